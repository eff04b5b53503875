"""The commands that a newcomer and a harness start."""

import fcntl
import os
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from contextlib import suppress
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.contrib.staticfiles.finders import get_finder
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from liveblog.management import starting
from tests.bench.processes import cpu_seconds
from tests.factories import make_update
from tests.server import free_port, wait_until

pytestmark = pytest.mark.slow

SECOND_START = 3 / 5  # of the first, which makes the tables and the demo
ENDS_WITHIN_SECONDS = 8
READY_SECONDS = 3  # a third of a second of it for the schemas of the API

needs_proc = pytest.mark.skipif(
    not Path("/proc/self/cmdline").exists(), reason="Looks for processes in /proc."
)


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory):
    """Of one newsroom, which is made by the first test that starts it."""
    return tmp_path_factory.mktemp("newsroom")


def run_newsroom(data_dir, port, *command, **environment):
    """`manage.py run`, or another, as a process group like a command in a terminal."""
    return subprocess.Popen(
        [sys.executable, "manage.py", *(command or ["run"])],
        env={
            **{k: v for k, v in os.environ.items() if k != "DATABASE_URL"},
            "DATA_DIR": str(data_dir),
            "PORT": str(port),
            **environment,
        },
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # A shell in the background ignores SIGINT, and its children with it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def wait_for(address, process):
    began = time.monotonic()
    while time.monotonic() < began + 120:
        assert process.poll() is None, "the newsroom did not start"
        try:
            with urllib.request.urlopen(address, timeout=1) as answer:
                answer.read()
            return time.monotonic() - began
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the newsroom did not answer")


def press_ctrl_c(process):
    """Returns when the output is closed: all that it started has ended, too."""
    os.killpg(process.pid, signal.SIGINT)
    process.communicate(timeout=ENDS_WITHIN_SECONDS)


def workers_of(server):
    """The process ids of the workers that were started with this server."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has just ended
            command = (folder / "cmdline").read_bytes().split(b"\0")
            if command[2:5] == [b"work", b"--with-parent", b"%d" % server.pid]:
                found.append(int(folder.name))
    return found


@needs_proc
@pytest.mark.timed
def test_run_is_a_working_newsroom_and_ctrl_c_ends_all_of_it(data_dir):
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    first = run_newsroom(data_dir, port)
    wait_for(f"{address}/live/flood/", first)
    spent_first = cpu_seconds(first.pid)
    press_ctrl_c(first)
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(f"{address}/healthz", timeout=1)

    second = run_newsroom(data_dir, port)
    wait_for(f"{address}/live/flood/", second)
    noted = (data_dir / "serving").read_text()
    spent = cpu_seconds(second.pid)
    try:
        line = next(line for line in second.stdout if "write at" in line)
        email, password = re.search(r"as (\S+), password (\S+)", line).groups()
        desk = sign_in(address, email, password)
    finally:
        press_ctrl_c(second)

    # Of the processor, and as a part: this machine may have others to wait for, and be slow.
    assert spent < spent_first * SECOND_START
    assert f"{address}/live/flood/" in line
    assert "River at record height" in desk
    assert noted == f"{second.pid} {port}"


@needs_proc
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_run_leaves_no_worker_when_its_server_alone_is_ended(data_dir, number):
    port = free_port()
    server = run_newsroom(data_dir, port)
    try:
        wait_for(f"http://127.0.0.1:{port}/live/flood/", server)
        assert len(workers_of(server)) == 1

        server.send_signal(number)
        server.wait(ENDS_WITHIN_SECONDS)

        wait_until(lambda: workers_of(server) == [])
    finally:
        # What granian leaves of itself when it is killed.
        with suppress(ProcessLookupError):
            os.killpg(server.pid, signal.SIGKILL)


@needs_proc
def test_run_that_is_killed_at_once_leaves_no_worker(data_dir):
    server = run_newsroom(data_dir, free_port())
    try:
        wait_until(lambda: workers_of(server), seconds=60)

        server.kill()  # its worker is still importing Django
        server.wait(ENDS_WITHIN_SECONDS)

        wait_until(lambda: workers_of(server) == [])
    finally:
        with suppress(ProcessLookupError):
            os.killpg(server.pid, signal.SIGKILL)


@needs_proc
def test_serve_can_leave_the_worker_to_others_and_has_as_many_threads_as_told(data_dir):
    port = free_port()
    alone = ["serve", "--workers=1", "--threads=2", "--without-worker"]
    server = run_newsroom(data_dir, port, *alone, HASHED_STATIC="true")
    try:
        wait_for(f"http://127.0.0.1:{port}/healthz", server)

        assert workers_of(server) == []
        command = Path(f"/proc/{server.pid}/cmdline").read_bytes().split(b"\0")
        environment = Path(f"/proc/{server.pid}/environ").read_bytes().split(b"\0")
        assert b"THREADS=2" in environment
        assert command[command.index(b"--blocking-threads") + 1] == b"114"
    finally:
        press_ctrl_c(server)


@pytest.fixture
def fresh_finders():
    """Django keeps them: not those of another test, and not for one."""
    get_finder.cache_clear()
    yield
    get_finder.cache_clear()


@needs_proc
def test_a_server_that_served_before_is_ready_after_three_seconds_of_work(data_dir):
    """Of the processor: this machine may have others to wait for."""
    spent = []
    for _ in range(3):
        port = free_port()
        alone = ["serve", "--workers=1", "--without-worker"]
        server = run_newsroom(data_dir, port, *alone, HASHED_STATIC="true")
        try:
            wait_for(f"http://127.0.0.1:{port}/readyz", server)
            spent.append(cpu_seconds(server.pid))
        finally:
            press_ctrl_c(server)

    assert min(spent[1:]) < READY_SECONDS


@pytest.fixture
def own_css(settings, tmp_path, fresh_finders):
    """The only static file that there is; its folder is collected to tmp_path/static."""
    theme = tmp_path / "theme"
    theme.mkdir()
    settings.DATA_DIR = tmp_path
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATIC_ROOT.mkdir()
    settings.STATICFILES_FINDERS = [
        "django.contrib.staticfiles.finders.FileSystemFinder"
    ]
    settings.STATICFILES_DIRS = [theme]
    return theme / "own.css"


def test_what_was_collected_is_collected_again_when_a_file_has_changed(
    settings, own_css
):
    copy = settings.STATIC_ROOT / "own.css"
    was_copied = []

    for words in ("one", "one", "two"):
        own_css.write_text(words)
        copy.unlink(missing_ok=True)
        starting.collect_static()
        was_copied.append(copy.exists())

    assert was_copied == [True, False, True]


def test_who_starts_while_another_collects_waits(settings, own_css):
    own_css.write_text("one")
    collecting = threading.Thread(target=starting.collect_static)

    with (settings.DATA_DIR / "static.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        collecting.start()
        collecting.join(timeout=0.5)  # it takes a hundredth of a second
        assert collecting.is_alive()
    collecting.join(timeout=20)

    assert (settings.STATIC_ROOT / "own.css").exists()


def sign_in(address, email, password):
    """The desk's HTML after signing in through the form, as a browser would."""
    jar = urllib.request.HTTPCookieProcessor(CookieJar())
    browser = urllib.request.build_opener(jar)
    page = browser.open(f"{address}/accounts/login/").read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page).group(1)
    form = {"csrfmiddlewaretoken": token, "login": email, "password": password}
    return (
        browser.open(f"{address}/accounts/login/", urlencode(form).encode())
        .read()
        .decode()
    )


@pytest.mark.parametrize("command", ["run", "demo"])
def test_the_demo_is_for_loopback_alone(settings, command):
    settings.IS_LOOPBACK = False

    with pytest.raises(CommandError):
        call_command(command)


def test_serve_needs_hashed_static_files(settings):
    settings.HASHED_STATIC = False

    with pytest.raises(CommandError):
        call_command("serve")


def test_rerender_leaves_what_is_right_alone(blog):
    make_update(blog, "Bridge closed")

    call_command("rerender", verbosity=0)

    blog.refresh_from_db()
    assert blog.revision == 2


def test_data_from_before_the_first_release_are_refused_with_a_sentence(db):
    MigrationRecorder(connection).record_applied("liveblog", "0001_first")

    with pytest.raises(CommandError, match="whose tables begin anew"):
        starting.migrate()


def test_a_migration_is_written_down_whose_replaced_ones_are_all_made(db):
    squashed = ("liveblog", "0001_squashed_0043_missed_for_a_draft")
    recorder = MigrationRecorder(connection)
    recorder.record_unapplied(*squashed)

    starting.migrate()

    assert squashed in recorder.applied_migrations()
