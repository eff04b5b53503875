"""What arrives while somebody reads: nothing moves, nothing is lost, nothing starts anew."""

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
import time_machine
from playwright.sync_api import expect

from liveblog import publishing
from tests.browser.conftest import feed_headings, news_since, until, up_to_date
from tests.factories import make_update, words

pytestmark = pytest.mark.in_motion

LONG = "\n\n".join(
    f"Paragraph {n}. " + "Long enough to be read. " * 12 for n in range(6)
)
# Keeps the farthest that the line being read has been from its place, in any frame.
WATCH = """line => {
  const top = line.getBoundingClientRect().top;
  window.drift = 0;
  (function look() {
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


def test_what_stands_around_a_withdrawn_update_stays(new_page, ada, blog):
    updates = [make_update(blog, f"Number {n}", LONG) for n in range(6)]
    page = new_page(height=700)
    page.goto("/live/flood/")
    below = page.locator(f"#update-{updates[2].pk} h3")
    below.evaluate("line => { line.scrollIntoView(); scrollBy(0, -300); }")
    page.wait_for_timeout(100)
    below.evaluate(WATCH)

    publishing.withdraw(updates[3], by=ada, reason="Wrong")
    up_to_date(page, blog)

    expect(page.get_by_text("Number 3")).to_have_count(0)
    assert page.evaluate("window.drift") < 1


def test_selection_and_focus_stay_in_an_update_that_is_corrected(new_page, ada, blog):
    update = make_update(blog, "Sirens", "One.\n\nTwo that is selected.\n\nThree.")
    page = new_page()
    page.goto("/live/flood/")
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


def test_the_focus_stays_on_a_key_event_when_another_comes(new_page, ada, blog):
    first, second = make_update(blog, "First"), make_update(blog, "Second")
    publishing.mark_key_event(first, by=ada)
    page = new_page()
    page.goto("/live/flood/")
    link = page.get_by_test_id("key-events").get_by_role("link", name="First")
    link.focus()

    publishing.mark_key_event(second, by=ada)

    expect(
        page.get_by_test_id("key-events").locator("ol").get_by_role("link")
    ).to_have_text(["Second", "First"])
    expect(link).to_be_focused()


def test_arrivals_wait_while_the_reader_is_in_the_feed(reader, blog):
    make_update(blog, "Being read", "Some words.")
    expect(reader.locator("#feed h3")).to_have_text(["Being read"])
    button = reader.get_by_role("link", name="1 new update")
    reader.locator("#feed .when").focus()
    make_update(blog, "Waits for the focus")
    expect(button).to_be_visible()
    button.click()
    reader.get_by_text("Some words.").evaluate(
        "line => getSelection().selectAllChildren(line)"
    )
    make_update(blog, "Waits for the selection")
    expect(button).to_be_visible()
    button.click()

    # The focus is where we put it, for a mouse: what comes next need not wait for that.
    expect(reader.locator("#feed h3").first).to_be_focused()
    reader.evaluate("getSelection().empty()")
    make_update(blog, "Appears")
    expect(reader.locator("#feed h3").first).to_have_text("Appears")


def test_what_appears_by_itself_can_be_seen(new_page, ada, blog):
    publishing.introduce(blog, by=ada, introduction="Long. " * 1300)
    for number in range(5):
        make_update(blog, f"Number {number}", LONG)
    page = new_page(height=700)
    page.goto("/live/flood/")
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


def test_the_button_is_in_the_bar_after_a_jump_past_the_feeds_head(new_page, ada, blog):
    publishing.introduce(blog, by=ada, introduction="Long. " * 1300)
    for number in range(8):
        make_update(blog, f"Number {number}", LONG)
    page = new_page(height=700)
    page.goto("/live/flood/")
    expect(page.locator("#bar")).to_contain_class("is-below")

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


# Every sentence that the status has had.
SAID = """() => {
  const status = document.getElementById("say");
  window.said = [];
  new MutationObserver(() => window.said.push(status.textContent))
    .observe(status, { childList: true });
}"""


def test_what_appears_by_itself_is_said(reader, blog):
    reader.evaluate(SAID)

    make_update(blog, "At once")
    expect(reader.locator("#feed h3")).to_have_count(1)
    expect(reader.locator("#say")).to_have_text("1 new update")
    make_update(blog, "And another")
    expect(reader.locator("#feed h3")).to_have_count(2)

    # And no more than once a minute.
    assert reader.evaluate("window.said") == ["1 new update"]


# Nothing twice, nothing lost ----------------------------------------------------------


def test_an_older_answer_does_not_show_what_was_withdrawn_even_for_a_moment(
    new_page, ada, blog
):
    """Nor the words of before a correction."""
    page = new_page()
    page.goto("/live/flood/")
    since = blog.revision
    bridges = make_update(blog, "Bridges", "One is closed.", by=ada)
    update = make_update(blog, "Sirens")
    old = news_since(page, since)
    body, headers = old.body(), old.headers
    expect(page.locator("#feed h3")).to_have_text(["Sirens", "Bridges"])
    publishing.withdraw(update, by=ada, reason="Wrong")
    correct(bridges, "Two are closed.", by=ada)
    expect(page.locator("#feed h3")).to_have_text(["Bridges"])
    expect(page.locator("#feed")).to_contain_text("Two are closed.")
    up_to_date(page, blog)
    page.evaluate("""() => {
      window.seen = [];
      const look = () => {
        const words = ["Sirens", "One is closed."];
        window.seen.push(...words.filter((each) => document.body.innerText.includes(each)));
      };
      const all = { childList: true, subtree: true, characterData: true };
      new MutationObserver(look).observe(document.getElementById("feed"), all);
    }""")

    served = []

    def older(route):
        served.append(route.request.url)
        route.fulfill(body=body, headers=headers)

    page.route("**/since/**", older)
    until(page, lambda: served)
    page.unroute("**/since/**")
    up_to_date(page, blog)

    assert page.evaluate("window.seen") == []
    expect(page.locator("#held > *")).to_have_count(0)


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


def test_arrivals_do_not_push_a_player_and_it_goes_with_its_withdrawn_update(
    reader, ada, blog
):
    update = make_update(blog, "Watch")
    write_player(update)
    reader.locator("#feed [data-player]").evaluate(OPEN)

    make_update(blog, "Waits")
    expect(reader.get_by_role("link", name="1 new update")).to_be_visible()
    assert feed_headings(reader) == ["Watch"]

    publishing.withdraw(update, by=ada, notice="Not ours to show.", reason="Rights")
    expect(reader.locator("#feed .notice")).to_contain_text("Not ours to show.")
    expect(reader.locator("iframe")).to_have_count(0)


def test_a_player_in_the_hero_goes_on_while_its_caption_changes(new_page, blog):
    hero = '<figure class="hero"><div data-player="hero-1"></div><figcaption>{}</figcaption></figure>'
    with hand_written(blog) as revision:
        blog.hero_html, blog.hero_revision = hero.format("Before"), revision
    page = new_page()
    page.goto("/live/flood/")
    page.locator(".hero [data-player]").evaluate(OPEN)

    with hand_written(blog) as revision:
        blog.hero_html, blog.hero_revision = hero.format("After"), revision

    expect(page.locator(".hero figcaption")).to_have_text("After")
    assert page.locator(".hero [data-player]").evaluate(IS_THE_SAME)


# Days, slots, and who wants to know ------------------------------------------------------

MONDAY = datetime(2026, 11, 23, 20, tzinfo=UTC)
TUESDAY = MONDAY + timedelta(days=1)


def between(page):
    """The feed from above: headings and what stands between updates."""
    return page.locator("#feed > *:not(.older)").evaluate_all(
        "all => all.map(each => each.querySelector('h3')?.textContent ?? each.textContent)"
    )


def test_the_lines_of_the_server_and_the_script_are_the_same(new_page, blog):
    for moment in [MONDAY, TUESDAY]:
        with time_machine.travel(moment):
            make_update(blog, f"{moment:%A}")
    plain, page = new_page(javascript=False), new_page()
    plain.goto("/live/flood/")
    page.goto("/live/flood/")

    assert between(plain) == ["Tuesday", "Monday 23 November 2026", "Monday"]
    assert between(page) == between(plain)


def test_slots_stay_where_they_are(new_page, blog):
    for number in range(3):
        make_update(blog, f"Number {number}")
    page = new_page()
    page.goto("/live/flood/")
    page.locator("#feed article").nth(1).evaluate(
        "update => { const slot = document.createElement('div'); slot.className = 'slot';"
        " slot.textContent = 'slot'; update.after(slot); }"
    )

    make_update(blog, "News")
    expect(page.locator("#feed article")).to_have_count(4)

    assert between(page) == ["News", "Number 2", "Number 1", "slot", "Number 0"]


def test_a_newsrooms_scripts_hear_of_arrivals(reader, blog):
    reader.evaluate(
        "window.heard = [];"
        "document.addEventListener('reader:arrived', (e) => window.heard.push(e.detail));"
    )
    first = make_update(blog, "At once")
    expect(reader.locator("#feed h3")).to_have_count(1)
    reader.get_by_role("button", name="Pause").click()
    second, third = make_update(blog, "Held"), make_update(blog, "Held too")

    reader.get_by_role("link", name="2 new updates").click()

    assert reader.evaluate("window.heard") == [
        {"ids": [f"update-{first.pk}"], "held": False},
        {"ids": [f"update-{third.pk}", f"update-{second.pk}"], "held": True},
    ]
