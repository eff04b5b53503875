"""The round that sends. It claims what is due and writes down what became of it; the asking is done
on threads of their own, several for each push service, so that one that is slow holds up nobody.

No thread of those touches the database. A worker that dies leaves what it had in hand to be sent
again once its lease is over; a device shows it once, since it has the same tag.
"""

import threading
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from queue import Empty, SimpleQueue
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction

from liveblog.models import Pause, writers_turn
from liveblog.outgoing.client import Trusted

from .models import Delivery, Push
from .outcomes import Ended, Outcome, write_down
from .posting import Message, post_all

LEASE = timedelta(seconds=60)
THREADS, MOST_FOR_ONE_SERVICE, AT_ONCE = 16, 12, 100
OPEN = (Delivery.State.WAITING, Delivery.State.IN_HAND)


def trusted() -> Trusted:
    """Push services in the newsroom's own house (WEB_PUSH_ORIGINS)."""
    return Trusted.own(*settings.WEB_PUSH_ORIGINS)


def origin_of(endpoint: str) -> str:
    """Its push service."""
    parts = urlsplit(endpoint)
    return f"{parts.scheme}://{parts.netloc}"


class Sender:
    """One for each worker. Its rounds go on one thread."""

    def __init__(self) -> None:
        self.told: SimpleQueue[Outcome | Ended] = SimpleQueue()
        self.under_way: Counter[str] = Counter()  # threads, by push service

    def go(self, now: datetime) -> int:
        """One round; returns how many were handed to threads. One query when idle."""
        self._write_down()
        free = THREADS - self.under_way.total()
        if free <= 0:
            return 0
        due = list(self._due(now)[: free * AT_ONCE])
        sent = 0
        for origin, batch in self._batches(due, free):
            messages = list(_messages(_claimed(batch, now), now))
            if messages:
                self.under_way[origin] += 1
                arguments = (origin, messages, trusted(), self.told)
                # Not waited for at the end: what it has in hand is sent again after its lease.
                threading.Thread(target=post_all, args=arguments, daemon=True).start()
                sent += len(messages)
        return sent

    def _due(self, now: datetime):
        """The oldest first, but those of a push service for which no thread is free."""
        due = Delivery.objects.filter(state__in=OPEN, next_at__lte=now)
        due = due.filter(push__replaced_by=None, push__expires_at__gt=now)
        for origin, threads in self.under_way.items():
            if threads >= MOST_FOR_ONE_SERVICE:
                due = due.exclude(subscription__endpoint__startswith=f"{origin}/")
        return due.select_related("subscription").order_by("push_id", "pk")

    def _batches(
        self, due: list[Delivery], free: int
    ) -> Iterator[tuple[str, list[Delivery]]]:
        by_origin: dict[str, list[Delivery]] = {}
        for each in due:
            by_origin.setdefault(origin_of(each.subscription.endpoint), []).append(each)
        for origin, its in by_origin.items():
            most = min(free, MOST_FOR_ONE_SERVICE - self.under_way[origin])
            for number in range(0, min(len(its), most * AT_ONCE), AT_ONCE):
                free -= 1
                yield origin, its[number : number + AT_ONCE]

    def _write_down(self) -> None:
        outcomes: list[Outcome] = []
        while True:
            try:
                told = self.told.get_nowait()
            except Empty:
                break
            if isinstance(told, Ended):
                self.under_way[told.origin] -= 1
                outcomes += told.left
            else:
                outcomes.append(told)
        self.under_way += Counter()  # without those that have none
        if outcomes:
            write_down(outcomes)


def _claimed(batch: list[Delivery], now: datetime) -> list[Delivery]:
    """Those that are this worker's now: of two that ask at once one gets each."""
    with writers_turn(), transaction.atomic():
        rows = Delivery.objects.select_for_update(skip_locked=True, of=["self"])
        free = rows.filter(pk__in=[each.pk for each in batch], state__in=OPEN)
        free = free.filter(next_at__lte=now, push__replaced_by=None)
        found = set(free.values_list("pk", flat=True))
        its = Delivery.objects.filter(pk__in=found)
        its.update(state=Delivery.State.IN_HAND, next_at=now + LEASE)
    return [each for each in batch if each.pk in found]


def _messages(claimed: list[Delivery], now: datetime) -> Iterator[Message]:
    """Of what may still be said, which is asked once they are ours: what is withdrawn after that
    waits for them (spreading.py). In a pause of publishing only withdrawals go."""
    pushes = Push.objects.select_related("blog", "update_shown__blog", "replaces")
    found = pushes.in_bulk({each.push_id for each in claimed})
    may_go = {pk: _may_go(push) for pk, push in found.items()}
    back = [each.pk for each in claimed if not may_go.get(each.push_id)]
    if back:
        _hand_back(back, now)
    for each in claimed:
        if may_go.get(each.push_id):
            yield Message.of(each, found[each.push_id], now)


def _may_go(push: Push) -> bool:
    if push.kind == Push.Kind.WITHDRAWAL:
        return True
    return push.is_still_true() and not Pause.objects.of(push.blog).exists()


def _hand_back(deliveries: list[int], now: datetime) -> None:
    with writers_turn():
        its = Delivery.objects.filter(pk__in=deliveries)
        again = now + timedelta(seconds=10)
        its.update(state=Delivery.State.WAITING, next_at=again)
