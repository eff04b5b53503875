"""Every public page of a blog follows, and says what is true where it cannot."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

from django.utils import timezone
from playwright.sync_api import expect

from liveblog import publishing
from liveblog.models import Blog
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
LOST = "Connection lost, trying again"
SCRIPTS = re.compile(r"/(htmx|reader|front|other)[^/]*[.]js$")
HTMX = re.compile(r"/htmx[^/]*[.]js$")
READER = re.compile(r"/reader[^/]*[.]js$")
POLLS = re.compile(r"/since/\d+/$")
PORTAL = "<html><body><h1 id='headline'>Accept our terms</h1></body></html>"
NO_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("refused", "SecurityError") } })"""


def test_the_other_pages_follow(new_page, ada, blog):
    many_updates(blog, 20)
    wrong = make_update(blog, "7.24 metres")
    many_updates(blog, 10)
    blog.refresh_from_db()
    places = {
        "permalink": f"/live/flood/updates/{wrong.pk}/",
        "older": f"/live/flood/before/{wrong.first_revision + 1}/",
        "oldest first": f"/live/flood/after/{wrong.first_revision - 5}/",
    }
    pages, asked = {}, {}
    for number, (name, address) in enumerate(places.items()):
        width, height = (390, 844) if number % 2 else (1280, 900)
        page = pages[name] = new_page(width=width, height=height)
        asked[name] = polls_of(page)
        page.clock.install()
        page.goto(address)
    record = new_page()
    record.clock.install()
    record.goto("/corrections/")
    expect(record.get_by_text("Nothing has been corrected")).to_be_visible()
    for name, page in [*pages.items(), ("corrections", record)]:
        pass_time(page, 3)
        expect(page.locator("html")).to_have_attribute("data-following", "")
        expect(page.locator("#not-following")).to_be_hidden()
        assert violations(page) == [], name

    # A page that is looked at, within a minute.
    since = blog.revision
    publishing.correct(
        wrong,
        words("7.42 metres"),
        by=ada,
        seen_revision=wrong.last_revision,
        note="We said 7.24.",
    )
    for number in range(3):
        make_update(blog, f"News {number}")
    blog.refresh_from_db()
    until(
        record,
        lambda: f'data-since="{blog.revision}"' in news_since(record, since).text(),
    )
    for page in [*pages.values(), record]:
        pass_time(page, 60)
        expect(page.get_by_text("We said 7.24.")).to_be_visible()
    for name, page in pages.items():
        up_to_date(page, blog)
        heading = page.locator(f"#update-{wrong.pk} h3")
        expect(heading).to_have_text("7.42 metres")
        expect(page.locator("#feed").get_by_text("News 1")).to_have_count(0)
        expect(page.locator("#new-updates")).to_have_text("3 new updates")
        expect(page.locator("#new-updates")).to_be_in_viewport()
        assert violations(page) == [], name

    # And one that was asleep, as soon as somebody comes back.
    for page in [*pages.values(), record]:
        leave_the_tab(page)
    since = blog.revision
    publishing.withdraw(wrong, by=ada, reason="Wrong")
    publishing.close(blog, by=ada)
    blog.refresh_from_db()
    until(
        record,
        lambda: f'data-since="{blog.revision}"' in news_since(record, since).text(),
    )
    for page in [*pages.values(), record]:
        come_back(page)
    for page in pages.values():
        up_to_date(page, blog)
        expect(page.locator(f"#update-{wrong.pk}")).to_have_count(0)
        expect(page.locator("#status-line .badge")).to_have_text("Closed")
    expect(record.get_by_text("Nothing has been corrected")).to_be_visible()
    page = pages["permalink"]
    expect(page.locator("#target")).to_have_text("This update was withdrawn")
    assert page.title() == f"Withdrawn from {blog.headline} – Newsbook"
    # Of all these pages there was one address for each revision that they had.
    at = {urlsplit(url).path for urls in asked.values() for url in urls}
    assert all(re.fullmatch(r"/live/flood/since/\d+/", address) for address in at)
    assert len(at) <= 3, at
    page.locator("#new-updates").click()
    expect(page.locator("#feed .update").first).to_contain_text("News 2")

    # An address of an update that is not on the live page, any more, leads to its own: in a page
    # that is open (this is one), and in one that is opened with it.
    first, second = blog.updates.newest_first().reverse()[:2]
    page.goto(f"/live/flood/#update-{first.pk}")
    expect(page.locator("#target + .update")).to_have_id(f"update-{first.pk}")
    record.goto(f"/live/flood/#update-{second.pk}")
    expect(record.locator("#target + .update")).to_have_id(f"update-{second.pk}")


def test_a_page_says_what_is_true(new_page, ada, blog):
    many_updates(blog, 3)
    old = new_page().request.get("/live/flood/").text()
    pages = {
        name: new_page(network_away=True, width=390, height=844)
        for name in ("no scripts", "no reader.js", "lost htmx", "portal", "front")
    }
    pages["no scripts"].route(SCRIPTS, lambda route: route.abort())
    pages["no reader.js"].route(READER, lambda route: route.abort())
    pages["front"].route(SCRIPTS, lambda route: route.abort())
    lost = []
    pages["lost htmx"].route(
        HTMX,
        lambda route: route.continue_() if lost else lost.append(1) or route.abort(),
    )
    pages["portal"].route(
        POLLS, lambda route: route.fulfill(body=PORTAL, content_type="text/html")
    )
    for name, page in pages.items():
        page.goto("/" if name == "front" else "/live/flood/")
        # Nothing jumps into view on a page that is only just loaded.
        expect(page.locator("#not-following")).to_be_hidden()

    # Where a request was lost it is made again: by itself for what our script can see to.
    expect(pages["lost htmx"].locator("#not-following")).to_have_attribute("hidden", "")
    expect(pages["lost htmx"].locator("#pause")).to_be_visible()
    portal = pages["portal"]
    expect(portal.locator("#connection")).to_have_text(LOST)
    expect(portal.locator("#headline")).to_contain_text(blog.headline)
    expect(portal.get_by_text("Accept our terms")).to_have_count(0)
    expect(portal.locator("#pause")).to_be_hidden()
    for name in ("no scripts", "no reader.js", "front"):
        page = pages[name]
        expect(page.locator("#pause")).to_be_hidden()
        expect(page.get_by_text(NOTE)).to_be_visible(timeout=15_000)
        assert page.evaluate("scrollY") == 0
        assert violations(page) == [], name
        page.unroute_all()
        page.get_by_role("link", name="Load it again").click()
        expect(page.locator("#not-following")).to_have_attribute("hidden", "")
        expect(page.locator("#pause")).to_be_visible()
    # Paused, the front page asks nothing; that is no fault, and Resume stays.
    front = pages["front"]
    front.locator("#pause").click()
    front.reload()
    expect(front.get_by_role("button", name="Resume")).to_be_visible()
    expect(front.locator("#not-following")).to_have_css("display", "none")
    portal.unroute_all()
    portal.evaluate("dispatchEvent(new Event('online'))")
    expect(portal.locator("#connection")).to_have_text("Connected again")
    expect(portal.locator("#pause")).to_be_visible()
    calm = new_page(javascript=False, width=390)
    for address in ("/live/flood/", "/", "/corrections/", "/live/flood/oldest-first/"):
        calm.goto(address)
        expect(calm.get_by_text(NOTE)).to_be_visible()
        expect(calm.locator("#not-following")).to_have_css("position", "static")

    # The clock of this device is three hours on, and that of the newsroom counts.
    page = new_page(width=390)
    page.clock.install(time=timezone.now() + timedelta(hours=3))
    page.goto("/live/flood/")
    age = page.locator("#feed .update").first.locator(".ago")
    expect(age).to_have_text("3 hr ago")
    pass_time(page, 3)
    expect(age).to_have_text(re.compile(r"^now$|^\d+ min ago$"))

    # A cache that goes on handing out a page which cannot be brought up to date, where nothing
    # may be kept on the device.
    Blog.objects.filter(pk=blog.pk).update(
        revision=blog.revision + 900, restored_floor=blog.revision + 800
    )
    page, loads = new_page(network_away=True), []
    page.add_init_script(NO_STORAGE)
    page.route(
        re.compile(r"/live/flood/$"),
        lambda route: (
            loads.append(1) or route.fulfill(body=old, content_type="text/html")
        ),
    )
    page.goto("/live/flood/")
    expect(page.locator("#outdated")).to_contain_text("This page is out of date.")
    until(page, lambda: len(loads) == 2)
    expect(page.locator("#outdated")).to_contain_text("This page is out of date.")
    page.wait_for_timeout(1_500)
    leave_the_tab(page)
    come_back(page)
    page.wait_for_timeout(500)
    assert len(loads) == 2
