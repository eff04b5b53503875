"""The pace of all readers: set at the desk, and named by every answer."""

import http.client

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction

from liveblog import publishing
from liveblog.models import Pace
from liveblog.reader.poll_cache import FRESH_SECONDS
from tests.factories import make_update
from tests.for_each import for_each
from tests.server import running_server, wait_until

SLOWED = 'id="slowed"'


def polled(reader, since):
    return reader.get(f"/live/flood/since/{since}/")


@pytest.fixture
def answers(blog, rey):
    """Each kind of answer that a poll may get, with the status that it has."""
    make_update(blog, "Bridge closed")
    return lambda: {
        "nothing new": polled(rey, blog.revision),
        "news": polled(rey, blog.revision - 1),
        "ahead": polled(rey, blog.revision + 5),
    }


def test_without_a_pace_every_answer_names_the_setting(answers, settings):
    settings.POLL_SECONDS = 7

    found = answers()

    assert [each.status_code for each in found.values()] == [204, 200, 200]
    assert {each.headers["Poll-Seconds"] for each in found.values()} == {"7"}


def test_an_editor_slows_all_pages_and_every_answer_says_so(
    adas_desk, ada, answers, rey
):
    # What was made before at the old pace must not be handed out again.
    answers()
    page = rey.get("/live/flood/")

    reply = adas_desk.post("/desk/pace/", {"seconds": "30"})

    assert reply.url == "/desk/pace/"
    found = answers()
    assert {each.headers["Poll-Seconds"] for each in found.values()} == {"30"}
    assert 'data-seconds="30"' in found["news"].content.decode()
    again = rey.get("/live/flood/", headers={"If-None-Match": page.headers["ETag"]})
    assert again.status_code == 200
    assert 'hx-trigger="every 30s, reader:wake' in again.content.decode()


def test_the_page_says_in_words_what_was_done_by_whom_and_when(adas_desk):
    with time_machine.travel("2026-03-14 19:04:00+00:00", tick=False):
        reply = adas_desk.post("/desk/pace/", {"seconds": "20"}, follow=True)
    page = reply.content.decode()

    assert "All readers’ pages now ask every 20 seconds." in page
    assert "Last set by Ada Brandt, 14 March 2026 at 20:04." in page
    assert '<input type="radio" name="seconds" value="20" checked>' in page
    assert "25 % of the usual requests" in page


def test_the_desk_shows_a_line_to_everybody_while_it_is_slowed(
    adas_desk, cals_desk, ada, blog
):
    assert SLOWED not in cals_desk.get("/desk/").content.decode()

    publishing.set_pace(60, by=ada)

    for path in ("/desk/", "/desk/live/flood/", "/desk/you/"):
        cals, adas = (
            desk.get(path).content.decode() for desk in (cals_desk, adas_desk)
        )
        assert "all readers’ pages ask only every 60 seconds (set by Ada Bra" in cals
        assert 'href="/desk/pace/"' not in cals
        # In the line; and under the list of blogs, whose readers' it is.
        assert adas.count('href="/desk/pace/"') == (2 if path == "/desk/" else 1)

    publishing.set_pace(5, by=ada)
    assert SLOWED not in cals_desk.get("/desk/").content.decode()


def test_the_shell_of_a_device_holds_no_line_that_would_stay(adas_desk, ada):
    publishing.set_pace(60, by=ada)

    assert SLOWED not in adas_desk.get("/desk/shell/").content.decode()


@pytest.mark.one_database
@for_each("seconds", ["", "0", "4", "61", "5.5", "x", "-10"])
def test_no_other_pace_is_taken(adas_desk, seconds):
    reply = adas_desk.post("/desk/pace/", {"seconds": seconds})

    assert reply.status_code == 422
    assert 'class="err"' in reply.content.decode()
    assert not Pace.objects.exists()


def test_the_usual_pace_leaves_it_to_the_setting_again(ada, answers, settings):
    publishing.set_pace(30, by=ada)
    publishing.set_pace(5, by=ada)
    settings.POLL_SECONDS = 15

    assert Pace.objects.get().seconds is None
    assert answers()["nothing new"].headers["Poll-Seconds"] == "15"


def test_a_usual_pace_that_is_not_among_them_is_offered(adas_desk, settings):
    settings.POLL_SECONDS = 15

    page = adas_desk.get("/desk/pace/").content.decode()

    assert '<input type="radio" name="seconds" value="15" checked>' in page
    assert page.count('type="radio"') == 6


def test_a_correspondent_sets_no_pace(cal):
    with pytest.raises(publishing.NotAllowed):
        publishing.set_pace(60, by=cal)

    assert not Pace.objects.exists()


@pytest.mark.parametrize("row", [{"pk": 2, "seconds": 5}, {"pk": 1, "seconds": 4}])
def test_there_is_one_row_with_a_pace_that_is_offered(ada, row):
    with pytest.raises(IntegrityError), transaction.atomic():
        Pace.objects.create(by=ada, **row)


def test_a_poll_takes_one_query_with_a_pace_as_without(
    ada, blog, rey, django_assert_num_queries
):
    publishing.set_pace(30, by=ada)

    with django_assert_num_queries(1):
        polled(rey, blog.revision)


def test_a_closed_blog_keeps_its_own_pace(ada, blog, rey):
    publishing.set_pace(60, by=ada)
    publishing.close(blog, by=ada)

    assert 'data-seconds="300"' in rey.get("/live/flood/").content.decode()


# More than one process -----------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_two_processes_know_of_it_within_a_second(ada, blog):
    with running_server() as one, running_server() as other:
        ports = [int(each.rpartition(":")[2]) for each in (one, other)]
        since = f"/live/flood/since/{blog.revision}/"
        # Both keep the answer: from the second on it is the poll cache's.
        assert {pace_at(port, since) for port in ports * 3} == {"5"}

        publishing.set_pace(30, by=ada)

        wait_until(
            lambda: {pace_at(port, since) for port in ports} == {"30"},
            seconds=FRESH_SECONDS + 10,
        )
        assert {pace_at(port, since) for port in ports * 3} == {"30"}
    connection.close()


def pace_at(port, path):
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    asked.request("GET", path)
    reply = asked.getresponse()
    assert reply.status == 204
    asked.close()
    return reply.headers["Poll-Seconds"]
