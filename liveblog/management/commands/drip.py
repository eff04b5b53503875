"""manage.py drip: keeps publishing, so that one can watch updates arrive in an open page."""

import time
from itertools import count

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from liveblog import publishing
from liveblog.demo.drip import Drip
from liveblog.models import Blog


class Command(BaseCommand):
    help = "Publishes demo updates, and now and then changes one, until Ctrl-C."

    def add_arguments(self, parser):
        parser.add_argument("--blog", default="flood", help="Slug; flood by default.")
        parser.add_argument(
            "--every", type=float, default=8, metavar="SECONDS", help="8 by default."
        )
        parser.add_argument("--count", type=int, help="Stop after so many changes.")

    def handle(self, *, blog, every, count: int | None, **options):
        if not settings.IS_LOOPBACK:
            raise CommandError(
                f"Demo updates stay on one's own machine; PUBLIC_URL is "
                f"{settings.PUBLIC_URL}."
            )
        if every < 0 or (count or 0) < 0:
            raise CommandError("--every and --count must not be below zero.")
        changes = Drip(_live_blog(blog)).changes()
        try:
            self._show(changes, every, count)
        except publishing.BlogNotLive as error:
            raise CommandError(f"{error.blog} is no longer live.") from None
        except KeyboardInterrupt:
            self.stdout.write("\nStopped.")

    def _show(self, changes, every, limit):
        for number in count() if limit is None else range(limit):
            if number:
                time.sleep(every)
            self.stdout.write(next(changes))
            self.stdout.flush()


def _live_blog(slug):
    blog = Blog.objects.live().filter(slug=slug).first()
    if blog is None:
        raise CommandError(
            f"There is no live blog with the slug {slug!r}. For the demo's, run make "
            "run first."
        )
    return blog
