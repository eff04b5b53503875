"""Two people at one desk: who has what open, and what becomes of two who write at once."""

import time

from playwright.sync_api import expect

from liveblog.models import OpenUpdate
from tests.browser.looks import faults_in_both_looks
from tests.factories import make_draft, make_update


def open_correction(desk):
    desk.get_by_role("link", name="Correct").click()
    composer = desk.locator("#correcting")
    expect(composer).to_be_visible()
    return composer


def test_two_at_one_update(sign_in, ada, cal, blog):
    update = make_update(blog, "Bridge closed", "Engineers shut it at noon.", by=cal)
    adas_desk, cals_desk = (
        sign_in(each, at="/desk/live/flood/") for each in (ada, cal)
    )

    # Who opens it is seen on the other desk within a second, and then on both.
    adas = open_correction(adas_desk)
    began = time.monotonic()
    row = cals_desk.locator(f"#row-{update.pk}")
    expect(row.locator(".lockline")).to_contain_text("Ada Brandt is editing, since")
    assert time.monotonic() - began < 3  # a second, and a slow machine
    beside = cals_desk.locator("[data-at-work-list]")
    expect(beside).to_contain_text("Ada Brandt in an update since")
    cals = open_correction(cals_desk)
    expect(cals.locator("[data-also]")).to_contain_text("Ada Brandt has this open, too")
    expect(adas.locator("[data-also-open]")).to_contain_text("Cal Ferris has this open")
    assert faults_in_both_looks(cals_desk) == []

    # Different places raise no question.
    adas.get_by_label("Text", exact=True).fill(
        "Engineers shut it at noon. It has a crack."
    )
    adas.get_by_role("button", name="Publish changes").click()
    expect(adas_desk.locator("#correcting")).to_have_count(0)
    expect(cals.locator("[data-also]")).to_have_count(0)
    cals.get_by_label("Heading").fill("Upper bridge closed")
    cals.get_by_role("button", name="Publish changes").click()
    expect(cals_desk.locator("#rows h3")).to_have_text(["Upper bridge closed"])
    expect(row).to_contain_text("It has a crack.")

    # The same words do: by keyboard alone.
    cals = open_correction(cals_desk)
    adas_desk.reload()
    adas = open_correction(adas_desk)
    adas.get_by_label("Heading").fill("Second bridge closed")
    adas.get_by_role("button", name="Publish changes").click()
    expect(adas_desk.locator("#rows h3")).to_have_text(["Second bridge closed"])
    cals.get_by_label("Heading").fill("Old bridge closed")
    cals.get_by_role("button", name="Publish changes").click()
    conflict = cals_desk.locator("#correcting .conflict")
    expect(conflict).to_contain_text("Ada Brandt changed this update while you were")
    expect(conflict.locator(".vc mark")).to_have_text(
        ["only here: Old end", "only here: Second end"]
    )
    assert faults_in_both_looks(cals_desk) == []
    conflict.get_by_role("radio", name="Take mine").focus()
    cals_desk.keyboard.press("Space")
    expect(conflict.get_by_role("radio", name="Take mine")).to_be_checked()
    cals_desk.keyboard.press("ArrowDown")
    expect(conflict.get_by_role("radio", name="Take theirs")).to_be_checked()
    cals_desk.keyboard.press("ArrowDown")
    cals_desk.get_by_role("button", name="Publish merged update").click()
    heading = cals_desk.locator("#correcting").get_by_label("Heading")
    expect(heading).to_have_value("Old Second bridge closed")
    heading.fill("Old (second) bridge closed")
    cals_desk.get_by_role("button", name="Publish changes").click()
    expect(cals_desk.locator("#rows h3")).to_have_text(["Old (second) bridge closed"])

    # A new update is told of when it is begun; a draft when it is opened; both go at once.
    adas_desk.get_by_label("Heading").fill("N")
    expect(beside).to_contain_text("Ada Brandt in a new update")
    draft = make_draft(blog, "Later", by=cal)
    adas_desk.goto(f"/desk/live/flood/drafts/{draft.pk}/")
    expect(beside).to_contain_text("Ada Brandt in a draft")
    adas_desk.goto("about:blank")
    expect(cals_desk.locator("[data-at-work-list] li")).to_have_count(0)
    assert not OpenUpdate.objects.filter(update=draft).exists()
