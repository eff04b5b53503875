"""A correspondent submits, an editor decides by the keyboard, and either sees it at once."""

from playwright.sync_api import expect

from liveblog.models import Member
from tests.browser.conftest import up_to_date
from tests.browser.looks import faults_in_both_looks
from tests.factories import make_blog

TEXT = "The wall is holding. Everybody has been passing bags since the morning."
BETTER = "The wall is holding. Sixty people have been passing bags since five."


def test_what_one_submits_another_sends_back_and_approves_from_the_keyboard(
    cals_desk, sign_in, ada, cal, reader, blog
):
    Member.objects.filter(user=cal).update(review_level="second")
    make_blog(by=ada, slug="storm", headline="Storm Ilka")
    cals_desk.reload()

    # Cal's button says where the words go; what is sent stands with the editors.
    composer = cals_desk.locator("#composer")
    expect(composer.get_by_role("button", name="Publish")).to_have_count(0)
    composer.get_by_label("Heading").fill("The sandbags are holding")
    composer.locator("textarea[name$=-words]").first.fill(TEXT)
    composer.get_by_role("button", name="Send to editors").click()
    expect(composer.locator("[data-saved]")).to_contain_text("With the editors since")
    expect(composer.get_by_label("Heading")).to_have_value("")
    waiting = cals_desk.locator("#queue")
    expect(waiting.locator(".sect").first).to_contain_text("With the editors 1")
    assert faults_in_both_looks(cals_desk) == []

    # Ada sends it back: s, the note, Enter. Nothing was opened.
    queue = sign_in(ada, at="/desk/queue/")
    row = queue.locator("[data-submission]")
    expect(row).to_be_focused()
    expect(row).to_contain_text("Everybody has been passing bags")
    assert faults_in_both_looks(queue) == []
    queue.keyboard.press("s")
    expect(row.get_by_label("Your note to Cal Ferris")).to_be_focused()
    queue.keyboard.type("Everybody is how many?")
    queue.keyboard.press("Enter")
    expect(queue.locator(".told")).to_have_text("Sent back: The sandbags are holding")
    expect(queue.locator("#review-queue")).to_contain_text("Nothing waits for review.")

    # Cal is told at once, with the note, and sends it again.
    told = waiting.get_by_role("status").first
    expect(told).to_contain_text("Everybody is how many?")
    expect(waiting.locator(".mark.sent-back")).to_have_count(1)
    told.get_by_role("link", name="The sandbags are holding").click()
    composer.locator("textarea[name$=-words]").first.fill(BETTER)
    composer.get_by_role("button", name="Send to editors").click()
    expect(composer.locator("[data-saved]")).to_contain_text("With the editors since")

    # It comes into Ada's queue by itself, with what has changed.
    expect(row).to_contain_text("version 2")
    expect(row.locator("del").first).to_contain_text("Everybody has")
    expect(row.locator("ins").first).to_contain_text("Sixty people have")
    assert faults_in_both_looks(queue) == []

    # Two keys move it to another blog; one publishes it there.
    queue.keyboard.press("j")
    queue.keyboard.press("m")
    queue.keyboard.press("1")
    expect(queue.locator(".told")).to_have_text(
        "Moved to “Storm Ilka”: The sandbags are holding"
    )
    expect(row).to_be_focused()
    queue.keyboard.press("m")
    queue.keyboard.press("1")
    expect(queue.locator(".told")).to_contain_text("Moved to “River at record")
    expect(row).to_be_focused()
    queue.keyboard.press("a")
    expect(queue.locator(".told")).to_have_text("Published: The sandbags are holding")

    # Readers have it, and Cal sees that it was approved.
    expect(reader.locator("#feed .update")).to_contain_text("Sixty people")
    expect(told.first).to_contain_text("Approved")
    up_to_date(reader, blog)
