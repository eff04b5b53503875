"""A message that is edited to name another blog: an untouched draft goes there."""

import pytest

from liveblog import publishing
from liveblog.extras.inbox import moving
from liveblog.extras.inbox.models import Message
from liveblog.models import Review, ReviewLevel
from liveblog.publishing import drafting
from tests.extras.inbox.sending import bind, bring, from_telegram, from_whatsapp
from tests.factories import make_blog, words

pytestmark = pytest.mark.one_database

TELEGRAM = "777"


@pytest.fixture
def storm(ada, cal):
    made = make_blog(by=ada, headline="Storm", slug="storm")
    made.default_label = "Weather"
    made.save()
    made.members.add(cal)
    return made


@pytest.fixture
def sent(blog, storm, cal):
    """Its draft in the blog that it names."""
    bind(cal, "telegram", TELEGRAM)
    from_telegram({"text": "#flood The bridge is closed."})
    bring()
    return blog.updates.get()


def edit(text="#storm The bridge is closed.", *, number=11):
    from_telegram({"text": text}, kind="edited_message", number=number)
    assert bring() == 1


def said(update):
    return [block.words for block in update.blocks()]


def test_a_draft_that_nobody_has_touched_goes_with_it(blog, storm, cal, sent):
    edit()

    assert not blog.updates.exists()
    draft = storm.updates.get()
    assert (said(draft), draft.label) == (["The bridge is closed."], "Weather")
    assert draft.source_note.startswith("Came by Telegram, ")
    edit("#storm The bridge is open.", number=12)
    assert said(draft) == ["The bridge is open."]  # of the same draft
    edit("#flood The bridge is open.", number=13)
    assert (said(blog.updates.get()), storm.updates.count()) == (
        ["The bridge is open."],
        0,
    )


def test_one_that_waits_for_the_editors_waits_for_those_of_the_other_blog(
    blog, storm, cal
):
    blog.review_level = storm.review_level = ReviewLevel.SECOND
    blog.save()
    storm.save()
    bind(cal, "whatsapp", "491701234567")
    text = {"body": "#flood Closed"}
    from_whatsapp({"id": "wamid.1", "type": "text", "text": text})
    bring()
    assert blog.updates.get().review == Review.SUBMITTED

    message = {"type": "text", "text": {"body": "#storm Closed"}}
    change = {"original_message_id": "wamid.1", "message": message}
    from_whatsapp({"id": "wamid.2", "type": "edit", "edit": change})
    bring()

    assert not blog.updates.exists()
    assert storm.updates.get().review == Review.SUBMITTED


def test_one_that_a_colleague_has_touched_stays_and_says_so(
    blog, storm, cal, ada, sent
):
    drafting.keep(sent, words("Bridge", "The bridge is closed."), by=ada)

    edit("#storm The bridge is closed for cars.")

    draft = blog.updates.get()
    assert (draft.heading, said(draft)) == (
        "Bridge",
        ["The bridge is closed for cars."],
    )
    assert draft.source_note.endswith(": #storm The bridge is closed for cars.")
    assert "Edited by its sender at" in draft.source_note
    edit("#storm Another.", number=12)
    assert said(blog.updates.get()) == ["The bridge is closed for cars."]
    assert blog.updates.get().source_note.endswith(": #storm Another.")
    assert not storm.updates.exists()


def test_one_that_is_public_stays_and_says_so(blog, storm, cal, sent):
    publishing.publish(sent, sent.words(), by=cal)

    edit()

    public = blog.updates.get()
    assert (public.is_published, said(public)) == (True, ["The bridge is closed."])
    assert public.source_note.endswith(": #storm The bridge is closed.")
    assert not storm.updates.exists()


def test_it_stays_where_the_edit_names_no_blog_in_which_its_sender_writes(
    blog, storm, ada, sent
):
    make_blog(by=ada, headline="Heron", slug="heron")

    for number, text in enumerate(("The bridge is open.", "#heron Open."), start=11):
        edit(text, number=number)
        assert said(blog.updates.get()) == [text]


def test_a_worker_that_dies_on_the_way_leaves_it_to_the_next(blog, storm, cal, sent):
    from_telegram(
        {"text": "#storm The bridge is closed."}, kind="edited_message", number=11
    )
    message = Message.objects.select_related("person", "blog").get()
    assert moving.leaves(message, sent, to=storm)

    assert bring() == 1

    assert not blog.updates.exists()
    assert said(storm.updates.get()) == ["The bridge is closed."]


def test_what_was_saved_in_that_moment_stays(blog, storm, cal, ada, sent):
    message = Message.objects.select_related("person", "blog").get()
    drafting.keep(blog.updates.get(), words("", "Mine."), by=ada)

    assert not moving.leaves(message, sent, to=storm)

    message.refresh_from_db()
    assert (message.saved_at, message.blog) == (sent.saved_at, blog)
    assert said(blog.updates.get()) == ["Mine."]
