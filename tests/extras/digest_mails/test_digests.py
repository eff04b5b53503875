"""A digest at closing: asked for, confirmed, sent once; and who wants none gets none."""

import re
from datetime import timedelta
from smtplib import SMTPRecipientsRefused

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from liveblog import publishing
from liveblog.extras.digest_mails.asking import ask_for
from liveblog.extras.digest_mails.keeping import forget
from liveblog.extras.digest_mails.models import Address, Refusal
from liveblog.extras.digest_mails.sending import (
    MOST_TRIES,
    send_confirmations,
    send_digests,
)
from liveblog.web.headers import POLICY_WITH_FORM
from tests.factories import make_blog, make_update
from tests.publishing.at_once import at_once, somebody_waits, started
from tests.server import wait_until

FORM = "application/x-www-form-urlencoded"
PAGE, SEND = "/live/flood/digest/", "/live/flood/digest/send/"
WHO = "rey@mail.example"


class Refusing(EmailBackend):
    """A mail server that takes nothing, and names the address in its answer."""

    def send_messages(self, messages):
        raise SMTPRecipientsRefused({WHO: (550, b"no")})


def post(address, body, **headers):
    return Client().post(address, body, content_type=FORM, **headers)


def later(**since):
    return timezone.now() + timedelta(**since)


def link_in(letter, name):
    """The path of the link of this name in the text of a mail."""
    return re.search(rf"https?://[^/\s]+(/live/\S*/{name}/\S+)", letter.body)[1]


def follow(path, act):
    """As a reader: opens the link, and presses the button there."""
    page = Client().get(path)
    assert page.status_code == 200
    action = re.search(r'action="\.\./\.\./([^"]+)"', page.content.decode())[1]
    slug = path.split("/")[2]
    return post(f"/live/{slug}/digest/{action}", f"act={act}")


@pytest.fixture
def confirmed(blog):
    """Rey has asked for it and opened the link; that mail is in mail.outbox."""
    assert post(SEND, f"email={WHO}").status_code == 303
    assert send_confirmations(later(seconds=1)) == 1
    assert follow(link_in(mail.outbox[0], "confirm"), "confirm").status_code == 200
    return Address.objects.get()


def test_one_mail_when_the_blog_has_stayed_closed(confirmed, blog, ada):
    publishing.summarise(blog, summary="The dam <holds>.", by=ada)
    made = make_update(blog, "Bridge closed", by=ada, is_key_event=True)
    publishing.mark_unconfirmed(made, by=ada)
    gone = make_update(blog, "Dam broken", by=ada, is_key_event=True)
    publishing.withdraw(gone, by=ada, reason="It holds.")
    publishing.close(blog, by=ada, message="Good night.")
    assert send_digests(later(minutes=14)) == 0
    publishing.reopen(blog, by=ada)
    assert send_digests(later(minutes=16)) == 0
    publishing.close(blog, by=ada, message="Good night.")

    assert send_digests(later(minutes=16)) == 1
    assert send_digests(later(minutes=16)) == 0

    question, letter = mail.outbox
    assert (letter.to, letter.subject) == (
        [WHO],
        "River at record height – as it happened",
    )
    html, kind = letter.alternatives[0]
    assert kind == "text/html"
    for body in (letter.body, html):
        for words in ("Good night.", "Bridge closed", "(Unconfirmed)", "/live/flood/"):
            assert words in body
        assert f"/live/flood/updates/{made.pk}/" in body
        assert "Dam broken" not in body
    assert "The dam <holds>." in letter.body
    assert "The dam &lt;holds&gt;." in html
    assert 'lang="en" dir="ltr"' in html
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert letter.extra_headers["Auto-Submitted"] == "auto-generated"
    assert Address.objects.count() == 0
    assert question.subject == "Confirm: a digest of “River at record height”"


def test_a_digest_speaks_the_blogs_language(db, ada):
    blog = make_blog(
        by=ada, slug="nahr", headline="النهر يرتفع", language="ar", direction="rtl"
    )
    post("/live/nahr/digest/send/", f"email={WHO}")
    send_confirmations(later(seconds=1))
    follow(link_in(mail.outbox[0], "confirm"), "confirm")
    publishing.close(blog, by=ada)

    send_digests(later(minutes=16))

    assert 'lang="ar" dir="rtl"' in mail.outbox[1].alternatives[0][0]
    assert "النهر يرتفع" in mail.outbox[1].subject


def test_without_the_link_nothing_is_sent_and_it_is_forgotten(blog, ada):
    post(SEND, f"email={WHO}")
    send_confirmations(later(seconds=1))
    path = link_in(mail.outbox[0], "confirm")
    # A program that looks at mails.
    assert Client().get(path).status_code == 200
    publishing.close(blog, by=ada)
    assert send_digests(later(minutes=16)) == 0
    assert forget(later(hours=47)) == 0

    assert forget(later(hours=49)) == 1

    assert follow(path, "confirm").status_code == 410
    assert Client().get("/live/flood/digest/confirm/a:b:c/").status_code == 200
    assert post("/live/flood/digest/a:b:c/send/", "act=confirm").status_code == 410
    assert Address.objects.count() == 0


def test_one_click_stops_every_mail_and_can_be_taken_back(confirmed, blog, ada):
    header = mail.outbox[0].extra_headers["List-Unsubscribe"]
    one_click = re.search(r"<https?://[^/]+(/.+)>", header)[1]
    # By now it is at another address, and withdrawn.
    publishing.change_address(blog, slug="river", by=ada)
    publishing.withdraw_blog(blog, by=ada, reason="A hoax.")

    assert post(one_click, "List-Unsubscribe=One-Click").status_code == 200

    assert Address.objects.count() == 0
    assert WHO not in Refusal.objects.get().digest
    publishing.bring_back(blog, by=ada)
    assert post("/live/river/digest/send/", f"email={WHO.upper()}").status_code == 303
    assert Address.objects.count() == 0
    assert follow(link_in(mail.outbox[0], "stop"), "stop").status_code == 200
    assert post(one_click, "act=again").status_code == 200
    post("/live/river/digest/send/", f"email={WHO}")
    assert Address.objects.count() == 1


def test_nothing_is_sent_of_what_nobody_sees_or_in_a_pause(confirmed, blog, ada):
    publishing.close(blog, by=ada)
    publishing.pause(None, reason="Look first", by=ada)
    assert send_digests(later(minutes=16)) == 0
    publishing.resume(None, by=ada)
    publishing.pause(blog, reason="Look first", by=ada)
    assert send_digests(later(minutes=16)) == 0
    publishing.resume(blog, by=ada)
    publishing.withdraw_blog(blog, by=ada, reason="A hoax.")
    assert send_digests(later(minutes=16)) == 0
    assert forget(later(days=29)) == 0

    assert forget(later(days=31)) == 1


def test_what_fails_is_tried_again_and_the_log_names_nobody(
    confirmed, blog, ada, settings, caplog
):
    publishing.close(blog, by=ada)
    settings.EMAIL_BACKEND = f"{__name__}.Refusing"
    for number in range(MOST_TRIES - 1):
        assert send_digests(later(days=number + 1)) == 0
    assert Address.objects.get().tries == MOST_TRIES - 1
    send_digests(later(days=MOST_TRIES))

    assert Address.objects.count() == 0
    assert f"Address {confirmed.pk} is given up: SMTPRecipientsRefused" in caplog.text
    assert WHO not in caplog.text


@pytest.mark.one_database
def test_the_form_keeps_what_is_typed_and_says_what_is_wrong(rey, blog, ada):
    page = rey.get(PAGE)
    assert page.headers["Content-Security-Policy"] == POLICY_WITH_FORM
    assert f'href="{PAGE}"' in rey.get("/live/flood/").content.decode()
    reply = post(SEND, "email=rey@")
    assert reply.status_code == 422
    assert 'value="rey@"' in reply.content.decode()
    assert "This is no email address" in reply.content.decode()
    assert post(SEND, "email=").status_code == 422
    foreign = post(SEND, f"email={WHO}", HTTP_SEC_FETCH_SITE="cross-site")
    assert foreign.status_code == 403
    assert post(SEND, f"email={WHO}&website=x").status_code == 303
    assert Client().post(SEND, {"email": WHO}).status_code == 400
    header = f"email={WHO}%0ABcc:%20all@mail.example"
    assert post(SEND, header).status_code == 422
    assert Address.objects.count() == 0
    replies = [post(SEND, f"email={WHO}") for _ in range(6)]
    assert [each.status_code for each in replies] == [303] * 5 + [429]
    assert f'value="{WHO}"' in replies[5].content.decode()
    assert Address.objects.count() == 1
    hidden = make_blog(slug="hidden", live=False)
    make_blog(slug="dress", by=ada, is_rehearsal=True)
    publishing.close(blog, by=ada)
    for slug in (hidden.slug, "dress", "flood"):
        assert rey.get(f"/live/{slug}/digest/").status_code == 404
        assert post(f"/live/{slug}/digest/send/", f"email={WHO}").status_code == 404
    assert PAGE not in rey.get("/live/flood/").content.decode()


@pytest.mark.one_database
def test_nobody_is_asked_more_than_once_an_hour_or_about_five_blogs_a_day(blog, ada):
    slugs = ["flood", *(make_blog(by=ada).slug for _ in range(5))]
    for number, slug in enumerate([*slugs, "flood"]):
        # From another network each time.
        post(
            f"/live/{slug}/digest/send/",
            f"email={WHO}",
            REMOTE_ADDR=f"192.0.2.{number}",
        )
    assert Address.objects.count() == 5
    assert send_confirmations(later(seconds=1)) == 5
    post(SEND, f"email={WHO}", REMOTE_ADDR="192.0.2.99")
    assert send_confirmations(later(seconds=1)) == 0
    Address.objects.update(question_sent_at=timezone.now() - timedelta(minutes=61))
    post(SEND, f"email={WHO}", REMOTE_ADDR="192.0.2.98")
    assert send_confirmations(later(seconds=1)) == 1


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_send_one_mail(blog):
    def send():
        return send_confirmations(later(seconds=1))

    ask_for(blog, WHO)
    if connection.vendor != "postgresql":
        assert at_once(send, send) == [None, None]
        assert len(mail.outbox) == 1
        return
    sent = []
    with transaction.atomic():
        # Another worker takes it in hand at this moment.
        Address.objects.update(due_at=later(minutes=5))
        second = started(lambda: sent.append(send()))
        wait_until(lambda: sent or somebody_waits("transactionid"))
    second.join()

    assert (sent, mail.outbox) == ([0], [])


@pytest.mark.django_db(transaction=True)
def test_who_presses_twice_is_asked_once(blog):
    def press():
        ask_for(blog, WHO)

    if connection.vendor != "postgresql":
        assert at_once(press, press) == [None, None]
    else:
        pressed = []
        with transaction.atomic():
            press()
            second = started(lambda: pressed.append(press()))
            wait_until(lambda: pressed or somebody_waits("transactionid"))
        second.join()
        assert pressed == [None]
    assert Address.objects.count() == 1
