"""What happens in the moments between: while an update is sent, saved or swapped in."""

import re
from contextlib import contextmanager
from itertools import cycle

import pytest
from playwright.sync_api import expect

from liveblog.models import Update
from tests.browser.conftest import until
from tests.browser.device import saved, with_crash
from tests.browser.sending import WRITING, hold, let_go, text_of

NUMBERS = cycle(range(1000))
LOCKS = "navigator.locks.query().then((all) => all.held.length)"


@pytest.fixture
def desk(sign_in, cal, blog):
    page = sign_in(cal, network_away=True, at="/desk/live/flood/")
    page.wait_for_load_state("networkidle")
    return page


def test_the_next_update_can_be_begun_while_one_is_sent(desk, blog):
    """Each part goes on in the composer that the one before has left."""
    the_next_is_typed_while_one_is_sent(desk)
    blocks_added_while_it_is_sent_are_in_the_next(desk)
    saving_a_draft_does_not_interrupt_the_sentence(desk, rich=False)
    saving_swallows_no_letter(desk)
    a_letter_typed_before_a_swap_has_settled_is_not_lost(desk)


def the_next_is_typed_while_one_is_sent(desk):
    held = hold(desk, "**/updates/")
    desk.get_by_label("Heading").fill("Bridge closed")
    text_of(desk).fill("Engineers shut it.")
    desk.keyboard.press("Control+Enter")
    until(desk, lambda: held)
    desk.get_by_label("Heading").fill("Ferry")
    text_of(desk).focus()
    desk.keyboard.press("Control+End")
    desk.keyboard.type("It goes on")
    let_go(held, desk)

    expect(desk.locator("#rows h3")).to_have_text(["Bridge closed"])
    desk.keyboard.type(" at six.")
    expect(desk.get_by_label("Heading")).to_have_value("Ferry")
    expect(text_of(desk)).to_have_value("It goes on at six.")
    desk.unroute("**/updates/")
    expect(saved(desk)).to_contain_text("Saved for you alone")
    desk.keyboard.press("Control+Enter")
    expect(desk.locator("#rows h3")).to_have_text(["Ferry", "Bridge closed"])
    assert [b.words for u in Update.objects.order_by("pk") for b in u.blocks()] == [
        "Engineers shut it.",
        "It goes on at six.",
    ]


def blocks_added_while_it_is_sent_are_in_the_next(desk):
    held = hold(desk, "**/updates/")
    desk.get_by_label("Heading").fill("Dam holds")
    desk.keyboard.press("Control+Enter")
    until(desk, lambda: held)
    desk.get_by_role("button", name="Quote", exact=True).click()
    desk.get_by_label("Quote", exact=True).fill("Nobody crosses.")
    desk.get_by_label("Speaker").fill("Ilse Rahn")
    let_go(held, desk)

    expect(desk.locator("#rows h3")).to_have_count(3)
    expect(desk.get_by_label("Heading")).to_have_value("")
    expect(desk.locator(".blk-quote")).to_have_count(1)
    expect(desk.get_by_label("Quote", exact=True)).to_have_value("Nobody crosses.")
    expect(desk.get_by_label("Speaker")).to_have_value("Ilse Rahn")
    expect(desk.get_by_label("Speaker")).to_be_focused()
    desk.unroute("**/updates/")
    desk.keyboard.press("Control+Enter")
    expect(desk.locator("#rows .row-update")).to_have_count(4)


def test_a_tab_that_crashes_while_it_sends_loses_neither_update(desk, cal, blog):
    held = hold(desk, "**/updates/")
    desk.get_by_label("Heading").fill("Bridge closed")
    text_of(desk).fill("Engineers shut it.")
    desk.keyboard.press("Control+Enter")
    until(desk, lambda: held)
    text_of(desk).press("Control+End")
    desk.keyboard.type(" Ferry at six.")
    until(desk, lambda: len(desk.evaluate(WRITING)) == 2)
    after = desk.context.new_page()
    after.goto("/desk/")
    with_crash(desk)
    until(after, lambda: not after.evaluate(LOCKS))  # a moment after the tab is gone
    after.goto("/desk/live/flood/")

    expect(text_of(after)).to_have_value("Ferry at six.")
    expect(after.get_by_label("Heading")).to_have_value("")
    expect(after.locator("#unsent")).to_contain_text("Bridge closed")
    assert not blog.updates.exists()
    after.keyboard.press("Control+Enter")
    expect(after.locator("#rows .row-update")).to_have_count(1)
    assert words_of(blog.updates.get()) == ["Ferry at six."]


def test_who_goes_on_typing_in_the_rich_editor_loses_no_letter(sign_in, cal, blog):
    """Each part goes on in the composer that the one before has left."""
    desk = sign_in(cal, rich=True, at="/desk/live/flood/")
    a_question_asked_at_once_after_another_stays(desk)
    saving_a_draft_does_not_interrupt_the_sentence(desk, rich=True)
    publishing_swallows_no_letter(desk, blog)
    a_letter_typed_before_a_swap_has_settled_is_not_lost(desk)


def a_question_asked_at_once_after_another_stays(desk):
    link = desk.locator("[data-tools] [data-act=link]")
    expect(link).to_be_visible()

    # The first one's close event comes when the second one is already there.
    link.evaluate(
        "b => { b.click(); document.getElementById('dialog').close(); b.click(); }"
    )
    desk.wait_for_timeout(200)

    expect(desk.get_by_role("dialog").get_by_label("Address")).to_be_visible()
    desk.keyboard.press("Escape")
    expect(desk.get_by_role("dialog")).to_have_count(0)


def heading_of(desk):
    return desk.locator("#composer .c-heading textarea")


def rest_of(desk):
    return desk.locator("#composer .blk-text textarea.words")


def saving_a_draft_does_not_interrupt_the_sentence(desk, *, rich):
    heading_of(desk).fill("Bridge closed")
    expect(saved(desk)).to_contain_text("Saved for you alone")  # the keys are ours now
    if rich:
        expect(desk.locator(".rich")).to_have_count(1)
    text_of(desk).click()
    desk.keyboard.type("Engineers")
    held = hold(desk, "**/drafts/")
    desk.keyboard.press("Control+s")
    until(desk, lambda: held)
    desk.keyboard.type(" shut")
    let_go(held, desk)
    expect(desk.get_by_role("heading", name="Draft", exact=True)).to_be_visible()
    if rich:
        expect(desk.locator("#composer .rich [contenteditable]")).to_be_focused()
    desk.keyboard.type(" it.")
    expect(rest_of(desk)).to_have_value("Engineers shut it.")
    desk.unroute("**/drafts/")
    with answers(desk) as answered:
        desk.keyboard.press("Control+s")
        until(desk, lambda: answered)
    # The next part presses when this is over: what is pressed before waits for it.
    expect(desk.locator("#composer.htmx-request")).to_have_count(0)
    assert words_of(Update.objects.get(state="draft")) == ["Engineers shut it."]
    expect(heading_of(desk)).to_have_value("Bridge closed")


def words_of(update):
    return [block.words for block in update.blocks()]


def saving_swallows_no_letter(desk):
    typed = "Engineers shut it." + type_while_it_is_answered(desk, "Control+s")

    until(desk, lambda: rest_of(desk).input_value() == typed, seconds=20)
    expect(heading_of(desk)).to_have_value("Bridge closed")


def publishing_swallows_no_letter(desk, blog):
    typed = "Engineers shut it." + type_while_it_is_answered(desk, "Control+Enter")

    # In the heading, where the next composer had come before the next letter.
    def found():
        rest = heading_of(desk).input_value() + rest_of(desk).input_value()
        return published(blog) + rest

    until(desk, lambda: found() == typed, seconds=20)


def type_while_it_is_answered(desk, keys):
    """All that was typed: before, while the answer is on its way and swapped in, and after."""
    typed = type_numbers(desk, 10)
    # A device so slow that the next letters come while the answer is swapped in; no longer,
    # since what is slowed down keeps a core busy.
    with slowed_down(desk), answers(desk) as answered:
        desk.keyboard.press(keys)
        while not answered:
            typed += type_numbers(desk, 1)
        typed += type_numbers(desk, 15)
    typed += type_numbers(desk, 10)
    expect(saved(desk)).to_contain_text(re.compile("Live at|Saved for you alone"))
    return typed


def type_numbers(desk, how_many):
    """Each another, so that the place of a letter that is lost is seen."""
    digits = "".join(f"{next(NUMBERS):03}" for _ in range(how_many))
    desk.keyboard.type(digits)
    return digits


@contextmanager
def slowed_down(desk):
    cdp = desk.context.new_cdp_session(desk)
    cdp.send("Emulation.setCPUThrottlingRate", {"rate": 6})
    yield
    cdp.send("Emulation.setCPUThrottlingRate", {"rate": 1})


@contextmanager
def answers(desk):
    """The addresses that have answered what was published or saved, as a growing list."""
    found = []

    def note(request):
        if request.method == "POST" and request.url.endswith(("/updates/", "/drafts/")):
            found.append(request.url)

    desk.on("requestfinished", note)
    yield found
    desk.remove_listener("requestfinished", note)


def published(blog):
    return "".join(b.words for u in blog.updates.published() for b in u.blocks())


def a_letter_typed_before_a_swap_has_settled_is_not_lost(desk):
    heading_of(desk).fill("Bridge open")
    text_of(desk).click()
    desk.clock.install()
    desk.clock.pause_at(desk.evaluate("Date.now() + 5000"))
    desk.keyboard.press("Control+Enter")  # and htmx settles by a clock that stands
    expect(desk.locator("#rows h3").first).to_have_text("Bridge open")
    desk.keyboard.type("Ferry at six")

    expect(heading_of(desk)).to_have_value("Ferry at six")
