"""What one browser test leaves behind, the next does not find."""

import pytest

from tests.browser.page_pool import PagePool

LEAVE = """async () => {
  localStorage.setItem("left", "1");
  sessionStorage.setItem("left", "1");
  document.cookie = "left=1";
  await new Promise((done) => { indexedDB.open("left").onsuccess = done; });
}"""
FIND = """async () => ({
  stored: localStorage.length + sessionStorage.length,
  cookies: document.cookie,
  databases: (await indexedDB.databases()).length,
  isDark: matchMedia("(prefers-color-scheme: dark)").matches,
  width: innerWidth,
})"""
NOTHING = {
    "stored": 0,
    "cookies": "",
    "databases": 0,
    "isDark": False,
    "width": 1280,
}


@pytest.fixture
def pool(browser):
    pool = PagePool(browser)
    yield pool
    pool.take_back_all()
    pool.close()


def test_a_page_is_lent_again_without_what_was_left_in_it(pool, server):
    options = {
        "base_url": str(server),
        "viewport": {"width": 1280, "height": 900},
        "color_scheme": "light",
    }
    heard = []
    page = pool.lend("", **options)
    page.goto("/healthz")
    page.evaluate(LEAVE)
    assert page.evaluate(FIND) != NOTHING
    page.on("console", lambda message: heard.append(message.text))
    page.route("**/*", lambda route: route.abort())
    page.context.new_page()
    page.context.set_offline(True)
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 390, "height": 844})
    pool.take_back_all()

    again = pool.lend("", **options)
    again.goto("/healthz")
    again.evaluate("console.log('heard by nobody')")
    assert again is page
    assert again.evaluate(FIND) == NOTHING
    assert (again.context.pages, heard) == ([page], [])

    other = pool.lend("", **options)  # while the first is still lent
    assert other.context is not page.context
    again.add_init_script("window.left = true")
    other.goto(str(server).replace("127.0.0.1", "localhost"))
    pool.take_back_all()
    assert pool.lend("", **options) not in (again, other)
