"""A newsroom of its own for each drill: a database, a folder, and what runs on them."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from tests import pgserver
from tests.bench.desk_writer import Writer
from tests.bench.processes import manage, serving
from tests.drills import guide
from tests.drills.asking import ask
from tests.server import wait_until

ROOT = Path(__file__).parents[2]
DATABASES = ("SQLite", "PostgreSQL")
METRICS_TOKEN = "drills"
SETTINGS = {
    "DJANGO_SETTINGS_MODULE": "liveblog.config.settings",
    "SECRET_KEY": "of the drills alone, which nobody else uses",
    "RECEIPT_URL": "off",
    "SHARE_CARDS": "false",
    "METRICS_TOKEN": METRICS_TOKEN,
}
MAKE_BLOG = """
from django.test import Client
from tests.factories import an_editor, make_blog, many_updates
many_updates(make_blog(slug="bench", headline="River at record height"), {updates})
client = Client()
client.force_login(an_editor())
print(client.cookies["sessionid"].value)
"""


@dataclass
class Newsroom:
    database: str  # one of DATABASES
    folder: Path
    url: str

    @property
    def where(self):
        """The environment of all its processes."""
        return SETTINGS | {"DATABASE_URL": self.url, "DATA_DIR": str(self.folder)}

    @property
    def is_sqlite(self):
        return self.database == "SQLite"

    def fill(self, updates):
        """Make the blog `bench`, live, with so many updates, and sign an editor in."""
        printed = self.shell(MAKE_BLOG.format(updates=updates))
        self.session = printed.split()[-1]
        return self

    def shell(self, code):
        """What this code prints, run by Django's shell without its imports."""
        return manage("shell", "--no-imports", "-v0", "-c", code, **self.where)

    def manage(self, *arguments):
        return manage(*arguments, **self.where)

    def start(self, *command, environment=None, **options):
        """A process of this newsroom."""
        return subprocess.Popen(
            [sys.executable, *command],
            env=os.environ | self.where | (environment or {}),
            cwd=ROOT,
            **options,
        )

    @contextmanager
    def web(self, **options):
        """A server of one process; yields its address and its pid."""
        quiet = {"errors": subprocess.DEVNULL}  # each refusal is a line of it
        with serving(pinned=False, **self.where, **quiet | options) as (address, pid):
            yield address, pid

    @contextmanager
    def worker(self):
        process = self.start("manage.py", "work")
        try:
            yield process
        finally:
            process.terminate()
            process.wait(30)

    @contextmanager
    def waiting_room(self, port, web_port):
        ports = ("--port", str(port), "--web-port", str(web_port))
        process = self.start("manage.py", "waiting_room", *ports)
        try:
            wait_until(lambda: ask(f"http://127.0.0.1:{port}/").status == 404)
            yield process
        finally:
            process.terminate()
            process.wait(30)

    def writer(self, address):
        return Writer(address, self.session)

    @property
    def backup(self):
        return self.folder / "backup"

    def back_up(self):
        """By the commands of the guide; the pictures aside."""
        commands, _ = guide.commands(self.database)
        self.backup.mkdir(exist_ok=True)
        if not self.is_sqlite:
            guide.run(commands, self.backup, **self.where)
            return
        with closing(sqlite3.connect(self.folder / "db.sqlite3")) as database:
            database.execute(guide.vacuum_into(commands, self.backup))

    def restore(self):
        """The same way back. No process of the newsroom may be running."""
        _, commands = guide.commands(self.database)
        guide.run(commands, self.backup, **self.where)


class Ground:
    """Where newsrooms are made: by copying one whose tables are there already."""

    def __init__(self, stack):
        self._stack = stack
        self._count = 0
        self._first = {}

    def newsroom(self, database):
        self._count += 1
        folder = self._folder()
        if database not in self._first:
            self._first[database] = self._migrated(database)
        first = self._first[database]
        if database == "SQLite":
            shutil.copy(first.folder / "db.sqlite3", folder)
            return Newsroom(database, folder, f"sqlite:///{folder}/db.sqlite3")
        server, _, template = first.url.rpartition("/")
        name = f"drill{self._count}"
        with psycopg.connect(f"{server}/postgres", autocommit=True) as admin:
            admin.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return Newsroom(database, folder, f"{server}/{name}")

    def _migrated(self, database):
        folder = self._folder()
        url = f"sqlite:///{folder}/db.sqlite3"
        if database == "PostgreSQL":
            url = pgserver.start(is_durable=True)
            with psycopg.connect(url, autocommit=True) as admin:
                admin.execute("CREATE DATABASE made")
            url = re.sub("postgres$", "made", url)
        first = Newsroom(database, folder, url)
        first.manage("migrate", "-v0")
        first.manage("createcachetable", "-v0")
        if first.is_sqlite:
            with_log = folder / "db.sqlite3-wal"
            assert not with_log.exists() or not with_log.stat().st_size, with_log
        return first

    def _folder(self):
        return Path(self._stack.enter_context(tempfile.TemporaryDirectory()))
