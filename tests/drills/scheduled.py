"""Sixty scheduled updates in three blogs, with two workers, on a machine that has no time for it.

Eight writers publish flat out in one of the blogs, and as many processes again only count.
"""

import json
import os
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager

from tests.drills.figures import exactly, told
from tests.drills.newsroom import DATABASES

__all__ = ["DATABASES", "SECONDS", "run"]

SECONDS = 240
WRITERS = COUNTERS = 8
BUSY_SECONDS = 25
OUT_WITHIN_SECONDS = 120
SCHEDULE = """
from datetime import timedelta
from django.utils import timezone
from liveblog.models import Blog, Update
from liveblog.publishing import drafting
from tests.factories import an_editor, make_blog, quote, words
ada, due_at = an_editor(), timezone.now() + timedelta(seconds=25)
blogs = [Blog.objects.get(slug="bench"), *(make_blog(by=ada) for _ in range(2))]
for n in range(60):
    draft = Update(blog=blogs[n % 3], author=ada)
    said = words(f"Scheduled {n}", "The water rises.", quote())
    drafting.schedule(draft, said, at=due_at + timedelta(seconds=n % 10), by=ada)
"""
# Looks when a line tells it to: to start a process takes too long on such a machine.
WATCH = """
import json, sys
from liveblog.models import Update
own = Update.objects.filter(heading__startswith="Scheduled")
print("ready", flush=True)
for _ in sys.stdin:
    waiting, out = own.filter(state="draft"), list(own.exclude(state="draft"))
    late = [(u.published_at - u.due_at).total_seconds() for u in out]
    print(json.dumps({
        "out": len(late), "latest": max(late, default=0), "waiting": len(waiting),
        "said": [u.missed_because for u in waiting],
        "revisions": len({(u.blog_id, u.first_revision) for u in out}),
    }), flush=True)
"""


def run(newsroom):
    newsroom.fill(50)
    with ExitStack() as stack:
        for _ in range(2):
            stack.enter_context(newsroom.worker())
        watcher = stack.enter_context(_watcher(newsroom))
        newsroom.shell(SCHEDULE)
        beside = _keep_busy(newsroom, stack)
        load = 0.0
        deadline = time.monotonic() + OUT_WITHIN_SECONDS
        while time.monotonic() < deadline:
            time.sleep(2)
            load = max(load, os.getloadavg()[0])
            watcher.stdin.write("\n")
            watcher.stdin.flush()
            found = json.loads(watcher.stdout.readline())
            if not found["waiting"]:
                break
        published = sum(len(json.loads(each.communicate()[0])) for each in beside)
    yield exactly("of 60 scheduled went out", found["out"], 60)
    yield exactly("stayed drafts", found["waiting"], 0)
    yield exactly(
        "of these with a reason at the desk", len([*filter(None, found["said"])]), 0
    )
    yield exactly("doubled or lost revisions", found["out"] - found["revisions"], 0)
    yield told("latest", float(found["latest"]), "s")
    yield told("published beside", published)
    yield told("load average at most", load)


@contextmanager
def _watcher(newsroom):
    process = newsroom.start(
        *("manage.py", "shell", "--no-imports", "-v0", "-c", WATCH),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "ready\n"
    try:
        yield process
    finally:
        process.stdin.close()
        process.wait(30)


def _keep_busy(newsroom, stack):
    """The writers, begun; their milliseconds come when their time is over."""
    writers = [
        newsroom.start(
            *("-m", "tests.bench.writer", f"{BUSY_SECONDS}", "0", "publication"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(WRITERS)
    ]
    for each in writers:
        stack.callback(each.wait)
        stack.callback(each.kill)
    for each in writers:
        each.stdout.readline()
    for _ in range(COUNTERS):
        counter = subprocess.Popen([sys.executable, "-c", "while True: pass"])
        stack.callback(counter.wait)
        stack.callback(counter.kill)
    for each in writers:
        each.stdin.write("go\n")
        each.stdin.flush()
    return writers
