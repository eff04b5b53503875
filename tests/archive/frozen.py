"""A closed blog with all that may stand in one, and its archive."""

import io
import re
import zipfile
from html.parser import HTMLParser

import pytest

from liveblog import publishing
from liveblog.archive.freezing import freeze
from liveblog.models import Blog
from tests.factories import (
    card,
    embed,
    figure,
    make_blog,
    make_image,
    make_update,
    quote,
    rich_text,
)

WITH_ADDRESSES = {"href", "src", "srcset", "poster", "action", "data"}


@pytest.fixture
def closed(blog, ada, settings):
    """What it leads to elsewhere is an address of each sort."""
    settings.PUBLIC_URL = "https://live.example"
    image, hero = make_image(is_finished=True, size=(1600, 900)), make_image()
    earlier = make_blog(by=ada, slug="rain", headline="Rain for days")
    new = publishing.continue_blog(
        *(blog,),
        by=ada,
        slug="after",
        headline="After the flood",
        standfirst="",
        goes_live=True,
        closes_earlier=False,
    )
    publishing.introduce(
        blog,
        by=ada,
        introduction="Since Monday.",
        hero_image=hero,
        hero_alt="A valley",
        hero_credit="Ada",
    )
    first = make_update(
        *(blog, "Bridge closed", figure(image)),
        by=ada,
        is_key_event=True,
        label="Analysis",
        byline="Ada Brandt",
    )
    links = (
        f'<a href="https://live.example/live/flood/updates/{first.pk}/">before</a>',
        '<a href="https://live.example/live/rain/">the rain</a>',
        '<a href="https://live.example/static/liveblog/site.css">a file</a>',
        '<a href="https://example.org/a?b=1&amp;c=2">elsewhere</a>',
    )
    make_update(blog, "Linked & <quoted>", rich_text(f"<p>{' '.join(links)}</p>"))
    make_update(blog, "Two", "Text.", quote(), card(), embed(), is_pinned=True)
    make_update(blog, "About it", announces=first)
    publishing.close(Blog.objects.get(pk=blog.pk), by=ada, message="Good night.")
    blog.refresh_from_db()
    return {
        "blog": blog,
        "image": image,
        "hero": hero,
        "first": first,
        "earlier": earlier,
        "new": new,
    }


def frozen(blog):
    """The archive of this blog as it is now."""
    return zipfile.ZipFile(io.BytesIO(bytes_of(Blog.objects.get(pk=blog.pk))))


def bytes_of(blog):
    into = io.BytesIO()
    freeze(blog, into)
    return into.getvalue()


class Addresses(HTMLParser):
    """Of each element that has one, in their order."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.ids = set(re.findall(r'\bid="([^"]+)"', html))
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found += [value for name, value in attrs if name in WITH_ADDRESSES]
