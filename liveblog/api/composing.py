"""The words of an update as a program sends them, read by the composer's own forms."""

from datetime import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from liveblog.desk.block_forms import forms as forms_of_kinds
from liveblog.desk.composer import Composition
from liveblog.desk.lines import EDITORS_MARKS, UpdateForm
from liveblog.desk.moment_field import EARLIEST_YEAR, LATEST_YEAR, MomentField
from liveblog.markup import safe_text
from liveblog.models import Blog, Update

from .problems import Problem
from .valid import errors_of

# Names of ours, by those of the forms.
POINTERS = {
    "byline": "people/0",
    "more_bylines": "people",
    "is_withheld": "people",
    "event_at": "happened",
    "original_at": "original",
}
MOMENTS = {"happened": "event_at", "original": "original_at"}
SAME = (
    *("heading", "label", "location", "source_note", "announces"),
    *("change", "note", "seen_revision"),
)
TICKS = (*EDITORS_MARKS, "is_unconfirmed")
NOT_YOURS = "Editors alone set this."


def compose(told: dict, *, person, blog: Blog, form=UpdateForm) -> Composition:
    """What this says, valid. Raises Problem with a pointer to each thing that is not."""
    data = QueryDict(mutable=True)
    _put_lines(data, told, blog)
    _put_blocks(data, told.get("blocks") or [], blog)
    composition = Composition.from_post(data, person=person, blog=blog, form=form)
    errors = [] if person.is_editor else _of_editors(told)
    if not composition.is_valid() or errors:
        raise Problem("not-valid", errors=[*errors, *_errors_of(composition)])
    return composition


def refuse_odd_figures(told) -> None:
    """Of CellsIn, what the form of a table would not take. Raises Problem."""
    errors = []
    if told.as_of and not EARLIEST_YEAR <= told.as_of.year <= LATEST_YEAR:
        errors.append(("#/as_of", "That is no time of ours."))
    for place, cell in enumerate(told.cells):
        try:
            safe_text.plain_line(cell.text)
        except ValidationError as error:
            errors += [(f"#/cells/{place}/text", each) for each in error.messages]
    if errors:
        raise Problem("not-valid", errors=errors)


def begun(blog: Blog, person) -> dict:
    """What a new update has before anything is said of it, as at the desk."""
    people = [] if blog.withholds_bylines or not person.byline else [person.byline]
    return {"label": blog.default_label, "people": people}


def stands(update: Update, person) -> dict:
    """What an update says now, by the names by which programs say it."""
    told = {
        "heading": update.heading,
        "label": update.label,
        "people": update.bylines,
        "location": update.location,
        "happened": update.event_at,
        "source_note": update.source_note,
        "blocks": update.words().as_json()["blocks"],
    }
    if update.is_draft:
        told |= {
            "is_unconfirmed": update.is_unconfirmed,
            "announces": update.announces_id,
        }
    if update.is_draft and person.is_editor:
        told |= {name: getattr(update, name) for name in EDITORS_MARKS}
        # Once readers have seen the blog's order it has lapsed.
        is_open = update.blog.takes_original_times
        told["original"] = update.original_at if is_open else None
    return told


def _put_lines(data, told, blog):
    for name in SAME:
        if (value := told.get(name)) is not None:
            data[name] = str(value)
    data.setdefault("source_note", "")
    for name in TICKS:
        if told.get(name):
            data[name] = "on"
    for name, its in MOMENTS.items():
        if (at := told.get(name)) is not None:
            data[its] = _on_the_clock(at, blog, name)
    people = told.get("people") or []
    data["byline"] = people[0] if people else ""
    data.setlist("more_bylines", people[1:])
    if not people:
        data["is_withheld"] = "on"


def _on_the_clock(at: datetime, blog, name) -> str:
    """As the blog's clock has it, to the minute: 2026-11-24T14:03.

    Of an hour that is repeated, the second time with its offset.
    """
    try:
        local = at.astimezone(blog.zone)
        written = local.isoformat(timespec="minutes")
        return written if local.fold else written[:16]
    except OverflowError:
        raise Problem(
            "not-valid", errors=[(f"#/{name}", "That is no time of ours.")]
        ) from None


def _put_blocks(data, blocks, blog):
    known = forms_of_kinds()
    for place, block in enumerate(blocks):
        form, prefix = known[block["kind"]], f"{block['kind']}-{place}"
        data.appendlist("block", prefix)
        passed = {"kind", *form.found_by_itself}
        told = {name: value for name, value in block.items() if name not in passed}
        for name, value in _as_one(form, told, place).items():
            where = f"blocks/{place}/{name}"
            if typed := _as_typed(value, form.base_fields.get(name), blog, where):
                data[f"{prefix}-{name}"] = typed


def _as_one(form, told, place) -> dict:
    try:
        return form.typed(told)
    except ValidationError as error:
        errors = [
            (f"#/blocks/{place}/{name}", sentence)
            for name, sentences in error.message_dict.items()
            for sentence in sentences
        ]
        raise Problem("not-valid", errors=errors) from None


def _as_typed(value, field, blog, where) -> str:
    """As the composer would send it; "" for what it would leave out."""
    if isinstance(value, bool):
        return "on" if value else ""
    is_typed_choice = isinstance(field, forms.TypedChoiceField)
    if value is None or (is_typed_choice and value == field.empty_value):
        return ""
    if isinstance(field, MomentField) and isinstance(value, str):
        value = datetime.fromisoformat(value)  # as it stands in `as_json`
    if isinstance(value, datetime):
        return _on_the_clock(value, blog, where)
    return str(value)


def _of_editors(told):
    names = [name for name in EDITORS_MARKS if told.get(name)]
    names += ["original"] if told.get("original") else []
    return [(f"#/{name}", NOT_YOURS) for name in names]


def _errors_of(composition):
    found = errors_of(composition.lines, names=POINTERS)
    for place, form in enumerate(composition.blocks):
        if form.is_bound:
            found += errors_of(form, f"blocks/{place}/")
    if composition.error:
        found.append(("#/blocks", composition.error))
    return found
