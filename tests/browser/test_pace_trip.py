"""An editor slows all readers: at the desk, and what an open page then does."""

from playwright.sync_api import expect

from tests.browser.conftest import polls_of, until


def test_an_editor_sets_the_pace_and_an_open_page_slows_down(
    sign_in, ada, new_page, blog
):
    reader = new_page()
    reader.clock.install()
    reader.goto("/live/flood/")
    polls = polls_of(reader)
    until(reader, lambda: len(polls) >= 2)  # once a second, as this server is set

    desk = sign_in(ada)
    desk.get_by_text("Ada Brandt").first.click()
    desk.get_by_role("link", name="Pace of all readers").click()
    desk.get_by_label("Every 60 seconds").check()
    desk.get_by_role("button", name="Set the pace of all readers").click()
    expect(desk.get_by_role("status").first).to_have_text(
        "All readers’ pages now ask every 60 seconds."
    )
    expect(desk.locator("#slowed")).to_contain_text("set by Ada Brandt")

    def has_slowed():
        # Its last answer named the pace: a good many seconds bring no further poll.
        before = len(polls)
        reader.clock.fast_forward(20_000)
        reader.wait_for_timeout(1_000)
        return len(polls) == before

    until(reader, has_slowed)
    before = len(polls)
    reader.clock.fast_forward(25_000)
    reader.wait_for_timeout(300)
    assert len(polls) == before
    reader.clock.fast_forward(20_000)
    until(reader, lambda: len(polls) == before + 1)

    # And quick again: the next answer says so.
    desk.get_by_label("Every second").check()
    desk.get_by_role("button", name="Set the pace of all readers").click()
    expect(desk.locator("#slowed")).to_have_count(0)
    reader.wait_for_timeout(700)
    reader.clock.fast_forward(61_000)
    before = len(polls)
    until(reader, lambda: len(polls) >= before + 3, seconds=10)
