"""How the waiting room's process begins and stops; in this process, where it can be measured."""

import asyncio
import os
import signal
import subprocess
import sys
import time

import pytest
from django.core.management import call_command

from liveblog.config import server
from liveblog.waiting_room.__main__ import serve
from liveblog.waiting_room.options import Options
from tests.server import free_port

SOON_SECONDS = 10


@pytest.fixture
def options(tmp_path):
    """Of a room that finds no database and no web process: it serves all the same."""
    return Options(
        host="127.0.0.1",
        port=free_port(),
        web_host="127.0.0.1",
        web_port=free_port(),
        public_host="127.0.0.1",
        database=str(tmp_path / "none.sqlite3"),
        is_postgres=False,
        hold_seconds=60,
        most_holds=10,
        poll_seconds=5,
        parent=0,
    )


def test_it_serves_until_it_is_told_to_stop(options):
    async def visit():
        serving = asyncio.create_task(serve(options))
        reader, writer = await connected(options.port)
        writer.write(b"GET /healthz HTTP/1.1\r\nHost: live.example\r\n\r\n")
        assert (await reader.readline()).startswith(b"HTTP/1.1 ")
        idle, idle_writer = await connected(options.port)
        assert not serving.done()
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.wait_for(serving, SOON_SECONDS)
        assert await asyncio.wait_for(idle.read(), SOON_SECONDS) == b""  # it is closed
        writer.close()
        idle_writer.close()
        with pytest.raises(ConnectionRefusedError):
            await asyncio.open_connection("127.0.0.1", options.port)

    asyncio.run(visit())


async def connected(port):
    deadline = time.monotonic() + SOON_SECONDS
    while True:
        try:
            return await asyncio.open_connection("127.0.0.1", port)
        except ConnectionRefusedError:
            assert time.monotonic() < deadline
            await asyncio.sleep(0.01)


def test_it_ends_with_who_has_started_it(options):
    parent = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)

    async def outlive():
        serving = asyncio.create_task(serve(options._replace(parent=parent.pid)))
        _, writer = await connected(options.port)
        assert not serving.done()
        parent.communicate(b"\n")
        await asyncio.wait_for(serving, SOON_SECONDS)
        writer.close()

    asyncio.run(outlive())


def test_the_command_becomes_the_process_that_serves(monkeypatch, settings):
    became = []
    monkeypatch.setattr(os, "execv", lambda *given: became.append(given))
    monkeypatch.setattr(os, "environ", os.environ.copy())
    settings.HOLD_SECONDS = 60

    call_command("waiting_room", "--host", "0.0.0.0", "--port", "9001")  # noqa: S104

    [(program, command)] = became
    assert (program, command) == (server.waiting_room()[0], server.waiting_room())
    told = Options.from_environment()
    assert (told.host, told.port, told.web_port) == ("0.0.0.0", 9001, settings.PORT)  # noqa: S104
    assert (told.hold_seconds, told.parent) == (60, 0)


def test_where_no_page_waits_it_serves_and_has_no_place(monkeypatch, settings):
    """docker-compose would start it again without end, and nginx knows no upstream that is away."""
    monkeypatch.setattr(os, "execv", lambda *given: None)
    monkeypatch.setattr(os, "environ", os.environ.copy())
    settings.HOLD_SECONDS = 0

    call_command("waiting_room")

    told = Options.from_environment()
    assert (told.most_holds, told.hold_seconds) == (0, 1)
