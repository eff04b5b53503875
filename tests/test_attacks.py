"""What a hostile pair of eyes tried against it, and what now happens instead."""

import threading
import time
from contextlib import suppress

import pytest
from django.core.cache import cache
from django.db import connections
from django.test import Client

from accounts.models import User
from liveblog import publishing
from liveblog.markup import safe_text
from liveblog.models import Blog, Update
from tests.asking import SEND
from tests.factories import make_blog, make_draft, make_update, make_user, words
from tests.for_each import for_each
from tests.moments import just_before_a_transaction
from tests.page import form_values, parse

PUBLISH = "/desk/live/flood/updates/"


# What no cache keys on -----------------------------------------------------------------


def test_a_wrong_host_gets_an_answer_that_no_cache_keeps(rey, blog):
    response = rey.get("/live/flood/", headers={"Host": "evil.example"})

    assert response.status_code == 400
    assert response.headers["Cache-Control"] == "no-store"
    assert "evil" not in response.content.decode()


def test_health_answers_whatever_the_host(rey):
    response = rey.get("/healthz", headers={"Host": "10.0.0.7:8000"})

    assert (response.status_code, response.content) == (200, b"ok")


@pytest.mark.one_database
@for_each("charset", ["utf-7", "zlib", "hex", "latin-1", "undefined"])
@for_each("path", ["/accounts/login/", "/live/flood/", SEND, PUBLISH])
def test_a_body_in_another_encoding_is_refused(adas_desk, blog, path, charset):
    kind = f"application/x-www-form-urlencoded; charset={charset}"

    response = adas_desk.generic("POST", path, b"heading=x", content_type=kind)

    assert response.status_code == 400
    assert blog.updates.count() == 0


# Keys and numbers ------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["a\nb", "a" * 65, "schlüssel", "a b"])
def test_a_key_that_cannot_be_one_publishes_nothing(adas_desk, blog, key):
    by_form = adas_desk.post(PUBLISH, {"heading": "Bridge closed", "key": key})

    assert by_form.status_code == 422
    assert "Bridge closed" in by_form.content.decode()
    assert blog.updates.count() == 0


def test_a_key_in_a_header_is_held_to_the_same(adas_desk, blog):
    headers = {"Idempotency-Key": "a" * 65}

    response = adas_desk.post(PUBLISH, {"heading": "Bridge closed"}, headers=headers)

    assert response.status_code == 422
    assert blog.updates.count() == 0


@pytest.mark.parametrize("name", ["\x00", "' OR 1=1", "9" * 400, "../../etc"])
def test_a_picture_by_an_odd_name_did_not_arrive(adas_desk, blog, name):
    data = {"block": "figure-a", "figure-a-image": name, "figure-a-alt": "x"}

    response = adas_desk.post(PUBLISH, data | {"figure-a-credit": "x"})

    assert response.status_code == 422
    assert "Add the picture again; it did not arrive." in response.content.decode()


@pytest.mark.parametrize("pk", ["9" * 30, str(2**63), "-1", "abc", "١٢"])
def test_a_member_by_an_odd_number_is_nobody(adas_desk, pk):
    data = {"headline": "X", "language": "en", "time_zone": "Europe/Berlin"}

    response = adas_desk.post("/desk/new/", data | {"members": [pk]})

    assert response.status_code == 422
    assert Blog.objects.count() == 0


@pytest.mark.parametrize(
    ("number", "status"), [("9" * 30, 409), ("-5", 409), ("x", 422), ("1.5", 422)]
)
def test_a_draft_by_an_odd_number_is_none(adas_desk, blog, number, status):
    response = adas_desk.post(PUBLISH, {"heading": "Bridge closed", "draft": number})

    assert response.status_code == status
    assert "Bridge closed" in response.content.decode()
    assert not blog.updates.exists()


# Time --------------------------------------------------------------------------------------


def test_towers_of_marks_cost_no_time():
    """160,000 marks on one letter took 46 seconds to normalise."""
    tower = "a" + "\u0301" * 80_000 + "\u0327" * 80_000
    began = time.thread_time()  # of the processor: others may keep it busy

    text = safe_text.plain_text(tower + "b")

    assert time.thread_time() - began < 2
    assert len(text) <= safe_text.MAX_MARKS + 2
    assert text.endswith("b")


def test_the_throttle_is_not_pushed_out_by_other_addresses(db):
    cache.set("wrong-passwords-for-ada", 5)
    for number in range(400):
        cache.set(f"wrong-passwords-for-{number}", 1)

    assert cache.get("wrong-passwords-for-ada") == 5


# Published once -----------------------------------------------------------------------------


def test_a_colleagues_draft_is_published_once_though_the_answer_is_lost(
    adas_desk, cal, blog
):
    draft = make_draft(blog, "Cal's", by=cal)
    data = {"heading": "Cal's", "draft": draft.pk, "key": "k1"}
    first = adas_desk.post(PUBLISH, data)

    again = adas_desk.post(PUBLISH, data)

    assert blog.updates.count() == 1
    assert again.headers["Update-Id"] == first.headers["Update-Id"] == str(draft.pk)


def test_a_draft_in_two_tabs_is_published_once(cals_desk, cal, blog):
    draft = make_draft(blog, "Cal's", by=cal)
    cals_desk.post(PUBLISH, {"heading": "Cal's", "draft": draft.pk, "key": "tab-1"})

    same = cals_desk.post(
        PUBLISH, {"heading": "Cal's", "draft": draft.pk, "key": "tab-2"}
    )
    other = cals_desk.post(
        PUBLISH, {"heading": "Other", "draft": draft.pk, "key": "tab-2"}
    )

    assert same.headers["Update-Id"] == str(draft.pk)
    assert other.status_code == 409
    assert "Already live at" in other.content.decode()
    assert [update.heading for update in blog.updates.all()] == ["Cal's"]


def send(update, person):
    """Again and again while the same is under way, as the desk is told to."""
    while True:
        with suppress(publishing.UnderWay):
            return publishing.publish(update, words("Bridge closed"), by=person)


@pytest.mark.django_db(transaction=True)
def test_one_key_on_two_blogs_at_once_goes_live_in_one():
    ada = make_user("Ada Brandt", role=User.Role.EDITOR)
    for number in range(6):
        blogs = [make_blog(by=ada), make_blog(by=ada)]
        together, outcome = threading.Barrier(2), []

        def publish(blog, key=f"k{number}", together=together, outcome=outcome):
            try:
                person = User.objects.get(pk=ada.pk)
                fresh = Blog.objects.get(pk=blog.pk)
                update = Update(blog=fresh, author=person, idempotency_key=key)
                together.wait()
                send(update, person)
                outcome.append("live")
            except publishing.AlreadyPublished:
                outcome.append("refused")
            except BaseException as error:
                outcome.append(repr(error))
            finally:
                connections.close_all()

        threads = [threading.Thread(target=publish, args=[blog]) for blog in blogs]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)

        assert sorted(outcome) == ["live", "refused"]


# Nothing overwritten, nothing lost ------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_who_is_demoted_while_waiting_for_the_lock_keeps_the_words():
    ada = make_user("Ada Brandt", role=User.Role.EDITOR)
    blog = make_blog(by=ada, slug="flood")
    answers = []
    desk = Client()
    desk.force_login(ada)

    def publish():
        answers.append(desk.post(PUBLISH, {"heading": "My words"}))
        connections.close_all()

    with blog.locked():
        thread = threading.Thread(target=publish)
        thread.start()
        time.sleep(1)  # it has found the blog writable, and waits for the lock
        User.objects.filter(pk=ada.pk).update(role=User.Role.CORRESPONDENT)
    thread.join(60)

    assert answers[0].status_code == 404
    assert "My words" in answers[0].content.decode()
    assert blog.updates.count() == 0


def edit_form(desk):
    """The blog's form as a browser would send it back, untouched."""
    html = desk.get("/desk/live/flood/edit/").content.decode()
    form = next(parse(html).find_all(lambda e: e.attributes.get("class") == "form"))
    return form_values(form)


def test_an_editor_who_wrote_longer_does_not_undo_what_another_did(
    ada, adas_desk, cal, blog
):
    mira = make_user("Mira Holt")
    opened_before = edit_form(adas_desk)
    publishing.retitle(blog, headline="River falls", standfirst="", by=ada)
    blog.members.add(mira)

    response = adas_desk.post(
        "/desk/live/flood/edit/", opened_before | {"introduction": "Since Monday."}
    )

    assert response.status_code == 302
    blog.refresh_from_db()
    assert blog.headline == "River falls"
    assert blog.introduction == "Since Monday."
    assert set(blog.members.all()) == {cal, mira}


def test_two_editors_who_change_the_same_are_told(ada, adas_desk, blog):
    opened_before = edit_form(adas_desk)
    publishing.retitle(blog, headline="River falls", standfirst="", by=ada)
    mine = opened_before | {"headline": "River stands"}

    refused = adas_desk.post("/desk/live/flood/edit/", mine)

    html = refused.content.decode()
    assert refused.status_code == 422
    assert "Somebody has changed this while you were writing, to: “River falls”" in html
    assert "River stands" in html
    blog.refresh_from_db()
    assert blog.headline == "River falls"
    accepted = adas_desk.post(
        "/desk/live/flood/edit/", mine | {"seen_revision": blog.revision}
    )
    assert accepted.status_code == 302
    blog.refresh_from_db()
    assert blog.headline == "River stands"


def test_a_draft_that_a_colleague_saved_meanwhile_is_not_overwritten(
    adas_desk, cals_desk, cal, blog
):
    draft = make_draft(blog, "First", by=cal)
    seen = draft.saved_at.isoformat()
    save = "/desk/live/flood/drafts/"
    cals_desk.post(save, {"heading": "An hour of work", "draft": draft.pk})

    refused = adas_desk.post(
        save, {"heading": "Old words", "draft": draft.pk, "draft_seen": seen}
    )

    assert refused.status_code == 409
    assert "Old words" in refused.content.decode()
    assert blog.updates.get().heading == "An hour of work"


def test_an_address_taken_a_moment_ago_is_told_beside_its_field(adas_desk, ada):
    data = {
        "headline": "River falls",
        "slug": "x",
        "language": "en",
        "time_zone": "Europe/Berlin",
    }

    with just_before_a_transaction(lambda: make_blog(live=False, slug="x")):
        refused = adas_desk.post("/desk/new/", data)

    html = refused.content.decode()
    assert refused.status_code == 422
    assert "There is a blog at “x” already." in html
    assert "River falls" in html
    assert Blog.objects.count() == 1


def test_more_fields_than_we_take_show_the_words_that_were_sent(adas_desk, blog):
    data = {f"x{n}": "y" for n in range(1100)} | {"heading": "My words"}

    response = adas_desk.post(PUBLISH, data)

    assert response.status_code == 400
    assert "This was not saved" in response.content.decode()


def test_a_retry_after_a_withdrawal_does_not_say_live(cals_desk, ada, cal, blog):
    update = make_update(blog, "Bridge closed", by=cal, key="k1")
    publishing.withdraw(update, by=ada, reason="Wrong")
    data = {"heading": "Bridge closed", "byline": "", "key": "k1"}

    html = cals_desk.post(
        PUBLISH, data, headers={"HX-Request": "true"}
    ).content.decode()

    assert "Live at" not in html
    assert "Withdrawn" in html


def test_who_is_no_member_finds_a_page_of_the_desk(ada):
    stranger = Client()
    stranger.force_login(make_user("Sam Stranger"))
    make_blog(by=ada, slug="flood")

    html = stranger.get("/desk/live/flood/").content.decode()

    assert "You do not write in this blog, or it is not there." in html
