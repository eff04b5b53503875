"""Two states of an update's words: what was added, removed, changed and moved."""

import random
import time

import pytest

from liveblog.desk.comparing import compare
from liveblog.models import FigureBlock
from media.models import Image
from tests.factories import card, embed, quote, rich_text, words

LETTERS = 32_768


def said(heading="", *blocks, **lines):
    return words(heading, *blocks, **lines).as_json()


def figure(name="a" * 32, **fields):
    defaults = {"caption": "The bridge", "credit": "Anna Sorg", "alt": "A bridge"}
    return FigureBlock(image=Image(name=name), **(defaults | fields))


def text(*paragraphs):
    return "\n\n".join(paragraphs)


def shown(comparison):
    return [
        (row.state, row.moved, "".join(run.text for run in row.runs))
        for row in comparison.rows
    ]


def summed(comparison):
    return (
        comparison.added,
        comparison.removed,
        comparison.moved,
        [
            (row.name, row.state)
            for row in comparison.rows
            if not row.is_prose and row.state != "same"
        ],
    )


ONE, TWO = "The bridge is closed to all.", "Four hundred people sleep in the hall."
THREE = "The mayor speaks at noon in the square."


def test_a_paragraph_that_moved_is_marked_and_no_word_was_added():
    found = compare(said("", text(ONE, TWO, THREE)), said("", text(THREE, ONE, TWO)))

    assert shown(found) == [("same", "up", THREE), ("same", "", ONE), ("same", "", TWO)]
    assert summed(found) == (0, 0, 1, [])


def test_a_paragraph_that_moved_down():
    found = compare(said("", text(ONE, TWO, THREE)), said("", text(TWO, THREE, ONE)))

    assert shown(found) == [
        *(("same", "", TWO), ("same", "", THREE), ("same", "down", ONE))
    ]


def test_one_that_moved_and_was_changed_is_both():
    new = TWO.replace("Four", "Five")

    found = compare(said("", text(ONE, TWO, THREE)), said("", text(new, ONE, THREE)))

    assert [(row.state, row.moved) for row in found.rows] == [
        *(("changed", "up"), ("same", ""), ("same", ""))
    ]
    assert summed(found) == (1, 1, 1, [])


def test_between_blocks_paragraphs_move_too():
    before = said("", ONE, quote("“Go.”"), TWO)

    found = compare(before, said("", quote("“Go.”"), text(ONE, TWO)))

    assert [(row.kind, row.moved) for row in found.rows] == [
        *(("quote", "up"), ("text", ""), ("text", ""))
    ]


def test_what_was_removed_stands_where_it_was():
    found = compare(said("", text(ONE, TWO, THREE)), said("", text(ONE, THREE)))

    assert shown(found) == [
        *(("same", "", ONE), ("removed", "", TWO), ("same", "", THREE))
    ]
    assert summed(found) == (0, 7, 0, [])


def test_paragraphs_that_have_nothing_in_common_are_two():
    found = compare(said("", ONE), said("", "Water in the market, up to a knee."))

    assert [row.state for row in found.rows] == ["removed", "added"]


def test_the_same_paragraph_twice_is_twice():
    found = compare(said("", text(ONE, ONE)), said("", text(ONE, TWO, ONE, ONE)))

    assert [row.state for row in found.rows] == ["same", "added", "added", "same"]


def test_of_a_quote_the_fields_that_changed_are_told():
    found = compare(
        said("", quote("“Go now.”", "Josef Lind")),
        said("", quote("“Go now.”", "Josef Lindt", role="shopkeeper")),
    )

    [row] = found.rows
    changed = {
        each.label: [(run.kind, run.text) for run in each.runs] for each in row.fields
    }
    assert changed == {
        "Words": [("same", "“Go now.”")],
        "Speaker": [("same", "Josef "), ("removed", "Lind"), ("added", "Lindt")],
        "Role": [("added", "shopkeeper")],
    }
    assert summed(found) == (2, 1, 0, [("Quote", "changed")])


def test_another_picture_stands_beside_the_one_of_before():
    found = compare(said("", figure("a" * 32)), said("", figure("b" * 32, alt="Two")))

    [row] = found.rows
    assert row.pictures == ("a" * 32, "b" * 32)
    assert row.has_new_picture
    assert found.pictures == {"a" * 32, "b" * 32}
    assert [each.label for each in row.fields] == ["Caption", "Credit", "Alt text"]


def test_a_tick_is_told_where_it_was_changed():
    found = compare(said("", figure()), said("", figure(alt="", is_decorative=True)))

    assert {
        each.label: "".join(run.text for run in each.runs)
        for each in found.rows[0].fields
    } == {
        "Caption": "The bridge",
        "Credit": "Anna Sorg",
        "Alt text": "A bridge",
        "Decorative, needs no alt text": "NoYes",
    }


def test_blocks_that_came_and_went_are_counted_by_kind():
    found = compare(said("", embed(), ONE), said("", ONE, card()))

    assert summed(found)[3] == [("Embed", "removed"), ("Link card", "added")]


def test_lines_around_the_words_are_told_where_they_differ():
    before = said("7.24 metres", ONE, byline="Cal Ferris", location="Arnholt")
    after = said(
        *("7.42 metres", ONE), byline="Cal Ferris", more_bylines=["Mira Holt", "Joon"]
    )

    found = compare(before, after)

    assert [(run.kind, run.text) for run in found.heading] == [
        *(("removed", "7.24 "), ("added", "7.42 "), ("same", "metres"))
    ]
    assert [
        (each.label, [(run.kind, run.text) for run in each.runs])
        for each in found.lines
    ] == [
        ("Written with", [("added", "Mira Holt, Joon")]),
        ("Reporting from", [("removed", "Arnholt")]),
    ]


def test_one_state_alone_shows_all_that_it_has():
    state = said("7.24 metres", ONE, byline="Cal Ferris")

    found = compare(state, state)

    assert [(each.label, each.runs[0].text) for each in found.lines] == [
        ("Byline", "Cal Ferris")
    ]
    assert summed(found) == (0, 0, 0, [])


def test_formatting_and_links_that_changed_are_told():
    plain = said(
        "",
        rich_text('<p>The <b>bridge</b> <a href="https://a.example/">is</a> up.</p>'),
    )
    other = said(
        "", rich_text('<p>The bridge <a href="https://b.example/">is</a> up.</p>')
    )

    found = compare(plain, other)

    assert found.is_restyled
    assert [(run.kind, run.text) for run in found.links] == [
        ("removed", "https://a.example/"),
        ("added", "https://b.example/"),
    ]
    assert not found.is_empty
    assert compare(plain, dict(plain)).is_empty


def test_paragraphs_that_moved_are_not_said_to_be_formatted_anew():
    before = said("", rich_text(f"<p>{ONE}</p><p><b>{TWO}</b></p>"))
    after = said("", rich_text(f"<p><b>{TWO}</b></p><p>{ONE}</p>"))

    found = compare(before, after)

    assert (found.moved, found.is_restyled) == (1, False)


def test_a_kind_that_has_gone_is_named_by_its_word():
    before = {**said("A"), "blocks": [{"kind": "map", "place": "Arnholt"}]}

    found = compare(before, said("A"))

    assert [(row.name, row.state) for row in found.rows] == [("map", "removed")]


def by_chance(items, count):
    return random.Random(5).choices(items, k=count)


HOSTILE = {
    "no words shared": (
        text(" ".join(f"v{n}" for n in range(5_500))),
        text(" ".join(f"w{n}" for n in range(5_500))),
    ),
    "short paragraphs, all other": (
        text(*(f"v{n}" for n in range(4_000))),
        text(*(f"w{n}" for n in range(4_000))),
    ),
    "paragraphs by chance": (
        text(*by_chance("abc", LETTERS // 3)),
        text(*by_chance("bca", LETTERS // 3)),
    ),
    "paragraphs turned round": (
        text(*(f"v{n}" for n in range(4_000))),
        text(*(f"v{n}" for n in reversed(range(4_000)))),
    ),
    "fifty long ones": (
        text(*(" ".join(by_chance("abcdefgh", 320)) + f" {n}" for n in range(50))),
        text(*(" ".join(by_chance("bcdefgha", 320)) + f" {n}" for n in range(50))),
    ),
    "one word": ("x" * LETTERS, "y" * LETTERS),
    "no spaces": (
        "".join(by_chance("水位", LETTERS // 3)),
        "".join(by_chance("位水川", LETTERS // 3)),
    ),
}


@pytest.mark.parametrize("what", HOSTILE)
@pytest.mark.timed
def test_no_update_of_32_kb_takes_long(what):
    before, after = (said("", each) for each in HOSTILE[what])

    def took():
        started = time.process_time()
        compare(before, after)
        return time.process_time() - started

    # 18 to 83 ms where it was written; what is quadratic takes 1,600.
    assert min(took() for _try in range(3)) < 0.25
