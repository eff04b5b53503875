"""Sent again under its key a request is done once; and how often a token may ask."""

import threading
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.utils import timezone

from liveblog import publishing
from liveblog.api import rates
from liveblog.api.models import Sending
from liveblog.models import Update
from tests.api.program import Program, problem
from tests.factories import make_update

HERE = "blogs/flood/updates"
TOLD = {"heading": "Bridge closed", "state": "published"}


@pytest.mark.one_database
def test_sent_again_it_is_answered_by_what_there_is_and_done_once(cal, blog):
    program = Program(cal)
    first = program.post(HERE, TOLD, Idempotency_Key="one")
    update = Update.objects.get()
    publishing.correct(
        update, update.words(), by=cal, seen_revision=update.last_revision, note="Oh."
    )

    again = program.post(HERE, TOLD, Idempotency_Key="one")
    other = program.post(HERE, TOLD | {"heading": "Another"}, Idempotency_Key="one")

    assert (first.status_code, again.status_code) == (201, 201)
    assert "Idempotency-Replayed" not in first.headers
    assert again.headers["Idempotency-Replayed"] == "true"
    assert again.json()["id"] == first.json()["id"]
    assert again.json()["revision"] > first.json()["revision"]
    assert problem(other) == (422, "key-reused")
    assert problem(program.post(HERE, TOLD, Idempotency_Key="ä")) == (
        400,
        "bad-request",
    )
    assert Update.objects.count() == 1
    blog.members.clear()
    refused = program.post(HERE, TOLD, Idempotency_Key="one")
    assert problem(refused) == (404, "not-found")
    words = str(list(Sending.objects.values()))
    assert "Bridge" not in words


@pytest.mark.one_database
def test_what_was_refused_may_be_sent_again_under_its_key(cal, blog):
    program = Program(cal)
    update = make_update(blog, by=cal)
    path = f"{HERE}/{update.pk}/withdraw"
    refused = program.post(path, {"reason": " "}, Idempotency_Key="one")

    done = program.post(path, {"reason": "Wrong."}, Idempotency_Key="one")
    again = program.post(path, {"reason": "Wrong."}, Idempotency_Key="one")

    assert problem(refused) == (422, "not-valid", "#/reason")
    assert (done.status_code, again.status_code) == (200, 200)
    assert again.json()["state"] == "withdrawn"
    assert blog.journal.filter(verb="withdraw").count() == 1


@pytest.mark.one_database
def test_a_sending_whose_process_died_is_taken_up_after_a_minute(cal, blog):
    program = Program(cal)
    program.post(HERE, TOLD, Idempotency_Key="one")
    Sending.objects.update(status=None)

    waits = program.post(HERE, TOLD, Idempotency_Key="one")
    Sending.objects.update(at=timezone.now() - timedelta(seconds=61))
    again = program.post(HERE, TOLD, Idempotency_Key="one")

    assert problem(waits) == (409, "under-way")
    assert waits.headers["Retry-After"] == "5"
    assert again.status_code == 201
    assert Update.objects.count() == 1
    draft = program.post(HERE, {"heading": "A draft"}, Idempotency_Key="draft")
    long_ago = timezone.now() - timedelta(seconds=61)
    Sending.objects.filter(key="draft").update(status=None, at=long_ago)
    again = program.post(HERE, {"heading": "A draft"}, Idempotency_Key="draft")
    assert (again.status_code, again.json()["id"]) == (201, draft.json()["id"])
    Sending.objects.update(at=timezone.now() - timedelta(hours=25))
    program.post(HERE, TOLD, Idempotency_Key="two")
    assert [*Sending.objects.values_list("key", flat=True)] == ["two"]


@pytest.mark.one_database
def test_a_key_of_another_day_writes_over_no_draft(cal, blog):
    program, draft = Program(cal), {"heading": "A draft"}
    with time_machine.travel(timezone.now() - timedelta(hours=25)):
        program.post(HERE, draft, Idempotency_Key="one")

    again = program.post(HERE, {"heading": "Another"}, Idempotency_Key="one")

    assert problem(again) == (422, "key-reused")
    assert Update.objects.get().heading == "A draft"


@pytest.mark.django_db(transaction=True)
def test_sent_twice_in_one_moment_it_is_done_once(blog, cal):
    program, answers = Program(cal), []
    both = threading.Barrier(2)

    def send():
        both.wait()
        answers.append(program.post(HERE, TOLD, Idempotency_Key="one"))
        connection.close()

    threads = [threading.Thread(target=send) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert Update.objects.count() == 1
    assert sorted(answer.status_code for answer in answers) in ([201, 201], [201, 409])


@pytest.mark.one_database
def test_a_token_asks_so_often_in_a_minute_and_is_told_how_often(cal, settings):
    settings.API_REQUESTS_PER_MINUTE = 2
    program, other = Program(cal), Program(cal)

    with time_machine.travel(timezone.now(), tick=False):
        answers = [program.get("me") for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[0].headers["RateLimit-Policy"] == '"token";q=2;w=60'
    left = [answer.headers["RateLimit"].split(";")[1] for answer in answers]
    assert left == ["r=1", "r=0", "r=0"]
    assert 1 <= int(answers[2].headers["Retry-After"]) <= 60
    assert problem(answers[2]) == (429, "too-often")
    assert other.get("me").status_code == 200
    minute = 1_000_000 * 60
    assert rates.count("7", now=minute + 50) == (1, 10)
    assert rates.count("7", now=minute + 59.5) == (2, 1)
    assert rates.count("7", now=minute + 60) == (1, 60)


@pytest.mark.one_database
def test_who_guesses_tokens_is_turned_away(client, db):
    asked = {"Authorization": "Bearer lbt_guessed"}
    with time_machine.travel(timezone.now(), tick=False):  # in one minute
        answers = [client.get("/api/me", headers=asked).status_code for _ in range(61)]

    assert answers == [401] * 60 + [429]
