"""What was not kept is counted."""

from django.db.models import F
from prometheus_client.core import CounterMetricFamily

from liveblog.models import writers_turn

from .models import Strangers


def count_stranger(channel: str) -> None:
    """One more message of somebody whom nobody has bound."""
    with writers_turn():
        Strangers.objects.get_or_create(channel=channel)
        Strangers.objects.filter(channel=channel).update(count=F("count") + 1)


def families():
    """One query."""
    family = CounterMetricFamily(
        "liveblog_inbox_strangers",
        "Messages from senders whom no person has bound.",
        labels=["channel"],
    )
    for each in Strangers.objects.order_by("channel"):
        family.add_metric([each.channel], each.count)
    yield family
