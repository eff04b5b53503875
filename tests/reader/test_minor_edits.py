"""What readers and programs are told of a change: by which kind it is."""

import json
import re

import pytest
from django.utils.html import strip_tags

from liveblog import publishing
from tests.factories import make_update, words
from tests.publishing.written import NOON, at

pytestmark = pytest.mark.one_database

LATER = NOON.replace(hour=13)
AT_NOON, AN_HOUR_TWO = "2026-11-24T12:00:07+01:00", "2026-11-24T14:00:07+01:00"


@pytest.fixture
def changed(ada, blog):
    """An update of noon, and what changes it two hours later."""
    with at(NOON):
        update = make_update(blog, "Mark passed", "The guage reads 7.42.")

    def change(**told):
        new = words("Mark passed", "The gauge reads 7.42.")
        with at(LATER):
            publishing.correct(update, new, by=ada, seen_revision=2, **told)

    return change


TOLD = [
    ({"is_minor": True}, AT_NOON),
    ({}, AN_HOUR_TWO),
    ({"note": "It was misspelt."}, AN_HOUR_TWO),
]


@pytest.mark.parametrize(("kind", "modified"), TOLD)
def test_search_engines_are_told_of_what_readers_are(rey, changed, kind, modified):
    changed(**kind)

    html = rey.get("/live/flood/").content.decode()
    [data] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    [posting] = json.loads(data)["liveBlogUpdate"]
    assert posting["dateModified"] == modified
    assert "gauge" in posting["articleBody"]


@pytest.mark.parametrize(("kind", "modified"), TOLD)
def test_feeds_are_told_of_what_readers_are(rey, changed, kind, modified):
    changed(**kind)

    [item] = rey.get("/live/flood/feed.json").json()["items"]
    moment = "2026-11-24T11:00:07Z" if modified == AT_NOON else "2026-11-24T13:00:07Z"
    assert item["date_modified"].replace("+00:00", "Z") == moment
    assert "gauge" in item["content_html"]


def test_a_minor_edit_reaches_open_pages_and_says_nothing(rey, changed):
    changed(is_minor=True)

    news = rey.get("/live/flood/since/2/").content.decode()

    assert "The gauge reads 7.42." in news
    assert "Updated" not in strip_tags(news)
    assert "gauge" not in rey.get("/corrections/").content.decode()
