"""Working copies: what is typed is kept for its writer alone, valid or not."""

import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from liveblog import publishing
from liveblog.models import DiscardedSession, Update, WorkingCopy
from liveblog.publishing import autosave, drafting, sending_in
from liveblog.worker.rounds import OTHER_ROUNDS
from tests.factories import make_blog, make_draft, make_update, make_user, words

KEY = "5b0e4a36-0f4c-4a6e-9f83-0d9b7c1d2a11"
TYPED = {
    "block": ["quote-b2", "text-a1"],
    "text-a1-words": "  Half a sen",
    "quote-b2-words": "",
    "quote-b2-speaker": "Josef Lind",
    "heading": "Bridge cl",
    "key": KEY,
}


def keep(desk, address="/desk/live/flood/writing/", *, version=0, session="a", **typed):
    sent = {**TYPED, "kept_version": version, "kept_hand": session} | typed
    return desk.post(address, sent)


def kept():
    return WorkingCopy.objects.get()


def test_what_is_not_valid_is_kept_as_it_was_typed(cals_desk, cal, blog):
    response = keep(cals_desk)

    copy = kept()
    assert response.status_code == 200
    assert response.json() == {
        "key": KEY,
        "version": 1,
        "at": copy.saved_at.isoformat(),
    }
    assert (copy.person, copy.blog, copy.update, copy.key) == (cal, blog, None, KEY)
    assert copy.fields == [
        ["block", "quote-b2"],
        ["block", "text-a1"],
        ["text-a1-words", "  Half a sen"],
        ["quote-b2-words", ""],
        ["quote-b2-speaker", "Josef Lind"],
        ["heading", "Bridge cl"],
        ["key", KEY],
    ]
    assert Update.objects.count() == 0


def test_the_desk_opens_with_it_and_finds_no_fault_yet(cals_desk, blog):
    keep(cals_desk)

    html = cals_desk.get("/desk/live/flood/").content.decode()

    assert html.index('value="quote-b2"') < html.index('value="text-a1"')
    assert "Half a sen" in html
    assert 'value="Josef Lind"' in html
    assert f'value="{KEY}"' in html
    assert "As you left it at" in html
    assert 'class="err"' not in html
    assert 'data-version="1" data-hand="a"' in html


def test_colleagues_find_nothing_of_it(cals_desk, adas_desk, blog):
    keep(cals_desk)

    assert "Bridge cl" not in adas_desk.get("/desk/live/flood/").content.decode()
    for verb in ("", "discard/"):
        address = f"/desk/live/flood/writing/{kept().pk}/{verb}"
        ask = adas_desk.post if verb else adas_desk.get
        assert ask(address).status_code == 404
    assert WorkingCopy.objects.count() == 1


def test_who_has_not_seen_the_last_version_gets_it_and_overwrites_nothing(
    cals_desk, blog
):
    keep(cals_desk, session="a")
    keep(cals_desk, session="b", version=1, heading="From the phone")

    response = keep(cals_desk, session="a", version=1, heading="From the laptop")

    assert response.status_code == 409
    assert response.json()["version"] == 2
    assert ["heading", "From the phone"] in response.json()["fields"]
    assert kept().title == "From the phone"
    assert keep(cals_desk, session="a", version=2).status_code == 200


def test_the_same_hand_goes_on_after_an_answer_that_was_lost(cals_desk, blog):
    keep(cals_desk, session="a", version=0)

    response = keep(cals_desk, session="a", version=0, heading="Bridge closed")

    assert response.json()["version"] == 2
    assert kept().title == "Bridge closed"


@pytest.mark.parametrize(
    ("verb", "status"), [("updates", "published"), ("drafts", "draft")]
)
def test_what_is_sent_is_not_kept(cals_desk, blog, verb, status):
    keep(cals_desk)

    cals_desk.post(
        f"/desk/live/flood/{verb}/", {"heading": "Bridge closed", "key": KEY}
    )

    assert Update.objects.get().state == status
    assert WorkingCopy.objects.count() == 0


def test_a_copy_that_arrives_after_its_publication_is_told_so(cals_desk, cal, blog):
    update = make_update(blog, "Bridge closed", by=cal, key=KEY)

    response = keep(cals_desk)

    assert (response.status_code, response.json()) == (409, {"sent": update.pk})
    assert WorkingCopy.objects.count() == 0


def test_a_copy_kept_in_the_moment_of_its_publication_is_not_opened(
    cals_desk, cal, blog
):
    keep(cals_desk, heading="Typed before")
    make_update(blog, "Bridge closed", by=cal, key=KEY)

    html = cals_desk.get("/desk/live/flood/").content.decode()

    assert "Typed before" not in html


def test_a_correction_is_kept_apart_and_opened_again(cals_desk, cal, blog):
    update = make_update(blog, "Bridge closed", by=cal)
    revision = blog.revision
    address = f"/desk/live/flood/updates/{update.pk}/"
    correction = {"heading": "Upper bridge closed", "seen_revision": revision}

    response = keep(cals_desk, f"{address}writing/", change="wrong", **correction)

    assert response.status_code == 200
    update.refresh_from_db()
    blog.refresh_from_db()
    assert (update.heading, blog.revision) == ("Bridge closed", revision)
    html = cals_desk.get(f"{address}edit/").content.decode()
    assert "Upper bridge closed" in html
    assert 'value="wrong" checked' in html
    opened = cals_desk.get(f"/desk/live/flood/writing/{kept().pk}/")
    assert opened.url == f"{address}edit/?copy=0"
    cals_desk.post(f"{address}edit/", {**correction, "change": "added"})
    assert WorkingCopy.objects.count() == 0


def test_words_for_an_update_that_was_withdrawn_open_as_a_new_one(cals_desk, cal, blog):
    update = make_update(blog, "Bridge closed", by=cal)
    keep(cals_desk, f"/desk/live/flood/updates/{update.pk}/writing/")
    publishing.withdraw(update, by=cal)

    response = cals_desk.get(f"/desk/live/flood/writing/{kept().pk}/")

    assert "Bridge cl" in response.content.decode()
    assert 'id="composer"' in response.content.decode()


def test_a_draft_opens_with_what_was_typed_since_unless_a_colleague_saved_it(
    cals_desk, cal, blog
):
    draft = make_draft(blog, "As saved", by=cal)
    seen = draft.saved_at.isoformat()
    keep(cals_desk, draft=draft.pk, draft_seen=seen, heading="Typed since")
    address = f"/desk/live/flood/drafts/{draft.pk}/"
    assert "Typed since</textarea>" in cals_desk.get(address).content.decode()

    draft.write(words("Saved by Ada"))

    html = cals_desk.get(address).content.decode()
    assert "Saved by Ada</textarea>" in html
    assert ">Typed since</a>" in html
    draft.refresh_from_db()
    assert draft.heading == "Saved by Ada"


def test_starting_a_new_update_leaves_what_is_not_sent(cals_desk, blog):
    keep(cals_desk)

    html = cals_desk.get("/desk/live/flood/new/").content.decode()

    assert KEY not in html
    assert f'/desk/live/flood/writing/{kept().pk}/">Bridge cl</a>' in html


def test_discarding_throws_it_away(cals_desk, blog):
    keep(cals_desk)

    response = cals_desk.post(f"/desk/live/flood/writing/{kept().pk}/discard/")

    assert response.url == "/desk/live/flood/"
    assert WorkingCopy.objects.count() == 0


def test_a_save_that_arrives_after_the_discard_brings_nothing_back(cals_desk, blog):
    keep(cals_desk, session="a")
    cals_desk.post(f"/desk/live/flood/writing/{kept().pk}/discard/")

    late = keep(cals_desk, session="a", version=1)

    assert (late.status_code, late.json()) == (410, {"discarded": True})
    assert WorkingCopy.objects.count() == 0
    assert keep(cals_desk, session="b").status_code == 200


def test_a_correction_is_discarded_before_and_after_its_last_save(cals_desk, cal, blog):
    update = make_update(blog, "Bridge closed", by=cal)
    address = f"/desk/live/flood/updates/{update.pk}/writing/"
    keep(cals_desk, address, session="a")

    discarded = cals_desk.post(
        f"{address}discard/", {"kept_hand": ["a", "e"], "kept_version": 0}
    )

    assert (discarded.status_code, discarded.json()) == (200, {"discarded": True})
    assert WorkingCopy.objects.count() == 0
    assert keep(cals_desk, address, session="a", version=1).status_code == 410
    assert keep(cals_desk, address, session="e").status_code == 410
    assert WorkingCopy.objects.count() == 0
    assert keep(cals_desk, address, session="b").status_code == 200
    # Another tab presses it too, and once more after its answer was lost.
    for _again in range(2):
        cals_desk.post(f"{address}discard/", {"kept_hand": "b"})
    assert keep(cals_desk, address, session="b").status_code == 410


def test_discarding_spares_what_was_written_elsewhere_and_not_seen(
    cals_desk, cal, adas_desk, blog
):
    update = make_update(blog, "Bridge closed", by=cal)
    address = f"/desk/live/flood/updates/{update.pk}/writing/"
    keep(cals_desk, address, session="c", heading="From the phone")
    keep(adas_desk, address, session="d", heading="Ada's")

    cals_desk.post(f"{address}discard/", {"kept_hand": "b", "kept_version": 0})

    assert {copy.title for copy in WorkingCopy.objects.all()} == {
        "From the phone",
        "Ada's",
    }
    assert keep(adas_desk, address, session="b", version=1).status_code == 200
    cals_desk.post(f"{address}discard/", {"kept_hand": "b", "kept_version": 1})
    assert kept().title == "Bridge cl"  # Ada's
    assert keep(cals_desk, address, session="c", version=1).status_code == 200


@pytest.mark.parametrize(
    "spoilt",
    [{}, {"kept_hand": "<b>"}, {"kept_hand": "a", "kept_version": "-1"}],
)
def test_a_discard_that_names_no_hand_is_refused(cals_desk, cal, blog, spoilt):
    update = make_update(blog, "Bridge closed", by=cal)
    address = f"/desk/live/flood/updates/{update.pk}/writing/discard/"

    assert cals_desk.post(address, spoilt).status_code == 422


def discarded():
    rows = DiscardedSession.objects.order_by("pk")
    return [f"{row.person.byline} {row.session}" for row in rows]


def test_the_newest_discards_of_each_person_are_remembered(cals_desk, ada, cal, blog):
    update = make_update(blog, "Bridge closed", by=cal)
    address = f"/desk/live/flood/updates/{update.pk}/writing/discard/"
    DiscardedSession.objects.create(person=ada, session="0")
    noted = [
        DiscardedSession(person=cal, session=f"{n}")
        for n in range(autosave.MOST_DISCARDED - 1)
    ]
    DiscardedSession.objects.bulk_create(noted)

    cals_desk.post(address, {"kept_hand": "a"})
    assert len(discarded()) == 1 + autosave.MOST_DISCARDED
    cals_desk.post(address, {"kept_hand": ["b", "c"]})

    kept_of = [f"Cal Ferris {n}" for n in range(2, autosave.MOST_DISCARDED - 1)]
    newest = ["Cal Ferris a", "Cal Ferris b", "Cal Ferris c"]
    assert discarded() == ["Ada Brandt 0", *kept_of, *newest]


def test_discards_are_forgotten_after_their_time(cal):
    now = timezone.now()
    for session, age in [("old", autosave.DISCARDED_FOR), ("new", timedelta(0))]:
        at = now - age - timedelta(seconds=1)
        DiscardedSession.objects.create(person=cal, session=session, discarded_at=at)

    assert autosave.forget_discards(now) == 1
    assert discarded() == ["Cal Ferris new"]
    assert autosave.forget_discards in {each for each, _seconds in OTHER_ROUNDS}


@pytest.mark.django_db(transaction=True)
def test_a_save_and_a_discard_at_once_leave_nothing(cal, blog):
    def save(session):
        copy = WorkingCopy(person=cal, blog=blog, key=KEY)
        with suppress(autosave.Discarded):
            autosave.keep(copy, [["heading", "Late"]], seen=0, session=session)

    def discard(session):
        autosave.discard(WorkingCopy.objects.by(cal), person=cal, sessions={session})

    def run(act, session, barrier):
        barrier.wait()
        try:
            act(session)
        finally:
            connection.close()

    for n in range(8):
        barrier = Barrier(2)
        with ThreadPoolExecutor(2) as pool:
            tried = [pool.submit(run, act, f"{n}", barrier) for act in (save, discard)]
        for each in tried:
            each.result()
        assert WorkingCopy.objects.count() == 0


def test_an_emptied_composer_is_not_kept(cals_desk, blog):
    keep(cals_desk)

    empty = {name: "" for name in TYPED if name not in {"block", "key"}}
    response = keep(cals_desk, version=1, byline="Cal Ferris", **empty)

    assert response.status_code == 200
    assert WorkingCopy.objects.count() == 0


def test_an_address_alone_is_worth_keeping(cals_desk, blog):
    typed = {"block": "embed-c3", "key": KEY, "kept_hand": "a", "kept_version": 0}

    cals_desk.post(
        "/desk/live/flood/writing/", typed | {"embed-c3-url": "https://youtu.be/x"}
    )

    assert kept().value("embed-c3-url") == "https://youtu.be/x"


@pytest.mark.parametrize(
    ("spoilt", "status"),
    [
        ({"key": ""}, 422),
        ({"key": "a b"}, 422),
        ({"key": "k" * 65}, 422),
        ({"kept_version": "-1"}, 422),
        ({"kept_version": "9" * 10}, 422),
        ({"kept_hand": ""}, 422),
        ({"kept_hand": "<b>"}, 422),
        ({"draft": "9" * 16}, 200),
        ({"draft": "one"}, 200),
        ({"text-a1-words": "\x00Up\x00"}, 200),
        ({"<name>": "x"}, 200),
        ({"text-a1-words": "x" * 1_000_001}, 413),
    ],
)
def test_odd_input_is_answered(cals_desk, blog, spoilt, status):
    assert keep(cals_desk, **spoilt).status_code == status


def test_another_blogs_draft_is_not_touched(cals_desk, cal, ada, blog):
    storm = make_blog(by=ada, slug="storm", members=[cal])
    draft = make_draft(storm, "In the storm", by=cal)

    keep(cals_desk, draft=draft.pk)

    assert kept().update is None


@pytest.mark.django_db(transaction=True)
def test_two_hands_at_once_make_one_copy_and_one_refusal(cal, blog):
    def write(session):
        try:
            copy = WorkingCopy(person=cal, blog=blog, key=KEY)
            return autosave.keep(
                copy, [["heading", session]], seen=0, session=session
            ).session
        except autosave.StaleCopy:
            return "refused"
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        results = sorted(pool.map(write, ["a", "b"]))

    assert results in (["a", "refused"], ["b", "refused"])
    assert kept().title == results[0]


def test_one_person_keeps_no_more_than_so_much(cals_desk, adas_desk, blog, settings):
    settings.WORKING_COPIES_MB = 0.01
    many = {"text-a1-words": "x" * 6000}
    assert keep(cals_desk, **many).status_code == 200

    other = keep(cals_desk, key="another", **many)

    assert (other.status_code, other.json()) == (413, {"problem": "too much"})
    assert [copy.key for copy in WorkingCopy.objects.all()] == [KEY]
    # The one that is there may grow to as much, and a colleague has as much again.
    assert (
        keep(cals_desk, version=1, **{"text-a1-words": "x" * 9000}).status_code == 200
    )
    assert keep(adas_desk, **many).status_code == 200


def test_nor_very_many_small_ones(cals_desk, blog, settings):
    settings.WORKING_COPIES_MB = 0.01

    answers = [keep(cals_desk, key=f"key-{n}").status_code for n in range(10)]

    assert answers[0] == 200
    assert answers[-1] == 413


@pytest.mark.django_db(transaction=True)
def test_two_at_once_do_not_both_take_what_is_left(cal, blog, settings):
    settings.WORKING_COPIES_MB = 0.01
    together = Barrier(4)

    def write(key):
        try:
            connection.ensure_connection()
            together.wait()
            copy = WorkingCopy(person=cal, blog=blog, key=key)
            autosave.keep(copy, [["heading", "x" * 6000]], seen=0, session="a")
        except autosave.TooMuch:
            return "too much"
        else:
            return "kept"
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        results = sorted(pool.map(write, "abcd"))

    assert results == ["kept", "too much", "too much", "too much"]


# What a device asks --------------------------------------------------------------------


def test_contact_says_who_is_signed_in_and_the_time(cals_desk, cal):
    said = cals_desk.get("/desk/contact/").json()

    assert set(said) == {"person", "token", "session", "at"}
    assert said["person"] == cal.pk


def test_a_device_hears_whether_its_session_was_ended(cals_desk, cal, rey):
    token = cals_desk.get("/desk/contact/").json()["session"]
    address = f"/accounts/session/{token}/"
    assert rey.get(address).status_code == 204
    assert rey.get(f"{address[:-3]}x/").status_code == 410

    cal.set_password("another river in flood")
    cal.save()
    assert rey.get(address).status_code == 410
    again = Client()
    again.force_login(cal)
    renewed = again.get("/desk/contact/").json()["session"]
    assert rey.get(f"/accounts/session/{renewed}/").status_code == 204
    cal.is_active = False
    cal.save()
    assert rey.get(f"/accounts/session/{renewed}/").status_code == 410


BY_CHANCE = re.compile(r"[0-9a-f]{8}(-[0-9a-f-]{27})?")


def test_the_composer_of_the_shell_is_hidden_until_it_has_been_filled(cals_desk, blog):
    shell = cals_desk.get("/desk/shell/").content.decode()
    page = cals_desk.get("/desk/live/flood/").content.decode()

    assert ('id="composer" hidden' in shell, 'id="composer" hidden' in page) == (
        True,
        False,
    )


def test_the_shell_is_the_same_for_everybody(cals_desk, adas_desk, blog):
    cals, adas = (
        BY_CHANCE.sub("", desk.get("/desk/shell/").content.decode())
        for desk in (cals_desk, adas_desk)
    )

    assert cals == adas
    for own in ("Cal", "Ada", "csrfmiddlewaretoken", "flood", "River"):
        assert own not in cals, own


def test_the_service_worker_is_named_by_the_release(cals_desk, settings):
    settings.RELEASE = "r2"

    response = cals_desk.get("/desk/sw.js")

    assert response.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert 'const KEPT = "desk-r2";' in response.content.decode()


def test_what_was_published_since_is_told(cals_desk, blog):
    make_update(blog, "Bridge closed")
    make_draft(blog, "A draft", by=make_user("Mira Holt"))

    since = cals_desk.get("/desk/live/flood/published-since/0/").content.decode()
    later = cals_desk.get("/desk/live/flood/published-since/99999999999/")

    assert "Bridge closed" in since
    assert "A draft" not in since
    assert "Nothing was published" in later.content.decode()


def test_what_is_typed_in_a_draft_stays_when_a_colleague_throws_it_away(
    cals_desk, cal, ada, blog
):
    draft = make_draft(blog, "Draft", by=cal)
    of_draft = {"draft": draft.pk, "draft_seen": draft.saved_at.isoformat()}
    keep(cals_desk, heading="And more", **of_draft)

    drafting.discard(draft, by=ada)

    listed = cals_desk.get("/desk/live/flood/new/").content.decode()
    address = f"/desk/live/flood/writing/{kept().pk}/"
    assert f'{address}">And more</a>' in listed
    opened = cals_desk.get(address).content.decode()
    assert "And more</textarea>" in opened
    assert (kept().update, kept().value("draft")) == (None, "")


def test_what_one_has_typed_in_a_draft_goes_when_one_throws_it_away(
    cals_desk, cal, blog
):
    draft = make_draft(blog, "Draft", by=cal)
    keep(cals_desk, heading="And more", draft=draft.pk)

    cals_desk.post(f"/desk/live/flood/drafts/{draft.pk}/discard/")

    assert WorkingCopy.objects.count() == 0


def test_what_is_typed_in_a_draft_stays_when_it_goes_where_it_was_sent_from(
    cals_desk, cal, blog
):
    draft = make_draft(blog, "Draft", by=cal)
    keep(cals_desk, heading="And more", draft=draft.pk)

    assert sending_in.take_back(draft, seen=draft.saved_at, by=cal)

    assert (kept().title, kept().update) == ("And more", None)


def test_a_correction_of_what_is_gone_is_published_as_a_new_update_and_unsent_no_more(
    cals_desk, cal, ada, blog
):
    update = make_update(blog, "Bridge closed", by=cal)
    address = f"/desk/live/flood/updates/{update.pk}/writing/"
    cals_desk.post(address, {"heading": "Both shut", "kept_hand": "a"})
    publishing.withdraw(update, by=ada)

    opened = cals_desk.get(f"/desk/live/flood/writing/{kept().pk}/").content.decode()
    key = re.search('name="key" value="([^"]+)"', opened)[1]
    keep(cals_desk, version=1, session="b", heading="Both are shut", key=key)
    assert kept().title == "Both are shut"
    sender = {"Editing-Session": "b", "Seen-Version": "2"}
    sent = {"heading": "Both are shut", "key": key}
    cals_desk.post("/desk/live/flood/updates/", sent, headers=sender)

    assert Update.objects.filter(heading="Both are shut").exists()
    assert WorkingCopy.objects.count() == 0
