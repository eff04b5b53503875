"""A process that publishes one update whenever it is told to, and says when it was committed."""

import os
import subprocess
import sys
from contextlib import contextmanager

CODE = """
import sys, time
from liveblog.models import Blog
from tests.factories import make_update, quote
blog = Blog.objects.get(slug="SLUG")
print("ready", flush=True)
for number, _ in enumerate(sys.stdin, start=1):
    blocks = "The water rises at the bridge. " * 8, quote(), "More follows."
    update = make_update(blog, f"Update {number} of the evening", *blocks)
    print(update.first_revision, time.monotonic(), flush=True)
"""


@contextmanager
def running_publisher(slug, environment):
    """Of this blog, in the newsroom that the environment describes."""
    code = CODE.replace("SLUG", slug)
    process = subprocess.Popen(
        [sys.executable, "manage.py", "shell", "--no-imports", "-c", code],
        env=os.environ | environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "ready\n"
    yield Publisher(process)
    process.stdin.close()
    process.wait(10)


class Publisher:
    """What tells the process, and hears it."""

    def __init__(self, process):
        self._process = process
        self.said = process.stdout

    def publish(self):
        """Returns at once; what was published is heard later."""
        self._process.stdin.write("\n")
        self._process.stdin.flush()

    def hear(self):
        """The revision of one update, and its commit on the monotonic clock; waits for it."""
        revision, committed = self.said.readline().split()
        return int(revision), float(committed)
