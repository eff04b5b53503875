"""Day after day, with pages that stay open: none is lost when an address changes or a day ends."""

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from liveblog import publishing
from liveblog.models import Blog
from tests.browser.conftest import feed_headings, until
from tests.factories import make_update


def test_open_pages_go_on_through_new_addresses_and_new_days(
    new_page, sign_in, ada, blog
):
    reader = new_page()
    reader.goto("/live/flood/")
    desk = sign_in(ada, at="/desk/live/flood/dates/")

    # Another address: the page stays, and hears of what comes.
    desk.get_by_label("Address", exact=False).first.fill("river")
    desk.get_by_role("button", name="Change the address").click()
    expect(desk.get_by_text("/live/flood/")).to_be_visible()
    assert desk.url.endswith("/desk/live/river/dates/")
    expect(reader.locator("#poll")).to_have_attribute(
        "hx-get", "/live/river/since/2/", timeout=15_000
    )
    make_update(Blog.objects.get(), "Bridge closed", by=ada)
    until(reader, lambda: "Bridge closed" in feed_headings(reader), seconds=15)
    assert reader.url.endswith("/live/flood/")

    # A template is pressed in a composer in which something is typed.
    desk.goto("/desk/live/river/templates/")
    form = desk.locator("form", has=desk.locator("[name=heading]"))
    form.get_by_label("Name", exact=True).fill("Goal")
    form.get_by_label("Heading").fill("Goal!")
    form.get_by_label("Text").fill("1:0 by")
    form.get_by_role("button", name="Save").click()
    desk.goto("/desk/live/river/")
    desk.locator("#composer [name=heading]").fill("Mine")
    desk.locator("#update-templates summary").click()
    desk.get_by_role("button", name="Goal").click()
    expect(desk.locator("#composer .blk")).to_have_count(2)
    expect(desk.locator("#composer [name=heading]")).to_have_value("Mine")
    expect(desk.locator("#composer .blk").last).to_contain_text("1:0 by")

    # The next day: the status line of the open page leads there by one tap.
    desk.goto("/desk/live/river/continue/")
    desk.get_by_label("Headline").fill("The second day")
    desk.get_by_label("Address").fill("river-2")
    desk.get_by_label("Go live at once").check()
    desk.get_by_role("button", name="Make the new blog").click()
    desk.wait_for_url("**/desk/live/river-2/")
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
