"""Readers' questions on the desk: read, answered, dismissed, put back; and by whom."""

from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from liveblog import publishing
from liveblog.desk import asked as desk_asked
from liveblog.models import Question
from liveblog.publishing import questions
from liveblog.publishing.questions import forget_outdated
from tests.asking import DESK, answered, asked, take_questions
from tests.desk.composing import publish, values
from tests.factories import make_blog, make_draft, make_user, question
from tests.page import parse

pytestmark = pytest.mark.one_database

HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def open_blog(blog, ada):
    return take_questions(blog, by=ada)


def rows(reply, within="asked-list"):
    page = parse(reply.content.decode())
    [box] = page.find_all(lambda e: e.attributes.get("class") == within)
    return [
        e.attributes["id"]
        for e in box.find_all(lambda e: e.attributes.get("class") == "asked")
    ]


def row(asked_one):
    return f"asked-{asked_one.pk}"


def count(reply, name="asked-count"):
    return parse(reply.content.decode()).by_id(name).text.split()


# Read -----------------------------------------------------------------------------------


def test_those_that_wait_are_listed_the_oldest_first(open_blog, cals_desk):
    first, second = asked(open_blog, "One?"), asked(open_blog, "Two?", "<b>Anna</b>")

    reply = cals_desk.get(DESK)

    assert rows(reply) == [row(first), row(second)]
    assert count(reply) == ["2"]
    html = reply.content.decode()
    assert "&lt;b&gt;Anna&lt;/b&gt;" in html
    assert "No question waits" not in html


def test_where_none_waits_it_says_so(open_blog, cals_desk):
    reply = cals_desk.get(DESK)

    assert (rows(reply), count(reply)) == ([], ["0"])
    assert "No question waits" in reply.content.decode()


@pytest.mark.parametrize("state", ["off", "closed"])
def test_what_was_asked_can_be_read_when_nobody_can_ask_any_more(
    open_blog, ada, cals_desk, state
):
    one = asked(open_blog)
    if state == "off":
        take_questions(open_blog, by=ada, on=False)
    else:
        publishing.close(open_blog, by=ada)

    reply = cals_desk.get(DESK)

    assert rows(reply) == [row(one)]
    told = "switched off" if state == "off" else "while the blog is live"
    assert told in reply.content.decode()


def test_what_comes_is_added_below_by_itself(open_blog, cals_desk):
    first = asked(open_blog, "One?")
    poll = f"{DESK}after/{first.pk}/"
    assert poll in cals_desk.get(DESK).content.decode()
    assert cals_desk.get(poll, headers=HTMX).status_code == 204
    second = asked(open_blog, "Two?")

    reply = cals_desk.get(poll, headers=HTMX)

    html = reply.content.decode()
    assert (row(first) in html, row(second) in html) == (False, True)
    assert f"{DESK}after/{second.pk}/" in html
    assert count(reply) == ["2"]
    assert "1 new question" in html


def test_many_are_shown_page_by_page(open_blog, cals_desk, monkeypatch):
    monkeypatch.setattr(desk_asked, "SHOWN", 2)
    first, second, third = (asked(open_blog, f"{n}?") for n in range(3))

    page = cals_desk.get(DESK)
    following = cals_desk.get(f"{DESK}after/{second.pk}/")

    assert rows(page) == [row(first), row(second)]
    assert "Show more questions" in page.content.decode()
    assert "every 10s" not in page.content.decode()
    assert rows(following) == [row(third)]


def test_the_desk_says_how_many_wait_and_hears_of_more(open_blog, ada, cals_desk):
    desk = "/desk/live/flood/"
    none = cals_desk.get(desk)
    state = parse(none.content.decode()).by_id("queue").attributes["hx-get"]
    assert count(none, "questions-count") == []
    assert cals_desk.get(state).status_code == 204
    asked(open_blog)

    assert count(cals_desk.get(state), "questions-count") == ["1", "question"]
    page = cals_desk.get(desk)
    assert count(page, "questions-count") == ["1", "question"]
    told = parse(page.content.decode()).by_id("questions-count")
    assert told.find("a").attributes["href"] == DESK
    take_questions(open_blog, by=ada, on=False)
    assert count(cals_desk.get(desk), "questions-count") == []


@pytest.mark.parametrize(("on", "more"), [(True, 1), (False, 0)])
def test_the_count_is_one_query_and_none_where_nobody_may_ask(
    open_blog, ada, cals_desk, django_assert_num_queries, on, more
):
    take_questions(open_blog, by=ada, on=on)
    cals_desk.get("/desk/live/flood/queue/missed/")

    with django_assert_num_queries(8 + more):
        cals_desk.get("/desk/live/flood/queue/missed/")


# Answered -------------------------------------------------------------------------------


def answer_form(desk, asked_one):
    """What the composer holds: its fields as a browser would send them."""
    reply = desk.get(f"{DESK}{asked_one.pk}/answer/")
    assert reply.status_code == 200
    [name, *_] = values(reply, "block")
    fields = ("words", "asker", "asked")
    return {"block": name, "key": values(reply, "key")[0]} | {
        f"{name}-{field}": unescape(values(reply, f"{name}-{field}")[0])
        for field in fields
    }


def test_answer_opens_the_composer_with_the_question_in_it(open_blog, cals_desk):
    one = asked(open_blog, "Is it open?", "Anna")

    form = answer_form(cals_desk, one)

    name = form["block"]
    assert name.startswith("question-")
    assert [form[f"{name}-{field}"] for field in ("words", "asker", "asked")] == [
        *("Is it open?", "Anna", str(one.pk))
    ]


def test_an_answer_is_an_update_that_quotes_the_question(open_blog, cals_desk, rey):
    one = asked(open_blog, "Is it <open>?", "Anna")
    form = answer_form(cals_desk, one) | {"heading": "It is open"}

    assert publish(cals_desk, form).status_code == 302

    html = rey.get("/live/flood/").content.decode()
    assert "A question from <bdi>Anna</bdi>" in html
    assert "Is it &lt;open&gt;?" in html
    update = open_blog.updates.get()
    assert update.story["blocks"] == [
        {"kind": "question", "words": "Is it <open>?", "asker": "Anna"}
    ]
    page = cals_desk.get(DESK)
    assert (rows(page), rows(page, "asked-done")) == ([], [row(one)])
    main = parse(page.content.decode()).by_id("main")
    assert main.find("summary").text == "Answered 1"
    links = {
        e.text: e.attributes["href"] for e in main.find_all(lambda e: e.tag == "a")
    }
    assert links["The answer"] == update.get_absolute_url()


def test_a_question_waits_while_its_answer_is_not_public(open_blog, ada, cal):
    """Drafted, taken back, corrected without it, withdrawn: it is nowhere written."""
    one = asked(open_blog)

    def waits():
        return open_blog.questions.waiting().exists()

    make_draft(open_blog, "Not yet", question(asked=one.pk), by=cal)
    seen = [waits()]
    update = answered(open_blog, one)
    seen.append(waits())
    publishing.take_back(update, by=ada)
    seen.append(waits())
    again = answered(open_blog, one)
    seen.append(waits())
    publishing.withdraw(again, by=ada, reason="Wrong")
    seen.append(waits())

    assert seen == [True, False, True, False, True]


def test_an_update_of_another_blog_answers_nothing(open_blog, ada):
    one = asked(open_blog)

    answered(make_blog(by=ada, slug="storm"), one)

    assert open_blog.questions.waiting().get() == one


def test_its_draft_is_linked_for_who_may_write_in_it(
    open_blog, ada, adas_desk, cals_desk
):
    one = asked(open_blog)
    draft = make_draft(open_blog, "Not yet", question(asked=one.pk), by=ada)
    link = f"/desk/live/flood/drafts/{draft.pk}/"

    assert link in adas_desk.get(DESK).content.decode()
    assert link not in cals_desk.get(DESK).content.decode()


# Dismissed ------------------------------------------------------------------------------


def test_a_dismissed_question_goes_and_comes_back(open_blog, cals_desk):
    one = asked(open_blog)
    gone = cals_desk.post(f"{DESK}{one.pk}/dismiss/", headers=HTMX)
    page = cals_desk.get(DESK)
    assert (rows(page), rows(page, "asked-done")) == ([], [row(one)])
    back = cals_desk.post(f"{DESK}{one.pk}/put-back/", headers=HTMX)

    assert [count(gone), count(back)] == [["0"], ["1"]]
    assert "Undo" in gone.content.decode()
    focused = [
        parse(reply.content.decode()).find_all(lambda e: "autofocus" in e.attributes)
        for reply in (gone, back)
    ]
    assert [next(found).text.strip() for found in focused] == ["Undo", "Answer"]
    assert rows(cals_desk.get(DESK)) == [row(one)]


def test_without_scripts_it_is_a_form_and_the_list_again(open_blog, cals_desk):
    one = asked(open_blog)

    for verb in ("dismiss", "put-back"):
        reply = cals_desk.post(f"{DESK}{one.pk}/{verb}/")
        assert (reply.status_code, reply.headers["Location"]) == (302, DESK)


def test_dismissed_ones_are_deleted_after_a_week_and_all_after_three_months(
    open_blog, ada
):
    now = timezone.now()
    ages = {"old": 90, "of a season": 89, "dismissed": 8, "lately": 6}
    made = {name: asked(open_blog, f"{name}?") for name in ages}
    for name, days in ages.items():
        at = now - timedelta(days=days, minutes=1)
        gone_at = at if name in {"dismissed", "lately"} else None
        Question.objects.filter(pk=made[name].pk).update(
            asked_at=at, dismissed_at=gone_at
        )
    update = answered(open_blog, made["old"])

    assert forget_outdated(now) == 2

    left = set(Question.objects.values_list("words", flat=True))
    assert left == {"of a season?", "lately?"}
    update.refresh_from_db()
    assert "old?" in update.public_html


# By whom --------------------------------------------------------------------------------


def test_who_is_no_member_any_more_is_refused_under_the_lock(open_blog, cal):
    one = asked(open_blog)
    open_blog.members.remove(cal)

    for verb in (questions.dismiss, questions.put_back):
        with pytest.raises(publishing.NotAllowed):
            verb(one, by=cal)

    one.refresh_from_db()
    assert one.dismissed_at is None


def test_a_question_is_found_in_its_own_blog_alone(open_blog, ada, adas_desk):
    make_blog(by=ada, slug="storm")
    one = asked(open_blog)
    for verb in ("dismiss", "put-back"):
        address = f"/desk/live/storm/questions/{one.pk}/{verb}/"
        assert adas_desk.post(address).status_code == 404
    address = f"/desk/live/storm/questions/{one.pk}/answer/"
    assert adas_desk.get(address).status_code == 404


def test_editors_alone_switch_it_on(ada, cal, adas_desk):
    other = make_blog(by=ada, slug="storm", members=[cal])
    page = "/desk/live/storm/edit/"
    form = {"headline": "River", "language": "en", "time_zone": "Europe/Berlin"}
    hidden = {"initial-headline": other.headline, "initial-takes_questions": "False"}
    correspondent = Client()
    correspondent.force_login(make_user("Mira Holt"))

    assert correspondent.post(page, form | {"takes_questions": "on"}).status_code == 404
    reply = adas_desk.post(page, form | hidden | {"takes_questions": "on"})

    assert reply.status_code == 302
    other.refresh_from_db()
    assert (other.takes_questions, "/live/storm/ask/" in other.status_html) == (
        *(True, True),
    )
