"""At the desk: a whole blog is withdrawn, with the list of where it was, and brought back."""

import pytest

from liveblog import publishing
from tests.factories import make_blog, make_update
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


def test_it_lists_what_stays_in_other_blogs(adas_desk, ada, blog):
    update = make_update(blog, "Roof of the mill", by=ada)
    storm, wind = (make_blog(by=ada, headline=name) for name in ("Storm", "Wind"))
    copy = publishing.copy_to(storm, update, by=ada)
    publishing.copy_to(make_blog(live=False), update, by=ada, as_draft=True)
    original = make_update(wind, "Trees down", by=ada)
    publishing.copy_to(blog, original, by=ada)

    page = parse(adas_desk.get(ASK).content.decode()).by_id("main")

    links = [
        each.attributes["href"]
        for each in page.find_all(lambda e: e.tag == "li")
        for each in each.find_all(lambda e: e.tag == "a")
    ]
    assert links == [
        f"/desk/live/{each.blog.slug}/updates/{each.pk}/withdraw/"
        for each in (copy, original)
    ]


def test_what_is_in_it_is_offered_to_no_other_blog(adas_desk, ada, blog):
    update = make_update(blog, "Roof of the mill", by=ada)
    make_blog(by=ada, headline="Storm")
    adas_desk.post(ASK, {"reason": "A court order."})

    for verb in ("copy", "move", "make-blog"):
        reply = adas_desk.get(f"/desk/live/flood/updates/{update.pk}/{verb}/")
        assert reply.status_code == 302, verb
