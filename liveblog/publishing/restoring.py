"""Older words of a public update, given to readers once more (decision 0041)."""

from dataclasses import dataclass

from accounts.models import User
from liveblog.models import (
    BLOCK_MODELS,
    Block,
    FigureBlock,
    JournalLine,
    Update,
    Verb,
    Version,
    Words,
    images_to_show,
)
from media.models import Image

from . import revisions
from .pictures.describing import require_right_to_owe
from .refusals import NothingLeft
from .review_levels import require_direct
from .updates import change_words, kind_of_change


@dataclass(frozen=True)
class Restorable:
    """What can be restored of a version, and what cannot: blocks as the version has them."""

    words: Words
    left_out: list[dict]


def restore(
    update: Update,
    version: Version,
    *,
    by: User,
    seen_revision: int,
    note: str = "",
    is_minor: bool = False,
    key: str | None = None,
) -> Update:
    """Publish the words of an older version again; those of now become a version.

    Readers are told as by `correct`. Sent again under its key it does nothing, nor does it
    where readers see these words already. Pictures that are gone, whose time is over or
    that this person may not use are left out. Raises StaleEdit if somebody has changed
    the update since `seen_revision`, NothingLeft, Withdrawn, NeedsReview, or NotAllowed.
    """
    change = kind_of_change(note, is_minor=is_minor)
    # Other words under the same key are another thing.
    own_key = key and f"{version.pk}-{key}"
    with revisions.writers_revision(
        update, Verb.RESTORE, by=by, change=change, key=own_key
    ) as revision:
        if own_key and JournalLine.objects.filter(by=by, key=own_key).exists():
            raise revisions.AlreadyDone
        require_direct(update.blog, by, of=update)
        revisions.refuse_a_stale_edit(update, seen_revision)
        words = restorable(update, version, by=by).words
        if words.is_empty:
            raise NothingLeft
        if words.digest() == update.words().digest():
            raise revisions.AlreadyDone
        require_right_to_owe(words, by)
        change_words(update, words, revision, by=by, change=change, note=note)
    return update


def restorable(update: Update, version: Version, *, by: User) -> Restorable:
    """What this person can restore of a version of this update. At most eight queries."""
    images = _usable_images(version, by)
    blocks: list[Block] = []
    left_out = []
    for stored in version.words["blocks"]:
        model = BLOCK_MODELS.get(stored["kind"])
        block = model.from_json(stored, images) if model else None
        if block is None:
            left_out.append(stored)
        else:
            blocks.append(block)
    _bring_up_to_date(update, version, blocks)
    return Restorable(Words.from_json(version.words, blocks), left_out)


def _usable_images(version: Version, by: User) -> dict[str, Image]:
    names: list[str] = []
    for stored in version.words["blocks"]:
        model = BLOCK_MODELS.get(stored["kind"], Block)
        names += filter(None, [stored.get(model.picture_key)])
    if not names:
        return {}
    images = images_to_show(by).filter(name__in=names)
    return {image.name: image for image in images if not image.has_ended}


def _bring_up_to_date(update: Update, version: Version, blocks: list[Block]) -> None:
    """A credit that was mended everywhere, or an alt text that was owed, stays mended."""
    figures = [block for block in blocks if isinstance(block, FigureBlock)]
    if not figures:
        return
    since = update.blog.journal.filter(revision__gt=version.revision)
    is_mended = since.filter(verb=Verb.CORRECT_CREDIT).exists()
    now = FigureBlock.objects.filter(update=update, owes_alt=False).select_related(
        "image"
    )
    described = {figure.image_id: figure for figure in now}
    for figure in figures:
        credit = figure.image.credit if figure.image else ""
        if is_mended and credit:
            figure.credit = credit
        if figure.owes_alt and (now_said := described.get(figure.image_id)):
            figure.alt, figure.owes_alt = now_said.alt, False
            figure.is_decorative = now_said.is_decorative
