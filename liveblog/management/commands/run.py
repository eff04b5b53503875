"""`make run`: a newsroom to try out, with its demo, on this machine alone."""

import json
from io import StringIO

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from liveblog.config.server import granian, serve_with
from liveblog.config.serving import note_port
from liveblog.management import beside, starting


class Command(BaseCommand):
    help = "Prepare the database and the demo newsroom, and serve them. Ctrl-C ends it."

    def handle(self, **options):
        if not settings.IS_LOOPBACK:
            raise CommandError("The demo is for one's own machine. See `make serve`.")
        starting.migrate()
        call_command("createcachetable", verbosity=0)
        demo = StringIO()
        call_command("demo", json=True, stdout=demo)
        people = json.loads(demo.getvalue())["people"]
        editor = next(person for person in people if person["role"] == "editor")
        self.stdout.write(
            f"\n  {settings.NEWSROOM_NAME} is at {settings.PUBLIC_URL}/live/flood/  ·  "
            f"write at {settings.PUBLIC_URL}/desk/ as {editor['email']}, "
            f"password {editor['password']}\n\n"
        )
        self.stdout.flush()
        note_port(settings.DATA_DIR, settings.PORT)
        command = granian(
            host="127.0.0.1", port=settings.PORT, workers=1, threads=settings.THREADS
        )
        serve_with(command, beside=beside.everything(web_port=settings.PORT))
