"""The demo's pictures, drawn by code: the same pixels every time, and nobody's photographs."""

import io
import math

from PIL import Image as Pillow
from PIL import ImageDraw, ImageFont

# Everything is drawn this many times larger and then reduced: Pillow draws no soft edges.
OVERSAMPLING = 3

PAPER, INK, SOFT, LINE = "#FCFBF8", "#1B1D1F", "#55595E", "#D6D2C8"
RED, OCHRE = "#B3300B", "#7A5200"
DEEP, BLUE, WATER, SHALLOW = "#123F54", "#0A5A78", "#6FA3B8", "#BFD8E1"
STONE, SLATE, HAZE = "#A9ABA8", "#4E555C", "#C9D1D4"


class Canvas:
    """A sheet measured in the pixels of the finished picture."""

    def __init__(self, width_px, height_px, ground=PAPER, *, times=OVERSAMPLING):
        """`ground` None for a sheet to be laid over others; `times` larger is it drawn."""
        self.width, self.height, self.times = width_px, height_px, times
        size = (width_px * times, height_px * times)
        mode = "RGB" if ground else "RGBA"
        self.sheet = Pillow.new(mode, size, ground or (0, 0, 0, 0))
        self.pen = ImageDraw.Draw(self.sheet)

    def area(self, points, fill):
        self.pen.polygon(self._scaled(points), fill=fill)

    def box(self, x, y, width, height, fill, *, radius=0):
        """A rectangle from its upper left corner, round at the corners if asked."""
        self.pen.rounded_rectangle(
            self._scaled([(x, y), (x + width, y + height)]),
            radius=radius * self.times,
            fill=fill,
        )

    def oval(self, x, y, rx, ry, fill):
        """An ellipse around its middle."""
        self.pen.ellipse(self._scaled([(x - rx, y - ry), (x + rx, y + ry)]), fill=fill)

    def line(self, points, fill, width):
        points = self._scaled(points)
        width = max(1, round(width * self.times))
        self.pen.line(points, fill=fill, width=width, joint="curve")
        # Pillow leaves slits in the bends of a wide line; discs close them.
        r = width / 2 - 0.5
        for x, y in points if width > 40 else (points[0], points[-1]):
            self.pen.ellipse((x - r, y - r, x + r, y + r), fill=fill)

    def dashes(self, start, end, fill, width, *, dash=14, gap=9):
        (x1, y1), (x2, y2) = start, end
        length = math.dist(start, end)
        at = 0.0
        while at < length:
            a, b = at / length, min(at + dash, length) / length
            self.line(
                [
                    (x1 + (x2 - x1) * a, y1 + (y2 - y1) * a),
                    (x1 + (x2 - x1) * b, y1 + (y2 - y1) * b),
                ],
                fill,
                width,
            )
            at += dash + gap

    def text(self, x, y, words, *, size, fill=INK, anchor="ls", halo=None):
        """Words at a point; `anchor` as in Pillow, `halo` a colour around the letters."""
        self.pen.text(
            self._scaled([(x, y)])[0],
            words,
            font=ImageFont.load_default(size=size * self.times),
            fill=fill,
            anchor=anchor,
            spacing=size * self.times * 0.35,
            stroke_width=3 * self.times if halo else 0,
            stroke_fill=halo,
        )

    def fade(self, top, bottom, first, last):
        """A vertical blend of two colours between two heights."""
        a, b = rgb(first), rgb(last)
        top, bottom = round(top * self.times), round(bottom * self.times)
        for y in range(top, bottom):
            part = (y - top) / max(1, bottom - top - 1)
            colour = tuple(round(p + (q - p) * part) for p, q in zip(a, b, strict=True))
            self.pen.line([(0, y), (self.sheet.width, y)], fill=colour)

    def wash(self, other, points, *, strength=205):
        """Lay another sheet over an area, thinly (255 would hide what is below)."""
        mask = Pillow.new("L", self.sheet.size, 0)
        ImageDraw.Draw(mask).polygon(self._scaled(points), fill=strength)
        self.sheet.paste(other.sheet, mask=mask)

    def finish(self):
        return self.sheet.reduce(self.times)

    def over(self, picture):
        """A finished picture with this transparent sheet laid over it."""
        drawn = self.finish()
        picture.paste(drawn, (0, 0), drawn)
        return picture

    def _scaled(self, points):
        return [(x * self.times, y * self.times) for x, y in points]


def as_file(picture):
    """A drawing as an uploaded PNG: an open file with a size. Weakly compressed, for speed."""
    file = io.BytesIO()
    picture.save(file, "PNG", compress_level=1)
    file.size = file.tell()
    file.seek(0)
    return file


def smooth(points, *, steps=14):
    """A soft curve through the points (Catmull-Rom)."""
    padded = [points[0], *points, points[-1]]
    curve = []
    for p0, p1, p2, p3 in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        for step in range(steps):
            t = step / steps
            curve.append(
                tuple(
                    0.5
                    * (
                        2 * b
                        + (c - a) * t
                        + (2 * a - 5 * b + 4 * c - d) * t**2
                        + (3 * b - a - 3 * c + d) * t**3
                    )
                    for a, b, c, d in zip(p0, p1, p2, p3, strict=True)
                )
            )
    return [*curve, points[-1]]


def mixed(first, second, part):
    """A colour so far on the way from one to another (0 to 1)."""
    pairs = zip(rgb(first), rgb(second), strict=True)
    return "#{:02X}{:02X}{:02X}".format(*(round(a + (b - a) * part) for a, b in pairs))


def rgb(colour):
    return tuple(bytes.fromhex(colour[1:]))
