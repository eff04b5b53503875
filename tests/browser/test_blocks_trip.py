"""Rich text, a translated quotation and a link card, from the composer to the reader."""

import re

from playwright.sync_api import expect

from tests.browser.looks import faults_in_both_looks
from tests.factories import card, make_update, quote, rich_text


def test_a_translated_quote_and_a_link_by_keyboard_reach_an_open_page(
    cals_desk, reader
):
    desk, keys = cals_desk, cals_desk.keyboard
    expect(desk.get_by_label("Heading")).to_be_focused()
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

    keys.press("Control+Enter")

    expect(desk.locator("[data-saved]")).to_contain_text("Live at")
    update = reader.locator("#feed article.update")
    expect(update.get_by_test_id("quote")).to_have_text("“The water is here.”")
    original = update.get_by_test_id("original")
    expect(original.locator(".from")).to_have_text("Original: Arabic")
    expect(original.locator("blockquote")).to_have_attribute("lang", "ar")
    expect(original.locator("blockquote p")).to_have_css("direction", "rtl")
    link = update.get_by_role("link", name="Heights of the Arn")
    expect(link).to_have_attribute("href", "https://riveroffice.example/arn")
    expect(update.get_by_test_id("card")).to_contain_text("River Office")


def test_all_of_a_card_is_its_link(new_page, blog):
    make_update(blog, "Arn", card())
    page = new_page()
    page.goto("/live/flood/")
    box = page.get_by_test_id("card").bounding_box()

    hit = page.evaluate(
        "([x, y]) => document.elementFromPoint(x, y).getAttribute('href')",
        [box["x"] + box["width"] - 8, box["y"] + box["height"] - 8],
    )

    assert hit == "https://www.riveroffice.example/arn"
    assert box["height"] >= 44


def test_each_part_of_a_rich_text_finds_its_direction(new_page, blog):
    html = "<p>One <b>two</b></p><p>ماء</p><ul><li>ماء</li><li>x</li></ul><h4>ماء</h4>"
    make_update(blog, "Arn", rich_text(html))
    page = new_page()
    page.goto("/live/flood/")

    directions = page.locator(".block-text > *").evaluate_all(
        "all => all.map((e) => [e.tagName, getComputedStyle(e).direction])"
    )
    assert directions == [["P", "ltr"], ["P", "rtl"], ["UL", "rtl"], ["H4", "rtl"]]
    item = page.locator(".block-text li").last
    expect(item).to_have_css(
        "direction", "rtl"
    )  # of its list, by the first words in it


def test_forms_of_blocks_pass_axe_also_when_they_are_refused(sign_in, cal, blog):
    # Chromium logs the 422: hence network_away.
    page = sign_in(cal, network_away=True, at="/desk/live/flood/")
    page.get_by_role("button", name="Quote").click()
    page.get_by_text("A translation? Add the original").click()
    page.get_by_label("Original words").fill("«Вгору.»")
    page.get_by_role("button", name="Link card", exact=True).click()
    page.get_by_label("Address", exact=True).fill("nowhere")
    assert faults_in_both_looks(page) == []

    page.get_by_role("button", name="Publish", exact=False).last.click()

    expect(page.get_by_text("In which language is the original?")).to_be_visible()
    expect(page.get_by_text("Say in a few words what it is.")).to_be_visible()
    expect(page.get_by_label("Address", exact=True)).to_have_value("nowhere")
    assert faults_in_both_looks(page) == []


def test_without_scripts_a_rich_text_can_be_corrected_and_its_neighbours_stay(
    sign_in, new_page, cal, blog
):
    update = make_update(
        blog,
        "Arn",
        rich_text("<p>It <b>holds</b>.</p>"),
        rich_text("<p>It <i>rises</i>.</p>"),
        quote(original="«Вгору.»", original_language="uk"),
        by=cal,
    )
    page = sign_in(
        cal, javascript=False, at=f"/desk/live/flood/updates/{update.pk}/edit/"
    )
    form = page.locator("#correcting")

    form.get_by_label("Text", exact=True).first.fill("It held.")
    form.get_by_role("button", name="Publish", exact=False).last.click()

    expect(page).not_to_have_url(re.compile("/edit/"))
    update.refresh_from_db()
    first, second, third = update.blocks()
    assert first.as_json() == {"kind": "text", "words": "It held.", "html": ""}
    assert second.html == "<p>It <em>rises</em>.</p>"
    assert (third.original, third.original_language) == ("«Вгору.»", "uk")
