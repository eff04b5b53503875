"""The files of an image: where they lie, which there will be, and how they appear."""

import io
import re

import pytest
from PIL import Image as Pillow

from media import renditions
from media.decoder import colours, printing, sizes
from media.models import new_name
from media.uploads import store_image
from tests import files
from tests.factories import NamedBytes, make_image, picture_bytes
from tests.for_each import for_each
from tests.media import odd

pytestmark = pytest.mark.one_database


@for_each(
    ("width_px", "widths_px"),
    [
        (1, [1]),
        (320, [320]),
        (321, [320, 321]),
        (640, [320, 640]),
        (1000, [320, 640, 960, 1000]),
        (1919, [320, 640, 960, 1280, 1919]),
        (1920, [320, 640, 960, 1280, 1920]),
    ],
)
def test_widths_for_are_the_standard_ones_below_the_own_and_the_own(
    width_px, widths_px
):
    assert sizes.widths_for(width_px) == widths_px


@pytest.mark.parametrize(
    ("picture", "largest"),
    [
        ((1, 1), (1, 1)),
        ((640, 480), (640, 480)),
        ((6000, 4000), (1920, 1280)),
        ((20_000, 1), (1920, 1)),
        ((10, 16_383), (10, 16_383)),
        ((10, 20_000), (8, 16_000)),
        ((1900, 20_000), (1556, 16_379)),
        ((1, 20_000), (1, 20_000)),
    ],
)
def test_the_largest_is_at_most_1920_wide_and_as_tall_as_a_webp_can_be(
    picture, largest
):
    assert sizes.largest(*picture) == largest


def test_path_spreads_the_pictures_over_folders(settings):
    name = "ab" + "0" * 30

    path = files.path(name, 960, "webp")

    assert path == settings.PICTURES_DIR / "ab" / name / "960.webp"


def sizes_on_disk(image):
    found = {}
    for path in files.folder(image.name).iterdir():
        if path.name != renditions.ORIGINAL:
            with Pillow.open(path) as picture:
                found[path.name] = (picture.format, picture.size)
    return found


def sizes_told(image):
    kinds = {"avif": "AVIF", "webp": "WEBP", "jpg": "JPEG"}
    return {
        f"{width}.{extension}": (kinds[extension], (width, image.height_at(width)))
        for width in image.widths_px
        for extension in image.formats
    }


@pytest.mark.parametrize("is_finished", [False, True])
@pytest.mark.parametrize(
    "size", [(1, 1), (479, 700), (640, 480), (1920, 1002), (1600, 1003), (3000, 1880)]
)
def test_files_are_as_large_as_the_image_says(ada, size, is_finished):
    image = make_image(by=ada, size=size, is_finished=is_finished)

    assert sizes_on_disk(image) == sizes_told(image)
    assert (image.width_px, image.height_px) == sizes.largest(*size)
    if is_finished:
        assert image.widths_px == sizes.widths_for(image.width_px)
        assert image.formats == ["avif", "webp", "jpg"]
    else:
        assert image.widths_px == [min(640, size[0])]
        assert image.formats == ["webp", "jpg"]


def test_a_picture_is_never_made_larger(ada):
    image = make_image(by=ada, size=(300, 200))

    assert (image.width_px, image.height_px, image.widths_px) == (300, 200, [300])


def test_folder_can_be_read_by_a_front_server_and_the_original_cannot(ada):
    image = store_image(NamedBytes(picture_bytes()), by=ada)

    assert files.folder(image.name).stat().st_mode & 0o777 == 0o755
    assert files.path(image.name, 640, "jpg").stat().st_mode & 0o444 == 0o444
    assert files.original(image.name).stat().st_mode & 0o777 == 0o600


def fail_in(folder_to_fill):
    with folder_to_fill as folder:
        (folder / "320.jpg").write_bytes(b"half of it")
        raise OSError("full")


def test_a_new_folder_that_fails_leaves_nothing(settings):
    with pytest.raises(OSError, match="full"):
        fail_in(renditions.new_files(new_name()))

    assert list(settings.PICTURES_DIR.rglob("*")) == []


def test_more_files_that_fail_leave_those_that_are_there(ada):
    image = make_image(by=ada)
    before = sorted(files.folder(image.name).iterdir())

    with pytest.raises(OSError, match="full"):
        fail_in(renditions.new_files(image.name))

    assert sorted(files.folder(image.name).iterdir()) == before


def test_more_files_take_the_place_of_those_of_their_name(ada):
    image = make_image(by=ada)

    with renditions.new_files(image.name) as folder:
        (folder / "640.jpg").write_bytes(b"anew")

    assert files.path(image.name, 640, "jpg").read_bytes() == b"anew"
    assert not folder.exists()


@pytest.mark.parametrize("extension", printing.NAMES)
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_no_rendition_has_the_exif_comment_packet_or_profile_of_its_file(
    tmp_path, form, extension
):
    file = Pillow.open(io.BytesIO(odd.with_places(form)))
    profile = file.info["icc_profile"]
    picture = colours.to_srgb(colours.plain(file), profile)

    printing.write(picture, tmp_path, extension)

    [path] = tmp_path.iterdir()
    content = path.read_bytes()
    with Pillow.open(path) as rendition:
        said = {"exif", "comment", "xmp", "icc_profile"} & rendition.info.keys()
    assert said == set()
    assert re.findall(rb"Secret|Exif|xmpmeta|ICC_PROFILE", content) == []
