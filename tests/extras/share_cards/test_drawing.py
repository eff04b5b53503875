"""How a card is drawn: letters of all scripts, lines that fit, marks on the rail."""

import io
import time
from dataclasses import replace

import pytest
from PIL import Image as Pillow
from PIL import features

from liveblog.extras.share_cards.bidi import in_order, levels, starts_rtl
from liveblog.extras.share_cards.canvas import CLOSED, FIELD, KEY, LINE, LIVE, PAPER
from liveblog.extras.share_cards.drawing import (
    ALONE,
    BESIDE_PHOTOGRAPH,
    END,
    ENDED,
    FOOT,
    GOES_ON,
    KEY_EVENT,
    MARGIN,
    PHOTOGRAPH_PX,
    PLAIN,
    RULE,
    SIZE_PX,
    Badge,
    Sheet,
    draw,
)
from liveblog.extras.share_cards.glyphs import (
    SANS,
    SANS_BOLD,
    SERIF,
    SERIF_BOLD,
    legible,
    width_px,
)
from liveblog.extras.share_cards.line_breaking import fit, one_line

SHEET = Sheet(
    newsroom="Newsbook",
    state=Badge("Live", LIVE, has_dot=True),
    clock="14:52",
    zone="CET",
    day="24 Nov 2026",
    words="Second bridge at Arnholt closes",
    blog="River at record height",
)
RAIL, WORDS = ALONE.rail, ALONE.words
ARABIC = "النهر يبلغ أعلى مستوى له منذ 1953"


def picture(sheet=SHEET, **changes):
    return Pillow.open(io.BytesIO(draw(replace(sheet, **changes)))).convert("RGB")


def is_like(pixel, colour):
    """The palette may move a colour by a little."""
    wanted = bytes.fromhex(colour[1:])
    return all(abs(a - b) < 12 for a, b in zip(pixel, wanted, strict=True))


def mark_in(image, *, rail=RAIL):
    """Where the mark's middle is: the rows on the rail that are neither rail nor paper."""
    rows = [
        y
        for y in range(RULE + 10, FOOT)
        if not is_like(image.getpixel((rail, y)), LINE)
    ]
    return rail, (rows[0] + rows[-1]) // 2


def inked(image, box):
    """How many pixels of a box are not paper."""
    part = image.crop(box).convert("L")
    paper = Pillow.new("RGB", (1, 1), PAPER).convert("L").getpixel((0, 0))
    return sum(part.histogram()[: paper - 12])


# The picture --------------------------------------------------------------------------


def test_other_words_are_another_picture_and_the_same_words_the_same():
    assert draw(SHEET) == draw(replace(SHEET))
    others = [
        replace(SHEET, words="Second bridge at Arnholt close"),
        replace(SHEET, newsroom="Newsboo"),
        replace(SHEET, state=Badge("Closed", CLOSED)),
        replace(SHEET, clock="14:53"),
        replace(SHEET, zone="CEST"),
        replace(SHEET, day="25 Nov 2026"),
        replace(SHEET, mark=KEY_EVENT),
        replace(SHEET, badge=Badge("Key event", KEY, is_filled=False)),
        replace(SHEET, speaker="Josef Lind"),
        replace(SHEET, standfirst="It rises."),
        replace(SHEET, blog="River"),
        replace(SHEET, is_rtl=True),
    ]
    assert len({draw(sheet) for sheet in [SHEET, *others]}) == len(others) + 1


def test_the_longest_headline_is_whole_and_weighs_little():
    words = ("Army engineers close the second bridge at Arnholt and ask " * 4)[:200]

    assert len(draw(replace(SHEET, words=words))) < 40_000
    assert "…" not in "".join(
        fit(
            words,
            SERIF_BOLD,
            width=END - WORDS,
            height=340,
            sizes=range(120, 43, -4),
            leading=1.12,
        ).texts
    )


def test_the_marks_shape_tells_the_kind():
    plain, key = picture(mark=PLAIN), picture(mark=KEY_EVENT)

    x, y = mark_in(plain)
    assert is_like(plain.getpixel((x, y)), PAPER)  # hollow
    assert is_like(plain.getpixel((x - PLAIN.size // 2 + 2, y)), FIELD)
    x, y = mark_in(key)
    assert is_like(key.getpixel((x, y)), KEY)
    corner = KEY_EVENT.size // 2 - 3
    assert is_like(key.getpixel((x - corner, y)), KEY)
    assert not is_like(key.getpixel((x - corner, y - corner)), KEY)  # a diamond


def test_the_rail_goes_on_until_the_story_is_over():
    live = picture(mark=GOES_ON, blog="")
    over = picture(mark=ENDED, blog="")

    bottom = (RAIL, SIZE_PX[1] - 1)
    assert is_like(live.getpixel(bottom), LINE)
    assert is_like(live.getpixel(mark_in(live)), LIVE)
    assert is_like(over.getpixel(bottom), PAPER)


def test_a_card_in_arabic_is_turned_round():
    image = picture(words=ARABIC, is_rtl=True, mark=KEY_EVENT)

    x, y = mark_in(image, rail=SIZE_PX[0] - RAIL - 1)
    assert is_like(image.getpixel((x, y)), KEY)
    # The words begin at the rail and the time is outside it.
    right = SIZE_PX[0] - WORDS
    assert inked(image, (right - 60, RULE + 20, right, FOOT - 10)) > 300
    assert inked(image, (SIZE_PX[0] - RAIL + 40, y - 20, SIZE_PX[0], y + 20)) > 300


def test_words_of_the_other_direction_begin_at_the_other_side():
    image = picture(words="النهر يبلغ", blog="")

    assert inked(image, (END - 60, RULE + 20, END, FOOT)) > 300
    assert inked(image, (WORDS, RULE + 20, WORDS + 60, FOOT)) == 0


def test_a_quotation_has_a_bar_above_it_and_its_speaker_below():
    quoted = picture(words="“It rose.”", speaker="Josef Lind")
    nobody = picture(words="“It rose.”", speaker="習近平")

    bar = (WORDS + 40, RULE + 55)
    assert is_like(quoted.getpixel(bar), KEY)
    assert not is_like(picture().getpixel(bar), KEY)
    below = (WORDS, 320, END, FOOT)
    assert inked(quoted, below) > 300
    assert inked(nobody, below) == 0


def test_a_long_headline_leaves_no_room_for_the_standfirst():
    long = "Army engineers close the second bridge at Arnholt and ask everyone. " * 3
    changes = {"standfirst": "It rises.", "blog": ""}

    assert draw(replace(SHEET, words=long, **changes)) == draw(
        replace(SHEET, words=long, standfirst="", blog="")
    )


HOSTILE = {
    "one word": "A" * 200,
    "one word in Arabic": "ع" * 200,
    "towers of marks": "Z" + "\u0301" * 300 + "a" + "\u0323" * 300,
    "nothing to see": "\u200b\u200c\u200d\ufeff" * 20,
    "emoji": "🌊👨‍👩‍👧🏳️‍🌈" * 20,
    "no font": "川の水位が過去最高を記録 " * 20,
    "hyphens": "a-" * 300,
    "spaces": " \u00a0\u2003\u3000" * 100,
    "both directions": "abc 12% אבג (ب) " * 40,
    "much": "Wort " * 2000,
    "private use": "\ue000\U000f0000\ufffd" * 50,
    "a lone surrogate": "a\ud800b",
    "none": "",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("is_rtl", [False, True])
def test_whatever_the_words_are_they_stay_inside_the_margins(text, is_rtl):
    kept = {"is_rtl": is_rtl, "newsroom": text, "zone": text, "day": text, "blog": text}
    began = time.process_time()
    images = [
        picture(words=text, **kept),
        picture(words=text, speaker=text[:120], **kept),
        picture(words=text, standfirst=text, **kept),
    ]
    seconds = time.process_time() - began

    for image in images:
        assert inked(image, (0, 0, MARGIN - 16, SIZE_PX[1])) == 0
        assert inked(image, (END + 4, 0, *SIZE_PX)) == 0
    assert seconds < 1.5


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("is_rtl", [False, True])
def test_beside_a_photograph_all_words_stay_on_their_side(text, is_rtl):
    photograph = Pillow.new("RGB", PHOTOGRAPH_PX, PAPER)
    kept = {"is_rtl": is_rtl, "newsroom": text, "zone": text, "day": text, "blog": text}
    images = [
        picture(words=text, photograph=photograph, **kept),
        picture(words=text, photograph=photograph, speaker=text[:120], **kept),
        picture(words=text, photograph=photograph, standfirst=text, **kept),
    ]

    # (A JPEG has some grey beside each letter.)
    outer = (0, 0, MARGIN - 16, SIZE_PX[1])
    inner = (BESIDE_PHOTOGRAPH.end + 16, 0, *SIZE_PX)
    for box in (outer, inner):
        left, top, right, bottom = box
        turned = (SIZE_PX[0] - right, top, SIZE_PX[0] - left, bottom)
        assert {inked(image, turned if is_rtl else box) for image in images} == {0}


def test_the_credit_stands_on_the_foot_of_the_photograph():
    photograph = Pillow.new("RGB", PHOTOGRAPH_PX, FIELD)
    foot = (SIZE_PX[0] - PHOTOGRAPH_PX[0], SIZE_PX[1] - 42, *SIZE_PX)
    credited = picture(photograph=photograph, credit="Anna Sorg").crop(foot)
    turned = picture(photograph=photograph, credit="Anna Sorg", is_rtl=True)

    assert is_like(credited.getpixel((PHOTOGRAPH_PX[0] - 3, 5)), PAPER)
    assert is_like(credited.getpixel((40, 20)), FIELD)
    assert is_like(turned.getpixel((3, SIZE_PX[1] - 37)), PAPER)
    nobody = picture(photograph=photograph).crop(foot)
    assert is_like(nobody.getpixel((PHOTOGRAPH_PX[0] - 3, 5)), FIELD)


# Letters --------------------------------------------------------------------------------


def test_pillow_can_shape_arabic():
    assert features.check("raqm")


def test_arabic_letters_are_joined():
    word = "مستشفى"
    apart = sum(width_px(letter, SERIF, 100, is_rtl=True) for letter in word)

    assert width_px(word, SERIF, 100, is_rtl=True) < 0.85 * apart


def test_all_weights_of_both_families_have_the_same_scripts():
    for face in (SERIF, SERIF_BOLD, SANS, SANS_BOLD):
        for text in (
            "Łódź, Việt Nam – “quoted”, 7.42 €",
            "Река достигла отметки",
            "Ευακουάζεται η κοιλάδα",
            ARABIC,
            "הנהר בשיא",
        ):
            assert legible(text, face) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Flood 🌊 rises 👨‍👩‍👧", "Flood rises"),
        ("CO₂ in the ﬁre", "CO2 in the fire"),
        ("The leader (習近平) arrives", "The leader … arrives"),
        (
            "Visitors from 東京 京都 arrive at noon today",
            "Visitors from … arrive at noon today",
        ),
        ("川の水位が過去最高を記録", ""),
        ("Vingt % :\u202fnon", "Vingt % :\u00a0non"),
        ("a\u200bb\u00adc\u202ed", "abcd"),
        ("می\u200cروم", "می\u200cروم"),
        ("\u200d\u200c", ""),
        ("e\u0301\u0301\u0301\u0301", "e\u0301\u0301"),
        (" two \n lines ", "two lines"),
        ("x" * 700, "x" * 600),
    ],
)
def test_legible_text_is_what_our_fonts_can_show(text, shown):
    assert legible(text, SERIF) == shown


def test_a_card_whose_words_no_font_has_shows_the_newsroom():
    assert draw(replace(SHEET, words="川の水位", speaker="記者")) == draw(
        replace(SHEET, words="Newsbook")
    )


# Reading order ----------------------------------------------------------------------------


def shown(text, *, is_rtl):
    """The letters from left to right; brackets are turned when they are drawn."""
    pairs = list(zip(text, levels(text, is_rtl=is_rtl), strict=True))
    return "".join(char for char, _ in in_order(pairs, lambda pair: pair[1]))


# What Unicode's algorithm comes to, by hand, brackets turned back.
@pytest.mark.parametrize(
    ("text", "is_rtl", "expected"),
    [
        ("abc אבג", False, "abc גבא"),
        ("אבג abc", True, "abc גבא"),
        ("המים עלו ל-7.42 מטר", True, "רטמ 7.42-ל ולע םימה"),
        ("עלייה של 20% ב-14:03", True, "14:03-ב 20% לש היילע"),
        ("בין NATO 20% לבין", True, "ןיבל NATO 20% ןיב"),
        ("بلغ 7.42 متر", True, "رتم 7.42 غلب"),
        ("NATO (الناتو)", False, "NATO (وتانلا)"),
        ("12–34 א", True, "א 34–12"),
        ("א 1-2 ب 1-2 +3", True, "3+ 2-1 ب 1-2 א"),
        ("", True, ""),
    ],
)
def test_letters_stand_in_reading_order(text, is_rtl, expected):
    assert shown(text, is_rtl=is_rtl) == expected


def test_a_mark_goes_with_its_letter():
    assert levels("אָ b", is_rtl=False) == [1, 1, 0, 0]


def test_a_joiner_goes_with_its_letter():
    """Persian spells with it, and Unicode gives it no place in the order."""
    assert levels("می\u200cخواهم a", is_rtl=True) == [1] * 9 + [2]


@pytest.mark.parametrize(
    ("text", "default", "rtl"),
    [
        ("12 אבג abc", False, True),
        ("“Abc” אבג", True, False),
        ("1953", True, True),
        ("1953", False, False),
        ("ب", False, True),
    ],
)
def test_the_first_letter_with_a_direction_decides(text, default, rtl):
    assert starts_rtl(text, default=default) is rtl


# Lines ------------------------------------------------------------------------------------


def lines(text, *, width=400, height=400, sizes=(60, 40), leading=1.0):
    return fit(text, SERIF, width=width, height=height, sizes=sizes, leading=leading)


def test_words_are_as_large_as_they_fit():
    assert lines("Evacuation").size_px == 60
    assert lines("Evacuation", width=250).size_px == 40  # else it would be broken
    assert lines("Evacuation of the town", height=60).size_px == 40
    assert lines("Evacuation of the town", height=130).height_px == 120


def test_lines_of_a_headline_are_about_equally_long():
    found = lines("Budget passes after a night of votes", width=600, sizes=(80, 60))

    assert found.texts == ("Budget passes", "after a night", "of votes")


def test_what_does_not_fit_ends_in_an_ellipsis():
    found = lines("one two three four five six seven, eight nine", width=200, height=80)

    assert found.texts == ("one two", "three…")


def test_a_word_wider_than_the_card_is_broken_between_letters():
    found = lines("a" * 60, width=200, height=400)

    assert "".join(found.texts) == "a" * 60
    assert all(width_px(line, SERIF, 40) <= 200 for line in found.texts)
    assert len(found.texts) > 3


def test_a_letter_is_never_torn_from_its_mark():
    found = lines("a\u0301" * 60, width=200, height=400)

    assert {line[0] for line in found.texts} == {"a"}


def test_a_line_may_end_inside_a_word_with_a_hyphen_but_not_before_a_dash():
    assert lines("Baden-Württemberg", width=400, sizes=(60, 58)).texts == (
        "Baden-",
        "Württemberg",
    )
    assert lines("River rises – valley", width=300, sizes=(48, 44)).texts == (
        "River rises\u00a0–",
        "valley",
    )
    assert lines("Rhein/Main", width=200, sizes=(60, 58)).texts == ("Rhein/", "Main")


def test_one_line_is_cut_to_its_width():
    assert one_line("River at record height", SANS, 30, width=200) == "River at…"
    assert one_line("River", SANS, 30, width=200) == "River"
    assert one_line("", SANS, 30, width=200) == ""
