"""Draws the app icons from the mark of icon.svg: `python -m tests.icons`.

Browsers take the SVG; home screens and search engines want pixels. Pillow draws no SVG,
so the mark's few shapes are here a second time: change both together.
"""

from pathlib import Path

from PIL import Image, ImageDraw

FOLDER = Path(__file__).resolve().parent.parent / "liveblog/static/liveblog"
# Apple rounds the corners itself, and paints what is transparent black.
SIZES = {"icon-180.png": (180, 0), "icon-192.png": (192, 5), "icon-512.png": (512, 5)}
UNITS = 32  # the SVG's viewBox
FINER = 8  # drawn larger and made smaller: Pillow's own edges are jagged

NIGHT, LINE, LIVE, INK = "#14171A", "#7C776C", "#B3300B", "#ECEAE4"


def main():
    for name, (size, corner) in SIZES.items():
        few = draw_icon(size, corner).quantize(64, Image.Quantize.FASTOCTREE)
        few.save(FOLDER / name, optimize=True)


def draw_icon(size, corner):
    one = size * FINER / UNITS
    icon = Image.new("RGBA", (size * FINER, size * FINER), (0, 0, 0, 0))
    pen = ImageDraw.Draw(icon)

    def box(left, top, right, bottom, colour, radius=0):
        edges = [edge * one for edge in (left, top, right, bottom)]
        pen.rounded_rectangle(edges, radius * one, colour)

    def disc(x, y, radius, colour):
        box(x - radius, y - radius, x + radius, y + radius, colour, radius)

    box(0, 0, UNITS, UNITS, NIGHT, corner)
    box(10, 3, 12, 29, LINE)
    disc(11, 10, 4.2, LIVE)
    box(18, 8.5, 27, 11.5, INK)
    disc(11, 22, 4.5, INK)
    disc(11, 22, 2.3, NIGHT)
    box(18, 20.5, 24, 23.5, LINE)
    return icon.resize((size, size), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    main()
