"""Simulated colleagues in a rehearsal: people who are none, and write at a set pace.

They write under names of their own, in the name of the editor who called them: nobody has an
account who does not exist. What they write is told in the journal as that editor's.
"""

from contextlib import suppress
from datetime import datetime, timedelta

from django.utils import translation
from django.utils.crypto import get_random_string

from accounts.models import User
from liveblog.models import Blog, Colleagues, Paused, Update, Verb, writers_turn

from . import marks, revisions
from .colleagues_script import STEPS, words_of
from .proposing import propose_mark
from .refusals import BlogNotLive, NeedsReview, NotAllowed, Refusal
from .submitting import submit
from .updates import correct, publish, withdraw

EVERY = timedelta(seconds=12)


def call_colleagues(blog: Blog, *, by: User) -> None:
    """Have them begin, at once; nothing happens if they are there.

    Raises NotAllowed, also where the blog is no rehearsal, or BlogNotLive.
    """
    with blog.locked():
        revisions.require_editor(by)
        if not blog.is_rehearsal:
            raise NotAllowed
        if not blog.is_live:
            raise BlogNotLive(blog)
        made = {"by": by, "key": get_random_string(12)}
        Colleagues.objects.get_or_create(blog=blog, defaults=made)


def send_colleagues_home(blog: Blog, *, by: User) -> None:
    """What they have written stays. Raises NotAllowed."""
    with blog.locked():
        revisions.require_editor(by)
        Colleagues.objects.filter(blog=blog).delete()


def let_colleagues_act(now: datetime) -> int:
    """One round of the worker; returns how many did something. One query when none is there."""
    due = Colleagues.objects.due(now).select_related("blog", "by")
    return sum(_take_a_step(each, now) for each in due)


# Below ----------------------------------------------------------------------------------


def _take_a_step(colleagues: Colleagues, now: datetime) -> bool:
    step = colleagues.step
    if not _claim(colleagues, step + 1, now):
        return False  # another worker has it
    try:
        with translation.override(colleagues.blog.interface_language):
            _do(colleagues, step)
    except Paused:
        # As who waits for the pause to end: with the same.
        _claim(colleagues, step, now)
        return False
    except (BlogNotLive, NotAllowed):
        _go_home(colleagues)
        return False
    if step + 1 == len(STEPS):
        _go_home(colleagues)
    return True


def _claim(colleagues: Colleagues, step: int, now: datetime) -> bool:
    with writers_turn():
        rows = Colleagues.objects.filter(pk=colleagues.pk, step=colleagues.step)
        is_ours = rows.update(step=step, next_at=now + EVERY) == 1
    colleagues.step = step
    return is_ours


def _go_home(colleagues: Colleagues) -> None:
    with writers_turn():
        Colleagues.objects.filter(pk=colleagues.pk).delete()


def _do(colleagues: Colleagues, number: int) -> None:
    step, by = STEPS[number], colleagues.by
    if "of" not in step:
        return _publish(colleagues, number)
    update = colleagues.blog.updates.filter(
        author=by, idempotency_key=_key(colleagues, step["of"])
    ).first()
    if update is None or not update.is_published:
        return None  # somebody was quicker, or it waits for review
    update.blog = colleagues.blog
    with suppress(Refusal):
        VERBS[step["verb"]](update, step, by=by)
    return None


def _publish(colleagues: Colleagues, number: int) -> None:
    blog, by = colleagues.blog, colleagues.by
    marks_of_it = STEPS[number].get("marks", {})
    update = Update(blog=blog, author=by, **marks_of_it)
    update.idempotency_key = _key(colleagues, number)
    words = words_of(STEPS[number])
    try:
        publish(update, words, by=by)
    except NeedsReview:
        # In a sensitive rehearsal there is something to be read, then.
        draft = Update(blog=blog, author=by, idempotency_key=update.idempotency_key)
        submit(draft, words, by=by)


def _key(colleagues: Colleagues, number: int) -> str:
    return f"rehearsal-{colleagues.blog_id}-{colleagues.key}-{number}"


def _correct(update, step, *, by):
    seen = update.last_revision
    note = str(step["note"])
    correct(update, words_of(step), by=by, seen_revision=seen, note=note)


def _withdraw(update, step, *, by):
    withdraw(update, by=by, notice=str(step["notice"]))


def _confirm(update, step, *, by):
    try:
        marks.confirm(update, by=by)
    except NeedsReview:
        propose_mark(update, Verb.CONFIRM, by=by)


VERBS = {
    Verb.CORRECT: _correct,
    Verb.WITHDRAW: _withdraw,
    Verb.CONFIRM: _confirm,
}
