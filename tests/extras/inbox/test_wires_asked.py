"""A wire is asked for its items: each is a draft once, and follows what the wire does with it."""

from datetime import timedelta
from ipaddress import ip_network

import pytest
from django.core import mail
from django.utils import timezone

from liveblog import publishing
from liveblog.extras.inbox.keeping import FOLLOWED_FOR, forget
from liveblog.extras.inbox.models import Message
from liveblog.extras.inbox.wire_asking import ask_due
from liveblog.extras.inbox.wire_models import Wire
from liveblog.extras.inbox.wire_notices import tell_what_fails
from liveblog.models import Review, Update
from tests.extras.inbox.agency import an_item, ask, make_wire, serving
from tests.extras.inbox.sending import bring

pytestmark = pytest.mark.one_database

NOW = timezone.now


@pytest.fixture(autouse=True)
def in_the_house(settings):
    settings.INBOX_WIRE_NETWORKS = (ip_network("127.0.0.0/8"),)


@pytest.fixture
def agency():
    with serving() as agency:
        yield agency


def headings():
    return [each.heading for each in Update.objects.drafts().order_by("pk")]


def its(wire):
    wire.refresh_from_db()
    return wire


def test_an_item_is_a_draft_once_follows_its_versions_and_goes_when_it_is_cancelled(
    agency, blog, cal
):
    wire = make_wire(agency, blog, cal, authorization="Bearer a", submits=True)
    long_ago = (NOW() - timedelta(hours=2)).isoformat()
    first, second = an_item(1), an_item(2)
    agency.items = [second, first, an_item(3, versioncreated=long_ago), {"x": 1}]

    assert (ask(), ask(), bring()) == (1, 1, 2)
    assert headings() == ["Bridge 1", "Bridge 2"]
    draft = Update.objects.drafts().first()
    assert (draft.author, draft.blog, draft.review) == (cal, blog, Review.SUBMITTED)
    asked = [each.get("If-None-Match") for _path, each in agency.asked]
    assert asked == [None, agency.etag]
    assert agency.asked[0][0] == "/feed?desk=flood"
    assert agency.asked[0][1]["Authorization"] == "Bearer a"
    assert (its(wire).listed_count, wire.problem) == (4, "")

    agency.items = [first | {"version": "2", "headline": "Bridge open"}, second]
    assert (ask(), bring()) == (1, 1)
    assert headings() == ["Bridge open", "Bridge 2"]
    agency.items[0] = first | {"version": "3", "pubstatus": "withheld"}
    assert (ask(), bring()) == (1, 1)
    assert headings() == ["Bridge 2"]


def test_what_it_has_yet_is_never_doubled_however_long(agency, blog, cal):
    wire = make_wire(agency, blog, cal)
    agency.items = [an_item(1), {"uri": "urn:undated", "headline": "Undated"}]
    ask()
    assert bring() == 2
    long_ago = NOW() - FOLLOWED_FOR + timedelta(minutes=1)
    Message.objects.update(seen_at=long_ago)

    # For a day it may say that nothing has changed; then all of it is looked at.
    Wire.objects.update(listed_at=NOW() - timedelta(days=2))
    ask()
    assert agency.asked[-1][1].get("If-None-Match") is None
    forget(NOW() + timedelta(hours=1))
    agency.items.append(an_item(2))
    ask()
    assert (bring(), len(headings())) == (1, 3)
    # What is too old to be known is passed over.
    Message.objects.all().delete()
    then = NOW() - 2 * FOLLOWED_FOR
    Wire.objects.update(created_at=then, bound_at=then, etag="")
    old = (NOW() - FOLLOWED_FOR - timedelta(hours=1)).isoformat()
    agency.items = [an_item(1, versioncreated=old)]
    ask()
    assert (its(wire).listed_count, Message.objects.count()) == (1, 0)


def test_what_was_made_long_before_its_person_said_yes_is_passed_over(
    agency, blog, cal
):
    set_up = NOW() - timedelta(days=7)
    make_wire(agency, blog, cal, created_at=set_up)
    ages = {1: timedelta(days=2), 2: timedelta(minutes=50), 3: timedelta()}
    agency.items = [
        an_item(number, versioncreated=(NOW() - age).isoformat())
        for number, age in ages.items()
    ]
    ask()

    assert (bring(), headings()) == (2, ["Bridge 2", "Bridge 3"])


def test_what_fails_waits_longer_each_time_is_told_after_an_hour_and_once(
    agency, blog, ada, cal
):
    ada.is_superuser, ada.last_login = True, NOW()
    ada.save()
    wire = make_wire(agency, blog, cal)

    def pause():
        began = NOW()
        assert ask() == 1
        return round((its(wire).next_at - began).total_seconds(), -1)

    agency.status = 500
    assert [pause() for _ in range(6)] == [60, 120, 240, 480, 900, 900]
    assert (wire.problem, wire.failures) == ("HTTP 500", 6)
    agency.headers["Retry-After"] = "1800"
    assert pause() == 1800
    assert tell_what_fails(NOW()) == 0
    Wire.objects.update(failing_since=NOW() - timedelta(hours=1))
    pause()
    pause()
    assert [tell_what_fails(NOW()), tell_what_fails(NOW())] == [1, 0]
    (letter,) = mail.outbox
    assert letter.to == [ada.email]
    assert letter.subject == "Newsbook desk: Wire does not answer: Agency"
    assert f"/desk/wires/{wire.pk}/" in letter.body
    assert "HTTP 500" in letter.body

    agency.status = 200
    assert pause() == 60
    assert (wire.failing_since, wire.failures, wire.problem) == (None, 0, "")
    agency.status = 410
    pause()
    assert wire.off_why == Wire.Why.GONE
    assert (ask(), tell_what_fails(NOW())) == (0, 1)


def test_it_is_asked_at_its_time_by_its_persons_will_and_where_they_write(
    agency, blog, cal, ada
):
    wire = make_wire(agency, blog, cal, bound_at=None)
    assert ask() == 0
    Wire.objects.update(bound_at=NOW())
    assert ask() == 1
    # Not before a minute is over; nor by a second worker, which has read the same.
    assert ask_due(NOW() + timedelta(seconds=55)) == 0
    assert ask_due(NOW() + timedelta(seconds=65)) == 1

    publishing.close(blog, by=ada)
    assert (ask(), len(agency.asked)) == (0, 2)
    assert its(wire).off_why == Wire.Why.NOWHERE


def test_an_address_behind_our_wall_is_not_asked(agency, blog, cal, settings):
    settings.INBOX_WIRE_NETWORKS = ()
    wire = make_wire(agency, blog, cal)

    assert (ask(), agency.asked) == (1, [])
    assert its(wire).problem == "only https is asked"


def test_no_answer_of_a_wire_stops_the_round(agency, blog, cal):
    wire = make_wire(agency, blog, cal)
    odd = [{"uri": ["x"], "versioncreated": 5}, 7, None, {"uri": "u", "bodies": [[]]}]
    agency.items = [*odd, {"uri": "v", "versioncreated": "9999-12-31T23:59:59-14:00"}]
    ask()
    assert its(wire).problem == ""
    # As where something else is there, or what went wrong: it is not thought well.
    agency.items = "words"
    ask()
    assert its(wire).problem == "it answers no items"
    assert Message.objects.count() == 0
    agency.items = [{}] * 10_001
    ask()
    assert its(wire).problem == "it answers too many items"
    agency.items, agency.headers = ["other words"], {"Transfer-Encoding": "chunked"}
    ask()
    assert its(wire).failures == 3
