"""What colleagues agree on at a blog's desk: claims, shifts and the note for who comes on."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from liveblog import publishing
from liveblog.models import Claim, HandOver, Shift
from liveblog.publishing import shifts
from tests.desk.composing import HTMX
from tests.factories import make_user
from tests.page import parse

pytestmark = pytest.mark.one_database

DESK = "/desk/live/flood/"
NOON = datetime(2026, 5, 12, 12, tzinfo=UTC)  # 14:00 on the blog's clock


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


def side(desk):
    return parse(desk.get(DESK).content.decode()).by_id("shift").text


def note(desk):
    return parse(desk.get(DESK).content.decode()).by_id("hand-over").text


# Claims -------------------------------------------------------------------------------


def test_a_claim_is_told_to_all_and_ends_after_its_time(adas_desk, cals_desk, blog):
    data = {"words": "the 20:15 speech", "due_at": "20:15"}

    reply = cals_desk.post(f"{DESK}claims/", data, headers=HTMX)

    own = parse(reply.content.decode()).by_id("shift").text
    assert "Cal Ferris (you) has the 20:15 speech 20:15 Release" in own
    assert "Cal Ferris has the 20:15 speech 20:15 Take over" in side(adas_desk)
    claim = Claim.objects.get()
    assert claim.due_at == datetime(2026, 5, 12, 18, 15, tzinfo=UTC)
    assert claim.ends_at == datetime(2026, 5, 12, 18, 45, tzinfo=UTC)
    with time_machine.travel(claim.ends_at, tick=False):
        assert not blog.claims.current(claim.ends_at).exists()


def test_a_claim_without_a_time_ends_after_three_hours(cal, blog):
    claim = shifts.claim(blog, "the gauge", by=cal)

    assert claim.ends_at == NOON + timedelta(hours=3)


def test_a_claim_is_taken_over_and_released_by_whoever_has_it(
    adas_desk, cals_desk, ada, cal, blog
):
    claim = shifts.claim(blog, "the gauge", by=cal)

    refused = adas_desk.post(f"{DESK}claims/{claim.pk}/release/")
    taken = adas_desk.post(f"{DESK}claims/{claim.pk}/take-over/")
    claim.refresh_from_db()
    owner = claim.person
    late = cals_desk.post(f"{DESK}claims/{claim.pk}/release/")
    claim.refresh_from_db()
    released = adas_desk.post(f"{DESK}claims/{claim.pk}/release/")
    gone = cals_desk.post(f"{DESK}claims/{claim.pk}/take-over/", headers=HTMX)

    codes = [reply.status_code for reply in (refused, taken, late, released)]
    assert codes == [302] * 4
    assert owner == ada
    assert claim.person == ada
    assert not Claim.objects.exists()
    assert "Nobody has said what they have." in gone.content.decode()


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ({"words": ""}, "Say what you have."),
        ({"words": "x", "due_at": "25:10"}, "Write the time as 14:30."),
    ],
)
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_claim_that_says_nothing_is_refused(cals_desk, blog, data, problem, headers):
    reply = cals_desk.post(f"{DESK}claims/", data, headers=headers)

    assert reply.status_code == (200 if headers else 422)
    assert problem in reply.content.decode()
    assert not Claim.objects.exists()


@pytest.mark.parametrize(
    ("typed", "expected"), [("20.15", (12, 18)), ("9:00", (12, 7)), ("0730", (13, 5))]
)
def test_a_time_is_the_next_or_one_just_past(cals_desk, blog, typed, expected):
    cals_desk.post(f"{DESK}claims/", {"words": "x", "due_at": typed})

    at = Claim.objects.get().due_at
    assert (at.day, at.hour) == expected


def test_after_midnight_the_evening_is_just_past(cals_desk, blog):
    with time_machine.travel(
        NOON + timedelta(hours=12, minutes=30), tick=False
    ):  # 2:30
        cals_desk.post(f"{DESK}claims/", {"words": "x", "due_at": "22:00"})

    assert Claim.objects.get().due_at == datetime(2026, 5, 12, 20, tzinfo=UTC)


# Shifts -------------------------------------------------------------------------------


def test_the_list_says_who_is_on_and_who_comes_on(adas_desk, cals_desk, cal, blog):
    mira = make_user("Mira Holt")
    blog.members.add(mira)
    late = {"person": mira.pk, "begins_at": "20:00", "ends_at": "4:00"}
    adas_desk.post(f"{DESK}shifts/", late)
    own = {"person": cal.pk, "begins_at": "12:00", "ends_at": "20:00"}
    cals_desk.post(f"{DESK}shifts/", own)

    assert "Shifts (2) Cal Ferris 12:00–20:00 on now" in side(cals_desk)
    assert "Mira Holt 20:00–04:00" in side(cals_desk)
    [first, second] = Shift.objects.order_by("begins_at")
    assert first.ends_at - first.begins_at == timedelta(hours=8)
    assert second.ends_at - second.begins_at == timedelta(hours=8)


def test_only_editors_put_others_on_it_or_take_them_off(
    adas_desk, cals_desk, ada, cal, blog
):
    times = {"begins_at": "12:00", "ends_at": "20:00"}
    shift = shifts.put_on_shift(blog, ada, NOON, NOON + timedelta(hours=1), by=ada)

    other = cals_desk.post(f"{DESK}shifts/", times | {"person": ada.pk})
    off = cals_desk.post(f"{DESK}shifts/{shift.pk}/remove/")
    with pytest.raises(publishing.NotAllowed):
        shifts.put_on_shift(blog, ada, NOON, NOON + timedelta(hours=1), by=cal)
    sam = make_user("Sam Stranger")
    with pytest.raises(publishing.NotAllowed):
        shifts.put_on_shift(blog, sam, NOON, NOON + timedelta(hours=1), by=ada)
    by_editor = adas_desk.post(f"{DESK}shifts/{shift.pk}/remove/")

    assert [reply.status_code for reply in (other, off, by_editor)] == [422, 404, 302]
    assert not Shift.objects.exists()


# The note for the next shift ----------------------------------------------------------


def test_the_note_is_on_top_for_each_colleague_until_they_have_read_it(
    adas_desk, cals_desk, blog
):
    words = "The gauge is broken.\nAsk the river office."
    cals_desk.post(f"{DESK}hand-over/", {"words": words})
    [left] = HandOver.objects.all()

    assert note(cals_desk) == ""
    told = "Hand-over note from Cal Ferris 14:00 The gauge is broken. Ask the river office."
    assert note(adas_desk).startswith(told)
    page = adas_desk.get(DESK).content.decode()
    assert page.index('id="hand-over"') < page.index('id="composer"')

    read = adas_desk.post(f"{DESK}hand-over/{left.pk}/read/", headers=HTMX)

    elements = parse(read.content.decode()).children
    assert [(e.id, e.text == "") for e in elements] == [
        ("shift", False),
        ("hand-over", True),
    ]
    assert note(adas_desk) == ""


def test_each_note_stays_until_it_is_read_newest_first(adas_desk, ada, cal, blog):
    first = shifts.hand_over(blog, "First.", by=cal)
    shifts.hand_over(blog, "Ada’s own.", by=ada)
    with time_machine.travel(NOON + timedelta(minutes=5), tick=False):
        newest = shifts.hand_over(blog, "Second.", by=cal)
        told = "Hand-over note from Cal Ferris"
        both = f"{told} 14:05 Second. I have read it {told} 14:00 First. I have read it"
        assert note(adas_desk) == both
        shifts.have_read(newest, by=ada)
        shifts.have_read(newest, by=ada)
        assert note(adas_desk) == f"{told} 14:00 First. I have read it"
        shifts.have_read(first, by=ada)
        assert note(adas_desk) == ""


def test_a_note_of_yesterday_is_over(adas_desk, cal, blog):
    shifts.hand_over(blog, "First.", by=cal)

    with time_machine.travel(NOON + timedelta(hours=24), tick=False):
        assert note(adas_desk) == ""


def test_nothing_is_sent_where_nothing_is_new(cals_desk, cal, blog):
    page = parse(cals_desk.get(DESK).content.decode()).by_id("shift")
    address = page.attributes["hx-get"]

    same = cals_desk.get(address)
    shifts.claim(blog, "the gauge", by=cal)
    other = cals_desk.get(address)

    assert (same.status_code, other.status_code) == (204, 200)


def test_what_is_typed_stays_what_it_is(adas_desk, cals_desk, blog):
    cals_desk.post(f"{DESK}claims/", {"words": "<b>gauge</b>"})
    cals_desk.post(f"{DESK}hand-over/", {"words": "<script>x</script>"})

    html = adas_desk.get(DESK).content.decode()

    assert "&lt;b&gt;gauge&lt;/b&gt;" in html
    assert "&lt;script&gt;x&lt;/script&gt;" in html
