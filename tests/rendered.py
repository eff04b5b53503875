"""What is stored of an update, as tests compare it."""

from django.test.html import parse_html
from django.utils.html import strip_tags

from tests.factories import (
    make_update,
)


def shown(html):
    """What a reader sees of it: the text, with single spaces."""
    return " ".join(strip_tags(html).split())


def block_html(blog, *blocks):
    """The inside of the body of an update with these blocks and no heading."""
    html = make_update(blog, "", *blocks).public_html
    start, end = '<div class="body" data-testid="update-body" hx-disable>', "</div>"
    return html.partition(start)[2].rpartition(end)[0]


def assert_same(html, expected):
    """Equal but for white space between elements and the order of attributes."""
    assert parse_html(html) == parse_html(expected)
