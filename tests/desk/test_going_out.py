"""Scheduling, undoing, and the receipt, by the desk's forms."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Heartbeat, Update
from liveblog.templatetags.desk_tags import until
from liveblog.worker.schedule import publish_what_is_scheduled
from tests.desk.composing import HTMX, publish, text, ticked, values
from tests.desk.going_out import AT_ONE, NOON, draft, errors, noon, update
from tests.factories import make_blog, make_draft, make_user, typed_moment
from tests.for_each import for_each
from tests.page import parse
from tests.publishing.scheduled import make_scheduled

pytestmark = pytest.mark.one_database

__all__ = ["draft", "noon", "update"]  # fixtures


SCHEDULE = "/desk/live/flood/scheduled/"


UNSCHEDULE = "/desk/live/flood/not-scheduled/"


def schedule(desk, data, **headers):
    return desk.post(SCHEDULE, data, headers=headers)


def at_one(**more):
    """With `due_at`, at another time of the same day or whole."""
    due_at = typed_moment("due_at", more.pop("due_at", "2026-11-24T13:00"))
    return {"heading": "Dam opens", "key": "k1"} | due_at | more


# Scheduling ---------------------------------------------------------------------------


def test_scheduling_keeps_a_draft_with_its_time(cals_desk, cal, blog):
    response = schedule(cals_desk, at_one(source_note="By phone", **text("Text.")))

    draft = blog.updates.get()
    assert response.url == "/desk/live/flood/"
    assert (draft.state, draft.heading) == (Update.State.DRAFT, "Dam opens")
    assert (draft.due_at, draft.scheduled_by) == (AT_ONE, cal)
    assert draft.source_note == "By phone"
    assert [block.words for block in draft.blocks()] == ["Text."]
    page = cals_desk.get(response.url).content.decode()
    assert "Goes out at 13:00." in page


def test_scheduling_by_htmx_empties_the_composer_and_shows_it_in_the_queue(
    cals_desk, blog
):
    response = schedule(cals_desk, at_one(), **HTMX)

    elements = parse(response.content.decode()).children
    assert [e.id for e in elements] == ["composer", "queue", "drafts-count"]
    assert values(response, "heading") == [""]
    assert "Goes out at 13:00" in elements[0].inner_html
    assert "Scheduled" in elements[1].inner_html
    assert "in 60 min" in elements[1].inner_html


@for_each(
    ("due_at", "problem"),
    [
        ("", "Choose a time."),
        (
            "2026-11-24T12:00",
            "That time is over, it is 12:00 now. Choose a later one, or publish now.",
        ),
        ("2028-01-01T12:00", "That is more than a year away."),
        ("soon", "Choose the day."),
        ("2026-11-24T", "Write the time as 14:30."),
        ("2026-11-24T2 pm", "Write the time as 14:30."),
        ("2026-11-24T24:00", "Write the time as 14:30."),
        ("2026-02-30T12:00", "Choose the day."),
        ("T13:00", "Choose the day."),
        ("9999-01-01T12:00", "That is more than a year away."),
    ],
)
@for_each("headers", [{}, HTMX])
def test_a_time_that_cannot_be_keeps_the_words(
    cals_desk, blog, due_at, problem, headers
):
    response = schedule(cals_desk, at_one(due_at=due_at, **text("Text.")), **headers)

    assert response.status_code == (200 if headers else 422)
    assert errors(response) == [problem]
    assert values(response, "heading") == ["Dam opens"]
    assert values(response, "-words") == ["Text."]
    day, _t, time = due_at.partition("T")
    shown = values(response, "due_at_time"), values(response, "due_at_date")
    assert shown == ([time], [day])
    assert not blog.updates.exists()


@pytest.mark.parametrize("typed", ["13:00", "1300", "13.00", "13h00", " 13:00 "])
def test_a_time_is_typed_as_people_write_it(cals_desk, blog, typed):
    schedule(cals_desk, at_one(due_at=f"2026-11-24T{typed}"))

    assert blog.updates.get().due_at == AT_ONE


def test_a_time_that_was_kept_as_one_field_is_read(cals_desk, blog):
    """On a device, or on the desk, before there were two."""
    kept = {"heading": "Dam opens", "key": "k1", "due_at": "2026-11-24T13:00"}

    schedule(cals_desk, kept)

    assert blog.updates.get().due_at == AT_ONE


def test_a_time_is_typed_by_a_clock_of_24_hours_that_is_named(cals_desk, blog):
    page = parse(cals_desk.get("/desk/live/flood/").content.decode())

    time, day = (page.by_id(f"new-due_at_{n}").attributes for n in (0, 1))
    assert (time["type"], time["aria-label"]) == ("text", "Time, 24 hours")
    assert (day["type"], day["aria-label"]) == ("date", "Day")
    for name in ("due_at", "event_at"):
        group = next(
            page.find_all(
                lambda each, name=name: (
                    each.attributes.get("aria-labelledby")
                    == f"new-{name}_label new-{name}_zone"
                )
            )
        )
        assert group.attributes["role"] == "group"
        assert page.by_id(f"new-{name}_zone").text == "Berlin (CET)"


def test_pressed_twice_it_goes_out_once(cals_desk, blog):
    schedule(cals_desk, at_one())
    schedule(cals_desk, at_one(due_at="2026-11-24T14:00"))

    draft = blog.updates.get()
    assert draft.due_at == AT_ONE + timedelta(hours=1)


def test_sent_again_after_it_went_out_nothing_is_scheduled_anew(cals_desk, blog):
    schedule(cals_desk, at_one())
    publish_what_is_scheduled(AT_ONE)

    response = schedule(cals_desk, at_one())

    assert response.status_code == 409
    assert "These words were sent once already." in response.content.decode()
    assert blog.updates.get().is_published


def test_scheduled_and_then_published_by_the_same_page_it_is_live_once(cals_desk, blog):
    schedule(cals_desk, at_one())

    response = publish(cals_desk, at_one(now="1"))

    update = blog.updates.get()
    assert response.headers["Update-Id"] == str(update.pk)
    assert (update.is_published, update.due_at) == (True, None)


def test_one_key_in_two_blogs_is_refused_and_not_an_error(ada, cals_desk, cal, blog):
    make_blog(by=ada, members=[cal], slug="storm")
    schedule(cals_desk, at_one())

    response = cals_desk.post(
        "/desk/live/storm/updates/", {"heading": "Other", "key": "k1"}
    )

    assert response.status_code == 409
    assert "These words were sent once already." in response.content.decode()
    assert blog.updates.get().is_scheduled


def test_a_broken_key_is_refused(cals_desk, blog):
    response = schedule(cals_desk, at_one(key="k" * 65))

    assert response.status_code == 422
    assert "This page is broken." in response.content.decode()
    assert not blog.updates.exists()


def test_a_closed_blog_takes_no_time(ada, cals_desk, blog):
    publishing.close(blog, by=ada)

    response = schedule(cals_desk, at_one())

    assert response.status_code == 422
    assert not blog.updates.exists()


def test_publish_does_not_take_a_time_for_granted(cals_desk, blog):
    response = publish(cals_desk, at_one())

    assert response.status_code == 422
    assert errors(response) == [
        "You chose a time. Press Schedule, or clear it to publish now."
    ]
    assert not blog.updates.exists()


# Changing and cancelling --------------------------------------------------------------


def in_composer(draft, **more):
    seen = {"draft": draft.pk, "draft_seen": draft.saved_at.isoformat()}
    return at_one(**{"key": "k2"} | seen | more)


def test_its_composer_shows_the_time_and_what_can_be_done(cals_desk, draft):
    response = cals_desk.get(f"/desk/live/flood/drafts/{draft.pk}/")

    html = response.content.decode()
    assert values(response, "due_at_time") == ["13:00"]
    assert values(response, "due_at_date") == ["2026-11-24"]
    for word in ["Save, still scheduled", "Publish now", "Do not publish it by itself"]:
        assert word in html
    assert " data-publish>" not in html


def test_words_and_time_can_be_changed(cals_desk, blog, draft):
    data = in_composer(draft, heading="Dam stays shut", due_at="2026-11-24T15:30")

    schedule(cals_desk, data | text("Text."))

    changed = blog.updates.get()
    assert (changed.heading, changed.due_at) == (
        "Dam stays shut",
        AT_ONE + timedelta(hours=2, minutes=30),
    )


def test_an_editor_who_changes_it_takes_the_decision_over(ada, adas_desk, blog, draft):
    schedule(adas_desk, in_composer(draft))

    changed = blog.updates.get()
    assert (changed.author.byline, changed.scheduled_by) == ("Cal Ferris", ada)


def test_a_time_that_is_typed_stays_where_its_words_are_saved_before(cals_desk, blog):
    """So that who then publishes is asked, and does not publish at once."""
    saved = cals_desk.post("/desk/live/flood/drafts/", at_one(), headers=HTMX)

    assert not blog.updates.get().is_scheduled
    assert (values(saved, "due_at_time"), values(saved, "due_at_date")) == (
        ["13:00"],
        ["2026-11-24"],
    )


def test_without_scripts_a_time_and_other_blogs_stay_beside_a_draft_that_is_saved(
    adas_desk, ada, blog
):
    make_blog(by=ada, headline="Harbour", slug="harbour")
    make_blog(by=ada, headline="Bridges", slug="bridges")
    typed = at_one(due_at="2026-11-24T13.00", also_in=["harbour"])

    saved = adas_desk.post("/desk/live/flood/drafts/", typed)

    shown = adas_desk.get(saved.url)
    assert values(shown, "due_at_time") == ["13.00"]
    assert values(shown, "due_at_date") == ["2026-11-24"]
    assert ticked(shown, "also_in") == ["harbour"]
    # What is stored of it is not said by the address.
    schedule(adas_desk, typed | {"draft": blog.updates.get().pk, "also_in": []})
    again = adas_desk.get(saved.url)
    assert (values(again, "due_at_time"), ticked(again, "also_in")) == (["13:00"], [])
    kept = in_composer(blog.updates.get(), due_at="2026-11-24T14:00")
    bare = f"/desk/live/flood/drafts/{blog.updates.get().pk}/"
    assert adas_desk.post("/desk/live/flood/drafts/", kept).url == bare


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_it_can_be_cancelled_and_stays_a_draft(cals_desk, blog, draft, headers):
    data = in_composer(draft, heading="Dam opens?", due_at="")

    response = cals_desk.post(UNSCHEDULE, data | text("Text."), headers=headers)

    kept = blog.updates.get()
    assert (kept.heading, kept.due_at, kept.is_scheduled) == ("Dam opens?", None, False)
    if headers:
        assert values(response, "draft") == [str(draft.pk)]
    else:
        assert response.url == f"/desk/live/flood/drafts/{draft.pk}/"
    assert publish_what_is_scheduled(AT_ONE) == 0


def test_over_a_colleagues_newer_words_nothing_is_scheduled(
    adas_desk, cals_desk, blog, draft
):
    data = in_composer(draft, heading="Cal's")
    with time_machine.travel(NOON + timedelta(seconds=1), tick=False):
        adas = {"heading": "Ada's", "draft": draft.pk}
        adas_desk.post("/desk/live/flood/drafts/", adas)

    response = schedule(cals_desk, data)

    assert response.status_code == 409
    assert "A colleague changed this update while" in response.content.decode()
    assert blog.updates.get().heading == "Ada's"


def test_what_went_out_meanwhile_is_not_scheduled_and_the_words_are_kept(
    cals_desk, blog, draft
):
    publish_what_is_scheduled(AT_ONE)

    response = schedule(cals_desk, in_composer(draft, heading="New words"))

    # The draft is no draft any more: these words are an update of their own.
    assert response.status_code == 302
    assert [u.heading for u in blog.updates.order_by("pk")] == [
        "Dam opens",
        "New words",
    ]


def test_a_colleague_cannot_schedule_anothers_draft(blog, draft):
    mira = make_user("Mira Holt")
    blog.members.add(mira)
    desk = Client()
    desk.force_login(mira)

    assert schedule(desk, in_composer(draft)).status_code == 404
    assert blog.updates.get().scheduled_by.byline == "Cal Ferris"


# The queue ----------------------------------------------------------------------------


def queue_of(desk):
    page = parse(desk.get("/desk/live/flood/").content.decode())
    return page.by_id("queue")


def headings(element):
    found = element.find_all(lambda e: e.tag == "h3")
    return [next(h.find_all(lambda e: e.tag == "a")).inner_html for h in found]


def test_whether_the_queue_has_changed_takes_as_many_queries_whatever_is_in_it(
    adas_desk, cal, blog, django_assert_num_queries
):
    for n in range(3):
        make_draft(blog, f"Draft {n}", by=cal)
        make_scheduled(blog, f"At {n}", by=cal)
        make_draft(blog, f"Secret {n}", by=cal, is_embargoed=True)
    poll = queue_of(adas_desk).attributes["hx-get"]
    # Session, person, blog; what waits, the other drafts, what Ada is told, what is secret and
    # whether anything is; the worker, and the pauses.
    with django_assert_num_queries(10):
        assert adas_desk.get(poll).status_code == 204


def test_the_queue_has_the_scheduled_ones_first_soonest_first(cals_desk, cal, blog):
    make_draft(blog, "Draft", by=cal)
    make_scheduled(blog, "Later", by=cal, due_at=AT_ONE + timedelta(days=3))
    make_scheduled(blog, "Sooner", by=cal, due_at=AT_ONE)

    queue = queue_of(cals_desk)

    assert headings(queue) == ["Sooner", "Later", "Draft"]
    assert "13:00</time>" in queue.inner_html
    assert "in 60 min" in queue.inner_html
    assert "in 3 days" in queue.inner_html


@for_each(
    ("minutes", "words"),
    [
        (0.2, "in 1 min"),
        (54, "in 54 min"),
        (59.5, "in 60 min"),
        (61, "in 1 h 1 min"),
        (60 * 47, "in 47 h 0 min"),
        (60 * 48, "in 2 days"),
        (-2, "overdue"),
    ],
)
def test_the_queue_says_how_long_it_is_until_then(minutes, words):
    assert until(timezone.now() + timedelta(minutes=minutes)) == words


def test_the_queue_says_what_did_not_go_out_and_why(ada, cals_desk, blog, draft):
    publishing.close(blog, by=ada)
    publish_what_is_scheduled(AT_ONE)

    queue = queue_of(cals_desk)

    assert headings(queue) == ["Dam opens"]
    assert "Not published at 13:00:" in queue.inner_html
    assert "the blog was closed." in queue.inner_html


def test_the_queue_says_what_is_late_though_a_worker_is_there(cals_desk, draft):
    a_moment, late = timedelta(seconds=9), timedelta(seconds=10)
    for seconds in (a_moment, late):
        with time_machine.travel(AT_ONE + seconds, tick=False):
            assert "goes on trying" not in queue_of(cals_desk).inner_html  # it is away
            Heartbeat.beat(timezone.now())
            queue = queue_of(cals_desk)
            is_said = "Late: the server could not send it yet" in queue.inner_html
            assert is_said is (seconds == late)
            address = queue.attributes["hx-get"]
            Heartbeat.objects.all().delete()
    with time_machine.travel(AT_ONE + a_moment, tick=False):
        Heartbeat.beat(timezone.now())
        assert cals_desk.get(address).status_code == 200


def test_the_queue_is_asked_for_and_comes_only_when_it_has_changed(cals_desk, draft):
    Heartbeat.beat(timezone.now())
    address = queue_of(cals_desk).attributes["hx-get"]
    assert cals_desk.get(address).status_code == 204

    with time_machine.travel(NOON + timedelta(seconds=20), tick=False):
        response = cals_desk.get(address)

    elements = parse(response.content.decode()).children
    assert [e.id for e in elements] == ["queue", "drafts-count", "pauses"]
    assert "The worker has not been seen since 12:00:07." in elements[0].inner_html
    assert elements[0].attributes["hx-get"] != address


def test_the_desk_says_when_no_worker_was_ever_seen(cals_desk, blog):
    assert "The worker has not been seen." in queue_of(cals_desk).inner_html

    Heartbeat.beat(timezone.now())

    assert "The worker" not in queue_of(cals_desk).inner_html


def test_closing_names_what_will_not_go_out(adas_desk, draft):
    html = adas_desk.get("/desk/live/flood/close/").content.decode()

    assert "will not go out while it is closed" in html
    assert "Dam opens" in html


def test_what_goes_out_by_itself_is_news_to_its_scheduler_too(cals_desk, blog, draft):
    publish_what_is_scheduled(AT_ONE)

    html = cals_desk.get("/desk/live/flood/news/1/1/").content.decode()

    assert "1 new update. Show it" in html
