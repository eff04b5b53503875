"""A long list of updates: found, narrowed, jumped into, read as headings, and gone through by keys."""

from django.utils import timezone
from playwright.sync_api import expect

from accounts.models import User
from liveblog.worker.indexing import index_updates
from tests.browser.looks import faults_in_both_looks, widths_scrolled_sideways
from tests.factories import make_update

FOCUSED_ROW = "document.activeElement.closest('.row-update')?.id"


def test_the_list_of_updates_is_searched_narrowed_and_gone_through_by_keys(
    sign_in, ada, cal, blog
):
    """What is typed in the composer stays to the end."""
    updates = [
        make_update(blog, f"Number {n}", "The bridge is shut.", by=(ada, cal)[n % 2])
        for n in range(6)
    ]
    flood = make_update(blog, "Flood", "It rises.", by=cal, label="Analysis")
    index_updates(timezone.now())
    desk = sign_in(ada, at="/desk/live/flood/")
    heading_of(desk).fill("Not sent yet")
    expect(desk.locator("[data-saved]").first).to_contain_text("Saved")

    it_is_searched_and_narrowed(desk)
    what_comes_meanwhile_is_not_put_into_a_part_of_it(desk, blog, cal)
    a_time_leads_to_what_was_published_then(desk, blog, flood)
    headings_alone_are_shown_at_once_and_on_the_next_page(desk, flood, ada)
    a_link_is_copied_and_else_given_by_hand(desk, flood)
    keys_go_through_it(desk, flood, below=updates[5])
    keys_open_what_they_stand_for(desk, flood)
    over_all_blogs_what_was_found_has_an_address(desk)


def heading_of(desk):
    return desk.locator(".c-heading textarea")


def rows_of(desk):
    return desk.locator("#rows .row-update")


def it_is_searched_and_narrowed(desk):
    rows = rows_of(desk)
    desk.get_by_label("Find in this blog").fill("floods")
    desk.keyboard.press("Enter")
    expect(rows).to_have_count(1)
    expect(heading_of(desk)).to_have_value("Not sent yet")
    desk.locator(".in-list summary").first.click()
    desk.get_by_label("Find in this blog").fill("")
    desk.locator("#list_author").select_option("Cal Ferris")
    desk.locator(".in-list").get_by_role("button", name="Find").click()
    expect(rows).to_have_count(4)
    assert faults_in_both_looks(desk) == []
    assert widths_scrolled_sideways(desk, 320, 1920) == []


def what_comes_meanwhile_is_not_put_into_a_part_of_it(desk, blog, cal):
    make_update(blog, "Ada's, from elsewhere", by=cal)
    news = desk.locator("#news .held")
    expect(news).to_be_visible()
    news.click()
    expect(rows_of(desk)).to_have_count(8)


def a_time_leads_to_what_was_published_then(desk, blog, flood):
    desk.locator(".in-list summary").last.click()
    desk.locator("#jump_time").fill(
        timezone.localtime(flood.published_at, blog.zone).strftime("%H:%M")
    )
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/before/**#row-*")
    expect(rows_of(desk).first).to_be_visible()


def headings_alone_are_shown_at_once_and_on_the_next_page(desk, flood, ada):
    """Until then keys do nothing: they are switched on meanwhile."""
    desk.goto("/desk/live/flood/#updates")
    text = desk.locator(f"#row-{flood.pk}").get_by_text("It rises.")
    expect(text).to_be_visible()
    with desk.expect_response("**/as-headings/"):
        desk.get_by_role("button", name="Headings").click()
    expect(text).to_be_hidden()
    desk.locator("body").click(position={"x": 2, "y": 2})
    desk.keyboard.press("j")
    assert desk.evaluate(FOCUSED_ROW) is None

    User.objects.filter(pk=ada.pk).update(has_single_keys=True)
    desk.reload()
    expect(text).to_be_hidden()
    assert faults_in_both_looks(desk) == []
    with desk.expect_response("**/in-full/"):
        desk.get_by_role("button", name="In full").click()
    expect(text).to_be_visible()


def a_link_is_copied_and_else_given_by_hand(desk, flood):
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


def keys_go_through_it(desk, flood, *, below):
    expect(heading_of(desk)).to_have_value("Not sent yet")
    heading_of(desk).press("j")
    expect(heading_of(desk)).to_have_value("jNot sent yet")
    desk.evaluate("document.activeElement.blur()")
    newest = rows_of(desk).first.get_attribute("id")
    desk.keyboard.press("Control+j")
    assert desk.evaluate(FOCUSED_ROW) is None
    for key, row in [
        ("j", newest),
        ("j", f"row-{flood.pk}"),
        ("j", f"row-{below.pk}"),
        ("k", f"row-{flood.pk}"),
    ]:
        desk.keyboard.press(key)
        assert desk.evaluate(FOCUSED_ROW) == row
    expect(desk.locator(f"#row-{flood.pk}")).to_be_in_viewport()


def keys_open_what_they_stand_for(desk, flood):
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


def over_all_blogs_what_was_found_has_an_address(desk):
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
