"""What a device is sent: a Declarative Web Push, whose bytes our service worker shows, too.

Made when it is sent, of what readers see then: a headline that was corrected meanwhile is right.
"""

import json

from django.conf import settings
from django.templatetags.static import static
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .models import Push

# Says to browsers that this is one (RFC 8030 is Web Push).
MAGIC = 8030
LONGEST_TITLE = 80


def payload_of(push: Push, *, is_silent: bool) -> bytes:
    """Needs its blog, its update and what it replaces. No queries."""
    with translation.override(push.blog.interface_language):
        told = _notification(push)
    if is_silent:
        told["silent"] = True
    return json.dumps(
        {"web_push": MAGIC, "notification": told}, ensure_ascii=False
    ).encode()


def _notification(push: Push) -> dict[str, object]:
    blog, title, path = push.blog, push.blog.headline, push.blog.get_absolute_url()
    is_withdrawn = push.kind == Push.Kind.WITHDRAWAL
    if blog.is_prepared:
        # It is withdrawn as a whole: its name, too, is gone.
        title, path = settings.NEWSROOM_NAME, "/"
    elif push.update_shown is not None and not is_withdrawn:
        path = push.update_shown.get_absolute_url()
    return {
        "title": title if len(title) <= LONGEST_TITLE else f"{title[:79].rstrip()}…",
        "body": _body(push),
        "lang": blog.language,
        "dir": blog.direction,
        "navigate": settings.PUBLIC_URL + path,
        "tag": push.tag,
        "icon": settings.PUBLIC_URL + static("liveblog/icon-192.png"),
        # Who has seen the one before is told of another, but not that one was taken back.
        "renotify": push.kind == Push.Kind.CORRECTION,
    }


def corrected(words: str) -> str:
    """These words as those of a correction, in the language that is spoken now."""
    return _("Corrected: %(words)s") % {"words": words}


def _body(push: Push) -> str:
    if push.kind == Push.Kind.CORRECTION:
        return corrected(push.words)
    if push.kind != Push.Kind.WITHDRAWAL:
        return push.words
    first = push.replaces or push
    time = date_format(first.at.astimezone(push.blog.zone), "H:i")
    told = _("Withdrawn: what we sent you here at %(time)s does not stand.")
    return told % {"time": time}
