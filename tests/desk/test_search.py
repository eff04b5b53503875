"""Search over all blogs: what is found, by whom, and how it is shown."""

from datetime import datetime
from itertools import chain
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from liveblog import publishing
from liveblog.desk import search
from liveblog.desk.search import SearchForm, found_page
from liveblog.models import Update
from liveblog.worker.indexing import index_updates
from tests.factories import (
    make_blog,
    make_draft,
    make_update,
    make_user,
    many_updates,
    quote,
)
from tests.for_each import for_each
from tests.page import parse

SEARCH = "/desk/search/"


def read():
    while index_updates(timezone.now()):
        pass


def headings(reply, *, status=200):
    assert reply.status_code == status
    return [first(hit, "h2").text.strip() for hit in hits_of(reply)]


def hits_of(reply):
    page = parse(reply.content.decode())
    return page.find_all(lambda e: e.tag == "li" and e.attributes.get("class") == "hit")


def first(element, tag):
    return next(element.find_all(lambda e: e.tag == tag))


def found(desk, **asked):
    return headings(desk.get(SEARCH, asked))


@pytest.fixture
def three(blog, ada):
    """The newest last."""
    make_update(blog, "Bridges closed", "The waters rose at night.", by=ada)
    make_update(blog, "Trains stop", quote("“We wait.”", "Josef Lind"), label="Traffic")
    make_update(blog, "Water falls", "The bridge opens.", by=ada)
    read()
    return blog


def test_all_words_have_to_be_there_in_any_form(adas_desk, three):
    assert found(adas_desk, q="bridge water") == ["Water falls", "Bridges closed"]
    assert found(adas_desk, q="bridge night") == ["Bridges closed"]
    assert found(adas_desk, q="bridge trains") == []
    assert found(adas_desk, q="tra*") == ["Trains stop"]
    assert found(adas_desk, q="ridge*") == []


def test_what_more_updates_have_than_a_query_takes_is_found_as_well(
    adas_desk, three, monkeypatch
):
    make_update(three, "Water again")
    read()
    monkeypatch.setattr(search, "FEW", 1)

    everywhere = ["Water again", "Water falls", "Bridges closed"]
    assert found(adas_desk, q="water") == everywhere
    assert found(adas_desk, q="water", speaker="lind") == []
    assert found(adas_desk, q="trains") == ["Trains stop"]


def test_by_speaker(adas_desk, three):
    assert found(adas_desk, speaker="lind") == ["Trains stop"]
    assert found(adas_desk, speaker="bridge") == []


def test_by_label_author_and_blog(adas_desk, three, cal, ada):
    other = make_blog(slug="storm", members=[cal])
    make_update(other, "Roofs gone", by=cal)
    read()
    assert found(adas_desk, label="traffic") == ["Trains stop"]
    assert found(adas_desk, author=cal.pk) == ["Roofs gone"]
    assert found(adas_desk, blog="storm") == ["Roofs gone"]
    assert found(adas_desk, blog="flood", author=cal.pk) == []


@pytest.mark.parametrize("few", [0, 1, 1000])
def test_a_label_and_an_author_narrow_however_many_have_either(
    adas_desk, three, cal, ada, monkeypatch, few
):
    make_update(three, "Buses stop", by=cal, label="Traffic")
    make_update(three, "Ferries stop", "The water rises.", by=cal, label="TRAFFIC")
    make_update(three, "Roofs gone", by=cal)
    read()
    monkeypatch.setattr(search, "FEW", few)

    assert found(adas_desk, label="traffic") == [
        "Ferries stop",
        "Buses stop",
        "Trains stop",
    ]
    both = {"label": "Traffic", "author": cal.pk}
    assert found(adas_desk, **both) == ["Ferries stop", "Buses stop"]
    assert found(adas_desk, **both, q="water") == ["Ferries stop"]
    assert found(adas_desk, label="Traffic", author=ada.pk) == ["Trains stop"]
    assert found(adas_desk, label="Traffi") == []


def test_a_label_is_asked_of_its_index(three, ada):
    """Else a rare one makes each search read all updates, from the newest on."""
    many_updates(three, 300)
    read()
    form = SearchForm({"label": "traffic"}, person=ada)
    assert form.is_valid()
    with CaptureQueriesContext(connection) as asked:
        found_page(form)
    numbers, _page = [q["sql"] for q in asked if "UPPER" in q["sql"]]

    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"EXPLAIN QUERY PLAN {numbers}")
        else:
            cursor.execute("ANALYZE liveblog_update, liveblog_searchentry")
            cursor.execute(f"EXPLAIN {numbers}")
        plan = "\n".join(str(row) for row in cursor.fetchall())
    assert "update_by_label" in plan


def test_by_day_from_midnight_to_midnight_there(adas_desk, ada):
    tokyo = make_blog(slug="tokyo", time_zone="Asia/Tokyo")
    update = make_update(tokyo, "Early")
    at = datetime(2026, 11, 24, 0, 30, tzinfo=ZoneInfo("Asia/Tokyo"))
    Update.objects.filter(pk=update.pk).update(published_at=at)
    read()
    assert found(adas_desk, day="2026-11-24", blog="tokyo") == ["Early"]
    assert found(adas_desk, day="2026-11-23", blog="tokyo") == []
    # In Berlin, where the newsroom is, it was the day before.
    assert found(adas_desk, day="2026-11-23") == ["Early"]


@for_each("day", ["1970-01-01", "2106-12-31", "9000-12-31"])
def test_a_day_of_which_nothing_can_be_is_a_day_like_others(adas_desk, three, day):
    assert found(adas_desk, day=day) == []


def test_what_is_not_public_is_its_authors_and_editors(
    adas_desk, cals_desk, ada, cal, blog
):
    make_draft(blog, "Draft of Ada", by=ada)
    make_draft(blog, "Draft of Cal", by=cal)
    publishing.withdraw(make_update(blog, "Withdrawn of Ada", by=ada), by=ada)
    publishing.withdraw(make_update(blog, "Withdrawn of Cal", by=cal), by=ada)
    prepared = make_blog(slug="secret", live=False)
    make_draft(prepared, "Draft of a secret", by=ada)
    make_update(make_blog(slug="elsewhere"), "Public of Ada elsewhere", by=ada)
    read()
    assert found(cals_desk, q="of") == [
        "Public of Ada elsewhere",
        "Withdrawn of Cal",
        "Draft of Cal",
    ]
    assert len(found(adas_desk, q="of")) == 6
    assert found(adas_desk, state="draft") == [
        "Draft of a secret",
        "Draft of Cal",
        "Draft of Ada",
    ]
    assert found(cals_desk, state="withdrawn") == ["Withdrawn of Cal"]
    # That there is such a blog is not said either.
    reply = cals_desk.get(SEARCH, {"blog": "secret"})
    assert headings(reply, status=422) == []
    assert "secret" not in reply.content.decode().replace('value="secret"', "")


def test_who_writes_there_no_more_finds_nothing_of_theirs_that_is_not_public(
    cals_desk, ada, cal, blog
):
    make_draft(blog, "Draft of Cal", by=cal)
    make_update(blog, "Public of Cal", by=cal)
    publishing.withdraw(make_update(blog, "Withdrawn of Cal", by=cal), by=ada)
    read()
    blog.members.remove(cal)
    assert found(cals_desk, q="of") == ["Public of Cal"]


def test_a_hit_leads_to_where_it_can_be_worked_on(adas_desk, cals_desk, blog, ada):
    update = make_update(blog, "Here", by=ada)
    other = make_update(make_blog(slug="elsewhere"), "There", by=ada)
    draft = make_draft(blog, "Not yet", by=ada)
    read()

    def links(desk):
        hits = hits_of(desk.get(SEARCH, {"author": ada.pk}))
        return [first(hit, "a").attributes["href"] for hit in hits]

    here = f"/desk/live/flood/before/{update.first_revision + 1}/#row-{update.pk}"
    there = f"/desk/live/elsewhere/before/{other.first_revision + 1}/#row-{other.pk}"
    assert links(adas_desk) == [f"/desk/live/flood/drafts/{draft.pk}/", there, here]
    assert links(cals_desk) == [f"/live/elsewhere/updates/{other.pk}/", here]
    for address in links(adas_desk):
        assert adas_desk.get(address.partition("#")[0]).status_code == 200


def test_what_was_looked_for_is_marked(adas_desk, blog):
    make_update(
        blog,
        "Floods & <b>",
        "One. " * 100 + "The flooded <script> street. " + "Two. " * 100,
    )
    read()
    html = adas_desk.get(SEARCH, {"q": "flood"}).content.decode()
    assert "<mark>Floods</mark> &amp; &lt;b&gt;" in html
    assert "One. The <mark>flooded</mark> &lt;script&gt; street. Two." in html
    assert html.count("One.") < 20
    assert " …</p>" in html


def test_older_hits_follow_without_gap_or_repetition(adas_desk, blog):
    for n in range(45):
        make_update(blog, f"Number {n}")
    # All of one moment: they still have an order.
    Update.objects.update(published_at=timezone.now())
    read()
    pages, address = [], SEARCH + "?q=number"
    while address:
        reply = adas_desk.get(address)
        pages.append(headings(reply))
        page = parse(reply.content.decode())
        links = page.find_all(lambda e: e.tag == "a" and e.text.strip() == "Older")
        address = next((SEARCH + link.attributes["href"] for link in links), "")
    assert [len(page) for page in pages] == [20, 20, 5]
    assert [*chain.from_iterable(pages)] == [f"Number {n}" for n in reversed(range(45))]


@for_each(
    ("asked", "message"),
    [
        ({"day": "yesterday"}, "Enter a valid date."),
        ({"day": "0001-01-01"}, "Choose the day."),
        ({"day": "9999-12-31"}, "Choose the day."),
        ({"author": "nobody"}, "Select a valid choice"),
        ({"state": "secret"}, "Select a valid choice"),
        ({"before": "x"}, "Enter a whole number."),
        ({"q": "nul\x00"}, "characters"),
    ],
)
def test_what_cannot_be_asked_is_told(adas_desk, three, asked, message):
    reply = adas_desk.get(SEARCH, asked)
    assert headings(reply, status=422) == []
    if "before" not in asked:
        assert message in reply.content.decode()


@for_each(
    "q",
    [
        "'",
        '"',
        "a'b",
        ":*",
        "& |",
        "()",
        "<->",
        "NEAR(a b)",
        "stems:x",
        "\\",
        "-a",
        "^a",
        "*",
    ],
)
def test_no_question_is_a_syntax_error(adas_desk, three, q):
    assert found(adas_desk, q=q) == []
    assert found(adas_desk, speaker=q) == []


def test_the_form_of_an_open_page_is_sent_what_was_found_alone(
    adas_desk, three, django_assert_num_queries
):
    by_form = {"HX-Request": "true", "HX-Target": "found"}
    with django_assert_num_queries(6):  # none for the page around it
        part = adas_desk.get(SEARCH, {"q": "bridge"}, headers=by_form)
    whole = adas_desk.get(SEARCH, {"q": "bridge"})

    assert headings(part) == headings(whole) == ["Water falls", "Bridges closed"]
    assert b"<form" in whole.content
    assert b"<form" not in part.content


def test_what_that_form_cannot_ask_is_told_beside_its_fields(adas_desk, three):
    by_form = {"HX-Request": "true", "HX-Target": "found"}
    refused = adas_desk.get(SEARCH, {"day": "yesterday"}, headers=by_form)
    assert refused.headers["HX-Redirect"] == SEARCH + "?day=yesterday"


def test_nothing_asked_and_nothing_found(adas_desk, three):
    assert headings(adas_desk.get(SEARCH)) == []
    assert "Nothing found" in adas_desk.get(SEARCH, {"q": "zebra"}).content.decode()


def test_a_page_takes_so_many_queries(
    adas_desk, three, client, django_assert_num_queries
):
    with django_assert_num_queries(11):
        adas_desk.get(SEARCH, {"q": "bridge", "speaker": "lind", "label": "x"})
    client.force_login(make_user("Not a member"))
    for desk in (adas_desk, client):  # none for each of the hits
        with django_assert_num_queries(12):
            assert len(headings(desk.get(SEARCH, {"q": "bridge"}))) == 2
