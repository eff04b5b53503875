"""oEmbed: who pastes the address of a live page gets its widget."""

import pytest

from liveblog import publishing
from tests.factories import make_blog, make_update
from tests.for_each import for_each
from tests.validators import oembed_complaints

HOST = "https://live.newsbook.example"


@pytest.fixture(autouse=True)
def public_url(settings):
    settings.PUBLIC_URL = HOST


@pytest.fixture
def ask(rey):
    def ask(address="/live/flood/", **more):
        url = address if address.startswith("http") else HOST + address
        return rey.get("/oembed", {"url": url} | more)

    return ask


def test_it_names_the_blog_and_has_the_frame(blog, ask, django_assert_num_queries):
    with django_assert_num_queries(2):
        reply = ask()

    assert reply.json() == {
        "version": "1.0",
        "type": "rich",
        "title": "River at record height",
        "provider_name": "Newsbook",
        "provider_url": HOST,
        "cache_age": 300,
        "html": (
            f'<iframe src="{HOST}/live/flood/embed/" title="Live: River at record height" '
            'loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups '
            'allow-popups-to-escape-sandbox" style="width: 100%; height: 600px; border: 0">'
            "</iframe>"
        ),
        "width": 640,
        "height": 600,
    }
    assert oembed_complaints(reply.json()) == []
    assert oembed_complaints(reply.json() | {"width": "640"}) != []
    assert reply.headers["Access-Control-Allow-Origin"] == "*"
    assert reply.headers["Cache-Control"] == "public, max-age=0, s-maxage=30"


def test_the_page_says_where_to_ask(blog, rey, ask):
    update = make_update(blog, "Bridge closed")

    for page in ("/live/flood/", update.get_absolute_url()):
        html = rey.get(page).content.decode()
        assert (
            'type="application/json+oembed" '
            f'href="{HOST}/oembed?url=https%3A%2F%2Flive.newsbook.example%2Flive%2Fflood%2F"'
        ) in html


@for_each(
    "address",
    ["/live/flood/updates/7/", "/live/flood/?utm=x", "/live/flood/#update-7"],
)
def test_it_knows_the_pages_of_a_blog(blog, ask, address):
    assert ask(address).json()["title"] == "River at record height"


@for_each(
    "address",
    [
        *(
            "/",
            "/live/none/",
            "/live/flood/feed.atom",
            "/desk/live/flood/",
            "",
            "/live/flood",
        ),
        *("https://elsewhere.example/live/flood/", f"{HOST}.evil.example/live/flood/"),
        *(f"{HOST}@evil.example/live/flood/", "http://[", "//live/flood/"),
    ],
)
def test_anything_else_is_404(blog, ask, address):
    assert ask(address).status_code == 404
    assert ask(address).json() == {"error": "This is no live page of ours."}


def test_without_an_address_it_is_404(blog, rey):
    assert rey.get("/oembed").status_code == 404


def test_it_knows_the_address_that_a_blog_had(blog, ada, ask):
    publishing.change_address(blog, "river", by=ada)

    assert f"{HOST}/live/river/embed/" in ask("/live/flood/").json()["html"]


def test_what_readers_do_not_know_is_404(ada, ask):
    make_blog(by=ada, slug="secret", live=False)
    make_blog(by=ada, slug="play", is_rehearsal=True)

    assert [ask(f"/live/{slug}/").status_code for slug in ("secret", "play")] == [
        404,
        404,
    ]


@for_each(
    ("asked", "size"),
    [
        ({"maxwidth": "300", "maxheight": "400"}, (300, 400)),
        ({"maxwidth": "200", "maxheight": "99999"}, (200, 600)),
        ({"maxwidth": "0", "maxheight": "200"}, (640, 200)),
        ({"maxwidth": "wide", "maxheight": "-1"}, (640, 600)),
        ({"maxwidth": "٣٠٠"}, (640, 600)),
    ],
)
def test_it_keeps_to_the_size_that_is_asked_for(blog, ask, asked, size):
    answer = ask(**asked).json()

    assert (answer["width"], answer["height"]) == size
    assert f"height: {size[1]}px" in answer["html"]


@for_each("asked", [{"maxwidth": "199"}, {"maxheight": "1"}])
def test_where_no_widget_has_room_it_is_a_link(blog, ask, asked):
    assert ask(**asked).json() == {
        "version": "1.0",
        "type": "link",
        "title": "River at record height",
        "provider_name": "Newsbook",
        "provider_url": HOST,
        "cache_age": 300,
    }


def test_it_speaks_json_alone(blog, ask):
    assert ask(format="json").status_code == 200
    assert ask(format="xml").status_code == 501
