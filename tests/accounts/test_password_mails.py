"""A link to a new password: asked for on a page, sent by the worker."""

import re
import smtplib
import threading
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import PasswordMail
from accounts.password_mails import FIRST_PAUSE, LONGEST_PAUSE, send_what_is_due
from tests.factories import make_user

NOON = datetime(2026, 11, 24, 11, 0, 7, tzinfo=UTC)
ADA, EVE = "ada@newsbook.example", "eve@newsbook.example"  # Eve is nobody
HERE = "tests.accounts.test_password_mails."


def ask_for(email, *, address="10.0.0.1", **headers):
    return Client().post(
        "/accounts/password/reset/",
        {"email": email},
        REMOTE_ADDR=address,
        headers=headers,
    )


def waiting(address=ADA, **fields):
    return PasswordMail.objects.create(
        address=address, **({"asked_at": NOON, "due_at": NOON} | fields)
    )


def round_at(moment):
    with time_machine.travel(moment, tick=False):
        return send_what_is_due(moment)


def sent():
    return [message.to for message in mail.outbox]


# Asking ---------------------------------------------------------------------------------


def queries_of(email):
    with CaptureQueriesContext(connection) as asked:
        response = ask_for(email, address=f"10.0.0.{len(email)}")
    html = re.sub(r'value="[A-Za-z0-9]{64}"', "", response.content.decode())
    # But for what stands for the address in them.
    queries = [re.sub(r"'[^']*'|[0-9.]+", "", query["sql"]) for query in asked]
    return response.status_code, response.url, html, queries


def test_asking_does_the_same_for_an_address_that_nobody_has(ada):
    queries_of("warm@newsbook.example")

    known, unknown = queries_of(ADA), queries_of("nobody@newsbook.example")

    assert known == unknown
    assert mail.outbox == []
    assert not any('"accounts_user"' in query for query in known[3])


def test_an_address_gets_three_links_an_hour_and_the_same_answer(ada):
    answers = []
    for address in range(5):
        answers.append(ask_for(ADA.upper(), address=f"10.0.0.{address}"))
        send_what_is_due(timezone.now())

    assert sent() == [[ADA]] * 3
    assert {(answer.status_code, answer.url) for answer in answers} == {
        (302, "/accounts/password/reset/done/")
    }


def test_an_hour_later_an_address_gets_links_again(ada):
    now = timezone.now()
    for minutes in (0, 1, 2, 59, 61):
        with time_machine.travel(now + timedelta(minutes=minutes)):
            ask_for(ADA)

    assert PasswordMail.objects.count() == 4


def test_each_of_the_links_that_a_stranger_asked_for_lets_the_owner_in(ada):
    for address in range(4):
        ask_for(ADA, address=f"198.51.100.{address}")
        send_what_is_due(timezone.now())
    [first, _, _] = [re.search(r"/accounts/\S+", each.body)[0] for each in mail.outbox]
    browser = Client()
    new = "water-under-bridge"

    form = browser.get(first).url
    response = browser.post(form, {"password1": new, "password2": new})

    assert response.url == "/desk/"


# Sending --------------------------------------------------------------------------------


def test_a_round_with_nothing_due_is_one_query(ada, django_assert_num_queries):
    waiting(due_at=NOON + timedelta(seconds=1))

    with django_assert_num_queries(1):
        assert round_at(NOON) == 0


def test_a_mail_that_is_sent_leaves_nothing_behind(ada):
    waiting()

    assert round_at(NOON) == 1

    assert (sent(), PasswordMail.objects.count()) == ([[ADA]], 0)
    assert round_at(NOON) == 0


@pytest.mark.parametrize(
    "address", [EVE, "ſam@newsbook.example", "adA@newsbook.example"]
)
def test_nobody_gets_a_mail_for_an_address_that_is_not_theirs(ada, address):
    make_user("Sam Holt")
    waiting(address)

    assert round_at(NOON) == 0

    assert (sent(), PasswordMail.objects.count()) == ([], 0)


def test_thousands_of_addresses_that_nobody_has_do_not_delay_a_mail(ada):
    made_up = [
        PasswordMail(address=f"{n}@newsbook.example", asked_at=NOON, due_at=NOON)
        for n in range(1000)
    ]
    PasswordMail.objects.bulk_create(made_up)
    waiting(ADA)

    assert round_at(NOON) == 1

    assert sent() == [[ADA]]
    assert PasswordMail.objects.count() == 0


def test_who_may_not_sign_in_gets_no_link(ada):
    ada.is_active = False
    ada.save()
    waiting()

    assert (round_at(NOON), sent()) == (0, [])


def test_a_mail_speaks_the_persons_language_or_that_of_the_page(ada, cal):
    cal.language = "fr"
    cal.save()
    for person in (ada, cal):
        ask_for(person.email, accept_language="de")

    send_what_is_due(timezone.now())

    assert [message.subject for message in mail.outbox] == [
        "Newsbook desk: Neues Passwort wählen",
        "Newsbook desk: Choisissez un nouveau mot de passe",
    ]


class Refusing(BaseEmailBackend):
    """A mail server that takes no mail, and names the recipient."""

    def send_messages(self, messages):
        raise smtplib.SMTPRecipientsRefused({messages[0].to[0]: (550, b"who?")})


def test_a_mail_that_fails_is_tried_again_and_holds_up_no_other(
    ada, cal, settings, caplog
):
    settings.EMAIL_BACKEND = HERE + "Refusing"
    waiting()
    waiting(cal.email, due_at=NOON + timedelta(seconds=1))

    assert round_at(NOON + timedelta(seconds=1)) == 0

    assert [each.tries for each in PasswordMail.objects.all()] == [1, 1]
    assert "could not be sent, and will be tried again: SMTPRecip" in caplog.text
    assert "newsbook.example" not in caplog.text
    assert round_at(NOON + FIRST_PAUSE) == 0  # a second too early
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert round_at(NOON + FIRST_PAUSE + timedelta(seconds=1)) == 2


def test_the_pauses_between_tries_grow_to_half_an_hour(ada, settings):
    settings.EMAIL_BACKEND = HERE + "Refusing"
    one = waiting()
    pauses = []
    moment = NOON
    for _ in range(8):
        round_at(moment)
        one.refresh_from_db()
        pauses.append((one.due_at - moment) / FIRST_PAUSE)
        moment = one.due_at

    assert pauses == [1, 2, 4, 8, 16, 32, 60, LONGEST_PAUSE / FIRST_PAUSE]


def test_a_mail_is_given_up_after_six_hours_without_its_address_in_the_log(ada, caplog):
    pk = waiting().pk

    assert round_at(NOON + timedelta(hours=6)) == 0

    assert caplog.messages == [
        f"Password mail {pk} could not be sent in six hours, and is given up."
    ]
    assert (sent(), PasswordMail.objects.count()) == ([], 0)


class SlowServer(BaseEmailBackend):
    """A mail server during whose answer another worker goes its round."""

    taken: list = []

    def send_messages(self, messages):
        self.taken.append(messages[0].to)
        if len(self.taken) == 1:
            round_at(NOON + timedelta(minutes=1))


def test_a_mail_that_is_being_sent_is_left_alone_by_another_worker(ada, settings):
    settings.EMAIL_BACKEND = HERE + "SlowServer"
    SlowServer.taken = []
    waiting()

    assert round_at(NOON) == 1

    assert SlowServer.taken == [[ADA]]


def test_of_two_workers_who_have_read_the_same_mail_one_sends_it(ada):
    waiting()
    mine, others = PasswordMail.objects.get(), PasswordMail.objects.get()
    until = NOON + timedelta(minutes=5)

    assert (mine.claim(until=until), others.claim(until=until)) == (True, False)


def test_what_a_worker_that_died_had_taken_is_sent_by_the_next(ada):
    waiting().claim(until=NOON + timedelta(minutes=5))

    assert round_at(NOON + timedelta(minutes=4, seconds=59)) == 0
    assert round_at(NOON + timedelta(minutes=5)) == 1


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_send_each_mail_once(ada):
    for _ in range(20):
        waiting()
    gate = threading.Barrier(2)
    counts = []

    def work():
        gate.wait()
        counts.append(send_what_is_due(NOON))
        connections.close_all()

    workers = [threading.Thread(target=work) for _ in range(2)]
    for each in workers:
        each.start()
    for each in workers:
        each.join()

    assert (sum(counts), len(mail.outbox), len(counts)) == (20, 20, 2)
