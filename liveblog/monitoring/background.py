"""What each server process does by itself every two seconds: it writes down its counts."""

import logging
import threading
import time

from django.conf import settings
from django.db import Error, connection
from django.utils import timezone

from liveblog.web import metrics

from . import at_desk, readers_now

logger = logging.getLogger(__name__)

TICK_SECONDS = 2
# Readers are counted by the minute: the database need not hear of them more often.
READERS_EVERY_TICKS = 5


def start():
    """Begin, in the process that will answer: a thread does not survive a fork."""
    metrics.fold(settings.METRICS_DIR)
    threading.Thread(target=_tick_for_ever, name="background", daemon=True).start()


def _tick_for_ever():
    number = 0
    while True:
        time.sleep(TICK_SECONDS)
        number += 1
        tick(with_readers=number % READERS_EVERY_TICKS == 0)


def tick(*, with_readers):
    """What fails is said and tried again: this thread must outlive a database."""
    try:
        metrics.write(settings.METRICS_DIR)
        at_desk.write_down(timezone.now())
        if with_readers:
            readers_now.write_down(timezone.now())
    except (Error, OSError):
        logger.exception("What this process has counted could not be written down.")
    finally:
        # Six times a minute: not worth one of PostgreSQL's hundred connections.
        if not connection.in_atomic_block:
            connection.close()
