import io
from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image as Pillow

from media import crops, storage
from media.crops import box
from tests import shapes
from tests.factories import make_image
from tests.for_each import for_each

pytestmark = pytest.mark.one_database


@for_each(
    ("size", "ratio", "expected"),
    [
        # Wider than asked for: cut at its sides.
        ((1600, 900), 1, (350, 0, 1250, 900)),
        # Higher than asked for: cut above and below.
        ((900, 1600), 1, (0, 350, 900, 1250)),
        ((900, 1600), 16 / 9, (0, 547, 900, 1053)),
        ((1600, 900), 16 / 9, (0, 0, 1600, 900)),
        ((1, 1), 16 / 9, (0, 0, 1, 1)),
        ((30_000, 1), 1, (15_000, 0, 15_001, 1)),
    ],
)
def test_the_largest_part_in_this_ratio_is_kept(size, ratio, expected):
    assert box(*size, ratio, 50, 50) == expected


@for_each(("focus_x", "left"), [(0, 0), (28, 0), (40, 190), (72, 700), (100, 700)])
def test_the_focal_point_is_in_the_middle_as_far_as_the_edges_allow(focus_x, left):
    assert box(1600, 900, 1, focus_x, 50) == (left, 0, left + 900, 900)


@for_each(
    ("focus_y", "top"), [(0, 0), (25, 0), (50, 300), (60, 420), (75, 600), (100, 600)]
)
def test_a_portrait_is_cut_about_its_focal_point(focus_y, top):
    assert box(600, 1200, 1, 50, focus_y) == (0, top, 600, top + 600)


# Files --------------------------------------------------------------------------------

DISC = (179, 48, 11)


def opened(content):
    return Pillow.open(io.BytesIO(content))


@pytest.mark.slow
@pytest.mark.parametrize("name", ["16x9", "4x3", "1x1"])
@pytest.mark.parametrize("spot", [(20, 15), (85, 90)])
def test_a_crop_has_its_ratio_and_the_focal_point(ada, name, spot):
    image = shapes.picture(1000, 1400, focus=spot)

    crop = opened(crops.cut(image, name))

    assert crop.format == "JPEG"
    assert crop.size == crops.size(image.width_px, image.height_px, crops.RATIOS[name])
    assert crop.width / crop.height == pytest.approx(crops.RATIOS[name], rel=0.01)
    discs = [
        number
        for number, colour in crop.getcolors(crop.width * crop.height)
        if max(abs(a - b) for a, b in zip(colour, DISC, strict=True)) < 30
    ]
    # All of it: the disc is a quarter of the shorter side across.
    across = min(image.width_px, image.height_px) / 4
    assert sum(discs) == pytest.approx(across**2 * 3.14 / 4, rel=0.1)


def test_a_crop_is_no_wider_than_is_asked_for():
    assert crops.size(1920, 1080, 16 / 9) == (1280, 720)
    assert crops.size(1920, 1080, 1) == (1080, 1080)
    assert crops.size(30_000, 1, 1) == (1, 1)


def test_a_crop_says_nothing_of_where_it_comes_from(ada):
    crop = opened(crops.cut(make_image(by=ada), "1x1"))

    assert set(crop.info) <= {
        *("progressive", "progression"),
        *("jfif", "jfif_version", "jfif_unit", "jfif_density"),
    }


def test_a_crop_is_kept_until_the_focal_point_or_the_picture_is_another(ada):
    image = make_image(by=ada, size=(640, 480))
    first = crops.cut(image, "1x1")
    kept = storage.folder(image.name) / "1x1-640-50-50.jpg"
    assert kept.read_bytes() == first

    kept.write_bytes(b"kept")
    assert crops.cut(image, "1x1") == b"kept"

    image.focus_x = 10
    assert crops.cut(image, "1x1") == first  # of one colour all over

    image.focus_x, image.widths_px = 50, [320]
    (kept.parent / "640.jpg").rename(kept.parent / "320.jpg")
    assert crops.cut(image, "1x1") == first


def test_a_crop_is_answered_also_where_it_cannot_be_kept(ada, monkeypatch):
    image = make_image(by=ada, size=(640, 480))

    def full(name, work):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(storage, "keep", full)

    assert opened(crops.cut(image, "1x1")).size == (480, 480)
    assert [path.name for path in Path(settings.PICTURES_DIR).glob(".new-*")] == []


def test_a_picture_without_files_has_no_crop(ada):
    image = make_image(by=ada)
    (storage.folder(image.name) / f"{image.width_px}.jpg").unlink()

    with pytest.raises(FileNotFoundError):
        crops.cut(image, "1x1")
