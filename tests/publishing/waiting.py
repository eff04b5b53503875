"""Who waits for whom in the database, and threads that make them wait."""

import threading

from django.db import connection, connections

# In this test's own database: those of other processes are on the same server. (Not by
# pg_stat_activity, which a transaction sees as it was when it first looked.)
WAITING = """SELECT 1 FROM pg_locks WHERE locktype = %s AND NOT granted AND pid IN
  (SELECT locks.pid FROM pg_locks AS locks JOIN pg_database ON oid = locks.database
   WHERE datname = current_database())"""


def is_postgres():
    return connection.vendor == "postgresql"


def somebody_waits(what="advisory"):
    """In the blog's line, or for who changes a row; PostgreSQL shows us."""
    if not is_postgres():
        return True
    with connection.cursor() as cursor:
        cursor.execute(WAITING, [what])
        return cursor.fetchone() is not None


def started(work):
    """A thread that does it."""

    def guarded():
        try:
            work()
        finally:
            connections.close_all()

    thread = threading.Thread(target=guarded)
    thread.start()
    return thread
