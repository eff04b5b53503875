"""What became of each message, and what that means for the server that it was for."""

from datetime import datetime, timedelta
from random import uniform

from django.db import transaction
from django.utils import timezone

from liveblog.models import writers_turn

from .models import Copy, Follower, Inbox
from .posting import Outcome

# Before each further try of one message; after the last it is given up.
PAUSES = [
    timedelta(seconds=5),
    timedelta(seconds=30),
    *(timedelta(minutes=minutes) for minutes in (5, 30)),
    *(timedelta(hours=hours) for hours in (2, 5, 10, 18, 24, 24)),
]
# So long, at most, a server is left alone after one of its messages has failed.
FIRST_REST, LONGEST_REST = timedelta(seconds=5), timedelta(minutes=5)
# Of nothing but failures, and of so many; then it is forgotten, with all who follow from there.
GONE_AFTER, GONE_AFTER_FAILURES = timedelta(days=7), 12
GONE = 410


def write_down(outcome: Outcome) -> None:
    with writers_turn(), transaction.atomic():
        rows = Inbox.objects.select_for_update()
        inbox = rows.filter(pk=outcome.inbox).first()
        if inbox is None:
            return  # forgotten meanwhile
        now = timezone.now()
        if outcome.is_good:
            _taken(outcome)
            _answers_again(inbox, now)
        else:
            _put_off(outcome, now)
            _fails(inbox, outcome, now)


def _taken(outcome: Outcome) -> None:
    told = outcome.message
    if told.follower is not None:
        its = Follower.objects.filter(pk=told.follower)
        its.filter(owed=Follower.Owed.REJECT).delete()
        its.update(owed="")
        return
    its = Copy.objects.filter(pk=told.copy)
    its.update(edition=told.edition, tries=0)
    # Unless there is more to tell by now.
    its.filter(note__edition__lte=told.edition).update(is_settled=True)


def _answers_again(inbox: Inbox, now: datetime) -> None:
    if not inbox.failures:
        return
    inbox.failures, inbox.failing_since, inbox.problem = 0, None, ""
    inbox.save(update_fields=["failures", "failing_since", "problem"])
    # What waited because of that waits no longer.
    inbox.copies.filter(is_settled=False, next_at__gt=now).update(next_at=now)


def _put_off(outcome: Outcome, now: datetime) -> None:
    told = outcome.message
    if told.follower is not None:
        found = Follower.objects.filter(pk=told.follower).exclude(owed="").first()
    else:
        found = Copy.objects.filter(pk=told.copy, is_settled=False).first()
    if found is None:
        return
    if found.tries >= len(PAUSES):
        _give_up(found)
        return
    # Not all that failed together at one and the same moment.
    found.next_at = now + PAUSES[found.tries] * uniform(1, 1.2)  # noqa: S311
    found.tries += 1
    found.save(update_fields=["tries", "next_at"])


def _give_up(found: Copy | Follower) -> None:
    if isinstance(found, Copy):
        found.is_settled = True
        found.save(update_fields=["is_settled"])
    else:
        found.delete()  # its server does not believe us, so nobody sees what is sent


def _fails(inbox: Inbox, outcome: Outcome, now: datetime) -> None:
    inbox.failures += 1
    inbox.failing_since = inbox.failing_since or now
    inbox.problem = outcome.problem[:200]
    is_over = now - inbox.failing_since >= GONE_AFTER
    if outcome.status == GONE or (is_over and inbox.failures >= GONE_AFTER_FAILURES):
        inbox.delete()
        return
    rest = FIRST_REST * 2 ** min(inbox.failures - 1, 10)
    inbox.rests_until = now + min(rest, LONGEST_REST)
    inbox.save(update_fields=["failures", "failing_since", "problem", "rests_until"])
