import io
import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils.http import int_to_base36

from accounts import people
from accounts.adapter import ClosedDoor
from accounts.invitations import invite
from accounts.models import User

pytestmark = pytest.mark.one_database

PASSWORD = "bridge-over-water"
NO_LONGER_WORKS = "<h1>This link no longer works</h1>"


def run_invite(*words):
    output = io.StringIO()
    call_command("invite", *words, stdout=output)
    return output.getvalue().strip()


def open_link(client, link):
    """The page behind a link, as a browser gets it, and the address of its form."""
    response = client.get(link.removeprefix(settings.PUBLIC_URL), follow=True)
    html = response.content.decode()
    found = re.search(r'<form class="fields" method="post" action="([^"]+)"', html)
    return html, found and found[1]


def choose(client, link, password=PASSWORD, again=None):
    _, address = open_link(client, link)
    fields = {"password1": password, "password2": again or password}
    return client.post(address, fields)


def test_invite_prints_a_link_on_our_own_host(db):
    printed = run_invite("cal@newsbook.example")

    person = User.objects.get()
    start = (
        f"{settings.PUBLIC_URL}/accounts/password/reset/key/{int_to_base36(person.pk)}-"
    )
    assert re.fullmatch(re.escape(start) + r"[a-z0-9]+-[0-9a-f]+/", printed)


def test_invite_makes_a_correspondent_named_after_the_address(db):
    run_invite("Cal.Ferris@Newsbook.Example")

    person = User.objects.get()
    assert (person.email, person.byline, person.role) == (
        "cal.ferris@newsbook.example",
        "Cal Ferris",
        User.Role.CORRESPONDENT,
    )
    assert not person.has_usable_password()


def test_invite_takes_a_role_and_a_byline(db):
    run_invite("ada@newsbook.example", "--role", "editor", "--byline", "Ada Brandt")

    person = User.objects.get()
    assert (person.byline, person.role) == ("Ada Brandt", User.Role.EDITOR)


def test_link_lets_the_person_choose_a_password_and_opens_the_desk(client, db):
    link = run_invite("cal@newsbook.example")

    html, _ = open_link(client, link)
    response = choose(client, link)

    person = User.objects.get()
    assert "<title>Choose a password – Newsbook desk</title>" in html
    assert 'value="cal@newsbook.example" autocomplete="username" readonly' in html
    assert (response.status_code, response.url) == (302, "/desk/")
    assert client.session["_auth_user_id"] == str(person.pk)
    assert "_messages" not in client.session


def test_invited_person_can_sign_in_again(client, db):
    choose(client, run_invite("cal@newsbook.example"))
    another = Client()

    response = another.post(
        "/accounts/login/", {"login": "Cal@newsbook.example", "password": PASSWORD}
    )

    assert response.url == "/desk/"
    assert "_auth_user_id" in another.session


def test_link_works_once(client, db):
    link = run_invite("cal@newsbook.example")
    choose(client, link)

    html, address = open_link(Client(), link)

    assert NO_LONGER_WORKS in html
    assert address is None


def test_link_does_not_show_its_key_in_the_address_of_the_page(client, db):
    link = run_invite("cal@newsbook.example")

    _, address = open_link(client, link)

    pk = User.objects.get().pk
    assert address == f"/accounts/password/reset/key/{int_to_base36(pk)}-set-password/"


@pytest.mark.parametrize(
    ("days", "works"),
    [(timedelta(days=3), True), (timedelta(days=3, seconds=2), False)],
)
def test_link_works_for_three_days(client, db, days, works):
    then = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    with time_machine.travel(then, tick=False):
        link = run_invite("cal@newsbook.example")

    with time_machine.travel(then + days, tick=False):
        html, _ = open_link(client, link)

    assert (NO_LONGER_WORKS not in html) == works


def test_a_link_of_somebody_without_access_is_invalid_and_stays_so_once_it_is_given_back(
    ada, client
):
    link = run_invite("cal@newsbook.example")
    cal = User.objects.get(byline="Cal")
    _, form = open_link(client, link)

    User.objects.filter(pk=cal.pk).update(is_active=False)
    refused = client.post(form, {"password1": PASSWORD, "password2": PASSWORD})
    User.objects.filter(pk=cal.pk).update(is_active=True)
    people.end_access(cal, by=ada)
    people.give_back_access(cal, by=ada)
    given_back, _ = open_link(Client(), link)

    assert NO_LONGER_WORKS in refused.content.decode()
    assert NO_LONGER_WORKS in given_back
    assert not User.objects.get(pk=cal.pk).has_usable_password()
    _, address = open_link(Client(), run_invite("cal@newsbook.example"))
    assert address  # a new one opens the form


def test_whose_access_ends_while_their_password_is_stored_stays_out(ada, cal):
    read_before = User.objects.get(pk=cal.pk)
    people.end_access(cal, by=ada)

    ClosedDoor().set_password(read_before, PASSWORD)

    cal.refresh_from_db()
    assert (cal.is_active, cal.check_password(PASSWORD)) == (False, False)


def test_weak_password_is_refused_beside_its_field(client, db):
    link = run_invite("cal@newsbook.example")

    response = choose(client, link, "short")

    html = response.content.decode()
    assert '<p class="err" id="id_password1_error">' in html
    assert "It must contain at least 10 characters." in html
    assert 'aria-describedby="id_password1_helptext id_password1_error"' in html
    assert not User.objects.get().has_usable_password()


def test_two_different_passwords_are_refused(client, db):
    link = run_invite("cal@newsbook.example")

    response = choose(client, link, PASSWORD, "bridge-over-wader")

    assert '<p class="err" id="id_password2_error">' in response.content.decode()
    assert not User.objects.get().has_usable_password()


def test_invite_gives_a_known_person_a_new_role_and_nothing_else(cal):
    cal.set_password(PASSWORD)
    cal.save()

    run_invite("CAL@newsbook.example", "--role", "editor")

    person = User.objects.get()
    assert (person.pk, person.role) == (cal.pk, User.Role.EDITOR)
    assert (person.byline, person.email) == ("Cal Ferris", "cal@newsbook.example")
    assert person.check_password(PASSWORD)


def test_invite_without_a_role_does_not_demote_an_editor(ada):
    run_invite("ada@newsbook.example")

    ada.refresh_from_db()
    assert ada.role == User.Role.EDITOR


def test_invite_gives_a_known_person_a_new_byline_when_asked(cal):
    run_invite("cal@newsbook.example", "--byline", "Calum Ferris")

    cal.refresh_from_db()
    assert cal.byline == "Calum Ferris"


def test_invite_lets_an_inactive_person_in_again(client, cal):
    User.objects.update(is_active=False)

    choose(client, run_invite("cal@newsbook.example"))

    assert client.session["_auth_user_id"] == str(cal.pk)


def test_link_signs_out_whoever_else_uses_the_browser(ada, adas_desk):
    link = invite("cal@newsbook.example")

    open_link(adas_desk, link)

    assert "_auth_user_id" not in adas_desk.session


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["cal@@newsbook"], "cal@@newsbook: Enter a valid email address."),
        ([""], ": This field cannot be blank."),
        ([f"{'c' * 60}@{'a.' * 100}example"], "at most 254 characters"),
        (["cal@newsbook.example", "--byline", "c" * 121], "at most 120 characters"),
        (["cal@newsbook.example", "--role", "owner"], "invalid choice: 'owner'"),
    ],
)
def test_invite_refuses_what_cannot_be_kept(db, words, sentence):
    with pytest.raises(CommandError, match=re.escape(sentence)):
        run_invite(*words)

    assert User.objects.count() == 0
