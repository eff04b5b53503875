"""The newsroom's verbs: every change that readers can see, and nothing else.

Each takes the blog's next revision under its row lock and stamps what it touched.
Call them outside any transaction; slow work (pictures) comes before. A view has
fetched what this person may touch; state and rights are checked again under the lock,
because both may have changed since.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import cast

from django.db import IntegrityError
from django.db.models import Max
from django.utils import timezone

from accounts.models import User

from .models import Blog, Correction, Update, Words
from .rendering import PARTS, render_part, render_update

MAX_PINS = 3


class BlogNotLive(Exception):
    """Only a live blog takes new updates. `blog` is as it was under the lock."""

    def __init__(self, blog: Blog):
        super().__init__(f"{blog} is {blog.get_status_display().lower()}")
        self.blog = blog


class StaleEdit(Exception):
    """Somebody changed the update since the editing began. `update` is it as it is now."""

    def __init__(self, update: Update):
        super().__init__(f"{update} was changed at revision {update.last_revision}")
        self.update = update


class AlreadyPublished(Exception):
    """This key was used for other words. `update` is what went live under it."""

    def __init__(self, update: Update):
        super().__init__(f"{update} is live under this key")
        self.update = update


class Withdrawn(Exception):
    """A tombstone is final."""


class PinsFull(Exception):
    """As many updates are pinned as a page can hold."""


class NotAllowed(Exception):
    """This person may not, or may no longer, do this."""


class _AlreadyDone(Exception):
    """Leaves the gate without a revision: what was asked for is so already."""


# Updates ----------------------------------------------------------------------------


def publish(update: Update, words: Words, *, by: User) -> Update:
    """Make an update public for the first time: a new instance, or a draft.

    Marks set on the instance (`is_key_event`, `is_pinned`) are published with it. If
    it carries an `idempotency_key` that this author has used for the same words, the
    update of then is returned and nothing is written. Raises AlreadyPublished if the
    words differ, BlogNotLive, PinsFull, or NotAllowed.
    """
    blog = update.blog
    update.body_digest = words.digest()
    try:
        with blog.next_revision("publish", by=by, update=update) as revision:
            # Before the blog's state: a retry that arrives after the closing is
            # answered, not refused.
            _refuse_a_second_time(update)
            _require_writer(blog, by, of=update)
            if not blog.is_live:
                raise BlogNotLive(blog)
            _require_editor_for_marks(update, by)
            _refuse_a_fourth_pin(update)
            update.blog = blog
            update.state = Update.State.PUBLISHED
            update.published_at = blog.last_published_at = timezone.now()
            update.first_revision = update.last_revision = revision
            update.public_html = "…"  # not yet: the blocks must be saved to be rendered
            update.write(words)
            _show(update, revision)
            _stamp(blog, revision, "status", *_parts_showing(update))
    except IntegrityError:
        # The key is unique per author and the lock is per blog: the same key went
        # live in another blog at this moment. (Not asked by pk: the one that was
        # rolled back may be somebody else's by now.)
        if (before := _published_under_key(update)) is None:
            raise
        raise AlreadyPublished(before) from None
    except _AlreadyDone:
        return cast(Update, _published_before(update))
    return update


def correct(
    update: Update, words: Words, *, by: User, seen_revision: int, note: str = ""
) -> Update:
    """Change a public update; closed blogs too (decision 0005).

    With a note the change is a correction and readers see the note; without one
    something was added, and they see "Updated 14:05". Raises StaleEdit if the update
    has changed since `seen_revision`, Withdrawn, or NotAllowed.
    """
    blog = update.blog
    with blog.next_revision("correct", by=by, update=update) as revision:
        _lock_in(update, blog, by=by)
        if update.last_revision != seen_revision:
            raise StaleEdit(update)
        update.keep_version(by=by)
        update.last_revision = revision
        if note:
            Correction.objects.create(update=update, note=note, by=by)
        else:
            update.added_to_at = timezone.now()
        update.write(words)
        _show(update, revision)
        _stamp(blog, revision, *_parts_showing(update))
    return update


def withdraw(update: Update, *, by: User, notice: str = "", reason: str = "") -> None:
    """Take a public update back: its words leave everything that readers can see.

    What stays is a tombstone, empty or with the notice; the words are kept as a
    Version for the desk. Unpins. Raises Withdrawn if it is one already, or NotAllowed.
    """
    blog = update.blog
    with blog.next_revision("withdraw", by=by, update=update) as revision:
        _lock_in(update, blog, by=by)
        parts = _parts_showing(update)
        update.keep_version(by=by)
        update.state = Update.State.WITHDRAWN
        update.withdrawn_at, update.withdrawn_by = timezone.now(), by
        update.withdrawal_notice, update.withdrawal_reason = notice, reason
        update.is_pinned = update.is_key_event = False
        update.write(Words())
        _show(update, revision)
        latest = blog.updates.published().aggregate(at=Max("published_at"))
        blog.last_published_at = latest["at"]
        _stamp(blog, revision, "status", *parts)


def pin(update: Update, *, by: User) -> None:
    """Keep an update at the top of its blog. Raises PinsFull beyond three."""
    _mark("pin", update, by=by, is_pinned=True)


def unpin(update: Update, *, by: User) -> None:
    _mark("unpin", update, by=by, is_pinned=False)


def mark_key_event(update: Update, *, by: User) -> None:
    """List an update among the key events."""
    _mark("mark_key_event", update, by=by, is_key_event=True)


def unmark_key_event(update: Update, *, by: User) -> None:
    _mark("unmark_key_event", update, by=by, is_key_event=False)


# Blogs --------------------------------------------------------------------------------


def go_live(blog: Blog, *, by: User) -> None:
    """Show a prepared blog to readers. Does nothing if it is not prepared."""
    with _editors_revision(blog, "go_live", by=by) as revision:
        if not blog.is_prepared:
            raise _AlreadyDone
        blog.status = Blog.Status.LIVE
        blog.went_live_at = timezone.now()
        _stamp(blog, revision, *PARTS)


def close(blog: Blog, *, by: User, message: str = "") -> None:
    """End a live blog. Does nothing if it is not live.

    A correspondent who publishes at the same moment either got the lock first, and is
    in, or finds the blog closed and gets BlogNotLive.
    """
    with _editors_revision(blog, "close", by=by) as revision:
        if not blog.is_live:
            raise _AlreadyDone
        blog.status = Blog.Status.CLOSED
        blog.closed_at = timezone.now()
        blog.closing_message = message
        _stamp(blog, revision, "status")


def reopen(blog: Blog, *, by: User) -> None:
    """Resume a closed blog. Does nothing if it is not closed."""
    with _editors_revision(blog, "reopen", by=by) as revision:
        if not blog.is_closed:
            raise _AlreadyDone
        blog.status = Blog.Status.LIVE
        blog.closed_at = None
        blog.closing_message = ""
        _stamp(blog, revision, "status")


def retitle(blog: Blog, *, headline: str, standfirst: str, by: User) -> None:
    with _editors_revision(blog, "retitle", by=by) as revision:
        blog.headline, blog.standfirst = headline, standfirst
        _stamp(blog, revision, "headline")


# The fields that `introduce` sets, which are also those of the desk's form.
INTRODUCTION_FIELDS = (
    "introduction",
    "hero_image",
    "hero_caption",
    "hero_credit",
    "hero_alt",
    "hero_video_url",
    "source_line",
)


def introduce(blog: Blog, *, by: User, **fields) -> None:
    """Set any of INTRODUCTION_FIELDS; stamps only the page parts that come out changed."""
    with _editors_revision(blog, "introduce", by=by) as revision:
        for name in INTRODUCTION_FIELDS:
            if name in fields:
                setattr(blog, name, fields[name])
        _stamp(blog, revision, "hero", "introduction", "source")


def pin_blog(blog: Blog, *, by: User) -> None:
    """Keep a blog at the top of the front page."""
    _pin_blog("pin_blog", blog, by=by, is_pinned=True)


def unpin_blog(blog: Blog, *, by: User) -> None:
    _pin_blog("unpin_blog", blog, by=by, is_pinned=False)


def rerender(blog: Blog) -> int:
    """Render all of a blog's stored HTML again, after its templates have changed.

    What comes out changed is stamped, in one revision, so that open pages get it.
    Returns how many updates did. Takes no revision where nothing changed.
    """
    changed = 0
    with suppress(_AlreadyDone), blog.next_revision("rerender", by=None) as revision:
        for update in blog.updates.ever_public():
            update.blog = blog
            if render_update(update) != update.public_html:
                _show(update, revision)
                changed += 1
        _stamp(blog, revision, *PARTS)
        parts_changed = any(getattr(blog, f"{p}_revision") == revision for p in PARTS)
        if not changed and not parts_changed:
            raise _AlreadyDone
    return changed


# Below the verbs ------------------------------------------------------------------------


def _refuse_a_second_time(update: Update) -> None:
    before = _published_before(update)
    if before is None:
        return
    if before.body_digest == update.body_digest and before.blog_id == update.blog_id:
        raise _AlreadyDone
    raise AlreadyPublished(before)


def _published_before(update: Update) -> Update | None:
    """What went live under this author's key, or from this very draft."""
    return (
        _published_under_key(update)
        or Update.objects.ever_public().filter(pk=update.pk).first()
    )


def _published_under_key(update: Update) -> Update | None:
    if update.idempotency_key is None:
        return None
    mine = Update.objects.ever_public().filter(author=update.author)
    return mine.filter(idempotency_key=update.idempotency_key).first()


def _lock_in(update: Update, blog: Blog, *, by: User) -> None:
    """Read an update again under its blog's lock, and check the person's rights."""
    update.refresh_from_db()
    # refresh_from_db() dropped the cached blog; changes to another instance of it
    # would be lost in silence.
    update.blog = blog
    _require_writer(blog, by, of=update)
    if update.is_withdrawn:
        raise Withdrawn
    if not update.is_published:
        raise NotAllowed


def _mark(verb: str, update: Update, *, by: User, **mark) -> None:
    blog = update.blog
    with _editors_revision(blog, verb, by=by, update=update) as revision:
        _lock_in(update, blog, by=by)
        if all(getattr(update, name) == value for name, value in mark.items()):
            raise _AlreadyDone
        parts = _parts_showing(update)
        for name, value in mark.items():
            setattr(update, name, value)
        _refuse_a_fourth_pin(update)
        _show(update, revision)
        _stamp(blog, revision, *parts, *_parts_showing(update))


def _require_editor_for_marks(update: Update, by: User) -> None:
    """A mark that an editor set on a draft goes live with it, whoever publishes it."""
    draft = Update.objects.filter(pk=update.pk).first()
    for mark in ("is_pinned", "is_key_event"):
        if getattr(update, mark) and not getattr(draft, mark, False):
            _require_editor(by)


def _refuse_a_fourth_pin(update: Update) -> None:
    others = update.blog.updates.pinned().exclude(pk=update.pk)
    if update.is_pinned and others.count() >= MAX_PINS:
        raise PinsFull


def _pin_blog(verb: str, blog: Blog, *, by: User, is_pinned: bool) -> None:
    with _editors_revision(blog, verb, by=by):
        if blog.is_pinned == is_pinned:
            raise _AlreadyDone
        blog.is_pinned = is_pinned


@contextmanager
def _editors_revision(
    blog: Blog, verb: str, *, by: User, update: Update | None = None
) -> Iterator[int]:
    """`next_revision` for an editor's verb; one that finds its work done takes none."""
    with (
        suppress(_AlreadyDone),
        blog.next_revision(verb, by=by, update=update) as revision,
    ):
        _require_editor(by)
        yield revision


def _require_editor(by: User) -> None:
    if not _rights_now(by).is_editor:
        raise NotAllowed


def _require_writer(blog: Blog, by: User, *, of: Update) -> None:
    """Editors write in every update, correspondents in their own, where they are members."""
    may = _rights_now(by).is_editor or (
        of.author_id == by.pk and blog.can_be_written_by(by)
    )
    if not may:
        raise NotAllowed


def _rights_now(by: User) -> User:
    by.refresh_from_db(fields=["role", "is_active"])
    if not by.is_active:
        raise NotAllowed
    return by


def _show(update: Update, revision: int) -> None:
    update.last_revision = revision
    update.public_html = render_update(update)
    update.save()


def _parts_showing(update: Update) -> set[str]:
    """The page parts that show something of this update."""
    parts = set()
    if update.is_pinned:
        parts.add("pinned")
    if update.is_key_event:
        parts.add("key_events")
    return parts


def _stamp(blog: Blog, revision: int, *parts: str) -> None:
    """Render these page parts again; those that come out changed get the revision."""
    for part in dict.fromkeys(parts):
        html = render_part(blog, part)
        if html != getattr(blog, f"{part}_html"):
            setattr(blog, f"{part}_html", html)
            setattr(blog, f"{part}_revision", revision)
