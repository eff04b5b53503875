"""A closed blog becomes one zip, which needs no server of ours and nothing from the net."""

import tempfile
from datetime import datetime
from typing import BinaryIO

from django.template.loader import render_to_string
from django.utils import translation

from liveblog.models import Blog
from liveblog.web import site

from . import data, page
from .page_files import content_of, needs_of_style
from .pictures import Pictures, images_of, recordings_of
from .zip_file import ZipFile

PACKED_ALREADY = (".woff2", ".png")


class ChangedMeanwhile(Exception):
    """The blog, or a picture in it, is being changed: what was read is not one state of it."""


def freeze(blog: Blog, into: BinaryIO) -> None:
    """Write the zip of a closed public blog into this file, which can seek.

    All that readers see of it as of its revision, and nothing else; the same blog at the same
    revision gives the same bytes. Raises ChangedMeanwhile. It is in no transaction. Eleven
    queries, and two for each hundred updates; memory for a hundred updates and one style sheet.
    """
    images, as_of = images_of(blog), last_change(blog)
    if any(image.pages_behind_since for image in images):
        raise ChangedMeanwhile
    frozen = ZipFile(into, at=as_of)
    recordings, look = recordings_of(blog), set[str]()
    pictures = Pictures(images, recordings, frozen)
    with translation.override(blog.interface_language):
        _add_page(blog, frozen, pictures, look, as_of)
        for block in recordings:
            if block.captions:  # of audio, too, whose player shows none
                pictures.find(block.captions_address)
        _add_look(frozen, look)
        _add_data(blog, frozen, pictures)
        _add_readme(blog, frozen, as_of)
    frozen.finish()
    if not Blog.objects.public().filter(pk=blog.pk, revision=blog.revision).exists():
        raise ChangedMeanwhile


def last_change(blog: Blog) -> datetime:
    """When it was last changed for readers: what is in its archive is of then. One query."""
    changes = blog.journal.filter(revision__lte=blog.revision).order_by("-revision")
    latest = changes.values_list("at", flat=True).first()
    return latest or blog.news_at


def _add_page(blog, frozen, pictures, look, as_of):
    def find(path: str) -> str | None:
        if page.is_of_the_look(path):
            look.add(path)
            return path.lstrip("/")
        return pictures.find(path)

    # Beside the zip: pictures go into that as the page names them.
    with tempfile.TemporaryFile() as html:
        page.write_page(blog, html, find=find, context={"as_of": as_of})
        html.seek(0)
        frozen.add(page.NAME, html)


def _add_look(frozen, look):
    styles = [path for path in look if path.endswith(".css")]
    for path in sorted(look.union(*map(needs_of_style, styles))):
        packed = not path.endswith(PACKED_ALREADY)
        frozen.add_bytes(path.lstrip("/"), content_of(path), packed=packed)


def _add_data(blog, frozen, pictures):
    with tempfile.TemporaryFile() as json:
        data.write_data(blog, page.in_order(blog), json, files=pictures.files)
        json.seek(0)
        frozen.add(data.NAME, json)


def _add_readme(blog, frozen, as_of):
    context = site.context() | {"blog": blog, "as_of": as_of}
    readme = render_to_string("liveblog/archive/readme.txt", context)
    frozen.add_bytes("README.txt", readme.encode())
