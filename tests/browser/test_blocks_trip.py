"""Rich text, a translated quotation and a link card, from the composer to the reader."""

from playwright.sync_api import expect

from tests.browser.looks import faults_in_both_looks
from tests.factories import card, make_update, rich_text

WORDS = "<p>One <b>two</b></p><p>ماء</p><ul><li>ماء</li><li>x</li></ul><h4>ماء</h4>"


def test_blocks_of_every_kind_from_a_composer_to_an_open_page(
    sign_in, new_page, cal, blog
):
    """On a reader's page all of a card is its link, and each part of a rich text finds its
    direction. A translated quote and a card that are written by keyboard alone come into it.
    Blocks that are refused are for everyone, and keep what was typed."""
    make_update(blog, "Arn", card(), rich_text(WORDS))
    reader = new_page()
    reader.goto("/live/flood/")
    all_of_a_card_is_its_link(reader)
    each_part_of_a_rich_text_finds_its_direction(reader)

    # Chromium logs the 422: hence network_away.
    desk = sign_in(cal, network_away=True, at="/desk/live/flood/")
    expect(desk.get_by_label("Heading")).to_be_focused()
    a_translated_quote_and_a_card_are_written_by_keyboard(desk.keyboard, desk)
    desk.keyboard.press("Control+Enter")
    expect(desk.locator("[data-saved]")).to_contain_text("Live at")
    they_are_shown_to_readers(reader)
    refused_they_are_for_everyone(desk)


def all_of_a_card_is_its_link(page):
    box = page.get_by_test_id("card").bounding_box()

    hit = page.evaluate(
        "([x, y]) => document.elementFromPoint(x, y).getAttribute('href')",
        [box["x"] + box["width"] - 8, box["y"] + box["height"] - 8],
    )

    assert hit == "https://www.riveroffice.example/arn"
    assert box["height"] >= 44


def each_part_of_a_rich_text_finds_its_direction(page):
    directions = page.locator(".block-text > *").evaluate_all(
        "all => all.map((e) => [e.tagName, getComputedStyle(e).direction])"
    )
    assert directions == [["P", "ltr"], ["P", "rtl"], ["UL", "rtl"], ["H4", "rtl"]]
    item = page.locator(".block-text li").last
    expect(item).to_have_css(
        "direction", "rtl"
    )  # of its list, by the first words in it


def a_translated_quote_and_a_card_are_written_by_keyboard(keys, desk):
    keys.type("Baker leaves")
    desk.get_by_role("button", name="Quote").press("Enter")
    expect(desk.get_by_label("Quote", exact=True)).to_be_focused()
    keys.type("“The water is here.”")
    for typed in ["Samir Haddad", "baker", "Arnholt", ""]:
        keys.press("Tab")
        keys.type(typed)
    keys.press("Tab")
    keys.press("Enter")
    keys.press("Tab")
    keys.type("«وصل الماء.»")
    keys.press("Tab")
    keys.type("Arabic")
    desk.get_by_role("button", name="Link card", exact=True).press("Enter")
    expect(desk.get_by_label("Address", exact=True)).to_be_focused()
    keys.type("riveroffice.example/arn")
    keys.press("Tab")
    expect(desk.get_by_role("button", name="Fetch title")).to_be_focused()
    keys.press("Tab")
    for typed in ["Heights of the Arn", "River Office"]:
        keys.type(typed)
        keys.press("Tab")


def they_are_shown_to_readers(page):
    update = page.locator("#feed article.update").filter(has_text="Baker leaves")
    expect(update.get_by_test_id("quote")).to_have_text("“The water is here.”")
    original = update.get_by_test_id("original")
    expect(original.locator(".from")).to_have_text("Original: Arabic")
    expect(original.locator("blockquote")).to_have_attribute("lang", "ar")
    expect(original.locator("blockquote p")).to_have_css("direction", "rtl")
    link = update.get_by_role("link", name="Heights of the Arn")
    expect(link).to_have_attribute("href", "https://riveroffice.example/arn")
    expect(update.get_by_test_id("card")).to_contain_text("River Office")


def refused_they_are_for_everyone(desk):
    desk.get_by_role("button", name="Quote").click()
    desk.get_by_text("A translation? Add the original").click()
    desk.get_by_label("Original words").fill("«Вгору.»")
    desk.get_by_role("button", name="Link card", exact=True).click()
    desk.get_by_label("Address", exact=True).fill("nowhere")
    desk.get_by_role("button", name="Embed").click()
    embed = desk.get_by_label("Address or embed code")
    expect(embed).to_be_focused()
    embed.fill("https://evil.example/video")

    desk.locator("#composer [data-send]").click()

    expect(desk.get_by_text("In which language is the original?")).to_be_visible()
    expect(desk.get_by_text("This site cannot be embedded.")).to_be_visible()
    expect(desk.get_by_label("Address", exact=True)).to_have_value("nowhere")
    assert faults_in_both_looks(desk) == []
