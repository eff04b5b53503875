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
MAIL_ADDRESS = re.compile(r"[^\s@<>()\"'=,;:]+@[^\s@<>()\"',;:]+")


class JsonLines(logging.Formatter):
    """One line for each record: time, level, logger, message, and the request it is of."""

    def format(self, record):
        said = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _blotted(record.getMessage()),
        }
        # `request`: Django logs some of a request when all of it is over.
        asked = getattr(record, "request", None)
        named = getattr(asked, "request_id", "") or request_id.get()
        if named:
            said["request_id"] = named
        if status := getattr(record, "status_code", None):
            said["status"] = status
        if record.exc_info:
            said["exception"] = _blotted(self.formatException(record.exc_info))
        return json.dumps(said, ensure_ascii=False)


class PlainLines(logging.Formatter):
    def format(self, record):
        return _blotted(super().format(record))


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
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": form}},
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
