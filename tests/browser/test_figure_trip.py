"""A figure: what its file knows comes in, what it lacks is written later."""

from playwright.sync_api import expect

from liveblog.models import FigureBlock
from media.models import Image, Upload
from tests.browser.looks import faults_in_both_looks
from tests.browser.pictures import a_file, a_photo, choose, publish
from tests.factories import figure, make_image, make_update
from tests.iptc import with_iptc

KNOWN = {
    "caption": "The upper bridge",
    "credit": "Lena Ossig/Agency",
    "city": "Arnfeld",
    "created": "20260512",
    "instructions": "NO SALES",
}


def box(desk, name):
    return desk.locator("#composer").get_by_role("textbox", name=name)


def test_what_its_file_knows_comes_in_and_what_it_lacks_is_written_later(
    sign_in, new_page, ada, blog
):
    """From Ada's composer by way of a reader's page to the list of what is owed.

    On a slow line a photograph is made smaller, and what an agency wrote into it goes along
    and comes into its figure. Undescribed it is refused, and goes out with a promise. That is
    kept in the list, where one alt text leads to the next; readers have each at once.
    """
    make_update(blog, "Weir", figure(make_image(by=ada), alt="", owes_alt=True), by=ada)
    reader = new_page()
    reader.goto("/live/flood/")
    desk = sign_in(ada, network_away=True, at="/desk/live/flood/")

    on_a_slow_line_it_is_made_smaller(desk)
    what_an_agency_wrote_into_it_comes_in(desk)
    undescribed_it_is_refused_and_goes_out_with_a_promise(desk)
    owing = reader.get_by_role("img", name="Picture, description follows")
    expect(owing).to_have_count(2)
    in_the_list_one_leads_to_the_next(desk)
    for alt in ("A stone bridge", "A weir"):
        expect(reader.get_by_role("img", name=alt)).to_be_visible()
    expect(reader.locator("#feed").get_by_text("Updated")).to_have_count(0)


def on_a_slow_line_it_is_made_smaller(desk):
    desk.evaluate("""Object.defineProperty(navigator, "connection",
        { value: { saveData: true, effectiveType: "4g" } })""")
    content = with_iptc(a_photo((2600, 1300), quality=95), **KNOWN)
    choose(desk, a_file(content=content))

    expect(desk.get_by_text("Picture uploaded.")).to_be_visible(timeout=15_000)
    upload = Upload.objects.get()
    assert upload.size_bytes < len(content)
    image = Image.objects.get(name=upload.name)
    assert (image.width_px, image.height_px) == (1920, 960)


def what_an_agency_wrote_into_it_comes_in(desk):
    expect(box(desk, "Caption")).to_have_value("The upper bridge")
    expect(box(desk, "Credit")).to_have_value("Lena Ossig/Agency")
    expect(
        desk.get_by_text("From the file: Arnfeld, 12 May 2026 · Instructions: NO SALES")
    ).to_be_visible()
    expect(desk.get_by_text("Its file knew the words here")).to_be_visible()
    expect(desk.get_by_label("Own pages only")).to_be_checked()
    desk.get_by_role("button", name="Add place and date").click()
    expect(box(desk, "Caption")).to_have_value("The upper bridge, Arnfeld, 12 May 2026")
    expect(box(desk, "Caption")).to_be_focused()


def undescribed_it_is_refused_and_goes_out_with_a_promise(desk):
    desk.locator("#composer [data-send]").click()
    expect(desk.get_by_text("or tick one of the boxes")).to_be_visible()
    assert faults_in_both_looks(desk) == []
    desk.get_by_label("Publish now, write the alt text later").check()
    publish(desk)

    block = FigureBlock.objects.latest("pk")
    assert block.caption == "The upper bridge, Arnfeld, 12 May 2026"
    assert (block.credit, block.owes_alt) == ("Lena Ossig/Agency", True)
    assert block.image.own_pages_only is True


def in_the_list_one_leads_to_the_next(desk):
    banner = desk.get_by_role("banner")
    banner.get_by_role("link", name="2 alt texts to write").click()
    desk.wait_for_url("**/desk/owed/")  # and until it has loaded: Enter is htmx's
    fields = desk.get_by_role("textbox", name="Alt text")
    fields.first.press("Enter")
    expect(desk.get_by_text("Say what is in the picture")).to_be_visible()
    expect(fields.first).to_be_focused()
    assert faults_in_both_looks(desk) == []

    desk.keyboard.type("A stone bridge")
    desk.keyboard.press("Enter")
    expect(desk.get_by_text("Described. Readers have it since")).to_be_visible()
    expect(banner.get_by_role("link", name="1 alt text to write")).to_be_visible()
    expect(fields).to_have_count(1)
    expect(fields).to_be_focused()
    desk.keyboard.type("A weir")
    desk.keyboard.press("Enter")
    expect(banner.get_by_role("link", name="alt text")).to_have_count(0)
    assert faults_in_both_looks(desk) == []
    desk.reload()
    expect(desk.get_by_text("No alt text is missing")).to_be_visible()
    assert faults_in_both_looks(desk) == []
