"""The addresses of the desk, by their names: pages, forms and verbs."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from liveblog import publishing
from liveblog.config import urls
from liveblog.importing import waiting_files
from liveblog.models import (
    Blog,
    BlogTemplate,
    EditionAlarm,
    EditionBlogAlarm,
    EditionSet,
    Topic,
    UpdateTemplate,
    WorkingCopy,
)
from media import link_pictures
from tests.factories import (
    make_blog,
    make_draft,
    make_image,
    make_update,
    picture_bytes,
    send_recording,
    words,
)
from tests.importing.files import as_json, data
from tests.importing.files import update as update_of_a_file
from tests.recorded import mp4

# Address names by the methods that they answer; all others are refused.
PAGES = {
    "archive_blog",
    "archive_zip",
    "export_blog",
    "export_zip",
    "blogs",
    "blogs_now",
    "dates",
    "edition_alarm",
    "edition_blog_alarm",
    "edition_offer",
    "template_block",
    "my_blogs",
    "my_blogs_now",
    "earlier_blogs",
    "updates_at",
    "keys",
    "people",
    "people_journal",
    "topics",
    "portrait",
    "sessions",
    "owed",
    "search",
    "history",
    "journal",
    "older_journal",
    "journal_file",
    "blog_journal",
    "older_blog_journal",
    "blog_journal_file",
    "blank_block",
    "rendition",
    "recording",
    "link_picture",
    "blog",
    "preview_blog",
    "rehearsal",
    "rehearsal_changes",
    "older_page",
    "draft",
    "news",
    "readers",
    "people_at_work",
    "shift",
    "row",
    "rows",
    "announce",
    "queue",
    "receipt",
    "where_it_was",
    "places_now",
    "blog_where_it_was",
    "blog_places_now",
    "removed_words",
    "review_queue",
    "review_queue_since",
    "new_update",
    "open_writing",
    "published_since",
    "contact",
    "retouch",
    "shell",
    "service_worker",
    "pictures",
    "older_pictures",
    "choose_picture",
    "choose_older_picture",
    "picture",
    "whole_picture",
    "library_block",
    "new_with_picture",
    "manifest",
    "share",
    "new_shared",
    "questions",
    "questions_after",
    "answer_question",
}


FORMS = {
    "import_blog",
    "planned_import",
    "continue_blog",
    "new_blog_like",
    "update_templates",
    "pace",
    "pausing",
    "pause_blog",
    "withdraw_all",
    "invite",
    "machines",
    "topic",
    "person",
    "end_access",
    "erase_person",
    "reset_second_factor",
    "focus_picture",
    "you",
    "sign_out_everywhere",
    "new_blog",
    "edit_blog",
    "close_blog",
    "copy_update",
    "blog_of_update",
    "correct_copies",
    "move_update",
    "original_time",
    "go_live",
    "wipe_rehearsal",
    "edit_update",
    "restore_version",
    "review_settings",
    "withdraw_update",
    "remove_from_update",
    "withdraw_blog",
    "discard_draft",
    "wrong",
    "delete_picture",
    "replace_with",
}


VERBS = {
    "add_poster",
    "snapshot",
    "link_preview",
    "as_headings",
    "change_address",
    "keep_blog_template",
    "remove_topic",
    "remove_blog_template",
    "remove_update_template",
    "make_preview_link",
    "revoke_preview_link",
    "set_beginning",
    "set_series",
    "link_edition",
    "leave_editions",
    "take_over",
    "decline_offer",
    "answer_alarm",
    "answer_blog_alarm",
    "set_closing_time",
    "in_full",
    "resume",
    "resume_blog",
    "call_colleagues",
    "send_colleagues_home",
    "put_back_all",
    "end_session",
    "invite_again",
    "withdraw_invitation",
    "sign_out_person",
    "give_back_access",
    "upload",
    "forget_picture",
    "reopen_blog",
    "bring_back_blog",
    "pin_blog",
    "unpin_blog",
    "publish_update",
    "preview",
    "preview_correction",
    "arrange",
    "arrange_correction",
    "save_draft",
    "schedule_update",
    "unschedule_update",
    "take_back",
    "keep_writing",
    "open_update",
    "claim",
    "take_over_claim",
    "release_claim",
    "put_on_shift",
    "take_off_shift",
    "hand_over",
    "read_hand_over",
    "keep_correction",
    "discard_writing",
    "discard_correction",
    "pin_update",
    "unpin_update",
    "key_event",
    "not_key_event",
    "breaking",
    "not_breaking",
    "unconfirmed",
    "not_unconfirmed",
    "confirm_update",
    "describe_picture",
    "correct_credit",
    "replace_picture",
    "take_shared",
    "dismiss_question",
    "put_back_question",
    "approve",
    "send_back",
    "move",
    "hold",
    "release",
    "withdraw_submission",
    "approve_change",
    "send_back_change",
    "take_back_change",
}


@pytest.fixture
def bare_404(monkeypatch):
    """Answer what is not there without a page, for walks that look at no more than the status.

    Of each such answer drawing the page is three quarters of the work; it is the same for
    whatever is not there (test_attacks.py looks at it).
    """
    monkeypatch.setattr(
        urls, "handler404", lambda request, exception=None: HttpResponse(status=404)
    )


@pytest.fixture
def addresses(ada, cal, blog):
    """One address for each name; the update and the draft are Cal's."""
    update = make_update(blog, "Cal's", by=cal)
    draft = make_draft(blog, "Cal's draft", by=cal)
    image, film = make_image(by=cal), send_recording(mp4(), by=cal).recording
    changed = words("Cal's, changed")
    publishing.correct(update, changed, by=cal, seen_revision=update.last_revision)
    version = update.versions.get()
    copies = [
        WorkingCopy.objects.create(person=person, blog=blog, key="k")
        for person in (ada, cal)
    ]
    match = BlogTemplate.objects.create(name="Match")
    template = UpdateTemplate.objects.create(name="Goal", heading="Goal")
    topic = Topic.objects.create(name="Floods", slug="floods")
    file = SimpleUploadedFile("arn.json", as_json(data(update_of_a_file())))
    by_name = {
        "topic": [topic.pk],
        "remove_topic": [topic.pk],
        "planned_import": [waiting_files.keep(file, by=ada)],
        "new_blog_like": [match.pk],
        "remove_blog_template": ["flood", match.pk],
        "template_block": ["flood", template.pk],
        "remove_update_template": ["flood", template.pk],
        "blank_block": ["text"],
        "rendition": [image.name, 640, "jpg"],
        "recording": [film.name],
        "link_picture": [link_pictures.store(picture_bytes(), by=cal).name],
        "add_poster": [film.name],
        "end_session": [1],
        "upload": ["0" * 32],
        "focus_picture": [image.name],
        "forget_picture": [image.name],
        "news": ["flood", 1, 1],
        "rehearsal_changes": ["flood", 1],
        "readers": ["flood"],
        "people_at_work": ["flood", "none"],
        "shift": ["flood", "none"],
        "take_over_claim": ["flood", 1],
        "release_claim": ["flood", 1],
        "revoke_preview_link": ["flood", 1],
        "take_off_shift": ["flood", 1],
        "read_hand_over": ["flood", 1],
        "older_page": ["flood", 99],
        "restore_version": ["flood", update.pk, version.pk],
        "older_journal": [99],
        "journal_file": ["csv"],
        "older_blog_journal": ["flood", 99],
        "blog_journal_file": ["flood", "csv"],
        "rows": ["flood", 1],
        "queue": ["flood", "0123456789ab"],
        "review_queue_since": ["0123456789ab"],
        "published_since": ["flood", 0],
        "open_writing": ["flood", copies[0].pk],
        "discard_writing": ["flood", copies[1].pk],
        "draft": ["flood", draft.pk],
        "discard_draft": ["flood", draft.pk],
        "describe_picture": ["flood", update.pk, image.name],
        "older_pictures": [99],
        "choose_older_picture": [99],
        "new_with_picture": ["flood", image.name],
        "replace_with": [image.name, make_image(by=ada, colour="red").name],
    }
    of_a_picture = {
        "picture",
        "whole_picture",
        "library_block",
        "correct_credit",
        "replace_picture",
        "delete_picture",
    }
    turkish = make_blog(by=ada, language="tr")
    two, since = EditionSet.objects.create(), timezone.now()
    Blog.objects.filter(pk__in=[blog.pk, turkish.pk]).update(
        editions=two, in_editions_since=since
    )
    offer = make_update(turkish, "Köprü kapandı", by=ada)
    for key in ("edition_offer", "take_over", "decline_offer"):
        by_name[key] = ["flood", offer.pk]
    alarm = EditionAlarm.objects.create(
        update=update, source=offer, known_revision=1, cause="withdrawn"
    )
    for key in ("edition_alarm", "answer_alarm"):
        by_name[key] = ["flood", alarm.pk]
    alarm = EditionBlogAlarm.objects.create(blog=blog, source=turkish, language="tr")
    for key in ("edition_blog_alarm", "answer_blog_alarm"):
        by_name[key] = ["flood", alarm.pk]
    question = blog.questions.create(words="Is the road open?")
    for key in (
        "questions_after",
        "answer_question",
        "dismiss_question",
        "put_back_question",
    ):
        by_name[key] = ["flood", question.pk]
    by_name |= {key: [image.name] for key in of_a_picture}
    of_a_person = {
        "withdraw_all",
        "put_back_all",
        "portrait",
        "person",
        "invite_again",
        "withdraw_invitation",
        "sign_out_person",
        "end_access",
        "give_back_access",
        "erase_person",
        "reset_second_factor",
    }
    by_name |= {key: [cal.pk] for key in of_a_person}
    change = blog.proposed_changes.create(update=update, verb="confirm", by=cal)
    for key in ("approve_change", "send_back_change", "take_back_change"):
        by_name[key] = ["flood", change.pk]
    of_a_submission = {
        "approve",
        "send_back",
        "move",
        "hold",
        "release",
        "withdraw_submission",
    }
    by_name |= {key: ["flood", draft.pk] for key in of_a_submission}
    of_an_update = {
        "row",
        "receipt",
        "where_it_was",
        "places_now",
        "removed_words",
        "remove_from_update",
        "take_back",
        "edit_update",
        "history",
        "copy_update",
        "correct_copies",
        "move_update",
        "original_time",
        "blog_of_update",
        "preview_correction",
        "arrange_correction",
        "keep_correction",
        "discard_correction",
        "withdraw_update",
        "pin_update",
        "unpin_update",
        "key_event",
        "not_key_event",
        "breaking",
        "not_breaking",
        "unconfirmed",
        "not_unconfirmed",
        "confirm_update",
        "wrong",
        "announce",
    }
    arguments = {
        name: by_name.get(
            name, ["flood", update.pk] if name in of_an_update else ["flood"]
        )
        for name in PAGES | FORMS | VERBS
    }
    for name in {"blogs", "my_blogs", "owed", "new_blog", "you", "pace", "journal"} | {
        "people",
        "people_journal",
        "topics",
        "machines",
        "sessions",
        "invite",
        "search",
        "sign_out_everywhere",
        "contact",
        "import_blog",
        "retouch",
        "shell",
        "service_worker",
        "manifest",
        "share",
        "take_shared",
        "pictures",
        "choose_picture",
        "blogs_now",
        "my_blogs_now",
        "earlier_blogs",
        "keys",
        "review_queue",
        "pausing",
        "resume",
        "snapshot",
        "link_preview",
    }:
        arguments[name] = []
    return {
        name: reverse(f"desk:{name}", args=args) for name, args in arguments.items()
    }
