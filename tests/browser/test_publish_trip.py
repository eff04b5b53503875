"""A correspondent publishes; a page that was open all along shows it."""

import time

from playwright.sync_api import expect

from tests.factories import picture_bytes

A_FEW_POLLS_MS = 5_000  # at one poll a second, on a machine that is busy


def test_what_is_published_reaches_an_open_page_and_other_tabs(cals_desk, reader, blog):
    """Each part begins with an empty composer, and the focus in its heading."""
    text_quote_and_picture_reach_an_open_page(cals_desk, reader)
    the_keyboard_alone_publishes(cals_desk)
    a_double_click_publishes_once(cals_desk, blog)
    what_one_publishes_in_another_tab_is_in_this_list_too(cals_desk)


def text_quote_and_picture_reach_an_open_page(desk, reader):
    loads = []
    reader.on("load", lambda _: loads.append(reader.url))
    expect(desk.get_by_label("Heading")).to_be_focused()

    desk.keyboard.type("Second bridge at Arnholt closes")
    desk.get_by_label("Text", exact=True).fill(
        "Engineers shut it at ten to two.\n\nAmbulances go by the valley road."
    )
    desk.get_by_role("button", name="Quote").click()
    desk.get_by_label("Quote", exact=True).fill(
        "“Nobody crosses until we have seen [the piers].”"
    )
    desk.get_by_label("Speaker").fill("Ilse Rahn")
    desk.get_by_label("Role").fill("captain")
    desk.locator(".add-pictures input").set_input_files(
        {
            "name": "bridge.jpg",
            "mimeType": "image/jpeg",
            "buffer": picture_bytes(size=(1200, 800)),
        }
    )
    desk.get_by_label("Caption").fill("The upper bridge")
    desk.get_by_label("Credit").fill("Anna Sorg/Newsbook")
    desk.get_by_role("textbox", name="Alt text").fill("A stone bridge over brown water")
    desk.get_by_role("button", name="Publish", exact=False).last.click()

    expect(desk.locator("[data-saved]")).to_contain_text("Live at")
    expect(desk.locator("#rows h3")).to_have_text(["Second bridge at Arnholt closes"])
    expect(desk.get_by_label("Heading")).to_have_value("")
    expect(desk.get_by_label("Heading")).to_be_focused()
    update = reader.locator("#feed article.update")
    expect(update).to_have_count(1, timeout=A_FEW_POLLS_MS)
    expect(update.get_by_test_id("heading")).to_have_text(
        "Second bridge at Arnholt closes"
    )
    expect(update.locator(".block-text p")).to_have_text(
        ["Engineers shut it at ten to two.", "Ambulances go by the valley road."]
    )
    expect(update.get_by_test_id("quote")).to_have_text(
        "“Nobody crosses until we have seen [the piers].”"
    )
    expect(update.get_by_test_id("speaker")).to_have_text("Ilse Rahn")
    expect(update.get_by_test_id("caption")).to_have_text("The upper bridge")
    expect(update.get_by_test_id("credit")).to_have_text("[Anna Sorg/Newsbook]")
    picture = update.get_by_role("img", name="A stone bridge over brown water")
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("complete", value=True)
    assert picture.evaluate("image => image.naturalWidth") > 0
    assert loads == []


def the_keyboard_alone_publishes(desk):
    desk.keyboard.type("Bridge closed")
    desk.keyboard.press("Enter")
    desk.keyboard.type("Engineers shut it.")
    desk.keyboard.press("Control+Enter")

    row = desk.locator("#rows .row-update").first
    expect(row.locator("h3")).to_have_text("Bridge closed")
    expect(row.locator(".block-text")).to_have_text("Engineers shut it.")
    # The next composer suggests the same labels as the first.
    expect(desk.locator("#labels option")).to_have_count(4)


def a_double_click_publishes_once(desk, blog):
    desk.get_by_label("Heading").fill("Ferry stopped")
    desk.locator("[data-send]").dblclick()

    expect(desk.locator("#rows h3").first).to_have_text("Ferry stopped")
    expect(desk.get_by_label("Heading")).to_have_value("")
    expect(desk.locator("#composer.htmx-request")).to_have_count(0)
    assert blog.updates.count() == 3


def what_one_publishes_in_another_tab_is_in_this_list_too(here):
    there = here.context.new_page()
    there.goto("/desk/live/flood/")

    there.get_by_label("Heading").fill("Dam holds")
    there.get_by_label("Heading").press("Control+Enter")

    expect(here.locator("#rows h3").first).to_have_text("Dam holds")
    expect(here.locator("#news")).to_be_empty()


def test_a_flash_is_live_within_five_seconds_of_its_first_key_on_a_phone(
    sign_in, cal, blog
):
    phone = sign_in(
        cal,
        at="/desk/live/flood/",
        width=390,
        height=844,
        has_touch=True,
        is_mobile=True,
        device_scale_factor=3,
    )
    phone.context.new_cdp_session(phone).send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": 300,
            "downloadThroughput": 50_000,
            "uploadThroughput": 25_000,
        },
    )
    phone.get_by_label("Heading").tap()

    phone.keyboard.type("Second bridge closes", delay=60)
    began = time.monotonic() - 20 * 0.06  # at a person's pace, whatever the test's
    phone.get_by_role("button", name="Publish").last.tap()
    expect(phone.locator("[data-saved]")).to_contain_text("Live at")
    took = time.monotonic() - began

    assert took < 5
    update = blog.updates.published().get()
    assert (update.heading, update.blocks()) == ("Second bridge closes", [])
