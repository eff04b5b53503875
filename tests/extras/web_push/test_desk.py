"""The desk's pages of pushes: for editors alone, with what is wrong beside the field."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import get_resolver
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.extras.web_push import pushes
from liveblog.extras.web_push.models import Push, Subscription
from liveblog.models import Blog
from tests.extras.web_push.receiving import Device, quiet_now
from tests.factories import make_blog, make_update, make_user, words

pytestmark = pytest.mark.one_database
DESK = "/desk/live/flood/pushes/"


@pytest.fixture
def push(blog, ada):
    update = make_update(blog, "Bridge closed", by=ada)
    pushes.send(blog, words="The bridge is closed.", update=update, by=ada)
    return Push.objects.get()


def text(reply):
    page = re.sub(r"<[^>]+>", " ", reply.content.decode())
    return re.sub(r"\s+", " ", page)


def test_nobody_but_editors_finds_them(push, adas_desk, cals_desk):
    ours = [
        pattern
        for pattern in get_resolver().url_patterns
        if getattr(pattern, "app_name", "") == "pushes"
    ]
    names = {each.name for each in ours[0].url_patterns}
    one = f"{DESK}{push.pk}"
    addresses = {
        "pushes": DESK,
        "note": f"{DESK}note/",
        "correct": f"{one}/correct/",
        "withdraw": f"{one}/withdraw/",
    }
    assert names == set(addresses)
    legal = Client()
    legal.force_login(make_user("Lee Park", role=User.Role.LEGAL))
    for name, address in addresses.items():
        assert Client().get(address).status_code == 302
        assert Client().post(address).status_code in {401, 405}
        assert adas_desk.get(address).status_code == 200
        for desk in (cals_desk, legal):
            assert desk.get(address).status_code == 404
            assert desk.post(address).status_code in {404, 405}
        if name == "note":
            assert adas_desk.post(address).status_code == 405
        else:
            of_cal = {"Desk-Person": "999"}
            assert adas_desk.post(address, headers=of_cal).status_code == 403
    assert Push.objects.count() == 1
    link = f'href="{DESK}"'
    assert link in adas_desk.get("/desk/live/flood/").content.decode()
    assert link not in cals_desk.get("/desk/live/flood/").content.decode()


def test_one_is_written_with_its_receivers_in_view_and_sent(adas_desk, blog, ada):
    for number, hours in enumerate(({}, {}, quiet_now())):
        fields = Device(f"https://push.example/{number}").fields
        Subscription.objects.create(blog=blog, **fields, **hours)
    make_update(blog, "Bridge closed", by=ada)
    make_update(blog, "Secret", by=ada)
    publishing.withdraw(blog.updates.get(heading="Secret"), by=ada, reason="Wrong")
    page = text(adas_desk.get(DESK))
    assert "2 devices get it now. 1 more has its quiet hours" in page
    assert "Bridge closed" in page
    assert "Secret" not in page

    long = {"words": "x" * 121}
    reply = adas_desk.post(DESK, long)
    assert reply.status_code == 422
    assert "At most 120 characters; this has 121." in text(reply)
    assert "x" * 121 in text(reply)
    reply = adas_desk.post(DESK, {"words": " "})
    assert "Write what they are to read." in text(reply)
    reply = adas_desk.post(DESK, {"words": "Now", "update": "999"})
    assert "This update is not public any more." in text(reply)
    typed = {"words": "The bridge is closed."}
    assert adas_desk.post(DESK, typed).status_code == 302
    # Pressed twice.
    assert adas_desk.post(DESK, typed).status_code == 302
    reply = adas_desk.post(DESK, {"words": "And the road."})
    assert reply.status_code == 422
    assert "less than ten minutes ago: The bridge is closed." in text(reply)
    assert "And the road." in text(reply)
    again = {"words": "And the road.", "confirmed": "on"}
    # Pressed twice, too.
    assert [adas_desk.post(DESK, again).status_code for _ in range(2)] == [302, 302]
    assert [push.words for push in Push.objects.order_by("pk")] == [
        "The bridge is closed.",
        "And the road.",
    ]
    assert "Push sent" in text(adas_desk.get("/desk/live/flood/journal/"))


@pytest.mark.parametrize(
    ("stop", "sentence"),
    [
        ("is_sensitive", "Nothing goes out from this blog by one person alone"),
        ("pause", "Publishing is paused: no push goes out."),
        ("withdraw", "No reader sees this blog"),
    ],
)
def test_the_page_says_why_nothing_can_be_sent(adas_desk, ada, stop, sentence):
    blog = make_blog(by=ada, slug="dam")
    Blog.objects.filter(pk=blog.pk).update(is_sensitive=stop == "is_sensitive")
    if stop == "pause":
        publishing.pause(blog, reason="Look", by=ada)
    if stop == "withdraw":
        publishing.withdraw_blog(blog, by=ada, reason="Hoax")

    page = text(adas_desk.get("/desk/live/dam/pushes/"))

    assert sentence in page
    assert "Send the push" not in page
    reply = adas_desk.post("/desk/live/dam/pushes/", {"words": "Now"})
    assert reply.status_code in {409, 422, 423}
    assert Push.objects.count() == 0


def test_a_correction_of_what_it_links_to_is_asked_for(adas_desk, push, ada):
    note, correct = f"{DESK}note/", f"{DESK}{push.pk}/correct/"
    assert adas_desk.get(note).content.strip() == b""
    update = push.update_shown
    change = {"seen_revision": update.last_revision, "by": ada, "note": "It is open."}
    publishing.correct(update, words("Bridge open"), **change)

    assert "was corrected since" in text(adas_desk.get(note))
    assert "Bridge open" in text(adas_desk.get(correct))
    reply = adas_desk.post(correct, {"words": "x" * 121})
    assert (reply.status_code, "x" * 121 in text(reply)) == (422, True)
    assert adas_desk.post(correct, {"words": "It is open."}).status_code == 302

    made = Push.objects.get(replaces=push)
    assert (made.kind, made.words, made.tag) == ("correction", "It is open.", push.tag)
    assert adas_desk.get(note).content.strip() == b""
    assert adas_desk.get(correct).status_code == 404


def test_one_is_withdrawn_after_a_question_for_two_days(adas_desk, push, ada):
    address = f"{DESK}{push.pk}/withdraw/"
    assert "Withdraw the push?" in text(adas_desk.get(address))
    assert Push.objects.count() == 1
    assert adas_desk.post(address).status_code == 302

    assert Push.objects.get(replaces=push).by == ada
    assert adas_desk.get(address).status_code == 404
    Push.objects.filter(replaces=push).delete()
    Push.objects.update(at=timezone.now() - timedelta(hours=49))
    assert adas_desk.get(address).status_code == 404
