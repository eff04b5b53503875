"""Who is at work, told to whom a blog's desk was open a moment ago.

Forty open desks ask it every second. Of the time that an answer takes, two thirds went into finding
the session, the person and the blog once more (make bench-desk). So a process remembers for
three seconds which session it has let in to which blog: so long after somebody's access was ended
they may still be told who is at work, and how far the blog has gone, and nothing else.
"""

import re
import time
from collections import OrderedDict
from threading import Lock
from typing import NamedTuple

from django.conf import settings

from liveblog.models import Blog

from .at_work import OF_BLOG, shared_standing, standing_of

REMEMBERED_SECONDS, MOST = 3.0, 2000
ADDRESS = re.compile(r"/desk/live/([-\w]{1,80})/at-work/([-\w]{1,80})/", re.ASCII)

_let_in: OrderedDict[tuple[str, str], "LetIn"] = OrderedDict()  # the oldest first
_lock = Lock()


class LetIn(NamedTuple):
    blog: int
    person: str
    at: float


def remember(request, slug: str, blog: Blog) -> None:
    """This request, at this address, was let in to this blog: whatever the desk has asked."""
    if not _session(request):
        return
    key = _session(request), slug
    with _lock:
        _let_in.pop(key, None)
        _let_in[key] = LetIn(blog.pk, str(request.user.pk), time.monotonic())
        while len(_let_in) > MOST:
            _let_in.popitem(last=False)


def answered_if_let_in(get_response):
    """A middleware, before those that ask who is there."""

    def middleware(request):
        address = ADDRESS.fullmatch(request.path_info)
        if address is None or request.method != "GET":
            return get_response(request)
        slug, known = address.groups()
        standing = _standing_for(request, slug)
        return standing.told(known) if standing else get_response(request)

    return middleware


def _standing_for(request, slug):
    """Of the blog that this session was let in to; None if it was not, or is to be asked again.

    Two queries, or none where another desk was told a moment ago.
    """
    found = _let_in.get((_session(request), slug))
    if found is None or time.monotonic() - found.at > REMEMBERED_SECONDS:
        return None
    # Somebody else has signed in since, in another tab (access.py).
    if request.headers.get("Desk-Person", found.person) != found.person:
        return None
    if standing := shared_standing(found.blog):
        return standing
    blog = Blog.objects.filter(pk=found.blog, slug=slug).only(*OF_BLOG).first()
    return blog and standing_of(blog)


def _session(request):
    return request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
