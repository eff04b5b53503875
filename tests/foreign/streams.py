"""The Durable Streams client of its authors, in a process of its own (it needs Node, and what npm installs)."""

import json
import queue
import subprocess
import threading
from contextlib import contextmanager
from pathlib import Path

CLIENT = Path(__file__).with_name("durable_streams.js")
# A bound for a machine that is busy: all that is waited for comes as soon as it is there.
PATIENCE_SECONDS = 600


class Follower:
    """What the client has been told: its messages, and the offset from which it would go on."""

    def __init__(self, process):
        self.process, self.lines = process, queue.Queue()
        self.messages, self.next = [], None
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.put(json.loads(line))

    def _take(self, told):
        self.next = told["next"]
        self.messages += told["items"]
        return told["items"]

    def hear(self):
        """The messages of the next answer that has any."""
        while True:
            if items := self._take(self.lines.get(timeout=PATIENCE_SECONDS)):
                return items

    def hear_of(self, pk):
        """All that comes until this update is in it."""
        heard = []
        while not any(each.get("update", {}).get("id") == pk for each in heard):
            heard += self.hear()
        return [kind_and_words(each) for each in heard if "update" in each]

    def catch_up(self):
        """Take what has come, and wait for nothing."""
        while not self.lines.empty():
            self._take(self.lines.get())

    @property
    def holds(self):
        """What a program that applies each message has: updates by id, parts by name."""
        updates, parts = {}, {}
        for each in self.messages:
            if each["type"] == "part":
                parts[each["part"]] = each
            elif each["type"] == "withdrawn":
                updates.pop(each["update"]["id"], None)
            else:
                updates[each["update"]["id"]] = each["update"]
        return updates, parts


@contextmanager
def following(address, offset="-1"):
    command = ["node", CLIENT, f"{address}/live/flood/stream.json", offset]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Follower(process)
        finally:
            process.kill()


def kind_and_words(message):
    return message["type"], message["update"]["id"], message["update"].get("heading")
