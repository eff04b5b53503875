"""Several things that are done at the same moment, by threads."""

import os
import threading

from django.db import connections

# How often a race is run. On SQLite a writer has the database alone, so that there is no more to
# see than who was first.
ROUNDS = 6 if os.environ.get("TEST_DATABASE") == "postgres" else 2


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
