"""A push on its way: to whom it goes, what they read, and what comes in its place."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connections
from django.utils import timezone

from liveblog import publishing
from liveblog.extras.web_push import pushes, spreading
from liveblog.extras.web_push.keeping import forget
from liveblog.extras.web_push.models import Delivery, Push, Subscription
from liveblog.extras.web_push.posting import pause_of
from liveblog.extras.web_push.sending import Sender
from liveblog.markup.removing import Removal
from liveblog.models import Blog, Verb
from tests.extras.web_push.receiving import (
    finish,
    following,
    quiet_now,
    send_form,
    service,
    work,
)
from tests.factories import make_blog, make_update

__all__ = ["service"]  # a fixture

pytestmark = pytest.mark.slow
SITE = "http://127.0.0.1:8000"


def news(blog, ada, words="The bridge is closed.", **more):
    pushes.send(blog, words=words, update=more.pop("update", None), by=ada, **more)
    return Push.objects.order_by("-pk")[0]


def test_a_push_reaches_who_follows_this_blog_and_is_not_asleep(
    service, blog, ada, settings
):
    settings.PUBLIC_URL = SITE
    other = make_blog(by=ada, slug="storm")
    device, elsewhere = service.device(), following(service, other)
    reply = send_form("flood", {"act": "follow", **device.fields})
    assert (reply.status_code, reply.content) == (204, b"")
    asleep = following(service, blog, **quiet_now())
    update = make_update(blog, "Bridge closed", by=ada)

    push = news(blog, ada, update=update)
    late = following(service, blog)
    work()

    [(headers, told)] = device.got
    assert told == {
        "web_push": 8030,
        "notification": {
            "title": "River at record height",
            "body": "The bridge is closed.",
            "lang": "en",
            "dir": "ltr",
            "navigate": f"{SITE}/live/flood/updates/{update.pk}/",
            "tag": push.tag,
            "icon": f"{SITE}/static/liveblog/icon-192.png",
            "renotify": False,
        },
    }
    assert headers["Content-Type"] == "application/notification+json"
    assert (headers["Topic"], headers["Urgency"]) == (push.tag, "high")
    assert 14_000 < int(headers["TTL"]) <= 14_400
    assert (elsewhere.got, asleep.got, late.got) == ([], [], [])
    push.refresh_from_db()
    assert (push.sent, push.quiet, push.failed, push.gone) == (1, 1, 0, 0)
    line = blog.journal.get(verb=Verb.SEND_PUSH)
    assert (line.by, line.update, line.revision) == (ada, update, 3)


def test_who_is_gone_is_forgotten_and_who_is_busy_is_asked_later(service, blog, ada):
    gone, refusing, failing, busy = (following(service, blog) for _ in range(4))
    gone.answers, refusing.answers = [410], [400]
    failing.answers, busy.answers = [500], [(429, 90)]
    patient = following(service, blog)
    push, sender = news(blog, ada), Sender()

    work(sender)

    left = Subscription.objects.order_by("pk")
    assert [each.endpoint for each in left] == [
        each.endpoint for each in (refusing, failing, busy, patient)
    ]
    # The whole push service is left alone for as long as it said.
    states = list(Delivery.objects.order_by("pk").values_list("state", "tries"))
    assert states == [("failed", 0), ("waiting", 1), ("waiting", 1), ("waiting", 0)]
    work(sender, at=timezone.now() + timedelta(seconds=80))
    assert (busy.got, patient.got) == ([], [])
    work(sender, at=timezone.now() + timedelta(seconds=95))
    shown = [each.shown for each in (failing, busy, patient)]
    assert shown == [["The bridge is closed."]] * 3
    push.refresh_from_db()
    assert (push.sent, push.gone, push.failed) == (3, 1, 1)
    now = timezone.now()
    date = (now + timedelta(seconds=61)).strftime("%a, %d %b %Y %H:%M:%S GMT")
    assert 59 <= pause_of(date, now).total_seconds() <= 61
    told = [pause_of(text, now).total_seconds() for text in ("0", "99999", "soon", "")]
    assert told == [1, 3600, 30, 30]


def test_who_refuses_three_pushes_is_forgotten(service, blog, ada):
    device = following(service, blog)
    device.answers = [403] * 3

    for number in range(3):
        news(blog, ada, f"{number}", is_confirmed=True)
        assert Subscription.objects.count() == 1
        work()

    assert Subscription.objects.count() == 0


def test_a_withdrawn_update_takes_its_push_along(service, blog, ada):
    update = make_update(blog, "Bridge closed", by=ada)
    awake, night = following(service, blog), following(service, blog)
    push = news(blog, ada, update=update)
    work()
    late = following(service, blog)
    Subscription.objects.filter(endpoint=night.endpoint).update(**quiet_now())

    publishing.withdraw(update, by=ada, reason="It is open.")
    work()

    for device, is_silent in ((awake, None), (night, True)):
        headers, told = device.got[-1]
        shown = told["notification"]
        assert shown["body"].startswith("Withdrawn: what we sent you here at ")
        assert "closed" not in json.dumps(told)
        assert (shown["tag"], headers["Topic"]) == (push.tag, push.tag)
        assert shown["navigate"].endswith("/live/flood/")
        assert shown.get("silent") is is_silent
    assert late.got == []
    work()
    assert (len(awake.got), Push.objects.count()) == (2, 2)


def test_who_may_have_it_is_told_that_it_does_not_stand(service, blog, ada):
    """Its push service may have taken what it did not answer well."""
    update = make_update(blog, "Bridge closed", by=ada)
    device, never = following(service, blog), following(service, blog)
    device.answers, never.answers = [500], [400]
    news(blog, ada, update=update)
    work()

    publishing.withdraw(update, by=ada, reason="It is open.")
    work()

    [told] = device.shown
    assert told.startswith("Withdrawn: what we sent you here at ")
    assert never.got == []


def test_a_push_goes_along_with_an_update_that_is_moved(service, blog, ada):
    update = make_update(blog, "Bridge closed", by=ada)
    device = following(service, blog)
    push = news(blog, ada, update=update)
    other = make_blog(by=ada, slug="storm")

    moved = publishing.move_update(update, other, by=ada)
    work()
    assert device.shown == ["The bridge is closed."]
    there = f"/live/storm/updates/{moved.pk}/"
    assert device.got[0][1]["notification"]["navigate"].endswith(there)

    push = Push.objects.get(pk=push.pk)
    pushes.correct(push, words="One lane is closed.", by=ada)
    publishing.withdraw(moved, by=ada, reason="It is open.")
    work()
    [_first, told] = device.shown
    assert told.startswith("Withdrawn")
    assert Push.objects.get(replaces__replaces=push).update_shown == moved


def test_a_push_that_went_along_goes_with_the_other_blog(service, blog, ada):
    update = make_update(blog, "Bridge closed", by=ada)
    device, other = following(service, blog), make_blog(by=ada, slug="storm")
    news(blog, ada, update=update)
    work()
    publishing.move_update(update, other, by=ada)
    work()

    publishing.withdraw_blog(other, by=ada, reason="A hoax.")
    work()

    [_first, told] = device.shown
    assert told.startswith("Withdrawn")


def test_a_name_that_is_removed_is_on_no_device_and_not_at_the_desk(service, blog, ada):
    update = make_update(blog, "Josef Lind arrested", by=ada)
    other = make_update(blog, "Josef Lind heard", by=ada)
    told, waits = following(service, blog), following(service, blog)
    waits.answers = [503]
    news(blog, ada, "Josef Lind was arrested.", update=update)
    work()
    news(blog, ada, "Live: JOSEF\u00a0LIND arrested", is_confirmed=True)
    news(blog, ada, "Josef Lind is heard.", update=other, is_confirmed=True)
    news(blog, ada, "The mayor resigns.", update=update, is_confirmed=True)

    publishing.remove(update, Removal("Josef Lind"), by=ada, reason="A court said so.")
    work(at=timezone.now() + timedelta(seconds=40))

    for device in (told, waits):
        shown = [each for each in device.shown if "arrested" in each]
        assert shown == (["Josef Lind was arrested."] if device is told else [])
        assert device.shown[-1].startswith("Withdrawn: what we sent you here at ")
        assert "The mayor resigns." in device.shown
    said = Push.objects.filter(kind="news").order_by("pk")
    assert [push.words for push in said] == [
        "[…] was arrested.",
        "Live: […] arrested",
        "Josef Lind is heard.",
        "The mayor resigns.",
    ]
    assert Push.objects.filter(kind="withdrawal").count() == 2


def test_a_name_that_is_removed_goes_from_the_push_of_what_was_moved(
    service, blog, ada
):
    update = make_update(blog, "Josef Lind arrested", by=ada)
    device, other = following(service, blog), make_blog(by=ada, slug="storm")
    push = news(blog, ada, "Josef Lind was arrested.", update=update)
    work()
    moved = publishing.move_update(update, other, by=ada)
    work()

    publishing.remove(moved, Removal("Josef Lind"), by=ada, reason="A court said so.")
    work()

    assert device.shown[-1].startswith("Withdrawn: what we sent you here at ")
    assert Push.objects.get(pk=push.pk).words == "[…] was arrested."


def moved_twice(update, by):
    moved = publishing.move_update(update, make_blog(by=by, slug="storm"), by=by)
    return publishing.move_update(moved, make_blog(by=by, slug="dyke"), by=by)


def test_a_push_of_what_was_moved_twice_at_once_leads_to_where_it_is(
    service, blog, ada
):
    update = make_update(blog, "Bridge closed", by=ada)
    push = news(blog, ada, "The bridge is closed.", update=update)
    moved = moved_twice(update, ada)
    work()

    assert Push.objects.get() == push
    assert Push.objects.get().update_shown == moved


def test_a_removed_name_goes_from_the_push_of_what_was_moved_twice_at_once(
    service, blog, ada
):
    update = make_update(blog, "Josef Lind arrested", by=ada)
    push = news(blog, ada, "Josef Lind was arrested.", update=update)
    moved = moved_twice(update, ada)

    publishing.remove(moved, Removal("Josef Lind"), by=ada, reason="A court said so.")

    assert Push.objects.get(pk=push.pk).words == "[…] was arrested."


def test_what_was_withdrawn_before_it_was_sent_is_sent_to_nobody(service, blog, ada):
    update = make_update(blog, "Bridge closed", by=ada)
    device = following(service, blog)
    news(blog, ada, update=update)
    spreading.spread(timezone.now())
    publishing.withdraw(update, by=ada, reason="It is open.")

    # Whichever round comes first.
    assert Sender().go(timezone.now()) == 0
    work()

    assert device.got == []


def test_a_withdrawn_blog_takes_its_pushes_along_and_its_name(service, blog, ada):
    device = following(service, blog)
    news(blog, ada)
    work()

    publishing.withdraw_blog(blog, by=ada, reason="A hoax.")
    work()

    shown = device.got[-1][1]["notification"]
    assert (shown["title"], shown["navigate"][-6:]) == ("Newsbook", ":8000/")
    assert "River" not in json.dumps(shown)


def test_a_correction_comes_in_its_place_with_a_sound(service, blog, ada):
    update = make_update(blog, "Bridge closed", by=ada)
    device = following(service, blog)
    push = news(blog, ada, update=update)
    work()

    pushes.correct(push, words="The bridge is open.", by=ada)
    work()
    with pytest.raises(pushes.Replaced):
        pushes.correct(push, words="No, closed.", by=ada)
    publishing.withdraw(update, by=ada, reason="A hoax.")
    work()

    assert device.shown[:2] == [
        "The bridge is closed.",
        "Corrected: The bridge is open.",
    ]
    assert device.shown[2].startswith("Withdrawn:")
    assert {told["notification"]["tag"] for _, told in device.got} == {push.tag}
    assert device.got[1][1]["notification"]["renotify"] is True


def test_nothing_comes_after_what_replaces_it(service, blog, ada, monkeypatch):
    """A withdrawal waits for what is in hand at that moment."""
    update = make_update(blog, "Bridge closed", by=ada)
    device = following(service, blog)
    news(blog, ada, update=update)
    spreading.spread(timezone.now())
    sender = Sender()
    sender.go(timezone.now())  # and its thread goes on
    publishing.withdraw(update, by=ada, reason="It is open.")
    Delivery.objects.update(state="in_hand", next_at=timezone.now() + timedelta(60))

    work()
    assert [each for each in device.shown if each.startswith("Withdrawn")] == []

    finish(sender)
    work()
    assert device.shown[0] == "The bridge is closed."
    assert device.shown[1].startswith("Withdrawn")


def test_a_push_is_refused_where_nothing_may_go_out(blog, ada, cal, settings):
    def refuses(refusal, blog=blog, by=ada, **more):
        with pytest.raises(refusal):
            pushes.send(blog, words="Now", by=by, update=more.get("update"))

    refuses(publishing.NotAllowed, by=cal)
    refuses(publishing.NotShown, make_blog(live=False))
    refuses(publishing.NotShown, make_blog(by=ada, is_rehearsal=True))
    sensitive = make_blog(by=ada)
    Blog.objects.filter(pk=sensitive.pk).update(is_sensitive=True)
    refuses(publishing.NeedsReview, sensitive)
    withdrawn = make_update(blog, "Bridge closed", by=ada)
    publishing.withdraw(withdrawn, by=ada, reason="It is open.")
    refuses(publishing.Withdrawn, update=withdrawn)
    publishing.pause(blog, reason="Look first", by=ada)
    refuses(publishing.Paused)
    publishing.resume(blog, by=ada)
    push = news(blog, ada)
    for act in (pushes.correct, pushes.withdraw):
        told = {"words": "No"} if act is pushes.correct else {}
        with pytest.raises(publishing.NotAllowed):
            act(push, by=cal, **told)
    publishing.withdraw_blog(blog, by=ada, reason="A hoax.")
    refuses(publishing.NotShown)
    assert Push.objects.get() == push
    assert Blog.objects.get(pk=sensitive.pk).revision == 1


def test_in_a_pause_nothing_goes_but_withdrawals(service, blog, ada):
    device = following(service, blog)
    push = news(blog, ada)
    publishing.pause(blog, reason="Look first", by=ada)
    work()
    assert device.got == []

    publishing.resume(blog, by=ada)
    work(at=timezone.now() + timedelta(seconds=15))
    publishing.pause(blog, reason="Look first", by=ada)
    pushes.withdraw(push, by=ada)
    work()

    assert device.shown[0] == "The bridge is closed."
    assert device.shown[1].startswith("Withdrawn")


def test_a_second_push_in_ten_minutes_is_confirmed(blog, ada):
    first = news(blog, ada)
    with pytest.raises(pushes.TooSoon) as refusal:
        news(blog, ada, "And the road.")
    assert refusal.value.last == first
    second = news(blog, ada, "And the road.", is_confirmed=True)
    with pytest.raises(pushes.TooSoon) as refusal:
        news(blog, ada, "And the road.", is_confirmed=True)
    assert refusal.value.is_again
    # Withdrawn by mistake it is sent once more.
    pushes.withdraw(second, by=ada)
    news(blog, ada, "And the road.", is_confirmed=True)
    Push.objects.update(at=timezone.now() - timedelta(minutes=11))
    news(blog, ada, "And the dam.")

    assert Push.objects.filter(kind="news").count() == 4


def test_a_device_is_forgotten_a_month_after_the_end(service, blog, ada):
    following(service, blog)
    push = news(blog, ada)
    work()
    publishing.close(blog, by=ada)
    forget(timezone.now() + timedelta(days=29))
    assert (Subscription.objects.count(), Delivery.objects.count()) == (1, 0)

    forget(timezone.now() + timedelta(days=31))

    assert Subscription.objects.count() == 0
    assert Push.objects.get().sent == push.sent + 1


@pytest.mark.django_db(transaction=True)
def test_of_two_workers_each_delivery_is_one_s(service, blog, ada):
    devices = [following(service, blog) for _ in range(40)]
    news(blog, ada)
    spreading.spread(timezone.now())
    gate, now = threading.Barrier(2), timezone.now() + timedelta(seconds=1)

    def go():
        sender = Sender()
        gate.wait()
        try:
            handed = sender.go(now)
            finish(sender)
            return handed
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        handed = [each.result() for each in [pool.submit(go), pool.submit(go)]]

    assert sum(handed) == 40
    assert [len(device.got) for device in devices] == [1] * 40
    assert Push.objects.get().sent == 40


def test_idle_rounds_ask_once_each(db, django_assert_num_queries):
    sender, now = Sender(), timezone.now()
    with django_assert_num_queries(3):
        work(sender, at=now)
