"""Says in PostgreSQL that a blog has gone on, to who listens there for it."""

from django.db import connection

# As waiting_room/databases.py, which knows nothing of Django, has it.
CHANNEL = "live_changes"


def notify_change():
    """In a transaction: heard of when it is committed. Does nothing on SQLite. One query."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"NOTIFY {CHANNEL}")
