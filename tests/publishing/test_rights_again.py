"""Rights are asked again under the lock: of each verb, after each way to lose them.

Somebody is shut out, demoted or taken out of the blog after the verb was called, and just
before its transaction begins. What it had read of them until then is out of date.
"""

import inspect
from datetime import timedelta
from typing import NamedTuple

import pytest
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.markup.removing import Removal
from liveblog.models import (
    Blog,
    EditionAlarm,
    EditionBlogAlarm,
    JournalLine,
    Member,
    Pace,
    PreviewLink,
    ProposedChange,
    Topic,
    Update,
    Verb,
)
from media.models import Image, Upload
from tests.factories import (
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    make_upload,
    words,
)
from tests.moments import just_before_a_transaction


class Scene(NamedTuple):
    """What the verbs are called with; all of it is the person's own."""

    blog: Blog
    update: Update
    image: Image  # in the update
    spare: Image  # in nothing
    upload: Upload
    prepared: Blog
    closed: Blog
    withdrawn: Blog
    topic: Topic  # no blog has it


# With what each is called, beside `by`.
EDITORS = {
    "approve_change": lambda s: [s.blog.proposed_changes.get()],
    "bring_back": lambda s: [s.withdrawn],
    "bring_in": lambda s: [
        s.prepared,
        [],
        {"headline": "Mine", "is_as_planned": bool, "afterwards": bool},
    ],
    "change_address": lambda s: [s.blog, "mine"],
    "change_topic": lambda s: [
        s.topic,
        {"name": "Mine", "slug": "mine", "description": ""},
    ],
    "remove_topic": lambda s: [s.topic],
    "close": lambda s: [s.blog],
    "continue_blog": lambda s: [s.blog, {"slug": "budget", "headline": "Mine"}],
    "correct_credit": lambda s: [s.image, "Mira Holt"],
    "delete_picture": lambda s: [s.image],
    "edit_blog": lambda s: [s.blog, {"headline": "Mine"}],
    "end_breaking": lambda s: [s.update],
    "go_live": lambda s: [s.prepared],
    "introduce": lambda s: [s.blog, {"introduction": "Mine"}],
    "leave_editions": lambda s: [s.blog],
    "link_editions": lambda s: [s.blog, s.prepared],
    "make_preview_link": lambda s: [s.prepared],
    "revoke_preview_link": lambda s: [s.prepared.preview_links.get()],
    "set_original_time": lambda s: [s.update, timezone.now() - timedelta(days=1)],
    "set_closing_time": lambda s: [s.blog, timezone.now()],
    "set_beginning": lambda s: [s.prepared, timezone.now()],
    "localise": lambda s: [s.blog, {"language": "de"}],
    "mark_breaking": lambda s: [s.update],
    "mark_key_event": lambda s: [s.update],
    "pin": lambda s: [s.update],
    "pin_blog": lambda s: [s.blog],
    "propose_showing": lambda s: [s.prepared],
    "propose_words": lambda s: [s.blog, {"headline": "Mine"}],
    "remove": lambda s: [s.update, Removal("Bridge"), {"reason": "Mine"}],
    "reopen": lambda s: [s.closed],
    "replace_picture": lambda s: [s.image, s.spare],
    "retitle": lambda s: [s.blog, {"headline": "Mine", "standfirst": ""}],
    "send_back_change": lambda s: [s.blog.proposed_changes.get(), {"note": "Why?"}],
    "send_push": lambda s: [s.blog, {"write": bool}],
    "set_pace": lambda s: [10],
    "set_review": lambda s: [
        s.blog,
        {"level": "second", "is_sensitive": False, "members": {}},
    ],
    "show_closed": lambda s: [
        s.prepared,
        {"closed_at": timezone.now(), "message": ""},
    ],
    "summarise": lambda s: [s.blog, {"summary": "Mine"}],
    "unmark_key_event": lambda s: [s.update],
    "unpin": lambda s: [s.update],
    "unpin_blog": lambda s: [s.blog],
    "withdraw_blog": lambda s: [s.blog, {"reason": "Mine"}],
}
MEMBERS = {
    "answer_alarm": lambda s: [
        EditionAlarm(update=s.update),
        "nothing",
        {"seen_revision": 1},
    ],
    "answer_blog_alarm": lambda s: [EditionBlogAlarm(blog=s.blog), "nothing"],
    "confirm": lambda s: [s.update],
    "correct": lambda s: [
        s.update,
        words("Mine"),
        {"seen_revision": s.update.last_revision},
    ],
    "decline_offer": lambda s: [s.update, s.closed],
    "describe_picture": lambda s: [s.update, s.image.name, {"alt": "A bridge"}],
    "mark_unconfirmed": lambda s: [s.update],
    "mark_wrong": lambda s: [s.update, {"note": "It is open."}],
    "note_source": lambda s: [s.update, "Mine"],
    "propose_mark": lambda s: [s.update, Verb.CONFIRM],
    "publish": lambda s: [Update(blog=s.blog, author=s.update.author), words("Mine")],
    "set_cells": lambda s: [s.update, {"cells": {(0, 0): "Mine"}}],
    "set_picture_rights": lambda s: [s.image, {"own_pages_only": True}],
    "submit": lambda s: [Update(blog=s.blog, author=s.update.author), words("Mine")],
    "submit_correction": lambda s: [
        s.update,
        words("Mine"),
        {"seen_revision": s.update.last_revision},
    ],
    "take_back": lambda s: [s.update],
    "unmark_unconfirmed": lambda s: [s.update],
    "withdraw": lambda s: [s.update],
}
# Whoever has brought a picture may do these with it, wherever they write.
OWN = {
    "focus_picture": lambda s: [s.image, 10, 90],
    "forget_picture": lambda s: [s.spare.name],
    "mark_sensitive": lambda s: [s.image],
    "prepare_blog": lambda s: [{"slug": "budget", "headline": "Budget day"}],
    "promise_rights": lambda s: [s.upload, {"own_pages_only": True}],
    "take_back_change": lambda s: [s.blog.proposed_changes.get()],
    "unmark_sensitive": lambda s: [s.image],
}
# No person asks for these: rights were asked when the words were published, or by the command line.
OF_THE_HOUSE = {"add_picture", "erase_blog"}
# Tried by tests of their own, since they have arguments of their own, or write nothing:
# test_restoring.py, test_review.py, test_pausing.py, test_withdrawing_all.py, test_copying.py,
# test_rehearsing.py, test_colleagues.py; test_people.py and test_portraits.py of the desk.
ELSEWHERE = {
    *("restorable", "restore"),
    *("approve", "send_back", "move", "withdraw_submission", "hold", "release"),
    *("change_byline", "erase", "let_in", "set_portrait"),
    *("pause", "resume", "withdraw_all", "put_back"),
    "set_machine_policy",  # an administrator's: tests/test_machines.py
    *("call_colleagues", "send_colleagues_home", "wipe_rehearsal"),
    *("move_update", "copy_to", "correct_copy", "take_back_copies", "withdraw_copies"),
}


def test_every_verb_that_a_person_calls_is_in_the_table():
    with_a_person = {
        name
        for name in publishing.__all__
        if inspect.isfunction(verb := getattr(publishing, name))
        and (by := inspect.signature(verb).parameters.get("by"))
        and by.kind is inspect.Parameter.KEYWORD_ONLY
    }

    assert with_a_person == {*EDITORS, *MEMBERS, *OWN, *OF_THE_HOUSE, *ELSEWHERE}


def scene(person, editor):
    blog = make_blog(by=editor, members=[person], slug="flood")
    image = make_image(by=person)
    update = make_update(blog, "Bridge", figure(image), by=person)
    blog.proposed_changes.create(update=update, verb=Verb.CONFIRM, by=person)
    prepared = make_blog(by=editor, members=[person], slug="prepared", live=False)
    PreviewLink.objects.create(blog=prepared, by=editor)
    closed = make_blog(by=editor, members=[person], slug="closed")
    publishing.close(closed, by=editor)
    withdrawn = make_blog(by=editor, members=[person], slug="withdrawn")
    publishing.withdraw_blog(withdrawn, by=editor, reason="A court.")
    return Scene(
        blog,
        update,
        image,
        make_image(by=person, colour="red"),
        make_upload(by=person),
        prepared,
        closed,
        withdrawn,
        Topic.objects.create(name="Floods", slug="floods"),
    )


def everything():
    """All rows that a verb could have changed; the person's own aside."""
    models = (Blog, Update, Image, Upload, JournalLine, Pace, PreviewLink)
    models += (ProposedChange, Topic)
    rows = {model: list(model.objects.order_by("pk").values()) for model in models}
    return rows | {Member: Member.objects.filter(blog__slug="budget").count()}


def shut_out(person):
    User.objects.filter(pk=person.pk).update(is_active=False)


def demote(person):
    User.objects.filter(pk=person.pk).update(role=User.Role.CORRESPONDENT)


def take_out(person):
    Member.objects.filter(user=person).delete()


def not_refused(table, made, *, by, lose):
    """The verbs of the table that went on for who has just lost their right to them."""
    role, memberships = by.role, list(Member.objects.filter(user=by))
    before, found = everything(), []
    for verb, arguments in table.items():
        given = arguments(made)
        named = given.pop() if isinstance(given[-1], dict) else {}
        with just_before_a_transaction(lambda: lose(by)):
            try:
                getattr(publishing, verb)(*given, by=by, **named)
            except publishing.NotAllowed:
                assert everything() == before
            else:
                found.append(verb)
                break  # nothing is as it was
        type(by).objects.filter(pk=by.pk).update(role=role, is_active=True)
        Member.objects.bulk_create(memberships, ignore_conflicts=True)
        by.refresh_from_db()
    return found


@pytest.mark.parametrize("lose", [shut_out, demote])
def test_who_is_no_editor_any_more_is_refused(ada, lose):
    assert not_refused(EDITORS, scene(ada, ada), by=ada, lose=lose) == []


@pytest.mark.parametrize("lose", [shut_out, take_out])
def test_who_writes_there_no_more_is_refused(ada, cal, lose):
    assert not_refused(MEMBERS, scene(cal, ada), by=cal, lose=lose) == []


def test_who_was_shut_out_has_nothing_of_their_own(ada, cal):
    assert not_refused(OWN, scene(cal, ada), by=cal, lose=shut_out) == []


def test_who_was_shut_out_gets_no_draft_by_pressing_undo_again(ada, cal):
    made = scene(cal, ada)
    publishing.take_back(made.update, by=cal)
    shut_out(cal)

    with pytest.raises(publishing.NotAllowed):
        publishing.take_back(made.update, by=cal)


def test_a_picture_in_drafts_alone_stays_when_its_editor_is_one_no_more(ada):
    made = scene(ada, ada)
    make_draft(made.blog, "Later", figure(made.spare), by=ada)
    before = everything()

    with (
        just_before_a_transaction(lambda: shut_out(ada)),
        pytest.raises(publishing.NotAllowed),
    ):
        publishing.delete_picture(made.spare, by=ada)

    assert everything() == before
