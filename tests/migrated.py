"""A PostgreSQL with one database that all migrations have been through, to make others of.

To migrate takes three seconds of processor time, and eight processes of `make test` have a
database of their own there. So it is done once, and what the server has then is kept in
.cache/ for as long as no migration is another.
"""

import fcntl
import os
import re
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import psycopg

from tests import pgserver

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / ".cache/migrated"
NAME = "migrated"
OURS = re.compile(
    r"^(?:from|import) ((?:accounts|liveblog|media)[\w.]*)(?: import (\w+))?", re.M
)


def start():
    """The DATABASE_URL of a server that has the database NAME: CREATE DATABASE … TEMPLATE."""
    folder = KEPT / _state()
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two lanes of `make test` begin at once
        if not folder.exists():
            _make(folder)
        return pgserver.start(data=folder)


def _make(folder):
    for other in KEPT.glob("*/"):
        shutil.rmtree(other)
    url = pgserver.start()
    with psycopg.connect(url, autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {NAME}")
    place = {"DATABASE_URL": f"{url.rpartition('/')[0]}/{NAME}"}
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--verbosity=0"],
        cwd=ROOT,
        env=os.environ | place,
        check=True,
    )
    half = folder.with_name("half")
    pgserver.end_and_keep(url, half)
    half.rename(folder)


def _state():
    """A name for all that decides what the migrations make: they, what they import, and what is
    installed."""
    migrations = sorted(
        path
        for app in ("accounts", "liveblog", "media")
        for path in (ROOT / app).rglob("migrations/*.py")
    )
    imported = {
        file
        for path in migrations
        for module, name in OURS.findall(path.read_text())
        for file in _files_of(module, name)
    }
    state = sha256(f"{pgserver.version()} {os.environ.get('WEBHOOKS')}".encode())
    for path in [*migrations, *sorted(imported), ROOT / "requirements.txt"]:
        state.update(path.read_bytes())
    return state.hexdigest()[:16]


def _files_of(module, name):
    path = ROOT.joinpath(*module.split("."))
    candidates = (path.with_suffix(".py"), path / f"{name}.py", path / "__init__.py")
    return [each for each in candidates if each.exists()]
