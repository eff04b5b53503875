"""The same update, changed by two people at once: what is put together, and what is asked."""

import time

import pytest
from django.core.exceptions import ValidationError

from liveblog.markup import rich
from liveblog.story.merging import BOTH, MINE, THEIRS, merge
from tests.for_each import for_each
from tests.merging.sessions import as_words, quote, run, said, text

FIRST = "Engineers shut the bridge at noon.\n\nAmbulances take the valley road."


def rich_text(html):
    return {"kind": "text", **rich.read(html)._asdict()}


def figure(image, caption="The bridge", alt="A bridge", **more):
    return {
        "kind": "figure",
        "image": image,
        "caption": caption,
        "credit": "Anna Sorg",
        "alt": alt,
        "is_decorative": False,
        "owes_alt": False,
        **more,
    }


def words_in(merged):
    return [block.values["words"] for block in merged.blocks]


@for_each(
    ("mine", "theirs", "merged"),
    [
        # Different words of one paragraph.
        (
            "Engineers shut the upper bridge at noon.",
            "Army engineers shut the bridge at noon.",
            "Army engineers shut the upper bridge at noon.",
        ),
        # One has added behind what the other has changed.
        (
            "Engineers shut the bridge at noon. It has a crack.",
            "Engineers closed the bridge at noon.",
            "Engineers closed the bridge at noon. It has a crack.",
        ),
        (
            "Engineers shut the bridge at 12:05.",
            "Engineers shut the bridge at noon. It has a crack.",
            "Engineers shut the bridge at 12:05. It has a crack.",
        ),
        # Both have done the same.
        (
            "Engineers shut the bridge at 12:05.",
            "Engineers shut the bridge at 12:05.",
            "Engineers shut the bridge at 12:05.",
        ),
        # A paragraph taken out, and another one changed.
        ("", "Engineers shut the bridge at noon.\n\nThird.", "Third."),
        # Each has added one in the same place: both stay, theirs first.
        (
            "Engineers shut the bridge at noon.\n\nMine, wholly new.",
            "Engineers shut the bridge at noon.\n\nAnd another one there.",
            "Engineers shut the bridge at noon.\n\nAnd another one there.\n\nMine, wholly new.",
        ),
    ],
)
def test_different_words_raise_no_question(mine, theirs, merged):
    end = "\n\nAmbulances take the valley road."
    base = as_words("", text("Engineers shut the bridge at noon." + end))
    sides = [as_words("", text(f"{side}{end}".strip())) for side in (mine, theirs)]

    found = merge(base, *sides)

    assert found.questions == []
    assert words_in(found) == [merged + end]


def test_different_blocks_raise_no_question():
    base = as_words("Bridge", text("One."), quote("Two.", "Lind"), text("Three."))
    mine = as_words("Bridge", text("One!"), quote("Two.", "Lind"), text("Three."))
    theirs = as_words(
        "Bridge shut",
        quote("Two?", "Josef Lind"),
        text("One."),
        text("Three."),
        text("4"),
    )

    found = merge(base, mine, theirs)

    assert found.questions == []
    assert found.as_json() == as_words(
        "Bridge shut",
        quote("Two?", "Josef Lind"),
        text("One!"),
        text("Three."),
        text("4"),
    )


def test_a_block_that_one_has_moved_and_the_other_changed_is_both():
    base = as_words("", text("First of all."), text("Second of all."), text("Third."))
    mine = as_words("", text("Third."), text("First of all."), text("Second of all."))
    theirs = as_words("", text("First of all."), text("Second of all."), text("Third!"))

    found = merge(base, mine, theirs)

    assert (words_in(found), found.questions) == (
        ["Third!", "First of all.", "Second of all."],
        [],
    )


@pytest.mark.parametrize(
    ("choice", "heading", "is_to_edit"),
    [
        (MINE, "The upper bridge is shut now", False),
        (THEIRS, "The second bridge is shut now", False),
        (BOTH, "The upper second bridge is shut now", True),
    ],
)
def test_the_same_words_are_asked_for(choice, heading, is_to_edit):
    base = as_words("The bridge is shut")
    mine, theirs = (
        as_words("The upper bridge is shut"),
        as_words("The second bridge is shut now"),
    )

    asked = merge(base, mine, theirs)
    [question] = asked.questions
    answered = merge(base, mine, theirs, {question.key: choice})

    assert asked.lines["heading"] == "The upper bridge is shut now"
    assert question.place == ("heading",)
    assert (question.mine, question.theirs) == (
        "The upper bridge is shut now",
        "The second bridge is shut now",
    )
    assert answered.lines["heading"] == heading
    assert (answered.questions, answered.is_to_edit) == ([], is_to_edit)


def test_an_answer_to_other_words_counts_for_nothing():
    base, mine = as_words("The bridge"), as_words("The upper bridge")
    [question] = merge(base, mine, as_words("The second bridge")).questions

    again = merge(base, mine, as_words("The third bridge"), {question.key: THEIRS})

    assert [each.theirs for each in again.questions] == ["The third bridge"]
    assert again.lines["heading"] == "The upper bridge"


@pytest.mark.parametrize(
    ("choice", "left"),
    [(MINE, []), (THEIRS, ["It rises fast."]), (BOTH, ["It rises fast."])],
)
def test_what_one_took_out_and_the_other_changed_is_asked_for(choice, left):
    base = as_words("River", text("It rises."))
    mine, theirs = as_words("River"), as_words("River", text("It rises fast."))

    [question] = merge(base, mine, theirs).questions

    assert (question.mine, question.theirs) == ("", "It rises fast.")
    assert words_in(merge(base, mine, theirs, {question.key: choice})) == left


def test_a_picture_that_was_exchanged_gets_no_words_of_the_other():
    base = as_words("", figure("a"))
    mine = as_words("", figure("b", "Another bridge", "Another"))
    theirs = as_words("", figure("a", "The upper bridge"))

    found = merge(base, mine, theirs)

    assert [question.place[0] for question in found.questions] == ["figure"]
    assert found.as_json()["blocks"] == mine["blocks"]


def test_what_a_picture_shows_is_one_answer():
    base = as_words("", figure("a", alt="", owes_alt=True))
    mine = as_words("", figure("a", alt="", is_decorative=True))
    theirs = as_words("", figure("a", alt="A bridge"))

    found = merge(base, mine, theirs)
    [question] = found.questions
    [block] = merge(base, mine, theirs, {question.key: THEIRS}).blocks

    assert (block.values["alt"], block.values["is_decorative"]) == ("A bridge", False)
    assert block.values["owes_alt"] is False
    assert question.is_of_words is False


def test_the_same_picture_added_by_both_is_there_once():
    mine = as_words("", text("One."), figure("a", "Mine"))
    theirs = as_words("", figure("a", "Theirs"), text("One."))

    found = merge(as_words("", text("One.")), mine, theirs)

    assert [block.values["kind"] for block in found.blocks] == ["figure", "text"]
    assert [question.place[2] for question in found.questions] == ["caption"]


def test_rich_text_keeps_what_is_bold_a_link_or_an_item():
    base = rich_text(
        "<p>One <strong>two</strong> three</p><ul><li>a</li><li>b</li></ul>"
    )
    mine = rich_text(
        '<p>One <strong>two</strong> <a href="https://a.example/">three</a></p>'
        "<ul><li>a</li><li>b</li><li>c</li></ul>"
    )
    theirs = rich_text(
        "<p>Zero <strong>two</strong> three</p><ul><li>a!</li><li>b</li></ul>"
    )

    found = merge(*(as_words("", each) for each in (base, mine, theirs)))

    assert found.questions == []
    assert found.blocks[0].values == rich_text(
        '<p>Zero <strong>two</strong> <a href="https://a.example/">three</a></p>'
        "<ul><li>a!</li><li>b</li><li>c</li></ul>"
    )


def test_words_of_scripts_without_spaces_are_merged_by_letter():
    sides = ("大桥中午关闭。", "上大桥中午关闭。", "大桥中午已关闭。")

    found = merge(*(as_words("", text(side)) for side in sides))

    assert (words_in(found), found.questions) == (["上大桥中午已关闭。"], [])


def test_lines_and_fields_that_are_no_text_are_asked_for_whole():
    lines = {"more_bylines": ["Cal"], "location": "Arnholt"}
    base = as_words("H", quote("Q", "Lind"))
    mine = as_words("H", quote("Q", "Lind")) | lines
    theirs = as_words("H", quote("Q", "Josef Lind")) | {"location": "Upper Arnholt"}

    found = merge(base, mine, theirs)
    [question] = found.questions

    assert question.place == ("location",)
    assert found.lines["more_bylines"] == ["Cal"]
    assert found.blocks[0].values["speaker"] == "Josef Lind"


@for_each(
    ("kind", "name", "values", "merged"),
    [
        (
            "",
            "event_at",
            ("", "2026-01-01T11:00:00+00:00", "2026-01-01T12:00:00+00:00"),
            1,
        ),
        ("", "more_bylines", ([], ["Cal"], ["Ada"]), 1),
        ("quote", "source_url", ("", "https://a.example/", "https://b.example/"), 1),
        ("question", "asked", (None, 1, 2), 1),
        ("gone", "by", ("", "Cal", "Ada"), 1),
        ("", "location", ("", "Arnholt", "Upper"), "Arnholt Upper"),
        ("quote", "role", ("", "mayor", "baker"), "mayor baker"),
    ],
)
def test_both_can_stand_in_words_alone(kind, name, values, merged):
    """Asked for both of something else, mine stands."""
    own = {"question": {"kind": "question", "words": "Why?"}, "gone": {"kind": "gone"}}
    block = own.get(kind) or quote("Q", "Lind")
    sides = [
        as_words("H", block | {name: value}) if kind else as_words("H") | {name: value}
        for value in values
    ]
    [question] = merge(*sides).questions

    found = merge(*sides, {question.key: BOTH})

    came_out = found.blocks[0].values[name] if kind else found.lines[name]
    is_of_words = merged != 1
    assert came_out == (merged if is_of_words else values[1])
    assert (question.is_of_words, found.is_to_edit) == (is_of_words, is_of_words)


def test_sending_the_same_again_changes_nothing():
    base = as_words("Bridge", text(FIRST))
    mine = as_words("Upper bridge", text(f"{FIRST}\n\nMine, wholly new."))
    theirs = as_words("Bridge", text(f"{FIRST}\n\nTheirs, another one."), text("More."))
    saved = merge(base, mine, theirs).as_json()

    again = merge(base, mine, saved)

    assert (again.as_json(), again.questions) == (saved, [])


SESSIONS = 200  # `make merges` runs 10,000


def test_no_word_is_lost_and_all_copies_are_equal_in_the_end():
    merges = asked = 0
    for seed in range(SESSIONS):
        lost, are_equal, desk = run(seed)
        assert (seed, lost, are_equal) == (seed, set(), True)
        merges += desk.merges
        asked += desk.asked

    assert merges > 1_500
    assert 0 < asked < merges / 5


def test_in_a_session_words_are_what_was_typed():
    _lost, _are_equal, desk = run(7)

    assert len(said(desk.states[-1])) == len(set(said(desk.states[-1])))


@pytest.mark.parametrize(
    "written",
    [
        lambda n: [f"{n} {i}" for i in range(500)],
        lambda n: [f"a{i % 7} {n}" for i in range(500)],
        lambda n: [" ".join(f"w{(i * n) % 999}" for i in range(4_000))],
        lambda n: [" ".join(f"{n} a" for _ in range(3_000))],
    ],
)
def test_no_text_keeps_a_locked_blog_waiting(written):
    sides = [as_words("", text("\n\n".join(written(n)))) for n in (3, 5, 7)]

    began = time.process_time()
    merge(*sides)

    assert time.process_time() - began < 1


def test_more_paragraphs_than_anybody_reads_are_not_put_together():
    sides = [as_words("", text("\n\n".join([n] * 501))) for n in "abc"]

    with pytest.raises(ValidationError):
        merge(*sides)
