"""The front page, and its months."""

import re
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
import time_machine

from liveblog import publishing
from liveblog.models import Blog, Update
from liveblog.reader.listing import closed_in, months, put_lines
from tests.factories import make_blog, make_draft, make_image, make_update, words
from tests.page import parse


@contextmanager
def at(*moment):
    """In UTC; the newsroom is in Berlin."""
    with time_machine.travel(datetime(*moment, tzinfo=UTC), tick=False):
        yield


def closed_blog(ada, *moment, **fields):
    """A blog that closed at this moment."""
    with at(*moment):
        blog = make_blog(by=ada, **fields)
        publishing.close(blog, by=ada)
    return blog


def found(html, tag, **attributes):
    """The texts of these elements, without their tags."""
    elements = parse(html).find_all(
        lambda e: e.tag == tag and attributes.items() <= e.attributes.items()
    )
    return [text_of(element) for element in elements]


def text_of(element):
    return re.sub(r"<[^>]*>", "", element.inner_html).strip()


def lines(html):
    """The headings with their times, of each blog in the order of the page."""
    cards = parse(html).find_all(lambda e: e.attributes.get("class") == "card-blog")
    return [
        [
            " ".join(re.sub(r"<[^>]*>", " ", line.inner_html).split())
            for line in card.find_all(lambda e: e.tag == "li")
        ]
        for card in cards
    ]


def links(html, beginning):
    return [
        e.attributes["href"]
        for e in parse(html).find_all(lambda e: e.tag == "a")
        if e.attributes["href"].startswith(beginning)
    ]


def get(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


# What is running ----------------------------------------------------------------------


def test_front_lists_pinned_then_live_and_apart_from_them_the_closed(rey, ada):
    make_blog(by=ada, headline="Prepared", live=False)
    make_update(make_blog(by=ada, headline="Live, older"), "One")
    make_update(make_blog(by=ada, headline="Live, newer"), "Two")
    publishing.pin_blog(make_blog(by=ada, headline="Pinned"), by=ada)
    closed_blog(ada, 2026, 11, 2, headline="Closed")

    html = get(rey, "/")

    assert found(html, "h2") == [
        "Pinned",
        "Live, newer",
        "Live, older",
        "Closed in November 2026",
    ]
    assert found(html, "h3") == ["Closed"]
    headings = parse(html).find_all(lambda e: e.tag in {"h2", "h3"})
    leads_to = {text_of(each): links(each.inner_html, "/live/") for each in headings}
    for headline in ("Pinned", "Live, newer", "Live, older", "Closed"):
        blog = Blog.objects.get(headline=headline)
        assert leads_to[headline] == [blog.get_absolute_url()], headline


def test_front_says_so_when_there_is_nothing(rey, db):
    html = get(rey, "/")

    assert "Nothing is being reported live right now." in html
    assert 'id="closed-title"' not in html
    assert 'id="months"' not in html


def test_a_live_blog_shows_its_newest_heading_with_its_time(rey, ada):
    with at(2026, 11, 24, 12, 50):
        blog = make_blog(by=ada)
        make_update(blog, "Bridge closed")
    with at(2026, 11, 24, 13, 3):
        make_update(blog, "Mark passed")
        make_draft(blog, "Not yet")
        gone = make_update(blog, "A mistake")
        publishing.withdraw(gone, by=ada, reason="Wrong")

        html = get(rey, "/")

    assert lines(html) == [["14:03 Mark passed", "13:50 Bridge closed"]]
    assert found(html, "time")[0] == "14:03"


def test_a_blog_shows_its_three_newest_credible_headings_with_links(rey, ada):
    blog, other = make_blog(by=ada), make_blog(by=ada)
    updates = [make_update(blog, f"Number {n}") for n in range(5)]
    make_update(blog, "A rumour", verification="unconfirmed")
    make_update(other, "Elsewhere")

    html = get(rey, "/")

    assert [[line[6:] for line in each] for each in lines(html)] == [
        ["Elsewhere"],
        ["Number 4", "Number 3", "Number 2"],
    ]
    assert links(html, f"/live/{blog.slug}/updates/") == [
        update.get_absolute_url() for update in reversed(updates[2:])
    ]


def test_what_is_withdrawn_between_the_two_queries_is_not_in_it(ada):
    blog = make_blog(by=ada)
    blog.line_0 = make_update(blog, "A mistake").pk
    blog.line_1 = make_update(blog, "Right").pk
    publishing.withdraw(blog.updates.get(pk=blog.line_0), by=ada, reason="Wrong")

    put_lines([blog], ["line_0", "line_1"])

    assert [line.heading for line in blog.lines] == ["Right"]


def test_the_pinned_blog_leads_else_the_live_one_that_published_last(rey, ada):
    """Also one that has closed: it is pinned until an editor takes it off."""
    older, newer = (make_blog(by=ada, headline=name) for name in ("Older", "Newer"))
    pinned = closed_blog(ada, 2026, 11, 2, headline="Pinned")
    make_update(older, "One")
    make_update(newer, "Two")
    leads = [found(get(rey, "/"), "h2")[0]]
    make_update(older, "Three")
    leads.append(found(get(rey, "/"), "h2")[0])
    publishing.pin_blog(pinned, by=ada)
    leads.append(found(get(rey, "/"), "h2")[0])

    assert leads == ["Newer", "Older", "Pinned"]
    assert "Pinned</span>" not in get(rey, "/")


def test_each_blog_has_its_picture_and_the_first_ones_is_fetched_first(rey, ada):
    blogs = [make_blog(by=ada) for _ in range(3)]
    image, disturbing = make_image(by=ada), make_image(by=ada, colour="red")
    for blog, shown in zip(blogs, (image, image, disturbing), strict=True):
        words_of = {"hero_alt": "A <bridge>", "hero_credit": "Anna Sorg"}
        publishing.introduce(blog, by=ada, hero_image=shown, **words_of)
    publishing.mark_sensitive(disturbing, by=ada)
    make_update(blogs[0], "News")

    html = get(rey, "/")

    pictures = [e.attributes for e in parse(html).find_all(lambda e: e.tag == "img")]
    assert [(each["loading"], each.get("fetchpriority")) for each in pictures] == [
        ("eager", "high"),
        ("lazy", None),
    ]
    assert 'alt="A &lt;bridge&gt;"' in html
    assert found(html, "bdi", **{"class": "credit"}) == ["[Anna Sorg]"] * 2


def test_an_update_without_a_heading_moves_the_time_alone(rey, ada):
    with at(2026, 11, 24, 13, 3):
        blog = make_blog(by=ada)
        make_update(blog, "Mark passed")
    with at(2026, 11, 24, 13, 30):
        make_update(blog, "", "The rain has stopped.")

        html = get(rey, "/")

    assert lines(html) == [["14:03 Mark passed"]]
    assert found(html, "time")[0] == "14:30"


def test_a_time_that_is_not_todays_says_its_day(rey, ada):
    with at(2026, 11, 23, 22, 59):  # 23:59 in Berlin
        make_update(make_blog(by=ada), "Late")
    with at(2026, 11, 23, 23, 1):
        html = get(rey, "/")

    assert lines(html) == [["23 Nov, 23:59 Late"]]


def test_a_blog_of_another_language_says_so_and_keeps_its_direction(rey, ada):
    blog = make_blog(by=ada, headline="النهر يرتفع", language="ar", direction="rtl")
    make_update(blog, "الجسر مغلق")

    html = get(rey, "/")

    card = next(parse(html).find_all(lambda e: e.tag == "article"))
    assert "dir" not in card.attributes  # its badge and times stand as all others do
    theirs = card.find_all(lambda e: e.attributes.get("lang") == "ar")
    assert [(e.tag, e.attributes["dir"]) for e in theirs] == [
        ("h2", "rtl"),
        ("a", "rtl"),
    ]
    assert parse(html).children[0].attributes == {"lang": "en", "dir": "ltr"}


def test_a_pinned_blog_stays_on_top_when_it_has_closed(rey, ada):
    publishing.pin_blog(closed_blog(ada, 2026, 11, 2, headline="Closed"), by=ada)

    html = get(rey, "/")

    assert found(html, "h2")[0] == "Closed"
    assert "Nothing is being reported" not in html


# Months -------------------------------------------------------------------------------


def test_front_shows_the_newest_month_and_links_all(rey, ada):
    closed_blog(ada, 2025, 12, 9, headline="Old")
    closed_blog(ada, 2026, 9, 1, headline="September")
    closed_blog(ada, 2026, 10, 3, headline="October, older")
    closed_blog(ada, 2026, 10, 9, headline="October, newer")

    html = get(rey, "/")

    assert found(html, "h3") == ["October, newer", "October, older"]
    assert links(html, "/archive/") == [
        "/archive/2026/10/",
        "/archive/2026/09/",
        "/archive/2025/12/",
    ]
    assert found(html, "dt") == ["2026", "2025"]


def test_one_month_alone_needs_no_list_of_months(rey, ada):
    closed_blog(ada, 2026, 10, 3)

    assert links(get(rey, "/"), "/archive/") == []


def test_a_month_has_its_blogs_and_the_ways_to_the_months_beside_it(rey, ada):
    for month in (3, 7, 9):
        closed_blog(ada, 2026, month, 5, headline=f"Month {month}")

    html = get(rey, "/archive/2026/07/")

    assert found(html, "h1") == ["Closed in July 2026"]
    assert found(html, "h2") == ["Month 7"]
    assert found(html, "a", rel="prev") == ["Earlier: March 2026"]
    assert found(html, "a", rel="next") == ["Later: September 2026"]
    assert links(html, "/archive/") == ["/archive/2026/03/", "/archive/2026/09/"]


def test_the_first_and_the_last_month_have_one_way(rey, ada):
    for month in (3, 7):
        closed_blog(ada, 2026, month, 5)

    assert links(get(rey, "/archive/2026/03/"), "/archive/") == ["/archive/2026/07/"]
    assert links(get(rey, "/archive/2026/07/"), "/archive/") == ["/archive/2026/03/"]


def test_a_month_is_one_of_the_newsrooms_zone(rey, ada):
    closed_blog(ada, 2026, 10, 31, 22, 59, headline="Still October")
    closed_blog(ada, 2026, 10, 31, 23, 1, headline="November in Berlin")
    closed_blog(ada, 2026, 12, 31, 23, 1, headline="New year")

    november = get(rey, "/archive/2026/11/")

    assert [f"{month:%Y-%m-%d}" for month in months()] == [
        "2027-01-01",
        "2026-11-01",
        "2026-10-01",
    ]
    assert found(november, "h2") == ["November in Berlin"]
    assert found(november, "time") == ["1 Nov"]
    assert found(get(rey, "/archive/2026/10/"), "h2") == ["Still October"]
    assert [blog.headline for blog in closed_in(months()[0])] == ["New year"]


def test_a_month_without_closed_blogs_is_no_page(rey, ada):
    closed_blog(ada, 2026, 7, 5)

    for behind in [
        *("2026/11/", "2026/13/", "2026/00/", "2026/7/", "0000/07/", "9999/12/"),
        *("20260/07/", "٢٠٢٦/07/", "2026/", ""),
    ]:
        assert rey.get(f"/archive/{behind}").status_code == 404, behind


def test_a_reopened_blog_leaves_its_month(rey, ada):
    blog = closed_blog(ada, 2026, 7, 5)
    publishing.reopen(blog, by=ada)

    assert rey.get("/archive/2026/07/").status_code == 404


# Queries ------------------------------------------------------------------------------


@pytest.mark.parametrize("blogs", [1, 4])
def test_queries_do_not_grow_with_the_blogs(rey, ada, blogs, django_assert_num_queries):
    for number in range(blogs):
        blog = make_blog(by=ada)
        update = make_update(blog, "News", "Text.")
        publishing.correct(
            update, words("Newer"), by=ada, seen_revision=update.last_revision
        )
        closed_blog(ada, 2026, 7, 5, standfirst="Over.")
        closed_blog(ada, 2026, number + 1, 5)
    assert Update.objects.count() == blogs

    with django_assert_num_queries(4):
        get(rey, "/")
    with django_assert_num_queries(2):
        get(rey, "/archive/2026/07/")
