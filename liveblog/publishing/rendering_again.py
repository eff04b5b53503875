"""All of a blog's updates, rendered again after something that shows in all of them."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from liveblog.kinds import MODELS
from liveblog.models import Blog, Update, Verb
from liveblog.story.rendering import PARTS, Rendered, render

from . import revisions

# Written under one lock, which publishing waits for, and told in one revision.
BATCH = 50
# Open pages are sent the newest; they keep others as they loaded them. All of a long blog
# would be megabytes for each of them within one poll.
TOLD = 200


@dataclass(frozen=True)
class Progress:
    """How far it has come: from the newest update down to that of this first revision."""

    done: int
    of: int
    changed: int
    down_to: int


def rerender(blog: Blog) -> int:
    """Render all that is stored of a blog again, after its templates have changed.

    Returns how many updates came out changed. Takes no revision where none did.
    """
    changed = 0
    for progress in rerendering(blog):
        changed = progress.changed
    return changed


def rerendering(blog: Blog, *, below: int | None = None) -> Iterator[Progress]:
    """The same in small steps, for a long blog: publishing goes on in between.

    Goes on where an earlier one has come `down_to`, with `below`. What comes out changed
    of the newest TOLD reaches open pages, a BATCH in one revision. The page's parts come
    last. Renders outside the lock first: what is right already costs no lock.
    """
    updates = blog.updates.ever_public().order_by("-first_revision")
    rows = list(updates.values_list("pk", "first_revision"))
    start = sum(1 for _, first in rows if below is not None and first >= below)
    told = untold = 0
    for n in range(start, len(rows), BATCH):
        step = rows[n : n + BATCH]
        if n < TOLD:
            told += _tell(blog, [pk for pk, _ in step])
        else:
            untold += _store_untold(blog, [pk for pk, _ in step])
        yield Progress(n + len(step), len(rows), told + untold, step[-1][1])
    with (
        suppress(revisions.AlreadyDone),
        blog.next_revision(Verb.RERENDER, by=None) as revision,
    ):
        # Where no page was told of what has changed, feeds must still hear of it.
        if not revisions.stamp(blog, revision, *PARTS) and not untold:
            raise revisions.AlreadyDone


def render_again(blog: Blog, revision: int | None) -> None:
    """Under the lock: store what comes out changed of all updates. None tells no open page.

    The page parts are the caller's to stamp.
    """
    keys = list(blog.updates.ever_public().values_list("pk", flat=True))
    for n in range(0, len(keys), BATCH):
        for update in _loaded(blog, keys[n : n + BATCH]):
            revisions.render_again(update, revision)


# Below --------------------------------------------------------------------------------


def _tell(blog: Blog, keys: list[int]) -> int:
    changed = 0
    if behind := _behind(blog, keys):
        with (
            suppress(revisions.AlreadyDone),
            blog.next_revision(Verb.RERENDER, by=None) as revision,
        ):
            changed = _store(blog, behind, revision)
            if not changed:
                raise revisions.AlreadyDone
    return changed


def _store_untold(blog: Blog, keys: list[int]) -> int:
    if behind := _behind(blog, keys):
        with blog.locked():
            return _store(blog, behind, None)
    return 0


def _behind(blog: Blog, keys: list[int]) -> list[int]:
    """Those that would come out changed, as they are now and without a lock."""
    return [
        update.pk
        for update in _loaded(blog, keys)
        if render(update) != Rendered.on(update)
    ]


def _store(blog: Blog, keys: list[int], revision: int | None) -> int:
    """Under the lock: those may have been changed meanwhile, and are rendered once more."""
    return sum(revisions.render_again(each, revision) for each in _loaded(blog, keys))


def _loaded(blog: Blog, keys: list[int]) -> Iterator[Update]:
    """These updates with all that rendering reads. A query for each kind, and four."""
    updates = blog.updates.filter(pk__in=keys).select_related("announces")
    blocks = defaultdict(list)
    for model in MODELS.values():
        rows = model._default_manager.filter(update__in=keys)
        for block in rows.select_related(*(model.relations or [None])):
            blocks[block.update_id].append(block)
    for update in updates.prefetch_related("corrections", "facets"):
        update.blog = blog
        held = sorted(blocks[update.pk], key=lambda block: block.position)
        with update.holding(held):
            yield update
