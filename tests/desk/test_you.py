"""What a person changes of themselves."""

import pytest
from django.test import Client

pytestmark = pytest.mark.one_database

BACKENDS = [
    "django.contrib.sessions.backends.db",
    "django.contrib.sessions.backends.cached_db",
    "django.contrib.sessions.backends.cache",
    "django.contrib.sessions.backends.signed_cookies",
]


def test_a_person_changes_byline_and_language(cals_desk, cal):
    response = cals_desk.post("/desk/you/", {"byline": "C. Ferris", "language": "de"})

    cal.refresh_from_db()
    assert response.url == "/desk/you/"
    assert (cal.byline, cal.language) == ("C. Ferris", "de")
    page = cals_desk.get("/desk/you/").content.decode()
    assert '<html lang="de" dir="ltr">' in page
    assert '<option value="de" selected>Deutsch</option>' in page


def test_what_cannot_be_is_refused_beside_its_field(cals_desk, cal):
    response = cals_desk.post("/desk/you/", {"byline": " ", "language": "xx"})

    cal.refresh_from_db()
    assert response.status_code == 422
    assert (cal.byline, cal.language) == ("Cal Ferris", "")
    assert response.content.decode().count('class="err"') == 2


def test_a_person_chooses_whether_publish_waits(cals_desk, cal):
    cals_desk.post("/desk/you/", {"byline": "Cal", "sends_after_seconds": "5"})

    cal.refresh_from_db()
    assert cal.sends_after_seconds == 5
    page = cals_desk.get("/desk/").content.decode()
    assert 'data-sends-after="5"' in page

    data = {"byline": "Cal", "sends_after_seconds": "4"}
    assert cals_desk.post("/desk/you/", data).status_code == 422


def test_the_desk_speaks_the_persons_language_whatever_the_browser_asks(cals_desk, cal):
    asks_french = {"Accept-Language": "fr"}
    as_asked = cals_desk.get("/desk/", headers=asks_french).content.decode()
    cal.language = "ar"
    cal.save()

    as_chosen = cals_desk.get("/desk/", headers=asks_french).content.decode()

    assert '<html lang="fr" dir="ltr">' in as_asked
    assert '<html lang="ar" dir="rtl">' in as_chosen


def test_signing_in_speaks_the_browsers_language(db):
    page = Client().get("/accounts/login/", headers={"Accept-Language": "de"})

    assert '<html lang="de" dir="ltr">' in page.content.decode()


def test_a_public_page_does_not_hear_what_the_browser_asks(rey, blog):
    page = rey.get("/live/flood/", headers={"Accept-Language": "de"})

    assert '<html lang="en" dir="ltr">' in page.content.decode()


# Signing out everywhere -----------------------------------------------------------------

AWAY = (302, "/accounts/login/?next=/desk/")


def at_the_desk(client):
    response = client.get("/desk/")
    return response.status_code, getattr(response, "url", "")


def signed_in_as(person):
    client = Client()
    client.force_login(person)
    assert at_the_desk(client) == (200, "")
    return client


@pytest.mark.parametrize("backend", BACKENDS)
def test_signing_out_everywhere_ends_every_session_in_any_backend(
    ada, cal, settings, backend
):
    settings.SESSION_ENGINE = backend
    here, phone, colleague = signed_in_as(cal), signed_in_as(cal), signed_in_as(ada)

    response = here.post("/desk/you/sign-out/")

    assert response.url == "/accounts/login/"
    assert (at_the_desk(here), at_the_desk(phone)) == (AWAY, AWAY)
    assert at_the_desk(colleague) == (200, "")


def test_signing_out_everywhere_but_here_keeps_this_session_alone(cal):
    here, phone = signed_in_as(cal), signed_in_as(cal)

    response = here.post("/desk/you/sign-out/", {"here": "stay"}, follow=True)

    assert response.redirect_chain == [("/desk/you/", 302)]
    assert "You are signed out on all other devices." in response.content.decode()
    assert (at_the_desk(here), at_the_desk(phone)) == ((200, ""), AWAY)


def test_a_session_that_was_ended_stays_so_when_all_are_ended_again(cal):
    here, phone = signed_in_as(cal), signed_in_as(cal)
    for _ in range(3):
        here.post("/desk/you/sign-out/", {"here": "stay"})

    assert (at_the_desk(here), at_the_desk(phone)) == ((200, ""), AWAY)


def test_another_secret_key_brings_no_ended_session_back_and_ends_no_other(
    cal, settings
):
    here, phone = signed_in_as(cal), signed_in_as(cal)
    here.post("/desk/you/sign-out/", {"here": "stay"})

    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another-key-" + "x" * 50

    assert (at_the_desk(here), at_the_desk(phone)) == ((200, ""), AWAY)


def test_who_was_signed_out_everywhere_signs_in_again(cal):
    cal.set_password("another river in flood")
    cal.save()
    signed_in_as(cal).post("/desk/you/sign-out/")
    browser = Client()

    response = browser.post(
        "/accounts/login/", {"login": cal.email, "password": "another river in flood"}
    )

    assert response.url == "/desk/"
    assert at_the_desk(browser) == (200, "")


def test_a_device_hears_that_its_person_has_signed_out_everywhere(cals_desk, cal, rey):
    token = cals_desk.get("/desk/contact/").json()["session"]
    signed_in_as(cal).post("/desk/you/sign-out/")

    assert rey.get(f"/accounts/session/{token}/").status_code == 410


def test_opening_the_question_signs_nobody_out(cal, cals_desk):
    phone = signed_in_as(cal)

    page = cals_desk.get("/desk/you/sign-out/").content.decode()

    assert "<h1>Sign out on all devices?</h1>" in page
    assert (at_the_desk(cals_desk), at_the_desk(phone)) == ((200, ""), (200, ""))
    assert 'href="/desk/you/sign-out/"' in cals_desk.get("/desk/you/").content.decode()


def test_signing_out_everywhere_needs_the_forms_token(cal):
    client = Client(enforce_csrf_checks=True)
    client.force_login(cal)

    assert client.post("/desk/you/sign-out/").status_code == 403
    assert at_the_desk(client) == (200, "")
