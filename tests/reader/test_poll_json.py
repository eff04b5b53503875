"""Programs that are up to date, or ask for the same, are answered before Django, like open pages."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from liveblog import publishing
from liveblog.waiting_room.addresses import cursor_of_list
from tests.factories import make_update
from tests.for_each import for_each
from tests.poll_cache import ask, clock, gate

__all__ = ["clock", "gate"]  # fixtures

# Real requests: Django's handler closes what a transaction round the test would need.
pytestmark = pytest.mark.django_db(transaction=True)

POLL, NEWS, BLOG = (
    *("/live/flood/since/1.json", "/live/flood/since/0.json"),
    "/live/flood/blog.json",
)
# The cursor of a front page on which the blog stands alone, at its first revision.
FRONT = cursor_of_list({"flood": 1})


def test_with_nothing_new_django_is_asked_once_for_all(gate, blog):
    first = ask(gate, POLL)

    with CaptureQueriesContext(connection) as queries:
        second = ask(gate, POLL)

    assert (first[0], first[2]) == ("204 No Content", b"")
    assert ("Access-Control-Allow-Origin", "*") in first[1]
    assert second == first == ask(gate.django, POLL)
    assert gate.django.asked == [POLL, POLL]  # the first, and the line before this
    assert len(queries) == 0


def test_pages_and_programs_get_each_their_own_204(gate, blog):
    for _ in range(2):
        of_program, of_page = ask(gate, POLL), ask(gate, "/live/flood/since/1/")

    allowed = ("Access-Control-Allow-Origin", "*")
    assert (allowed in of_program[1], allowed in of_page[1]) == (True, False)
    assert gate.nothing_new.keys() == {(5, True), (5, False)}


@pytest.mark.parametrize(("path", "queries"), [(NEWS, 0), (BLOG, 1)])
def test_the_same_is_answered_from_memory_and_never_as_a_page(
    gate, blog, cal, path, queries
):
    make_update(blog, "Bridge closed", by=cal)
    first = ask(gate, path)
    pages = [ask(gate, page)[2] for page in ("/live/flood/since/0/", "/live/flood/")]

    with CaptureQueriesContext(connection) as asked:
        again = ask(gate, path)

    assert again == first
    assert len(asked) == queries
    assert gate.django.asked.count(path) == 1
    assert "Bridge closed" in str(json.loads(first[2]))
    assert [page.lstrip()[:1] for page in pages] == [b"<", b"<"]


def test_what_was_withdrawn_is_not_in_the_next_answer(gate, blog, ada, clock):
    update = make_update(blog, "Bridge closed")
    assert b"Bridge closed" in ask(gate, BLOG)[2]
    assert b"Bridge closed" in ask(gate, POLL)[2]

    publishing.withdraw(update, by=ada)
    clock.now += 0.5

    assert b"Bridge closed" not in ask(gate, BLOG)[2]
    assert b"Bridge closed" not in ask(gate, POLL)[2]


@pytest.mark.one_database
@for_each(
    "path",
    [
        f"/front/since/{FRONT}.json",
        "/front/blog.json",
        "/live/flood/since/1.jsonx",
        "/live/flood/since/1/.json",
        "/live/flood/blog.json/",
        "/live/flood/since/1/until/2.json",
    ],
)
def test_no_other_address_is_taken_for_one_of_these(gate, blog, path):
    ask(gate, POLL)
    ask(gate, "/live/flood/since/1/")
    assert ask(gate, f"/front/since/{FRONT}/")[0] == "204 No Content"

    assert ask(gate, path)[0] == "404 Not Found"
