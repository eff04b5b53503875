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

    until(reader, lambda: pace_named_to(reader) == "60")
    before = len(polls)
    reader.clock.fast_forward(40_000)
    reader.wait_for_timeout(300)
    assert len(polls) == before
    reader.clock.fast_forward(20_000)
    until(reader, lambda: len(polls) == before + 1)

    # And quick again: an answer says so.
    desk.get_by_label("Every second").check()
    desk.get_by_role("button", name="Set the pace of all readers").click()
    expect(desk.locator("#slowed")).to_have_count(0)
    until(reader, lambda: pace_named_to(reader) == "1")
    before = len(polls)
    until(reader, lambda: len(polls) >= before + 3)


def pace_named_to(reader):
    """The seconds that the answer to the next poll names, whatever the page waits now."""
    with reader.expect_response("**/since/**") as answered:
        reader.clock.fast_forward(61_000)
    return answered.value.headers["poll-seconds"]
