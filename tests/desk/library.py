"""What tests of the library of pictures share."""

import pytest

from media.models import Image
from tests.factories import (
    make_image,
)
from tests.page import parse

PICTURES = "/desk/pictures/"


@pytest.fixture
def image(cal):
    return make_image(by=cal, size=(320, 200))


def saying(image, **words):
    Image.objects.filter(pk=image.pk).update(**words)
    return image


def shelf(reply):
    """The names of the pictures on the page, in their order."""
    page = parse(reply.content.decode())
    images = page.by_id("shelf").find_all(lambda e: e.tag == "img")
    return [each.attributes["src"].split("/")[3] for each in images]


def found(desk, query=""):
    return shelf(desk.get(PICTURES + query))


def many_images(person, count, **words):
    return Image.objects.bulk_create(
        Image(width_px=320, height_px=200, widths_px=[320], uploaded_by=person, **words)
        for _ in range(count)
    )
