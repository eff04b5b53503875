"""The journal as it is read at the desk: which lines, in pages, and as files."""

import csv
import io
import json
from collections.abc import Iterable, Iterator

from django import forms
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from liveblog.models import Change, Correction, JournalLine, Review, State, Verb

from . import verb_names
from .day_field import DayField, bounds_of

LINES_SHOWN = 50
OTHERS = ("by", "written_by", "blog", "update")
OF_OTHERS = (
    *(
        "by__byline",
        "written_by__byline",
        "written_by__erased_at",
        "blog__slug",
        "blog__headline",
        "blog__time_zone",
    ),
    *("blog__language", "update__heading", "update__state", "update__author"),
    "update__review",
)
LINES_AT_ONCE = 2_000  # of a file: one query each
# What a spreadsheet would take for a formula, and run.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
COLUMNS = (
    *("at", "blog", "revision", "verb", "change", "note", "by", "by_id"),
    *("written_by", "written_by_id"),
    *("update_id", "address", "taken_off"),
    *("time_given", "time_before", "program"),
)
THE_SYSTEM = "system"


class JournalForm(forms.Form):
    """What is looked for: whatever is filled in, together. Of a slip nothing is made."""

    person = forms.ChoiceField(label=_("Person"), required=False)
    verb = forms.ChoiceField(label=_("What was done"), required=False)
    update = forms.IntegerField(
        label=_("Number of the update"),
        min_value=1,
        max_value=2**53,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    day = DayField()

    def __init__(self, data, *, zone, blog=None):
        super().__init__(data)
        self.zone = zone
        people = _people_of(blog) if blog else User.objects.all()
        named = people.exclude(byline="").order_by("byline", "pk")
        self.fields["person"].choices = [
            ("", pgettext_lazy("people", "All")),
            *((str(pk), byline) for pk, byline in named.values_list("pk", "byline")),
            (THE_SYSTEM, _("The system")),
        ]
        names = sorted(
            (str(name), verb) for verb, name in verb_names.VERB_NAMES.items()
        )
        self.fields["verb"].choices = [
            ("", pgettext_lazy("things that were done", "All")),
            *((str(verb), name) for name, verb in names),
        ]

    @property
    def is_filled(self) -> bool:
        return any(self[name].value() for name in self.fields)

    def narrow(self, lines):
        """Those of these lines that are looked for; none where the form is not valid."""
        if not self.is_valid():
            return lines.none()
        asked = self.cleaned_data
        if person := asked["person"]:
            theirs = Q(by=None)
            if person != THE_SYSTEM:
                theirs = Q(by=person) | Q(written_by=person)
            lines = lines.filter(theirs)
        if verb := asked["verb"]:
            lines = lines.filter(verb=Verb(verb))
        if update := asked["update"]:
            lines = lines.filter(update=update)
        if day := asked["day"]:
            start, end = bounds_of(day, self.zone)
            lines = lines.filter(at__gte=start, at__lt=end)
        return lines


def _people_of(blog):
    """Who writes in it, and who is in its journal: they may have gone since."""
    lines = blog.journal.order_by()
    known = Q(pk__in=lines.values("by")) | Q(pk__in=lines.values("written_by"))
    return User.objects.filter(known | Q(pk__in=blog.writers().values("pk")))


def newest_first(lines, *, before: int | None = None, order="pk"):
    """In the order in which they were written, from below the one that is `before`.

    Within one blog `order` is better "revision": there is an index of it. Without what is
    stored of an update and a blog for readers: megabytes in a page.
    """
    found = lines if before is None else lines.filter(**{f"{order}__lt": before})
    own = [field.name for field in JournalLine._meta.concrete_fields]
    return found.select_related(*OTHERS).only(*own, *OF_OTHERS).order_by(f"-{order}")


def one_page(
    lines, person: User, *, before: int | None = None, order="pk"
) -> tuple[list[JournalLine], int | None]:
    """The first of them with their notes, and before what there are more. Two queries."""
    found = list(newest_first(lines, before=before, order=order)[: LINES_SHOWN + 1])
    shown = _with_notes(found[:LINES_SHOWN], person)
    has_more = len(found) > LINES_SHOWN
    return shown, getattr(shown[-1], order) if has_more else None


def _with_notes(lines: list[JournalLine], person: User) -> list[JournalLine]:
    """Give each line the note that readers see of it, or "". A query where there are any.

    Of an update that was withdrawn later they see it no longer, nor do colleagues.
    """
    notes = _notes(line.update_id for line in lines if line.change == Change.CORRECTION)
    for line in lines:
        line.done = verb_names.done(line)  # type: ignore[attr-defined]
        line.note = notes.get((line.update_id, line.revision), "")  # type: ignore[attr-defined]
        if line.note and _is_hidden(line, person):  # type: ignore[attr-defined]
            line.note = ""  # type: ignore[attr-defined]
    return lines


def _notes(updates: Iterable[int | None]) -> dict[tuple[int, int | None], str]:
    """The notes of these updates' corrections, by update and revision."""
    corrected = set(updates)
    found = Correction.objects.filter(update__in=corrected) if corrected else ()
    return {(each.update_id, each.revision): each.note for each in found}


def _is_hidden(line: JournalLine, person: User) -> bool:
    update = line.update
    assert update is not None  # noqa: S101 its note is of one
    may_read = person.is_editor or update.author_id == person.pk
    if update.is_held:
        may_read = person.is_legal
    return update.is_withdrawn and not may_read


# As a file ------------------------------------------------------------------------------

# What is fetched of each line, as plain values: rows of the ORM took ten times as long.
FETCHED = (
    *("pk", "at", "blog__slug", "revision", "verb", "change", "by__byline", "by_id"),
    *("blog__is_rehearsal", "blog__went_live_at"),
    *("update_id", "update__state", "update__author_id", "taken_off"),
    *("update__review", "written_by__byline", "written_by_id"),
    *("time_given", "time_before", "program"),
)


def as_csv(lines, zone, person: User, order="pk") -> Iterator[str]:
    """The file in pieces of LINES_AT_ONCE. No cell of it is a formula."""
    yield "\ufeff" + _csv([COLUMNS])  # the mark, or Excel takes it for another encoding
    for found in _in_pieces(lines, zone, person, order):
        yield _csv([_in_a_cell(each[name]) for name in COLUMNS] for each in found)


def as_json_lines(lines, zone, person: User, order="pk") -> Iterator[str]:
    for found in _in_pieces(lines, zone, person, order):
        yield "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in found)


def _in_pieces(lines, zone, person, order) -> Iterator[list[dict]]:
    """By keys: no query is open for as long as somebody's line takes to load it."""
    lines, before = lines.order_by(f"-{order}"), None
    while True:
        later = lines if before is None else lines.filter(**{f"{order}__lt": before})
        found = list(later.values(*FETCHED)[:LINES_AT_ONCE])
        if not found:
            return
        before = found[-1][order]
        notes = _notes(each["update_id"] for each in found if _is_corrected(each))
        yield [_as_dict(each, zone, notes, person) for each in found]


def _is_corrected(line: dict) -> bool:
    return line["change"] == Change.CORRECTION


def _as_dict(line: dict, zone, notes: dict, person: User) -> dict:
    slug, update = line["blog__slug"], line["update_id"]
    may_read = person.is_editor or line["update__author_id"] == person.pk
    if line["update__review"] == Review.HELD:
        may_read = person.is_legal
    is_hidden = line["update__state"] == State.WITHDRAWN and not may_read
    note = notes.get((update, line["revision"]), "")
    return {
        "at": line["at"].astimezone(zone).isoformat(timespec="milliseconds"),
        "blog": slug,
        "revision": line["revision"],
        "verb": line["verb"],
        "change": line["change"],
        "note": "" if is_hidden else note,
        "by": line["by__byline"] or "",
        "by_id": line["by_id"],
        "written_by": line["written_by__byline"] or "",
        "written_by_id": line["written_by_id"],
        "update_id": update,
        "address": _address(line),
        "taken_off": sorted(line["taken_off"]),
        **{name: _moment(line[name], zone) for name in ("time_given", "time_before")},
        "program": line["program"],
    }


def _moment(at, zone) -> str:
    return at.astimezone(zone).isoformat(timespec="seconds") if at else ""


def _address(line: dict) -> str:
    """Where readers find it; in a rehearsal, and before the blog is live, nowhere."""
    is_before_readers = line["blog__went_live_at"] and not line["blog__is_rehearsal"]
    if not line["update_id"] or not is_before_readers:
        return ""
    return reverse("reader:update", args=[line["blog__slug"], line["update_id"]])


def _in_a_cell(value) -> str:
    if isinstance(value, list):
        value = " ".join(value)
    text = str("" if value is None else value)
    return f"'{text}" if text.startswith(FORMULA) else text


def _csv(rows: Iterable[Iterable[str]]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()
