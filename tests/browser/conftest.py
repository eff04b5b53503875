"""Chromium, and the real server: granian on liveblog.config.wsgi, on the test's own database.

A test arranges by the newsroom's verbs and the browser looks. Every page that a test
opens is listened to: a script error, a CSP violation or an error of htmx fails it.
"""

import os
import time
from contextlib import suppress
from itertools import count
from shutil import copytree

import pytest
from django.conf import settings as django_settings
from django.contrib.auth.hashers import make_password
from django.db import OperationalError, connection
from django.db.models import F
from django.test import Client
from playwright.sync_api import expect

from accounts.models import User
from liveblog.models import Blog
from liveblog.reader.poll_cache import FRESH_SECONDS
from tests.factories import make_blog, make_user
from tests.server import running_server

# A machine that does other things too may stand still for a second or two. What must be
# quick has a test with a time of its own.
expect.set_options(timeout=10_000)
POLL_SECONDS = 1
PASSWORD = "a river in flood"
# At the desk alone: a reader's page keeps nothing, and an empty one can keep nothing.
PLAIN_BOX = """
if (location.pathname.startsWith("/desk/")) localStorage.setItem("desk-editor", "plain")
"""
# What Chromium and htmx say when a test takes the network or a page away.
NETWORK_WORDS = ("Failed to load resource", "htmx:", "Response Status Error Code")
BLOCKED = "Service Worker registration blocked by Playwright"


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/browser/" in str(item.path):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.django_db(transaction=True))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return {
        **browser_type_launch_args,
        "executable_path": os.environ.get("CHROMIUM", "/usr/bin/chromium"),
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    }


@pytest.fixture(scope="session")
def server(django_db_setup):
    """The address of a server that runs until the last test."""
    # What pages say of themselves would come between what a test looks at. Waiting for news
    # has tests of its own (test_reader_waiting.py).
    quiet = {"READER_SAMPLE": "0", "HOLD_SECONDS": "0"}
    with running_server(POLL_SECONDS=str(POLL_SECONDS), **quiet) as address:
        yield address


@pytest.fixture(scope="session", autouse=True)
def patient_flush(django_db_setup):
    """Empty the tables again where the server was still at work in them.

    A page that a test closes may have sent something, such as what was being written:
    PostgreSQL ends one of the two that wait for each other, and it may be the flush.
    """
    operations = type(connection.ops)  # of every thread's connection
    flush = operations.execute_sql_flush

    def flush_patiently(self, statements):
        for _ in range(4):
            with suppress(OperationalError):
                return flush(self, statements)
        return flush(self, statements)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(operations, "execute_sql_flush", flush_patiently)
        yield


@pytest.fixture(autouse=True)
def pictures(settings):
    """The pictures that a test arranges are those that the server shows."""
    settings.PICTURES_DIR = django_settings.DATA_DIR / "pictures"
    settings.UPLOADS_DIR = django_settings.DATA_DIR / "uploads"


@pytest.fixture(autouse=True)
def light_passwords():
    """Not here: the real server would not know them."""


_demos = count(1)


@pytest.fixture
def demo(demo, built_demo, settings):
    """Its pictures are where the server looks for them; another test may empty that folder."""
    settings.PICTURES_DIR = django_settings.DATA_DIR / "pictures"
    copytree(built_demo.pictures_dir, settings.PICTURES_DIR, dirs_exist_ok=True)
    # The server keeps pages by blog and revision, and has seen others of these in another test.
    Blog.objects.update(revision=F("revision") + 10_000 * next(_demos))
    for blog in demo.values():
        blog.refresh_from_db()
    return demo


@pytest.fixture(scope="session")
def give_password():
    """Give a person the PASSWORD, which is hashed once: that takes long on purpose."""
    hashed = make_password(PASSWORD)

    def give(person):
        person.password = hashed
        person.save(update_fields=["password"])
        return person

    return give


@pytest.fixture(scope="session")
def last_test():
    """When the one before this ended, by the monotonic clock."""
    return {"ended": float("-inf")}


@pytest.fixture(autouse=True)
def note_the_end(last_test):
    yield
    last_test["ended"] = time.monotonic()


@pytest.fixture
def ada(transactional_db, give_password):
    return give_password(make_user("Ada Brandt", role=User.Role.EDITOR))


@pytest.fixture
def cal(transactional_db, give_password):
    return give_password(make_user("Cal Ferris"))


@pytest.fixture
def blog(ada, cal, last_test):
    # A server may know for as long what there was of this name in the test before.
    # (In a test that travels in time the monotonic clock does, too.)
    since = abs(time.monotonic() - last_test["ended"])
    time.sleep(max(0, FRESH_SECONDS - since))
    return make_blog(
        by=ada,
        members=[cal],
        slug="flood",
        headline="River at record height: valley evacuates",
        standfirst="Thousands leave their homes in the Arn valley.",
    )


@pytest.fixture(autouse=True)
def console():
    """What the pages of this test said in their consoles; must be empty at its end."""
    said = []
    yield said
    assert said == []


@pytest.fixture
def new_page(request, new_context, server, console):
    """Open a browser of its own: `new_page(width=390, dark=True, javascript=False)`.

    `rich=True` for the rich editor, which otherwise somebody has switched off here: it
    comes when it comes, and takes the place of the plain box that a test fills.
    `network_away=True` for a test that takes the network, or a page, away;
    `service_workers="allow"` for one that opens the desk without it.

    Who looks wants calm: to draw what beats, fades and glides, sixty times a second, is an
    eighth of the work of all browser tests. A test marked `in_motion` has all that.
    """
    moves = request.node.get_closest_marker("in_motion")
    calm = {} if moves else {"reduced_motion": "reduce"}

    def make(
        *,
        width=1280,
        height=900,
        dark=False,
        javascript=True,
        rich=False,
        network_away=False,
        service_workers="block",  # a test that answers requests itself would miss some
        **options,
    ):
        context = new_context(
            service_workers=service_workers,
            base_url=server,
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=javascript,
            **calm | options,
        )
        if not rich:
            context.add_init_script(PLAIN_BOX)
        page = context.new_page()
        listen(page, console, network_away=network_away)
        return page

    return make


def listen(page, console, *, network_away):
    def on_console(message):
        expected = network_away and message.text.startswith(NETWORK_WORDS)
        expected = expected or message.text == BLOCKED
        if message.type in {"error", "warning"} and not expected:
            console.append(f"{page.url}: {message.text}")

    page.on("console", on_console)
    page.on("pageerror", lambda error: console.append(f"{page.url}: {error}"))


@pytest.fixture
def reader(new_page, blog):
    """Rey, with the live page open."""
    page = new_page()
    page.goto("/live/flood/")
    return page


@pytest.fixture
def sign_in(new_page, server):
    """Open a browser in which a person has signed in, on the desk or `at` an address.

    `at=None` opens no page yet, for who arranges something in the browser before.
    Without the form, which test_people_trip.py and test_device_hands.py fill in.
    """

    def enter(person, at="/desk/", **options):
        page = new_page(**options)
        client = Client()
        client.force_login(person)
        name = django_settings.SESSION_COOKIE_NAME
        cookie = {"name": name, "value": client.cookies[name].value, "url": server}
        page.context.add_cookies([cookie])
        if at:
            page.goto(at)
        return page

    return enter


@pytest.fixture
def cals_desk(sign_in, cal, blog):
    return sign_in(cal, at="/desk/live/flood/")


@pytest.fixture
def adas_desk(sign_in, ada, blog):
    return sign_in(ada, at="/desk/live/flood/")


def feed_headings(page):
    return page.locator("#feed h3").all_inner_texts()


def polls_of(page):
    """The poll requests that this page makes from now on, as a growing list of paths."""
    polls = []
    page.on(
        "request",
        lambda request: polls.append(request.url) if "/since/" in request.url else None,
    )
    return polls


def news_since(page, since):
    """The answer to one poll, once the server knows of the news: half a second at most."""
    found = []

    def is_there():
        found.append(page.request.get(f"/live/flood/since/{since}/"))
        return found[-1].status == 200

    until(page, is_there)
    return found[-1]


def leave_the_tab(page):
    _set_hidden(page, "true")


def come_back(page):
    _set_hidden(page, "false")


def _set_hidden(page, hidden):
    """What a browser does with a tab in the background; headless ones never do."""
    page.evaluate(
        "Object.defineProperty(document, 'hidden',"
        f" {{ get: () => {hidden}, configurable: true }});"
        "document.dispatchEvent(new Event('visibilitychange'));"
    )


def up_to_date(page, blog):
    """Wait until the page holds the blog's revision."""
    blog.refresh_from_db()
    expect(page.locator("#poll")).to_have_attribute("data-since", str(blog.revision))


def until(page, condition, *, seconds=10):
    """Wait for what no locator can see, such as a request that a test counts."""
    for _ in range(seconds * 20):
        if condition():
            return
        page.wait_for_timeout(50)
    raise AssertionError("It did not happen.")


def hear(page):
    """Keep all that the composer's line says: a save may have the next word in it."""
    page.evaluate(
        """() => {
          const line = document.querySelector("#composer [data-saved][role=status]");
          window.heard = [];
          new MutationObserver(() => window.heard.push(line.textContent))
            .observe(line, { childList: true, subtree: true, characterData: true });
        }"""
    )


def was_said(page, sentence):
    """Since `hear`, whatever the line says by now."""
    until(page, lambda: sentence in page.evaluate("window.heard"))


def pass_time(page, seconds):
    """Let the page's clock jump ahead; `page.clock.install()` comes before `goto`."""
    page.clock.fast_forward(seconds * 1000)
    page.wait_for_timeout(300)
