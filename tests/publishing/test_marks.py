"""Marks on public updates: pinned, key event, breaking, and whether it is true."""

from copy import copy
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from liveblog import publishing
from liveblog.models import Blog, Correction, Update
from liveblog.reader.entries import entry_of
from tests.factories import make_draft, make_update, make_user
from tests.for_each import for_each
from tests.page import OpenPage, right_page, right_parts
from tests.publishing.state import brought, part_revisions, stamped, verbs

pytestmark = pytest.mark.one_database

# Noon in Berlin, in winter.
NOON = datetime(2026, 11, 24, 11, 0, 7, tzinfo=UTC)
HALF_AN_HOUR = timedelta(minutes=30)
A_SECOND = timedelta(seconds=1)


def at(moment):
    return time_machine.travel(moment, tick=False)


def stored(update):
    return Update.objects.get(pk=update.pk)


# pins and key events -------------------------------------------------------------------

MARKS = [
    (publishing.pin, publishing.unpin, "is_pinned", "pinned", "Pinned"),
    (
        publishing.mark_key_event,
        publishing.unmark_key_event,
        "is_key_event",
        "key_events",
        "Key event",
    ),
]


@pytest.mark.parametrize(("mark", "unmark", "column", "part", "badge"), MARKS)
def test_a_mark_and_its_opposite_are_public_changes(
    ada, blog, mark, unmark, column, part, badge
):
    update = make_update(blog, "River passes the mark")

    mark(update, by=ada)

    assert getattr(Update.objects.get(pk=update.pk), column) is True
    assert update.last_revision == part_revisions(blog)[part] == 3
    assert badge in update.public_html
    assert "River passes the mark" in getattr(blog, f"{part}_html")

    unmark(update, by=ada)

    assert getattr(Update.objects.get(pk=update.pk), column) is False
    assert update.last_revision == part_revisions(blog)[part] == 4
    assert badge not in update.public_html
    assert getattr(blog, f"{part}_html") == ""


@pytest.mark.parametrize(("mark", "unmark", "column", "part", "badge"), MARKS)
def test_marking_twice_takes_no_second_revision(
    ada, blog, mark, unmark, column, part, badge
):
    update = make_update(blog, "River passes the mark")
    mark(update, by=ada)

    mark(update, by=ada)

    assert Blog.objects.get(pk=blog.pk).revision == 3
    assert [verb for verb, _, _ in verbs(blog)].count(mark.__name__) == 1


@for_each("verb", [publishing.pin, publishing.unpin, publishing.mark_key_event])
def test_marks_are_for_editors(cal, blog, verb):
    update = make_update(blog, "Mine", by=cal)

    with pytest.raises(publishing.NotAllowed):
        verb(update, by=cal)


def test_a_fourth_pin_is_refused(ada, blog):
    for number in range(3):
        publishing.pin(make_update(blog, f"Pin {number}"), by=ada)
    fourth = make_update(blog, "Pin 3")

    with pytest.raises(publishing.PinsFull):
        publishing.pin(fourth, by=ada)

    assert blog.updates.pinned().count() == 3


def test_pin_refuses_a_tombstone(ada, blog):
    update = make_update(blog, "Sirens")
    publishing.withdraw(update, by=ada, reason="Drill")

    with pytest.raises(publishing.Withdrawn):
        publishing.pin(update, by=ada)


# breaking ---------------------------------------------------------------------------


def test_mark_breaking_takes_a_revision_and_says_until_when(ada, blog):
    update = make_update(blog, "Dam breaks")

    with at(NOON):
        publishing.mark_breaking(update, by=ada)

    kept = stored(update)
    assert kept.is_breaking is True
    assert kept.breaking_until == NOON + HALF_AN_HOUR
    assert (kept.first_revision, kept.last_revision) == (2, 3)
    assert '<span class="badge b-breaking">Breaking</span>' in kept.public_html
    assert verbs(blog)[-1] == ("mark_breaking", "Ada Brandt", update.pk)


def test_end_breaking_by_an_editor_needs_no_waiting(ada, blog):
    update = make_update(blog, "Dam breaks")
    before = update.public_html
    publishing.mark_breaking(update, by=ada)

    publishing.end_breaking(update, by=ada)

    kept = stored(update)
    assert (kept.is_breaking, kept.breaking_until) == (False, None)
    assert kept.last_revision == 4
    assert kept.public_html == before
    assert verbs(blog)[-1] == ("end_breaking", "Ada Brandt", update.pk)


@pytest.mark.parametrize("by", ["editor", "worker"])
def test_the_end_of_breaking_changes_nothing_that_feeds_are_told(ada, blog, by):
    with at(NOON - HALF_AN_HOUR):
        update = make_update(blog, "Dam breaks")
    with at(NOON):
        publishing.mark_breaking(update, by=ada)
    marked = stored(update)

    with at(NOON + HALF_AN_HOUR):
        publishing.end_breaking(update, by=ada if by == "editor" else None)

    assert stored(update).last_revision == marked.last_revision + 1
    assert stored(update).marked_at == marked.marked_at == NOON
    assert entry_of(stored(update)).updated == NOON


@pytest.mark.parametrize("verb", ["mark_breaking", "end_breaking"])
def test_breaking_stamps_no_page_part_and_reaches_open_pages(rey, ada, blog, verb):
    update = make_update(
        blog, "Dam breaks", is_pinned=True, is_key_event=True, is_breaking=True
    )
    page, since = OpenPage(rey, "flood"), blog.revision

    getattr(publishing, verb)(update, by=ada)

    assert stamped(blog, since + 1) == set()
    assert brought(blog, since) == {"corrected": [update.pk]}
    page.poll()
    assert page.shown() == right_page(blog)
    classes = page.feed[0].attributes["class"].split()
    assert ("breaking" in classes) is (verb == "mark_breaking")


def test_marking_breaking_again_gives_it_half_an_hour_more(ada, blog):
    update = make_update(blog, "Dam breaks")
    with at(NOON):
        publishing.mark_breaking(update, by=ada)

    with at(NOON + timedelta(minutes=20)):
        publishing.mark_breaking(update, by=ada)

    assert stored(update).breaking_until == NOON + timedelta(minutes=50)
    assert Blog.objects.get(pk=blog.pk).revision == 4


def test_ending_what_is_not_breaking_takes_no_revision(ada, blog):
    update = make_update(blog, "Dam holds")

    publishing.end_breaking(update, by=ada)
    publishing.end_breaking(update, by=None)

    assert Blog.objects.get(pk=blog.pk).revision == 2


@pytest.mark.parametrize(
    ("after", "is_breaking"),
    [(HALF_AN_HOUR - A_SECOND, True), (HALF_AN_HOUR, False)],
)
def test_the_house_ends_breaking_after_half_an_hour_and_not_before(
    ada, blog, after, is_breaking
):
    update = make_update(blog, "Dam breaks")
    with at(NOON):
        publishing.mark_breaking(update, by=ada)

    with at(NOON + after):
        publishing.end_breaking(update, by=None)

    assert stored(update).is_breaking is is_breaking
    line = ("end_breaking", None, update.pk)
    assert (verbs(blog)[-1] == line) is not is_breaking


def test_the_house_does_not_end_what_was_marked_again_meanwhile(ada, blog):
    update = make_update(blog, "Dam breaks")
    with at(NOON):
        publishing.mark_breaking(update, by=ada)
    found_by_the_worker = stored(update)
    with at(NOON + HALF_AN_HOUR - A_SECOND):
        publishing.mark_breaking(update, by=ada)

    with at(NOON + HALF_AN_HOUR):
        publishing.end_breaking(found_by_the_worker, by=None)

    assert stored(update).is_breaking is True
    assert Blog.objects.get(pk=blog.pk).revision == 4


def test_breaking_is_for_editors(cal, blog):
    update = make_update(blog, "Mine", by=cal)

    for verb in (publishing.mark_breaking, publishing.end_breaking):
        with pytest.raises(publishing.NotAllowed):
            verb(update, by=cal)

    assert Blog.objects.get(pk=blog.pk).revision == 2


def test_breaking_goes_on_in_a_closed_blog_until_its_end(ada, blog):
    with at(NOON):
        update = make_update(blog, "Dam breaks", is_breaking=True)
        publishing.close(blog, by=ada)

    with at(NOON + HALF_AN_HOUR):
        publishing.end_breaking(update, by=None)

    assert stored(update).is_breaking is False
    assert brought(blog, 3) == {"corrected": [update.pk]}


# verification -----------------------------------------------------------------------

CHECKS = {
    "mark_unconfirmed": ("unconfirmed", "Unconfirmed"),
    "confirm": ("confirmed", "Confirmed"),
    "mark_wrong": ("wrong", "Wrong"),
}


def check(verb, update, *, by, note="The dam holds."):
    """Call one of CHECKS, with a note where it takes one."""
    with_note = {"note": note} if verb == "mark_wrong" else {}
    getattr(publishing, verb)(update, by=by, **with_note)


@pytest.mark.parametrize("verb", CHECKS)
def test_a_check_takes_a_revision_and_writes_the_journal(cal, blog, verb):
    update = make_update(blog, "Dam breaks", by=cal)

    with at(NOON):
        check(verb, update, by=cal)

    kept = stored(update)
    assert kept.verification == CHECKS[verb][0]
    assert kept.verified_at == (None if verb == "mark_unconfirmed" else NOON)
    assert (kept.first_revision, kept.last_revision) == (2, 3)
    assert blog.revision == 3
    assert verbs(blog)[-1] == (verb, "Cal Ferris", update.pk)


@pytest.mark.parametrize("verb", CHECKS)
def test_a_check_is_shown_with_its_time_where_it_is_settled(ada, blog, verb):
    with at(NOON):
        update = make_update(blog, "Dam breaks")
        check(verb, update, by=ada)

    name, word = CHECKS[verb]
    time = ' <time datetime="2026-11-24T12:00:07+01:00">12:00</time>'
    time = "" if verb == "mark_unconfirmed" else time
    badge = f'<span class="badge out b-{name}">{word}{time}</span>'
    assert stored(update).public_html.count(badge) == 1
    assert stored(update).public_html.count("badge out b-") == 1


@pytest.mark.parametrize("verb", CHECKS)
def test_a_check_twice_takes_no_second_revision(ada, blog, verb):
    update = make_update(blog, "Dam breaks")
    with at(NOON):
        check(verb, update, by=ada)

    check(verb, update, by=ada)

    kept = stored(update)
    assert Blog.objects.get(pk=blog.pk).revision == kept.last_revision == 3
    assert kept.verified_at in {None, NOON}
    assert kept.corrections.count() == (verb == "mark_wrong")


@pytest.mark.parametrize("verb", CHECKS)
def test_a_check_of_an_unmarked_update_leaves_the_parts_alone(ada, blog, verb):
    update = make_update(blog, "Dam breaks")

    check(verb, update, by=ada)

    assert brought(blog, 2) == {"corrected": [update.pk]}


@pytest.mark.parametrize(
    ("verb", "badge"), [("mark_unconfirmed", "Unconfirmed"), ("mark_wrong", "Wrong")]
)
def test_what_is_not_known_to_be_true_is_not_listed_as_if_it_were(
    rey, ada, blog, verb, badge
):
    update = make_update(blog, "Dam breaks", is_pinned=True, is_key_event=True)
    page = OpenPage(rey, "flood")

    check(verb, update, by=ada)

    assert stamped(blog, 3) == {"pinned", "key_events"}
    page.poll()
    assert page.shown_parts() == right_parts(blog)
    assert page.shown() == right_page(blog)
    mark = f'<span class="badge out b-{CHECKS[verb][0]}">{badge}</span>'
    assert mark in blog.pinned_html
    assert mark in blog.key_events_html

    publishing.confirm(update, by=ada)

    assert stamped(blog, 4) == {"pinned", "key_events"}
    assert "b-confirmed" not in blog.pinned_html + blog.key_events_html


@pytest.mark.parametrize("verb", CHECKS)
def test_a_check_is_for_editors_and_for_who_wrote_it(ada, cal, blog, verb):
    adas, cals = make_update(blog, "Ada's"), make_update(blog, "Cal's", by=cal)
    sam = make_user("Sam Stranger")

    check(verb, cals, by=ada)
    for update, by in [(adas, cal), (adas, sam), (cals, sam)]:
        with pytest.raises(publishing.NotAllowed):
            check(verb, update, by=by)

    blog.members.clear()
    with pytest.raises(publishing.NotAllowed):
        check(verb, cals, by=cal)
    assert Blog.objects.get(pk=blog.pk).revision == 4
    assert Correction.objects.count() == (verb == "mark_wrong")


def test_mark_wrong_writes_a_public_correction(cal, blog):
    with at(NOON):
        update = make_update(blog, "Dam breaks", by=cal)
        publishing.mark_wrong(update, by=cal, note="It holds.")

    correction = Correction.objects.get()
    assert (correction.update, correction.note) == (update, "It holds.")
    assert (correction.by, correction.at) == (cal, NOON)
    assert (
        '<p class="corr"><span class="badge b-corr">Correction</span> '
        '<time datetime="2026-11-24T12:00:07+01:00">12:00</time>. It holds.</p>'
    ) in stored(update).public_html


def test_a_second_note_that_says_more_is_a_correction_too(ada, cal, blog):
    update = make_update(blog, "Dam breaks", by=cal)
    with at(NOON):
        publishing.mark_wrong(stored(update), by=cal, note="It holds.")
    later = NOON + timedelta(minutes=4)

    with at(later):
        publishing.mark_wrong(update, by=ada, note="It was a drill.")

    kept = stored(update)
    notes = list(kept.corrections.values_list("note", flat=True))
    assert notes == ["It holds.", "It was a drill."]
    assert (kept.last_revision, kept.verified_at) == (4, later)


def test_mark_wrong_keeps_the_words_and_their_versions(ada, blog):
    update = make_update(blog, "Dam breaks", "It fell.")

    publishing.mark_wrong(update, by=ada, note="It holds.")

    assert stored(update).words().digest() == update.body_digest
    assert update.versions.count() == 0


def test_what_was_wrong_can_be_open_again_and_confirmed(ada, blog):
    update = make_update(blog, "Dam breaks", verification="unconfirmed")
    seen = []

    for verb in ("mark_wrong", "mark_unconfirmed", "confirm"):
        check(verb, update, by=ada)
        kept = stored(update)
        seen.append((kept.verification, kept.verified_at is not None))

    assert seen == [("wrong", True), ("unconfirmed", False), ("confirmed", True)]
    assert "The dam holds." in stored(update).public_html


@pytest.mark.parametrize("verb", CHECKS)
def test_a_check_works_in_a_closed_blog(ada, blog, verb):
    update = make_update(blog, "Dam breaks")
    publishing.close(blog, by=ada)

    check(verb, update, by=ada)

    assert stored(update).verification == CHECKS[verb][0]


# What all of them refuse ------------------------------------------------------------

ALL = [
    publishing.pin,
    publishing.unpin,
    publishing.mark_key_event,
    publishing.unmark_key_event,
    publishing.mark_breaking,
    publishing.end_breaking,
    publishing.mark_unconfirmed,
    publishing.confirm,
    lambda update, by: publishing.mark_wrong(update, by=by, note="Not so."),
]


def test_a_tombstone_takes_no_mark(ada, blog):
    update = make_update(blog, "Sirens")
    publishing.withdraw(stored(update), by=ada, notice="A drill.")

    for verb in ALL:
        with pytest.raises(publishing.Withdrawn):
            verb(copy(update), by=ada)  # as it was read before that

    assert Blog.objects.get(pk=blog.pk).revision == 3
    assert stored(update).is_withdrawn
    assert Correction.objects.count() == 0


@for_each("verb", ALL)
def test_a_draft_takes_no_mark_by_a_verb(ada, blog, verb):
    draft = make_draft(blog)

    with pytest.raises(publishing.NotAllowed):
        verb(draft, by=ada)

    assert stored(draft).is_draft
    assert Blog.objects.get(pk=blog.pk).revision == 1


def test_somebody_who_was_shut_out_marks_nothing(ada, blog):
    update = make_update(blog, "Dam breaks")
    type(ada).objects.filter(pk=ada.pk).update(is_active=False)

    for verb in ALL:
        with pytest.raises(publishing.NotAllowed):
            verb(copy(update), by=copy(ada))

    assert Blog.objects.get(pk=blog.pk).revision == 2


def test_withdrawing_clears_all_marks(ada, blog):
    with at(NOON):
        old = make_update(blog, "Old")
    update = make_update(
        blog,
        "Dam breaks",
        is_pinned=True,
        is_key_event=True,
        is_breaking=True,
        announces=old,
        event_at=NOON,
    )
    publishing.mark_wrong(update, by=ada, note="It holds.")

    publishing.withdraw(update, by=ada, notice="A drill.")

    kept = stored(update)
    assert (kept.is_pinned, kept.is_key_event, kept.is_breaking) == (False,) * 3
    assert (kept.breaking_until, kept.event_at, kept.verified_at) == (None,) * 3
    assert (kept.announces, kept.verification) == (None, "")
    assert "It holds." not in kept.public_html
    assert blog.pinned_html == blog.key_events_html == ""
    blog.refresh_from_db()
    assert brought(blog, 4) == {
        "corrected": [update.pk],
        "parts": ["status", "key_events", "pinned"],
    }
