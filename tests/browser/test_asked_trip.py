"""A reader asks, the newsroom answers: all of it by keyboard, and seen by the reader."""

import re

from playwright.sync_api import expect

from liveblog.models import Question
from tests.asking import asked
from tests.browser.conftest import up_to_date
from tests.browser.looks import faults_in_both_looks
from tests.factories import make_update

LIVE = "/live/flood/"


def press_on(page, name, key="Enter"):
    """Come to what has this name by Tab alone, and press it."""
    target = page.get_by_role("link", name=name).or_(
        page.get_by_role("button", name=name)
    )
    for _ in range(60):
        if target.first.evaluate("e => e === document.activeElement"):
            return page.keyboard.press(key)
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not come to {name}")


def test_a_question_is_asked_moderated_and_answered(sign_in, new_page, ada, blog):
    make_update(blog, "The river rises")
    reader = new_page(width=390, height=844)
    reader.goto(LIVE)
    up_to_date(reader, blog)
    expect(reader.get_by_role("link", name="Ask a question")).to_have_count(0)

    # Switched on in the settings, it reaches the page that is open.
    desk = sign_in(ada, at=None)
    desk.clock.install()
    desk.goto("/desk/live/flood/edit/")
    desk.get_by_label("Take questions from readers").press("Space")
    asking = desk.locator("#settings-questions")
    asking.get_by_role("button", name="Publish these changes").press("Enter")
    expect(asking.get_by_role("status")).to_contain_text("Live at")
    blog.refresh_from_db()
    assert blog.takes_questions
    up_to_date(reader, blog)
    press_on(reader, "Ask a question")

    expect(reader).to_have_title(re.compile("Ask a question"))
    reader.get_by_label("Your name").fill("Anna")
    assert faults_in_both_looks(reader) == []
    words = reader.get_by_label("Your question")
    words.fill("Is the road <open>?")
    press_on(reader, "Send to the newsroom")
    expect(reader.get_by_role("heading", level=1)).to_contain_text("Thank you")
    assert faults_in_both_looks(reader) == []
    question = Question.objects.get()
    assert (question.words, question.name) == ("Is the road <open>?", "Anna")
    press_on(reader, "Back to the live page")
    up_to_date(reader, blog)

    # On the desk another is dismissed and comes back.
    spam = asked(blog, "Buy a boat!")
    desk.goto("/desk/live/flood/questions/")
    expect(desk.get_by_role("heading", level=1)).to_have_text("Readers’ questions 2")
    row = desk.locator(f"#asked-{spam.pk}")
    row.get_by_role("button", name="Dismiss").press("Enter")
    undo = row.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    expect(desk.locator("#asked-count")).to_have_text("1")
    assert faults_in_both_looks(desk) == []
    desk.keyboard.press("Enter")
    expect(row.get_by_role("link", name="Answer")).to_be_focused()
    row.get_by_role("button", name="Dismiss").press("Enter")
    expect(undo).to_be_focused()

    # What comes meanwhile stands below, and the focus stays.
    late = asked(blog, "And the bridge?")
    desk.clock.fast_forward(10_000)
    expect(desk.locator(f"#asked-{late.pk}")).to_be_visible()
    expect(desk.locator("#asked-told")).to_have_text("1 new question")
    expect(undo).to_be_focused()

    # The answer is an update that quotes it, and the reader has it.
    desk.locator(f"#asked-{question.pk}").get_by_role("link", name="Answer").press(
        "Enter"
    )
    quoted = desk.get_by_label("Question", exact=True)
    expect(quoted).to_have_value("Is the road <open>?")
    expect(desk.get_by_label("Asked by")).to_have_value("Anna")
    assert faults_in_both_looks(desk) == []
    desk.get_by_label("Heading").fill("The road is open")
    desk.keyboard.press("Control+Enter")
    expect(desk.locator("#rows h3").first).to_have_text("The road is open")
    up_to_date(reader, blog)
    answer = reader.locator("#feed .block-question")
    expect(answer).to_contain_text("A question from Anna")
    expect(answer).to_contain_text("Is the road <open>?")
