"""Forks a process for each job, which costs 3 ms where a new Python costs 150.

Whoever started it sends a byte for each job, and with it a socket (on which the request
comes, and the answer goes) and the file whose lock holds a slot in the image decoder.
"""

import errno
import json
import os
import resource
import selectors
import signal
import socket
import warnings
from collections.abc import Callable

from . import tasks
from .refusals import Refused

MAX_BYTES_OF_MEMORY = 1024**3
MAX_BYTES_OF_A_FILE = 64 * 1024 * 1024
TASKS: dict[str, Callable[..., dict]] = {"first": tasks.first, "rest": tasks.rest}
DISK_IS_FULL = {errno.ENOSPC, errno.EDQUOT}


def serve(control: socket.socket) -> None:
    """Until whoever has the other end of this socket is gone."""
    jobs: dict[int, socket.socket] = {}
    awake, wake = os.pipe()
    for end in (awake, wake):
        os.set_blocking(end, False)
    signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    with selectors.DefaultSelector() as ready:
        ready.register(awake, selectors.EVENT_READ)
        ready.register(control, selectors.EVENT_READ)
        while True:
            for key, _ in ready.select():
                if key.fileobj is control:
                    if not _take(control, jobs):
                        return
                else:
                    os.read(awake, 4096)
                    _bury(jobs)


def _take(control, jobs) -> bool:
    byte, handles, *_ = socket.recv_fds(control, 1, 2)
    if not byte:
        return False
    job = socket.socket(fileno=handles[0])
    pid = os.fork()
    if pid == 0:
        # Not ours to hold: who waits at the other ends would wait for us too.
        for other in (control, *jobs.values()):
            other.close()
        _work(job)
    jobs[pid] = job
    for slot in handles[1:]:
        os.close(slot)
    return True


def _bury(jobs) -> None:
    """Say of each process that has ended how it did, whatever it could say itself."""
    while jobs:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid == 0:
            return
        job = jobs.pop(pid)
        code = os.waitstatus_to_exitcode(status)
        try:
            job.sendall(json.dumps({"ended": code}).encode() + b"\n")
        except OSError:
            pass  # who asked has given up
        finally:
            job.close()


# In the process of one job ------------------------------------------------------------


def _work(job) -> None:
    code = 1
    try:
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGCHLD, signal.SIGALRM, signal.SIGXCPU):
            signal.signal(number, signal.SIG_DFL)
        request = json.loads(job.makefile("rb").readline())
        _limit(**request["limits"])
        answer = _answer(TASKS[request["task"]], request["with"])
        job.sendall(json.dumps(answer).encode() + b"\n")
        code = 0
    finally:
        # Without the clean-up of a Python that goes on elsewhere.
        os._exit(code)


def _limit(*, cpu_seconds: int, wall_seconds: int, nice: int) -> None:
    """Held by the kernel, which ends the process in the middle of a decoder, too."""
    resource.setrlimit(resource.RLIMIT_AS, (MAX_BYTES_OF_MEMORY, MAX_BYTES_OF_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MAX_BYTES_OF_A_FILE,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.setitimer(signal.ITIMER_REAL, wall_seconds)
    # Who waits for words comes before who waits for a picture.
    os.nice(nice)


def _answer(task, arguments) -> dict:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return task(**arguments)
    except Refused as refusal:
        return {"refused": refusal.why, "facts": refusal.facts}
    except MemoryError:
        return {"refused": "too_large", "facts": {}}
    except Exception as error:
        if isinstance(error, OSError) and error.errno in DISK_IS_FULL:
            return {"failed": error.errno}
        # Pillow raises undocumented exceptions on damaged files (21 of 4,862 hostile
        # files did); each means the same to the person who sent it.
        why = "too_large" if "DecompressionBomb" in type(error).__name__ else "damaged"
        return {"refused": why, "facts": {"because": repr(error)[:300]}}
