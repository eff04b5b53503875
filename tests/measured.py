"""What coverage measures of the tests: what they do, and not how they arrange it."""

import sys
import threading
from contextlib import contextmanager
from importlib.machinery import SourceFileLoader

import pytest

MEASURED = {"accounts", "liveblog", "media"}  # as in pyproject.toml


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


@contextmanager
def only_imports_measured():
    """Of what this thread does, only what modules of ours do when they are imported.

    To collect the tests takes six seconds in each process, and twice as long with coverage.
    """
    own = sys.gettrace()
    execute = SourceFileLoader.exec_module

    def exec_module(loader, module):
        before = sys.gettrace()
        if module.__name__.split(".")[0] in MEASURED:
            sys.settrace(own)
        try:
            execute(loader, module)
        finally:
            sys.settrace(before)

    with pytest.MonkeyPatch.context() as patch, unmeasured_in_this_thread():
        patch.setattr(SourceFileLoader, "exec_module", exec_module)
        yield
