"""Errors are reported to Sentry where SENTRY_DSN says so, and nothing of anybody."""

import ast

import pytest

from tests.own_process import SET_UP, start

pytestmark = pytest.mark.slow

DSN = "https://key@sentry.example/1"
# In the place of the package, which is not among our requirements: it keeps what it is told.
SENTRY = "def init(**settings): told.update(settings)\ntold = {}\n"


def test_reading_the_settings_starts_nothing(tmp_path):
    (tmp_path / "sentry_sdk.py").write_text(SENTRY)

    result = start(
        tmp_path,
        "__import__('sentry_sdk').told",
        SENTRY_DSN=DSN,
        PYTHONPATH=f"{tmp_path}:.",
    )

    assert (result.stdout, result.returncode) == ("{}\n", 0)


def test_sentry_without_its_package_says_what_to_install(tmp_path):
    result = start(tmp_path, begins=SET_UP, SENTRY_DSN=DSN)

    assert result.returncode != 0
    assert "pip install 'liveblog[sentry]'" in result.stderr


def test_sentry_is_told_nothing_of_anybody(tmp_path):
    (tmp_path / "sentry_sdk.py").write_text(SENTRY)
    told = "__import__('sentry_sdk').told"

    given = {"begins": SET_UP, "PYTHONPATH": f"{tmp_path}:."}
    result = start(tmp_path, told, SENTRY_DSN=DSN, RELEASE="7", **given)
    without = start(tmp_path, told, **given)

    assert ast.literal_eval(result.stdout) == {
        "dsn": DSN,
        "release": "7",
        "send_default_pii": False,
        "max_request_body_size": "never",
        "include_local_variables": False,
        "traces_sample_rate": 0,
    }
    assert without.stdout == "{}\n"
