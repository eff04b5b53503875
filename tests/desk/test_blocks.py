"""Rich text, translated quotes and link cards in the composer."""

import re

import pytest

from liveblog.models import CardBlock, QuoteBlock, TextBlock, Words
from tests.desk.block_fields import PUBLISH, a_block, errors, values
from tests.factories import card, make_draft, make_update, quote, rich_text
from tests.for_each import for_each
from tests.page import form_values, parse

pytestmark = pytest.mark.one_database

HTMX = {"HX-Request": "true"}
RICH = "<p>The dam <strong>holds</strong>.</p>"


# Rich text ------------------------------------------------------------------------------


def test_an_editors_html_wins_over_the_plain_words(cals_desk, blog):
    cals_desk.post(PUBLISH, a_block("text-a", html=RICH, words="Another thing."))

    assert blog.updates.get().words().blocks[0].as_json() == {
        "kind": "text",
        "words": "The dam holds.",
        "html": RICH,
    }


@pytest.mark.parametrize("html", ["", "<p></p>", "<p><br></p><ul><li></li></ul>"])
def test_an_empty_editor_leaves_the_plain_words(cals_desk, blog, html):
    cals_desk.post(PUBLISH, a_block("text-a", html=html, words="The dam holds."))

    assert blog.updates.get().words().blocks[0].as_json() == {
        "kind": "text",
        "words": "The dam holds.",
        "html": "",
    }


def test_an_editor_without_a_word_in_it_is_no_block(cals_desk, blog):
    empty = a_block("text-a", html="<p></p>", words=" ")

    response = cals_desk.post(PUBLISH, empty | {"heading": "Dam"})

    assert response.status_code == 302
    assert blog.updates.get().blocks() == []


def test_paragraphs_alone_are_the_same_words_from_an_editor_and_the_plain_box(
    cals_desk, blog
):
    for block in (
        {"html": "<p>One.</p><p>Two.</p>", "words": "One."},
        {"words": "One.\r\n\r\nTwo."},
    ):
        cals_desk.post(PUBLISH, a_block("text-a", **block))

    digests = {update.words().digest() for update in blog.updates.all()}
    assert digests == {Words(blocks=[TextBlock(words="One.\n\nTwo.")]).digest()}


def test_a_hostile_editor_publishes_words(rey, cals_desk, blog):
    html = (
        '<p onclick="x()" hx-get="/desk/">The <b>dam</b>'
        '<img src=x onerror=x()><a href="javascript:x()"> holds</a></p><script>x()'
    )

    cals_desk.post(PUBLISH, a_block("text-a", html=html))

    page = rey.get("/live/flood/").content.decode()
    assert '<p dir="auto">The <strong>dam</strong> holds</p>' in page


@for_each(
    ("fields", "sentence"),
    [
        ({"html": f"<b>{'a' * 40_000}</b>"}, "This is too long for one block"),
        (
            {"html": f"<b>{'a' * 20_001}</b>"},
            "At most 20000 characters; this has 20001.",
        ),
        (
            {"html": f"<p>{'a' * 20_001}</p>"},
            "At most 20000 characters; this has 20001.",
        ),
        ({"html": "<b>a</b>\x00"}, "This text has characters that cannot be stored."),
        (
            {"html": f"<b>{'a' * 40_000}</b>", "words": "a" * 40_000},
            "At most 20000 characters; this has 40000.",
        ),
    ],
)
def test_what_is_wrong_with_rich_text_stands_under_the_text_once(
    cals_desk, blog, fields, sentence
):
    response = cals_desk.post(PUBLISH, a_block("text-a", **fields))

    assert response.status_code == 422
    assert list(errors(response)) == ["words"]
    assert errors(response)["words"].startswith(sentence)
    assert errors(response)["words"].count(".") == 1
    assert blog.updates.count() == 0


def test_a_refused_rich_text_is_shown_again_as_it_was_sent(cals_desk, blog):
    data = a_block("text-a", html='<p><b>"Dam"</b></p>', words="“Dam”")

    response = cals_desk.post(PUBLISH, data | {"heading": "a" * 201})

    assert response.status_code == 422
    found = values(response, "text-a-")
    assert len(found.pop("html_seen")) == 16
    assert found == {
        "html": '<p><b>"Dam"</b></p>',
        "words": "“Dam”",
    }


def test_a_draft_and_a_correction_come_back_with_their_html(cals_desk, cal, blog):
    draft = make_draft(blog, "Dam", rich_text(RICH), by=cal)
    update = make_update(blog, "Dam", rich_text(RICH), by=cal)

    for address in (
        f"/desk/live/flood/drafts/{draft.pk}/",
        f"/desk/live/flood/updates/{update.pk}/edit/",
    ):
        found = values(cals_desk.get(address, headers=HTMX), "text-")
        assert len(found.pop("html_seen")) == 16
        assert found == {"html": RICH, "words": "The dam holds."}


def test_what_is_typed_into_the_plain_box_wins_over_html_that_nobody_changed(
    cals_desk, cal, blog
):
    """As without scripts, or where the editor did not come."""
    draft = make_draft(blog, "Dam", rich_text(RICH), by=cal)
    address = f"/desk/live/flood/drafts/{draft.pk}/"
    save = f"{address.partition('drafts/')[0]}drafts/"

    for typed, stored in [
        (None, {"words": "The dam holds.", "html": RICH}),
        ("The dam held.", {"words": "The dam held."}),
    ]:
        page = parse(cals_desk.get(address).content.decode())
        form = form_values(page.by_id("composer"))
        (words,) = (name for name in form if re.match("text-.*-words", name))
        data = form | ({} if typed is None else {words: typed})
        assert cals_desk.post(save, data).status_code == 302

        (block,) = draft.words().blocks
        assert block.as_json() == {"kind": "text", "html": "", **stored}


def test_a_text_corrected_in_the_plain_box_leaves_its_neighbours_as_they_are(
    cals_desk, cal, blog
):
    other = "<p>It <em>rises</em>.</p>"
    said = quote(original="«Вгору.»", original_language="uk")
    update = make_update(blog, "Dam", rich_text(RICH), rich_text(other), said, by=cal)
    address = f"/desk/live/flood/updates/{update.pk}/edit/"
    page = parse(cals_desk.get(address).content.decode())
    form = form_values(page.by_id("correcting"))
    first = next(name for name in form if re.match("text-.*-words", name))

    assert cals_desk.post(address, form | {first: "It held."}).status_code == 302

    update.refresh_from_db()
    corrected, second, third = update.blocks()
    assert corrected.as_json() == {"kind": "text", "words": "It held.", "html": ""}
    assert second.html == other
    assert (third.original, third.original_language) == ("«Вгору.»", "uk")


def test_an_emptied_plain_box_is_no_block(cals_desk, cal, blog):
    draft = make_draft(blog, "Dam", rich_text(RICH), by=cal)
    page = parse(cals_desk.get(f"/desk/live/flood/drafts/{draft.pk}/").content.decode())
    form = form_values(page.by_id("composer"))
    (words,) = (name for name in form if re.match("text-.*-words", name))

    cals_desk.post("/desk/live/flood/drafts/", form | {words: ""})

    assert draft.blocks() == []


def test_what_an_editor_changed_wins_whatever_it_left_in_the_plain_box(
    cals_desk, cal, blog
):
    draft = make_draft(blog, "Dam", rich_text(RICH), by=cal)
    page = parse(cals_desk.get(f"/desk/live/flood/drafts/{draft.pk}/").content.decode())
    form = form_values(page.by_id("composer"))
    (html,) = (name for name in form if name.endswith("-html"))

    cals_desk.post("/desk/live/flood/drafts/", form | {html: "<p><em>Held.</em></p>"})

    assert draft.blocks()[0].as_json() == {
        "kind": "text",
        "words": "Held.",
        "html": "<p><em>Held.</em></p>",
    }


def test_the_plain_box_says_that_it_does_not_show_everything(cals_desk, cal, blog):
    hint = "Bold, links and lists are not shown here."

    for block, is_rich in [("The dam holds.", False), (rich_text(RICH), True)]:
        draft = make_draft(blog, "Dam", block, by=cal)
        page = cals_desk.get(f"/desk/live/flood/drafts/{draft.pk}/").content.decode()
        assert (hint in page) == is_rich


def test_making_a_word_bold_is_a_change(cals_desk, cal, blog):
    update = make_update(blog, "Dam", "The dam holds.", by=cal)
    data = a_block("text-a", html=RICH) | {
        "heading": "Dam",
        "byline": update.byline,
        "change": "added",
        "seen_revision": update.last_revision,
    }

    cals_desk.post(f"/desk/live/flood/updates/{update.pk}/edit/", data)

    update.refresh_from_db()
    assert "<strong>holds</strong>" in update.public_html
    assert update.versions.get().words["blocks"] == [
        {"kind": "text", "words": "The dam holds.", "html": ""}
    ]


# A translated quotation -----------------------------------------------------------------


def a_quote(**fields):
    return a_block("quote-a", **({"words": "“Up.”", "speaker": "Josef Lind"} | fields))


def test_a_quote_is_published_with_what_was_said(cals_desk, blog):
    cals_desk.post(PUBLISH, a_quote(original="«Вгору.»\r\n", original_language="uk"))

    block = QuoteBlock.objects.get()
    assert (block.words, block.original) == ("“Up.”", "«Вгору.»")
    assert block.original_language == "uk"


def test_a_language_without_words_of_it_says_nothing(cals_desk, blog):
    cals_desk.post(PUBLISH, a_quote(original=" ", original_language="uk"))

    block = QuoteBlock.objects.get()
    assert (block.original, block.original_language) == ("", "")


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        (
            {"original": "«Вгору.»"},
            {"original_language": "In which language is the original?"},
        ),
        (
            {"original": "«Вгору.»", "original_language": "xx"},
            {"original_language": "Choose a language from the list."},
        ),
        (
            {"original": "a" * 20_001, "original_language": "uk"},
            {"original": "At most 20000 characters; this has 20001."},
        ),
    ],
)
def test_what_is_wrong_with_an_original_stands_beside_it_where_it_can_be_seen(
    cals_desk, blog, fields, wrong
):
    response = cals_desk.post(PUBLISH, a_quote(**fields))

    assert response.status_code == 422
    assert errors(response) == wrong
    page = parse(response.content.decode())
    (original,) = page.find_all(
        lambda e: e.attributes.get("class") == "more translated"
    )
    assert "open" in original.attributes
    assert values(response, "quote-a-original") == {
        "original": fields["original"],
        "original_language": fields.get("original_language", "").replace("xx", ""),
    }


def test_the_languages_are_named_and_sorted_in_the_desks(cals_desk, cal):
    cal.language = "de"
    cal.save()

    page = parse(cals_desk.get("/desk/blocks/quote/").content.decode())

    options = [
        (e.attributes["value"], e.inner_html)
        for e in page.find_all(lambda e: e.tag == "option")
    ]
    names = [name for _code, name in options]
    assert options[0] == ("", "—")
    assert ("uk", "Ukrainisch") in options
    assert ("pt-br", "Brasilianisches Portugiesisch") not in options
    assert {"zh-hans", "zh-hant", "pt"} < dict(options).keys()
    assert options[-1][0] == "und"
    assert names[1:-1] == sorted(names[1:-1], key=str.casefold)
    assert len(options) > 80


def test_a_quotes_original_comes_back_for_correcting(cals_desk, cal, blog):
    said = quote(original="«Вгору.»", original_language="uk")
    update = make_update(blog, "Dam", said, by=cal)

    response = cals_desk.get(
        f"/desk/live/flood/updates/{update.pk}/edit/", headers=HTMX
    )

    found = values(response, "quote-")
    assert (found["original"], found["original_language"]) == ("«Вгору.»", "uk")


# A link card ----------------------------------------------------------------------------


def a_card(**fields):
    typed = {"url": "riveroffice.example/arn", "title": "Heights of the Arn"}
    return a_block("card-a", **(typed | fields))


def test_a_card_form_is_added_to_the_composer(cals_desk):
    response = cals_desk.get("/desk/blocks/card/")

    assert {*values(response, ("block", "card-"))} == {
        "block",
        "url",
        "title",
        "teaser",
        "source",
        "picture",
    }


def test_a_card_is_published_as_it_was_typed(cals_desk, blog):
    response = cals_desk.post(PUBLISH, a_card(source="River  Office"))

    assert response.status_code == 302
    assert CardBlock.objects.get().as_json() == {
        "kind": "card",
        "url": "https://riveroffice.example/arn",
        "title": "Heights of the Arn",
        "teaser": "",
        "source": "River Office",
        "picture": "",
    }


def test_a_card_left_empty_is_no_block(cals_desk, blog):
    response = cals_desk.post(PUBLISH, a_card(url=" ", title="") | {"heading": "Dam"})

    assert response.status_code == 302
    assert blog.updates.get().blocks() == []


@for_each(
    ("fields", "wrong"),
    [
        ({"url": ""}, {"url": "Paste the address, or remove this link."}),
        ({"title": " "}, {"title": "Say in a few words what it is."}),
        ({"url": "javascript:x()"}, {"url": "That is not a web address (https://…)."}),
        (
            {"url": "ftp://a.example/"},
            {"url": "That is not a web address (https://…)."},
        ),
        ({"title": "a" * 201}, {"title": "At most 200 characters; this has 201."}),
        ({"source": "a" * 121}, {"source": "At most 120 characters; this has 121."}),
    ],
)
def test_what_is_wrong_with_a_card_stands_beside_the_field(
    cals_desk, blog, fields, wrong
):
    response = cals_desk.post(PUBLISH, a_card(**fields))

    assert response.status_code == 422
    assert errors(response) == wrong
    assert blog.updates.count() == 0


def test_a_card_comes_back_for_correcting(cals_desk, cal, blog):
    update = make_update(blog, "Dam", card(), by=cal)

    response = cals_desk.get(
        f"/desk/live/flood/updates/{update.pk}/edit/", headers=HTMX
    )

    assert values(response, "card-") == {
        "url": "https://www.riveroffice.example/arn",
        "title": "Heights of the Arn",
        "teaser": "",
        "source": "River Office",
        "picture": "",
    }


def test_a_signed_out_person_keeps_the_words_of_all_blocks(client, blog):
    data = a_card() | a_quote(original="«Вгору.»") | {"block": ["card-a", "quote-a"]}

    response = client.post(PUBLISH, data)

    kept = [
        e.inner_html.strip()
        for e in parse(response.content.decode()).find_all(
            lambda e: e.tag == "textarea"
        )
    ]
    assert response.status_code == 401
    assert kept == [
        *("riveroffice.example/arn", "Heights of the Arn"),
        *("“Up.”", "Josef Lind", "«Вгору.»"),
    ]
