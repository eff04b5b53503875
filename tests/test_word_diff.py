"""How one text became another, word by word; and that no text makes it slow."""

import random
import time

import pytest

from liveblog.markup.word_diff import Budget, aligned, word_diff, words_of
from tests.for_each import for_each

LETTERS = 32_768


def told(before, after):
    marks = {"same": "{}", "added": "+[{}]", "removed": "-[{}]"}
    return "".join(marks[run.kind].format(run.text) for run in word_diff(before, after))


@for_each(
    ("before", "after", "expected"),
    [
        ("The gauge.", "The gauge.", "The gauge."),
        ("", "The gauge.", "+[The gauge.]"),
        ("The gauge.", "", "-[The gauge.]"),
        ("", "", ""),
        (
            "The gauge read 7.24 metres at 13:10, above the old record. More expected.",
            "The gauge read 7.42 metres at 13:15, above the old record, the water board"
            " said. The peak is expected at about 18:00.",
            "The gauge read -[7.24 ]+[7.42 ]metres at -[13:10]+[13:15], above the old "
            "record+[, the water board said]. -[More ]+[The peak is ]expected "
            "+[at about 18:00].",
        ),
        # A short word between two that were exchanged is exchanged with them.
        ("10 in 30 of us", "20 in 40 of us", "-[10 in 30 ]+[20 in 40 ]of us"),
        ("Don't go", "Do go", "-[Don't ]+[Do ]go"),
        ("“Go,” he said", "“Go!” he said", "“Go-[,” ]+[!” ]he said"),
        ("It rose. Then fell.", "It rose.", "It rose. -[Then fell.]"),
        ("It rose.", "It rose. Then fell.", "It rose. +[Then fell.]"),
        # White space is no word.
        ("Two  words\nhere", "Two words here", "Two words here"),
        # An accent, a skin colour and a family belong to their signs.
        ("cafe\u0301 shut", "cafe shut", "-[cafe\u0301 ]+[cafe ]shut"),
        ("👍🏽 ok", "👍🏿 ok", "-[👍🏽 ]+[👍🏿 ]ok"),
        ("水位が上がる", "水位は下がる", "水位-[が上]+[は下]がる"),
        ("أغلق الجسر.", "فُتح الجسر.", "-[أغلق ]+[فُتح ]الجسر."),
        ("<b>7</b> &amp;", "<b>8</b> &amp;", "-[<b>7</b> ]+[<b>8</b> ]&amp;"),
    ],
)
def test_words_that_were_added_and_removed(before, after, expected):
    assert told(before, after) == expected


def test_counts_are_of_words_not_of_what_stands_between_them():
    runs = word_diff("One, two.", "One, two, three – four!")

    assert [(run.kind, run.words) for run in runs] == [
        *(("same", 2), ("removed", 0), ("added", 2))
    ]


def test_nothing_of_either_text_is_lost():
    shuffled = random.Random(7)
    for _each in range(300):
        before, after = (
            " ".join(shuffled.choices(["a", "b,", "(c", "d.", "é", "水"], k=n))
            for n in (shuffled.randrange(12), shuffled.randrange(12))
        )
        runs = word_diff(before, after)
        old = "".join(run.text for run in runs if run.kind != "added")
        new = "".join(run.text for run in runs if run.kind != "removed")
        assert ("".join(old.split()), "".join(new.split())) == (
            "".join(before.split()),
            "".join(after.split()),
        )


def test_what_is_too_long_and_too_different_is_exchanged_between_its_ends():
    assert aligned("abcxyzde", "abcyxze", Budget(8)) == [(0, 0), (1, 1), (2, 2), (7, 6)]
    assert aligned("abcxyzde", "abcyxze", Budget(99)) == [
        *((0, 0), (1, 1), (2, 2), (3, 4), (5, 5), (7, 6))
    ]


def test_a_budget_is_spent_once():
    budget = Budget(10)

    assert [budget.takes(3, 3), budget.takes(1, 1), budget.takes(1, 1)] == [
        *(True, True, False)
    ]


def numbered(letter, count=LETTERS // 6):
    return " ".join(f"{letter}{n}" for n in range(count))


def by_chance(signs, count, between=""):
    return between.join(random.Random(3).choices(signs, k=count))


def with_others(text, every):
    parts = text.split(" ")
    return " ".join("NEW" if n % every == 0 else part for n, part in enumerate(parts))


HOSTILE = {
    "the same": ("word " * 6_553, "word " * 6_553),
    "all words alike": ("a " * 16_384, "b " + "a " * 16_000),
    "all words different": (numbered("v"), numbered("w")),
    "every second word": (numbered("v"), with_others(numbered("v"), 2)),
    "every tenth word": (numbered("v"), with_others(numbered("v"), 10)),
    "two words by chance": (by_chance("ab", 16_384, " "), by_chance("ba", 16_384, " ")),
    "one word": ("x" * LETTERS, "y" * LETTERS),
    "stops": (by_chance(".,;:!?", LETTERS), by_chance("?!:;,.", LETTERS)),
    "a stop at its end": ("a" + "." * LETTERS, "a" + "." * LETTERS + "b"),
    "bidi": ("\u202eא\u202c b " * 5_400, "\u202eב\u202c b " * 5_400),
    "emoji": ("👩‍👩‍👧‍👦 " * 4_000, "👩‍👩‍👧‍👦" * 4_000),
    "marks": ("e" + "\u0301" * LETTERS, "e\u0301 " * (LETTERS // 3)),
    "no spaces": (
        by_chance("水位上下川", LETTERS // 3),
        by_chance("川下上位水", LETTERS // 3),
    ),
    "spaces": ("a" + " " * LETTERS + "b", "a" + " " * LETTERS + "c"),
}


@pytest.mark.parametrize("what", HOSTILE)
@pytest.mark.timed
def test_no_text_of_32_kb_takes_long(what):
    before, after = HOSTILE[what]

    def took():
        started = time.process_time()
        word_diff(before, after)
        return time.process_time() - started

    # 18 to 83 ms where it was written; what is quadratic takes 1,600.
    assert min(took() for _try in range(3)) < 0.25


def test_a_word_has_the_space_behind_it():
    assert [tuple(word) for word in words_of(" Go,  now. ")] == [
        *(("Go", ""), (",", "  "), ("now", ""), (".", ""))
    ]
