"""Every public page of a blog follows, and says what is true where it cannot."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

from django.utils import timezone
from playwright.sync_api import expect

from liveblog import publishing
from tests.browser.conftest import (
    come_back,
    leave_the_tab,
    news_since,
    pass_time,
    polls_of,
    until,
    up_to_date,
)
from tests.browser.looks import violations
from tests.factories import make_update, many_updates, words

NOTE = "This page is not refreshing itself."
SCRIPTS = re.compile(r"/(htmx|reader|front|other)[^/]*[.]js$")
HTMX = re.compile(r"/htmx[^/]*[.]js$")
READER = re.compile(r"/reader[^/]*[.]js$")


def test_the_other_pages_follow(new_page, ada, blog):
    """A permalink, a page of the story in its order, and the list of corrections."""
    many_updates(blog, 20)
    wrong = make_update(blog, "7.24 metres")
    many_updates(blog, 10)
    blog.refresh_from_db()
    permalink, ordered, record = new_page(), new_page(width=390, height=844), new_page()
    asked = [polls_of(permalink), polls_of(ordered)]
    # The clock of this device is three hours on, and that of the newsroom counts.
    permalink.clock.install(time=timezone.now() + timedelta(hours=3))
    permalink.goto(f"/live/flood/updates/{wrong.pk}/")
    age = permalink.locator("#feed .ago").first
    expect(age).to_have_text("3 hr ago")
    ordered.clock.install()
    ordered.goto(f"/live/flood/after/{wrong.first_revision - 5}/")
    record.clock.install()
    record.goto("/corrections/")
    expect(record.get_by_text("Nothing has been corrected")).to_be_visible()
    for page in (permalink, ordered, record):
        pass_time(page, 3)
        expect(page.locator("html")).to_have_attribute("data-following", "")
        expect(page.locator("#not-following")).to_be_hidden()
    expect(age).to_have_text(re.compile(r"^now$|^\d+ min ago$"))

    pages = [permalink, ordered]
    a_page_that_is_looked_at_has_the_news_within_a_minute(
        pages, record, wrong, ada, blog
    )
    one_that_was_asleep_has_it_when_somebody_comes_back(pages, record, wrong, ada, blog)
    # Of all these pages there was one address for each revision that they had.
    at = {urlsplit(url).path for urls in asked for url in urls}
    assert all(re.fullmatch(r"/live/flood/since/\d+/", address) for address in at)
    assert len(at) <= 3, at
    permalink.locator("#new-updates").click()
    expect(permalink.locator("#feed .update").first).to_contain_text("News 2")
    an_old_address_leads_to_the_updates_own_page(permalink, record, blog)


def a_page_that_is_looked_at_has_the_news_within_a_minute(
    pages, record, wrong, ada, blog
):
    since, seen = blog.revision, wrong.last_revision
    publishing.correct(
        wrong, words("7.42 metres"), by=ada, seen_revision=seen, note="We said 7.24."
    )
    for number in range(3):
        make_update(blog, f"News {number}")
    the_server_has_heard(record, blog, since)
    for page in [*pages, record]:
        pass_time(page, 60)
        expect(page.get_by_text("We said 7.24.")).to_be_visible()
    for page in pages:
        up_to_date(page, blog)
        heading = page.locator(f"#update-{wrong.pk} h3")
        expect(heading).to_have_text("7.42 metres")
        expect(page.locator("#feed").get_by_text("News 1")).to_have_count(0)
        expect(page.locator("#new-updates")).to_have_text("3 new updates")
        expect(page.locator("#new-updates")).to_be_in_viewport()
        assert violations(page) == []


def one_that_was_asleep_has_it_when_somebody_comes_back(
    pages, record, wrong, ada, blog
):
    for page in [*pages, record]:
        leave_the_tab(page)
    since = blog.revision
    publishing.withdraw(wrong, by=ada, reason="Wrong")
    publishing.close(blog, by=ada)
    the_server_has_heard(record, blog, since)
    for page in [*pages, record]:
        come_back(page)
    for page in pages:
        up_to_date(page, blog)
        expect(page.locator(f"#update-{wrong.pk}")).to_have_count(0)
        expect(page.locator("#status-line .badge")).to_have_text("Closed")
    expect(record.get_by_text("Nothing has been corrected")).to_be_visible()
    permalink = pages[0]
    expect(permalink.locator("#target")).to_have_text("This update was withdrawn")
    assert permalink.title() == f"Withdrawn from {blog.headline} – Newsbook"


def the_server_has_heard(page, blog, since):
    blog.refresh_from_db()
    news = f'data-since="{blog.revision}"'
    until(page, lambda: news in news_since(page, since).text())


def an_old_address_leads_to_the_updates_own_page(live, other, blog):
    """In a page that is open, and in one that is opened with it."""
    first, second = blog.updates.newest_first().reverse()[:2]
    live.goto(f"/live/flood/#update-{first.pk}")
    expect(live.locator("#target + .update")).to_have_id(f"update-{first.pk}")
    other.goto(f"/live/flood/#update-{second.pk}")
    expect(other.locator("#target + .update")).to_have_id(f"update-{second.pk}")


def test_a_page_whose_scripts_were_lost_says_so_and_can_be_loaded_again(new_page, blog):
    """Of the live page its own script, of the front page both; meanwhile pages without script."""
    many_updates(blog, 3)
    phone = {"network_away": True, "width": 390, "height": 844}
    live, front = new_page(**phone), new_page(**phone)
    live.route(READER, lambda route: route.abort())
    front.route(SCRIPTS, lambda route: route.abort())
    for page, address in ((live, "/live/flood/"), (front, "/")):
        page.goto(address)
        # Nothing jumps into view on a page that is only just loaded.
        expect(page.locator("#not-following")).to_be_hidden()
        expect(page.locator("#pause")).to_be_hidden()

    calm = new_page(javascript=False, width=390)
    for address in ("/live/flood/", "/", "/corrections/", "/live/flood/oldest-first/"):
        calm.goto(address)
        expect(calm.get_by_text(NOTE)).to_be_visible()
        expect(calm.locator("#not-following")).to_have_css("position", "static")

    for page in (live, front):
        expect(page.get_by_text(NOTE)).to_be_visible(timeout=15_000)
        expect(page.locator("#pause")).to_be_hidden()
        assert page.evaluate("scrollY") == 0
        assert violations(page) == []
        page.unroute_all()
    # A request for htmx that is lost now is made again by itself.
    lost = []
    live.route(
        HTMX,
        lambda route: route.continue_() if lost else lost.append(1) or route.abort(),
    )
    for page in (live, front):
        page.get_by_role("link", name="Load it again").click()
        expect(page.locator("#not-following")).to_have_attribute("hidden", "")
        expect(page.locator("#pause")).to_be_visible()
    assert lost
    # Paused, the front page asks nothing; that is no fault, and Resume stays.
    front.locator("#pause").click()
    front.reload()
    expect(front.get_by_role("button", name="Resume")).to_be_visible()
    expect(front.locator("#not-following")).to_have_css("display", "none")
