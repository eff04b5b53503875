"""Hears of what has changed: from PostgreSQL at once, in SQLite by looking often.

The tables and columns are those of liveblog/models; tests/waiting_room holds them together.
"""

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

from .addresses import FRONT_PAGE, cursor_of_list
from .options import Options
from .waiting import Standings

# A look takes SQLite 15 to 120 microseconds.
LOOK_SECONDS = 0.05
# What is not told on the channel (a pace, a restore) is seen by looking. Nor does PostgreSQL
# keep what it tells for who has lost the line.
LOOK_ANYWAY_SECONDS = 1
# A file may have been put in the place of the one that is open.
OPEN_ANEW_SECONDS = 5
# After an error.
REST_SECONDS = 1
CHANNEL = "live_changes"
# Of the front page, of which the live ones are waited for themselves.
LISTED_BLOGS = (
    "SELECT slug, revision, status = 'live', (SELECT seconds FROM liveblog_pace)"
    " FROM liveblog_blog WHERE NOT is_rehearsal"
    " AND (status = 'live' OR (status = 'closed' AND is_pinned))"
)

Tell = Callable[[Standings], None]
logger = logging.getLogger(__name__)


async def watch(options: Options, tell: Tell) -> None:
    """Tell where all live blogs and the front page stand, again and again. Ends by being cancelled."""
    watch_one = _watch_postgres if options.is_postgres else _watch_sqlite
    await watch_one(options.database, tell)


async def _watch_sqlite(path, tell):
    while True:
        try:
            with closing(_sqlite(path)) as database:
                for _ in range(int(OPEN_ANEW_SECONDS / LOOK_SECONDS)):
                    rows = database.execute(LISTED_BLOGS).fetchall()
                    tell(_standings(rows))
                    await asyncio.sleep(LOOK_SECONDS)
        except Exception as error:
            await _rest_after(error)


def _sqlite(path):
    """Only to read, and never to make the file where there is none.

    It waits no longer than a look for who has it to himself: meanwhile nobody is answered.
    """
    file = f"file:{path}?mode=ro"
    return sqlite3.connect(file, uri=True, timeout=LOOK_SECONDS)


async def _watch_postgres(connection, tell):
    """A few milliseconds after each commit that says so on the channel."""
    import psycopg

    while True:
        try:
            async with await psycopg.AsyncConnection.connect(
                connection, autocommit=True
            ) as line:
                await line.execute(f"LISTEN {CHANNEL}")
                while True:
                    rows = await (await line.execute(LISTED_BLOGS)).fetchall()
                    tell(_standings(rows))
                    async for _ in line.notifies(
                        timeout=LOOK_ANYWAY_SECONDS, stop_after=1
                    ):
                        pass
        except Exception as error:
            await _rest_after(error)


async def _rest_after(error):
    """Whatever it was: a room that looks no more would hold all until their end, for ever."""
    logger.warning("The waiting room could not look: %r", error)
    await asyncio.sleep(REST_SECONDS)


def _standings(rows: list[Any]) -> Standings:
    pace = rows[0][3] if rows else None
    live = {slug: revision for slug, revision, is_live, _ in rows if is_live}
    listed = cursor_of_list({slug: revision for slug, revision, *_ in rows})
    return Standings(live | {FRONT_PAGE: listed}, pace)
