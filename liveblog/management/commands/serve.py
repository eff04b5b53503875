"""`make serve`: as in production, with hashed static files. Makes no demo."""

import os

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from liveblog.config.server import GRACE_SECONDS, granian, serve_with
from liveblog.config.serving import note_port
from liveblog.management import beside, starting


class Command(BaseCommand):
    help = "Migrate, collect the static files, and serve."

    def add_arguments(self, parser):
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--workers", type=int, default=2)
        parser.add_argument(
            "--threads",
            type=int,
            default=settings.THREADS,
            help="Of each worker process, instead of THREADS: so many database "
            "connections it may open.",
        )
        parser.add_argument(
            "--without-worker",
            action="store_true",
            help="Somebody else runs `manage.py work`.",
        )
        parser.add_argument(
            "--grace",
            type=int,
            default=GRACE_SECONDS,
            metavar="SECONDS",
            help="How long what is being answered may go on when told to stop.",
        )

    def handle(self, *, host, workers, threads, without_worker, grace, **options):
        if not settings.HASHED_STATIC:
            raise CommandError("Set HASHED_STATIC=true, as `make serve` does.")
        starting.migrate()
        call_command("createcachetable", verbosity=0)
        starting.collect_static()
        # The server's processes read their settings anew.
        os.environ["THREADS"] = str(threads)
        self.stdout.write(f"{settings.NEWSROOM_NAME} is at {settings.PUBLIC_URL}/")
        self.stdout.flush()
        note_port(settings.DATA_DIR, settings.PORT)
        command = granian(
            host=host,
            port=settings.PORT,
            workers=workers,
            grace_seconds=grace,
            threads=threads,
        )
        if without_worker:
            os.execv(command[0], command)  # noqa: S606 our own command
        serve_with(command, beside=beside.everything(web_port=settings.PORT))
