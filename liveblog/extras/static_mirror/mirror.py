"""The round that mirrors the live blogs as static files (STATIC_MIRROR).

Static files with relative links, which any server of files can show when ours is gone. A
blog is written anew when its revision has changed, so what is withdrawn leaves the mirror as
it leaves the page: with the next writing.
"""

import hashlib
import logging
import time
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Q

from liveblog.archive.page_files import content_of
from liveblog.models import Blog

from .pages import (
    FRONT,
    Page,
    blog_page,
    front_page,
    may_be_there,
    page_names,
)
from .target import Target, names_in, note_names, target

logger = logging.getLogger(__name__)

# From a change to the mirror it is promised to take no more than thirty seconds: what the
# writing takes is part of them.
EVERY_SECONDS = 20


class StaticMirror:
    """What this worker knows of the mirror. One thread alone may use it."""

    def __init__(self):
        self.next_at = float("-inf")
        self.forget()

    def forget(self) -> None:
        self.names: set[str] | None = None  # what is there; None: not looked yet
        self.revisions: dict[str, tuple] = {}  # by slug, of what was written last
        self.pages: dict[str, Page] = {}  # by slug
        self.written: dict[str, str] = {}  # digests, by name

    def keep_up(self, now: datetime) -> int:
        """One round: returns how many pages were written. One query where none is due.

        None at all between two writings, or without a target. What fails for one
        blog stops no other; it is told at the end, and tried again.
        """
        if not settings.STATIC_MIRROR or time.monotonic() < self.next_at:
            return 0
        self.next_at = time.monotonic() + EVERY_SECONDS
        there = target()
        listed = names_in(there)
        if not listed:
            self.forget()  # it is new, or somebody has emptied it
        if self.names is None:
            self.names = listed
        blogs = list(copied(now))
        slugs = {blog.slug for blog in blogs}
        failures: list[Exception] = []
        count = sum(self._renew(there, blog, slugs, now, failures) for blog in blogs)
        front = front_page(blogs, slugs)
        failures += self._write_page(there, front)
        self._remove_the_rest(there, front, slugs)
        if failures:
            raise ExceptionGroup("Some of the mirror could not be written", failures)
        return count

    def _renew(self, there, blog, slugs, now, failures):
        # With the others, since the pages link one another.
        facts = blog.revision, blog.status, frozenset(slugs)
        if self.revisions.get(blog.slug) == facts:
            return 0
        try:
            page = blog_page(blog, slugs, now)
            unread = self._write_page(there, page)
        except Exception as failure:
            failures.append(failure)
            return 0
        failures += unread
        self.pages[blog.slug] = page
        if not unread:  # or all of it is tried again
            self.revisions[blog.slug] = facts
        return 1

    def _write_page(self, there: Target, page: Page) -> list[Exception]:
        """What it needs first, so that no page is there without its pictures.

        But for those that cannot be read: returns why. They must not hold back the words.
        """
        unread: list[Exception] = []
        coming = {*page.forms, *page.needs}
        if not coming <= self.names:
            note_names(there, self.names | coming)
            self.names |= coming
        for name, path in page.needs.items():
            # These never change under their names, but for style sheets without a hash.
            if name not in self.written or name.endswith(".css"):
                try:
                    content = content_of(path)
                except FileNotFoundError:
                    logger.warning("The mirror is without %s: there is no file.", name)
                except Exception as failure:
                    unread.append(failure)
                else:
                    self._write(there, name, content)
        for name, html in page.forms.items():
            self._write(there, name, html)
        return unread

    def _write(self, there, name, content):
        digest = hashlib.sha256(content).hexdigest()
        if self.written.get(name) != digest:
            there.write(name, content)
            self.written[name] = digest

    def _remove_the_rest(self, there, front, slugs):
        """Pictures that no page shows any more, and blogs that are over."""
        self.pages = {slug: page for slug, page in self.pages.items() if slug in slugs}
        self.revisions = {
            slug: facts for slug, facts in self.revisions.items() if slug in slugs
        }
        # The page of one that could not be written stays as it was.
        wanted = {FRONT, *front.needs}
        wanted |= {name for slug in slugs for name in page_names(slug)}
        wanted |= {name for page in self.pages.values() for name in page.needs}
        wanted |= {name for page in self.pages.values() for name in page.forms}
        if slugs - self.pages.keys():
            # Of a page that an earlier worker wrote nobody knows what it needs.
            wanted |= {name for name in self.names if may_be_there(f"/{name}")}
        if gone := self.names - wanted:
            for name in sorted(gone):
                there.remove(name)
                self.written.pop(name, None)
            self.names &= wanted
            note_names(there, self.names)


def copied(now: datetime):
    """The blogs that are copied: live ones, and closed ones as long as pages ask for them."""
    since = now - timedelta(hours=settings.CLOSED_POLLS_FOR_HOURS)
    return (
        Blog.objects.public()
        .filter(Q(status=Blog.Status.LIVE) | Q(closed_at__gt=since))
        .in_front_page_order()
    )
