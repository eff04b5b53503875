"""One page in each of three engines, driven in the same way: by an address and by its scripts.

Firefox by WebDriver BiDi, which it speaks itself (Debian has no geckodriver); WebKitGTK by its own
driver; Chromium by Playwright. What all three can be asked is the least: no clicks of a mouse.
"""

import json
import os
import re
import subprocess
import time
from contextlib import contextmanager
from itertools import count

WEBKIT = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser"
WIDTH, HEIGHT = 800, 800
START_SECONDS = 30


class Page:
    """What the tests ask of it; each engine runs a script its own way."""

    def open(self, address):
        """Go to an address, and wait until it has loaded."""
        raise NotImplementedError

    def evaluate(self, expression):
        """What the expression comes to in the page, or its promise; by JSON."""
        raise NotImplementedError

    def wait_for(self, expression, *, seconds=10):
        """Until the expression is true in the page; returns what it came to."""
        deadline = time.monotonic() + seconds
        while not (found := self.evaluate(expression)):
            assert time.monotonic() < deadline, f"never true: {expression}"
            time.sleep(0.05)
        return found


class FirefoxPage(Page):
    def __init__(self, socket):
        self._socket, self._numbers = socket, count(1)
        self.command("session.new", capabilities={})
        self._tab = self.command("browsingContext.create", type="tab")["context"]
        size = {"width": WIDTH, "height": HEIGHT}
        self.command("browsingContext.setViewport", context=self._tab, viewport=size)

    def command(self, method, **parameters):
        """What WebDriver BiDi answers. Raises AssertionError with what it says of an error."""
        number = next(self._numbers)
        asked = {"id": number, "method": method, "params": parameters}
        self._socket.send(json.dumps(asked))
        while (answer := json.loads(self._socket.recv())).get("id") != number:
            pass
        assert answer["type"] == "success", answer
        return answer["result"]

    def open(self, address):
        where = {"context": self._tab, "url": address}
        self.command("browsingContext.navigate", wait="complete", **where)

    def evaluate(self, expression):
        answer = self.command(
            "script.evaluate",
            expression=f"Promise.resolve({expression}).then((it) => JSON.stringify(it ?? null))",
            target={"context": self._tab},
            awaitPromise=True,
        )
        assert answer["type"] == "success", answer
        return json.loads(answer["result"]["value"])


class WebKitPage(Page):
    def __init__(self, driver):
        self._driver = driver

    def open(self, address):
        self._driver.get(address)

    def evaluate(self, expression):
        return self._driver.execute_async_script(
            f"const tell = arguments[0]; Promise.resolve({expression}).then((it) => tell(it ?? null));"
        )


class ChromiumPage(Page):
    def __init__(self, page):
        self._page = page

    def open(self, address):
        self._page.goto(address)

    def evaluate(self, expression):
        return self._page.evaluate(f"async () => ({expression})")


@contextmanager
def firefox(folder):
    import websocket

    process = subprocess.Popen(
        [
            *("firefox-esr", "--headless", "--no-remote"),
            *("--remote-debugging-port=0", "--profile", str(folder)),
        ],
        env=os.environ | {"HOME": str(folder)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        said = next(line for line in process.stderr if "BiDi listening" in line)
        address = re.search(r"ws://\S+", said)[0]
        socket = websocket.create_connection(
            f"{address}/session", timeout=START_SECONDS, suppress_origin=True
        )
        yield FirefoxPage(socket)
        socket.close()
    finally:
        process.terminate()
        process.wait(START_SECONDS)


@contextmanager
def webkit(folder):
    from selenium.webdriver import WebKitGTK, WebKitGTKOptions
    from selenium.webdriver.webkitgtk.service import Service

    options = WebKitGTKOptions()
    options.binary_location = WEBKIT
    options.add_argument("--automation")
    driver = WebKitGTK(options, Service("/usr/bin/WebKitWebDriver"))
    try:
        driver.set_window_size(WIDTH, HEIGHT)
        driver.set_script_timeout(START_SECONDS)
        yield WebKitPage(driver)
    finally:
        driver.quit()


@contextmanager
def chromium(folder):
    from playwright.sync_api import sync_playwright

    path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox"]
        )
        yield ChromiumPage(
            browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        )
        browser.close()


ENGINES = {"Chromium": chromium, "Firefox": firefox, "WebKit": webkit}
