"""Publishing, correcting and withdrawing by the desk's forms."""

import json

import pytest

from liveblog import publishing
from liveblog.models import Update
from tests.desk.composing import HTMX, publish, text, values
from tests.factories import (
    make_draft,
    make_image,
    make_update,
    words,
)
from tests.page import parse

# Publishing -----------------------------------------------------------------------


def test_publishing_goes_back_to_the_desk_and_names_the_update(cals_desk, cal, blog):
    response = publish(
        cals_desk,
        {"heading": "Bridge closed", "key": "k1", **text("Engineers shut it.")},
    )

    update = blog.updates.get()
    assert response.status_code == 302
    assert response.url == f"/desk/live/flood/#row-{update.pk}"
    assert response.headers["Update-Id"] == str(update.pk)
    assert response.headers["Update-Revision"] == "2"
    assert response.headers["Idempotency-Key"] == "k1"
    assert (update.author, update.heading) == (cal, "Bridge closed")
    assert [b.words for b in update.blocks()] == ["Engineers shut it."]


def test_publishing_by_htmx_brings_an_empty_composer_and_the_row(cals_desk, blog):
    data = {"heading": "Bridge closed", "key": "k1", **text("Engineers shut it.")}

    response = publish(cals_desk, data, **HTMX)

    elements = parse(response.content.decode()).children
    update = blog.updates.get()
    assert [(e.id, e.attributes.get("hx-swap-oob")) for e in elements] == [
        ("composer", None),
        (None, "afterbegin:#rows"),
    ]
    # The desk asks for what stands beside the list when the update is there.
    triggered = response.headers["HX-Trigger-After-Settle"]
    assert json.loads(triggered) == {"desk:published": {}}
    desk = parse(cals_desk.get("/desk/live/flood/").content.decode())
    polls = desk.by_id("desk-poll").attributes["hx-trigger"]
    assert polls.split(", ")[1] == "desk:published from:body"
    assert elements[1].by_id(f"row-{update.pk}") is not None
    assert values(response, "heading") == [""]
    assert values(response, "key") != ["k1"]
    assert response.headers["Update-Id"] == str(update.pk)
    assert response.headers["HX-Replace-Url"] == "/desk/live/flood/"


def test_blocks_are_published_in_the_order_of_the_page(cals_desk, cal, blog):
    image = make_image(by=cal)
    data = {
        "block": ["figure-c", "text-a", "quote-b"],
        "text-a-words": "Text.",
        "quote-b-words": "“It came up the stairs.”",
        "quote-b-speaker": "Josef Lind",
        "quote-b-role": "shopkeeper",
        "quote-b-place": "Arnholt",
        "quote-b-source_url": "arnholt.example/interview",
        "figure-c-image": image.name,
        "figure-c-caption": "The bridge",
        "figure-c-credit": "Anna Sorg",
        "figure-c-alt": "A bridge",
    }

    publish(cals_desk, data)

    assert [b.as_json() for b in blog.updates.get().blocks()] == [
        {
            "kind": "figure",
            "image": image.name,
            "caption": "The bridge",
            "credit": "Anna Sorg",
            "alt": "A bridge",
            "is_decorative": False,
            "owes_alt": False,
        },
        {"kind": "text", "words": "Text.", "html": ""},
        {
            "kind": "quote",
            "words": "“It came up the stairs.”",
            "speaker": "Josef Lind",
            "role": "shopkeeper",
            "place": "Arnholt",
            "source_url": "https://arnholt.example/interview",
            "original": "",
            "original_language": "",
        },
    ]


def test_a_flash_is_a_heading_alone(cals_desk, blog):
    publish(cals_desk, {"heading": "Bridge closed", **text("  ")})

    assert blog.updates.get().blocks() == []


def test_the_same_key_is_answered_with_the_same_update(cals_desk, blog):
    data = {"heading": "Bridge closed"}
    first = publish(cals_desk, data, **{"Idempotency-Key": "k1"})

    again = publish(cals_desk, data, **{"Idempotency-Key": "k1"})

    assert blog.updates.count() == 1
    for name in ["Update-Id", "Update-Revision", "Idempotency-Key"]:
        assert again.headers[name] == first.headers[name]


def test_the_same_key_with_other_words_offers_a_correction(cals_desk, blog):
    publish(cals_desk, {"heading": "Bridge closed", "key": "k1"})

    response = publish(cals_desk, {"heading": "Bridge open", "key": "k1"})

    update = blog.updates.get()
    assert response.status_code == 409
    assert "Already live at" in response.content.decode()
    assert values(response, "heading") == ["Bridge open"]
    assert f"/desk/live/flood/updates/{update.pk}/edit/" in response.content.decode()
    assert update.heading == "Bridge closed"


def test_publishing_in_a_closed_blog_keeps_the_words(ada, cals_desk, blog):
    publishing.close(blog, by=ada)

    response = publish(cals_desk, {"heading": "Too late", **text("My words")})

    assert response.status_code == 409
    assert "This blog was closed at" in response.content.decode()
    assert values(response, "heading") == ["Too late"]
    assert values(response, "-words") == ["My words"]
    assert blog.updates.count() == 0


def test_an_editor_marks_while_publishing_and_a_correspondent_cannot(
    adas_desk, cals_desk, blog
):
    publish(adas_desk, {"heading": "Ada's", "is_key_event": "on", "is_pinned": "on"})
    publish(cals_desk, {"heading": "Cal's", "is_key_event": "on", "is_pinned": "on"})

    assert list(
        blog.updates.order_by("pk").values_list("heading", "is_key_event", "is_pinned")
    ) == [("Ada's", True, True), ("Cal's", False, False)]


def test_a_fourth_pin_is_refused_beside_its_field(ada, adas_desk, blog):
    for number in range(3):
        make_update(blog, f"Pin {number}", is_pinned=True)

    response = publish(adas_desk, {"heading": "Fourth", "is_pinned": "on"})

    assert response.status_code == 422
    assert "Three updates are pinned already." in response.content.decode()
    assert values(response, "heading") == ["Fourth"]


# Bad input ------------------------------------------------------------------------

LONG = "x" * 3_000_000

BAD = {
    "nothing at all": ({}, "Add some text, a quote or a picture."),
    "an empty text": (text(" \n "), "Add some text, a quote or a picture."),
    "a quote without words": (
        {"block": "quote-b", "quote-b-speaker": "Josef Lind"},
        "Add the words, or remove this quote.",
    ),
    "a quote without a speaker": (
        {"block": "quote-b", "quote-b-words": "It came."},
        "Who says this?",
    ),
    "a source that is no address": (
        {
            "block": "quote-b",
            "quote-b-words": "It came.",
            "quote-b-speaker": "J",
            "quote-b-source_url": "javascript:alert(1)",
        },
        "That is not a web address",
    ),
    "a picture without alt text": (
        {"block": "figure-c", "figure-c-image": "IMAGE", "figure-c-credit": "Anna"},
        "Say what is in the picture, or tick the box.",
    ),
    "a picture without credit": (
        {"block": "figure-c", "figure-c-image": "IMAGE", "figure-c-alt": "A bridge"},
        "Whose picture is it?",
    ),
    "a picture that does not exist": (
        {"block": "figure-c", "figure-c-image": "0" * 32, "figure-c-alt": "A bridge"},
        "Add the picture again; it did not arrive.",
    ),
    "a 3 MB heading": (
        {"heading": LONG},
        "At most 200 characters; this has 3000000.",
    ),
    "a 3 MB text": (text(LONG), "At most 20000 characters; this has 3000000."),
    "NUL in the heading": (
        {"heading": "a\x00b"},
        "This text has characters that cannot be stored.",
    ),
}


@pytest.mark.parametrize("what", BAD)
def test_bad_input_is_told_beside_the_field_and_nothing_is_lost(
    cals_desk, cal, blog, what
):
    data, sentence = BAD[what]
    image = make_image(by=cal)
    data = {k: image.name if v == "IMAGE" else v for k, v in data.items()}
    blocks = [data.pop("block")] if "block" in data else []
    data |= {"byline": "My byline", "block": [*blocks, "text-z"]}
    if sentence != BAD["nothing at all"][1]:
        data["text-z-words"] = "My other words"

    plain, by_htmx = publish(cals_desk, data), publish(cals_desk, data, **HTMX)

    assert plain.status_code == 422
    assert by_htmx.status_code == 200
    for response in (plain, by_htmx):
        assert sentence in response.content.decode()
        assert values(response, "byline") == ["My byline"]
        assert data.get("text-z-words", "") in values(response, "text-z-words")
        assert "Update-Id" not in response.headers
    assert blog.updates.count() == 0


def test_all_errors_show_at_once(cals_desk, blog):
    data = {
        "heading": "x" * 201,
        "block": ["quote-a", "quote-b"],
        "quote-a-speaker": "A",
        "quote-b-words": "B",
    }

    html = publish(cals_desk, data).content.decode()

    assert "At most 200 characters; this has 201." in html
    assert "Add the words, or remove this quote." in html
    assert "Who says this?" in html


@pytest.mark.parametrize(
    "names", [["text-a;drop"], ["figure"], ["video-a"], ["text-" + "a" * 99], [""]]
)
def test_unknown_blocks_are_ignored(cals_desk, blog, names):
    response = publish(cals_desk, {"heading": "Bridge closed", "block": names})

    assert response.status_code == 302
    assert blog.updates.get().blocks() == []


def test_more_blocks_than_an_update_may_have_are_refused(cals_desk, blog):
    names = [f"text-a{n}" for n in range(41)]
    data = {"block": names} | {f"{name}-words": name for name in names}

    response = publish(cals_desk, data)

    assert response.status_code == 422
    assert "An update has at most 40 blocks." in response.content.decode()


def test_control_characters_and_bidi_overrides_are_dropped(cals_desk, blog):
    publish(cals_desk, {"heading": "Bridge\u202e \x07closed\ufffe", **text("a\x1fb")})

    update = blog.updates.get()
    assert update.heading == "Bridge closed"
    assert update.blocks()[0].words == "ab"


# Correcting -----------------------------------------------------------------------


@pytest.fixture
def cals_update(cal, blog):
    return make_update(blog, "7.24 metres", "The gauge.", by=cal, byline="Cal Ferris")


def edit_url(update):
    return f"/desk/live/flood/updates/{update.pk}/edit/"


def test_correcting_opens_with_the_words_that_are_live(cals_desk, cals_update):
    response = cals_desk.get(edit_url(cals_update))

    assert values(response, "heading") == ["7.24 metres"]
    assert values(response, "-words") == ["The gauge."]
    assert values(response, "seen_revision") == ["2"]


def test_a_correction_with_a_note(cals_desk, cals_update):
    data = {
        "heading": "7.42 metres",
        "seen_revision": 2,
        "change": "wrong",
        "note": "We said 7.24.",
    }

    response = cals_desk.post(edit_url(cals_update), data)

    assert response.status_code == 302
    cals_update.refresh_from_db()
    assert cals_update.heading == "7.42 metres"
    assert cals_update.corrections.get().note == "We said 7.24."


def test_a_correction_by_htmx_replaces_the_row(cals_desk, cals_update):
    data = {"heading": "7.42 metres", "seen_revision": 2, "change": "added"}

    response = cals_desk.post(edit_url(cals_update), data, headers=HTMX)

    assert response.headers["HX-Retarget"] == f"#row-{cals_update.pk}"
    row = parse(response.content.decode()).children[0]
    assert row.id == f"row-{cals_update.pk}"
    assert "7.42 metres" in row.inner_html


def test_a_correction_without_its_note_is_asked_for_it(cals_desk, cals_update):
    data = {"heading": "7.42 metres", "seen_revision": 2, "change": "wrong"}

    response = cals_desk.post(edit_url(cals_update), data)

    assert response.status_code == 422
    assert "Say in one sentence what was wrong" in response.content.decode()
    assert values(response, "heading") == ["7.42 metres"]


def test_a_stale_correction_shows_both_texts_and_can_then_be_published(
    ada, cals_desk, cals_update
):
    publishing.correct(
        cals_update, words("7.40 metres", "Ada's."), by=ada, seen_revision=2
    )
    data = {
        "heading": "7.42 metres",
        "seen_revision": 2,
        "change": "added",
        **text("Cal's."),
    }

    refused = cals_desk.post(edit_url(cals_update), data)

    html = refused.content.decode()
    assert refused.status_code == 409
    assert "Ada Brandt changed this update while you were writing." in html
    assert "7.40 metres" in html
    assert "Ada&#x27;s." in html
    assert values(refused, "heading") == ["7.42 metres"]
    assert values(refused, "-words") == ["Cal&#x27;s."]
    assert values(refused, "seen_revision") == ["3"]
    cals_update.refresh_from_db()
    assert cals_update.heading == "7.40 metres"

    accepted = cals_desk.post(edit_url(cals_update), data | {"seen_revision": 3})

    assert accepted.status_code == 302
    cals_update.refresh_from_db()
    assert cals_update.heading == "7.42 metres"


def test_correcting_what_was_withdrawn_meanwhile_keeps_the_words(
    ada, cals_desk, cals_update
):
    publishing.withdraw(cals_update, by=ada, reason="Wrong")
    data = {"heading": "7.42 metres", "seen_revision": 2, "change": "added"}

    response = cals_desk.post(edit_url(cals_update), data)

    assert response.status_code == 409
    assert "was withdrawn while you were writing" in response.content.decode()
    assert values(response, "heading") == ["7.42 metres"]


@pytest.mark.parametrize(
    ("seen", "status"), [("", 422), ("abc", 422), ("-1", 409), ("9" * 30, 409)]
)
def test_a_broken_seen_revision_never_overwrites(cals_desk, cals_update, seen, status):
    data = {"heading": "7.42 metres", "seen_revision": seen, "change": "added"}

    response = cals_desk.post(edit_url(cals_update), data)

    assert response.status_code == status
    cals_update.refresh_from_db()
    assert cals_update.heading == "7.24 metres"


# Withdrawing ----------------------------------------------------------------------


def withdraw_url(update):
    return f"/desk/live/flood/updates/{update.pk}/withdraw/"


def test_withdrawing_asks_first_and_names_the_update(cals_desk, cals_update):
    html = cals_desk.get(withdraw_url(cals_update)).content.decode()

    assert "Withdraw ‘7.24 metres’?" in html
    assert "Keep it published" in html


def test_withdrawing_takes_the_update_back(cals_desk, cals_update):
    data = {"leave": "nothing", "reason": "Wrong gauge", "notice": "Not used"}

    response = cals_desk.post(withdraw_url(cals_update), data)

    assert response.status_code == 302
    cals_update.refresh_from_db()
    assert cals_update.is_withdrawn
    assert cals_update.withdrawal_reason == "Wrong gauge"
    assert cals_update.withdrawal_notice == ""


def test_withdrawing_needs_a_reason_and_its_note(cals_desk, cals_update):
    response = cals_desk.post(withdraw_url(cals_update), {"leave": "notice"})

    html = response.content.decode()
    assert response.status_code == 422
    assert "Say why, for whoever is on shift after you." in html
    assert "Write the note, or choose that nothing stays." in html
    cals_update.refresh_from_db()
    assert cals_update.is_published


def test_the_desk_shows_what_was_withdrawn_and_why(ada, adas_desk, cals_update):
    publishing.withdraw(cals_update, by=ada, reason="Wrong gauge")

    html = adas_desk.get("/desk/live/flood/").content.decode()

    assert "“7.24 metres”" in html
    assert "For the desk: Wrong gauge" in html


# Marks ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("verb", "opposite", "column"),
    [
        ("pin", "unpin", "is_pinned"),
        ("key-event", "not-key-event", "is_key_event"),
        ("breaking", "not-breaking", "is_breaking"),
    ],
)
def test_a_mark_is_set_and_taken_off(adas_desk, cals_update, verb, opposite, column):
    url = f"/desk/live/flood/updates/{cals_update.pk}"

    first = adas_desk.post(f"{url}/{verb}/")

    cals_update.refresh_from_db()
    assert first.status_code == 302
    assert getattr(cals_update, column) is True
    adas_desk.post(f"{url}/{opposite}/", headers=HTMX)
    cals_update.refresh_from_db()
    assert getattr(cals_update, column) is False


def test_a_fourth_pin_says_why_under_its_row(adas_desk, blog, cals_update):
    for number in range(3):
        make_update(blog, f"Pin {number}", is_pinned=True)

    response = adas_desk.post(
        f"/desk/live/flood/updates/{cals_update.pk}/pin/", headers=HTMX
    )

    assert "Three updates are pinned already." in response.content.decode()


# Drafts and pictures ----------------------------------------------------------------


def test_a_draft_is_kept_and_found_again_and_published(cals_desk, cal, blog):
    saved = cals_desk.post(
        "/desk/live/flood/drafts/", {"heading": "Not yet", **text("My words")}
    )
    draft = blog.updates.get()
    opened = cals_desk.get(saved.url)

    assert draft.is_draft
    assert saved.url == f"/desk/live/flood/drafts/{draft.pk}/"
    assert values(opened, "heading") == ["Not yet"]
    assert values(opened, "draft") == [str(draft.pk)]
    publish(cals_desk, {"heading": "Now", "draft": draft.pk, "key": "k1"})
    assert blog.updates.get().pk == draft.pk
    assert blog.updates.get().is_published


def test_a_draft_may_be_written_before_the_blog_is_live(ada, cals_desk, cal, blog):
    publishing.close(blog, by=ada)

    cals_desk.post("/desk/live/flood/drafts/", {"heading": "For later"})

    assert blog.updates.get().is_draft


def test_saving_a_draft_again_changes_the_same_draft(cals_desk, cal, blog):
    draft = make_draft(blog, "First", by=cal)

    cals_desk.post("/desk/live/flood/drafts/", {"heading": "Second", "draft": draft.pk})

    assert blog.updates.get().heading == "Second"


def test_a_draft_is_thrown_away(cals_desk, cal, blog):
    draft = make_draft(blog, "First", by=cal)

    cals_desk.post(f"/desk/live/flood/drafts/{draft.pk}/discard/")

    assert blog.updates.count() == 0


@pytest.mark.parametrize("kind", ["figure", "video", "TEXT", "text2"])
def test_there_are_blank_blocks_of_three_kinds(cals_desk, kind):
    assert cals_desk.get("/desk/blocks/embed/").status_code == 200
    assert cals_desk.get("/desk/blocks/text/").status_code == 200
    assert cals_desk.get("/desk/blocks/quote/").status_code == 200
    assert cals_desk.get(f"/desk/blocks/{kind}/").status_code == 404


def test_the_desk_takes_the_same_queries_for_one_and_thirty_updates(
    adas_desk, blog, django_assert_num_queries
):
    def queries():
        with django_assert_num_queries(19, exact=False) as seen:
            adas_desk.get("/desk/live/flood/")
        return len(seen)

    make_update(blog, "One", "Text.")
    with_one = queries()
    for number in range(29):
        update = make_update(blog, f"Number {number}", "Text.")
        publishing.correct(
            update, words("x"), by=update.author, seen_revision=update.last_revision
        )

    assert queries() == with_one
    assert Update.objects.count() == 30


def test_correcting_a_withdrawn_update_leads_back_to_the_desk(
    ada, cals_desk, cals_update
):
    publishing.withdraw(cals_update, by=ada, reason="Wrong")

    response = cals_desk.get(edit_url(cals_update))

    assert response.url == f"/desk/live/flood/#row-{cals_update.pk}"
    assert "That update was withdrawn." in cals_desk.get("/desk/").content.decode()


def test_withdrawing_and_pinning_what_is_withdrawn_says_so(ada, adas_desk, cals_update):
    publishing.withdraw(cals_update, by=ada, reason="Wrong")
    url = f"/desk/live/flood/updates/{cals_update.pk}"

    adas_desk.post(f"{url}/withdraw/", {"leave": "nothing", "reason": "Again"})
    said = adas_desk.get("/desk/").content.decode()
    adas_desk.post(f"{url}/pin/")

    assert "That update was withdrawn already." in said
    assert "That update was withdrawn." in adas_desk.get("/desk/").content.decode()
    cals_update.refresh_from_db()
    assert cals_update.withdrawal_reason == "Wrong"
    assert not cals_update.is_pinned


def test_a_draft_saved_by_htmx_stays_in_the_composer(cals_desk, blog):
    data = {"heading": "Not yet", **text("My words")}

    response = cals_desk.post("/desk/live/flood/drafts/", data, headers=HTMX)

    draft = blog.updates.get()
    elements = parse(response.content.decode()).children
    assert [e.id for e in elements] == ["composer", "queue", "drafts-count"]
    assert values(response, "draft") == [str(draft.pk)]
    assert "Saved on the desk" in response.content.decode()


def test_saving_a_draft_that_went_live_meanwhile_keeps_the_words(cals_desk, cal, blog):
    draft = make_draft(blog, "Not yet", by=cal)
    publishing.publish(draft, draft.words(), by=cal)

    cals_desk.post("/desk/live/flood/drafts/", {"heading": "Mine", "draft": draft.pk})

    assert blog.updates.published().get().heading == "Not yet"
    assert blog.updates.drafts().get().heading == "Mine"


def test_discarding_asks_first(cals_desk, cal, blog):
    draft = make_draft(blog, "Not yet", by=cal)

    html = cals_desk.get(
        f"/desk/live/flood/drafts/{draft.pk}/discard/"
    ).content.decode()

    assert "Discard ‘Not yet’?" in html
    assert blog.updates.count() == 1


def test_an_editors_mark_on_a_draft_goes_live_with_it(adas_desk, cals_desk, cal, blog):
    draft = make_draft(blog, "Mark passed", by=cal)
    save = "/desk/live/flood/drafts/"
    data = {"heading": "Mark passed", "draft": draft.pk}
    adas_desk.post(save, data | {"is_key_event": "on"})
    cals_desk.post(save, data)

    publish(cals_desk, data | {"is_pinned": "on"})

    update = blog.updates.get()
    assert update.is_published
    assert (update.is_key_event, update.is_pinned) == (True, False)
