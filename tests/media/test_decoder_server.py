"""The loop that forks a process for each picture, in this process, where it can be measured."""

import json
import signal
import socket
import threading

import pytest

from media.decoder import server

LIMITS = {"cpu_seconds": 5, "wall_seconds": 20, "nice": 0}


@pytest.fixture
def own_signals():
    """The loop sets them for a process of its own."""
    before = signal.getsignal(signal.SIGCHLD)
    yield
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, before)


def served(jobs, tmp_path, *, given_up=()):
    """What is heard of each of these requests, which are all sent at once, when all is over.

    Of those that are given up, by their number, whoever has asked is gone at once.
    """
    here, there = socket.socketpair()
    heard = []

    def send():
        with here, (tmp_path / "slot").open("w") as slot:
            lines = [
                _sent(here, slot, job, is_given_up=number in given_up)
                for number, job in enumerate(jobs)
            ]
            heard.extend(_read(line) for line in lines)

    sending = threading.Thread(target=send)
    sending.start()
    with there:
        server.serve(there)  # until the other end is closed
    sending.join(10)
    return heard


def _sent(control, slot, job, *, is_given_up):
    ours, theirs = socket.socketpair()
    # Before a process is forked for it, which would hold this end, too.
    ours.sendall(json.dumps(job).encode() + b"\n")
    if is_given_up:
        ours.close()
    with theirs:
        socket.send_fds(control, [b"1"], [theirs.fileno(), slot.fileno()])
    return None if is_given_up else ours


def _read(line):
    if line is None:
        return None
    with line, line.makefile("rb") as answers:
        return [json.loads(each) for each in answers]


def test_each_job_is_answered_by_its_own_process_and_its_end_is_told(
    own_signals, tmp_path
):
    wrong = {"limits": LIMITS, "task": "first", "with": {"nothing": "of it"}}
    unknown = {"limits": LIMITS, "task": "none", "with": {}}

    first, second, third = served([wrong, unknown, wrong], tmp_path)

    for refused, ended in (first, third):
        assert (refused["refused"], ended) == ("damaged", {"ended": 0})
    assert second == [{"ended": 1}]


def test_who_has_given_up_keeps_nobody_else_waiting(own_signals, tmp_path):
    wrong = {"limits": LIMITS, "task": "first", "with": {}}

    gone, (refused, ended) = served([wrong, wrong], tmp_path, given_up=[0])

    assert gone is None
    assert (refused["refused"], ended) == ("damaged", {"ended": 0})
