"""What comes in from a file: many updates at once, into a blog that no reader has seen.

Each could be brought in by `publish` with its `original_at`; 2,000 of them would take the lock
2,000 times and deal the order anew each time. Here a hundred are one transaction (decision 0059).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Max
from django.utils import timezone

from accounts.models import User
from liveblog.models import (
    Blog,
    Change,
    Correction,
    Facet,
    JournalLine,
    Update,
    Verb,
    Words,
)
from liveblog.story.rendering import PARTS, render

from . import revisions
from .editing import set_fields
from .original_times import deal, is_possible
from .refusals import ImpossibleTime, NotAllowed, NotAsPlanned, OrderSeen
from .review_levels import require_direct
from .topics import set_topics

# Of the blog itself, what a file may say.
FIELDS = {
    *("headline", "standfirst", "introduction", "introduction_rich"),
    *("summary", "summary_rich", "source_line", "hero_image"),
    *("hero_caption", "hero_credit", "hero_alt", "hero_video_url"),
    *("language", "direction", "time_zone"),
    *("related_links", "sponsor_name", "sponsor_url"),
    *("newsletter_words", "newsletter_url"),
}


@dataclass
class Brought:
    """An update as it was elsewhere: a new instance, or one that came in before.

    `published_at` is when it was published there. With `withdrawn_at` it is a tombstone, and has a
    notice and no words. `corrections` are their times and notes, all of them.
    """

    update: Update
    published_at: datetime
    words: Words = field(default_factory=Words)
    corrections: list[tuple[datetime, str]] = field(default_factory=list)
    added_to_at: datetime | None = None
    verification: str = ""
    verified_at: datetime | None = None
    is_key_event: bool = False
    is_pinned: bool = False
    announces: Update | None = None
    withdrawn_at: datetime | None = None
    notice: str = ""


def bring_in(
    blog: Blog,
    brought: Iterable[Brought],
    *,
    by: User,
    is_as_planned: Callable[[], bool],
    afterwards: Callable[[], None],
    summary_at: datetime | None = None,
    topics: Iterable[str] = (),
    **fields,
) -> None:
    """Make these updates of a blog that was never live, and set its FIELDS; all or nothing.

    Editors may, where their own right is enough to publish. Each update has a revision and a line
    in the journal, as if it had been brought in alone. Two calls under the lock: `is_as_planned`
    before anything is written, `afterwards` when all is. Updates are stored in the order of their
    times: what one announces must be in the blog, or before it here. Topics, by name, are added to
    those that it has. Raises NotAsPlanned, OrderSeen
    once the blog has been live, ImpossibleTime, NeedsReview, NotAllowed, or Paused. Some hundred at
    a time: all are in memory.
    """
    if unknown := fields.keys() - FIELDS:
        raise NotAllowed(unknown)
    found = _in_order(brought)
    with blog.next_revision(
        Verb.BRING_IN, by=by, takes=len(found) + 1, afterwards=afterwards
    ) as revision:
        _require_open(blog, by)
        if not is_as_planned():
            raise NotAsPlanned
        lines = [
            _bring_in(each, blog, number, by=by)
            for number, each in enumerate(found, start=revision - len(found))
        ]
        JournalLine.objects.bulk_create(lines)
        _put_all_in_order(blog, found, revision)
        set_topics(blog, added=topics, removed=())
        _set_own(blog, revision, fields, summary_at)


# Below the verb -------------------------------------------------------------------------


def _in_order(brought: Iterable[Brought]) -> list[Brought]:
    found = sorted(brought, key=lambda each: each.published_at)
    if not all(is_possible(each.published_at) for each in found):
        raise ImpossibleTime
    return found


def _set_own(blog: Blog, revision: int, fields: dict, summary_at: datetime | None):
    set_fields(blog, revision, fields)
    if summary_at is not None and blog.summary:
        blog.summary_at = summary_at
    revisions.stamp(blog, revision, *PARTS)


def _require_open(blog: Blog, by: User) -> None:
    """Under the lock."""
    revisions.require_editor(by)
    if not blog.takes_original_times:
        raise OrderSeen(blog)
    require_direct(blog, by)


def _bring_in(brought: Brought, blog: Blog, revision: int, *, by: User) -> JournalLine:
    """Under the lock: write it and show it. Returns the line of the journal that says so."""
    update = brought.update
    update.blog = blog
    is_new = update.pk is None
    if is_new:
        update.author = by
        update.first_revision = None
    else:
        update.refresh_from_db(fields=["state", "first_revision", "last_revision"])
        if update.is_withdrawn:
            raise NotAllowed
        update.keep_version(revision, by=by)
    _write(brought, revision, is_new=is_new, by=by)
    return JournalLine(
        blog=blog,
        revision=revision,
        verb=Verb.PUBLISH if is_new else Verb.CORRECT,
        change="" if is_new else Change.MINOR,
        by=by,
        update=update,
        time_given=brought.published_at,
        relayed_at=timezone.now(),  # no cache has anything of the blog
    )


def _write(brought: Brought, revision: int, *, is_new: bool, by: User) -> None:
    update, is_tombstone = brought.update, brought.withdrawn_at is not None
    words = Words() if is_tombstone else brought.words
    revisions.read_pictures(words.blocks)
    _settle(brought, by)
    state = update.state
    if is_new:
        # A row that is public has what readers see, which cannot be rendered without its key.
        update.state, update.published_at = Update.State.DRAFT, None
        update.write(words)
        update.state, update.first_revision = state, revision
    else:
        update.write(words)
        update.corrections.all().delete()
    update.published_at = update.original_at = brought.published_at
    update.last_revision = revision
    notes = [
        Correction(update=update, note=note, at=at, by=by, revision=revision)
        for at, note in ([] if is_tombstone else brought.corrections)
    ]
    Correction.objects.bulk_create(notes)
    with update.holding(words.blocks):
        render(update, corrections=notes).put_on(update)
    update.save()
    Facet.objects.filter(update=update).delete()
    if not is_tombstone:
        Facet.objects.add_of(update)


def _settle(brought: Brought, by: User) -> None:
    """What stands beside its words."""
    update = brought.update
    if brought.withdrawn_at is not None:
        update.state = Update.State.WITHDRAWN
        update.withdrawn_at, update.withdrawn_by = brought.withdrawn_at, by
        update.withdrawal_notice = brought.notice
        update.clear_marks()
        return
    update.state = Update.State.PUBLISHED
    update.added_to_at = brought.added_to_at
    update.verify(brought.verification, at=brought.verified_at or brought.published_at)
    update.is_key_event = brought.is_key_event
    update.is_pinned = brought.is_pinned
    update.announces = brought.announces
    if revisions.is_a_fourth_pin(update):
        update.is_pinned = False  # other systems keep more of them at the top


def _put_all_in_order(blog: Blog, found: list[Brought], revision: int) -> None:
    """By their times. What tells of one of these and was there before it, may name another time."""
    deal(blog, revision)
    latest = blog.updates.published().aggregate(at=Max("published_at"))
    blog.last_published_at = latest["at"]
    own = {each.update.pk for each in found}
    for each in blog.updates.published().filter(announces__in=own).exclude(pk__in=own):
        each.blog = blog
        revisions.render_again(each, revision)
