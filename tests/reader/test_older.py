"""Older updates: stable pages by cursor, and the part that goes below the live page."""

from datetime import UTC, datetime

import pytest
import time_machine

from liveblog import publishing
from tests.factories import make_update, many_updates
from tests.page import parse
from tests.reader.listed import cursor, days, feed, ids, link


def test_older_updates_come_as_a_page_and_as_a_part(rey, blog):
    many_updates(blog, 45)
    before = cursor(blog, 19)

    live = rey.get("/live/flood/").content.decode()
    page = rey.get(f"/live/flood/before/{before}/")
    part = rey.get(f"/live/flood/before/{before}/part/")

    assert link(live, "Earlier updates") == f"/live/flood/before/{before}/"
    for response in (page, part):
        html = response.content.decode()
        assert ids(html) == feed(blog)[20:40]
        assert (
            link(html, "Earlier updates") == f"/live/flood/before/{cursor(blog, 39)}/"
        )
    assert "<html" in page.content.decode()
    assert "<html" not in part.content.decode()
    assert part.headers["Blog-Revision"] == str(blog.revision)
    assert part.headers["Cache-Control"] == "public, max-age=0, s-maxage=1"


def test_an_older_page_begins_at_its_place_whatever_comes_later(rey, ada, blog):
    many_updates(blog, 30)
    address = f"/live/flood/before/{cursor(blog, 7)}/"
    before = ids(rey.get(address).content.decode())
    assert before[0] == feed(blog)[8]

    make_update(blog, "News")
    publishing.withdraw(make_update(blog, "More"), by=ada, notice="No.", reason="No")

    assert ids(rey.get(address).content.decode()) == before


def test_older_pages_lead_back_and_forth_over_the_same_pages(rey, ada, blog):
    many_updates(blog, 70)
    # Neither counts: nothing of it stands in the feed.
    publishing.withdraw(blog.updates.get(heading="Number 33"), by=ada, reason="Wrong")
    there = [f"/live/flood/before/{cursor(blog, 19)}/"]
    while following := link(rey.get(there[-1]).content.decode(), "Earlier updates"):
        there.append(following)
    back = [there[-1]]
    while following := link(rey.get(back[-1]).content.decode(), "Newer updates"):
        back.append(following)

    assert len(there) == 3
    shown = [ids(rey.get(page).content.decode()) for page in there]
    assert shown == [feed(blog)[20:40], feed(blog)[40:60], feed(blog)[60:]]
    assert [ids(rey.get(page).content.decode()) for page in back] == shown[::-1]


def test_an_older_page_whose_newer_ones_are_on_the_live_page_leads_there(rey, blog):
    many_updates(blog, 30)

    html = rey.get(f"/live/flood/before/{cursor(blog, 19)}/").content.decode()

    assert link(html, "Newer updates") is None
    assert link(html, "Go to the latest") == "/live/flood/"
    assert link(html, "Oldest first") == "/live/flood/oldest-first/"


def test_an_older_page_has_its_own_title_and_address(rey, blog):
    with time_machine.travel(datetime(2026, 11, 24, 13, 3, tzinfo=UTC)):
        many_updates(blog, 45)
    newer, before, following = (cursor(blog, place) for place in (19, 21, 41))

    html = rey.get(f"/live/flood/before/{before}/").content.decode()

    assert (
        "<title>River at record height: updates until 24 November 2026, 14:03 "
        "– Newsbook</title>"
    ) in html
    links = {
        e.attributes["rel"]: e.attributes["href"]
        for e in parse(html).find_all(lambda e: e.tag == "link")
    }
    assert links["canonical"] == f"http://127.0.0.1:8000/live/flood/before/{before}/"
    # Firefox fetches what <link rel="next"> names, against the policy of the page.
    assert not links.keys() & {"next", "prev", "prefetch"}
    assert link(html, "Earlier updates") == f"/live/flood/before/{following}/"
    # 22 are newer: the page above ends where this one begins, and 2 are left.
    assert link(html, "Newer updates") == f"/live/flood/before/{cursor(blog, 1)}/"
    assert newer != before


def test_an_older_page_names_its_days_in_the_blogs_zone(rey, blog):
    for day, hour in [(22, 12), (23, 22), (23, 23), (24, 5), (24, 9)]:
        with time_machine.travel(datetime(2026, 11, day, hour, 30, tzinfo=UTC)):
            make_update(blog, f"{day} {hour}")

    html = rey.get("/live/flood/before/999/").content.decode()

    # 23:30 UTC is half past midnight in Berlin.
    assert days(html) == [
        "Tuesday 24 November 2026",
        "Monday 23 November 2026",
        "Sunday 22 November 2026",
    ]
    where = [html.index(f">{words}<") for words in ("23 23", "Monday 23 November 2026")]
    assert where == sorted(where)


def test_an_older_page_says_where_the_blog_began(rey, blog):
    many_updates(blog, 25)

    last = rey.get(f"/live/flood/before/{cursor(blog, 19)}/").content.decode()
    other = rey.get(f"/live/flood/before/{cursor(blog, 3)}/").content.decode()

    assert "This is where the blog began." in last
    assert "This is where the blog began." not in other


def test_before_the_first_update_there_is_nothing(rey, blog):
    make_update(blog, "First")

    html = rey.get("/live/flood/before/0/").content.decode()

    assert ids(html) == []
    assert "There are no earlier updates." in html
    assert "This is where the blog began." not in html
    assert "<title>River at record height: earlier updates – Newsbook</title>" in html


def test_earlier_updates_say_in_place_what_becomes_of_them(rey, blog):
    many_updates(blog, 25)
    before = cursor(blog, 19)

    html = rey.get("/live/flood/").content.decode()

    (box,) = parse(html).find_all(lambda e: e.attributes.get("class") == "older")
    anchor, said = box.children
    assert anchor.attributes["href"] == f"/live/flood/before/{before}/"
    assert anchor.attributes["hx-get"] == f"/live/flood/before/{before}/part/"
    # The class that htmx sets while it asks; a request that hangs is a failed one.
    assert anchor.attributes["hx-indicator"] == "closest .older"
    assert anchor.attributes["hx-request"] == '{"timeout":15000}'
    assert said.attributes["role"] == "status"
    assert said.inner_html == ""
    assert said.attributes["data-loading"] == "Loading…"
    assert said.attributes["data-failed"] == "That did not work. Try again."


def test_an_older_page_is_answered_with_304_until_the_blog_changes(rey, blog):
    many_updates(blog, 3)
    address = f"/live/flood/before/{blog.revision}/"
    tag = rey.get(address).headers["ETag"]

    again = rey.get(address, headers={"If-None-Match": tag})
    other = rey.get("/live/flood/before/2/", headers={"If-None-Match": tag})
    make_update(blog, "News")
    later = rey.get(address, headers={"If-None-Match": tag})

    assert (again.status_code, again.content) == (304, b"")
    assert other.status_code == later.status_code == 200


@pytest.mark.parametrize("count", [3, 70])
def test_older_pages_take_three_queries_and_parts_two(
    rey, blog, django_assert_num_queries, count
):
    many_updates(blog, count)
    before = cursor(blog, count - 2)

    with django_assert_num_queries(3):
        rey.get(f"/live/flood/before/{before}/")
    with django_assert_num_queries(2):
        rey.get(f"/live/flood/before/{before}/part/")
