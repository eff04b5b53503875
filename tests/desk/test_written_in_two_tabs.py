"""One update in two tabs: who publishes takes along the words that were sent, and no others."""

import threading

import pytest
from django.db import connection, transaction

from accounts.models import User
from liveblog import publishing
from liveblog.models import Update, WorkingCopy, writers_turn
from liveblog.publishing import autosave
from tests.factories import make_draft, make_update

KEY = "5b0e4a36-0f4c-4a6e-9f83-0d9b7c1d2a11"
DESK = "/desk/live/flood/"


def keep(desk, heading, *, session, version, address="writing/", **typed):
    sent = {"block": "text-a1", "heading": heading, "key": KEY} | typed
    seen = {"kept_version": version, "kept_hand": session}
    assert desk.post(DESK + address, sent | seen).status_code == 200


def send(desk, heading, *, session, seen, address="updates/", **typed):
    sent = {"block": "text-a1", "heading": heading, "key": KEY} | typed
    sender = {"Editing-Session": session, "Seen-Version": f"{seen}"}
    return desk.post(DESK + address, sent, headers=sender)


def kept():
    return WorkingCopy.objects.get()


def test_later_words_of_another_tab_stay_and_open_as_a_correction(cals_desk, blog):
    keep(cals_desk, "Two hurt", session="a", version=0)
    keep(cals_desk, "Three hurt", session="b", version=1)

    send(cals_desk, "Two hurt", session="a", seen=1)

    update = Update.objects.get()
    assert (update.heading, kept().title) == ("Two hurt", "Three hurt")
    listed = cals_desk.get(f"{DESK}new/").content.decode()
    assert f'{DESK}writing/{kept().pk}/">Three hurt</a>' in listed
    opened = cals_desk.get(f"{DESK}writing/{kept().pk}/", follow=True)
    address = f"{DESK}updates/{update.pk}/edit/?copy=0"
    assert opened.redirect_chain[-1][0] == address
    assert "Three hurt</textarea>" in opened.content.decode()


def test_they_can_then_be_published(cals_desk, blog):
    keep(cals_desk, "Three hurt", session="b", version=0)
    send(cals_desk, "Two hurt", session="a", seen=0)
    update = Update.objects.get()

    correction = dict(kept().fields)
    send(
        cals_desk,
        **correction,
        session="c",
        seen=1,
        address=f"updates/{update.pk}/edit/",
    )

    update.refresh_from_db()
    assert update.heading == "Three hurt"
    assert WorkingCopy.objects.count() == 0


@pytest.mark.parametrize(("session", "seen"), [("a", 1), ("a", 0), ("b", 2)])
def test_what_the_sender_has_written_or_seen_goes(cals_desk, blog, session, seen):
    """Also its own save of which it never heard the answer."""
    keep(cals_desk, "Two", session="a", version=0)
    keep(cals_desk, "Two hurt", session="a", version=1)

    send(cals_desk, "Two hurt", session=session, seen=seen)

    assert WorkingCopy.objects.count() == 0


@pytest.mark.parametrize(
    "sender",
    [{}, {"Editing-Session": "a"}, {"Editing-Session": "<b>", "Seen-Version": "1"}],
)
def test_without_scripts_all_of_it_goes(cals_desk, blog, sender):
    keep(cals_desk, "Two hurt", session="b", version=0)

    sent = {"heading": "Two hurt", "key": KEY}
    cals_desk.post(f"{DESK}updates/", sent, headers=sender)

    assert WorkingCopy.objects.count() == 0


def test_later_words_of_a_correction_stay_as_they_were_seen(cals_desk, cal, blog):
    """So that who publishes them is asked first, with both texts."""
    update = make_update(blog, "Bridge closed", by=cal)
    seen = {"seen_revision": update.last_revision, "change": "added"}
    address = f"updates/{update.pk}/"
    keep(
        cals_desk,
        "Both shut",
        session="b",
        version=0,
        address=f"{address}writing/",
        **seen,
    )

    send(
        cals_desk,
        "One shut",
        session="a",
        seen=0,
        address=f"{address}edit/",
        **seen,
    )

    update.refresh_from_db()
    assert update.heading == "One shut"
    assert (kept().title, kept().update) == ("Both shut", update)
    assert kept().value("seen_revision") == f"{seen['seen_revision']}"


def test_later_words_of_what_is_saved_as_a_draft_stay_beside_it(cals_desk, blog):
    keep(cals_desk, "Later", session="b", version=0)

    send(cals_desk, "Saved", session="a", seen=0, address="drafts/")

    draft = Update.objects.get()
    assert (draft.heading, kept().title) == ("Saved", "Later")
    assert (kept().update, kept().key, kept().value("draft")) == (
        draft,
        KEY,
        f"{draft.pk}",
    )
    again = dict(kept().fields)
    refused = send(cals_desk, **again, session="b", seen=1, address="drafts/")
    assert refused.status_code == 409
    draft.refresh_from_db()
    assert draft.heading == "Saved"


def test_two_copies_of_one_draft_both_stay(cals_desk, cal, blog):
    draft = make_draft(blog, "Draft", by=cal)
    of_draft = {"draft": draft.pk, "draft_seen": draft.saved_at.isoformat()}
    for key, session in (("one", "1"), ("two", "2")):
        keep(cals_desk, key, session=session, version=0, **of_draft | {"key": key})

    send(cals_desk, "Draft", session="a", seen=9, **of_draft)

    copies = WorkingCopy.objects.order_by("pk")
    assert [copy.title for copy in copies] == ["one", "two"]
    last = copies.last()
    assert [copy.key for copy in copies] == [
        f"correct-{draft.pk}",
        f"correct-{draft.pk}-{last.pk}",
    ]


@pytest.mark.django_db(transaction=True)
def test_a_save_that_is_under_way_while_its_update_goes_live_is_found(cal, blog):
    """It began before the publication, and is at the desk only after it."""
    update = make_update(blog, "Two hurt", by=cal, key=KEY)
    finished = threading.Event()

    def finish():
        try:
            sender = autosave.Sender("a", 1)
            autosave.finish(cal, blog, key=KEY, update=update, sender=sender)
        finally:
            connection.close()
            finished.set()

    with writers_turn(), transaction.atomic():
        User.objects.select_for_update(no_key=True).get(pk=cal.pk)
        thread = threading.Thread(target=finish)
        thread.start()
        assert not finished.wait(0.3)
        fields = [["heading", "Three hurt"], ["key", KEY]]
        WorkingCopy.objects.create(
            person=cal, blog=blog, key=KEY, fields=fields, session="b", version=2
        )
    thread.join(20)

    assert (kept().update, kept().title) == (update, "Three hurt")
    with pytest.raises(autosave.AlreadySent):
        autosave.keep(
            WorkingCopy(person=cal, blog=blog, key=KEY), fields, seen=2, session="b"
        )


def test_after_a_withdrawal_they_open_as_a_new_update(cals_desk, cal, blog):
    keep(cals_desk, "Three hurt", session="b", version=0)
    send(cals_desk, "Two hurt", session="a", seen=0)
    publishing.withdraw(Update.objects.get(), by=cal)

    page = cals_desk.get(f"{DESK}writing/{kept().pk}/")

    assert "Three hurt</textarea>" in page.content.decode()
    assert KEY not in page.content.decode()
