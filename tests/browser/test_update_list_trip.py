"""A long list of updates: found, narrowed, jumped into, read as headings, and gone through by keys."""

from django.utils import timezone
from playwright.sync_api import expect

from liveblog.worker.indexing import index_updates
from tests.browser.looks import faults_in_both_looks, widths_scrolled_sideways
from tests.factories import make_update

FOCUSED_ROW = "document.activeElement.closest('.row-update')?.id"


def test_the_list_of_updates_is_searched_narrowed_and_gone_through_by_keys(
    sign_in, ada, cal, blog
):
    updates = [
        make_update(blog, f"Number {n}", "The bridge is shut.", by=(ada, cal)[n % 2])
        for n in range(6)
    ]
    flood = make_update(blog, "Flood", "It rises.", by=cal, label="Analysis")
    index_updates(timezone.now())
    desk = sign_in(ada, at="/desk/live/flood/")
    rows = desk.locator("#rows .row-update")

    # Found, narrowed, and the whole list again.
    desk.locator(".c-heading textarea").fill("Not sent yet")
    expect(desk.locator("[data-saved]").first).to_contain_text("Saved")
    desk.get_by_label("Find in this blog").fill("floods")
    desk.keyboard.press("Enter")
    expect(rows).to_have_count(1)
    expect(desk.locator(".c-heading textarea")).to_have_value("Not sent yet")
    desk.locator(".in-list summary").first.click()
    desk.get_by_label("Find in this blog").fill("")
    desk.locator("#list_author").select_option("Cal Ferris")
    desk.locator(".in-list").get_by_role("button", name="Find").click()
    expect(rows).to_have_count(4)
    assert faults_in_both_looks(desk) == []
    assert widths_scrolled_sideways(desk, 320, 1920) == []

    # What comes meanwhile is not put into a part of the list.
    make_update(blog, "Ada's, from elsewhere", by=cal)
    news = desk.locator("#news .held")
    expect(news).to_be_visible()
    news.click()
    expect(rows).to_have_count(8)

    # A time.
    desk.locator(".in-list summary").last.click()
    desk.locator("#jump_time").fill(
        timezone.localtime(flood.published_at, blog.zone).strftime("%H:%M")
    )
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/before/**#row-*")
    expect(rows.first).to_be_visible()

    # Headings alone: at once, and on the next page.
    desk.goto("/desk/live/flood/#updates")
    text = desk.locator(f"#row-{flood.pk}").get_by_text("It rises.")
    expect(text).to_be_visible()
    with desk.expect_response("**/as-headings/"):
        desk.get_by_role("button", name="Headings").click()
    expect(text).to_be_hidden()
    desk.reload()
    expect(text).to_be_hidden()
    assert faults_in_both_looks(desk) == []
    with desk.expect_response("**/in-full/"):
        desk.get_by_role("button", name="In full").click()
    expect(text).to_be_visible()

    # The link of one is copied, and read out; by hand where no script may.
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    menu = desk.locator(f"#more-acts-{flood.pk} summary")
    menu.click()
    desk.get_by_role("button", name="Copy the link").click()
    expect(desk.locator("#cleared")).to_have_text("Link copied")
    expect(menu).to_be_focused()
    copied = desk.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(f"/live/flood/updates/{flood.pk}/")
    assert copied.startswith("http")
    desk.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    menu.click()
    desk.get_by_role("button", name="Copy the link").click()
    field = desk.get_by_role("textbox", name="Copy this link:")
    expect(field).to_be_focused()
    expect(field).to_have_value(copied)
    assert faults_in_both_looks(desk) == []
    desk.keyboard.press("Escape")

    # Keys do nothing until they are switched on.
    desk.locator("body").click(position={"x": 2, "y": 2})
    desk.keyboard.press("j")
    assert desk.evaluate(FOCUSED_ROW) is None
    desk.goto("/desk/you/")
    desk.get_by_label("Single keys").check()
    desk.get_by_role("button", name="Save").click()
    desk.goto("/desk/live/flood/")
    desk.locator(".c-heading textarea").press("j")
    expect(desk.locator(".c-heading textarea")).to_have_value("jNot sent yet")
    desk.evaluate("document.activeElement.blur()")
    newest = rows.first.get_attribute("id")
    desk.keyboard.press("Control+j")
    assert desk.evaluate(FOCUSED_ROW) is None
    for key, row in [
        ("j", newest),
        ("j", f"row-{flood.pk}"),
        ("j", f"row-{updates[5].pk}"),
        ("k", f"row-{flood.pk}"),
    ]:
        desk.keyboard.press(key)
        assert desk.evaluate(FOCUSED_ROW) == row
    expect(desk.locator(f"#row-{flood.pk}")).to_be_in_viewport()
    desk.keyboard.press("p")
    expect(desk.locator(f"#pin-{flood.pk}")).to_have_attribute("aria-pressed", "true")
    desk.keyboard.press("?")
    expect(desk.get_by_role("dialog")).to_contain_text("Next update")
    assert faults_in_both_looks(desk) == []
    desk.keyboard.press("j")
    expect(desk.get_by_role("dialog")).to_be_visible()
    desk.keyboard.press("Escape")
    desk.keyboard.press("/")
    expect(desk.get_by_label("Find in this blog")).to_be_focused()
    desk.evaluate("document.activeElement.blur()")
    desk.keyboard.press("j")
    focused = desk.evaluate(FOCUSED_ROW)
    desk.keyboard.press("e")
    expect(desk.locator(f"#{focused} #correcting")).to_be_visible()

    # Over all blogs: what was found comes into the page, and its address leads there again.
    desk.goto("/desk/search/")
    hits = desk.locator("#found .hit")
    words = desk.get_by_role("searchbox", name="Words")
    words.fill("bridge")
    words.press("Enter")
    expect(hits).to_have_count(6)
    expect(desk.locator("#found")).to_be_focused()
    assert "?q=bridge&" in desk.url
    assert faults_in_both_looks(desk) == []
    words.fill("floods")
    words.press("Enter")
    expect(hits).to_have_count(1)
    desk.go_back()
    expect(hits).to_have_count(6)
    expect(words).to_have_value("bridge")
    desk.locator(".search summary").click()
    desk.get_by_label("Day").fill("2026-05-12")
    words.press("Enter")
    expect(desk.get_by_text("Nothing found")).to_be_visible()
    desk.reload()
    expect(desk.get_by_label("Day")).to_have_value("2026-05-12")

    # Without script the same, but for what copies.
    plain = sign_in(ada, at=f"/desk/live/flood/?author={cal.pk}", javascript=False)
    expect(plain.locator("#rows .row-update")).to_have_count(5)
    plain.get_by_role("button", name="Headings").click()
    expect(plain.locator("#rows.headings .row-update")).to_have_count(8)
    plain.close()
