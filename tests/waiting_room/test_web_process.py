"""What the waiting room asks the web process, and how often."""

import asyncio

from liveblog.waiting_room import web_process
from liveblog.waiting_room.web_process import (
    MOST_KEPT,
    MOST_OF_OTHERS,
    THREADS_OF_OTHERS,
    UNREACHABLE,
    WebProcess,
)
from tests.nginx import origin

__all__ = ["origin"]  # fixture

POLL = "/live/flood/since/41/"
GZIP = (("Host", "live.example"), ("Accept-Encoding", "gzip"))
PLAIN = (("Host", "live.example"), ("Accept-Encoding", "identity"))


def ask(web, path, headers=GZIP, *, is_current=False):
    return web.fetch(path, headers, is_current=is_current)


def fetched(port, *asked):
    """The answers to these, which are all asked at the same moment."""

    async def fetch():
        web = WebProcess("127.0.0.1", port)
        return await asyncio.gather(*(ask(web, *each) for each in asked))

    return asyncio.run(fetch())


def test_the_same_is_asked_once(origin):
    replies = fetched(origin.port, *[(POLL, GZIP)] * 50, (POLL, PLAIN))

    assert [reply.status for reply in replies] == [204] * 51
    assert sorted(headers["Accept-Encoding"] for _, headers in origin.asked) == [
        "gzip",
        "identity",
    ]


def test_an_answer_is_given_again_for_a_while(origin, monkeypatch):
    monkeypatch.setattr(web_process, "KEPT_SECONDS", 60)

    async def fetch():
        web = WebProcess("127.0.0.1", origin.port)
        for _ in range(3):
            await ask(web, POLL, GZIP)
        monkeypatch.setattr(web_process, "KEPT_SECONDS", -1)
        await ask(web, POLL, GZIP)

    asyncio.run(fetch())

    assert origin.paths == [POLL, POLL]


def test_what_is_still_to_be_answered_is_not_asked_a_second_time(origin, monkeypatch):
    """A web process that is slow would have a question more for each second that it is."""
    monkeypatch.setattr(web_process, "KEPT_SECONDS", -1)

    async def fetch():
        web = WebProcess("127.0.0.1", origin.port)
        origin.answers.clear()
        first = asyncio.create_task(ask(web, POLL, GZIP))
        while not origin.asked:
            await asyncio.sleep(0.01)
        second = asyncio.create_task(ask(web, POLL, GZIP))
        await asyncio.sleep(0.1)
        origin.answers.set()
        return await asyncio.gather(first, second)

    assert [reply.status for reply in asyncio.run(fetch())] == [204, 204]
    assert origin.paths == [POLL]


def test_who_is_up_to_date_does_not_stand_behind_cursors_that_are_made_up(origin):
    """Nor shares the answer of one who stands there: that may be asked at the same moment."""

    async def fetch():
        web = WebProcess("127.0.0.1", origin.port)
        origin.answers.clear()
        made_up = [f"/live/flood/since/{n}00/" for n in range(1, MOST_OF_OTHERS)]
        others = [asyncio.create_task(ask(web, path)) for path in [*made_up, POLL]]
        await asyncio.sleep(0)
        waiting = asyncio.create_task(ask(web, POLL, is_current=True))
        try:
            async with asyncio.timeout(4):
                while len(origin.paths) < THREADS_OF_OTHERS + 1:
                    await asyncio.sleep(0.01)
                asked = list(origin.paths)
                refused = await ask(web, "/live/flood/since/0815/")
        finally:
            origin.answers.set()
        replies = await asyncio.gather(waiting, *others)
        afterwards = await ask(web, "/live/flood/since/0815/")
        return asked, refused, replies, afterwards

    asked, refused, replies, afterwards = asyncio.run(fetch())

    assert POLL in asked
    assert refused == UNREACHABLE
    assert {reply.status for reply in replies} == {204}
    assert afterwards.status == 204


def test_no_more_is_kept_than_so_much(origin, monkeypatch):
    monkeypatch.setattr(web_process, "KEPT_SECONDS", 60)

    async def fetch():
        web = WebProcess("127.0.0.1", origin.port)
        for n in range(MOST_KEPT + 1):
            await ask(web, f"/live/flood/since/{n}/", GZIP)
        await ask(web, "/live/flood/since/1/", GZIP)
        await ask(web, "/live/flood/since/0/", GZIP)

    asyncio.run(fetch())

    assert origin.paths.count("/live/flood/since/1/") == 1
    assert origin.paths.count("/live/flood/since/0/") == 2


def test_what_is_passed_on_is_the_answer_and_nothing_of_the_line(origin):
    [reply] = fetched(origin.port, ("/live/flood/", GZIP))

    assert reply.status == 200
    names = [name for name, _ in reply.headers]
    assert names == [b"cache-control", b"content-encoding", b"vary", b"etag"]


def test_a_line_that_was_shut_meanwhile_is_opened_again(origin):
    async def fetch():
        web = WebProcess("127.0.0.1", origin.port)
        await ask(web, POLL, GZIP)
        origin.shuts_next = True
        return await ask(web, POLL, PLAIN)

    assert asyncio.run(fetch()).status == 204
    assert origin.paths == [POLL, POLL, POLL]


def test_where_nobody_answers_it_is_a_502(origin):
    origin.is_away = True

    assert fetched(origin.port, (POLL, GZIP)) == [UNREACHABLE]
