"""Two who change one update at once: what is put together, and what the person is asked."""

import re
from datetime import UTC, datetime

import pytest

from liveblog import publishing
from liveblog.models import Update
from liveblog.publishing import drafting
from tests.desk.composing import HTMX, publish, text, values
from tests.factories import make_draft, make_update, typed_moment, words
from tests.page import parse

pytestmark = pytest.mark.one_database

DRAFTS = "/desk/live/flood/drafts/"


@pytest.fixture
def cals_update(cal, blog):
    return make_update(blog, "7.24 metres", "The gauge.", by=cal)


def edit_url(update):
    return f"/desk/live/flood/updates/{update.pk}/edit/"


def sent(heading, words, **more):
    return {
        "heading": heading,
        "seen_revision": 2,
        "change": "added",
        **text(words),
    } | more


def asked(response):
    """Each place that is asked for: its name, both texts, and the name of the answer."""
    page = parse(response.content.decode())
    for box in page.find_all(lambda e: e.attributes.get("class") == "cmp"):
        [legend] = box.find_all(lambda e: e.tag == "legend")
        texts = [
            e.text for e in box.find_all(lambda e: e.attributes.get("class") == "vc")
        ]
        name = next(box.find_all(lambda e: e.tag == "input")).attributes["name"]
        yield legend.text, *texts, name


def test_what_a_colleague_has_changed_elsewhere_is_no_question(
    ada, cals_desk, cals_update
):
    new = words("7.24 metres", "The gauge at noon.")
    publishing.correct(cals_update, new, by=ada, seen_revision=2)

    reply = cals_desk.post(edit_url(cals_update), sent("7.42 metres", "The gauge."))

    assert reply.status_code == 302
    cals_update.refresh_from_db()
    assert cals_update.heading == "7.42 metres"
    assert cals_update.blocks()[0].words == "The gauge at noon."


def test_the_same_words_are_shown_side_by_side_and_asked_for(
    ada, cals_desk, cals_update
):
    new = words("7.40 metres", "The gauge at noon.")
    publishing.correct(cals_update, new, by=ada, seen_revision=2)

    reply = cals_desk.post(edit_url(cals_update), sent("7.42 metres", "The gauge."))

    html = reply.content.decode()
    assert reply.status_code == 409
    assert (
        "Ada Brandt changed this update while you were writing. Yours is safe." in html
    )
    # What an outbox reads: it asks a person then, and does not try again and again.
    assert '<p class="tell bad" role="alert">Choose whose words are to stand' in html
    [(label, mine, theirs, name)] = asked(reply)
    marked = "only here: {} end metres"
    assert (label, mine, theirs) == (
        "Heading",
        marked.format("7.42"),
        marked.format("7.40"),
    )
    assert values(reply, name) == ["mine", "theirs", "both"]
    assert values(reply, "heading") == ["7.42 metres"]
    assert values(reply, "seen_revision") == ["2"]
    cals_update.refresh_from_db()
    assert cals_update.heading == "7.40 metres"


@pytest.mark.parametrize(
    ("choice", "heading"), [("mine", "7.42 metres"), ("theirs", "7.40 metres")]
)
def test_an_answer_publishes_all_that_both_have_written(
    ada, cals_desk, cals_update, choice, heading
):
    new = words("7.40 metres", "The gauge at noon.")
    publishing.correct(cals_update, new, by=ada, seen_revision=2)
    mine = sent("7.42 metres", "The gauge. More.")
    [(_, _, _, name)] = asked(cals_desk.post(edit_url(cals_update), mine))

    reply = cals_desk.post(edit_url(cals_update), mine | {name: choice})

    assert reply.status_code == 302
    cals_update.refresh_from_db()
    assert cals_update.heading == heading
    assert cals_update.blocks()[0].words == "The gauge at noon. More."


def test_the_words_of_both_come_into_the_composer_to_be_edited(
    ada, cals_desk, cals_update
):
    new = words("7.40 metres", "The gauge at noon.")
    publishing.correct(cals_update, new, by=ada, seen_revision=2)
    mine = sent("7.42 metres", "The gauge.", change="wrong", note="Not 7.24.")
    [(_, _, _, name)] = asked(cals_desk.post(edit_url(cals_update), mine))

    reply = cals_desk.post(edit_url(cals_update), mine | {name: "both"}, headers=HTMX)

    assert list(asked(reply)) == []
    assert "The words of both stand in your text now." in reply.content.decode()
    assert values(reply, "heading") == ["7.42 7.40 metres"]
    assert values(reply, "-words") == ["The gauge at noon."]
    assert values(reply, "seen_revision") == ["3"]
    assert values(reply, "note")[-1] == "Not 7.24."
    cals_update.refresh_from_db()
    assert cals_update.heading == "7.40 metres"


def test_a_note_that_was_typed_comes_along(ada, cals_desk, cals_update):
    publishing.correct(cals_update, words("7.40 metres"), by=ada, seen_revision=2)
    mine = sent("7.42 metres", "The gauge.", source_note="The river office.")
    names = [name for *_, name in asked(cals_desk.post(edit_url(cals_update), mine))]

    reply = cals_desk.post(edit_url(cals_update), mine | dict.fromkeys(names, "both"))

    page = parse(reply.content.decode())
    [note] = page.find_all(lambda e: e.attributes.get("name") == "source_note")
    assert note.text == "The river office."
    assert "data-stands" not in note.attributes


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize("change", [{}, {"change": "wrong", "note": "Not 7.24."}])
def test_a_correction_whose_answer_was_lost_is_answered_again(
    ada, cals_desk, cals_update, headers, change
):
    new = words("7.24 metres", "The gauge at noon.")
    publishing.correct(cals_update, new, by=ada, seen_revision=2)
    data = sent("7.42 metres", "The gauge.", **change)
    url = edit_url(cals_update)

    first, again = (cals_desk.post(url, data, headers=headers) for _ in range(2))

    assert again.status_code == first.status_code == (200 if headers else 302)
    assert again.headers.get("Update-Id") == first.headers.get("Update-Id")
    assert again.headers.get("HX-Retarget") == first.headers.get("HX-Retarget")
    cals_update.refresh_from_db()
    assert cals_update.last_revision == 4
    assert cals_update.corrections.count() == len(change) // 2


def test_so_is_one_with_which_nothing_was_put_together(cals_desk, cals_update):
    data = sent("7.42 metres", "The gauge.")
    first, again = (cals_desk.post(edit_url(cals_update), data) for _ in range(2))

    assert (first.status_code, again.status_code) == (302, 302)
    cals_update.refresh_from_db()
    assert cals_update.last_revision == 3


def test_two_times_are_shown_on_the_blogs_clock_and_one_is_chosen(
    ada, cals_desk, cals_update
):
    noon = datetime(2026, 1, 1, 11, tzinfo=UTC)
    new = words("7.24 metres", "The gauge.", event_at=noon)
    publishing.correct(cals_update, new, by=ada, seen_revision=2)
    at_half_past_two = typed_moment("event_at", "2026-01-02T14:30")
    mine = sent("7.24 metres", "The gauge.", **at_half_past_two)

    reply = cals_desk.post(edit_url(cals_update), mine)

    [(label, mine_said, theirs_said, name)] = asked(reply)
    marked = "only here: {} end January 2026"
    assert (label, mine_said, theirs_said) == (
        "Happened at",
        marked.format("14:30, 2"),
        marked.format("12:00, 1"),
    )
    assert values(reply, name) == ["mine", "theirs"]


def test_who_has_answered_for_other_words_is_asked_again(ada, cals_desk, cals_update):
    publishing.correct(cals_update, words("7.40 metres"), by=ada, seen_revision=2)
    mine = sent("7.42 metres", "The gauge.")
    first = [name for *_, name in asked(cals_desk.post(edit_url(cals_update), mine))]
    publishing.correct(cals_update, words("7.41 metres"), by=ada, seen_revision=3)
    answers = dict.fromkeys(first, "mine")

    reply = cals_desk.post(edit_url(cals_update), mine | answers)

    assert [(label, theirs) for label, _, theirs, _ in asked(reply)] == [
        ("Heading", "only here: 7.41 end metres"),
    ]


def test_what_cannot_be_put_together_is_shown_whole(ada, cals_desk, cals_update):
    long = "7.40 metres " + "a" * 150
    publishing.correct(cals_update, words(long), by=ada, seen_revision=2)

    reply = cals_desk.post(edit_url(cals_update), sent("b" * 150 + " 7.24 metres", "x"))

    html = reply.content.decode()
    assert reply.status_code == 409
    assert list(asked(reply)) == []
    assert "a" * 150 in html
    assert values(reply, "seen_revision") == ["3"]


def test_a_draft_that_a_colleague_has_saved_is_put_together(
    adas_desk, cals_desk, cal, blog
):
    draft = make_draft(blog, "Dam opens", "One.", by=cal)
    mine = {"draft": draft.pk, "draft_seen": draft.saved_at.isoformat()}
    adas_desk.post(DRAFTS, mine | {"heading": "Dam opens", **text("One. Two.")})

    reply = cals_desk.post(DRAFTS, mine | {"heading": "The dam opens", **text("One.")})

    assert reply.status_code == 302
    kept = blog.updates.get()
    assert (kept.heading, kept.blocks()[0].words) == ("The dam opens", "One. Two.")


@pytest.mark.parametrize("theirs", ["One. Two.", "One."])
def test_a_saved_draft_says_whether_there_is_more_in_it_than_was_sent(
    cals_desk, cal, blog, theirs
):
    draft = make_draft(blog, "Dam opens", "One.", by=cal)
    mine = {"draft": draft.pk, "draft_seen": draft.saved_at.isoformat()}
    drafting.keep(Update.objects.get(), words("Dam opens", theirs))

    data = mine | {"heading": "The dam opens", **text("One.")}
    reply = cals_desk.post(DRAFTS, data, headers=HTMX)

    assert ("data-merged" in reply.content.decode()) is (theirs == "One. Two.")


def test_one_that_is_no_longer_scheduled_says_so_too(cals_desk, cal, blog):
    draft = make_draft(blog, "Dam opens", "One.", by=cal)
    mine = {"draft": draft.pk, "draft_seen": draft.saved_at.isoformat()}
    drafting.keep(Update.objects.get(), words("Dam opens", "One. Two."))
    data = mine | {"heading": "The dam opens", **text("One.")}
    address = "/desk/live/flood/not-scheduled/"

    reply = cals_desk.post(address, data, headers=HTMX)

    assert values(reply, "-words") == ["One. Two."]
    assert "data-merged" in reply.content.decode()


def test_the_words_of_both_say_that_there_is_more_in_them(cals_desk, cal, blog):
    """What is typed while they come is merged with them, and does not replace them."""
    draft = make_draft(blog, "Dam opens", by=cal)
    mine = {"draft": draft.pk, "draft_seen": draft.saved_at.isoformat()}
    drafting.keep(Update.objects.get(), words("Dam opens wide"))
    data = mine | {"heading": "Dam closes"}
    [(*_, name)] = asked(cals_desk.post(DRAFTS, data))

    refused = cals_desk.post(DRAFTS, data, headers=HTMX).content.decode()
    both = cals_desk.post(DRAFTS, data | {name: "both"}, headers=HTMX).content.decode()

    assert ("data-merged" in refused, "data-merged" in both) == (False, True)


@pytest.mark.parametrize("address", [DRAFTS, "/desk/live/flood/updates/"])
def test_the_same_words_of_a_draft_are_asked_for(cals_desk, cal, blog, address):
    draft = make_draft(blog, "Dam opens", by=cal)
    mine = {"draft": draft.pk, "draft_seen": draft.saved_at.isoformat()}
    drafting.keep(Update.objects.get(), words("Dam opens wide"))
    data = mine | {"heading": "Dam closes", "key": "k"}

    refused = cals_desk.post(address, data)
    [(label, _, theirs, name)] = asked(refused)
    both = cals_desk.post(address, data | {name: "both"})
    taken = cals_desk.post(address, data | {name: "mine"})

    assert (refused.status_code, both.status_code, taken.status_code) == (409, 409, 302)
    assert (label, theirs) == ("Heading", "Dam only here: opens wide end")
    assert values(refused, "draft_seen") == [mine["draft_seen"]]
    assert values(both, "heading") == ["Dam closes opens wide"]
    assert values(both, "key") == ["k"]
    assert values(both, "draft_seen") != [mine["draft_seen"]]
    assert blog.updates.get().heading == "Dam closes"


def test_words_that_were_put_together_are_sent_twice_and_published_once(
    cals_desk, cal, blog
):
    draft = make_draft(blog, "Dam opens", "One.", by=cal)
    mine = {"draft": draft.pk, "draft_seen": draft.saved_at.isoformat(), "key": "k"}
    drafting.keep(Update.objects.get(), words("Dam opens", "One. Two."))
    data = mine | {"heading": "The dam opens", **text("One.")}

    first, again = publish(cals_desk, data), publish(cals_desk, data)

    assert first.headers["Update-Id"] == again.headers["Update-Id"] == str(draft.pk)
    live = blog.updates.get()
    assert (live.heading, live.blocks()[0].words) == ("The dam opens", "One. Two.")


def test_answers_are_no_part_of_a_working_copy(cals_desk, cal, cals_update):
    data = {"heading": "7.42", "kept_hand": "ab", "kept_version": "0"}

    cals_desk.post(
        f"/desk/live/flood/updates/{cals_update.pk}/writing/",
        data | {"answer-0123456789abcdef": "both"},
    )

    [copy] = cal.working_copies.all()
    assert [name for name, _ in copy.fields] == ["heading"]
    assert re.fullmatch(r"correct-\d+", copy.key)
