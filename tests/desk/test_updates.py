"""Publishing, correcting and withdrawing by the desk's forms."""

import json

import pytest

from liveblog import publishing
from tests.desk.composing import HTMX, publish, text, values
from tests.factories import (
    make_image,
    make_update,
)
from tests.for_each import for_each
from tests.page import parse

pytestmark = pytest.mark.one_database

# Publishing ---------------------------------------------------------------------------


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


# Bad input ----------------------------------------------------------------------------


LONG = "x" * 1_500_000


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
    "a 1.5 MB heading": (
        {"heading": LONG},
        "At most 200 characters; this has 1500000.",
    ),
    "a 1.5 MB text": (text(LONG), "At most 20000 characters; this has 1500000."),
    "NUL in the heading": (
        {"heading": "a\x00b"},
        "This text has characters that cannot be stored.",
    ),
}


@for_each("what", BAD)
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


def test_more_blocks_than_an_update_may_have_are_refused_and_all_come_back(
    cals_desk, blog
):
    names = [*(f"text-a{n}" for n in range(40)), "quote-b", "quote-c"]
    data = {"block": names} | {f"{name}-words": name for name in names}

    response = publish(cals_desk, data)

    assert response.status_code == 422
    said = "An update has at most 40 blocks; this has 42."
    assert said in response.content.decode()
    sent_back = [name for name in values(response, "block") if name != "figure-new"]
    assert sent_back == names
    assert values(response, "-words") == names
    assert blog.updates.count() == 0


def test_and_come_back_from_the_working_copy_of_the_desk(cals_desk, blog):
    names = [f"text-a{n}" for n in range(42)]
    data = {"block": names, "key": "k", "kept_hand": "a", "kept_version": "0"}
    data |= {f"{name}-words": name for name in names}
    assert cals_desk.post("/desk/live/flood/writing/", data).status_code == 200

    response = cals_desk.get("/desk/live/flood/")

    assert [v for v in values(response, "-words") if v in names] == names


def test_control_characters_and_bidi_overrides_are_dropped(cals_desk, blog):
    publish(cals_desk, {"heading": "Bridge\u202e \x07closed\ufffe", **text("a\x1fb")})

    update = blog.updates.get()
    assert update.heading == "Bridge closed"
    assert update.blocks()[0].words == "ab"
