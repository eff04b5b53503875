"""What of HTTP the waiting room speaks, on real connections."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from liveblog.waiting_room.app import MOST_HEADS, Application
from liveblog.waiting_room.connections import MOST_HEAD_BYTES, Connection
from liveblog.waiting_room.options import Options
from liveblog.waiting_room.waiting import Standings
from liveblog.waiting_room.web_process import THREADS_OF_OTHERS
from tests.nginx import origin

__all__ = ["origin"]  # fixture

END = b" HTTP/1.1\r\nHost: live.example\r\n\r\n"
POLL = b"GET /live/flood/since/7/until/0/" + END
OTHER_POLL = b"GET /live/flood/since/6/until/0/" + END


@asynccontextmanager
async def room_before(web_port, *, most_holds=10):
    """A room that knows of a blog at revision 7; yields it, its port and who is connected."""
    application = Application(
        Options(
            host="127.0.0.1",
            port=0,
            web_host="127.0.0.1",
            web_port=web_port,
            public_host="live.example",
            database="",
            is_postgres=False,
            hold_seconds=4_102_444_800,  # to the year 2100
            most_holds=most_holds,
            poll_seconds=5,
            parent=0,
        )
    )
    application.room.tell(Standings({"flood": 7}, None))
    connections = set()
    server = await asyncio.get_running_loop().create_server(
        lambda: Connection(application, connections, most=100), "127.0.0.1", 0
    )
    async with server:
        yield application, server.sockets[0].getsockname()[1], connections


async def head_of_answer(reader):
    return await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 5)


async def until(condition):
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0.01)


def waiting_poll(application):
    return b"GET /live/flood/since/7/until/%d/" % application.end_of_hold() + END


def test_one_connection_asks_one_poll_after_the_other(origin):
    async def ask():
        async with room_before(origin.port) as (_, port, _):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            answers = []
            for pieces in ([POLL], [OTHER_POLL[:20], OTHER_POLL[20:]]):
                for piece in pieces:
                    writer.write(piece)
                    await asyncio.sleep(0.02)
                answers.append(await head_of_answer(reader))
            writer.close()
            return answers

    first, second = asyncio.run(ask())

    assert origin.paths == ["/live/flood/since/7/", "/live/flood/since/6/"]
    for answer in (first, second):
        assert answer.startswith(b"HTTP/1.1 204 No Content\r\n")
        assert b"poll-until: " in answer
        assert b"content-length" not in answer
        assert b"connection" not in answer


@pytest.mark.parametrize(
    "asked",
    [
        POLL.replace(b"GET", b"POST"),
        POLL.replace(b"\r\n\r\n", b"\r\nContent-Length: 5\r\n\r\n"),
        POLL.replace(b"\r\n\r\n", b"\r\nTransfer-Encoding: chunked\r\n\r\n"),
        POLL.replace(b"HTTP/1.1", b"HTTP/1.0"),
        POLL.replace(b"until/0/", b""),
        b"\xff\r\n\r\n",
    ],
)
def test_all_else_is_not_here_and_the_connection_is_closed(origin, asked):
    async def ask():
        async with room_before(origin.port) as (_, port, _):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(asked)
            whole = await asyncio.wait_for(reader.read(), 5)
            writer.close()
            return whole

    whole = asyncio.run(ask())

    assert whole.startswith(b"HTTP/1.1 404 Not Found\r\n")
    assert whole.endswith(b"content-length: 0\r\nconnection: close\r\n\r\n")
    assert origin.paths == []


def test_who_wants_the_connection_closed_has_it_closed_after_the_answer(origin):
    origin.status_of_polls = 200

    async def ask():
        async with room_before(origin.port) as (_, port, _):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(POLL.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
            whole = await asyncio.wait_for(reader.read(), 5)
            writer.close()
            return whole

    head, _, body = asyncio.run(ask()).partition(b"\r\n\r\n")

    assert head.endswith(b"connection: close")
    assert b"\r\ncontent-length: %d\r\n" % len(body) in head


@pytest.mark.parametrize("sent", ["before the answer", "at once", "without an end"])
def test_who_sends_more_than_a_poll_is_cut_off_and_takes_no_place(origin, sent):
    async def ask():
        async with room_before(origin.port) as (application, port, connections):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            if sent == "before the answer":
                writer.write(waiting_poll(application))
                await until(lambda: application.unanswered == 1)
                writer.write(POLL)
            elif sent == "at once":
                writer.write(POLL + OTHER_POLL)
            else:
                writer.write(b"GET /" + b"x" * MOST_HEAD_BYTES)
            assert await asyncio.wait_for(reader.read(), 5) == b""
            writer.close()
            await until(lambda: not connections)
            # Nor is there anything left to be asked for it.
            await application.close()
            return application.unanswered

    assert asyncio.run(ask()) == 0
    assert origin.paths == []


def test_all_who_wait_are_answered_when_the_room_closes_and_may_not_wait_again(origin):
    async def ask():
        async with room_before(origin.port) as (application, port, _):
            lines = [await asyncio.open_connection("127.0.0.1", port) for _ in range(5)]
            for _, writer in lines:
                writer.write(waiting_poll(application))
            await until(lambda: application.unanswered == 5)
            await application.close()
            answers = [await head_of_answer(reader) for reader, _ in lines]
            for _, writer in lines:
                writer.close()
            return answers

    answers = asyncio.run(ask())

    assert len(set(answers)) == 1
    assert b"poll-until" not in answers[0]
    assert answers[0].endswith(b"connection: close\r\n\r\n")
    assert origin.paths == ["/live/flood/since/7/"]


def test_who_finds_no_place_is_answered_at_once_and_not_asked_to_wait(origin):
    async def ask():
        async with room_before(origin.port, most_holds=1) as (application, port, _):
            lines = [await asyncio.open_connection("127.0.0.1", port) for _ in range(2)]
            lines[0][1].write(waiting_poll(application))
            await until(lambda: application.unanswered == 1)
            lines[1][1].write(waiting_poll(application))
            refused = await head_of_answer(lines[1][0])
            assert application.unanswered == 1
            application.room.tell(Standings({"flood": 8}, None))
            let_go = await head_of_answer(lines[0][0])
            for _, writer in lines:
                writer.close()
            return refused, let_go

    refused, let_go = asyncio.run(ask())

    assert b"poll-until" not in refused
    assert b"poll-until" in let_go


@pytest.mark.parametrize("has_waited", [True, False])
def test_who_is_up_to_date_is_answered_while_others_ask_for_made_up_cursors(
    origin, has_waited
):
    made_up = [
        OTHER_POLL.replace(b"since/6", b"since/6%d" % n)
        for n in range(THREADS_OF_OTHERS)
    ]

    async def ask():
        async with room_before(origin.port) as (application, port, _):
            origin.answers.clear()
            origin.answered.add("/live/flood/since/7/")
            lines = [
                await asyncio.open_connection("127.0.0.1", port)
                for _ in range(THREADS_OF_OTHERS + 1)
            ]
            if has_waited:
                lines[0][1].write(waiting_poll(application))
            for (_, writer), poll in zip(lines[1:], made_up, strict=True):
                writer.write(poll)
            try:
                await until(lambda: len(origin.asked) == THREADS_OF_OTHERS)
                if has_waited:
                    application.room.tell(Standings({"flood": 8}, None))
                else:
                    lines[0][1].write(POLL)
                # In five the others are given up.
                async with asyncio.timeout(3):
                    return await head_of_answer(lines[0][0])
            finally:
                origin.answers.set()
                for _, writer in lines:
                    writer.close()
                await application.close()

    assert asyncio.run(ask()).startswith(b"HTTP/1.1 204 ")


@pytest.mark.parametrize("steps", range(6))
def test_who_asks_for_what_another_has_just_left_is_answered(origin, steps):
    """However far the other one's news had come through the event loop."""

    async def ask():
        async with room_before(origin.port) as (application, port, connections):
            poll = waiting_poll(application)
            leaving = await asyncio.open_connection("127.0.0.1", port)
            leaving[1].write(poll)
            await until(lambda: application.unanswered == 1)
            await asyncio.sleep(0.05)
            [connection] = connections
            application.room.tell(Standings({"flood": 8}, None))
            for _ in range(steps):
                await asyncio.sleep(0)
            connection.close()
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(poll)
            answer = await head_of_answer(reader)
            for each in (writer, leaving[1]):
                each.close()
            await application.close()
            return answer, application.unanswered

    answer, unanswered = asyncio.run(ask())

    assert answer.startswith(b"HTTP/1.1 204 ")
    assert unanswered == 0


def test_where_the_web_process_has_none_of_the_news_nobody_asks_again_at_once(origin):
    """A page that is ahead of a room that has lost its database would ask for ever."""

    async def ask():
        async with room_before(origin.port) as (application, port, _):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            ahead = waiting_poll(application).replace(b"since/7", b"since/8")
            writer.write(ahead)
            refused = await head_of_answer(reader)
            writer.write(ahead.replace(b"since/8", b"since/6"))
            origin.status_of_polls = 200
            behind = await head_of_answer(reader)
            writer.close()
            return refused, behind

    refused, behind = asyncio.run(ask())

    assert refused.startswith(b"HTTP/1.1 204 ")
    assert b"poll-until" not in refused
    assert b"poll-until" in behind


@pytest.mark.parametrize(
    "sent",
    [
        POLL + OTHER_POLL,
        POLL + OTHER_POLL[:20],
        POLL.replace(b"\r\n\r\n", b"\r\nContent-Length: 5\r\n\r\nhello"),
    ],
)
def test_who_sends_more_than_a_head_at_once_is_cut_off(origin, sent):
    """Taken for one head, it would have one answer for two; or none, and no end."""

    async def ask():
        async with room_before(origin.port) as (application, port, _):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(sent)
            whole = await asyncio.wait_for(reader.read(), 5)
            writer.close()
            return whole, application.unanswered

    assert asyncio.run(ask()) == (b"", 0)
    assert origin.paths == []


@pytest.mark.parametrize(
    "spelt",
    [
        POLL.replace(b"since/7/", b"since/007/"),
        POLL.replace(b"flood", b"%66lood"),
        POLL.replace(b"/7/until", b"/7/%75ntil"),
        POLL.replace(b"until/0/", b"until/12345/"),
        POLL.replace(b"live.example", b"made-up.example"),
        POLL.replace(END, END[:-2] + b"X-Forwarded-Proto: made-up\r\n\r\n"),
        POLL.replace(END, END[:-2] + b"Accept-Encoding: made-up\r\n\r\n"),
    ],
)
def test_who_spells_a_poll_in_another_way_asks_nothing_more(origin, spelt):
    """Each question costs the web process something; this one it has been asked a moment ago."""

    async def ask():
        async with room_before(origin.port) as (_, port, _):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            answers = []
            for each in (POLL, spelt):
                writer.write(each)
                answers.append(await head_of_answer(reader))
            writer.close()
            return answers

    answers = asyncio.run(ask())

    assert [answer[:12] for answer in answers] == [b"HTTP/1.1 204"] * 2
    [(path, headers)] = origin.asked
    assert path == "/live/flood/since/7/"
    del headers["Known-Revision"]
    assert headers == {
        "Host": "live.example",
        "X-Forwarded-Proto": "http",
        "Accept-Encoding": "identity",
    }


@pytest.mark.parametrize("made_up", ["names", "ends"])
def test_many_who_spell_a_poll_in_ways_of_their_own_are_one_task(origin, made_up):
    """With a task for each, eight thousand of them kept all others waiting for three seconds."""

    def spelt(application, n):
        if made_up == "ends":
            return POLL.replace(b"until/0/", b"until/%d/" % (n + 2))
        return waiting_poll(application).replace(b"live.example", b"%d.example" % n)

    async def ask():
        async with room_before(origin.port, most_holds=50) as (application, port, _):
            origin.answers.clear()
            before = len(asyncio.all_tasks())
            lines = [
                await asyncio.open_connection("127.0.0.1", port)
                for _ in range(2 * MOST_HEADS)
            ]
            try:
                for n, (_, writer) in enumerate(lines):
                    writer.write(spelt(application, n))
                await until(lambda: application.unanswered == len(lines))
                tasks = len(asyncio.all_tasks()) - before
                kept = len(application._by_head)
            finally:
                origin.answers.set()
            application.room.tell(Standings({"flood": 8}, None))
            answers = {await head_of_answer(reader) for reader, _ in lines}
            for _, writer in lines:
                writer.close()
            return tasks, kept, answers, application._by_head

    tasks, kept, answers, left = asyncio.run(ask())

    assert (tasks, kept, left) == (1, MOST_HEADS, {})
    assert len(answers) == 1


def test_who_asks_on_and_does_not_read_is_cut_off():
    """The answers would be held for him, as many as he asks for."""
    whole, asked = b"x" * 8_000_000, []

    class Answering:
        def ask(self, head, asker):
            asked.append(asker)
            asyncio.get_running_loop().call_soon(
                lambda: asker.answer(whole, is_last=False)
            )
            return asked

        def leave(self, askers, asker):
            pass

    async def ask():
        connections = set()
        server = await asyncio.get_running_loop().create_server(
            lambda: Connection(Answering(), connections, most=100), "127.0.0.1", 0
        )
        async with server:
            port = server.sockets[0].getsockname()[1]
            _, writer = await asyncio.open_connection("127.0.0.1", port, limit=1)
            for _ in range(5):
                writer.write(POLL)
                await asyncio.sleep(0.02)
            return len(connections)

    assert asyncio.run(ask()) == 0
    assert len(asked) == 1
