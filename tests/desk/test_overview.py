"""All blogs on one screen: what a line says, what is asked again, and how much that costs."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from liveblog import publishing
from liveblog.desk.overview import CLOSED_SHOWN
from liveblog.models import AtDesk, OpenPages, Update, erase_blog
from tests.factories import make_blog, make_draft, make_update, make_user
from tests.page import parse

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def at_noon():
    with time_machine.travel(NOON, tick=False) as clock:
        yield clock


def page_of(response):
    return parse(response.content.decode())


def groups(response):
    """The list as a person sees it: each group's name and its headlines."""
    tree = page_of(response)
    found = {}
    for section in tree.find_all(lambda e: e.attributes.get("class") == "group"):
        name = next(section.find_all(lambda e: e.tag == "h2")).inner_html
        links = [
            next(h.find_all(lambda e: e.tag == "bdi")).inner_html
            for h in section.find_all(lambda e: e.tag == "h3")
        ]
        found[name.split(" <")[0]] = links
    return found


def test_an_editor_sees_all_blogs_by_status(ada, adas_desk):
    publishing.pin_blog(make_blog(by=ada, headline="Pinned"), by=ada)
    make_blog(by=ada, headline="Live")
    make_blog(by=ada, headline="Prepared", live=False)
    publishing.close(make_blog(by=ada, headline="Closed"), by=ada)

    assert groups(adas_desk.get("/desk/")) == {
        "Pinned on the front page": ["Pinned"],
        "Live": ["Live"],
        "Prepared": ["Prepared"],
        "Closed": ["Closed"],
    }


def test_mine_are_those_one_is_a_member_of_or_has_written_in(ada, adas_desk):
    make_update(make_blog(by=ada, headline="Written in"), "News", by=ada)
    make_blog(by=ada, headline="Member of", members=[ada])
    make_blog(by=make_user("Ines Noor", role="editor"), headline="Another's")

    assert groups(adas_desk.get("/desk/mine/")) == {"Live": ["Written in", "Member of"]}


def test_a_correspondent_sees_their_own_blogs_alone(ada, cals_desk, blog):
    make_blog(by=ada, headline="Another's")

    assert groups(cals_desk.get("/desk/")) == {"Live": ["River at record height"]}


def test_an_empty_desk_says_what_a_blog_is(cals_desk):
    html = cals_desk.get("/desk/").content.decode()

    assert "No blogs yet" in html
    assert "A blog is one running story." in html


def said(line, name):
    """The words of a part of a blog's line."""
    part = next(
        line.find_all(lambda e: name in e.attributes.get("class", "").split()), None
    )
    return None if part is None else " ".join(part.text.split())


def line_of(response, blog):
    return page_of(response).by_id(f"blog-now-{blog.pk}")


def seen_in(response):
    """What the page that was loaded says of its lines when it asks again."""
    lines = page_of(response).find_all(lambda e: "data-place" in e.attributes)
    pairs = []
    for line in lines:
        now = next(line.find_all(lambda e: "data-state" in e.attributes))
        pairs.append(f"{line.attributes['data-place']}.{now.attributes['data-state']}")
    return " ".join(pairs)


def asked_again(desk, seen, **more):
    return desk.get("/desk/now/", {"seen": seen, **more})


def lines_in(response):
    """The keys of the blogs whose lines an answer brings."""
    lines = page_of(response).find_all(lambda e: "data-state" in e.attributes)
    return [int(line.attributes["id"].rpartition("-")[2]) for line in lines]


def at_desk(blog, *people):
    for person in people:
        AtDesk.objects.create(person=person, blog=blog, seen_at=NOON)


# A line -----------------------------------------------------------------------------------


def test_a_line_says_what_goes_on_in_its_blog(ada, cal, adas_desk, blog):
    for minutes in (61, 59, 2, 1):
        with time_machine.travel(NOON - minutes * MINUTE, tick=False):
            make_update(blog, f"{minutes} min ago")
    make_draft(blog, "Mine", by=ada)
    make_draft(blog, "Cal's", by=cal)
    OpenPages.objects.create(blog=blog, at=NOON, count=1234)
    at_desk(blog, ada, cal)

    line = line_of(adas_desk.get("/desk/"), blog)

    assert said(line, "last") == "13:59 1 min ago"  # Berlin's clock
    assert said(line, "lately") == "3 updates, last hour"
    assert said(line, "readers") == "about 1,200 readers now"
    assert said(line, "waits") == "2 waiting"
    assert said(line, "names") == "Ada Brandt, Cal Ferris"
    assert said(line, "quiet") == ""


def test_a_correspondent_is_told_of_their_own_drafts(ada, cal, cals_desk, blog):
    make_draft(blog, "Ada's", by=ada)
    make_draft(blog, "Cal's", by=cal)

    assert said(line_of(cals_desk.get("/desk/"), blog), "waits") == "1 waiting"


def test_of_twenty_six_people_three_are_named(adas_desk, blog):
    at_desk(
        blog, *(make_user(f"{letter} Noor") for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    )

    line = line_of(adas_desk.get("/desk/"), blog)

    assert said(line, "faces") == "ANBNCN+23"
    assert said(line, "names") == "A Noor, B Noor, C Noor and 23 others"


def test_who_is_at_another_desk_or_has_left_is_not_named(ada, cal, adas_desk, blog):
    at_desk(make_blog(by=ada), ada)
    AtDesk.objects.create(person=cal, blog=blog, seen_at=NOON - MINUTE)

    line = line_of(adas_desk.get("/desk/"), blog)

    assert said(line, "who") == "Nobody at the desk"


@pytest.mark.parametrize(("minutes", "is_told"), [(59, False), (60, True), (600, True)])
def test_a_live_blog_that_says_nothing_is_warned_of(adas_desk, ada, minutes, is_told):
    with time_machine.travel(NOON - minutes * MINUTE, tick=False):
        blog = make_blog(by=ada)
        make_update(blog, "The last")

    said_of_it = said(line_of(adas_desk.get("/desk/"), blog), "quiet")

    told = "No update for over 60 minutes and nobody is at the desk"
    assert said_of_it == (told if is_told else "")


def test_so_is_one_that_never_said_anything_but_not_with_somebody_there(adas_desk, ada):
    with time_machine.travel(NOON - 60 * MINUTE, tick=False):
        blog = make_blog(by=ada)
    at_desk(blog, ada)

    line = line_of(adas_desk.get("/desk/"), blog)

    assert said(line, "quiet") == "No update for over 60 minutes"


def test_neither_a_prepared_nor_a_closed_blog_is_quiet(adas_desk, ada):
    with time_machine.travel(NOON - 60 * MINUTE, tick=False):
        blogs = [make_blog(by=ada, live=False), make_blog(by=ada)]
        publishing.close(blogs[1], by=ada)

    reply = adas_desk.get("/desk/")

    assert [said(line_of(reply, blog), "quiet") for blog in blogs] == [None, None]


def test_no_readers_are_claimed_where_none_is_asked(adas_desk, blog, settings):
    settings.READER_SAMPLE = 0

    assert said(line_of(adas_desk.get("/desk/"), blog), "readers") == "–"


def test_the_bars_are_the_five_minutes_of_the_clock(adas_desk, blog):
    for minutes in (59, 54, 3, 2, 1):
        with time_machine.travel(NOON - minutes * MINUTE, tick=False):
            make_update(blog)

    line = line_of(adas_desk.get("/desk/"), blog)

    bars = line.find_all(lambda e: e.tag == "rect")
    heights = [int(bar.attributes["height"]) for bar in bars]
    # At twelve sharp the newest five minutes have just begun, and what is older than 11:05
    # stands in the first bar.
    assert heights == [8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 0]


# Closed blogs -----------------------------------------------------------------------------


def test_ten_closed_blogs_are_shown_and_a_link_to_all(ada, adas_desk):
    for number in range(CLOSED_SHOWN + 1):
        with time_machine.travel(NOON - number * MINUTE, tick=False):
            publishing.close(make_blog(by=ada, headline=f"Number {number}"), by=ada)

    shown = adas_desk.get("/desk/")
    earlier = page_of(adas_desk.get("/desk/earlier/"))

    assert groups(shown)["Closed"] == [f"Number {n}" for n in range(CLOSED_SHOWN)]
    assert '<a class="btn" href="/desk/earlier/">' in shown.content.decode()
    names = [
        next(h.find_all(lambda e: e.tag == "bdi")).inner_html
        for h in earlier.find_all(lambda e: e.tag == "h2" and not e.attributes)
    ]
    assert names == [f"Number {n}" for n in range(CLOSED_SHOWN + 1)]


def test_earlier_blogs_are_ones_own_and_no_page_is_an_error(ada, cal, cals_desk):
    publishing.close(make_blog(by=ada, headline="Another's"), by=ada)
    publishing.close(make_blog(by=ada, headline="Cal's", members=[cal]), by=ada)

    for page in ("", "?page=x", "?page=99"):
        html = cals_desk.get(f"/desk/earlier/{page}").content.decode()
        assert "Another" not in html
        assert "Cal&#x27;s</bdi>" in html


# Asked again ------------------------------------------------------------------------------


def test_nothing_new_is_204_and_a_change_brings_its_line_alone(ada, adas_desk, blog):
    other = make_blog(by=ada)
    seen = seen_in(adas_desk.get("/desk/"))

    before = asked_again(adas_desk, seen)
    make_update(blog, "Bridge closed")
    after = asked_again(adas_desk, seen)

    assert (before.status_code, before.content) == (204, b"")
    assert (after.status_code, lines_in(after)) == (200, [blog.pk])
    assert "Bridge closed" in said(line_of(after, blog), "last")
    assert other.headline not in {said(line_of(after, blog), "last")}
    assert "Show it" not in after.content.decode()


@pytest.mark.parametrize(
    "change",
    [
        lambda blog, by: make_draft(blog, by=by),
        lambda blog, by: at_desk(blog, by),
        lambda blog, by: publishing.edit_blog(blog, by=by, headline="River falls"),
        lambda blog, by: OpenPages.objects.create(blog=blog, at=NOON, count=5),
    ],
    ids=["waiting", "at the desk", "headline", "readers"],
)
def test_whatever_a_line_shows_is_news(ada, adas_desk, blog, change):
    make_blog(by=ada)
    seen = seen_in(adas_desk.get("/desk/"))
    change(blog, ada)

    assert lines_in(asked_again(adas_desk, seen)) == [blog.pk]


def test_falling_quiet_is_news(ada, adas_desk, blog, at_noon):
    seen = seen_in(adas_desk.get("/desk/"))
    at_noon.move_to(NOON + 60 * MINUTE)

    reply = asked_again(adas_desk, seen)

    assert lines_in(reply) == [blog.pk]
    assert said(line_of(reply, blog), "quiet").startswith("No update for over 60")


@pytest.mark.parametrize(
    "change",
    [
        lambda blog, by: make_blog(by=by),
        lambda blog, by: publishing.close(blog, by=by),
        lambda blog, by: publishing.pin_blog(blog, by=by),
        lambda blog, by: erase_blog(blog, why="Test"),
    ],
    ids=["a new one", "closed", "pinned", "gone"],
)
def test_another_list_is_told_of_once_and_nothing_is_moved(
    ada, adas_desk, blog, change
):
    seen = seen_in(adas_desk.get("/desk/"))
    change(blog, ada)

    told = asked_again(adas_desk, seen)

    link = page_of(told).by_id("blogs-told").find("a")
    assert link.attributes["href"] == "/desk/"
    assert link.text.strip() == "The list of blogs has changed. Show it"
    assert set(lines_in(told)) <= {blog.pk}
    again = asked_again(adas_desk, seen, told="1")
    assert "Show it" not in again.content.decode()


def test_mine_is_asked_again_by_itself(ada, adas_desk, blog):
    mine = make_blog(by=ada, members=[ada])
    seen = seen_in(adas_desk.get("/desk/mine/"))
    make_draft(blog, by=make_user("Ines Noor"))  # in a blog that is not in the list

    assert adas_desk.get("/desk/mine/now/", {"seen": seen}).status_code == 204
    make_draft(mine)
    reply = adas_desk.get("/desk/mine/now/", {"seen": seen})
    assert lines_in(reply) == [mine.pk]


def test_what_is_no_list_of_lines_is_nothing_seen(adas_desk, blog):
    for odd in ("", "x", "l1", "l.0123abcd", f"l{'9' * 30}.0123abcd", "l1.\x00"):
        assert "Show it" in asked_again(adas_desk, odd).content.decode()


# What it costs ----------------------------------------------------------------------------


def test_eight_blogs_and_forty_people_take_the_queries_of_one(
    ada, adas_desk, django_assert_num_queries
):
    people = [make_user(f"P{number} Noor") for number in range(40)]
    for blogs in (1, 7):
        for _ in range(blogs):
            blog = make_blog(by=ada, members=people)
            make_update(blog, "News")
            make_draft(blog)
            at_desk(blog, *people)
        publishing.close(make_blog(by=ada), by=ada)
        # Session, person; blogs that run, that have closed, the last hour, who is there.
        with django_assert_num_queries(
            6 + 4
        ):  # and owed, review, pace, pauses: the frame
            reply = adas_desk.get("/desk/")
        with django_assert_num_queries(6):
            assert asked_again(adas_desk, seen_in(reply)).status_code == 204


def test_a_poll_fetches_none_of_what_is_long_in_a_blog(adas_desk, blog):
    with CaptureQueriesContext(connection) as queries:
        adas_desk.get("/desk/now/")

    assert [query for query in queries if "introduction_html" in query["sql"]] == []
    assert Update.objects.count() == 0


def test_a_session_that_ended_is_sent_to_sign_in(blog):
    assert Client().get("/desk/now/").status_code == 302
