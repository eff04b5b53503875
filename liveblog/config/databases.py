"""How the database is spoken to: the same for every process."""

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from .environment import env_text

SQLITE, POSTGRESQL = "django.db.backends.sqlite3", "django.db.backends.postgresql"
SQLITE_OPTIONS = {
    # IMMEDIATE: SQLite ignores select_for_update; one writer at a time is the
    # same guarantee. FULL: what was acknowledged survives a power cut.
    "transaction_mode": "IMMEDIATE",
    "timeout": 10,
    "init_command": (
        "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;"
    ),
}
POSTGRES_OPTIONS = {
    # To compile a query, which PostgreSQL does to those that it thinks costly, takes longer
    # than to run any of ours.
    "options": (
        "-c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000 -c jit=off"
    ),
    # A machine that is gone says nothing, not even no: the system's own patience is two
    # minutes for a new connection and fifteen for an old one, and all that a process
    # answers would wait so long, also once the database is back.
    "connect_timeout": 5,
    "tcp_user_timeout": 10_000,  # milliseconds
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 2,
}


def database_config(data_dir):
    """Django's DATABASES: what DATABASE_URL names, or SQLite in this folder."""
    database = dj_database_url.parse(
        env_text("DATABASE_URL", default=f"sqlite:///{data_dir / 'db.sqlite3'}"),
        # Connections persist: opening one per request costs PostgreSQL four
        # times the throughput. The server's threads are bounded instead.
        conn_max_age=None,
        conn_health_checks=True,
    )
    if database["ENGINE"] not in {SQLITE, POSTGRESQL}:
        raise ImproperlyConfigured(
            "DATABASE_URL is of another database: give postgres://user:password@host/name, "
            "or nothing for SQLite."
        )
    is_sqlite = database["ENGINE"] == SQLITE
    options = SQLITE_OPTIONS if is_sqlite else POSTGRES_OPTIONS
    database.setdefault("OPTIONS", {}).update(options)
    if is_sqlite:
        # In memory, threads meet "table is locked": tests use a file like everyone.
        database["TEST"] = {"NAME": str(data_dir / "test.sqlite3")}
    return {"default": database}
