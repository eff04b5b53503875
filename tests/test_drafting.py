"""Drafts: kept and thrown away, and never made of what is public."""

import threading

import pytest
from django.db import connections

from liveblog import publishing
from liveblog.models import Blog, SavedDraft, Update
from liveblog.publishing import drafting
from tests.factories import make_blog, make_draft, words


def test_keep_saves_the_words_and_takes_no_revision(cal, blog):
    draft = drafting.keep(Update(blog=blog, author=cal), words("Not yet", "Words."))

    stored = blog.updates.get()
    assert stored == draft
    assert stored.is_draft
    assert stored.heading == "Not yet"
    assert Blog.objects.get(pk=blog.pk).revision == 1


def test_keep_refuses_what_was_published_meanwhile(cal, blog):
    draft = make_draft(blog, "Not yet", by=cal)
    same_draft = Update.objects.get(pk=draft.pk)
    publishing.publish(draft, draft.words(), by=cal)

    with pytest.raises(drafting.NoLongerADraft):
        drafting.keep(same_draft, words("Later words"))

    stored = blog.updates.get()
    assert stored.is_published
    assert (stored.heading, stored.first_revision) == ("Not yet", 2)


def test_discard_refuses_what_was_published_meanwhile(cal, blog):
    draft = make_draft(blog, "Not yet", by=cal)
    same_draft = Update.objects.get(pk=draft.pk)
    publishing.publish(draft, draft.words(), by=cal)

    with pytest.raises(drafting.NoLongerADraft):
        drafting.discard(same_draft)

    assert blog.updates.get().is_published


@pytest.mark.django_db(transaction=True)
def test_saving_and_publishing_a_draft_at_once_leaves_it_public(ada, cal):
    for _ in range(8):
        blog = make_blog(by=ada, members=[cal])
        draft = make_draft(blog, "Not yet", by=cal)
        together = threading.Barrier(2)

        def keep(pk=draft.pk, together=together):
            try:
                same_draft = Update.objects.select_related("blog").get(pk=pk)
                together.wait()
                drafting.keep(same_draft, words("Saved"))
            except drafting.NoLongerADraft:
                pass
            finally:
                connections.close_all()

        thread = threading.Thread(target=keep)
        thread.start()
        together.wait()
        publishing.publish(draft, words("Published"), by=cal)
        thread.join(60)

        stored = blog.updates.get()
        assert stored.is_published
        assert stored.heading == "Published"


def test_what_a_colleague_has_saved_meanwhile_stays(cal, blog):
    draft = make_draft(blog, "Dam opens", "One two and three.", by=cal)
    seen = draft.saved_at.isoformat()
    adas, cals = Update.objects.get(), Update.objects.get()
    drafting.keep(adas, words("Dam opens wide", "One two and three."), seen=seen)

    drafting.keep(cals, words("Dam opens", "One 2 and three."), seen=seen)

    kept = Update.objects.get()
    assert (kept.heading, kept.blocks()[0].words) == (
        "Dam opens wide",
        "One 2 and three.",
    )


def test_the_same_words_of_a_draft_are_asked_for(cal, blog):
    draft = make_draft(blog, "Dam opens", by=cal)
    seen = draft.saved_at.isoformat()
    drafting.keep(draft, words("Dam opens wide"), seen=seen)
    mine = Update.objects.get()

    with pytest.raises(drafting.StaleDraft) as refusal:
        drafting.keep(mine, words("Dam closes"), seen=seen)
    [question] = refusal.value.together.merged.questions
    answers = {question.key: "mine"}
    drafting.keep(mine, words("Dam closes"), seen=seen, answers=answers)

    assert (question.mine, question.theirs) == ("Dam closes", "Dam opens wide")
    assert Update.objects.get().heading == "Dam closes"


def test_publishing_a_draft_takes_along_what_was_saved_meanwhile(cal, blog):
    draft = make_draft(blog, "Dam opens", "One two.", by=cal)
    seen = draft.saved_at.isoformat()
    drafting.keep(Update.objects.get(), words("Dam opens", "One two. More."), seen=seen)

    publishing.publish(draft, words("Dam open", "One two."), by=cal, seen=seen)

    live = Update.objects.get()
    assert (live.heading, live.blocks()[0].words) == ("Dam open", "One two. More.")
    assert SavedDraft.objects.count() == 0


def test_publishing_words_that_somebody_else_has_changed_asks_first(cal, blog):
    draft = make_draft(blog, "Dam opens", by=cal)
    seen = draft.saved_at.isoformat()
    drafting.keep(Update.objects.get(), words("Dam opens wide"), seen=seen)

    with pytest.raises(drafting.StaleDraft):
        publishing.publish(draft, words("Dam closes"), by=cal, seen=seen)

    assert Update.objects.get().is_draft
    assert Update.objects.get().heading == "Dam opens wide"


def test_of_each_draft_the_last_twenty_states_are_known(cal, blog):
    draft = make_draft(blog, "Number 0", by=cal)
    seen = [draft.saved_at.isoformat()]
    for number in range(1, 23):
        drafting.keep(draft, words(f"Number {number}"))
        seen.append(draft.saved_at.isoformat())

    known = SavedDraft.objects.filter(update=draft)
    assert known.count() == 20
    assert known.words_at(seen[1]) is None
    assert known.words_at(seen[2])["heading"] == "Number 2"
    assert known.words_at("yesterday") is None
