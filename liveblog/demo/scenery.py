"""What several of the demo's views are made of: hills, houses, lamps, water and rain."""

from random import Random

from .drawings import (
    BLUE,
    DEEP,
    INK,
    PAPER,
    RED,
    SLATE,
    mixed,
    smooth,
)

LAMP, LIT = "#E9D9B4", "#F2E3BD"
FACADES = ["#D9D3C6", "#C6CFD0", "#E6E0D3", "#B9C4C8", "#D3C6B4", "#CCD4D3"]


def ridge(sheet, points, fill):
    sheet.area([*smooth(points), (1640, 1040), (-40, 1040)], fill)


def house(sheet, x, foot, width, height, colour, number):
    """A gabled front with rows of windows, some of them lit."""
    top = foot - height
    gable = width * 0.42
    roof = mixed(SLATE, RED, 0.18 if number % 3 else 0.0)
    sheet.box(x, top, width, height, colour)
    sheet.area(
        [(x - 5, top + 2), (x + width / 2, top - gable), (x + width + 5, top + 2)], roof
    )
    sheet.area(
        [
            (x + width * 0.16, top + 2),
            (x + width / 2, top - gable * 0.68),
            (x + width * 0.84, top + 2),
        ],
        mixed(colour, INK, 0.06),
    )
    sheet.box(x + width - 6, top, 6, height, mixed(colour, INK, 0.13))
    columns = 3 if width > 180 else 2
    pane = width / (columns * 2 + 1)
    for row in range(int(height // (pane * 2.3))):
        for column in range(columns):
            lit = (row * 5 + column * 3 + number * 7) % 6 == 0
            left = x + pane * (1 + column * 2)
            upper = top + pane * (0.6 + row * 2.2)
            sheet.box(
                left - 3,
                upper - 3,
                pane + 6,
                pane * 1.35 + 6,
                mixed(colour, PAPER, 0.55),
            )
            sheet.box(left, upper, pane, pane * 1.35, LIT if lit else "#5D7480")


def reflection(sheet, x, waterline, width, height, colour):
    """What the water shows of a house: its front in bands that grow fainter."""
    chance = Random(x)  # noqa: S311 the same water every time
    for band in range(int(height * 0.85) // 7):
        y = waterline + band * 7
        strength = max(0.0, 0.38 - band * 0.0085)
        water = mixed("#7FA5B4", DEEP, (y - waterline) / 360)
        drift, less = chance.uniform(-5, 5), chance.uniform(4, 18)
        tint = mixed(water, colour, strength)
        sheet.box(x + less + drift, y, width - 2 * less, 7.4, tint)


def lamp(sheet, x, foot, *, height=250):
    top = foot - height
    sheet.line([(x, foot), (x, top)], INK, 7)
    sheet.line([(x - 26, top + 6), (x + 26, top + 6)], INK, 6)
    for side in (-26, 26):
        sheet.oval(x + side, top + 22, 17, 17, LAMP)
        sheet.area(
            [(x + side - 19, top + 14), (x + side, top - 4), (x + side + 19, top + 14)],
            INK,
        )


def ripples(sheet, top, bottom, *, seed):
    """Short light lines, longer and further apart the nearer they are."""
    chance = Random(seed)  # noqa: S311 the same ripples every time
    y = float(top)
    while y < bottom:
        depth = (y - top) / (bottom - top)
        for _ in range(7):
            x = chance.uniform(-40, sheet.width)
            length = chance.uniform(16, 40) * (1 + 2.4 * depth)
            sheet.line(
                [(x, y), (x + length, y)],
                mixed("#9BBBC7", BLUE, 0.25 + depth * 0.6),
                1.6 + 1.6 * depth,
            )
        y += 9 + 20 * depth


def rain(sheet, *, seed, drops):
    chance = Random(seed)  # noqa: S311 the same rain every time
    for _ in range(drops):
        x, y = chance.uniform(0, sheet.width), chance.uniform(-20, sheet.height)
        length = chance.uniform(16, 34)
        sheet.line([(x, y), (x - length * 0.24, y + length)], "#CBD6D9", 1.2)
