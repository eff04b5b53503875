"""More of the demo's views: the valley from the air, sandbags by night, a car in the water."""

from random import Random

from . import light
from .drawings import INK, Canvas, mixed, smooth
from .scenery import DUSK, LAMP, ridge

TIMES = 2
WATER_FROM_ABOVE = "#6E868E"


def meadows_from_the_air():
    """The meadows at Ferren from a helicopter: rows of trees, roofs, a road that ends."""
    horizon = 210
    sky = Canvas(1920, 640, DUSK, times=1)
    sky.fade(0, horizon + 4, "#8496A1", "#E6D3B8")
    picture = light.clouds(sky.finish(), 190, "#6C7F8B", seed=17, count=30)
    land = Canvas(1920, 640, None, times=TIMES)
    _hills(land, horizon)
    _fields(land, horizon)
    picture = land.over(picture)
    picture = light.fog(picture, horizon - 70, horizon, "#E2D6C4", last=115)
    picture = light.fog(picture, horizon, horizon + 90, "#E2D6C4", first=115, last=0)
    picture = light.shimmer(
        picture, horizon + 50, "#F3E3C8", seed=18, count=300, bottom=440
    )
    picture = light.glow(picture, [(1420, horizon - 6, 300)], "#C79A5E")
    over = Canvas(1920, 640, None, times=TIMES)
    _farms(over)
    return light.develop(over.over(picture), seed=5, vignette=110)


def _hills(land, horizon):
    far = [(-20, 160), (320, 110), (700, 165), (1150, 100), (1560, 160), (1940, 120)]
    ridge(land, far, "#8C99A4")
    near = [(-20, 195), (420, 160), (900, 200), (1400, 165), (1940, 190)]
    ridge(land, near, "#6E7D84")
    land.area([(-20, horizon), (1940, horizon), (1940, 660), (-20, 660)], "#66755F")


def _fields(land, horizon):
    """Land in strips that grow towards us, and the water that has taken most of it."""
    chance = Random(40)  # noqa: S311 the same fields every time
    tones = ["#6E7C5C", "#7D8460", "#5E6F58", "#8A8660", "#67765F"]
    for number in range(26):
        y = horizon + 6 + number**1.9
        x = chance.uniform(-200, 1800)
        width, high = 240 + number * 26, 5 + number * 1.5
        lean = (x - 960) * 0.12
        strip = [(x, y), (x + width, y), (x + width + lean, y + high)]
        land.area([*strip, (x + lean, y + high)], tones[number % 5])
    north = [(-20, 292), (260, 262), (620, 276), (960, 246), (1300, 258), (1940, 232)]
    south = [(1940, 470), (1560, 430), (1240, 520), (860, 560), (420, 500), (-20, 600)]
    land.area([*smooth(north), *smooth(south)], WATER_FROM_ABOVE)
    bend = [(-20, 410), (380, 372), (820, 400), (1200, 344), (1560, 322), (1940, 286)]
    land.line(smooth(bend), mixed(WATER_FROM_ABOVE, INK, 0.16), 34)
    for x, y, rx in ((700, 330, 120), (1180, 430, 150), (330, 450, 130)):
        land.oval(x, y, rx, rx * 0.17, "#75805F")
        land.oval(x + 6, y - 3, rx * 0.82, rx * 0.12, "#858C67")
    road = [(1010, 660), (1030, 590), (1062, 545), (1078, 524)]
    land.line(smooth(road), "#B9B3A3", 15)
    land.line(smooth([(1132, 466), (1146, 440), (1160, 424)]), "#B9B3A3", 8)


def _farms(over):
    """Rows of trees that stand in the water, and roofs, each with its shadow on it."""
    chance = Random(41)  # noqa: S311 the same trees every time
    rows = [((60, 330), (520, 300), 16), ((560, 480), (1000, 450), 15)]
    rows += [((1240, 300), (1840, 268), 20), ((1320, 480), (1900, 440), 18)]
    rows += [((40, 560), (420, 540), 9), ((1260, 590), (1900, 560), 15)]
    for (x1, y1), (x2, y2), count in rows:
        for n in range(count):
            part = n / count
            x = x1 + (x2 - x1) * part + chance.uniform(-7, 7)
            y = y1 + (y2 - y1) * part
            r = (y - 190) / 17 * chance.uniform(0.75, 1.2)
            over.oval(x + r * 0.9, y + r * 0.7, r * 1.5, r * 0.32, "#4B6169")
            over.oval(x, y - r * 0.4, r * 0.8, r * 1.1, "#37463A")
            over.oval(x - r * 0.2, y - r * 0.7, r * 0.5, r * 0.65, "#54634B")
    for x, y, width in (
        (690, 322, 44),
        (1170, 420, 66),
        (1236, 432, 44),
        (318, 440, 58),
    ):
        _roof(over, x, y, width)


def _roof(over, x, y, width):
    high = width * 0.42
    over.area(
        [(x, y), (x + width * 1.2, y), (x + width * 1.5, y + 12), (x + 10, y + 12)],
        "#4B5E5E",
    )
    over.box(x, y - high * 0.55, width, high * 0.6, "#C9BCA6")
    over.box(x + width * 0.6, y - high * 0.55, width * 0.4, high * 0.6, "#A39883")
    ridge_y, eaves = y - high * 1.35, y - high * 0.5
    over.area(
        [
            (x - 4, eaves),
            (x + 8, ridge_y),
            (x + width - 8, ridge_y),
            (x + width + 4, eaves),
        ],
        "#7E4A38",
    )
    over.area(
        [
            (x + width * 0.6, eaves),
            (x + width * 0.6, ridge_y),
            (x + width - 8, ridge_y),
            (x + width + 4, eaves),
        ],
        "#66392C",
    )


def sandbags_by_night():
    """A wall of filled bags under a floodlight, wet, one on top of the other."""
    sheet = Canvas(1280, 1280, "#0F1B24", times=TIMES)
    sheet.fade(0, 620, "#0C151D", "#24343F")
    sheet.fade(620, 1280, "#2B3338", "#12181C")
    for x, top, width in ((60, 330, 260), (860, 380, 380)):
        sheet.box(x, top, width, 400, "#16222B")
        for n in range(3):
            sheet.box(x + 40 + n * width // 4, top + 60, 26, 34, "#B98D4C")
    sheet.line([(1080, 700), (1080, 150)], "#0A1015", 14)
    sheet.box(1030, 120, 100, 46, "#0A1015", radius=6)
    sheet.box(1040, 130, 80, 26, LAMP, radius=4)
    picture = light.glow(sheet.finish(), [(1080, 150, 260)], "#8C7A55")
    picture = light.glow(picture, [(700, 620, 420)], "#4A4233")
    bags = Canvas(1280, 1280, None, times=TIMES)
    _wall_of_bags(bags)
    picture = light.shadow(
        picture, [(20, 1010), (1270, 1010), (1230, 1130), (0, 1130)], blur=40
    )
    picture = bags.over(picture)
    picture = light.glow(picture, [(1080, 150, 120)], "#FFE7B0")
    picture = light.mirror(picture, 1105, "#0B1216", seed=60, first=120, last=240)
    picture = light.rain(picture, seed=61, drops=520, strength=110)
    return light.develop(picture, seed=6, vignette=150)


def _wall_of_bags(sheet):
    chance = Random(62)  # noqa: S311 the same bags every time
    for row in range(8):
        y = 1060 - row * 74
        inset = row * 34
        left, right = 40 + inset, 1240 - inset * 0.6
        x = left + (row % 2) * 66
        while x + 130 < right:
            width = chance.uniform(142, 168)
            _bag(
                sheet, x, y + chance.uniform(-5, 5), width, lit=x / 1280, chance=chance
            )
            x += width - 8


def _bag(sheet, x, y, width, *, lit, chance):
    cloth = mixed("#5A5444", "#C2AE82", min(1, lit * 0.9 + chance.uniform(-0.1, 0.1)))
    low, high = y + 42, y - 40
    outline = [(x, y + 20), (x + 8, high + 22), (x + 36, high + 4)]
    outline += [(x + width / 2, high), (x + width - 34, high + 5)]
    outline += [(x + width - 6, high + 24), (x + width, y + 22)]
    outline += [(x + width - 24, low), (x + width / 2, low + 4), (x + 22, low)]
    curve = smooth([*outline, outline[0]])
    sheet.area([(a + 5, b + 9) for a, b in curve], "#14181A")
    sheet.area(curve, mixed(cloth, INK, 0.35))
    inner = [
        (a * 0.94 + (x + width / 2) * 0.06, b * 0.86 + (y - 14) * 0.14)
        for a, b in curve
    ]
    sheet.area(inner, cloth)
    bright = smooth(
        [(x + 40, y - 18), (x + width * 0.55, y - 28), (x + width - 32, y - 16)]
    )
    sheet.line(bright, mixed(cloth, "#FFF3D0", 0.35), 9)
    for part in (0.3, 0.52, 0.74):
        fold = [
            (x + width * part, y - 8),
            (x + width * part + chance.uniform(-9, 9), y + 30),
        ]
        sheet.line(fold, mixed(cloth, INK, 0.28), 3)


def car_in_the_water():
    """A car on the Tarnley road, in brown water up to its windows, its lights still on."""
    line = 640
    sky = Canvas(1600, 1067, DUSK, times=1)
    sky.fade(0, line, "#56676F", "#BDB7A6")
    picture = light.clouds(sky.finish(), 360, "#39474F", seed=71, count=34)
    land = Canvas(1600, 1067, None, times=TIMES)
    ridge(
        land, [(-20, 470), (300, 410), (760, 480), (1200, 400), (1640, 460)], "#6D7A78"
    )
    _hedge(land, line)
    picture = light.fog(land.over(picture), 330, line, "#B9B4A4", last=90)
    car = Canvas(1600, 1067, None, times=TIMES)
    _car(car, 520, line)
    picture = car.over(picture)
    picture = light.mirror(
        picture, line, "#5B5038", seed=72, calm=1.2, first=120, last=250
    )
    picture = light.glow(
        picture, [(478, line + 22, 120), (400, line + 34, 90)], "#E8C888"
    )
    picture = light.glow(picture, [(1126, line + 14, 60)], "#B3300B")
    picture = light.shimmer(picture, line, "#D9CDB0", seed=73, count=640, strength=90)
    over = Canvas(1600, 1067, None, times=TIMES)
    over.line(
        smooth([(430, line + 6), (640, line + 12), (900, line + 8), (1180, line + 10)]),
        "#CFC3A4",
        5,
    )
    for x, y, length in ((1240, 720, 150), (210, 800, 210), (1010, 905, 260)):
        over.line(
            smooth([(x, y), (x + length / 2, y - 5), (x + length, y + 2)]), "#3C3423", 9
        )
    return light.develop(light.rain(over.over(picture), seed=74, drops=520), seed=7)


def _hedge(land, line):
    chance = Random(75)  # noqa: S311 the same hedge every time
    for n in range(120):
        x, r = n * 14 - 30, chance.uniform(16, 42)
        land.oval(x, line - 4, r, r * 1.2, mixed("#39443A", "#59644F", chance.random()))
    for x in (140, 760, 1380):
        land.box(x, line - 190, 11, 200, "#2C3230")
        land.box(x - 30, line - 176, 72, 7, "#2C3230")
    wire = smooth(
        [(-20, line - 168), (146, line - 172), (450, line - 150), (766, line - 172)]
    )
    land.line(wire, "#2C3230", 2)
    land.line(
        smooth(
            [
                (766, line - 172),
                (1080, line - 150),
                (1386, line - 172),
                (1640, line - 156),
            ]
        ),
        "#2C3230",
        2,
    )


def _car(sheet, x, line):
    """From its left side, nose to the left; below the line there is water."""
    paint, dark = "#7C8890", "#1B242A"
    body = [(x - 76, line + 40), (x - 70, line - 22), (x - 20, line - 52)]
    body += [(x + 120, line - 66), (x + 214, line - 148), (x + 300, line - 164)]
    body += [
        (x + 440, line - 158),
        (x + 530, line - 80),
        (x + 606, line - 60),
        (x + 618, line + 40),
    ]
    sheet.area(smooth(body), paint)
    shade = [
        (x - 76, line + 40),
        (x - 72, line - 6),
        (x + 260, line - 20),
        (x + 616, line - 14),
        (x + 618, line + 40),
    ]
    sheet.area(shade, mixed(paint, INK, 0.35))
    glass = [(x + 146, line - 70), (x + 222, line - 138), (x + 306, line - 150)]
    glass += [(x + 432, line - 145), (x + 508, line - 76)]
    sheet.area([*smooth(glass), (x + 146, line - 70)], dark)
    sheet.area(
        [
            (x + 172, line - 78),
            (x + 230, line - 132),
            (x + 262, line - 136),
            (x + 206, line - 78),
        ],
        "#50626C",
    )
    _car_details(sheet, x, line, paint)


def _car_details(sheet, x, line, paint):
    for post in (312, 404):
        sheet.line([(x + post, line - 152), (x + post + 12, line - 68)], paint, 12)
    sheet.line(
        smooth([(x + 214, line - 149), (x + 300, line - 164), (x + 440, line - 158)]),
        mixed(paint, "#FFFFFF", 0.5),
        5,
    )
    sheet.line(
        [(x - 60, line - 30), (x + 130, line - 60), (x + 520, line - 70)],
        mixed(paint, "#FFFFFF", 0.3),
        4,
    )
    sheet.area(
        [
            (x + 128, line - 78),
            (x + 160, line - 90),
            (x + 166, line - 66),
            (x + 136, line - 64),
        ],
        mixed(paint, INK, 0.3),
    )
    sheet.oval(x - 50, line - 16, 24, 15, LAMP)
    sheet.box(x + 588, line - 44, 22, 26, "#D14A2A", radius=4)
