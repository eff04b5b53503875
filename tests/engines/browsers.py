"""One page in each of three engines, driven in the same way: by an address and by its scripts.

Firefox by WebDriver BiDi, which it speaks itself (Debian has no geckodriver); WebKitGTK by its own
driver; Chromium by Playwright. What all three can be asked is the least: scripts and single keys,
no clicks of a mouse. Each engine is a function that opens tabs: a tab has seen nothing before, and
Firefox and Chromium are started once for all of them.
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
# Keys by their names, as WebDriver sends them.
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c", "ArrowRight": "\ue014"}


class Page:
    """What the tests ask of it; each engine runs a script its own way."""

    # What is raised of a document that the next one has just replaced.
    replaced: type[Exception] = AssertionError

    def open(self, address):
        """Go to an address, and wait until it has loaded."""
        raise NotImplementedError

    def evaluate(self, expression):
        """What the expression comes to in the page, or its promise; by JSON."""
        raise NotImplementedError

    def press(self, key):
        """One of KEYS, wherever the focus is."""
        raise NotImplementedError

    def wait_for(self, expression, *, seconds=10):
        """Until the expression is true in the page; returns what it came to."""
        deadline = time.monotonic() + seconds
        while not (found := self._now(expression)):
            assert time.monotonic() < deadline, f"never true: {expression}"
            time.sleep(0.05)
        return found

    def click(self, selector):
        """By script, once it is there. What the click leads to may still be on its way."""
        element = f"document.querySelector({json.dumps(selector)})"
        self.wait_for(f"{element} !== null")
        self.evaluate(f"(setTimeout(() => {element}.click()), 1)")

    def _now(self, expression):
        try:
            return self.evaluate(expression)
        except self.replaced:
            return None


class Firefox:
    """What WebDriver BiDi is asked over one socket."""

    def __init__(self, socket):
        self._socket, self._numbers = socket, count(1)
        self.command("session.new", capabilities={})

    def command(self, method, **parameters):
        """What WebDriver BiDi answers. Raises AssertionError with what it says of an error."""
        number = next(self._numbers)
        asked = {"id": number, "method": method, "params": parameters}
        self._socket.send(json.dumps(asked))
        while (answer := json.loads(self._socket.recv())).get("id") != number:
            pass
        assert answer["type"] == "success", answer
        return answer["result"]

    @contextmanager
    def tab(self):
        user = self.command("browser.createUserContext")
        tab = self.command("browsingContext.create", type="tab", **user)
        size = {"width": WIDTH, "height": HEIGHT}
        self.command("browsingContext.setViewport", **tab, viewport=size)
        yield FirefoxPage(self.command, tab["context"])
        self.command("browser.removeUserContext", **user)


class FirefoxPage(Page):
    def __init__(self, command, tab):
        self.command, self._tab = command, tab

    def open(self, address):
        where = {"context": self._tab, "url": address}
        self.command("browsingContext.navigate", wait="complete", **where)

    def press(self, key):
        strokes = [{"type": kind, "value": KEYS[key]} for kind in ("keyDown", "keyUp")]
        keyboard = {"type": "key", "id": "keyboard", "actions": strokes}
        self.command("input.performActions", context=self._tab, actions=[keyboard])

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
        from selenium.common.exceptions import WebDriverException

        self._driver, self.replaced = driver, WebDriverException

    def press(self, key):
        from selenium.webdriver import ActionChains

        ActionChains(self._driver).send_keys(KEYS[key]).perform()

    def open(self, address):
        self._driver.get(address)

    def evaluate(self, expression):
        return self._driver.execute_async_script(
            f"const tell = arguments[0]; Promise.resolve({expression}).then((it) => tell(it ?? null));"
        )


class ChromiumPage(Page):
    def __init__(self, page):
        from playwright.sync_api import Error

        self._page, self.replaced = page, Error

    def press(self, key):
        self._page.keyboard.press(key)

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
        yield Firefox(socket).tab
        socket.close()
    finally:
        process.terminate()
        process.wait(START_SECONDS)


@contextmanager
def webkit(folder):
    yield _webkit_tab


@contextmanager
def _webkit_tab():
    """In a browser of its own, which starts in a second and forgets all it has seen."""
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

    # With its back/forward cache, which its headless shell has not, and Playwright turns off.
    path = os.environ.get("WHOLE_CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path,
            args=["--no-sandbox"],
            ignore_default_args=["--disable-back-forward-cache"],
        )

        @contextmanager
        def tab():
            page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
            yield ChromiumPage(page)
            page.close()

        yield tab
        browser.close()


ENGINES = {"Chromium": chromium, "Firefox": firefox, "WebKit": webkit}
