"""Settings come from the environment; what is unsafe or unclear does not start."""

import ast
import os
import re
import socket
import stat
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from liveblog.config.secret_key import secret_key_in
from liveblog.config.server import THREADS_PER_WORKER, WAITING_THREADS
from liveblog.config.serving import note_port, served_port
from tests.own_process import SET_UP, start

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("url", ["http://news.example", "http://10.0.0.5:8000"])
def test_plain_http_is_for_loopback_alone(tmp_path, url):
    result = start(tmp_path, PUBLIC_URL=url)

    assert "plain http is for loopback only" in result.stderr


def test_commands_beside_a_server_name_its_port_while_it_runs(tmp_path):
    """The link of `manage.py invite`, in another window than `PORT=9123 make run`."""
    server = subprocess.Popen(["sleep", "60"])
    (tmp_path / "serving").write_text(f"{server.pid} 9123")
    try:
        while_it_runs = start(tmp_path, "s.DESK_URL").stdout
        with_another = start(tmp_path, "s.DESK_URL", PORT="9500").stdout
    finally:
        server.kill()
        server.wait()

    assert while_it_runs == "http://127.0.0.1:9123\n"
    assert with_another == "http://127.0.0.1:9500\n"
    assert start(tmp_path, "s.DESK_URL").stdout == "http://127.0.0.1:8000\n"


def test_a_server_notes_its_port_under_its_own_number(tmp_path):
    note_port(tmp_path, 9123)

    assert (tmp_path / "serving").read_text() == f"{os.getpid()} 9123"
    assert served_port(tmp_path) == 9123


EMPTY = (
    *("ALLOWED_HOSTS", "DATABASE_URL", "DEFAULT_FROM_EMAIL", "EMAIL_PORT"),
    *("NEWSROOM_LANGUAGE", "NEWSROOM_NAME", "PORT", "PUBLIC_URL"),
)


def test_a_line_without_a_value_in_an_env_file_sets_nothing(tmp_path):
    shown = (
        "s.PUBLIC_URL, s.ALLOWED_HOSTS[0], s.EMAIL_PORT, s.LANGUAGE_CODE,"
        " s.DEFAULT_FROM_EMAIL, s.DATABASES['default']['ENGINE']"
    )

    result = start(tmp_path, shown, **dict.fromkeys(EMPTY, ""))

    assert result.stdout == (
        "http://127.0.0.1:8000 127.0.0.1 587 en Newsbook <desk@127.0.0.1>"
        " django.db.backends.sqlite3\n"
    )


@pytest.mark.parametrize(
    ("name", "value", "advice"),
    [
        ("DATABASE_URL", "mysql://a:secret@b/c", "give postgres://"),
        ("EMAIL_PORT", "smtp", "give a number"),
        ("NEWSROOM_LANGUAGE", "xx", "give en or de"),
        ("PORT", "http", "give a number"),
        ("PUBLIC_URL", "https://news.example/live", "give http:// or https:// and a"),
    ],
)
def test_a_setting_that_is_wrong_is_named_with_what_to_give(
    tmp_path, name, value, advice
):
    said = start(tmp_path, **{name: value}).stderr.splitlines()[-1]

    assert f": {name} is " in said
    assert advice in said
    assert "secret" not in said


def test_a_boolean_that_is_none_does_not_start(tmp_path):
    assert "DEBUG must be true or false" in start(tmp_path, DEBUG="perhaps").stderr


@pytest.mark.parametrize(
    ("given", "advice"),
    [
        ({"DEBUG": "true"}, "It is for loopback only."),
        ({"SECRET_KEY": "x" * 31}, "give 32 letters and digits or more"),
    ],
)
def test_what_is_for_ones_own_machine_does_not_start_elsewhere(tmp_path, given, advice):
    elsewhere = start(tmp_path, PUBLIC_URL="https://news.example", **given)

    assert advice in elsewhere.stderr
    assert start(tmp_path, **given).stderr == ""


def test_the_secret_key_is_made_once_and_for_its_owner_alone(tmp_path):
    first, second = (
        start(tmp_path, "s.SECRET_KEY", begins=SET_UP).stdout for _ in range(2)
    )

    assert len(first.strip()) >= 50
    assert first == second
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["secret_key"]


def test_a_key_that_is_set_is_kept_in_no_file(tmp_path):
    given = {"SECRET_KEY": "from the environment"}

    assert start(tmp_path, "s.SECRET_KEY", begins=SET_UP, **given).stdout == (
        "from the environment\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_processes_that_start_together_have_one_key(tmp_path):
    file, together, keys = tmp_path / "key", threading.Barrier(8), []

    def begin():
        together.wait()
        keys.append(secret_key_in(file))

    threads = [threading.Thread(target=begin) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert keys == [file.read_text()] * 8
    assert [each.name for each in tmp_path.iterdir()] == ["key"]


def test_reading_the_settings_makes_nothing(tmp_path):
    data = tmp_path / "not/there/yet"

    result = start(data)

    assert (result.stdout, result.returncode) == ("\n", 0)
    assert not (tmp_path / "not").exists()


@pytest.mark.parametrize(
    "command", [["makemigrations", "--check", "--dry-run"], ["createcachetable"]]
)
def test_a_command_makes_the_folder_that_is_missing(tmp_path, command):
    environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    data = tmp_path / "not/there/yet"

    result = subprocess.run(
        [sys.executable, "manage.py", *command],
        env=environment | {"DATA_DIR": str(data)},
        capture_output=True,
        text=True,
    )

    assert (result.stderr, result.returncode) == ("", 0)
    assert (data / "secret_key").exists()


def test_https_brings_cookies_that_only_https_carries(tmp_path):
    facts = (
        "s.SESSION_COOKIE_NAME, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_NAME, "
        "s.SECURE_HSTS_SECONDS, s.DEBUG, s.ALLOWED_HOSTS"
    )

    result = start(tmp_path, facts, PUBLIC_URL="https://news.example")

    assert result.stdout.strip() == (
        "__Host-session True __Host-csrf 31536000 False ['news.example']"
    )


def test_the_release_changes_with_what_pages_are_made_of(tmp_path):
    assert start(tmp_path, "s.RELEASE").stdout == start(tmp_path, "s.RELEASE").stdout
    assert start(tmp_path, "s.RELEASE", RELEASE="7").stdout == "7\n"


def test_the_release_changes_with_what_the_newsroom_sets_and_with_its_theme(tmp_path):
    (tmp_path / "theme/static").mkdir(parents=True)
    own = {"THEME_DIR": str(tmp_path / "theme")}
    releases = [
        start(tmp_path, "s.RELEASE").stdout,
        start(tmp_path, "s.RELEASE", NEWSROOM_PRIVACY_URL="/privacy/").stdout,
        start(tmp_path, "s.RELEASE", SLOT_EVERY="5").stdout,
        start(tmp_path, "s.RELEASE", SHARE_CARDS="false").stdout,
    ]
    (tmp_path / "theme/static/theme.css").write_text("a {}")
    releases.append(start(tmp_path, "s.RELEASE", **own).stdout)
    (tmp_path / "theme/static/theme.css").write_text("b {}")
    releases.append(start(tmp_path, "s.RELEASE", **own).stdout)

    assert len(set(releases)) == len(releases)
    assert all(len(release) == 17 for release in releases)


def test_a_theme_stands_before_what_it_came_with(tmp_path):
    for part in ("templates", "static"):
        (tmp_path / "theme" / part).mkdir(parents=True)
    folders = (
        "[p.name for p in s.TEMPLATES[0]['DIRS']], "
        "s.TEMPLATES[0]['DIRS'][0] == s.THEME_DIR / 'templates', "
        "s.STATICFILES_DIRS == [s.THEME_DIR / 'static']"
    )

    result = start(tmp_path, folders, THEME_DIR=str(tmp_path / "theme"))

    assert result.stdout.strip() == "['templates', 'templates'] True True"


def test_a_log_format_that_is_none_does_not_start(tmp_path):
    assert (
        "LOG_FORMAT is xml: give plain or json."
        in start(tmp_path, LOG_FORMAT="xml").stderr
    )


@pytest.mark.parametrize(
    "given",
    [
        {"OPENID_SERVER": "https://login.example"},
        {"OPENID_SERVER": "https://login.example", "OPENID_CLIENT_ID": "desk"},
        {
            "OPENID_SERVER": "http://login.example",
            "OPENID_CLIENT_ID": "desk",
            "OPENID_CLIENT_SECRET": "s",
        },
    ],
)
def test_half_a_single_sign_on_does_not_start(tmp_path, given):
    assert (
        "OPENID_SERVER is set: give it as https://" in start(tmp_path, **given).stderr
    )


def test_single_sign_on_lets_forms_lead_to_its_server(tmp_path):
    expression = "s.CONTENT_SECURITY_POLICY['DIRECTIVES']['form-action']"
    given = {
        "OPENID_SERVER": "https://login.example/realms/one",
        "OPENID_CLIENT_ID": "desk",
        "OPENID_CLIENT_SECRET": "s",
        "OPENID_FORM_HOSTS": "https://sso.example",
    }

    result = start(tmp_path, expression, **given)

    assert "'self'" in result.stdout
    assert "'https://login.example', 'https://sso.example'" in result.stdout


def test_a_second_factor_is_required_of_known_groups(tmp_path):
    result = start(tmp_path, REQUIRE_SECOND_FACTOR="admins")

    assert "REQUIRE_SECOND_FACTOR is admins: give no or editors or everyone." in (
        result.stderr
    )


def test_every_setting_is_in_the_operating_guide():
    pages = [Path("docs/operating.md"), *Path("docs/extras").glob("*.md")]
    guide = "".join(page.read_text() for page in pages)
    code = "".join(file.read_text() for file in Path("liveblog/config").glob("*.py"))
    names = re.findall(r'(?:env_\w+\(|environ\.get\()\s*"([A-Z_]+)"', code)

    # Written there as `PUBLIC_CSP_SCRIPT`, `…_STYLE`, and so on.
    shown = [name.replace("PUBLIC_CSP", "…") for name in names]
    missing = {
        name
        for name, short in zip(names, shown, strict=True)
        if f"`{name}`" not in guide and f"`{short}`" not in guide
    }
    assert len(names) > 30
    assert missing == set()


# Threads --------------------------------------------------------------------------------


def test_the_number_of_threads_is_told_as_it_is():
    guide = Path("docs/operating.md").read_text()

    assert f"| `THREADS` | {THREADS_PER_WORKER} |" in guide
    assert f"server has {WAITING_THREADS} threads more" in guide


def test_pictures_go_by_the_threads_that_there_are(tmp_path):
    bound = "__import__('media.decoder_slots').decoder_slots._may_wait._value"

    assert start(tmp_path, bound, begins=SET_UP, THREADS="4").stdout == "1\n"
    assert start(tmp_path, bound, begins=SET_UP).stdout == "3\n"


# As in production -----------------------------------------------------------------------


def test_django_has_nothing_to_warn_of_before_it_is_deployed(tmp_path):
    # What the tests with a browser need, and nobody else.
    environment = {k: v for k, v in os.environ.items() if "ASYNC_UNSAFE" not in k}
    production = {
        "DATA_DIR": str(tmp_path),
        "PUBLIC_URL": "https://news.example",
        "TRUSTED_PROXIES": "1",
    }

    result = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        env=environment | production,
        capture_output=True,
        text=True,
    )

    assert result.stderr == ""
    assert result.stdout == "System check identified no issues (3 silenced).\n"


@pytest.mark.parametrize("seconds", ["0", "-3", "61", "2.5", "soon"])
def test_a_pace_that_no_page_can_keep_does_not_start(tmp_path, seconds):
    result = start(tmp_path, POLL_SECONDS=seconds)

    assert f"POLL_SECONDS is {seconds}: give a number from 1 to 60." in result.stderr


@pytest.mark.parametrize("seconds", ["1", "60"])
def test_the_ends_of_the_pace_are_paces(tmp_path, seconds):
    assert start(tmp_path, "s.POLL_SECONDS", POLL_SECONDS=seconds).stdout == (
        f"{seconds}\n"
    )


def test_a_database_whose_machine_is_gone_is_not_waited_for(tmp_path):
    """One that takes a connection and says nothing: no refusal ever comes."""
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        url = f"postgres://a:b@127.0.0.1:{silent.getsockname()[1]}/c"
        began = time.monotonic()
        options = start(tmp_path, "s.DATABASES['default']['OPTIONS']", DATABASE_URL=url)
        with pytest.raises(psycopg.errors.ConnectionTimeout):
            psycopg.connect(url, **ast.literal_eval(options.stdout))

    assert time.monotonic() - began < 30  # it is 5; by itself it would be 130
