"""The round that sends. It claims what is due and writes down what became of it; the asking is done
on threads of their own, one for each endpoint, so that one who is slow holds up nobody.

No thread of those touches the database. A worker that dies over a message leaves it to be sent
again once its lease is over, under the same id.
"""

import threading
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from queue import Empty, SimpleQueue
from random import uniform
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from liveblog.models import writers_turn
from liveblog.outgoing.client import Connection, NoReply, NotAllowed, Trusted

from .models import Delivery, Endpoint
from .payload import body_of
from .signing import signed_headers

LEASE = timedelta(seconds=60)
# For one message; and so long one thread goes on with the words that it was given.
SECONDS, BATCH_SECONDS = 15, 5
AT_ONCE = 20
THREADS = 16
USER_AGENT = "liveblog-webhooks/1"
# Before each further try of one message: it is given up a day and a half after it was made.
PAUSES = [
    timedelta(seconds=5),
    timedelta(seconds=30),
    *(timedelta(minutes=minutes) for minutes in (5, 30)),
    *(timedelta(hours=hours) for hours in (2, 5, 10, 18)),
]
# So long, at most, an endpoint is left alone after one of its messages has failed.
LONGEST_REST = timedelta(minutes=5)
# Of nothing but failures, and of so many; then it is switched off.
OFF_AFTER, OFF_AFTER_FAILURES = timedelta(days=2), 12
GONE = 410


@dataclass(frozen=True)
class Message:
    """What a thread needs to know of a delivery."""

    pk: int
    id: str
    body: bytes
    secrets: list[str]


@dataclass(frozen=True)
class Outcome:
    """Of one try."""

    endpoint: int
    delivery: int
    at: datetime
    status: int | None
    milliseconds: int
    problem: str

    @property
    def is_good(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


@dataclass(frozen=True)
class Ended:
    """A thread has no more to do; these of its messages were not tried."""

    endpoint: int
    left: list[int]


def trusted() -> Trusted:
    """What a newsroom lets be reached in its own house (WEBHOOK_NETWORKS)."""
    return Trusted(networks=settings.WEBHOOK_NETWORKS)


class Sender:
    """One for each worker. Its rounds go on one thread."""

    def __init__(self) -> None:
        self.told: SimpleQueue[Outcome | Ended] = SimpleQueue()
        self.under_way: set[int] = set()  # endpoints
        # In which round each endpoint last had its turn.
        self.rounds, self.turns = 0, dict[int, int]()

    def go(self, now: datetime) -> int:
        """One round; returns how many messages were handed to threads. One query when idle."""
        self._write_down()
        sent = 0
        for endpoint, due in self._due(now).items():
            messages = [_message(each, now) for each in _claimed(endpoint, due, now)]
            if messages:
                self._start(endpoint, messages)
                self.under_way.add(endpoint.pk)
                sent += len(messages)
        return sent

    def _due(self, now: datetime) -> dict[Endpoint, list[Delivery]]:
        """At most AT_ONCE of each endpoint that nobody here is asking, and for which a thread is free.

        First those that have not had their turn for longest: who has much waiting, or is slow,
        holds up nobody.
        """
        due = Delivery.objects.due(now).exclude(endpoint__in=self.under_way)
        ids = due.order_by("endpoint_id").values_list("endpoint_id", flat=True)
        in_turn = sorted(ids.distinct(), key=lambda pk: (self.turns.get(pk, 0), pk))
        chosen = in_turn[: THREADS - len(self.under_way)]
        self.rounds += 1
        self.turns |= dict.fromkeys(chosen, self.rounds)
        due = due.select_related("endpoint", "line__blog", "line__update")
        found = [list(due.filter(endpoint=pk)[:AT_ONCE]) for pk in chosen]
        return {each[0].endpoint: each for each in found if each}

    def _start(self, endpoint: Endpoint, messages: list[Message]) -> None:
        arguments = (endpoint.pk, endpoint.url, messages, self.told)
        # Not waited for at the end: what it has in hand is sent again after its lease.
        threading.Thread(target=_send_all, args=arguments, daemon=True).start()

    def _write_down(self) -> None:
        while True:
            try:
                told = self.told.get_nowait()
            except Empty:
                return
            if isinstance(told, Ended):
                self.under_way.discard(told.endpoint)
                _let_go(told.left)
            else:
                _write(told)


# Before and after -----------------------------------------------------------------------


def _claimed(endpoint: Endpoint, due: list[Delivery], now: datetime) -> list[Delivery]:
    """Those that are this worker's now: of two that ask at once one gets all.

    None while another worker has earlier ones in hand, or has died over them: they go first.
    """
    with writers_turn(), transaction.atomic():
        its_row = Endpoint.objects.select_for_update().filter(pk=endpoint.pk)
        if not its_row.exists():
            return []  # removed meanwhile
        waiting = endpoint.deliveries.waiting()
        if waiting.in_hand(now).exists():
            return []
        free = waiting.filter(pk__in=[each.pk for each in due], next_at__lte=now)
        claimed = set(free.values_list("pk", flat=True))
        waiting.filter(pk__in=claimed).update(next_at=now + LEASE)
    return [each for each in due if each.pk in claimed]


def _let_go(left: list[int]) -> None:
    if left:
        with writers_turn():
            waiting = Delivery.objects.waiting().filter(pk__in=left)
            waiting.update(next_at=timezone.now())


def _message(delivery: Delivery, now: datetime) -> Message:
    body = body_of(delivery, now)
    secrets = delivery.endpoint.secrets_at(now)
    return Message(delivery.pk, delivery.message, body, secrets)


def _write(outcome: Outcome) -> None:
    """Of this try: what the log shows, and what it means for the endpoint."""
    with writers_turn(), transaction.atomic():
        # In this order, by whoever: else two could wait for each other.
        endpoints = Endpoint.objects.select_for_update()
        endpoint = endpoints.filter(pk=outcome.endpoint).first()
        deliveries = Delivery.objects.select_for_update()
        delivery = deliveries.filter(pk=outcome.delivery).first()
        if endpoint is None or delivery is None:
            return  # removed meanwhile
        is_test = delivery.line_id is None
        delivery.tries += 1
        delivery.tries_in_a_row += 1
        delivery.status, delivery.milliseconds = outcome.status, outcome.milliseconds
        delivery.problem = outcome.problem[:200]
        _settle(delivery, outcome, is_test=is_test)
        delivery.save()
        if not is_test and endpoint.is_on:
            _note(endpoint, outcome)


def _settle(delivery: Delivery, outcome: Outcome, *, is_test: bool) -> None:
    """Delivered, given up, or when it is tried again."""
    is_over = is_test or delivery.tries_in_a_row > len(PAUSES)
    if outcome.is_good:
        delivery.state, delivery.ended_at = Delivery.State.DELIVERED, outcome.at
    elif is_over or outcome.status == GONE:
        delivery.state, delivery.ended_at = Delivery.State.FAILED, outcome.at
    else:
        pause = PAUSES[delivery.tries_in_a_row - 1]
        # Not all that failed together at one and the same moment.
        delivery.next_at = outcome.at + pause * uniform(1, 1.2)  # noqa: S311


def _note(endpoint: Endpoint, outcome: Outcome) -> None:
    if outcome.is_good:
        if endpoint.failures:
            endpoint.failures, endpoint.failing_since = 0, None
            endpoint.save(update_fields=["failures", "failing_since"])
        return
    endpoint.failures += 1
    endpoint.failing_since = endpoint.failing_since or outcome.at
    rest = timedelta(seconds=5 * 2 ** min(endpoint.failures - 1, 10))
    endpoint.rests_until = outcome.at + min(rest, LONGEST_REST)
    endpoint.save(update_fields=["failures", "failing_since", "rests_until"])
    if outcome.status == GONE:
        endpoint.switch_off(Endpoint.Why.GONE, outcome.at)
    elif (
        endpoint.failures >= OFF_AFTER_FAILURES
        and outcome.at - endpoint.failing_since >= OFF_AFTER
    ):
        endpoint.switch_off(Endpoint.Why.FAILED, outcome.at)


# On a thread of its own -----------------------------------------------------------------


def _send_all(
    endpoint: int,
    url: str,
    messages: list[Message],
    told: "SimpleQueue[Outcome | Ended]",
) -> None:
    """One after the other, over one connection, until one fails or it takes too long."""
    left = [each.pk for each in messages]
    until = time.monotonic() + BATCH_SECONDS
    try:
        with Connection(url, trusted=trusted()) as line:
            for each in messages:
                if time.monotonic() > until:
                    return
                outcome = _send(line, endpoint, url, each)
                left.remove(each.pk)
                told.put(outcome)
                if not outcome.is_good:
                    return
    except Exception as failure:
        # Such as an address that may not be asked at all. It counts as a try.
        told.put(
            _outcome(endpoint, left.pop(0), time.monotonic(), problem=str(failure))
        )
    finally:
        told.put(Ended(endpoint, left))


def _send(line: Connection, endpoint: int, url: str, message: Message) -> Outcome:
    began = time.monotonic()
    parts = urlsplit(url)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {
        "Content-Type": "application/json",
        "User-Agent": USER_AGENT,
        **signed_headers(message.id, int(time.time()), message.body, message.secrets),
    }
    try:
        reply = line.send(
            "POST", path, headers=headers, body=message.body, seconds=SECONDS
        )
    except (NoReply, NotAllowed) as failure:
        return _outcome(endpoint, message.pk, began, problem=str(failure))
    return _outcome(endpoint, message.pk, began, status=reply.status)


def _outcome(endpoint, delivery, began, *, status=None, problem="") -> Outcome:
    milliseconds = round((time.monotonic() - began) * 1000)
    return Outcome(endpoint, delivery, timezone.now(), status, milliseconds, problem)
