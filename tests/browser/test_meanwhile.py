"""What happens in the moments between: while an update is sent, put back or queued."""

import re
from contextlib import contextmanager
from itertools import cycle

import pytest
from playwright.sync_api import expect

from liveblog.models import Update
from tests.browser.conftest import until
from tests.browser.device import entries, headings, saved, with_crash
from tests.browser.sending import WRITING, hold, let_go, text_of
from tests.factories import figure, make_draft, make_image, make_update

NUMBERS = cycle(range(1000))


@pytest.fixture
def desk(sign_in, cal, blog):
    page = sign_in(cal, network_away=True, at="/desk/live/flood/")
    page.wait_for_load_state("networkidle")
    return page


def test_the_next_update_can_be_begun_while_one_is_sent(desk, blog):
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


def test_what_is_added_to_a_caption_while_it_is_sent_goes_on_as_text(desk, cal, blog):
    draft = make_draft(blog, "Bridge closed", figure(make_image(by=cal)), by=cal)
    desk.goto(f"/desk/live/flood/drafts/{draft.pk}/")
    held = hold(desk, "**/updates/")
    desk.get_by_role("button", name="Publish").first.click()
    until(desk, lambda: held)
    desk.get_by_label("Caption").focus()
    desk.keyboard.press("End")
    desk.keyboard.type(", seen from the south")
    let_go(held, desk)

    expect(desk.locator("#rows h3")).to_have_text(["Bridge closed"])
    expect(text_of(desk)).to_have_value(", seen from the south")
    assert Update.objects.get().blocks()[0].caption == "The upper bridge"


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
    with_crash(desk)
    after.goto("/desk/live/flood/")

    expect(text_of(after)).to_have_value("Ferry at six.")
    expect(after.get_by_label("Heading")).to_have_value("")
    expect(after.locator("#unsent")).to_contain_text("Bridge closed")
    assert not blog.updates.exists()
    after.keyboard.press("Control+Enter")
    expect(after.locator("#rows .row-update")).to_have_count(1)
    assert words_of(blog.updates.get()) == ["Ferry at six."]


def test_blocks_added_while_it_is_sent_are_in_the_next(desk, blog):
    held = hold(desk, "**/updates/")
    desk.get_by_label("Heading").fill("Bridge closed")
    desk.keyboard.press("Control+Enter")
    until(desk, lambda: held)
    desk.get_by_role("button", name="Quote", exact=True).click()
    desk.get_by_label("Quote", exact=True).fill("Nobody crosses.")
    desk.get_by_label("Speaker").fill("Ilse Rahn")
    let_go(held, desk)

    expect(desk.locator("#rows h3")).to_have_text(["Bridge closed"])
    expect(desk.get_by_label("Heading")).to_have_value("")
    expect(desk.locator(".blk-quote")).to_have_count(1)
    expect(desk.get_by_label("Quote", exact=True)).to_have_value("Nobody crosses.")
    expect(desk.get_by_label("Speaker")).to_have_value("Ilse Rahn")
    expect(desk.get_by_label("Speaker")).to_be_focused()


@pytest.mark.parametrize("rich", [False, True])
def test_saving_a_draft_does_not_interrupt_the_sentence(sign_in, cal, blog, rich):
    desk = sign_in(cal, network_away=True, rich=rich, at="/desk/live/flood/")
    heading = desk.get_by_role("textbox", name="Heading")
    heading.fill("Bridge closed")
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
    words = desk.locator(".blk-text textarea.words")
    expect(words).to_have_value("Engineers shut it.")
    desk.unroute("**/drafts/")
    desk.keyboard.press("Control+s")
    until(desk, lambda: words_of(blog.updates.get()) == ["Engineers shut it."])
    expect(heading).to_have_value("Bridge closed")


def words_of(update):
    return [block.words for block in update.blocks()]


def test_a_line_that_swallows_everything_holds_nothing_up(desk, blog):
    held = hold(desk, re.compile("/desk/"))
    desk.get_by_label("Heading").fill("Bridge closed")
    desk.keyboard.press("Control+Enter")
    until(desk, lambda: any("/updates/" in route.request.url for route in held))
    cut_short(held)

    expect(entries(desk)).to_have_count(1)
    expect(desk.get_by_label("Heading")).to_have_value("")
    expect(text_of(desk)).to_have_value("")
    assert [r.request.url for r in held if "/blocks/" in r.request.url] == []


def cut_short(held):
    """As after fifteen seconds without an answer."""
    for route in held:
        if "/updates/" in route.request.url:
            route.abort("timedout")


def test_what_is_begun_while_a_line_fails_is_no_part_of_what_waits(desk, blog):
    held = hold(desk, "**/updates/")
    desk.get_by_label("Heading").fill("Bridge closed")
    text_of(desk).fill("Engineers shut it.")
    desk.keyboard.press("Control+Enter")
    until(desk, lambda: held)
    desk.get_by_label("Heading").fill("Fer")
    text_of(desk).fill("It goes o")
    held[0].abort("timedout")
    expect(entries(desk)).to_have_count(1)
    desk.unroute("**/updates/")

    expect(entries(desk).first).to_contain_text("Live at", timeout=30_000)
    desk.keyboard.type("n")
    expect(desk.get_by_label("Heading")).to_have_value("Fer")
    expect(text_of(desk)).to_have_value("It goes on")
    update = blog.updates.published().get()
    assert (update.heading, words_of(update)) == (
        "Bridge closed",
        ["Engineers shut it."],
    )


def test_words_are_queued_though_the_composer_was_emptied_meanwhile(desk, blog):
    held = hold(desk, "**/updates/")
    desk.get_by_label("Heading").fill("Bridge closed")
    desk.keyboard.press("Control+Enter")
    until(desk, lambda: held)
    desk.get_by_label("Heading").fill("")
    held[0].abort("timedout")
    expect(entries(desk)).to_have_count(1)
    desk.unroute("**/updates/")

    expect(entries(desk).first).to_contain_text("Live at", timeout=30_000)
    assert headings(blog) == ["Bridge closed"]


def test_what_is_taken_from_the_outbox_while_it_goes_out_is_told(desk, blog):
    desk.context.set_offline(True)
    desk.get_by_label("Heading").fill("Bridge closed")
    desk.keyboard.press("Control+Enter")
    expect(entries(desk)).to_have_count(1)
    held = hold(desk, "**/updates/")
    desk.context.set_offline(False)
    until(desk, lambda: held)
    entries(desk).get_by_role("button", name="Put in the composer").click()
    expect(desk.get_by_label("Heading")).to_have_value("Bridge closed")
    let_go(held, desk)

    expect(entries(desk)).to_contain_text("Live at")
    assert headings(blog) == ["Bridge closed"]


def test_a_mark_that_comes_late_takes_no_correction_away(sign_in, ada, blog):
    make_update(blog, "Bridge closed", by=ada)
    desk = sign_in(ada, network_away=True, at="/desk/live/flood/")
    held = hold(desk, "**/pin/")
    desk.get_by_role("button", name="Pin", exact=True).click()
    until(desk, lambda: held)
    desk.get_by_role("link", name="Correct").click()
    heading = desk.locator("#correcting").get_by_label("Heading")
    heading.fill("Upper bridge closed")
    with desk.expect_response("**/pin/"):
        let_go(held, desk)
    desk.wait_for_timeout(300)  # in which it would have been swapped in

    expect(heading).to_have_value("Upper bridge closed")
    assert blog.updates.get().is_pinned


def test_what_waits_in_the_outbox_is_not_kept_as_being_written(desk):
    desk.context.set_offline(True)
    desk.get_by_label("Heading").fill("Bridge closed")
    desk.keyboard.press("Control+Enter")
    expect(entries(desk)).to_have_count(1)
    desk.wait_for_timeout(600)  # twice the pause after which writing is kept

    assert desk.evaluate(WRITING) == []


def test_the_outbox_keeps_the_focus_on_what_would_be_pressed(desk):
    desk.context.set_offline(True)
    desk.get_by_label("Heading").fill("Bridge closed")
    desk.keyboard.press("Control+Enter")
    back = entries(desk).get_by_role("button", name="Put in the composer")
    back.focus()
    desk.get_by_role("button", name="Try now").evaluate("b => b.click()")
    desk.wait_for_timeout(300)

    expect(back).to_be_focused()


def test_a_question_asked_at_once_after_another_stays(sign_in, cal, blog):
    desk = sign_in(cal, rich=True, at="/desk/live/flood/")
    link = desk.locator("[data-tools] [data-act=link]")
    expect(link).to_be_visible()

    # The first one's close event comes when the second one is already there.
    link.evaluate(
        "b => { b.click(); document.getElementById('dialog').close(); b.click(); }"
    )
    desk.wait_for_timeout(200)

    expect(desk.get_by_role("dialog").get_by_label("Address")).to_be_visible()


@pytest.mark.parametrize("rich", [False, True], ids=["plain", "rich"])
def test_a_letter_typed_before_a_swap_has_settled_is_not_lost(sign_in, cal, blog, rich):
    desk = sign_in(cal, rich=rich, at="/desk/live/flood/")
    desk.get_by_role("textbox", name="Heading").fill("Bridge closed")
    if rich:
        expect(desk.locator("#composer .rich")).to_have_count(1)
    text_of(desk).click()
    desk.clock.install()
    desk.clock.pause_at(desk.evaluate("Date.now() + 5000"))
    desk.keyboard.press("Control+Enter")  # and htmx settles by a clock that stands
    expect(desk.locator("#rows h3")).to_have_text(["Bridge closed"])
    desk.keyboard.type("Ferry at six")

    expect(desk.get_by_role("textbox", name="Heading")).to_have_value("Ferry at six")


def test_what_is_typed_after_asking_for_the_editor_goes_on_in_it(sign_in, cal, blog):
    desk = sign_in(cal, rich=True, at=None)
    desk.add_init_script("localStorage.setItem('desk-editor', 'plain')")
    desk.goto("/desk/live/flood/")
    text_of(desk).fill("Engineers ")
    held = hold(desk, "**/editor.js")
    desk.get_by_role("button", name="Bold, lists, links…").click()
    until(desk, lambda: held)
    desk.keyboard.type("shut")
    let_go(held, desk)
    rich = desk.locator("#composer .rich [contenteditable]")
    expect(rich).to_be_focused()
    desk.keyboard.type(" it.")

    expect(rich).to_have_text("Engineers shut it.")


@pytest.mark.parametrize(
    ("rich", "keys"), [(False, "Control+s"), (True, "Control+Enter")]
)
def test_who_never_stops_typing_loses_no_letter(sign_in, cal, blog, rich, keys):
    desk = sign_in(cal, rich=rich, at="/desk/live/flood/")
    if rich:
        expect(desk.locator("#composer .rich")).to_have_count(1)
    text_of(desk).click()
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
    rest = desk.locator("#composer .blk-text textarea.words")
    # In the heading, where the next composer had come before the next letter.
    heading = desk.locator("#composer .c-heading textarea")
    until(
        desk,
        lambda: published(blog) + heading.input_value() + rest.input_value() == typed,
        seconds=20,
    )


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


def test_words_added_to_what_another_tab_published_survive_a_crash(desk, blog):
    desk.get_by_label("Heading").fill("Bridge closed")
    expect(saved(desk)).to_contain_text("Saved for you alone")
    other = desk.context.new_page()
    other.goto("/desk/live/flood/")
    expect(other.get_by_label("Heading")).to_have_value("Bridge closed")
    desk.keyboard.press("Control+Enter")
    expect(saved(desk)).to_contain_text("Live at")
    text_of(other).fill("Nine buses have left.")
    expect(saved(other)).to_contain_text("published already", timeout=20_000)
    with_crash(other)

    for _ in range(2):  # it is said once more, and the words stay again
        after = desk.context.new_page()
        after.goto("/desk/live/flood/")
        expect(text_of(after)).to_have_value("Nine buses have left.")
        expect(saved(after)).to_contain_text("published already", timeout=20_000)
        with_crash(after)
    last = desk.context.new_page()
    last.goto("/desk/live/flood/")
    expect(text_of(last)).to_have_value("Nine buses have left.")
    last.get_by_label("Heading").press("Control+Enter")
    last.get_by_role("button", name="Publish changes").click()
    expect(last.locator("#rows .row-update")).to_contain_text("Nine buses have left.")
    until(last, lambda: last.evaluate(WRITING) == [])
    assert words_of(blog.updates.get()) == ["Nine buses have left."]
