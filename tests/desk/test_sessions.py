"""A person's own sessions: seeing them, and ending one."""

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client

from liveblog.desk.views.sessions import device_of
from tests.factories import make_user
from tests.for_each import for_each

pytestmark = pytest.mark.one_database

PASSWORD = "bridge-over-water"
PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1"
)
WINDOWS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:146.0) Gecko/20100101 Firefox/146.0"
)
EDGE = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/146.0.0.0 Safari/537.36 Edg/146.0"
)


@pytest.fixture
def cal(db):
    return make_user("Cal Ferris", password=PASSWORD)


def signed_in(person, user_agent=""):
    client = Client(headers={"User-Agent": user_agent})
    data = {"login": person.email, "password": PASSWORD}
    assert client.post("/accounts/login/", data).url == "/desk/"
    return client


@for_each(
    ("user_agent", "device"),
    [
        (PHONE, "Safari, iPhone"),
        (WINDOWS, "Firefox, Windows"),
        (EDGE, "Edge, Windows"),
        ("curl/8", ""),
    ],
)
def test_a_device_is_called_by_its_browser_and_system(user_agent, device):
    assert device_of(user_agent) == device


def test_one_session_is_ended_and_the_others_go_on(cal):
    here, phone = signed_in(cal, WINDOWS), signed_in(cal, PHONE)
    page = here.get("/desk/you/sessions/").content.decode()
    of_the_phone = UserSession.objects.get(user_agent=PHONE)

    here.post(f"/desk/you/sessions/{of_the_phone.pk}/end/")

    assert "Safari, iPhone" in page
    assert "Firefox, Windows" in page
    assert page.count("This one") == 1
    assert phone.get("/desk/").status_code == 302
    assert here.get("/desk/").status_code == 200
    assert "Safari, iPhone" not in here.get("/desk/you/sessions/").content.decode()


def test_a_session_of_somebody_else_is_not_found(cal):
    mira = make_user("Mira Holt", password=PASSWORD)
    miras, cals = signed_in(mira), signed_in(cal)
    of_mira = UserSession.objects.get(user=mira)

    assert cals.post(f"/desk/you/sessions/{of_mira.pk}/end/").status_code == 404
    assert miras.get("/desk/").status_code == 200


def test_signing_out_everywhere_but_here_leaves_one_in_the_list(cal):
    here, _phone = signed_in(cal, WINDOWS), signed_in(cal, PHONE)

    here.post("/desk/you/sign-out/", {"here": "stay"})

    page = here.get("/desk/you/sessions/").content.decode()
    assert page.count("This one") == 1
    assert "iPhone" not in page
