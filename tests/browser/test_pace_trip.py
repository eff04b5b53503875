"""An editor slows all readers: at the desk, and what an open page then does."""

from itertools import pairwise

from playwright.sync_api import expect

from tests.browser.conftest import until


def test_an_editor_sets_the_pace_and_an_open_page_slows_down(
    sign_in, ada, new_page, blog
):
    reader = new_page()
    reader.clock.install()
    reader.goto("/live/flood/")
    reader.evaluate(ASKED)
    until(
        reader, lambda: len(gaps(reader)) >= 2
    )  # once a second, as this server is set

    desk = sign_in(ada)
    desk.get_by_role("link", name="Pace of all readers").click()
    desk.get_by_label("Every 60 seconds").check()
    desk.get_by_role("button", name="Set the pace of all readers").click()
    told = "All readers’ pages now ask every 60 seconds."
    expect(desk.get_by_role("status").filter(has_text=told)).to_have_count(1)
    expect(desk.locator("#slowed")).to_contain_text("set by Ada Brandt")

    until(
        reader,
        lambda: all(59.9 < gap < 75 for gap in gaps(reader, after=5)[-2:]),
        seconds=30,
    )

    # And quick again: an answer says so.
    desk.get_by_label("Every second").check()
    desk.get_by_role("button", name="Set the pace of all readers").click()
    expect(desk.locator("#slowed")).to_have_count(0)
    until(
        reader,
        lambda: all(gap < 10 for gap in gaps(reader, after=5)[-3:]),
        seconds=30,
    )


# When it asks, by its own clock, which is put forward.
ASKED = """() => {
  window.asked = [];
  document.addEventListener("htmx:beforeSend", ({ target }) => {
    if (target.id === "poll") asked.push(Date.now());
  });
}"""


def gaps(reader, *, after=0):
    """The seconds between the page's polls, once its clock is so many seconds on."""
    if after:
        reader.clock.fast_forward(after * 1000)
    asked = reader.evaluate("asked")
    return [(later - former) / 1000 for former, later in pairwise(asked)]
