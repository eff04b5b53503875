"""Odd pictures, made by code: what cameras, agencies, old programs and attackers send."""

import io
import struct
import zipfile
import zlib

from PIL import Image as Pillow
from PIL import ImageCms

RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 160, 0), (0, 0, 255), (255, 255, 255)
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
ORIENTATION = 0x0112
# How a camera that was held so stores what is upright.
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


def saved(picture, form, **options):
    file = io.BytesIO()
    picture.save(file, form, **options)
    return file.getvalue()


def flag(size=(128, 64)):
    """Red above left, blue below right, white elsewhere: no turn looks like another."""
    width, height = size
    picture = Pillow.new("RGB", size, WHITE)
    picture.paste(RED, (0, 0, width // 2, height // 2))
    picture.paste(BLUE, (width // 2, height // 2, width, height))
    return picture


def half_clear(size):
    """Blue above; below a red that is not to be seen."""
    width, height = size
    picture = Pillow.new("RGBA", size, (*RED, 0))
    picture.paste((*BLUE, 255), (0, 0, width, height // 2))
    return picture


def held(orientation, form="JPEG", **options):
    """The flag by a camera that was held so."""
    turn, exif = TURNS[orientation], Pillow.Exif()
    exif[ORIENTATION] = orientation
    picture = flag() if turn is None else flag().transpose(turn)
    return saved(picture, form, exif=exif, **options)


def with_places(form):
    """With all that may say where, when and by what it was taken, in three languages."""
    exif = Pillow.Exif()
    exif[0x010F] = "SecretCam"
    exif[0x8825] = {1: "N", 2: (48.0, 8.0, 12.0), 3: "E", 4: (11.0, 34.0, 30.0)}
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>SecretPlace</x:xmpmeta>"
    more = {"xmp": xmp} if form in {"JPEG", "WEBP", "AVIF"} else {}
    if form == "JPEG":
        more["comment"] = b"SecretWords"
    return saved(flag((1200, 800)), form, exif=exif, icc_profile=SRGB, **more)


def swapped_profile():
    """An RGB profile in which red and blue have changed places."""
    red, green, blue = (SRGB.index(tag) for tag in (b"rXYZ", b"gXYZ", b"bXYZ"))
    assert red < len(SRGB) > green
    content = bytearray(SRGB)
    content[red : red + 4], content[blue : blue + 4] = b"bXYZ", b"rXYZ"
    # Its name must not say that it is what it no longer is.
    named = bytes(content).replace(b"sRGB", b"BGR ")
    return named.replace("sRGB".encode("utf-16-be"), "BGR ".encode("utf-16-be"))


def frames(count=3, size=(64, 48)):
    colours = [GREEN, RED, BLUE]
    return [Pillow.new("RGB", size, colours[n % 3]) for n in range(count)]


def animated(form, count=3, size=(64, 48), **options):
    first, *others = frames(count, size)
    more = {"duration": 200, "loop": 0} | options
    return saved(first, form, save_all=True, append_images=others, **more)


def png(width, height, *, kind=2, depth=8, content=b""):
    """A PNG that says of itself what it likes."""
    header = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", content)
        + chunk(b"IEND", b"")
    )


def chunk(kind, data):
    checksum = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + checksum


def rgb16():
    """A red PNG of 16 bits a colour, which Pillow cannot write."""
    row = b"\0" + struct.pack(">HHH", 0xFFFF, 0, 0) * 64
    return png(64, 32, depth=16, content=zlib.compress(row * 32))


def interlaced():
    """A red PNG of 8 × 8 pixels in Adam7's seven passes, which Pillow cannot write."""
    passes = [(1, 1), (1, 1), (2, 1), (2, 2), (4, 2), (4, 4), (8, 4)]
    rows = b"".join((b"\0" + bytes(RED) * wide) * high for wide, high in passes)
    header = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 1)
    data = chunk(b"IDAT", zlib.compress(rows))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + data + chunk(b"IEND", b"")


def gif_and_html():
    html = b"<html><script>alert(1)</script></html>"
    return saved(flag(), "GIF", comment=html) + html


def jpeg_and_zip():
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("secret.php", "<?php system($_GET['c']); ?>")
    return saved(flag(), "JPEG") + archive.getvalue()


def endless_jpeg():
    """Its last scan two hundred times over: little to send, and long to decode."""
    picture = saved(flag(), "JPEG", progressive=True)
    last = picture.rindex(b"\xff\xda")
    return picture[:-2] + picture[last:-2] * 200 + picture[-2:]


def flood_of_frames():
    """A GIF of 2,000 frames of 200 × 200 pixels in 40 KB: 80 megapixels."""
    head = b"GIF89a" + struct.pack("<HHBBB", 200, 200, 0x80, 0, 0)
    frame = (
        b"!\xf9\x04\x04\x0a\x00\x00\x00,"
        + struct.pack("<HHHHB", 0, 0, 1, 1, 0)
        + b"\x02\x02\x44\x01\x00"
    )
    return head + b"\0\0\0\xff\xff\xff" + frame * 2000 + b";"


def heic():
    """The beginning of what an iPhone stores."""
    kind = struct.pack(">I", 24) + b"ftypheic" + bytes(4) + b"mif1heic"
    return kind + struct.pack(">I", 8) + b"mdat"
