"""The dry run: what an import would do, said before anything is done. Writes nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from django.conf import settings
from django.utils.text import slugify
from django.utils.translation import gettext as _

from liveblog.archive.exporting import of_blog, of_updates
from liveblog.models import Blog, FormerAddress, ImportedBlog, ImportedUpdate, Update
from media.models import Image, Recording
from media.recordings import MB
from media.uploads import MAX_UPLOAD_BYTES

from .blocks import Promised, block_of
from .incoming import (
    RECORDING,
    Incoming,
    IncomingUpdate,
    Notes,
    digest_of,
    incoming,
)
from .opening import Opened
from .refusals import Left

AT_ONCE = 200


class _AnyFile(dict):
    """In the place of the files that an export has: what was changed here are words."""

    def __contains__(self, name: object) -> bool:
        return True


@dataclass
class Plan:
    """`blog` is the one that came in of the same source before; None for a new one."""

    incoming: Incoming
    notes: Notes
    blog: Blog | None = None
    imported: ImportedBlog | None = None
    slug: str = ""
    sets_blog: bool = False
    # Of the fields of the blog's row, those that are not set.
    stays: set[str] = field(default_factory=set)
    new: list[IncomingUpdate] = field(default_factory=list)
    changed: list[IncomingUpdate] = field(default_factory=list)
    same: int = 0
    # What somebody has changed here, and the file says otherwise: it stays as it is.
    changed_here: list[str] = field(default_factory=list)
    not_in_file: int = 0
    files: set[str] = field(default_factory=set)
    # Of updates that are in, by their keys: the digest of what their file said.
    known: dict[str, str] = field(default_factory=dict)
    fetches: bool = False

    @property
    def changes_nothing(self) -> bool:
        return not (self.new or self.changed or self.sets_blog)

    @property
    def takes_new(self) -> bool:
        return self.blog is None or self.blog.takes_original_times


def plan_of(opened: Opened, *, fetches: bool = False, slug: str = "") -> Plan:
    """Of a file that is open. `fetches` whether pictures that it names are to be fetched.

    `slug` is asked for a new blog. Raises NotUnderstood. Queries: one for each 200 updates that are
    known, and one for each constraint of each block that is new.
    """
    found = incoming(opened.data)
    plan = Plan(found, found.notes, fetches=fetches)
    known = ImportedBlog.objects.filter(source=found.source, key=found.key)
    plan.imported = known.select_related("blog").first()
    plan.files = _obtainable(plan, opened)
    if plan.imported is None:
        plan.slug, plan.sets_blog = _free_slug(plan, slug), True
    else:
        plan.blog, plan.slug = plan.imported.blog, plan.imported.blog.slug
        _compare_blog(plan)
    _sort(plan)
    if not plan.takes_new and plan.new:
        plan.notes.add(
            _(
                "%(n)s new updates are left out: the blog has been before readers, who have "
                "seen its order."
            )
            % {"n": len(plan.new)}
        )
        plan.new = []
    if not plan.takes_new and plan.sets_blog:
        plan.notes.add(_("The blog’s own words are left: change them in its settings."))
        plan.sets_blog = False
    if plan.blog and plan.sets_blog:
        _leave_taken_language(plan, plan.blog)
    return plan


def blog_digest(blog: Blog) -> str:
    """Of the blog's own words as they stand here."""
    told = of_blog(blog, _AnyFile())
    beside = ("key", "address", "slug", "status", "closed", "closing_message")
    return digest_of({name: told[name] for name in told if name not in beside})


def update_digests(updates: Iterable[Update]) -> Iterator[str]:
    """Of each update as it stands here, in their order. For each 200 some eight queries."""
    rest = iter(updates)
    while some := list(islice(rest, AT_ONCE)):
        for told in of_updates(some, _AnyFile()):
            del told["address"]
            yield digest_of(told)


# Below ----------------------------------------------------------------------------------


def _obtainable(plan: Plan, opened: Opened) -> set[str]:
    """The keys of files that are here or in the zip, or will be asked for; others are named."""
    named = {plan.incoming.hero} - {""}
    for update in plan.incoming.updates:
        named |= update.files()
    found = _here(plan)
    for key in sorted(named - found):
        file = plan.incoming.files.get(key)
        is_in_zip = file is not None and opened.has(file.file, most=most_bytes(key))
        if is_in_zip or (file and file.url and plan.fetches):
            found.add(key)
        else:
            where = file and (file.url or file.file)
            plan.notes.add(left_out(key, where or key))
    return found


def most_bytes(key: str) -> int:
    """Of the file with this key, as at the desk."""
    is_recording = key.startswith(RECORDING)
    return settings.RECORDING_MB * MB if is_recording else MAX_UPLOAD_BYTES


def left_out(key: str, name: str) -> str:
    if key.startswith(RECORDING):
        name = name.removeprefix(RECORDING)
        return _("Audio or video left out: %(name)s") % {"name": name}
    return _("Picture left out: %(name)s") % {"name": name}


def _here(plan: Plan) -> set[str]:
    """Those that came in before."""
    names = plan.imported.pictures if plan.imported else {}
    there = {
        name
        for model in (Image, Recording)
        for name in model.objects.filter(name__in=names.values()).values_list(
            "name", flat=True
        )
    }
    return {key for key, name in names.items() if name in there}


def _free_slug(plan: Plan, asked: str) -> str:
    wanted = slugify(asked or plan.incoming.slug or plan.incoming.fields["headline"])
    wanted = wanted[:70].strip("-_") or "imported"
    slug, number = wanted, 1
    while _is_taken(slug):
        number += 1
        slug = f"{wanted}-{number}"
    if slug != wanted:
        plan.notes.add(
            _("The address %(wanted)s is taken: the blog will be at %(slug)s.")
            % {"wanted": wanted, "slug": slug}
        )
    return slug


def _is_taken(slug: str) -> bool:
    if Blog.objects.filter(slug=slug).exists():
        return True
    return FormerAddress.objects.of_others(slug).exists()


def _compare_blog(plan: Plan) -> None:
    imported, blog = plan.imported, plan.blog
    if imported is None or blog is None:
        return
    if imported.there == plan.incoming.digest(plan.files):
        return
    if imported.here and imported.here != blog_digest(blog):
        plan.changed_here.append(_("The blog’s own words"))
    else:
        plan.sets_blog = True


def _leave_taken_language(plan: Plan, blog: Blog) -> None:
    """Each edition of a story has one of its own."""
    language = plan.incoming.fields["language"]
    if not blog.other_editions().filter(language=language).exists():
        return
    plan.stays = {"language", "direction"}
    why = _("The language stays: another edition of the story has the one of the file.")
    plan.notes.add(why)


def _sort(plan: Plan) -> None:
    """Each update of the file is new, the same, changed there, or changed here."""
    rows = _rows(plan)
    plan.known = {key: row.there for key, row in rows.items()}
    differs = []
    for update in plan.incoming.updates:
        row = rows.pop(update.key, None)
        if row is None:
            if _can_be_had(plan, update):
                plan.new.append(update)
        elif row.there == update.digest(plan.files):
            plan.same += 1
        else:
            differs.append((update, row))
    plan.not_in_file = len(rows)
    now = update_digests(row.update for _update, row in differs)
    for (update, row), here in zip(differs, now, strict=True):
        # A tombstone stays one: nothing brings words back that were withdrawn.
        if row.here != here or row.update.is_withdrawn:
            plan.changed_here.append(name_of(update))
        elif not _can_be_had(plan, update):
            continue
        elif row.there == update.digest(plan.files):
            plan.same += 1  # but for what could not be had before either
        else:
            plan.changed.append(update)


def _rows(plan: Plan) -> dict[str, ImportedUpdate]:
    if plan.imported is None:
        return {}
    rows = plan.imported.updates.select_related("update", "update__blog")
    return {row.key: row for row in rows}


def _can_be_had(plan: Plan, update: IncomingUpdate) -> bool:
    """Whether something of it is left; what is not, is noted."""
    if update.withdrawn_at is not None:
        return True
    files, is_left = Promised(plan.files), bool(update.heading)
    told, update.blocks, seen = update.blocks, [], set()
    for each in told:
        try:
            block = block_of(each, files)
        except Left as refusal:
            plan.notes.add(f"{name_of(update)}: {refusal}")
            continue
        if block is not None and block.once:
            # Other systems have a post twice: as a frame, and as what is shown without scripts.
            its = (block.kind, *(getattr(block, name) for name in block.once))
            if its in seen:
                continue
            seen.add(its)
        is_left = is_left or block is not None
        update.blocks.append(each)
    if not is_left:
        plan.notes.add(
            _("%(name)s: left out, since nothing of it can be shown")
            % {"name": name_of(update)}
        )
    return is_left


def name_of(update: IncomingUpdate) -> str:
    """For a note about it."""
    return f"“{update.heading[:80]}”" if update.heading else update.key[:80]
