"""The newsroom's numbers, as prometheus_client's families of metrics."""

from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings
from django.db.models import Avg, Count, F, Q
from django.utils import timezone
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    Metric,
    SummaryMetricFamily,
)
from prometheus_client.registry import Collector

from liveblog.extension import extras
from liveblog.models import Blog, open_pages_of_each, worker_seen_at
from liveblog.web import metrics
from media.models import Image

POLL_ANSWERS = ("poll_cache", "nothing_new", "news", "outdated")


class Newsroom(Collector):
    """Counters are those of all processes that write to METRICS_DIR, since they first did.

    They are counted by `web.metrics`: prometheus_client takes 1.9 microseconds for a count
    that several processes share, and the poll cache has ten for a poll.
    """

    def collect(self) -> Iterator[Metric]:
        """Four queries, and those of extras; none reads all of the journal."""
        yield from _counted()
        yield from _of_the_newsroom()
        yield from _of_pictures()
        for extra in extras():
            yield from extra.metrics()


def _counted():
    counted = metrics.totals(settings.METRICS_DIR)
    words = "Polls, by what answered them."
    polls = CounterMetricFamily("liveblog_polls", words, labels=["answer"])
    for answer in POLL_ANSWERS:
        polls.add_metric([answer], counted[answer])
    yield polls
    yield SummaryMetricFamily(
        "liveblog_change_delay_seconds",
        "From a change to a server process knowing it.",
        count_value=counted["change_delay_count"],
        sum_value=counted["change_delay_seconds"],
    )
    up = metrics.processes(settings.METRICS_DIR)
    yield _gauge("processes", "Server processes that are up.", up)
    words = "Public changes, by the verb."
    changes = CounterMetricFamily("liveblog_changes", words, labels=["verb"])
    for verb, number in metrics.changes_in(counted).items():
        changes.add_metric([verb], number)
    yield changes


def _of_the_newsroom():
    now = timezone.now()
    words = "Live pages that say they are open."
    reading = GaugeMetricFamily("liveblog_readers_now", words, labels=["blog"])
    for blog in Blog.objects.public().live().annotate(pages=open_pages_of_each(now)):
        reading.add_metric([blog.slug], blog.pages or 0)
    yield reading
    if seen_at := worker_seen_at():
        ago = (now - seen_at).total_seconds()
        yield _gauge("worker_seen_seconds", "How long ago a worker was seen.", ago)


def _of_pictures():
    lately = Q(finished_at__gt=timezone.now() - timedelta(hours=1))
    pictures = Image.objects.aggregate(
        all=Count("pk"),
        unfinished=Count("pk", filter=Q(finished_at__isnull=True)),
        took=Avg(F("finished_at") - F("uploaded_at"), filter=lately),
    )
    yield _gauge("pictures", "Pictures in the library.", pictures["all"])
    words = "Not all of their sizes made."
    yield _gauge("pictures_unfinished", words, pictures["unfinished"])
    if took := pictures["took"]:
        words = "From upload to all sizes, of the last hour."
        yield _gauge("picture_seconds", words, took.total_seconds())


def _gauge(name, words, value):
    return GaugeMetricFamily(f"liveblog_{name}", words, value=value)
