import io
import struct
import zlib

import pytest
from django.core.exceptions import ValidationError
from PIL import Image as Pillow
from PIL import ImageCms

from media import uploads
from media.models import Image
from tests import files as placed
from tests.factories import NamedBytes, picture_bytes

pytestmark = pytest.mark.one_database

RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 160, 0), (0, 0, 255), (255, 255, 255)
TINY = Pillow.new("L", (8, 8))
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def store(content, *, by, name="bridge.jpg"):
    return uploads.store_image(NamedBytes(content, name), by=by)


def refusal(content, *, by, name="bridge.jpg"):
    with pytest.raises(ValidationError) as refused:
        store(content, by=by, name=name)
    [sentence] = refused.value.messages
    return sentence


def saved(picture, form, **options):
    file = io.BytesIO()
    picture.save(file, form, **options)
    return file.getvalue()


def opened(image):
    """The WebP and the JPEG that an image has at first."""
    [width] = image.widths_px
    for extension in ("webp", "jpg"):
        with Pillow.open(placed.path(image.name, width, extension)) as file:
            file.load()
            yield file


def colours(image, *spots):
    """What both formats show there, each channel rounded to 32 for the compression."""
    return [
        [_rounded(picture.getpixel(spot)) for spot in spots]
        for picture in opened(image)
    ]


def _rounded(colour):
    return tuple(min(255, round(channel / 32) * 32) for channel in colour)


def seen(*shown):
    """The same colours in both formats, rounded as `colours` does."""
    return [[_rounded(colour) for colour in shown]] * 2


def files(settings):
    return sorted(settings.PICTURES_DIR.rglob("*"))


def with_kind(profile, kind):
    """A colour profile that says it is for another kind of picture."""
    return profile[:16] + kind + profile[20:]


def png_of(width, height):
    """A PNG of black pixels that are missing: enough to be refused for its size."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", b"")


def _chunk(kind, data):
    checksum = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + checksum


@pytest.mark.parametrize(
    ("form", "mode"),
    [
        ("JPEG", "RGB"),
        ("JPEG", "CMYK"),
        ("MPO", "RGB"),
        ("PNG", "RGB"),
        ("PNG", "RGBA"),
        ("PNG", "P"),
        ("GIF", "P"),
        ("WEBP", "RGB"),
        ("WEBP", "RGBA"),
        ("AVIF", "RGB"),
    ],
)
def test_store_image_takes(cal, form, mode):
    content = saved(Pillow.new("RGB", (64, 48), RED).convert(mode), form)

    image = store(content, by=cal)

    assert (image.width_px, image.height_px, image.uploaded_by) == (64, 48, cal)
    assert colours(image, (32, 24)) == seen(RED)
    assert Image.objects.get() == image


@pytest.mark.parametrize("form", ["PNG", "GIF", "WEBP", "AVIF"])
def test_transparent_becomes_white(cal, form):
    picture = Pillow.new("RGBA", (64, 32), (0, 0, 0, 0))
    picture.paste(BLUE, (0, 0, 32, 32))

    image = store(saved(picture, form), by=cal)

    assert colours(image, (8, 16), (56, 16)) == seen(BLUE, WHITE)


def test_transparent_colour_of_a_palette_becomes_white(cal):
    picture = Pillow.new("P", (64, 32), 1)
    picture.putpalette([*RED, *BLUE])
    picture.paste(0, (0, 0, 32, 32))

    image = store(saved(picture, "PNG", transparency=0), by=cal)

    assert colours(image, (8, 16), (56, 16)) == seen(WHITE, BLUE)


def test_transparent_colour_without_a_palette_becomes_white(cal):
    picture = Pillow.new("RGB", (64, 32), BLUE)
    picture.paste(RED, (0, 0, 32, 32))

    image = store(saved(picture, "PNG", transparency=RED), by=cal)

    assert colours(image, (8, 16), (56, 16)) == seen(WHITE, BLUE)


def test_transparent_grey_becomes_white(cal):
    picture = Pillow.new("LA", (64, 32), (64, 255))
    picture.paste((0, 0), (0, 0, 32, 32))

    image = store(saved(picture, "PNG"), by=cal)

    assert colours(image, (8, 16), (56, 16)) == seen(WHITE, (64, 64, 64))


@pytest.mark.parametrize("options", [{}, {"transparency": 0x0040}])
def test_sixteen_bits_of_grey_are_scaled(cal, options):
    picture = Pillow.new("I;16", (64, 32))
    picture.putdata(([0x4000] * 32 + [0xC000] * 32) * 32)

    image = store(saved(picture, "PNG", **options), by=cal)

    assert colours(image, (8, 16), (56, 16)) == seen((64,) * 3, (192,) * 3)


def test_black_and_white_is_taken(cal):
    image = store(saved(Pillow.new("1", (64, 48), 1), "PNG"), by=cal)

    assert colours(image, (32, 24)) == seen(WHITE)


def scene(share):
    """A blue picture, the upper part of which is as white as a chart's paper is, or a sky."""
    picture = Pillow.new("RGB", (400, 300), (40, 90, 130))
    picture.paste((255, 252, 240), (0, 0, 400, round(300 * share)))
    return picture


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        (scene(0.45), True),
        (scene(0.35), False),
        # As light, and not white.
        (Pillow.new("RGB", (400, 300), (255, 255, 120)), False),
        (Pillow.new("L", (400, 300), 230), True),
    ],
)
def test_what_is_mostly_white_is_told_from_photographs(cal, picture, expected):
    assert store(saved(picture, "JPEG"), by=cal).is_mostly_white is expected
    animated = saved(picture, "GIF", save_all=True, append_images=[TINY])
    assert store(animated, by=cal).is_mostly_white is expected


def test_first_picture_of_an_animation_is_taken(cal):
    first, second = (Pillow.new("RGB", (64, 48), c) for c in (GREEN, RED))
    content = saved(first, "GIF", save_all=True, append_images=[second])

    image = store(content, by=cal)

    assert colours(image, (32, 24)) == seen(GREEN)


TURNS = {
    1: None,
    2: Pillow.Transpose.FLIP_LEFT_RIGHT,
    3: Pillow.Transpose.ROTATE_180,
    4: Pillow.Transpose.FLIP_TOP_BOTTOM,
    5: Pillow.Transpose.TRANSPOSE,
    6: Pillow.Transpose.ROTATE_90,
    7: Pillow.Transpose.TRANSVERSE,
    8: Pillow.Transpose.ROTATE_270,
}


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", TURNS)
def test_picture_is_turned_upright(cal, orientation, form):
    upright = Pillow.new("RGB", (128, 64), WHITE)
    upright.paste(RED, (0, 0, 64, 32))
    upright.paste(BLUE, (64, 32, 128, 64))
    turn = TURNS[orientation]
    as_held = upright if turn is None else upright.transpose(turn)
    exif = Pillow.Exif()
    exif[0x0112] = orientation

    image = store(saved(as_held, form, exif=exif), by=cal)

    assert (image.width_px, image.height_px) == (128, 64)
    corners = [(16, 8), (112, 8), (16, 56), (112, 56)]
    assert colours(image, *corners) == seen(RED, WHITE, WHITE, BLUE)


@pytest.mark.parametrize(
    ("form", "mode", "kind"),
    [("JPEG", "CMYK", b"CMYK"), ("PNG", "L", b"GRAY"), ("PNG", "LA", b"GRAY")],
)
def test_colour_profile_that_is_not_for_rgb_is_dropped(cal, form, mode, kind):
    profile = with_kind(SRGB, kind)
    content = saved(Pillow.new(mode, (64, 48)), form, icc_profile=profile)

    image = store(content, by=cal)

    assert ["icc_profile" in picture.info for picture in opened(image)] == [False] * 2


@pytest.mark.parametrize(
    ("size", "stored"),
    [
        ((1, 1), (1, 1)),
        ((12_000, 10), (1920, 2)),
        ((20_000, 1), (1920, 1)),
        ((10, 16_383), (10, 16_383)),
        ((10, 20_000), (8, 16_000)),
    ],
)
@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_odd_shape_is_taken(cal, size, stored, form):
    image = store(picture_bytes(size=size, form=form), by=cal)

    assert (image.width_px, image.height_px) == stored
    first = (image.widths_px[0], image.height_at(image.widths_px[0]))
    assert [picture.size for picture in opened(image)] == [first] * 2


def test_content_counts_and_not_the_name(cal):
    image = store(picture_bytes(form="PNG", colour=RED), by=cal, name="notes.txt")

    assert colours(image, (32, 24)) == seen(RED)


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (b"Dear desk, here is my picture.", "letter.txt", " (TXT)"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "map.svg", " (SVG)"),
        (b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n", "scan.pdf", " (PDF)"),
        (b"<!doctype html><script>alert(1)</script>", "page.html", " (HTML)"),
        (picture_bytes(form="BMP"), "bridge.bmp", " (BMP)"),
        (picture_bytes(form="TIFF"), "bridge.tiff", " (TIFF)"),
        (b"GIF89a", "bridge", ""),
        (b"GIF89a", "bridge.<b>", ""),
        (b"GIF89a", None, ""),
    ],
)
def test_what_is_no_picture_is_refused(cal, settings, content, name, kind):
    sentence = refusal(content, by=cal, name=name)

    assert sentence == (
        f"Not a picture we can read{kind}. Save it as JPEG and add it again."
    )
    assert files(settings) == []
    assert Image.objects.count() == 0


@pytest.mark.parametrize(
    ("size", "named"),
    [
        ((6_000, 4_001), "6,000 × 4,001"),
        ((20_001, 1), "20,001 × 1"),
        ((1, 16_384), "1 × 16,384"),
    ],
)
def test_more_pixels_than_we_can_open_are_refused(cal, settings, size, named):
    sentence = refusal(png_of(*size), by=cal)

    assert sentence == (
        f"{named} pixels is more than we can open. Make it smaller and add it again."
    )
    assert files(settings) == []


def test_more_pixels_than_pillow_would_open_are_refused_as_too_large(cal, settings):
    sentence = refusal(png_of(20_000, 20_000), by=cal)

    assert sentence == "That picture is too large for us to open."
    assert files(settings) == []


@pytest.mark.parametrize("options", [{}, {"save_all": True, "append_images": [TINY]}])
def test_a_photograph_may_have_more_pixels(cal, options):
    form = "MPO" if options else "JPEG"
    content = saved(Pillow.new("L", (7_000, 5_000)), form, **options)

    image = store(content, by=cal)

    assert (image.width_px, image.height_px) == (1920, 1371)
    assert image.is_animated is False


def test_a_photograph_may_not_have_more_than_120_megapixels(cal):
    content = saved(Pillow.new("L", (12_000, 10_001)), "JPEG")

    sentence = refusal(content, by=cal)

    assert sentence.startswith("12,000 × 10,001 pixels is more than we can open.")


def test_a_photograph_of_120_megapixels_is_taken(cal):
    image = store(saved(Pillow.new("L", (12_000, 10_000)), "JPEG"), by=cal)

    assert (image.width_px, image.height_px) == (1920, 1600)


def test_more_than_40_megabytes_are_refused(cal, settings):
    sentence = refusal(bytes(48_000_000), by=cal)

    assert sentence == "48 MB is more than the 40 MB we take."
    assert files(settings) == []


def test_40_megabytes_are_taken(cal):
    content = picture_bytes()
    content += bytes(uploads.MAX_UPLOAD_BYTES - len(content))

    image = store(content, by=cal)

    assert image.width_px == 640


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "bridge.jpg"),
        (picture_bytes()[:1000], "bridge.jpeg"),
        (picture_bytes(form="PNG")[:60], "bridge.png"),
    ],
)
def test_a_damaged_picture_is_not_said_to_be_of_another_kind(
    cal, settings, content, name
):
    assert refusal(content, by=cal, name=name) == (
        "This picture is damaged, or not what its name says. "
        "Save it as JPEG and add it again."
    )
    assert files(settings) == []


def test_a_jpeg_that_repeats_its_scans_is_refused_at_once(cal):
    """300 scans of 7000×7000 pixels in 214 KB took 9 seconds, a thousand 39."""
    picture = picture_bytes(progressive=True, quality=50)
    last = picture.rindex(b"\xff\xda")
    bomb = picture[:-2] + picture[last:-2] * 200 + picture[-2:]

    assert refusal(bomb, by=cal) == (
        "This picture is saved in an unusual way. Save it as JPEG again."
    )
    assert store(picture, by=cal).pk is not None


def test_a_huge_colour_profile_is_left_out(cal, settings):
    profile = b"\0" * 16 + b"RGB " + b"\0" * 70_000

    store(picture_bytes(icc_profile=profile), by=cal)

    sizes = [f.stat().st_size for f in files(settings) if f.suffix in {".jpg", ".webp"}]
    assert len(sizes) == 2
    assert max(sizes) < 20_000
