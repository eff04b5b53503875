"""Single cells of a public table set, as a program does while votes are counted."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from math import ceil

from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts.models import User
from liveblog.kinds.table import cells as table_cells
from liveblog.kinds.table.cells import MAX_CELL, Place
from liveblog.models import Change, TableBlock, Update, Verb, Words

from . import revisions
from .refusals import NoSuchCells, TooSoon
from .review_levels import require_direct

# Between two revisions of one update's figures: a program that sends more often is to collect.
LEAST_SECONDS = 5


def set_cells(
    update: Update,
    cells: Mapping[Place, str],
    *,
    by: User,
    table: int = 0,
    as_at: datetime | None = None,
) -> Update:
    """Set cells of a public update's table: of all of them one revision, a minor edit.

    `cells` are texts by (row, column), each from 0; row 0 is the header. `table` is which of
    the update's tables, from 0. `as_at` is when the figures were so, where that is to change.
    Where nothing is new it does nothing. Raises NoSuchCells, and then none is set; TooSoon
    within LEAST_SECONDS of the last time, which a program tries again with all that is new;
    Withdrawn, NeedsReview, Paused or NotAllowed.
    """
    with revisions.writers_revision(
        update, Verb.SET_CELLS, by=by, change=Change.MINOR
    ) as revision:
        require_direct(update.blog, by, of=update)
        words = update.words()
        block = _table_of(words, table)
        before = block.as_json()
        block.cells = _with_set(block.cells, cells)
        block.as_at = as_at or block.as_at
        if block.as_json() == before:
            raise revisions.AlreadyDone
        _refuse_too_soon(update)
        # No receipt, as for words that have to go: a count that went on takes nothing back.
        update.keep_version(revision, by=by)
        revisions.write(update, words, revision)
        revisions.stamp(update.blog, revision, *revisions.parts_showing(update))
    return update


def _table_of(words: Words, number: int) -> TableBlock:
    tables = [block for block in words.blocks if isinstance(block, TableBlock)]
    if not 0 <= number < len(tables):
        raise NoSuchCells
    return tables[number]


def _with_set(text: str, cells: Mapping[Place, str]) -> str:
    if any(len(said) > MAX_CELL for said in cells.values()):
        raise NoSuchCells
    try:
        made = table_cells.with_set(text, cells)
    except (IndexError, ValidationError):
        raise NoSuchCells from None
    height, width = table_cells.shape_of(table_cells.read(made))
    if height < table_cells.MIN_ROWS:
        raise NoSuchCells  # nothing would be left of it
    if width > table_cells.shape_of(table_cells.read(text))[1]:
        raise NoSuchCells  # a bar would part the cells of an only column
    return made


def _refuse_too_soon(update: Update) -> None:
    now = timezone.now()
    since = now - timedelta(seconds=LEAST_SECONDS)
    last = update.journal.filter(verb=Verb.SET_CELLS, at__gt=since).last()
    if last is not None:
        raise TooSoon(ceil((last.at - since).total_seconds()))
