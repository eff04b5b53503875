"""The demo's views: the flooded square, the bridge in the rain, the gauge, the ferry.

What stands in them is drawn; light, water and weather are laid over it (light.py).
"""

from . import light
from .drawings import (
    BLUE,
    DEEP,
    INK,
    OCHRE,
    PAPER,
    RED,
    SHALLOW,
    SLATE,
    STONE,
    Canvas,
    mixed,
    smooth,
)
from .scenery import DUSK, FACADES, LAMP, LIT, house, lamp, lit_windows, ridge

# Twice is enough for what is then looked at through rain, and half the work.
TIMES = 2


def flooded_square():
    """The market square under water: gabled houses, their reflections, a rescue boat."""
    line, posts = 690, (170, 1240, 1600)
    houses, windows = _square(line, posts)
    picture = houses.over(_evening(line))
    picture = light.fog(picture, 470, line, "#C9A98C", last=60)
    lamps = [(x + side, line - 198, 70) for x in posts for side in (-26, 26)]
    picture = light.glow(picture, [w for w in windows if w[1] < line], "#B5702A")
    picture = light.glow(picture, lamps, "#F0B866")
    picture = light.mirror(picture, line, "#122B3A", seed=3, first=35, last=215)
    picture = light.shimmer(picture, line, "#E8C79C", seed=5, strength=80)
    picture = _boat_on(picture, 700, 905)
    return light.develop(light.rain(picture, seed=5), seed=1)


def _evening(line):
    sky = Canvas(1920, 1080, DUSK, times=1)
    sky.fade(0, 380, "#2C4054", "#6F8492")
    sky.fade(380, line + 10, "#6F8492", "#D9B48F")
    picture = light.clouds(sky.finish(), 330, "#22323F", seed=4, count=40)
    hills = Canvas(1920, 1080, None, times=TIMES)
    far = [(-20, 400), (300, 300), (660, 390), (1080, 280), (1500, 380), (1940, 270)]
    ridge(hills, far, "#78879A")
    near = [(-20, 500), (360, 420), (840, 500), (1320, 400), (1940, 470)]
    ridge(hills, near, "#5F7182")
    return hills.over(picture)


def _square(line, posts):
    """The houses around it on a sheet, and where there is light in their windows."""
    sheet, windows = Canvas(1920, 1080, None, times=TIMES), []
    _church(sheet, 1290, line - 20)
    rows = [(-60, 250, 340), (185, 205, 420), (386, 240, 350), (622, 190, 455)]
    rows += [(808, 230, 360), (1034, 200, 300), (1430, 225, 400), (1650, 300, 350)]
    for number, (x, width, height) in enumerate(rows):
        colour = FACADES[number % 6]
        house(sheet, x, line + 60, width, height + 60, colour, number)
        windows += lit_windows(x, line + 60, width, height + 60, number)
    for x in posts:
        lamp(sheet, x, line + 30)
    return sheet, windows


def bridge_in_rain():
    """Mill Bridge with the river at the crown of its arches, shut by a barrier."""
    line = 600
    picture = _bridge(line).over(_wet_morning(line))
    picture = light.fog(picture, 260, line, "#B8C4C6", last=80)
    lamps = [(x + side, 257, 60) for x in (640, 1280) for side in (-26, 26)]
    picture = light.glow(picture, lamps, "#D9A860")
    picture = light.mirror(picture, line, "#16323F", seed=12, calm=1.5, first=60)
    picture = light.shimmer(picture, line, "#C5D6DB", seed=8, count=900, strength=75)
    over = Canvas(1920, 1280, None, times=TIMES)
    for x in (480, 960, 1440):
        over.oval(x, line + 5, 112, 8, "#8FA6AE")
        over.oval(x + 8, line + 3, 74, 4, "#CBD8DB")
    trunk = smooth([(1330, 905), (1470, 890), (1600, 903), (1700, 892)])
    over.line(trunk, "#2C2419", 24)
    over.line([(x, y - 7) for x, y in trunk], "#6B573C", 7)
    over.line(smooth([(1470, 890), (1520, 848), (1570, 836)]), "#2C2419", 11)
    over.line(smooth([(1590, 900), (1640, 930), (1700, 940)]), "#2C2419", 8)
    picture = over.over(picture)
    return light.develop(light.rain(picture, seed=11, drops=900), seed=2)


def _wet_morning(line):
    sky = Canvas(1920, 1280, DUSK, times=1)
    sky.fade(0, line, "#6F828E", "#CDD3D0")
    picture = light.clouds(sky.finish(), 420, "#4F626E", seed=9, count=44)
    hills = Canvas(1920, 1280, None, times=TIMES)
    far = [(-20, 350), (290, 250), (620, 350), (1030, 230), (1440, 340), (1940, 240)]
    ridge(hills, far, "#8E9EA7")
    near = [(-20, 460), (430, 380), (910, 460), (1420, 370), (1940, 450)]
    ridge(hills, near, "#6E808A")
    return hills.over(picture)


def _bridge(line):
    sheet = Canvas(1920, 1280, None, times=TIMES)
    for number, x in enumerate(range(-40, 1960, 128)):
        if not 480 < x < 1330:
            height = 110 + number * 37 % 80
            house(sheet, x, line + 5, 120, height, FACADES[number % 6], number)
    stone, shade = "#83878A", "#565E63"
    deck = smooth([(-20, 556), (480, 478), (960, 444), (1440, 478), (1940, 556)])
    sheet.area([*deck, (1940, line + 20), (-20, line + 20)], stone)
    _courses(sheet, deck, line, stone)
    parapet = [(x, y - 42) for x, y in deck]
    sheet.area([*parapet, *reversed(deck)], mixed(stone, PAPER, 0.22))
    sheet.line(parapet, mixed(stone, PAPER, 0.5), 5)
    sheet.line(deck, shade, 7)
    arches = [(250, 150, 60), (700, 190, 108), (1220, 190, 108), (1670, 150, 60)]
    for x, rx, ry in arches:
        sheet.oval(x, line + 6, rx + 20, ry + 18, mixed(shade, PAPER, 0.12))
        sheet.oval(x, line + 6, rx, ry, "#13242D")
        sheet.oval(x + 12, line + 6, rx - 22, ry - 16, "#1D3640")
    for x in (480, 960, 1440):
        sheet.area([(x - 52, line), (x, line - 74), (x + 52, line)], shade)
        sheet.area([(x, line - 74), (x + 52, line), (x, line)], mixed(shade, INK, 0.3))
    for x in (640, 1280):
        lamp(sheet, x, 430, height=195)
    _barrier(sheet, 960, 404)
    return sheet


def _courses(sheet, deck, line, stone):
    """The joints of the masonry, in rows that follow the deck."""
    for row in range(1, 6):
        joint = [(x, min(line, y + row * 27)) for x, y in deck]
        sheet.line(joint, mixed(stone, INK, 0.18), 1.6)
        for x, y in joint[row % 2 :: 2]:
            tone = mixed(stone, INK, 0.05 + (round(x) * 7 + row * 3) % 5 / 40)
            sheet.box(x, y - 25, 26, 23, tone, radius=2)


def gauge_post():
    """The gauge below the bridge, read to the centimetre; a brass line marks 1953."""
    sky = Canvas(1080, 1620, DUSK, times=1)
    sky.fade(0, 830, "#6F828D", "#C9CFCB")
    picture = light.clouds(sky.finish(), 560, "#495B66", seed=6, count=34)
    sheet = Canvas(1080, 1620, None, times=TIMES)
    ridge(
        sheet, [(-20, 690), (260, 600), (560, 690), (860, 610), (1100, 670)], "#8797A1"
    )
    ridge(sheet, [(-20, 790), (370, 740), (760, 790), (1100, 750)], "#697C87")
    _wall(sheet)
    _post(sheet)
    picture = sheet.over(picture)
    picture = light.fog(picture, 500, 830, "#C4CCCA", last=90)
    picture = light.shadow(picture, [(690, 120), (735, 120), (735, 830), (690, 830)])
    line = 830
    wet = picture.crop((0, line, 1080, 1620))
    picture = light.mirror(picture, line, "#17343F", seed=21, first=50, last=240)
    # The post goes on under water, and so does the wall, ever fainter.
    mask = light.slope(wet.size, first=135, last=0)
    picture.paste(wet, (0, line), mask)
    picture = light.shimmer(picture, line, "#D4E2E5", seed=21, count=520, strength=70)
    over = Canvas(1080, 1620, None, times=TIMES)
    over.oval(540, line + 4, 196, 9, "#9DB3BA")
    over.oval(540, line + 1, 150, 4, "#E4ECEC")
    over.text(745, 1135, "1953", size=50, fill=LAMP, anchor="lm")
    for x, width in ((356, 175), (655, 72)):
        over.box(x, 1128, width, 15, mixed(OCHRE, LAMP, 0.45), radius=3)
    picture = over.over(picture)
    return light.develop(light.rain(picture, seed=2, drops=360), seed=3)


def _post(sheet):
    sheet.box(402, 97, 276, 1620, "#3B4650", radius=10)
    sheet.box(420, 118, 240, 1600, "#EFEDE6", radius=6)
    sheet.box(640, 118, 20, 1600, "#C9C9C4", radius=4)
    # A hundred and eight pixels are ten centimetres; 7.38 m is the water's edge.
    for step in range(13):
        y = 162 + step * 108
        metres = 8.0 - step * 0.1
        whole = abs(metres * 2 - round(metres * 2)) < 0.01
        colour = RED if whole else INK
        sheet.box(420, y, 108 if whole else 76, 54, colour)
        words, size = f"{metres:.1f}", 58 if whole else 43
        sheet.text(632, y + 3, words, size=size, fill=colour, anchor="rm")


def ferry_at_quay():
    """A small ferry tied to its quay under a dark sky."""
    line = 826
    sky = Canvas(1920, 1200, DUSK, times=1)
    sky.fade(0, 420, "#2F3F4C", "#6C7D88")
    sky.fade(420, line, "#6C7D88", "#C9C8BE")
    picture = light.clouds(sky.finish(), 560, "#1F2C36", seed=31, count=60)
    sheet = Canvas(1920, 1200, None, times=TIMES)
    far = [(-20, 740), (360, 690), (840, 750), (1320, 680), (1940, 740)]
    ridge(sheet, far, "#718490")
    picture = light.fog(sheet.over(picture), 560, line, "#C3C9C6", last=110)
    sheet = Canvas(1920, 1200, None, times=TIMES)
    _ferry(sheet)
    picture = sheet.over(picture)
    spots = [(x + 27, 661, 34) for x in range(660, 1260, 86) if x % 5]
    picture = light.glow(picture, [*spots, (792, 330, 60)], "#D99A48")
    picture = light.mirror(picture, line, "#132C3A", seed=14, calm=1.4, first=60)
    picture = light.shimmer(picture, line, "#B9CBD1", seed=14, count=700, strength=70)
    picture = _quay_under(picture)
    return light.develop(light.rain(picture, seed=31, drops=620), seed=4)


def _ferry(sheet):
    hull = [(432, 760), (1488, 760), (1440, 840), (500, 840)]
    sheet.area(hull, mixed(DEEP, INK, 0.25))
    sheet.area([(424, 726), (1496, 726), (1486, 776), (436, 776)], "#E4E1D8")
    sheet.area([(1290, 726), (1496, 726), (1486, 776), (1290, 776)], "#C4C4BF")
    sheet.box(560, 742, 810, 12, RED)
    sheet.box(624, 606, 672, 122, "#EDEAE2", radius=8)
    sheet.box(1130, 606, 166, 122, "#CFCEC8", radius=8)
    sheet.box(718, 496, 362, 112, "#DFDCD3", radius=8)
    sheet.box(702, 490, 394, 12, "#B7B8B4", radius=4)
    sheet.box(606, 600, 708, 12, "#B7B8B4", radius=4)
    sheet.area([(1112, 478), (1200, 486), (1200, 606), (1112, 606)], RED)
    sheet.area(
        [(1160, 482), (1200, 486), (1200, 606), (1160, 606)], mixed(RED, INK, 0.3)
    )
    sheet.area([(1110, 462), (1202, 470), (1202, 498), (1110, 492)], INK)
    for x in range(660, 1260, 86):
        sheet.box(x, 640, 55, 48, LIT if x % 5 else "#5A7280", radius=7)
    for x in range(744, 1060, 79):
        sheet.box(x, 518, 55, 42, "#4D6674", radius=5)
    for x in range(440, 1480, 40):
        sheet.line([(x, 726), (x, 700)], "#C9C8C2", 3)
    sheet.line([(440, 700), (1480, 700)], "#DAD8D0", 4)
    sheet.line([(792, 496), (792, 320)], SLATE, 8)
    sheet.line([(792, 380), (900, 606)], SLATE, 2)
    sheet.area([(792, 336), (890, 358), (792, 386)], BLUE)
    sheet.oval(792, 322, 9, 9, LAMP)


def _quay_under(picture):
    """The quay in front, wet, with its bollards and the ropes."""
    over = Canvas(1920, 1200, None, times=TIMES)
    over.area([(-20, 985), (1940, 930), (1940, 1220), (-20, 1220)], "#3F474B")
    over.area([(-20, 985), (1940, 930), (1940, 968), (-20, 1026)], "#767D7F")
    for x in range(-100, 2100, 190):
        over.line([(x, 1032), (x - 120, 1220)], "#343B3F", 3)
    for x, y in ((360, 985), (1548, 955)):
        over.oval(x + 34, y + 26, 120, 15, "#242B2F")
        over.box(x, y - 60, 56, 84, "#14191C", radius=10)
        over.box(x + 6, y - 54, 12, 70, "#39434A", radius=6)
        over.oval(x + 28, y - 60, 40, 16, "#2C353B")
    over.line(smooth([(388, 950), (440, 880), (500, 780)]), "#CDB98A", 7)
    over.line(smooth([(1576, 920), (1520, 880), (1456, 774)]), "#CDB98A", 7)
    for x, y, rx in ((820, 1090, 190), (1250, 1140, 260), (180, 1150, 160)):
        over.oval(x, y, rx, 17, "#59666C")
        over.oval(x + 10, y + 3, rx * 0.8, 10, "#7C8B91")
    return over.over(picture)


def _boat_on(picture, x, y):
    """The boat, and under it what the water shows of it."""
    over = Canvas(680, 360, None, times=TIMES)
    _boat(over, 200, 150)
    boat = over.finish()
    below = boat.crop((0, 40, 680, 216)).transpose(1).resize((680, 120))
    faint = below.getchannel("A").point([v * 2 // 5 for v in range(256)])
    picture.paste(below.convert("RGB"), (x - 200, y + 58), faint)
    picture.paste(boat, (x - 200, y - 150), boat)
    return picture


def _church(sheet, x, foot):
    stone = "#8E9396"
    sheet.box(x, foot - 430, 100, 490, stone)
    sheet.box(x + 62, foot - 430, 38, 490, mixed(stone, DUSK, 0.45))
    sheet.area(
        [(x - 9, foot - 428), (x + 50, foot - 606), (x + 109, foot - 428)], "#35424E"
    )
    sheet.area(
        [(x + 50, foot - 606), (x + 109, foot - 428), (x + 50, foot - 428)], "#2A3641"
    )
    sheet.line([(x + 50, foot - 606), (x + 50, foot - 640)], "#2A3641", 4)
    sheet.oval(x + 46, foot - 360, 28, 28, LAMP)
    sheet.line([(x + 46, foot - 360), (x + 46, foot - 380)], INK, 4)
    sheet.line([(x + 46, foot - 360), (x + 60, foot - 352)], INK, 4)
    for y in (290, 210):
        sheet.box(x + 34, foot - y, 22, 44, "#2B3A47", radius=10)


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
    sheet.box(790, 320, 320, 1400, "#6E7678")
    for course in range(22):
        y = 320 + course * 58
        for brick in range(4):
            x = 790 + brick * 92 - (46 if course % 2 else 0)
            tone = (course * 7 + brick * 5) % 5 / 18
            sheet.box(
                max(792, x),
                y,
                min(88, x + 88 - 792),
                54,
                mixed("#888E8E", SLATE, tone),
                radius=3,
            )
    sheet.box(774, 296, 340, 32, "#A3A8A6", radius=4)
