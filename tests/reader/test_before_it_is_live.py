"""What readers may see of a blog that is not live yet: when it begins, or by a link all of it."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Blog, JournalLine, Update
from tests.factories import (
    figure,
    make_blog,
    make_draft,
    make_image,
    make_user,
    words,
)
from tests.page import parse

pytestmark = pytest.mark.one_database

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
EIGHT = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)  # 20:00 in Berlin


@pytest.fixture
def prepared(ada):
    blog = make_blog(
        by=ada,
        live=False,
        slug="budget",
        headline="Budget day",
        standfirst="The minister speaks.",
        introduction="Nobody may read this yet",
    )
    make_draft(blog, "Not even by a link")
    return blog


def links_behind(page):
    return re.findall('href="(/live/budget/[^"]*)"', page)


# “Coverage begins at 20:00” ----------------------------------------------------------------


@time_machine.travel(NOON, tick=False)
def test_readers_are_told_when_it_begins(rey, ada, prepared):
    assert rey.get("/live/budget/").status_code == 404
    publishing.set_beginning(prepared, EIGHT, by=ada)

    reply = rey.get("/live/budget/")
    page = reply.content.decode()

    assert (reply.status_code, reply.headers["Cache-Control"]) == (
        200,
        "public, max-age=0, s-maxage=2",
    )
    main = parse(page).by_id("main").text
    for said in ("Budget day", "The minister speaks.", "20:00, 24 November 2026"):
        assert said in main
    assert '<meta name="robots" content="noindex">' in page
    assert "Nobody may" not in page
    assert links_behind(page) == ["/live/budget/"]
    for behind in ("since/0/", "feed.atom", "light/", "before/9/", "live-now/"):
        assert rey.get(f"/live/budget/{behind}").status_code == 404, behind
    for listed in ("/", "/sitemap.xml", "/news-sitemap.xml", "/feed.atom"):
        assert "udget" not in rey.get(listed).content.decode(), listed

    publishing.set_beginning(prepared, None, by=ada)
    assert rey.get("/live/budget/").status_code == 404


@time_machine.travel(EIGHT + timedelta(minutes=1), tick=False)
def test_a_time_that_is_over_is_not_told(rey, ada, prepared):
    publishing.set_beginning(prepared, EIGHT, by=ada)

    main = parse(rey.get("/live/budget/").content.decode()).by_id("main").text

    assert "Coverage begins in a moment." in main
    assert "20:00" not in main


def test_the_page_that_waits_loads_again_once_it_is_live(rey, ada, prepared):
    publishing.set_beginning(prepared, EIGHT, by=ada)
    asks = f"/live/budget/has-begun/{EIGHT.timestamp():.0f}/"
    assert f'hx-get="{asks}"' in rey.get("/live/budget/").content.decode()
    waiting = rey.get(asks)
    publishing.change_address(prepared, "the-budget", by=ada)
    publishing.go_live(prepared, by=ada)

    begun = rey.get(asks, follow=True)

    assert (waiting.status_code, "HX-Refresh" in waiting.headers) == (204, False)
    assert waiting.headers["Cache-Control"] == "public, max-age=0, s-maxage=1"
    assert (begun.status_code, begun.headers["HX-Refresh"]) == (204, "true")
    assert rey.get("/live/budget/", follow=True).status_code == 200
    prepared.refresh_from_db()
    assert prepared.begins_at is None


def test_the_page_that_waits_hears_of_another_time(rey, ada, prepared):
    publishing.set_beginning(prepared, EIGHT, by=ada)
    asks = f"/live/budget/has-begun/{EIGHT.timestamp():.0f}/"
    publishing.set_beginning(prepared, EIGHT + timedelta(hours=1), by=ada)

    postponed = rey.get(asks)

    assert (postponed.status_code, postponed.headers["HX-Refresh"]) == (204, "true")


def test_in_a_pause_nothing_is_told_and_what_was_told_can_go(rey, ada, prepared):
    publishing.set_beginning(prepared, EIGHT, by=ada)
    publishing.pause(None, reason="Wrong numbers", by=ada)

    with pytest.raises(publishing.Paused):
        publishing.set_beginning(prepared, EIGHT + timedelta(hours=1), by=ada)
    publishing.set_beginning(prepared, None, by=ada)

    assert rey.get("/live/budget/").status_code == 404


def test_a_live_blog_has_begun(ada, blog):
    publishing.set_beginning(blog, EIGHT, by=ada)

    blog.refresh_from_db()
    assert (blog.begins_at, blog.revision) == (None, 1)


# By a link ---------------------------------------------------------------------------------


def test_whoever_has_the_link_reads_it_until_it_is_taken_back(rey, ada, prepared):
    image = make_image(by=ada)
    publishing.edit_blog(
        prepared, by=ada, hero_image=image, hero_alt="A hall", hero_credit="A"
    )
    link = publishing.make_preview_link(prepared, by=ada)
    other = publishing.make_preview_link(prepared, by=ada)
    assert len({link.token, other.token}) == 2
    picture = f"{link.get_absolute_url()}{image.name}/640.jpg"

    reply = rey.get(link.get_absolute_url())
    page = reply.content.decode()

    assert reply.status_code == 200
    assert "Preview. This page is not public yet." in page
    assert "Nobody may read this yet" in page  # the introduction, which is to be public
    assert "Not even by a link" not in page
    assert picture in page
    assert links_behind(page) == []
    assert f'"/media/{image.name}/' not in page
    for each in (reply, rey.get(picture)):
        assert each.status_code == 200
        assert each.headers["Cache-Control"] == "no-store"
        assert each.headers["X-Robots-Tag"] == "noindex"
        assert each.headers["Referrer-Policy"] == "no-referrer"
        assert "ETag" not in each.headers
    assert "hx-get" not in page.partition('id="poll"')[2]
    assert rey.get(f"/media/{image.name}/640.jpg").status_code == 404
    stranger = make_image(by=ada, colour="red")
    assert (
        rey.get(f"{link.get_absolute_url()}{stranger.name}/640.jpg").status_code == 404
    )

    publishing.revoke_preview_link(link, by=ada)

    for path in (link.get_absolute_url(), picture):
        gone = rey.get(path)
        assert (gone.status_code, gone.headers["Cache-Control"]) == (404, "no-store")
    assert rey.get(other.get_absolute_url()).status_code == 200
    link.refresh_from_db()
    assert link.revoked_by == ada
    assert timezone.now() - link.revoked_at < timedelta(minutes=1)


def test_the_link_leads_to_the_live_page_once_there_is_one(rey, ada, prepared):
    link = publishing.make_preview_link(prepared, by=ada)
    publishing.go_live(prepared, by=ada)

    reply = rey.get(link.get_absolute_url())

    assert (reply.status_code, reply.url) == (302, "/live/budget/")
    assert reply.headers["Cache-Control"] == "no-store"


def test_a_sensitive_picture_is_not_given_by_the_link_either(rey, ada, prepared):
    image = make_image(by=ada)
    publishing.edit_blog(
        prepared, by=ada, hero_image=image, hero_alt="A hall", hero_credit="A"
    )
    link = publishing.make_preview_link(prepared, by=ada)
    picture = f"{link.get_absolute_url()}{image.name}/640.jpg"
    assert rey.get(picture).status_code == 200

    publishing.mark_sensitive(image, by=ada)

    assert rey.get(picture).status_code == 404
    assert image.name not in rey.get(link.get_absolute_url()).content.decode()


def test_of_a_withdrawn_blog_neither_link_nor_beginning_tells(rey, ada, blog):
    prepared = make_blog(by=ada, live=False, slug="budget")
    link = publishing.make_preview_link(prepared, by=ada)
    publishing.go_live(prepared, by=ada)
    publishing.withdraw_blog(prepared, by=ada, reason="A court order.")

    publishing.set_beginning(prepared, timezone.now() + timedelta(hours=1), by=ada)

    prepared.refresh_from_db()
    assert prepared.begins_at is None
    assert rey.get(link.get_absolute_url()).status_code == 404
    assert rey.get("/live/budget/").status_code == 410


MAY = datetime(2026, 5, 3, 8, tzinfo=UTC)


# A story that began elsewhere ---------------------------------------------------------------


@pytest.fixture
def brought_in(ada, prepared):
    """Two updates, the later one first, with the times that they had elsewhere."""
    for heading, hour in [("Zwieback falls", 12), ("Zwieback rises", 10)]:
        at = datetime(2026, 5, 3, hour, tzinfo=UTC)
        update = Update(blog=prepared, author=ada, original_at=at)
        update.is_key_event = True
        written = words(heading, "Text.", byline="Toni Zwieback", label="Zwieback")
        publishing.publish(update, written, by=ada)
    return prepared


OWN = (
    "",
    "since/0/",
    "between/0/9/",
    "before/9/",
    "oldest-first/",
    "after/0/",
    "after/0/part/",
    "key-events/",
    "by/toni-zwieback/",
    "label/zwieback/",
    "light/",
    "live-now/",
    "feed.atom",
    "feed.rss",
    "feed.json",
    "blog.json",
    "since/0.json",
    "between/0/9.json",
    "before/9.json",
    "stream.json",
    "ninjs.json",
)
ENDS = ("/", ".json", "/ninjs.json")
OF_ALL = (
    "/",
    "/feed.atom",
    "/feed.rss",
    "/feed.json",
    "/sitemap.xml",
    "/news-sitemap.xml",
    "/corrections/",
    "/live-now/",
)


def _without_name(reply):
    """Without the name and the address of who has an author page in any case."""
    content = reply.content.replace(b"Toni Zwieback", b"")
    return content.replace(b"/people/toni-zwieback/", b"")


def test_readers_find_nothing_of_what_was_brought_in(rey, adas_desk, brought_in):
    make_user("Toni Zwieback")
    update = brought_in.updates.published().first()
    publishing.correct(
        update,
        words("Zwieback"),
        by=update.author,
        seen_revision=update.last_revision,
        note="Zwieback",
    )
    pks = brought_in.updates.values_list("pk", flat=True)
    own = [*OWN, *(f"updates/{pk}{end}" for pk in pks for end in ENDS)]

    for reader in (rey, adas_desk):
        for address in own:
            assert reader.get(f"/live/budget/{address}").status_code == 404, address
        for address in (*OF_ALL, "/people/toni-zwieback/"):
            assert b"wieback" not in _without_name(reader.get(address)), address
    assert Blog.objects.public().count() == 0
    waits = Update.objects.not_seen_yet(datetime(2026, 5, 3, 12, 1, tzinfo=UTC))
    assert waits.count() == 0
    later = timezone.now() + timedelta(minutes=1)
    assert JournalLine.objects.ready_to_leave(later).count() == 0


def test_what_was_withdrawn_before_it_was_live_no_program_is_told_of(
    rey, ada, brought_in
):
    """It was never public; but a notice stands in the feed."""
    gone, noted = brought_in.updates.published().order_by("pk")
    publishing.withdraw(gone, by=ada)
    publishing.withdraw(noted, by=ada, notice="Said elsewhere, and wrong.")
    publishing.go_live(brought_in, by=ada)

    told = rey.get("/live/budget/stream.json").json()
    items = rey.get("/live/budget/ninjs.json").json()["items"]

    assert [each["update"]["id"] for each in told if "update" in each] == [noted.pk]
    assert [item["edNote"] for item in items] == ["Said elsewhere, and wrong."]
    for end, status in ((".json", 410), ("/ninjs.json", 200)):
        assert rey.get(f"/live/budget/updates/{gone.pk}{end}").status_code == 404
        reply = rey.get(f"/live/budget/updates/{noted.pk}{end}")
        assert reply.status_code == status


def test_by_a_link_it_is_read_in_the_order_of_its_times(rey, ada, brought_in):
    link = publishing.make_preview_link(brought_in, by=ada)

    page = rey.get(link.get_absolute_url()).content.decode()

    assert page.index("Zwieback falls") < page.index("Zwieback rises")


def test_the_link_s_page_has_all_of_it_with_its_pictures(
    rey, ada, brought_in, settings
):
    settings.UPDATES_PER_PAGE = 2
    image, draft = make_image(by=ada), make_image(by=ada, colour="red")
    update = Update(blog=brought_in, author=ada, original_at=MAY)
    publishing.publish(update, words("Pictured", figure(image)), by=ada)
    make_draft(brought_in, "Not yet", figure(draft), by=ada)
    link = publishing.make_preview_link(brought_in, by=ada)
    address = link.get_absolute_url()

    page = rey.get(address).content.decode()

    order = [page.index(said) for said in ("Zwieback falls", "Zwieback rises")]
    assert page.index("Pictured") > max(order)
    assert "Earlier updates" not in page
    assert f'src="{address}{image.name}/' in page
    assert f'"/media/{image.name}/' not in page
    assert rey.get(f"{address}{image.name}/640.jpg").status_code == 200
    assert rey.get(f"{address}{draft.name}/640.jpg").status_code == 404
    assert rey.get(f"/media/{image.name}/640.jpg").status_code == 404


def test_live_it_says_of_which_day_its_last_update_is(rey, ada, brought_in):
    """Until it is silent, or there is another: what is stored does not depend on the clock."""
    publishing.go_live(brought_in, by=ada)

    for address in ("/live/budget/", "/live/budget/light/"):
        main = parse(rey.get(address).content.decode()).find("main").text
        assert "Last update 14:00, 3 May 2026" in " ".join(main.split()), address


def test_live_it_begins_with_its_first_update(rey, ada, brought_in):
    publishing.go_live(brought_in, by=ada)

    page = rey.get("/live/budget/").content.decode()
    from_the_first = rey.get("/live/budget/after/0/").content.decode()
    feed = rey.get("/live/budget/feed.json").json()

    def headings(html):
        found = parse(html).find_all(lambda e: (e.id or "").endswith("-heading"))
        return [heading.text for heading in found]

    rises, falls = "Zwieback: Zwieback rises", "Zwieback: Zwieback falls"
    assert headings(page) == [falls, rises]
    assert headings(from_the_first) == [rises, falls]
    assert '"coverageStartTime":"2026-05-03T12:00:00+02:00"' in page.replace(": ", ":")
    assert [item["date_published"] for item in feed["items"]] == [
        "2026-05-03T12:00:00+00:00",
        "2026-05-03T10:00:00+00:00",
    ]
    assert len(list(JournalLine.objects.ready_to_leave(timezone.now()))) == 3
