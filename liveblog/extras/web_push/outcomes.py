"""What became of each try, and how it is written down: many at once, in one short transaction."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from liveblog.models import writers_turn

from .models import Delivery, Push, Subscription

MOST_TRIES = 6
# A device whose push service refuses so many in a row is not asked again.
MOST_REFUSALS = 3


class What(Enum):
    SENT = "sent"
    GONE = "gone"  # the device has unsubscribed
    REFUSED = "refused"  # it would be again
    AGAIN = "again"  # at another time
    LEFT = "left"  # not tried


@dataclass(frozen=True)
class Outcome:
    """Of one try. `service`: the push service that is to be left alone until `again_at`, or ""."""

    delivery: int
    subscription: int
    push: int
    what: What
    again_at: datetime | None = None
    service: str = ""


@dataclass(frozen=True)
class Ended:
    """A thread has no more to do; these it has not tried."""

    origin: str
    left: list[Outcome]


def write_down(outcomes: list[Outcome]) -> None:
    """In one transaction, however many there are."""
    by: dict[What, list[Outcome]] = {what: [] for what in What}
    for each in outcomes:
        by[each.what].append(each)
    with writers_turn(), transaction.atomic():
        _sent(by[What.SENT])
        _again(by[What.AGAIN])
        _left(by[What.LEFT])
        _refused(by[What.REFUSED])
        # Last: with a device its deliveries go.
        _count(by[What.GONE], "gone")
        its = Subscription.objects.filter(pk__in=_subscriptions(by[What.GONE]))
        its.delete()


def _deliveries(outcomes: list[Outcome]):
    return Delivery.objects.filter(pk__in=[each.delivery for each in outcomes])


def _subscriptions(outcomes: list[Outcome]) -> list[int]:
    return [each.subscription for each in outcomes]


def _count(outcomes: list[Outcome], column: str) -> None:
    for pk, n in Counter(each.push for each in outcomes).items():
        Push.objects.filter(pk=pk).update(**{column: F(column) + n})


def _sent(outcomes: list[Outcome]) -> None:
    if outcomes:
        _deliveries(outcomes).update(state=Delivery.State.SENT)
        its = Subscription.objects.filter(pk__in=_subscriptions(outcomes))
        its.filter(refusals__gt=0).update(refusals=0)
        _count(outcomes, "sent")


def _again(outcomes: list[Outcome]) -> None:
    for each in outcomes:
        its = _deliveries([each])
        its.update(
            state=Delivery.State.WAITING, tries=F("tries") + 1, next_at=each.again_at
        )
        if each.service:
            resting = Delivery.objects.filter(
                state=Delivery.State.WAITING,
                subscription__endpoint__startswith=f"{each.service}/",
            )
            resting.filter(next_at__lt=each.again_at).update(next_at=each.again_at)
    over = [
        each for each in outcomes if _deliveries([each]).filter(tries__gte=MOST_TRIES)
    ]
    _fail(over)


def _fail(outcomes: list[Outcome]) -> None:
    if outcomes:
        _deliveries(outcomes).update(state=Delivery.State.FAILED)
        _count(outcomes, "failed")


def _left(outcomes: list[Outcome]) -> None:
    for again_at in {each.again_at for each in outcomes}:
        alike = [each for each in outcomes if each.again_at == again_at]
        its = _deliveries(alike).filter(state=Delivery.State.IN_HAND)
        its.update(state=Delivery.State.WAITING, next_at=again_at or timezone.now())


def _refused(outcomes: list[Outcome]) -> None:
    if outcomes:
        _fail(outcomes)
        its = Subscription.objects.filter(pk__in=_subscriptions(outcomes))
        its.update(refusals=F("refusals") + 1)
        its.filter(refusals__gte=MOST_REFUSALS).delete()
