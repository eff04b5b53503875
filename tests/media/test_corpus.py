"""Odd pictures from everywhere: each is stored right, or refused with its sentence.

Never an exception, nothing on disk after a refusal, and nothing in any rendition of what
the file said.
"""

import random
import re
from contextlib import suppress

import pytest
from django.core.exceptions import ValidationError
from PIL import Image as Pillow

from media import renditions, uploads
from media.finishing import finish
from media.models import Image
from tests import files
from tests.factories import NamedBytes, picture_bytes

from . import heic_support, odd
from .odd import BLUE, GREEN, RED, WHITE, animated, saved

pytestmark = [pytest.mark.one_database, pytest.mark.slow]

UNREADABLE = "Not a picture we can read{kind}. Save it as JPEG and add it again."
DAMAGED = (
    "This picture is damaged, or not what its name says. "
    "Save it as JPEG and add it again."
)
TOO_MANY_PIXELS = (
    "{size} pixels is more than we can open. Make it smaller and add it again."
)
FLAG = {(16, 8): RED, (112, 8): WHITE, (16, 56): WHITE, (112, 56): BLUE}

ACCEPTED = {
    **{f"held in way {n}": (lambda n=n: odd.held(n), FLAG) for n in odd.TURNS},
    **{
        f"held in way {n}, {form}": (lambda n=n, f=form: odd.held(n, f), FLAG)
        for n in (6, 8)
        for form in ("PNG", "WEBP")
    },
    "cmyk": (lambda: saved(odd.flag().convert("CMYK"), "JPEG"), FLAG),
    "cmyk with a profile of something else": (
        lambda: saved(odd.flag().convert("CMYK"), "JPEG", icc_profile=odd.SRGB),
        FLAG,
    ),
    "rgb with a damaged profile": (
        lambda: saved(odd.flag(), "JPEG", icc_profile=odd.SRGB[:300]),
        FLAG,
    ),
    "rgb in a profile that has red for blue": (
        lambda: saved(odd.flag(), "PNG", icc_profile=odd.swapped_profile()),
        {(16, 8): BLUE, (112, 8): WHITE, (112, 56): RED},
    ),
    "grey of 16 bits": (
        lambda: saved(Pillow.new("I;16", (64, 32), 0x8080), "PNG"),
        {(32, 16): (128, 128, 128)},
    ),
    "rgb of 16 bits": (odd.rgb16, {(32, 16): RED}),
    "palette": (lambda: saved(odd.flag().convert("P"), "PNG"), FLAG),
    "palette with a clear colour": (
        lambda: saved(odd.flag().quantize(4), "PNG", transparency=0),
        None,
    ),
    "black and white": (lambda: saved(Pillow.new("1", (64, 32), 1), "PNG"), None),
    "transparent": (
        lambda: saved(Pillow.new("RGBA", (64, 32), (255, 0, 0, 0)), "PNG"),
        {(32, 16): WHITE},
    ),
    "transparent, and taller than what is made white at a time": (
        lambda: saved(odd.half_clear((64, 600)), "PNG"),
        {(32, 250): BLUE, (32, 262): BLUE, (32, 320): WHITE, (32, 590): WHITE},
    ),
    "transparent grey": (
        lambda: saved(Pillow.new("LA", (64, 32), (0, 0)), "PNG"),
        {(32, 16): WHITE},
    ),
    "transparent avif": (
        lambda: saved(Pillow.new("RGBA", (64, 32), (255, 0, 0, 0)), "AVIF"),
        {(32, 16): WHITE},
    ),
    "interlaced": (odd.interlaced, {(4, 4): RED}),
    "progressive": (lambda: saved(odd.flag(), "JPEG", progressive=True), FLAG),
    "animated gif": (lambda: animated("GIF"), {(32, 24): GREEN}),
    "animated webp": (lambda: animated("WEBP"), {(32, 24): GREEN}),
    "animated png": (lambda: animated("PNG"), {(32, 24): GREEN}),
    "a gif that is a page": (odd.gif_and_html, FLAG),
    "a jpeg that is an archive": (odd.jpeg_and_zip, FLAG),
    "one pixel": (lambda: picture_bytes(size=(1, 1), colour=RED), {(0, 0): RED}),
    "20,000 × 1": (lambda: picture_bytes(size=(20_000, 1), form="PNG"), None),
    "two wide, 20,000 tall": (lambda: picture_bytes(size=(2, 20_000)), None),
    "a gif without its end": (
        lambda: animated("GIF")[:-1],
        {(32, 24): GREEN},
    ),
    "metadata, JPEG": (lambda: odd.with_places("JPEG"), {(100, 100): RED}),
    "metadata, PNG": (lambda: odd.with_places("PNG"), {(100, 100): RED}),
    "metadata, WEBP": (lambda: odd.with_places("WEBP"), {(100, 100): RED}),
    "metadata, AVIF": (lambda: odd.with_places("AVIF"), {(100, 100): RED}),
}


def _random_bytes():
    return random.Random(5).randbytes(50_000)


REFUSED = {
    "nothing": (lambda: b"", "a.jpg", DAMAGED),
    "half a jpeg": (lambda: saved(odd.flag(), "JPEG")[:400], "a.jpg", DAMAGED),
    "half a png": (lambda: saved(odd.flag(), "PNG")[:60], "a.png", DAMAGED),
    "half a webp": (lambda: saved(odd.flag(), "WEBP")[:60], "a.webp", DAMAGED),
    "random bytes": (_random_bytes, "a.jpg", DAMAGED),
    "random bytes behind a jpeg's first": (
        lambda: b"\xff\xd8\xff" + _random_bytes(),
        "a.jpg",
        DAMAGED,
    ),
    "svg": (
        lambda: b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        "map.svg",
        UNREADABLE.format(kind=" (SVG)"),
    ),
    "svg that is named a jpeg": (
        lambda: b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        "map.jpg",
        DAMAGED,
    ),
    "a page": (lambda: b"<!doctype html>", "a.html", UNREADABLE.format(kind=" (HTML)")),
    "bmp": (
        lambda: saved(odd.flag(), "BMP"),
        "a.bmp",
        UNREADABLE.format(kind=" (BMP)"),
    ),
    "tiff": (
        lambda: saved(odd.flag(), "TIFF"),
        "a.tiff",
        UNREADABLE.format(kind=" (TIFF)"),
    ),
    "icon": (lambda: saved(odd.flag(), "ICO"), "a", UNREADABLE.format(kind="")),
    "30,000 × 1": (
        lambda: picture_bytes(size=(30_000, 1)),
        "a.jpg",
        TOO_MANY_PIXELS.format(size="30,000 × 1"),
    ),
    "1 × 30,000": (
        lambda: picture_bytes(size=(1, 30_000)),
        "a.jpg",
        TOO_MANY_PIXELS.format(size="1 × 30,000"),
    ),
    "a flood of pixels": (
        lambda: odd.png(14_000, 14_000),
        "a.png",
        TOO_MANY_PIXELS.format(size="14,000 × 14,000"),
    ),
    "a sea of pixels": (
        lambda: odd.png(2**31 - 1, 2**31 - 1),
        "a.png",
        "That picture is too large for us to open.",
    ),
    "a flood of frames": (
        odd.flood_of_frames,
        "a.gif",
        "2,000 pictures of 200 × 200 pixels in one file are more than we can open. "
        "Make it shorter and add it again.",
    ),
    "endless scans": (
        odd.endless_jpeg,
        "a.jpg",
        "This picture is saved in an unusual way. Save it as JPEG again.",
    ),
    "heic": (
        odd.heic,
        "IMG_1.HEIC",
        UNREADABLE.format(kind=" (HEIC)")
        if heic_support.IS_OPENED
        else heic_support.SENTENCE,
    ),
}


def store(content, *, by, name="bridge.jpg"):
    return uploads.store_image(NamedBytes(content, name), by=by)


def files_of(image):
    """Its renditions on disk, by name."""
    folder = files.folder(image.name)
    return {
        path.name: path
        for path in sorted(folder.iterdir())
        if path.name != renditions.ORIGINAL
    }


def is_near(found, told):
    """By no more than compression does, at the middle of a plain field."""
    return all(abs(one - other) <= 24 for one, other in zip(found, told, strict=True))


@pytest.mark.parametrize("case", ACCEPTED)
def test_is_stored_right(cal, case):
    make, spots = ACCEPTED[case]

    image = store(make(), by=cal)
    finish(image, avif_speed=10)

    assert image.finished_at is not None
    named = {f"{w}.{ext}" for w in image.widths_px for ext in image.formats}
    assert files_of(image).keys() == named
    for path in files_of(image).values():
        with Pillow.open(path) as picture:
            assert picture.size == (picture.width, image.height_at(picture.width))
            assert path.stem == str(picture.width)
            if picture.width == image.width_px:
                shown = picture.convert("RGB")
                for spot, colour in (spots or {}).items():
                    assert is_near(shown.getpixel(spot), colour), path.name


@pytest.mark.parametrize("case", ACCEPTED)
def test_says_nothing_in_any_rendition(cal, case):
    make, _ = ACCEPTED[case]

    image = store(make(), by=cal)
    finish(image, avif_speed=10)

    for path in files_of(image).values():
        with Pillow.open(path) as picture:
            assert dict(picture.getexif()) == {}, path.name
            assert picture.info.keys() <= {
                *("jfif", "jfif_version", "jfif_unit", "jfif_density"),
                *("progressive", "progression"),
                *("loop", "background", "timestamp", "duration"),
            }
        content = path.read_bytes()
        assert re.findall(rb"Secret|Exif|xmpmeta|<script|<\?php|PK\x03", content) == []


@pytest.mark.parametrize("case", REFUSED)
def test_is_refused_with_its_sentence_and_leaves_nothing(cal, settings, case):
    make, name, sentence = REFUSED[case]

    with pytest.raises(ValidationError) as refused:
        store(make(), by=cal, name=name)

    assert refused.value.messages == [sentence]
    assert list(settings.PICTURES_DIR.rglob("*")) == []
    assert Image.objects.count() == 0


def test_what_is_cut_or_changed_anywhere_is_stored_or_refused(cal, settings):
    """Each format, cut or with a byte changed, in places that are the same every time."""
    chance = random.Random(7)
    for form in ("JPEG", "PNG", "WEBP", "GIF", "AVIF"):
        whole = odd.with_places(form) if form != "GIF" else animated("GIF")
        for _ in range(6):
            content = bytearray(whole)
            content[chance.randrange(len(content))] ^= 0xFF
            del content[chance.randrange(len(content)) :]
            with suppress(ValidationError):
                store(bytes(content), by=cal)

    stored = {path.name for path in settings.PICTURES_DIR.glob("??/*")}
    assert stored == set(Image.objects.values_list("name", flat=True))
    assert list(settings.PICTURES_DIR.glob(".*")) == []


# Animations ---------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG"])
def test_an_animation_goes_on_moving(cal, form):
    image = store(animated(form, size=(800, 600)), by=cal)
    assert (image.is_animated, image.widths_px, image.width_px) == (True, [640], 640)

    finish(image)

    assert (image.widths_px, image.formats) == ([320, 640], ["webp", "jpg"])
    for width in (320, 640):
        with Pillow.open(files.path(image.name, width, "webp")) as moving:
            assert (moving.n_frames, moving.size) == (
                3,
                (width, image.height_at(width)),
            )
            assert moving.info["loop"] == 0
            shown = []
            for number in range(3):
                moving.seek(number)
                shown.append(moving.convert("RGB").getpixel((9, 9)))
                assert moving.info["duration"] == 200
            pairs = zip(shown, [GREEN, RED, BLUE], strict=True)
            assert all(is_near(found, told) for found, told in pairs)
        with Pillow.open(files.path(image.name, width, "jpg")) as still:
            assert is_near(still.getpixel((9, 9)), GREEN)


def test_an_animation_of_many_megabytes_becomes_its_first_picture(cal):
    noise = [Pillow.effect_noise((640, 480), 200 + n).convert("P") for n in range(40)]
    content = saved(noise[0], "GIF", save_all=True, append_images=noise[1:])

    image = store(content, by=cal)
    finish(image)

    assert image.is_animated is False
    assert (image.width_px, image.widths_px) == (640, [320, 640])
    assert image.formats == ["avif", "webp", "jpg"]
    with Pillow.open(files.path(image.name, 640, "webp")) as still:
        assert getattr(still, "n_frames", 1) == 1


def test_a_frame_of_no_time_is_shown_as_browsers_show_it(cal):
    image = store(animated("GIF", duration=0), by=cal)

    with Pillow.open(files.path(image.name, 64, "webp")) as moving:
        moving.load()
        assert moving.info["duration"] == 100
