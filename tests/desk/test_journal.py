"""The journal's page on the desk, and its files."""

import csv
import io
import json
import time
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.desk import journal as journal_of_the_desk
from liveblog.desk.verb_names import VERB_NAMES
from liveblog.models import Member, Update, Verb
from tests.factories import make_blog, make_update, make_user, words
from tests.for_each import for_each
from tests.page import parse
from tests.publishing.written import NOON, at

ALL, FLOOD = "/desk/journal/", "/desk/live/flood/journal/"


@pytest.fixture
def told(ada, cal, blog):
    """Six lines: two of another blog, one by the house."""
    storm = make_blog(by=ada, slug="storm", headline="Storm")
    update = make_update(blog, "Mark passed", by=cal)
    with at(NOON):
        publishing.correct(
            update, words("7.42"), by=ada, seen_revision=2, note="=Not 7.24."
        )
    make_update(storm, "Roofs off", by=ada)
    publishing.fall_silent(storm, since=timezone.now())
    return update


def lines(reply):
    html = parse(reply.content.decode())
    table = html.find("tbody")
    rows = table.find_all(lambda e: e.tag == "tr") if table else ()
    return [row.find("b").text for row in rows if row.find("b")]


def rows(reply):
    text = b"".join(reply.streaming_content).decode()
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_all_lines_of_all_blogs_newest_first(adas_desk, told):
    assert lines(adas_desk.get(ALL)) == [
        *("Silent for an hour", "Published", "Corrected", "Published"),
        *("Blog set live", "Blog set live"),
    ]


def test_of_one_blog_its_own(cals_desk, told):
    assert lines(cals_desk.get(FLOOD)) == ["Corrected", "Published", "Blog set live"]


def test_a_line_says_when_who_and_what_readers_were_told(adas_desk, told):
    html = parse(adas_desk.get(FLOOD).content.decode())

    rows = html.find("tbody").find_all(lambda e: e.tag == "tr")
    [corrected] = [row.text for row in rows if "Corrected" in row.text]
    assert corrected == "12:00:07 Corrected =Not 7.24. Ada Brandt 7.42"


@for_each(
    ("query", "found"),
    [
        ("verb=correct", ["Corrected"]),
        ("verb=nonsense", []),
        ("person={cal}", ["Published"]),
        ("person=system", []),
        ("update={update}", ["Corrected", "Published"]),
        ("update={update}&verb=publish", ["Published"]),
        ("update=0", []),
        ("update=x", []),
        ("day=2026-11-24", ["Corrected"]),
        ("day=2026-11-23", []),
        ("day=9999-12-31", []),
        ("day=0001-01-01", []),
        ("person=&verb=&update=&day=", ["Corrected", "Published", "Blog set live"]),
        ("other=1", ["Corrected", "Published", "Blog set live"]),
    ],
)
def test_lines_are_narrowed(adas_desk, cal, told, query, found):
    query = query.format(cal=cal.pk, update=told.pk)

    assert lines(adas_desk.get(f"{FLOOD}?{query}")) == found


def test_lines_are_found_by_who_has_left_and_by_who_wrote_what_was_approved(
    adas_desk, ada, cal, told, blog
):
    Member.objects.filter(blog=blog, user=cal).update(review_level="second")
    draft = Update(blog=blog, author=cal)
    publishing.approve(publishing.submit(draft, words("7.43"), by=cal), by=ada)
    publishing.edit_blog(blog, by=ada, removed=[cal.pk])

    assert lines(adas_desk.get(f"{FLOOD}?person={cal.pk}")) == ["Published"] * 2


def test_a_day_is_the_blogs_own(adas_desk, ada):
    tokyo = make_blog(by=ada, slug="tokyo", time_zone="Asia/Tokyo")
    with at(datetime(2026, 11, 23, 16, tzinfo=UTC)):  # one o'clock there, the day after
        make_update(tokyo, "Quake", by=ada)

    address = "/desk/live/tokyo/journal/?day="
    assert lines(adas_desk.get(f"{address}2026-11-24")) == ["Published"]
    assert lines(adas_desk.get(f"{address}2026-11-23")) == []


def test_an_empty_search_says_so(adas_desk, told):
    assert "No such line" in adas_desk.get(f"{FLOOD}?verb=close").content.decode()


def test_a_blog_that_never_went_live_has_none(adas_desk, ada):
    make_blog(live=False, slug="new")

    html = adas_desk.get("/desk/live/new/journal/").content.decode()

    assert "The first line is written when the blog goes live." in html


def test_pages_follow_one_another_without_gap_or_double(adas_desk, blog, monkeypatch):
    monkeypatch.setattr(journal_of_the_desk, "LINES_SHOWN", 2)
    for n in range(4):
        make_update(blog, f"Number {n}")
    address, seen = f"{FLOOD}?verb=publish", []

    while address:
        reply = adas_desk.get(address)
        html = parse(reply.content.decode())
        seen.append(
            [
                row.text
                for row in html.find_all(lambda e: e.tag == "a")
                if "Number" in row.text
            ]
        )
        older = [
            e for e in html.find_all(lambda e: e.tag == "a") if e.text == "Older lines"
        ]
        address = older[0].attributes["href"] if older else ""

    assert seen == [["Number 3", "Number 2"], ["Number 1", "Number 0"]]


def test_words_of_a_withdrawn_update_are_in_no_line(cals_desk, ada, blog):
    update = make_update(blog, "A nickname", by=ada)
    publishing.correct(
        update,
        words("Another nickname"),
        by=ada,
        seen_revision=2,
        note="A wrong nickname.",
    )
    publishing.withdraw(update, by=ada, reason="A nickname of a child")

    html = cals_desk.get(FLOOD).content.decode()
    file = b"".join(cals_desk.get(f"{FLOOD}as/jsonl/").streaming_content).decode()

    assert "nickname" not in parse(html).by_id("main").text + file
    assert f"updates/{update.pk}/history" not in html
    assert f"Update {update.pk} (withdrawn)" in parse(html).by_id("main").text


def test_an_editor_reads_what_was_said_of_a_withdrawn_update(adas_desk, ada, blog):
    update = make_update(blog, "A name", by=ada)
    publishing.correct(
        update, words("Another"), by=ada, seen_revision=2, note="A wrong name."
    )
    publishing.withdraw(update, by=ada)

    assert "A wrong name." in adas_desk.get(FLOOD).content.decode()


def test_every_verb_has_a_name():
    assert set(VERB_NAMES) == set(Verb)


@pytest.mark.slow
def test_who_may_read_which_journal(ada, cal, told):
    stranger = make_user("Sam Stranger")

    def seen(address):
        found = []
        for person in (ada, cal, stranger):
            desk = Client()
            desk.force_login(person)
            found.append(desk.get(address).status_code)
        return found

    for path in ("", "before/9/", "as/csv/", "as/jsonl/"):
        assert seen(f"{ALL}{path}") == [200, 404, 404], path
        assert seen(f"{FLOOD}{path}") == [200, 200, 404], path
        assert seen(f"/desk/live/storm/journal/{path}") == [200, 404, 404], path


# Files --------------------------------------------------------------------------------


def test_a_table_for_spreadsheets(adas_desk, ada, told):
    reply = adas_desk.get(f"{FLOOD}as/csv/?verb=correct")

    assert reply.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert reply.headers["Cache-Control"] == "private, no-store"
    assert reply.headers["Content-Disposition"].startswith(
        'attachment; filename="journal-flood-'
    )
    assert rows(reply) == [
        {
            "at": "2026-11-24T12:00:07.000+01:00",
            "blog": "flood",
            "revision": "3",
            "verb": "correct",
            "change": "correction",
            "note": "'=Not 7.24.",
            "by": "Ada Brandt",
            "by_id": str(ada.pk),
            "written_by": "",
            "written_by_id": "",
            "update_id": str(told.pk),
            "address": f"/live/flood/updates/{told.pk}/",
            "taken_off": "",
            "time_given": "",
            "time_before": "",
            "program": "",
        }
    ]


@for_each("sign", ["=", "+", "-", "@", "\t=", "＝", "＋", "－", "＠", "\r"])
def test_no_cell_is_a_formula(sign):
    formula = f'{sign}HYPERLINK("https://a.example/")'

    assert journal_of_the_desk._in_a_cell(formula) == f"'{formula}"


def test_a_name_with_quotes_and_line_ends_stays_in_its_cell(adas_desk, blog):
    odd = make_user('Ann "x", y\nz', role=User.Role.EDITOR)
    make_update(blog, "Odd", by=odd)

    [row] = rows(adas_desk.get(f"{FLOOD}as/csv/?person={odd.pk}"))

    assert row["by"] == 'Ann "x", y\nz'


def test_a_line_of_json_for_each_line_of_the_journal(adas_desk, told):
    reply = adas_desk.get(f"{ALL}as/jsonl/")

    text = b"".join(reply.streaming_content).decode()
    found = [json.loads(line) for line in text.splitlines()]
    assert reply.headers["Content-Type"] == "application/jsonl; charset=utf-8"
    assert [(each["blog"], each["verb"], each["note"]) for each in found] == [
        ("storm", "fall_silent", ""),
        ("storm", "publish", ""),
        ("flood", "correct", "=Not 7.24."),
        ("flood", "publish", ""),
        ("storm", "go_live", ""),
        ("flood", "go_live", ""),
    ]


def test_there_are_two_kinds_of_files(adas_desk, blog):
    assert adas_desk.get(f"{FLOOD}as/pdf/").status_code == 404


def test_a_long_file_is_read_in_pieces(adas_desk, blog, monkeypatch):
    monkeypatch.setattr(journal_of_the_desk, "LINES_AT_ONCE", 2)
    for n in range(4):
        make_update(blog, f"Number {n}")
    reply = adas_desk.get(f"{FLOOD}as/csv/")

    with CaptureQueriesContext(
        connection,
    ) as queries:
        found = rows(reply)

    assert [row["revision"] for row in found] == ["5", "4", "3", "2", "1"]
    assert len(queries) == 4  # three with lines, and one that finds no more


# 100,000 lines ------------------------------------------------------------------------

COLUMNS = "blog_id, revision, verb, by_id, at, taken_off, not_before"
NUMBERS = {
    "sqlite": "WITH RECURSIVE t(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t"
    " WHERE n < 100000) ",
    "postgresql": "WITH t AS (SELECT generate_series(1, 100000) AS n) ",
}


@pytest.fixture
def many(ada, blog):
    """Half of them in one blog, the others in another; one that is of another verb."""
    other = make_blog(by=ada, slug="storm")
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO liveblog_journalline ({COLUMNS}) "  # noqa: S608
            + NUMBERS[connection.vendor]
            + "SELECT CASE WHEN n %% 2 = 1 THEN %s ELSE %s END, n + 10,"
            " CASE WHEN n = 7 THEN 'close' ELSE 'pin' END, %s, %s, '{}', %s FROM t",
            [blog.pk, other.pk, ada.pk, NOON, NOON],
        )
        cursor.execute("ANALYZE liveblog_journalline")


@pytest.mark.slow
def test_a_hundred_thousand_lines_are_read_by_an_index(adas_desk, many):
    """In its order, from where the page begins: none sorts them."""
    for place in (ALL, f"{ALL}before/50000/", FLOOD, f"{FLOOD}before/50000/"):
        with CaptureQueriesContext(connection) as queries:
            reply = adas_desk.get(place)
        asked = [query["sql"] for query in queries.captured_queries]
        [page] = [q for q in asked if "journalline" in q and "LIMIT" in q]

        assert len(lines(reply)) == 50, place
        assert len(queries) <= 12, place
        assert "SORT" not in plan(page), place
        assert "TEMP B-TREE" not in plan(page), place

    spent = time.thread_time()
    reply = adas_desk.get(f"{ALL}?verb=close")
    spent = time.thread_time() - spent
    assert lines(reply) == ["Blog closed"]
    assert spent < 0.1  # on SQLite with the database's own work


def plan(sql):
    how = {"sqlite": "EXPLAIN QUERY PLAN ", "postgresql": "EXPLAIN "}
    with connection.cursor() as cursor:
        cursor.execute(how[connection.vendor] + sql)
        return " ".join(str(row) for row in cursor.fetchall()).upper()
