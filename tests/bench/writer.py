"""One writer of the bench of publishing: publishes as fast, or as evenly, as it is told.

Run by tests.bench.publishing as a process of its own; prints milliseconds as JSON.
"""

import json
import sys
import time
import uuid

import django

django.setup()

from accounts.models import User  # noqa: E402 after the set-up
from liveblog import publishing  # noqa: E402
from liveblog.models import Blog, Update  # noqa: E402
from tests.factories import card, quote, words  # noqa: E402


def main(seconds, pace_seconds, what):
    blog = Blog.objects.get(slug="bench")
    writer = User.objects.filter(role=User.Role.EDITOR).first()
    write = {"publication": _publish, "revision": _take_a_revision}[what]
    write(blog, writer, 0)  # what is loaded and connected the first time
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()  # all the others are, too
    took, n, begun = [], 0, time.perf_counter()
    while (now := time.perf_counter()) < begun + seconds:
        time.sleep(max(0, begun + n * pace_seconds - now))
        began = time.perf_counter()
        write(blog, writer, n)
        took.append((time.perf_counter() - began) * 1000)
        n += 1
    sys.stdout.write(json.dumps(took))


def _publish(blog, writer, n):
    update = Update(blog=blog, author=writer, idempotency_key=str(uuid.uuid4()))
    said = words(
        f"Number {n}",
        "Engineers shut the bridge at ten.",
        quote("“It came up the stairs.”"),
        card(),
    )
    publishing.publish(update, said, by=writer)


def _take_a_revision(blog, writer, n):
    """What every verb does at the least: the lock, the next revision, its journal line."""
    with blog.next_revision("publish", by=writer):
        pass


if __name__ == "__main__":
    main(*map(float, sys.argv[1:3]), sys.argv[3])
