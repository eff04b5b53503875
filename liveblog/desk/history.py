"""The history of an update: every change that readers could see, and the words it made."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from django.db.models import Q
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from liveblog.models import (
    MARKING_VERBS,
    JournalLine,
    Update,
    Verb,
    Version,
    images_to_show,
)

from . import verb_names
from .comparing import Comparison

# The state in which an update is now; others have the primary key of their Version.
NOW = 0
# Of an update that is marked and unmarked for days the oldest marks are left out: they
# are in the journal.
MOST_STEPS = 300
# The shapes of the rail that stand for a state; others are rings and discs.
SHAPES = {
    Verb.MARK_KEY_EVENT: "key",
    Verb.MARK_BREAKING: "breaking",
    Verb.MARK_UNCONFIRMED: "unconfirmed",
    Verb.WITHDRAW: "gone",
    Verb.TAKE_BACK: "gone",
    Verb.MOVE_UPDATE: "gone",
}


@dataclass(frozen=True)
class Step:
    """One change of an update. `state` are the words it made, `before` those of before.

    None: it made none, as a mark does, or there were none.
    """

    line: JournalLine
    state: int | None = None
    before: int | None = None
    note: str = ""
    times: int = 1  # so often in a row, by the same person: shown as one

    @property
    def name(self) -> str:
        done = verb_names.done(self.line)
        if self.times == 1:
            return done
        return _("%(done)s, %(n)s times") % {"done": done, "n": self.times}

    @property
    def kind(self) -> str:
        """Of the words' change, where its name does not say it."""
        is_restored = self.line.verb == Verb.RESTORE
        names = verb_names.CHANGE_NAMES
        return str(names.get(self.line.change, "")) if is_restored else ""  # type: ignore[call-overload]

    @property
    def shape(self) -> str:
        return SHAPES.get(self.line.verb, "")  # type: ignore[call-overload]

    @property
    def at(self):
        return self.line.at


@dataclass(frozen=True)
class History:
    steps: list[Step]  # newest first

    @property
    def states(self) -> list[Step]:
        return [step for step in self.steps if step.state is not None]

    def step_of(self, state: int | None) -> Step | None:
        return next((s for s in self.states if s.state == state), None)


def history_of(update: Update) -> History:
    """Three queries; the words of each version are not fetched."""
    versions = list(update.versions.defer("words").select_related("by").order_by("pk"))
    until = [v.until_revision for v in versions if v.until_revision]
    its = Q(update=update) | Q(revision__in=until)
    lines = update.blog.journal.filter(its).select_related("by", "written_by")
    found = {line.revision: line for line in lines.order_by("-revision")}
    notes = {each.revision: each.note for each in update.corrections.all()}
    made = _made(update, versions, found)
    steps = [
        Step(line, *made.get(revision, (None, None)), note=notes.get(revision, ""))
        for revision, line in found.items()
    ]
    steps = _gathered(steps)
    shown = (s for n, s in enumerate(steps) if n < MOST_STEPS or s.state is not None)
    return History(list(shown))


def _gathered(steps: list[Step]) -> list[Step]:
    """Figures that somebody, or a program, has set again and again are one step."""
    made: list[Step] = []
    for step in steps:
        last = made[-1] if made else step
        is_more = last.line.verb == step.line.verb == Verb.SET_CELLS
        if made and is_more and last.line.by_id == step.line.by_id:
            made[-1] = replace(last, before=step.before, times=last.times + 1)
        else:
            made.append(step)
    return made


def _made(
    update: Update, versions: list[Version], lines: dict[int, JournalLine]
) -> dict[int, tuple[int | None, int | None]]:
    """By revision, the state that it made and the one before it."""
    last = None if update.is_withdrawn else NOW
    states = [*(version.pk for version in versions), last]
    # Not its first revision: that is another since it was given an original time.
    published = (n for n, line in lines.items() if line.verb == Verb.PUBLISH)
    first = next(published, update.first_revision or 0)
    made: dict[int, tuple[int | None, int | None]] = {first: (states[0], None)}
    for version, (before, state) in zip(versions, pairwise(states), strict=True):
        made[_until(version, lines.values())] = (state, before)
    return made


def _until(version: Version, lines: Iterable[JournalLine]) -> int:
    """What replaced it; the release before did not write it down."""
    if version.until_revision:
        return version.until_revision
    changes = (line for line in lines if line.verb not in MARKING_VERBS)
    later = [line.revision for line in changes if line.revision > version.revision]
    return min(later, default=0)


def words_of(update: Update, state: int) -> dict:
    """The words of one of its states, as `Words.as_json` has them."""
    if state == NOW:
        return update.words().as_json()
    return update.versions.get(pk=state).words


def show_pictures(comparison: Comparison, person) -> None:
    """Give the rows their pictures as images: those that this person may see. One query."""
    names = comparison.pictures
    images = images_to_show(person).filter(name__in=names) if names else ()
    found = {image.name: image for image in images}
    for row in comparison.rows:
        row.images = [found.get(name) for name in row.pictures if name]


# In a sentence --------------------------------------------------------------------------

COUNTED = {
    "added": lambda n: ngettext("%(n)s word added", "%(n)s words added", n),
    "removed": lambda n: ngettext("%(n)s word removed", "%(n)s words removed", n),
    "moved": lambda n: ngettext("%(n)s paragraph moved", "%(n)s paragraphs moved", n),
    "blocks": lambda n: ngettext("%(n)s block changed", "%(n)s blocks changed", n),
}


def summary(comparison: Comparison) -> str:
    """3 words added, 1 paragraph moved and 1 block changed: in the desk's language."""
    parts = []
    for name, counted in COUNTED.items():
        if count := getattr(comparison, name):
            parts.append(counted(count) % {"n": count})
    if comparison.links:
        parts.append(_("links changed"))
    elif comparison.is_restyled:
        parts.append(_("formatting changed"))
    elif not parts and comparison.lines:
        parts.append(_("the lines around the words changed"))
    if not parts:
        return _("The words are the same.")
    return get_text_list(parts, pgettext("before the last of several changes", "and"))
