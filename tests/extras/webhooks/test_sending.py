"""Messages on their way: signed, sent again, given up; and who is slow holds up nobody."""

import json
import threading
from datetime import timedelta
from ipaddress import ip_network

import pytest
import time_machine
from django.core import mail
from django.db import connections
from django.utils import timezone
from standardwebhooks import WebhookVerificationError

from liveblog import publishing
from liveblog.extras.webhooks import sending
from liveblog.extras.webhooks.models import BOTH_SIGN_FOR, Delivery, Endpoint
from liveblog.extras.webhooks.notices import tell_what_is_off
from liveblog.extras.webhooks.outbox import forget_old
from liveblog.extras.webhooks.sending import LEASE, PAUSES, Sender
from liveblog.extras.webhooks.signing import new_secret
from liveblog.worker.rounds import OTHER_ROUNDS, other_rounds
from tests.extras.webhooks.receiving import (
    endpoint,
    finish,
    make_endpoint,
    read,
    receiver,
    receiving,
    send,
)
from tests.factories import make_update, make_user, words
from tests.outgoing.servers import serving
from tests.server import wait_until

__all__ = ["endpoint", "receiver"]  # fixtures

pytestmark = pytest.mark.slow


def later(**since):
    return timezone.now() + timedelta(**since)


def delivery():
    return Delivery.objects.select_related("endpoint").get()


@pytest.fixture(autouse=True)
def no_clock(monkeypatch):
    """What goes well may take as long as a busy machine takes for it."""
    monkeypatch.setattr(sending, "SECONDS", 600)
    monkeypatch.setattr(sending, "BATCH_SECONDS", 600)


@pytest.fixture
def update(ada, blog, endpoint):
    """Published, and its message waiting."""
    made = make_update(blog, "Bridge closed", by=ada)
    read()
    return made


def test_the_worker_goes_its_rounds():
    names = [each.__name__ for each, _ in other_rounds()[len(OTHER_ROUNDS) :]]

    assert {"read_the_journal", "go", "tell_what_is_off", "forget_old"} <= set(names)


# What is sent -----------------------------------------------------------------------------


def test_a_receiver_follows_a_blog_from_publication_to_its_end(
    receiver, endpoint, ada, blog
):
    update = make_update(blog, "Bridge closed", "Since noon.", by=ada)
    read()
    send()
    first = receiver.verified(endpoint.secret)
    seen = update.last_revision
    publishing.correct(update, words("Bridge open"), by=ada, seen_revision=seen)
    read()
    send()
    second = receiver.verified(endpoint.secret)
    update.refresh_from_db()
    publishing.withdraw(update, by=ada)
    publishing.close(blog, by=ada)
    read()
    send()

    assert first["data"]["update"]["heading"] == "Bridge closed"
    assert second["data"]["update"]["heading"] == "Bridge open"
    assert receiver.types == [
        *("update.publish", "update.correct", "update.withdraw", "blog.close")
    ]
    assert receiver.verified(endpoint.secret, 2)["data"]["update"]["state"] == (
        "withdrawn"
    )
    assert receiver.verified(endpoint.secret, 3)["data"]["blog"]["status"] == "closed"
    assert len(set(receiver.ids)) == 4
    path, headers, _body = receiver.requests[0]
    assert path == "/hook?from=desk"
    assert headers["Content-Type"] == "application/json"
    assert Delivery.objects.filter(state="delivered", status=204, tries=1).count() == 4


def test_another_secret_does_not_fit(receiver, update):
    send()

    with pytest.raises(WebhookVerificationError):
        receiver.verified(new_secret())


def test_a_secret_that_was_replaced_signs_beside_the_new_one_for_a_day(
    receiver, endpoint, update, ada, blog
):
    before = endpoint.secret
    endpoint.rotate(timezone.now())
    assert endpoint.secret != before

    send()

    assert receiver.verified(before) == receiver.verified(endpoint.secret)
    make_update(blog, "Bridge open", by=ada)
    with time_machine.travel(timezone.now() + BOTH_SIGN_FOR):
        read()
        send()
        receiver.verified(endpoint.secret)
        with pytest.raises(WebhookVerificationError):
            receiver.verified(before)


def test_several_go_in_their_order_over_one_connection(receiver, endpoint, ada, blog):
    for number in range(5):
        make_update(blog, f"{number}", by=ada)
    read()

    assert send() == 5

    headings = [
        json.loads(each[2])["data"]["update"]["heading"] for each in receiver.requests
    ]
    assert headings == ["0", "1", "2", "3", "4"]
    assert len(receiver.connections) == 1


# What fails -------------------------------------------------------------------------------


def test_what_fails_is_sent_again_under_its_id_with_ever_longer_pauses(
    receiver, endpoint, update
):
    receiver.status, at = 500, timezone.now()
    for tries, pause in enumerate(PAUSES, start=1):
        with time_machine.travel(at + timedelta(seconds=20)):
            assert send() == 1
            found = delivery()
            assert (found.state, found.tries, found.status) == ("waiting", tries, 500)
            assert send(at=found.next_at - timedelta(seconds=1)) == 0
            left = found.next_at - timezone.now()
        assert pause - timedelta(seconds=90) < left <= pause * 1.2
        at = found.next_at
    receiver.status = 200
    with time_machine.travel(at + timedelta(seconds=20)):
        assert send() == 1

    found = delivery()
    assert (found.state, found.status) == ("delivered", 200)
    assert receiver.ids == [found.message] * (len(PAUSES) + 1)
    assert found.endpoint.failures == 0
    assert found.endpoint.failing_since is None


def test_it_is_given_up_after_the_last_pause(receiver, endpoint, update):
    receiver.status = 500
    Delivery.objects.update(tries_in_a_row=len(PAUSES))

    send()

    assert delivery().state == "failed"
    assert delivery().ended_at is not None


def test_after_a_failure_the_others_are_not_tried_before_it_has_rested(
    receiver, endpoint, ada, blog
):
    for number in range(3):
        make_update(blog, f"{number}", by=ada)
    read()
    receiver.status = 500

    send()

    assert len(receiver.requests) == 1
    endpoint.refresh_from_db()
    assert send(at=endpoint.rests_until - timedelta(seconds=1)) == 0
    assert sorted(Delivery.objects.values_list("tries", flat=True)) == [0, 0, 1]
    receiver.status = 200
    assert send(at=later(minutes=10)) == 3
    assert Delivery.objects.filter(state="delivered").count() == 3


def test_a_redirect_is_a_failure_and_not_followed(receiver, update):
    receiver.status = 302

    send()

    assert [path for path, _, _ in receiver.requests] == ["/hook?from=desk"]
    assert (delivery().state, delivery().status) == ("waiting", 302)


def test_one_that_is_gone_for_ever_is_switched_off(receiver, endpoint, ada, blog):
    for heading in "ab":
        make_update(blog, heading, by=ada)
    read()
    receiver.status = 410

    send()

    endpoint.refresh_from_db()
    assert (endpoint.is_on, endpoint.off_why) == (False, "gone")
    assert list(Delivery.objects.values_list("state", flat=True)) == ["failed"] * 2
    make_update(blog, "c", by=ada)
    assert read() == 0
    assert send() == 0


def test_one_that_fails_for_two_days_is_switched_off_and_editors_are_told(
    receiver, endpoint, update, ada
):
    ada.last_login = timezone.now()
    ada.save()
    make_user("Never Came", role="editor")
    receiver.status = 503
    since = timezone.now() - sending.OFF_AFTER - timedelta(minutes=1)
    Endpoint.objects.update(
        failures=sending.OFF_AFTER_FAILURES - 2, failing_since=since
    )
    send()
    endpoint.refresh_from_db()
    assert endpoint.is_on
    assert tell_what_is_off(timezone.now()) == 0

    send(at=later(minutes=10))

    endpoint.refresh_from_db()
    assert (endpoint.is_on, endpoint.off_why) == (False, "failed")
    assert tell_what_is_off(timezone.now()) == 1
    assert tell_what_is_off(timezone.now()) == 0
    [letter] = mail.outbox
    assert letter.to == [ada.email]
    assert endpoint.name in letter.subject
    assert f"/desk/webhooks/{endpoint.pk}/" in letter.body


def test_an_address_in_our_own_house_is_not_asked(receiver, update, settings):
    settings.WEBHOOK_NETWORKS = ()

    send()

    assert receiver.requests == []
    assert delivery().state == "waiting"
    assert (delivery().status, delivery().tries) == (None, 1)
    assert delivery().problem == "only https is asked"


def test_a_test_is_sent_once_to_one_at_rest_or_off_and_changes_nothing(
    receiver, endpoint
):
    endpoint.rests_until = later(hours=1)
    endpoint.save()
    endpoint.switch_off("by_hand", timezone.now())
    Delivery.objects.create(endpoint=endpoint, message="msg_1", type="test")
    receiver.status = 500

    assert send() == 1
    assert send(at=later(hours=2)) == 0

    assert receiver.verified(endpoint.secret)["type"] == "test"
    assert (delivery().state, delivery().status) == ("failed", 500)
    assert delivery().endpoint.failures == 0


def test_what_was_sent_can_be_sent_again(receiver, endpoint, update, ada):
    send()
    publishing.withdraw(update, by=ada)

    delivery().send_again(timezone.now())
    send()

    assert receiver.ids == [delivery().message] * 2
    assert (delivery().state, delivery().tries) == ("delivered", 2)
    again = receiver.verified(endpoint.secret)
    assert again["data"]["update"]["state"] == "withdrawn"


@pytest.mark.usefixtures("blog")
def test_what_answers_no_http_has_failed(settings):
    settings.WEBHOOK_NETWORKS = (ip_network("127.0.0.0/8"),)
    with serving(lambda: [b"HTTP/1.1 \x00\r\n\r\n"]) as server:
        asked = make_endpoint(f"http://127.0.0.1:{server.port}/")
        Delivery.objects.create(endpoint=asked, message="msg_1", type="test")
        send()

    assert (delivery().state, delivery().tries) == ("failed", 1)
    assert delivery().problem == "what it answers is no HTTP"


def test_what_was_erased_while_webhooks_were_off_is_not_sent(endpoint):
    Delivery.objects.create(endpoint=endpoint, message="m", type="a", line_id=999_999)

    assert Sender().go(later(seconds=13)) == 0
    assert forget_old(timezone.now()) == 1


# Several at once --------------------------------------------------------------------------


@pytest.mark.usefixtures("blog")
def test_who_has_much_waiting_holds_up_nobody():
    """Of more endpoints than there are threads, those that have not had their turn are next."""
    url = "https://receiver.example/"
    busy = [make_endpoint(url, name=f"{n}") for n in range(sending.THREADS + 1)]
    Delivery.objects.bulk_create(
        Delivery(endpoint=each, message=f"{each.pk}-{n}", type="test")
        for each in busy
        for n in range(sending.AT_ONCE + 1)
    )
    new = make_endpoint(url, name="New")
    Delivery.objects.create(endpoint=new, message="msg_1", type="test")
    sender = Sender()

    first = sender._due(later(seconds=13))
    second = sender._due(later(seconds=13))

    assert [*first] == busy[: sending.THREADS]
    assert {len(due) for due in first.values()} == {sending.AT_ONCE}
    assert [*second][:2] == [busy[-1], new]
    assert [len(due) for due in second.values()][:2] == [sending.AT_ONCE, 1]


def test_who_is_slow_holds_up_nobody(receiver, endpoint, ada, blog):
    asleep = threading.Event()
    sender = Sender()
    with receiving() as slow:
        slow.before = lambda: asleep.wait(600)
        slow_one = make_endpoint(slow.url, name="Slow")
        for heading in "ab":
            make_update(blog, heading, by=ada)
            read()
            sender.go(later(seconds=13))
            count = "ab".index(heading) + 1
            wait_until(lambda n=count: _has(sender, receiver, n), seconds=90)
        assert sender.under_way == {slow_one.pk}
        wait_until(lambda: slow.requests, seconds=90)
        assert len(slow.requests) == 1
        asleep.set()
        finish(sender)
        send(sender)

        assert len(slow.requests) == 2
    assert Delivery.objects.filter(state="delivered").count() == 4


def _has(sender, receiver, count):
    sender._write_down()
    return len(receiver.requests) == count and len(sender.under_way) == 1


def test_what_one_worker_has_in_hand_no_other_sends_before_its_lease_is_over(
    receiver, endpoint, update
):
    """The first one dies over it."""
    asleep = threading.Event()
    receiver.before = lambda: asleep.wait(60)
    died, at = Sender(), later(seconds=13)
    assert died.go(at) == 1
    wait_until(lambda: len(receiver.requests) == 1, seconds=90)

    assert Sender().go(at + LEASE - timedelta(seconds=1)) == 0
    asleep.set()
    assert send(at=at + LEASE) == 1

    assert len(receiver.requests) == 2
    assert len(set(receiver.ids)) == 1
    assert delivery().state == "delivered"


def test_while_one_worker_asks_an_endpoint_no_other_sends_it_what_came_later(
    receiver, endpoint, ada, blog, monkeypatch
):
    monkeypatch.setattr(sending, "AT_ONCE", 1)
    for heading in "ab":
        make_update(blog, heading, by=ada)
    read()
    asleep, first = threading.Event(), Sender()
    receiver.before = lambda: asleep.wait(60)
    assert first.go(later(seconds=13)) == 1

    assert Sender().go(later(seconds=14)) == 0
    asleep.set()
    finish(first)
    assert send() == 1

    sent = [json.loads(body)["data"]["update"] for _, _, body in receiver.requests]
    assert [each["heading"] for each in sent] == ["a", "b"]


@pytest.mark.django_db(transaction=True)
def test_of_two_workers_at_once_one_sends(receiver, endpoint, update):
    together, sent = threading.Barrier(4), []

    def work():
        sender = Sender()
        try:
            together.wait()
            sent.append(sender.go(later(seconds=13)))
            finish(sender)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(sent) == [0, 0, 0, 1]
    assert len(receiver.requests) == 1
    assert delivery().state == "delivered"


def test_one_that_is_removed_meanwhile_leaves_nothing(receiver, endpoint, update):
    sender = Sender()
    sender.go(later(seconds=13))
    endpoint.delete()
    finish(sender)

    assert Delivery.objects.count() == 0
