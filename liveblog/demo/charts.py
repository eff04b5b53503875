"""The demo's map and its chart of the river."""

from .drawings import (
    BLUE,
    DEEP,
    INK,
    LINE,
    OCHRE,
    PAPER,
    RED,
    SHALLOW,
    SLATE,
    SOFT,
    STONE,
    WATER,
    Canvas,
    mixed,
    smooth,
)

RIVER = [(-20, 470), (170, 505), (330, 440), (500, 470), (650, 560), (800, 560)]
RIVER += [(950, 500), (1100, 520), (1260, 610), (1430, 600), (1620, 680)]
BECK = [(690, -20), (660, 120), (700, 250), (660, 370), (700, 470), (745, 562)]
HILL, HIGH_HILL = "#EDEBE4", "#E2E0D8"

# Metres at the gauge by Mill Bridge, half an hour apart.
LEVELS_M = [4.92, 5.1, 5.35, 5.62, 5.98, 6.31, 6.58, 6.79, 6.98, 7.12, 7.22, 7.31]
LEVELS_M += [7.36, 7.38, 7.38, 7.36, 7.35]
FALLING_M = [7.32, 7.27, 7.21, 7.13, 7.05, 6.96]
MARK_1953_M = 7.10


def valley_map():
    """The valley: the river, what it has covered, the two bridges and the shelters."""
    sheet = Canvas(1600, 1000, PAPER, times=2)
    _hills(sheet)
    flooded = smooth(RIVER)
    sheet.line(flooded, SHALLOW, 150)
    sheet.line(smooth(RIVER[2:8]), SHALLOW, 215)
    sheet.line(smooth(BECK), SHALLOW, 56)
    _roads(sheet)
    _town(sheet)
    sheet.line(smooth(BECK), WATER, 13)
    sheet.line(flooded, WATER, 48)
    sheet.line(flooded, BLUE, 34)
    _bridges(sheet)
    _places(sheet)
    _legend(sheet)
    return sheet.finish()


def _hills(sheet):
    upper = [(-20, 150), (200, 215), (420, 170), (560, 235), (640, 180)]
    sheet.area([(-20, -20), *smooth(upper), (620, -20)], HILL)
    sheet.area(
        [(-20, -20), *smooth([(-20, 60), (220, 120), (440, 60)]), (520, -20)], HIGH_HILL
    )
    right = [(760, -20), (820, 150), (1000, 240), (1250, 210), (1430, 300), (1620, 330)]
    sheet.area([*smooth(right), (1620, -20)], HILL)
    crest = [(900, -20), (1020, 110), (1240, 90), (1420, 170), (1620, 180)]
    sheet.area([*smooth(crest), (1620, -20)], HIGH_HILL)
    lower = [(-20, 790), (200, 760), (460, 830), (760, 800), (1060, 860), (1300, 1020)]
    sheet.area([*smooth(lower), (-20, 1020)], HILL)
    deep = [(-20, 900), (260, 880), (560, 930), (760, 1020)]
    sheet.area([*smooth(deep), (-20, 1020)], HIGH_HILL)


def _roads(sheet):
    valley_road = smooth(
        [
            (-20, 640),
            (260, 650),
            (520, 660),
            (760, 690),
            (1020, 660),
            (1300, 730),
            (1620, 800),
        ]
    )
    north_road = smooth(
        [
            (-20, 330),
            (240, 330),
            (480, 330),
            (760, 400),
            (1040, 370),
            (1300, 420),
            (1620, 470),
        ]
    )
    mill_lane = [(905, 385), (905, 520), (915, 675)]
    station_road = [(1165, 392), (1172, 555), (1180, 690)]
    for road in (valley_road, north_road, mill_lane, station_road):
        sheet.line(road, mixed(STONE, PAPER, 0.15), 11)
        sheet.line(road, PAPER, 6)
    railway = smooth([(-20, 735), (420, 735), (820, 745), (1180, 720), (1620, 880)])
    sheet.line(railway, SLATE, 3)
    for (x1, y1), (x2, y2) in zip(railway[::2], railway[1::2], strict=False):
        x, y = (x1 + x2) / 2, (y1 + y2) / 2
        sheet.line([(x - 2, y - 6), (x + 2, y + 6)], SLATE, 3)


def _town(sheet):
    """Blocks of houses on both banks, in rows; those in the water are bluer."""
    rows = [
        (405, range(800, 1090, 38), 26),
        (437, range(790, 1100, 38), 24),
        (590, range(960, 1150, 38), 24),
        (622, range(760, 1120, 38), 26),
        (765, range(860, 1240, 44), 28),
        (800, range(900, 1180, 44), 24),
    ]
    for y, columns, height in rows:
        for number, x in enumerate(columns):
            if 890 <= x + 15 <= 925 or 1150 <= x + 15 <= 1195:
                continue
            width = 22 + (number * 7 + y) % 9
            wet = 430 < y < 640
            sheet.box(
                x,
                y + number % 3,
                width,
                height,
                mixed(STONE, WATER, 0.55 if wet else 0),
                radius=2,
            )


def _bridges(sheet):
    for x, y, colour in ((906, 515, RED), (1170, 555, INK)):
        sheet.line([(x, y - 46), (x + 3, y + 50)], PAPER, 20)
        sheet.line([(x, y - 46), (x + 3, y + 50)], colour, 13)
    for dx in (-1, 1):
        sheet.line([(908 - 15 * dx, 501), (908 + 15 * dx, 531)], PAPER, 11)
    for dx in (-1, 1):
        sheet.line([(908 - 15 * dx, 501), (908 + 15 * dx, 531)], RED, 6)


def _places(sheet):
    sheet.text(1000, 350, "Arnholt", size=54, halo=PAPER)
    for x, y, name in (
        (255, 412, "Ferren"),
        (480, 610, "Lower Ferren"),
        (560, 290, "Grell"),
        (1395, 735, "Tarnley"),
    ):
        sheet.oval(x, y - 8, 7, 7, INK)
        sheet.text(x + 15, y, name, size=34, halo=PAPER)
    sheet.text(870, 478, "Mill Bridge", size=32, fill=RED, anchor="rs", halo=PAPER)
    sheet.text(1196, 478, "Station Bridge", size=32, halo=PAPER)
    sheet.text(60, 545, "Arn", size=38, fill=DEEP, halo=SHALLOW)
    sheet.text(722, 120, "Grell Beck", size=31, fill=DEEP, halo=PAPER)
    sheet.box(1455, 572, 16, 74, SLATE, radius=3)
    sheet.text(1463, 545, "Hallin weir", size=32, anchor="ms", halo=PAPER)
    for x, y in ((1270, 800), (1240, 330), (330, 690)):
        _shelter(sheet, x, y)


def _shelter(sheet, x, y):
    sheet.area([(x - 26, y), (x, y - 25), (x + 26, y)], OCHRE)
    sheet.box(x - 18, y - 3, 36, 24, OCHRE)
    sheet.box(x - 5, y + 5, 10, 16, PAPER)


def _legend(sheet):
    sheet.box(40, 785, 425, 180, "#FFFFFF", radius=8)
    sheet.box(65, 812, 46, 26, SHALLOW, radius=3)
    sheet.text(130, 834, "Under water", size=31)
    sheet.line([(70, 875), (106, 875)], RED, 11)
    sheet.text(130, 884, "Bridge closed", size=31)
    _shelter(sheet, 88, 926)
    sheet.text(130, 934, "Shelter open", size=31)
    sheet.line([(1350, 950), (1550, 950)], INK, 4)
    sheet.text(1450, 938, "1 km", size=31, anchor="ms")
    sheet.area([(1530, 40), (1548, 92), (1530, 80), (1512, 92)], INK)
    sheet.text(1530, 120, "N", size=31, anchor="ms")


def gauge_chart(*, falling=False):
    """Metres at Mill Bridge since the first warning, against the flood of 1953."""
    levels = LEVELS_M + (FALLING_M if falling else [])
    hours = (len(levels) - 1) / 2
    left, right, top, bottom = 130, 1530, 200, 740

    def place(hour, metres):
        across = left + (right - left) * hour / max(hours, 8)
        return across, bottom - (bottom - top) * (metres - 4.5) / (7.75 - 4.5)

    sheet = Canvas(1600, 900, PAPER, times=2)
    sheet.text(60, 84, "The Arn at Mill Bridge", size=56)
    sheet.text(60, 140, "Height at the gauge in metres", size=36, fill=SOFT)
    for metres in (5, 5.5, 6, 6.5, 7, 7.5):
        _, y = place(0, metres)
        sheet.line([(left, y), (right, y)], LINE, 1.5)
        sheet.text(left - 18, y, f"{metres:.1f}", size=34, fill=SOFT, anchor="rm")
    curve = smooth([place(n / 2, level) for n, level in enumerate(levels)])
    deep = Canvas(1600, 900, PAPER, times=2)
    deep.fade(top, bottom, mixed(WATER, SHALLOW, 0.2), mixed(PAPER, SHALLOW, 0.35))
    body = [(left, bottom), *curve, (curve[-1][0], bottom)]
    sheet.wash(deep, body, strength=255)
    over = [(x, min(y, place(0, MARK_1953_M)[1])) for x, y in curve]
    limit = place(0, MARK_1953_M)[1]
    sheet.area([(left, limit), *over, (over[-1][0], limit)], mixed(RED, PAPER, 0.62))
    _, y = place(0, MARK_1953_M)
    sheet.dashes((left, y), (right, y), OCHRE, 3.5)
    sheet.text(left + 16, y - 14, "7.10 m: the flood of 1953", size=38, fill=OCHRE)
    sheet.line(curve, BLUE, 7)
    sheet.line([(left, bottom), (right, bottom)], INK, 3)
    for hour in range(int(max(hours, 8)) + 1):
        x, _ = place(hour, 5)
        sheet.line([(x, bottom), (x, bottom + 10)], INK, 2.5)
        sheet.text(x, bottom + 20, str(hour), size=34, fill=SOFT, anchor="ma")
    sheet.text(
        (left + right) / 2,
        850,
        "Hours since the first warning",
        size=36,
        fill=SOFT,
        anchor="ms",
    )
    _point(sheet, *place(6.75, 7.38), "7.38 m", RED, above=True)
    _point(sheet, *place(0, levels[0]), f"{levels[0]:.2f} m", BLUE, above=False)
    if falling:
        _point(
            sheet, *place(hours, levels[-1]), f"{levels[-1]:.2f} m", BLUE, above=False
        )
    return sheet.finish()


def _point(sheet, x, y, words, colour, *, above):
    sheet.oval(x, y, 13, 13, PAPER)
    sheet.oval(x, y, 9, 9, colour)
    if above:
        sheet.text(x, y - 24, words, size=46, fill=colour, anchor="ms", halo=PAPER)
    else:
        at = "rs" if x > 1300 else "ls"
        sheet.text(
            x + (-2 if x > 1300 else 18), y + 54, words, size=40, fill=colour, anchor=at
        )


def gauge_chart_falling():
    """The same chart three hours later."""
    return gauge_chart(falling=True)
