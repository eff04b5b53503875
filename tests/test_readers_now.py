"""How many are reading: said by pages, written down by each process, shown at the desk."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from liveblog import publishing
from liveblog.models import OpenPages
from liveblog.monitoring import readers_now
from liveblog.monitoring.readers_now import MOST_NAMES, about, say_here, write_down
from tests.factories import make_blog
from tests.page import parse

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def nothing_said(monkeypatch):
    monkeypatch.setattr(readers_now, "_said", {})


def written():
    return list(OpenPages.objects.order_by("pk").values_list("blog__slug", "count"))


def open_pages(blog, count, *, seconds_ago=0):
    at = timezone.now() - timedelta(seconds=seconds_ago)
    OpenPages.objects.create(blog=blog, at=at, count=count)


# A page says it ---------------------------------------------------------------------


def test_a_page_is_answered_with_nothing_and_without_a_query(rey, blog):
    with CaptureQueriesContext(connection) as queries:
        reply = rey.post("/live/flood/here/", "anything", content_type="text/plain")

    assert (reply.status_code, reply.content) == (204, b"")
    assert reply.headers["Cache-Control"] == "no-store"
    assert len(queries) == 0
    assert write_down(NOON) == 1
    assert written() == [("flood", 1)]


def test_with_a_sample_of_0_nothing_is_asked_and_nothing_counted(rey, blog, settings):
    settings.READER_SAMPLE = 0

    page = rey.get("/live/flood/").content.decode()
    rey.post("/live/flood/here/")

    assert "data-sample" not in page
    assert write_down(NOON) == 0


def test_the_page_carries_the_sample_and_its_etag_changes_with_it(rey, blog, settings):
    first = rey.get("/live/flood/")
    settings.READER_SAMPLE = 100
    second = rey.get("/live/flood/")

    assert 'data-sample="1"' in first.content.decode()
    assert 'data-sample="100"' in second.content.decode()
    assert first.headers["ETag"] != second.headers["ETag"]


def test_a_blog_that_is_no_longer_polled_asks_for_nothing(rey, ada, blog):
    publishing.close(blog, by=ada)
    blog.closed_at -= timedelta(days=2)
    blog.save(update_fields=["closed_at"])

    assert "data-sample" not in rey.get("/live/flood/").content.decode()


# And it is written down ---------------------------------------------------------------


def test_one_row_stands_for_all_that_one_process_has_heard(blog, settings):
    settings.READER_SAMPLE = 20
    for _ in range(3):
        say_here("flood")

    assert write_down(NOON) == 1
    assert write_down(NOON) == 0
    assert written() == [("flood", 60)]


def test_only_live_blogs_are_written_down(ada, blog):
    make_blog(by=ada, live=False, slug="budget")
    closed = make_blog(by=ada, slug="storm")
    publishing.close(closed, by=ada)
    for slug in ("budget", "storm", "none", "flood"):
        say_here(slug)

    write_down(NOON)

    assert written() == [("flood", 1)]


def test_invented_names_are_bounded_and_never_push_out_a_blog(blog):
    say_here("flood")
    write_down(NOON)
    for n in range(MOST_NAMES + 50):
        say_here(f"invented-{n}")
    say_here("flood")

    assert len(readers_now._said) == MOST_NAMES
    write_down(NOON)
    assert written() == [("flood", 1), ("flood", 1)]


def test_what_is_old_goes(blog):
    say_here("flood")
    write_down(NOON)
    say_here("flood")
    write_down(NOON + timedelta(minutes=10))

    assert list(OpenPages.objects.values_list("at", flat=True)) == [
        NOON + timedelta(minutes=10)
    ]


# And shown ------------------------------------------------------------------------------


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("pages", "said"),
    [
        *[(None, 0), (0, 0), (1, 1), (12, 12), (99, 99), (123, 120), (1249, 1200)],
        *[(12_600, 13_000), (996, 1000), (1_234_567, 1_200_000)],
    ],
)
def test_it_is_said_in_two_digits(pages, said):
    assert about(pages) == said


def test_all_processes_of_the_last_minute_are_added_up(blog, ada):
    open_pages(blog, 700, seconds_ago=50)
    open_pages(blog, 540, seconds_ago=5)
    open_pages(blog, 5000, seconds_ago=61)
    open_pages(make_blog(by=ada, slug="vote"), 9000)

    assert readers_now.readers_now(blog) == 1200


def test_the_desk_says_it_and_asks_again(cals_desk, blog):
    open_pages(blog, 1234)

    page = parse(cals_desk.get("/desk/live/flood/").content.decode())
    shown = page.by_id(f"readers-now-{blog.pk}")
    open_pages(blog, 800)
    again = cals_desk.get("/desk/live/flood/readers/").content.decode()

    # The second for a phone, where there is room for no more.
    assert [each.text for each in shown.children] == [
        *("about 1,200 readers now", "1,200 now"),
    ]
    assert shown.attributes["hx-get"] == "/desk/live/flood/readers/"
    shown = parse(again).by_id(f"readers-now-{blog.pk}")
    assert shown.children[0].text == "about 2,000 readers now"


@pytest.mark.parametrize("why", ["nobody", "off", "closed"])
def test_where_nobody_knows_nothing_is_said(cals_desk, blog, ada, settings, why):
    if why != "nobody":
        open_pages(blog, 1234)
    if why == "off":
        settings.READER_SAMPLE = 0
    if why == "closed":
        publishing.close(blog, by=ada)

    for address in ("/desk/", "/desk/live/flood/", "/desk/live/flood/readers/"):
        assert "reader" not in words(cals_desk.get(address))
    # Nor asked for again, but where somebody may come.
    asks = b"/readers/" in cals_desk.get("/desk/live/flood/").content
    assert asks is (why == "nobody")


def words(reply):
    """What stands there about readers now."""
    return (
        "".join(
            part.partition("</span>")[0]
            for part in reply.content.decode().split('id="readers-now-')[1:]
        )
        .replace("/readers/", "")
        .replace("readers-now", "")
    )


def test_others_do_not_learn_it(rey, blog):
    open_pages(blog, 1234)

    reply = rey.get("/desk/live/flood/readers/")

    assert reply.status_code == 302
