"""`manage.py waiting_room`: where polls wait for news. `make run` and `serve` start it."""

import os

from django.conf import settings
from django.core.management.base import BaseCommand

from liveblog.management import beside


class Command(BaseCommand):
    help = "Hold the polls that a proxy passes on here, until there is news."

    def add_arguments(self, parser):
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8001)
        parser.add_argument("--web-host", default="127.0.0.1")
        parser.add_argument("--web-port", type=int, default=settings.PORT)

    def handle(self, *, host, port, web_host, web_port, **options):
        command, environment = beside.waiting_room(
            host=host, port=port, web_host=web_host, web_port=web_port
        )
        os.environ.update(environment)
        os.execv(command[0], command)  # noqa: S606 our own command
