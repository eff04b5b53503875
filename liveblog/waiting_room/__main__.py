"""`python -m liveblog.waiting_room`: serves until it is told to stop, or left by its parent."""

import asyncio
import os
import signal

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.embed import Server

from .app import Application
from .databases import watch
from .options import Options

PARENT_LOOK_SECONDS = 0.5


async def serve(options: Options) -> None:
    application = Application(options)
    server = Server(
        application,
        address=options.host,
        port=options.port,
        interface=Interfaces.ASGINL,
        websockets=False,
        backlog=4096,
        # Who finds no place is answered, too.
        backpressure=options.most_holds + 1000,
        log_level=LogLevels.error,
    )
    serving = asyncio.create_task(server.serve())
    watching = asyncio.create_task(watch(options, application.room.tell))
    await _told_to_stop(options.parent)
    # First all are answered: the server waits for them, and would wait for each hold's end.
    application.room.close()
    server.stop()
    await serving
    watching.cancel()


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


asyncio.run(serve(Options.from_environment()))
