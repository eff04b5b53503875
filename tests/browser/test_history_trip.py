"""One corrects, the other looks at what it said before, restores it, and reads the journal."""

from playwright.sync_api import expect

from liveblog import publishing
from tests.browser.conftest import up_to_date
from tests.browser.looks import faults_in_both_looks
from tests.factories import figure, make_image, make_update, words

TEXT = "The gauge read 7.24 metres at 13:10.\n\nThe bridge is shut."


def test_what_one_corrects_another_compares_restores_and_finds_in_the_journal(
    sign_in, ada, cal, reader, blog, server
):
    picture = figure(make_image(by=cal, size=(640, 400)))
    update = make_update(
        blog, "Mark passed", TEXT, picture, by=cal, byline="Cal Ferris"
    )
    other = figure(make_image(by=cal, size=(640, 400), colour="red"))
    text = "The bridge is shut.\n\nThe gauge read 7.24 metres at 13:10."
    publishing.correct(
        *(update, words("Mark passed", text, other, byline="Cal Ferris")),
        by=cal,
        seen_revision=update.last_revision,
    )

    # Cal mends a letter, and readers are told nothing.
    cals_desk = sign_in(cal, at="/desk/live/flood/")
    row = cals_desk.locator(f"#row-{update.pk}")
    row.get_by_role("link", name="Add or correct").click()
    correcting = cals_desk.locator("#correcting")
    correcting.locator("textarea[name$=-words]").first.fill(
        text.replace("7.24", "7.42")
    )
    correcting.get_by_text("Minor edit").click()
    expect(correcting.get_by_label("What was wrong")).to_be_hidden()
    correcting.get_by_role("button", name="Publish changes").click()
    expect(row.locator(".receipt")).to_contain_text("Changes live at")
    shown = reader.locator("#feed .update")
    expect(shown).to_contain_text("7.42")
    # A picture that was asked for too late is not there any more.
    expect(shown.locator("img")).to_have_js_property("complete", value=True)
    cals_desk.close()

    # Ada sees it in the history, by keyboard, and the first version.
    desk = sign_in(ada, at="/desk/live/flood/")
    desk.locator(f"#more-acts-{update.pk} summary").click()
    desk.locator(f"#row-{update.pk}").get_by_role("link", name="History").click()
    expect(desk.locator(".summary")).to_have_text("1 word added and 1 word removed")
    changes = desk.get_by_role("navigation", name="Changes")
    expect(changes.locator("li")).to_have_count(3)
    expect(changes.locator("li").first).to_contain_text("Minor edit Cal Ferris")
    assert faults_in_both_looks(desk) == []
    desk.get_by_label("Compared with").focus()
    desk.keyboard.press("End")
    desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    expect(desk.locator(".summary")).to_contain_text("1 paragraph moved")
    expect(desk.locator(".summary")).to_contain_text("1 block changed")
    expect(desk.locator(".before-and-now img")).to_have_count(2)
    assert faults_in_both_looks(desk) == []

    # She restores it, as a correction.
    desk.get_by_role("link", name="Restore the text from").click()
    expect(desk.locator(".summary")).to_contain_text("Against what readers see now")
    note = desk.get_by_label("What was wrong")
    expect(note).to_be_hidden()
    desk.get_by_text("Something was wrong").click()
    note.fill("It was 7.24 metres after all.")
    assert faults_in_both_looks(desk) == []
    desk.get_by_role("button", name="Restore and publish").click()
    expect(changes.locator("li").first).to_contain_text(
        "Restored Ada Brandt. Correction"
    )
    expect(shown).to_contain_text("It was 7.24 metres after all.")
    up_to_date(reader, blog)

    # And the journal has it, by person and as a file.
    desk.get_by_role("link", name="All of it in the journal").click()
    expect(desk.locator(".journal tbody tr:not(.day)")).to_have_count(4)
    desk.get_by_label("Person").select_option("Ada Brandt")
    desk.get_by_role("button", name="Show", exact=True).click()
    line = desk.locator(".journal tbody tr:not(.day)")
    expect(line).to_have_count(1)
    expect(line).to_contain_text("Restored It was 7.24 metres after all.")
    assert faults_in_both_looks(desk) == []
    with desk.expect_download() as file:
        desk.get_by_role("link", name="Save as CSV").click()
    saved = file.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert len(saved) == 2
    assert "restore,correction,It was 7.24 metres after all.,Ada Brandt" in saved[1]
    desk.get_by_role("navigation", name="Desk").get_by_role(
        "link", name="Journal"
    ).click()
    expect(desk.get_by_role("heading", name="Journal of all blogs")).to_be_visible()
    assert faults_in_both_looks(desk) == []
