"""Withdrawing everything from somebody since a time, at the desk."""

import pytest
import time_machine
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Update
from liveblog.publishing.bringing_in import Brought
from tests.factories import make_blog, make_update
from tests.page import parse
from tests.pressing import press

pytestmark = pytest.mark.one_database

SINCE = "since_time=20%3A00&since_date=2026-03-14"


@pytest.fixture
def theirs(blog, cal):
    with time_machine.travel("2026-03-14 18:00:00+00:00", tick=False):
        make_update(blog, "At seven", "Text.", by=cal)
    with time_machine.travel("2026-03-14 20:15:00+00:00", tick=False):
        return [make_update(blog, f"Number {n}", "Text.", by=cal) for n in range(3)]


def test_what_is_ticked_is_withdrawn_and_can_be_put_back(adas_desk, cal, theirs):
    address = f"/desk/people/{cal.pk}/withdraw-all/?{SINCE}"

    page = adas_desk.get(address)
    assert ticked(page) == [str(each.pk) for each in theirs]
    refused = adas_desk.post(address, {"updates": [theirs[0].pk], "reason": ""})
    assert refused.status_code == 422
    assert ticked(refused) == [str(theirs[0].pk)]

    some = [theirs[0].pk, theirs[2].pk]
    fields = {"updates": some, "reason": "Not Cal"}
    sent = press(adas_desk, address, "Withdraw what is ticked", **fields)
    reply = adas_desk.get(sent.url)

    assert "2 updates are withdrawn." in reply.content.decode()
    left = Update.objects.published().values_list("heading", flat=True)
    assert sorted(left) == ["At seven", "Number 1"]
    assert "Number 2" in reply.content.decode()  # with what it was called

    sent = press(adas_desk, address, "Make drafts of them again")
    reply = adas_desk.get(sent.url)

    assert "2 updates are drafts again." in reply.content.decode()
    drafts = Update.objects.drafts().values_list("heading", flat=True)
    assert sorted(drafts) == ["Number 0", "Number 2"]
    assert region(reply, "Withdrawn since then") is None
    put_back = region(reply, "Put back as drafts").inner_html
    assert [put_back.count(each) for each in ("Number 0", "Number 2")] == [1, 1]
    for draft in Update.objects.drafts():
        assert f'href="/desk/live/flood/drafts/{draft.pk}/"' in put_back


def test_where_more_are_than_one_page_lists_it_says_so(
    adas_desk, ada, cal, theirs, monkeypatch
):
    monkeypatch.setattr("liveblog.desk.views.withdrawing_all.AT_ONCE", 2)
    address = f"/desk/people/{cal.pk}/withdraw-all/?{SINCE}"
    first = [str(each.pk) for each in theirs[:2]]
    oldest = "These are the 2 oldest of 3."

    page = adas_desk.get(address)
    assert ticked(page) == first
    follows = f"{oldest} The rest follows once these are withdrawn or put back."
    assert text(page).count(follows) == 1
    data = {"updates": first, "reason": "Not Cal"}
    rest = adas_desk.post(address, data, follow=True)
    assert ticked(rest) == [str(theirs[2].pk)]
    assert oldest not in text(rest)
    adas_desk.post(address, {"updates": [theirs[2].pk], "reason": "Not Cal"})
    assert text(adas_desk.get(address)).count(follows) == 1


def test_what_a_colleague_has_withdrawn_meanwhile_is_passed_over(
    adas_desk, ada, cal, theirs
):
    address = f"/desk/people/{cal.pk}/withdraw-all/?{SINCE}"
    publishing.withdraw(theirs[0], by=ada)
    ticked = [str(each.pk) for each in theirs[:2]] + ["", "none", "9" * 40]

    reply = adas_desk.post(address, {"updates": ticked, "reason": "No"}, follow=True)

    assert "1 update is withdrawn." in reply.content.decode()
    left = Update.objects.published().values_list("heading", flat=True)
    assert sorted(left) == ["At seven", "Number 2"]
    gone = adas_desk.post(address, {"updates": ticked, "reason": "No"}, follow=True)
    assert "0 updates are withdrawn." in gone.content.decode()
    nothing = adas_desk.post(address, {"updates": [""], "reason": "No"})
    assert "Choose at least one." in nothing.content.decode()


def test_a_tombstone_that_was_brought_in_cannot_be_put_back(adas_desk, ada):
    now = timezone.now()
    blog = make_blog(live=False)
    gone = Brought(Update(blog=blog), now, withdrawn_at=now, notice="Wrong")
    asked = {"is_as_planned": lambda: True, "afterwards": lambda: None}
    publishing.bring_in(blog, [gone], by=ada, **asked)

    page = adas_desk.get(f"/desk/people/{ada.pk}/withdraw-all/?{SINCE}")

    assert page.status_code == 200
    assert "Withdrawn since then" not in page.content.decode()


def test_without_a_time_it_asks_for_one(adas_desk, cal, theirs):
    address = f"/desk/people/{cal.pk}/withdraw-all/"

    asked = adas_desk.get(address)
    assert ticked(asked) == []
    clock = parse(asked.content.decode()).by_id("id_since_zone").text
    assert clock.startswith("Berlin")  # by whose clock the time is typed
    wrong = adas_desk.get(f"{address}?since_time=late&since_date=2026-03-14")

    assert wrong.status_code == 422
    assert "Write the time as 14:30." in wrong.content.decode()
    assert adas_desk.post(f"/desk/people/{cal.pk}/put-back-all/").status_code == 404


def region(reply, name):
    """The part of the page that is called so to a screen reader."""
    page = parse(reply.content.decode())
    for each in page.find_all(lambda e: e.tag == "section"):
        title = page.by_id(each.attributes.get("aria-labelledby"))
        if title and title.text == name:
            return each
    return None


def ticked(reply):
    boxes = parse(reply.content.decode()).find_all(
        lambda e: e.tag == "input" and e.attributes.get("name") == "updates"
    )
    return [box.attributes["value"] for box in boxes if "checked" in box.attributes]


def text(page):
    return parse(page.content.decode()).by_id("main").text
