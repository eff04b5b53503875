"""A blog on another site's page: the widget in a frame, and the latest headings."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from django.template.loader import render_to_string
from playwright.sync_api import expect

from liveblog import publishing
from tests.factories import make_update, words

LEAST_PX = 300
PAGE = """<!doctype html><html lang="en"><title>A partner</title>
<link rel="icon" href="data:,"><body><h1>Their story</h1><div data-live-latest="flood"></div>
{frame}
<script src="{server}/embed.js" async></script></body></html>"""


@pytest.fixture
def partner(server, blog):
    """The address of a page of another site: ours is at 127.0.0.1, which is another origin."""
    about = {"blog": blog, "public_url": server, "height": LEAST_PX}
    frame = render_to_string("liveblog/widget_frame.html", about)

    class Page(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(PAGE.format(server=server, frame=frame).encode())

        def log_message(self, *words):
            """Nothing: the test's output is not its log."""

    with ThreadingHTTPServer(("localhost", 0), Page) as site:
        Thread(target=site.serve_forever, daemon=True).start()
        yield f"http://localhost:{site.server_port}/"
        site.shutdown()


def height_of(page):
    return page.locator("iframe").evaluate("(frame) => frame.clientHeight")


def test_a_partners_page_follows_the_blog(new_page, server, partner, blog, ada):
    first = make_update(
        blog, "Bridge closed", "Engineers shut it at noon. " * 60, by=ada
    )
    page = new_page()
    page.goto(partner)

    frame = page.frame_locator("iframe")
    headings = frame.locator("#feed h3")
    expect(headings).to_have_text(["Bridge closed"])
    expect(page.locator("[data-live-latest] li a")).to_have_text(["Bridge closed"])
    # As high as what is in it, and it grows with that.
    page.wait_for_function(
        "(px) => document.querySelector('iframe').clientHeight > px", arg=LEAST_PX
    )
    was = height_of(page)

    second = make_update(blog, "Dam opens", "Water rises. " * 60, by=ada)
    expect(headings).to_have_text(["Dam opens", "Bridge closed"])
    page.wait_for_function(
        "(was) => document.querySelector('iframe').clientHeight > was", arg=was
    )
    publishing.correct(
        first,
        words("Bridge shut"),
        by=ada,
        seen_revision=first.last_revision,
        note="It was shut.",
    )
    expect(headings).to_have_text(["Dam opens", "Bridge shut"])
    publishing.withdraw(second, by=ada)
    expect(headings).to_have_text(["Bridge shut"])

    # What is followed opens beside the page that has the frame.
    with page.expect_popup() as opened:
        frame.locator("h1 a").click()
    expect(opened.value).to_have_url(f"{server}/live/flood/")
