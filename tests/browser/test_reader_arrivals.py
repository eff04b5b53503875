"""What arrives while somebody reads: nothing moves, nothing is lost, nothing starts anew."""

from contextlib import contextmanager
from itertools import product

import pytest
from playwright.sync_api import expect

from liveblog import publishing
from tests.browser.conftest import feed_headings, up_to_date
from tests.factories import make_update, words

pytestmark = pytest.mark.in_motion

LONG = "\n\n".join(
    f"Paragraph {n}. " + "Long enough to be read. " * 12 for n in range(6)
)
# Keeps the farthest that the line being read has been from its place, in any frame.
WATCH = """line => {
  const top = line.getBoundingClientRect().top;
  window.drift = 0;
  window.line = line;
  (function look() {
    if (window.line !== line) return;  // another is read now
    const moved = Math.abs(line.getBoundingClientRect().top - top);
    window.drift = Math.max(window.drift, line.isConnected ? moved : Infinity);
    requestAnimationFrame(look);
  })();
}"""


def correct(update, *blocks, by):
    publishing.correct(
        update,
        words(update.heading, *blocks),
        by=by,
        seen_revision=update.last_revision,
        note="It was wrong.",
    )


@contextmanager
def hand_written(blog, update=None):
    """One revision for stored HTML that no verb writes yet."""
    with blog.next_revision("rerender", by=None, update=update) as revision:
        yield revision
        if update:
            update.last_revision = revision
            update.save()


# Nothing moves ----------------------------------------------------------------------


def test_nothing_that_is_being_read_moves(new_page, ada, blog):
    updates = [make_update(blog, f"Number {n}", LONG) for n in range(8)]
    pages = {}
    for width, anchoring in product([1280, 390], ["native", "off"]):
        page = pages[width, anchoring] = new_page(width=width, height=700)
        page.goto("/live/flood/")
        page.evaluate(f"document.documentElement.dataset.anchor = '{anchoring}'")
        read = page.locator(f"#update-{updates[4].pk} .body p").nth(4)
        read.evaluate("line => { line.scrollIntoView(); scrollBy(0, -200); }")
        page.wait_for_timeout(100)
        read.evaluate(WATCH)

    make_update(blog, "Held back", LONG)
    publishing.retitle(
        blog, headline="A headline of many more words " * 5, standfirst="", by=ada
    )
    publishing.pin(updates[2], by=ada)
    publishing.mark_key_event(updates[6], by=ada)
    for page in pages.values():
        up_to_date(page, blog)
    # The update that is being read itself, above and below the line.
    more = LONG.replace("Paragraph 1.", "Paragraph 1.\n\nA new one. " + "Words. " * 90)
    correct(updates[4], more, by=ada)
    publishing.withdraw(updates[7], by=ada, reason="Wrong")
    for page in pages.values():
        up_to_date(page, blog)
    publishing.unpin(updates[2], by=ada)
    publishing.unmark_key_event(updates[6], by=ada)
    for page in pages.values():
        up_to_date(page, blog)
    page.wait_for_timeout(200)

    # Half a pixel, as browsers scroll by whole ones; however many answers it came in.
    for how, page in pages.items():
        assert page.evaluate("window.drift") < 0.6, how
        expect(page.get_by_text("A new one.")).to_have_count(1)

    # Nor what stands around an update that is withdrawn.
    for page in pages.values():
        below = page.locator(f"#update-{updates[2].pk} h3")
        below.evaluate("line => { line.scrollIntoView(); scrollBy(0, -300); }")
        page.wait_for_timeout(100)
        below.evaluate(WATCH)
    publishing.withdraw(updates[3], by=ada, reason="Wrong")
    for how, page in pages.items():
        up_to_date(page, blog)
        expect(page.get_by_text("Number 3")).to_have_count(0)
        assert page.evaluate("window.drift") < 1, how


def test_what_a_reader_is_at_goes_on_and_arrivals_wait_for_it(new_page, ada, blog):
    """A selection, the focus, players: in an update that is corrected, beside what is new."""
    update = make_update(blog, "Sirens", "One.\n\nTwo that is selected.\n\nThree.")
    publishing.mark_key_event(update, by=ada)
    update.refresh_from_db()
    page = new_page()
    page.goto("/live/flood/")
    selection_and_focus_stay_in_an_update_that_is_corrected(page, update, ada)
    page.evaluate("getSelection().empty()")
    the_focus_stays_on_a_key_event_when_another_comes(page, ada, blog)
    arrivals_wait_while_the_reader_is_in_the_feed(page, blog)

    blog.refresh_from_db()
    with hand_written(blog) as revision:
        blog.hero_html, blog.hero_revision = HERO.format("Before"), revision
    a_player_in_the_hero_goes_on_while_its_caption_changes(page, blog)
    watch = make_update(blog, "Watch")
    write_player(watch)
    arrivals_do_not_push_a_player_and_it_goes_with_its_update(page, watch, ada, blog)


def selection_and_focus_stay_in_an_update_that_is_corrected(page, update, ada):
    page.locator("#feed .when").focus()
    # From a heading that has been gone to (it can have the focus) into what is below.
    page.locator("#feed .update").evaluate("""update => {
      const heading = update.querySelector("h3"), last = update.querySelectorAll(".body p")[2];
      heading.tabIndex = -1;
      getSelection().setBaseAndExtent(heading.firstChild, 0, last.firstChild, 5);
    }""")

    correct(update, "One, corrected.\n\nTwo that is selected.\n\nThree.", by=ada)

    expect(page.locator("#feed .body")).to_contain_text("One, corrected.")
    expect(page.locator("#feed .when")).to_be_focused()
    selected = page.evaluate("getSelection().toString()")
    assert selected.startswith("Sirens")
    assert selected.endswith("Two that is selected.\n\nThree")


def the_focus_stays_on_a_key_event_when_another_comes(page, ada, blog):
    second = make_update(blog, "Second")
    link = page.get_by_test_id("key-events").get_by_role("link", name="Sirens")
    link.focus()

    publishing.mark_key_event(second, by=ada)

    expect(
        page.get_by_test_id("key-events").locator("ol").get_by_role("link")
    ).to_have_text(["Second", "Sirens"])
    expect(link).to_be_focused()


def arrivals_wait_while_the_reader_is_in_the_feed(page, blog):
    button = page.get_by_role("link", name="1 new update")
    newest = page.locator("#feed h3").first
    expect(newest).to_have_text("Second")
    page.locator("#feed .when").first.focus()
    make_update(blog, "Waits for the focus")
    expect(button).to_be_visible()
    button.click()
    line = page.get_by_text("One, corrected.")
    line.evaluate("line => getSelection().selectAllChildren(line)")
    make_update(blog, "Waits for the selection")
    expect(button).to_be_visible()
    button.click()

    # The focus is where we put it, for a mouse: what comes next need not wait for that.
    expect(newest).to_be_focused()
    page.evaluate("getSelection().empty()")
    make_update(blog, "Appears")
    expect(newest).to_have_text("Appears")


def test_arrivals_appear_or_are_told_of_where_the_reader_is(new_page, ada, blog):
    """Each part leaves the page with nothing waiting."""
    publishing.introduce(blog, by=ada, introduction="Long. " * 1300)
    for number in range(8):
        make_update(blog, f"Number {number}", LONG)
    page = new_page(height=700)
    page.goto("/live/flood/")
    expect(page.locator("#bar")).to_contain_class("is-below")

    the_button_is_in_the_bar_after_a_jump_past_the_feeds_head(page, blog)
    at_the_top_of_the_page_it_leads_to_what_has_arrived_below(page)
    what_appears_by_itself_can_be_seen(page, blog)


def the_button_is_in_the_bar_after_a_jump_past_the_feeds_head(page, blog):
    # From below the window to above it between two frames, and back.
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(page.locator("#bar")).not_to_contain_class("is-below")
    make_update(blog, "News")
    button = page.get_by_role("link", name="1 new update")
    expect(button).to_be_visible()
    assert button.bounding_box()["y"] < 72
    page.evaluate("scrollTo(0, 0)")
    expect(page.locator("#bar")).to_contain_class("is-below")
    expect(button).to_be_in_viewport()
    assert button.bounding_box()["y"] > 600


def at_the_top_of_the_page_it_leads_to_what_has_arrived_below(page):
    page.get_by_role("link", name="1 new update").click()

    expect(page.locator("#feed h3").first).to_have_text("News")
    expect(page.locator("#feed h3").first).to_be_focused()
    expect(page.locator("#feed h3").first).to_be_in_viewport()


def what_appears_by_itself_can_be_seen(page, blog):
    edge = page.locator("#edge")
    for edge_px in [300, 140]:
        edge.evaluate(f"e => scrollBy(0, e.getBoundingClientRect().top - {edge_px})")
        page.wait_for_timeout(100)
        make_update(blog, f"At {edge_px}")
        expect(page.locator("#feed h3").first).to_have_text(f"At {edge_px}")
        expect(page.locator("#feed h3").first).to_be_in_viewport()

    edge.evaluate("e => scrollBy(0, e.getBoundingClientRect().top - 60)")
    page.wait_for_timeout(100)
    make_update(blog, "Could not be seen")

    expect(page.get_by_role("link", name="1 new update")).to_be_visible()


# Players ------------------------------------------------------------------------------

PLAYER = """
<p class="meta"><a class="when" href="/live/flood/updates/{pk}/">
<time id="update-{pk}-time" datetime="{at}">12:00</time>
<span class="ago">24 Nov</span></a></p>
<h3 id="update-{pk}-heading">{heading}</h3>
<div class="body">
  {above}<figure class="block-embed"><p class="what">{what}</p>
    <div class="player" data-player="{player}"><a href="https://video.example/">Play</a></div>
  </figure><p>Below.</p>
</div>"""
# What the reader's click does. A frame that is moved or replaced has another window.
OPEN = """player => {
  const frame = document.createElement("iframe");
  player.replaceChildren(frame);
  frame.contentWindow.isTheSame = true;
}"""
IS_THE_SAME = (
    "player => player.querySelector('iframe')?.contentWindow.isTheSame === true"
)


def write_player(update, player="embed-1-0", **lines):
    facts = {"pk": update.pk, "heading": "Watch", "above": "", "what": "A film"}
    facts["at"] = update.published_at.isoformat()
    with hand_written(update.blog, update):
        update.public_html = PLAYER.format(**(facts | lines), player=player)


HERO = (
    '<figure class="hero"><div data-player="hero-1"></div>'
    "<figcaption>{}</figcaption></figure>"
)


def a_player_in_the_hero_goes_on_while_its_caption_changes(page, blog):
    expect(page.locator(".hero figcaption")).to_have_text("Before")
    page.locator(".hero [data-player]").evaluate(OPEN)

    with hand_written(blog) as revision:
        blog.hero_html, blog.hero_revision = HERO.format("After"), revision

    expect(page.locator(".hero figcaption")).to_have_text("After")
    assert page.locator(".hero [data-player]").evaluate(IS_THE_SAME)


def arrivals_do_not_push_a_player_and_it_goes_with_its_update(page, update, ada, blog):
    expect(page.locator("#feed [data-player]")).to_be_in_viewport()
    page.locator("#feed [data-player]").evaluate(OPEN)

    make_update(blog, "Waits")
    expect(page.get_by_role("link", name="1 new update")).to_be_visible()
    assert feed_headings(page)[0] == "Watch"
    assert page.locator("#feed [data-player]").evaluate(IS_THE_SAME)

    publishing.withdraw(update, by=ada, notice="Not ours to show.", reason="Rights")
    expect(page.locator("#feed .notice")).to_contain_text("Not ours to show.")
    expect(page.locator("#feed iframe")).to_have_count(0)
