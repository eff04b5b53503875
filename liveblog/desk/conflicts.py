"""What is asked where two people have changed the same words, and what was answered."""

import re
from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from liveblog.markup.text_merge import Question
from liveblog.markup.three_way import CHOICES
from liveblog.markup.word_diff import Run, word_diff
from liveblog.models import Blog
from liveblog.publishing.merging import Together

from .block_forms import forms
from .lines import UpdateForm

ANSWER = re.compile(r"answer-([0-9a-f]{16})")
CHOOSE_EACH = _("Choose whose words are to stand, at each place.")
READ_BOTH = _("The words of both stand in your text now. Edit them, then send it.")


@dataclass(frozen=True)
class Asked:
    """One place, with both texts: of what stands in one alone, the runs are marked."""

    key: str
    label: str
    mine: list[Run]
    theirs: list[Run]
    chosen: str
    has_both: bool


def answers_in(data) -> dict[str, str]:
    """What was chosen, by the question's key, as `publishing.correct` takes it."""
    return {
        found[1]: data[name]
        for name in data
        if (found := ANSWER.fullmatch(name)) and data[name] in CHOICES
    }


def asked_of(together: Together, data, blog: Blog) -> list[Asked]:
    """Times are on the clock of the blog."""
    return [_asked(question, data, blog) for question in together.merged.questions]


def _asked(question: Question, data, blog: Blog) -> Asked:
    mine, theirs = question.mine, question.theirs
    if question.place[-1].endswith("_at"):
        mine, theirs = (_on_the_clock(at, blog) for at in (mine, theirs))
    return Asked(
        question.key,
        _called(question.place),
        _alone(theirs, mine),
        _alone(mine, theirs),
        data.get(f"answer-{question.key}", ""),
        question.is_of_words,
    )


def _on_the_clock(at: str, blog: Blog) -> str:
    """14:03, 25 November 2026"""
    if not at:
        return ""
    local = datetime.fromisoformat(at).astimezone(blog.zone)
    return f"{local:%H:%M}, {date_format(local, pgettext('a day', 'j F Y'))}"


def _alone(other: str, own: str) -> list[Run]:
    return [run for run in word_diff(other, own) if run.kind != "removed"]


def _called(place: tuple[str, ...]) -> str:
    """The line, or the block and its field, as their forms call them."""
    if len(place) == 1:
        return str(UpdateForm.base_fields[place[0]].label)
    form = forms().get(place[0])
    if form is None:
        return place[0]
    field = form.base_fields.get(place[-1]) if len(place) > 2 else None
    return f"{form.name} – {field.label}" if field and field.label else str(form.name)
