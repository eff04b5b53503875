"""Signing in by the newsroom's own OpenID Connect server, against a real small one."""

import http.client
import time
from urllib.parse import urlsplit

import pytest
import time_machine
from allauth.mfa.totp.internal.auth import TOTP
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from accounts.models import PersonLine, User
from tests.openid_server import CLIENT_ID, CLIENT_SECRET, openid_server

pytestmark = pytest.mark.one_database

BEGIN = "/accounts/single-sign-on/"


@pytest.fixture(scope="module")
def running():
    with openid_server() as server:
        yield server


@pytest.fixture
def theirs(running, settings, db):
    """The newsroom's server, and that settings name it."""
    running.says = {
        "sub": "1",
        "name": "Calum Ferris",
        "email": "Cal@newsbook.example",
        "email_verified": True,
    }
    running.claims, running.asked = {}, []
    settings.OPENID_NAME, settings.OPENID_SERVER = "Newsbook ID", running.issuer
    app = {
        "provider_id": "newsroom",
        "name": "Newsbook ID",
        "client_id": CLIENT_ID,
        "secret": CLIENT_SECRET,
        "settings": {"server_url": running.issuer},
    }
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}
    }
    return running


def ask(address):
    """Where the server sends a browser on to, which has signed in there already."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.netloc)
    connection.request("GET", f"{parts.path}?{parts.query}")
    location = connection.getresponse().headers["Location"]
    connection.close()
    back = urlsplit(location)
    return f"{back.path}?{back.query}"


def sign_in(browser):
    """The answer to coming back from there."""
    return browser.get(ask(browser.post(BEGIN).url))


def is_at_the_desk(browser):
    return browser.get("/desk/").status_code == 200


def test_who_was_invited_signs_in_and_is_the_same_person(theirs, cal, client):
    page = client.get("/accounts/login/").content.decode()
    reply = sign_in(client)

    assert "Newsbook ID" in page
    assert reply.url == "/desk/"
    assert client.session["_auth_user_id"] == str(cal.pk)
    assert is_at_the_desk(client)
    cal.refresh_from_db()
    assert (cal.byline, cal.role) == ("Cal Ferris", "correspondent")
    assert theirs.asked == [
        "/.well-known/openid-configuration",
        "/authorize",
        "/.well-known/openid-configuration",
        "/token",
        "/userinfo",
    ]


def test_they_are_known_again_under_another_address(theirs, cal, client):
    sign_in(client)
    theirs.says["email"] = "cal.ferris@elsewhere.example"

    sign_in(browser := Client())

    assert is_at_the_desk(browser)
    assert User.objects.count() == SocialAccount.objects.count() == 1


def test_strangers_are_told_that_accounts_are_by_invitation(theirs, client):
    reply = sign_in(client)

    assert reply.url == "/accounts/signup/"
    assert not is_at_the_desk(client)
    assert not User.objects.exists()


def test_of_an_allowed_domain_they_become_correspondents(theirs, client, settings):
    settings.OPENID_MAIL_DOMAINS = ("newsbook.example",)

    sign_in(client)

    person = User.objects.get()
    assert is_at_the_desk(client)
    assert (person.email, person.byline, person.role) == (
        "cal@newsbook.example",
        "Calum Ferris",
        "correspondent",
    )
    line = PersonLine.objects.get()
    assert (line.verb, line.person, line.by, line.role) == (
        "join",
        person,
        None,
        "correspondent",
    )


@pytest.mark.parametrize(
    "email", ["eve@evil-newsbook.example", "eve@a.newsbook.example", "eve@newsbook", ""]
)
def test_a_domain_that_looks_like_it_is_another(email, theirs, client, settings):
    settings.OPENID_MAIL_DOMAINS = ("newsbook.example",)
    theirs.says["email"] = email

    assert sign_in(client).url == "/accounts/signup/"
    assert not User.objects.exists()


@pytest.mark.parametrize("said", [False, None, "no"])
def test_an_address_that_nobody_vouches_for_is_nobodys(
    said, theirs, ada, client, settings
):
    """Anybody may write an editor's into their profile."""
    theirs.says |= {"email": ada.email, "email_verified": said}

    assert sign_in(client).url == "/accounts/signup/"
    settings.OPENID_VOUCHES_FOR_ALL = True
    assert sign_in(client).url == "/desk/"


def test_ended_access_is_ended_by_this_way_too(theirs, cal, client):
    User.objects.update(is_active=False)
    first = sign_in(client)
    assert not SocialAccount.objects.exists()
    User.objects.update(is_active=True)
    sign_in(Client())
    User.objects.update(is_active=False)
    second = sign_in(client)

    assert (first.url, second.url) == ("/accounts/inactive/",) * 2
    assert not is_at_the_desk(client)


def test_a_second_factor_is_asked_for_all_the_same(theirs, cal, client):
    TOTP.activate(cal, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")

    assert sign_in(client).url == "/accounts/factors/code/"
    assert not is_at_the_desk(client)


@pytest.mark.parametrize(
    "claims", [{"iss": "https://evil.example"}, {"aud": "another"}, {"exp": 1}]
)
def test_a_token_for_others_or_from_others_signs_nobody_in(claims, theirs, cal, client):
    theirs.claims = claims

    reply = sign_in(client)

    assert "could not sign you in" in reply.content.decode()
    assert not is_at_the_desk(client)


def test_an_answer_that_this_browser_did_not_ask_for_signs_nobody_in(
    theirs, cal, client
):
    of_another = ask(Client().post(BEGIN).url)

    client.get(of_another)

    assert not is_at_the_desk(client)
    assert "/token" not in theirs.asked


def test_it_begins_by_a_form_with_its_token_alone(theirs):
    strict = Client(enforce_csrf_checks=True)

    assert strict.get(BEGIN).status_code == 405
    assert strict.post(BEGIN).status_code == 403


def test_without_the_setting_there_is_none(db, client):
    page = client.get("/accounts/login/").content.decode()

    assert "single-sign-on" not in page
    assert client.post(BEGIN).status_code == 404
    assert client.get(f"{BEGIN}newsroom/back/").status_code == 404


@pytest.mark.slow
def test_a_flood_of_beginnings_is_refused_and_a_newsroom_is_not(theirs):
    start, replies = time.time(), []
    for number in range(121):
        # All in one minute, also where a busy machine takes longer.
        with time_machine.travel(start + number / 100):
            replies.append(Client().post(BEGIN).status_code)

    assert replies == [302] * 120 + [429]


def test_who_has_no_password_here_may_choose_one(theirs, cal, client):
    sign_in(client)
    new = "water-under-bridge"

    page = client.get("/accounts/password/change/", follow=True)
    client.post("/accounts/password/set/", {"password1": new, "password2": new})

    html = page.content.decode()
    assert "<h1>Choose a password</h1>" in html
    assert '<link rel="stylesheet" href="/static/liveblog/sign.css">' in html
    cal.refresh_from_db()
    assert cal.check_password(new)
    assert is_at_the_desk(client)
