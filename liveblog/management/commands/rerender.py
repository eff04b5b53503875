"""`manage.py rerender`: after a template change that alters stored HTML."""

import time

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Exists, OuterRef, Q

from liveblog import publishing
from liveblog.models import Blog, Update

SAY_EVERY_SECONDS = 2


class Command(BaseCommand):
    help = (
        "Render all stored HTML again, from the newest update to the oldest. The desk can be "
        "used meanwhile. It may be stopped, and run again: what is right is left alone."
    )

    def add_arguments(self, parser):
        parser.add_argument("slug", nargs="?", help="this blog alone")
        parser.add_argument(
            "--below",
            type=int,
            metavar="REVISION",
            help="of this blog what is older alone: where an earlier run has come to",
        )

    def handle(self, *, slug, below, **options):
        if below is not None and slug is None:
            raise CommandError("--below goes with the address of a blog.")
        # Rehearsals, too: who writes there sees a page like the readers'.
        # And what was brought into a blog that readers will see with the rest of it.
        is_prepared = Q(status=Blog.Status.PREPARED)
        blogs = Blog.objects.filter(~is_prepared | Q(went_live_at=None))
        shown = Update.objects.ever_public().filter(blog=OuterRef("pk"))
        blogs = blogs.filter(~is_prepared | Exists(shown))
        if slug is not None and not (blogs := blogs.filter(slug=slug)):
            raise CommandError(f"No blog that readers can see is at {slug}.")
        for blog in blogs:
            self._rerender(blog, below)

    def _rerender(self, blog, below):
        said_at, changed = time.monotonic(), 0
        for progress in publishing.rerendering(blog, below=below):
            changed = progress.changed
            if time.monotonic() - said_at >= SAY_EVERY_SECONDS:
                said_at = time.monotonic()
                self.stdout.write(
                    f"{blog.slug}: {progress.done:,} of {progress.of:,}. To go on from "
                    f"here: manage.py rerender {blog.slug} --below {progress.down_to}"
                )
        self.stdout.write(f"{blog.slug}: {changed} updates changed")
