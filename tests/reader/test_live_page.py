"""What the live page's HTML holds for its script, and shows without it."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from liveblog import publishing
from liveblog.models import Blog
from liveblog.story.live_page import newest_first, one_page
from tests.factories import make_update, quote
from tests.page import parse

pytestmark = pytest.mark.one_database

MONDAY = datetime(2026, 11, 23, 20, tzinfo=UTC)


@pytest.fixture
def page(rey):
    def get(address="/live/flood/"):
        return parse(rey.get(address).content.decode())

    return get


def publish_on(blog, *days_later):
    for days in days_later:
        with time_machine.travel(MONDAY + timedelta(days=days)):
            make_update(blog, f"Day {days}")


def days_and_headings(feed):
    return [
        child.inner_html
        if child.attributes.get("class") == "day"
        else next(child.find_all(lambda e: e.tag == "h3")).inner_html
        for child in feed.children
    ]


def test_a_page_has_nothing_newer_than_the_revision_that_it_names(blog):
    """Its first poll asks for what is newer, and would bring it a second time."""
    make_update(blog, "First")
    as_read = Blog.objects.get(pk=blog.pk)
    make_update(blog, "Published while the page is made")

    updates, has_older = one_page(as_read, newest_first(as_read))

    assert [update.heading for update in updates] == ["First"]
    assert not has_older


def test_a_day_stands_between_updates_of_two_days_and_never_above_all(blog, page):
    publish_on(blog, 0, 0, 1, 3)

    assert days_and_headings(page().by_id("feed")) == [
        "Day 3",
        "Tuesday 24 November 2026",
        "Day 1",
        "Monday 23 November 2026",
        "Day 0",
        "Day 0",
    ]


def test_a_day_ends_at_midnight_in_the_blogs_zone(blog, page):
    # 00:30 on Tuesday in Berlin, still Monday in UTC.
    for hours in [0, 3.5]:
        with time_machine.travel(MONDAY + timedelta(hours=hours)):
            make_update(blog, "Late")

    assert days_and_headings(page().by_id("feed")) == [
        "Late",
        "Monday 23 November 2026",
        "Late",
    ]


def test_each_update_says_its_place_and_its_day(blog, page):
    with time_machine.travel(MONDAY):
        update = make_update(blog)

    attributes = page().by_id(f"update-{update.pk}").attributes

    assert attributes["data-first"] == str(update.first_revision)
    assert attributes["data-day"] == "Monday 23 November 2026"


def test_since_you_left_can_be_turned_off(blog, page, settings):
    assert "data-since-you-left" in page().by_id("feed").attributes

    settings.SINCE_YOU_LEFT = False

    assert "data-since-you-left" not in page().by_id("feed").attributes


def test_turning_it_off_reaches_who_holds_the_page(blog, rey, settings):
    held = rey.get("/live/flood/")["ETag"]

    settings.SINCE_YOU_LEFT = False

    assert rey.get("/live/flood/", headers={"If-None-Match": held}).status_code == 200


def test_every_answer_to_a_poll_names_the_pace(blog, rey, settings):
    settings.POLL_SECONDS = 30

    nothing = rey.get(f"/live/flood/since/{blog.revision}/")
    news = rey.get(f"/live/flood/since/{blog.revision - 1}/")
    outdated = rey.get("/live/flood/since/999999/")

    assert [nothing.status_code, news.status_code, outdated.status_code] == [
        204,
        200,
        200,
    ]
    assert {each["Poll-Seconds"] for each in (nothing, news, outdated)} == {"30"}


def test_a_closed_blog_offers_no_pause(ada, blog, page):
    assert "hidden" not in page().by_id("pause").attributes

    publishing.close(blog, by=ada, message="")

    assert "hidden" in page().by_id("pause").attributes


def test_a_gap_has_its_place_among_the_updates(blog, rey, page):
    before = blog.revision
    for number in range(25):
        make_update(blog, f"Number {number}")

    answer = page(f"/live/flood/since/{before}/")

    [gap] = answer.find_all(lambda e: e.attributes.get("class") == "gap")
    newest = blog.updates.newest_first()
    assert gap.attributes["data-first"] == str(newest[19].first_revision)
    assert gap.attributes["data-more"] == "5"


# What came last -------------------------------------------------------------------------


def latest(page):
    """Where the line at the top leads, and what it says; None where it says nothing."""
    [link] = page().by_id("latest").children
    if "hidden" in link.attributes:
        return None
    words = [
        re.sub(r"<[^>]*>", "", child.inner_html).strip()
        for child in link.children
        if "hidden" not in child.attributes
    ]
    assert link.attributes["data-goto"] == link.attributes["href"].removeprefix("#")
    return link.attributes["href"], words


def test_the_newest_heading_stands_at_the_top_and_leads_there(blog, page, ada):
    assert latest(page) is None
    with time_machine.travel(MONDAY):
        bridge = make_update(blog, "Bridge closed")
    assert latest(page) == (
        f"#update-{bridge.pk}",
        ["Latest", "21:00", "Bridge closed"],
    )

    with time_machine.travel(MONDAY + timedelta(minutes=5)):
        sirens = make_update(blog, "", "The sirens are heard in the whole town.")
    assert latest(page) == (
        f"#update-{sirens.pk}",
        ["Latest", "21:05", "The sirens are heard in the whole town."],
    )
    publishing.withdraw(sirens, by=ada, notice="It was a drill.", reason="Drill")
    assert latest(page)[0] == f"#update-{bridge.pk}"

    publishing.close(blog, by=ada)
    assert page().by_id("latest") is None


def test_what_is_not_certain_is_marked_at_the_top_too(blog, page):
    make_update(blog, "The dam has broken", verification="unconfirmed")

    assert latest(page)[1][2:] == ["Unconfirmed", "The dam has broken"]


def test_the_first_stop_of_the_keyboard_leads_to_the_updates(blog, page):
    links = list(page().find_all(lambda e: e.tag == "a"))

    assert links[0].attributes == {"class": "skip", "href": "#feed-title"}
    assert links[0].inner_html == "Skip to the latest updates"
    assert page().by_id("feed-title").attributes["tabindex"] == "-1"


# What the reader modes of browsers leave out, by the names that Readability looks for.
PASSED_OVER = re.compile(
    "-ad-|banner|combx|comment|community|disqus|extra|foot|header|legends|menu|related|remark|"
    "replies|rss|shoutbox|sidebar|social|sponsor|supplemental|pager|popup|hidden",
    re.I,
)


def around(element, wanted):
    """The elements in which those stand that are wanted, from the outermost, and they."""
    for child in element.children:
        if wanted(child):
            yield [element, child]
        for path in around(child, wanted):
            yield [element, *path]


@pytest.mark.parametrize("address", ["/live/flood/", "/live/flood/oldest-first/"])
def test_reader_modes_find_every_update(rey, blog, address):
    make_update(blog, "First", "Words.", quote("“It holds.”"))
    make_update(blog, "Second", "Words.", byline="Ada Brandt")

    page = parse(rey.get(address).content.decode())
    paths = list(
        around(page, lambda each: each.attributes.get("data-testid") == "update")
    )

    assert [path[-1].tag for path in paths] == ["article", "article"]
    names = {
        f"{each.attributes.get('class', '')} {each.id or ''}"
        for path in paths
        for each in path
    }
    assert {name for name in names if PASSED_OVER.search(name)} == set()
    assert not {each.tag for path in paths for each in path} & {
        "aside",
        "nav",
        "footer",
        "form",
    }


def test_the_title_says_whether_the_blog_is_live(rey, ada, blog):
    def title():
        return parse(rey.get("/live/flood/").content.decode()).find("title").text

    assert title() == "Live: River at record height – Newsbook"
    publishing.close(blog, by=ada)
    assert title() == "River at record height – as it happened – Newsbook"
