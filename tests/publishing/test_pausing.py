"""The brake: what a pause stops, what goes on in one, and when it holds."""

import threading

import pytest
from django.db import connection
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Blog, Pause, ReviewLevel, Update, Verb
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
    assert Update.objects.get(pk=update.pk).is_unconfirmed
    publishing.withdraw(update, by=ada)
    assert Update.objects.get(pk=update.pk).is_withdrawn
    publishing.close(blog, by=ada)
    assert Blog.objects.get(pk=blog.pk).is_closed

    with pytest.raises(publishing.Paused):
        publishing.reopen(blog, by=ada)
    assert Blog.objects.get(pk=blog.pk).is_closed


def test_it_is_closed_without_words_that_would_come_with_it(blog, ada):
    publishing.pause(blog, reason="Wrong numbers", by=ada)

    with pytest.raises(publishing.Paused):
        publishing.close(blog, by=ada, message="All wrong")
    assert Blog.objects.get(pk=blog.pk).is_live

    publishing.close(blog, by=ada)
    assert Blog.objects.get(pk=blog.pk).is_closed


GOES_ON = """
    close withdraw_blog continue_blog fall_silent remove set_beginning set_closing_time change_byline
    take_back withdraw move_update unpin unpin_blog unmark_key_event end_breaking mark_unconfirmed mark_wrong
    set_review rerender
    drop_picture correct_credit delete_picture mark_sensitive set_picture_rights end_picture
    end_recording
    refresh_picture
"""
WAITS = """
    go_live reopen bring_back change_address change_topic edit_blog retitle summarise introduce localise pin_blog
    publish correct set_cells restore pin mark_key_event mark_breaking unmark_unconfirmed confirm
    set_original_time add_picture describe_picture replace_picture focus_picture unmark_sensitive
    send_push bring_in
"""


@pytest.mark.one_database
def test_of_every_verb_it_is_said_whether_it_goes_on(blog, ada):
    publishing.pause(blog, reason="Wrong numbers", by=ada)
    for verb in Verb:
        assert (verb in GOES_ON.split()) != (verb in WAITS.split()), verb
        before = Blog.objects.get(pk=blog.pk).revision

        try:
            with blog.next_revision(verb, by=ada):
                pass
        except publishing.Paused:
            pass

        took = Blog.objects.get(pk=blog.pk).revision - before
        assert took == (1 if verb in GOES_ON.split() else 0), verb


def test_what_colleagues_may_do_is_made_stricter_in_a_pause(blog, ada):
    publishing.pause(blog, reason="Wrong numbers", by=ada)

    level = ReviewLevel.SECOND
    publishing.set_review(blog, by=ada, level=level, is_sensitive=False, members={})

    assert Blog.objects.get(pk=blog.pk).review_level == "second"


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
@pytest.mark.parametrize("state", ["live", "closed"])
def test_once_it_holds_nothing_is_on_its_way(blog, ada, state):
    """Who has a blog's lock while all are paused has committed when `pause` returns.

    On PostgreSQL nothing else would keep `pause` waiting: the first is let go only when the
    row of the pause is there for all to see. On SQLite writers wait for each other.
    """
    if state == "closed":  # it takes corrections
        publishing.close(blog, by=ada)
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
        if connection.vendor == "sqlite":
            may_go.set()
        publishing.pause(None, reason="Wrong", by=ada)
        seen.append(Blog.objects.get(pk=blog.pk).headline)

    def let_go_once_it_is_paused():
        # Without the wait, `pause` would have read the headline by then or soon after.
        for _ in range(500):
            if may_go.wait(0.02) or Pause.objects.active().exists():
                break
        threading.Timer(0.2, may_go.set).start()

    assert at_once(publish_slowly, pause, let_go_once_it_is_paused) == [None] * 3
    assert seen == ["Before the pause"]
