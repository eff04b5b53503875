"""For everyone: axe, narrow screens, dark mode, right to left, and quiet consoles."""

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
    """The blog with one of everything; few rows are alike: axe looks for long at each."""
    image = make_image(by=ada)
    publishing.introduce(
        blog,
        by=ada,
        introduction="Since Monday.",
        hero_image=image,
        hero_alt="A valley",
        hero_credit="Anna Sorg",
        source_line="Agencies",
    )
    for number in range(2):
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
        by=ada,
        seen_revision=wrong.last_revision,
        note="We said 7.24.",
    )
    sirens = make_update(blog, "Sirens")
    publishing.withdraw(sirens, by=ada, notice="It was a drill.", reason="Drill")
    return blog


def test_a_readers_page_passes_axe_in_every_state(new_page, ada, story):
    """As it is opened, with news that waits, with news that is shown, closed; and mirrored."""
    page = new_page(height=500)
    page.goto("/live/flood/")
    assert faults_in_both_looks(page) == []
    news_waits_and_is_shown(page, story)
    the_blog_is_closed(page, story, ada)
    a_right_to_left_blog_has_its_rail_on_the_right(page, ada)


def news_waits_and_is_shown(page, story):
    page.locator("#feed article").nth(2).scroll_into_view_if_needed()
    make_update(story, "News")
    button = page.get_by_role("link", name="1 new update")
    expect(button).to_be_visible()
    assert violations(page) == []
    button.click()
    expect(page.locator("#feed h3").first).to_have_text("News")
    assert violations(page) == []


def the_blog_is_closed(page, story, ada):
    publishing.close(story, by=ada, message="Thank you for reading.")
    expect(page.get_by_text("Thank you for reading.")).to_be_visible()
    assert faults_in_both_looks(page) == []


def a_right_to_left_blog_has_its_rail_on_the_right(page, ada):
    blog = make_blog(
        by=ada, slug="nahr", headline="النهر يرتفع", language="ar", direction="rtl"
    )
    make_update(blog, "الجسر مغلق", "أغلق المهندسون الجسر.")
    page.goto("/live/nahr/")

    time = page.locator("#feed .when").bounding_box()
    heading = page.locator("#feed h3").bounding_box()
    assert time["x"] > heading["x"] + heading["width"]
    assert violations(page) == []


def test_the_desk_passes_axe(sign_in, ada, story):
    """The pages of which no trip asks axe anything."""
    page = sign_in(ada, at=None)
    update = story.updates.pinned().get()
    for address in [
        "/desk/pace/",
        "/desk/live/flood/#updates",  # on a phone this part alone
        "/desk/live/flood/close/",
        "/desk/pictures/",
        "/desk/pictures/?q=nothing",
        f"/desk/live/flood/updates/{update.pk}/edit/",
        f"/desk/live/flood/updates/{update.pk}/withdraw/",
        "/accounts/password/change/",
    ]:
        page.goto(address)
        assert faults_in_both_looks(page) == [], address
