"""Older updates, permalinks, the light page and corrections, as a browser shows them."""

import pytest
from playwright.sync_api import expect

from liveblog import publishing
from tests.browser.conftest import until
from tests.browser.looks import (
    faults_in_both_looks,
    has_no_sideways_scroll,
    violations,
)
from tests.factories import (
    figure,
    make_blog,
    make_image,
    make_update,
    many_updates,
    quote,
    words,
)

# Updates of some height, so that a page of them has to be scrolled.
LONG = "The river rises. " * 40


@pytest.fixture
def story(ada, blog):
    for number in range(12):
        make_update(blog, f"Number {number}", LONG)
    image = make_image(by=ada)
    named = {"byline": "Mira Holt", "more_bylines": ["Cal Ferris"], "label": "Analysis"}
    make_update(blog, "Bridge", figure(image), quote(), is_key_event=True, **named)
    wrong = make_update(blog, "7.24 metres")
    publishing.correct(
        wrong,
        words("7.42 metres"),
        by=ada,
        seen_revision=wrong.last_revision,
        note="We said 7.24.",
    )
    sirens = make_update(blog, "Sirens")
    publishing.withdraw(sirens, by=ada, notice="It was a drill.", reason="Drill")
    return blog


def addresses(blog):
    bridge = blog.updates.get(heading="Bridge")
    return [
        f"/live/{blog.slug}/before/{bridge.first_revision}/",
        f"/live/{blog.slug}/oldest-first/",
        f"/live/{blog.slug}/after/{bridge.first_revision}/",
        f"/live/{blog.slug}/by/mira-holt/",
        f"/live/{blog.slug}/updates/{bridge.pk}/",
        f"/live/{blog.slug}/light/",
        f"/live/{blog.slug}/light/refreshing/",
        f"/live/{blog.slug}/light/before/{bridge.first_revision}/",
        "/corrections/",
    ]


def test_the_other_pages_pass_axe(new_page, story):
    page = new_page()
    for address in addresses(story):
        page.goto(address)
        assert faults_in_both_looks(page) == [], address


def test_a_withdrawn_updates_page_passes_axe(new_page, ada, story):
    # Chromium itself says in the console that the page is gone.
    page = new_page(network_away=True)
    page.goto(f"/live/flood/updates/{story.updates.get(state='withdrawn').pk}/")

    expect(page.locator("h1")).to_have_text("This update was withdrawn")
    assert violations(page) == []


@pytest.mark.parametrize(("width", "javascript"), [(390, True), (1280, False)])
def test_a_permalink_opens_at_its_update(new_page, story, width, javascript):
    page = new_page(width=width, javascript=javascript)
    update = story.updates.get(heading="Number 5")
    page.goto(f"/live/flood/updates/{update.pk}/")

    assert page.evaluate("scrollY") == 0
    heading = page.locator(f"#update-{update.pk} h3")
    expect(heading).to_be_in_viewport(ratio=1)
    # In the upper half, under the newsroom and the story.
    expect(page.locator("h1")).to_be_in_viewport(ratio=1)
    assert page.locator(".is-target").bounding_box()["y"] < 450


def test_later_updates_come_in_place_and_the_keyboard_reads_on(new_page, blog):
    many_updates(blog, 45)
    page = new_page()
    page.goto("/live/flood/oldest-first/")

    page.get_by_role("link", name="Later updates").press("Enter")

    expect(page.locator("#feed .update")).to_have_count(40)
    expect(page.locator("#feed .update").nth(20).locator("h3")).to_be_focused()
    assert page.url.endswith("/live/flood/oldest-first/")
    page.get_by_role("link", name="Later updates").click()
    expect(page.locator("#feed .update")).to_have_count(45)
    expect(page.get_by_text("You have reached the latest.")).to_be_visible()
    # All of one day: named once.
    expect(page.locator("#feed .day")).to_have_count(1)


def test_a_failure_is_said_and_the_same_link_tries_again(new_page, blog):
    many_updates(blog, 25)
    page = new_page(network_away=True)
    page.goto("/live/flood/oldest-first/")
    box, link = page.locator(".older"), page.get_by_role("link", name="Later updates")
    routes = []
    page.route("**/part/", lambda route: routes.append(route))

    link.click()
    expect(box).to_have_attribute("aria-busy", "true")
    expect(box.get_by_role("status")).to_have_text("Loading…")
    until(page, lambda: routes)
    routes.pop().abort()

    expect(box.get_by_role("status")).to_have_text("That did not work. Try again.")
    expect(box).not_to_have_attribute("aria-busy", "true")
    link.click()
    expect(box.get_by_role("status")).to_have_text("Loading…")
    until(page, lambda: routes)
    routes.pop().fulfill(status=503)
    expect(box.get_by_role("status")).to_have_text("That did not work. Try again.")
    page.unroute("**/part/")
    link.click()
    expect(page.locator("#feed .update")).to_have_count(25)


def test_without_script_the_whole_story_can_be_read_both_ways(new_page, blog):
    many_updates(blog, 45)
    page = new_page(javascript=False)
    page.goto("/live/flood/")
    page.get_by_role("link", name="Earlier updates").click()
    page.get_by_role("link", name="Earlier updates").click()
    expect(page.get_by_text("This is where the blog began.")).to_be_visible()
    expect(page.locator("#feed .update")).to_have_count(5)
    page.get_by_role("link", name="Oldest first").click()
    page.get_by_role("link", name="Later updates").click()
    page.get_by_role("link", name="Later updates").click()
    page.get_by_role("link", name="Go to the live page").click()
    expect(page).to_have_url("http://" + page.url.split("/")[2] + "/live/flood/")


@pytest.mark.whole_chromium
def test_the_light_page_asks_for_three_small_things(new_page, story):
    page = new_page()
    asked = []
    page.on("response", lambda response: asked.append(response))
    page.goto("/live/flood/light/")
    until(page, lambda: len(asked) >= 3)  # the icon comes after the page
    page.wait_for_load_state("networkidle")

    assert [response.url.rpartition("/")[2] for response in asked] == [
        "",
        "light.css",
        "icon.svg",
    ]
    picture = page.get_by_role("link", name="Show picture").get_attribute("href")
    assert page.request.get(picture).headers["content-type"] == "image/jpeg"


def test_a_key_event_on_the_light_page_is_a_jump(new_page, story):
    page = new_page(width=390, javascript=False)
    page.goto("/live/flood/light/")
    for _ in range(3):
        make_update(story, "More")

    page.get_by_role("listitem").get_by_role("link", name="Bridge").click()

    expect(page.get_by_role("heading", name="Bridge")).to_be_in_viewport()
    assert page.url.endswith(f"/light/#update-{story.updates.get(heading='Bridge').pk}")


def test_right_to_left_the_other_pages_are_mirrored(new_page, ada):
    blog = make_blog(
        by=ada, slug="nahr", headline="النهر يرتفع", language="ar", direction="rtl"
    )
    make_update(blog, "الجسر مغلق", "أغلق المهندسون الجسر.")
    said = ("أغلق المهندسون الجسر.", quote("«نعم.»"))
    bridge = make_update(blog, "Bridge", *said, byline="Mira Holt")
    page = new_page()
    for address in addresses(blog)[:7]:
        page.goto(address)
        assert violations(page) == [], address
        assert has_no_sideways_scroll(page), address
    page.goto(f"/live/nahr/updates/{bridge.pk}/")
    label = page.locator("#target").bounding_box()
    group = page.locator(".is-target").bounding_box()
    # Aligned with the words, beside the rail on the right.
    assert label["x"] + label["width"] == pytest.approx(
        group["x"] + group["width"] - 136, abs=1
    )
