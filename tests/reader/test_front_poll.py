"""The front page's poll: whether the list of what is running is another one, and which."""

import pytest
import time_machine

from liveblog import publishing
from liveblog.models import Blog
from liveblog.reader import response_cache
from tests.factories import make_blog, make_draft, make_update
from tests.page import parse


@pytest.fixture
def vote(ada):
    return make_blog(by=ada, slug="vote", headline="The vote")


def poll_of(html):
    [poll] = parse(html).find_all(lambda e: e.attributes.get("id") == "poll")
    return poll.attributes


def address(client):
    """Where the page polls, as it is loaded now."""
    return poll_of(client.get("/").content.decode())["hx-get"]


def test_the_page_asks_whether_its_list_is_another_one(
    rey, blog, vote, django_assert_num_queries
):
    poll = poll_of(rey.get("/").content.decode())

    assert poll["hx-get"] == f"/front/since/{poll['data-since']}/"
    assert (poll["data-seconds"], poll["data-hold"], poll["data-rest"]) == (
        "10",
        "12",
        "10",
    )
    for path in (poll["hx-get"], f"{poll['hx-get']}until/1796032680/"):
        with django_assert_num_queries(1):
            reply = rey.get(path)
        assert (reply.status_code, reply.content) == (204, b"")
        assert reply.headers["Poll-Seconds"] == "10"
        assert reply.headers["Cache-Control"] == "public, max-age=0, s-maxage=1"


def test_it_is_answered_with_the_whole_list_and_the_next_cursor(
    rey, blog, vote, ada, django_assert_num_queries
):
    before = address(rey)
    assert "Polls close" not in rey.get("/front/since/1/").content.decode()  # and kept
    publishing.close(make_blog(by=ada, headline="Storm Ilka"), by=ada)
    make_update(vote, "Polls close")

    with django_assert_num_queries(6):
        reply = rey.get(before)
    with django_assert_num_queries(2):
        assert rey.get("/front/since/1/").content == reply.content

    html = reply.content.decode()
    assert reply.headers["Poll-Seconds"] == "10"
    assert reply.headers["Cache-Control"] == "public, max-age=0, s-maxage=1"
    out_of_band = parse(html).find_all(lambda e: "hx-swap-oob" in e.attributes)
    assert [e.attributes["id"] for e in out_of_band] == ["listing", "poll"]
    page = rey.get("/").content.decode()
    listing = page[page.index('<div id="listing">') : page.index("</main>")].rstrip()
    assert listing in html.replace(' hx-swap-oob="true"', "")
    assert "Polls close" in listing
    assert "Storm Ilka" in listing
    assert poll_of(html)["hx-get"] == address(rey)
    assert rey.get(address(rey)).status_code == 204


def test_whatever_becomes_of_a_listed_blog_is_another_list(rey, ada, vote):
    update, prepared = make_update(vote, "One"), make_blog(by=ada, live=False)
    seen = {address(rey)}
    for change in (
        lambda: publishing.withdraw(update, by=ada, reason="Wrong"),
        lambda: publishing.go_live(prepared, by=ada),
        lambda: publishing.pin_blog(vote, by=ada),
        lambda: publishing.close(vote, by=ada),
        lambda: publishing.unpin_blog(vote, by=ada),
        lambda: publishing.reopen(vote, by=ada),
    ):
        before = address(rey)
        change()
        seen.add(address(rey))
        assert rey.get(before).status_code == 200

    assert len(seen) == 7


def test_what_the_page_does_not_list_is_no_news(rey, ada, vote):
    closed = make_blog(by=ada)
    update = make_update(closed, "One")
    publishing.close(closed, by=ada)
    prepared = make_blog(by=ada, live=False)
    before = address(rey)

    publishing.withdraw(update, by=ada, reason="Wrong")
    publishing.pin_blog(prepared, by=ada)
    make_draft(vote, "Not yet")

    assert rey.get(before).status_code == 204


def test_an_editor_slows_front_pages_too_and_never_hurries_them(rey, ada, vote):
    for seconds, paced in [(30, "30"), (5, "10")]:
        publishing.set_pace(seconds, by=ada)

        assert rey.get(address(rey)).headers["Poll-Seconds"] == paced
        assert rey.get("/front/since/1/").headers["Poll-Seconds"] == paced
        assert poll_of(rey.get("/").content.decode())["data-seconds"] == paced


def test_with_nothing_to_list_there_is_a_cursor_too(rey, ada, db):
    before = address(rey)

    assert rey.get(before).headers["Poll-Seconds"] == "10"
    make_blog(by=ada)
    assert rey.get(before).status_code == 200


def test_a_minute_after_midnight_yesterdays_times_have_their_day(rey, ada):
    with time_machine.travel("2026-11-23T22:58:00Z", tick=False):  # 23:58 in Berlin
        make_update(make_blog(by=ada), "Late")
        assert "23 Nov," not in rey.get("/front/since/1/").content.decode()
    response_cache.forget()  # as it does by itself, after a minute

    with time_machine.travel("2026-11-23T23:01:00Z", tick=False):
        assert "23 Nov, 23:58" in rey.get("/front/since/1/").content.decode()


def test_a_blog_that_was_live_for_a_moment_is_among_the_closed_ones(rey, ada, vote):
    """The list is then of the same blogs as before, and was kept."""
    before = address(rey)
    assert rey.get("/front/since/1/").status_code == 200  # and kept
    storm = make_blog(by=ada, headline="Storm Ilka")
    meanwhile = address(rey)
    publishing.close(storm, by=ada)

    assert address(rey) == before
    assert "Storm Ilka" in rey.get(meanwhile).content.decode()


def test_so_it_is_where_no_other_blog_is_running(rey, ada, db):
    assert rey.get("/front/since/1/").status_code == 200  # and kept
    storm = make_blog(by=ada, headline="Storm Ilka")
    meanwhile = address(rey)
    publishing.close(storm, by=ada)

    assert "Storm Ilka" in rey.get(meanwhile).content.decode()


def test_a_closed_blog_that_is_withdrawn_is_in_no_kept_list(rey, ada, vote):
    for headline in ("Storm Ilka", "The ferry"):
        closed = make_blog(
            by=ada, slug=headline[-5:].strip().lower(), headline=headline
        )
        publishing.close(closed, by=ada)
    assert "Storm Ilka" in rey.get("/front/since/1/").content.decode()  # and kept

    publishing.withdraw_blog(Blog.objects.get(slug="ilka"), by=ada, reason="Wrong")

    html = rey.get("/front/since/1/").content.decode()
    assert ("Storm Ilka" in html, "The ferry" in html) == (False, True)
