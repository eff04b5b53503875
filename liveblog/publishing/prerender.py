"""Before the lock: a new update is written and rendered where nobody waits for it.

Under the lock of a blog all its writers wait for one another (decision 0026).
"""

from django.utils import timezone

from liveblog.models import FigureBlock, Update, Words
from liveblog.story.rendering import Rendered, render

from . import revisions


class Prerendered:
    """An update that is to go live for the first time, and these words of it."""

    def __init__(self, update: Update, words: Words):
        self.update, self.words = update, words
        self._is_written = False
        self._basis: tuple | None = None
        self._rendered = Rendered()

    def prepare(self) -> None:
        """Write it as a draft and render it, if nobody else can see or change any of it.

        A draft that colleagues may write in is written under the lock (`write`), and so
        are pictures, which have a life of their own. Nor does a new one bring its key
        before: one could hold the key and wait for the lock, and another the lock and
        wait for the key.
        """
        update = self.update
        if update.pk is not None or self._has_pictures():
            return
        key, update.idempotency_key = update.idempotency_key, None
        self._write()
        update.idempotency_key = key
        update.published_at = at = timezone.now()
        update.verify(update.verification, at=at)
        self.rendered()
        update.published_at = None  # not yet

    def write(self) -> None:
        """Save the words, if that is still to be done. Under the lock."""
        if not self._is_written:
            revisions.read_pictures(self.words.blocks)
            self._write()

    def rendered(self) -> Rendered:
        """What is stored of it, as it stands now: rendered again only if need be."""
        if self._basis != (basis := self._seen()):
            with self.update.holding(self.words.blocks):
                self._rendered = render(self.update, corrections=[])
            self._basis = basis
        return self._rendered

    def _write(self) -> None:
        # Of a draft, too, the database asks when that was settled.
        self.update.verify(self.update.verification, at=timezone.now())
        self.update.write(self.words)
        self._is_written = True

    def _has_pictures(self) -> bool:
        return any(isinstance(block, FigureBlock) for block in self.words.blocks)

    def _seen(self) -> tuple:
        """What of it may become another while it waits: the blog's, and its second."""
        blog, at = self.update.blog, self.update.published_at
        second = at.replace(microsecond=0)  # type: ignore[union-attr]  # it is set
        return blog.slug, blog.language, blog.time_zone, second
