"""Tables: how their cells are read, written in the composer, merged, and shown."""

from datetime import datetime

import pytest
import time_machine
from django.utils import translation

from liveblog.kinds.table import cells, numbers
from liveblog.kinds.table.merging import merge_cells
from liveblog.markup.removing import Removal
from liveblog.markup.text_merge import Answers
from liveblog.models import TableBlock, Update
from tests.desk.block_fields import PUBLISH, a_block, errors, values
from tests.factories import SEATS, make_update, table, typed_moment

NOON = "2026-11-24T11:00:07+00:00"
SHARP = datetime.fromisoformat("2026-11-24T11:00:00+00:00")
FILLED = {"caption": "Seats", "cells": "Party | Seats\nRiver List | 31\n\n"}


def test_cells_are_rows_of_one_length_without_what_is_empty_at_the_end():
    assert cells.read("\tSeats\nRiver  List\t31\t\n\n\nUnion\n\n") == [
        ["", "Seats"],
        ["River List", "31"],
        ["", ""],
        ["", ""],
        ["Union", ""],
    ]
    assert cells.read("Party | Seats\nRiver List|31") == [
        ["Party", "Seats"],
        ["River List", "31"],
    ]
    assert cells.read(" \n\t\n") == []


def test_numbers_are_read_in_the_language_of_the_page():
    read = {
        text: numbers.number_in(text) and float(numbers.number_in(text))
        for text in ["31", "+4", "−2.5 %", "€ 1,204", "1’204", "12 seats", "-€3"]
    }
    assert read == {
        "31": 31,
        "+4": 4,
        "−2.5 %": -2.5,
        "€ 1,204": 1204,
        "1’204": 1204,
        "12 seats": 12,
        "-€3": -3,
    }
    for words in ["2–1", "23:15", "A 1", "", "1 of 2", "24.11.2026 at 3"]:
        assert numbers.number_in(words) is None
    with translation.override("de"):
        assert numbers.number_in("1.204") == 1204
        assert float(numbers.number_in("1.204,5")) == 1204.5
    assert numbers.is_numeric(["31", "–", ""])
    assert not numbers.is_numeric(["–", ""])
    assert not numbers.is_numeric(["31", "unknown"])


def test_bars_begin_at_zero_wherever_that_is():
    assert numbers.bars(["A", "B", "C"], ["3", "–", "−1"]) == [
        {"label": "A", "value": "3", "from": 25.0, "length": 75.0},
        {"label": "C", "value": "−1", "from": 0.0, "length": 25.0},
    ]
    assert numbers.bars(["A"], ["0"])[0]["length"] == 0.0


def merged(mine, theirs, base=SEATS, given=None):
    answers = Answers(given or {})
    made = merge_cells([base, mine, theirs], answers, ("table", "b0", "cells"))
    return made, answers.open


def test_two_who_change_other_cells_are_asked_nothing_and_of_the_same_cell_once():
    mine = SEATS.replace("31", "33")
    theirs = SEATS.replace("1,204", "1,205").replace("+4", "+6")
    assert merged(mine, theirs) == (theirs.replace("31", "33"), [])
    assert merged(SEATS + "\nOthers\t1\t0", SEATS.replace("31", "33")) == (
        SEATS.replace("31", "33") + "\nOthers\t1\t0",
        [],
    )

    [asked] = merged(mine, theirs.replace("31", "32"))[1]

    assert (asked.mine, asked.theirs, asked.place[-1]) == ("33", "32", "cells")
    given = {asked.key: "theirs"}
    made, left = merged(mine, theirs.replace("31", "32"), given=given)
    assert (made, left) == (theirs.replace("31", "32"), [])


def test_what_is_removed_from_two_cells_leaves_the_others_under_their_headings():
    gone = Removal("Anna Sorg").of("First\tLast\tVotes\nAnna\tSorg\t12")

    assert gone == "First\tLast\tVotes\n[…]\t\t12"


@pytest.mark.one_database
def test_a_table_is_published_as_it_was_typed(cals_desk, blog):
    blank = cals_desk.get("/desk/blocks/table/")
    typed = {"chart": "2", "source": "Electoral  office", **FILLED}
    moment = typed_moment("table-a-as_at", "2026-11-24T12:00")

    reply = cals_desk.post(PUBLISH, a_block("table-a", **typed) | moment)

    names = {"block", "caption", "cells", "chart", "source", "source_url"}
    assert {*values(blank, ("block", "table-"))} == {*names, "as_at_time", "as_at_date"}
    assert reply.status_code == 302
    assert TableBlock.objects.get().as_json() == {
        "kind": "table",
        "caption": "Seats",
        "cells": "Party\tSeats\nRiver List\t31",
        "chart": 2,
        "source": "Electoral office",
        "source_url": "",
        "as_at": "2026-11-24T11:00:00+00:00",
    }


@pytest.mark.one_database
def test_a_table_that_cannot_be_shown_is_refused_with_all_that_was_typed(
    cals_desk, blog
):
    def wrong(**fields):
        reply = cals_desk.post(PUBLISH, a_block("table-a", **(FILLED | fields)))
        assert (reply.status_code, Update.objects.count()) == (422, 0)
        kept = values(reply, "table-a-")
        assert kept["cells"].split() == (FILLED | fields)["cells"].split()
        return errors(reply)

    wide = "|".join("abcdefghijklm") + "\n1"
    assert wrong(cells=wide) == {
        "cells": "A table has at most 60 rows and 12 columns; this has 2 and 13."
    }
    assert wrong(cells="a\n" * 61) == {
        "cells": "A table has at most 60 rows and 12 columns; this has 61 and 1."
    }
    assert wrong(cells="Party|Seats") == {
        "cells": "Below the header, add a row of figures."
    }
    assert wrong(cells=f"Party\n{'x' * 201}") == {
        "cells": "A cell has at most 200 characters; one has 201."
    }
    assert wrong(chart="1") == {"chart": "Choose a column of numbers."}
    assert wrong(chart="3") == {"chart": "Choose a column of numbers."}
    assert wrong(caption=" ", cells=" ", source="Office") == {
        "caption": "Say in a few words what the figures are.",
        "cells": "Fill the table, or remove it.",
    }


@pytest.mark.one_database
def test_readers_and_programs_get_a_real_table_with_its_chart(blog, rey):
    office = "https://office.example/"
    shown = table(chart=3, source="Office", source_url=office, as_at=SHARP)
    with time_machine.travel(NOON, tick=False):
        update = make_update(blog, "", shown)

    page = " ".join(rey.get("/live/flood/").content.decode().split())
    assert (
        '<table> <caption dir="auto">Seats, 12 of 40 counted</caption> <thead><tr>'
        '<th scope="col"><bdi>Party</bdi></th><th scope="col" class="n"><bdi>Seats</bdi>'
    ) in page
    assert (
        '<th scope="row"><bdi>River List</bdi></th><td class="n"><bdi>31</bdi>' in page
    )
    assert "<p><bdi>Harbour Union</bdi> <bdi>−2.5</bdi></p>" in page
    assert '<rect x="0%" width="38.46%" height="10"/>' in page
    assert (
        f'<a href="{office}" rel="noopener"><bdi>Office</bdi></a> · As of '
        '<time datetime="2026-11-24T12:00:00+01:00">12:00</time>'
    ) in page
    assert update.feed_html == (
        '<table> <caption dir="auto">Seats, 12 of 40 counted</caption> <thead><tr><th '
        'scope="col"><bdi>Party</bdi></th><th scope="col"><bdi>Seats</bdi></th><th '
        'scope="col"><bdi>Change</bdi></th></tr></thead> <tbody> <tr><th scope="row">'
        "<bdi>River List</bdi></th><td><bdi>31</bdi></td><td><bdi>+4</bdi></td></tr> <tr>"
        '<th scope="row"><bdi>Harbour Union</bdi></th><td><bdi>1,204</bdi></td><td><bdi>'
        f'−2.5</bdi></td></tr> </tbody> </table> <p><a href="{office}"><bdi>Office</bdi>'
        '</a> · As of <time datetime="2026-11-24T12:00:00+01:00">12:00</time></p>'
    )
    assert update.text.split("\n") == [
        "Seats, 12 of 40 counted",
        "River List, 31, +4",
        "Harbour Union, 1,204, −2.5",
    ]
    [told] = update.story["blocks"]
    assert told["columns"][1] == {"name": "Seats", "is_number": True}
    assert told["rows"][0] == ["River List", "31", "+4"]
    assert told["chart"]["name"] == "Change"
