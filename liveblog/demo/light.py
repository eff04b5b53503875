"""Light, water and weather over the demo's views: what makes paper look like a place.

Each takes a finished picture and gives another. Blurs are made on a quarter of the size:
nobody sees the difference, and it is sixteen times less work.
"""

import math
from random import Random

from PIL import Image as Pillow
from PIL import ImageChops, ImageDraw, ImageFilter

from .drawings import rgb

GRAIN_PX = 256


def slope(size, *, first=0, last=255):
    """A mask that goes from one strength at the top to another at the bottom."""
    levels = [round(first + (last - first) * n / 255) for n in range(256)]
    return Pillow.linear_gradient("L").point(levels).resize(size)


def fog(picture, top, bottom, colour, *, first=0, last=200):
    """Lay a colour over a band, from one strength to another."""
    band = (picture.width, bottom - top)
    picture.paste(colour, (0, top), slope(band, first=first, last=last))
    return picture


def clouds(picture, bottom, colour, *, seed, count=26, strength=150):
    """Long soft banks, larger and denser towards the top."""
    chance = Random(seed)  # noqa: S311 the same sky every time
    mask = Pillow.new("L", (picture.width // 4, picture.height // 4), 0)
    pen = ImageDraw.Draw(mask)
    for _ in range(count):
        y = chance.uniform(-0.1, 1) ** 1.4 if chance.random() > 0.2 else 0.05
        far = abs(y)
        x = chance.uniform(-0.1, 1.1) * mask.width
        rx = chance.uniform(0.1, 0.3) * mask.width * (1.2 - far * 0.7)
        ry = rx * chance.uniform(0.08, 0.17)
        level = round(chance.uniform(0.35, 1) * strength * (1.1 - far * 0.6))
        y = far * bottom / 4
        pen.ellipse((x - rx, y - ry, x + rx, y + ry), fill=min(255, level))
    mask = mask.filter(ImageFilter.GaussianBlur(mask.width / 60))
    picture.paste(colour, (0, 0), mask.resize(picture.size, Pillow.Resampling.BILINEAR))
    return picture


def glow(picture, spots, colour, *, strength=255):
    """Light that shines around these spots (x, y, radius)."""
    size = (picture.width // 4, picture.height // 4)
    mask = Pillow.new("L", size, 0)
    pen = ImageDraw.Draw(mask)
    widest = max(r for _, _, r in spots) / 4
    for x, y, radius in spots:
        x, y, r = x / 4, y / 4, radius / 4 * 0.6
        pen.ellipse((x - r, y - r, x + r, y + r), fill=strength)
    mask = mask.filter(ImageFilter.GaussianBlur(widest * 0.55))
    bands = [mask.point([v * part // 255 for v in range(256)]) for part in rgb(colour)]
    light = Pillow.merge("RGB", bands).resize(picture.size, Pillow.Resampling.BILINEAR)
    return ImageChops.screen(picture, light)


def mirror(picture, line, deep, *, seed, calm=1.0, first=70, last=235):
    """Below a line, the water: what stands above it upside down, drawn out and broken.

    `deep` is the colour that it goes over into, `first` to `last` how strongly.
    """
    chance = Random(seed)  # noqa: S311 the same water every time
    width, height = picture.width, picture.height - line
    above = picture.crop((0, max(0, line - height), width, line))
    above = above.transpose(Pillow.Transpose.FLIP_TOP_BOTTOM)
    # Drawn out: water keeps the columns of what it shows and loses the rows.
    few = above.resize((width // 2, max(2, above.height // 22)), Pillow.Resampling.BOX)
    above = few.resize((width, height), Pillow.Resampling.BICUBIC)
    water, phase, y = above.copy(), 0.0, 0
    while y < height:
        depth = y / height
        thick = 2 + round(5 * depth)
        phase += chance.uniform(0.1, 0.55)
        swing = calm * (2 + 12 * depth)
        shift = round(swing * math.sin(phase) + chance.uniform(-0.4, 0.4) * swing)
        strip = above.crop((0, y, width, min(height, y + thick)))
        water.paste(ImageChops.offset(strip, shift, 0), (0, y))
        y += thick
    water.paste(deep, (0, 0), slope(water.size, first=first, last=last))
    picture.paste(water, (0, line))
    return picture


def shimmer(picture, line, colour, *, seed, count=420, strength=60, bottom=None):
    """Short bright strokes on the water, finer the further away."""
    chance = Random(seed)  # noqa: S311 the same water every time
    mask = Pillow.new("L", picture.size, 0)
    pen = ImageDraw.Draw(mask)
    height = (bottom or picture.height) - line
    for _ in range(count):
        depth = chance.random() ** 1.7
        x, y = chance.uniform(-60, picture.width), line + 2 + depth * height
        length = chance.uniform(10, 46) * (0.5 + 3 * depth)
        level = round(chance.uniform(0.25, 1) * strength)
        pen.line((x, y, x + length, y), fill=level, width=1 + round(2.2 * depth))
    picture.paste(colour, (0, 0), mask.filter(ImageFilter.GaussianBlur(0.8)))
    return picture


def rain(picture, *, seed, drops=420, strength=85, slant=0.16):
    """Streaks of three depths."""
    chance = Random(seed)  # noqa: S311 the same rain every time
    mask = Pillow.new("L", picture.size, 0)
    pen = ImageDraw.Draw(mask)
    for _ in range(drops):
        near = chance.random()
        x = chance.uniform(-20, picture.width + 80)
        y = chance.uniform(-60, picture.height)
        length = 14 + 58 * near**2
        level = round(strength * (0.35 + 0.65 * near))
        end = (x - length * slant, y + length)
        pen.line([(x, y), end], fill=level, width=2 if near > 0.8 else 1)
    picture.paste("#DDE6E8", (0, 0), mask.filter(ImageFilter.GaussianBlur(0.7)))
    return picture


def shadow(picture, points, *, colour="#0D1B22", blur=18, strength=130):
    """A soft shadow in the shape of an area."""
    size = (picture.width // 4, picture.height // 4)
    mask = Pillow.new("L", size, 0)
    pen = ImageDraw.Draw(mask)
    pen.polygon([(x / 4, y / 4) for x, y in points], fill=strength)
    mask = mask.filter(ImageFilter.GaussianBlur(blur / 4))
    picture.paste(colour, (0, 0), mask.resize(picture.size, Pillow.Resampling.BILINEAR))
    return picture


def develop(picture, *, seed, vignette=95, grain=7):
    """Darker corners and a fine grain, as of a photograph: flat areas come alive."""
    corners = Pillow.radial_gradient("L").point(
        [round(max(0, v - 110) / 145 * vignette) for v in range(256)]
    )
    picture.paste("#0B151B", (0, 0), corners.resize(picture.size))
    chance = Random(seed)  # noqa: S311 the same grain every time
    noise = Pillow.frombytes(
        "L", (GRAIN_PX, GRAIN_PX), chance.randbytes(GRAIN_PX * GRAIN_PX)
    ).point([128 + round((v - 128) / 128 * grain) for v in range(256)])
    film = Pillow.new("L", picture.size)
    for x in range(0, picture.width, GRAIN_PX):
        for y in range(0, picture.height, GRAIN_PX):
            film.paste(noise, (x, y))
    return ImageChops.overlay(picture, Pillow.merge("RGB", [film] * 3))
