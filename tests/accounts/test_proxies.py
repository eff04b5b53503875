"""That TRUSTED_PROXIES which cannot be right is said, and what it means meanwhile."""

import pytest
from django.core.checks import run_checks
from django.test import Client

from accounts import proxies

pytestmark = pytest.mark.one_database

TOO_MANY = "<b>Too many wrong passwords.</b>"


@pytest.fixture(autouse=True)
def watch(monkeypatch):
    """What a process has seen begins anew."""
    monkeypatch.setattr(proxies, "watch", proxies.Watch())


def try_through(forwarded, *, email="ada@newsbook.example"):
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    return Client().post(
        "/accounts/login/", {"login": email, "password": "wrong"}, headers=headers
    )


def see(*counts, trusted):
    watch = proxies.Watch()
    for count in counts:
        watch.see(count, trusted)


def test_a_number_that_is_too_low_is_said_once_without_any_address(caplog):
    see(*[2] * 25, trusted=1)

    [said] = caplog.messages
    assert said.startswith(
        "TRUSTED_PROXIES is 1, but requests arrive with 2 addresses in X-Forwarded-For. "
        "If so many proxies of yours stand in front (a CDN counts), set it to their number"
    )


def test_a_number_that_is_too_high_is_said(caplog):
    see(*[1] * 10, trusted=2)

    [said] = caplog.messages
    assert said.startswith(
        "TRUSTED_PROXIES is 2, but requests arrive with 1 addresses in X-Forwarded-For. "
        "Set it to the number of proxies"
    )


@pytest.mark.parametrize("counts", [[1] * 20, [2] * 9 + [1] + [2] * 9, [0] * 9])
def test_a_header_that_somebody_sends_now_and_then_says_nothing(caplog, counts):
    see(*counts, trusted=1)

    assert caplog.messages == []


def test_sign_in_behind_a_proxy_nobody_counted_says_so_in_the_log(db, settings, caplog):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 0
    for number in range(4):
        try_through(f"203.0.113.{number}", email=f"{number}@newsbook.example")

    assert "TRUSTED_PROXIES is 0, but" in caplog.text
    assert "203.0.113" not in caplog.text


def test_each_reader_counts_by_themselves_where_the_number_is_right(db, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 2
    for _ in range(6):
        refused = try_through("6.6.6.6, 198.51.100.7, 10.0.0.1")

    other = try_through("6.6.6.6, 203.0.113.9, 10.0.0.1")

    assert TOO_MANY in refused.content.decode()
    assert TOO_MANY not in other.content.decode()


@pytest.mark.parametrize("forwarded", ["203.0.113.9", ""])
def test_a_header_that_is_too_short_is_answered_all_the_same(db, settings, forwarded):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 2

    assert try_through(forwarded).status_code == 200


def test_a_word_in_a_too_short_header_gives_nobody_more_attempts(db, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 2
    for number in range(6):
        refused = try_through(f"203.0.113.{number}")

    assert TOO_MANY in refused.content.decode()


@pytest.mark.parametrize(
    ("is_https", "trusted", "ids"),
    [(True, 0, ["accounts.W001"]), (True, 1, []), (False, 0, [])],
)
def test_https_without_a_proxy_is_said_at_the_start(settings, is_https, trusted, ids):
    settings.IS_HTTPS = is_https
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = trusted

    said = [each for each in run_checks() if each.id.startswith("accounts.")]

    assert [each.id for each in said] == ids
