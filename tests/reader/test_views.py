"""The public pages and the poll."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from liveblog import publishing
from liveblog.models import FAR_AHEAD
from tests.factories import make_blog, make_update, many_updates, words
from tests.page import OpenPage, parse, right_page, right_parts, texts


def poll(client, blog, since):
    return client.get(f"/live/{blog.slug}/since/{since}/")


# The live page ----------------------------------------------------------------------


@pytest.mark.parametrize("address", ["", "light/", "oldest-first/"])
def test_a_blog_that_closed_without_an_update_promises_none(rey, ada, blog, address):
    publishing.close(blog, by=ada)

    html = rey.get(f"/live/flood/{address}").content.decode()

    assert "There were no updates." in html
    assert "No updates yet" not in html


def test_blog_has_everything_in_the_servers_html(rey, ada, blog):
    publishing.retitle(blog, headline="River", standfirst="It rises.", by=ada)
    publishing.introduce(
        blog, by=ada, introduction="Since Monday.", source_line="Agencies"
    )
    make_update(blog, "Mark passed", "7.42 metres.", is_pinned=True, is_key_event=True)

    html = rey.get("/live/flood/").content.decode()

    assert texts(html, "headline") == ["River"]
    assert texts(html, "standfirst") == ["It rises."]
    assert texts(html, "heading") == ["Mark passed"]
    assert "Live" in texts(html, "status")[0]
    assert "Mark passed" in texts(html, "pinned")[0]
    assert "Mark passed" in texts(html, "key-events")[0]
    assert "Since Monday." in html
    assert "Source: Agencies" in html
    assert "7.42 metres." in texts(html, "update-body")[0]


def test_blog_shows_the_newest_twenty_and_a_link_to_the_rest(rey, blog):
    many_updates(blog, 25)

    html = rey.get("/live/flood/").content.decode()

    assert len(texts(html, "update")) == 20
    oldest = blog.updates.newest_first()[19]
    assert f'href="/live/flood/before/{oldest.first_revision}/"' in html


def test_blog_with_twenty_updates_has_no_link_to_older_ones(rey, blog):
    many_updates(blog, 20)

    assert "Earlier updates" not in rey.get("/live/flood/").content.decode()


def test_blog_speaks_its_language_and_direction(rey, ada):
    make_blog(by=ada, slug="nahr", language="ar", direction="rtl", headline="النهر")

    html = rey.get("/live/nahr/").content.decode()

    assert '<html lang="ar" dir="rtl">' in html


def test_blog_is_answered_with_304_until_it_changes(rey, blog):
    tag = rey.get("/live/flood/").headers["ETag"]

    again = rey.get("/live/flood/", headers={"If-None-Match": tag})
    make_update(blog, "News")
    later = rey.get("/live/flood/", headers={"If-None-Match": f'W/{tag}, "other"'})

    assert again.status_code == 304
    assert again.content == b""
    assert later.status_code == 200
    assert later.headers["ETag"] != tag


@pytest.mark.parametrize("count", [10, 1000])
def test_the_page_takes_three_queries_the_first_time(
    rey, blog, django_assert_num_queries, count
):
    many_updates(blog, count)

    with django_assert_num_queries(3):
        response = rey.get("/live/flood/")

    assert len(texts(response.content.decode(), "update")) == min(count, 20)


# The poll ---------------------------------------------------------------------------


@pytest.mark.parametrize("count", [10, 1000])
def test_a_poll_with_nothing_new_is_one_query_and_no_body(
    rey, blog, django_assert_num_queries, count
):
    many_updates(blog, count)

    with django_assert_num_queries(1):
        response = poll(rey, blog, blog.revision)

    assert response.status_code == 204
    assert response.content == b""
    assert dict(response.headers) == {
        "Cache-Control": "public, max-age=0, s-maxage=1",
        "Poll-Seconds": "5",
    }


@pytest.mark.parametrize("count", [10, 1000])
def test_a_poll_with_news_is_two_queries(rey, blog, django_assert_num_queries, count):
    many_updates(blog, count)
    since = blog.revision
    for number in range(5):
        make_update(blog, f"News {number}")

    with django_assert_num_queries(2):
        response = poll(rey, blog, since)

    assert len(texts(response.content.decode(), "update")) == 5


def test_a_poll_has_its_elements_in_order_and_the_next_cursor_last(rey, ada, blog):
    held, gone = make_update(blog, "Corrected"), make_update(blog, "Withdrawn")
    since = blog.revision
    with time_machine.travel(timezone.now() + timedelta(minutes=5)):
        make_update(blog, "Arrived")  # later: the status line names its time
    publishing.correct(
        held, words("Corrected"), by=ada, seen_revision=held.last_revision
    )
    publishing.withdraw(gone, by=ada, reason="Wrong")
    publishing.pin(held, by=ada)
    blog.refresh_from_db()

    elements = parse(poll(rey, blog, since).content.decode()).children

    assert [(e.id, e.attributes["hx-swap-oob"]) for e in elements] == [
        (None, "afterbegin:#held"),
        (f"update-{held.pk}", "true"),
        (f"update-{gone.pk}", "delete"),
        ("status-line", "true"),
        ("pinned", "true"),
        ("poll", "true"),
    ]
    assert elements[-1].attributes["hx-get"] == f"/live/flood/since/{blog.revision}/"


def test_a_withdrawn_update_sends_a_removal(rey, ada, blog):
    update = make_update(blog, "Bridge closed")
    since = blog.revision
    publishing.withdraw(update, by=ada, reason="Wrong")

    html = poll(rey, blog, since).content.decode()

    assert f'<div id="update-{update.pk}" hx-swap-oob="delete"></div>' in html
    assert "Bridge closed" not in html


def test_a_catch_up_ends_in_a_link_to_the_gap(rey, blog):
    since = blog.revision
    many_updates(blog, 75)

    html = poll(rey, blog, since).content.decode()

    assert len(texts(html, "update")) == 20
    before = blog.updates.newest_first()[19].first_revision
    assert f'hx-get="/live/flood/between/{since}/{before}/"' in html
    assert "Show 55 earlier updates" in html
    assert 'data-more="55"' in html


def test_cursors_that_cannot_be_brought_up_to_date_get_one_answer(rey, blog):
    blog.after_restore()
    many_updates(blog, 3)

    ahead = poll(rey, blog, blog.revision + 1)
    behind = poll(rey, blog, blog.floor - 1)

    assert ahead.status_code == behind.status_code == 200
    assert ahead.content == behind.content
    elements = parse(ahead.content.decode()).children
    assert [e.id for e in elements] == ["status-line", "outdated", "poll"]
    assert "hx-get" not in elements[1].attributes
    assert "This page is out of date." in ahead.content.decode()
    assert poll(rey, blog, blog.floor).status_code == 200
    assert "out of date" not in poll(rey, blog, blog.floor).content.decode()


@pytest.mark.parametrize(
    ("ahead", "cache"),
    [
        (1, "no-store"),
        (FAR_AHEAD, "no-store"),
        (FAR_AHEAD + 1, "public, max-age=0, s-maxage=1"),
    ],
)
def test_a_cursor_that_may_come_true_is_not_kept_as_outdated(rey, blog, ahead, cache):
    reply = poll(rey, blog, blog.revision + ahead)

    assert "out of date" in reply.content.decode()
    assert reply.headers["Cache-Control"] == cache


def test_a_reader_500_changes_behind_is_still_brought_up_to_date(rey, blog):
    since = blog.revision
    many_updates(blog, 500)

    assert "out of date" not in poll(rey, blog, since).content.decode()
    assert "out of date" in poll(rey, blog, since - 1).content.decode()


def test_closing_slows_the_poller_and_after_a_day_there_is_none(rey, ada, blog):
    publishing.close(blog, by=ada)
    just_closed = rey.get("/live/flood/").content.decode()
    with time_machine.travel(blog.closed_at.timestamp() + 25 * 3600):
        a_day_later = rey.get("/live/flood/").content.decode()

    assert 'hx-trigger="every 300s, reader:wake from:body"' in just_closed
    assert "hx-trigger" not in a_day_later


def test_a_page_that_polls_is_the_page_that_is_loaded(rey, ada, blog):
    page = OpenPage(rey, "flood")
    update = make_update(blog, "One", is_pinned=True)
    make_update(blog, "Two")
    page.poll()
    publishing.correct(
        update, words("One, corrected"), by=ada, seen_revision=update.last_revision
    )
    publishing.close(blog, by=ada, message="Thank you.")
    page.poll()

    assert page.poll() is False
    assert page.shown() == right_page(blog)
    assert page.shown_parts() == right_parts(blog)
