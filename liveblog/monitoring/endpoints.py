"""What watches a newsroom asks for: whether it is ready, and its numbers for Prometheus.

Both are answered before anything looks at the Host: they are asked by a container's or a
machine's own name. nginx passes neither on (deploy/nginx.conf).
"""

from secrets import compare_digest

from django.conf import settings
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponse
from prometheus_client import CollectorRegistry, generate_latest

from liveblog.models import is_worker_away, worker_seen_at
from liveblog.web import headers

from .collector import Newsroom

NOT_KEPT = {"Cache-Control": headers.NO_CACHE}
PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"  # what generate_latest writes
# What this process need not ask again: migrations are not taken back while it runs.
_known = {"is_migrated": False}
_registry = CollectorRegistry()
_registry.register(Newsroom())


def monitoring(get_response):
    """Middleware: /readyz for everybody, /metrics for who has METRICS_TOKEN."""

    def middleware(request):
        if request.path_info == "/readyz":
            return _ready()
        if request.path_info == "/metrics" and _has_the_token(request):
            text = generate_latest(_registry)
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
