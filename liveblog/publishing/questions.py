"""Readers' questions: asked, dismissed, put back. Only the desk sees them: no revision.

Answering one is publishing an update that quotes it, as any other update is published.
"""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from liveblog.models import Blog, Question, writers_turn
from liveblog.models.question import MOST_KEPT, MOST_WAITING

from .refusals import NotAllowed, Refusal
from .revisions import require_active


class QuestionsFull(Refusal):
    """So many questions of this blog are kept already that nobody could read more."""


def ask(blog: Blog, *, words: str, name: str = "") -> Question:
    """Keep a reader's question to a blog that takes them. Raises QuestionsFull.

    Counted without the blog's lock, for which publishing would have to wait: those that
    are asked in the same moment may together go a few beyond the bound. Four queries.
    """
    with writers_turn(), transaction.atomic():
        is_full = (
            blog.questions.count() >= MOST_KEPT
            or blog.questions.waiting().count() >= MOST_WAITING
        )
        if is_full:
            raise QuestionsFull
        return blog.questions.create(words=words, name=name)


def dismiss(question: Question, *, by: User) -> None:
    """Put it away; it is deleted after some days. Raises NotAllowed."""
    _set_dismissed(question, timezone.now(), by=by)


def put_back(question: Question, *, by: User) -> None:
    """Let a dismissed question wait again. Raises NotAllowed."""
    _set_dismissed(question, None, by=by)


def forget_outdated(now: datetime) -> int:
    """Delete those whose time is over: the dismissed ones after a week, all after three months.

    For the worker. An update that quotes one keeps its words. One query.
    """
    with writers_turn():
        return Question.objects.outdated(now).delete()[0]


def _set_dismissed(question: Question, at: datetime | None, *, by: User) -> None:
    with writers_turn(), transaction.atomic():
        if not question.blog.can_be_written_by(require_active(by)):
            raise NotAllowed
        question.dismissed_at = at
        question.save(update_fields=["dismissed_at"])
