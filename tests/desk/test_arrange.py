"""Blocks added, moved and removed without scripts: nothing typed is lost on the way."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from media.models import Image
from tests.factories import make_update, picture_bytes
from tests.for_each import for_each
from tests.page import parse
from tests.pressing import press

pytestmark = [pytest.mark.one_database, pytest.mark.usefixtures("blog")]

ARRANGE = "/desk/live/flood/arrange/"
TYPED = {
    "heading": "Bridge open",
    "event_at_time": "half past",
    "is_unconfirmed": "on",
    "key": "k1",
    "block": ["text-a", "quote-b", "text-c"],
    "text-a-words": "First.",
    "quote-b-words": "Come home.",
    "quote-b-speaker": "",
    "text-c-words": "Last.",
}


def blocks(reply, composer="composer"):
    """The blocks of the composer in their order: kind, and the words in it."""
    form = parse(reply.content.decode()).by_id(composer)
    found = []
    for block in form.find_all(lambda e: (e.id or "").startswith("block-form-")):
        kind = block.id.removeprefix("block-form-").partition("-")[0]
        found.append((kind, block.find("textarea").text))
    return found


@for_each(
    ("act", "expected"),
    [
        ("up-quote-b", ["Come home.", "First.", "Last."]),
        ("down-quote-b", ["First.", "Last.", "Come home."]),
        ("up-text-a", ["First.", "Come home.", "Last."]),
        ("down-text-c", ["First.", "Come home.", "Last."]),
        ("remove-quote-b", ["First.", "Last."]),
        ("add-quote", ["First.", "Come home.", "Last.", ""]),
        ("add-figure", ["First.", "Come home.", "Last."]),
        ("add-nonsense", ["First.", "Come home.", "Last."]),
        ("up-text-zz", ["First.", "Come home.", "Last."]),
        ("", ["First.", "Come home.", "Last."]),
    ],
)
def test_the_blocks_come_back_as_asked(cals_desk, act, expected):
    reply = cals_desk.post(ARRANGE, {**TYPED, "arrange": act})

    assert reply.status_code == 200
    assert [typed for _, typed in blocks(reply)] == expected


def test_a_block_that_is_added_is_of_its_kind(cals_desk):
    desk = cals_desk.get("/desk/live/flood/")

    with_quote = press(cals_desk, desk, "Quote", heading="Bridge open")
    reply = press(cals_desk, with_quote, "Embed")

    assert blocks(reply) == [("text", ""), ("quote", ""), ("embed", "")]
    form = parse(reply.content.decode()).by_id("composer")
    assert form.by_id("new-heading").text == "Bridge open"


def test_pictures_become_blocks_and_what_is_none_is_told(cals_desk):
    files = [
        SimpleUploadedFile("bridge.jpg", picture_bytes()),
        SimpleUploadedFile("notes<b>.txt", b"Not a picture"),
        SimpleUploadedFile("dam.jpg", picture_bytes()),
    ]

    reply = cals_desk.post(ARRANGE, {**TYPED, "arrange": "pictures", "picture": files})

    html = reply.content.decode()
    form = parse(html).by_id("composer")
    blocks_of = form.find_all(lambda e: (e.id or "").startswith("block-form-figure-"))
    assert len(list(blocks_of)) == 2
    assert "notes&lt;b&gt;.txt: Not a picture we can read (TXT)." in html
    assert "Bridge open" in html
    assert Image.objects.count() == 2


def test_no_picture_at_all_is_told(cals_desk):
    reply = cals_desk.post(ARRANGE, {**TYPED, "arrange": "pictures"})

    assert "No picture arrived. Choose it again." in reply.content.decode()
    assert [typed for _, typed in blocks(reply)] == ["First.", "Come home.", "Last."]


def test_the_last_block_that_is_removed_leaves_an_empty_text(cals_desk):
    data = {"block": "text-a", "text-a-words": "First.", "arrange": "remove-text-a"}

    assert blocks(cals_desk.post(ARRANGE, data)) == [("text", "")]


def test_all_that_was_typed_is_there_right_or_wrong(cals_desk):
    reply = cals_desk.post(ARRANGE, {**TYPED, "arrange": "up-quote-b"})

    form = parse(reply.content.decode()).by_id("composer")
    assert form.by_id("new-heading").text == "Bridge open"
    assert form.by_id("new-event_at_0").attributes["value"] == "half past"
    assert "checked" in form.by_id("new-is_unconfirmed").attributes
    assert form.by_id("new-key").attributes["value"] == "k1"
    assert not list(form.find_all(lambda e: e.attributes.get("aria-invalid") == "true"))


def test_a_block_more_than_an_update_has_is_told_and_nothing_is_left_out(cals_desk):
    names = [f"text-{n}" for n in range(39)]
    asked = {"block": names, "arrange": "pictures"}
    files = [
        SimpleUploadedFile(f"{n}.jpg", picture_bytes(size=(n, 300))) for n in (400, 401)
    ]

    html = cals_desk.post(ARRANGE, {**asked, "arrange": "add-text"}).content.decode()
    assert "An update has at most 40 blocks" not in html
    html = cals_desk.post(ARRANGE, {**asked, "picture": files}).content.decode()

    form = parse(html).by_id("composer")
    found = form.find_all(lambda e: (e.id or "").startswith("block-form-"))
    assert len(list(found)) == 41
    assert "An update has at most 40 blocks; this has 41." in html


def test_a_correction_is_arranged_in_its_own_composer(cals_desk, blog, cal):
    update = make_update(blog, "Bridge closed", "At noon.", by=cal)
    data = {
        "seen_revision": update.last_revision,
        "change": "wrong",
        "note": "It was at one.",
        **TYPED,
        "arrange": "down-text-a",
    }

    reply = cals_desk.post(f"/desk/live/flood/updates/{update.pk}/arrange/", data)

    assert [t for _, t in blocks(reply, "correcting")] == [
        "Come home.",
        "First.",
        "Last.",
    ]
    form = parse(reply.content.decode()).by_id("correcting")
    assert form.by_id("correcting-note").text == "It was at one."
    assert form.by_id("correcting-seen_revision").attributes["value"] == str(
        update.last_revision
    )
    update.refresh_from_db()
    assert update.heading == "Bridge closed"


def test_buttons_for_it_are_there_without_scripts_alone(cals_desk):
    page = parse(cals_desk.get("/desk/live/flood/").content.decode())

    inside = [
        button.attributes["value"].partition("-")[0]
        for noscript in page.find_all(lambda e: e.tag == "noscript")
        for button in noscript.find_all(lambda e: e.attributes.get("name") == "arrange")
    ]
    assert inside == ["up", "down", "remove", *["add"] * 6, "library", "pictures"]
    everywhere = page.find_all(lambda e: e.attributes.get("name") == "arrange")
    assert len(list(everywhere)) == len(inside)
