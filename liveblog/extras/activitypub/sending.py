"""The round that sends. It claims inboxes and writes down what became of it; the asking is done on
threads of their own, one for each inbox, so that a server that is slow holds up nobody.

What is said is made when it is sent, of what readers see then. A worker that dies leaves its inboxes to
the next once its lease is over.
"""

import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from queue import Empty, SimpleQueue

from django.db import transaction
from django.db.models import F, Q

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
from .posting import Ended, Message, Outcome, post_all
from .signing import Signer

LEASE = timedelta(seconds=60)
THREADS, AT_ONCE = 16, 20


class Sender:
    """One for each worker. Its rounds go on one thread."""

    def __init__(self) -> None:
        self.told: SimpleQueue[Outcome | Ended] = SimpleQueue()
        self.under_way: set[int] = set()  # inboxes
        # In which round each inbox last had its turn.
        self.rounds, self.turns = 0, dict[int, int]()

    def go(self, now: datetime) -> int:
        """One round; returns how many messages were handed to threads. One query when idle."""
        self._write_down()
        sent = 0
        for pk in self._in_turn(now):
            inbox = _claimed(pk, now)
            messages = list(_messages(inbox, now)) if inbox else []
            if messages:
                self.under_way.add(pk)
                arguments = (pk, inbox.url, messages, self.told)
                # Not waited for at the end: what it has in hand is sent again after its lease.
                threading.Thread(target=post_all, args=arguments, daemon=True).start()
                sent += len(messages)
            elif inbox:
                _let_go(pk)
        return sent

    def _in_turn(self, now: datetime) -> list[int]:
        """Inboxes for which a thread is free: first those that have had none for longest.

        Anybody may follow from servers that never answer: such have half of the threads at most.
        """
        free = THREADS - len(self.under_way)
        if free <= 0:
            return []
        found = _ready(now).exclude(pk__in=self.under_way)
        keys = dict(found.values_list("pk", "failures"))
        in_turn = sorted(keys, key=lambda pk: (self.turns.get(pk, 0), pk))
        failing = [pk for pk in in_turn if keys[pk]][: max(0, free - THREADS // 2)]
        chosen = [pk for pk in in_turn if not keys[pk] or pk in failing][:free]
        self.rounds += 1
        self.turns |= dict.fromkeys(chosen, self.rounds)
        return chosen

    def _write_down(self) -> None:
        while True:
            try:
                told = self.told.get_nowait()
            except Empty:
                return
            if isinstance(told, Ended):
                self.under_way.discard(told.inbox)
                _let_go(told.inbox)
            else:
                write_down(told)


def _ready(now: datetime):
    copies = Copy.objects.due(now).values("inbox")
    owed = Follower.objects.due(now).values("inbox")
    has_some = Q(pk__in=copies) | Q(pk__in=owed)
    return Inbox.objects.filter(has_some, rests_until__lte=now, in_hand_until__lte=now)


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
    """Answers first, then what is withdrawn, then the rest in its order."""
    owed = Follower.objects.due(now).filter(inbox=inbox)
    for follower in owed.select_related("account").order_by("pk")[:AT_ONCE]:
        signer = _signer(follower.account)
        yield Message(as_bytes(answer(follower)), signer, follower=follower.pk)
    due = Copy.objects.due(now).filter(inbox=inbox).select_related("note__account")
    gone_first = (F("note__gone_at").asc(nulls_last=True), "note_id")
    copies = list(due.order_by(*gone_first)[:AT_ONCE])
    with writers_turn():
        its = Copy.objects.filter(pk__in=[each.pk for each in copies])
        its.update(was_tried=True)
    updates = _shown(copies)
    for each in copies:
        message = _message(each, updates.get(each.note.update_id))
        if message is not None:
            yield message


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
        return Message(as_bytes(withdrawal(note)), signer, copy.pk, note.edition)
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
