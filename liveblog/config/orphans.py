"""A server's process does not outlive the one that has started it.

After a kill -9 of granian's own process its workers would live on, hold the port, and go on
answering beside those of the next start, with the code of before.
"""

import multiprocessing
import os
import signal
import threading
import time

LOOK_SECONDS = 0.5
# What is being answered may go on for so long, as where docker stops the server.
GRACE_SECONDS = 30


def end_with_parent():
    """From now on this process stops, in its own way, when its parent has died."""
    # Not os.getppid(): it may have died while we were loading.
    starter = multiprocessing.parent_process()
    parent = starter.pid if starter else os.getppid()
    threading.Thread(target=_watch, args=[parent], name="orphans", daemon=True).start()


def _watch(parent):
    while os.getppid() == parent:
        time.sleep(LOOK_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE_SECONDS)
    os._exit(1)
