"""A newsroom's own site around the live page: a sample broadcaster's theme, in Chromium.

That the default page asks no third party is seen in test_every_public_page.py.
"""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from liveblog import publishing
from tests.browser.looks import faults_in_both_looks
from tests.factories import figure, make_image, make_update
from tests.server import running_server

THEME = Path(__file__).parent.parent / "theme"
MOST_SHIFT = 0.005

# Shifts right after a click count here too, though not for a reader's vitals.
SHIFT = """async () => {
  let sum = 0;
  const watch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += entry.value;
  });
  watch.observe({ type: "layout-shift", buffered: true });
  await new Promise((done) => setTimeout(done, 600));
  return sum;
}"""


@pytest.fixture(scope="module")
def arnfunk(django_db_setup):
    """The address of a server with the sample broadcaster's theme and settings."""
    with running_server(
        THEME_DIR=str(THEME),
        NEWSROOM_NAME="Arnfunk",
        NEWSROOM_LOGO="arnfunk/logo.svg",
        NEWSROOM_LOGO_SIZE="140x40",
        NEWSROOM_COLOUR="#0B5D3B",
        NEWSROOM_COLOUR_DARK="#7FD6A8",
        NEWSROOM_FONT='"Liberation Serif", Georgia, serif',
        NEWSROOM_PRIVACY_URL="https://arnfunk.example/privacy/",
        SLOT_EVERY="5",
        POLL_SECONDS="1",
    ) as address:
        yield address


@pytest.fixture
def story(ada, blog):
    """Thirty updates, one of them pinned, and a hero."""
    publishing.introduce(
        blog,
        by=ada,
        introduction="Since Monday the river has been rising.",
        hero_image=make_image(by=ada, size=(1600, 900)),
        hero_alt="A valley",
        hero_credit="Anna Sorg",
    )
    for number in range(29):
        make_update(blog, f"Number {number}", "The water is rising. " * 12)
    make_update(
        blog,
        "Mark passed",
        "7.42 metres.",
        figure(make_image(by=ada)),
        is_pinned=True,
        is_key_event=True,
    )
    return blog


def test_the_newsrooms_own_site_moves_nothing_and_is_for_everyone(
    new_page, story, arnfunk
):
    """On a phone, and then, asked anew for consent, on a screen."""
    page = new_page()
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        nothing_shifts_while_it_loads(page, f"{arnfunk}/")
        if width == 1280:
            assert faults_in_both_looks(page) == []
            expect(page.locator("#foot a").first).to_be_visible()
            page.evaluate("localStorage.clear()")  # as if nobody had been here
        nothing_shifts_while_it_loads(page, f"{arnfunk}/live/flood/")
        if width == 390:
            the_consent_bar_moves_nothing_when_it_goes(page)
            page.evaluate("localStorage.clear()")
    measurement_hears_of_arrivals_once_the_reader_agrees(page)
    # Who has agreed is asked no more.
    page.reload()
    expect(page.locator("#feed h3").first).to_have_text("Mark passed")
    expect(page.locator("#consent")).to_be_hidden()

    assert faults_in_both_looks(page) == []
    page.goto(f"{arnfunk}/live/flood/before/20/")
    assert faults_in_both_looks(page) == []
    for scheme, colour in [("dark", "127, 214, 168"), ("light", "11, 93, 59")]:
        page.emulate_media(color_scheme=scheme)
        expect(page.locator(".skip")).to_have_css("color", f"rgb({colour})")


def nothing_shifts_while_it_loads(page, address):
    page.goto(address)
    expect(page.locator("#consent")).to_be_visible()
    expect(page.locator("#banner img")).to_be_visible()
    assert page.evaluate(SHIFT) <= MOST_SHIFT, address


def the_consent_bar_moves_nothing_when_it_goes(page):
    headline = page.get_by_role("heading", level=1)
    before = headline.bounding_box()
    page.get_by_role("button", name="Yes").click()
    expect(page.locator("#consent")).to_be_hidden()
    assert headline.bounding_box() == before
    assert page.evaluate(SHIFT) <= MOST_SHIFT


def measurement_hears_of_arrivals_once_the_reader_agrees(page):
    root = page.locator("html")
    arrive = """document.dispatchEvent(
      new CustomEvent("reader:arrived", { detail: { ids: ["update-1", "update-2"] } })
    )"""
    page.evaluate(arrive)
    assert root.get_attribute("data-arrivals") is None
    the_consent_bar_moves_nothing_when_it_goes(page)
    page.evaluate(arrive)
    assert root.get_attribute("data-arrivals") == "2"
