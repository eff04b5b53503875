"""Every state of the live page for everyone: axe, targets, calm, forced colours, print."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.test_everyone import has_no_sideways_scroll, violations
from tests.factories import make_update


@pytest.fixture
def busy_page(new_page, blog):
    """The live page of a reader elsewhere who comes back, pauses and loses the network."""
    first = make_update(blog, "Where they left", "Words.")
    for number in range(4):
        make_update(blog, f"Number {number}", "Words enough to scroll. " * 30)

    def make(**options):
        page = new_page(
            network_away=True, timezone_id="America/New_York", height=600, **options
        )
        left = json.dumps({"first": first.first_revision, "at": 1_000})
        page.add_init_script(f"localStorage.setItem('reader:left:flood', '{left}')")
        page.goto("/live/flood/")
        expect(page.locator("#since")).to_be_visible()
        page.get_by_role("button", name="Pause").click()
        page.context.set_offline(True)
        expect(page.locator("#connection")).to_be_visible()
        return page

    return make


@pytest.mark.parametrize(("width", "dark"), [(1280, True), (390, False)])
def test_back_paused_and_lost_pass_axe(busy_page, width, dark):
    page = busy_page(width=width, dark=dark)

    assert violations(page) == []
    page.locator("#since a").click()
    expect(page.locator("#left-off")).to_be_in_viewport()
    assert violations(page) == []


def test_one_column_at_320_px_in_every_state(busy_page, blog):
    page = busy_page(width=320)
    assert has_no_sideways_scroll(page)
    page.context.set_offline(False)
    make_update(blog, "News")
    expect(page.get_by_role("link", name="1 new update")).to_be_visible()

    assert has_no_sideways_scroll(page)


def test_targets_are_large_enough_for_a_finger(busy_page):
    page = busy_page(width=390, is_mobile=True, has_touch=True)

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


def test_who_wants_calm_gets_no_motion(new_page, blog):
    page = new_page(reduced_motion="reduce")
    page.goto("/live/flood/")
    make_update(blog, "News")
    expect(page.locator("#feed .is-new")).to_have_count(1)

    assert page.evaluate("document.getAnimations().length") == 0


def test_forced_colours_keep_the_edges(busy_page):
    page = busy_page(forced_colors="active")

    for selector in [".badge", "#since .btn", "#connection"]:
        assert (
            page.locator(selector).first.evaluate(
                "each => getComputedStyle(each).borderTopStyle"
            )
            == "solid"
        ), selector


def test_a_printed_page_is_the_story_alone(busy_page):
    page = busy_page()
    page.emulate_media(media="print")

    for selector in [".mast", ".bar", "#tools .btn", "#left-off", "#light-offer"]:
        expect(page.locator(selector).first).to_be_hidden()
    expect(page.locator("#feed h3").first).to_be_visible()
