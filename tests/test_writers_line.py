"""Who holds the writers' lock for long keeps those who publish waiting, and nobody else."""

import http.client
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from urllib.parse import urlencode, urlsplit

import pytest
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client

from liveblog.config.server import THREADS_PER_WORKER
from liveblog.models import Blog
from liveblog.models.locks import writers_turn
from liveblog.web import writers_line
from liveblog.web.threads import AppThreads
from liveblog.web.writers_line import NO_PLACE, WritersLine
from tests.factories import make_update
from tests.server import running_server, wait_until

SECONDS = 5  # for a page on a machine that runs tests; without the line there is none


def asking(method, path="/desk/live/flood/updates/"):
    return {"REQUEST_METHOD": method, "PATH_INFO": path}


# The line -------------------------------------------------------------------------------


def test_readers_need_no_place_and_writers_one_of_so_many(monkeypatch):
    monkeypatch.setattr(writers_line, "PATIENCE_SECONDS", 0)
    line = WritersLine(1)

    with line.place(asking("POST")) as first, line.place(asking("PATCH")) as second:
        with line.place(asking("GET")) as reader:
            pass
        with line.place(asking("POST", "/live/flood/here/")) as open_page:
            pass
    with line.place(asking("POST")) as later:
        pass

    assert (first, second, later) == (True, False, True)
    assert (reader, open_page) == (True, True)


def test_who_waits_comes_next_and_where_too_many_wait_one_is_refused(monkeypatch):
    monkeypatch.setattr(writers_line, "MOST_WAITING", 1)
    line = WritersLine(1)

    def wait():
        with line.place(asking("POST")) as has_place:
            return has_place

    with ThreadPoolExecutor(1) as pool:
        with line.place(asking("POST")):
            waiting = pool.submit(wait)
            wait_until(lambda: line._waiting._value == 0)
            with line.place(asking("POST")) as refused:
                pass
        assert (waiting.result(), refused) == (True, False)


def test_a_place_is_given_back_after_an_error():
    line = WritersLine(1)

    with pytest.raises(ZeroDivisionError), line.place(asking("POST")):
        1 / 0  # noqa: B018

    with line.place(asking("POST")) as has_place:
        assert has_place


def test_a_place_is_taken_also_where_nobody_reads_the_body():
    """A view that reads none does its work in the first call, which has no body yet."""
    found = []

    def view(environ, start_response):
        with threads._writers.place(asking("POST")) as is_free:
            found.append(is_free)
        response = HttpResponse()
        response.streaming = False
        return response

    threads = AppThreads(view, 1)
    threads._writers.wait = lambda _seconds: threads._writers._free.acquire(
        blocking=False
    )

    threads(asking("POST") | {"CONTENT_LENGTH": "20000", "wsgi.input": None}, None)

    assert found == [False]


def test_those_who_have_waited_in_vain_are_answered_one_after_the_other():
    """Each gets a page with the words: dozens at once would be all that is made of pages."""
    at_work, most_at_work, may_go_on = [], [], threading.Event()

    def view(environ, start_response):
        at_work.append(environ)
        most_at_work.append(len(at_work))
        may_go_on.wait(10)
        at_work.pop()
        response = HttpResponse()
        response.streaming = False
        return response

    threads = AppThreads(view, 4)
    threads._writers.wait = lambda _seconds: False
    with ThreadPoolExecutor(3) as pool:
        refused = [pool.submit(threads, asking("POST"), None) for _ in range(3)]
        wait_until(lambda: at_work)
        reader = threading.Thread(target=threads, args=[asking("GET"), None])
        reader.start()
        wait_until(lambda: len(at_work) == 2)  # a reader is not held up by them
        may_go_on.set()
        for each in refused:
            each.result()
        reader.join()

    assert max(most_at_work) == 2


# What is refused ------------------------------------------------------------------------


def test_who_has_waited_in_vain_gets_the_words_back_and_is_told_when_to_come(
    client, cal, blog
):
    client.force_login(cal)

    reply = client.post(
        "/desk/live/flood/updates/", {"heading": "Dam breaks"}, **{NO_PLACE: True}
    )

    assert (reply.status_code, reply.headers["Retry-After"]) == (503, "5")
    assert "Dam breaks" in reply.content.decode()
    assert blog.updates.count() == 0


def test_a_forged_form_is_told_nothing_of_it(cal, blog):
    client = Client(enforce_csrf_checks=True)
    client.force_login(cal)

    reply = client.post("/desk/live/flood/updates/", {}, **{NO_PLACE: True})

    assert reply.status_code == 403


# The real server ----------------------------------------------------------------------


@contextmanager
def writers_kept_waiting(blog):
    """Until the block ends, each verb of this blog waits."""
    with writers_turn(), transaction.atomic():
        if connection.vendor == "postgresql":
            Blog.objects.select_for_update().get(pk=blog.pk)
        yield


@pytest.mark.slow
@pytest.mark.both_databases
@pytest.mark.django_db(transaction=True)
def test_readers_are_answered_while_every_writer_waits(ada, blog):
    updates = [make_update(blog, f"Update {n}") for n in range(THREADS_PER_WORKER + 2)]
    desk = Client()
    desk.force_login(ada)
    token = desk.get("/desk/you/").cookies["csrftoken"].value
    cookies = {"sessionid": desk.cookies["sessionid"].value, "csrftoken": token}
    headers = {
        "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()),
        "Content-Type": "application/x-www-form-urlencoded",
    }
    form = urlencode({"csrfmiddlewaretoken": token})

    def ask(method, path, body=None, timeout=SECONDS):
        asked = http.client.HTTPConnection(urlsplit(server).netloc, timeout=timeout)
        asked.request(method, path, body, headers)
        return asked.getresponse().status

    def mark(update):
        path = f"/desk/live/flood/updates/{update.pk}/key-event/"
        return ask("POST", path, form, timeout=60)

    with running_server() as server, ThreadPoolExecutor(len(updates)) as pool:
        assert ask("GET", "/live/flood/") == 200
        with writers_kept_waiting(blog):
            marks = [pool.submit(mark, update) for update in updates]
            time.sleep(1)  # for all of them to have come, not for a race
            for path in (
                "/healthz",
                "/live/flood/light/",
                "/live/flood/feed.atom",
                "/",
            ):
                assert (path, ask("GET", path)) == (path, 200)
            assert not any(each.done() for each in marks)
        assert {each.result() for each in marks} <= {200, 302}
    assert blog.updates.filter(is_key_event=True).count() == len(updates)
