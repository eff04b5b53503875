"""What watches a newsroom asks for: whether it is ready, and its numbers for Prometheus.

Both are answered before anything looks at the Host: they are asked by a container's or a
machine's own name. nginx passes neither on (deploy/nginx.conf).
"""

from datetime import timedelta
from itertools import chain
from secrets import compare_digest

from django.conf import settings
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Avg, Count, F, Q
from django.http import HttpResponse
from django.utils import timezone

from liveblog.extension import extras
from liveblog.models import (
    Blog,
    is_worker_away,
    open_pages_of_each,
    worker_seen_at,
)
from liveblog.web import headers, metrics
from media.models import Image

NOT_KEPT = {"Cache-Control": headers.NO_CACHE}
PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"
# What this process need not ask again: migrations are not taken back while it runs.
_known = {"is_migrated": False}
POLL_ANSWERS = ("poll_cache", "nothing_new", "news", "outdated")


def monitoring(get_response):
    """Middleware: /readyz for everybody, /metrics for who has METRICS_TOKEN."""

    def middleware(request):
        if request.path_info == "/readyz":
            return _ready()
        if request.path_info == "/metrics" and _has_the_token(request):
            text = "".join(f"{line}\n" for line in metric_lines())
            return HttpResponse(text, content_type=PROMETHEUS, headers=NOT_KEPT)
        return get_response(request)

    return middleware


def _has_the_token(request):
    # Bytes: compare_digest takes no text that is not ASCII.
    given = request.headers.get("Authorization", "").encode()
    expected = f"Bearer {settings.METRICS_TOKEN}".encode()
    return bool(settings.METRICS_TOKEN) and compare_digest(given, expected)


def _ready():
    """503 until pages can be served. A worker that is away takes none of them away."""
    try:
        is_migrated = _is_migrated()
        worker = "away" if is_worker_away(worker_seen_at()) else "seen"
    except Error:
        return _facts("database: away", status=503)
    if not is_migrated:
        return _facts("database: there", "migrations: missing", status=503)
    return _facts("database: there", "migrations: done", f"worker: {worker}")


def _facts(*lines, status=200):
    text = "".join(f"{line}\n" for line in lines)
    kind = "text/plain; charset=utf-8"
    return HttpResponse(text, content_type=kind, status=status, headers=NOT_KEPT)


def _is_migrated():
    """Whether no migration is missing. It takes some hundredths of a second, until none is."""
    if not _known["is_migrated"]:
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        _known["is_migrated"] = not plan
    return _known["is_migrated"]


def metric_lines():
    """The lines of Prometheus's text format. Four queries, and those of extras; none reads all of the journal.

    Counters are those of the processes that write to METRICS_DIR, since they first did.
    """
    counted = metrics.totals(settings.METRICS_DIR)
    yield from _metric("polls_total", "counter", "Polls, by what answered them.")
    for answer in POLL_ANSWERS:
        yield _sample("polls_total", counted[answer], answer=answer)
    yield from _metric(
        "change_delay_seconds",
        "summary",
        "From a change to a server process knowing it.",
    )
    yield _sample("change_delay_seconds_sum", counted["change_delay_seconds"])
    yield _sample("change_delay_seconds_count", counted["change_delay_count"])
    yield from _metric("processes", "gauge", "Server processes that are up.")
    yield _sample("processes", metrics.processes(settings.METRICS_DIR))
    yield from _metric("changes_total", "counter", "Public changes, by the verb.")
    for verb, number in metrics.changes_in(counted).items():
        yield _sample("changes_total", number, verb=verb)
    yield from _of_the_newsroom()
    yield from _of_pictures()
    for name, words, value in chain.from_iterable(each.metrics() for each in extras()):
        yield from _metric(name, "gauge", words)
        yield _sample(name, value)


def _of_the_newsroom():
    yield from _metric("readers_now", "gauge", "Live pages that say they are open.")
    now = timezone.now()
    for blog in Blog.objects.live().annotate(pages=open_pages_of_each(now)):
        yield _sample("readers_now", blog.pages or 0, blog=blog.slug)
    if seen_at := worker_seen_at():
        yield from _metric(
            "worker_seen_seconds", "gauge", "How long ago a worker was seen."
        )
        yield _sample("worker_seen_seconds", (now - seen_at).total_seconds())


def _of_pictures():
    lately = Q(finished_at__gt=timezone.now() - timedelta(hours=1))
    pictures = Image.objects.aggregate(
        all=Count("pk"),
        unfinished=Count("pk", filter=Q(finished_at__isnull=True)),
        took=Avg(F("finished_at") - F("uploaded_at"), filter=lately),
    )
    yield from _metric("pictures", "gauge", "Pictures in the library.")
    yield _sample("pictures", pictures["all"])
    yield from _metric("pictures_unfinished", "gauge", "Not all of their sizes made.")
    yield _sample("pictures_unfinished", pictures["unfinished"])
    if took := pictures["took"]:
        yield from _metric(
            "picture_seconds", "gauge", "From upload to all sizes, of the last hour."
        )
        yield _sample("picture_seconds", took.total_seconds())


def _metric(name, kind, words):
    yield f"# HELP liveblog_{name} {words}"
    yield f"# TYPE liveblog_{name} {kind}"


def _sample(name, number, **labels):
    inside = ",".join(f'{label}="{value}"' for label, value in labels.items())
    return f"liveblog_{name}{f'{{{inside}}}' if inside else ''} {number}"
