"""What coverage measures of the tests: what they do, and not how they arrange it."""

import sys
import threading
from contextlib import contextmanager


@contextmanager
def unmeasured():
    """Without coverage's trace function, under which Python takes twice as long.

    Not by the marker `no_cover` of pytest-cov: in a process of pytest-xdist that stops one
    of two measurements, and the other goes on.
    """
    own = threading.gettrace()
    threading.settrace(None)
    try:
        with unmeasured_in_this_thread():
            yield
    finally:
        threading.settrace(own)


@contextmanager
def unmeasured_in_this_thread():
    """The same where other threads may be at work: what they begin meanwhile is measured."""
    own = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(own)
