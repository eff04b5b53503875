"""What came before or meanwhile counts: who may write there now, what colleagues did, what was deleted."""

import pytest
from django.utils import timezone

from liveblog import publishing
from liveblog.extras.inbox import bringing
from liveblog.extras.inbox.models import Message
from liveblog.extras.inbox.wire_models import Wire
from liveblog.models import Blog, Update
from liveblog.publishing import drafting
from tests.extras.inbox.sending import bind, bring, from_slack, from_telegram
from tests.factories import make_blog, words
from tests.moments import just_before_a_transaction

NOW = timezone.now
pytestmark = pytest.mark.one_database


@pytest.fixture(autouse=True)
def cals_chat(cal):
    return bind(cal, "telegram", "777")


def edit(text, number=11, **more):
    from_telegram({"text": text, **more}, kind="edited_message", number=number)


def said(update):
    update.refresh_from_db()
    return [block.words for block in update.blocks()]


def test_who_may_not_write_there_any_more_changes_nothing_by_an_edit(blog, cal):
    from_telegram({"text": "One"})
    bring()
    (draft,) = Update.objects.drafts()
    blog.members.clear()

    edit("Two")
    assert bring() == 1
    assert said(draft) == ["One"]
    assert Message.objects.get().state == "failed"


def test_a_blog_that_is_closed_in_that_moment_gets_no_draft_that_nobody_would_find(
    blog, ada
):
    def close():
        Blog.objects.update(status="closed", closed_at=NOW())

    from_telegram({"text": "One"})
    with just_before_a_transaction(close):
        bring()

    assert (Message.objects.get().state, Update.objects.count()) == ("asked", 0)
    # Nor is anything published in it: the verb asks again.
    with pytest.raises(publishing.BlogNotLive):
        publishing.publish(Update(blog=blog, author=ada), words("One"), by=ada)


def test_a_deletion_in_the_moment_in_which_it_is_brought_in_is_not_lost(
    blog, cal, monkeypatch
):
    bind(cal, "slack", "T0NEWS/U0CAL")
    its = {"user": "U0CAL", "text": "One", "ts": "1764582000.000100"}
    at = "1764582013.000000"
    from_slack(its)
    changed = its | {"text": "Two"}
    from_slack({"subtype": "message_changed", "message": changed, "event_ts": at})
    gone = {"subtype": "message_deleted", "previous_message": its, "event_ts": at}
    make = bringing._made

    def made(message):
        if not message.is_deleted:
            from_slack(gone)
        return make(message)

    monkeypatch.setattr(bringing, "_made", made)
    assert [bring(), bring(), bring()] == [1, 1, 0]
    assert not Update.objects.drafts().exists()


def test_what_a_colleague_wrote_before_a_worker_came_back_is_theirs(blog, cal, ada):
    from_telegram({"text": "One"})
    bring()
    (draft,) = Update.objects.drafts()
    drafting.keep(draft, words("", "One, says Ada"), by=ada)
    # As if the worker had died before it noted which draft it had made.
    lost = {"update_made": None, "saved_at": None, "blog": None, "next_at": NOW()}
    told = {"words": "One", "heading": ""}
    Message.objects.update(state="waiting", content=told, **lost)
    bring()

    edit("Two")
    bring()
    assert said(draft) == ["One, says Ada"]
    Message.objects.update(is_deleted=True, state="waiting", next_at=NOW())
    bring()
    assert said(draft) == ["One, says Ada"]


def test_a_note_that_is_written_while_its_pictures_come_stays(blog, cal, monkeypatch):
    from_telegram({"text": "One"})
    bring()
    (draft,) = Update.objects.drafts()
    fetch = bringing.images_of

    def slowly(message):
        Update.objects.filter(pk=draft.pk).update(
            source_note="Asked Bo", is_pinned=True
        )
        return fetch(message)

    monkeypatch.setattr(bringing, "images_of", slowly)
    edit("Two")
    bring()
    assert said(draft) == ["Two"]
    assert (draft.source_note, draft.is_pinned) == ("Asked Bo", True)


def test_a_message_goes_into_the_blog_that_was_chosen_for_it_or_waits(blog, cal):
    make_blog(slug="storm", members=[cal])
    from_telegram({"text": "#nowhere Wet"})
    bring()
    assert Message.objects.get().state == "asked"
    Message.objects.update(blog=blog, state="waiting", next_at=NOW())
    blog.members.clear()

    bring()
    assert not Update.objects.drafts().exists()
    assert Message.objects.get().state == "asked"


def test_a_wire_does_not_tell_its_person_what_a_blog_is_called_that_is_not_theirs_any_more(
    blog, cal, cals_desk
):
    Wire.objects.create(name="Agency", url="https://a.example/", blog=blog, person=cal)

    def is_named():
        page = cals_desk.get("/desk/you/inbox/").content.decode()
        assert "Agency" in page
        return "Flood at the mill" in page

    Blog.objects.update(headline="Flood at the mill")
    assert is_named()
    blog.members.clear()
    assert not is_named()


def test_a_picture_at_no_address_is_left_out_and_the_words_come(blog, cal):
    bind(cal, "slack", "T0NEWS/U0CAL")
    urls = ["https://[", "https://files.slack.com:x/a", "", "\u2028"]
    files = [{"mimetype": "image/jpeg", "url_private_download": url} for url in urls]
    its = {"user": "U0CAL", "text": "One", "ts": "1764582000.000100"}
    from_slack(its | {"subtype": "file_share", "files": files})
    bring()

    (draft,) = Update.objects.drafts()
    assert said(draft) == ["One"]
