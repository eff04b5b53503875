"""Several things that are done at the same moment, by threads."""

import os
import threading

from django.db import connection, connections

# How often a race is run. On SQLite a writer has the database alone, so that there is no more to
# see than who was first.
ROUNDS = 6 if os.environ.get("TEST_DATABASE") == "postgres" else 2
# In this test's own database: those of other processes are on the same server. (Not by
# pg_stat_activity, which a transaction sees as it was when it first looked.)
WAITING = """SELECT 1 FROM pg_locks WHERE locktype = %s AND NOT granted AND pid IN
  (SELECT locks.pid FROM pg_locks AS locks JOIN pg_database ON oid = locks.database
   WHERE datname = current_database())"""


def at_once(*works):
    """Do all of it at the same moment, each in a thread; what each raised, or None."""
    together, raised = threading.Barrier(len(works)), [None] * len(works)

    def guarded(number, work):
        try:
            together.wait()
            work()
        except Exception as error:
            raised[number] = error
        finally:
            connections.close_all()

    threads = [threading.Thread(target=guarded, args=each) for each in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return raised


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
