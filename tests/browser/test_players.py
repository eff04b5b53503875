"""Players: nothing from elsewhere before a click, and nothing that stops what plays.

`clip.webm` is two minutes of a square that wanders over a dark canvas, twice a second,
without sound: drawn in Chromium and recorded by its MediaRecorder (VP8, 160 × 90).
"""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from liveblog import publishing
from tests.browser.conftest import until
from tests.browser.looks import faults_in_both_looks
from tests.factories import embed, make_image, make_update, words

CLIP = Path(__file__).parent / "clip.webm"
FRAME = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&playsinline=1"
PLAY = "Play the video from YouTube"
# The newest first, as they stand below each other.
OTHERS = [
    "https://soundcloud.com/radio-arn/dam-interview",
    "https://youtu.be/aqz-KE-bpKQ",
    "https://soundcloud.com/radio-arn/bridge-interview",
    "https://youtu.be/jNQXAC9IVRw",
    "https://www.tiktok.com/@arn.rescue/video/6718335390845095173",
    "https://x.com/ArnRescue/status/1234567890",
]


@pytest.fixture
def elsewhere(new_page, server):
    """A reader's browser, and what it asks of other sites; answered here, and listed."""
    page, asked = new_page(), []

    def answer(route):
        asked.append(route.request.url)
        route.fulfill(content_type="text/html", body="<h1>The player</h1><button>Play")

    page.route(lambda url: not url.startswith(server), answer)
    page.elsewhere = asked
    return page


def poll_now(page):
    """Not in a second: an open page asks at once when its network comes back."""
    page.evaluate("dispatchEvent(new Event('online'))")


# Embeds -------------------------------------------------------------------------------------


def test_embeds_wait_for_a_click_move_nothing_and_stay_until_they_are_withdrawn(
    elsewhere, ada, blog
):
    """One page with a player at its top and seven below it.

    Nothing is loaded before it is asked for. By keyboard one is opened and has the focus;
    it stays as it is through a correction and changes of the page. Opening others moves
    nothing, on a screen and on a narrow phone; the picture at the top gives way to its
    player. Looked at before and after. What is withdrawn goes.
    """
    page = elsewhere
    publishing.introduce(
        blog,
        by=ada,
        hero_image=make_image(by=ada),
        hero_alt="The dam",
        hero_credit="Anna Sorg",
        hero_video_url="https://vimeo.com/76979871",
    )
    make_update(blog, "The first", by=ada)
    for address in reversed(OTHERS):
        make_update(blog, "Dam", embed(address, author="Arn", words="Look."), by=ada)
    update = make_update(blog, "Dem", embed(title="Drone flight"), by=ada)
    page.goto("/live/flood/")
    film = page.locator(f"#update-{update.pk}")

    expect(page.get_by_role("img", name="The dam")).to_be_visible()
    assert faults_in_both_looks(page) == []
    assert page.elsewhere == []
    steps = page.evaluate("history.length")
    it_is_opened_by_the_keyboard_and_has_the_focus(page, film)
    assert page.elsewhere == [FRAME]
    it_stays_through_a_correction_and_changes_of_the_page(page, film, update, ada, blog)
    nothing_moves_when_others_are_opened(page)
    the_picture_at_the_top_gives_way(page)
    assert page.evaluate("history.length") == steps
    assert len(page.elsewhere) == len(set(page.elsewhere)) == 2 + len(OTHERS)
    assert faults_in_both_looks(page) == []

    publishing.withdraw(update, by=ada, notice="Not ours to show.", reason="Rights")
    poll_now(page)
    expect(film.locator(".notice")).to_be_visible()
    expect(film.locator("iframe")).to_have_count(0)


def it_is_opened_by_the_keyboard_and_has_the_focus(page, film):
    film.get_by_role("link", name=PLAY).focus()
    page.evaluate(
        "document.addEventListener('load', (event) => {"
        " if (event.target.matches?.('iframe')) window.frameHasCome = true; }, true)"
    )

    page.keyboard.press("Enter")

    frame = film.locator("iframe")
    expect(frame).to_be_focused()
    button = film.frame_locator("iframe").get_by_role("button")
    expect(button).to_be_visible()
    until(page, lambda: page.evaluate("window.frameHasCome"))
    page.keyboard.press("Tab")
    expect(button).to_be_focused()


def it_stays_through_a_correction_and_changes_of_the_page(
    page, film, update, ada, blog
):
    frame = film.locator("iframe")
    frame.evaluate("frame => { window.theFrame = frame; }")

    publishing.correct(
        update,
        words("Dam", "A text before it.", embed(title="Drone flight over the dam")),
        by=ada,
        seen_revision=update.last_revision,
        note="We wrote Dem.",
    )
    poll_now(page)
    expect(film.locator("h3")).to_have_text("Dam")
    for number in range(2):
        publishing.retitle(blog, headline=f"Headline {number}", standfirst="", by=ada)
        poll_now(page)
        expect(page.get_by_test_id("headline")).to_have_text(f"Headline {number}")

    expect(film.locator(".what")).to_have_text("Drone flight over the dam")
    assert page.evaluate(
        "window.theFrame.isConnected && "
        "document.querySelector('#feed iframe') === window.theFrame"
    )
    assert page.elsewhere == [FRAME]
    expect(frame).to_be_focused()


def nothing_moves_when_others_are_opened(page):
    articles = page.locator("#feed article")
    # The lower one first: what is below it is in view then. Of each kind one at each width.
    for width, places in [(1280, (2, 1)), (320, (4, 3))]:
        page.set_viewport_size({"width": width, "height": 900})
        for place in places:
            below, opens = articles.nth(place + 1), articles.nth(place)
            opens.locator("[data-embed]").scroll_into_view_if_needed()
            before = below.bounding_box()
            opens.locator("[data-embed]").click()
            expect(opens.locator("iframe")).to_be_visible()

            assert below.bounding_box() == before, (width, place)


def the_picture_at_the_top_gives_way(page):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.locator(".hero [data-embed]").click()
    expect(page.locator(".hero iframe")).to_be_visible()
    expect(page.get_by_role("img", name="The dam")).to_have_count(0)

    for link in page.locator("#feed [data-embed]").all()[::-1]:
        link.click()
    expect(page.locator("iframe")).to_have_count(2 + len(OTHERS))


# The hero's video -----------------------------------------------------------------------------


@pytest.fixture
def playing(new_page, server, settings, ada, blog):
    """A reader's page whose hero video plays."""
    settings.PUBLIC_URL = server
    publishing.introduce(
        blog,
        by=ada,
        hero_image=make_image(by=ada),
        hero_alt="The dam",
        hero_credit="Anna Sorg",
        hero_video_url=f"{server}/clip.webm",
    )
    page = new_page()
    page.route("**/clip.webm", lambda route: route.fulfill(path=CLIP))
    page.goto("/live/flood/")
    video = page.locator(".hero video")
    video.focus()
    page.keyboard.press("Space")
    video.evaluate(
        """video => {
          window.theVideo = video;
          video.playbackRate = 0.5;
          window.said = [];
          for (const type of ["pause", "emptied", "seeking", "ended", "loadstart"])
            video.addEventListener(type, () => window.said.push(type));
        }"""
    )
    expect(video).to_have_js_property("paused", value=False)
    seconds_of(page)
    return page


def seconds_of(page, since=0):
    """How far the video is, once it is past `since`."""
    until(page, lambda: page.evaluate("window.theVideo.currentTime") > since)
    return page.evaluate("window.theVideo.currentTime")


def assert_it_plays_on(page, since):
    assert page.evaluate("document.querySelector('.hero video') === window.theVideo")
    seconds_of(page, since)
    assert page.evaluate("[window.said, window.theVideo.paused]") == [[], False]


def test_a_video_plays_on_until_another_takes_its_place(playing, server, ada, blog):
    it_plays_through_changes_of_the_header(playing, ada, blog)
    it_plays_through_changes_of_the_hero_itself(playing, ada, blog)

    publishing.introduce(blog, by=ada, hero_video_url=f"{server}/another.webm")
    poll_now(playing)
    expect(playing.locator(".hero video")).to_have_attribute(
        "src", f"{server}/another.webm"
    )


def it_plays_through_changes_of_the_header(playing, ada, blog):
    began = last = seconds_of(playing)

    for number in range(4):
        publishing.retitle(
            blog, headline=f"Headline {number}", standfirst=f"{number}", by=ada
        )
        poll_now(playing)
        expect(playing.get_by_test_id("headline")).to_have_text(f"Headline {number}")
        last = seconds_of(playing, last)

    assert_it_plays_on(playing, began)


def it_plays_through_changes_of_the_hero_itself(playing, ada, blog):
    since = seconds_of(playing)

    for caption in ["The dam", "The upper dam"]:
        publishing.introduce(blog, by=ada, hero_caption=caption)
        poll_now(playing)
        expect(playing.locator(".hero").get_by_test_id("caption")).to_have_text(caption)

    assert_it_plays_on(playing, since)
