"""Every state of the live page for everyone: axe, targets, calm, forced colours, print."""

import json

import pytest
from playwright.sync_api import expect

from liveblog import publishing
from tests.browser.first_view import SAVE_DATA
from tests.browser.looks import (
    faults_in_both_looks,
    has_no_sideways_scroll,
    widths_scrolled_sideways,
)
from tests.factories import card, figure, make_blog, make_image, make_update, quote

LONG_WORD = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
# How much of what has the focus is not covered by something else.
IN_VIEW = """() => {
  const own = document.activeElement, { left, top, width, height } = own.getBoundingClientRect();
  const parts = [.1, .5, .9].flatMap((x) => [.1, .5, .9].map((y) => [left + x * width, top + y * height]));
  return parts.some(([x, y]) => own.contains(document.elementFromPoint(x, y))) ? "" : own.outerHTML;
}"""


@pytest.fixture
def busy_page(new_page, blog):
    """The live page of a reader elsewhere who comes back, pauses and loses the network."""
    first = make_update(blog, "Where they left", "Words.")
    for number in range(4):
        make_update(blog, f"Number {number}", "Words enough to scroll. " * 30)
    page = new_page(
        network_away=True,
        timezone_id="America/New_York",
        width=390,
        height=600,
        has_touch=True,
    )
    left = json.dumps({"first": first.first_revision, "at": 1_000})
    page.add_init_script(f"localStorage.setItem('reader:left:flood', '{left}')")
    page.goto("/live/flood/")
    expect(page.locator("#since")).to_be_visible()
    page.get_by_role("button", name="Pause").click()
    page.context.set_offline(True)
    expect(page.locator("#connection")).to_be_visible()
    return page


def test_back_paused_and_lost_the_page_is_for_everyone(busy_page, blog):
    """For fingers, for axe, in forced colours, on paper, and in one column of 320 px."""
    page = busy_page
    targets_are_large_enough_for_a_finger(page)
    box = page.locator("#connection").bounding_box()
    assert box["x"] == pytest.approx(390 - box["x"] - box["width"], abs=1)

    assert faults_in_both_looks(page) == []

    page.set_viewport_size({"width": 1280, "height": 600})
    page.emulate_media(forced_colors="active")
    for selector in [".badge", "#since .btn", "#connection"]:
        edge = page.locator(selector).first
        style = edge.evaluate("each => getComputedStyle(each).borderTopStyle")
        assert style == "solid", selector
    page.emulate_media(forced_colors="none")

    a_printed_page_is_the_story_alone(page)
    page.set_viewport_size({"width": 320, "height": 600})
    assert has_no_sideways_scroll(page)
    page.context.set_offline(False)
    make_update(blog, "News")
    expect(page.get_by_role("link", name="1 new update")).to_be_visible(timeout=20_000)
    assert has_no_sideways_scroll(page)

    page.set_viewport_size({"width": 390, "height": 600})
    line = page.locator("#left-off")
    line.evaluate("line => line.scrollIntoView({ block: 'center' })")
    expect(line).to_be_in_viewport()
    assert faults_in_both_looks(page) == []


def targets_are_large_enough_for_a_finger(page):
    assert page.evaluate("matchMedia('(pointer: coarse)').matches")
    small = page.locator(
        "main :is(a, button):not(.body *, .pin *):visible"
    ).evaluate_all(
        "all => all.filter((each) => each.getBoundingClientRect().height < 24)"
        ".map((each) => each.outerHTML)"
    )
    buttons = page.locator("main .btn:visible").evaluate_all(
        "all => all.map((each) => each.getBoundingClientRect().height)"
    )
    assert small == []
    assert min(buttons) >= 44


def a_printed_page_is_the_story_alone(page):
    page.emulate_media(media="print")
    tools = [".bar", "#tools .btn", ".state .light", "#left-off", "#light-offer"]
    for selector in [".mast", *tools]:
        expect(page.locator(selector).first).to_be_hidden()
    expect(page.locator("#feed h3").first).to_be_visible()
    page.emulate_media(media="screen")


def test_no_word_is_too_long_for_the_page(new_page, ada):
    word = LONG_WORD
    blog = make_blog(by=ada, slug="law", headline=word, standfirst=word)
    image = make_image(by=ada)
    publishing.introduce(
        blog,
        by=ada,
        introduction=word,
        hero_image=image,
        hero_alt=word,
        hero_caption=word,
        hero_credit=word,
        source_line=word,
    )
    publishing.summarise(blog, summary=word, by=ada)
    blocks = [quote(word, word), card(title=word), figure(image, caption=word)]
    update = make_update(blog, word, word, *blocks, is_key_event=True, is_pinned=True)
    page = new_page()

    for address in [
        "/",
        "/live/law/",
        "/live/law/light/",
        "/live/law/oldest-first/",
        update.get_absolute_url(),
    ]:
        page.goto(address)
        assert widths_scrolled_sideways(page, 320, 1280) == [], address


def test_what_has_the_focus_is_not_under_the_offer_at_the_foot(new_page, blog):
    """WCAG 2.4.11; 320 by 256 is a screen of 1280 by 1024 at 400 %. And who wants calm has it."""
    for number in range(6):
        make_update(blog, f"Number {number}", "Words enough to scroll. " * 20)
    page = new_page(reduced_motion="reduce")
    page.add_init_script(SAVE_DATA)
    page.goto("/live/flood/")
    make_update(blog, "News")
    expect(page.locator("#feed .is-new")).to_have_count(1)
    assert page.evaluate("document.getAnimations().length") == 0

    offer = page.get_by_role("complementary", name="Less data")
    expect(offer.get_by_role("link")).to_have_attribute("href", "/live/flood/light/")
    expect(offer.get_by_role("button", name="No, thanks")).to_be_visible()
    for width, height in [(390, 844), (320, 256)]:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("scrollTo(0, 0)")
        expect(page.locator("#slim")).to_be_hidden()
        for key, first in [("Tab", ".skip"), ("Shift+Tab", "#foot a >> nth=-1")]:
            page.locator(first).focus()
            for _ in range(20):
                page.keyboard.press(key)
                assert page.evaluate(IN_VIEW) == "", (width, key)
