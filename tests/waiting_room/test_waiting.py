"""Who waits for which blog, and who is let go."""

import asyncio
import sqlite3
from contextlib import closing

import pytest

from liveblog import publishing
from liveblog.management import beside
from liveblog.models import Blog, notify
from liveblog.waiting_room import databases
from liveblog.waiting_room.addresses import FRONT_PAGE, cursor_of_list
from liveblog.waiting_room.waiting import Standings, WaitingRoom
from tests.factories import make_blog


def room_at(revisions, *, pace=None):
    room = WaitingRoom(poll_seconds=5)
    room.tell(Standings(revisions, pace))
    return room


def let_go_by(room, change, *, waiting, may_be_ahead=False):
    """Of these pairs of a blog and a revision, those that this change lets go."""

    async def try_it():
        waits = [
            asyncio.create_task(
                room.wait(slug, since, seconds=60, may_be_ahead=may_be_ahead)
            )
            for slug, since in waiting
        ]
        await asyncio.sleep(0)
        change(room)
        let_go, _ = await asyncio.wait(waits, timeout=0.1)
        return [
            pair for pair, wait in zip(waiting, waits, strict=True) if wait in let_go
        ]

    return asyncio.run(try_it())


WAITING = [("flood", 7), ("flood", 7), ("vote", 3), (FRONT_PAGE, 11)]


@pytest.mark.parametrize(
    ("now", "let_go"),
    [
        ({"flood": 7, "vote": 3, FRONT_PAGE: 11}, []),
        ({"flood": 8, "vote": 3, FRONT_PAGE: 11}, [("flood", 7), ("flood", 7)]),
        # After a restore a blog may stand at an older one.
        ({"flood": 7, "vote": 2, FRONT_PAGE: 11}, [("vote", 3)]),
        # Closed: it is among the live ones no longer.
        ({"flood": 7, FRONT_PAGE: 11}, [("vote", 3)]),
        # Of the front page's cursors none is the newer.
        ({"flood": 7, "vote": 3, FRONT_PAGE: 10}, [(FRONT_PAGE, 11)]),
    ],
)
def test_who_waits_is_let_go_when_the_blog_has_gone_on(now, let_go):
    room = room_at({"flood": 7, "vote": 3, FRONT_PAGE: 11})

    tell = lambda room: room.tell(Standings(now, None))  # noqa: E731

    assert let_go_by(room, tell, waiting=WAITING) == let_go


def test_all_are_let_go_when_an_editor_slows_the_pace_and_when_the_room_closes():
    revisions = {"flood": 7, "vote": 3, FRONT_PAGE: 11}
    slowed = lambda room: room.tell(Standings(revisions, 20))  # noqa: E731

    assert let_go_by(room_at(revisions), slowed, waiting=WAITING) == WAITING
    assert let_go_by(room_at(revisions), WaitingRoom.close, waiting=WAITING) == WAITING


def test_who_may_wait():
    room = room_at({"flood": 7})

    assert room.may_wait_for("flood")
    assert not room.may_wait_for("vote")
    assert not room_at({"flood": 7}, pace=10).may_wait_for("flood")
    assert room_at({"flood": 7}, pace=5).may_wait_for("flood")

    room.close()
    assert not room.may_wait_for("flood")


def test_what_has_come_before_is_not_waited_for_and_no_longer_than_so():
    room = room_at({"flood": 7})

    async def waited(since, seconds):
        return await asyncio.wait_for(room.wait("flood", since, seconds), 5)

    assert asyncio.run(waited(6, seconds=60)) is False
    assert asyncio.run(waited(7, seconds=0.01)) is True


def test_the_web_process_is_told_what_is_known():
    room = room_at({"flood": 7})

    assert room.least_revision("flood", 3) == 7
    assert room.least_revision("vote", 3) == 3


def test_who_speaks_and_who_listens_know_the_same_channel():
    assert notify.CHANNEL == databases.CHANNEL


@pytest.mark.django_db(transaction=True)
def test_what_goes_wrong_once_does_not_end_the_watching(blog, monkeypatch, caplog):
    """The room would go on holding, and let nobody go before the end."""
    monkeypatch.setattr(databases, "REST_SECONDS", 0)
    options = beside.options(port=0, web_port=0)
    told = []

    def tell(standings):
        told.append(standings.revisions)
        if len(told) == 1:
            raise KeyError("flood")
        raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(databases.watch(options, tell))

    assert told == [{"flood": 1, FRONT_PAGE: cursor_of_list({"flood": 1})}] * 2
    assert caplog.messages == ["The waiting room could not look: KeyError('flood')"]


def test_a_cursor_is_of_the_blogs_and_where_they_stand():
    at = cursor_of_list({"flood": 7, "vote": 3})

    assert at == cursor_of_list({"vote": 3, "flood": 7}) == 252_206_425_904_749
    others = [{}, {"flood": 7}, {"flood": 8, "vote": 3}, {"flood": 7, "vote": 33}]
    assert len({at, *map(cursor_of_list, others)}) == 5


@pytest.mark.django_db(transaction=True)
def test_the_room_and_the_front_page_list_the_same(blog, ada):
    for slug, is_pinned, is_closed in [
        *(("pinned", True, False), ("kept", True, True), ("over", False, True)),
    ]:
        each = make_blog(by=ada, slug=slug)
        if is_pinned:
            publishing.pin_blog(each, by=ada)
        if is_closed:
            publishing.close(each, by=ada)
    publishing.pin_blog(make_blog(by=ada, slug="prepared", live=False), by=ada)
    told = []

    def tell(standings):
        told.append(standings.revisions)
        raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(databases.watch(beside.options(port=0, web_port=0), tell))

    listed = dict(Blog.objects.on_front_page().values_list("slug", "revision"))
    assert set(listed) == {"flood", "pinned", "kept"}
    [revisions] = told
    assert revisions.pop(FRONT_PAGE) == cursor_of_list(listed)
    assert set(revisions) == {"flood", "pinned"}


@pytest.mark.timed
def test_a_database_that_another_has_to_itself_does_not_stop_the_room(tmp_path):
    """It would answer nobody meanwhile, and hear no signal."""
    path = tmp_path / "db.sqlite3"
    options = beside.options(port=0, web_port=0)
    options = options._replace(database=str(path), is_postgres=False)

    async def longest_stop():
        watching = asyncio.create_task(databases.watch(options, lambda _: None))
        loop = asyncio.get_running_loop()
        began, longest = loop.time(), 0
        while loop.time() < began + 1:
            before = loop.time()
            await asyncio.sleep(0.01)
            longest = max(longest, loop.time() - before)
        watching.cancel()
        return longest

    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE liveblog_blog (slug)")
        other.execute("BEGIN EXCLUSIVE")

        assert asyncio.run(longest_stop()) < 0.5


@pytest.mark.parametrize(
    ("since", "waits"), [(7, True), (8, True), (27, True), (28, False), (6, False)]
)
def test_a_program_may_have_read_a_little_more_than_is_known_here(since, waits):
    """It read the blog itself; a page has what it knows from here."""
    room = room_at({"flood": 7})

    async def is_held(*, may_be_ahead):
        wait = room.wait("flood", since, seconds=60, may_be_ahead=may_be_ahead)
        task = asyncio.create_task(wait)
        await asyncio.sleep(0)
        is_waiting = not task.done()
        task.cancel()
        return is_waiting

    assert asyncio.run(is_held(may_be_ahead=True)) is waits
    assert asyncio.run(is_held(may_be_ahead=False)) is (since == 7)


@pytest.mark.parametrize(
    ("told", "waits"),
    [
        ({"flood": 7, "storm": 1}, True),  # something else has changed
        ({"flood": 8}, True),
        ({"flood": 9}, True),
        ({"flood": 10}, False),
        ({"flood": 6}, False),  # as after a restore
        ({}, False),
    ],
)
def test_who_is_ahead_waits_until_the_blog_is_further(told, waits):
    room, ahead = room_at({"flood": 7}), [("flood", 9)]
    tell = lambda room: room.tell(Standings(told, None))  # noqa: E731

    let_go = let_go_by(room, tell, waiting=ahead, may_be_ahead=True)

    assert let_go == ([] if waits else ahead)
