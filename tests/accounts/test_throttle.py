"""Who may try passwords, how often, and who is not refused by others' wrong ones."""

from datetime import timedelta
from time import time

import pytest
import time_machine
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from accounts import devices, throttle
from accounts.invitations import invite
from accounts.models import User
from liveblog.config.caches import cache_config
from tests.factories import make_user

PASSWORD = "bridge-over-water"
WRONG = "wrong-password"
TOO_MANY = "<b>Too many wrong passwords.</b>"
MISMATCH = "That address and password do not match."
ADA = "ada@newsbook.example"


@pytest.fixture(autouse=True)
def counted_in_memory(settings):
    """In the database, a count of a hundred takes a hundred times as many queries."""
    locmem = "django.core.cache.backends.locmem.LocMemCache"
    settings.CACHES = {"default": {"BACKEND": locmem, "LOCATION": "throttle"}}
    cache.clear()


@pytest.fixture
def ada(db):
    return make_user("Ada Brandt", role=User.Role.EDITOR, password=PASSWORD)


def try_from(address, password=WRONG, *, email=ADA, client=None):
    """One attempt from this network address, by a browser without cookies or this one."""
    return (client or Client()).post(
        "/accounts/login/",
        {"login": email, "password": password},
        REMOTE_ADDR=address,
    )


def known_browser(address="10.0.0.1", *, email=ADA):
    """A browser that has signed in once, and out again."""
    client = Client()
    assert try_from(address, PASSWORD, email=email, client=client).status_code == 302
    client.post("/accounts/logout/")
    return client


def fill_the_account(count=100):
    """A stranger with many network addresses tries passwords for Ada's account."""
    for number in range(count):
        request = RequestFactory().post("/", REMOTE_ADDR=f"198.51.{number // 5}.7")
        assert throttle.count_attempt(request, ADA)


def test_a_strangers_wrong_passwords_do_not_refuse_the_person_elsewhere(ada):
    for _ in range(6):
        refused = try_from("198.51.100.7")

    assert TOO_MANY in refused.content.decode()
    assert try_from("203.0.113.9", PASSWORD).url == "/desk/"


def test_all_addresses_that_one_line_can_choose_from_are_one(ada):
    for number in range(6):
        refused = try_from(f"2001:db8:1:2::{number}")

    assert TOO_MANY in refused.content.decode()
    assert MISMATCH in try_from("2001:db8:1:3::1").content.decode()


def test_one_network_address_has_twenty_attempts_an_hour_at_an_account(ada):
    start = time()
    said = []
    for number in range(30):
        with time_machine.travel(start + number * 100, tick=False):
            said.append(TOO_MANY in try_from("198.51.100.7").content.decode())

    # Those of the 20th and before are an hour old no sooner than the 37th.
    assert said == [False] * 20 + [True] * 10


def test_one_network_address_has_ten_attempts_a_minute_at_all_accounts(ada):
    for number in range(10):
        try_from("198.51.100.7", email=f"{number}@newsbook.example")

    assert TOO_MANY in try_from("198.51.100.7", PASSWORD).content.decode()


def test_an_account_has_a_hundred_attempts_an_hour_from_everywhere(ada):
    fill_the_account()

    refused = try_from("203.0.113.9", PASSWORD)

    assert TOO_MANY in refused.content.decode()
    assert "Forgotten your password?" in refused.content.decode()


def test_a_device_that_has_signed_in_is_not_refused_by_others(ada):
    browser = known_browser()
    fill_the_account()
    for number in range(30):  # and its own network address is used up
        try_from("10.0.0.1", email=f"{number}@newsbook.example")
    assert try_from("10.0.0.1").status_code == 429

    response = try_from("10.0.0.1", PASSWORD, client=browser)

    assert response.url == "/desk/"


def test_a_known_device_may_not_try_without_end_either(ada):
    browser = known_browser()
    for number in range(10):
        said = try_from(f"10.0.{number}.1", client=browser).content.decode()
        assert MISMATCH in said

    response = try_from("10.0.99.1", PASSWORD, client=browser)

    assert TOO_MANY in response.content.decode()


def test_attempts_with_the_right_password_are_not_counted(ada):
    browser = known_browser()
    for _ in range(12):
        assert try_from("10.0.0.1", PASSWORD, client=browser).url == "/desk/"
        browser.post("/accounts/logout/")
        assert try_from("10.0.0.2", PASSWORD).url == "/desk/"


def test_a_device_is_known_to_the_account_alone_that_signed_in_on_it(ada):
    make_user("Cal Ferris", password=PASSWORD)
    browser = known_browser(email="cal@newsbook.example")
    fill_the_account()

    response = try_from("10.0.0.1", PASSWORD, client=browser)

    assert TOO_MANY in response.content.decode()


def test_several_people_may_share_a_known_device(ada):
    people = [
        make_user(name, password=PASSWORD).email
        for name in ("Bea", "Cal", "Dan", "Eve", "Fay")
    ]
    browser = known_browser()
    for email in people:
        try_from("10.0.0.1", PASSWORD, email=email, client=browser)
        browser.post("/accounts/logout/")

    known = {
        email
        for email in [ADA, *people]
        if devices.device_of(_request(browser), throttle.account_of(email))
    }

    assert known == {*people}  # the first of six is dropped


def test_the_cookie_names_nobody_and_signs_nobody_in(ada):
    browser = known_browser()
    cookie = browser.cookies[devices.COOKIE]

    assert ADA not in cookie.value
    assert str(ada.pk) not in cookie.value.split(":")
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == (
        *("/accounts/", True),
        "Lax",
    )
    assert cookie["max-age"] == 180 * 24 * 3600
    assert browser.get("/desk/").status_code == 302


def test_each_sign_in_makes_another_cookie(ada):
    first, second = (
        known_browser().cookies[devices.COOKIE].value.split(":")[0] for _ in range(2)
    )

    assert first != second


@pytest.mark.parametrize("change", ["cut", "other"])
def test_a_cookie_that_we_have_not_made_knows_nobody(ada, change):
    browser = known_browser()
    value = browser.cookies[devices.COOKIE].value
    name, moment, signature = value.split(":")
    browser.cookies[devices.COOKIE] = {
        "cut": f"{name}:{moment}",
        "other": f"x{name}:{moment}:{signature}",
    }[change]

    assert devices.device_of(_request(browser), ADA) == ""


def test_a_device_is_forgotten_after_180_days(ada):
    browser = known_browser()

    with time_machine.travel(time() + timedelta(days=179).total_seconds()):
        assert devices.device_of(_request(browser), ADA) != ""
    with time_machine.travel(time() + timedelta(days=181).total_seconds()):
        assert devices.device_of(_request(browser), ADA) == ""


def test_who_came_by_a_link_has_a_known_device(ada):
    browser = Client()
    form = browser.get(invite(ADA).removeprefix(settings.PUBLIC_URL)).url
    new = "water-under-bridge"

    browser.post(form, {"password1": new, "password2": new})

    assert devices.device_of(_request(browser), ADA) != ""


def test_an_unknown_address_costs_as_many_queries(ada, settings):
    settings.CACHES = cache_config()
    try_from("10.0.0.9", email="warm@newsbook.example")
    asked = []
    for email in (ADA, "eve@newsbook.example"):
        with CaptureQueriesContext(connection) as queries:
            try_from("10.0.0.1" if email == ADA else "10.0.0.2", email=email)
        asked.append([query["sql"].split(" ")[0] for query in queries])

    assert asked[0] == asked[1]


def _request(browser):
    request = RequestFactory().get("/accounts/login/")
    request.COOKIES = {name: each.value for name, each in browser.cookies.items()}
    return request
