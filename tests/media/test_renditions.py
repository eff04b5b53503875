import pytest
from PIL import Image as Pillow

from media import renditions
from media.models import new_name
from tests.factories import make_image


@pytest.mark.parametrize(
    ("width_px", "widths_px"),
    [
        (1, [1]),
        (480, [480]),
        (481, [480, 481]),
        (960, [480, 960]),
        (1599, [480, 960, 1599]),
        (1600, [480, 960, 1600]),
        (1601, [480, 960, 1600]),
        (12_000, [480, 960, 1600]),
    ],
)
def test_widths_for_are_the_standard_ones_below_the_own_and_the_own(
    width_px, widths_px
):
    assert renditions.widths_for(width_px) == widths_px


def test_path_spreads_the_pictures_over_folders(settings):
    name = "ab" + "0" * 30

    path = renditions.path(name, 960, "webp")

    assert path == settings.PICTURES_DIR / "ab" / name / "960.webp"


@pytest.mark.parametrize(
    "size",
    [(1, 1), (479, 700), (640, 480), (1600, 1002), (1600, 1003), (3000, 1880)],
)
def test_files_are_as_large_as_the_image_says(ada, size):
    image = make_image(by=ada, size=size)

    made = {}
    for path in renditions.folder(image.name).iterdir():
        with Pillow.open(path) as picture:
            made[path.name] = (picture.format, picture.size)
    told = {}
    for width in image.widths_px:
        told[f"{width}.webp"] = ("WEBP", (width, image.height_at(width)))
        told[f"{width}.jpg"] = ("JPEG", (width, image.height_at(width)))
    assert made == told
    assert image.widths_px == renditions.widths_for(size[0])
    assert (image.width_px, image.height_px) == (
        image.widths_px[-1],
        image.height_at(image.widths_px[-1]),
    )


def test_a_picture_is_never_made_larger(ada):
    image = make_image(by=ada, size=(300, 200))

    assert (image.width_px, image.height_px, image.widths_px) == (300, 200, [300])


def test_folder_can_be_read_by_a_front_server(ada):
    image = make_image(by=ada)

    assert renditions.folder(image.name).stat().st_mode & 0o777 == 0o755


def test_write_all_leaves_nothing_when_a_file_cannot_be_written(settings):
    # WebP takes grey with transparency, JPEG does not: the second file fails.
    picture = Pillow.new("LA", (640, 480))
    name = new_name()

    with pytest.raises(OSError, match="cannot write mode LA as JPEG"):
        renditions.write_all(picture, name)

    assert list(settings.PICTURES_DIR.rglob("*")) == [settings.PICTURES_DIR / name[:2]]
