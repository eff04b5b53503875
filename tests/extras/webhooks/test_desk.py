"""The desk's pages of webhooks: for editors alone, and a secret is shown once."""

import re

import pytest
from django.test import Client
from django.urls import get_resolver, reverse
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.extras.webhooks.models import Delivery, Endpoint
from liveblog.extras.webhooks.outbox import new_delivery
from tests.extras.webhooks.receiving import make_endpoint, read
from tests.factories import make_blog, make_update, make_user
from tests.moments import just_before_a_transaction

pytestmark = pytest.mark.one_database

URL = "https://receiver.example/hook"
# By the methods that they answer, as in tests/desk/addresses.py.
PAGES, FORMS = {"endpoints", "log"}, {"new_endpoint", "endpoint", "remove"}
VERBS = {"send_test", "rotate", "switch_off", "switch_on", "send_again"}
TYPED = {"name": "The app", "url": URL, "tells_updates": "on"}


@pytest.fixture
def endpoint(blog):
    return make_endpoint(URL)


@pytest.fixture
def delivery(endpoint, ada, blog):
    make_update(blog, "Bridge closed", by=ada)
    read()
    Delivery.objects.update(state="delivered", ended_at=timezone.now(), tries=1)
    return Delivery.objects.get()


@pytest.fixture
def addresses(endpoint, delivery):
    arguments = {name: [endpoint.pk] for name in PAGES | FORMS | VERBS}
    arguments |= {"endpoints": [], "new_endpoint": []}
    arguments["send_again"] = [endpoint.pk, delivery.pk]
    return {name: reverse(f"webhooks:{name}", args=a) for name, a in arguments.items()}


def secret_in(reply):
    found = re.search(r">(whsec_[\w+/=]+)<", reply.content.decode())
    return found and found[1]


def test_every_address_is_walked():
    ours = [
        pattern
        for pattern in get_resolver().url_patterns
        if getattr(pattern, "app_name", "") == "webhooks"
    ]

    assert [str(each.pattern) for each in ours] == ["desk/"]
    assert {each.name for each in ours[0].url_patterns} == PAGES | FORMS | VERBS


def test_nobody_but_editors_finds_them(addresses, cals_desk):
    legal = Client()
    legal.force_login(make_user("Lee Park", role=User.Role.LEGAL))
    for name in PAGES | FORMS:
        reply = Client().get(addresses[name])
        assert reply.status_code == 302
        assert reply.url == f"/accounts/login/?next={addresses[name]}"
        for desk in (cals_desk, legal):
            assert desk.get(addresses[name]).status_code == 404, name
    for name in FORMS | VERBS:
        assert Client().post(addresses[name]).status_code == 401, name
        for desk in (cals_desk, legal):
            assert desk.post(addresses[name]).status_code == 404, name
    assert Endpoint.objects.get().is_on
    assert Delivery.objects.get().state == "delivered"


def test_who_is_an_editor_no_more_at_that_moment_changes_nothing(
    addresses, adas_desk, ada, delivery
):
    def demote():
        User.objects.filter(pk=ada.pk).update(role=User.Role.CORRESPONDENT)

    before = list(Endpoint.objects.values()), list(Delivery.objects.values())
    for name, address in addresses.items():
        if name in PAGES:
            continue
        User.objects.filter(pk=ada.pk).update(role=User.Role.EDITOR)
        with just_before_a_transaction(demote):
            assert adas_desk.post(address, TYPED).status_code == 404, name
    assert (list(Endpoint.objects.values()), list(Delivery.objects.values())) == before


def test_each_answers_its_methods_alone(addresses, adas_desk):
    for name in PAGES | FORMS:
        assert adas_desk.get(addresses[name]).status_code == 200, name
    for name in PAGES:
        assert adas_desk.post(addresses[name]).status_code == 405, name
    for name in VERBS:
        assert adas_desk.get(addresses[name]).status_code == 405, name


def test_another_persons_page_does_nothing(addresses, adas_desk, cal):
    for name in FORMS | VERBS:
        of_cal = {"Desk-Person": str(cal.pk)}
        assert adas_desk.post(addresses[name], headers=of_cal).status_code == 403, name


def test_editors_find_them_in_their_menu(adas_desk, cals_desk, blog):
    link = 'href="/desk/webhooks/"'
    assert link in adas_desk.get("/desk/").content.decode()
    assert link not in cals_desk.get("/desk/").content.decode()


def test_a_new_one_is_told_of_updates_and_blogs_unless_said_otherwise(adas_desk):
    page = adas_desk.get("/desk/webhooks/new/").content.decode()

    boxes = re.findall(r'<input type="checkbox" name="(tells_\w+)"[^>]* checked', page)
    assert boxes == ["tells_updates", "tells_blogs"]


def test_a_new_one_shows_its_secret_once(adas_desk, ada, blog):
    reply = adas_desk.post("/desk/webhooks/new/", TYPED | {"blogs": [blog.slug]})

    made = Endpoint.objects.get()
    assert (reply.status_code, reply.url) == (302, f"/desk/webhooks/{made.pk}/")
    assert (made.name, made.url, made.created_by) == ("The app", URL, ada)
    assert (made.tells_updates, made.tells_marks, made.tells_blogs) == (
        True,
        False,
        False,
    )
    assert (list(made.blogs.all()), made.is_for_all_blogs) == ([blog], False)
    first, second = (adas_desk.get(reply.url) for _ in range(2))
    assert secret_in(first) == made.secret
    assert made.secret not in second.content.decode()


def test_another_secret_is_shown_once_too_and_to_who_has_made_it(
    adas_desk, endpoint, addresses
):
    other = Client()
    other.force_login(make_user("Eve Editor", role=User.Role.EDITOR))
    adas_desk.post(addresses["rotate"])

    before = endpoint.secret
    endpoint.refresh_from_db()
    assert endpoint.secret != before
    assert endpoint.former_secret == before
    assert secret_in(other.get(addresses["endpoint"])) is None
    page = adas_desk.get(addresses["endpoint"])
    assert secret_in(page) == endpoint.secret
    assert "The secret before signs beside the new one until" in page.content.decode()
    assert secret_in(adas_desk.get(addresses["endpoint"])) is None
    Endpoint.objects.update(former_until=timezone.now())
    page = adas_desk.get(addresses["endpoint"])
    assert "The secret before" not in page.content.decode()


@pytest.mark.parametrize(
    "url",
    [
        *("http://receiver.example/", "https://10.0.0.1/", "https://[::1]/"),
        *("https://receiver.example:8443/", "https://a:b@receiver.example/"),
        *("", "receiver", "ftp://receiver.example/", "https://169.254.169.254/"),
    ],
)
def test_an_address_that_is_never_asked_is_refused(adas_desk, url):
    reply = adas_desk.post("/desk/webhooks/new/", TYPED | {"url": url})

    assert reply.status_code == 422
    assert Endpoint.objects.count() == 0
    assert 'id="id_url_error"' in reply.content.decode()


def test_one_that_is_told_of_nothing_is_refused(adas_desk, blog):
    reply = adas_desk.post("/desk/webhooks/new/", {"name": "The app", "url": URL})

    assert reply.status_code == 422
    assert "Of what is it to be told?" in reply.content.decode()


def test_a_change_keeps_what_the_worker_wrote(adas_desk, endpoint, addresses, ada):
    other = make_blog(by=ada, slug="other")
    endpoint.blogs.add(other)
    Endpoint.objects.update(failures=3, is_for_all_blogs=False)
    secret = endpoint.secret

    typed = {"name": "Ours", "url": f"{URL}/2", "tells_blogs": "on"}
    reply = adas_desk.post(addresses["endpoint"], typed)

    assert reply.status_code == 302
    endpoint.refresh_from_db()
    assert (endpoint.name, endpoint.url) == ("Ours", f"{URL}/2")
    assert (endpoint.tells_updates, endpoint.tells_blogs) == (False, True)
    assert (endpoint.failures, endpoint.secret) == (3, secret)
    assert (endpoint.blogs.count(), endpoint.is_for_all_blogs) == (0, True)


def test_one_whose_blogs_were_erased_is_told_of_no_others(
    adas_desk, endpoint, addresses, ada
):
    other = make_blog(by=ada, slug="other")
    endpoint.blogs.add(other)
    Endpoint.objects.update(is_for_all_blogs=False)
    publishing.erase_blog(other, why="By a court.", by=ada)

    adas_desk.post(
        addresses["endpoint"], {"name": "Ours", "url": URL, "tells_blogs": "on"}
    )

    endpoint.refresh_from_db()
    assert (endpoint.name, endpoint.is_for_all_blogs) == ("Ours", False)


def test_rehearsals_cannot_be_chosen(adas_desk, ada):
    make_blog(by=ada, slug="rehearsal", is_rehearsal=True)

    assert "rehearsal" not in adas_desk.get("/desk/webhooks/new/").content.decode()
    reply = adas_desk.post("/desk/webhooks/new/", TYPED | {"blogs": ["rehearsal"]})
    assert reply.status_code == 422


def test_one_is_switched_off_and_on(adas_desk, endpoint, addresses, ada, blog):
    make_update(blog, "Waiting", by=ada)
    read()
    adas_desk.post(addresses["switch_off"])

    endpoint.refresh_from_db()
    assert (endpoint.off_why, endpoint.owes_notice) == ("by_hand", False)
    assert Delivery.objects.filter(state="waiting").count() == 0
    page = adas_desk.get(addresses["endpoint"]).content.decode()
    assert "Switched off" in page
    assert "Send again" not in page
    assert adas_desk.post(addresses["send_again"]).status_code == 404

    adas_desk.post(addresses["switch_on"])

    endpoint.refresh_from_db()
    assert (endpoint.is_on, endpoint.off_why) == (True, "")


@pytest.mark.parametrize(
    ("why", "words"),
    [("failed", "for two days it had not answered well once"), ("gone", "for ever")],
)
def test_the_page_says_why_it_is_off(adas_desk, endpoint, addresses, why, words):
    endpoint.switch_off(why, timezone.now())

    assert words in adas_desk.get(addresses["endpoint"]).content.decode()


def test_what_was_sent_is_listed_and_sent_again(adas_desk, addresses, delivery):
    Delivery.objects.update(status=204, milliseconds=34)
    page = adas_desk.get(addresses["endpoint"]).content.decode()
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page))
    assert "Delivered · 1 try · HTTP 204 · 34 ms" in text
    assert "hx-get" not in page.partition('id="log"')[2]

    adas_desk.post(addresses["send_again"])

    delivery.refresh_from_db()
    assert (delivery.state, delivery.tries_in_a_row) == ("waiting", 0)
    reply = adas_desk.get(addresses["log"]).content.decode()
    assert f'hx-get="{addresses["log"]}"' in reply
    assert "Is being sent" in reply
    assert adas_desk.post(addresses["send_again"]).status_code == 404


def test_a_test_is_sent_and_not_again(adas_desk, endpoint, addresses):
    adas_desk.post(addresses["send_test"])

    made = Delivery.objects.get(type="test")
    assert (made.state, made.line) == ("waiting", None)
    Delivery.objects.update(state="failed", ended_at=timezone.now())
    again = reverse("webhooks:send_again", args=[endpoint.pk, made.pk])
    assert adas_desk.post(again).status_code == 404


def test_one_is_removed_after_a_question(adas_desk, endpoint, addresses):
    assert "Remove The app?" in adas_desk.get(addresses["remove"]).content.decode()
    assert adas_desk.post(addresses["remove"]).status_code == 302

    assert Endpoint.objects.count() == 0
    assert Delivery.objects.count() == 0


def test_the_log_of_a_long_life_takes_as_many_queries(
    adas_desk, endpoint, addresses, django_assert_num_queries
):
    adas_desk.get(addresses["log"])
    with django_assert_num_queries(4) as few:
        adas_desk.get(addresses["log"])
    for _ in range(20):
        new_delivery(endpoint, type_="test").save()

    with django_assert_num_queries(len(few.captured_queries)):
        adas_desk.get(addresses["log"])
