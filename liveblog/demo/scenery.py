"""What several of the demo's views are made of: hills, houses, lamps, water and rain."""

from .drawings import (
    INK,
    PAPER,
    RED,
    SLATE,
    mixed,
    smooth,
)

LAMP, LIT = "#FFE9B8", "#FFD98A"
DUSK, DARK = "#33475A", "#26384A"
# Of plaster, under a sky without sun.
FACADES = ["#A99A8B", "#8597A0", "#B8A894", "#7F8F9C", "#A88E7C", "#93A29F"]


def ridge(sheet, points, fill):
    right, bottom = sheet.width + 40, sheet.height + 40
    sheet.area([*smooth(points), (right, bottom), (-40, bottom)], fill)


def house(sheet, x, foot, width, height, colour, number):
    """A gabled front with rows of windows, some of them lit, its right side in shade."""
    top = foot - height
    gable = width * (0.42 + number % 3 * 0.06)
    roof = mixed(mixed(SLATE, RED, 0.2 if number % 3 else 0.0), DUSK, 0.45)
    shade = mixed(colour, DUSK, 0.35)
    sheet.box(x, top, width, height, colour)
    sheet.box(x + width * 0.62, top, width * 0.38, height, mixed(colour, shade, 0.45))
    _gable(sheet, x, top, width, gable, colour, roof)
    sheet.box(x + width - 7, top, 7, height, shade)
    sheet.box(x, top + 2, width, 5, shade)
    if number % 2:
        _chimney(sheet, x + width * 0.74, top - gable * 0.42, roof)
    columns = 3 if width > 180 else 2
    pane = width / (columns * 2 + 1)
    for row in range(int(height // (pane * 2.3))):
        for column in range(columns):
            lit = _is_lit(row, column, number)
            left = x + pane * (1 + column * 2)
            _window(sheet, left, top + pane * (0.6 + row * 2.2), pane, colour, lit=lit)


def _gable(sheet, x, top, width, gable, colour, roof):
    peak = (x + width / 2, top - gable)
    sheet.area([(x - 8, top + 5), peak, (x + width + 8, top + 5)], roof)
    sheet.area(
        [(x + width / 2, top - gable), (x + width + 8, top + 5), (x + width / 2, top)],
        mixed(roof, INK, 0.25),
    )
    front = [(x + width * 0.14, top + 3), (x + width / 2, top - gable * 0.72)]
    sheet.area([*front, (x + width * 0.86, top + 3)], mixed(colour, DUSK, 0.16))
    sheet.oval(x + width / 2, top - gable * 0.22, width * 0.055, width * 0.065, DARK)


def _chimney(sheet, x, y, roof):
    sheet.box(x, y - 34, 20, 70, mixed(roof, INK, 0.2))
    sheet.box(x - 3, y - 38, 26, 8, mixed(roof, INK, 0.45))


def _window(sheet, left, upper, pane, colour, *, lit):
    high = pane * 1.4
    frame = mixed(colour, PAPER, 0.45)
    sheet.box(left - 4, upper - 4, pane + 8, high + 8, frame)
    sheet.box(left, upper, pane, high, LIT if lit else DARK)
    if lit:
        sheet.box(left, upper, pane, high * 0.34, mixed(LIT, "#FFFFFF", 0.45))
    else:
        sheet.area(
            [(left, upper), (left + pane * 0.7, upper), (left, upper + high * 0.6)],
            mixed(DARK, "#9FB4BE", 0.28),
        )
    bar = max(2, pane * 0.07)
    sheet.box(left + pane / 2 - bar / 2, upper, bar, high, frame)
    sheet.box(left, upper + high * 0.42, pane, bar, frame)
    sheet.box(left - 7, upper + high + 4, pane + 14, 5, mixed(colour, DUSK, 0.5))


def lit_windows(x, foot, width, height, number):
    """Where `house` has light in its windows: spots for a glow."""
    columns = 3 if width > 180 else 2
    pane = width / (columns * 2 + 1)
    return [
        (
            x + pane * (1.5 + column * 2),
            foot - height + pane * (1.3 + row * 2.2),
            pane * 1.1,
        )
        for row in range(int(height // (pane * 2.3)))
        for column in range(columns)
        if _is_lit(row, column, number)
    ]


def _is_lit(row, column, number):
    return (row * 2 + column * 3 + number * 7) % 5 == 0


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
