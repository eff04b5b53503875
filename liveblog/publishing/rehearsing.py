"""A rehearsal: a blog that behaves like a live one and reaches nobody, and is wiped whole."""

import re
from contextlib import suppress

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet, TextField
from django.db.models.functions import Cast

from accounts.models import User
from liveblog.models import (
    Blog,
    FigureBlock,
    Portrait,
    erase_locked,
    lock_to_erase,
    writers_turn,
)
from media import pieces
from media.models import Image, Upload

from . import revisions
from .kept_words import Kept, is_named, kept_words
from .pictures.deleting import delete_unused
from .refusals import NotAllowed

WHY = "Rehearsal, wiped"  # in what is left of it, an Erasure
_NAME = re.compile(r"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")


def wipe_rehearsal(blog: Blog, *, by: User) -> None:
    """Delete a rehearsal with all that was written, agreed on and noted down in it.

    Its journal goes, too; that there was one, who wiped it and when stays (`Erasure`). So do
    pictures that were here before it, or that something else names. Raises NotAllowed, also of
    a blog that is no rehearsal.
    """
    named = _named_in(blog)
    with writers_turn(), transaction.atomic(durable=True):
        lock_to_erase(blog)
        revisions.require_editor(by)
        if not blog.is_rehearsal:
            raise NotAllowed
        named |= _named_in(blog)
        made_at = blog.created_at
        erase_locked(blog, why=WHY, by=by)
    # Files go last: what is not done when this process dies, the library still shows.
    came = Image.objects.filter(uploaded_at__gte=made_at, is_of_link=False)
    for image in _only_here(came, named):
        delete_unused(image)
    waited_for = Upload.objects.filter(
        name__in=named, image=None, heard_at__gte=made_at
    )
    for upload in waited_for.filter(figures=None):
        with suppress(pieces.Busy):
            pieces.forget(upload)


def pictures_wiped_with(blog: Blog) -> int:
    """How many pictures go with a rehearsal as it is now."""
    came = Image.objects.filter(uploaded_at__gte=blog.created_at, is_of_link=False)
    return len(_only_here(came, _named_in(blog), apart_from=blog))


def refuse_a_rehearsal(blog: Blog) -> None:
    """Where something would reach readers. A blog is one for ever, so no lock is needed."""
    if blog.is_rehearsal:
        raise NotAllowed


# Below the verb -------------------------------------------------------------------------


def _named_in(blog: Blog) -> set[str]:
    """The names of all pictures of which its words speak, or once spoke; and of those that
    were taken off it, such as a hero that was replaced."""
    figures = FigureBlock.objects.filter(update__blog=blog)
    shown = figures.values_list("image__name", "upload__name")
    names = {name for pair in shown for name in pair if name}
    if blog.hero_image is not None:
        names.add(blog.hero_image.name)
    for rows, column in kept_words(update__blog=blog):
        for text in rows.values_list(Cast(column, TextField()), flat=True):
            names |= set(_NAME.findall(text or ""))
    for taken_off in blog.journal.values_list("taken_off", flat=True):
        names |= set(taken_off)
    return names


def _kept_words_but_of(blog: Blog | None) -> list[Kept]:
    if blog is None:
        return kept_words()
    return [
        (
            rows.exclude(**{"update__blog" if column == "words" else "blog": blog}),
            column,
        )
        for rows, column in kept_words()
    ]


def _only_here(
    images: QuerySet[Image], names: set[str], *, apart_from: Blog | None = None
) -> list[Image]:
    """Those of these names that nothing shows or speaks of any more, apart from this blog."""
    here, blogs = {"image": OuterRef("pk")}, Blog.objects.all()
    figures = FigureBlock.objects.filter(Q(**here) | Q(upload__image=OuterRef("pk")))
    if apart_from is not None:
        figures = figures.exclude(update__blog=apart_from)
        blogs = blogs.exclude(pk=apart_from.pk)
    unused = images.filter(name__in=names).exclude(
        Exists(figures)
        | Exists(blogs.filter(hero_image=OuterRef("pk")))
        | Exists(Portrait.objects.filter(**here))
    )
    kept = _kept_words_but_of(apart_from)
    return [image for image in unused if not is_named(image.name, kept)]
