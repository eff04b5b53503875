"""The news first: what a reader sees, and reaches by keyboard, before anything is scrolled."""

import pytest
from playwright.sync_api import expect

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog
from tests.browser.conftest import up_to_date
from tests.browser.looks import violations
from tests.factories import make_blog, make_update, words

SCREENS = {390: 844, 1280: 800}
# In how many screens at most the first update begins, for who is new and for who is back.
NEW, BACK = {390: 2, 1280: 2}, {390: 1.5, 1280: 1.2}
# The longest that a newsroom can write.
HEADLINE = ("The river is at a record height and " * 6)[:200].strip()
STANDFIRST = ("Thousands leave their homes in the valley. " * 10)[:400].strip()
# Where the first update begins, in screens from the top of the page, and what has shifted.
BEGINS = """() => ({
  screens: (document.querySelector("#feed .update").getBoundingClientRect().top + scrollY) / innerHeight,
  shift: window.shift })"""
NOTE_SHIFTS = """window.shift = 0;
new PerformanceObserver((list) => list.getEntries().forEach((each) => (window.shift += each.value)))
  .observe({ type: "layout-shift", buffered: true });"""
# Until the fonts are there and have been painted.
SETTLED = """document.fonts.ready.then(() => new Promise((done) =>
  requestAnimationFrame(() => setTimeout(done, 100))))"""
# Where the parts of a page begin and end.
EDGES = """(names) => names.map((name) => {
  const { left, right } = document.querySelector(name).getBoundingClientRect();
  return [Math.round(left), Math.round(right)];
})"""
# How many characters there are in each line of a text but its last.
LINES = """(element) => {
  const range = document.createRange(), lines = new Map();
  const text = element.firstChild;
  for (let at = 0; at < text.length; at += 1) {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const { bottom } = range.getBoundingClientRect();
    lines.set(bottom, (lines.get(bottom) ?? 0) + 1);
  }
  return [...lines.values()].slice(0, -1);
}"""
HEADING_FROM_TOP = """(update) =>
  update.querySelector("h3").getBoundingClientRect().top - update.getBoundingClientRect().top"""
MARK = "(update) => getComputedStyle(update, '::after').width"
BODY = """(() => {
  const { fontSize, colorScheme } = getComputedStyle(document.documentElement);
  return [fontSize, colorScheme];
})()"""
HAS_FOCUS = "document.activeElement.matches('{}')"


@pytest.fixture
def long(demo):
    blog = make_blog(slug="long", headline=HEADLINE, standfirst=STANDFIRST)
    make_update(blog, "A heading that takes more than one line. " * 4)
    return blog


def test_the_news_comes_first_on_a_phone_and_on_a_screen(new_page, long):
    """One after another: a reader is new, and comes back; scrolls and reads; chooses, and prints."""
    pages = {}
    for width, height in SCREENS.items():
        page = pages[width] = new_page(width=width, height=height)
        page.add_init_script(NOTE_SHIFTS)
        for slug in ("flood", "storm-ilka", "river-ferry", "long"):
            page.goto(f"/live/{slug}/")
            if slug != "long":
                begins_soon_and_nothing_shifts(page, NEW[width], slug)
            if slug == "flood":
                expect(page.locator("#hero img")).to_be_visible()
            if slug != "storm-ilka":  # it has closed
                the_news_is_said_and_can_be_gone_to(page)
    an_arrival_is_said_and_moves_nothing(pages, long)
    for width, page in pages.items():
        for slug in ("storm-ilka", "river-ferry", "flood"):
            page.goto(f"/live/{slug}/")
            page.wait_for_load_state("networkidle")  # for what only they need
            begins_soon_and_nothing_shifts(page, BACK[width], slug)
        what_was_folded_for_who_is_back_opens(page)

    flood, ada = Blog.objects.get(slug="flood"), User.objects.get(byline="Ada Brandt")
    a_slim_header_stays_once_the_headline_is_gone(pages, flood)
    plain = make_update(flood, "Nothing is marked", "Words. " * 80, by=ada)
    what_waits_has_a_button_in_the_slim_header(pages)
    all_stands_on_one_grid_beside_the_rail(pages, plain)
    an_addition_is_said_without_a_row_of_its_own(pages, plain, ada)
    what_is_chosen_is_kept_from_paper_and_there_on_the_next_page(pages[1280], plain)


def begins_soon_and_nothing_shifts(page, at_most, slug):
    page.evaluate(SETTLED)
    begins = page.evaluate(BEGINS)
    assert begins["screens"] <= at_most, slug
    assert begins["shift"] <= 0.005, slug


def the_news_is_said_and_can_be_gone_to(page):
    link = page.locator("#latest a")
    expect(link).to_be_in_viewport(ratio=1)
    assert page.evaluate("scrollY") == 0
    # By keyboard: one press leads to the updates, and a few more to the first.
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    stops = ["skip", "enter"]
    while not page.evaluate(HAS_FOCUS.format("#feed .update *")):
        page.keyboard.press("Tab")
        stops.append("tab")
        assert len(stops) <= 6
    link.focus()
    page.keyboard.press("Enter")
    newest = page.locator("#feed .update").first
    expect(newest.locator("h3")).to_be_focused()
    expect(newest.locator("h3")).to_be_in_viewport()


def an_arrival_is_said_and_moves_nothing(pages, blog):
    before = {}
    for width, page in pages.items():
        page.evaluate("scrollTo(0, 0)")
        before[width] = page.locator(".grid").bounding_box()["y"]
    make_update(blog, "Short")
    for width, page in pages.items():
        up_to_date(page, blog)
        expect(page.locator("#latest a")).to_contain_text("Short")
        assert page.locator(".grid").bounding_box()["y"] == before[width]


def what_was_folded_for_who_is_back_opens(page):
    expect(page.locator("#hero img")).to_be_hidden()
    page.get_by_text("Introduction").click()
    expect(page.locator("#hero img")).to_be_visible()


def a_slim_header_stays_once_the_headline_is_gone(pages, flood):
    for page in pages.values():
        slim = page.locator("#slim")
        expect(slim).to_be_hidden()
        page.locator("#feed .update").nth(3).evaluate("each => each.scrollIntoView()")
        expect(slim.get_by_text("Live", exact=True)).to_be_visible()
        expect(slim.locator(".story-name")).to_have_text(flood.headline)
        expect(slim.locator(".at")).to_be_visible()
        assert violations(page) == []


def what_waits_has_a_button_in_the_slim_header(pages):
    """In the place of the headline; and the ways beside it can be pressed."""
    for width, page in pages.items():
        slim, button = page.locator("#slim"), page.locator("#new-updates")
        expect(button).to_be_visible()
        expect(slim.locator(".story-name")).to_be_hidden()
        band, inside = slim.bounding_box(), button.bounding_box()
        assert inside["y"] + inside["height"] <= band["height"] <= 60
        if width < 1120:  # on larger screens they are beside the feed
            slim.get_by_role("link", name="Key events").click()
            expect(page.locator(".keys li").last).to_be_visible()
            expect(page.locator(".keys h2")).to_be_in_viewport()
        page.evaluate("scrollTo(0, 0)")
        expect(slim).to_be_hidden()
        button.click()


def all_stands_on_one_grid_beside_the_rail(pages, plain):
    columns = [".intro", ".summary", ".pins", "#tools", "#feed .block-text"]
    for width, page in pages.items():
        update = page.locator(f"#update-{plain.pk}")
        expect(update).to_be_visible()
        hero, *others = page.evaluate(EDGES, [".hero img", *columns])
        assert len({tuple(edges) for edges in others}) == 1, (width, others)
        assert hero == ([0, 390] if width == 390 else others[0])
        assert update.evaluate(MARK) == "10px"
        if width == 1280:
            lines = update.locator("p").last.evaluate(LINES)
            assert 60 <= sum(lines) / len(lines) <= 70


def an_addition_is_said_without_a_row_of_its_own(pages, plain, ada):
    """No word of the update moves."""
    updates = [page.locator(f"#update-{plain.pk}") for page in pages.values()]
    before = [update.evaluate(HEADING_FROM_TOP) for update in updates]
    publishing.correct(
        plain,
        words("Nothing is marked", "Words. " * 80),
        by=ada,
        seen_revision=plain.last_revision,
    )
    for update in updates:
        expect(update.locator(".changed")).to_be_visible()
    assert [update.evaluate(HEADING_FROM_TOP) for update in updates] == before


def what_is_chosen_is_kept_from_paper_and_there_on_the_next_page(page, plain):
    page.get_by_role("button", name="Text size and colours").click()
    page.get_by_label("Very large").check()
    page.get_by_label("Dark").check()
    assert violations(page) == []

    # On paper: whose page it is, and when, in full.
    page.emulate_media(media="print")
    expect(page.locator(".on-paper")).to_contain_text("/live/flood/")
    expect(page.locator("#tools a").first).to_be_hidden()
    badge = page.locator("#feed .badge").first
    assert badge.evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"
    page.emulate_media(media="screen", forced_colors="active")
    border = "e => getComputedStyle(e, '::before').borderInlineStartWidth"
    assert page.locator(f"#update-{plain.pk}").evaluate(border) == "1px"

    # On the next page before it is painted.
    page.emulate_media(forced_colors="none")
    page.goto("/live/river-ferry/")
    assert page.evaluate(BODY) == ["21px", "dark"]
    assert page.evaluate("window.shift") <= 0.005


def test_without_script_what_is_folded_opens_too(new_page, demo):
    page = new_page(width=390, height=844, javascript=False)
    page.goto("/live/flood/")
    hidden = page.locator(
        ".intro p:last-child, .words p:last-child, .keys li:last-child"
    )
    assert [each.is_visible() for each in hidden.all()] == [False] * 3
    for toggle in page.locator(".fold summary").all():
        toggle.click()
    assert [each.is_visible() for each in hidden.all()] == [True] * 3
    pin = page.locator(".pin > p:last-child").first
    expect(pin).not_to_have_css("font-size", "0px")
