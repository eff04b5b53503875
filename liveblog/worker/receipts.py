"""The round that looks at the public address as a reader would, and keeps when it saw what.

It asks for the poll of a reader who has seen all but this update: the very answer, out of
the same cache, that open pages get. (RECEIPT_URL; nothing is asked where it is empty. It
may be another way to the public address, which is asked by the public name all the same.)
"""

import http.client
import logging
import re
import time
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from liveblog.models import Update

logger = logging.getLogger(__name__)

TIMEOUT_SECONDS = 5
LONGEST_ANSWER_BYTES = 2 * 1024 * 1024
AT_ONCE = 20
CURSOR = re.compile(r'id="poll"\s+data-since="([0-9]{1,15})"')


class NoAnswer(Exception):
    """The public address does not answer, or not in time."""


def look_for_what_went_live(now: datetime) -> int:
    """One round; returns how many updates were seen for the first time.

    One query when nothing is new. Raises NoAnswer at the first look that fails: with the
    address away there is no use in asking for the others.
    """
    if not settings.RECEIPT_URL:
        return 0
    seen = 0
    for update in Update.objects.not_seen_yet(now).select_related("blog")[:AT_ONCE]:
        if _is_there(update):
            seen += 1
            update.see(timezone.now())
    return seen


def _is_there(update: Update) -> bool:
    since = (update.first_revision or 1) - 1
    answer = _get(reverse("reader:changes", args=[update.blog.slug, since]))
    if f'id="update-{update.pk}"' in answer:
        return True
    # Many came after it: then it stands behind the link to the earlier ones.
    cursor = CURSOR.search(answer)
    return cursor is not None and int(cursor[1]) > since


def _get(path: str) -> str:
    """The answer's text, "" where there is none. Follows no redirect and asks no proxy."""
    address = urlsplit(settings.RECEIPT_URL)
    is_https = address.scheme == "https"
    connect = http.client.HTTPSConnection if is_https else http.client.HTTPConnection
    connection = connect(address.netloc, timeout=TIMEOUT_SECONDS)
    public = urlsplit(settings.PUBLIC_URL)
    by_name = {"Host": public.netloc, "X-Forwarded-Proto": public.scheme}
    try:
        connection.request("GET", address.path.rstrip("/") + path, headers=by_name)
        answer = connection.getresponse()
        if answer.status in {200, 204}:
            return _read(answer)
        logger.warning("%s%s answers %s", settings.RECEIPT_URL, path, answer.status)
        return ""
    except (OSError, http.client.HTTPException) as failure:
        raise NoAnswer(f"{settings.RECEIPT_URL} does not answer: {failure}") from None
    finally:
        connection.close()


def _read(answer: http.client.HTTPResponse) -> str:
    deadline = time.monotonic() + TIMEOUT_SECONDS
    pieces: list[bytes] = []
    while piece := answer.read1(65_536):
        pieces.append(piece)
        if time.monotonic() > deadline or sum(map(len, pieces)) > LONGEST_ANSWER_BYTES:
            raise NoAnswer(f"{settings.RECEIPT_URL} answers too slowly, or too much")
    return b"".join(pieces).decode(errors="replace")
