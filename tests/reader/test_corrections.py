"""The corrections page: every correction and every notice, of all public blogs."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Blog, Correction, Update
from liveblog.reader import record
from tests.factories import make_blog, make_draft, make_update, words
from tests.for_each import for_each
from tests.page import parse
from tests.reader.listed import link


def correct(update, note, *, by, heading="Corrected"):
    publishing.correct(
        update, words(heading), by=by, seen_revision=update.last_revision, note=note
    )


def lines(html):
    """What each line says: its kind, title, words and blog."""
    lists = parse(html).find_all(lambda e: e.attributes.get("class") == "lines")
    found = [li for ol in lists for li in ol.children]
    return [
        (
            next(li.find_all(lambda e: "badge" in e.attributes.get("class", ""))),
            *li.find_all(lambda e: e.tag == "a"),
            next(li.find_all(lambda e: e.attributes.get("class") == "words")),
        )
        for li in found
    ]


def texts(html):
    return [tuple(element.inner_html for element in line) for line in lines(html)]


def read(rey, address="/corrections/"):
    return rey.get(address).content.decode()


@pytest.fixture
def storm(ada):
    return make_blog(by=ada, slug="storm", headline="Storm Ilka")


def test_corrections_and_notices_of_all_blogs_are_listed_newest_first(
    rey, ada, blog, storm
):
    bridge, tree = make_update(blog, "Bridge"), make_update(storm, "Tree")
    sirens = make_update(blog, "Sirens howl")
    correct(bridge, "It is open.", by=ada, heading="Bridge open")
    publishing.withdraw(sirens, by=ada, notice="It was a drill.", reason="Secret")
    correct(tree, "It was 180 years old.", by=ada, heading="Lime tree falls")

    html = read(rey)

    assert texts(html) == [
        ("Correction", "Lime tree falls", "Storm Ilka", "It was 180 years old."),
        (
            "Withdrawn",
            "A withdrawn update",
            "River at record height",
            "It was a drill.",
        ),
        ("Correction", "Bridge open", "River at record height", "It is open."),
    ]
    addresses = [
        (update.attributes["href"], of.attributes["href"])
        for _, update, of, _ in lines(html)
    ]
    assert addresses == [
        (f"/live/storm/updates/{tree.pk}/", "/live/storm/"),
        (f"/live/flood/updates/{sirens.pk}/", "/live/flood/"),
        (f"/live/flood/updates/{bridge.pk}/", "/live/flood/"),
    ]
    assert "Sirens howl" not in html
    assert "Secret" not in html


def test_a_line_has_the_time_in_its_blogs_zone(rey, ada, blog):
    update = make_update(blog, "Bridge")
    with time_machine.travel(datetime(2026, 11, 24, 23, 34, tzinfo=UTC)):
        correct(update, "It is open.", by=ada)

    assert (
        '<time datetime="2026-11-25T00:34:00+01:00">'
        "Wednesday 25 November 2026, 00:34 CET</time>"
    ) in read(rey)


def test_what_no_reader_may_see_is_not_listed(rey, ada, blog):
    """Of a withdrawn update nothing but its notice, of a prepared blog nothing."""
    gone, noted = make_update(blog, "Gone"), make_update(blog, "Noted")
    for update in (gone, noted):
        correct(update, "We said 7.24 metres.", by=ada)
    publishing.withdraw(gone, by=ada, reason="Wrong")
    publishing.withdraw(noted, by=ada, notice="All of it was wrong.")
    added = make_update(blog, "Added to")
    correct(added, "", by=ada)
    hidden = make_blog(by=ada, slug="budget", headline="Budget day")
    correct(make_update(hidden, "Tax"), "It is lower.", by=ada)
    publishing.withdraw(make_update(hidden, "Rail"), by=ada, notice="No.")
    Blog.objects.filter(pk=hidden.pk).update(status="prepared")
    make_draft(blog, "Not yet")

    html = read(rey)

    assert [line[3] for line in texts(html)] == ["All of it was wrong."]
    assert "7.24" not in html
    assert "Budget" not in html


def test_an_update_without_a_heading_is_called_by_its_words(rey, ada, blog):
    update = make_update(blog, "Bridge")
    publishing.correct(
        update,
        words("", "Engineers <shut> it."),
        by=ada,
        seen_revision=update.last_revision,
        note="It is shut.",
    )

    assert [line[1] for line in texts(read(rey))] == ["Engineers &lt;shut&gt; it."]


def test_the_page_says_how_we_correct_and_how_to_report(rey, db):
    html = read(rey)

    assert "How we correct" in html
    assert "Nothing has been corrected or withdrawn so far." in html
    assert link(html, "Report it to us").endswith("%2Fcorrections%2F")
    assert 'rel="canonical" href="http://127.0.0.1:8000/corrections/"' in html
    headings = parse(html).find_all(lambda e: e.tag in {"h1", "h2", "h3"})
    assert [e.tag for e in headings] == ["h1", "h2", "h2"]


def test_a_newsroom_puts_its_own_policy_in_its_place(rey, db, settings, tmp_path):
    page = tmp_path / "liveblog/reader/corrections.html"
    page.parent.mkdir(parents=True)
    page.write_text(
        '{% extends "liveblog/reader/corrections.html" %}'
        "{% block corrections_policy %}<p>Our own words.</p>{% endblock %}"
    )
    engine = settings.TEMPLATES[0]
    settings.TEMPLATES = [engine | {"DIRS": [tmp_path, *engine["DIRS"]]}]

    html = read(rey)

    assert "<p>Our own words.</p>" in html
    assert "We do not change a mistake in silence." not in html
    assert "Report it to us" in html


@pytest.mark.one_database
@for_each(
    "address",
    ["", "before/99/", "oldest-first/", "after/1/", "light/"],
)
def test_every_page_of_a_blog_leads_here_and_to_a_report(rey, blog, address):
    html = read(rey, f"/live/flood/{address}")

    assert link(html, "Corrections policy") == "/corrections/"
    assert link(html, "Report an error").endswith("%2Flive%2Fflood%2F")


# Paging -------------------------------------------------------------------------------


def many_lines(blog, count, *, at):
    """Corrections and notices in turn, all of the same moment but the newest five."""
    updates = [make_update(blog, f"Number {n}") for n in range(count)]
    for number, update in enumerate(updates):
        moment = at + timedelta(microseconds=max(0, number - count + 6))
        if number % 2:
            Correction.objects.create(
                update=update, note=f"note {number}", at=moment, by=update.author
            )
        else:
            Update.objects.filter(pk=update.pk).update(
                state="withdrawn",
                heading="",
                withdrawn_at=moment,
                withdrawal_notice=f"note {number}",
                public_html="…",
            )


def walk(rey):
    """The notes of each page."""
    address, pages = "/corrections/", []
    while address:
        html = read(rey, address)
        pages.append([line[3] for line in texts(html)])
        address = link(html, "Earlier corrections")
    return pages


@pytest.mark.slow
def test_pages_follow_one_another_without_gap_or_repetition(rey, blog):
    many_lines(blog, 123, at=timezone.now())

    pages = walk(rey)

    assert [len(page) for page in pages] == [50, 50, 23]
    notes = [note for page in pages for note in page]
    assert sorted(notes) == sorted(f"note {n}" for n in range(123))
    assert notes[:5] == [f"note {n}" for n in (122, 121, 120, 119, 118)]


def test_a_page_stays_as_it_is_whatever_is_corrected_later(rey, ada, blog):
    many_lines(blog, 60, at=timezone.now())
    address = link(read(rey), "Earlier corrections")
    before = texts(read(rey, address))
    assert len(before) == 10

    correct(make_update(blog, "Bridge"), "It is open.", by=ada)

    assert texts(read(rey, address)) == before


def test_a_later_page_leads_back_and_has_its_own_address(rey, blog):
    many_lines(blog, 51, at=timezone.now())
    address = link(read(rey), "Earlier corrections")

    html = read(rey, address)

    assert link(html, "Our policy and the latest corrections") == "/corrections/"
    assert f'rel="canonical" href="http://127.0.0.1:8000{address}"' in html
    assert "How we correct" not in html


def test_before_everything_there_is_nothing(rey, db):
    assert "There are no earlier ones." in read(rey, "/corrections/before/0-0/")


def test_a_cursor_names_a_place_to_the_microsecond():
    at = datetime(2026, 11, 24, 14, 3, 7, 123456, tzinfo=UTC)

    address = reverse("reader:corrections_before", args=[(at, 25)])

    assert address == "/corrections/before/1795528987123456-25/"


@pytest.mark.parametrize("cursor", [f"{'9' * 16}-{'9' * 15}", "0-0"])
def test_the_ends_of_time_are_places_too(rey, db, cursor):
    assert rey.get(f"/corrections/before/{cursor}/").status_code == 200


@pytest.mark.one_database
@for_each(
    "cursor", ["1", "-1-2", f"{'9' * 17}-1", f"1-{'9' * 16}", "١-٢", "1-2-3", "a-b"]
)
def test_what_is_no_place_is_a_404(rey, db, cursor):
    assert rey.get(f"/corrections/before/{cursor}/").status_code == 404


@pytest.mark.slow
@pytest.mark.parametrize("count", [3, 120])
def test_the_page_takes_two_queries(rey, blog, django_assert_num_queries, count):
    many_lines(blog, count, at=timezone.now())
    (line,), _ = record.lines(limit=1)

    with django_assert_num_queries(2):
        rey.get("/corrections/")
    with django_assert_num_queries(2):
        rey.get(reverse("reader:corrections_before", args=[line.cursor]))
