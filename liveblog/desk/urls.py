"""The desk: put /desk in front of a reader's address to work on that thing."""

from django.urls import path, re_path

from liveblog.web import converters

from . import dates_urls
from .views import (
    asked,
    at_work,
    blogs,
    composing,
    copying,
    device,
    drafts,
    going_out,
    history,
    journal,
    library,
    list_looks,
    machines,
    marks,
    news,
    original_times,
    overview,
    owed,
    pace,
    pausing,
    people,
    receipts,
    recordings,
    rehearsal,
    removing,
    replacing,
    retouching,
    review,
    search,
    sessions,
    sharing,
    shift,
    snapshots,
    topics,
    updates,
    uploads,
    withdrawing_all,
    withdrawing_blogs,
    writing,
    you,
)

converters.register()

app_name = "desk"
urlpatterns = [
    # What every open desk asks again and again: Django tries one address after the other.
    path(
        "live/<slug:slug>/at-work/<slug:known>/",
        at_work.people_at_work,
        name="people_at_work",
    ),
    path("live/<slug:slug>/open/", at_work.open_update, name="open_update"),
    path(
        "live/<slug:slug>/news/<revision:shown>/<revision:since>/",
        news.news,
        name="news",
    ),
    path("live/<slug:slug>/queue/<slug:state>/", going_out.queue, name="queue"),
    path("live/<slug:slug>/readers/", news.readers, name="readers"),
    # And the rest.
    path("", overview.blogs, name="blogs"),
    path("now/", overview.blogs_now, name="blogs_now"),
    path("mine/", overview.my_blogs, name="my_blogs"),
    path("mine/now/", overview.my_blogs_now, name="my_blogs_now"),
    path("earlier/", overview.earlier_blogs, name="earlier_blogs"),
    path("you/", you.you, name="you"),
    path("keys/", you.keys, name="keys"),
    path("you/sign-out/", you.sign_out_everywhere, name="sign_out_everywhere"),
    path("people/", people.people, name="people"),
    path("people/journal/", people.people_journal, name="people_journal"),
    path("people/invite/", people.invite, name="invite"),
    path("people/<revision:person>/", people.person, name="person"),
    path("people/<revision:person>/picture/", people.portrait, name="portrait"),
    *[
        path(f"people/<revision:person>/{verb}/", view, name=view.__name__)
        for verb, view in [
            ("invite-again", people.invite_again),
            ("withdraw", people.withdraw_invitation),
            ("sign-out", people.sign_out_person),
            ("reset-second-factor", people.reset_second_factor),
            ("end-access", people.end_access),
            ("give-back", people.give_back_access),
            ("withdraw-all", withdrawing_all.withdraw_all),
            ("put-back-all", withdrawing_all.put_back_all),
            ("erase", people.erase_person),
        ]
    ],
    path("you/sessions/", sessions.sessions, name="sessions"),
    path(
        "you/sessions/<revision:session>/end/", sessions.end_session, name="end_session"
    ),
    path("topics/", topics.topics, name="topics"),
    path("topics/<revision:topic_id>/", topics.topic, name="topic"),
    path(
        "topics/<revision:topic_id>/remove/", topics.remove_topic, name="remove_topic"
    ),
    path("sw.js", device.service_worker, name="service_worker"),
    path("shell/", device.shell, name="shell"),
    path("manifest.webmanifest", sharing.manifest, name="manifest"),
    path("share/", sharing.share, name="share"),
    path("share/pictures/", sharing.take_shared, name="take_shared"),
    path("contact/", device.contact, name="contact"),
    path("owed/", owed.owed, name="owed"),
    path("search/", search.search, name="search"),
    path("queue/", review.review_queue, name="review_queue"),
    path("queue/<slug:state>/", review.review_queue_since, name="review_queue_since"),
    path("machines/", machines.machines, name="machines"),
    path("pace/", pace.pace, name="pace"),
    path("pausing/", pausing.pausing, name="pausing"),
    path("pausing/resume/", pausing.resume, name="resume"),
    path("live/<slug:slug>/pausing/", pausing.pausing, name="pause_blog"),
    path("live/<slug:slug>/pausing/resume/", pausing.resume, name="resume_blog"),
    path("journal/", journal.journal, name="journal"),
    path("journal/before/<revision:before>/", journal.journal, name="older_journal"),
    path("journal/as/<slug:file>/", journal.journal_file, name="journal_file"),
    path("new/", blogs.new_blog, name="new_blog"),
    path("new/like/<revision:template>/", blogs.new_blog, name="new_blog_like"),
    path("blocks/<slug:kind>/", drafts.blank_block_form, name="blank_block"),
    re_path(
        r"^media/(?P<name>[0-9a-f]{32})/(?P<width>[0-9]{1,5})\.(?P<extension>avif|webp|jpg)$",
        drafts.rendition,
        name="rendition",
    ),
    re_path(r"^uploads/(?P<name>[0-9a-f]{32})/\Z", uploads.upload, name="upload"),
    path("snapshot/", snapshots.snapshot, name="snapshot"),
    path("link/", snapshots.link_preview, name="link_preview"),
    path("link/<name:name>.jpg", snapshots.link_picture, name="link_picture"),
    path("recordings/<name:name>/", recordings.recording, name="recording"),
    path("recordings/<name:name>/poster/", recordings.add_poster, name="add_poster"),
    path("retouch/", retouching.retouch, name="retouch"),
    re_path(
        r"^pictures/(?P<name>[0-9a-f]{32})/focus/\Z",
        retouching.focus_picture,
        name="focus_picture",
    ),
    path("pictures/<name:name>/whole/", retouching.whole_picture, name="whole_picture"),
    re_path(
        r"^pictures/(?P<name>[0-9a-f]{32})/forget/\Z",
        retouching.forget_picture,
        name="forget_picture",
    ),
    path("pictures/", library.pictures, name="pictures"),
    path("pictures/before/<revision:before>/", library.pictures, name="older_pictures"),
    path("pictures/choose/", library.choose_picture, name="choose_picture"),
    path(
        "pictures/choose/before/<revision:before>/",
        library.choose_picture,
        name="choose_older_picture",
    ),
    path("pictures/<name:name>/", library.picture, name="picture"),
    *[
        path(f"pictures/<name:name>/{verb}/", view, name=view.__name__)
        for verb, view in [
            ("block", library.library_block),
            ("credit", library.correct_credit),
            ("replace", replacing.replace_picture),
            ("delete", library.delete_picture),
        ]
    ],
    path(
        "pictures/<name:name>/replace/<name:new>/",
        replacing.replace_with,
        name="replace_with",
    ),
    path("live/<slug:slug>/", blogs.blog, name="blog"),
    path(
        "live/<slug:slug>/new/<name:name>/",
        library.new_with_picture,
        name="new_with_picture",
    ),
    path("live/<slug:slug>/share/", sharing.new_shared, name="new_shared"),
    path("live/<slug:slug>/at/", blogs.updates_at, name="updates_at"),
    path("live/<slug:slug>/as-headings/", list_looks.as_headings, name="as_headings"),
    path("live/<slug:slug>/in-full/", list_looks.in_full, name="in_full"),
    path(
        "live/<slug:slug>/before/<revision:before>/",
        blogs.older_page,
        name="older_page",
    ),
    path("live/<slug:slug>/journal/", journal.blog_journal, name="blog_journal"),
    path(
        "live/<slug:slug>/journal/before/<revision:before>/",
        journal.blog_journal,
        name="older_blog_journal",
    ),
    path(
        "live/<slug:slug>/journal/as/<slug:file>/",
        journal.blog_journal_file,
        name="blog_journal_file",
    ),
    path("live/<slug:slug>/rows/<revision:shown>/", news.rows, name="rows"),
    path("live/<slug:slug>/edit/", blogs.edit_blog, name="edit_blog"),
    *dates_urls.PATHS,
    path("live/<slug:slug>/preview-blog/", blogs.preview_blog, name="preview_blog"),
    path("live/<slug:slug>/go-live/", blogs.go_live, name="go_live"),
    path("live/<slug:slug>/rehearsal/", rehearsal.rehearsal, name="rehearsal"),
    path(
        "live/<slug:slug>/rehearsal/since/<revision:since>/",
        rehearsal.rehearsal_changes,
        name="rehearsal_changes",
    ),
    path(
        "live/<slug:slug>/rehearsal/wipe/",
        rehearsal.wipe_rehearsal,
        name="wipe_rehearsal",
    ),
    path(
        "live/<slug:slug>/rehearsal/colleagues/",
        rehearsal.call_colleagues,
        name="call_colleagues",
    ),
    path(
        "live/<slug:slug>/rehearsal/colleagues/home/",
        rehearsal.send_colleagues_home,
        name="send_colleagues_home",
    ),
    path("live/<slug:slug>/close/", blogs.close_blog, name="close_blog"),
    path("live/<slug:slug>/reopen/", blogs.reopen_blog, name="reopen_blog"),
    path(
        "live/<slug:slug>/withdraw/",
        withdrawing_blogs.withdraw_blog,
        name="withdraw_blog",
    ),
    path(
        "live/<slug:slug>/bring-back/",
        withdrawing_blogs.bring_back_blog,
        name="bring_back_blog",
    ),
    path(
        "live/<slug:slug>/where-it-was/",
        receipts.blog_where_it_was,
        name="blog_where_it_was",
    ),
    path(
        "live/<slug:slug>/where-it-was/now/",
        receipts.blog_places_now,
        name="blog_places_now",
    ),
    path("live/<slug:slug>/pin/", blogs.pin_blog, name="pin_blog"),
    path("live/<slug:slug>/unpin/", blogs.unpin_blog, name="unpin_blog"),
    path("live/<slug:slug>/updates/", updates.publish_update, name="publish_update"),
    path("live/<slug:slug>/preview/", composing.preview, name="preview"),
    path("live/<slug:slug>/arrange/", composing.arrange, name="arrange"),
    path(
        "live/<slug:slug>/scheduled/",
        going_out.schedule_update,
        name="schedule_update",
    ),
    path(
        "live/<slug:slug>/not-scheduled/",
        going_out.unschedule_update,
        name="unschedule_update",
    ),
    path("live/<slug:slug>/review/", review.review_settings, name="review_settings"),
    *[
        path(f"live/<slug:slug>/review/<revision:pk>/{verb}/", view, name=view.__name__)
        for verb, view in [
            ("approve", review.approve),
            ("send-back", review.send_back),
            ("move", review.move),
            ("hold", review.hold),
            ("release", review.release),
            ("take-back", review.withdraw_submission),
        ]
    ],
    *[
        path(
            f"live/<slug:slug>/changes/<revision:pk>/{verb}/", view, name=view.__name__
        )
        for verb, view in [
            ("approve", review.approve_change),
            ("send-back", review.send_back_change),
            ("take-back", review.take_back_change),
        ]
    ],
    path("live/<slug:slug>/questions/", asked.questions, name="questions"),
    path(
        "live/<slug:slug>/questions/after/<revision:pk>/",
        asked.questions_after,
        name="questions_after",
    ),
    *[
        path(
            f"live/<slug:slug>/questions/<revision:pk>/{verb}/",
            view,
            name=view.__name__,
        )
        for verb, view in [
            ("answer", asked.answer_question),
            ("dismiss", asked.dismiss_question),
            ("put-back", asked.put_back_question),
        ]
    ],
    path("live/<slug:slug>/shift/<slug:state>/", shift.shift, name="shift"),
    path("live/<slug:slug>/claims/", shift.claim, name="claim"),
    path("live/<slug:slug>/shifts/", shift.put_on_shift, name="put_on_shift"),
    path("live/<slug:slug>/hand-over/", shift.hand_over, name="hand_over"),
    *[
        path(f"live/<slug:slug>/{what}/<revision:pk>/{verb}/", view, name=view.__name__)
        for what, verb, view in [
            ("claims", "take-over", shift.take_over_claim),
            ("claims", "release", shift.release_claim),
            ("shifts", "remove", shift.take_off_shift),
            ("hand-over", "read", shift.read_hand_over),
        ]
    ],
    path("live/<slug:slug>/new/", writing.new_update, name="new_update"),
    path("live/<slug:slug>/writing/", writing.keep_writing, name="keep_writing"),
    path(
        "live/<slug:slug>/writing/<revision:pk>/",
        writing.open_writing,
        name="open_writing",
    ),
    path(
        "live/<slug:slug>/writing/<revision:pk>/discard/",
        writing.discard_writing,
        name="discard_writing",
    ),
    path(
        "live/<slug:slug>/published-since/<revision:at>/",
        device.published_since,
        name="published_since",
    ),
    path("live/<slug:slug>/drafts/", drafts.save_draft, name="save_draft"),
    path("live/<slug:slug>/drafts/<revision:pk>/", drafts.draft, name="draft"),
    path(
        "live/<slug:slug>/drafts/<revision:pk>/discard/",
        drafts.discard_draft,
        name="discard_draft",
    ),
    path(
        "live/<slug:slug>/updates/<revision:pk>/describe/<slug:name>/",
        owed.describe_picture,
        name="describe_picture",
    ),
    path(
        "live/<slug:slug>/updates/<revision:pk>/history/<revision:version>/restore/",
        history.restore_version,
        name="restore_version",
    ),
    *[
        path(
            f"live/<slug:slug>/updates/<revision:pk>/{verb}/", view, name=view.__name__
        )
        for verb, view in [
            ("row", updates.row),
            ("edit", updates.edit_update),
            ("history", history.history),
            ("copy", copying.copy_update),
            ("copies", copying.correct_copies),
            ("move", copying.move_update),
            ("make-blog", copying.blog_of_update),
            ("original-time", original_times.original_time),
            ("preview", composing.preview_correction),
            ("arrange", composing.arrange_correction),
            ("take-back", going_out.take_back),
            ("receipt", going_out.receipt),
            ("where-it-was", receipts.where_it_was),
            ("where-it-was/now", receipts.places_now),
            ("writing", writing.keep_correction),
            ("writing/discard", writing.discard_correction),
            ("withdraw", updates.withdraw_update),
            ("remove", removing.remove_from_update),
            ("removed", removing.removed_words),
            ("pin", marks.pin_update),
            ("unpin", marks.unpin_update),
            ("key-event", marks.key_event),
            ("not-key-event", marks.not_key_event),
            ("breaking", marks.breaking),
            ("not-breaking", marks.not_breaking),
            ("unconfirmed", marks.unconfirmed),
            ("not-unconfirmed", marks.not_unconfirmed),
            ("confirm", marks.confirm_update),
            ("wrong", marks.wrong),
            ("announce", marks.announce),
        ]
    ],
]
