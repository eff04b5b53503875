"""Nothing typed is lost: kept on the device, and on the desk, and put back."""

from playwright.sync_api import expect

from liveblog.models import WorkingCopy
from tests.browser.device import saved
from tests.browser.sending import WRITING
from tests.factories import make_update


def test_what_is_typed_comes_back_after_a_reload(sign_in, cal, blog):
    """Each part begins at the blog's desk with an empty composer."""
    make_update(blog, "Bridge closed", by=cal)
    desk = sign_in(cal, network_away=True, at="/desk/live/flood/")
    who_types_while_the_words_come_back_goes_on_there(desk)
    a_correction_is_kept_and_readers_see_nothing_of_it(desk, blog)
    of_two_corrections_each_is_opened_and_sent_by_itself(desk, cal, blog)


def who_types_while_the_words_come_back_goes_on_there(desk):
    desk.route("**/writing/", lambda route: route.abort())  # here alone
    text = desk.get_by_label("Text", exact=True)
    text.fill("Half a sen")
    expect(saved(desk)).to_contain_text("On this device")
    desk.add_init_script(
        """addEventListener('focusin', ({ target }) => {
          if (target.closest('.c-heading')) document.querySelector('.blocks textarea').focus();
        }, { once: true });"""
    )
    desk.reload()

    expect(text).to_have_value("Half a sen")
    expect(text).to_be_focused()
    desk.keyboard.type("tence")
    expect(text).to_have_value("Half a sentence")
    text.fill("")
    desk.unroute("**/writing/")


def a_correction_is_kept_and_readers_see_nothing_of_it(desk, blog):
    desk.get_by_role("link", name="Correct").click()
    desk.locator("#correcting").get_by_label("Heading").fill("Upper bridge closed")
    line = desk.locator("#correcting [data-saved]")
    expect(line).to_contain_text("Saved for you alone")

    assert blog.updates.get().heading == "Bridge closed"
    desk.reload()
    unsent = desk.locator("#unsent")
    expect(unsent.get_by_role("link")).to_have_text("Upper bridge closed")
    unsent.get_by_role("link").click()
    correcting = desk.locator("#correcting")
    expect(correcting.get_by_label("Heading")).to_have_value("Upper bridge closed")
    correcting.get_by_label("Text", exact=True).fill("Since noon.")
    correcting.get_by_role("button", name="Publish changes").click()
    expect(desk.locator("#rows h3")).to_have_text(["Upper bridge closed"])
    assert WorkingCopy.objects.count() == 0
    # Nor is it on this device any more: it would be offered where it is corrected again.
    assert desk.evaluate(WRITING) == []


def of_two_corrections_each_is_opened_and_sent_by_itself(desk, cal, blog):
    """What two other tabs had typed in it when it was a draft."""
    update = blog.updates.get()
    seen = ["seen_revision", f"{update.last_revision}"], ["change", "added"]
    for key, heading in [("", "Lower bridge closed"), ("-9", "Both bridges closed")]:
        WorkingCopy.objects.create(
            person=cal,
            blog=blog,
            update=update,
            key=f"correct-{update.pk}{key}",
            fields=[["heading", heading], *seen, ["block", "text-1"]],
            version=1,
            session="left",
        )
    desk.reload()
    composer = desk.locator("#correcting")

    def open_and_go_on(title):
        desk.locator("#unsent").get_by_role("link", name=title).click()
        expect(composer.get_by_label("Heading")).to_have_value(title)
        composer.get_by_label("Text", exact=True).fill("Since noon.")
        expect(composer.locator("[data-saved]")).to_contain_text("Saved for you alone")
        composer.get_by_role("button", name="Publish changes").click()

    open_and_go_on("Lower bridge closed")
    expect(desk.locator("#rows h3")).to_have_text(["Lower bridge closed"])
    assert WorkingCopy.objects.get().title == "Both bridges closed"
    open_and_go_on("Both bridges closed")
    composer.get_by_role("radio", name="Take mine").check()
    composer.get_by_role("button", name="Publish merged update").click()
    expect(desk.locator("#rows h3")).to_have_text(["Both bridges closed"])
    assert WorkingCopy.objects.count() == 0
