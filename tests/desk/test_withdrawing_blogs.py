"""At the desk: a whole blog is withdrawn, with the list of where it was, and brought back."""

import pytest

from tests.factories import make_update
from tests.page import parse

pytestmark = pytest.mark.one_database

ASK, BACK, WHERE = (
    f"/desk/live/flood/{verb}/" for verb in ("withdraw", "bring-back", "where-it-was")
)


def test_it_asks_why_and_leads_to_where_it_was(adas_desk, ada, blog):
    make_update(blog, "Roof of the mill", by=ada)
    assert adas_desk.get(ASK).status_code == 200
    refused = adas_desk.post(ASK, {"reason": " "})
    assert refused.status_code == 422
    assert "Say why" in refused.content.decode()

    reply = adas_desk.post(ASK, {"reason": "A court order."})

    assert (reply.status_code, reply.url) == (302, WHERE)
    page = parse(adas_desk.get(WHERE).content.decode()).by_id("main")
    assert "Blog withdrawn at" in page.text
    assert "Sitemap /sitemap.xml not looked at yet" in page.text
    address = page.by_id("places").attributes["hx-get"]
    assert adas_desk.get(address).status_code == 200
    assert adas_desk.get(ASK).status_code == 302  # it is none that could be withdrawn


def test_the_desk_says_so_and_brings_it_back(adas_desk, cals_desk, blog):
    adas_desk.post(ASK, {"reason": "A court order."})
    for desk, may in ((adas_desk, True), (cals_desk, False)):
        strip = parse(desk.get("/desk/live/flood/").content.decode()).by_id("strip")
        assert "Withdrawn" in strip.text
        assert "Go live" not in strip.text
        assert ("Bring it back" in strip.text) == may
    assert adas_desk.get("/desk/live/flood/go-live/").status_code == 302

    assert adas_desk.post(BACK).status_code == 302

    blog.refresh_from_db()
    assert blog.is_live
