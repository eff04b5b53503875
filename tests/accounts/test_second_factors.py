"""Second factors: setting them up, being asked for them, and being required to have one."""

import json
import re
import time
from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.core import mail
from django.test import Client
from django.utils import timezone

from accounts import second_factors
from accounts.models import PersonLine, User
from accounts.password_mails import send_what_is_due
from tests.factories import make_blog, make_user
from tests.for_each import for_each

pytestmark = pytest.mark.one_database

PASSWORD = "bridge-over-water"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
ASKED = "/accounts/factors/code/"
WRONG = "000000"


@pytest.fixture
def ada(db):
    return make_user("Ada Brandt", role=User.Role.EDITOR, password=PASSWORD)


@pytest.fixture
def cal(db):
    return make_user("Cal Ferris", password=PASSWORD)


def text(response):
    return re.sub(r"\s+", " ", response.content.decode())


def code(secret=SECRET, *, steps=0):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def a_wrong_code():
    right = {code(steps=n) for n in (-2, -1, 0, 1, 2)}
    return next(c for c in ("000000", "111111", "222222") if c not in right)


def with_app(person):
    TOTP.activate(person, SECRET)
    return person


def sign_in(person, browser=None, **meta):
    browser = browser or Client(**meta)
    data = {"login": person.email, "password": PASSWORD}
    return browser, browser.post("/accounts/login/", data)


def is_at_the_desk(browser):
    return browser.get("/desk/").status_code == 200


def test_an_app_is_set_up_asked_for_and_removed(cal):
    browser, _reply = sign_in(cal)
    page = text(browser.get("/accounts/factors/app/"))
    secret = re.search(r'id="secret" value="([A-Z2-7]{32})"', page)[1]
    drawn = browser.get("/accounts/factors/app/code.svg")
    assert drawn.headers["Content-Type"] == "image/svg+xml"

    reply = browser.post("/accounts/factors/app/", {"code": code(secret)})

    assert reply.url == "/accounts/factors/recovery/"
    assert len(re.findall(r"<code>\d{8}</code>", text(browser.get(reply.url)))) == 10
    other, reply = sign_in(cal)
    assert reply.url == ASKED
    assert not is_at_the_desk(other)
    reply = other.post(ASKED, {"code": a_wrong_code()})
    assert "That code is not right, or not any more." in text(reply)
    assert not is_at_the_desk(other)
    reply = other.post(ASKED, {"code": code(secret, steps=1)})
    assert reply.url == "/desk/"
    assert is_at_the_desk(other)
    browser.post("/accounts/factors/app/remove/")
    assert not Authenticator.objects.exists()  # nor are codes left over
    assert sign_in(cal)[1].url == "/desk/"


def test_the_page_that_asks_for_a_code_sends_it(cal):
    """As a browser does: to the form's address, under its field's name, with its token."""
    browser, _reply = sign_in(with_app(cal))
    browser.handler.enforce_csrf_checks = True
    form = re.search(
        r'<form class="fields" method="post" action="([^"]+)">(.*?)</form>',
        text(browser.get(ASKED)),
    )
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form[2])[1]
    [name] = re.findall(r'<input type="text" name="(\w+)"', form[2])

    reply = browser.post(form[1], {"csrfmiddlewaretoken": token, name: code()})

    assert reply.url == "/desk/"


def test_a_recovery_code_works_once(cal):
    browser, _reply = sign_in(with_app(cal))
    browser.post(ASKED, {"code": code()})
    browser.post("/accounts/factors/recovery/new/")
    page = text(browser.get("/accounts/factors/recovery/"))
    spare = re.findall(r"<code>(\d{8})</code>", page)[0]

    first, _reply = sign_in(cal)
    first.post(ASKED, {"code": spare})
    second, _reply = sign_in(cal)
    again = second.post(ASKED, {"code": spare})

    assert is_at_the_desk(first)
    assert again.status_code == 200
    assert not is_at_the_desk(second)


def test_a_new_password_by_mail_does_not_pass_by_the_second_factor(cal, client):
    with_app(cal)
    client.post("/accounts/password/reset/", {"email": cal.email})
    send_what_is_due(timezone.now())
    link = re.search(r"\S+(/accounts/password/reset/key/\S+)", mail.outbox[0].body)[1]
    form = client.get(link).url
    new = "water-under-bridge"

    client.post(form, {"password1": new, "password2": new})

    assert not is_at_the_desk(client)


def test_secrets_lie_encrypted_and_open_with_an_earlier_key(cal, settings):
    with_app(cal)
    stored = json.dumps(Authenticator.objects.get().data)

    assert SECRET not in stored
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another key, of which nobody knows"
    assert Authenticator.objects.get().wrap().validate_code(code())


@pytest.mark.parametrize(
    ("desk", "is_loopback", "host"),
    [
        ("https://desk.newsbook.example", False, "desk.newsbook.example"),
        ("http://127.0.0.1:8000", True, "localhost"),
    ],
)
def test_passkeys_are_bound_to_the_desks_own_host(desk, is_loopback, host, settings):
    settings.DESK_URL, settings.IS_LOOPBACK = desk, is_loopback

    entity = second_factors.SecondFactors().get_public_key_credential_rp_entity()

    assert entity == {"id": host, "name": "Newsbook"}


# Wrong codes ------------------------------------------------------------------------------


def test_wrong_codes_are_counted(cal):
    browser, _reply = sign_in(with_app(cal))
    for _ in range(5):
        browser.post(ASKED, {"code": a_wrong_code()})

    reply = browser.post(ASKED, {"code": code()})

    assert "Too many wrong codes. Wait five minutes." in text(reply)
    assert not is_at_the_desk(browser)


def test_somebody_elses_wrong_codes_refuse_nobody(cal):
    """Who has found out the password tries codes from where they are."""
    stranger, _reply = sign_in(with_app(cal), REMOTE_ADDR="192.0.2.7")
    for _ in range(8):
        stranger.post(ASKED, {"code": a_wrong_code()})

    browser, _reply = sign_in(cal, REMOTE_ADDR="192.0.2.8")
    browser.post(ASKED, {"code": code()})

    assert is_at_the_desk(browser)


@pytest.mark.slow
def test_a_known_device_is_let_in_while_all_the_world_tries_codes(cal):
    browser, _reply = sign_in(with_app(cal))
    browser.post(ASKED, {"code": code(steps=-1)})
    browser.post("/accounts/logout/")
    for host in range(25):
        stranger, _reply = sign_in(cal, REMOTE_ADDR=f"192.0.2.{host + 1}")
        for _ in range(4):
            stranger.post(ASKED, {"code": a_wrong_code()})

    sign_in(cal, browser)
    browser.post(ASKED, {"code": code()})
    unknown, _reply = sign_in(cal, REMOTE_ADDR="192.0.2.200")
    unknown.post(ASKED, {"code": code(steps=1)})

    assert is_at_the_desk(browser)
    assert not is_at_the_desk(unknown)


# Required ---------------------------------------------------------------------------------


def test_an_editor_who_must_have_one_is_led_there_and_keeps_the_words(
    ada, cal, settings
):
    make_blog(by=ada, members=[cal], slug="flood")
    browser, _reply = sign_in(ada)
    cals, _reply = sign_in(cal)
    settings.REQUIRE_SECOND_FACTOR = "editors"

    led = browser.get("/desk/live/flood/")
    sent = browser.post("/desk/live/flood/updates/", {"heading": "My words"})
    polled = browser.get("/desk/live/flood/news/1/1/", headers={"HX-Request": "true"})

    assert led.url == "/accounts/factors/?needed=1"
    assert "go on where you were" in text(browser.get(led.url))
    assert sent.status_code == 428
    assert "My words</textarea>" in text(sent)
    assert (polled.status_code, polled.content) == (204, b"")
    assert is_at_the_desk(cals)
    with_app(ada)
    assert is_at_the_desk(browser)


def test_of_everyone_it_may_be_required(cal, settings):
    settings.REQUIRE_SECOND_FACTOR = "everyone"
    browser, _reply = sign_in(cal)

    assert browser.get("/desk/").url == "/accounts/factors/?needed=1"


def test_the_last_one_is_not_removed_where_one_is_required(ada, settings):
    settings.REQUIRE_SECOND_FACTOR = "editors"
    browser, _reply = sign_in(with_app(ada))
    browser.post(ASKED, {"code": code()})

    reply = browser.post("/accounts/factors/app/remove/")

    assert "Your newsroom asks for a second factor" in text(reply)
    assert Authenticator.objects.filter(user=ada, type="totp").exists()


# Reset by an editor -------------------------------------------------------------------------


def test_an_editor_resets_the_second_factor_of_who_lost_their_phone(ada, cal):
    browser, _reply = sign_in(with_app(cal))
    browser.post(ASKED, {"code": code()})
    adas, _reply = sign_in(ada)
    address = f"/desk/people/{cal.pk}/reset-second-factor/"
    assert "Reset the second factor of Cal Ferris?" in text(adas.get(address))

    adas.post(address)

    assert not is_at_the_desk(browser)
    assert sign_in(cal)[1].url == "/desk/"
    send_what_is_due(timezone.now())
    [message] = mail.outbox
    assert (message.to, message.subject) == (
        [cal.email],
        "Newsbook desk: Your second factor was reset",
    )
    line = PersonLine.objects.get()
    assert (line.verb, line.person, line.by) == ("reset_second_factor", cal, ada)


def test_pressed_twice_it_tells_of_no_second_mail(ada, cal):
    adas, _reply = sign_in(ada)
    address = f"/desk/people/{cal.pk}/reset-second-factor/"

    reply = adas.post(address, follow=True)

    assert "a mail tells them so" not in text(reply)
    assert send_what_is_due(timezone.now()) == 0


def test_nobody_resets_their_own_by_this_way(ada):
    browser, _reply = sign_in(with_app(ada))
    browser.post(ASKED, {"code": code()})

    browser.post(f"/desk/people/{ada.pk}/reset-second-factor/")

    assert Authenticator.objects.filter(user=ada).exists()


def test_the_list_says_who_has_one(ada, cal):
    with_app(cal)
    adas, _reply = sign_in(ada)

    page = text(adas.get("/desk/people/"))

    assert page.count("No second factor") == 1
    assert page.count("Second factor") == 1


@for_each(
    "address",
    [
        "factors/",
        "factors/app/",
        "factors/app/code.svg",
        "factors/app/remove/",
        "factors/recovery/",
        "factors/recovery/new/",
        "factors/recovery/codes.txt",
        "factors/passkeys/",
        "factors/passkeys/add/",
        "factors/passkeys/1/remove/",
        "factors/passkeys/1/name/",
        "factors/again/",
        "factors/passkeys/again/",
        "again/",
        "factors/code/",
    ],
)
def test_nobody_finds_anything_without_signing_in(client, db, address):
    for ask in (client.get, client.post):
        reply = ask(f"/accounts/{address}")

        allowed = {302, 405} if address.endswith(".svg") else {302}
        assert reply.status_code in allowed
        assert "login" in getattr(reply, "url", "login")
        assert reply.headers["Cache-Control"] == "private, no-store"


def test_passkeys_of_others_are_not_found(ada, cal):
    key = Authenticator.objects.create(user=cal, type="webauthn", data={"name": "Key"})
    adas, _reply = sign_in(ada)

    for verb in ("remove", "name"):
        address = f"/accounts/factors/passkeys/{key.pk}/{verb}/"
        assert adas.get(address).status_code == 404
        assert adas.post(address, {"name": "Mine"}).status_code == 404
    assert Authenticator.objects.get().data == {"name": "Key"}


def test_what_is_no_passkeys_answer_signs_nobody_in(db, client):
    for words in ("{}", "[]", '"x"', "null", '{"response": {"userHandle": "!!"}}'):
        client.get(
            "/accounts/factors/passkeys/login/", headers={"Accept": "application/json"}
        )
        reply = client.post("/accounts/factors/passkeys/login/", {"credential": words})

        assert reply.url == "/accounts/login/", words


def test_who_signed_in_a_while_ago_is_asked_once_more(cal):
    with time_machine.travel(timezone.now() - timedelta(minutes=6)):
        browser, _reply = sign_in(cal)

    led = browser.get("/accounts/factors/app/")
    browser.post(led.url, {"password": "wrong-password"})
    still = browser.get("/accounts/factors/app/")
    reply = browser.post(led.url, {"password": PASSWORD})

    assert led.url.startswith("/accounts/again/")
    assert "Is it you?" in text(browser.get(led.url))
    assert still.status_code == 302
    assert reply.url == "/accounts/factors/app/"
    assert browser.get(reply.url).status_code == 200
