"""Who supports a blog, its newsletter, and its places for advertising."""

import re

import pytest

from liveblog import publishing
from tests.desk.sections import EDIT, section_of
from tests.factories import make_blog, make_update
from tests.page import texts

pytestmark = pytest.mark.one_database

BANK, MAIL = "https://bank.example/?a=1&b=2", "https://mail.example/"
SLOT = re.compile(r'class="slot"(?: id="slot-(\w+)")?')


def test_readers_and_programs_are_told_who_pays_and_led_to_the_newsletter(
    adas_desk, rey, blog
):
    sent = section_of(adas_desk, "around")
    told = {"sponsor_name": "River <Bank>", "sponsor_url": BANK}
    told |= {"newsletter_words": "The day by mail", "newsletter_url": MAIL}

    assert adas_desk.post(EDIT, sent | told).status_code == 302

    blog.refresh_from_db()
    assert blog.revision == blog.about_revision == blog.more_revision == 2
    page = rey.get("/live/flood/").content.decode()
    link = '<a href="https://bank.example/?a=1&amp;b=2" rel="sponsored noopener">'
    said = f"<span>Supported by {link}<bdi>River &lt;Bank&gt;</bdi></a></span>"
    assert texts(page, "sponsor") == [said]
    assert f'<a href="{MAIL}">The day by mail</a>' in page
    assert (
        "Supported by River &lt;Bank&gt;"
        in rey.get("/live/flood/light/").content.decode()
    )
    description = rey.get("/live/flood/feed.json").json()["description"]
    assert description == "River at record height (Supported by River <Bank>)"
    parts = rey.get("/live/flood/blog.json").json()["parts"]
    assert parts["about"]["sponsor"] == {"name": "River <Bank>", "address": BANK}
    newsletter = {"words": "The day by mail", "address": MAIL}
    assert parts["more"]["newsletter"] == newsletter


def test_half_of_a_link_is_refused_beside_its_field(adas_desk, blog):
    sent = section_of(adas_desk, "around")

    reply = adas_desk.post(
        EDIT, sent | {"sponsor_url": BANK, "newsletter_words": "The day by mail"}
    )
    other = adas_desk.post(
        EDIT, sent | {"sponsor_name": "Bank", "sponsor_url": "http://bank.example/"}
    )

    assert (reply.status_code, other.status_code) == (422, 422)
    html = reply.content.decode()
    assert "Whose address is it?" in html
    assert "Where does it lead?" in html
    assert "The day by mail" in html
    assert "Only addresses that begin with https://." in other.content.decode()
    blog.refresh_from_db()
    assert (blog.revision, blog.sponsor_name) == (1, "")


def test_places_for_advertising_are_in_no_sensitive_blog_nor_where_it_is_switched_off(
    adas_desk, ada, rey, settings, blog
):
    settings.SLOTS, settings.SLOT_EVERY = {"lead": 250, "foot": 90}, 1
    sensitive = make_blog(by=ada, slug="sensitive")
    for each in (blog, sensitive):
        for heading in ("Bridge closed", "Road closed"):
            make_update(each, heading, by=ada)

    members = {}
    publishing.set_review(
        sensitive, level="direct", is_sensitive=True, members=members, by=ada
    )

    def slots(slug="flood"):
        return SLOT.findall(rey.get(f"/live/{slug}/").content.decode())

    assert slots() == ["lead", "", "foot"]
    assert slots("sensitive") == []
    css = rey.get("/theme.css").content.decode()
    assert "#slot-lead { block-size: 250px; overflow: hidden; }" in css
    assert "/theme.css" in rey.get("/live/flood/").content.decode()
    sent = section_of(adas_desk, "around")
    del sent["has_slots"]
    adas_desk.post(EDIT, sent)
    assert slots() == []


def test_the_next_blog_has_its_topics_and_newsletter_and_not_its_sponsor(ada, blog):
    told = {"sponsor_name": "Bank", "related_links": f"Bank {BANK}"}
    told |= {"newsletter_words": "By mail", "newsletter_url": MAIL, "has_slots": False}
    publishing.edit_blog(blog, by=ada, added_topics=["Floods"], **told)

    new = publishing.continue_blog(
        blog, by=ada, slug="day-2", headline="Day 2", goes_live=True
    )

    new.refresh_from_db()
    assert "Floods" in new.about_html
    assert (new.newsletter_words, new.has_slots) == ("By mail", False)
    assert (new.sponsor_name, new.related_links) == ("", "")
