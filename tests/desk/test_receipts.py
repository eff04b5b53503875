"""The desk's list of places at which withdrawn words were, and the line in the update's row."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.models import Heartbeat, Receipt
from liveblog.models.receipt import Seen
from tests.factories import make_update, make_user, words
from tests.page import parse

pytestmark = pytest.mark.one_database

NOW = timezone.now


@pytest.fixture
def update(blog, cal):
    return make_update(blog, "Bridge closed", "The river is over it.", by=cal)


@pytest.fixture
def receipt(update, ada):
    Heartbeat.beat(NOW())
    publishing.withdraw(update, by=ada, reason="Not so.")
    return update.receipts.get()


def see(receipt, *seen):
    """The first of the places were seen to be like this; all others are gone."""
    looks = receipt.looks
    for n, look in enumerate(looks):
        why = "HTTP 502" if n < len(seen) and seen[n] == Seen.FAILED else ""
        look.note(seen[n] if n < len(seen) else Seen.GONE, receipt.at, why)
    receipt.store(looks, receipt.at + timedelta(seconds=6))


def at_desk(desk, update, what):
    """All of that page or fragment."""
    html = desk.get(f"/desk/live/flood/updates/{update.pk}/{what}/").content.decode()
    return parse(f"<div>{html.strip().removeprefix('<!doctype html>')}</div>").children[
        0
    ]


def places(page):
    lists = page.find_all(lambda e: e.attributes.get("class") == "check")
    return [li.text for each in lists for li in each.find_all(lambda e: e.tag == "li")]


def clock(moment, blog):
    return moment.astimezone(blog.zone).strftime("%H:%M:%S")


def test_nothing_is_ticked_before_it_was_looked_at(adas_desk, update, receipt):
    page = at_desk(adas_desk, update, "where-it-was")

    lines = places(page)
    assert len(lines) == len(receipt.looks)
    assert all(line.endswith("not looked at yet") for line in lines)
    assert "Not looked at yet" in page.text
    assert "search engines" in page.text
    assert page.by_id("places").attributes["hx-trigger"] == "load delay:2s"


def test_each_place_says_what_was_seen_there_and_when(adas_desk, blog, update, receipt):
    see(receipt, Seen.THERE, Seen.FAILED, Seen.OLDER, Seen.ELSEWHERE)
    at = clock(receipt.at, blog)

    page = at_desk(adas_desk, update, "where-it-was/now")

    lines = places(page)
    assert lines[0] == f"Live page /live/flood/ still there, first seen {at}, last {at}"
    assert lines[1].endswith(
        f"could not be fetched since {at}, last tried {at} (HTTP 502)"
    )
    assert lines[2].endswith(
        f"an answer of before the change, first seen {at}, last {at}"
    )
    assert lines[3].endswith("shown elsewhere, too")
    assert all(line.endswith(f"was not there at {at}") for line in lines[4:])
    assert "3 places are not known to be without it yet" in page.text


def test_once_all_are_gone_it_says_since_when_and_is_asked_no_more(
    adas_desk, blog, update, receipt
):
    see(receipt)
    since = clock(receipt.gone_at, blog)
    told = f"Gone from everything we serve since {since}, 6 s after the change"

    page = at_desk(adas_desk, update, "where-it-was")
    row = at_desk(adas_desk, update, "receipt").by_id(f"receipt-{update.pk}")

    assert told in page.text
    assert "hx-get" not in page.by_id("places").attributes
    assert told in row.text
    assert "hx-get" not in row.attributes
    [link] = row.find_all(lambda e: e.tag == "a")
    assert link.attributes["href"].endswith(f"/updates/{update.pk}/where-it-was/")


def test_the_row_asks_again_while_it_is_new(adas_desk, update, receipt):
    row = at_desk(adas_desk, update, "receipt").by_id(f"receipt-{update.pk}")
    assert row.attributes["hx-trigger"] == "load delay:2s"

    Receipt.objects.update(at=NOW() - timedelta(seconds=61))
    row = at_desk(adas_desk, update, "receipt").by_id(f"receipt-{update.pk}")
    assert "hx-get" not in row.attributes


def test_without_a_public_address_it_says_that_nobody_looks(
    adas_desk, update, receipt, settings
):
    settings.RECEIPT_URL = ""

    page = at_desk(adas_desk, update, "where-it-was")
    row = at_desk(adas_desk, update, "receipt").by_id(f"receipt-{update.pk}")

    assert "Nobody looks: no public address is set (RECEIPT_URL)." in page.text
    assert "hx-get" not in page.by_id("places").attributes
    assert row.text.strip() == "Where it was"


def test_it_says_when_the_worker_is_away(adas_desk, update, receipt):
    Heartbeat.objects.all().delete()

    page = at_desk(adas_desk, update, "where-it-was")

    assert "The worker is away: nobody looks at the moment." in page.text


def test_after_a_week_it_says_that_nobody_looks_any_more(adas_desk, update, receipt):
    see(receipt, Seen.THERE)
    Receipt.objects.update(at=NOW() - timedelta(days=8))

    page = at_desk(adas_desk, update, "where-it-was")

    assert "1 place is not known to be without it. Nobody looks any more" in page.text
    assert "hx-get" not in page.by_id("places").attributes


def test_the_list_names_no_words(adas_desk, update, receipt):
    page = at_desk(adas_desk, update, "where-it-was")

    assert "river" not in page.by_id("places").text
    assert "Bridge closed" not in page.text


def test_what_legal_holds_others_do_not_even_look_up(adas_desk, blog, cal):
    lee = make_user("Lee Park", role=User.Role.LEGAL)
    legals_desk = Client()
    legals_desk.force_login(lee)
    update = make_update(blog, "Named", "The name.", by=cal)
    publishing.hold(update, by=lee)
    address = f"/desk/live/flood/updates/{update.pk}/where-it-was/"

    assert adas_desk.get(address).status_code == 404
    assert legals_desk.get(address).status_code == 200


def test_the_receipt_of_a_correction_says_when_it_was_seen_and_what_is_left(
    cals_desk, cal, update
):
    new = words("Bridge closed", "The river is below it.")
    seen = update.last_revision
    publishing.correct(update, new, by=cal, seen_revision=seen, note="Below.")
    receipt = update.receipts.get()
    line = at_desk(cals_desk, update, "receipt").by_id(f"receipt-{update.pk}")
    assert line.attributes["hx-trigger"] == "load delay:2s"
    assert "public address" not in line.text

    see(receipt, Seen.THERE)
    line = at_desk(cals_desk, update, "receipt").by_id(f"receipt-{update.pk}")
    assert "seen at the public address at once" in line.text
    assert "1 place is not known to be without it yet" in line.text

    see(receipt)
    line = at_desk(cals_desk, update, "receipt").by_id(f"receipt-{update.pk}")
    assert "place" not in line.text
