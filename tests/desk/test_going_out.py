"""Scheduling, undoing, and the receipt, by the desk's forms."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Heartbeat, Update
from liveblog.relay.schedule import publish_what_is_scheduled
from liveblog.templatetags.desk_tags import until
from tests.desk.composing import HTMX, PUBLISH, publish, text, values
from tests.factories import make_blog, make_draft, make_update, make_user
from tests.page import parse
from tests.publishing.scheduled import make_scheduled

SCHEDULE = "/desk/live/flood/scheduled/"
UNSCHEDULE = "/desk/live/flood/not-scheduled/"
NOON = datetime(2026, 11, 24, 11, 0, 7, tzinfo=UTC)  # 12:00:07 in the blog's zone
AT_ONE = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


def schedule(desk, data, **headers):
    return desk.post(SCHEDULE, data, headers=headers)


def at_one(**more):
    return {"heading": "Dam opens", "due_at": "2026-11-24T13:00", "key": "k1"} | more


def errors(response):
    html = parse(response.content.decode())
    found = html.find_all(lambda e: e.attributes.get("class") == "err")
    return [parse(e.inner_html).children[-1].inner_html.strip() for e in found]


# Scheduling -----------------------------------------------------------------------------


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


@pytest.mark.parametrize(
    ("due_at", "problem"),
    [
        ("", "Choose a time."),
        (
            "2026-11-24T12:00",
            "That time is over, it is 12:00 now. Choose a later one, or publish now.",
        ),
        ("2028-01-01T12:00", "That is more than a year away."),
        ("soon", "Enter a valid date/time."),
        ("9999-01-01T12:00", "That is more than a year away."),
    ],
)
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_time_that_cannot_be_keeps_the_words(
    cals_desk, blog, due_at, problem, headers
):
    response = schedule(cals_desk, at_one(due_at=due_at, **text("Text.")), **headers)

    assert response.status_code == (200 if headers else 422)
    assert errors(response) == [problem]
    assert values(response, "heading") == ["Dam opens"]
    assert values(response, "-words") == ["Text."]
    assert not blog.updates.exists()


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


# Changing and cancelling ------------------------------------------------------------------


@pytest.fixture
def draft(cal, blog):
    return make_scheduled(blog, "Dam opens", "Text.", by=cal, due_at=AT_ONE)


def in_composer(draft, **more):
    seen = {"draft": draft.pk, "draft_seen": draft.saved_at.isoformat()}
    return at_one(key="k2", **seen) | more


def test_its_composer_shows_the_time_and_what_can_be_done(cals_desk, draft):
    response = cals_desk.get(f"/desk/live/flood/drafts/{draft.pk}/")

    html = response.content.decode()
    assert values(response, "due_at") == ["2026-11-24T13:00"]
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
    data = in_composer(draft)
    with time_machine.travel(NOON + timedelta(seconds=1), tick=False):
        adas = {"heading": "Ada's", "draft": draft.pk}
        adas_desk.post("/desk/live/flood/drafts/", adas)

    response = schedule(cals_desk, data)

    assert response.status_code == 409
    assert "A colleague has saved this draft" in response.content.decode()
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


# The queue --------------------------------------------------------------------------------


def queue_of(desk):
    page = parse(desk.get("/desk/live/flood/").content.decode())
    return page.by_id("queue")


def headings(element):
    found = element.find_all(lambda e: e.tag == "h3")
    return [next(h.find_all(lambda e: e.tag == "a")).inner_html for h in found]


def test_the_queue_has_the_scheduled_ones_first_soonest_first(cals_desk, cal, blog):
    make_draft(blog, "Draft", by=cal)
    make_scheduled(blog, "Later", by=cal, due_at=AT_ONE + timedelta(days=3))
    make_scheduled(blog, "Sooner", by=cal, due_at=AT_ONE)

    queue = queue_of(cals_desk)

    assert headings(queue) == ["Sooner", "Later", "Draft"]
    assert "13:00</time>" in queue.inner_html
    assert "in 60 min" in queue.inner_html
    assert "in 3 days" in queue.inner_html


@pytest.mark.parametrize(
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


def test_the_queue_is_asked_for_and_comes_only_when_it_has_changed(cals_desk, draft):
    Heartbeat.beat(timezone.now())
    address = queue_of(cals_desk).attributes["hx-get"]
    assert cals_desk.get(address).status_code == 204

    with time_machine.travel(NOON + timedelta(seconds=20), tick=False):
        response = cals_desk.get(address)

    elements = parse(response.content.decode()).children
    assert [e.id for e in elements] == ["queue", "drafts-count"]
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

    assert "1 new update from the desk. Show it" in html


# Undo -------------------------------------------------------------------------------------


@pytest.fixture
def update(cal, blog):
    return make_update(blog, "Bridge closed", "Shut.", by=cal, byline="Cal Ferris")


def undo(desk, update, data=None, **headers):
    address = f"/desk/live/flood/updates/{update.pk}/take-back/"
    return desk.post(address, data or {}, headers=headers)


def test_undo_is_offered_for_ten_seconds(cals_desk, update):
    def offered():
        page = parse(cals_desk.get("/desk/live/flood/").content.decode())
        return page.by_id(f"undo-{update.pk}")

    assert offered().attributes["data-undo"] == "10"
    with time_machine.travel(NOON + timedelta(seconds=9), tick=False):
        assert offered().attributes["data-undo"] == "1"
    with time_machine.travel(NOON + timedelta(seconds=10), tick=False):
        assert offered() is None


def test_undo_is_offered_to_its_author_and_to_editors(adas_desk, blog, update):
    mira = make_user("Mira Holt")
    blog.members.add(mira)
    desk = Client()
    desk.force_login(mira)

    assert f"undo-{update.pk}" in adas_desk.get("/desk/live/flood/").content.decode()
    assert f"undo-{update.pk}" not in desk.get("/desk/live/flood/").content.decode()


def test_undo_opens_the_words_as_a_draft(cals_desk, blog, update):
    response = undo(cals_desk, update)

    draft = blog.updates.drafts().get()
    assert response.url == f"/desk/live/flood/drafts/{draft.pk}/"
    page = cals_desk.get(response.url)
    assert values(page, "heading") == ["Bridge closed"]
    assert values(page, "byline") == ["Cal Ferris"]
    assert "Taken back at" in page.content.decode()


def test_undo_by_htmx_brings_the_composer_and_what_shows_the_update(
    cals_desk, blog, update
):
    response = undo(cals_desk, update, **HTMX)

    draft = blog.updates.drafts().get()
    elements = parse(response.content.decode()).children
    assert [(e.id, e.attributes.get("hx-swap-oob")) for e in elements] == [
        ("composer", None),
        (f"row-{update.pk}", "true"),
        ("queue", "true"),
        ("drafts-count", "true"),
        ("about", "true"),
        ("strip", "true"),
        ("owed-count", "true"),
        ("count", "true"),
    ]
    assert values(response, "draft") == [str(draft.pk)]
    assert response.headers["HX-Replace-Url"] == (
        f"/desk/live/flood/drafts/{draft.pk}/"
    )


def test_undo_leaves_what_is_being_written(cals_desk, blog, update):
    response = undo(cals_desk, update, {"keep_composer": "1"}, **HTMX)

    elements = parse(response.content.decode()).children
    assert elements[0].id == f"row-{update.pk}"
    assert "composer" not in [e.id for e in elements]
    assert response.headers["HX-Reswap"] == "none"
    assert "HX-Replace-Url" not in response.headers
    assert blog.updates.drafts().count() == 1


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_too_late_it_says_what_to_do(cals_desk, blog, update, headers):
    with time_machine.travel(NOON + timedelta(seconds=13), tick=False):
        response = undo(cals_desk, update, **headers)
        page = response if headers else cals_desk.get("/desk/live/flood/")

    assert "Withdraw it instead." in page.content.decode()
    assert blog.updates.get().is_published


def test_pressed_twice_undo_opens_the_same_draft(cals_desk, blog, update):
    first = undo(cals_desk, update).url

    assert undo(cals_desk, update).url == first
    assert blog.updates.drafts().count() == 1


# The receipt --------------------------------------------------------------------------------


def receipt(desk, update):
    address = f"/desk/live/flood/updates/{update.pk}/receipt/"
    [line] = parse(desk.get(address).content.decode()).children
    return line


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "seen at the public address at once"),
        (2.2, "seen at the public address 2 s later"),
    ],
)
def test_the_receipt_says_when_it_was_seen(cals_desk, update, seconds, words):
    waiting = receipt(cals_desk, update)
    assert waiting.attributes["hx-trigger"] == "load delay:2s"
    assert "public address" not in waiting.inner_html

    Update.objects.update(seen_at=NOON + timedelta(seconds=seconds))

    done = receipt(cals_desk, update)
    assert words in done.inner_html
    assert "hx-get" not in done.attributes


def test_the_receipt_is_not_asked_for_for_ever(cals_desk, update, settings):
    with time_machine.travel(NOON + timedelta(seconds=61), tick=False):
        assert "hx-get" not in receipt(cals_desk, update).attributes
    settings.RECEIPT_URL = ""
    assert "hx-get" not in receipt(cals_desk, update).attributes


def test_the_receipt_says_by_whose_decision_it_went_out(cals_desk, blog, draft):
    publish_what_is_scheduled(AT_ONE)

    assert "scheduled by Cal Ferris" in receipt(cals_desk, draft).inner_html


# Bylines and the source note -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "bylines"),
    [
        ({"byline": "Cal Ferris"}, ["Cal Ferris"]),
        ({"byline": "The gauge keeper"}, ["The gauge keeper"]),
        (
            {"byline": "Cal Ferris", "more_bylines": ["Mira Holt", "Ada Brandt"]},
            ["Cal Ferris", "Mira Holt", "Ada Brandt"],
        ),
        ({"byline": "", "more_bylines": ["Mira Holt", " "]}, ["Mira Holt"]),
        ({"byline": "Cal", "more_bylines": ["Cal"]}, ["Cal"]),
        ({"byline": "Cal", "more_bylines": ["Mira"], "is_withheld": "on"}, []),
        ({}, []),
    ],
)
def test_who_has_written_it(cals_desk, blog, lines, bylines):
    publish(cals_desk, {"heading": "Bridge closed", **lines})

    assert blog.updates.get().bylines == bylines


def test_too_many_or_too_long_names_are_refused(cals_desk, blog):
    for names in (["x" * 121], [f"{n}" for n in range(9)]):
        data = {"heading": "Bridge closed", "more_bylines": names}
        response = publish(cals_desk, data)
        assert response.status_code == 422
        assert errors(response) == ["Name at most eight people."]
    assert not blog.updates.exists()


def test_all_who_write_here_can_be_ticked_and_who_is_named_already(
    ada, cals_desk, cal, blog
):
    make_user("Sam Stranger")
    draft = make_draft(blog, by=cal)
    draft.byline, draft.more_bylines = "Cal Ferris", ["Gone Colleague"]
    draft.save()

    response = cals_desk.get(f"/desk/live/flood/drafts/{draft.pk}/")

    assert values(response, "more_bylines") == ["Ada Brandt", "Gone Colleague"]


def test_a_source_note_alone_is_saved_without_a_revision(cals_desk, blog, update):
    data = {"heading": "Bridge closed", "byline": "Cal Ferris", "change": "added"}
    data |= {"seen_revision": update.last_revision, "source_note": "A voice"}

    cals_desk.post(f"/desk/live/flood/updates/{update.pk}/edit/", data | text("Shut."))

    noted = blog.updates.get()
    assert (noted.source_note, noted.last_revision) == ("A voice", 2)
    html = cals_desk.get("/desk/live/flood/").content.decode()
    assert "Source, only members see this:</b> A voice" in html


@pytest.mark.parametrize(
    ("sent", "noted"), [({}, "A voice"), ({"source_note": ""}, "")]
)
def test_a_note_that_was_not_sent_stays_on_its_draft(cals_desk, cal, blog, sent, noted):
    draft = make_draft(blog, by=cal, source_note="A voice")
    data = {
        "draft": draft.pk,
        "draft_seen": draft.saved_at.isoformat(),
        **text("Text."),
    }

    cals_desk.post(PUBLISH, data | sent)

    draft.refresh_from_db()
    assert (draft.is_published, draft.source_note) == (True, noted)


def test_a_note_that_was_not_sent_is_shown_again_as_it_stands(cals_desk, cal, blog):
    draft = make_draft(blog, by=cal, source_note="A voice")

    response = cals_desk.post(PUBLISH, {"draft": draft.pk, "heading": "x" * 201})

    assert response.status_code == 422
    html = response.content.decode()
    assert 'data-stands id="new-source_note">\nA voice</textarea>' in html


def test_nobody_gets_the_note_of_a_draft_that_they_may_not_write(cals_desk, ada, blog):
    draft = make_draft(blog, by=ada, source_note="A voice")

    response = cals_desk.post(PUBLISH, {"draft": draft.pk, "heading": "x" * 201})

    assert response.status_code == 422
    assert "A voice" not in response.content.decode()


def test_a_note_that_was_sent_with_what_is_refused_is_sent_again(cals_desk, cal, blog):
    draft = make_draft(blog, by=cal, source_note="A voice")
    data = {"draft": draft.pk, "heading": "x" * 201, "source_note": "Two voices"}

    html = cals_desk.post(PUBLISH, data).content.decode()

    assert 'id="new-source_note">\nTwo voices</textarea>' in html
    assert "data-stands" not in html


@pytest.mark.parametrize("kept", [{}, {"source_note": "A voice"}])
def test_a_kept_draft_opens_with_the_note_that_stands(cals_desk, cal, blog, kept):
    draft = make_draft(blog, by=cal, source_note="A voice")
    data = {"draft": draft.pk, "draft_seen": draft.saved_at.isoformat(), "key": "k1"}
    data |= {"heading": "Half written", "kept_hand": "1"} | kept
    cals_desk.post("/desk/live/flood/writing/", data | text("Text."))

    response = cals_desk.get(f"/desk/live/flood/drafts/{draft.pk}/")

    assert values(response, "heading") == ["Half written"]
    html = response.content.decode()
    assert 'data-stands id="new-source_note">\nA voice</textarea>' in html


def test_a_kept_correction_opens_with_the_note_that_stands(
    cals_desk, cal, blog, update
):
    publishing.note_source(update, "A voice", by=cal)
    address = f"/desk/live/flood/updates/{update.pk}"
    data = {"heading": "Half written", "change": "added", "kept_hand": "1"}
    cals_desk.post(f"{address}/writing/", data | text("Text."))

    response = cals_desk.get(f"{address}/edit/")

    assert values(response, "heading") == ["Half written"]
    html = response.content.decode()
    assert 'data-stands id="correcting-source_note">\nA voice</textarea>' in html


@pytest.mark.parametrize(
    ("sent", "noted"), [({}, "A voice"), ({"source_note": ""}, "")]
)
def test_a_note_that_was_not_sent_stays_on_what_is_corrected(
    cals_desk, cal, blog, update, sent, noted
):
    publishing.note_source(update, "A voice", by=cal)
    data = {"heading": "Bridge open", "byline": "Cal Ferris", "change": "added"}
    data |= {"seen_revision": update.last_revision} | text("Shut.")

    cals_desk.post(f"/desk/live/flood/updates/{update.pk}/edit/", data | sent)

    corrected = blog.updates.get()
    assert (corrected.heading, corrected.source_note) == ("Bridge open", noted)


def test_a_signed_out_person_gets_the_source_note_back(client, blog):
    response = client.post(PUBLISH, {"source_note": "A voice at the gauge"})

    assert response.status_code == 401
    assert "A voice at the gauge" in response.content.decode()
