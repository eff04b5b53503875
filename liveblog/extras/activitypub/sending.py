"""The round that sends. It claims inboxes and writes down what became of it; the asking is done on
threads of their own, one for each inbox, so that a server that is slow holds up nobody.

What is said is made when it is sent, of what readers see then. What is withdrawn overtakes all else: of
other inboxes, and in one what a thread has in hand already. A worker that dies leaves its inboxes to
the next once its lease is over.
"""

import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from queue import Empty, SimpleQueue

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q

from liveblog.models import Blog, Update, writers_turn

from .addresses import key_of
from .documents import (
    answer,
    as_bytes,
    change,
    change_of_account,
    publication,
    withdrawal,
)
from .models import Copy, Follower, Inbox
from .outcomes import write_down
from .posting import Ended, Message, Outcome, host_of, post_all
from .signing import Signer

LEASE = timedelta(seconds=60)
THREADS, AT_ONCE = 16, 20
# Of the inboxes of one host: where each of its people has their own, it is slow for all of them.
THREADS_OF_A_HOST = 4


@dataclass
class InHand:
    """What a thread sends, and how it is told to stop."""

    host: str
    withdraws: bool
    stop: threading.Event = field(default_factory=threading.Event)


class Sender:
    """One for each worker. Its rounds go on one thread."""

    def __init__(self) -> None:
        self.told: SimpleQueue[Outcome | Ended] = SimpleQueue()
        self.under_way: dict[int, InHand] = {}  # by inbox
        # In which round each inbox last had its turn.
        self.rounds, self.turns = 0, dict[int, int]()

    def go(self, now: datetime) -> int:
        """One round; returns how many messages were handed to threads. One query when idle."""
        self._write_down()
        self._let_withdrawals_pass(now)
        sent = 0
        for pk in self._in_turn(now):
            inbox = _claimed(pk, now)
            messages = list(_messages(inbox, now)) if inbox else []
            if messages:
                self._start(inbox, messages)
                sent += len(messages)
            elif inbox:
                _let_go(pk)
        return sent

    def _start(self, inbox: Inbox, messages: list[Message]) -> None:
        """Not waited for at the end: what it has in hand is sent again after its lease."""
        in_hand = InHand(host_of(inbox.url), messages[0].withdraws)
        self.under_way[inbox.pk] = in_hand
        arguments = (inbox.pk, inbox.url, messages, self.told, in_hand.stop)
        threading.Thread(target=post_all, args=arguments, daemon=True).start()

    def _let_withdrawals_pass(self, now: datetime) -> None:
        """Have threads stop that send other things where one waits. One query, or none."""
        busy = [pk for pk, each in self.under_way.items() if not each.withdraws]
        if busy:
            waiting = _withdrawals(now).filter(inbox__in=busy).distinct()
            for pk in waiting.values_list("inbox", flat=True):
                self.under_way[pk].stop.set()

    def _in_turn(self, now: datetime) -> list[int]:
        """Inboxes for which a thread is free: those with withdrawals, then who had none for longest.

        Anybody may follow from servers that never answer: such have half of the threads at most, and
        no host more than a few.
        """
        free = THREADS - len(self.under_way)
        if free <= 0:
            return []
        free_for_failing = max(0, free - THREADS // 2)
        of_host = Counter(each.host for each in self.under_way.values())
        chosen: list[int] = []
        for inbox in sorted(self._waiting(now), key=self._place):
            host = host_of(inbox.url)
            if of_host[host] >= THREADS_OF_A_HOST:
                continue
            if inbox.failures:
                if not free_for_failing:
                    continue
                free_for_failing -= 1
            of_host[host] += 1
            chosen.append(inbox.pk)
        chosen = chosen[:free]
        self.rounds += 1
        self.turns |= dict.fromkeys(chosen, self.rounds)
        return chosen

    def _waiting(self, now: datetime):
        its = Exists(_withdrawals(now).filter(inbox=OuterRef("pk")))
        ready = _ready(now).exclude(pk__in=self.under_way).annotate(withdraws=its)
        return ready.only("pk", "url", "failures")

    def _place(self, inbox) -> tuple[bool, int, int]:
        return not inbox.withdraws, self.turns.get(inbox.pk, 0), inbox.pk

    def _write_down(self) -> None:
        while True:
            try:
                told = self.told.get_nowait()
            except Empty:
                return
            if isinstance(told, Ended):
                self.under_way.pop(told.inbox, None)
                _let_go(told.inbox)
            else:
                write_down(told)


def _ready(now: datetime):
    copies = Copy.objects.due(now).values("inbox")
    owed = Follower.objects.due(now).values("inbox")
    has_some = Q(pk__in=copies) | Q(pk__in=owed)
    return Inbox.objects.filter(has_some, rests_until__lte=now, in_hand_until__lte=now)


def _withdrawals(now: datetime):
    return Copy.objects.due(now).filter(note__gone_at__isnull=False)


def _claimed(pk: int, now: datetime) -> Inbox | None:
    """This worker's now: of two that ask at once one gets it."""
    with writers_turn(), transaction.atomic():
        rows = Inbox.objects.filter(pk=pk, in_hand_until__lte=now)
        if not rows.update(in_hand_until=now + LEASE):
            return None
    return Inbox.objects.filter(pk=pk).first()


def _let_go(pk: int) -> None:
    """Until it has rested, where something has failed."""
    with writers_turn():
        Inbox.objects.filter(pk=pk).update(in_hand_until=F("rests_until"))


# What is sent --------------------------------------------------------------------------


def _messages(inbox: Inbox, now: datetime) -> Iterator[Message]:
    """What is withdrawn, alone, with the headline; else answers, then the rest in its order."""
    due = Copy.objects.due(now).filter(inbox=inbox).select_related("note__account")
    gone_first = (F("note__gone_at").asc(nulls_last=True), "note_id")
    copies = list(due.order_by(*gone_first)[:AT_ONCE])
    if copies and copies[0].note.is_gone:
        # With a whole blog goes its account's name.
        copies = [c for c in copies if c.note.is_gone or c.note.update_id is None]
    else:
        yield from _answers(inbox, now)
    with writers_turn():
        its = Copy.objects.filter(pk__in=[each.pk for each in copies])
        its.update(was_tried=True)
    updates = _shown(copies)
    for each in copies:
        message = _message(each, updates.get(each.note.update_id))
        if message is not None:
            yield message


def _answers(inbox: Inbox, now: datetime) -> Iterator[Message]:
    owed = Follower.objects.due(now).filter(inbox=inbox)
    for follower in owed.select_related("account").order_by("pk")[:AT_ONCE]:
        signer = _signer(follower.account)
        yield Message(as_bytes(answer(follower)), signer, follower=follower.pk)


def _shown(copies: list[Copy]) -> dict[int, Update]:
    """What readers see now, by key. One query."""
    keys = {each.note.update_id for each in copies if not each.note.is_gone}
    shown = Update.objects.published().in_public_blogs().select_related("blog")
    return shown.in_bulk(keys)


def _of_account(copy: Copy) -> Message:
    """One query."""
    note, account = copy.note, copy.note.account
    shown = Blog.objects.public().filter(pk=account.blog_id).first()
    body = as_bytes(change_of_account(note, shown))
    return Message(body, _signer(account), copy.pk, note.edition)


def _message(copy: Copy, update: Update | None) -> Message | None:
    """None for what was withdrawn a moment ago: that is noted next, and told."""
    note, signer = copy.note, _signer(copy.note.account)
    if note.update_id is None:
        return _of_account(copy)
    if note.is_gone:
        body = as_bytes(withdrawal(note))
        return Message(body, signer, copy.pk, note.edition, withdraws=True)
    if update is None:
        return None
    if copy.edition:
        return Message(as_bytes(change(note, update)), signer, copy.pk, note.edition)
    # It may have taken the first, though it did not say so, and would pass over a second: then what
    # has changed since is told as a change, too.
    edition = 1 if copy.was_tried else note.edition
    body = as_bytes(publication(note, update))
    return Message(body, signer, copy.pk, edition)


def _signer(account) -> Signer:
    return Signer(key_of(account), account.private_key)
