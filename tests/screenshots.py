"""`make screenshots`: the demo newsroom as a reader and the desk see it, to be looked at.

Writes every page, and every state of the live page, at 390 and 1280 px, light and dark, to
var/screenshots/, and the two pictures of the README to docs/pictures/. Starts and stops a
server of its own.
"""

import json
import os
import time

from playwright.sync_api import sync_playwright

from tests.demo_server import ROOT, demo_server

LOOKED_AT = ROOT / "var" / "screenshots"
README = ROOT / "docs" / "pictures"
PORT = os.environ.get("SCREENSHOTS_PORT", "8077")
ADDRESS = f"http://127.0.0.1:{PORT}"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]

PUBLIC = {
    "front": "/",
    "live": "/live/flood/",
    "empty": "/live/tram-vote/",
    "closed": "/live/storm-ilka/",
    "right-to-left": "/live/river-ferry/",
    "earlier": "/live/flood/before/40/",
    "oldest-first": "/live/flood/oldest-first/",
    "missed": "/live/flood/after/20/",
    "key-events": "/live/flood/key-events/",
    "byline": "/live/flood/by/cal-ferris/",
    "light": "/live/flood/light/",
    "corrections": "/corrections/",
    "missing": "/live/none/",
}
DESK = {
    "blogs": "/desk/",
    "new-blog": "/desk/new/",
    "pace": "/desk/pace/",
    "desk": "/desk/live/flood/",
    "desk-updates": "/desk/live/flood/#updates",
    "desk-prepared": "/desk/live/budget-day/",
    "edit-blog": "/desk/live/flood/edit/",
    "close": "/desk/live/flood/close/",
    "pictures": "/desk/pictures/",
    "pictures-none": "/desk/pictures/?q=none",
}


def main():
    with (
        demo_server(port=PORT, POLL_SECONDS="1") as (manage, people),
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=FLAGS
        )
        take_all(browser, people[0])
        take_states(browser, manage)
        take_shapes(browser, manage)
        take_for_readme(browser, people[0], manage)
        browser.close()


def take_all(browser, editor):
    LOOKED_AT.mkdir(parents=True, exist_ok=True)
    for width, height in [(1280, 900), (390, 844)]:
        for scheme in ["light", "dark"]:
            page = open_page(browser, width, height, scheme)
            for name, address in PUBLIC.items():
                page.goto(ADDRESS + address)
                take(page, f"{name}-{width}-{scheme}")
            page.goto(f"{ADDRESS}/live/flood/")
            permalinks = page.locator("#feed .when")
            page.goto(ADDRESS + permalinks.nth(4).get_attribute("href"))
            take(page, f"permalink-{width}-{scheme}")
            page.goto(f"{ADDRESS}/accounts/login/")
            take(page, f"sign-in-{width}-{scheme}")
            sign_in(page, editor)
            for name, address in DESK.items():
                page.goto(ADDRESS + address)
                take(page, f"{name}-{width}-{scheme}")
            page.context.close()


def take_states(browser, manage):
    """The live page of a reader elsewhere: back, paused, with news, without network."""
    for width, height in [(1280, 900), (390, 844)]:
        for scheme in ["light", "dark"]:
            page = open_page(browser, width, height, scheme, zone="America/New_York")
            page.goto(f"{ADDRESS}/live/flood/")
            left = page.locator("#feed article").nth(9).get_attribute("data-first")
            memory = json.dumps({"first": int(left), "at": time.time() * 1000 - 7.2e6})
            page.add_init_script(
                f"localStorage.setItem('reader:left:flood', '{memory}')"
            )
            page.reload()
            page.locator("#tools").evaluate(
                "e => { e.scrollIntoView(); scrollBy(0, -9) }"
            )
            take(page, f"live-back-{width}-{scheme}", full_page=False)
            page.get_by_role("button", name="Pause").click()
            manage("drip", "--every", "1", "--count", "3")
            page.get_by_role("link", name="new update").wait_for()
            take(page, f"live-held-{width}-{scheme}", full_page=False)
            page.context.set_offline(True)
            page.locator("#connection").wait_for()
            take(page, f"live-lost-{width}-{scheme}", full_page=False)
            page.context.set_offline(False)
            page.get_by_role("link", name="new update").click()
            page.wait_for_timeout(1000)
            take(page, f"live-revealed-{width}-{scheme}", full_page=False)
            page.context.close()


def take_shapes(browser, manage):
    """Pictures of every shape and state, those that are covered also uncovered."""
    manage("shell", "-c", "from tests import shapes; shapes.publish()")
    for width, height in [(1280, 900), (390, 844)]:
        for scheme in ["light", "dark"]:
            page = open_page(browser, width, height, scheme)
            page.goto(f"{ADDRESS}/live/shapes/")
            for article in page.locator("#feed article").all():
                article.scroll_into_view_if_needed()
            take(page, f"shapes-{width}-{scheme}")
            for cover in page.locator("summary.cover").all():
                cover.click()
            page.wait_for_load_state("networkidle")
            take(page, f"shapes-uncovered-{width}-{scheme}")
            page.context.close()


def take_for_readme(browser, editor, manage):
    README.mkdir(parents=True, exist_ok=True)
    page = open_page(browser, 1280, 800, "light")
    page.goto(f"{ADDRESS}/live/flood/")
    page.locator("#feed-title").scroll_into_view_if_needed()
    page.mouse.wheel(0, 500)
    manage("drip", "--every", "1", "--count", "3")
    page.get_by_role("link", name="new updates").wait_for()
    page.locator("#feed article").nth(1).evaluate("e => e.scrollIntoView()")
    page.wait_for_timeout(300)
    page.screenshot(path=README / "reader.png")
    sign_in(page, editor)
    page.goto(f"{ADDRESS}/desk/live/flood/")
    page.keyboard.type("Ferren school opens its gym for the night")
    page.get_by_role("button", name="Quote").click()
    page.get_by_label("Quote", exact=True).fill(
        "“We have hot soup, dry socks and a piano that is only a little out of tune.”"
    )
    page.get_by_label("Speaker").fill("Lena Ossig")
    page.get_by_label("Role").fill("headteacher")
    page.screenshot(path=README / "desk.png")


def open_page(browser, width, height, scheme, zone="Europe/Berlin"):
    context = browser.new_context(
        timezone_id=zone,
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        is_mobile=width < 600,
        has_touch=width < 600,
    )
    return context.new_page()


def sign_in(page, editor):
    page.goto(f"{ADDRESS}/accounts/login/")
    page.get_by_label("Email address").fill(editor["email"])
    page.get_by_label("Password", exact=True).fill(editor["password"])
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(f"{ADDRESS}/desk/")


def take(page, name, *, full_page=True):
    page.wait_for_timeout(200)
    page.screenshot(path=LOOKED_AT / f"{name}.png", full_page=full_page)


if __name__ == "__main__":
    main()
