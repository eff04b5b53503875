"""Pictures on a reader's page: nothing moves for them, and some are covered at first."""

import pytest
from playwright.sync_api import expect

from liveblog import publishing
from liveblog.models import Blog
from tests import shapes
from tests.browser.first_view import open_with_the_words_first
from tests.browser.looks import faults_in_both_looks
from tests.factories import make_update

PAGE = f"/live/{shapes.SLUG}/"
SHIFTS = """() => new Promise(resolve => {
  const found = []
  new PerformanceObserver(list => found.push(...list.getEntries()
    .filter(entry => !entry.hadRecentInput).map(entry => entry.value)))
    .observe({type: 'layout-shift', buffered: true})
  setTimeout(() => resolve(found), 500)
})"""
BOXES = """() => [...document.querySelectorAll('.body img, .hero img')].map(img => {
  const box = img.getBoundingClientRect()
  return [img.alt, Math.round(box.width), Math.round(box.height)]
})"""


@pytest.fixture
def every_shape(ada):
    return shapes.publish()


def test_on_a_wide_screen_figures_stand_side_by_side_and_nothing_moves(
    new_page, every_shape
):
    """Pictures of every shape: when they come, in their sizes, cropped, and for everyone."""
    page = new_page(width=1280, height=900)
    nothing_moves_when_pictures_of_any_shape_come_late(page)
    figures_of_one_shape_stand_side_by_side(page)
    a_crop_keeps_the_focal_point(page)
    figures_of_every_shape_pass_axe_covered_and_not(page)


def test_on_a_phone_figures_are_whole_enlarge_and_wait_to_be_asked_for(
    new_page, ada, every_shape
):
    """Pictures of every shape: when they come, in their sizes, enlarged one after the other;
    what moves and what may disturb waits, by key and by tap."""
    page = new_page(width=390, height=844, has_touch=True, is_mobile=True)
    rescue, weir = updates_that_wait(page, every_shape, "Sensitive", "Animated")
    nothing_moves_when_pictures_of_any_shape_come_late(page)
    landscapes_are_whole_and_three_portraits_have_words_beside(page)
    a_picture_enlarges_with_its_words_and_those_beside_it(page, ada)
    a_picture_moves_by_key_and_stops_by_another(page, weir)
    a_sensitive_picture_comes_by_key(page, rescue)
    it_comes_by_a_tap_and_goes_by_another(rescue)


def test_without_scripts_what_may_disturb_and_what_moves_wait_too(new_page, ada, blog):
    """By key, by tap, and on paper."""
    make_update(blog, "Rescue", shapes.sensitive(1600, 1067), by=ada)
    make_update(blog, "Weir", shapes.shown(shapes.moving(640, 480)), by=ada)
    page = new_page(width=390, has_touch=True, is_mobile=True, javascript=False)
    rescue, weir = updates_that_wait(page, blog, "Rescue", "Weir")
    page.goto("/live/flood/")

    a_picture_moves_by_key_and_stops_by_another(page, weir, javascript=False)
    a_sensitive_picture_comes_by_key(page, rescue, javascript=False)
    it_comes_by_a_tap_and_goes_by_another(rescue)
    on_paper_nothing_is_offered_to_be_played(page, weir)


def updates_that_wait(page, blog, *headings):
    """Each with what is asked for of its picture from now on, as a growing list."""
    found = []
    for heading in headings:
        update = blog.updates.get(heading=heading)
        [image] = [b.image for b in update.blocks() if b.kind == "figure"]
        found.append(page.locator(f"#update-{update.pk}"))
        found[-1].asked = asked_for(page, image)
    return found


def asked_for(page, image):
    asked = []
    page.on(
        "request",
        lambda request: (
            asked.append(request.url) if image.name in request.url else None
        ),
    )
    return asked


def nothing_moves_when_pictures_of_any_shape_come_late(page):
    assert open_with_the_words_first(page, PAGE) >= 2
    before = page.evaluate(BOXES)

    for article in page.locator("#feed article").all():
        article.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")

    assert page.evaluate(BOXES) == before
    assert page.evaluate(SHIFTS) == []
    assert len(before) > 20


def sized(page, heading):
    """The boxes of the pictures below this heading, as (width, height)."""
    article = page.locator("#feed article").filter(
        has=page.get_by_role("heading", name=heading, exact=True)
    )
    return [
        (round(box["width"]), round(box["height"]))
        for box in (img.bounding_box() for img in article.locator("img").all())
    ]


def figures_of_one_shape_stand_side_by_side(page):
    assert sized(page, "Landscape") == [(624, 416)]
    assert sized(page, "Portrait") == [(624, 720)]  # four fifths of the screen
    assert sized(page, "Panorama") == [(624, 179)]
    assert sized(page, "Three portraits") == [(200, 267)] * 3
    assert sized(page, "Two portraits") == [(306, 408)] * 2
    assert sized(page, "Two landscapes") == [(306, 204)] * 2
    assert sized(page, "Three landscapes") == [(624, 416), (306, 204), (306, 204)]
    assert sized(page, "Tiny") == [(120, 90)]


def a_crop_keeps_the_focal_point(page):
    place = "img => getComputedStyle(img).objectPosition"
    mayor, baker, teacher = (
        page.locator("figure").filter(has_text=name).locator("img").evaluate(place)
        for name in ("Mira Tal", "Jon Lind", "Lena Ossig")
    )

    assert (mayor, baker, teacher) == ("50% 0%", "50% 100%", "0% 50%")


def figures_of_every_shape_pass_axe_covered_and_not(page):
    assert faults_in_both_looks(page) == []

    for cover in page.locator("summary.cover").all():
        cover.click()
    for button in page.locator(".motion summary").all():
        button.click()

    assert faults_in_both_looks(page) == []


def landscapes_are_whole_and_three_portraits_have_words_beside(page):
    assert sized(page, "Landscape") == [(346, 231)]
    assert sized(page, "Portrait") == [(346, 519)]
    assert sized(page, "Two landscapes") == [(346, 195), (346, 303)]
    assert sized(page, "Two portraits") == [(167, 223)] * 2
    assert sized(page, "Three portraits") == [(134, 178)] * 3
    caption = page.get_by_text("Mira Tal, mayor").bounding_box()
    assert caption["x"] > 138


IS_SCROLLED = "stage => stage.scrollWidth > stage.clientWidth"


def a_picture_enlarges_with_its_words_and_those_beside_it(page, ada):
    mayor = page.locator("figure").filter(has_text="Mira Tal").locator("a")
    whole = mayor.get_attribute("href")
    assert page.request.get(whole).headers["content-type"] == "image/jpeg"
    mayor.focus()
    page.keyboard.press("Enter")

    dialog = page.get_by_role("dialog")
    expect(dialog).to_have_text("×‹›Mira Tal, mayor [Anna Sorg/Newsbook]")
    expect(dialog.get_by_role("img", name="A bridge")).to_be_visible()
    assert faults_in_both_looks(page) == []
    # All of it, also where the window is less high than the picture.
    page.set_viewport_size({"width": 1280, "height": 500})
    assert dialog.get_by_role("img").bounding_box()["height"] <= 500
    page.set_viewport_size({"width": 390, "height": 844})
    page.keyboard.press("ArrowRight")
    expect(dialog).to_contain_text("Jon Lind")
    # In its own size, with the point that was pressed in sight.
    stage = dialog.locator(".stage")
    assert not stage.evaluate(IS_SCROLLED)
    dialog.get_by_role("img").click()
    assert stage.evaluate(IS_SCROLLED)
    page.keyboard.press("-")
    assert not stage.evaluate(IS_SCROLLED)
    dialog.get_by_role("button", name="Next picture").click()
    expect(dialog).to_contain_text("Lena Ossig")
    page.keyboard.press("ArrowRight")  # the last
    expect(dialog).to_contain_text("Lena Ossig")
    dialog.get_by_role("button", name="Previous picture").click()
    expect(dialog).to_contain_text("Jon Lind")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(mayor).to_be_focused()

    # What is covered stays covered, and what is withdrawn goes.
    rescue = page.locator(".update").filter(has_text="Three sensitive portraits")
    expect(rescue.locator("a.enlarge").first).to_be_hidden()
    rescue.get_by_text("Show it").nth(1).click()
    rescue.locator("a.enlarge").nth(1).click()
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button")).to_have_count(1)
    # Who asks for a withdrawn picture gets none: what was asked for has come before.
    for each in (rescue.locator("img").nth(1), dialog.locator("img")):
        expect(each).to_have_js_property("complete", value=True)
    blog = Blog.objects.get(slug=shapes.SLUG)
    publishing.withdraw(blog.updates.get(heading="Three sensitive portraits"), by=ada)
    expect(dialog).to_be_hidden()
    expect(dialog.locator("img")).to_have_count(0)


SCREENS = [(412, 1.75, 640), (390, 3, 960), (1280, 1, 960), (1280, 2, 1600)]


def test_the_hero_is_no_larger_than_its_screen_can_show(new_page, ada, blog):
    hero = shapes.picture(1600, 1000)
    publishing.introduce(
        blog, by=ada, hero_image=hero, hero_alt="A disc", hero_credit="Anna Sorg"
    )
    page = new_page()
    screen = page.context.new_cdp_session(page)
    for width, density, chosen in SCREENS:
        metrics = {"width": width, "height": 900, "deviceScaleFactor": density}
        screen.send("Emulation.setDeviceMetricsOverride", metrics | {"mobile": False})
        page.goto("/live/flood/")

        img = page.get_by_role("img", name="A disc")
        expect(img).to_have_js_property("complete", value=True)
        source = img.evaluate("img => img.currentSrc")
        assert source.endswith(f"/{chosen}.avif"), (width, density)


# What may disturb, and what moves ---------------------------------------------------------


def a_picture_moves_by_key_and_stops_by_another(page, weir, *, javascript=True):
    still = weir.get_by_role("img", name="A bridge")
    expect(still).to_have_js_property("complete", value=True)
    page.wait_for_load_state("networkidle")
    # Without scripts a browser fetches lazy pictures too, but shows none that moves.
    assert any(url.endswith(".webp") for url in weir.asked) is not javascript
    assert still.evaluate("img => img.currentSrc").endswith(".jpg")
    moves = weir.locator(".motion img")
    expect(moves).to_be_hidden()

    weir.locator(".motion summary").focus()
    page.keyboard.press("Enter")

    expect(moves).to_be_visible()
    expect(moves).to_have_js_property("complete", value=True)
    assert moves.evaluate("img => img.currentSrc").endswith(".webp")
    assert moves.bounding_box() == still.bounding_box()

    page.keyboard.press("Enter")

    expect(moves).to_be_hidden()
    expect(weir.get_by_text("Play animation")).to_be_visible()


def a_sensitive_picture_comes_by_key(page, rescue, *, javascript=True):
    cover = rescue.locator("summary.cover")
    cover.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    # Without scripts a browser fetches lazy pictures too, so that they tell on nobody.
    assert len(rescue.asked) == (0 if javascript else 1)
    room = cover.bounding_box()
    expect(cover).to_have_text("This picture may disturb. Show it", use_inner_text=True)

    cover.focus()
    page.keyboard.press("Enter")

    picture = rescue.get_by_role("img", name="A bridge")
    expect(picture).to_be_visible()
    expect(picture).to_have_js_property("complete", value=True)
    assert len(rescue.asked) == 1
    assert picture.bounding_box() == room == cover.bounding_box()
    expect(cover).to_have_text("Cover it", use_inner_text=True)

    page.keyboard.press("Enter")

    expect(picture).to_be_hidden()
    expect(cover).to_be_focused()


def it_comes_by_a_tap_and_goes_by_another(rescue):
    picture = rescue.get_by_role("img", name="A bridge")
    expect(picture).to_be_hidden()

    rescue.get_by_text("Show it").tap()
    expect(picture).to_be_visible()

    rescue.get_by_text("Cover it").tap()
    expect(picture).to_be_hidden()


def on_paper_nothing_is_offered_to_be_played(page, weir):
    weir.get_by_text("Play animation").click()

    page.emulate_media(media="print")

    expect(weir.get_by_text("Stop animation")).to_be_hidden()
    expect(weir.locator(".motion img")).to_be_hidden()
