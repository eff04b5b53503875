"""The pictures of updates and blogs on their cards: which, how they are cut, and that they leave."""

import io
from datetime import UTC, datetime

import pytest
from PIL import Image as Pillow

from liveblog import publishing
from liveblog.extras.share_cards import photographs
from liveblog.extras.share_cards.drawing import PHOTOGRAPH_PX, SIZE_PX
from liveblog.models import Blog
from liveblog.reader import open_graph
from media import storage
from media.models import Image
from tests.factories import developed, figure, make_image, make_update, words

pytestmark = pytest.mark.one_database

RED, BLUE, GREEN, WHITE = "#B01010", "#1040C0", "#108040", "#FFFFFF"
ENDS = datetime(2126, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def shelves(settings, tmp_path):
    """The folder of the cards of one test."""
    settings.DATA_DIR = tmp_path
    return tmp_path / "cards"


def red_and_blue(by, *, ground=None):
    """Red left, blue right; or with a white ground a chart, red at its left edge alone."""
    picture = Pillow.new("RGB", (1280, 640), ground or BLUE)
    picture.paste(RED, (0, 0, 80 if ground else 640, 640))
    file = io.BytesIO()
    picture.save(file, "PNG")
    return developed(file.getvalue(), by=by)


def address_of(thing):
    """The address that a page names, as a path; from the database anew."""
    thing.refresh_from_db()
    made = open_graph.of_blog if isinstance(thing, Blog) else open_graph.of_update
    return made(thing).image.url.removeprefix("http://127.0.0.1:8000")


def shown(rey, thing):
    """The card's form, and the colours at the left, before the middle and at the right of where
    a photograph would be."""
    response = rey.get(address_of(thing))
    picture = Pillow.open(io.BytesIO(response.content)).convert("RGB")
    assert picture.size == SIZE_PX
    left = SIZE_PX[0] - PHOTOGRAPH_PX[0]
    spots = [(x, SIZE_PX[1] // 2) for x in (left + 9, left + 200, SIZE_PX[0] - 9)]
    return response.headers["Content-Type"], [
        nearest(picture.getpixel(spot)) for spot in spots
    ]


def nearest(colour):
    def distance(name):
        named = bytes.fromhex(name[1:])
        return sum(abs(a - b) for a, b in zip(colour, named, strict=True))

    return min([RED, BLUE, GREEN, WHITE], key=distance)


def test_the_card_of_an_update_has_its_first_picture_and_says_what_it_shows(
    rey, ada, blog
):
    update = make_update(
        blog,
        "Bridge closed",
        figure(make_image(size=(200, 900), colour=GREEN)),
        figure(red_and_blue(ada)),
    )

    assert shown(rey, update) == ("image/jpeg", [RED, RED, BLUE])
    said = open_graph.of_update(update).image
    assert said.url.endswith(".jpg")
    assert said.content_type == "image/jpeg"
    assert said.alt.endswith(" – A bridge")
    assert shown(rey, make_update(blog, "Without"))[0] == "image/png"


def test_the_card_of_a_blog_has_its_hero(rey, ada, blog):
    publishing.introduce(
        blog,
        by=ada,
        hero_image=red_and_blue(ada),
        hero_credit="Anna Sorg",
        hero_alt="Red",
    )

    assert shown(rey, blog) == ("image/jpeg", [RED, RED, BLUE])


def test_the_focal_point_stays_on_the_card(rey, ada, blog):
    image = red_and_blue(ada)
    update = make_update(blog, "Bridge closed", figure(image))
    assert shown(rey, update)[1] == [RED, RED, BLUE]
    addresses = {address_of(update)}

    # (The first move changes nothing on the page, which goes by thirds.)
    for x, expected in [(64, [RED, BLUE, BLUE]), (0, [RED] * 3), (100, [BLUE] * 3)]:
        publishing.focus_picture(image, x, 50, by=ada)
        assert shown(rey, update)[1] == expected
        addresses.add(address_of(update))

    assert len(addresses) == 4


def test_a_chart_is_whole(rey, ada, blog):
    update = make_update(blog, "It rises", figure(red_and_blue(ada, ground=WHITE)))

    # Cut about its middle it would have nothing of its left edge.
    assert shown(rey, update)[1] == [RED, WHITE, WHITE]


@pytest.mark.parametrize(
    "rights",
    [{"own_pages_only": True}, {"ends_at": ENDS}, {"is_sensitive": True}],
    ids=str,
)
def test_what_may_not_leave_our_pages_is_on_no_card(rey, ada, blog, rights, shelves):
    image = red_and_blue(ada)
    update = make_update(blog, "Bridge closed", figure(image))
    publishing.introduce(
        blog, by=ada, hero_image=image, hero_credit="Anna Sorg", hero_alt="Red"
    )
    before = [address_of(update), address_of(blog)]
    assert {rey.get(address).headers["Content-Type"] for address in before} == {
        "image/jpeg"
    }

    # Before any page has followed: a process has died, or is at other blogs still.
    Image.objects.filter(pk=image.pk).update(**rights)
    for address in before:
        assert rey.get(address).headers["Content-Type"] == "image/png"
    assert [file.suffix for file in shelves.rglob("*.*")] == [".png", ".png"]

    Image.objects.filter(pk=image.pk).update(
        own_pages_only=False, ends_at=None, is_sensitive=False
    )
    cover = rights.pop("is_sensitive", None)
    if cover:
        publishing.mark_sensitive(image, by=ada)
    else:
        publishing.set_picture_rights(image, by=ada, **rights)
    for thing, old in [(update, before[0]), (blog, before[1])]:
        assert address_of(thing).endswith(".png")
        assert rey.get(old).headers["Content-Type"] == "image/png"


def test_a_picture_that_was_replaced_or_corrected_away_leaves_the_card(rey, ada, blog):
    image = red_and_blue(ada)
    update = make_update(blog, "Bridge closed", figure(image))
    old = address_of(update)
    assert shown(rey, update)[1] == [RED, RED, BLUE]

    publishing.replace_picture(
        image, make_image(by=ada, size=(1280, 640), colour=GREEN), by=ada
    )
    assert shown(rey, update)[1] == [GREEN] * 3
    assert rey.get(old).content == rey.get(address_of(update)).content

    publishing.correct(
        update, words("Bridge closed"), by=ada, seen_revision=update.last_revision
    )
    assert shown(rey, update)[0] == "image/png"
    assert rey.get(old).headers["Content-Type"] == "image/png"

    publishing.withdraw(update, by=ada)
    assert rey.get(old).status_code == 410


def test_without_its_file_a_card_has_its_words_alone(rey, ada, blog):
    image = red_and_blue(ada)
    update = make_update(blog, "Bridge closed", figure(image))
    address = address_of(update)
    storage.remove(image.name)

    assert rey.get(address).headers["Content-Type"] == "image/png"


def test_a_card_with_a_picture_takes_one_query_more(
    rey, ada, blog, django_assert_num_queries
):
    update = make_update(blog, "Bridge closed", figure(red_and_blue(ada)))
    publishing.introduce(
        blog,
        by=ada,
        hero_image=red_and_blue(ada),
        hero_credit="Anna Sorg",
        hero_alt="Red",
    )
    addresses = [address_of(blog), address_of(update)]
    for address in addresses:
        rey.get(address)

    with django_assert_num_queries(2):
        rey.get(addresses[0])
    with django_assert_num_queries(4):
        rey.get(addresses[1])


def test_the_credit_is_that_of_the_figure_that_is_shown(ada, blog):
    image = red_and_blue(ada)
    twice = figure(image, credit="One"), figure(image, credit="Two")
    update = make_update(blog, "Bridge closed", *twice)

    assert photographs.of_update(update).credit == "One"
