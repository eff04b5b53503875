"""What waits for another editor in sensitive blogs and is no update's words, for the queue."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from liveblog.markup.word_diff import word_diff
from liveblog.models import Blog, ProposedChange, Update, Verb, visible_images
from liveblog.publishing.editing import RICH_FIELDS
from liveblog.publishing.proposing import is_overtaken

from .comparing import Comparison, Field, compare
from .forms import BlogForm
from .questions import ClosingForm
from .review_forms import NoteForm, note_form
from .verb_names import VERB_NAMES

SHOWN = 60
LABELS = {
    **{name: field.label for name, field in BlogForm.base_fields.items()},
    "closing_message": ClosingForm.base_fields["message"].label,
}


@dataclass
class ProposedRow:
    """One row: what stands there and what is to, and what this person may do with it."""

    change: ProposedChange
    name: str
    # What sending it back takes, or what was refused.
    note: NoteForm
    lines: list[Field] = field(default_factory=list)
    # By its label: of words that may be formatted.
    texts: list[tuple[str, Comparison]] = field(default_factory=list)
    # The picture at the top: those of before and after that there are.
    pictures: list = field(default_factory=list)
    may: set[str] = field(default_factory=set)
    # Whether all of the blog is to be seen, as its preview shows it.
    shows_blog: bool = False
    # Whether readers see something else by now than where it was proposed.
    is_overtaken: bool = False


def proposed_to(person) -> list[ProposedRow]:
    """Those that wait for this person, or were sent back to them. One query, and one for each
    that changes a picture."""
    waiting = ProposedChange.objects.waiting_for(person)
    together = ("blog__hero_image", "update", "by", "sent_back_by")
    found = waiting.select_related(*together)[: SHOWN + 1]
    return [_row(change, person) for change in found]


def name_of(change: ProposedChange) -> str:
    """What readers would get by it."""
    return called(change.verb, change.blog, change.update)


def called(verb: str, blog: Blog, update: Update | None) -> str:
    if verb == Verb.EDIT_BLOG:
        return blog.headline
    heading = blog.headline if update is None else update.heading
    return f"{VERB_NAMES[Verb(verb)]}: {heading or _('No heading')}"


def _row(change, person) -> ProposedRow:
    if change.update is not None:
        change.update.blog = change.blog
    row = ProposedRow(
        change, name_of(change), note_form(change), may=_may(person, change)
    )
    if is_overtaken(change) and not change.is_sent_back:
        row.is_overtaken = True
        row.may -= {"approve"}
    if note := change.after.get("note"):
        row.lines.append(Field(_("What was wrong"), word_diff("", note)))
    row.shows_blog = change.verb == Verb.GO_LIVE
    if change.verb != Verb.EDIT_BLOG:
        return row
    for name, after in change.after.items():
        before = change.before[name]
        if name in RICH_FIELDS or name in RICH_FIELDS.values():
            continue
        if name == "hero_image":
            row.pictures = _pictures([before, after], person)
        else:
            row.lines.append(Field(str(LABELS[name]), word_diff(before, after)))
    row.texts = [
        (str(LABELS[words]), _compared(change, words, rich))
        for words, rich in RICH_FIELDS.items()
        if words in change.after or rich in change.after
    ]
    return row


def _may(person, change) -> set[str]:
    """The verbs ask again."""
    is_own = change.by_id == person.pk
    verbs = {"take_back"} if is_own else set()
    if person.is_editor and not change.is_sent_back:
        verbs |= set() if is_own else {"send_back"}
        verbs |= set() if is_own and change.blog.is_sensitive else {"approve"}
    return verbs


def _compared(change, words, rich) -> Comparison:
    """With where links lead. What was not changed of the two is as it is now."""
    now = {name: getattr(change.blog, name) for name in (words, rich)}
    before, after = (
        {"blocks": _text(*((now | state)[name] for name in (words, rich)))}
        for state in (change.before, change.after)
    )
    return compare(before, after)


def _text(words, html):
    return [{"kind": "text", "words": words, "html": html}] if words else []


def _pictures(names, person):
    """Those that this person may see, with whether it is the new one."""
    images = visible_images(person).filter(name__in=filter(None, names))
    found = {image.name: image for image in images}
    return [(found.get(name), bool(i)) for i, name in enumerate(names) if name]
