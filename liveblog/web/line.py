"""A line before something of which there is little, in the threads that want it."""

import threading


class Line:
    """So many have a place `at_once`, and `most_waiting` wait for one. Of one process; safe to
    call from several threads."""

    def __init__(self, at_once: int, most_waiting: int):
        self._free = threading.Semaphore(at_once)
        self._waiting = threading.Semaphore(most_waiting)

    def wait(self, seconds: float) -> bool:
        """Whether there was a place in time, which is then to be given back. At once False where
        too many wait."""
        if self._free.acquire(blocking=False):
            return True
        if not self._waiting.acquire(blocking=False):
            return False
        try:
            return self._free.acquire(timeout=seconds)
        finally:
            self._waiting.release()

    def give_back(self):
        self._free.release()
