"""Every public page of the demo: nothing shifts, nothing scrolls sideways, large text fits."""

import re
import time
from datetime import timedelta

import pytest
from django.db.models import F
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Blog
from tests.browser.looks import faults_in_both_looks, widths_scrolled_sideways
from tests.factories import an_editor

WIDTHS = (320, 390, 768, 1280, 1920)
NOTE_SHIFTS = """window.shift = 0;
new PerformanceObserver((list) => list.getEntries().forEach((each) => (window.shift += each.value)))
  .observe({ type: "layout-shift", buffered: true });"""
SETTLED = "new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(window.shift), 100)))"
# So late that the page has been painted when the script writes its ages and times.
LATE_SECONDS = 0.25
# A badge that is moved sideways by the age beside it: no line breaks anew.
SHIFT = 0.001
LARGE_TEXT = "document.documentElement.style.fontSize = '200%'"
IN_THE_FEED = "document.activeElement.matches('#feed .update *')"
# Of which other tests ask axe nothing.
REST = re.compile("^/$|^/(archive|people|live-now)/|nowhere|key-events|/(label|embed)/")
TAB_STOPS = 8  # from the skip link to the first update, of a page that has one


@pytest.fixture
def addresses(demo):
    """Of each kind of page one at least, in English; of those with a rail in Arabic, too."""
    flood, ferry = Blog.objects.get(slug="flood"), Blog.objects.get(slug="river-ferry")
    for blog in (flood, ferry):
        publishing.edit_blog(blog, by=an_editor(), takes_questions=True)
        name_other_days(blog)
    prepared = Blog.objects.get(slug="budget-day")
    in_an_hour = timezone.now() + timedelta(hours=1)
    publishing.set_beginning(prepared, in_an_hour, by=an_editor())
    found = [
        "/",
        "/live/budget-day/",
        "/live/storm-ilka/",
        "/live/tram-vote/",
        "/corrections/",
        "/live-now/",
    ]
    closed = Blog.objects.get(slug="storm-ilka").closed_at
    found += [f"/archive/{closed:%Y/%m}/", "/people/cal-ferris/", "/live/nowhere/"]
    found += [
        "/live/flood/live-now/",
        "/live/flood/embed/",
        "/live/flood/label/correspondent/",
        "/live/flood/by/cal-ferris/",
    ]
    for blog in (flood, ferry):
        newest, *_, second = blog.updates.published().newest_first()[:3]
        old = second.first_revision
        own = ["", "oldest-first/", "key-events/", "ask/", "ask/sent/", "light/"]
        own += [
            f"before/{old}/",
            f"after/{old - 1}/",
            f"light/before/{old}/",
            f"updates/{newest.pk}/",
        ]
        found += [f"/live/{blog.slug}/{each}" for each in own]
    return found


def name_other_days(blog):
    """The longest that stands beside a time, at whatever hour the test runs."""
    day = timedelta(days=1)
    blog.updates.published().exclude(event_at=None).update(
        event_at=F("published_at") - day
    )
    blog.updates.published().exclude(verified_at=None).update(
        verified_at=F("published_at") + day
    )
    list(publishing.rerendering(blog))


def test_every_public_page_fits_its_window_and_stands_still(new_page, addresses):
    # The console tells of a 404. For the reader every time is another one, too.
    page = new_page(
        width=390, height=844, network_away=True, timezone_id="America/New_York"
    )
    page.add_init_script(NOTE_SHIFTS)
    page.route("**/built/*.js", late)
    faults = []
    for address in addresses:
        page.goto(address)
        if (shift := page.evaluate(SETTLED)) > SHIFT:
            faults.append((address, "shifts", shift))
        if (
            page.locator(".skip").count()  # the widget has none
            and page.locator("#feed .update").count()
            and stops_to_the_feed(page) > TAB_STOPS
        ):
            faults.append((address, "needs more Tab stops than", TAB_STOPS))
        if found := widths_scrolled_sideways(page, *WIDTHS):
            faults.append((address, "scrolls sideways at", found))
        page.evaluate(LARGE_TEXT)
        if found := widths_scrolled_sideways(page, 390, 1280):
            faults.append((address, "scrolls sideways in large text at", found))

    assert "\n".join(map(str, faults)) == ""


def late(route):
    time.sleep(LATE_SECONDS)
    route.continue_()


def stops_to_the_feed(page):
    """By keyboard, from the link that skips what stands around a page's content."""
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    for stops in range(1, 40):
        page.keyboard.press("Tab")
        if page.evaluate(IN_THE_FEED):
            return stops
    return 40


def test_pages_that_list_or_say_little_pass_axe(new_page, addresses):
    page = new_page(network_away=True)
    rest = [each for each in addresses if REST.search(each)]
    assert len(rest) == 9
    for address in rest:
        page.goto(address)
        assert faults_in_both_looks(page) == [], address
