"""`python -m liveblog.waiting_room`: serves until it is told to stop, or left by its parent."""

import asyncio
import os
import signal
import socket
import time

from .app import Application
from .connections import Connection
from .databases import watch
from .open_files import places
from .options import Options

PARENT_LOOK_SECONDS = 0.5
# All may come at once, after a proxy was started anew ...
BACKLOG = 4096
# ... and so many are accepted before others have their turn: each has a file by then.
ACCEPTED_AT_ONCE = 50
# So long the last answers may be on their way.
SENT_SECONDS, LOOK_SECONDS = 3, 0.02


async def serve(options: Options) -> None:
    most = places(options.most_holds)
    application = Application(options._replace(most_holds=most.holds))
    connections: set[Connection] = set()
    server = await asyncio.get_running_loop().create_server(
        lambda: Connection(application, connections, most=most.connections),
        options.host,
        options.port,
        backlog=ACCEPTED_AT_ONCE,
    )
    _let_more_stand_in_line(server)
    watching = asyncio.create_task(watch(options, application.room.tell))
    await _told_to_stop(options.parent)
    server.close()
    await application.close()
    for each in connections:
        each.close()
    deadline = time.monotonic() + SENT_SECONDS
    while connections and time.monotonic() < deadline:
        await asyncio.sleep(LOOK_SECONDS)
    watching.cancel()


def _let_more_stand_in_line(server):
    """asyncio accepts as many in a turn as it lets stand in line."""
    for each in server.sockets:
        with socket.socket(fileno=os.dup(each.fileno())) as same:
            same.listen(BACKLOG)


async def _told_to_stop(parent):
    """Until a signal has come, or the process that has started this one is gone."""
    signalled = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, signalled.set)
    while not signalled.is_set() and (not parent or _is_alive(parent)):
        try:
            await asyncio.wait_for(signalled.wait(), PARENT_LOOK_SECONDS)
        except TimeoutError:
            continue


def _is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


if __name__ == "__main__":
    asyncio.run(serve(Options.from_environment()))
