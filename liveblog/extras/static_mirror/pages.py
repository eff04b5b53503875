"""The pages of the mirror, and the files that they are made with: words first, no script."""

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from liveblog.archive.page_files import PICTURE, is_static, needs_of_style
from liveblog.archive.relative import relative
from liveblog.models import Blog, is_public_image
from liveblog.story import live_page
from liveblog.web import site
from media.models import Image

# More is not for an evening on which the origin is gone.
UPDATES = 100
FRONT, REFRESHING = "index.html", "refreshing.html"


@dataclass
class Page:
    """A page as it goes to the mirror, in its forms, and by name what it needs beside it."""

    forms: dict[str, bytes] = field(default_factory=dict)  # file name: HTML
    needs: dict[str, str] = field(default_factory=dict)  # file name: its path here


def page_names(slug: str) -> tuple[str, str]:
    """Of the live page, and of the one that loads itself again, by a reader's choice."""
    return f"live/{slug}/index.html", f"live/{slug}/{REFRESHING}"


def blog_page(blog: Blog, slugs: set[str], now: datetime) -> Page:
    """The live page with its newest updates, as of this moment. Links go to these slugs.

    With it a page at each address that it had before, which leads to it.
    """
    updates, has_older = live_page.one_page(
        blog, live_page.newest_first(blog), limit=UPDATES
    )
    context = {
        "blog": blog,
        "parts": live_page.parts(blog),
        "updates": updates,
        "has_older": has_older,
        "copied_at": now,
    }
    page = Page()
    with translation.override(blog.interface_language):
        for name in page_names(blog.slug):
            context["is_refreshing"] = blog.is_live and name.endswith(REFRESHING)
            html = render_to_string(
                "liveblog/static_mirror/blog.html", site.context() | context
            )
            _add(page, name, html, slugs)
        for former in blog.former_addresses.exclude(slug=blog.slug):
            html = render_to_string(
                "liveblog/static_mirror/moved.html", site.context() | context
            )
            _add(page, page_names(former.slug)[0], html, slugs)
    return page


def front_page(blogs: Iterable[Blog], slugs: set[str]) -> Page:
    """All that are copied, by their headlines."""
    with translation.override(settings.LANGUAGE_CODE):
        html = render_to_string(
            "liveblog/static_mirror/front.html", site.context() | {"blogs": blogs}
        )
    page = Page()
    _add(page, FRONT, html, slugs)
    return page


def _add(page, name, html, slugs):
    def find(path):
        if path == "/":
            return FRONT
        if found := re.fullmatch(r"/live/([-a-zA-Z0-9_]+)/", path):
            return page_names(found[1])[0] if found[1] in slugs else None
        if may_be_there(path):
            page.needs[path.lstrip("/")] = path
            return path.lstrip("/")
        return None

    page.forms[name] = relative(html, at=name, find=find).encode()
    for path in [each for each in page.needs.values() if each.endswith(".css")]:
        page.needs |= {each.lstrip("/"): each for each in needs_of_style(path)}


def may_be_there(path: str) -> bool:
    """Whether the mirror may have what is at this path: public pictures, and static files."""
    # A writer's link may name any path of ours, such as /static/../secret_key.
    if posixpath.normpath(path) != path:
        return False
    if picture := PICTURE.fullmatch(path):
        image = Image.objects.filter(name=picture[1]).first()
        return image is not None and is_public_image(image)
    if path == "/theme.css":
        return True
    return is_static(path)
