"""Before the lock: a new update is written and rendered where nobody waits for it.

Under the lock of a blog all its writers wait for one another (decision 0026).
"""

from django.utils import timezone

from liveblog.models import Update, Words
from liveblog.rendering import render_update


class Ahead:
    """An update that is to go live for the first time, and these words of it."""

    def __init__(self, update: Update, words: Words):
        self.update, self.words = update, words
        self.is_new = update.pk is None
        self._basis: tuple | None = None
        self._html = ""

    def prepare(self) -> None:
        """Write it as a draft and render it, if it is new: nobody else can see it yet.

        A draft that colleagues may write in is written under the lock (`write`). Nor does
        a new one bring its key before: one could hold the key and wait for the lock, and
        another the lock and wait for the key.
        """
        if not self.is_new:
            return
        update = self.update
        key, update.idempotency_key = update.idempotency_key, None
        self.write()
        update.idempotency_key = key
        update.published_at = timezone.now()
        self.html()
        update.published_at = None  # not yet

    def write(self) -> None:
        """Save the words. What is settled has its time; when it goes live, that time."""
        self.update.verify(self.update.verification, at=timezone.now())
        self.update.write(self.words)

    def html(self) -> str:
        """What readers see of it, as it stands now: rendered again only if need be."""
        if self._basis != (basis := self._seen()):
            with self.update.holding(self.words.blocks):
                self._html = render_update(self.update, corrections=[])
            self._basis = basis
        return self._html

    def _seen(self) -> tuple:
        """What of its HTML may become another while it waits: the blog's, and its second."""
        blog, at = self.update.blog, self.update.published_at
        second = at.replace(microsecond=0)  # type: ignore[union-attr]  # it is set
        return blog.slug, blog.language, blog.time_zone, second
