"""The "live now" box: a small page that any site may embed in a frame.

All of it is in one answer of at most 2 KB: no script, no picture, no font, no cookie. Like the
widget (widget.py) it may be framed by others.
"""

import base64
import hashlib
import re
from pathlib import Path

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from liveblog.models import Blog, Update
from liveblog.web import headers

from .replies import page

# No static file: nobody asks for it.
CSS_FILE = Path(__file__).with_suffix(".css")
# The frame loads itself again so often, since it has no script that could ask.
REFRESH_SECONDS = 60


def _styles():
    css = re.sub(r"/\*.*?\*/", "", CSS_FILE.read_text(), flags=re.S)
    return re.sub(r"\s*([{}:;,])\s+", r"\1", " ".join(css.split())).replace(" {", "{")


STYLES = _styles()
_DIGEST = base64.b64encode(hashlib.sha256(STYLES.encode()).digest()).decode()
HEADERS = {
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{_DIGEST}'; form-action 'none'; "
        "base-uri 'none'; frame-ancestors *"
    ),
    # A site that isolates itself may embed only what says so.
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Refresh": str(REFRESH_SECONDS),
}


@require_safe
def newest(request):
    """The live blog that leads the front page; where none is live it says so. Two queries."""
    return _box(Blog.objects.public().live().in_front_page_order().first())


@require_safe
def of_blog(request, slug):
    """One blog, live or closed. Two queries."""
    return _box(get_object_or_404(Blog.objects.public(), slug=slug))


def _box(blog):
    latest = None
    if blog and blog.is_live:
        named = Update.objects.credible().filter(blog=blog).exclude(heading="")
        latest = named.newest_first().only("heading", "published_at").first()
    context = {"blog": blog, "latest": latest, "styles": STYLES}
    reply = page("liveblog/reader/box.html", context, cache=headers.CARD_CACHE)
    for name, value in HEADERS.items():
        reply.headers[name] = value
    return reply
