"""After an update is out: taken back, its receipt, its bylines and its source note."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from liveblog import publishing
from liveblog.models import Update
from liveblog.templatetags.story import day
from liveblog.worker.schedule import publish_what_is_scheduled
from tests.desk.composing import HTMX, PUBLISH, publish, text, values
from tests.desk.going_out import AT_ONE, NOON, draft, errors, noon, update
from tests.factories import make_draft, make_user, words
from tests.page import parse

pytestmark = pytest.mark.one_database

__all__ = ["draft", "noon", "update"]  # fixtures


# Undo ---------------------------------------------------------------------------------


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


# The receipt --------------------------------------------------------------------------


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


def test_the_receipt_tells_an_addition_from_a_correction_and_its_day(
    cals_desk, cal, update
):
    def change(at, heading, note=""):
        new, seen = words(heading), update.last_revision
        with time_machine.travel(at, tick=False):
            publishing.correct(update, new, by=cal, seen_revision=seen, note=note)
        return receipt(cals_desk, update).text

    Update.objects.update(seen_at=NOON + timedelta(seconds=2))
    added = change(NOON + timedelta(minutes=5), "Bridge closed, and more")
    assert added == "Addition live at 12:05:07"
    wrong = change(NOON + timedelta(days=1), "Bridge open", "We said closed.")
    tomorrow = day(NOON + timedelta(days=1), update.blog)
    assert wrong == f"Correction live at 12:00:07, {tomorrow}"
    again = change(NOON + timedelta(days=2), "Bridge open again")
    assert again.startswith("Addition live at ")


def test_the_receipt_says_by_whose_decision_it_went_out(cals_desk, blog, draft):
    publish_what_is_scheduled(AT_ONE)

    assert "scheduled by Cal Ferris" in receipt(cals_desk, draft).inner_html


# Bylines and the source note ----------------------------------------------------------


with_bylines = pytest.mark.parametrize(
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


@with_bylines
def test_who_has_written_it(cals_desk, blog, lines, bylines):
    publish(cals_desk, {"heading": "Bridge closed", **lines})

    assert blog.updates.get().bylines == bylines


def signed(response):
    page = parse(response.content.decode())
    [line] = page.find_all(lambda element: "data-as" in element.attributes)
    return line


@with_bylines
def test_the_composer_says_who_will_sign(cals_desk, blog, settings, lines, bylines):
    settings.NEWSROOM_NAME = "Newsbook"
    refused = publish(cals_desk, lines)  # there is no word in it

    assert signed(refused).text == (", ".join(bylines) or "Newsbook")
    assert signed(refused).attributes["data-as"] == "Newsbook"


def test_a_draft_of_nobodys_opens_as_one(cals_desk, cal, blog, settings):
    settings.NEWSROOM_NAME = "Newsbook"
    draft = make_draft(blog, by=cal)
    draft.byline = ""
    draft.save()

    opened = cals_desk.get(f"/desk/live/flood/drafts/{draft.pk}/")

    assert signed(opened).text == "Newsbook"


def test_too_many_or_too_long_names_are_refused(cals_desk, blog):
    for names in (["x" * 121], [f"{n}" for n in range(9)]):
        data = {"heading": "Bridge closed", "more_bylines": names}
        response = publish(cals_desk, data)
        assert response.status_code == 422
        assert errors(response) == ["Name at most eight people."]
    assert not blog.updates.exists()


def test_who_is_named_is_ticked_and_who_writes_here_completes_what_is_typed(
    ada, cals_desk, cal, blog
):
    make_user("Sam Stranger")
    blog.members.add(make_user("Mira Holt"))
    draft = make_draft(blog, by=cal)
    draft.byline, draft.more_bylines = "Cal Ferris", ["Gone Colleague"]
    draft.save()

    response = cals_desk.get(f"/desk/live/flood/drafts/{draft.pk}/")

    assert values(response, "more_bylines") == ["Gone Colleague", ""]
    names = parse(response.content.decode()).by_id("new-more_bylines_list")
    options = names.find_all(lambda element: element.tag == "option")
    assert [each.attributes["value"] for each in options] == ["Ada Brandt", "Mira Holt"]


def test_a_source_note_alone_is_saved_without_a_revision(cals_desk, blog, update):
    data = {"heading": "Bridge closed", "byline": "Cal Ferris", "change": "added"}
    data |= {"seen_revision": update.last_revision, "source_note": "A voice"}

    cals_desk.post(f"/desk/live/flood/updates/{update.pk}/edit/", data | text("Shut."))

    noted = blog.updates.get()
    assert (noted.source_note, noted.last_revision) == ("A voice", 2)
    html = cals_desk.get("/desk/live/flood/").content.decode()
    assert "Source, only the desk sees this:</b> A voice" in html


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
    assert (
        'data-stands id="new-source_note" dir="auto" placeholder=" ">\nA voice</textarea>'
        in html
    )


def test_nobody_gets_the_note_of_a_draft_that_they_may_not_write(cals_desk, ada, blog):
    draft = make_draft(blog, by=ada, source_note="A voice")

    response = cals_desk.post(PUBLISH, {"draft": draft.pk, "heading": "x" * 201})

    assert response.status_code == 422
    assert "A voice" not in response.content.decode()


def test_a_note_that_was_sent_with_what_is_refused_is_sent_again(cals_desk, cal, blog):
    draft = make_draft(blog, by=cal, source_note="A voice")
    data = {"draft": draft.pk, "heading": "x" * 201, "source_note": "Two voices"}

    html = cals_desk.post(PUBLISH, data).content.decode()

    assert (
        'id="new-source_note" dir="auto" placeholder=" ">\nTwo voices</textarea>'
        in html
    )
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
    assert (
        'data-stands id="new-source_note" dir="auto" placeholder=" ">\nA voice</textarea>'
        in html
    )


def test_ones_own_note_of_a_new_update_opens_as_it_was_typed(cals_desk, blog):
    data = {"key": "k1", "heading": "Half written", "kept_hand": "1"}
    data |= {"source_note": "By phone"} | text("Text.")
    cals_desk.post("/desk/live/flood/writing/", data)

    html = cals_desk.get("/desk/live/flood/").content.decode()

    assert ">\nBy phone</textarea>" in html
    assert "data-stands" not in html


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
    assert (
        'data-stands id="correcting-source_note" dir="auto" placeholder=" ">\nA voice</textarea>'
        in html
    )


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
