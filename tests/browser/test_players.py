"""Players: nothing from elsewhere before a click, and nothing that stops what plays.

`clip.webm` is two minutes of a square that wanders over a dark canvas, twice a second,
without sound: drawn in Chromium and recorded by its MediaRecorder (VP8, 160 × 90).
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from liveblog import publishing
from tests.browser.conftest import until
from tests.browser.looks import faults_in_both_looks, violations
from tests.factories import embed, make_image, make_update, words

CLIP = Path(__file__).parent / "clip.webm"
FRAME = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&playsinline=1"
SOUNDCLOUD = "https://soundcloud.com/radio-arn/dam-interview"
PLAY = "Play the video from YouTube"


@pytest.fixture
def elsewhere(new_page, server):
    """A reader's browser, and what it asks of other sites; answered here, and listed."""
    page, asked = new_page(), []

    def answer(route):
        asked.append(route.request.url)
        route.fulfill(content_type="text/html", body="<h1>The player</h1><button>Play")

    # Other tabs, too.
    page.context.route(lambda url: not url.startswith(server), answer)
    page.elsewhere = asked
    return page


def open_page(page):
    page.goto("/live/flood/")
    page.wait_for_timeout(500)  # for what should not be asked; polls go on
    return page


# Embeds -------------------------------------------------------------------------------------


def test_an_embed_is_asked_for_opened_and_withdrawn(elsewhere, ada, blog):
    """By keyboard; a click opens others below."""
    film, sound = embed(title="Drone flight"), embed(SOUNDCLOUD)
    update = make_update(blog, "Dam", film, sound)
    page = open_page(elsewhere)

    nothing_is_loaded_before_it_is_asked_for(page)
    steps = page.evaluate("history.length")
    it_is_opened_by_the_keyboard_and_has_the_focus(page)
    assert page.elsewhere == [FRAME]
    expect(page.locator("#feed iframe")).to_have_count(1)
    the_frame_has_what_a_player_needs_and_no_more(page)
    assert page.evaluate("history.length") == steps
    publishing.withdraw(update, by=ada, notice="Not ours to show.", reason="Rights")
    expect(page.locator("#feed .notice")).to_be_visible()
    expect(page.locator("iframe")).to_have_count(0)


def nothing_is_loaded_before_it_is_asked_for(page):
    assert page.elsewhere == []


def it_is_opened_by_the_keyboard_and_has_the_focus(page):
    page.get_by_role("link", name=PLAY).focus()
    page.evaluate(
        "document.addEventListener('load', (event) => {"
        " if (event.target.matches?.('iframe')) window.frameHasCome = true; }, true)"
    )

    page.keyboard.press("Enter")

    expect(page.locator("#feed iframe")).to_be_focused()
    player = page.frame_locator("#feed iframe")
    expect(player.get_by_role("heading", name="The player")).to_be_visible()
    button = player.get_by_role("button")
    expect(button).to_be_visible()
    until(page, lambda: page.evaluate("window.frameHasCome"))
    page.keyboard.press("Tab")
    expect(button).to_be_focused()


def the_frame_has_what_a_player_needs_and_no_more(page):
    frame = page.locator("#feed iframe")
    expect(frame).to_have_attribute("title", "Drone flight")
    expect(frame).to_have_attribute(
        "sandbox",
        "allow-scripts allow-same-origin allow-presentation allow-popups "
        "allow-popups-to-escape-sandbox",
    )
    expect(frame).to_have_attribute("referrerpolicy", "strict-origin-when-cross-origin")


def test_nothing_moves_when_an_embed_is_opened(new_page, server, blog):
    for address in [SOUNDCLOUD, "https://youtu.be/dQw4w9WgXcQ"]:
        make_update(blog, "Below")
        make_update(blog, "Dam", embed(address))
    page = new_page()
    page.route(lambda url: not url.startswith(server), lambda route: route.fulfill())
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        open_page(page)
        for place in (2, 0):  # the lower one first: what is below it is in view then
            below = page.locator("#feed article").nth(place + 1)
            opens = page.locator("#feed article").nth(place).locator("[data-embed]")
            opens.scroll_into_view_if_needed()
            before = below.bounding_box()
            opens.click()
            player = page.locator("#feed article").nth(place).locator("iframe")
            expect(player).to_be_visible()

            assert below.bounding_box() == before, (width, place)


@pytest.mark.whole_chromium
def test_a_click_for_another_tab_opens_the_original_there(elsewhere, blog):
    make_update(blog, "Dam", embed())
    page = open_page(elsewhere)

    with page.context.expect_page():
        page.get_by_role("link", name=PLAY).click(modifiers=["Control"])

    expect(page).to_have_url(re.compile("/live/flood/$"))
    expect(page.locator("#feed iframe")).to_have_count(0)


def test_an_open_embed_stays_open_through_changes(elsewhere, ada, blog):
    update = make_update(blog, "Dem", embed(title="Drone flight"))
    page = open_page(elsewhere)
    page.get_by_role("link", name=PLAY).click()
    frame = page.locator("#feed iframe")
    expect(frame).to_be_focused()
    frame.evaluate("frame => { window.theFrame = frame; }")

    publishing.correct(
        update,
        words("Dam", "A text before it.", embed(title="Drone flight over the dam")),
        by=ada,
        seen_revision=update.last_revision,
        note="We wrote Dem.",
    )
    expect(page.locator("#feed h3")).to_have_text("Dam")
    for number in range(5):
        publishing.retitle(blog, headline=f"Headline {number}", standfirst="", by=ada)
        poll_now(page)
        expect(page.get_by_test_id("headline")).to_have_text(f"Headline {number}")

    expect(page.locator("#feed .what")).to_have_text("Drone flight over the dam")
    assert page.evaluate(
        "window.theFrame.isConnected && "
        "document.querySelector('#feed iframe') === window.theFrame"
    )
    assert page.elsewhere == [FRAME]
    expect(frame).to_be_focused()


def test_players_are_for_everyone(new_page, server, ada, blog):
    publishing.introduce(blog, by=ada, hero_video_url="https://vimeo.com/76979871")
    for address in [
        "https://youtu.be/dQw4w9WgXcQ",
        "https://www.tiktok.com/@arn.rescue/video/6718335390845095173",
        SOUNDCLOUD,
        "https://x.com/ArnRescue/status/1234567890",
    ]:
        make_update(blog, "Dam", embed(address, author="Arn", words="Look."))
    page = new_page()
    page.route(lambda url: not url.startswith(server), lambda route: route.fulfill())
    open_page(page)
    assert faults_in_both_looks(page) == []

    for link in page.locator("[data-embed]").all()[::-1]:
        link.evaluate("link => link.click()")

    expect(page.locator("iframe")).to_have_count(5)
    assert faults_in_both_looks(page) == []


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
    open_page(page)
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


def poll_now(page):
    """Not in a second: an open page asks at once when its network comes back."""
    page.evaluate("dispatchEvent(new Event('online'))")


def seconds_of(page, since=0):
    """How far the video is, once it is past `since`."""
    until(page, lambda: page.evaluate("window.theVideo.currentTime") > since)
    return page.evaluate("window.theVideo.currentTime")


def assert_it_plays_on(page, since):
    assert page.evaluate("document.querySelector('.hero video') === window.theVideo")
    seconds_of(page, since)
    assert page.evaluate("[window.said, window.theVideo.paused]") == [[], False]


def test_a_video_plays_on_until_another_takes_its_place(playing, server, ada, blog):
    it_plays_through_20_changes_of_the_header(playing, ada, blog)
    it_plays_through_changes_of_the_hero_itself(playing, ada, blog)

    publishing.introduce(blog, by=ada, hero_video_url=f"{server}/another.webm")
    poll_now(playing)
    expect(playing.locator(".hero video")).to_have_attribute(
        "src", f"{server}/another.webm"
    )


def it_plays_through_20_changes_of_the_header(playing, ada, blog):
    began = last = seconds_of(playing)

    for number in range(1, 21):
        publishing.retitle(
            blog, headline=f"Headline {number}", standfirst=f"{number}", by=ada
        )
        poll_now(playing)
        expect(playing.get_by_test_id("headline")).to_have_text(f"Headline {number}")
        last = seconds_of(playing, last)

    assert_it_plays_on(playing, began)


def it_plays_through_changes_of_the_hero_itself(playing, ada, blog):
    since = seconds_of(playing)

    for caption in ["The dam", "The upper dam", "The upper dam at noon"]:
        publishing.introduce(blog, by=ada, hero_caption=caption)
        poll_now(playing)
        expect(playing.locator(".hero").get_by_test_id("caption")).to_have_text(caption)

    assert_it_plays_on(playing, since)


def test_a_hero_of_another_site_shows_its_picture_first(elsewhere, ada, blog):
    publishing.introduce(
        blog,
        by=ada,
        hero_image=make_image(by=ada),
        hero_alt="The dam",
        hero_credit="Anna Sorg",
        hero_video_url="https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    )
    page = open_page(elsewhere)
    expect(page.get_by_role("img", name="The dam")).to_be_visible()
    assert page.elsewhere == []

    page.get_by_role("link", name=PLAY).click()

    expect(page.locator(".hero iframe")).to_be_visible()
    expect(page.get_by_role("img", name="The dam")).to_have_count(0)


# At the desk ------------------------------------------------------------------------------------


def test_a_correspondent_pastes_an_embed_code(cals_desk, reader, blog):
    composer = cals_desk.locator("#composer")
    composer.get_by_role("button", name="Embed").click()
    expect(composer.get_by_label("Address or embed code")).to_be_focused()
    composer.get_by_label("Address or embed code").fill("https://evil.example/video")
    composer.get_by_role("button", name="Publish").click()

    expect(composer.get_by_text("This site cannot be embedded.")).to_be_visible()
    expect(composer.get_by_label("Address or embed code")).to_be_focused()
    assert violations(cals_desk) == []
    composer.get_by_label("Address or embed code").fill(
        '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>'
    )
    composer.get_by_label("What it is").fill("Drone flight over the dam")
    composer.get_by_role("button", name="Publish").click()

    expect(reader.locator("#feed .what")).to_have_text("Drone flight over the dam")
    expect(reader.get_by_role("link", name=PLAY)).to_be_visible()


def test_without_a_script_an_embed_is_published(sign_in, cal, blog):
    page = sign_in(cal, javascript=False, network_away=True, at="/desk/live/flood/")
    page.locator("button[value=add-embed]").click()
    page.get_by_label("Address or embed code").fill("https://youtu.be/dQw4w9WgXcQ")
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("Say in a few words what it is.")).to_be_visible()
    page.get_by_label("What it is").first.fill("Drone flight over the dam")
    page.get_by_role("button", name="Publish").click()

    expect(page.locator("#rows .what")).to_have_text("Drone flight over the dam")
    page.goto("/live/flood/")
    expect(page.get_by_role("link", name=PLAY)).to_have_attribute(
        "href", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
    )
