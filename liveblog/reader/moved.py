"""From an address that a blog had before to the same page at the one that it has now."""

import re
import time

from django.http import HttpResponsePermanentRedirect
from django.utils.encoding import escape_uri_path

from liveblog.models import Blog, FormerAddress, OldAddress
from liveblog.web import headers

# For so long a process believes that nothing was ever imported.
NONE_IS_KNOWN_SECONDS = 60
LONGEST_PATH = OldAddress._meta.get_field("path").max_length
_none_until = 0.0

OF_A_BLOG = re.compile(r"/live/([-a-zA-Z0-9_]{1,80})/(.*)")
PERMANENT_WITH_ITS_BODY = 308


def moved(request):
    """A permanent redirect, or None where nothing has moved. One query at addresses of blogs.

    Pages, permalinks, feeds and polls alike: what stands behind the slug stays as it is. A
    question that is sent is sent again to the new address.
    """
    found = OF_A_BLOG.fullmatch(request.path)
    slug = found and _slug_now(found[1])
    if not slug or slug == found[1]:
        return None
    # Who follows a stream would begin it anew without what it asks for.
    query = request.META["QUERY_STRING"] if found[2] == "stream.json" else ""
    address = escape_uri_path(f"/live/{slug}/{found[2]}")
    response = _lead_to(address + (query and f"?{query}"))
    if request.method not in {"GET", "HEAD"}:
        response.status_code = PERMANENT_WITH_ITS_BODY
    return response


def from_elsewhere(request):
    """The same from where an imported blog or update was, in the system before this one.

    One query, or none for a minute at a time where nothing was imported.
    """
    global _none_until
    if request.method not in {"GET", "HEAD"} or time.monotonic() < _none_until:
        return None
    if "\0" in request.path or len(request.path) > LONGEST_PATH:
        return None  # PostgreSQL cannot even be asked for the first
    known = OldAddress.objects.select_related("blog", "update__blog")
    row = known.filter(path=request.path, blog__in=Blog.objects.public()).first()
    if row is None:
        if not OldAddress.objects.exists():
            _none_until = time.monotonic() + NONE_IS_KNOWN_SECONDS
        return None
    return _lead_to((row.update or row.blog).get_absolute_url())


def _lead_to(address):
    response = HttpResponsePermanentRedirect(address)
    response.headers["Cache-Control"] = headers.MOVED_CACHE
    # Cards and feeds are shown by other sites; there is nothing in it to guard.
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def _slug_now(former):
    """Of the blog that readers may know; None where none had this slug."""
    rows = FormerAddress.objects.filter(
        slug=former, blog__in=Blog.objects.known_to_readers()
    )
    return rows.values_list("blog__slug", flat=True).first()
