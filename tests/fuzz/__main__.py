"""python -m tests.fuzz ST [CALLS] [SECONDS]: a newsroom of its own, and schemathesis against it."""

import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager, suppress
from pathlib import Path

import django
from django.core.management import call_command

ROOT = Path(__file__).parent.parent.parent
CONFIGURATION = Path(__file__).parent / "schemathesis.toml"
OPERATIONS, WORKERS = 31, 2
START_SECONDS = 30


def main(schemathesis, calls="10000", seconds="3600"):
    with tempfile.TemporaryDirectory() as folder:
        port = _prepare(folder)
        secret = _newsroom()
        with _server(port):
            sys.exit(_fuzz(schemathesis, port, secret, int(calls), seconds))


def _prepare(folder):
    from liveblog.management.beside import free_port

    port = free_port()
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "liveblog.config.settings",
        "DATA_DIR": folder,
        "PORT": str(port),
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "API_REQUESTS_PER_MINUTE": "100000",
        "UPLOAD_MB_PER_DAY": "9999",
    }
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    return port


def _newsroom():
    """Three blogs with what is live, drafted and submitted; the secret of an editor's token."""
    from accounts.models import User
    from liveblog import publishing
    from liveblog.api.models import Scope, Token
    from liveblog.models import Update
    from liveblog.publishing import drafting
    from tests.factories import make_blog, make_update, make_user, words

    ada, cal = make_user("Ada Brandt", role=User.Role.EDITOR), make_user("Cal Ferris")
    for slug in ("flood", "storm", "heat"):
        blog = make_blog(slug=slug, by=ada, members=[cal])
        for number in range(10):
            make_update(blog, f"Number {number}", "Text.", by=ada)
            draft = Update(blog=blog, author=(ada, cal)[number % 2])
            write = (drafting.keep, publishing.submit)[number % 2]
            write(draft, words(f"Draft {number}"), by=draft.author)
    return Token.make(ada, name="Fuzz", scopes=[*Scope], days=1)[1]


@contextmanager
def _server(port):
    from liveblog.config.server import granian

    process = subprocess.Popen(granian(host="127.0.0.1", port=port, workers=1))
    try:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            with suppress(OSError):
                urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=1)
                break
            time.sleep(0.2)
        yield
    finally:
        process.terminate()
        process.wait(15)


def _fuzz(schemathesis, port, secret, calls, seconds):
    command = [
        *(schemathesis, "--config-file", CONFIGURATION, "run"),
        f"http://127.0.0.1:{port}/api/openapi.json",
        *("--header", f"Authorization: Bearer {secret}"),
        *("--max-examples", str(max(1, calls // OPERATIONS))),
        *("--max-time", seconds, "--workers", str(WORKERS)),
        *("--continue-on-failure", "--warnings", "off"),
        *("--request-timeout", "30"),  # who waits to write does so for ten seconds
    ]
    return subprocess.run(
        [str(each) for each in command], cwd=ROOT / ".cache"
    ).returncode


if __name__ == "__main__":
    (ROOT / ".cache").mkdir(exist_ok=True)
    main(*sys.argv[1:])
