"""Sharing an update, with the real clipboard."""

from playwright.sync_api import expect

from liveblog import publishing
from tests.factories import make_update

NO_SHEET = "delete Navigator.prototype.share;"
OFFSETS = """updates => updates.map(update => update.querySelector('.share').getBoundingClientRect().top
  - update.querySelector('.when').getBoundingClientRect().top)"""


def test_share_stands_beside_the_time_and_copies_the_link(new_page, server, ada, blog):
    """Whatever the update's rule; and without a sheet that the link is copied is said."""
    make_update(blog, "Plain")
    publishing.mark_breaking(make_update(blog, "Breaking"), by=ada)
    first = make_update(blog, "First")
    page = new_page(
        width=390,
        has_touch=True,
        is_mobile=True,
        permissions=["clipboard-read", "clipboard-write"],
    )
    page.add_init_script(NO_SHEET)
    page.goto("/live/flood/")

    differences = page.locator("#feed article").evaluate_all(OFFSETS)
    assert len(differences) == 3
    assert max(map(abs, differences)) < 1, differences

    page.locator("#feed").get_by_role("link", name="Share").first.click()
    expect(page.locator("#feed .copied")).to_have_text("Link copied")
    link = server + first.get_absolute_url()
    assert page.evaluate("navigator.clipboard.readText()") == link
