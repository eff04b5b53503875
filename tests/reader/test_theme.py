"""A newsroom's own look, links and theme, and what is there without them."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from django.template import Context, Template
from PIL import Image

from liveblog.models import Blog
from tests import icons
from tests.factories import make_blog, make_update
from tests.page import parse

pytestmark = pytest.mark.one_database

THEME = Path(__file__).parent.parent / "theme"


def page_of(client, address="/"):
    response = client.get(address)
    assert response.status_code == 200
    return parse(response.content.decode())


def linked(page, rel):
    return [
        e.attributes["href"]
        for e in page.find_all(lambda e: e.tag == "link" and e.attributes["rel"] == rel)
    ]


def foot(page):
    """The footer's links: what they say, and where they lead."""
    return {
        e.inner_html: e.attributes["href"]
        for e in page.by_id("foot").find_all(lambda e: e.tag == "a")
    }


# Links --------------------------------------------------------------------------------


def test_the_footer_has_the_links_that_are_set(rey, db, settings):
    assert foot(page_of(rey)) == {
        "All live pages": "/",
        "Corrections policy": "/corrections/",
    }

    settings.NEWSROOM_IMPRINT_URL = "https://news.example/imprint?a=1&b=2"
    settings.NEWSROOM_PRIVACY_URL = "/privacy/"
    settings.NEWSROOM_CONTACT_URL = "mailto:desk@news.example"

    assert foot(page_of(rey)) == {
        "All live pages": "/",
        "Corrections policy": "/corrections/",
        "Contact": "mailto:desk@news.example",
        "Imprint": "https://news.example/imprint?a=1&b=2",
        "Privacy": "/privacy/",
    }


def test_a_blog_has_a_link_to_report_an_error_in_it(rey, blog):
    update = make_update(blog, "Bridge closed")
    for address in ["/live/flood/", update.get_absolute_url()]:
        link = foot(page_of(rey, address))["Report an error"]

        assert link.startswith("mailto:corrections@127.0.0.1?subject=An%20error%20in")
        assert "://" not in link
        assert parse_qs(urlsplit(link).query) == {
            "subject": ["An error in a live page"],
            "body": [f"http://127.0.0.1:8000{address}"],
        }


def test_a_page_of_a_blog_can_be_saved_and_followed_without_us(rey, blog):
    """By the reader's own mail and feed reader: addresses alone, in the head of an email."""
    update = make_update(blog, "Bridge & road, 100% closed?")
    titles = {
        "/live/flood/": blog.headline,
        "/live/flood/light/": blog.headline,
        "/live/flood/after/1/": blog.headline,
        update.get_absolute_url(): "Bridge & road, 100% closed?",
    }
    for address, title in titles.items():
        links = foot(page_of(rey, address))
        saved = urlsplit(links["Save the link by email"])
        own = address if address == update.get_absolute_url() else "/live/flood/"

        assert (saved.scheme, saved.path) == ("mailto", "")
        assert parse_qs(saved.query) == {
            "subject": [title],
            "body": [f"http://127.0.0.1:8000{own}"],
        }
        assert links["Follow by feed"] == "/live/flood/feed.atom"


def test_a_newsrooms_own_form_for_errors_gets_the_address(rey, blog, settings):
    settings.PUBLIC_URL = "https://live.example"
    settings.REPORT_ERROR_URL = "https://news.example/report?from=live&page={url}"

    assert foot(page_of(rey, "/live/flood/"))["Report an error"] == (
        "https://news.example/report?from=live&page="
        "https%3A%2F%2Flive.example%2Flive%2Fflood%2F"
    )


# The look -----------------------------------------------------------------------------


def test_the_default_look_costs_no_request(rey, db):
    page = page_of(rey)

    assert "/theme.css" not in linked(page, "stylesheet")
    fonts = [link.rpartition("-latin-")[2] for link in linked(page, "preload")]
    assert fonts == ["400-normal.woff2", "600-normal.woff2"]
    assert list(page.find_all(lambda e: e.tag == "img")) == []


def test_colours_are_a_file_of_our_own(rey, db, settings):
    settings.NEWSROOM_COLOUR, settings.NEWSROOM_COLOUR_DARK = "#0B5D3B", "#7FD6A8"

    response = rey.get("/theme.css")

    assert linked(page_of(rey), "stylesheet")[-1] == "/theme.css"
    assert response.headers["Content-Type"] == "text/css; charset=utf-8"
    assert response.headers["Cache-Control"] == "public, max-age=600, s-maxage=600"
    assert response.content.decode() == (
        ":root { --link: #0B5D3B; --pin: #0B5D3B; }\n"
        "@supports (color: light-dark(#000, #fff)) {\n"
        "  :root { --link: light-dark(#0B5D3B, #7FD6A8);"
        " --pin: light-dark(#0B5D3B, #7FD6A8); }\n"
        "}\n"
    )


def test_who_holds_the_colours_gets_no_second_copy(rey, settings):
    settings.NEWSROOM_COLOUR, settings.NEWSROOM_COLOUR_DARK = "#0B5D3B", "#7FD6A8"
    tag = rey.get("/theme.css").headers["ETag"]

    again = rey.get("/theme.css", headers={"If-None-Match": tag})
    assert again.status_code == 304
    assert again.headers["ETag"] == tag
    assert again.headers["Cache-Control"] == "public, max-age=600, s-maxage=600"

    settings.NEWSROOM_COLOUR = "#0A5A78"
    changed = rey.get("/theme.css", headers={"If-None-Match": tag})
    assert changed.status_code == 200


def test_a_font_stack_takes_the_place_of_our_font(rey, db, settings):
    settings.NEWSROOM_FONT = '"Source Sans 3", Georgia, serif'

    assert rey.get("/theme.css").content.decode() == (
        ':root { --serif: "Source Sans 3", Georgia, serif; }\n'
    )
    page = page_of(rey)
    assert linked(page, "stylesheet")[-1] == "/theme.css"
    assert linked(page, "preload") == []


def test_a_fonts_style_sheet_is_linked(rey, db, settings):
    settings.NEWSROOM_FONT = "own/fonts.css"

    page = page_of(rey)

    assert linked(page, "stylesheet")[-1] == "/static/own/fonts.css"
    assert "/theme.css" not in linked(page, "stylesheet")
    assert linked(page, "preload") == []


@pytest.mark.parametrize(
    ("path", "address"),
    [("own/logo.svg", "/static/own/logo.svg"), ("/brand.png", "/brand.png")],
)
def test_a_logo_has_its_box_and_the_newsrooms_name(rey, db, settings, path, address):
    settings.NEWSROOM_LOGO, settings.NEWSROOM_LOGO_SIZE = path, (120, 40)

    logo = next(page_of(rey).find_all(lambda e: e.tag == "img"))

    assert logo.attributes == {
        "class": "logo",
        "src": address,
        "width": "120",
        "height": "40",
        "alt": "Newsbook",
    }


# Icons --------------------------------------------------------------------------------


def test_the_icons_are_drawn_from_the_mark(tmp_path, monkeypatch):
    committed = {name: (icons.FOLDER / name) for name in icons.SIZES}
    monkeypatch.setattr(icons, "FOLDER", tmp_path)

    icons.main()

    for name, file in committed.items():
        drawn = Image.open(tmp_path / name).convert("RGBA")
        kept = Image.open(file).convert("RGBA")
        assert kept.size == (icons.SIZES[name][0],) * 2
        assert kept.tobytes() == drawn.tobytes()
    corner = (0, 0)
    assert (
        Image.open(committed["icon-180.png"]).convert("RGBA").getpixel(corner)[3] == 255
    )
    assert (
        Image.open(committed["icon-192.png"]).convert("RGBA").getpixel(corner)[3] == 0
    )


def test_every_page_links_its_icons(rey, db):
    page = page_of(rey)

    assert linked(page, "icon") == [
        "/static/liveblog/icon.svg",
        "/static/liveblog/icon-192.png",
    ]
    assert linked(page, "apple-touch-icon") == ["/static/liveblog/icon-180.png"]


def test_the_old_name_of_the_icon_leads_to_one(rey):
    response = rey.get("/favicon.ico")

    assert response.status_code == 302
    assert response.headers["Location"] == "/static/liveblog/icon-192.png"
    assert response.headers["Cache-Control"] == "public, max-age=600, s-maxage=600"


# A theme's templates ------------------------------------------------------------------


@pytest.fixture
def themed(settings):
    """The sample broadcaster's theme, as THEME_DIR puts it before ours."""
    templates = settings.TEMPLATES[0]
    settings.TEMPLATES = [
        templates | {"DIRS": [THEME / "templates", *templates["DIRS"]]}
    ]


def test_a_theme_needs_one_file_and_fills_every_block(rey, blog, themed):
    make_update(blog, "Bridge closed")
    for address in ["/", "/live/flood/", "/live/flood/before/9/"]:
        page = page_of(rey, address)

        assert linked(page, "stylesheet")[-1] == "/static/arnfunk/site.css"
        for part in ["consent", "masthead", "banner", "partners", "foot"]:
            assert page.by_id(part) is not None, part
        scripts = [e.attributes for e in page.find_all(lambda e: e.tag == "script")]
        assert {"src": "/static/arnfunk/measure.js", "defer": None} in scripts
        assert page.by_id("main") is not None
    assert page.by_id("masthead").attributes["class"] == "arnfunk"


def test_a_theme_stands_around_the_errors_too(rey, db, themed):
    response = rey.get("/live/none/")

    page = parse(response.content.decode())
    assert response.status_code == 404
    assert page.by_id("masthead") is not None


# Slots --------------------------------------------------------------------------------

LIST = """{% for update in updates %}{{ update }}{% include "liveblog/reader/_between.html" %}{% endfor %}"""


@pytest.mark.parametrize(
    ("every", "updates", "has_older", "expected"),
    [
        (0, 6, True, "123456"),
        (2, 5, False, "12|34|5"),
        # After the last there is nothing to stand between, unless more can be fetched.
        (2, 4, False, "12|34"),
        (2, 4, True, "12|34|"),
        (9, 4, True, "1234"),
    ],
)
def test_slots_stand_between_every_so_many_updates(every, updates, has_older, expected):
    html = Template(LIST).render(
        Context(
            {
                "updates": range(1, updates + 1),
                "has_older": has_older,
                "site": {"slot_every": every},
                "blog": Blog(),
            }
        )
    )

    plain = "".join(html.split())
    assert plain.replace('<divclass="slot"></div>', "|") == expected


def test_a_blogs_language_does_not_leave_its_page(rey, ada):
    make_blog(by=ada, slug="nahr", language="ar", direction="rtl")

    assert page_of(rey, "/live/nahr/").children[0].attributes == {
        "lang": "ar",
        "dir": "rtl",
    }
    assert page_of(rey, "/").children[0].attributes == {"lang": "en", "dir": "ltr"}
