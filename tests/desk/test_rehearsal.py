"""A rehearsal at the desk: its page, its mark everywhere, and its end."""

import re

import pytest
from django.db import IntegrityError
from django.db.models.signals import post_delete
from django.test import Client
from django.utils import timezone

from liveblog import publishing
from liveblog.desk.library import chosen_block
from liveblog.desk.views import updates
from liveblog.models import Blog
from liveblog.worker.indexing import index_updates
from tests.factories import (
    an_editor,
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    make_user,
    typed_moment,
    words,
)
from tests.page import parse

pytestmark = pytest.mark.one_database

PAGE = "/desk/live/dress/rehearsal/"
BAND = "Rehearsal: no reader sees this"
NEW = {"headline": "Dress", "language": "en", "time_zone": "Europe/Berlin"}


@pytest.fixture
def dress(ada, cal):
    return make_blog(
        by=ada, slug="dress", headline="Dress", is_rehearsal=True, members=[cal]
    )


def text_of(reply):
    return reply.content.decode()


def test_it_is_made_as_one_and_stays_one(adas_desk, ada):
    adas_desk.post("/desk/new/", NEW | {"is_rehearsal": "on"})
    adas_desk.post("/desk/new/", NEW | {"slug": "real"})
    changed = NEW | {"headline": "Other", "is_rehearsal": ""}
    slug = Blog.objects.get(is_rehearsal=True).slug
    assert re.fullmatch("dress-rehearsal-[0-9a-f]{6}", slug)
    adas_desk.post(f"/desk/live/{slug}/edit/", changed)
    adas_desk.post("/desk/live/real/edit/", changed | {"is_rehearsal": "on"})

    found = Blog.objects.values_list("slug", "headline", "is_rehearsal")
    assert sorted(found) == [(slug, "Other", True), ("real", "Other", False)]
    assert BAND in text_of(adas_desk.get(f"/desk/live/{slug}/"))
    assert BAND not in text_of(adas_desk.get("/desk/live/real/"))


def test_no_other_blog_gets_the_address_of_one_that_was_wiped(adas_desk, ada):
    new = NEW | {"slug": "a" * 80, "is_rehearsal": "on"}
    adas_desk.post("/desk/new/", new)
    wiped = Blog.objects.get()
    publishing.wipe_rehearsal(wiped, by=ada)

    refused = adas_desk.post("/desk/new/", NEW | {"slug": wiped.slug})
    assert (refused.status_code, Blog.objects.count()) == (422, 0)
    adas_desk.post("/desk/new/", new)
    assert Blog.objects.get().slug != wiped.slug
    assert len(wiped.slug) == 80


def test_no_rehearsal_takes_an_address_that_a_real_blog_could_have(adas_desk, dress):
    end = "-rehearsal-[0-9a-f]{6}"
    adas_desk.post("/desk/live/dress/dates/address/", {"slug": "vote"})
    dress.refresh_from_db()
    assert re.fullmatch(f"vote{end}", dress.slug)

    at = f"/desk/live/{dress.slug}/continue/"
    assert 'value="vote-2' in text_of(adas_desk.get(at))
    adas_desk.post(at, {"slug": "vote", "headline": "Two", "when": "later"})
    new = Blog.objects.get(headline="Two")
    assert re.fullmatch(f"vote{end}", new.slug)
    assert (new.slug != dress.slug, new.is_rehearsal) == (True, True)


def test_words_that_meet_a_rehearsal_just_wiped_are_kept(
    dress, ada, cals_desk, monkeypatch
):
    found = updates.writable_blog

    def found_then_wiped(request, slug):
        blog = found(request, slug)
        publishing.wipe_rehearsal(Blog.objects.get(slug=slug), by=ada)
        return blog

    monkeypatch.setattr(updates, "writable_blog", found_then_wiped)
    form = {"heading": "All that I typed", "key": "k"}
    reply = cals_desk.post("/desk/live/dress/updates/", form)

    assert reply.status_code == 404
    assert "All that I typed" in text_of(reply)


def test_wiping_that_something_hinders_says_so_and_leaves_all(dress, adas_desk):
    def hinder(**_sent):
        raise IntegrityError

    post_delete.connect(hinder, sender=Blog)
    try:
        reply = adas_desk.post("/desk/live/dress/rehearsal/wipe/", follow=True)
    finally:
        post_delete.disconnect(hinder, sender=Blog)

    assert "That is not possible now." in text_of(reply)
    assert Blog.objects.get() == dress


def test_wiping_says_how_many_pictures_go(dress, ada, adas_desk):
    make_update(dress, "Shown", figure(make_image(by=ada)), by=ada)
    make_image(by=ada, colour="red")  # used nowhere

    asked = " ".join(text_of(adas_desk.get("/desk/live/dress/rehearsal/wipe/")).split())

    assert "in no other blog go, too: 1." in asked


def test_the_library_offers_no_words_of_it(dress, ada, blog):
    image = make_image(by=ada)
    make_update(blog, "Bridge", figure(image, caption="The bridge", credit="C"))
    make_update(dress, "Bridge", figure(image, caption="Hundreds dead", credit="D"))

    offered = chosen_block(ada, image.name, blog=blog).initial

    assert (offered["caption"], offered["credit"]) == ("The bridge", "C")


def test_its_page_is_for_who_writes_in_it_and_for_no_cache(dress, adas_desk, cals_desk):
    image = make_image()
    make_update(dress, "Dam holds", figure(image), label="Analysis", byline="Ada")
    stranger = Client()
    stranger.force_login(make_user("Sam Stranger"))

    for desk in (adas_desk, cals_desk):
        reply = desk.get(PAGE)
        told = text_of(reply)
        assert reply.headers["Cache-Control"] == "private, no-store"
        assert BAND in told
        assert "Dam holds" in told
        assert '<meta name="robots" content="noindex">' in told
        # Nothing in it leads to where readers would be, but to the front page and its files.
        led = set(re.findall(r'(?:href|hx-get|src|srcset)="([^"]*)"', told))
        assert not [
            address
            for address in led
            if "/live/dress/" in address.replace("/desk/live/dress/", "")
        ]
        files = re.findall(rf"[\w/]*{image.name}/\d+\.jpg", told)
        assert {file.split(image.name)[0] for file in files} == {"/desk/media/"}
        assert desk.get(files[0]).status_code == 200
    assert stranger.get(PAGE).status_code == 404
    assert Client().get(PAGE).status_code == 302


def test_its_page_polls(dress, ada, cals_desk):
    update = make_update(dress, "Dam holds")
    page = parse(text_of(cals_desk.get(PAGE))).by_id("poll")
    since = f"{PAGE}since/{update.last_revision}/"
    assert page.attributes["hx-get"] == since
    quiet = cals_desk.get(since)
    changed = words("Dam gave way")
    seen = update.last_revision
    publishing.correct(update, changed, by=ada, seen_revision=seen, note="Not so")
    make_update(dress, "Another")

    news = cals_desk.get(since)

    assert (quiet.status_code, quiet.content) == (204, b"")
    assert quiet.headers["Poll-Seconds"] == news.headers["Poll-Seconds"] == "5"
    told = text_of(news)
    assert ("Dam gave way" in told, "Another" in told) == (True, True)
    assert f"{PAGE}since/{update.last_revision + 1}/" in told


def test_all_that_shows_a_blog_to_readers_leads_to_its_page(dress, adas_desk):
    update = make_update(dress, "Dam holds")
    desk = text_of(adas_desk.get("/desk/live/dress/"))

    assert f'href="{PAGE}"' in desk
    assert f'href="{PAGE}#update-{update.pk}"' in desk
    assert 'data-wait="' not in desk
    assert f'href="{PAGE}"' in text_of(adas_desk.get("/desk/"))
    assert "pin/" not in text_of(adas_desk.get("/desk/"))
    assert adas_desk.get("/desk/live/dress/preview-blog/").url == PAGE


def test_what_is_of_another_blog_is_no_rehearsal(blog, adas_desk):
    base = "/desk/live/flood/rehearsal/"

    assert adas_desk.get(base).url == "/desk/live/flood/"
    assert adas_desk.get(f"{base}since/1/").status_code == 404
    assert adas_desk.get(f"{base}wipe/").url == "/desk/live/flood/"
    assert adas_desk.post(f"{base}wipe/").status_code == 404
    assert Blog.objects.count() == 1


def test_the_newsrooms_journal_and_search_leave_it_out(dress, blog, adas_desk):
    make_update(dress, "Dam holds")
    make_update(blog, "Dam closed")
    index_updates(timezone.now())

    journal = text_of(adas_desk.get("/desk/journal/"))
    file = b"".join(adas_desk.get("/desk/journal/as/csv/").streaming_content)
    found = text_of(adas_desk.get("/desk/search/?q=dam"))
    within = text_of(adas_desk.get("/desk/search/?q=dam&blog=dress"))

    assert ("Dam closed" in journal, "Dam holds" in journal) == (True, False)
    assert (b",flood," in file, b",dress," in file) == (True, False)
    assert ("/live/flood/" in found, "/live/dress/" in found) == (True, False)
    assert "/live/dress/" in within
    own = text_of(adas_desk.get("/desk/live/dress/journal/"))
    assert "Dam holds" in own
    rows = b"".join(adas_desk.get("/desk/live/dress/journal/as/csv/").streaming_content)
    assert b"/live/dress/updates/" not in rows


def test_what_waits_in_it_says_so_among_the_others(dress, blog, cal, adas_desk):
    blog.members.add(cal)
    for where in (dress, blog):
        draft = make_draft(where, "Dam holds", by=cal)
        publishing.submit(draft, draft.words(), by=cal)

    queue = text_of(adas_desk.get("/desk/queue/"))
    assert queue.count("b-rehearsal") == 1
    publishing.close(dress, by=an_editor())
    assert "b-rehearsal" in text_of(adas_desk.get("/desk/earlier/"))


def test_an_editor_wipes_it_after_being_asked(dress, adas_desk, cals_desk):
    make_update(dress, "Dam holds")

    asked = text_of(adas_desk.get(f"{PAGE}wipe/"))
    refused = cals_desk.post(f"{PAGE}wipe/")
    wiped = adas_desk.post(f"{PAGE}wipe/")

    assert "Wipe the rehearsal ‘Dress’?" in asked
    assert (refused.status_code, wiped.url) == (404, "/desk/")
    assert Blog.objects.count() == 0
    assert "The rehearsal “Dress” was wiped." in text_of(adas_desk.get("/desk/"))


def test_words_are_offered_to_rehearsals_alone(dress, blog, ada, adas_desk):
    other = make_blog(by=ada, is_rehearsal=True, headline="Second dress")
    make_blog(by=ada, headline="Storm Ilka")
    update = make_update(dress, "Dam holds", by=ada)
    at = f"/desk/live/dress/updates/{update.pk}"

    for verb in ("copy", "move"):
        boxes = parse(text_of(adas_desk.get(f"{at}/{verb}/"))).find_all(
            lambda e: e.attributes.get("name") == "blogs"
        )
        assert [int(e.attributes["value"]) for e in boxes] == [other.pk], verb
        adas_desk.post(f"{at}/{verb}/", {"blogs": [blog.pk]})
    assert blog.updates.count() == 0


def test_a_blog_made_of_an_update_is_a_rehearsal_where_that_was_rehearsed(
    dress, blog, ada, adas_desk
):
    for here, is_rehearsal in ((dress, True), (blog, False)):
        update = make_update(here, "Dam holds", by=ada)
        address = f"/desk/live/{here.slug}/updates/{update.pk}/make-blog/"
        sent = NEW | {"slug": f"made-{is_rehearsal}".lower()}
        reply = adas_desk.post(
            address, sent | {"is_rehearsal": "" if is_rehearsal else "on"}
        )

        assert reply.status_code == 302
        made = Blog.objects.get(slug__startswith=sent["slug"])
        assert made.is_rehearsal is is_rehearsal
        assert ("-rehearsal-" in made.slug) is is_rehearsal
        assert made.updates.get().original == update


def test_of_a_rehearsal_nothing_is_announced(ada, adas_desk):
    prepared = make_blog(live=False, slug="prepared", is_rehearsal=True)
    page = text_of(adas_desk.get("/desk/live/prepared/dates/"))
    for name in ("begins_at", "preview-links", "series_slug"):
        assert name not in page, name

    later = typed_moment("begins_at", "2126-11-24T13:00")
    for form, sent in (
        ("beginning", later),
        ("preview-links", {}),
        ("series", {"name": "Dress", "series_slug": "dress"}),
    ):
        reply = adas_desk.post(f"/desk/live/prepared/dates/{form}/", sent)
        assert reply.status_code == 404, form
    prepared.refresh_from_db()
    assert (prepared.begins_at, prepared.series) == (None, None)
