"""A correction that is sent again since its answer was lost: it is done once.

Its sender gives it no key: what was sent is its own. The same words with the same note, by the
same person who began with the same revision, are the same sending; whoever has typed on, or
has read what is live now, sends another one.
"""

import hashlib
import json
from collections.abc import Mapping

from accounts.models import User
from liveblog.models import JournalLine, ReviewStep, Update, Words


def correction_key(
    update: Update,
    words: Words,
    seen_revision: int,
    note: str,
    *,
    is_minor: bool,
    answers: Mapping[str, str] | None,
) -> str:
    """Of the words as they were sent, before anything is merged. At most 80 characters."""
    told = [
        seen_revision,
        words.digest(),
        note,
        is_minor,
        sorted((answers or {}).items()),
    ]
    text = json.dumps(told, ensure_ascii=False)
    return f"{update.pk}-correct-{hashlib.sha256(text.encode()).hexdigest()[:40]}"


def is_sent_again(
    update: Update,
    words: Words,
    *,
    by: User,
    seen_revision: int,
    note: str = "",
    is_minor: bool = False,
    answers: Mapping[str, str] | None = None,
) -> bool:
    """Whether this correction was made by this person, or proposed by them and approved."""
    key = correction_key(
        update, words, seen_revision, note, is_minor=is_minor, answers=answers
    )
    return is_corrected(by, key) or is_approved(update, by, key)


def is_corrected(by: User, key: str) -> bool:
    return JournalLine.objects.filter(by=by, key=key).exists()


def is_approved(update: Update, by: User, key: str) -> bool:
    """Whether what they proposed under this key is in the public update."""
    return _submissions(update, by).filter(key=key).exists()


def is_waiting(proposal: Update, by: User, key: str) -> bool:
    """Whether what they proposed last under this key still waits for the editors."""
    last = _submissions(proposal, by).last()
    return proposal.is_submitted and last is not None and last.key == key


def _submissions(update: Update, by: User):
    return update.review_steps.filter(verb=ReviewStep.Verb.SUBMIT, by=by)
