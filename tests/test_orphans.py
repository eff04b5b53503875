"""A web process whose parent is gone stops, and is ended where it does not."""

import os
import signal
import time

from liveblog.config import orphans


def test_it_is_told_to_stop_and_ended_when_its_grace_is_over(monkeypatch):
    did = []
    parents = [41, 41, 1]
    monkeypatch.setattr(os, "getppid", lambda: parents.pop(0))
    monkeypatch.setattr(os, "kill", lambda *given: did.append(("kill", *given)))
    monkeypatch.setattr(os, "_exit", lambda code: did.append(("exit", code)))
    monkeypatch.setattr(time, "sleep", lambda seconds: did.append(("sleep", seconds)))

    orphans._watch(parent=41)

    assert did == [
        ("sleep", orphans.LOOK_SECONDS),
        ("sleep", orphans.LOOK_SECONDS),
        ("kill", os.getpid(), signal.SIGTERM),
        ("sleep", orphans.GRACE_SECONDS),
        ("exit", 1),
    ]
