"""The demo's portraits: three people of Arnholt, in few colours and a light from the left."""

from PIL import Image as Pillow

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
    Canvas,
    mixed,
    smooth,
)


def bus_driver():
    """Nils Abern: a beard, a driver's cap, a dark jacket."""
    sheet, skin = _sheet("#CBD7DA"), "#D2A184"
    _shoulders(sheet, DEEP, collar=PAPER)
    sheet.area([(385, 640), (415, 640), (424, 800), (376, 800)], RED)
    _neck(sheet, skin)
    _head(sheet, skin)
    beard = [
        (278, 400),
        (292, 470),
        (330, 548),
        (400, 578),
        (470, 548),
        (508, 470),
        (522, 400),
    ]
    beard += [(492, 440), (450, 452), (400, 446), (350, 452), (308, 440)]
    sheet.area(smooth([*beard, beard[0]]), "#5A4636")
    sheet.line([(364, 488), (400, 494), (436, 488)], mixed(skin, RED, 0.3), 9)
    _features(sheet, skin, brows="#4A392C", mouth=False)
    sheet.area(
        smooth([(250, 292), (262, 205), (400, 158), (538, 205), (550, 292)]), SLATE
    )
    sheet.box(262, 262, 276, 42, INK, radius=6)
    sheet.area(
        smooth(
            [
                (254, 304),
                (320, 292),
                (400, 290),
                (480, 292),
                (546, 304),
                (476, 330),
                (400, 336),
                (324, 330),
                (254, 304),
            ]
        ),
        INK,
    )
    sheet.oval(400, 240, 22, 22, mixed(OCHRE, PAPER, 0.45))
    return _lit(sheet)


def telephonist():
    """Dora Kell: grey hair pinned up, glasses, a headset, a cardigan."""
    sheet, skin, hair = _sheet("#E4DCCB"), "#8A5A40", "#B9B8B3"
    sheet.oval(400, 178, 92, 76, mixed(hair, SLATE, 0.25))
    sheet.oval(400, 330, 168, 176, hair)
    _shoulders(sheet, OCHRE, collar=None)
    sheet.area([(318, 600), (400, 720), (482, 600), (482, 560), (318, 560)], PAPER)
    _neck(sheet, skin)
    _head(sheet, skin)
    fringe = [(262, 372), (266, 276), (320, 200), (420, 186), (510, 222), (540, 372)]
    sheet.area(
        [*smooth(fringe), (512, 330), (470, 286), (410, 276), (330, 296), (290, 340)],
        hair,
    )
    _features(sheet, skin, brows="#6D6A66", mouth=True)
    for x in (342, 458):
        for radius, colour in ((43, INK), (37, mixed(skin, PAPER, 0.2))):
            sheet.oval(x, 384, radius, radius - 4, colour)
        sheet.oval(x, 386, 10, 11, INK)
    sheet.line([(384, 380), (400, 374), (416, 380)], INK, 6)
    arch = smooth([(252, 390), (262, 250), (400, 166), (538, 250), (548, 390)])
    sheet.line(arch, INK, 15)
    for x in (250, 550):
        sheet.box(x - 26, 350, 52, 96, INK, radius=22)
        sheet.box(x - 14, 366, 28, 64, SLATE, radius=14)
    sheet.line(smooth([(250, 440), (270, 510), (330, 540)]), INK, 8)
    sheet.oval(340, 540, 20, 14, INK)
    return _lit(sheet)


def ferryman():
    """Josef Lind: white moustache, a knitted cap, oilskins."""
    sheet, skin = _sheet("#B7C8CE"), "#DDB397"
    _shoulders(sheet, mixed(OCHRE, "#E0B23C", 0.55), collar=None)
    sheet.area(
        smooth(
            [
                (262, 610),
                (330, 560),
                (400, 600),
                (470, 560),
                (538, 610),
                (470, 664),
                (400, 690),
                (330, 664),
                (262, 610),
            ]
        ),
        BLUE,
    )
    _neck(sheet, skin)
    _head(sheet, skin)
    for side in (-1, 1):
        locks = [
            (400 + side * 128, 330),
            (400 + side * 152, 380),
            (400 + side * 138, 450),
            (400 + side * 118, 420),
            (400 + side * 112, 350),
        ]
        sheet.area(smooth([*locks, locks[0]]), "#EDEBE5")
    _features(sheet, skin, brows="#E6E3DB", mouth=False)
    sheet.line([(366, 500), (400, 506), (434, 500)], mixed(skin, RED, 0.35), 8)
    moustache = [
        (320, 488),
        (356, 458),
        (400, 462),
        (444, 458),
        (480, 488),
        (440, 486),
        (400, 482),
        (360, 486),
    ]
    sheet.area(smooth([*moustache, moustache[0]]), "#F2F0EA")
    cap = [
        (262, 318),
        (258, 240),
        (310, 170),
        (400, 146),
        (490, 170),
        (542, 240),
        (538, 318),
    ]
    sheet.area(smooth(cap), DEEP)
    sheet.box(250, 272, 300, 62, mixed(DEEP, BLUE, 0.6), radius=22)
    for x in range(272, 540, 22):
        sheet.line([(x, 284), (x, 322)], DEEP, 4)
    for x in (296, 504):
        sheet.line(
            [(x, 352), (x + (8 if x < 400 else -8), 360)], mixed(skin, INK, 0.2), 3
        )
    return _lit(sheet)


def _sheet(ground):
    sheet = Canvas(800, 800, ground)
    sheet.fade(0, 800, mixed(ground, PAPER, 0.35), mixed(ground, DEEP, 0.35))
    return sheet


def _lit(sheet):
    """Upright (3:4), with a window's light on one side and shade on the other."""
    picture = sheet.sheet.crop((300, 0, 2100, 2400)).reduce(2)
    picture = light.glow(picture, [(120, 160, 520)], "#4A4435")
    side = light.slope((picture.height, picture.width), first=0, last=105)
    side = side.transpose(Pillow.Transpose.ROTATE_90)
    picture.paste("#101D28", (0, 0), side.point(_LATE))
    return light.develop(picture, seed=8, vignette=70)


# Shade begins beyond the middle: the face is turned to the window.
_LATE = [max(0, v - 40) * 105 // 65 if v < 105 else 105 for v in range(256)]


def _shoulders(sheet, colour, *, collar):
    outline = [
        (60, 830),
        (92, 720),
        (190, 640),
        (310, 600),
        (400, 596),
        (490, 600),
        (610, 640),
        (708, 720),
        (740, 830),
    ]
    sheet.area(smooth(outline), colour)
    sheet.line([(196, 740), (190, 830)], mixed(colour, INK, 0.3), 5)
    sheet.line([(604, 740), (610, 830)], mixed(colour, INK, 0.3), 5)
    if collar:
        sheet.area(
            [
                (310, 590),
                (400, 700),
                (490, 590),
                (520, 640),
                (440, 740),
                (400, 690),
                (360, 740),
                (280, 640),
            ],
            collar,
        )
        sheet.area([(332, 590), (400, 690), (468, 590)], mixed(collar, SHALLOW, 0.4))


def _neck(sheet, skin):
    shade = mixed(skin, INK, 0.16)
    sheet.area(
        smooth([(340, 500), (344, 590), (400, 648), (456, 590), (460, 500)]), shade
    )


def _head(sheet, skin):
    for x in (266, 534):
        sheet.oval(x, 396, 24, 36, mixed(skin, INK, 0.1))
    face = [
        (270, 360),
        (276, 280),
        (330, 222),
        (400, 208),
        (470, 222),
        (524, 280),
        (530, 360),
        (516, 450),
        (470, 528),
        (400, 560),
        (330, 528),
        (284, 450),
    ]
    sheet.area(smooth([*face, face[0]]), skin)
    cheek = [
        (470, 222),
        (524, 280),
        (530, 360),
        (516, 450),
        (470, 528),
        (430, 550),
        (470, 470),
        (486, 370),
        (476, 270),
    ]
    sheet.area(smooth([*cheek, cheek[0]]), mixed(skin, INK, 0.07))


def _features(sheet, skin, *, brows, mouth):
    shade = mixed(skin, INK, 0.22)
    for x in (342, 458):
        sheet.oval(x, 386, 10, 11, INK)
        sheet.line(smooth([(x - 32, 350), (x, 340), (x + 32, 350)]), brows, 11)
    sheet.line(smooth([(402, 384), (414, 424), (412, 440), (390, 444)]), shade, 6)
    if mouth:
        sheet.line(
            smooth([(358, 492), (380, 502), (400, 504), (420, 502), (442, 492)]),
            mixed(skin, INK, 0.3),
            9,
        )
