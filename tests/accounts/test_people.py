"""The verbs about people, where two editors act at the same moment."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from allauth.usersessions.models import UserSession
from django.db import connections
from django.test import Client
from django.utils import timezone

from accounts import people
from accounts.last_seen import forget_sessions
from accounts.models import User
from tests.factories import make_user

BEGIN = datetime(2026, 11, 24, 14, tzinfo=UTC)


def at_once(*verbs):
    """Do all of these at the same moment; what each raised, or None."""
    start, raised = threading.Barrier(len(verbs)), [None] * len(verbs)

    def do(n, verb):
        start.wait()
        try:
            verb()
        except people.Refused as refusal:
            raised[n] = type(refusal)
        finally:
            connections.close_all()

    threads = [
        threading.Thread(target=do, args=(n, verb)) for n, verb in enumerate(verbs)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


@pytest.mark.django_db(transaction=True)
def test_of_two_editors_who_end_each_other_one_is_left():
    ada = make_user("Ada Brandt", role=User.Role.EDITOR)
    ben = make_user("Ben Okri", role=User.Role.EDITOR)

    raised = at_once(
        lambda: people.end_access(User.objects.get(pk=ada.pk), by=ben),
        lambda: people.end_access(User.objects.get(pk=ben.pk), by=ada),
    )

    assert sorted(map(str, raised)) == sorted(map(str, [None, people.NotAnEditor]))
    assert User.objects.filter(is_active=True).count() == 1


@pytest.mark.django_db(transaction=True)
def test_one_address_is_invited_once():
    ada = make_user("Ada Brandt", role=User.Role.EDITOR)
    invite = [lambda: people.invite("ines@newsbook.example", role="editor", by=ada)] * 2

    raised = at_once(*invite)

    assert sorted(map(str, raised)) == sorted(map(str, [None, people.HasAccount]))
    assert User.objects.filter(email="ines@newsbook.example").count() == 1


def test_the_last_editor_stays_one(ada, cal):
    """By whom? By an editor who is none any more a moment later: under the lock."""
    with pytest.raises(people.Yourself):
        people.change(ada, by=ada, role="correspondent")
    with pytest.raises(people.NotAnEditor):
        people.change(ada, by=cal, role="correspondent")
    ada.refresh_from_db()
    assert ada.role == "editor"


def test_sessions_that_ran_out_are_forgotten(cal):
    now = timezone.now()
    for key, days in [("old", 16), ("new", 13)]:
        UserSession.objects.create(
            user=cal,
            ip="192.0.2.1",
            session_key=key,
            last_seen_at=now - timedelta(days=days),
        )

    forget_sessions(now)

    assert [each.session_key for each in UserSession.objects.all()] == ["new"]


def test_the_desk_notes_once_in_five_minutes_when_somebody_was_here(cal, settings):
    settings.NOTE_LAST_SEEN = True
    desk = Client()
    desk.force_login(cal)
    seen = []

    for minutes in (0, 4, 6):
        with time_machine.travel(BEGIN + timedelta(minutes=minutes), tick=False):
            desk.get("/desk/")
        seen.append(UserSession.objects.get().last_seen_at - BEGIN)

    assert seen == [timedelta(0), timedelta(0), timedelta(minutes=6)]
    assert UserSession.objects.get().user == cal


def test_a_public_page_notes_nobody(cal, settings):
    settings.NOTE_LAST_SEEN = True
    browser = Client()
    browser.force_login(cal)

    browser.get("/")

    assert not UserSession.objects.exists()
