"""A story that goes on: one change after another in a live blog, for `manage.py drip`."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import cycle

from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog, Update
from liveblog.story.rendering import title

from .cast import make_cast
from .script import Script, swapped
from .story import DRIP

# The steps that publish, and the place of each named one among them.
NEW = [step for step in DRIP if "verb" not in step]
PLACES = {step["name"]: place for place, step in enumerate(NEW) if "name" in step}


class Drip:
    """Plays the later steps in turn, and changes only what it has published itself."""

    def __init__(self, blog: Blog):
        self.blog = blog
        self.people = make_cast()
        self.script = Script(blog, start=timezone.now())
        # It goes on where an earlier one stopped.
        earlier = blog.updates.filter(idempotency_key__startswith=self._key(""))
        self.published = earlier.count()

    def changes(self) -> Iterator[str]:
        """Make one change each time it is asked, and say which. Never ends.

        Raises BlogNotLive once the blog is closed.
        """
        for step in self._steps():
            line = self._change(step) if "verb" in step else self._publish(step)
            if line:
                yield line

    def _steps(self):
        still_to_skip = self.published % len(NEW)
        for step in cycle(DRIP):
            if still_to_skip:
                still_to_skip -= "verb" not in step
            else:
                yield step

    def _publish(self, step):
        by = self._person(step)
        update = Update(
            blog=self.blog, author=by, idempotency_key=self._key(self.published)
        )
        publishing.publish(update, self.script.words(step, by=by), by=by)
        self.published += 1
        return f"{update.last_revision:>5}  publish: {title(update)}"

    def _change(self, step):
        """Do it, or None where somebody was quicker: it is done, or not possible."""
        update = self._published_as(step["of"])
        if update is None:
            return None
        # A tombstone has forgotten its heading.
        told, seen = title(update), update.last_revision
        with suppress(publishing.Withdrawn, publishing.PinsFull):
            VERBS[step["verb"]](update, step, by=self._person(step))
        if update.last_revision == seen:
            return None
        return f"{update.last_revision:>5}  {step['verb'].replace('_', ' ')}: {told}"

    def _published_as(self, name):
        """The latest update of that name, unless it has been withdrawn."""
        round_starts = (self.published - 1) // len(NEW) * len(NEW)
        key = self._key(round_starts + PLACES[name])
        return self.blog.updates.published().filter(idempotency_key=key).first()

    def _key(self, number):
        return f"drip-{self.blog.slug}-{number}"

    def _person(self, step) -> User:
        """Who writes this; an editor in a blog where that person may not."""
        person = self.people[step.get("by", "ada")]
        return person if self.blog.can_be_written_by(person) else self.people["ada"]


def _correct(update, step, *, by):
    words = update.words()
    before = words.digest()
    words = swapped(words, *step["swap"])
    if words.digest() != before:
        publishing.correct(
            update, words, by=by, seen_revision=update.last_revision, note=step["note"]
        )


def _withdraw(update, step, *, by):
    publishing.withdraw(
        update, by=by, notice=step.get("notice", ""), reason=step["reason"]
    )


VERBS = {
    "correct": _correct,
    "withdraw": _withdraw,
    "pin": lambda update, step, by: publishing.pin(update, by=by),
    "unpin": lambda update, step, by: publishing.unpin(update, by=by),
    "mark_key_event": lambda update, step, by: publishing.mark_key_event(update, by=by),
}
