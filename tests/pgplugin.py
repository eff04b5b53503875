"""Loaded with `-p tests.pgplugin` (in addopts): runs before pytest-django reads the settings.

TEST_DATABASE=postgres starts a throw-away server and points DATABASE_URL at it; without
it the suite runs on SQLite. `test_database_is_the_one_asked_for` proves which.
"""

import os
import tempfile

# Nothing of the tests touches the newsroom that `make run` keeps in var/. Each of the
# processes that share the tests has its own, as it has its own database.
os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="liveblog-tests-")
os.environ.pop("DATABASE_URL", None)
# Playwright's synchronous API keeps an event loop running in the tests' thread.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

if os.environ.get("TEST_DATABASE") == "postgres":
    from tests.pgserver import start

    os.environ["DATABASE_URL"] = start()
