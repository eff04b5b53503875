"""The picture, title and teaser of a page that a link leads to, asked of its site once."""

from datetime import timedelta

import pytest
from django.utils import timezone

from liveblog import publishing, story
from liveblog.desk import link_previews
from liveblog.models import CardBlock
from liveblog.outgoing.client import Trusted
from media import storage
from media.models import Image
from tests.desk.block_fields import PUBLISH, a_block
from tests.factories import card, make_update, picture_bytes, words
from tests.outgoing.servers import serving

HEAD = (
    '<html><head><title>Plain</title><meta charset="utf-8">'
    '<meta property="og:title" content="Heights &amp; gauges > 4 m">'
    "<meta content='Hour by\nhour.' name=description>"
    '<meta property="og:site_name" content="River Office">'
)
PICTURE = '<meta property="og:image" content="/arn.jpg#top">'
LATE = '</head><body><meta property="og:title" content="Late"></body>'


def as_answer(body, kind="text/html; charset=utf-8", head=""):
    body = body if isinstance(body, bytes) else body.encode()
    told = f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n{head}"
    return f"HTTP/1.1 200 OK\r\n{told}\r\n".encode() + body


def taken(by, *answers):
    """What is found where a site answers so, and the first lines of what it was asked."""
    left = list(answers)
    with serving(lambda: [left.pop(0)]) as site:
        house = f"http://127.0.0.1:{site.port}"
        found = link_previews.taken(
            f"{house}/arn?now", by=by, trusted=Trusted.own(house)
        )
        return found, [each.partition(" HTTP")[0] for each in site.asked]


def a_picture(by, **options):
    content = picture_bytes(size=(1200, 630), **options)
    return taken(by, as_answer(HEAD + PICTURE), as_answer(content, "image/jpeg"))


@pytest.mark.one_database
def test_a_page_is_asked_once_and_its_picture_becomes_a_small_one_of_ours(cal):
    found, asked = a_picture(cal)

    assert asked == ["GET /arn?now", "GET /arn.jpg"]
    image = found.picture
    assert found == link_previews.Preview(
        "Heights & gauges > 4 m", "Hour by hour.", "River Office", image
    )
    assert (image.width_px, image.height_px, image.widths_px) == (640, 336, [640])
    assert storage.files(image.name) == ["640.jpg", "640.webp"]
    assert (image.uploaded_by, image.is_of_link) == (cal, True)


@pytest.mark.one_database
def test_a_site_that_shows_search_engines_no_picture_has_none_here(cal, settings):
    refuses = '<meta name="robots" content="max-image-preview: none, nosnippet">'
    by_page, asked = taken(cal, as_answer(HEAD + PICTURE + refuses + LATE))
    by_head = "X-Robots-Tag: noimageindex\r\n"
    of_answer, _ = taken(cal, as_answer(HEAD + PICTURE, head=by_head))
    of_file = as_answer(picture_bytes(), "image/jpeg", by_head)
    of_picture, _ = taken(cal, as_answer(HEAD + PICTURE), of_file)
    settings.LINK_PICTURES = False
    switched_off, _ = taken(cal, as_answer(HEAD + PICTURE))

    assert (by_page.title, by_page.teaser) == ("Heights & gauges > 4 m", "")
    assert len(asked) == 1
    found = (by_page, of_answer, of_picture, switched_off)
    assert [each.picture for each in found] == [None] * 4
    assert not Image.objects.exists()


@pytest.mark.one_database
def test_what_is_no_page_and_what_is_no_picture_are_passed_over(cal):
    for answer in (
        as_answer(HEAD, "application/pdf"),
        as_answer("<p>Nothing"),
        b"HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n",
    ):
        with pytest.raises(link_previews.NothingSaid):
            taken(cal, answer)
    with pytest.raises(link_previews.NothingSaid):
        link_previews.taken("https://127.0.0.1/", by=cal)
    for body, kind in (
        (b"<svg/>", "image/svg+xml"),
        (picture_bytes(), "text/html"),
        (picture_bytes(size=(1, 1)), "image/jpeg"),
        (b"x" * 9_000_000, "image/jpeg"),
    ):
        found, _ = taken(cal, as_answer(HEAD + PICTURE), as_answer(body, kind))
        assert (found.source, found.picture) == ("River Office", None)
    inside = '<meta property="og:image" content="https://169.254.169.254/latest/">'
    found, asked = taken(cal, as_answer(HEAD + inside))
    assert (found.picture, len(asked)) == (None, 1)
    assert not Image.objects.exists()


@pytest.mark.one_database
def test_a_page_names_no_encoding_that_is_none_of_the_web(cal):
    """One takes ten seconds for 400,000 bytes, others make letters that nobody can store."""
    for name in ("PunyCode", "idna", "utf-7", "unicode-escape", "rot13", "nonsense"):
        kind = f"text/html; charset={name}"
        found, _ = taken(cal, as_answer(HEAD.replace("4 m", "+2AA- \\ud800"), kind))
        assert found.title == "Heights & gauges > +2AA- \\ud800", name
    latin = as_answer(
        HEAD.replace("4 m", "4 µ").encode("latin-1"), "text/html; charset=latin1"
    )
    assert taken(cal, latin)[0].title == "Heights & gauges > 4 µ"


@pytest.mark.one_database
def test_readers_get_it_from_us_while_the_link_stands(cals_desk, cal, ada, blog, rey):
    found, _ = a_picture(cal)
    name = found.picture.name
    own = f"/media/{name}/640.jpg"
    assert rey.get(own).status_code == 404
    assert cals_desk.get(f"/desk/link/{name}.jpg").status_code == 200
    assert name not in cals_desk.get("/desk/pictures/").content.decode()

    typed = {"url": "https://x.example/arn", "title": "Heights", "picture": name}
    assert cals_desk.post(PUBLISH, a_block("card-a", **typed)).status_code == 302

    update = CardBlock.objects.get().update
    told = story.read(update.story)
    again = cals_desk.get(f"/desk/live/flood/updates/{update.pk}/edit/")
    composer = again.content.decode()
    assert f'alt="The site’s own picture" src="/desk/link/{name}.jpg"' in composer
    assert f'src="{own}" width="640" height="336" alt=""' in update.public_html
    assert told.pictures == []  # for cards, feeds and search engines
    assert rey.get(own).status_code == 200
    json = rey.get("/live/flood/blog.json").json()["updates"][0]["blocks"][0]
    assert json["picture"]["files"][0]["address"].endswith(own)
    light = rey.get("/live/flood/light/").content.decode()
    assert f'<a href="{own}">' in light
    publishing.withdraw(update, by=ada)
    assert rey.get(own).status_code == 404
    assert publishing.forget_link_pictures(timezone.now()) == 1
    assert storage.files(name) == []


@pytest.mark.one_database
def test_one_that_was_never_used_is_gone_after_a_day_and_a_link_stands_without(
    cals_desk, cal, blog
):
    found, _ = a_picture(cal)
    now = timezone.now()

    assert publishing.forget_link_pictures(now) == 0
    assert publishing.forget_link_pictures(now + timedelta(days=1, minutes=1)) == 1

    typed = {"url": "https://x.example/", "title": "Heights"}
    typed["picture"] = found.picture.name
    assert cals_desk.post(PUBLISH, a_block("card-a", **typed)).status_code == 302
    assert CardBlock.objects.get().picture is None


@pytest.mark.one_database
def test_removed_at_once_it_leaves_the_link_and_the_disk(adas_desk, ada, blog):
    found, _ = a_picture(ada)
    name = found.picture.name
    update = make_update(blog, "Siren", card(picture=found.picture), by=ada)
    seen = update.last_revision
    said = words("Sirens", card(picture=found.picture))
    publishing.correct(update, said, by=ada, seen_revision=seen)
    asked = {"files": [name], "reason": "Theirs.", "confirm": "on"}

    page = adas_desk.get(
        f"/desk/live/flood/updates/{update.pk}/remove/"
    ).content.decode()
    adas_desk.post(f"/desk/live/flood/updates/{update.pk}/remove/", asked)

    assert "The link’s picture: Heights of the Arn" in page
    update.refresh_from_db()
    assert "Heights of the Arn" in update.public_html
    assert name not in str(update.words().as_json())
    assert name not in str([*update.versions.values_list("words", flat=True)])
    assert (storage.files(name), Image.objects.count()) == ([], 0)
