"""Nothing private reaches a public answer, and no public answer depends on who asks."""

import itertools
import re

import pytest
import time_machine
from django.test import Client
from django.urls import get_resolver
from django.utils import timezone

from liveblog import publishing
from liveblog.reader.box import HEADERS as BOX_HEADERS
from liveblog.web import before_paint
from liveblog.web.headers import (
    CONTENT_SECURITY_POLICY,
    OF_CONTENT,
    POLICY_WITH_FORM,
)
from tests.factories import (
    figure,
    make_image,
    make_update,
)
from tests.for_each import for_each
from tests.reader.paths import DIGEST, HERE, INBOX, PUSH, SECRET, SEND_QUESTION, paths

__all__ = ["paths"]  # fixtures

pytestmark = [pytest.mark.one_database, pytest.mark.slow]


def asking_as(who, ada):
    # As in life: Django's test client would let a POST pass without its token.
    client = Client(enforce_csrf_checks=True)
    if who == "a signed-in editor":
        client.force_login(ada)
    elif who.startswith("cookie "):
        client.cookies["sessionid"] = who.removeprefix("cookie ")
    return client


# What a cache must not keep: "out of date" for a cursor just ahead of us, and previews.
NOT_KEPT = ("/live/flood/since/999/", "/live/flood/since/999.json", "/preview/")
OF_BOX = BOX_HEADERS["Content-Security-Policy"]
BOXES = {"/live-now/", "/live/flood/live-now/", "/live/storm/live-now/"}
# The widget has the policy of all pages, but that others may frame it.
WIDGETS = {"/live/flood/embed/", "/live/storm/embed/"}
OF_WIDGET = CONTENT_SECURITY_POLICY.replace(
    "frame-ancestors 'none'", "frame-ancestors *"
)
OWN_POLICIES = {
    **dict.fromkeys(WIDGETS, OF_WIDGET),
    **dict.fromkeys(["/live/flood/ask/", "/live/flood/ask/sent/"], POLICY_WITH_FORM),
    **dict.fromkeys(
        [
            *("/live/flood/digest/", "/live/flood/digest/sent/"),
            *("/live/flood/digest/confirm/a:b:c/", "/live/flood/digest/stop/a:b/"),
            "/live/budget/digest/confirm/a:b:c/",
        ],
        POLICY_WITH_FORM,
    ),
    **dict.fromkeys(BOXES, OF_BOX),
}
METHODS = ["get", "head", "post", "put", "delete"]
# What pages and programs of others may show, as pictures.
FEED = re.compile(r"application/(atom|rss)\+")
# And what programs read, found or not.
# What a POST of Django's test client is answered: many parts, which no form of ours sends.
NO_BLOG, LINK = "/live/none/push/send/", f"{DIGEST[:-5]}a:b/send/"
NO_INBOX = "/live/budget/inbox/send/"
OF_PROGRAMS = {PUSH, NO_BLOG, INBOX, NO_INBOX}
SENT = {SEND_QUESTION: 400, DIGEST: 400, LINK: 410, **dict.fromkeys(OF_PROGRAMS, 400)}
DATA = re.compile(
    r"/live/.*(\.json|/latest/)|(?:/topics/[^/]+)?/feed\.json|/\.well-known/tdmrep\.json|/embed\.js|/oembed"
    r"|/activitypub/nodeinfo\.json|/\.well-known/(?:webfinger|nodeinfo)"
)
ASKERS = ["nobody", "a signed-in editor", "cookie abc"]


def test_every_public_address_is_walked(paths):
    public = [
        pattern
        for wing in get_resolver().url_patterns
        if str(wing.pattern) == ""
        for pattern in wing.url_patterns
    ]

    assert len(public) > 20
    assert {pattern.name for pattern in public} == set(paths)


@pytest.fixture
def one_moment(paths):
    """For who compares answers: the light page says of which minute it is."""
    with time_machine.travel(timezone.now(), tick=False):
        yield


@pytest.mark.usefixtures("one_moment")
def test_public_answers_are_the_same_for_all(paths, ada):
    clients = {who: asking_as(who, ada) for who in ASKERS if who != "nobody"}
    for address, status in [*flat(paths), ("/nowhere/", 404), ("/live/flood", 301)]:
        expected = Client().get(address)
        expected_body = body(expected)

        assert expected.status_code == status, address
        for who, client in clients.items():
            response = client.get(address)
            assert response.status_code == status, (who, address)
            assert body(response) == expected_body, (who, address)
            assert response.headers == expected.headers, (who, address)
            assert response.cookies == {}, (who, address)


def test_public_answers_have_no_cookie_no_unpublished_words_and_one_policy(paths, ada):
    for who in ASKERS:
        # What the others get is what nobody in particular gets: the test before this. And no
        # view has another answer to PUT or DELETE than to POST.
        methods = METHODS if who == "nobody" else ["post"]
        _have_no_cookie_and_one_policy(asking_as(who, ada), methods, paths)


def _have_no_cookie_and_one_policy(client, methods, paths):
    addresses = [*(address for address, _ in flat(paths)), "/nowhere/", "/live/flood"]
    for method, address in itertools.product(methods, addresses):
        response = getattr(client, method)(address)

        assert "Set-Cookie" not in response.headers, address
        assert response.cookies == {}, address
        assert response.headers.get("Vary", "Accept-Encoding") == "Accept-Encoding"
        # Nor those to others, which are the same.
        assert SECRET.encode() not in body(response), address
        if response.status_code == 204:
            assert not OF_CONTENT.keys() & response.headers.keys()
            continue
        policy = response.headers["Content-Security-Policy"]
        is_picture = address.startswith("/media/") or address.endswith(".png")
        is_picture = is_picture and response.status_code == 200
        expected = (
            "sandbox; default-src 'none'; frame-ancestors 'none'"
            if is_picture
            else _policy_of(method, address)
        )
        assert policy == expected, address
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin", address
        is_framed = method in {"get", "head"} and address in BOXES | WIDGETS
        is_open = (
            is_picture
            or is_framed
            or FEED.search(response.headers.get("Content-Type", ""))
            or DATA.fullmatch(address)
        )
        origins = response.headers.get("Access-Control-Allow-Origin")
        assert origins == ("*" if DATA.fullmatch(address) else None), address
        assert response.headers["Cross-Origin-Resource-Policy"] == (
            "cross-origin" if is_open else "same-origin"
        ), address
        assert response.status_code < 500, address
        if method == "post" and address == HERE:
            assert (response.status_code, response.content) == (204, b"")
        elif method == "post" and address in SENT:
            assert response.status_code == SENT[address]
            assert response.headers["Cache-Control"] == "no-store"
            continue
        elif method == "post" and address == "/live/storm/ask/send/":
            assert response.status_code == 404
        elif method in {"post", "put", "delete"}:
            assert response.status_code == 405, address
            assert response.headers["Allow"] == "GET, HEAD"
            assert response.content == b"", address
        if response.status_code == 204 and address == HERE:
            assert response.headers["Cache-Control"] == "no-store"
            continue
        kept = response.headers["Cache-Control"].startswith("public, max-age=")
        is_kept = method not in {"get", "head"} or not address.startswith(NOT_KEPT)
        if method == "head" and address.endswith("/stream.json"):
            is_kept = response.status_code == 404  # it says where the stream ends now
        assert kept is is_kept, address


def _policy_of(method, address):
    if method == "post":
        is_page = address in SENT.keys() - OF_PROGRAMS
        return POLICY_WITH_FORM if is_page else CONTENT_SECURITY_POLICY
    own = OWN_POLICIES if method in {"get", "head"} else {}
    return own.get(address, CONTENT_SECURITY_POLICY)


def test_the_policy_is_strict():
    assert "unsafe" not in CONTENT_SECURITY_POLICY
    assert "data:" not in CONTENT_SECURITY_POLICY
    script_src = f"script-src 'self' {before_paint.SOURCE}"
    assert CONTENT_SECURITY_POLICY.startswith(f"default-src 'none'; {script_src}; ")


@pytest.mark.usefixtures("one_moment")
def test_a_query_string_changes_nothing(paths, rey):
    for address, status in flat(paths):
        plain, asked = rey.get(address), rey.get(f"{address}?x=1&since=2&page=3")

        assert asked.status_code == status
        assert body(asked) == body(plain), address


@for_each(
    "cursor",
    ["-1", "1.5", "1e3", "١٢", "1_000", "%2012%20", "9" * 16, "9" * 5000, "0x1", "%00"],
)
def test_a_cursor_that_is_not_digits_is_a_404(rey, blog, cursor):
    for address in [
        f"/live/flood/since/{cursor}/",
        f"/live/flood/before/{cursor}/",
        f"/live/flood/between/{cursor}/9/",
        f"/live/flood/updates/{cursor}/",
        f"/live/flood/after/{cursor}/",
        f"/live/flood/after/{cursor}/part/",
        f"/live/flood/key-events/before/{cursor}/",
        f"/live/flood/light/before/{cursor}/",
        f"/corrections/before/1-{cursor}/",
        f"/live/flood/since/{cursor}.json",
        f"/live/flood/before/{cursor}.json",
        f"/live/flood/between/{cursor}/9.json",
        f"/live/flood/updates/{cursor}.json",
        f"/live/flood/updates/{cursor}/ninjs.json",
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
