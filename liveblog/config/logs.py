"""What goes to stderr: a line for a person, or an object of JSON for a program.

Nothing of a person is in it: no address of a reader, no query, no cookie, no local
variable, and mail addresses that an error quotes are blotted out.
"""

import json
import logging
import re
import secrets
from contextvars import ContextVar
from datetime import UTC, datetime

# What stands for one request in all that is logged of it: nginx's $request_id.
request_id: ContextVar[str] = ContextVar("request_id", default="")

A_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")
# Anybody can have a text of any length logged, and it is read while no other thread runs.
# The pattern starts at the first letter of a word alone and takes nothing back, so that it
# reads each letter once.
_LETTER = r"[^\s@<>()\"'=,;:]"
MAIL_ADDRESS = re.compile(rf"(?<!{_LETTER}){_LETTER}++@[^\s@<>()\"',;:]++")
# The first half of an address whose other half was cut off: no mailbox has a longer name.
HALF_AN_ADDRESS = re.compile(rf"(?<!{_LETTER}){_LETTER}{{1,64}}@?\Z")
GONE = 410
FIRST, LAST = 4_000, 12_000  # characters of a longer text that are logged


class JsonLines(logging.Formatter):
    """One line for each record: time, level, logger, message, and the request it is of."""

    def format(self, record):
        said = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _fit_to_log(record.getMessage()),
        }
        # `request`: Django logs some of a request when all of it is over.
        asked = getattr(record, "request", None)
        named = getattr(asked, "request_id", "") or request_id.get()
        if named:
            said["request_id"] = named
        if status := getattr(record, "status_code", None):
            said["status"] = status
        if record.exc_info:
            said["exception"] = _fit_to_log(self.formatException(record.exc_info))
        return json.dumps(said, ensure_ascii=False)


def is_no_withdrawal(record):
    """False for an answer 410: what was withdrawn is meant to be gone, and nothing is wrong."""
    return getattr(record, "status_code", None) != GONE


class PlainLines(logging.Formatter):
    def format(self, record):
        return _fit_to_log(super().format(record))


def _fit_to_log(text):
    """Without mail addresses, and of a long text its first and its last characters.

    The last are the most: a traceback ends with what happened.
    """
    if len(text) > FIRST + LAST:
        head = HALF_AN_ADDRESS.sub("", _blotted(text[:FIRST]))
        cut = len(text) - FIRST - LAST
        text = f"{head} … ({cut} characters) … {text[-LAST:]}"
    return _blotted(text)


def _blotted(text):
    return MAIL_ADDRESS.sub("(address)", text)


def logging_config(form):
    """Django's LOGGING: "json" or "plain" to stderr, from warnings upwards."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {"()": JsonLines},
            "plain": {
                "()": PlainLines,
                "format": "%(levelname)s %(name)s: %(message)s",
            },
        },
        "filters": {"meant": {"()": lambda: is_no_withdrawal}},
        "handlers": {
            "console": {
                "class": "logging.StreamHandler",
                "formatter": form,
                "filters": ["meant"],
            }
        },
        "root": {"handlers": ["console"], "level": "WARNING"},
        "loggers": {
            "django": {"handlers": ["console"], "level": "WARNING", "propagate": False}
        },
    }


def named_requests(get_response):
    """Middleware: let all that is logged of a request carry the proxy's name for it."""

    def middleware(request):
        given = request.headers.get("X-Request-Id", "")
        request.request_id = (
            given if A_REQUEST_ID.fullmatch(given) else secrets.token_hex(16)
        )
        before = request_id.set(request.request_id)
        try:
            return get_response(request)
        finally:
            request_id.reset(before)

    return middleware
