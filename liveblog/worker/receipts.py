"""The round that looks at the public address as a reader would, and keeps when it saw what.

It asks for the poll of a reader who has seen all but this update: the very answer, out of
the same cache, that open pages get. Nothing is asked where RECEIPT_URL is empty.
"""

import logging
import re
from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from liveblog.models import Update

from .public_address import ask

logger = logging.getLogger(__name__)

AT_ONCE = 20
CURSOR = re.compile(r'id="poll"\s+data-since="([0-9]{1,15})"')


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
    answer = _text(reverse("reader:changes", args=[update.blog.slug, since]))
    if f'id="update-{update.pk}"' in answer:
        return True
    # Many came after it: then it stands behind the link to the earlier ones.
    cursor = CURSOR.search(answer)
    return cursor is not None and int(cursor[1]) > since


def _text(path: str) -> str:
    answer = ask(path)
    if answer.status not in {200, 204}:
        logger.warning("%s%s answers %s", settings.RECEIPT_URL, path, answer.status)
    return answer.text
