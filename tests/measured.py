"""What coverage measures of the tests: what they do, and not how they arrange it."""

import copy
import sys
import threading
from contextlib import contextmanager
from functools import wraps
from importlib.machinery import SourceFileLoader

import pytest
from django.db.models import QuerySet
from django.db.models.sql import Query
from django.db.models.sql.compiler import (
    SQLCompiler,
    SQLInsertCompiler,
    SQLUpdateCompiler,
)
from django.templatetags.i18n import TranslateNode

from liveblog.models.search_entry import HasAll

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


# Others' own work, of which nothing of ours is a part: on queries, which is a quarter of all that
# the tests do, on words to be translated, and on the copies of a form's fields. Under the trace
# function it takes twice as long.
NOT_OURS = [
    (copy, "deepcopy"),
    (TranslateNode, "render"),
    (QuerySet, "_clone"),
    (Query, "add_q"),
    (SQLCompiler, "get_converters"),
    (SQLCompiler, "execute_sql"),
    (SQLInsertCompiler, "execute_sql"),
    (SQLUpdateCompiler, "execute_sql"),
]
# But for these.
OURS_WITHIN = [(HasAll, "get_db_prep_lookup"), (HasAll, "as_sqlite")]
_outside = threading.local()


@contextmanager
def djangos_own_unmeasured():
    """Without measuring what Django does by itself, in whatever thread."""
    with pytest.MonkeyPatch.context() as patch:
        for owner, name in NOT_OURS:
            patch.setattr(owner, name, _untraced(getattr(owner, name)))
        for owner, name in OURS_WITHIN:
            patch.setattr(owner, name, _traced_again(getattr(owner, name)))
        yield


def _untraced(function):
    @wraps(function)
    def untraced(*args, **options):
        own = sys.gettrace()
        if own is None:
            return function(*args, **options)
        _outside.trace = own
        sys.settrace(None)
        try:
            return function(*args, **options)
        finally:
            _outside.trace = None
            sys.settrace(own)

    return untraced


def _traced_again(function):
    @wraps(function)
    def traced(*args, **options):
        before = sys.gettrace()
        sys.settrace(getattr(_outside, "trace", None))
        try:
            return function(*args, **options)
        finally:
            sys.settrace(before)

    return traced
