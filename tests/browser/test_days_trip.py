"""Day after day, with pages that stay open: none is lost when an address changes or a day ends."""

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from liveblog import publishing
from liveblog.models import Blog
from liveblog.publishing import templates
from tests.browser.conftest import feed_headings, until
from tests.factories import make_update


def test_open_pages_go_on_through_new_addresses_and_new_days(
    new_page, sign_in, ada, blog
):
    reader = new_page()
    reader.goto("/live/flood/")
    templates.keep_template(blog, "Goal", by=ada, heading="Goal!", words="1:0 by")
    desk = sign_in(ada, at="/desk/live/flood/")
    desk.locator("#composer [name=heading]").fill("Mine")

    # Another address: the page stays, and hears of what comes.
    publishing.change_address(blog, "river", by=ada)
    expect(reader.locator("#poll")).to_have_attribute(
        "hx-get", "/live/river/since/2/", timeout=15_000
    )
    make_update(Blog.objects.get(), "Bridge closed", by=ada)
    until(reader, lambda: "Bridge closed" in feed_headings(reader), seconds=15)
    assert reader.url.endswith("/live/flood/")

    # A template is pressed in a composer in which something is typed, at the old address.
    desk.locator("#update-templates summary").click()
    desk.get_by_role("button", name="Goal").click()
    expect(desk.locator("#composer .blk")).to_have_count(2)
    expect(desk.locator("#composer [name=heading]")).to_have_value("Mine")
    expect(desk.locator("#composer .blk").last).to_contain_text("1:0 by")

    # The next day: the status line of the open page leads there by one tap.
    new = {"slug": "river-2", "headline": "The second day", "closes_earlier": True}
    publishing.continue_blog(Blog.objects.get(), by=ada, goes_live=True, **new)
    reader.get_by_role("link", name="The second day").click(timeout=15_000)
    reader.wait_for_url("**/live/river-2/")
    expect(reader.locator("#status-line")).to_contain_text("Earlier coverage:")

    # A page that waits for the beginning becomes the live page by itself.
    prepared = publishing.prepare_blog(by=ada, slug="budget", headline="Budget day")
    at = timezone.now() + timedelta(hours=1)
    publishing.set_beginning(prepared, at, by=ada)
    reader.clock.install()
    reader.goto("/live/budget/")
    expect(reader.get_by_text("Coverage begins at")).to_be_visible()
    publishing.go_live(prepared, by=ada)
    reader.clock.fast_forward(30_000)
    expect(reader.locator("#feed")).to_be_visible(timeout=15_000)
