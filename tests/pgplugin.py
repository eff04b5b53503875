"""Loaded with `-p tests.pgplugin` (in addopts): runs before pytest-django reads the settings.

TEST_DATABASE=postgres starts a throw-away server and points DATABASE_URL at it; without
it the suite runs on SQLite. `test_database_is_the_one_asked_for` proves which.

The processes that share the tests (pytest-xdist) share the server, too: each has a database
of its own there, as pytest-django names them, made of one that was migrated (tests/migrated.py).
"""

import os
import tempfile

# Nothing of the tests touches the newsroom that `make run` keeps in var/. Each of the
# processes that share the tests has its own, as it has its own database.
os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="liveblog-tests-")
# With all extras off the core is tested alone (Makefile). These have tables of their own.
if os.environ.get("SHARE_CARDS") != "false":
    for each in ("ACTIVITYPUB", "DIGEST_MAILS", "INBOX", "WEBHOOKS", "WEB_PUSH"):
        os.environ.setdefault(each, "true")
IS_WORKER = "PYTEST_XDIST_WORKER" in os.environ
if not IS_WORKER:  # whose environment is that of the process that started the server
    os.environ.pop("DATABASE_URL", None)
# Playwright's synchronous API keeps an event loop running in the tests' thread.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

if os.environ.get("TEST_DATABASE") == "postgres" and not IS_WORKER:
    from tests.migrated import start

    os.environ["DATABASE_URL"] = start()
