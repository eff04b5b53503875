"""The classes of stored HTML are for our style sheets: nothing else reads them."""

import re

import pytest
import time_machine
from django.apps import apps
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Update
from liveblog.reader import response_cache
from tests.class_names import rename_all_classes
from tests.factories import (
    card,
    embed,
    figure,
    make_image,
    make_update,
    quote,
    rich_text,
    words,
)
from tests.page import parse

pytestmark = pytest.mark.one_database

FEEDS = [
    f"{place}feed.{form}"
    for place in ("/", "/live/flood/")
    for form in ("atom", "rss", "json")
]


@pytest.fixture
def story(ada, blog):
    """An update of each kind and state."""
    image, own = make_image(by=ada), make_image(by=ada)
    publishing.set_picture_rights(own, by=ada, own_pages_only=True)
    publishing.introduce(blog, by=ada, hero_image=image, introduction="Since noon.")
    publishing.summarise(blog, by=ada, summary="It holds.")
    old = make_update(blog, "Rumour", "Perhaps.", verification="unconfirmed")
    make_update(blog, "", quote("“Up.”", original="x", original_language="uk"))
    make_update(blog, "", figure(image), figure(own), label="Analysis", location="Ulm")
    make_update(blog, "Film", embed(words="“Look!”"), card(), is_pinned=True)
    make_update(
        blog, "Key", rich_text("<ul><li>a</li><li>b</li></ul>"), is_key_event=True
    )
    update = make_update(blog, "Dam", "2,900", announces=old, byline="Mira Holt")
    again = words("Dam", "1,900")
    seen = update.last_revision
    publishing.correct(update, again, by=ada, seen_revision=seen, note="Not 2,900.")
    publishing.withdraw(make_update(blog, "Gone"), by=ada, notice="A drill.")
    return update


def elsewhere(rey):
    """All that others than our live page's readers are told, by where."""
    response_cache.forget()
    told = {address: rey.get(address).content for address in FEEDS}
    for address in ("/live/flood/light/", "/corrections/"):
        told[address] = rey.get(address).content
    page = rey.get("/live/flood/").content.decode()
    told["structured data"] = re.search(r"<script type=.application/ld.*?<", page)[0]
    for update in Update.objects.published():
        address = update.get_absolute_url()
        told[address] = parse(rey.get(address).content.decode()).find("head").inner_html
        if apps.is_installed("liveblog.extras.share_cards"):
            told[f"card of {address}"] = rey.get(f"{address}card.png").content
    return told


@pytest.mark.usefixtures("story")
def test_other_classes_change_the_page_and_nothing_else(rey):
    # The light page says of which minute it is.
    with time_machine.travel(timezone.now(), tick=False):
        before, page = elsewhere(rey), rey.get("/live/flood/").content
        assert b'class="another"' not in page

        rename_all_classes()

        assert elsewhere(rey) == before
    assert b'class="another"' in rey.get("/live/flood/").content
