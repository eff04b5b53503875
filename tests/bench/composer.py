"""From pressing Publish to "live": twenty correspondents in Chromium, in turn, on PostgreSQL.

Once with a publication every second, which is far more than any newsroom brings; and once
each as soon as the one before is live, where the twenty browsers on the same two cores,
each showing what the others publish, are most of what is measured.

`make bench-composer` writes its section of docs/benchmarks.md. It fails nothing.
"""

import os
import sys
import time
from datetime import date
from statistics import quantiles

from playwright.sync_api import sync_playwright

from tests import pgserver
from tests.bench.report import machine, write_section
from tests.demo_server import demo_server

CORRESPONDENTS = 20
ROUNDS = 5
PACES_SECONDS = {"one a second": 1, "flat out": 0}
PORT = 8079
SITE = f"http://127.0.0.1:{PORT}"
P50_MS, P95_MS = 150, 400
PEOPLE = f"""
from accounts.models import User
from django.test import Client
from liveblog.models import Blog
blog = Blog.objects.get(slug="flood")
for n in range({CORRESPONDENTS}):
    person = User.objects.create_user(f"bench{{n}}@newsbook.example", byline=f"Bench {{n}}")
    blog.members.add(person)
    client = Client()
    client.force_login(person)
    print(client.cookies["sessionid"].value)
"""
# From the press to the update's row with its receipt, as the page itself sees it.
PRESS = """heading => new Promise(done => {
  const rows = document.getElementById("rows")
  const pressed = performance.now()
  const seen = new MutationObserver(() => {
    const live = [...rows.querySelectorAll("h3")].some(h3 => h3.textContent.includes(heading))
    if (live) { seen.disconnect(); done(performance.now() - pressed) }
  })
  seen.observe(rows, {childList: true, subtree: true})
  document.querySelector("#composer [data-send]").click()
})"""


def main():
    lines = [*_head(), *_table()]
    sys.stdout.write(write_section("From pressing Publish to live", lines))


def _head():
    yield (
        f"Made by `make bench-composer` on {date.today()}: {CORRESPONDENTS} correspondents, "
        f"each in a Chromium page of their own, publish {ROUNDS} times each in turn; from "
        "the press to the update's row with its receipt, as the page sees it. PostgreSQL "
        "flushes every commit. Server, database and all twenty pages share the machine. "
        f"{machine()}."
    )
    yield ""


def _table():
    yield "| in turn | p50, ms | at most | p95, ms | at most | slowest, ms |"
    yield "|---|---|---|---|---|---|"
    database = pgserver.start(is_durable=True)
    with demo_server(port=PORT, DATABASE_URL=database) as (manage, _):
        sessions = manage("shell", "--no-imports", "-c", PEOPLE).split()
        with sync_playwright() as playwright:
            browser = _browser(playwright)
            desks = [_desk(browser, session) for session in sessions]
            for name, pace in PACES_SECONDS.items():
                times = sorted(_publish_in_turn(desks, pace))
                cuts = quantiles(times, n=20)
                yield (
                    f"| {name} | {cuts[9]:.0f} | {P50_MS} | {cuts[18]:.0f} | {P95_MS} "
                    f"| {times[-1]:.0f} |"
                )
            browser.close()


def _publish_in_turn(desks, pace_seconds):
    """Milliseconds of each publication; the first of each person warms up and is left out."""
    for turn in range(ROUNDS + 1):
        for n, desk in enumerate(desks):
            heading = f"Turn {turn} of {n}, {pace_seconds}"
            desk.locator("#composer [name=heading]").fill(heading)
            desk.locator("#composer .words").first.fill("Engineers shut the bridge.")
            time.sleep(pace_seconds)
            took = desk.evaluate(PRESS, heading)
            if turn:
                yield took


def _browser(playwright):
    return playwright.chromium.launch(
        executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
        args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    )


def _desk(browser, session):
    context = browser.new_context(base_url=SITE)
    context.add_cookies([{"name": "sessionid", "value": session, "url": SITE}])
    context.add_init_script("localStorage.setItem('desk-editor', 'plain')")
    desk = context.new_page()
    desk.goto("/desk/live/flood/")
    return desk


if __name__ == "__main__":
    main()
