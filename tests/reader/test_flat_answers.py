"""What readers are sent has as many queries and bytes on 50 updates as on 1,000.

What the database does for them is counted in tests/test_flatness.py, and what the
poll cache does in tests/reader/test_poll_answers.py.
"""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from liveblog.reader import response_cache
from tests.factories import make_blog, many_updates

pytestmark = pytest.mark.one_database

SHORT, LONG = 50, 1000  # 50: its oldest page, too, has one of newer updates
ANSWERS = {
    "nothing new": ("since/{revision}/", 1, 0),
    "five new": ("since/{five_ago}/", 2, 8_000),
    "the page": ("", 3, 60_000),
    "the page before the newest": ("before/{five_ago}/", 3, 50_000),
    "the oldest page": ("before/22/", 3, 50_000),
    "its part": ("before/22/part/", 2, 30_000),
    "nothing new, as JSON": ("since/{revision}.json", 1, 0),
    "five new, as JSON": ("since/{five_ago}.json", 2, 8_000),
    "the page, as JSON": ("blog.json", 3, 30_000),
    "the oldest updates, as JSON": ("before/22.json", 2, 30_000),
    "five new, of the stream": ("stream.json?offset=0000000000{five_ago:05}", 2, 8_000),
    "one update, as ninjs": ("updates/{pk}/ninjs.json", 2, 3_000),
}


def answers_of(count, rey):
    """The queries and bytes of each, of a blog with so many updates."""
    blog = make_blog(slug=f"of-{count:04}")
    many_updates(blog, count)
    facts = {"revision": blog.revision, "five_ago": blog.revision - 5}
    facts["pk"] = blog.updates.order_by("pk")[count // 2].pk
    for name, (path, _queries, _most_bytes) in ANSWERS.items():
        response_cache.forget()
        with CaptureQueriesContext(connection) as captured:
            reply = rey.get(f"/live/{blog.slug}/{path.format(**facts)}")
        # But for digits: what is there is the same.
        yield name, (len(captured), len(re.sub(rb"\d+", b"0", reply.content)))


@pytest.mark.django_db
def test_each_has_as_many_queries_and_bytes_however_long_the_blog(rey):
    short, long = (dict(answers_of(count, rey)) for count in (SHORT, LONG))

    for name, (_path, queries, most_bytes) in ANSWERS.items():
        (asked, sent), (asked_of_long, sent_of_long) = short[name], long[name]
        assert (asked, asked_of_long) == (queries, queries), name
        assert max(sent, sent_of_long) <= most_bytes, name
        assert abs(sent - sent_of_long) <= 100, name
