"""The round that makes of each push one delivery for each device that is to have it.

In steps, each its own short transaction, so that ten thousand of them hold up nobody who publishes.
"""

from datetime import datetime

from django.db import transaction
from django.db.models import F, Q

from liveblog.models import writers_turn

from .models import Delivery, Push, Subscription

AT_ONCE = 500
HAS_IT = (Delivery.State.SENT, Delivery.State.IN_HAND)


def spread(now: datetime) -> int:
    """One step of each push that waits for it; how many deliveries were made. One query if idle."""
    waiting = Push.objects.filter(is_spread=False).order_by("pk")
    return sum(_step(pk, now) for pk in waiting.values_list("pk", flat=True))


def _step(pk: int, now: datetime) -> int:
    with writers_turn(), transaction.atomic():
        rows = Push.objects.select_for_update().filter(is_spread=False, pk=pk)
        push = rows.first()
        if push is None or _is_ahead_of_its_time(push, now):
            return 0  # another worker was quicker
        found = list(_receivers(push).order_by("pk")[:AT_ONCE])
        made = [each for each in (_delivery(push, s) for s in found) if each]
        Delivery.objects.bulk_create(made, ignore_conflicts=True)
        push.spread_to = found[-1].pk if found else push.spread_to
        push.is_spread = len(found) < AT_ONCE
        push.quiet = F("quiet") + len(found) - len(made)
        push.save(update_fields=["spread_to", "is_spread", "quiet"])
    return len(made)


def _is_ahead_of_its_time(push: Push, now: datetime) -> bool:
    """Some of what it replaces is being sent at this moment: that must not arrive after it."""
    before = Delivery.objects.filter(push__tag=push.tag).exclude(push=push.pk)
    return before.filter(state=Delivery.State.IN_HAND, next_at__gt=now).exists()


def _receivers(push: Push):
    """Of news all who followed then; of what comes in its place those who have had that, or may have:
    a push service that did not answer well may have taken it all the same."""
    rest = Subscription.objects.filter(blog=push.blog_id, pk__gt=push.spread_to)
    if push.kind == Push.Kind.NEWS:
        return rest.filter(created_at__lte=push.at)
    may_have_it = Q(state__in=HAS_IT) | Q(tries__gt=0)
    had = Delivery.objects.filter(may_have_it, push__tag=push.tag)
    return rest.filter(pk__in=had.exclude(push=push.pk).values("subscription"))


def _delivery(push: Push, subscription: Subscription) -> Delivery | None:
    """None for news in the quiet hours of a device: in the morning they are none."""
    is_quiet = subscription.is_quiet(push.at)
    if is_quiet and push.kind == Push.Kind.NEWS:
        return None
    told = {"is_silent": is_quiet, "next_at": push.at}
    return Delivery(push=push, subscription=subscription, **told)
