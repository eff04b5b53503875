"""Drafts: kept and thrown away, and never made of what is public."""

import threading

import pytest
from django.db import connections

from liveblog import publishing
from liveblog.models import Blog, Update
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
