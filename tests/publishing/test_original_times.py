"""A story that began elsewhere, brought into a blog that is not live yet with its own times."""

from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog, Facet, Member, Receipt, Update
from liveblog.worker.rounds import do_what_is_due
from tests.factories import make_blog, make_draft, make_update, make_user, words
from tests.publishing.at_once import at_once

MAY = datetime(2026, 5, 3, 10, 0, tzinfo=UTC)  # 12:00 in Berlin
NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)


def may(hour, minute=0):
    return MAY.replace(hour=hour, minute=minute)


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON) as clock:
        yield clock


@pytest.fixture
def prepared(ada, cal):
    return make_blog(by=ada, live=False, slug="budget", members=[cal])


def bring_in(blog, heading, at, *blocks, by, key=None, **more):
    marks = {"is_key_event", "is_pinned", "is_breaking", "announces"} & more.keys()
    update = Update(blog=blog, author=by, original_at=at, idempotency_key=key)
    for mark in marks:
        setattr(update, mark, more.pop(mark))
    return publishing.publish(update, words(heading, *blocks, **more), by=by)


def feed(blog):
    """What readers would read, from the top."""
    return [update.heading for update in blog.updates.newest_first()]


def orders(blog):
    """By heading: its place, and when it was last changed."""
    columns = ("heading", "first_revision", "last_revision")
    return {
        heading: (first, last)
        for heading, first, last in blog.updates.values_list(*columns)
    }


def facets_are_right(blog):
    return all(
        (facet.first_revision, facet.published_at)
        == (facet.update.first_revision, facet.update.published_at)
        for facet in Facet.objects.filter(blog=blog).select_related("update")
    )


# Bringing in ------------------------------------------------------------------------------


def test_what_is_brought_in_stands_in_the_order_of_its_times(prepared, ada):
    bring_in(prepared, "Second", may(11), by=ada, byline="Ada Brandt")
    bring_in(prepared, "Third", may(12), by=ada, byline="Ada Brandt")
    assert orders(prepared) == {"Second": (1, 1), "Third": (2, 2)}

    first = bring_in(prepared, "First", may(10), by=ada, byline="Ada Brandt")

    assert feed(prepared) == ["Third", "Second", "First"]
    assert orders(prepared) == {"First": (1, 3), "Second": (2, 3), "Third": (3, 3)}
    assert (first.first_revision, first.published_at) == (1, may(10))
    assert facets_are_right(prepared)
    prepared.refresh_from_db()
    assert (prepared.revision, prepared.last_published_at) == (3, may(12))


def test_what_stays_where_it_is_is_not_changed(prepared, ada):
    for n, heading in enumerate(["One", "Two", "Four"]):
        bring_in(prepared, heading, may(10 + 2 * n), by=ada)

    bring_in(prepared, "Three", may(13), by=ada)

    assert feed(prepared) == ["Four", "Three", "Two", "One"]
    assert orders(prepared) == {
        "One": (1, 1),
        "Two": (2, 2),
        "Three": (3, 4),
        "Four": (4, 4),
    }


def test_what_has_the_same_time_stands_as_it_came(prepared, ada):
    for heading in ("One", "Two", "Three"):
        bring_in(prepared, heading, may(10), by=ada)

    assert feed(prepared) == ["Three", "Two", "One"]


def test_the_words_say_the_time_that_it_had(prepared, ada):
    update = bring_in(prepared, "Bridge closed", may(10), "No way.", by=ada)

    stored = Update.objects.get(pk=update.pk)
    assert 'datetime="2026-05-03T12:00:00+02:00"' in stored.public_html
    assert (stored.state, stored.original_at) == ("published", may(10))
    assert [
        (line.verb, line.time_given, line.time_before)
        for line in prepared.journal.order_by("revision")
    ] == [("publish", may(10), None)]


def test_sent_twice_it_is_there_once(prepared, ada):
    one = bring_in(prepared, "Bridge closed", may(10), by=ada, key="k")

    other = bring_in(prepared, "Bridge closed", may(10), by=ada, key="k")

    assert (other.pk, feed(prepared)) == (one.pk, ["Bridge closed"])


def test_without_a_time_or_by_a_correspondent_nothing_is(prepared, ada, cal):
    with pytest.raises(publishing.BlogNotLive):
        bring_in(prepared, "Bridge closed", None, by=ada)
    with pytest.raises(publishing.BlogNotLive):
        bring_in(prepared, "Bridge closed", may(10), by=cal)

    prepared.refresh_from_db()
    assert (feed(prepared), prepared.revision) == ([], 0)


@pytest.mark.parametrize(
    "at", [NOON + timedelta(minutes=1), datetime(1969, 7, 20, tzinfo=UTC)]
)
def test_what_no_update_had_is_no_time(prepared, ada, at):
    with pytest.raises(publishing.ImpossibleTime):
        bring_in(prepared, "Bridge closed", at, by=ada)
    update = bring_in(prepared, "Bridge closed", may(10), by=ada)
    with pytest.raises(publishing.ImpossibleTime):
        publishing.set_original_time(update, at, by=ada)

    assert Update.objects.get().published_at == may(10)


def test_a_live_blog_takes_none(blog, ada):
    with pytest.raises(publishing.OrderSeen):
        bring_in(blog, "Bridge closed", may(10), by=ada)

    assert feed(blog) == []


def test_what_a_draft_was_to_get_lapses_when_the_blog_goes_live(prepared, ada, cal):
    draft = make_draft(prepared, "Bridge closed", by=cal, original_at=may(10))
    publishing.go_live(prepared, by=ada)

    update = publishing.publish(draft, words("Bridge closed"), by=cal)

    stored = Update.objects.get(pk=update.pk)
    assert (stored.published_at >= NOON, stored.original_at) == (True, None)
    assert prepared.journal.get(verb="publish").time_given is None


def test_it_is_no_longer_breaking_and_cannot_be_undone(prepared, ada):
    old = bring_in(prepared, "Dam breaks", may(10), by=ada, is_breaking=True)
    recent = NOON - timedelta(minutes=10)
    new = bring_in(prepared, "Dam holds", recent, by=ada, is_breaking=True)
    now = bring_in(prepared, "Dam stands", NOON, by=ada)

    stored = [Update.objects.get(pk=each.pk) for each in (old, new)]
    assert [each.is_breaking for each in stored] == [False, True]
    assert stored[1].breaking_until == recent + timedelta(minutes=30)
    assert "Breaking" not in stored[0].public_html
    assert now.undo_seconds_left == 0
    with pytest.raises(publishing.TooLate):
        publishing.take_back(now, by=ada)


# Another time -----------------------------------------------------------------------------


@pytest.fixture
def three(prepared, ada):
    return [
        bring_in(prepared, heading, may(10 + n), "Text.", by=ada, byline="Ada Brandt")
        for n, heading in enumerate(["One", "Two", "Three"])
    ]


def test_another_time_moves_it_and_the_journal_has_both(prepared, three, ada):
    publishing.set_original_time(three[2], may(10, 30), by=ada)

    assert feed(prepared) == ["Two", "Three", "One"]
    assert orders(prepared) == {"One": (1, 1), "Three": (2, 4), "Two": (3, 4)}
    assert three[2].first_revision == 2
    assert facets_are_right(prepared)
    prepared.refresh_from_db()
    assert prepared.last_published_at == may(11)
    line = prepared.journal.get(verb="set_original_time")
    assert (line.update, line.by, line.revision) == (three[2], ada, 4)
    assert (line.time_given, line.time_before) == (may(10, 30), may(12))
    assert "T12:30:00+02:00" in Update.objects.get(pk=three[2].pk).public_html

    publishing.set_original_time(three[2], may(12), by=ada)

    assert feed(prepared) == ["Three", "Two", "One"]
    line = prepared.journal.get(revision=5)
    assert (line.time_given, line.time_before) == (may(12), may(10, 30))


def test_the_same_time_again_takes_no_revision(prepared, three, ada):
    publishing.set_original_time(three[0], may(10), by=ada)

    prepared.refresh_from_db()
    assert prepared.revision == 3


def test_what_shows_its_time_or_the_order_follows(prepared, three, ada):
    for update in three[:2]:
        publishing.mark_key_event(update, by=ada)
    publishing.pin(three[0], by=ada)
    after = bring_in(
        prepared, "It is open", may(14), "Text.", by=ada, announces=three[0]
    )
    assert "12:00" in Update.objects.get(pk=after.pk).public_html

    publishing.set_original_time(three[0], may(13, 30), by=ada)

    told = Update.objects.get(pk=after.pk)
    assert ("15:30" in told.public_html, "12:00" in told.public_html) == (True, False)
    assert told.last_revision == 8
    prepared.refresh_from_db()
    assert [event["title"] for event in prepared.story["key_events"]] == ["One", "Two"]
    assert "15:30" in prepared.pinned_html


def test_a_tombstone_keeps_its_place_and_gets_no_time(prepared, three, ada):
    publishing.withdraw(three[1], by=ada, notice="It was another bridge.")

    with pytest.raises(publishing.Withdrawn):
        publishing.set_original_time(three[1], may(9), by=ada)
    publishing.set_original_time(three[0], may(13), by=ada)

    assert feed(prepared) == ["One", "Three", ""]
    prepared.refresh_from_db()
    assert prepared.last_published_at == may(13)


def test_a_correction_that_was_begun_before_is_no_conflict(prepared, three, ada):
    seen = three[1].last_revision
    publishing.set_original_time(three[0], may(13), by=ada)

    publishing.correct(three[1], words("Two, whole"), by=ada, seen_revision=seen)
    publishing.correct(three[0], words("One, whole"), by=ada, seen_revision=1)

    assert feed(prepared) == ["One, whole", "Three", "Two, whole"]


def test_no_receipt_says_where_its_words_were(prepared, three, ada):
    publishing.correct(three[0], words("One, whole"), by=ada, seen_revision=1)
    publishing.withdraw(three[1], by=ada)
    assert Receipt.objects.count() == 0

    publishing.go_live(prepared, by=ada)
    publishing.withdraw(three[2], by=ada)
    assert [receipt.update for receipt in Receipt.objects.all()] == [three[2]]


@pytest.mark.parametrize("then", ["live", "closed", "withdrawn"])
def test_once_readers_have_seen_it_there_is_no_other_order(prepared, three, ada, then):
    publishing.go_live(prepared, by=ada)
    if then == "closed":
        publishing.close(prepared, by=ada)
    if then == "withdrawn":
        publishing.withdraw_blog(prepared, by=ada, reason="A court.")
    before = (orders(prepared), Blog.objects.get(pk=prepared.pk).revision)

    with pytest.raises(publishing.OrderSeen):
        publishing.set_original_time(three[2], may(9), by=ada)
    with pytest.raises((publishing.OrderSeen, publishing.BlogNotLive)):
        bring_in(prepared, "Four", may(9), by=ada)

    assert (orders(prepared), Blog.objects.get(pk=prepared.pk).revision) == before


def test_a_pause_holds_it_up(prepared, three, ada):
    publishing.pause(prepared, reason="Wrong numbers", by=ada)

    with pytest.raises(publishing.Paused):
        publishing.set_original_time(three[2], may(9), by=ada)
    with pytest.raises(publishing.Paused):
        bring_in(prepared, "Four", may(9), by=ada)


# Review -----------------------------------------------------------------------------------


def test_in_a_sensitive_blog_a_second_editor_brings_it_in(prepared, ada):
    Blog.objects.update(is_sensitive=True)
    with pytest.raises(publishing.NeedsReview):
        bring_in(prepared, "Bridge closed", may(10), by=ada)
    draft = Update(blog=prepared, author=ada, original_at=may(10))
    publishing.submit(draft, words("Bridge closed"), by=ada)

    ida = make_user("Ida Moss", role=User.Role.EDITOR)
    publishing.approve(Update.objects.get(pk=draft.pk), by=ida)

    update = Update.objects.get(pk=draft.pk)
    assert (update.state, update.published_at) == ("published", may(10))
    with pytest.raises(publishing.NeedsReview):
        publishing.set_original_time(update, may(9), by=ida)


def test_what_is_submitted_without_a_time_waits_for_the_blog(prepared, ada, cal):
    Member.objects.filter(user=cal).update(review_level="second")
    draft = Update(blog=prepared, author=cal)
    publishing.submit(draft, words("Bridge closed"), by=cal)

    with pytest.raises(publishing.BlogNotLive):
        publishing.approve(Update.objects.get(pk=draft.pk), by=ada)


# Afterwards -------------------------------------------------------------------------------


def test_it_goes_live_with_its_story_and_is_not_silent_at_once(prepared, three, ada):
    publishing.go_live(prepared, by=ada)
    prepared.refresh_from_db()
    assert (prepared.began_at, prepared.last_published_at) == (may(10), may(12))

    quiet = Blog.objects.gone_quiet(since=NOON - timedelta(minutes=55))
    assert quiet.count() == 0
    do_what_is_due(NOON + timedelta(minutes=5))
    assert Blog.objects.get(pk=prepared.pk).is_silent is False
    publishing.fall_silent(prepared, since=NOON - timedelta(hours=1))
    assert Blog.objects.get(pk=prepared.pk).is_silent is False

    do_what_is_due(timezone.now() + timedelta(hours=2))
    assert Blog.objects.get(pk=prepared.pk).is_silent is True


def test_a_blog_without_a_story_from_elsewhere_begins_when_it_is_live(prepared, ada):
    publishing.go_live(prepared, by=ada)

    prepared.refresh_from_db()
    assert prepared.began_at is None


def test_what_goes_out_later_stands_above_it(prepared, three, ada):
    publishing.go_live(prepared, by=ada)

    make_update(prepared, "Now", by=ada)

    assert feed(prepared) == ["Now", "Three", "Two", "One"]


def test_everything_from_somebody_since_then_has_it(prepared, three, ada, blog, cal):
    since = timezone.now()
    later = bring_in(prepared, "Brought in later", may(10), by=ada)
    copy = publishing.copy_to(blog, later, by=cal)

    found = publishing.public_since(ada, since)

    assert list(found) == [later, copy]


def test_what_was_copied_of_it_since_then_is_found_too(blog, prepared, ada, noon):
    since = timezone.now()
    noon.shift(60)
    update = bring_in(prepared, "Brought in", may(10), "Text.", by=ada)
    ida = make_user("Ida Moss", role=User.Role.EDITOR)
    copy = publishing.copy_to(blog, update, by=ida)

    found = publishing.public_since(ada, since)

    assert {each.pk for each in found} == {update.pk, copy.pk}


def test_put_back_as_a_draft_it_has_its_time_while_the_order_may_change(
    prepared, three, ada
):
    for update in three[:2]:
        publishing.withdraw(update, by=ada)

    before = publishing.put_back(three[0], by=ada)
    publishing.go_live(prepared, by=ada)
    after = publishing.put_back(three[1], by=ada)

    times = [Update.objects.get(pk=each.pk).original_at for each in (before, after)]
    assert times == [may(10), None]


def test_it_says_its_blog_s_new_address(prepared, three, ada):
    bring_in(prepared, "Four", may(14), by=ada, announces=three[0])
    publishing.change_address(prepared, "other", by=ada)

    html = Update.objects.get(heading="Four").public_html
    assert ("/live/other/" in html, "/live/budget/" in html) == (True, False)


def test_it_is_rendered_again_with_all_the_others(prepared, three):
    made = Update.objects.get(pk=three[0].pk).public_html
    Update.objects.filter(pk=three[0].pk).update(public_html="As it was")

    call_command("rerender", stdout=(said := StringIO()))

    assert Update.objects.get(pk=three[0].pk).public_html == made
    assert said.getvalue() == "budget: 1 updates changed\n"


def test_a_notice_alone_is_rendered_again_too(prepared, three, ada):
    for update in three:
        publishing.withdraw(update, by=ada, notice="It was another bridge.")
    Update.objects.filter(pk=three[0].pk).update(public_html="As it was")

    call_command("rerender", stdout=StringIO())

    html = Update.objects.get(pk=three[0].pk).public_html
    assert "It was another bridge." in html


# At the same moment -----------------------------------------------------------------------


def own(update):
    """The same update and blog as another process holds them."""
    return Update.objects.select_related("blog").get(pk=update.pk)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("_round", range(4))
def test_two_editors_who_give_times_at_once_both_do(prepared, three, ada, _round):
    ida = make_user("Ida Moss", role=User.Role.EDITOR)
    first, third = own(three[0]), own(three[2])

    raised = at_once(
        lambda: publishing.set_original_time(first, may(14), by=ada),
        lambda: publishing.set_original_time(third, may(9), by=ida),
    )

    assert raised == [None, None]
    assert feed(prepared) == ["One", "Two", "Three"]
    places = {heading: first for heading, (first, _last) in orders(prepared).items()}
    assert places == {"Three": 1, "Two": 2, "One": 3}
    assert facets_are_right(prepared)
    prepared.refresh_from_db()
    assert (prepared.revision, prepared.last_published_at) == (5, may(14))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("_round", range(4))
def test_none_gets_a_time_once_the_blog_is_live(prepared, three, ada, _round):
    going, third = Blog.objects.get(pk=prepared.pk), own(three[2])

    live, given = at_once(
        lambda: publishing.go_live(going, by=ada),
        lambda: publishing.set_original_time(third, may(9), by=ada),
    )

    assert live is None
    lines = list(prepared.journal.order_by("revision").values_list("verb", flat=True))
    if given is None:
        assert lines[3:] == ["set_original_time", "go_live"]
        assert feed(prepared) == ["Two", "One", "Three"]
        began = may(9)
    else:
        assert isinstance(given, publishing.OrderSeen)
        assert lines[3:] == ["go_live"]
        assert feed(prepared) == ["Three", "Two", "One"]
        began = may(10)
    prepared.refresh_from_db()
    assert prepared.began_at == began


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("_round", range(4))
def test_two_who_bring_in_at_once_both_do(prepared, ada, _round):
    blogs = [Blog.objects.get(pk=prepared.pk) for _one in range(2)]

    raised = at_once(
        lambda: bring_in(blogs[0], "Later", may(12), by=ada),
        lambda: bring_in(blogs[1], "Earlier", may(10), by=ada),
    )

    assert raised == [None, None]
    assert feed(prepared) == ["Later", "Earlier"]
