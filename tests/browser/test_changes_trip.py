"""Corrections, withdrawals, pins and the closing reach pages that are open."""

from playwright.sync_api import expect

from liveblog import publishing
from tests.browser.conftest import (
    come_back,
    feed_headings,
    leave_the_tab,
    until,
    up_to_date,
)
from tests.factories import make_update, words


def test_what_an_editor_does_reaches_an_open_page(sign_in, ada, reader, blog):
    """Each part leaves the two updates for the next, up to the withdrawal of one."""
    make_update(blog, "One stays")
    make_update(blog, "Gauge reads 7.24", "Eleven centimetres above.")
    desk = sign_in(ada, at="/desk/live/flood/")
    expect(reader.locator("#feed h3")).to_have_text(["Gauge reads 7.24", "One stays"])

    a_correction_arrives(desk, reader)
    what_is_added_has_its_time_and_no_note(desk, reader)
    a_pin_and_a_key_event_arrive(desk, reader)
    a_withdrawal_arrives(desk, reader)
    a_new_headline_arrives(reader, blog, ada)
    a_paused_page_holds_arrivals_but_not_withdrawals(reader, blog, ada)
    closing_and_reopening_arrive(desk, reader)


def a_correction_arrives(desk, reader):
    desk.locator("#rows > article").first.get_by_role("link", name="Correct").click()
    composer = desk.locator("#correcting")
    composer.get_by_label("Heading").fill("Gauge reads 7.42")
    composer.get_by_text("Something was wrong").click()
    composer.get_by_label("What was wrong").fill("We said 7.24. It read 7.42.")
    composer.get_by_role("button", name="Publish changes").click()

    expect(desk.locator("#rows h3")).to_have_text(["Gauge reads 7.42", "One stays"])
    expect(desk.locator("#rows")).to_contain_text("Correction live at")
    expect(reader.locator("#feed h3")).to_have_text(["Gauge reads 7.42", "One stays"])
    expect(reader.locator("#feed .corr")).to_contain_text("We said 7.24. It read 7.42.")
    expect(reader.locator("#feed article")).to_have_count(2)


def what_is_added_has_its_time_and_no_note(desk, reader):
    desk.locator("#rows > article").nth(1).get_by_role("link", name="Correct").click()
    composer = desk.locator("#correcting")
    composer.get_by_label("Text", exact=True).fill("Engineers found a crack.")
    composer.get_by_role("button", name="Publish changes").click()

    update = reader.locator("#feed article").nth(1)
    expect(update.locator(".body")).to_have_text("Engineers found a crack.")
    expect(update.locator(".changed")).to_contain_text("Updated")
    expect(update.locator(".corr")).to_have_count(0)


def a_pin_and_a_key_event_arrive(desk, reader):
    row = desk.locator("#rows > article").first
    pin = row.get_by_role("button", name="Pin", exact=True)
    pin.click()
    expect(pin).to_have_attribute("aria-pressed", "true")
    key = row.get_by_role("button", name="Key event", exact=True)
    key.click()
    expect(key).to_have_attribute("aria-pressed", "true")

    expect(reader.get_by_test_id("pinned")).to_contain_text("Eleven centimetres above.")
    expect(reader.get_by_test_id("key-events")).to_contain_text("Gauge reads 7.42")
    expect(reader.locator("#feed article").first).to_contain_class("key is-pinned")
    pin.click()
    expect(pin).to_have_attribute("aria-pressed", "false")
    expect(reader.get_by_test_id("pinned")).to_have_count(0)


def a_withdrawal_arrives(desk, reader):
    row = desk.locator("#rows > article").first
    row.get_by_role("link", name="Withdraw…").click()
    dialog = desk.get_by_role("dialog")
    expect(dialog.get_by_role("link", name="Keep it published")).to_be_focused()
    dialog.get_by_text("Nothing", exact=True).click()
    dialog.get_by_role("button", name="Withdraw update").click()
    expect(
        dialog.get_by_text("Say why, for whoever is on shift after you.")
    ).to_be_visible()
    dialog.get_by_label("Reason").fill("The siren was a drill")
    dialog.get_by_role("button", name="Withdraw update").click()

    expect(dialog).to_be_hidden()
    expect(desk.locator("#rows .withdrawn")).to_contain_text("“Gauge reads 7.42”")
    expect(reader.locator("#feed h3")).to_have_text(["One stays"])


def a_new_headline_arrives(reader, blog, ada):
    publishing.retitle(blog, headline="River falls at last", standfirst="", by=ada)

    expect(reader.get_by_test_id("headline")).to_have_text("River falls at last")
    expect(reader).to_have_title("River falls at last – Newsbook")


def a_paused_page_holds_arrivals_but_not_withdrawals(reader, blog, ada):
    reader.get_by_role("button", name="Pause").click()
    make_update(blog, "Waits")
    publishing.withdraw(
        blog.updates.get(heading="One stays"),
        by=ada,
        notice="The siren was a drill.",
        reason="Drill",
    )

    expect(reader.get_by_role("link", name="1 new update")).to_be_visible()
    expect(reader.locator("#feed .notice")).to_contain_text("The siren was a drill.")
    expect(reader.locator("#feed h3:not(.vh)")).to_have_count(0)
    reader.get_by_role("button", name="Resume").click()
    expect(reader.locator("#feed h3:not(.vh)")).to_have_text(["Waits"])


def closing_and_reopening_arrive(desk, reader):
    desk.get_by_label("This blog: actions").click()
    desk.get_by_role("link", name="Close blog…").first.click()
    dialog = desk.get_by_role("dialog")
    dialog.get_by_label("Closing message").fill("Thank you for reading.")
    dialog.get_by_role("button", name="Close blog").click()

    expect(reader.get_by_test_id("status")).to_contain_text("Closed")
    expect(reader.get_by_text("Thank you for reading.")).to_be_visible()
    expect(reader.locator("#say")).to_have_text("Live coverage has ended")
    expect(reader.locator("#poll")).to_have_attribute(
        "hx-trigger", "every 300s, reader:wake from:body"
    )
    desk.get_by_label("This blog: actions").click()
    desk.get_by_role("button", name="Reopen this blog").click()
    expect(desk.locator("#strip .badge")).to_have_text("Live")
    # The slow poller would notice within five minutes; coming back asks at once.
    reader.evaluate("dispatchEvent(new Event('online'))")
    expect(reader.get_by_test_id("status")).to_contain_text("Live")


def test_earlier_updates_come_in_place_and_arrivals_wait_meanwhile(new_page, ada, blog):
    for number in range(45):
        make_update(blog, f"Number {number}", "Long enough to scroll. " * 20)
    page = new_page(height=600)
    page.goto("/live/flood/")
    earlier_updates_come_in_place(page)
    arrivals_wait_behind_a_button_while_the_reader_reads(page, ada, blog)


def earlier_updates_come_in_place(page):
    for count in [40, 45]:
        page.get_by_role("link", name="Earlier updates").click()
        expect(page.locator("#feed article")).to_have_count(count)
    assert feed_headings(page) == [f"Number {number}" for number in range(44, -1, -1)]
    page.evaluate("document.activeElement.blur()")


def arrivals_wait_behind_a_button_while_the_reader_reads(page, ada, blog):
    page.locator("#feed article").nth(6).scroll_into_view_if_needed()
    before = page.locator("#feed article").nth(6).bounding_box()["y"]
    withdrawn = make_update(blog, "Will be gone")
    corrected = make_update(blog, "Will be corrected")
    make_update(blog, "Stays")
    button = page.get_by_role("link", name="3 new updates")

    expect(button).to_be_visible()
    expect(page).to_have_title(
        "(3) River at record height: valley evacuates – Newsbook"
    )
    publishing.withdraw(withdrawn, by=ada, reason="Wrong")
    publishing.correct(
        corrected, words("Was corrected"), by=ada, seen_revision=corrected.last_revision
    )
    expect(page.get_by_role("link", name="2 new updates")).to_be_visible()
    expect(page.locator("#held h3")).to_have_text(["Stays", "Was corrected"])
    assert page.locator("#feed article").nth(6).bounding_box()["y"] == before
    page.get_by_role("link", name="2 new updates").click()

    expect(page.locator("#feed h3").first).to_be_focused()
    assert feed_headings(page)[:3] == ["Stays", "Was corrected", "Number 44"]
    expect(page).to_have_title("River at record height: valley evacuates – Newsbook")


def test_a_page_that_was_asleep_is_right_after_one_request(new_page, blog, ada):
    old = [make_update(blog, f"Old {number}") for number in range(20)]
    page = new_page()
    page.goto("/live/flood/")
    expect(page.locator("#feed article")).to_have_count(20)
    after_45_changes_all_of_them_are_there(page, ada, blog, old)
    after_30_arrivals_there_are_the_newest_20_and_a_way_to_the_rest(page, blog)


def after_45_changes_all_of_them_are_there(page, ada, blog, old):
    leave_the_tab(page)
    before = blog.revision
    for number in range(15):
        make_update(blog, f"New {number}")
    for update in old[:10]:
        publishing.withdraw(update, by=ada, reason="Wrong")
    for times in range(1, 3):
        for number, update in enumerate(old[10:], start=10):
            publishing.correct(
                update,
                words(f"Old {number}, corrected {times} times"),
                by=ada,
                seen_revision=update.last_revision,
            )
    blog.refresh_from_db()
    assert blog.revision - before == 45
    answered = []
    page.on("response", lambda response: answered.append(response.url))

    until_the_server_knows(page, blog, since=before)
    come_back(page)
    expect(page.locator("#feed article")).to_have_count(25)

    assert len([url for url in answered if url.endswith(f"/since/{before}/")]) == 1
    assert feed_headings(page) == [
        *[f"New {number}" for number in range(14, -1, -1)],
        *[update.heading for update in reversed(old[10:])],
    ]
    assert old[10].heading == "Old 10, corrected 2 times"


def until_the_server_knows(page, blog, *, since):
    blog.refresh_from_db()
    newest, asked = f'data-since="{blog.revision}"', f"/live/flood/since/{since}/"
    until(page, lambda: newest in page.request.get(asked).text())


def after_30_arrivals_there_are_the_newest_20_and_a_way_to_the_rest(page, blog):
    before, since = feed_headings(page), blog.revision
    leave_the_tab(page)
    for number in range(30):
        make_update(blog, f"Newest {number}")
    until_the_server_knows(page, blog, since=since)
    come_back(page)
    expect(page.locator("#feed article")).to_have_count(45)
    newest = [f"Newest {number}" for number in range(29, -1, -1)]
    assert feed_headings(page) == [*newest[:20], *before]
    page.get_by_role("link", name="Show 10 earlier updates").click()
    expect(page.locator("#feed article")).to_have_count(55)

    assert feed_headings(page) == [*newest, *before]
    expect(page.get_by_role("link", name="earlier update")).to_have_count(0)


def test_an_outdated_page_loads_itself_again_or_says_so(reader, ada, blog):
    """Each part leaves the page as it was loaded again."""
    it_loads_itself_again_above_the_feed(reader, ada, blog)
    read_on(reader, blog)
    it_says_so_wherever_the_reader_is(reader, blog)
    read_on(reader, blog)
    it_loads_itself_again_when_its_reader_comes_back(reader, blog)


def it_loads_itself_again_above_the_feed(reader, ada, blog):
    blog.after_restore()
    make_update(blog, "After the restore")
    expect(reader.locator("#feed h3")).to_have_text(["After the restore"])

    # Also where its reader is at its top, and the feed far below.
    publishing.introduce(blog, by=ada, introduction="Long. " * 1300)
    up_to_date(reader, blog)
    blog.after_restore()
    make_update(blog, "Another")
    expect(reader.locator("#feed h3")).to_have_text(["Another", "After the restore"])


def read_on(page, blog):
    """Scroll to between the top and the feed, with neither in view."""
    blog.refresh_from_db()
    page.evaluate("window.isTheSame = true; scrollTo(0, 600)")
    page.wait_for_timeout(200)


def it_says_so_wherever_the_reader_is(page, blog):
    blog.after_restore()
    make_update(blog, "After another restore")

    notice = page.locator("#outdated")
    expect(notice).to_be_in_viewport()
    expect(notice).to_contain_text("This page is out of date.")
    expect(page.locator("#say")).to_have_text("This page is out of date.")
    assert page.evaluate("[window.isTheSame, scrollY]") == [True, 600]
    # In the feed it is in the bar at the top of the window.
    notice.get_by_role("link", name="Load it again").click()
    expect(page.locator("#feed h3")).to_have_text(
        ["After another restore", "Another", "After the restore"]
    )
    expect(notice).to_be_hidden()


def it_loads_itself_again_when_its_reader_comes_back(page, blog):
    blog.language, blog.direction = "ar", "rtl"
    blog.save()
    blog.after_restore()
    make_update(blog, "After the last restore")
    it_speaks_the_language_of_the_blog(page)
    leave_the_tab(page)
    page.wait_for_timeout(200)
    assert page.evaluate("window.isTheSame")

    page.evaluate("document.querySelector('#feed').tabIndex = 0")
    page.locator("#feed").focus()
    page.evaluate("scrollTo(0, 600)")
    come_back(page)
    page.wait_for_timeout(200)
    assert page.evaluate("window.isTheSame")
    page.evaluate("document.activeElement.blur()")
    leave_the_tab(page)
    come_back(page)

    expect(page.locator("#feed h3").first).to_have_text("After the last restore")


def it_speaks_the_language_of_the_blog(page):
    notice = page.locator("#outdated")
    expect(notice).to_be_visible()
    for element in [notice, page.locator("#status-line"), page.locator("#say")]:
        expect(element).to_have_attribute("lang", "ar")
        expect(element).to_have_attribute("dir", "rtl")
    sentence = notice.locator("span").inner_text()
    assert not sentence.isascii()
    expect(page.locator("#say")).to_have_text(sentence)
