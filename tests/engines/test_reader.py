"""What a reader of a live page sees, the same in each engine."""

import time

import pytest

from liveblog import publishing
from tests.engines.looking import has, shows
from tests.factories import make_blog, make_update, many_updates, words

IS_WAITING = """performance.getEntriesByType("resource").some(({ name }) => name.includes("/until/"))"""
# A page that waits asks nothing for some seconds. Then the next poll is on its way already.
SOON_SECONDS = 1.5

# When each heading has come, by the page's clock in ms.
NOTE_ARRIVALS = """(window.arrived = {}, new MutationObserver(() => {
  for (const { textContent } of document.querySelectorAll("#feed h3"))
    window.arrived[textContent.trim()] ??= Date.now();
}).observe(document.getElementById("feed"), { childList: true, subtree: true }), 1)"""


@pytest.fixture
def reader(tab, newsroom, blog):
    """A page at its top that waits for news, below it thirty updates."""
    many_updates(blog, 30)
    blog.refresh_from_db()
    tab.open(f"{newsroom[0]}/live/flood/")
    tab.wait_for(IS_WAITING)
    return tab


def test_news_comes_when_it_is_published_and_what_is_withdrawn_goes(reader, blog, cal):
    at = time.monotonic()
    update = make_update(blog, "Bridge closed", by=cal)
    reader.wait_for(has("Bridge closed"))
    took = time.monotonic() - at

    correction = words("Bridge closed until noon", "For cars.")
    publishing.correct(update, correction, by=cal, seen_revision=update.last_revision)
    reader.wait_for(has("Bridge closed until noon"), seconds=SOON_SECONDS)
    publishing.withdraw(update, by=cal)
    reader.wait_for(f"!{has('Bridge closed')}", seconds=SOON_SECONDS)

    assert took < SOON_SECONDS
    assert reader.evaluate("scrollY") == 0


def test_from_the_commit_to_the_text_it_is_three_tenths_of_a_second(reader, blog, cal):
    """By the median of ten: the clock of the page is the clock of this machine."""
    reader.evaluate(NOTE_ARRIVALS)
    took = []
    for n in range(10):
        make_update(blog, f"Arrival {n}", by=cal)
        committed = time.time()
        arrived = reader.wait_for(f'window.arrived["Arrival {n}"]')
        took.append(arrived / 1000 - committed)
        time.sleep(0.5)  # until it waits again

    assert sorted(took)[5] <= 0.3, took


def test_who_reads_further_down_is_not_moved_and_is_told(reader, blog, cal):
    reader.evaluate("scrollTo(0, 3000)")
    # An update in the middle of the window, and how far down it is.
    at = '[...document.querySelectorAll(".update")].find((it) => it.getBoundingClientRect().top > 100)'
    name = reader.evaluate(f"{at}.id")
    top = f'Math.round(document.getElementById("{name}").getBoundingClientRect().top)'
    before = reader.evaluate(top)

    make_update(blog, "Bridge closed", by=cal)
    reader.wait_for(shows("#new-updates"), seconds=SOON_SECONDS)

    assert reader.evaluate(
        'document.getElementById("new-updates").textContent.trim()'
    ) == ("1 new update")
    assert abs(reader.evaluate(top) - before) <= 1

    reader.evaluate('document.getElementById("new-updates").click()')

    heading = '[...document.querySelectorAll("#feed h3")][0]'
    reader.wait_for(f'{heading}.textContent.includes("Bridge closed")')
    reader.wait_for(f"{heading}.getBoundingClientRect().top >= 0")
    reader.wait_for(f"!({shows('#new-updates')})")


def test_who_comes_back_by_the_history_has_the_news_at_once(
    reader, newsroom, blog, cal
):
    """From the back/forward cache of each: the page is the same, and asks at once."""
    reader.evaluate("window.isTheSame = 1")
    reader.open(f"{newsroom[0]}/")
    make_update(blog, "Bridge closed", by=cal)
    reader.evaluate("(setTimeout(() => history.back()), 1)")

    reader.wait_for('location.pathname === "/live/flood/"')
    reader.wait_for(has("Bridge closed"), seconds=5)
    assert reader.evaluate("window.isTheSame") == 1


def test_without_the_waiting_room_it_polls_as_before(reader, newsroom, blog, cal):
    newsroom[1].process.kill()
    newsroom[1].process.wait()
    for heading in ("Bridge closed", "Road closed"):
        make_update(blog, heading, by=cal)
        reader.wait_for(has(heading))

    assert not reader.evaluate(shows("#connection"))


def test_the_end_is_said_and_nothing_is_asked_any_more(reader, blog, ada):
    publishing.close(blog, by=ada)
    reader.wait_for('document.querySelector("#status-line .b-closed") !== null')
    polls = 'performance.getEntriesByType("resource").filter(({ name }) => name.includes("/since/")).length'
    before = reader.evaluate(polls)
    time.sleep(3)

    assert reader.evaluate(polls) == before


def test_arabic_stands_on_the_right(tab, newsroom, ada):
    blog = make_blog(slug="ferry", language="ar", direction="rtl")
    make_update(blog, "عبّارة", by=ada)
    tab.open(f"{newsroom[0]}/live/ferry/")

    assert tab.evaluate("document.documentElement.dir") == "rtl"
    heading = 'document.querySelector("#feed h3").getBoundingClientRect()'
    assert tab.evaluate(f"innerWidth - {heading}.right < {heading}.left + 200")
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
