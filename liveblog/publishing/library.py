"""Verbs on a picture wherever it is used: mend its credit, replace it, delete it.

Each goes from blog to blog and takes one revision in each whose readers see the picture,
so that open pages follow; in drafts it takes none. What is not done yet when a process
dies is done by asking again. Files go last: without its row nobody is served one.
"""

from collections.abc import Callable

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError, Q, QuerySet
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from accounts.models import User
from liveblog.models import Blog, FigureBlock, TextBlock, Update, Verb, figures_of
from media import storage
from media.models import Image, Upload

from . import gate
from .refusals import NotAllowed
from .retouching import RIGHTS, SAID_OF_IT

# Somebody may put it into an update while it is being taken out of the others.
TRIES = 5
# Of a picture that takes another's place: what is known of the other, and its rights.
HANDED_ON = (*SAID_OF_IT, *RIGHTS)

Figures = QuerySet[FigureBlock]
Mend = Callable[[Figures, list[Update]], None]


def correct_credit(image: Image, credit: str, *, by: User) -> None:
    """Say everywhere whose picture it is. No "Updated" and no note: readers see the name.

    Versions keep what it said before. Raises NotAllowed.
    """
    gate.require_editor(by)
    image.credit = credit
    image.save(update_fields=["credit"])

    def mend(figures: Figures, updates: list[Update]) -> None:
        figures.update(credit=credit)

    def mend_hero(blog: Blog) -> None:
        blog.hero_credit = credit

    _everywhere(
        Verb.CORRECT_CREDIT,
        figures_of(image).exclude(credit=credit),
        image.heroes.exclude(hero_credit=credit),
        mend=mend,
        mend_hero=mend_hero,
        by=by,
    )


def replace_picture(image: Image, new: Image, *, by: User) -> None:
    """Show another picture wherever this one is, under its words; then delete this one.

    The new one has a name of its own, so that no cache shows the old. Raises NotAllowed.
    """
    gate.require_editor(by)
    for name in HANDED_ON:
        setattr(new, name, getattr(image, name))
    new.save(update_fields=HANDED_ON)

    def mend(figures: Figures, updates: list[Update]) -> None:
        figures.update(image=new, upload=None)

    def mend_hero(blog: Blog) -> None:
        blog.hero_image = new

    _empty_and_forget(
        Verb.REPLACE_PICTURE, image, mend=mend, mend_hero=mend_hero, by=by
    )


def may_delete(image: Image, by: User) -> bool:
    """Whether nothing uses their own picture; editors may in any case. Two queries."""
    return by.is_editor or (
        image.uploaded_by_id == by.pk
        and not figures_of(image).exists()
        and not image.heroes.exists()
    )


def delete_picture(image: Image, *, by: User) -> None:
    """Take a picture from every page, from disk and from the library.

    Versions keep the words that stood with it. An update that has nothing else says so in
    a line; where it is scheduled, it waits for a person. Raises NotAllowed, also to who
    brought a picture that is being put to use at this moment.
    """
    if not may_delete(image, gate.require_active(by)):
        raise NotAllowed
    if not by.is_editor:
        if not _forget(image):
            raise NotAllowed
        return

    def mend_hero(blog: Blog) -> None:
        blog.hero_image = None
        blog.hero_caption = blog.hero_credit = blog.hero_alt = ""

    _empty_and_forget(
        Verb.DELETE_PICTURE, image, mend=_take_out, mend_hero=mend_hero, by=by
    )


# Below the verbs ------------------------------------------------------------------------


def _empty_and_forget(verb: Verb, image, **how) -> None:
    for _again in range(TRIES):
        _everywhere(verb, figures_of(image), image.heroes.all(), **how)
        if _forget(image):
            return
    raise IntegrityError(f"{image} is put to use faster than it can be taken out")


def _everywhere(
    verb: Verb,
    figures: Figures,
    heroes: QuerySet[Blog],
    *,
    mend: Mend,
    mend_hero: Callable[[Blog], None],
    by: User,
) -> None:
    blogs = Blog.objects.filter(
        Q(pk__in=figures.values("update__blog")) | Q(pk__in=heroes.values("pk"))
    )
    for blog in blogs.order_by("pk"):
        # Drafts first: one that goes live between the two is as it should be.
        _in_drafts(blog, figures, mend)
        with gate.editors_revision(blog, verb, by=by) as revision:
            updates = _of(blog.updates.published(), figures, blog)
            parts = {"hero"} if heroes.filter(pk=blog.pk).exists() else set()
            if not updates and not parts:
                raise gate.AlreadyDone
            for update in updates:
                update.keep_version(by=by)
            mend(figures.filter(update__in=updates), updates)
            if parts:
                mend_hero(blog)
            for update in updates:
                gate.show(update, revision)
                parts |= gate.parts_showing(update)
            gate.stamp(blog, revision, *sorted(parts))


def _in_drafts(blog: Blog, figures: Figures, mend: Mend) -> None:
    with blog.locked():
        drafts = _of(blog.updates.drafts(), figures, blog)
        mend(figures.filter(update__in=drafts), drafts)
        # Who has one of them open is told, and does not save over it.
        now = timezone.now()
        blog.updates.filter(pk__in=[d.pk for d in drafts]).update(saved_at=now)


def _of(updates, figures: Figures, blog: Blog) -> list[Update]:
    found = list(updates.filter(pk__in=figures.values("update")).order_by("pk"))
    for update in found:
        update.blog = blog
    return found


def _take_out(figures: Figures, updates: list[Update]) -> None:
    figures.delete()
    for update in updates:
        if update.heading or update.blocks():
            continue
        with translation.override(update.blog.language):
            words = _("[Picture withdrawn]")
        TextBlock.objects.create(update=update, position=0, words=words)
        if update.is_draft:
            update.unschedule()
            update.save(update_fields=["due_at", "scheduled_by", "missed_because"])


def _forget(image: Image) -> bool:
    """Delete the row, then the files; False if somebody has put it to use meanwhile."""
    problem = _("This picture was deleted. Add another.")
    gone = {"image": None, "problem": problem}
    try:
        with transaction.atomic():
            # A device that still speaks of it is told, and does not send it again.
            Upload.objects.update_or_create(
                name=image.name,
                defaults=gone,
                create_defaults=gone | {"by": image.uploaded_by},
            )
            Image.objects.filter(pk=image.pk).delete()
    except (ProtectedError, IntegrityError):
        return False
    storage.remove(image.name)
    return True
