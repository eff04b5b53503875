"""What iPhones store: opened where the optional package is, refused kindly elsewhere.

Run with it (`pip install "pillow-heif>=1.8,<2"`) and without: both are tests.
"""

from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from PIL import Image as Pillow

from media.finishing import finish
from media.models import Image
from media.uploads import store_image
from tests import files
from tests.factories import NamedBytes

from .heic_support import IS_OPENED, SENTENCE
from .odd import BLUE, RED, WHITE

pytestmark = pytest.mark.one_database

FOLDER = Path(__file__).parent / "heic"
FLAG = {(0.1, 0.1): RED, (0.9, 0.1): WHITE, (0.1, 0.9): WHITE, (0.9, 0.9): BLUE}


def colours(picture):
    """Exactly, but for what a lossy format makes of them."""
    at = [(int(x * picture.width), int(y * picture.height)) for x, y in FLAG]
    found = [picture.convert("RGB").getpixel(place) for place in at]
    return [tuple(round(part / 24) * 24 for part in colour) for colour in found]


def rounded(colour):
    return tuple(round(part / 24) * 24 for part in colour)


@pytest.mark.parametrize(
    ("name", "size", "widths"),
    [
        ("held.heic", (128, 64), [128]),
        ("large.heic", (1920, 1440), [320, 640, 960, 1280, 1920]),
    ],
)
def test_a_heic_is_opened_or_refused_with_a_sentence(cal, settings, name, size, widths):
    file = NamedBytes((FOLDER / name).read_bytes(), "IMG_1.HEIC")
    if not IS_OPENED:
        with pytest.raises(ValidationError) as refused:
            store_image(file, by=cal)

        assert refused.value.messages == [SENTENCE]
        assert list(settings.PICTURES_DIR.rglob("*")) == []
        assert Image.objects.count() == 0
        return

    image = store_image(file, by=cal)
    finish(image, avif_speed=10)

    assert ((image.width_px, image.height_px), image.widths_px) == (size, widths)
    # A burst is no animation: its first picture is the picture.
    assert (image.is_animated, image.formats) == (False, ["avif", "webp", "jpg"])
    for extension in image.formats:
        path = files.path(image.name, size[0], extension)
        with Pillow.open(path) as picture:
            assert picture.size == size
            assert colours(picture) == [rounded(colour) for colour in FLAG.values()]
            assert dict(picture.getexif()) == {}
        assert b"Secret" not in path.read_bytes()
