"""What goes wrong at the desk, and an editor's evening."""

import re

from playwright.sync_api import expect

from liveblog import publishing
from liveblog.models import WorkingCopy
from tests.factories import make_update


def open_correction(desk):
    desk.get_by_role("link", name="Correct").click()
    composer = desk.locator("#correcting")
    expect(composer).to_be_visible()
    return composer


def test_a_draft_is_published_another_discarded_and_one_saved_in_a_closed_blog(
    ada, cals_desk, blog
):
    a_draft_is_saved_opened_and_published(cals_desk, blog)
    a_draft_is_discarded_after_a_question(cals_desk, blog)
    what_a_blog_closed_meanwhile_refuses_is_saved_as_a_draft(cals_desk, ada, blog)


def a_draft_is_saved_opened_and_published(desk, blog):
    desk.get_by_label("Heading").fill("What the reservoir can take")
    desk.keyboard.press("Control+s")
    expect(desk.locator("[data-saved]")).to_contain_text("Draft saved")
    expect(desk.locator("#queue h3")).to_have_text(["What the reservoir can take"])
    with desk.expect_navigation():  # and until it has loaded: the keys are the script's
        desk.get_by_role("link", name="What the reservoir can take").click()
    desk.get_by_label("Text", exact=True).fill("Four million cubic metres.")
    desk.keyboard.press("Control+Enter")

    expect(desk.locator("#queue")).to_contain_text("No drafts.")
    expect(desk.locator("#rows h3")).to_have_text(["What the reservoir can take"])
    assert blog.updates.get().is_published


def a_draft_is_discarded_after_a_question(desk, blog):
    desk.get_by_label("Heading").fill("Not yet")
    desk.keyboard.press("Control+s")
    expect(desk.locator("#queue h3")).to_have_text(["Not yet"])
    with desk.expect_navigation():
        desk.get_by_role("link", name="Not yet").click()
    desk.get_by_label("Other ways").click()
    desk.get_by_role("link", name="Discard draft…").click()
    desk.get_by_role("dialog").get_by_role("button", name="Discard draft").click()

    expect(desk.locator("#queue")).to_contain_text("No drafts.")
    assert blog.updates.count() == 1


def what_a_blog_closed_meanwhile_refuses_is_saved_as_a_draft(desk, ada, blog):
    desk.get_by_label("Heading").fill("Too late")
    publishing.close(blog, by=ada)
    desk.keyboard.press("Control+Enter")

    expect(desk.get_by_role("alert")).to_contain_text("This blog was closed at")
    expect(desk.get_by_label("Heading")).to_have_value("Too late")
    desk.get_by_role("button", name="Save as a draft").click()
    expect(desk.locator("#queue h3")).to_have_text(["Too late"])


def test_an_open_correction_stays_until_its_writer_ends_it(sign_in, ada, cal, blog):
    make_update(blog, "Bridge closed")
    desk = sign_in(ada, at="/desk/live/flood/")
    it_is_stopped_left_as_it_was_and_discarded(desk, blog)
    it_survives_a_publication_beside_it(desk)
    a_colleagues_update_is_said_at_once_and_shown_when_asked(desk, blog, cal)
    it_is_refused_where_its_update_was_withdrawn(desk, blog)


def it_is_stopped_left_as_it_was_and_discarded(desk, blog):
    row = desk.locator("#rows h3")
    composer = open_correction(desk)
    composer.get_by_role("link", name="Stop correcting").click()
    expect(composer).to_have_count(0)
    expect(row).to_have_text(["Bridge closed"])

    composer = open_correction(desk)
    expect(composer.get_by_label("Heading")).to_be_focused()
    composer.get_by_role("button", name="Publish changes").click()
    expect(composer.get_by_role("alert")).to_have_text("Nothing has changed.")
    blog.refresh_from_db()
    assert blog.revision == 2

    composer.get_by_label("Heading").fill("Half written")
    expect(desk.locator(".acts")).to_be_hidden()
    assert composer.count() == 1
    composer.get_by_role("link", name="Stop correcting").click()
    dialog = desk.get_by_role("dialog")
    expect(dialog.get_by_role("button", name="Keep editing")).to_be_focused()
    dialog.get_by_role("button", name="Keep editing").click()
    expect(composer.get_by_label("Heading")).to_have_value("Half written")
    expect(composer.locator("[data-saved]")).to_contain_text("Saved for you alone")

    composer.get_by_label("Heading").fill("Half written, and more")
    composer.get_by_role("link", name="Stop correcting").click()
    dialog.get_by_role("button", name="Discard mine").click()
    expect(composer).to_have_count(0)
    expect(row).to_have_text(["Bridge closed"])
    desk.reload()
    expect(desk.locator("#unsent")).to_be_hidden()
    composer = open_correction(desk)
    expect(composer.get_by_label("Heading")).to_have_value("Bridge closed")
    assert WorkingCopy.objects.count() == 0


def it_survives_a_publication_beside_it(desk):
    """Nothing in the list moves under the hands that write in it."""
    composer = desk.locator("#correcting")
    composer.get_by_label("Heading").fill("Half written")

    desk.locator("#composer").get_by_label("Heading").fill("Another update")
    desk.locator("#composer").get_by_label("Heading").press("Control+Enter")

    expect(desk.locator("#rows h3").first).to_have_text("Another update")
    expect(composer.get_by_label("Heading")).to_have_value("Half written")


def a_colleagues_update_is_said_at_once_and_shown_when_asked(desk, blog, cal):
    composer = desk.locator("#correcting")
    heading = desk.locator("#composer").get_by_label("Heading")
    heading.focus()
    make_update(blog, "From Cal", by=cal)
    bar = desk.get_by_role("link", name="1 new update from Cal Ferris. Show it")

    expect(bar).to_be_visible()
    expect(heading).to_be_focused()
    assert desk.locator("#rows > article").count() == 2
    bar.click()

    expect(desk.locator("#rows > article")).to_have_count(3)
    expect(bar).to_have_count(0)
    expect(composer.get_by_label("Heading")).to_have_value("Half written")


def it_is_refused_where_its_update_was_withdrawn(desk, blog):
    composer = desk.locator("#correcting")
    bridge = blog.updates.get(heading="Bridge closed")
    publishing.withdraw(bridge, by=bridge.author, reason="Wrong")
    composer.get_by_role("button", name="Publish changes").click()
    expect(composer.get_by_role("alert")).to_contain_text("was withdrawn")
    expect(composer.get_by_label("Heading")).to_have_value("Half written")


def test_an_editors_evening(sign_in, ada, blog):
    """A blog is begun; in another one what was announced, asked and typed is done with."""
    desk = sign_in(ada, at="/desk/new/")
    a_blog_is_prepared_set_live_and_pinned(desk)

    make_update(blog, "Below")
    make_update(blog, "A dyke has broken", verification="unconfirmed")
    siren = make_update(blog, "The siren sounds", verification="confirmed")
    desk.goto(f"/desk/live/flood/updates/{siren.pk}/announce/")
    what_was_announced_is_not_announced_again(desk)
    after_a_question_the_focus_is_where_one_was(desk, blog)
    signing_out_at_once_leaves_the_words_on_the_desk(desk)


def a_blog_is_prepared_set_live_and_pinned(desk):
    desk.get_by_label("Headline").fill("Cup final: Veldmoor v Sankt Orla")
    desk.get_by_label("Standfirst").fill("Kick-off at three.")
    desk.get_by_role("button", name="Prepare this blog").click()
    expect(desk.locator("#strip .badge")).to_have_text("Prepared")

    desk.get_by_role("link", name="Go live…").click()
    desk.get_by_role("button", name="Go live").click()
    expect(desk.locator("#strip .badge")).to_have_text("Live")
    desk.goto("/desk/")
    desk.get_by_label("Actions for Cup final: Veldmoor v Sankt Orla").click()
    desk.get_by_role("button", name="Pin on the front page").click()
    expect(desk.get_by_role("heading", name="Pinned on the front page")).to_be_visible()


def what_was_announced_is_not_announced_again(desk):
    desk.locator("#composer").get_by_label("Heading").press("Control+Enter")
    expect(desk.locator("#rows h3")).to_have_count(4)

    expect(desk).to_have_url(re.compile(r"/desk/live/flood/$"))
    desk.reload()
    expect(desk.locator("#composer").get_by_label("Heading")).to_have_value("")


def after_a_question_the_focus_is_where_one_was(desk, blog):
    """Also where Escape was the answer."""
    row = desk.locator("#rows > article").nth(2)
    expect(row.locator("h3")).to_have_text("A dyke has broken")
    dialog = desk.get_by_role("dialog")
    row.get_by_role("link", name="Withdraw…").focus()
    desk.keyboard.press("Enter")
    expect(dialog).to_be_visible()
    desk.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(row.get_by_role("link", name="Withdraw…")).to_be_focused()
    assert blog.updates.published().count() == 4

    row.get_by_role("link", name="Wrong…").click()
    dialog.get_by_label("What").fill("The dyke holds.")
    dialog.get_by_role("button", name="Mark as wrong").click()
    expect(row.get_by_role("link", name="Correct")).to_be_focused()

    row.get_by_role("link", name="Withdraw…").click()
    dialog.get_by_label("The note").fill("It was not so.")
    dialog.get_by_label("Reason").fill("Never happened.")
    dialog.get_by_role("button", name="Withdraw update").click()
    expect(row.get_by_role("link", name="History")).to_be_focused()


def signing_out_at_once_leaves_the_words_on_the_desk(desk):
    asked = []
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    desk.locator("#composer").get_by_label("Heading").fill("Half written")
    desk.locator(".person summary").click()
    desk.get_by_role("button", name="Sign out").click()

    expect(desk).to_have_url(re.compile("/accounts/login/"))
    assert asked == []
    assert WorkingCopy.objects.get().title == "Half written"


def test_on_a_phone(sign_in, cal, blog):
    """One part at a time, fields that fit, and a refused one above the dock."""
    make_update(blog, "Bridge closed", by=cal)
    phone = sign_in(
        cal,
        width=390,
        height=844,
        is_mobile=True,
        has_touch=True,
        at="/desk/live/flood/",
    )
    only_the_part_of_the_tab_is_shown(phone)
    the_time_of_the_event_fits(phone)
    a_refused_field_comes_into_view(phone, blog)


def only_the_part_of_the_tab_is_shown(phone):
    expect(phone.get_by_label("Heading")).not_to_be_focused()
    expect(phone.locator("#rows")).to_be_hidden()
    phone.get_by_role("link", name="Updates").tap()
    expect(phone.locator("#rows h3")).to_have_text(["Bridge closed"])
    expect(phone.get_by_label("Heading")).to_be_hidden()
    phone.get_by_role("link", name="Write").tap()
    expect(phone.get_by_label("Heading")).to_be_visible()


def the_time_of_the_event_fits(phone):
    phone.get_by_text("Label, byline, place, time").tap()
    event = phone.get_by_role("group", name=re.compile("^Happened at"))
    fields = [event.get_by_label(name) for name in ("Time, 24 hours", "Day")]
    place = phone.get_by_label("Reporting from")

    expect(event).to_be_visible()
    box, other = event.bounding_box(), place.bounding_box()
    assert (box["x"], box["x"] + box["width"]) == (16, 390 - 16)
    font = "e => ['fontFamily', 'fontSize'].map((each) => getComputedStyle(e)[each])"
    boxes = [field.bounding_box() for field in fields]
    for field, inner in zip(fields, boxes, strict=True):
        assert inner["height"] == other["height"]
        assert field.evaluate(font) == place.evaluate(font)
    assert len({inner["y"] for inner in boxes}) == 1  # side by side
    fields[0].fill("0905")
    expect(fields[1]).not_to_have_value("")


def a_refused_field_comes_into_view(phone, blog):
    phone.get_by_label("Heading").fill("Bridge closed")
    for _ in range(2):
        phone.get_by_role("button", name="Quote", exact=True).tap()
    expect(phone.get_by_label("Quote", exact=True)).to_have_count(2)
    phone.get_by_label("Speaker").first.fill("Josef Lind")
    phone.locator("[data-send]").tap()

    error = phone.get_by_text("Add the words, or remove this quote.").first
    expect(error).to_be_visible()
    expect(phone.locator("[data-saved]")).to_contain_text("Not published: mend")
    expect(phone.get_by_label("Quote", exact=True).first).to_be_focused()
    expect(phone.get_by_label("Heading")).to_have_value("Bridge closed")
    expect(phone.get_by_label("Speaker").first).to_have_value("Josef Lind")
    assert blog.updates.count() == 1  # which was there before
    box, dock = error.bounding_box(), phone.locator(".add").bounding_box()
    assert box["y"] + box["height"] <= dock["y"]
