"""What the verbs have in common: rights under the lock, and what a revision stamps."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

from django.utils import timezone

from accounts.models import User
from liveblog.models import (
    Block,
    Blog,
    Facet,
    FigureBlock,
    ReviewLevel,
    Update,
    Verb,
    Words,
)
from liveblog.story.rendering import COLUMNS, Rendered, part_columns, render
from media.models import Image

from .refusals import NotAllowed, Overtaken, PinsFull, StaleEdit, Withdrawn

MAX_PINS = 3
_PICTURE = re.compile(r"/media/([0-9a-f]{32})/")


class AlreadyDone(Exception):
    """Leaves the gate without a revision: what was asked for is so already."""


@contextmanager
def editors_revision(
    blog: Blog, verb: Verb, *, by: User | None, update: Update | None = None
) -> Iterator[int]:
    """`next_revision` for an editor's verb; one that finds its work done takes none."""
    with (
        suppress(AlreadyDone),
        blog.next_revision(verb, by=by, update=update) as revision,
    ):
        require_editor(by)
        yield revision


def refuse_overtaken(blog: Blog, seen: Mapping[str, object] | None) -> None:
    """Under the lock. Raises Overtaken where any of these fields is not as it was `seen`."""
    if differs(blog, seen or {}):
        raise Overtaken


def differs(blog: Blog, fields: Mapping[str, object]) -> bool:
    return any(getattr(blog, name) != value for name, value in fields.items())


@contextmanager
def legals_revision(
    blog: Blog, verb: Verb, *, by: User, update: Update
) -> Iterator[int]:
    """The same for Legal's verb."""
    with (
        suppress(AlreadyDone),
        blog.next_revision(verb, by=by, update=update) as revision,
    ):
        if not require_active(by).is_legal:
            raise NotAllowed
        yield revision


@contextmanager
def houses_revision(blog: Blog, verb: Verb, *, update: Update) -> Iterator[int]:
    """The same for what the house does by itself: whose rights count, the verb says."""
    with (
        suppress(AlreadyDone),
        blog.next_revision(verb, by=None, update=update) as revision,
    ):
        yield revision


@contextmanager
def writers_revision(
    update: Update, verb: Verb, *, by: User, change: str = "", key: str | None = None
) -> Iterator[int]:
    """The same for a verb on a public update that its own author may use too.

    Reads the update again under the lock. `change` and `key` stand in the journal line.
    Raises Withdrawn or NotAllowed.
    """
    blog = update.blog
    with (
        suppress(AlreadyDone),
        blog.next_revision(
            verb, by=by, update=update, change=change, key=key
        ) as revision,
    ):
        read_under_lock(update, blog)
        require_writer(blog, by, of=update)
        yield revision


@contextmanager
def members_revision(update: Update, verb: Verb, *, by: User) -> Iterator[int]:
    """The same for a verb on a public update that all who write in its blog may use."""
    blog = update.blog
    with (
        suppress(AlreadyDone),
        blog.next_revision(verb, by=by, update=update) as revision,
    ):
        read_under_lock(update, blog)
        if not blog.can_be_written_by(require_active(by)):
            raise NotAllowed
        yield revision


def read_under_lock(update: Update, blog: Blog) -> None:
    """Read a public update again. Raises Withdrawn, or NotAllowed for a draft."""
    update.refresh_from_db()
    # refresh_from_db() dropped the cached blog; changes to another instance of it
    # would be lost in silence.
    update.blog = blog
    if update.is_withdrawn:
        raise Withdrawn
    if not update.is_published:
        raise NotAllowed


def require_editor(by: User | None) -> None:
    if by is not None and not require_active(by).is_editor:
        raise NotAllowed


def require_writer(blog: Blog, by: User, *, of: Update) -> None:
    """Editors write in every update, correspondents in their own, where they are members.

    Under an embargo those who are named on it and publish directly, instead of all editors:
    who is read first could put unread words into what goes out by a colleague's decision.
    """
    is_editor = require_active(by).is_editor
    is_own = of.author_id == by.pk or (
        of.names_on_it(by) and blog.level_for(by) == ReviewLevel.DIRECT
    )
    # What a caller has not read again under the lock, it asks by itself.
    is_secret = of.is_embargoed and of.is_secret_to(by)
    if is_secret or not (is_editor or (is_own and blog.can_be_written_by(by))):
        raise NotAllowed


def require_active(by: User) -> User:
    """The person with the rights that they have now."""
    now = User.objects.values_list("role", "is_active")
    by.role, by.is_active = now.get(pk=by.pk)
    if not by.is_active:
        raise NotAllowed
    return by


def refuse_a_stale_edit(update: Update, seen_revision: int) -> None:
    if not update.is_as_seen_at(seen_revision):
        raise StaleEdit(update)


def refuse_a_fourth_pin(update: Update) -> None:
    if is_a_fourth_pin(update):
        raise PinsFull


def is_a_fourth_pin(update: Update) -> bool:
    if not update.is_pinned:
        return False
    return update.blog.updates.pinned().exclude(pk=update.pk).count() >= MAX_PINS


def show(update: Update, revision: int) -> None:
    """Render an update as readers see it from this revision on, and save it."""
    update.last_revision = revision
    update.saved_at = timezone.now()  # the desk's search reads it again
    _render(update)
    update.save()


def write(update: Update, words: Words, revision: int) -> None:
    """Save these words as a public update's own and show them."""
    read_pictures(words.blocks)
    update.last_revision = revision
    update.write(words)
    with update.holding(words.blocks):
        _render(update)
    update.save(update_fields=COLUMNS)  # the rest of its row, `write` has saved
    Facet.objects.save_of(update)


def read_pictures(blocks: list[Block]) -> None:
    """Read the pictures of these blocks again, and keep their rows to the commit.

    Under the blog's lock, before they are shown. Whoever changes a picture goes on to
    where it is public (`showing`), and would not find these blocks yet. With its row
    kept, they come after us and find them; or they were first, and it is read here.
    """
    images = [b.image for b in blocks if isinstance(b, FigureBlock) and b.image]
    # In one order: another blog may show the same two at this moment.
    for image in sorted(images, key=lambda image: image.pk):
        read_picture(image)


def read_picture(image: Image) -> None:
    """The same for one; where it is gone the database refuses what is to show it."""
    rows = Image.objects.select_for_update(no_key=True)
    with suppress(Image.DoesNotExist):
        image.refresh_from_db(from_queryset=rows)


def _render(update: Update) -> None:
    rendered = render(update)
    shown = _pictures(rendered.public_html)
    update.blog.taken_off |= _pictures(update.public_html) - shown
    rendered.put_on(update)


def render_again(update: Update, revision: int | None) -> bool:
    """Save what comes out changed of a public update; whether anything did.

    Open pages are told only if they show it: by its own revision. None tells nobody.
    """
    before, rendered = Rendered.on(update), render(update)
    if rendered == before:
        return False
    if revision is not None and rendered.public_html != before.public_html:
        update.last_revision = revision
    rendered.put_on(update)
    update.save(update_fields=[*COLUMNS, "last_revision"])
    Facet.objects.save_of(update)
    return True


def parts_showing(update: Update) -> set[str]:
    """The page parts that show something of this update."""
    parts = set()
    if update.is_pinned:
        parts.add("pinned")
    if update.is_key_event:
        parts.add("key_events")
    return parts


def stamp(blog: Blog, revision: int, *parts: str) -> bool:
    """Render these page parts again; those that come out changed get the revision.

    Returns whether anything came out changed, seen on open pages or not.
    """
    has_changed = False
    for part in dict.fromkeys(parts):
        html, data = part_columns(blog, part)
        before = blog.story.get(part)
        if data != before:
            # Another object: one that was changed would not be saved.
            blog.story = blog.story | {part: data}
            has_changed = True
        # Programs may be told other words than pages, such as once a picture may leave these.
        if (data or None) != (before or None) or html != getattr(blog, f"{part}_html"):
            setattr(blog, f"{part}_html", html)
            setattr(blog, f"{part}_revision", revision)
            has_changed = True
    return has_changed


def _pictures(html: str) -> set[str]:
    """The names of those that readers are shown in it."""
    return set(_PICTURE.findall(html))
