"""On its way: a server that is away, slow or gone; what is never sent; and a receipt that waits for all."""

import threading
from datetime import timedelta

import pytest
import time_machine
from django.db import connections
from django.utils import timezone

from liveblog import publishing
from liveblog.extras.activitypub import noting, sending
from liveblog.extras.activitypub.content import content_of
from liveblog.extras.activitypub.documents import note_of
from liveblog.extras.activitypub.keeping import forget
from liveblog.extras.activitypub.models import Account, Copy, Follower, Inbox, Note
from liveblog.extras.activitypub.noting import note_what_changed
from liveblog.extras.activitypub.outcomes import PAUSES
from liveblog.extras.activitypub.sending import LEASE, InHand, Sender
from liveblog.markup.removing import Removal
from liveblog.models import Blog, Receipt
from liveblog.models.receipt import Place, Seen
from liveblog.worker.withdrawn_words import (
    PublicPlaces,
    _seen,
    look_where_words_were,
)
from tests.extras.activitypub.foreign import (
    SETTLED,
    SITE,
    account_of,
    ask,
    finish,
    followed,
    mastodon,
    serving,
    work,
)
from tests.factories import (
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    make_user,
    words,
)
from tests.publishing.scheduled import make_scheduled
from tests.server import wait_until

__all__ = ["mastodon"]  # a fixture

pytestmark = pytest.mark.slow


def later(**since):
    return timezone.now() + timedelta(**since)


def correct(update, heading, ada):
    update.refresh_from_db()
    seen = update.last_revision
    publishing.correct(update, words(heading), by=ada, seen_revision=seen)


def test_a_server_that_was_away_is_told_the_last_of_each_and_first_what_is_gone(
    mastodon, blog, ada
):
    followed(mastodon, blog)
    told = make_update(blog, "Told before", by=ada)
    work()
    mastodon.read()
    mastodon.status = 500
    changed = make_update(blog, "First words", by=ada)
    secret = make_update(blog, "Never told", by=ada)
    work()  # it has failed, and rests
    [inbox] = Inbox.objects.all()
    assert (inbox.failures, inbox.problem) == (1, "it answers 500")
    assert Sender().go(inbox.rests_until - timedelta(seconds=1)) == 0
    publishing.withdraw(secret, by=ada)
    publishing.withdraw(told, by=ada)
    correct(changed, "Second words", ada)
    correct(changed, "Third words", ada)
    work(at=later(minutes=1))
    assert Inbox.objects.get().failures == 2

    mastodon.status = 202
    with time_machine.travel(later(minutes=10)):
        work()
        work()
        work()  # what it may have taken already is told as a change, too
    mastodon.read()

    assert mastodon.types[2:4] == ["Delete", "Delete"]  # and nothing else with them
    assert "Third words" in mastodon.shown[-1]
    assert len(mastodon.shown) == 1
    assert not any("Never told" in str(each) for each in mastodon.activities)
    assert not any("First words" in str(each) for each in mastodon.activities)
    assert Copy.objects.filter(is_settled=False).count() == 0
    assert Inbox.objects.get().failing_since is None


def test_a_withdrawal_is_noted_ahead_of_all_that_has_changed(
    mastodon, blog, ada, monkeypatch
):
    followed(mastodon, blog)
    gone, *others = [make_update(blog, f"No. {n}", by=ada) for n in range(6)]
    work()
    for update in others:
        correct(update, f"Other words of {update.pk}", ada)
    publishing.withdraw(gone, by=ada)
    monkeypatch.setattr(noting, "AT_ONCE", 2)

    assert note_what_changed(later(seconds=13)) == 3

    assert Note.objects.get(update_id=gone.pk).is_gone
    for _ in range(2):
        note_what_changed(later(seconds=13))
    assert Note.objects.filter(edition=2, gone_at=None).count() == 5


def test_a_withdrawal_overtakes_what_is_in_hand_and_inboxes_before_it(
    mastodon, blog, ada, settings, monkeypatch
):
    """A thread has the words of twenty updates: they wait."""
    hold, arrived, sender = threading.Event(), threading.Event(), Sender()
    with serving() as other:
        settings.ACTIVITYPUB_ORIGINS = (mastodon.origin, other.origin)
        followed(mastodon, blog)
        told = [make_update(blog, f"No. {n}", by=ada) for n in range(3)]
        work()
        mastodon.read()
        followed(other, blog)
        work()
        for n in range(3, 6):
            make_update(blog, f"No. {n}", by=ada)

        def be_slow():
            arrived.set()
            hold.wait(600)

        mastodon.before = be_slow
        note_what_changed(later(seconds=13))
        sender.go(later(seconds=13))
        arrived.wait(60)
        publishing.withdraw(told[0], by=ada)
        note_what_changed(later(seconds=13))
        sender.go(later(seconds=13))
        hold.set()
        finish(sender)
        work(sender=sender)
        mastodon.read()
        assert mastodon.types[4:6] == ["Create", "Delete"]
        work(sender=sender)
        mastodon.read()
        assert mastodon.types[6:] == ["Create", "Create"]
    # Whoever waits for longer, comes after.
    monkeypatch.setattr(sending, "THREADS", 1)
    publishing.withdraw(told[1], by=ada)
    note_what_changed(later(seconds=13))
    first, last = Inbox.objects.order_by("pk")
    Copy.objects.filter(inbox=first, note__gone_at__isnull=False).delete()
    Copy.objects.filter(inbox=first).update(is_settled=False)
    assert Sender()._in_turn(later(seconds=13)) == [last.pk]


def test_one_host_with_many_inboxes_has_some_of_the_threads(account_with_inboxes):
    ours, theirs = account_with_inboxes
    sender = Sender()
    assert sender._in_turn(timezone.now()) == [
        *theirs[: sending.THREADS_OF_A_HOST],
        ours,
    ]
    sender.under_way = {
        pk: InHand("many.example", withdraws=False) for pk in theirs[:4]
    }
    assert sender._in_turn(timezone.now()) == [ours]


@pytest.fixture
def account_with_inboxes(blog, settings):
    """One of another host, which came last, and six of one; all have something to be told."""
    settings.PUBLIC_URL = SITE
    account = account_of(blog)
    note = Note.objects.create(account=account, update_id=1)
    many = [f"https://many.example/{n}/inbox" for n in range(6)]
    inboxes = [
        Inbox.objects.create(url=url) for url in [*many, "https://one.example/inbox"]
    ]
    Copy.objects.bulk_create(Copy(note=note, inbox=each) for each in inboxes)
    *theirs, ours = [each.pk for each in inboxes]
    return ours, theirs


def test_what_it_took_and_did_not_say_so_is_corrected_there_all_the_same(
    mastodon, blog, ada
):
    """A second publication of the same would be passed over."""
    followed(mastodon, blog)
    update = make_update(blog, "First words", by=ada)
    mastodon.status = 500
    work()
    update.refresh_from_db()
    taken = note_of(Note.objects.standing().get(), update)
    mastodon.objects[taken["id"]], mastodon.status = taken, 202
    correct(update, "Second words", ada)
    with time_machine.travel(later(minutes=10)):
        work()
        work()  # what it may have taken already is told as a change, too
    mastodon.read()

    assert mastodon.types[1:] == ["Create", "Update"]
    assert "Second words" in mastodon.shown[0]


def test_a_message_that_is_always_refused_is_given_up_and_holds_up_no_other(
    mastodon, blog, ada
):
    followed(mastodon, blog)
    make_update(blog, "One", by=ada)
    mastodon.status = 422
    at = timezone.now()
    for pause in PAUSES:
        with time_machine.travel(at):
            work()
        at += pause * 1.3 + timedelta(minutes=6)
        # Else, after a week of nothing but that, its server would be forgotten.
        Inbox.objects.update(failures=0, failing_since=None)
    with time_machine.travel(at):
        work()
        assert Copy.objects.get().is_settled
        mastodon.status = 202
        make_update(blog, "Two", by=ada)
        work(at=timezone.now() + timedelta(hours=1))
    mastodon.read()
    assert len(mastodon.shown) == 1


def test_a_server_that_is_gone_is_forgotten_with_all_who_follow_from_there(
    mastodon, blog, ada
):
    followed(mastodon, blog)
    followed(mastodon, blog, who="mo")
    make_update(blog, "One", by=ada)
    mastodon.status = 503
    work()
    long_ago = timezone.now() - timedelta(days=7, minutes=1)
    Inbox.objects.update(failures=10, failing_since=long_ago)
    work(at=later(minutes=10))
    assert Inbox.objects.get().failures == 11
    work(at=later(minutes=20))

    assert (
        Inbox.objects.count() == Follower.objects.count() == Copy.objects.count() == 0
    )
    mastodon.status = 202
    followed(mastodon, blog)
    make_update(blog, "Two", by=ada)
    mastodon.status = 410
    work()
    assert Inbox.objects.count() == 0


def test_who_is_slow_holds_up_neither_the_others_nor_publishing(
    mastodon, blog, ada, settings
):
    asleep, sender = threading.Event(), Sender()
    with serving() as slow:
        settings.ACTIVITYPUB_ORIGINS = (mastodon.origin, slow.origin)
        followed(mastodon, blog)
        followed(slow, blog)
        slow.before = lambda: asleep.wait(600)
        for count, heading in enumerate(("One", "Two"), start=1):
            make_update(blog, heading, by=ada)
            note_what_changed(timezone.now() + SETTLED)
            sender.go(timezone.now() + SETTLED)
            wait_until(lambda n=count: _has(sender, mastodon, n), seconds=90)
        asleep.set()
        finish(sender)
        work(sender=sender)
        slow.read()
        assert len(slow.shown) == 2
    mastodon.read()
    assert len(mastodon.shown) == 2


def _has(sender, server, count):
    sender._write_down()
    return len(server.arrived) == count and len(sender.under_way) == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_workers_at_once_one_sends(mastodon, blog, ada):
    followed(mastodon, blog)
    make_update(blog, "One", by=ada)
    together, sent = threading.Barrier(4), []

    def go():
        sender = Sender()
        try:
            together.wait()
            note_what_changed(timezone.now() + SETTLED)
            sent.append(sender.go(timezone.now() + SETTLED))
            finish(sender)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=go) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(sent) == 1
    assert Note.objects.standing().count() == 1
    assert Copy.objects.filter(edition=1).count() == 1
    # One that dies over it leaves it to the next.
    Copy.objects.update(is_settled=False, edition=0)
    Inbox.objects.update(in_hand_until=timezone.now() + LEASE)
    assert Sender().go(timezone.now()) == 0
    assert Sender()._in_turn(timezone.now() + LEASE) != []


def test_nothing_leaves_that_no_reader_sees(mastodon, blog, ada, cal):
    followed(mastodon, blog)
    hidden = "zwieback"
    make_draft(blog, hidden, hidden, by=ada)
    make_scheduled(blog, hidden, hidden, by=cal)
    publishing.hold(
        make_draft(blog, hidden, by=ada), by=make_user("Lee Park", role="legal")
    )
    taken = make_update(blog, hidden, by=ada)
    publishing.take_back(taken, by=ada)
    gone = make_update(blog, hidden, by=ada)
    publishing.withdraw(gone, by=ada)
    own = make_image(by=ada)
    own.own_pages_only = True
    own.save()
    make_update(blog, "Seen", figure(own, caption=hidden, credit=hidden), by=ada)
    prepared = make_blog(by=ada, live=False, slug="budget", headline=hidden)
    make_draft(prepared, hidden)
    rehearsal = make_blog(by=ada, slug="dress", headline=hidden, is_rehearsal=True)
    make_update(rehearsal, hidden, by=ada)
    old = make_update(blog, "Old", by=ada)
    old.published_at -= timedelta(hours=3)
    old.save()
    work()
    mastodon.read()

    assert mastodon.types[1:] == ["Create"]
    assert hidden not in str(mastodon.activities)
    assert own.name not in str(mastodon.activities)
    assert {each.name for each in Account.objects.all()} == {"flood"}
    # What is no news can be read, where somebody asks.
    outbox = ask(f"{SITE}/activitypub/blogs/{blog.pk}/outbox/").json()
    page = ask(outbox["first"]).json()
    assert outbox["totalItems"] == len(page["orderedItems"]) == 2
    assert hidden not in str(page)


def test_what_is_removed_at_once_is_in_no_history_of_edits(mastodon, blog, ada):
    """A server shows everybody what an update said before it was edited."""
    followed(mastodon, blog)
    update = make_update(blog, "Josef Lind arrested", "At noon.", by=ada)
    other = make_update(blog, "Water falls", by=ada)
    work()
    mastodon.read()
    [first, _other] = mastodon.objects

    publishing.remove(update, Removal("Josef Lind"), by=ada, reason="A court said so.")
    publishing.pin(other, by=ada)
    work()  # what is gone, by itself
    work()
    mastodon.read()

    assert mastodon.types[3:] == ["Delete", "Create"]
    assert mastodon.objects[first]["type"] == "Tombstone"
    assert ask(first).status_code == 410
    last = mastodon.activities[-1]["object"]
    assert last["id"] == f"{first}2/"
    assert ("[…] arrested" in last["content"], "Lind" in str(last)) == (True, False)
    correct(update, "He was heard", ada)
    work()
    mastodon.read()
    assert mastodon.types[5:] == ["Update"]


def test_a_receipt_is_whole_once_every_server_has_taken_it(
    mastodon, blog, ada, settings
):
    settings.RECEIPT_URL = ""
    followed(mastodon, blog)
    update = make_update(blog, "Bridge closed", "Since noon, they say.", by=ada)
    work()
    mastodon.status = 500
    publishing.withdraw(update, by=ada)
    receipt = Receipt.objects.get()

    def seen():
        [look] = [each for each in receipt.looks if each.place == Place.SERVERS]
        return _seen(look, receipt, PublicPlaces())

    host = mastodon.origin.partition("//")[2]
    assert seen() == (Seen.THERE, host)  # it is not even looked at
    work(at=timezone.now())
    assert seen() == (Seen.THERE, host)
    mastodon.status = 202
    work(at=later(minutes=1))
    assert seen() == (Seen.GONE, "")
    assert look_where_words_were(timezone.now()) == 0


def test_a_blog_that_is_erased_is_taken_from_the_servers_too(mastodon, blog, ada):
    followed(mastodon, blog)
    make_update(blog, "One", by=ada)
    work()
    mastodon.read()
    publishing.withdraw_blog(blog, by=ada, reason="Wrong")
    mastodon.status = 500
    work(at=timezone.now())
    publishing.erase_blog(Blog.objects.get(pk=blog.pk), by=ada, why="Wrong")
    forget(timezone.now())
    mastodon.status = 202
    work(at=later(minutes=1))
    mastodon.read()

    assert mastodon.types[-2:] == ["Delete", "Update"]
    assert mastodon.shown == []
    forget(timezone.now())
    assert Account.objects.count() == 0


@pytest.mark.one_database
def test_our_words_in_a_note_are_those_of_its_page(ada):
    """Django has names of months in Basque, of which we have no words."""
    blog = make_blog(by=ada, language="eu")
    with time_machine.travel("2026-11-03 12:00Z"):
        update = make_update(blog, by=ada)
    with time_machine.travel("2026-11-05 12:00Z"):
        seen = update.last_revision
        words_now = words("Bridge open")
        publishing.correct(update, words_now, by=ada, seen_revision=seen, note="So.")

    assert "Nov" in content_of(update)
    assert "Aza" not in content_of(update)
