"""Every public page of the demo: it stands still and fits, axe finds nothing, nobody else is asked."""

import re
import time
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.db.models import F
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Blog
from tests.browser.looks import (
    faults_in_both_looks,
    violations,
    widths_scrolled_sideways,
)
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
# Of live pages other tests ask axe, in each of their states; and where questions are asked.
OTHERS_ASK_AXE = re.compile("^/live/[a-z-]+/(ask/|ask/sent/|live-now/)?$")
# What Chromium says of the two pages that are not there.
MISSING = "Failed to load resource: the server responded with a status of "
LIVE = {"en": "flood", "ar": "river-ferry"}
TAB_STOPS = 8  # from the skip link to the first update, of a page that has one


@pytest.fixture
def addresses(demo):
    """Of each kind of page one at least, in English; of those with a rail in Arabic, too."""
    flood, ferry = (demo[slug] for slug in LIVE.values())
    for blog in (flood, ferry):
        publishing.edit_blog(blog, by=an_editor(), takes_questions=True)
        name_other_days(blog)
    prepared = Blog.objects.get(slug="budget-day")
    in_an_hour = timezone.now() + timedelta(hours=1)
    publishing.set_beginning(prepared, in_an_hour, by=an_editor())
    closed = Blog.objects.get(slug="storm-ilka").closed_at
    gone = flood.updates.filter(state="withdrawn").first()
    around = [
        *("/", "/live/budget-day/", "/live/storm-ilka/", "/live/tram-vote/"),
        *("/corrections/", "/live-now/", f"/archive/{closed:%Y/%m}/"),
        *("/people/cal-ferris/", "/live/nowhere/", f"/live/flood/updates/{gone.pk}/"),
        *("/live/flood/live-now/", "/live/flood/embed/"),
        *("/live/flood/label/correspondent/", "/live/flood/by/cal-ferris/"),
    ]
    return {"en": around + pages_of(flood), "ar": pages_of(ferry)}


def pages_of(blog):
    newest, *_, second = blog.updates.published().newest_first()[:3]
    old = second.first_revision
    own = [
        *("", "oldest-first/", "key-events/", "ask/", "ask/sent/"),
        *("light/", "light/refreshing/", f"light/before/{old}/"),
        *(f"before/{old}/", f"after/{old - 1}/", f"updates/{newest.pk}/"),
    ]
    return [f"/live/{blog.slug}/{each}" for each in own]


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


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_public_page_fits_its_window_and_stands_still(
    new_page, server, addresses, console, language
):
    """And is for everyone: a few Tab stops lead to the feed, large text fits, axe finds nothing."""
    # For the reader every time is another one, too.
    page = new_page(width=390, height=844, timezone_id="America/New_York")
    page.add_init_script(NOTE_SHIFTS)
    page.route("**/built/*.js", late)
    asked = []
    page.on("request", lambda request: asked.append(urlsplit(request.url)))
    faults = []
    for address in addresses[language]:
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
        if not OTHERS_ASK_AXE.search(address):
            # Right to left no colour is another one.
            ask_axe = violations if language == "ar" else faults_in_both_looks
            faults += [(address, "axe", found) for found in ask_axe(page)]
        page.evaluate(LARGE_TEXT)
        if found := widths_scrolled_sideways(page, 390, 1280):
            faults.append((address, "scrolls sideways in large text at", found))

    assert "\n".join(map(str, faults)) == ""
    # However quickly the pages above were looked at, this one polls before it is left.
    with page.expect_request("**/since/**"):
        page.goto(f"/live/{LIVE[language]}/")
    # No third party, though some of them have players in them.
    assert {each.netloc for each in asked} == {urlsplit(server).netloc}
    if language == "en":
        missing = [said for said in console if MISSING in said]
        statuses = [said.partition(MISSING)[2] for said in missing]
        assert statuses == ["404 (Not Found)", "410 (Gone)"]
        console[:] = [said for said in console if said not in missing]


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
