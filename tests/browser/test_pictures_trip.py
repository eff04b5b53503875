"""Pictures from a device to the page: chosen, dropped, pasted, on a line that fails."""

import base64

from django.utils import timezone
from playwright.sync_api import expect

from liveblog.models import FigureBlock
from media.models import Image
from tests.browser.looks import faults_in_both_looks
from tests.browser.pictures import a_file, a_photo, choose, describe, publish
from tests.factories import picture_bytes
from tests.line import line_to

PIECES = "**/desk/uploads/**"


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


def test_words_are_live_at_once_and_their_picture_joins_them(
    sign_in, cal, blog, reader
):
    """While no picture can be sent, and then can.

    A picture is seen at once, and says why it waits. Others are dropped and pasted, where
    they are no words and beside the composer no harm, and cancelled. A picture alone waits
    for words; with them the update is live at once. On its way, in a composer and above it,
    it is for everyone. Once the page was shut and there is a line, it goes on and joins its
    words; the one in the composer is there again and goes, too.
    """
    desk = sign_in(cal, network_away=True, at="/desk/live/flood/")
    desk.route(PIECES, lambda route: route.abort())

    it_is_seen_at_once_and_says_why_it_waits(desk)
    others_are_dropped_and_pasted_and_cancelled(desk)
    alone_it_waits_for_words(desk, blog)
    with_words_the_update_is_live_at_once(desk, reader)
    on_its_way_it_is_for_everyone(desk)
    once_the_page_was_shut_it_goes_on(desk, reader)


def it_is_seen_at_once_and_says_why_it_waits(desk):
    choose(desk, a_file())

    figure = desk.locator(".blk-figure")
    expect(figure.locator("img")).to_have_js_property("naturalWidth", 1200)
    expect(figure.get_by_text("No connection.")).to_be_visible()
    expect(desk.get_by_label("Caption")).to_be_focused()


def others_are_dropped_and_pasted_and_cancelled(desk):
    figures = desk.locator(".blk-figure")
    drop(desk, "#about")
    paste(desk, words="Copied in an office program.")
    expect(figures).to_have_count(1)

    for come, name in [
        (lambda: drop(desk, "#composer .blk-text textarea"), "dropped.jpg"),
        (lambda: paste(desk, words=""), "image.png"),
    ]:
        come()
        expect(figures).to_have_count(2)
        new = desk.locator(".blk-figure:focus-within")
        new.get_by_role("button", name="Cancel").press("Enter")
        expect(desk.locator("[data-saved]")).to_have_text(f"{name} cancelled.")
        expect(desk.locator("#composer .add-pictures input")).to_be_focused()
    expect(figures).to_have_count(1)


def alone_it_waits_for_words(desk, blog):
    describe(desk, "A stone bridge")
    desk.locator("#composer [data-send]").click()

    expect(desk.get_by_role("alert")).to_have_text(
        "The picture is still on its way. Add a heading or a text, and they go live at "
        "once."
    )
    expect(desk.locator(".blk-figure img")).to_have_js_property("naturalWidth", 1200)
    assert blog.updates.count() == 0


def with_words_the_update_is_live_at_once(desk, reader):
    desk.get_by_label("Heading").fill("Bridge closed")
    publish(desk)

    follows = reader.locator("#feed article.update").get_by_text("Picture follows")
    expect(follows).to_be_visible()
    expect(desk.locator("#rows").get_by_text("Picture follows")).to_be_visible()
    under_way = desk.get_by_role("region", name="Pictures on their way")
    expect(under_way.get_by_text("bridge.jpg")).to_be_visible()


def on_its_way_it_is_for_everyone(desk):
    choose(desk, a_file("square.jpg"))
    for place in ("#pictures", ".blk-figure"):
        expect(desk.locator(place).get_by_text("No connection.")).to_be_visible()

    assert faults_in_both_looks(desk) == []
    expect(desk.locator("[data-saved]")).to_contain_text("Saved")


def once_the_page_was_shut_it_goes_on(desk, reader):
    desk.goto("about:blank")
    desk.unroute(PIECES)
    desk.goto("/desk/live/flood/")

    update = reader.locator("#feed article.update")
    expect(update.get_by_role("img", name="A stone bridge")).to_be_visible()
    expect(update.get_by_text("Picture follows")).to_have_count(0)
    expect(update.get_by_text("Updated")).to_have_count(0)
    joined = desk.locator("#rows").get_by_role("img", name="A stone bridge")
    expect(joined).to_be_visible()
    expect(desk.get_by_role("region", name="Pictures on their way")).to_be_hidden()
    expect(desk.locator(".blk-figure").get_by_text("Picture uploaded.")).to_be_visible()
    assert [image.width_px for image in Image.objects.all()] == [1200, 1200]


# On a line that is hardly one -----------------------------------------------------------


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
        line.worsen(bits_per_second=100_000, round_trip_seconds=0.75, torn_every=10)
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
