"""What a person changes of themselves."""

from django.test import Client


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
