"""The brake: what a pause stops, what goes on in one, and when it holds."""

import threading

import pytest
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Blog, Pause, Update, Verb
from liveblog.models.pause import GO_ON_IN_A_PAUSE
from liveblog.worker.schedule import publish_what_is_scheduled
from tests.factories import make_blog, make_draft, make_update, words
from tests.publishing.at_once import at_once


@pytest.fixture
def update(blog):
    return make_update(blog, "Bridge closed", "Text.")


def publish(blog, by):
    draft = Update(blog=blog, author=by)
    return publishing.publish(draft, words("Another"), by=by)


def test_nothing_new_goes_before_readers_until_it_is_let_go_on(blog, update, ada, cal):
    pause = publishing.pause(blog, reason="Wrong numbers", by=ada)
    before = Blog.objects.get(pk=blog.pk).revision

    for act in [
        lambda: publish(blog, cal),
        lambda: publish(blog, ada),
        lambda: publishing.correct(
            update, words("Open"), by=ada, seen_revision=update.last_revision
        ),
        lambda: publishing.retitle(blog, headline="Other", standfirst="", by=ada),
        lambda: publishing.pin(update, by=ada),
    ]:
        with pytest.raises(publishing.Paused) as refusal:
            act()
        assert refusal.value.pause == pause
    assert Blog.objects.get(pk=blog.pk).revision == before

    publishing.resume(blog, by=ada)

    assert publish(blog, cal).is_published
    pause.refresh_from_db()
    assert (pause.ended_by, pause.by) == (ada, ada)


def test_what_takes_words_away_goes_on(blog, update, ada):
    publishing.pause(None, reason="Wrong numbers", by=ada)

    publishing.mark_unconfirmed(update, by=ada)
    publishing.withdraw(update, by=ada)
    publishing.close(blog, by=ada)

    assert {Verb.WITHDRAW, Verb.CLOSE, Verb.MARK_UNCONFIRMED} <= GO_ON_IN_A_PAUSE
    assert Verb.REOPEN not in GO_ON_IN_A_PAUSE
    with pytest.raises(publishing.Paused):
        publishing.reopen(blog, by=ada)


def test_one_of_all_blogs_and_one_of_a_blog_hold_side_by_side(blog, ada, cal):
    other = make_blog(by=ada, slug="storm")
    publishing.pause(blog, reason="Here", by=ada)
    assert publish(other, ada).is_published
    everywhere = publishing.pause(None, reason="Everywhere", by=ada)

    with pytest.raises(publishing.Paused) as refusal:
        publish(blog, cal)
    assert refusal.value.pause == everywhere
    with pytest.raises(publishing.Paused):
        publish(other, ada)

    publishing.resume(None, by=ada)

    assert publish(other, ada).is_published
    with pytest.raises(publishing.Paused):
        publish(blog, cal)


def test_a_second_pause_is_the_first(blog, ada):
    for its in (blog, None):
        first = publishing.pause(its, reason="One", by=ada)
        assert publishing.pause(its, reason="Two", by=ada) == first
    assert list(Pause.objects.values_list("reason", flat=True)) == ["One", "One"]
    publishing.resume(blog, by=ada)
    publishing.resume(blog, by=ada)
    assert publishing.pause(blog, reason="Three", by=ada).reason == "Three"


def test_for_editors_alone(blog, ada, cal):
    with pytest.raises(publishing.NotAllowed):
        publishing.pause(blog, reason="No", by=cal)
    publishing.pause(blog, reason="Yes", by=ada)
    with pytest.raises(publishing.NotAllowed):
        publishing.resume(blog, by=cal)
    assert Pause.objects.active().count() == 1


def test_what_is_scheduled_waits_for_a_person(blog, ada):
    due = make_draft(blog, "Later", by=ada)
    due.schedule(timezone.now(), by=ada)
    due.save()
    publishing.pause(blog, reason="Wrong", by=ada)

    assert publish_what_is_scheduled(timezone.now()) == 0
    publishing.resume(blog, by=ada)
    assert publish_what_is_scheduled(timezone.now()) == 0

    due.refresh_from_db()
    assert (due.state, due.missed_because) == ("draft", Update.Missed.PAUSED)


@pytest.mark.django_db(transaction=True)
def test_once_it_holds_nothing_is_on_its_way(blog, ada):
    """Who has the blog's lock while it is paused has committed when `pause` returns."""
    has_lock, may_go = threading.Event(), threading.Event()
    seen = []

    def publish_slowly():
        own = Blog.objects.get(pk=blog.pk)
        with own.next_revision(Verb.RETITLE, by=ada):
            has_lock.set()
            may_go.wait(10)
            own.headline = "Before the pause"

    def pause():
        has_lock.wait(10)
        threading.Timer(0.2, may_go.set).start()
        publishing.pause(None, reason="Wrong", by=ada)
        seen.append(Blog.objects.get(pk=blog.pk).headline)

    assert at_once(publish_slowly, pause) == [None, None]
    assert seen == ["Before the pause"]
