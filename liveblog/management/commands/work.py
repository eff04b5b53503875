"""`manage.py work`: the worker, which does what is due. `make run` and `serve` start it."""

import os
import signal
import threading

from django.core.management.base import BaseCommand

from liveblog.worker.rounds import work_all


class Command(BaseCommand):
    help = "Do what is due, every second, until told to stop."

    def add_arguments(self, parser):
        parser.add_argument(
            "--with-parent",
            type=int,
            metavar="PID",
            help="End when this process, which has started it, does.",
        )

    def handle(self, *, with_parent, **options):
        stopped = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: _stop(stopped))
        if with_parent:
            _watch(with_parent, stopped)
        work_all(stopped=stopped)


def _stop(stopped):
    # Not here: a signal may come while this very thread holds the event's lock.
    threading.Thread(target=stopped.set).start()


def _watch(parent, stopped):
    """Set `stopped` when this process is left to another parent: its own has died."""

    def look():
        while os.getppid() == parent and not stopped.wait(0.5):
            pass
        stopped.set()

    threading.Thread(target=look, daemon=True).start()
