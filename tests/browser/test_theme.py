"""A newsroom's own site around the live page: a sample broadcaster's theme, in Chromium.

The default page, which has none of it, stays free of third parties.
"""

from itertools import product
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from liveblog import publishing
from tests.browser.looks import faults_in_both_looks
from tests.factories import figure, make_image, make_update
from tests.server import running_server

THEME = Path(__file__).parent.parent / "theme"
WIDTHS = [1280, 390]
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


def test_nothing_shifts_while_it_loads(new_page, story, arnfunk):
    page = new_page()
    for width, address in product(WIDTHS, ["/", "/live/flood/"]):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(arnfunk + address)
        expect(page.locator("#consent")).to_be_visible()
        expect(page.locator("#banner img")).to_be_visible()

        assert page.evaluate(SHIFT) <= MOST_SHIFT, address


def test_the_consent_bar_moves_nothing_when_it_goes(new_page, story, arnfunk):
    for width in WIDTHS:
        page = new_page(width=width)
        page.goto(f"{arnfunk}/live/flood/")
        headline = page.get_by_role("heading", level=1)
        before = headline.bounding_box()
        page.get_by_role("button", name="Yes").click()

        expect(page.locator("#consent")).to_be_hidden()
        assert headline.bounding_box() == before, width
        assert page.evaluate(SHIFT) <= MOST_SHIFT, width
        page.reload()
        expect(page.locator("#feed h3").first).to_have_text("Mark passed")
        expect(page.locator("#consent")).to_be_hidden()


def test_measurement_hears_of_arrivals_once_the_reader_agrees(new_page, story, arnfunk):
    page = new_page()
    page.goto(f"{arnfunk}/live/flood/")
    root = page.locator("html")
    arrive = """document.dispatchEvent(
      new CustomEvent("reader:arrived", { detail: { ids: ["update-1", "update-2"] } })
    )"""

    page.evaluate(arrive)
    assert root.get_attribute("data-arrivals") is None

    page.get_by_role("button", name="Yes").click()
    page.evaluate(arrive)
    assert root.get_attribute("data-arrivals") == "2"


def test_a_themed_page_is_for_everyone(new_page, story, arnfunk):
    page = new_page()
    for address in ["/", "/live/flood/", "/live/flood/before/20/"]:
        page.goto(arnfunk + address)

        assert faults_in_both_looks(page) == [], address
    expect(page.locator("#foot a").first).to_be_visible()
    for scheme, colour in [("dark", "127, 214, 168"), ("light", "11, 93, 59")]:
        page.emulate_media(color_scheme=scheme)
        expect(page.locator(".skip")).to_have_css("color", f"rgb({colour})")


def test_the_default_page_asks_no_third_party(new_page, server, story):
    page = new_page()
    hosts = set()
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    for address in ["/", "/live/flood/"]:
        page.goto(address)
        page.wait_for_timeout(1_500)  # with a poll in it

    assert hosts == {urlsplit(server).netloc}
