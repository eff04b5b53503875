"""Pictures from a device to the page: chosen, dropped, pasted, on any line."""

import base64

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from liveblog.models import FigureBlock
from media.models import Image, Upload
from tests.browser.conftest import until
from tests.browser.looks import faults_in_both_looks
from tests.browser.pictures import a_file, a_photo, choose, describe, publish
from tests.factories import picture_bytes
from tests.line import line_to

PIECES = "**/desk/uploads/**"


@pytest.fixture
def line_of_pieces(cals_desk):
    """Holds back every request for a picture until it is opened."""

    class Gate:
        held, is_open = [], False

        def open(self):
            self.is_open = True
            for route in self.held:
                route.continue_()

    gate = Gate()

    def pass_or_hold(route):
        if gate.is_open:
            route.continue_()
        else:
            gate.held.append(route)

    cals_desk.route(PIECES, pass_or_hold)
    return gate


# Choosing -------------------------------------------------------------------------


def test_a_picture_is_seen_at_once_and_says_when_it_is_here(cals_desk, line_of_pieces):
    desk = cals_desk
    choose(desk, a_file())

    figure = desk.locator(".blk-figure")
    expect(figure.locator("img")).to_have_js_property("naturalWidth", 1200)
    expect(figure.get_by_text("Waiting to be sent")).to_be_visible()
    expect(desk.get_by_label("Caption")).to_be_focused()
    line_of_pieces.open()
    expect(figure.get_by_text("Picture uploaded.")).to_be_visible()
    assert [image.width_px for image in Image.objects.all()] == [1200]


def test_several_at_once_come_in_the_order_in_which_they_were_chosen(cals_desk, blog):
    desk = cals_desk
    colours = ("red", "green", "blue")
    choose(
        desk,
        *[
            a_file(f"{c}.png", picture_bytes(size=(300, 200), colour=c, form="PNG"))
            for c in colours
        ],
    )
    describe(desk, *colours)
    desk.get_by_label("Heading").fill("Three bridges")
    expect(desk.get_by_text("Picture uploaded.")).to_have_count(3, timeout=15_000)
    publish(desk)

    figures = blog.updates.get().blocks()
    assert [figure.alt for figure in figures if figure.kind == "figure"] == [*colours]
    assert all(figure.image for figure in figures if figure.kind == "figure")


def drop(desk, selector):
    desk.locator(selector).evaluate(
        """(place, content) => {
          const bytes = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([bytes], "dropped.jpg", { type: "image/jpeg" }));
          for (const type of ["dragover", "drop"]) {
            place.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
          }
        }""",
        base64.b64encode(picture_bytes()).decode(),
    )


def paste(desk, *, words):
    desk.get_by_label("Text", exact=True).evaluate(
        """(field, { content, words }) => {
          const bytes = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
          const clipboardData = new DataTransfer();
          clipboardData.items.add(new File([bytes], "image.png", { type: "image/png" }));
          if (words) clipboardData.setData("text/plain", words);
          const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
          field.dispatchEvent(paste);
        }""",
        {
            "content": base64.b64encode(picture_bytes(form="PNG")).decode(),
            "words": words,
        },
    )


def test_a_picture_is_taken_where_it_is_dropped_or_pasted(cals_desk):
    desk = cals_desk
    what_is_dropped_beside_the_composer_does_no_harm(desk)
    words_that_bring_a_picture_of_themselves_are_words(desk)

    drop(desk, "#composer .blk-text textarea")
    expect(desk.get_by_text("Picture uploaded.")).to_be_visible()
    assert Upload.objects.get().file_name == "dropped.jpg"

    paste(desk, words="")
    expect(desk.get_by_text("Picture uploaded.")).to_have_count(2)


def what_is_dropped_beside_the_composer_does_no_harm(desk):
    drop(desk, "#about")
    expect(desk.locator(".blk-figure")).to_have_count(0)


def words_that_bring_a_picture_of_themselves_are_words(desk):
    paste(desk, words="Copied in an office program.")
    expect(desk.locator(".blk-figure")).to_have_count(0)


# Words first ------------------------------------------------------------------------


def test_the_words_are_live_at_once_and_the_picture_joins_them(
    cals_desk, line_of_pieces, reader, blog
):
    desk = cals_desk
    desk.get_by_label("Heading").fill("Bridge closed")
    choose(desk, a_file())
    describe(desk, "A stone bridge")
    publish(desk)

    update = reader.locator("#feed article.update")
    expect(update.get_by_text("Picture follows")).to_be_visible()
    expect(desk.locator("#rows").get_by_text("Picture follows")).to_be_visible()
    under_way = desk.get_by_role("region", name="Pictures on their way")
    expect(under_way.get_by_text("bridge.jpg")).to_be_visible()

    line_of_pieces.open()
    expect(update.get_by_role("img", name="A stone bridge")).to_be_visible(
        timeout=15_000
    )
    expect(update.get_by_text("Picture follows")).to_have_count(0)
    expect(update.get_by_text("Updated")).to_have_count(0)
    expect(
        desk.locator("#rows").get_by_role("img", name="A stone bridge")
    ).to_be_visible()
    expect(under_way).to_be_hidden()


def test_a_picture_alone_waits_for_words(cals_desk, line_of_pieces, blog):
    desk = cals_desk
    choose(desk, a_file())
    describe(desk, "A stone bridge")
    desk.locator("#composer [data-send]").click()

    expect(desk.get_by_role("alert")).to_have_text(
        "The picture is still on its way. Add a heading or a text, and they go live at "
        "once."
    )
    expect(desk.locator(".blk-figure img")).to_have_js_property("naturalWidth", 1200)
    assert blog.updates.count() == 0


def test_what_is_no_picture_is_told_and_readers_see_no_place_for_it(
    cals_desk, line_of_pieces, reader
):
    desk = cals_desk
    desk.get_by_label("Heading").fill("Bridge closed")
    choose(desk, a_file("notes.psd", b"8BPS, they say"))
    describe(desk, "A stone bridge")
    publish(desk)
    update = reader.locator("#feed article.update")
    expect(update.get_by_text("Picture follows")).to_be_visible()

    line_of_pieces.open()
    problem = desk.locator("#pictures").get_by_role("alert")
    expect(problem).to_have_text(
        "notes.psd: Not a picture we can read (PSD). Save it as JPEG and add it again."
    )
    expect(update.get_by_text("Picture follows")).to_have_count(0)
    expect(update.get_by_test_id("heading")).to_have_text("Bridge closed")
    desk.reload()
    expect(problem).to_contain_text("Not a picture we can read (PSD).")
    desk.get_by_role("button", name="Dismiss").click()
    expect(desk.locator("#pictures")).to_be_hidden()
    desk.reload()
    expect(desk.get_by_label("Heading")).to_be_focused()
    expect(desk.locator("#pictures")).to_be_hidden()


def test_a_cancelled_picture_leaves_the_composer_and_the_device(
    cals_desk, line_of_pieces
):
    desk = cals_desk
    choose(desk, a_file())
    desk.get_by_role("button", name="Cancel").focus()
    desk.keyboard.press("Enter")

    expect(desk.locator(".blk-figure")).to_have_count(0)
    expect(desk.locator("#composer .add-pictures input")).to_be_focused()
    expect(desk.locator("[data-saved]")).to_have_text("bridge.jpg cancelled.")
    line_of_pieces.open()
    desk.reload()
    expect(desk.get_by_label("Heading")).to_be_focused()
    expect(desk.locator("#pictures")).to_be_hidden()
    assert Image.objects.count() == 0


def test_a_picture_cancelled_after_its_words_leaves_no_place(
    cals_desk, line_of_pieces, reader
):
    desk = cals_desk
    desk.get_by_label("Heading").fill("Bridge closed")
    choose(desk, a_file())
    describe(desk, "A stone bridge")
    publish(desk)
    follows = reader.locator("#feed").get_by_text("Picture follows")
    expect(follows).to_be_visible()
    line_of_pieces.is_open = True
    desk.locator("#pictures").get_by_role("button", name="Cancel").click()

    expect(follows).to_have_count(0)
    expect(desk.locator("#rows").get_by_text("Picture follows")).to_have_count(0)
    assert FigureBlock.objects.count() == 0


def test_a_cancellation_while_a_piece_is_being_taken_is_sent_again(
    cals_desk, line_of_pieces
):
    desk, asked = cals_desk, []

    def be_busy_once(route):
        if route.request.method != "DELETE":
            return route.fallback()
        asked.append(route)
        return route.fulfill(status=202) if len(asked) == 1 else route.continue_()

    desk.get_by_label("Heading").fill("Bridge closed")
    choose(desk, a_file())
    describe(desk, "A stone bridge")
    publish(desk)
    desk.route(PIECES, be_busy_once)
    line_of_pieces.is_open = True
    desk.locator("#pictures").get_by_role("button", name="Cancel").click()

    expect(desk.locator("#rows").get_by_text("Picture follows")).to_have_count(0)
    assert len(asked) == 2
    assert FigureBlock.objects.count() == 0


# On any line --------------------------------------------------------------------------


@pytest.fixture
def torn_desk(sign_in, cal, blog):
    """Cal's desk, where the line may be away."""
    return sign_in(cal, network_away=True, at="/desk/live/flood/")


def publish_with_a_picture_that_cannot_go(desk):
    desk.route(PIECES, lambda route: route.abort())
    desk.get_by_label("Heading").fill("Bridge closed")
    choose(desk, a_file())
    describe(desk, "A stone bridge")
    publish(desk)
    expect(desk.locator("#pictures").get_by_text("No connection.")).to_be_visible()


def joined(desk):
    return desk.locator("#rows").get_by_role("img", name="A stone bridge")


def test_a_picture_goes_on_after_the_page_was_shut(torn_desk):
    desk = torn_desk
    publish_with_a_picture_that_cannot_go(desk)
    desk.goto("about:blank")
    desk.unroute(PIECES)
    desk.goto("/desk/live/flood/")

    expect(joined(desk)).to_be_visible()
    expect(desk.locator("#pictures")).to_be_hidden()


def test_a_picture_goes_on_by_itself_when_the_line_is_back(torn_desk):
    desk = torn_desk
    publish_with_a_picture_that_cannot_go(desk)
    desk.get_by_role("button", name="Try now").click()
    expect(desk.locator("#pictures").get_by_text("No connection.")).to_be_visible()
    desk.unroute(PIECES)

    expect(joined(desk)).to_be_visible(timeout=30_000)


def test_a_page_that_answers_ok_to_everything_is_not_the_desk(torn_desk):
    desk = torn_desk
    publish_with_a_picture_that_cannot_go(desk)
    asked = []
    answers = ["<h1>Welcome to the hotel</h1>", '{"has_arrived": true, "rows": []}']

    def hotel(route):
        route.fulfill(status=200, body=answers[len(asked) % 2])
        asked.append(route.request.method)

    desk.route(PIECES, hotel)
    until(desk, lambda: len(asked) > 2, seconds=30)
    expect(desk.locator("#pictures").get_by_text("No connection.")).to_be_visible()
    assert set(asked) == {"POST"}
    desk.unroute(PIECES)

    expect(joined(desk)).to_be_visible(timeout=30_000)


def test_a_picture_goes_on_after_signing_in_again(torn_desk):
    desk = torn_desk
    publish_with_a_picture_that_cannot_go(desk)
    cookies = desk.context.cookies()
    desk.context.clear_cookies(name="sessionid")
    desk.unroute(PIECES)
    signed_out = desk.locator("#pictures").get_by_text("Signed out.")
    expect(signed_out).to_be_visible(timeout=30_000)
    desk.context.add_cookies(cookies)

    expect(joined(desk)).to_be_visible(timeout=30_000)


def test_a_lost_answer_sends_nothing_twice(torn_desk):
    desk = torn_desk
    sent = []

    def lose_the_first(route):
        if route.request.method == "PATCH":
            sent.append(route.request.headers["upload-offset"])
            if len(sent) == 1:
                route.fetch()
                return route.abort()
        return route.continue_()

    desk.route(PIECES, lose_the_first)
    choose(desk, a_file(content=a_photo((900, 600), quality=90)))

    expect(desk.get_by_text("Picture uploaded.")).to_be_visible(timeout=15_000)
    assert len(set(sent)) == len(sent)


def test_on_a_slow_line_a_photograph_is_made_smaller_and_that_is_said(
    cals_desk, line_of_pieces
):
    desk = cals_desk
    desk.evaluate("""Object.defineProperty(navigator, "connection",
        { value: { saveData: true, effectiveType: "4g" } })""")
    content = a_photo((2600, 1300), quality=95)
    choose(desk, a_file(content=content))

    expect(desk.locator(".blk-figure [data-told]")).to_contain_text(
        "Made smaller for the connection:"
    )
    line_of_pieces.open()
    expect(desk.get_by_text("Picture uploaded.")).to_be_visible(timeout=15_000)
    assert Upload.objects.get().size_bytes < len(content)
    assert (Image.objects.get().width_px, Image.objects.get().height_px) == (1920, 960)


def publish_whatever_happens(desk):
    """A torn connection may take the words, too: then the outbox sends them."""
    desk.locator("#composer [data-send]").click()
    live = desk.locator("#composer [data-saved], #outbox [data-entries]")
    expect(live.filter(has_text="Live at")).not_to_have_count(0, timeout=60_000)


def test_three_photos_and_their_text_arrive_over_a_line_that_is_hardly_one(
    sign_in, server, cal, blog, reader
):
    desk = sign_in(cal, network_away=True, at=None)
    with line_to(server) as line:
        desk.goto(f"{line.address}/desk/live/flood/")
        expect(desk.get_by_label("Heading")).to_be_focused()
        line.worsen(bits_per_second=50_000, round_trip_seconds=1.5, torn_every=20)
        photos = [a_photo() for _ in range(3)]
        choose(desk, *[a_file(f"{n}.jpg", photo) for n, photo in enumerate(photos)])
        describe(desk, "The bridge", "The square", "The hall")
        desk.get_by_label("Heading").fill("Bridge closed")
        desk.get_by_label("Text", exact=True).fill("Engineers shut it at ten to two.")
        publish_whatever_happens(desk)

        update = reader.locator("#feed article.update")
        expect(update.get_by_test_id("heading")).to_have_text("Bridge closed")
        live_at = timezone.now()
        assert FigureBlock.objects.filter(upload__isnull=False).exists()
        expect(update.get_by_role("img")).to_have_count(3, timeout=240_000)

    assert line.torn >= 1
    assert all(len(photo) > 30_000 for photo in photos)
    assert blog.updates.get().published_at < live_at
    names = [update.get_by_role("img").nth(n).get_attribute("alt") for n in range(3)]
    assert names == ["The bridge", "The square", "The hall"]
    expect(desk.locator("#pictures")).to_be_hidden()


# For everyone ---------------------------------------------------------------------------


def test_pictures_on_their_way_pass_axe(sign_in, cal, blog):
    desk = sign_in(cal, network_away=True, at="/desk/live/flood/")
    publish_with_a_picture_that_cannot_go(desk)
    choose(desk, a_file("square.jpg"))
    expect(desk.locator(".blk-figure").get_by_text("No connection.")).to_be_visible()

    assert faults_in_both_looks(desk) == []
