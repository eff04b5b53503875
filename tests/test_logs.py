"""What is logged: a line of JSON or of words, of which request, and of nobody."""

import json
import logging
import os
import subprocess
import sys
import time

import pytest

from liveblog.config.logs import JsonLines, PlainLines, logging_config, named_requests
from tests.for_each import for_each

GIVEN = "0123456789abcdef0123456789abcdef"


def record(message="It broke", *arguments, **more):
    made = logging.LogRecord("liveblog.x", 40, "x.py", 1, message, arguments, None)
    made.__dict__.update(more)
    return made


def said(made):
    return json.loads(JsonLines().format(made))


def test_a_record_is_one_object_on_one_line():
    made = record("It %s\nbadly", "broke", created=1780315200.5)

    assert "\n" not in JsonLines().format(made)
    assert said(made) == {
        "time": "2026-06-01T12:00:00.500000+00:00",
        "level": "error",
        "logger": "liveblog.x",
        "message": "It broke\nbadly",
    }


def test_an_exception_comes_with_its_traceback():
    try:
        raise ValueError("why")
    except ValueError:
        made = record(exc_info=sys.exc_info())

    assert said(made)["exception"].endswith("ValueError: why")
    assert said(made)["exception"].startswith("Traceback (most recent call last):")


@pytest.mark.parametrize("form", [JsonLines(), PlainLines("%(message)s")])
def test_mail_addresses_are_blotted_out(form):
    text = form.format(record("Key (email)=(ada@newsbook.example) already exists."))

    assert "ada" not in text
    assert "Key (email)=((address)) already exists." in text


@pytest.mark.parametrize("form", [JsonLines(), PlainLines("%(message)s")])
def test_mail_addresses_are_blotted_out_of_exceptions_too(form):
    try:
        raise ValueError("Key (email)=(ada@newsbook.example) already exists.")
    except ValueError:
        made = record(exc_info=sys.exc_info())

    text = form.format(made)

    assert "ada@" not in text
    assert "ValueError: Key (email)=((address)) already exists." in text


@pytest.mark.parametrize("form", [JsonLines(), PlainLines("%(message)s")])
@pytest.mark.parametrize("piece", ["a", "a@", "@", "a ", "a@b ", ".", "é"])
def test_64_kilobytes_of_path_are_logged_in_50_milliseconds(form, piece):
    made = record("Not Found: %s", "/" + piece * (64 * 1024 // len(piece)))
    least = float("inf")
    for _run in range(5):  # what else the machine does can only add to one of them
        began = time.thread_time()
        form.format(made)
        least = min(least, time.thread_time() - began)

    assert least < 0.05


def test_that_something_withdrawn_is_gone_is_no_warning():
    config = logging_config("plain")
    [name] = config["handlers"]["console"]["filters"]
    is_logged = config["filters"][name]["()"]()

    answered = [record(status_code=status) for status in (404, 410, 500)]
    assert [is_logged(each) for each in answered] == [True, False, True]
    assert is_logged(record())


def test_of_a_long_text_its_beginning_and_its_end_are_logged():
    begin, end = "Not Found: " + "a/" * 10_000, "z/" * 6_000
    text = said(record(begin + end))["message"]

    cut = len(begin) + len(end) - 16_000
    assert text == f"{begin[:4_000]} … ({cut} characters) … {end}"


@for_each("before", range(3_930, 4_000, 10))
def test_where_a_text_is_cut_no_half_of_an_address_is_left(before):
    address = "ada.brandt.who.has.a.long.name.and.writes.it.all@newsbook.example"
    text = said(record("x " * (before // 2) + address + " x" * 9_000))["message"]

    assert "ada" not in text


def test_both_forms_can_be_set_and_others_cannot():
    for form in ("plain", "json"):
        config = logging_config(form)
        assert config["handlers"]["console"]["formatter"] == form
        assert form in config["formatters"]


ASK = f"""
import django
django.setup()
from django.test import Client
Client().post("/feed.atom?token=secret", headers={{"X-Request-Id": "{GIVEN}"}})
"""


@pytest.mark.slow
def test_what_is_logged_of_a_request_has_the_proxys_name_for_it(tmp_path):
    environment = {
        "DATA_DIR": str(tmp_path),
        "LOG_FORMAT": "json",
        "DJANGO_SETTINGS_MODULE": "liveblog.config.settings",
        "ALLOWED_HOSTS": "testserver",
    }
    asked = subprocess.run(
        [sys.executable, "-c", ASK],
        env=os.environ | environment,
        capture_output=True,
        check=True,
    )

    line = json.loads(asked.stderr)
    assert (line["request_id"], line["status"]) == (GIVEN, 405)
    assert line["message"] == "Method Not Allowed: /feed.atom"


@pytest.mark.parametrize("odd", ["", "short", "x" * 65, "a b c d e f", 'a"}\\n{"b'])
def test_a_request_without_a_good_name_is_given_one(rf, odd):
    names = []
    middleware = named_requests(lambda request: names.append(request.request_id))

    middleware(rf.get("/", headers={"X-Request-Id": odd}))
    middleware(rf.get("/", headers={"X-Request-Id": odd}))

    assert [len(name) for name in names] == [32, 32]
    assert names[0] != names[1]


def test_the_name_reaches_what_a_view_logs_and_ends_with_the_request(rf):
    seen = []
    middleware = named_requests(lambda request: seen.append(said(record())))

    middleware(rf.get("/", headers={"X-Request-Id": GIVEN}))

    assert seen[0]["request_id"] == GIVEN
    assert "request_id" not in said(record())
