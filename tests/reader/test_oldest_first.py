"""The story from its beginning."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.conf import settings

from liveblog import publishing
from tests.factories import make_update, many_updates, words
from tests.page import parse, texts
from tests.reader.listed import days, feed, ids, link


def read(rey, address):
    return rey.get(address).content.decode()


def in_order(blog):
    return feed(blog)[::-1]


def test_oldest_first_leads_through_the_whole_story(rey, ada, blog):
    many_updates(blog, 50)
    publishing.withdraw(blog.updates.get(heading="Number 7"), by=ada, reason="Wrong")
    there = ["/live/flood/oldest-first/"]
    while following := link(read(rey, there[-1]), "Later updates"):
        there.append(following)
    back = [there[-1]]
    while following := link(read(rey, back[-1]), "Earlier updates"):
        back.append(following)

    shown = [ids(read(rey, page)) for page in there]
    assert [len(page) for page in shown] == [20, 20, 9]
    assert [update for page in shown for update in page] == in_order(blog)
    assert back == there[::-1]


def test_later_updates_come_as_a_part_too(rey, blog):
    many_updates(blog, 45)
    after = blog.updates.get(heading="Number 19").first_revision

    page = read(rey, f"/live/flood/after/{after}/")
    part = rey.get(f"/live/flood/after/{after}/part/")

    html = part.content.decode()
    assert ids(html) == ids(page) == in_order(blog)[20:40]
    last = blog.updates.get(heading="Number 39").first_revision
    following = f"/live/flood/after/{last}/"
    assert link(html, "Later updates") == link(page, "Later updates") == following
    (box,) = parse(html).find_all(lambda e: e.attributes.get("class") == "older")
    anchor = box.children[0].attributes
    assert anchor["hx-get"] == f"{following}part/"
    assert "<html" not in html


def test_a_part_names_its_first_day_only_where_it_begins(rey, blog):
    for day, hour in [(23, 8), (23, 9), (24, 5)]:
        with time_machine.travel(datetime(2026, 11, day, hour, tzinfo=UTC)):
            make_update(blog, f"{day} {hour}")
    first, second, _ = blog.updates.newest_first().reverse()

    same_day = read(rey, f"/live/flood/after/{first.first_revision}/part/")
    next_day = read(rey, f"/live/flood/after/{second.first_revision}/part/")
    page = read(rey, f"/live/flood/after/{first.first_revision}/")

    assert days(same_day) == days(next_day) == ["Tuesday 24 November 2026"]
    assert days(page) == ["Monday 23 November 2026", "Tuesday 24 November 2026"]


def test_oldest_first_has_headline_and_status_and_leads_to_newest_first(rey, blog):
    make_update(blog, "Pinned", is_pinned=True, is_key_event=True)

    html = read(rey, "/live/flood/oldest-first/")

    assert texts(html, "headline") == ["River at record height"]
    assert "Live" in texts(html, "status")[0]
    assert texts(html, "pinned") == texts(html, "key-events") == []
    assert link(html, "Newest first") == "/live/flood/"
    assert "<title>River at record height: oldest first – Newsbook</title>" in html
    assert '<meta name="robots" content="noindex, follow">' in html


def test_oldest_first_says_when_the_latest_is_reached(rey, ada, blog):
    many_updates(blog, 21)
    first = read(rey, "/live/flood/oldest-first/")
    end = link(first, "Later updates")
    live = read(rey, end)
    publishing.close(blog, by=ada)
    closed = read(rey, end)

    assert "You have reached the latest." not in first
    assert "You have reached the latest." in live
    assert link(live, "Go to the live page") == "/live/flood/"
    assert "This is where the blog ended." in closed
    assert "You have reached the latest." not in closed


def test_oldest_first_of_an_empty_blog_says_so(rey, blog):
    html = read(rey, "/live/flood/oldest-first/")

    assert "No updates yet." in html
    assert "You have reached the latest." not in html


def test_after_the_last_update_the_latest_is_reached(rey, blog):
    make_update(blog, "Only one")

    html = read(rey, f"/live/flood/after/{'9' * 15}/")

    assert ids(html) == []
    assert "You have reached the latest." in html
    assert link(html, "Earlier updates") == "/live/flood/oldest-first/"


@pytest.mark.parametrize("count", [3, 70])
def test_oldest_first_takes_two_queries_and_later_pages_three(
    rey, blog, django_assert_num_queries, count
):
    many_updates(blog, count)

    with django_assert_num_queries(2):
        rey.get("/live/flood/oldest-first/")
    with django_assert_num_queries(3):
        rey.get("/live/flood/after/2/")
    with django_assert_num_queries(3):
        rey.get("/live/flood/after/2/part/")


# After a revision: what somebody has missed --------------------------------------------


def test_what_was_missed_is_told_from_where_it_began(rey, blog):
    with time_machine.travel(datetime(2026, 11, 24, 13, 5, tzinfo=UTC)):
        seen = make_update(blog, "Seen")
    missed = [make_update(blog, f"Missed {n}") for n in range(3)]

    html = read(rey, f"/live/flood/after/{seen.first_revision}/")

    assert ids(html) == [f"update-{update.pk}" for update in missed]
    assert heading(html) == "Updates since 14:05, 24 November 2026"
    title = "River at record height: updates since 24 November 2026, 14:05"
    assert f"<title>{title} – Newsbook</title>" in html
    assert "You have reached the latest." in html
    assert link(html, "Go to the live page") == "/live/flood/"


def test_before_the_first_update_nothing_was_seen(rey, blog):
    make_update(blog, "First")

    assert heading(read(rey, "/live/flood/after/0/")) == "Updates, oldest first"


def test_a_withdrawal_and_a_correction_reach_what_was_missed(rey, ada, blog):
    seen = make_update(blog, "Seen")
    wrong, meagre = make_update(blog, "Wrong", "Wrong."), make_update(blog, "Meagre")
    address = f"/live/flood/after/{seen.first_revision}/"
    before = rey.get(address)

    publishing.withdraw(wrong, by=ada, reason="Wrong")
    revised = words("Meagre", "Now in full.")
    publishing.correct(meagre, revised, by=ada, seen_revision=meagre.last_revision)

    held = {"If-None-Match": before.headers["ETag"]}
    after = rey.get(address, headers=held)
    assert after.status_code == 200
    assert ids(after.content.decode()) == [f"update-{meagre.pk}"]
    assert "Now in full." in after.content.decode()
    assert rey.get(address, headers={"If-None-Match": after["ETag"]}).status_code == 304


def test_all_revisions_that_have_not_been_reached_have_one_answer(rey, blog):
    make_update(blog, "Only one")

    answers = [
        rey.get(f"/live/flood/after/{revision}/")
        for revision in (blog.revision, blog.revision + 1, 9**9, "9" * 15)
    ]

    assert {answer.content for answer in answers} == {answers[0].content}
    assert {answer.headers["ETag"] for answer in answers} == {answers[0]["ETag"]}


def test_search_engines_are_led_from_what_was_missed_to_the_live_page(rey, blog):
    html = read(rey, "/live/flood/after/1/")

    assert '<meta name="robots" content="noindex, follow">' in html
    canonical = f'<link rel="canonical" href="{settings.PUBLIC_URL}/live/flood/">'
    assert canonical in html


def heading(html):
    return parse(html).by_id("feed-title").text
