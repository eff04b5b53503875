"""The composer for everyone, in the states that only meet who writes in two places."""

from playwright.sync_api import expect

from liveblog.models import WorkingCopy
from tests.browser.looks import faults_in_both_looks


def saved(page):
    return page.locator("#composer [data-saved]")


def test_both_texts_and_the_list_of_unsent_words_pass_axe(sign_in, cal, blog):
    # Chromium writes the 409 that says so into the console.
    desk = sign_in(cal, network_away=True, at="/desk/live/flood/")
    desk.get_by_label("Heading").fill("From the laptop")
    expect(saved(desk)).to_contain_text("Saved for you alone")
    said = [["heading", "From the phone"]]
    WorkingCopy.objects.update(version=7, session="the phone", fields=said)
    desk.get_by_label("Heading").fill("From the laptop again")
    box = desk.get_by_role("alert")
    expect(box).to_contain_text("You went on writing in another place", timeout=10_000)
    box.get_by_role("button", name="Show both").click()
    expect(box).to_contain_text("From the phone")

    assert faults_in_both_looks(desk) == []

    desk.get_by_role("button", name="Keep what is in the composer").click()
    expect(box).to_have_count(0)
    desk.goto("/desk/live/flood/new/")
    expect(desk.locator("#unsent").get_by_role("link")).to_have_count(1)
    assert faults_in_both_looks(desk) == []
