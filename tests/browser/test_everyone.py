"""For everyone: axe, narrow screens, dark mode, right to left, and quiet consoles."""

import time

import pytest
from playwright.sync_api import expect

from liveblog import publishing
from tests.browser.looks import faults_in_both_looks, violations
from tests.factories import (
    card,
    figure,
    make_blog,
    make_image,
    make_update,
    quote,
    rich_text,
    words,
)

RICH = (
    "<h4>What we know</h4><p>It <strong>rises</strong>, <em>slowly</em>.</p>"
    '<ol><li>a<ul><li>b</li></ul></li><li><a href="https://a.example/">c</a></li></ol>'
)


@pytest.fixture
def story(ada, blog):
    """The blog with one of everything, on more than one page."""
    return tell(blog, plain_updates=21, by=ada)


@pytest.fixture
def short_story(ada, blog):
    """The same with fewer rows that are all alike: axe looks for long at each of them."""
    return tell(blog, plain_updates=2, by=ada)


def tell(blog, *, plain_updates, by):
    image = make_image(by=by)
    publishing.introduce(
        blog,
        by=by,
        introduction="Since Monday.",
        hero_image=image,
        hero_alt="A valley",
        hero_credit="Anna Sorg",
        source_line="Agencies",
    )
    for number in range(plain_updates):
        make_update(blog, f"Number {number}", "Text.")
    make_update(
        blog,
        "Mark passed",
        "7.42 metres.",
        quote(role="shopkeeper", place="Arnholt", source_url="https://a.example/"),
        rich_text(RICH),
        quote(original="«Вгору.»", original_language="uk"),
        card(),
        figure(image),
        is_pinned=True,
        is_key_event=True,
        byline="Mira Holt",
        location="Arnholt",
        label="Correspondent",
    )
    wrong = make_update(blog, "7.24 metres")
    publishing.correct(
        wrong,
        words("7.42 metres"),
        by=by,
        seen_revision=wrong.last_revision,
        note="We said 7.24.",
    )
    sirens = make_update(blog, "Sirens")
    publishing.withdraw(sirens, by=by, notice="It was a drill.", reason="Drill")
    return blog


def test_public_pages_pass_axe(new_page, ada, short_story):
    page = new_page()
    pinned = short_story.updates.pinned().get()
    for address in ["/live/flood/", f"/live/flood/updates/{pinned.pk}/"]:
        page.goto(address)
        assert faults_in_both_looks(page) == [], address
    publishing.close(short_story, by=ada, message="Thank you for reading.")
    page.goto("/live/flood/")
    assert faults_in_both_looks(page) == []

    longer = make_blog(by=ada, slug="ferry", headline="Ferry stopped")
    for number in range(23):
        make_update(longer, f"Number {number}", "Text.")
    page.goto("/live/ferry/")
    page.get_by_role("link", name="Earlier updates").focus()
    page.goto("/live/ferry/before/5/")
    expect(page.locator("#feed .update")).to_have_count(3)
    assert faults_in_both_looks(page) == []


def test_the_desk_passes_axe(sign_in, ada, short_story):
    page = sign_in(ada, at=None)
    update, picture = short_story.updates.pinned().get(), short_story.hero_image
    for address in [
        "/desk/",
        "/desk/new/",
        "/desk/pace/",
        "/desk/live/flood/",
        "/desk/live/flood/#updates",
        "/desk/live/flood/edit/",
        "/desk/live/flood/close/",
        "/desk/pictures/",
        "/desk/pictures/?q=nothing",
        f"/desk/pictures/{picture.name}/",
        f"/desk/pictures/{picture.name}/delete/",
        f"/desk/live/flood/updates/{update.pk}/edit/",
        f"/desk/live/flood/updates/{update.pk}/withdraw/",
        "/accounts/password/change/",
    ]:
        page.goto(address)
        assert faults_in_both_looks(page) == [], address


def test_held_and_revealed_updates_pass_axe(new_page, story):
    page = new_page(height=500)
    page.goto("/live/flood/")
    page.locator("#feed article").nth(10).scroll_into_view_if_needed()
    make_update(story, "News")
    button = page.get_by_role("link", name="1 new update")
    expect(button).to_be_visible()
    assert violations(page) == []
    button.click()
    expect(page.locator("#feed h3").first).to_have_text("News")
    assert violations(page) == []


def test_a_right_to_left_blog_has_its_rail_on_the_right(new_page, ada):
    blog = make_blog(
        by=ada, slug="nahr", headline="النهر يرتفع", language="ar", direction="rtl"
    )
    make_update(blog, "الجسر مغلق", "أغلق المهندسون الجسر.")
    page = new_page()
    page.goto("/live/nahr/")

    time = page.locator("#feed .when").bounding_box()
    heading = page.locator("#feed h3").bounding_box()
    assert time["x"] > heading["x"] + heading["width"]
    assert violations(page) == []


def test_the_live_page_is_quiet_for_everyone(new_page, sign_in, server, ada, story):
    broken = {"name": "sessionid", "value": "abc", "url": server}
    nobody, editor, strange = new_page(), sign_in(ada), new_page()
    strange.context.add_cookies([broken])
    for page in (nobody, editor, strange):
        page.goto("/live/flood/")
    # A correction of what is not on this page must not trouble htmx either.
    first = story.updates.published().order_by("first_revision").first()
    publishing.correct(
        first, words("Corrected"), by=ada, seen_revision=first.last_revision
    )
    make_update(story, "News")

    for page in (nobody, editor, strange):
        expect(page.locator("#feed h3, #held h3").first).to_have_text("News")
    # The console fixture asserts that nothing was said.


def test_a_server_that_is_busy_is_asked_again_later(new_page, story):
    page = new_page(network_away=True)
    page.goto("/live/flood/")
    asked, is_busy = [], True

    def answer(route):
        asked.append(time.monotonic())
        if is_busy:
            route.fulfill(status=503, headers={"Retry-After": "2"})
        else:
            route.continue_()

    page.route("**/since/**", answer)
    expect(page.locator("#connection")).to_be_visible()
    expect(page.locator("#say")).to_have_text("Connection lost, trying again")
    is_busy = False
    make_update(story, "News")

    expect(page.locator("#connection")).to_be_hidden(timeout=15_000)
    expect(page.locator("#held h3, #feed h3").first).to_have_text("News")
    page.unroute("**/since/**")
    assert asked[1] - asked[0] > 1.9  # timers are exact to 50 ms


def test_a_page_from_the_back_forward_cache_asks_at_once(new_page, story):
    page = new_page()
    page.goto("/live/flood/")
    page.goto("/")
    make_update(story, "News")
    page.go_back()

    expect(page.locator("#held h3, #feed h3").first).to_have_text("News")
