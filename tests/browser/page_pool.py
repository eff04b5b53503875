"""Pages that one test after the other is lent, each with the browser context that it is in.

A new context costs a test a fifth of its processor time: a process for its pages, in which all
scripts are compiled anew. So what a test leaves behind is taken away, and the page goes on. Where
that cannot be done the context is closed, as it is for what few tests ask for.
"""

from contextlib import suppress

from playwright.sync_api import Error

# A page of the same server without scripts: going to another site would end the process.
EMPTY_PAGE = "/healthz"
# How many wait to be lent: each is a process of some 80 MB.
MOST_WAITING = 4
# What stays with a page, its context or its clock until they are closed.
LASTING = {
    "page": [
        *("add_init_script", "close", "expose_binding", "expose_function", "once"),
        *("set_default_timeout", "set_extra_http_headers"),
    ],
    "context": [
        *("add_init_script", "close", "expose_binding", "expose_function"),
        *("grant_permissions", "new_cdp_session", "on", "once"),
        *("set_default_timeout", "set_extra_http_headers", "set_geolocation"),
    ],
    "clock": [
        *("install", "fast_forward", "pause_at", "resume", "run_for"),
        *("set_fixed_time", "set_system_time"),
    ],
}


class PagePool:
    """Of one browser."""

    def __init__(self, browser):
        self.browser = browser
        self.waiting: list[_Lendable] = []
        self.lent: list[_Lendable] = []

    def lend(self, init_script, **options):
        """An empty page, in a context without other pages that was opened with these options."""
        key = (init_script, repr(sorted(options.items())))
        lendable = next((each for each in self.waiting if each.key == key), None)
        if lendable:
            self.waiting.remove(lendable)
        else:
            lendable = _Lendable(key, self.browser, init_script, options)
        self.lent.append(lendable)
        return lendable.page

    def take_back_all(self):
        for each in self.lent:
            if each.is_emptied():
                self.waiting.append(each)
            else:
                each.close()
        self.lent.clear()
        while len(self.waiting) > MOST_WAITING:
            self.waiting.pop(0).close()

    def close(self):
        while self.waiting:
            self.waiting.pop().close()


class _Lendable:
    """A page that notes what a test does with it that must be taken back, or cannot be."""

    def __init__(self, key, browser, init_script, options):
        self.key, self.options = key, options
        self.context = browser.new_context(**options)
        if init_script:
            self.context.add_init_script(init_script)
        self.page = self.context.new_page()
        self.devtools = self.context.new_cdp_session(self.page)
        self.page.on("framenavigated", self._note_address)
        self.context.on(
            "page", lambda tab: tab.on("framenavigated", self._note_address)
        )
        self.is_changed = False
        self.listeners: list[tuple] = []
        self._take_notes()

    def _take_notes(self):
        owners = [self.page, self.context, self.context.clock]
        for owner, names in zip(owners, LASTING.values(), strict=True):
            for name in names:
                setattr(owner, name, self._noted(getattr(owner, name)))
        self._listen, self.page.on = self.page.on, self._listen_until_the_end

    def _listen_until_the_end(self, event, listener):
        self.listeners.append((event, listener))
        self._listen(event, listener)

    def _note_address(self, frame):
        """What another site keeps in the browser is not forgotten: see `_forget_site`."""
        is_page = frame.parent_frame is None and frame.url.startswith("http")
        if is_page and not frame.url.startswith(f"{self.options['base_url']}/"):
            self.is_changed = True

    def _noted(self, act):
        def noted(*args, **kwargs):
            self.is_changed = True
            return act(*args, **kwargs)

        return noted

    def is_emptied(self):
        """Take away what a test has left; False where something stays."""
        if self.is_changed or self.page.is_closed():
            return False
        with suppress(Error):  # such as of a page that has crashed
            self._leave_page()
            self._restore_looks()
            self._forget_site()
            return True
        return False

    def _hear_no_more(self):
        for event, listener in self.listeners:
            self.page.remove_listener(event, listener)
        self.listeners.clear()

    def _leave_page(self):
        self._hear_no_more()
        for each in self.context.pages:
            if each != self.page:
                each.close()
        self.page.unroute_all()
        self.context.unroute_all()
        self.context.set_offline(False)
        # "Leave this page?", of one with words that are not saved.
        self.page.on("dialog", lambda dialog: dialog.accept())
        self.page.goto(EMPTY_PAGE, timeout=5_000)
        self._hear_no_more()

    def _restore_looks(self):
        self.page.mouse.move(0, 0)
        self.page.emulate_media(
            media="screen",
            forced_colors="none",
            color_scheme=self.options["color_scheme"],
            reduced_motion=self.options.get("reduced_motion", "no-preference"),
        )
        if self.page.viewport_size != self.options["viewport"]:
            self.page.set_viewport_size(self.options["viewport"])

    def _forget_site(self):
        self.page.evaluate("sessionStorage.clear()")
        self.context.clear_cookies()
        whose = {"origin": self.options["base_url"], "storageTypes": "all"}
        self.devtools.send("Storage.clearDataForOrigin", whose)
        self.devtools.send("Network.clearBrowserCache")

    def close(self):
        with suppress(Error):
            self.context.close()
