"""`manage.py work`: the worker, which does what is due. `make run` and `serve` start it."""

import os
import signal
import threading

from django.core.management.base import BaseCommand

from liveblog.relay.worker import work


class Command(BaseCommand):
    help = "Do what is due, every second, until told to stop."

    def add_arguments(self, parser):
        parser.add_argument(
            "--with-parent",
            action="store_true",
            help="End when the process that started this one does.",
        )

    def handle(self, *, with_parent, **options):
        stopped = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: stopped.set())
        if with_parent:
            _watch(os.getppid(), stopped)
        work(stopped=stopped)


def _watch(parent, stopped):
    """Set `stopped` when this process is left to another parent: its own has died."""

    def look():
        while not stopped.wait(0.5):
            if os.getppid() != parent:
                stopped.set()

    threading.Thread(target=look, daemon=True).start()
