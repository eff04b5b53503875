"""The list of updates at a blog's desk: found, filtered, jumped into; in full or as headings."""

from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Verification
from liveblog.worker.indexing import index_updates
from tests.factories import make_blog, make_update
from tests.for_each import for_each
from tests.page import parse

# A Monday evening in Berlin, where the blog's clock is.
EIGHT = datetime(2026, 6, 1, 18, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def at_ten():
    with time_machine.travel(EIGHT + 120 * MINUTE, tick=False) as clock:
        yield clock


def published(blog, heading, *blocks, minutes=0, **fields):
    """An update of so many minutes past eight."""
    with time_machine.travel(EIGHT + minutes * MINUTE, tick=False):
        return make_update(blog, heading, *blocks, **fields)


def page_of(response):
    return parse(response.content.decode())


def rows(response):
    found = page_of(response).by_id("rows").find_all(lambda e: e.tag == "article")
    return [int(row.attributes["id"].removeprefix("row-")) for row in found]


def listed(desk, **asked):
    reply = desk.get("/desk/live/flood/", asked)
    assert reply.status_code == 200
    return rows(reply)


# Which of them --------------------------------------------------------------------------


@pytest.fixture
def four(ada, cal, blog):
    """Published by two people, of one label, of two days, and one withdrawn."""
    old = published(blog, "Rain begins", by=ada, minutes=-24 * 60, is_key_event=True)
    said = published(blog, "Said", "The floods rose.", by=cal, label="Analysis")
    open_ = published(blog, "Unclear", by=ada, verification=Verification.UNCONFIRMED)
    gone = published(blog, "Siren floods", by=cal)
    publishing.pin(said, by=ada)
    publishing.withdraw(gone, by=ada, reason="A drill")
    index_updates(timezone.now())
    return [update.pk for update in (old, said, open_, gone)]


def test_without_a_question_the_list_is_whole(adas_desk, four):
    old, said, open_, gone = four

    assert listed(adas_desk) == [gone, open_, said, old]


@for_each(
    ("asked", "found"),
    [
        ({"q": "flooded"}, [3, 1]),
        ({"q": "flooded", "state": "published"}, [1]),
        ({"q": "-"}, []),
        ({"state": "withdrawn"}, [3]),
        ({"state": "published"}, [2, 1, 0]),
        ({"state": "key"}, [0]),
        ({"state": "pinned"}, [1]),
        ({"state": "unconfirmed"}, [2]),
        ({"label": "analysis"}, [1]),
        ({"day": "2026-05-31"}, [0]),
        ({"day": "2026-06-01", "label": "Analysis", "q": "rose"}, [1]),
        ({"day": "2026-06-02"}, []),
    ],
)
def test_the_list_is_narrowed_by_what_is_asked(adas_desk, four, asked, found):
    assert listed(adas_desk, **asked) == [four[n] for n in found]


def test_by_an_author_of_this_blog(adas_desk, ada, cal, four):
    assert listed(adas_desk, author=cal.pk) == [four[3], four[1]]
    assert listed(adas_desk, author=ada.pk) == [four[2], four[0]]


def test_only_who_writes_here_is_offered_as_an_author(adas_desk, ada, cal, four):
    make_update(make_blog(by=ada), by=ada)

    choices = page_of(adas_desk.get("/desk/live/flood/")).by_id("list_author")

    names = [option.text for option in choices.find_all(lambda e: e.tag == "option")]
    assert names == ["Everybody", "Ada Brandt", "Cal Ferris"]


def test_withdrawn_words_are_found_by_editors_and_who_wrote_them(
    ada, cals_desk, blog, four
):
    of_ada = published(blog, "Flood of ours", by=ada)
    publishing.withdraw(of_ada, by=ada, reason="Wrong")
    index_updates(timezone.now())

    assert listed(cals_desk, q="flood") == [four[3], four[1]]


def test_nothing_of_another_blog_is_in_the_list(ada, adas_desk, four):
    make_update(make_blog(by=ada), "Floods elsewhere")
    index_updates(timezone.now())

    assert listed(adas_desk, q="flood") == [four[3], four[1]]


def test_what_is_asked_for_goes_on_to_the_pages_after_it(adas_desk, blog, settings):
    settings.UPDATES_PER_PAGE = 2
    asked = {"label": "Analysis"}
    of_it = [published(blog, str(n), label="Analysis").pk for n in range(3)]
    published(blog, "Other")

    first = adas_desk.get("/desk/live/flood/", asked)
    older = next(
        link.attributes["href"]
        for link in page_of(first).by_id("updates").find_all(lambda e: e.tag == "a")
        if link.text.strip() == "Earlier updates"
    )

    assert rows(first) == [of_it[2], of_it[1]]
    older_than = blog.updates.get(pk=of_it[1]).first_revision
    address = older.replace("&amp;", "&")
    query = urlencode(asked)
    assert address == f"/desk/live/flood/?{query}&before={older_than}#updates"
    assert rows(adas_desk.get(address)) == [of_it[0]]


@for_each(
    "odd",
    [
        {"state": "draft"},
        {"author": "x"},
        {"author": "9" * 30},
        {"day": "yesterday"},
        {"before": "x"},
        {"q": "a" * 201},
    ],
)
def test_what_is_no_choice_is_told_and_the_desk_stays(adas_desk, four, odd):
    reply = adas_desk.get("/desk/live/flood/", odd)

    assert reply.status_code == 422
    assert rows(reply) == four[::-1]


def test_a_narrowed_list_takes_no_more_queries_than_the_whole(adas_desk, ada, four):
    def queries(**asked):
        with CaptureQueriesContext(connection) as made:
            listed(adas_desk, **asked)
        return len(made)

    queries()  # what is looked up once
    whole = queries()
    narrowed = queries(q="flood", state="published", label="Analysis")
    assert narrowed == whole - 1  # nobody has withdrawn one of these
    assert queries(author=ada.pk) == narrowed + 1  # whether there is such a person


# To a time ------------------------------------------------------------------------------


def jump(desk, **asked):
    return desk.get("/desk/live/flood/at/", asked)


def at(blog, update, last):
    page = f"/desk/live/flood/before/{last.first_revision + 1}/"
    return f"{page}#row-{update.pk}"


def test_a_time_leads_to_what_was_published_around_then(adas_desk, blog):
    news = [published(blog, str(n), minutes=5 * n) for n in range(10)]

    # 20:15 is the fourth; with it come five that are newer.
    for typed in ("20:15", "2015", "20.15", "٢٠:١٥", "20:19"):
        reply = jump(adas_desk, time=typed)
        assert (reply.status_code, reply.url) == (302, at(blog, news[3], news[8]))
    assert jump(adas_desk, time="20:45").url == at(blog, news[9], news[9])
    assert jump(adas_desk, time="19:00").url == at(blog, news[0], news[5])
    assert news[3].pk in rows(adas_desk.get(jump(adas_desk, time="20:15").url))


def test_a_day_says_which_one_and_else_it_is_the_last(adas_desk, blog, at_ten):
    before = published(blog, "Before", minutes=-24 * 60)
    after = published(blog, "After", minutes=15)

    assert jump(adas_desk, time="20:15").url == at(blog, after, after)
    assert jump(adas_desk, time="20:15", day="2026-05-31").url == at(
        blog, before, after
    )
    # Past midnight 23:50 is yesterday's, and so is a quarter past eight.
    at_ten.move_to(EIGHT + 5 * 60 * MINUTE)
    late = published(blog, "Late", minutes=4 * 60 + 30)
    assert jump(adas_desk, time="20:15").url == at(blog, after, late)
    # And so it is on the next evening, and a week later; 02:00 is of the night.
    for hours in (24 + 1, 24 * 7):
        at_ten.move_to(EIGHT + hours * 60 * MINUTE)
        assert jump(adas_desk, time="20:15").url == at(blog, after, late)
        assert jump(adas_desk, time="02:00").url == at(blog, late, late)


def test_a_blog_without_updates_has_nowhere_to_go(adas_desk, blog):
    assert jump(adas_desk, time="20:15").url == "/desk/live/flood/#updates"


@pytest.mark.one_database
@for_each("typed", ["", "soon", "24:00", "20:60", "20:15:00"])
def test_what_is_no_time_is_told_beside_its_field(adas_desk, blog, typed):
    reply = jump(adas_desk, time=typed)

    assert reply.status_code == 422
    told = page_of(reply).by_id("jump_time_error").text
    assert ("Type a time such as 20:15." in told) or (
        typed == "" and "required" in told
    )


# How it looks, and its keys -------------------------------------------------------------


def test_headings_alone_are_kept_for_this_person_in_all_blogs(
    ada, adas_desk, cals_desk, blog
):
    make_blog(by=ada, slug="ferry")

    reply = adas_desk.post("/desk/live/flood/as-headings/")

    assert (reply.status_code, reply.url) == (302, "/desk/live/flood/#updates")
    assert looks(adas_desk, "ferry") == ("headings", ["false", "true"])
    assert looks(cals_desk, "flood") == (None, ["true", "false"])
    by_script = adas_desk.post(
        "/desk/live/flood/in-full/", headers={"HX-Request": "true"}
    )
    assert by_script.status_code == 204
    assert looks(adas_desk, "flood") == (None, ["true", "false"])


def looks(desk, slug):
    page = page_of(desk.get(f"/desk/live/{slug}/"))
    buttons = page.by_id("list-looks").find_all(lambda e: e.tag == "button")
    pressed = [button.attributes["aria-pressed"] for button in buttons]
    return page.by_id("rows").attributes.get("class"), pressed


def test_single_keys_are_off_until_somebody_switches_them_on(ada, adas_desk):
    form = {"byline": "Ada Brandt", "language": "", "sends_after_seconds": "0"}

    assert "data-single-keys" not in adas_desk.get("/desk/").content.decode()
    assert "Single keys are off" in adas_desk.get("/desk/keys/").content.decode()

    adas_desk.post("/desk/you/", form | {"has_single_keys": "on"})
    assert 'data-single-keys="/desk/keys/"' in adas_desk.get("/desk/").content.decode()
    assert "Single keys are on." in adas_desk.get("/desk/keys/").content.decode()

    adas_desk.post("/desk/you/", form)
    ada.refresh_from_db()
    assert ada.has_single_keys is False


def test_all_keys_are_listed(adas_desk):
    table = page_of(adas_desk.get("/desk/keys/")).by_id("question")

    keys = [key.text for key in table.find_all(lambda e: e.tag == "kbd")]
    assert keys[:6] == ["J", "K", "E", "P", "/", "?"]


def test_the_link_to_copy_is_the_public_address(adas_desk, blog, settings):
    settings.PUBLIC_URL = "https://live.newsbook.example"
    update = published(blog, "News")

    menu = page_of(adas_desk.get("/desk/live/flood/")).by_id(f"more-acts-{update.pk}")

    [copied] = [
        each.attributes["data-copy"]
        for each in menu.find_all(lambda e: "data-copy" in e.attributes)
    ]
    assert copied == f"https://live.newsbook.example/live/flood/updates/{update.pk}/"
