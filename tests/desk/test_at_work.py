"""Who has which update open: told to all desks of the blog, until it is shut or silent."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import RequestFactory

from accounts.models import User
from liveblog.desk import at_work, let_in
from liveblog.desk.access import writable_blog
from liveblog.models import OpenUpdate
from liveblog.publishing import presence
from tests.factories import make_blog, make_draft, make_update, make_user
from tests.page import parse

OPEN, ASK = "/desk/live/flood/open/", "/desk/live/flood/at-work/none/"
NOON = datetime(2026, 5, 12, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _each_reads_for_itself(monkeypatch):
    monkeypatch.setattr(at_work, "SHARED_SECONDS", 0)


@pytest.fixture
def update(cal, blog):
    return make_update(blog, "Bridge closed", by=cal)


def say(desk, composer="a1", **fields):
    return desk.post(OPEN, {"composer": composer, **fields})


def told(reply):
    return [(row["name"], row["update"]) for row in reply.json()["at_work"]]


def test_both_are_told_who_has_it_open(adas_desk, cals_desk, update):
    cals = say(cals_desk, update=update.pk)
    adas = say(adas_desk, "b2", update=update.pk)

    assert told(cals) == [("Cal Ferris", update.pk)]
    both = [("Cal Ferris", update.pk), ("Ada Brandt", update.pk)]
    assert told(adas) == told(cals_desk.get(ASK)) == both
    assert told(adas_desk.get(ASK)) == both


def test_a_new_update_is_told_without_its_words(adas_desk, cals_desk, blog):
    draft = make_draft(blog, "A secret heading")
    say(cals_desk)
    say(adas_desk, "b2", update=draft.pk)

    reply = cals_desk.get(ASK)

    assert told(reply) == [("Cal Ferris", None), ("Ada Brandt", draft.pk)]
    assert "secret" not in reply.content.decode()


def test_who_knows_it_already_gets_nothing(cals_desk, update):
    digest = say(cals_desk, update=update.pk).json()["digest"]

    again = say(cals_desk, update=update.pk).json()["digest"]
    asked = cals_desk.get(f"/desk/live/flood/at-work/{digest}/")

    assert again == digest
    assert (asked.status_code, asked.content) == (204, b"")


def test_with_it_a_desk_hears_how_far_the_blog_has_gone(adas_desk, cals_desk, update):
    said = say(cals_desk, update=update.pk)
    known = f"/desk/live/flood/at-work/{said.json()['digest']}/"
    before = adas_desk.get(known)
    newer = make_update(update.blog, "Bridge open")

    after = [adas_desk.get(known), adas_desk.get(ASK)]

    assert before.status_code == 204
    assert int(said["Blog-Revision"]) == int(before["Blog-Revision"])
    assert int(before["Blog-Revision"]) < newer.first_revision
    assert [int(each["Blog-Revision"]) for each in after] == [newer.first_revision] * 2


def test_a_composer_that_was_shut_is_gone_at_once(adas_desk, cals_desk, update):
    say(cals_desk, update=update.pk)

    reply = say(cals_desk, gone="")

    assert reply.status_code == 204
    assert told(adas_desk.get(ASK)) == []


def test_nobody_shuts_a_colleagues_composer(adas_desk, cals_desk, update):
    say(cals_desk, update=update.pk)

    say(adas_desk, gone="")

    assert told(adas_desk.get(ASK)) == [("Cal Ferris", update.pk)]


@pytest.mark.parametrize(("seconds", "is_there"), [(24, True), (25, False)])
def test_one_that_is_silent_is_gone_after_seconds(
    adas_desk, cals_desk, update, seconds, is_there
):
    with time_machine.travel(NOON, tick=False):
        say(cals_desk, update=update.pk)
    with time_machine.travel(NOON + timedelta(seconds=seconds), tick=False):
        assert bool(told(adas_desk.get(ASK))) is is_there


def test_since_is_kept_as_long_as_it_is_open_in_the_same(cals_desk, update):
    for seconds, where in [(0, update), (10, update), (20, None), (50, None)]:
        with time_machine.travel(NOON + timedelta(seconds=seconds), tick=False):
            say(cals_desk, update=where.pk if where else "")
            row = OpenUpdate.objects.get()
        expected = {0: 0, 10: 0, 20: 20, 50: 50}[seconds]
        assert (row.since - NOON).seconds == expected
        assert (row.update, (row.seen_at - NOON).seconds) == (where, seconds)


def test_what_is_said_again_takes_one_query_beside_who_asks(
    cals_desk, update, django_assert_num_queries
):
    say(cals_desk, update=update.pk)

    # Session, person, blog; that it is still open; and who is at work.
    with django_assert_num_queries(5):
        say(cals_desk, update=update.pk)


def test_what_is_silent_is_thrown_away(ada, cal, blog, update):
    with time_machine.travel(NOON, tick=False):
        presence.note_open(blog, cal, "a1", update)
    with time_machine.travel(NOON + timedelta(seconds=25), tick=False):
        presence.note_open(blog, ada, "b2", update)

    assert [row.person for row in OpenUpdate.objects.all()] == [ada]


@pytest.mark.parametrize(
    "fields", [{"composer": ""}, {"composer": "x" * 4}, {"update": "x"}]
)
def test_what_makes_no_sense_is_refused(cals_desk, update, fields):
    reply = cals_desk.post(OPEN, {"composer": "a1", **fields})

    assert reply.status_code == 422
    assert not OpenUpdate.objects.exists()


def test_an_update_of_another_blog_or_person_cannot_be_said_to_be_open(
    ada, cals_desk, blog
):
    others = make_update(blog, "Ada's", by=ada)
    elsewhere = make_update(make_blog(by=ada, slug="storm"), "There", by=ada)

    for update in (others, elsewhere):
        assert say(cals_desk, update=update.pk).status_code == 422
    assert not OpenUpdate.objects.exists()


def test_it_takes_few_queries(adas_desk, cals_desk, update, django_assert_num_queries):
    say(adas_desk, update=update.pk)
    at_work.forget()

    with django_assert_num_queries(4):  # session, person, blog, and who is at work
        cals_desk.get(ASK)


def test_who_opens_a_correction_reads_in_it_who_else_has_it_open(
    adas_desk, cals_desk, blog, update
):
    say(cals_desk, update=update.pk)
    say(cals_desk, "c3", update=update.pk)
    presence.note_open(blog, make_user("Mira Holt"), "d4", None)

    page = parse(
        adas_desk.get(f"/desk/live/flood/updates/{update.pk}/edit/").content.decode()
    )

    [line] = page.find_all(lambda e: e.tag == "p" and "data-also" in e.attributes)
    assert line.text.startswith("Cal Ferris has this open, too, since ")


def test_who_was_let_in_is_not_asked_again_who_they_are(
    adas_desk, cals_desk, update, django_assert_num_queries
):
    say(cals_desk, update=update.pk)
    first = adas_desk.get(ASK)
    with django_assert_num_queries(2):  # the blog, and who is at work
        again = adas_desk.get(ASK)

    assert again.json() == first.json()
    for name in ("Cache-Control", "X-Content-Type-Options", "Blog-Revision"):
        assert again[name] == first[name]


def test_whatever_a_desk_asks_of_its_blog_it_is_let_in_by(
    cals_desk, blog, django_assert_num_queries
):
    cals_desk.get("/desk/live/flood/news/1/1/")
    with django_assert_num_queries(2):
        assert cals_desk.get(ASK).status_code == 200


def test_a_program_with_a_token_lets_nobody_in(client, blog, ada):
    request = RequestFactory().get("/")
    request.user = ada
    writable_blog(request, "flood")

    assert client.get(ASK).status_code == 302


def test_so_it_is_for_three_seconds_and_for_nobody_else(
    adas_desk, cals_desk, update, monkeypatch
):
    now = [100.0]
    monkeypatch.setattr(let_in.time, "monotonic", lambda: now[0])
    say(cals_desk, update=update.pk)
    cals_desk.get(ASK)
    User.objects.filter(byline="Cal Ferris").update(is_active=False)

    now[0] += 3
    assert cals_desk.get(ASK).status_code == 200
    another = cals_desk.get(ASK, headers={"Desk-Person": "0"})
    other_blog = cals_desk.get(ASK.replace("flood", "storm"))
    now[0] += 0.1
    ended = cals_desk.get(ASK)

    assert another.status_code == other_blog.status_code == 302
    assert (ended.status_code, ended.content) == (302, b"")


def test_of_so_many_sessions_at_most_it_is_remembered(
    adas_desk, cals_desk, update, monkeypatch, django_assert_num_queries
):
    monkeypatch.setattr(let_in, "MOST", 1)
    adas_desk.get(ASK)
    cals_desk.get(ASK)
    with django_assert_num_queries(4):
        adas_desk.get(ASK)


def test_what_one_desk_is_told_serves_the_others_until_somebody_opens_or_shuts_one(
    adas_desk, cals_desk, update, monkeypatch, django_assert_num_queries
):
    now = [100.0]
    monkeypatch.setattr(at_work, "SHARED_SECONDS", 0.3)
    monkeypatch.setattr(at_work.time, "monotonic", lambda: now[0])
    for desk in (adas_desk, cals_desk):
        desk.get(ASK)
    say(cals_desk, update=update.pk)

    with django_assert_num_queries(0):
        opened = [told(desk.get(ASK)) for desk in (adas_desk, cals_desk)]
    say(cals_desk, gone="")
    shut = told(adas_desk.get(ASK))
    OpenUpdate.objects.create(blog=update.blog, person=update.author, composer="z9")
    before = told(adas_desk.get(ASK))
    now[0] += 0.31
    after = told(adas_desk.get(ASK))

    assert opened == [[("Cal Ferris", update.pk)]] * 2
    assert (shut, before, after) == ([], [], [("Cal Ferris", None)])
