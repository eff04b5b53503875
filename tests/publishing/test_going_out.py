"""Scheduled and published at its time; taken back at once; noted for colleagues."""

import threading
from datetime import timedelta

import pytest
import time_machine
from django.db import connections

from liveblog import publishing
from liveblog.models import Update
from liveblog.publishing import drafting
from tests.factories import (
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    make_user,
    quote,
    words,
)
from tests.page import OpenPage
from tests.publishing.scheduled import NOON, make_scheduled
from tests.publishing.state import brought, verbs

A_SECOND = timedelta(seconds=1)


def at(moment):
    return time_machine.travel(moment, tick=False)


def publish_due(draft, *, now=NOON):
    with at(now):
        return publishing.publish_due(Update.objects.get(pk=draft.pk), now=now)


def eight_at_once(update, verb):
    """What a verb answers eight threads that call it at the same moment."""
    done, start = [], threading.Barrier(8)

    def run():
        try:
            mine = Update.objects.select_related("blog").get(pk=update.pk)
            start.wait()
            done.append(verb(mine))
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return done


# At its time --------------------------------------------------------------------------


def test_a_scheduled_draft_goes_before_readers_at_its_time(cal, blog):
    draft = make_scheduled(blog, "Dam opens", "At noon.", by=cal)

    assert publish_due(draft) is True

    update = Update.objects.get()
    assert (update.state, update.published_at) == (Update.State.PUBLISHED, NOON)
    assert (update.author, update.scheduled_by, update.due_at) == (cal, cal, NOON)
    assert [block.words for block in update.blocks()] == ["At noon."]
    assert "Dam opens" in update.public_html
    # The house does it, so that its scheduler hears of it like everyone.
    assert verbs(blog)[1:] == [("publish", None, update.pk)]
    assert brought(blog, 1)["arrived"] == [update.pk]
    blog.refresh_from_db()
    assert blog.last_published_at == NOON


def test_it_never_goes_out_early(cal, blog):
    draft = make_scheduled(blog, by=cal)

    assert publish_due(draft, now=NOON - A_SECOND) is False

    assert Update.objects.get().is_draft
    blog.refresh_from_db()
    assert blog.revision == 1


def test_it_goes_out_once(cal, blog):
    draft = make_scheduled(blog, by=cal)

    assert [publish_due(draft), publish_due(draft)] == [True, False]

    blog.refresh_from_db()
    assert blog.revision == 2


@pytest.mark.django_db(transaction=True)
def test_of_eight_workers_one_publishes_it(cal, blog):
    draft = make_scheduled(blog, by=cal)

    done = eight_at_once(
        draft, lambda mine: publishing.publish_due(mine, now=NOON + A_SECOND)
    )

    assert sorted(done) == [False] * 7 + [True]
    assert [verb for verb, _, _ in verbs(blog)] == ["go_live", "publish"]


def test_what_was_changed_cancelled_or_published_meanwhile_is_left_alone(cal, blog):
    later, cancelled, published = (make_scheduled(blog, name, by=cal) for name in "abc")
    stale = [Update.objects.get(pk=d.pk) for d in (later, cancelled, published)]
    drafting.schedule(later, words("a"), at=NOON + A_SECOND, by=cal)
    drafting.unschedule(cancelled, words("b"))
    publishing.publish(published, words("c"), by=cal)

    with at(NOON):
        assert [publishing.publish_due(d, now=NOON) for d in stale] == [False] * 3

    blog.refresh_from_db()
    assert blog.revision == 2
    assert Update.objects.get(heading="c").scheduled_by is None


def test_a_draft_that_was_thrown_away_is_not_found(cal, blog):
    draft = make_scheduled(blog, by=cal)
    stale = Update.objects.get()
    drafting.discard(draft)

    with pytest.raises(Update.DoesNotExist):
        publishing.publish_due(stale, now=NOON)
    blog.refresh_from_db()
    assert blog.revision == 1


@pytest.mark.parametrize("live", [True, False])
def test_a_blog_that_is_not_live_at_the_time_refuses_it(ada, live):
    blog = make_blog(by=ada, live=live)
    if live:
        publishing.close(blog, by=ada)
    draft = make_scheduled(blog, by=ada)

    with pytest.raises(publishing.BlogNotLive):
        publish_due(draft)

    assert Update.objects.get().is_draft


def test_who_may_no_longer_write_here_does_not_publish_by_an_old_decision(cal, blog):
    draft = make_scheduled(blog, by=cal)
    blog.members.remove(cal)

    with pytest.raises(publishing.NotAllowed):
        publish_due(draft)


def test_an_editors_marks_go_out_with_a_correspondents_draft(ada, cal, blog):
    draft = make_draft(blog, "Dam opens", by=cal, is_pinned=True, is_breaking=True)
    drafting.schedule(draft, words("Dam opens"), at=NOON, by=cal)

    publish_due(draft)

    update = Update.objects.get()
    assert (update.is_pinned, update.missed_because) == (True, "")
    assert update.breaking_until == NOON + timedelta(minutes=30)


def test_without_room_for_its_pin_it_goes_out_unpinned_and_says_so(ada, blog):
    for number in range(3):
        make_update(blog, f"{number}", is_pinned=True)
    draft = make_scheduled(blog, by=ada, is_pinned=True)

    assert publish_due(draft) is True

    update = Update.objects.get(pk=draft.pk)
    assert (update.is_pinned, update.missed_because) == (False, "pin")


def test_a_save_keeps_what_a_colleague_has_decided_of_its_time(ada, cal, blog):
    draft = make_scheduled(blog, by=cal)
    cals = Update.objects.get()
    drafting.unschedule(draft, words("Dam opens"))

    drafting.keep(cals, words("Dam opens wide"))

    kept = Update.objects.get()
    assert (kept.heading, kept.due_at, kept.scheduled_by) == (
        "Dam opens wide",
        None,
        None,
    )


def test_a_schedule_made_over_newer_words_is_refused(cal, blog):
    draft = make_scheduled(blog, by=cal)
    seen = draft.saved_at.isoformat()
    drafting.keep(draft, words("Newer"))

    with pytest.raises(drafting.StaleDraft):
        drafting.schedule(draft, words("Older"), at=NOON, by=cal, seen=seen)
    assert Update.objects.get().heading == "Newer"


def test_what_is_public_cannot_be_scheduled_or_kept(cal, blog):
    draft = make_scheduled(blog, by=cal)
    stale = Update.objects.get()
    publish_due(draft)

    for verb in (drafting.unschedule, drafting.keep):
        with pytest.raises(drafting.NoLongerADraft):
            verb(stale, words("Late"))
    assert Update.objects.get().heading == "Dam opens"


# Taken back ---------------------------------------------------------------------------


@pytest.fixture
def published(cal, blog):
    """All that an update can have, live since NOON; with the page of a reader who has it."""
    image = make_image(by=cal)
    with at(NOON):
        return make_update(
            blog,
            "Bridge closed",
            "Engineers shut it.",
            quote(),
            figure(image),
            by=cal,
            byline="Cal Ferris",
            more_bylines=["Mira Holt"],
            verification="unconfirmed",
        )


def take_back(update, *, by, after_seconds=3):
    with at(NOON + timedelta(seconds=after_seconds)):
        return publishing.take_back(update, by=by)


def test_taking_back_makes_a_draft_with_all_its_words(cal, blog, published):
    before = published.words()
    publishing.note_source(published, "A voice at the gauge", by=cal)

    draft = take_back(published, by=cal)

    assert draft.is_draft
    assert draft.pk != published.pk
    draft.refresh_from_db()
    assert draft.words().as_json() == before.as_json()
    assert (draft.author, draft.source_note) == (cal, "A voice at the gauge")
    assert (draft.verification, draft.idempotency_key) == ("unconfirmed", None)


def test_taking_back_leaves_nothing_with_readers(rey, cal, blog, published):
    page = OpenPage(rey, "flood")
    assert [update.id for update in page.feed] == [f"update-{published.pk}"]

    take_back(published, by=cal)

    assert page.poll() is True
    assert page.feed == []
    assert "Bridge closed" not in rey.get("/live/flood/").content.decode()
    tombstone = Update.objects.get(pk=published.pk)
    assert (tombstone.state, tombstone.public_html) == ("withdrawn", "")
    assert (tombstone.withdrawal_notice, tombstone.is_taken_back) == ("", True)
    blog.refresh_from_db()
    assert blog.last_published_at is None
    assert verbs(blog)[-1] == ("take_back", "Cal Ferris", published.pk)


def test_an_editors_marks_stay_with_the_draft(ada, cal, blog, published):
    publishing.pin(published, by=ada)
    publishing.mark_key_event(published, by=ada)

    draft = take_back(published, by=cal)

    assert (draft.is_pinned, draft.is_key_event, draft.is_breaking) == (
        True,
        True,
        False,
    )
    blog.refresh_from_db()
    assert "Bridge closed" not in blog.pinned_html + blog.key_events_html


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("after_seconds", "is_granted"), [(0, True), (10, True), (12, True), (13, False)]
)
def test_ten_seconds_and_a_slack_are_granted(
    cal, blog, published, after_seconds, is_granted
):
    if is_granted:
        assert take_back(published, by=cal, after_seconds=after_seconds).is_draft
    else:
        with pytest.raises(publishing.TooLate):
            take_back(published, by=cal, after_seconds=after_seconds)
        assert Update.objects.get().is_published


def test_pressed_twice_it_makes_one_draft(cal, blog, published):
    first = take_back(published, by=cal)

    again = take_back(Update.objects.get(pk=published.pk), by=cal, after_seconds=60)

    assert again == first
    assert Update.objects.drafts().count() == 1


@pytest.mark.django_db(transaction=True)
def test_pressed_eight_times_at_once_it_makes_one_draft(cal, blog):
    update = make_update(blog, "Bridge closed", "Shut.", by=cal)

    drafts = eight_at_once(update, lambda mine: publishing.take_back(mine, by=cal).pk)

    assert len(drafts) == 8
    assert set(drafts) == {Update.objects.drafts().get().pk}


def test_what_was_withdrawn_is_not_taken_back(ada, cal, blog, published):
    publishing.withdraw(published, by=ada, notice="Wrong.")

    with pytest.raises(publishing.Withdrawn):
        take_back(published, by=cal)


def test_only_its_author_and_editors_take_it_back(ada, blog, published):
    mira = make_user("Mira Holt")
    blog.members.add(mira)

    with pytest.raises(publishing.NotAllowed):
        take_back(published, by=mira)
    assert take_back(published, by=ada).author.byline == "Cal Ferris"


def test_a_retry_of_the_publication_does_not_bring_it_back(cal, blog):
    with at(NOON):
        update = make_update(blog, "Bridge closed", by=cal, key="k1")
    take_back(update, by=cal)

    retry = make_update(blog, "Bridge closed", by=cal, key="k1")

    assert (retry.pk, retry.is_withdrawn) == (update.pk, True)
    assert not blog.updates.published().exists()


# What may leave the house -------------------------------------------------------------


def ready(blog, *, after_seconds):
    lines = blog.journal.ready_to_leave(NOON + timedelta(seconds=after_seconds))
    return [line.verb for line in lines]


def test_a_publication_leaves_when_it_can_no_longer_be_taken_back(cal, blog, published):
    assert ready(blog, after_seconds=10) == ["go_live"]
    assert ready(blog, after_seconds=11.9) == ["go_live"]
    assert ready(blog, after_seconds=12) == ["go_live", "publish"]


def test_what_was_taken_back_never_leaves(cal, blog, published):
    take_back(published, by=cal)

    assert ready(blog, after_seconds=3600) == ["go_live"]


def test_news_of_an_older_update_does_not_wait_for_a_new_one(ada, cal, blog):
    with at(NOON - timedelta(minutes=1)):
        old = make_update(blog, "Old", by=cal)
    with at(NOON):
        make_update(blog, "New", by=cal)
        publishing.withdraw(old, by=ada)

    assert ready(blog, after_seconds=1) == ["go_live", "publish", "withdraw"]


def test_that_caches_have_been_told_of_a_line_keeps_it_from_nobody(
    cal, blog, published
):
    blog.journal.update(relayed_at=NOON)

    assert ready(blog, after_seconds=60) == ["go_live", "publish"]


# The source note ----------------------------------------------------------------------


def test_a_source_note_takes_no_revision_and_changes_nothing_public(
    cal, blog, published
):
    html = published.public_html

    publishing.note_source(published, "A voice at the gauge", by=cal)

    update = Update.objects.get()
    assert (update.source_note, update.public_html) == ("A voice at the gauge", html)
    blog.refresh_from_db()
    assert blog.revision == update.last_revision == 2


def test_a_source_note_stays_with_the_tombstone(cal, blog, published):
    publishing.note_source(published, "A voice at the gauge", by=cal)

    publishing.withdraw(published, by=cal, notice="Wrong.")

    tombstone = Update.objects.get()
    assert tombstone.source_note == "A voice at the gauge"
    assert "gauge" not in tombstone.public_html


def test_who_may_not_write_an_update_may_not_note_its_source(blog, published):
    mira = make_user("Mira Holt")
    blog.members.add(mira)

    with pytest.raises(publishing.NotAllowed):
        publishing.note_source(published, "Mine", by=mira)
