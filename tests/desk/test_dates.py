"""“Address and dates”: what an editor decides of a blog day after day."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client

from liveblog import publishing
from liveblog.models import Blog, Series, Update
from liveblog.publishing import series
from liveblog.publishing.series import begin_series
from tests.factories import make_blog, make_update, make_user
from tests.page import parse
from tests.pressing import press
from tests.publishing.scheduled import make_scheduled

pytestmark = pytest.mark.one_database

PAGE = "/desk/live/flood/dates/"


def told(reply, field):
    """What stands under this field of the page."""
    return parse(reply.content.decode()).by_id(f"id_{field}_error").text


def test_an_editor_changes_the_address(adas_desk, blog):
    page = adas_desk.get(PAGE).content.decode()
    assert 'name="slug" value="flood"' in page

    reply = press(adas_desk, PAGE, "Change the address", slug="river")

    assert (reply.status_code, reply.url) == (302, "/desk/live/river/dates/")
    page = adas_desk.get("/desk/live/river/dates/").content.decode()
    assert '<li dir="ltr">/live/flood/</li>' in page


def test_an_address_that_is_or_was_anothers_is_refused_beside_the_field(
    adas_desk, ada, blog
):
    other = make_blog(by=ada, slug="storm")
    publishing.change_address(other, "wind", by=ada)
    was, now = (
        "“storm” was the address of another blog, and leads there.",
        "There is a blog at “wind” already.",
    )

    for slug, reason in (("storm", was), ("wind", now)):
        reply = adas_desk.post("/desk/live/flood/dates/address/", {"slug": slug})
        assert (reply.status_code, told(reply, "slug")) == (422, reason)
        new = {"headline": "A", "slug": slug, "language": "en"}
        new["time_zone"] = "Europe/Berlin"
        reply = adas_desk.post("/desk/new/", new)
        assert (reply.status_code, told(reply, "slug")) == (422, reason)
    for slug in ("", "to day", "straße", "x" * 81):
        reply = adas_desk.post("/desk/live/flood/dates/address/", {"slug": slug})
        assert reply.status_code == 422, slug
    assert set(Blog.objects.values_list("slug", flat=True)) == {"flood", "wind"}


def test_an_open_composer_publishes_at_the_old_address(cals_desk, ada, blog):
    publishing.change_address(blog, "river", by=ada)

    reply = cals_desk.post("/desk/live/flood/updates/", {"heading": "Bridge closed"})

    assert (reply.status_code, reply.url.partition("#")[0]) == (
        302,
        "/desk/live/river/",
    )
    assert Update.objects.get().blog == blog


def test_a_page_that_is_loaded_at_the_old_address_is_led_to_the_new_one(
    adas_desk, ada, blog
):
    update = make_update(blog, by=ada)
    publishing.change_address(blog, "river", by=ada)
    history = f"/updates/{update.pk}/history/"

    for path, query in (("/", "?q=a"), ("/edit/", ""), (history, ""), ("/dates/", "")):
        for headers in ({}, {"Sec-Fetch-Mode": "navigate"}):
            reply = adas_desk.get(f"/desk/live/flood{path}{query}", headers=headers)
            more = f"{query}&was=flood" if query else "?was=flood"
            assert (reply.status_code, reply.url) == (
                302,
                f"/desk/live/river{path}{more}",
            )


def test_what_a_page_asks_for_by_itself_is_answered_at_the_old_address(
    adas_desk, ada, blog
):
    publishing.change_address(blog, "river", by=ada)

    for headers in ({"HX-Request": "true"}, {"Sec-Fetch-Mode": "cors"}):
        for path in ("", "news/1/1/", "readers/", "at-work/none/"):
            reply = adas_desk.get(f"/desk/live/flood/{path}", headers=headers)
            assert reply.status_code in {200, 204}, path


def test_nobody_is_led_to_a_blog_in_which_they_do_not_write(ada, blog):
    publishing.change_address(blog, "river", by=ada)
    stranger = Client()
    stranger.force_login(make_user("Sam Stranger"))

    assert stranger.get("/desk/live/flood/").status_code == 404


@pytest.mark.parametrize(
    ("was", "told"),
    [
        ("flood", "/desk/live/flood"),
        ("storm", None),  # of another blog: its words must not come into this one
        ("wind", None),
        ("river", None),
        ("a\x00b", None),
    ],
)
def test_a_page_knows_where_its_blog_was(adas_desk, ada, blog, was, told):
    publishing.change_address(blog, "river", by=ada)
    other = make_blog(by=ada, slug="storm")
    publishing.change_address(other, "wind", by=ada)

    reply = adas_desk.get("/desk/live/river/", {"was": was})

    (body,) = parse(reply.content.decode()).find_all(lambda e: e.tag == "body")
    assert body.attributes.get("data-came-from") == told


# Continued in a new blog -----------------------------------------------------------------


@time_machine.travel(datetime(2026, 11, 25, 23, 30, tzinfo=UTC), tick=False)
def test_the_coverage_goes_on_in_a_new_blog(adas_desk, rey, blog):
    page = parse(adas_desk.get("/desk/live/flood/continue/").content.decode())
    proposed = page.by_id("id_slug").attributes["value"]
    # The day on the blog's clock.
    assert proposed == "flood-2026-11-26"

    sent = {"headline": "The second day", "standfirst": "", "slug": proposed}
    sent |= {"when": "now", "closes_earlier": "on"}
    path = "/desk/live/flood/continue/"
    reply = press(adas_desk, path, "Make the new blog", **sent)

    assert (reply.status_code, reply.url) == (302, f"/desk/live/{proposed}/")
    page = rey.get("/live/flood/").content.decode()
    assert f'href="/live/{proposed}/"' in page
    assert "The coverage continues:" in page
    for path in (f"/live/{proposed}/", f"/live/{proposed}/light/"):
        page = rey.get(path).content.decode()
        assert "Earlier coverage:" in page, path
        assert 'href="/live/flood/"' in page, path
    assert "The coverage continues:" in rey.get("/live/flood/light/").content.decode()
    blog.refresh_from_db()
    assert blog.is_closed

    page = parse(adas_desk.get("/desk/live/flood/continue/").content.decode())
    assert page.by_id("id_slug").attributes["value"] == f"{proposed}-2"
    assert page.by_id("id_closes_earlier") is None  # it is closed
    again = adas_desk.post("/desk/live/flood/continue/", sent)
    assert (again.status_code, told(again, "slug")) == (
        422,
        f"There is a blog at “{proposed}” already.",
    )


def test_a_prepared_blog_is_not_continued(adas_desk, ada):
    make_blog(by=ada, slug="budget", live=False)

    assert adas_desk.get("/desk/live/budget/continue/").status_code == 404


# Before it is live -----------------------------------------------------------------------


def moment(name, at):
    day, _t, clock = at.partition("T")
    return {f"{name}_date": day, f"{name}_time": clock}


@time_machine.travel(datetime(2026, 11, 24, 11, 0, tzinfo=UTC), tick=False)
def test_an_editor_says_when_coverage_begins(adas_desk, rey, ada):
    blog = make_blog(by=ada, slug="budget", live=False)
    path = "/desk/live/budget/dates/beginning/"

    reply = adas_desk.post(path, moment("begins_at", "2026-11-24T20:00"))
    assert (reply.status_code, reply.url) == (302, "/desk/live/budget/dates/")
    blog.refresh_from_db()
    # On the blog's clock.
    assert blog.begins_at == datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
    page = adas_desk.get("/desk/live/budget/dates/").content.decode()
    assert 'name="begins_at_time" value="20:00"' in page

    late = adas_desk.post(path, moment("begins_at", "2026-11-24T11:00"))
    assert (late.status_code, told(late, "begins_at")) == (
        422,
        "That time is over. Choose a later one.",
    )

    adas_desk.post(path, moment("begins_at", "T"))
    blog.refresh_from_db()
    assert blog.begins_at is None


def test_an_editor_makes_a_preview_link_and_takes_it_back(adas_desk, cals_desk, ada):
    blog = make_blog(by=ada, slug="budget", live=False)
    adas_desk.post("/desk/live/budget/dates/preview-links/")
    link = blog.preview_links.get()

    page = adas_desk.get("/desk/live/budget/dates/").content.decode()
    assert f"{link.get_absolute_url()}</a>" in "".join(page.split())
    # Of another blog it is not taken back.
    revoke = f"dates/preview-links/{link.pk}/revoke/"
    make_blog(by=ada, slug="storm")
    assert adas_desk.post(f"/desk/live/storm/{revoke}").status_code == 404

    adas_desk.post(f"/desk/live/budget/{revoke}")

    page = adas_desk.get("/desk/live/budget/dates/").content.decode()
    assert link.token not in page
    assert not blog.preview_links.active().exists()


# Closing at a set time -------------------------------------------------------------------


@time_machine.travel(datetime(2026, 11, 24, 11, 0, tzinfo=UTC), tick=False)
def test_an_editor_sets_when_it_closes_and_everybody_sees_it(
    adas_desk, cals_desk, rey, cal, blog
):
    make_scheduled(
        blog, "Too late", due_at=datetime(2026, 11, 24, 22, 0, tzinfo=UTC), by=cal
    )
    path = "/desk/live/flood/dates/closing/"
    assert "Closes at" not in cals_desk.get("/desk/live/flood/").content.decode()

    reply = adas_desk.post(path, moment("closes_at", "2026-11-24T22:00"))

    assert (reply.status_code, reply.url) == (302, "/desk/live/flood/dates/")
    strip = parse(cals_desk.get("/desk/live/flood/").content.decode()).by_id("strip")
    assert "Closes at 22:00" in " ".join(strip.text.split())
    page = parse(adas_desk.get("/desk/live/flood/dates/").content.decode())
    assert "Too late" in page.by_id("scheduled-in-vain").text
    assert "1 draft is kept" in page.by_id("closing").text
    assert '"coverageEndTime": "2026-11-24T22:00:00+01:00"' in rey.get(
        "/live/flood/"
    ).content.decode().replace('":"', '": "')
    late = adas_desk.post(path, moment("closes_at", "2026-11-23T22:00"))
    form = parse(late.content.decode()).by_id("closing")
    focused = form.find_all(lambda e: "autofocus" in e.attributes)
    assert [e.attributes["name"] for e in focused] == ["closes_at_time"]
    assert (late.status_code, told(late, "closes_at")) == (
        422,
        "That time is over. Choose a later one.",
    )


# Series ----------------------------------------------------------------------------------


def test_an_editor_puts_a_blog_into_a_series(adas_desk, ada, blog):
    path = "/desk/live/flood/dates/series/"
    new = {"series": "", "name": "The flood", "series_slug": "the-flood"}

    assert adas_desk.post(path, new).url == "/desk/live/flood/dates/"

    blog.refresh_from_db()
    series = blog.series
    assert (series.name, series.slug) == ("The flood", "the-flood")
    page = adas_desk.get("/desk/live/flood/dates/").content.decode()
    assert "/series/the-flood/" in page

    make_blog(by=ada, slug="storm")
    other = "/desk/live/storm/dates/series/"
    taken = adas_desk.post(other, new | {"name": "Another"})
    assert (taken.status_code, told(taken, "series_slug")) == (
        422,
        "There is a series at this address already.",
    )
    for half, field in (({"name": "A"}, "series_slug"), ({"series_slug": "a"}, "name")):
        reply = adas_desk.post(other, half)
        assert (reply.status_code, bool(told(reply, field))) == (422, True)
    adas_desk.post(other, {"series": series.pk})
    assert set(series.blogs.values_list("slug", flat=True)) == {"flood", "storm"}
    adas_desk.post(other, {"series": ""})
    assert set(series.blogs.values_list("slug", flat=True)) == {"flood"}


def test_a_withdrawn_blog_is_neither_announced_nor_previewed(adas_desk, ada, blog):
    publishing.withdraw_blog(blog, by=ada, reason="A court order.")

    page = adas_desk.get("/desk/live/flood/dates/").content.decode()
    adas_desk.post("/desk/live/flood/dates/preview-links/")

    assert 'id="beginning"' not in page
    assert 'id="preview-links"' not in page
    assert not blog.preview_links.exists()
    assert adas_desk.get("/desk/live/flood/continue/").status_code == 404


@pytest.mark.parametrize(
    ("where", "field", "change"),
    [("beginning", "begins_at", "go_live"), ("closing", "closes_at", "close")],
)
def test_it_says_so_where_nothing_was_saved(adas_desk, ada, where, field, change):
    """The page was loaded before a colleague did that."""
    blog = make_blog(by=ada, slug="budget", live=change == "close")
    getattr(publishing, change)(blog, by=ada)
    moment = {f"{field}_time": "20:00", f"{field}_date": "2030-11-24"}

    reply = adas_desk.post(f"/desk/live/budget/dates/{where}/", moment, follow=True)

    page = reply.content.decode()
    assert "This was not saved" in page
    assert "Saved." not in page
    blog.refresh_from_db()
    assert getattr(blog, field) is None


# Two editors at once ----------------------------------------------------------------------


def seen_in(reply, part):
    form = parse(reply.content.decode()).by_id(part)
    [field] = form.find_all(lambda each: each.attributes.get("name") == "seen")
    return field.attributes.get("value", "")


OVERTAKEN = (
    "Somebody has changed this while you were writing, to: “{}”. Yours is below; publish "
    "again to put it in its place."
)


@time_machine.travel(datetime(2026, 11, 24, 11, tzinfo=UTC), tick=False)
def test_who_has_not_seen_what_a_colleague_set_is_told_and_decides_anew(
    adas_desk, ada, blog
):
    closing = f"{PAGE}closing/"
    ten = {"closes_at_time": "22:00", "closes_at_date": "2026-11-24"}
    seen = seen_in(adas_desk.get(PAGE), "closing")
    publishing.set_closing_time(blog, datetime(2026, 11, 24, 19, tzinfo=UTC), by=ada)

    reply = adas_desk.post(closing, ten | {"seen": seen})

    assert (reply.status_code, told(reply, "closes_at")) == (
        422,
        OVERTAKEN.format("20:00"),
    )
    again = seen_in(reply, "closing")
    assert adas_desk.post(closing, ten | {"seen": again}).status_code == 302
    blog.refresh_from_db()
    assert blog.closes_at == datetime(2026, 11, 24, 21, tzinfo=UTC)
    # What they both want is no question; nor what nobody has changed.
    assert adas_desk.post(closing, ten | {"seen": seen}).status_code == 302
    last = seen_in(adas_desk.get(PAGE), "closing")
    assert adas_desk.post(closing, {"seen": last}).status_code == 302


def test_so_with_the_address_and_the_series(adas_desk, ada, blog):
    page = adas_desk.get(PAGE)
    address, its = (seen_in(page, part) for part in ("address", "series"))
    publishing.change_address(blog, "river", by=ada)
    begin_series(blog, name="Floods", slug="floods", by=ada)

    for part, typed, field, theirs in (
        ("address", {"slug": "water", "seen": address}, "slug", "river"),
        ("series", {"series": "", "seen": its}, "series", "Floods"),
    ):
        if part == "series":
            typed |= {"name": "Water", "series_slug": "water"}
        reply = adas_desk.post(f"{PAGE}{part}/", typed)
        assert (reply.status_code, told(reply, field)) == (
            422,
            OVERTAKEN.format(theirs),
        )
    blog.refresh_from_db()
    assert (blog.slug, blog.series.name) == ("river", "Floods")


NOON = datetime(2026, 11, 25, 11, tzinfo=UTC)


def at_two(field):
    return {f"{field}_time": "14:00", f"{field}_date": "2026-11-25"}


@time_machine.travel(datetime(2026, 11, 24, 11, tzinfo=UTC), tick=False)
@pytest.mark.parametrize(
    ("part", "field", "typed", "of", "verb", "theirs"),
    [
        ("address", "slug", {"slug": "water"}, publishing, "change_address", "river"),
        *(
            (part, field, at_two(field), publishing, verb, NOON)
            for part, field, verb in (
                ("beginning", "begins_at", "set_beginning"),
                ("closing", "closes_at", "set_closing_time"),
            )
        ),
        ("series", "series", {"series": ""}, series, "put_in_series", "storms"),
        (
            *("series", "series", {"name": "Water", "series_slug": "water"}),
            *(series, "begin_series", "storms"),
        ),
    ],
)
def test_what_a_colleague_sets_while_one_saves_is_not_overwritten(
    adas_desk, ada, monkeypatch, part, field, typed, of, verb, theirs
):
    """They were first at the lock: in a large blog another address takes seconds."""
    blog = make_blog(by=ada, slug="flood", live=part != "beginning")
    floods, storms = (
        Series.objects.create(name=n, slug=n) for n in ("floods", "storms")
    )
    series.put_in_series(blog, floods, by=ada)
    seen = seen_in(adas_desk.get(PAGE), part)
    carry_out = getattr(of, verb)

    def as_second(blog, *args, **its):
        theirs_now = storms if theirs == "storms" else theirs
        Blog.objects.filter(pk=blog.pk).update(**{field: theirs_now})
        return carry_out(blog, *args, **its)

    monkeypatch.setattr(of, verb, as_second)
    reply = adas_desk.post(f"{PAGE}{part}/", typed | {"seen": seen})

    sentence = OVERTAKEN.format("25 Nov, 12:00" if theirs is NOON else theirs)
    assert (reply.status_code, told(reply, field)) == (422, sentence)
    blog.refresh_from_db()
    assert str(getattr(blog, field)) == str(theirs)
    assert not Series.objects.filter(slug="water").exists()

    monkeypatch.undo()
    again = typed | {"seen": seen_in(reply, part)}
    here = f"/desk/live/{blog.slug}/dates/{part}/"
    assert adas_desk.post(here, again).status_code == 302
    blog.refresh_from_db()
    assert str(getattr(blog, field)) != str(theirs)
