"""The news first: what a reader sees, and reaches by keyboard, before anything is scrolled."""

import pytest
from playwright.sync_api import expect

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog
from tests.browser.conftest import up_to_date
from tests.browser.looks import violations
from tests.factories import make_blog, make_update, words

SCREENS = [(390, 844), (1280, 800)]
LIVE = ["flood", "river-ferry", "long"]
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
REFUSE_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("refused", "SecurityError"); } });"""
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
def live_blogs(demo):
    blog = make_blog(slug="long", headline=HEADLINE, standfirst=STANDFIRST)
    make_update(blog, "A heading that takes more than one line. " * 4)
    return blog


def test_the_news_comes_first(new_page, live_blogs):
    for slug in LIVE:
        for width, height in SCREENS:
            page = new_page(width=width, height=height)
            page.goto(f"/live/{slug}/")
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

    # An arrival is said there, and moves nothing.
    page.evaluate("scrollTo(0, 0)")
    before = page.locator(".grid").bounding_box()["y"]
    make_update(live_blogs, "Short")
    up_to_date(page, live_blogs)
    expect(link).to_contain_text("Short")
    assert page.locator(".grid").bounding_box()["y"] == before


def test_what_is_known_already_is_folded_and_nothing_is_lost(new_page, demo):
    for slug in ("flood", "river-ferry", "storm-ilka"):
        for (width, height), for_who_is_back in zip(SCREENS, (1.5, 1.2), strict=True):
            page = new_page(width=width, height=height)
            page.add_init_script(NOTE_SHIFTS)
            for at_most in (2, for_who_is_back):
                page.goto(f"/live/{slug}/")
                page.wait_for_load_state("networkidle")
                begins = page.evaluate(BEGINS)
                assert begins["screens"] <= at_most, (slug, width)
                assert begins["shift"] <= 0.005, (slug, width)
                page.goto("/healthz")

    # What was folded for who is back opens, and a page that is loaded again stays as it was.
    page.goto("/live/flood/")
    hero = page.locator("#hero img")
    expect(hero).to_be_visible()
    page.reload()
    expect(hero).to_be_visible()
    page.goto("/healthz")
    page.goto("/live/flood/")
    expect(hero).to_be_hidden()
    page.get_by_text("Introduction").click()
    expect(hero).to_be_visible()

    # A device that keeps nothing gets the page of a new reader.
    page = new_page(width=390, height=844)
    page.add_init_script(REFUSE_STORAGE)
    for _ in range(2):
        page.goto("/live/flood/")
        expect(page.locator("#hero img")).to_be_visible()

    # Without script all of it opens, too.
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


def test_a_slim_header_stays_once_the_headline_is_gone(new_page, demo):
    flood = demo["flood"]
    for width, height in SCREENS:
        page = new_page(width=width, height=height)
        page.goto("/live/flood/")
        slim, name = page.locator("#slim"), page.locator("#slim .story-name")
        expect(slim).to_be_hidden()
        page.locator("#feed .update").nth(3).evaluate("each => each.scrollIntoView()")
        expect(slim.get_by_text("Live", exact=True)).to_be_visible()
        expect(name).to_have_text(flood.headline)
        expect(slim.locator(".at")).to_be_visible()
        assert violations(page) == []

        # What waits has a button in its place, and the ways beside it can be pressed.
        make_update(flood, f"For {width}")
        button = page.locator("#new-updates")
        expect(button).to_be_visible()
        expect(name).to_be_hidden()
        band, inside = slim.bounding_box(), button.bounding_box()
        assert inside["y"] + inside["height"] <= band["height"] <= 60
        if width < 1120:  # on larger screens they are beside the feed
            slim.get_by_role("link", name="Key events").click()
            expect(page.locator(".keys li").last).to_be_visible()
            expect(page.locator(".keys h2")).to_be_in_viewport()
        page.evaluate("scrollTo(0, 0)")
        expect(slim).to_be_hidden()


def test_all_stands_on_one_grid_beside_the_rail(new_page, demo):
    flood = Blog.objects.get(slug="flood")
    ada = User.objects.get(byline="Ada Brandt")
    plain = make_update(flood, "Nothing is marked", "Words. " * 80, by=ada)
    columns = [".intro", ".summary", ".pins", "#tools", "#feed .block-text"]
    for width, height in SCREENS:
        page = new_page(width=width, height=height)
        page.goto("/live/flood/")
        page.reload()  # the fonts are there
        hero, *others = page.evaluate(EDGES, [".hero img", *columns])
        assert len({tuple(edges) for edges in others}) == 1, (width, others)
        assert hero == ([0, 390] if width == 390 else others[0])
        update = page.locator(f"#update-{plain.pk}")
        assert update.evaluate(MARK) == "10px"
        if width == 1280:
            lines = update.locator("p").last.evaluate(LINES)
            assert 60 <= sum(lines) / len(lines) <= 70
        # That it was added to is said without a row of its own: no word of it moves.
        before = update.evaluate(HEADING_FROM_TOP)
        publishing.correct(
            plain,
            words("Nothing is marked", "Words. " * 80),
            by=ada,
            seen_revision=plain.last_revision,
        )
        plain.refresh_from_db()
        expect(update.locator(".changed")).to_be_visible()
        assert update.evaluate(HEADING_FROM_TOP) == before

    # What a reader chooses here is there on the next page, before it is painted.
    page.get_by_role("button", name="Text size and colours").click()
    page.get_by_label("Very large").check()
    page.get_by_label("Dark").check()
    assert violations(page) == []
    page.add_init_script(NOTE_SHIFTS)
    page.goto("/live/river-ferry/")
    assert page.evaluate(BODY) == ["21px", "dark"]
    assert page.evaluate("window.shift") <= 0.005
    page.goto("/live/flood/")

    # On paper: whose page it is, and when, in full.
    page.emulate_media(media="print")
    expect(page.locator(".on-paper")).to_contain_text("/live/flood/")
    expect(page.locator("#tools a").first).to_be_hidden()
    assert (
        page.locator("#feed .badge").first.evaluate(
            "each => getComputedStyle(each).color"
        )
        == "rgb(0, 0, 0)"
    )
    page.emulate_media(media="screen", forced_colors="active")
    assert (
        update.evaluate(
            "each => getComputedStyle(each, '::before').borderInlineStartWidth"
        )
        == "1px"
    )
