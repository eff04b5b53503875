"""The demo's views: the flooded square, the bridge in the rain, the gauge, the ferry."""

from .drawings import (
    BLUE,
    DEEP,
    HAZE,
    INK,
    OCHRE,
    PAPER,
    RED,
    SHALLOW,
    SLATE,
    STONE,
    WATER,
    Canvas,
    mixed,
    smooth,
)
from .scenery import FACADES, LAMP, LIT, house, lamp, rain, reflection, ridge, ripples


def flooded_square():
    """The market square under water: gabled houses, their reflections, a rescue boat."""
    sheet = Canvas(1600, 1000, HAZE)
    sheet.fade(0, 640, "#A9B8BE", "#DDE2E1")
    ridge(
        sheet,
        [(-20, 330), (260, 250), (560, 330), (900, 240), (1260, 320), (1620, 230)],
        "#A8B8BF",
    )
    ridge(
        sheet, [(-20, 400), (300, 350), (700, 400), (1100, 340), (1620, 380)], "#93A7B0"
    )
    _church(sheet, 1085, 600)
    houses = [
        (-30, 250, 330),
        (220, 200, 400),
        (420, 230, 350),
        (650, 190, 430),
        (840, 210, 340),
    ]
    houses += [(1190, 210, 390), (1400, 240, 340)]
    waterline = 640
    for number, (x, width, height) in enumerate(houses):
        house(sheet, x, waterline + 60, width, height + 60, FACADES[number % 6], number)
    sheet.fade(waterline, 1000, "#7FA5B4", DEEP)
    for number, (x, width, height) in enumerate(houses):
        reflection(sheet, x, waterline, width, height, FACADES[number % 6])
    sheet.line([(-20, waterline), (1620, waterline)], "#D5E1E4", 3)
    ripples(sheet, waterline + 8, 1000, seed=3)
    for x in (160, 1030, 1370):
        lamp(sheet, x, waterline + 40)
    _boat(sheet, 640, 850)
    rain(sheet, seed=5, drops=130)
    return sheet.finish()


def bridge_in_rain():
    """Mill Bridge with the river at the crown of its arches, shut by a barrier."""
    sheet = Canvas(1600, 1000, HAZE)
    sheet.fade(0, 560, "#9DAEB6", "#D8DEDD")
    ridge(
        sheet,
        [(-20, 300), (240, 210), (520, 300), (860, 190), (1200, 290), (1620, 200)],
        "#A3B4BC",
    )
    ridge(
        sheet, [(-20, 400), (360, 330), (760, 400), (1180, 320), (1620, 390)], "#8499A3"
    )
    for number, x in enumerate(range(-40, 1640, 120)):
        if not 420 < x < 1100:
            house(
                sheet, x, 545, 112, 90 + number * 37 % 70, FACADES[number % 6], number
            )
    sheet.fade(545, 1000, "#7098A8", DEEP)
    stone, shade = "#8D9294", "#6B7276"
    deck = smooth([(-20, 520), (400, 452), (800, 420), (1200, 452), (1620, 520)])
    low = smooth([(1620, 600), (1200, 600), (800, 600), (400, 600), (-20, 600)])
    sheet.area([*deck, *low], stone)
    parapet = [(x, y - 36) for x, y in deck]
    sheet.area([*parapet, *reversed(deck)], mixed(stone, PAPER, 0.25))
    sheet.line(deck, shade, 5)
    for x, rx, ry in (
        (230, 130, 88),
        (590, 160, 128),
        (1010, 160, 128),
        (1370, 130, 88),
    ):
        sheet.oval(x, 600, rx + 16, ry + 14, shade)
        sheet.oval(x, 600, rx, ry, "#22424F")
    sheet.fade(535, 1000, "#6A93A3", DEEP)
    for x in (410, 800, 1190):
        sheet.area([(x - 44, 542), (x, 496), (x + 44, 542)], mixed(stone, INK, 0.1))
        sheet.oval(x, 548, 96, 13, WATER)
        sheet.oval(x, 544, 70, 10, SHALLOW)
    ripples(sheet, 556, 1000, seed=8)
    _barrier(sheet, 800, 388)
    for x, y in ((540, 403), (1060, 403)):
        lamp(sheet, x, y, height=150)
    sheet.line(
        smooth([(1120, 700), (1230, 690), (1330, 700), (1400, 694)]), "#5B4A33", 15
    )
    sheet.line(smooth([(1230, 690), (1265, 660), (1300, 652)]), "#5B4A33", 8)
    rain(sheet, seed=11, drops=170)
    return sheet.finish()


def gauge_post():
    """The gauge below the bridge, read to the centimetre; a brass line marks 1953."""
    sheet = Canvas(1000, 1500, HAZE)
    sheet.fade(0, 900, "#B4C1C5", "#DDE2E0")
    ridge(
        sheet, [(-20, 640), (240, 560), (520, 640), (800, 570), (1020, 620)], "#9FB0B7"
    )
    ridge(sheet, [(-20, 740), (340, 690), (700, 740), (1020, 700)], "#8599A2")
    sheet.fade(800, 1500, "#7CA2B2", DEEP)
    _wall(sheet)
    sheet.box(372, 90, 256, 1500, SLATE, radius=10)
    sheet.box(390, 110, 220, 1480, PAPER, radius=6)
    # A hundred pixels are ten centimetres; 7.38 m is the water's edge.
    for step in range(13):
        y = 150 + step * 100
        metres = 8.0 - step * 0.1
        whole = abs(metres * 2 - round(metres * 2)) < 0.01
        sheet.box(390, y, 100 if whole else 70, 50, RED if whole else INK)
        sheet.text(
            592,
            y + 3,
            f"{metres:.1f}",
            size=54 if whole else 40,
            fill=RED if whole else INK,
            anchor="rm",
        )
    water = 770
    edge = smooth(
        [
            (-20, water + 8),
            (200, water - 4),
            (400, water + 6),
            (640, water - 5),
            (1020, water + 6),
        ]
    )
    flood = Canvas(1000, 1500, HAZE)
    flood.fade(water - 20, 1500, "#6F9BAC", DEEP)
    sheet.wash(flood, [*edge, (1020, 1520), (-20, 1520)])
    ripples(sheet, water + 20, 1500, seed=21)
    sheet.line(edge, SHALLOW, 6)
    sheet.oval(500, water + 26, 190, 12, SHALLOW)
    sheet.text(690, 1051, "1953", size=46, fill=LAMP, anchor="lm")
    for x, width in ((330, 162), (606, 66)):
        sheet.box(x, 1044, width, 14, mixed(OCHRE, LAMP, 0.35), radius=3)
    rain(sheet, seed=2, drops=90)
    return sheet.finish()


def ferry_at_quay():
    """A small ferry tied to its quay under a dark sky."""
    sheet = Canvas(1600, 1000, HAZE)
    sheet.fade(0, 620, "#5F707A", "#B9C4C7")
    for x, y, rx, ry in (
        (250, 150, 420, 80),
        (900, 100, 520, 90),
        (1400, 220, 420, 70),
    ):
        sheet.oval(x, y, rx, ry, "#6D7E87")
    ridge(
        sheet, [(-20, 560), (300, 530), (700, 570), (1100, 520), (1620, 560)], "#7F929B"
    )
    sheet.fade(610, 1000, "#56808F", DEEP)
    ripples(sheet, 620, 1000, seed=14)
    sheet.area([(360, 640), (1240, 640), (1180, 770), (440, 770)], DEEP)
    sheet.area([(352, 612), (1248, 612), (1238, 650), (362, 650)], PAPER)
    sheet.box(470, 690, 680, 12, RED)
    sheet.box(520, 500, 560, 112, PAPER, radius=8)
    sheet.box(600, 410, 300, 92, "#E4E3DD", radius=8)
    sheet.box(930, 400, 74, 104, RED, radius=4)
    sheet.box(930, 400, 74, 24, INK, radius=4)
    for x in range(550, 1050, 72):
        sheet.box(x, 530, 46, 42, LIT if x % 5 else "#7D97A2", radius=6)
    for x in range(622, 880, 66):
        sheet.box(x, 430, 46, 34, "#7D97A2", radius=4)
    sheet.line([(660, 410), (660, 270)], SLATE, 7)
    sheet.area([(660, 276), (742, 296), (660, 318)], BLUE)
    sheet.area([(-20, 800), (1620, 760), (1620, 1020), (-20, 1020)], "#77797A")
    sheet.area([(-20, 800), (1620, 760), (1620, 790), (-20, 832)], "#95989A")
    for x, y in ((300, 790), (1290, 770)):
        sheet.box(x, y - 46, 46, 62, INK, radius=8)
        sheet.oval(x + 23, y - 46, 32, 13, SLATE)
    sheet.line(smooth([(323, 762), (350, 730), (390, 680)]), LAMP, 6)
    sheet.line(smooth([(1313, 740), (1270, 722), (1215, 670)]), LAMP, 6)
    rain(sheet, seed=31, drops=150)
    return sheet.finish()


def _church(sheet, x, foot):
    stone = "#B4BABA"
    sheet.box(x, foot - 400, 96, 460, stone)
    sheet.box(x + 70, foot - 400, 26, 460, mixed(stone, INK, 0.12))
    sheet.area(
        [(x - 8, foot - 398), (x + 48, foot - 575), (x + 104, foot - 398)], SLATE
    )
    sheet.oval(x + 44, foot - 335, 26, 26, PAPER)
    sheet.line([(x + 44, foot - 335), (x + 44, foot - 354)], INK, 3.5)
    sheet.line([(x + 44, foot - 335), (x + 57, foot - 327)], INK, 3.5)


def _boat(sheet, x, y):
    """A rescue boat: a rower, and two people in blankets."""
    sheet.oval(x + 150, y + 62, 250, 17, mixed(DEEP, INK, 0.25))
    for dx, colour, hair in ((95, OCHRE, SLATE), (185, STONE, "#DCD8CE")):
        sheet.oval(x + dx, y - 62, 21, 24, "#D9B79A")
        sheet.oval(x + dx, y - 76, 22, 14, hair)
        sheet.area(
            smooth(
                [
                    (x + dx - 44, y + 20),
                    (x + dx - 32, y - 28),
                    (x + dx, y - 42),
                    (x + dx + 32, y - 28),
                    (x + dx + 44, y + 20),
                ]
            ),
            colour,
        )
    sheet.oval(x + 285, y - 92, 21, 24, "#A9765A")
    sheet.area(
        [(x + 258, y - 98), (x + 264, y - 122), (x + 306, y - 122), (x + 312, y - 98)],
        RED,
    )
    sheet.area(
        smooth(
            [
                (x + 246, y + 20),
                (x + 254, y - 46),
                (x + 285, y - 66),
                (x + 316, y - 46),
                (x + 324, y + 20),
            ]
        ),
        RED,
    )
    sheet.box(x + 266, y - 34, 38, 9, LAMP)
    sheet.line(
        [(x + 268, y - 22), (x + 300, y + 2), (x + 352, y - 6)],
        mixed(RED, INK, 0.25),
        15,
    )
    sheet.line([(x + 320, y - 52), (x + 412, y + 76)], "#C9B48A", 8)
    sheet.area(
        [(x + 394, y + 52), (x + 410, y + 46), (x + 438, y + 96), (x + 420, y + 104)],
        "#C9B48A",
    )
    hull = [
        (x - 70, y),
        (x + 370, y),
        (x + 330, y + 58),
        (x + 300, y + 66),
        (x, y + 66),
        (x - 34, y + 52),
    ]
    sheet.area(hull, INK)
    sheet.line([(x - 70, y), (x + 370, y)], mixed(INK, PAPER, 0.75), 13)
    sheet.line([(x - 190, y + 84), (x - 60, y + 78)], SHALLOW, 4)
    sheet.line([(x - 130, y + 100), (x + 40, y + 96)], SHALLOW, 3)


def _barrier(sheet, x, y):
    for dx in (-90, 90):
        sheet.line([(x + dx, y + 16), (x + dx, y - 46)], INK, 7)
    sheet.box(x - 130, y - 52, 260, 34, PAPER, radius=4)
    for dx in range(-130, 105, 52):
        sheet.area(
            [
                (x + dx, y - 18),
                (x + dx + 26, y - 52),
                (x + dx + 52, y - 52),
                (x + dx + 26, y - 18),
            ],
            RED,
        )


def _wall(sheet):
    """The quay on the right, in courses of stone."""
    sheet.box(740, 300, 300, 1300, "#9A9D9B")
    for course in range(14):
        y = 300 + course * 58
        for brick in range(4):
            x = 740 + brick * 92 - (46 if course % 2 else 0)
            tone = (course * 7 + brick * 5) % 5 / 18
            sheet.box(
                max(742, x),
                y,
                min(88, x + 88 - 742),
                54,
                mixed("#A9ACA9", SLATE, tone),
                radius=3,
            )
    sheet.box(726, 276, 320, 30, "#B9BBB7", radius=4)
