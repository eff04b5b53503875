"""What every request of a program goes through, before and after ninja."""

import errno
from functools import wraps

from django.core.exceptions import BadRequest, RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError
from django.http.multipartparser import MultiPartParserError
from django.http.request import UnreadablePostError
from django.utils.cache import patch_vary_headers

from liveblog.desk.body_limits import FILES_BYTES, FORM_BYTES
from liveblog.web.request_bodies import refusal_of
from liveblog.web.writers_line import NO_PLACE

from . import problems

DISK_IS_FULL = {errno.ENOSPC, errno.EDQUOT}


def through(view, *, takes_files=False):
    """The view with limits of its own on bodies, and with problems in the place of pages."""
    most_bytes = FILES_BYTES if takes_files else FORM_BYTES

    @wraps(view)
    def gated(request, *args, **kwargs):
        request.takes_files = takes_files
        response = _refusal(request, most_bytes) or _asked(view, request, args, kwargs)
        is_problem = response.headers.get("Content-Type", "") == problems.MEDIA_TYPE
        if response.status_code >= 400 and not is_problem:
            response = problems.of_status(response)
        if (rate := getattr(request, "rate", None)) is not None:
            rate.put_on(response)
        patch_vary_headers(response, ["Authorization"])
        return response

    gated.csrf_exempt = True  # no cookie counts here
    return gated


def _refusal(request, most_bytes):
    """Before anything is read or asked."""
    length = request.META.get("CONTENT_LENGTH") or ""
    if length.isdecimal() and int(length) > most_bytes:
        made = problems.reply("too-large", f"At most {most_bytes} bytes.")
        made.headers["Connection"] = "close"
        return made
    return problems.reply("busy") if request.META.get(NO_PLACE) else None


def _asked(view, request, args, kwargs):
    try:
        return view(request, *args, **kwargs)
    except OperationalError:
        # SQLite's writer did not get its turn, or PostgreSQL is restarting.
        return problems.reply("busy")
    except RequestDataTooBig:
        return problems.reply("too-large")
    except (UnreadablePostError, OSError) as error:
        if error.errno in DISK_IS_FULL:
            return problems.reply("no-space")
        if (status := refusal_of(request)) is None:
            raise
        made = problems.reply("busy" if status == 503 else "bad-request", status=status)
        made.headers["Connection"] = "close"
        return made
    except (BadRequest, MultiPartParserError, SuspiciousOperation):
        return problems.reply("bad-request")
