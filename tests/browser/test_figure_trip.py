"""A figure in the composer: what its file knows comes in, what it lacks is paid later."""

from datetime import UTC, date, datetime

import pytest
from playwright.sync_api import expect

from liveblog.models import FigureBlock, WorkingCopy
from media import pieces
from media.models import Image, Upload
from tests.browser.conftest import until
from tests.browser.looks import faults_in_both_looks
from tests.browser.pictures import a_file, choose, publish
from tests.factories import figure, make_draft, make_image, make_update, picture_bytes

NINE = datetime(2030, 5, 12, 7, 0, tzinfo=UTC)  # in Berlin


def box(desk, name):
    return desk.locator("#composer").get_by_role("textbox", name=name)


@pytest.fixture
def knowing(cals_desk):
    """The line to the desk, on which a picture arrives whose file says something.

    What Cal types before `arrive` is typed while the picture is on its way.
    """

    class Line:
        known = {
            "caption": "The upper bridge",
            "credit": "Lena Ossig/Agency",
            "alt": "A stone bridge",
            "place": "Arnfeld",
            "taken_on": date(2026, 5, 12),
            "instructions": "NO SALES",
            "own_pages_only": True,
            "ends_at": NINE,
        }
        held = None

        def arrive(self):
            until(cals_desk, lambda: self.held is not None)
            name = self.held.request.url.rstrip("/").rpartition("/")[2]
            upload = Upload.objects.get(name=name)
            content = picture_bytes()
            pieces.expect(upload, len(content))
            pieces.take(upload, content, offset=0)
            Image.objects.filter(name=name).update(**self.known)
            self.held.continue_()
            expect(cals_desk.get_by_text("Picture uploaded.")).to_be_visible()

    line = Line()

    def hold_the_first_piece(route):
        if route.request.method == "PATCH" and line.held is None:
            line.held = route
        else:
            route.continue_()

    cals_desk.route("**/desk/uploads/**", hold_the_first_piece)
    return line


def test_what_the_file_says_is_filled_in_and_goes_out(cals_desk, knowing, blog):
    desk = cals_desk
    choose(desk, a_file(content=picture_bytes()))
    knowing.arrive()

    expect(box(desk, "Caption")).to_have_value("The upper bridge")
    expect(box(desk, "Credit")).to_have_value("Lena Ossig/Agency")
    expect(box(desk, "Alt text")).to_have_value("A stone bridge")
    expect(
        desk.get_by_text("From the file: Arnfeld, 12 May 2026 · Instructions: NO SALES")
    ).to_be_visible()
    expect(desk.get_by_text("Its file knew the words here")).to_be_visible()
    expect(desk.get_by_label("Own pages only")).to_be_checked()
    expect(desk.locator("#composer [name$=ends_at_time]")).to_have_value("09:00")
    expect(desk.locator("#composer [name$=ends_at_date]")).to_have_value("2030-05-12")
    desk.get_by_role("button", name="Add place and date").click()
    expect(box(desk, "Caption")).to_have_value("The upper bridge, Arnfeld, 12 May 2026")
    expect(box(desk, "Caption")).to_be_focused()
    publish(desk)

    block, image = FigureBlock.objects.get(), Image.objects.get()
    assert block.caption == "The upper bridge, Arnfeld, 12 May 2026"
    assert (block.credit, block.alt) == ("Lena Ossig/Agency", "A stone bridge")
    assert (image.own_pages_only, image.ends_at) == (True, NINE)


def test_what_was_typed_meanwhile_stays(cals_desk, knowing, blog):
    desk = cals_desk
    choose(desk, a_file(content=picture_bytes()))
    box(desk, "Caption").fill("Mine.")
    box(desk, "Credit").fill("Cal Ferris")
    desk.get_by_text("No alt text?").click()
    desk.get_by_label("Decorative").check()
    knowing.arrive()

    expect(desk.get_by_text("From the file:")).to_be_visible()
    expect(box(desk, "Caption")).to_have_value("Mine.")
    expect(box(desk, "Credit")).to_have_value("Cal Ferris")
    expect(box(desk, "Alt text")).to_have_value("")
    expect(desk.get_by_text("Its file knew the words here")).to_have_count(0)
    desk.get_by_role("button", name="Add place and date").click()
    expect(box(desk, "Caption")).to_have_value("Mine. Arnfeld, 12 May 2026.")


def test_it_is_kept_like_what_is_typed(cals_desk, knowing, blog):
    desk = cals_desk
    desk.get_by_label("Heading").fill("Closed")
    choose(desk, a_file(content=picture_bytes()))
    knowing.arrive()
    until(desk, lambda: "A stone bridge" in _values_kept(), seconds=15)
    desk.reload()

    expect(box(desk, "Alt text")).to_have_value("A stone bridge")
    expect(desk.get_by_label("Own pages only")).to_be_checked()


def _values_kept():
    return [value for copy in WorkingCopy.objects.all() for _, value in copy.fields]


def test_an_editor_publishes_one_that_owes_and_pays_it(adas_desk, reader, ada, blog):
    desk = adas_desk
    desk.get_by_label("Heading").fill("Bridge closed")
    choose(desk, a_file(content=picture_bytes()))
    expect(desk.get_by_text("Picture uploaded.")).to_be_visible()
    desk.locator("#composer [data-send]").click()
    expect(desk.get_by_text("or tick one of the boxes")).to_be_visible()
    box(desk, "Credit").fill("Anna Sorg")
    desk.get_by_label("Decorative").check()
    desk.get_by_label("Publish now, write the alt text later").check()
    expect(desk.get_by_label("Decorative")).not_to_be_checked()
    publish(desk)

    shown = reader.locator("#feed article.update")
    expect(
        shown.get_by_role("img", name="Picture, description follows")
    ).to_be_visible()
    owed = desk.get_by_role("banner").get_by_role("link", name="1 alt text to write")
    owed.click()
    desk.wait_for_url("**/desk/owed/")  # and until it has loaded: Enter is htmx's
    field = desk.get_by_role("textbox", name="Alt text")
    field.press("Enter")
    expect(desk.get_by_text("Say what is in the picture")).to_be_visible()
    expect(field).to_be_focused()
    field.press_sequentially("A stone bridge")
    field.press("Enter")

    expect(desk.get_by_text("Described. Readers have it since")).to_be_visible()
    expect(owed).to_have_count(0)
    expect(shown.get_by_role("img", name="A stone bridge")).to_be_visible()
    expect(shown.get_by_text("Updated")).to_have_count(0)


def test_the_next_one_has_the_focus(adas_desk, ada, blog):
    image = make_image(by=ada)
    for number in range(2):
        make_update(blog, f"{number}", figure(image, alt="", owes_alt=True), by=ada)
    adas_desk.goto("/desk/owed/")
    fields = adas_desk.get_by_role("textbox", name="Alt text")
    fields.first.fill("A bridge")
    fields.first.press("Enter")

    expect(fields).to_have_count(1)
    expect(fields).to_be_focused()
    expect(adas_desk.get_by_role("link", name="1 alt text to write")).to_be_visible()


def test_it_is_paid_without_scripts(sign_in, ada, blog):
    image = make_image(by=ada)
    make_update(blog, "Closed", figure(image, alt="", owes_alt=True), by=ada)
    # Its console tells of the 422.
    desk = sign_in(ada, javascript=False, network_away=True, at="/desk/owed/")
    desk.get_by_role("button", name="Save").click()
    expect(desk.get_by_text("Say what is in the picture")).to_be_visible()
    desk.get_by_role("textbox", name="Alt text").fill("A bridge")
    desk.get_by_role("button", name="Save").click()

    expect(desk.get_by_text("Described. Readers have it since")).to_be_visible()
    expect(desk.get_by_text("No alt text is missing")).to_be_visible()


def test_forms_and_list_pass_axe(sign_in, ada, blog):
    page = sign_in(ada, at="/desk/owed/")
    assert faults_in_both_looks(page) == []
    image = make_image(by=ada)
    Image.objects.update(place="Arnfeld", own_pages_only=True)
    make_update(blog, "Closed", figure(image, alt="", owes_alt=True), by=ada)
    draft = make_draft(blog, "Later", figure(image), by=ada)
    page.goto("/desk/owed/")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Say what is in the picture")).to_be_visible()
    assert faults_in_both_looks(page) == []
    page.goto(f"/desk/live/flood/drafts/{draft.pk}/")
    expect(page.get_by_text("From the file: Arnfeld")).to_be_attached()
    assert faults_in_both_looks(page) == []
