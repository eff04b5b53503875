"""Sharing a blog and an update; and the offer of the light page."""

import pytest
from playwright.sync_api import expect

from liveblog import publishing
from liveblog.models import Update
from tests.browser.first_view import SAVE_DATA
from tests.factories import make_update

NO_SHEET = "delete Navigator.prototype.share;"


@pytest.fixture
def open_page(new_page, blog):
    """Open the live page with one update that can be shared; `script` sets the browser."""
    update = make_update(blog, "Bridge closed")
    if "data-share" not in update.public_html:
        link = (
            f'<a class="share" href="{update.get_absolute_url()}" data-share>Share</a>'
        )
        html = update.public_html.replace("</p>", f"{link}</p>", 1)
        Update.objects.filter(pk=update.pk).update(public_html=html)

    def make(script, **options):
        page = new_page(**options)
        page.add_init_script(script)
        page.goto("/live/flood/")
        page.permalink = update.get_absolute_url()
        return page

    return make


def test_without_a_sheet_the_link_is_copied_and_that_is_said(open_page, server):
    page = open_page(NO_SHEET, permissions=["clipboard-read", "clipboard-write"])

    page.clock.install()
    page.clock.pause_at(page.evaluate("Date.now() / 1000 + 30"))
    page.locator("#feed").get_by_role("link", name="Share").click()

    expect(page.locator("#feed .copied")).to_have_text("Link copied")
    expect(page.locator("#say")).to_have_text("Link copied")
    assert page.evaluate("navigator.clipboard.readText()") == server + page.permalink
    page.clock.run_for(2_000)
    expect(page.locator(".copied")).to_have_count(0)


def test_the_light_page_is_offered_to_who_saves_data(open_page):
    page = open_page(SAVE_DATA, width=390)
    offer = page.get_by_role("complementary", name="Less data")
    expect(offer.get_by_role("link")).to_have_attribute("href", "/live/flood/light/")

    offer.get_by_role("button", name="No, thanks").click()
    expect(offer).to_be_hidden()
    page.reload()

    expect(page.locator("#feed article")).to_have_count(1)
    expect(offer).to_be_hidden()


def test_share_stands_beside_the_time_whatever_the_updates_rule(new_page, ada, blog):
    make_update(blog, "Plain")
    publishing.mark_breaking(make_update(blog, "Breaking"), by=ada)
    make_update(blog, "First")
    page = new_page(width=390, has_touch=True, is_mobile=True)
    page.goto("/live/flood/")

    differences = page.locator("#feed article").evaluate_all(
        "updates => updates.map(update => update.querySelector('.share').getBoundingClientRect().top"
        " - update.querySelector('.when').getBoundingClientRect().top)"
    )
    assert max(map(abs, differences)) < 1, differences
