"""Backup, restore and the way back from an upgrade, by the commands of docs/operating.md."""

import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import psycopg
import pytest

from tests import pgserver
from tests.drills.guide import commands, run, vacuum_into

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.slow


def manage(*arguments, **environment):
    command = [sys.executable, ROOT / "manage.py", *arguments]
    subprocess.run(command, env=os.environ | environment, check=True, timeout=120)


# SQLite -----------------------------------------------------------------------------------


class Writer(threading.Thread):
    """Adds a row, and another that says so, in one transaction after another."""

    def __init__(self, path):
        super().__init__(daemon=True)
        self.path, self.stopped = path, threading.Event()
        self.has_begun = threading.Event()

    def run(self):
        with sqlite3.connect(self.path, timeout=20) as database:
            number = 0
            while not self.stopped.is_set():
                number += 1
                database.execute("BEGIN IMMEDIATE")
                database.execute(
                    "INSERT INTO entry VALUES (?, ?)", [number, "x" * 9000]
                )
                database.execute("UPDATE total SET entries = ?", [number])
                database.commit()
                self.has_begun.set()


def test_sqlite_is_backed_up_whole_while_it_is_written_to_and_comes_back(tmp_path):
    path = tmp_path / "db.sqlite3"
    backup, restore = commands("SQLite")
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE entry (number, words)")
        database.execute("CREATE TABLE total (entries)")
        database.execute("INSERT INTO total VALUES (0)")
    (tmp_path / "kept").mkdir()
    writer = Writer(path)
    writer.start()
    assert writer.has_begun.wait(20)

    # What the shell's sqlite3 would do: not every machine has it.
    with sqlite3.connect(path) as database:
        database.execute(vacuum_into(backup, tmp_path / "kept"))

    writer.stopped.set()
    writer.join(20)
    run(restore, tmp_path / "kept", DATA_DIR=str(tmp_path))
    with sqlite3.connect(path) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        ((entries,),) = database.execute("SELECT entries FROM total")
        assert database.execute(
            "SELECT max(number), count(*) FROM entry"
        ).fetchall() == [(entries, entries)]
    assert entries > 0


# PostgreSQL -------------------------------------------------------------------------------

# What a release may add: a column, and a table that depends on those there were.
UPGRADE = """
ALTER TABLE liveblog_blog ADD COLUMN newer text NOT NULL DEFAULT 'of the new release';
CREATE TABLE liveblog_newer (blog bigint REFERENCES liveblog_blog, at timestamptz);
INSERT INTO liveblog_newer SELECT id, now() FROM liveblog_blog;
INSERT INTO django_migrations (app, name, applied) VALUES ('liveblog', '0002_newer', now());
"""
MAKE_A_BLOG = """
from liveblog.models import Blog
Blog.objects.create(headline="River at record height", slug="flood", revision=45)
"""


def test_an_upgrade_of_postgresql_is_taken_back_and_made_again(tmp_path):
    server = pgserver.start().rpartition("/")[0]
    url = f"{server}/guide"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as admin:
        admin.execute("CREATE DATABASE guide")
    place = {"DATABASE_URL": url, "DATA_DIR": str(tmp_path)}
    backup, restore = commands("PostgreSQL")
    manage("migrate", "--verbosity=0", **place)
    manage("shell", "--verbosity=0", "--command", MAKE_A_BLOG, **place)
    run(backup, tmp_path, **place)
    with psycopg.connect(url) as database:
        database.execute(UPGRADE)

    run(restore, tmp_path, **place)

    manage("migrate", "--check", **place)
    manage("restored", **place)
    with psycopg.connect(url) as database:
        ((revision, floor),) = database.execute(
            "SELECT revision, restored_floor FROM liveblog_blog"
        ).fetchall()
        database.execute(UPGRADE)  # again, and nothing stands in its way
    assert revision == floor > 45
