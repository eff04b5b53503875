"""What `serve` needs done before it serves; it is left out where it was done before.

Together five seconds of work, which a restart would keep readers and the desk waiting for.
"""

import fcntl
import hashlib
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

# The migrations of what was never released began otherwise, and cannot be gone on from.
UNRELEASED = ("liveblog", "0001_first")


def migrate():
    """Bring the database up to date. Raises CommandError where no migration leads on."""
    executor = MigrationExecutor(connection)
    if UNRELEASED in executor.loader.applied_migrations:
        raise CommandError(
            f"The data in {settings.DATA_DIR} are from before the first release, whose "
            "tables begin anew. Move them away (make run then makes a new newsroom), or "
            "set DATABASE_URL to another database."
        )
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0)
    else:
        # A migration that replaces others is written down once they are made: `migrate` does so,
        # too. It is to be known when their files are gone.
        executor.check_replacements()


def collect_static():
    """Hash and compress the static files, unless these very ones were collected here.

    Where several start at once, one does it and the others wait: the files that are hashed are
    taken away in the end.
    """
    with (settings.DATA_DIR / "static.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        collected = Path(settings.STATIC_ROOT) / "collected"
        digest = _digest_of_static()
        if collected.exists() and collected.read_text() == digest:
            return
        call_command("collectstatic", interactive=False, verbosity=0)
        collected.write_text(digest)


def _digest_of_static():
    digest = hashlib.sha256()
    for name in ("django", "whitenoise"):  # which decide what becomes of them
        digest.update(version(name).encode())
    for finder in get_finders():
        for path, storage in finder.list([]):
            digest.update(path.encode())
            with storage.open(path) as file:
                digest.update(file.read())
    return digest.hexdigest()
