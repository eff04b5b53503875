"""Nothing private reaches a public answer, and no public answer depends on who asks."""

import itertools
from zoneinfo import ZoneInfo

import pytest
from django.apps import apps
from django.conf import settings
from django.test import Client
from django.urls import get_resolver

from liveblog import publishing
from liveblog.web.headers import CONTENT_SECURITY_POLICY, OF_CONTENT
from tests.factories import (
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    words,
)
from tests.publishing.test_going_out import make_scheduled

pytestmark = [pytest.mark.one_database, pytest.mark.slow, pytest.mark.no_cover]

SECRET = "Nobody may read this yet"
HERE = "/live/flood/here/"  # the one address that something is sent to


@pytest.fixture
def paths(ada, cal, blog):
    """Every public address there is, with what could leak lying next to it."""
    image, secret_image = make_image(by=ada), make_image(by=ada)
    update = make_update(blog, "Bridge closed", figure(image))
    for number in range(25):
        make_update(blog, f"Number {number}", is_key_event=number == 3)
    gone = make_update(blog, f"{SECRET}, withdrawn", f"{SECRET}, withdrawn")
    publishing.withdraw(gone, by=ada, reason=SECRET)
    noted = make_update(blog, f"{SECRET}, noted")
    publishing.correct(
        noted,
        words(f"{SECRET}, noted"),
        by=ada,
        seen_revision=noted.last_revision,
        note=SECRET,
    )
    publishing.withdraw(noted, by=ada, notice="We took it back.", reason=SECRET)
    corrected = make_update(blog, f"{SECRET}, corrected")
    publishing.correct(
        corrected, words("Right now"), by=ada, seen_revision=corrected.last_revision
    )
    taken_back = make_update(blog, f"{SECRET}, taken back", f"{SECRET}, taken back")
    publishing.take_back(taken_back, by=ada)
    for each in (update, corrected):
        publishing.note_source(each, SECRET, by=ada)
    make_scheduled(blog, SECRET, SECRET, by=cal)
    secret_draft = make_draft(blog, SECRET, SECRET, figure(secret_image), by=cal)
    prepared = make_blog(by=ada, live=False, slug="budget", headline=SECRET)
    draft = make_draft(prepared, SECRET)
    closed = make_blog(by=ada, slug="storm", headline="Storm Ilka")
    make_update(closed, "The wind drops")
    publishing.close(closed, by=ada, message="Good night.")
    zone = ZoneInfo(settings.TIME_ZONE_OF_NEWSROOM)
    revision, month = blog.revision, closed.closed_at.astimezone(zone)
    found = {
        "front": {"/": 200},
        "month": {
            f"/archive/{month:%Y/%m}/": 200,
            "/archive/1999/01/": 404,
            "/archive/0000/01/": 404,
            "/archive/2026/13/": 404,
        },
        "theme": {"/theme.css": 200},
        "favicon": {"/favicon.ico": 302},
        "blog": {
            "/live/flood/": 200,
            "/live/storm/": 200,
            "/live/budget/": 404,
            "/live/none/": 404,
        },
        "changes": {
            f"/live/flood/since/{revision}/": 204,
            "/live/flood/since/3/": 200,
            "/live/flood/since/999/": 200,
            "/live/flood/since/999999/": 200,
            "/live/storm/since/1/": 200,
            "/live/budget/since/0/": 404,
            "/live/flood/since/letters/": 404,
        },
        "here": {HERE: 405},
        "older_page": {"/live/flood/before/9/": 200, "/live/budget/before/9/": 404},
        "older": {"/live/flood/before/9/part/": 200},
        "oldest_first": {
            "/live/flood/oldest-first/": 200,
            "/live/storm/oldest-first/": 200,
            "/live/budget/oldest-first/": 404,
        },
        "oldest_first_after": {
            "/live/flood/oldest-first/after/9/": 200,
            "/live/budget/oldest-first/after/0/": 404,
        },
        "later": {
            "/live/flood/oldest-first/after/9/part/": 200,
            "/live/budget/oldest-first/after/0/part/": 404,
        },
        "light": {
            "/live/flood/light/": 200,
            "/live/storm/light/": 200,
            "/live/budget/light/": 404,
        },
        "light_refreshing": {
            "/live/flood/light/refreshing/": 200,
            "/live/storm/light/refreshing/": 200,
            "/live/budget/light/refreshing/": 404,
        },
        "light_before": {
            "/live/flood/light/before/9/": 200,
            "/live/budget/light/before/9/": 404,
        },
        "corrections": {"/corrections/": 200},
        "corrections_before": {
            "/corrections/before/1795528987123456-25/": 200,
            "/corrections/before/1795528987123456/": 404,
        },
        "gap": {"/live/flood/between/1/30/": 200, "/live/budget/between/0/9/": 404},
        "update": {
            f"/live/flood/updates/{update.pk}/": 200,
            f"/live/flood/updates/{gone.pk}/": 410,
            f"/live/flood/updates/{noted.pk}/": 410,
            f"/live/budget/updates/{draft.pk}/": 404,
            f"/live/storm/updates/{update.pk}/": 404,
            "/live/flood/updates/999999/": 404,
        },
        "blog_feed": {
            "/live/flood/feed.atom": 200,
            "/live/flood/feed.rss": 200,
            "/live/flood/feed.json": 200,
            "/live/storm/feed.atom": 200,
            "/live/budget/feed.atom": 404,
            "/live/none/feed.json": 404,
        },
        "front_feed": {"/feed.atom": 200, "/feed.rss": 200, "/feed.json": 200},
        "sitemap": {"/sitemap.xml": 200},
        "news_sitemap": {"/news-sitemap.xml": 200},
        "robots": {"/robots.txt": 200},
        "rendition": {
            f"/media/{image.name}/640.jpg": 200,
            f"/media/{image.name}/640.webp": 200,
            f"/media/{image.name}/640.avif": 404,
            f"/media/{image.name}/999.jpg": 404,
            f"/media/{secret_image.name}/640.jpg": 404,
            f"/media/{'0' * 32}/640.jpg": 404,
        },
        "crop": {
            f"/media/{image.name}/16x9.jpg": 200,
            f"/media/{image.name}/4x3.jpg": 200,
            f"/media/{image.name}/1x1.jpg": 200,
            f"/media/{image.name}/3x2.jpg": 404,
            f"/media/{secret_image.name}/1x1.jpg": 404,
        },
    }
    if apps.is_installed("liveblog.extras.share_cards"):
        found |= {
            "blog_card": {
                "/live/flood/card.png": 200,
                f"/live/flood/card-{'0' * 20}.png": 200,
                "/live/storm/card.png": 200,
                "/live/budget/card.png": 404,
                "/live/none/card.png": 404,
                "/live/flood/card-.png": 404,
                f"/live/flood/card-{'G' * 20}.png": 404,
            },
            "update_card": {
                f"/live/flood/updates/{update.pk}/card.png": 200,
                f"/live/flood/updates/{update.pk}/card-{'0' * 20}.png": 200,
                f"/live/flood/updates/{gone.pk}/card.png": 410,
                f"/live/flood/updates/{noted.pk}/card-{'0' * 20}.png": 410,
                f"/live/flood/updates/{secret_draft.pk}/card.png": 404,
                f"/live/budget/updates/{draft.pk}/card.png": 404,
                f"/live/storm/updates/{update.pk}/card.png": 404,
                "/live/flood/updates/999999/card.png": 404,
            },
        }
    return found


def asking_as(who, ada):
    # As in life: Django's test client would let a POST pass without its token.
    client = Client(enforce_csrf_checks=True)
    if who == "a signed-in editor":
        client.force_login(ada)
    elif who.startswith("cookie "):
        client.cookies["sessionid"] = who.removeprefix("cookie ")
    return client


# What a cache must not keep: "out of date" for a cursor just ahead of us.
NOT_KEPT = {"/live/flood/since/999/"}
METHODS = ["get", "head", "post", "put", "delete"]
ASKERS = ["nobody", "a signed-in editor", "cookie ", "cookie abc"]


def test_every_public_address_is_walked(paths):
    public = [
        pattern
        for wing in get_resolver().url_patterns
        if str(wing.pattern) == ""
        for pattern in wing.url_patterns
    ]

    assert len(public) > 20
    assert {pattern.name for pattern in public} == set(paths)


@pytest.mark.parametrize("who", ASKERS)
def test_public_answers_are_the_same_for_all(paths, ada, who):
    plain, client = Client(), asking_as(who, ada)
    for address, status in flat(paths):
        expected, response = plain.get(address), client.get(address)

        assert response.status_code == expected.status_code == status, address
        assert body(response) == body(expected), address
        assert response.headers == expected.headers, address


@pytest.mark.parametrize("who", ASKERS)
def test_public_answers_have_no_cookie_and_one_policy(paths, ada, who):
    client = asking_as(who, ada)
    addresses = [*(address for address, _ in flat(paths)), "/nowhere/", "/live/flood"]
    for method, address in itertools.product(METHODS, addresses):
        response = getattr(client, method)(address)

        assert "Set-Cookie" not in response.headers, address
        assert response.cookies == {}, address
        assert response.headers.get("Vary", "Accept-Encoding") == "Accept-Encoding"
        if response.status_code == 204:
            assert not OF_CONTENT.keys() & response.headers.keys()
            continue
        policy = response.headers["Content-Security-Policy"]
        is_picture = address.startswith("/media/") or address.endswith(".png")
        is_picture = is_picture and response.status_code == 200
        expected = (
            "sandbox; default-src 'none'; frame-ancestors 'none'"
            if is_picture
            else CONTENT_SECURITY_POLICY
        )
        assert policy == expected, address
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.status_code < 500, address
        if method == "post" and address == HERE:
            assert (response.status_code, response.content) == (204, b"")
        elif method in {"post", "put", "delete"}:
            assert response.status_code == 405, address
            assert response.headers["Allow"] == "GET, HEAD"
            assert response.content == b"", address
        if response.status_code == 204 and address == HERE:
            assert response.headers["Cache-Control"] == "no-store"
            continue
        kept = response.headers["Cache-Control"].startswith("public, max-age=")
        assert kept is (address not in NOT_KEPT or method not in {"get", "head"}), (
            address
        )


def test_the_policy_is_strict():
    assert "unsafe" not in CONTENT_SECURITY_POLICY
    assert "data:" not in CONTENT_SECURITY_POLICY
    assert CONTENT_SECURITY_POLICY.startswith("default-src 'none'; script-src 'self'; ")


@pytest.mark.parametrize("who", ASKERS)
def test_no_public_answer_has_unpublished_words(paths, ada, who):
    client = asking_as(who, ada)
    for address, _ in flat(paths):
        assert SECRET.encode() not in body(client.get(address)), address


def test_a_query_string_changes_nothing(paths, rey):
    for address, status in flat(paths):
        plain, asked = rey.get(address), rey.get(f"{address}?x=1&since=2&page=3")

        assert asked.status_code == status
        assert body(asked) == body(plain), address


@pytest.mark.parametrize(
    "cursor",
    ["-1", "1.5", "1e3", "١٢", "1_000", "%2012%20", "9" * 16, "9" * 5000, "0x1", "%00"],
)
def test_a_cursor_that_is_not_digits_is_a_404(rey, blog, cursor):
    for address in [
        f"/live/flood/since/{cursor}/",
        f"/live/flood/before/{cursor}/",
        f"/live/flood/between/{cursor}/9/",
        f"/live/flood/updates/{cursor}/",
        f"/live/flood/oldest-first/after/{cursor}/",
        f"/live/flood/oldest-first/after/{cursor}/part/",
        f"/live/flood/light/before/{cursor}/",
        f"/corrections/before/1-{cursor}/",
    ]:
        assert rey.get(address).status_code == 404, address


def test_pictures_leave_with_what_used_them(ada, blog, rey):
    image = make_image(by=ada)
    update = make_update(blog, "Bridge", figure(image))
    address = f"/media/{image.name}/640.jpg"
    assert rey.get(address).headers["Content-Type"] == "image/jpeg"

    publishing.withdraw(update, by=ada, reason="Wrong")

    assert rey.get(address).status_code == 404
    publishing.introduce(blog, by=ada, hero_image=image, hero_alt="x", hero_credit="y")
    assert rey.get(address).status_code == 200


def flat(paths):
    return [item for group in paths.values() for item in group.items()]


def body(response):
    return (
        b"".join(response.streaming_content) if response.streaming else response.content
    )
