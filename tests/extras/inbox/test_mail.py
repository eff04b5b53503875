"""A mail becomes a draft of whoever has sent it, once, and only if it is theirs."""

import io
from contextlib import suppress
from time import process_time

import pytest
from django.core.management import call_command
from django.db import OperationalError
from django.test import Client

from liveblog.extras.inbox import mail_words
from liveblog.extras.inbox.incoming import Odd
from liveblog.extras.inbox.mailing import Became, receive
from liveblog.extras.inbox.management.commands import receive_mail
from liveblog.extras.inbox.models import Message, Sender, Strangers
from liveblog.models import Review, ReviewLevel, Update
from tests.extras.inbox.sending import (
    CALS,
    SECRET,
    a_mail,
    bind,
    bring,
    hex_hmac,
    look_up,
    signed,
)
from tests.factories import make_blog, picture_bytes

pytestmark = pytest.mark.one_database
LONG = """The bridge is closed since noon.

https://river.example/levels

Cal, at the harbour
--
Cal Ferris
Newsbook
"""


def take(raw, **more):
    return receive(raw, look_up=look_up, **more)


def drafts():
    return list(Update.objects.drafts().order_by("pk"))


def test_files_of_which_nothing_is_taken_are_named(blog, cal):
    bind(cal, "mail", CALS)
    files = [("video/mp4", "dam.mp4"), ("application/pdf", "levels.pdf")]
    files.append(("application/pkcs7-signature", "smime.p7s"))

    assert take(signed(a_mail(files=files))) == Became.TAKEN
    bring()

    (draft,) = drafts()
    assert draft.source_note.splitlines()[1:] == [
        "dam.mp4: left out, since nothing of it can be shown",
        "levels.pdf: left out, since nothing of it can be shown",
    ]


def test_a_signed_mail_is_a_draft_once_with_its_words_its_link_and_its_picture(
    blog, cal
):
    bind(cal, "mail", CALS)
    raw = signed(a_mail(LONG, pictures=[(picture_bytes(), "bridge.jpg")]))

    assert [take(raw), take(raw)] == [Became.TAKEN, Became.KNOWN]
    assert [bring(), bring()] == [1, 0]

    (draft,) = drafts()
    assert (draft.blog, draft.author, draft.byline) == (blog, cal, cal.byline)
    assert draft.heading == "Bridge closed"
    text, figure = draft.blocks()
    link = '<a href="https://river.example/levels">https://river.example/levels</a>'
    assert text.html == (
        f"<p>The bridge is closed since noon.</p><p>{link}</p><p>Cal, at the harbour</p>"
    )
    assert (figure.owes_alt, figure.credit) == (True, "Cal Ferris/Newsbook")
    assert figure.image.uploaded_by == cal
    assert draft.source_note.startswith("Came by e-mail, ")
    message = Message.objects.get()
    assert (message.state, message.content) == ("done", {})


def test_a_mail_that_its_senders_server_has_not_signed_is_counted_and_nothing_kept(
    blog, cal
):
    bind(cal, "mail", CALS)
    whole, plain = signed(a_mail()), a_mail()
    forged = [
        plain,
        whole.replace(b"closed.", b"open.  "),
        signed(plain, "elsewhere.example"),
        signed(plain, length=True) + b"And more.\r\n",
        signed(plain, include_headers=[b"From"]),
        b"To: reports@newsbook.example\r\n" + whole,
        b"Subject: Dam broken\r\n" + whole,
        whole.replace(b"Cal Ferris <cal@", b"Cal Ferris <ann@"),
    ]

    assert {take(each) for each in forged} == {Became.STRANGER}
    assert not Message.objects.exists()
    assert Strangers.objects.get().count == len(forged)
    cal.is_active = False
    cal.save()
    assert take(whole) == Became.STRANGER


def test_a_secret_address_says_who_writes_and_for_which_blog(blog, cal, ada):
    other = make_blog(members=[cal], headline="The other")
    _sender, secret = Sender.make_secret(cal, other)
    to = f"reports+{secret}@newsbook.example"

    came = [
        take(a_mail(To=to, **{"From": "x@y.example", "Message-ID": "<a@b>"})),
        take(a_mail(To="desk@z.example", **{"Message-ID": "<c@d>"}), to=[to.upper()]),
        take(a_mail(To=to.replace(secret, "a" * 16))),
    ]

    assert came == [Became.TAKEN, Became.TAKEN, Became.STRANGER]
    bring()
    assert [(each.blog, each.author) for each in drafts()] == [(other, cal)] * 2


def test_it_is_for_the_blog_that_its_tag_names_or_its_person_says(cal, ada, cals_desk):
    first = make_blog(members=[cal], slug="flood")
    make_blog(members=[cal], slug="storm")
    hers = make_blog(slug="vote")
    sender = bind(cal, "mail", CALS)
    for number, subject in enumerate(["[flood] Closed", "Wet", "Open #Flood", "#vote"]):
        its = {"Subject": subject, "Message-ID": f"<{number}@x>"}
        take(signed(a_mail(**its)))
    bring()

    assert [(each.heading, each.blog) for each in drafts()] == [
        ("Closed", first),
        ("Open", first),
    ]
    assert not hers.updates.exists()
    wet, vote = Message.objects.filter(state="asked").order_by("pk")
    page = cals_desk.get("/desk/you/inbox/").content.decode()
    assert page.count("For which blog is it?") == 2
    cals_desk.post(f"/desk/you/inbox/came/{wet.pk}/", {"blog": "flood"})
    hers_refused = cals_desk.post(f"/desk/you/inbox/came/{vote.pk}/", {"blog": "vote"})
    assert hers_refused.status_code == 422
    assert "autofocus" in hers_refused.content.decode()  # the list of what came is long
    Sender.objects.filter(pk=sender.pk).update(blog=hers)
    bring()
    found = first.updates.drafts().order_by("pk")
    assert [each.heading for each in found] == ["Closed", "Open", "Wet"]


def test_where_others_read_first_it_goes_to_the_editors_unless_a_picture_says_nothing(
    blog, cal
):
    blog.review_level = ReviewLevel.SECOND
    blog.save()
    bind(cal, "mail", CALS)
    take(signed(a_mail()))
    picture = [(picture_bytes(), "bridge.jpg")]
    take(signed(a_mail(pictures=picture, **{"Message-ID": "<2@x>"})))
    bring()

    submitted, draft = drafts()
    assert (submitted.review, submitted.submitted_by) == (Review.SUBMITTED, cal)
    assert draft.review == ""


def test_who_may_not_write_there_any_more_gets_no_draft(blog, cal):
    bind(cal, "mail", CALS, blog=blog)
    take(signed(a_mail()))
    blog.members.clear()

    assert bring() == 1
    assert drafts() == []
    assert Message.objects.get().state == "asked"


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto-Submitted": "auto-replied"},
        {"Precedence": "bulk"},
        {"Return-Path": "<>"},
        {"List-Id": "<news.list.example>"},
    ],
)
def test_what_machines_send_is_passed_over(headers, db, cal):
    bind(cal, "mail", CALS)

    assert take(signed(a_mail(**headers))) == Became.AUTOMATIC
    assert not (Message.objects.exists())
    assert not (Strangers.objects.exists())


def test_only_ones_own_words_are_taken():
    said = {
        "Hello.\n-- \nCal\n": "Hello.",
        "Hello.\n\nOn 1 Dec 2026 Ada wrote:\n> One\n> Two\n": "Hello.",
        "Hello.\n\nOn 1 Dec, Ada <ada@a.example>\nwrote:\n\n> One\n": "Hello.",
        "Hello.\n> One\n": "Hello.",
        "He says:\n> One\n": "He says:\n> One",
        "> A question?\nAn answer.\n": "> A question?\nAn answer.",
        "Yes.\n\n-----Original Message-----\nFrom: Ada\n": "Yes.",
        "See:\n---------- Forwarded message ---------\nFrom: B\n": (
            "See:\n---------- Forwarded message ---------\nFrom: B"
        ),
    }
    assert {text: mail_words.own(text) for text in said} == said
    flowed = (
        b"Content-Type: text/plain; format=flowed\r\n\r\nOne \r\ntwo.\r\nThree.\r\n"
    )
    assert mail_words.read(flowed).words == "One two.\nThree."
    assert mail_words.read(a_mail(Subject="Re: AW: Closed")).subject == "Closed"


IN_PARTS = [
    b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(90)
]


def test_a_mail_has_at_most_five_thousand_headers():
    head = b"Received: by a.example\n"
    assert mail_words.read(head * 5_000 + b"\nOne.").words == "One."
    assert mail_words.read(head * 5_000 + b"\nOne.").words == "One."  # each mail anew
    with pytest.raises(Odd):
        mail_words.read(head * 5_001 + b"\nOne.")


@pytest.mark.parametrize(
    "raw",
    [
        b"Content-Type: image/png\nContent-Disposition: attachment" + b";" * 50_000,
        b"Content-Type: image/png" + b';a="' * 20_000 + b"\n\naaaa",
        b"To: " + b'"a" ' * 50_000 + b"\n\na",
        b"Delivered-To: a@b.example\n" * 100_000 + b"\na",
        b"Subject: x\n" + b"".join(IN_PARTS) + b"\n" * 300_000,
        b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n" * 200_000,
        b"Content-Type: text/plain; charset=punycode\n\na-" + b"bcdaef" * 80_000,
    ],
)
def test_what_would_take_long_to_read_is_not_read(raw):
    """Its time is bounded, whatever it is made of: here where coverage is measured, too."""
    began = process_time()
    with suppress(Odd):
        mail_words.read(raw)
    assert process_time() - began < 4


def test_a_mail_waits_at_its_server_while_there_is_no_database(monkeypatch, db):
    def fail(raw, to):
        raise OperationalError

    monkeypatch.setattr(receive_mail, "receive", fail)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(a_mail())))
    with pytest.raises(SystemExit, match="75"):
        call_command("receive_mail")


def test_who_has_no_byline_is_not_credited_by_their_address(blog, cal):
    bind(cal, "mail", CALS)
    cal.byline = ""
    cal.save()
    take(signed(a_mail(pictures=[(picture_bytes(), "bridge.jpg")])))
    bring()

    assert drafts()[0].blocks()[1].credit == "Newsbook"


def test_html_alone_is_read_as_what_is_pasted(blog, cal):
    bind(cal, "mail", CALS)
    html = "<style>p{}</style><p onclick=x>It <b>rains</b>.</p><script>1</script>"
    take(signed(a_mail(None, html=html)))
    bring()

    assert drafts()[0].blocks()[0].html == "<p>It <strong>rains</strong>.</p>"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00\xff\xfe",
        b"From: \xff\r\nSubject: =?x?q?=00?=\r\nContent-Type: text/plain; charset=\x00no\r\n\r\n\xff\x00",
        b"Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n" * 50,
    ],
)
def test_nothing_odd_is_an_error(raw, cal, blog):
    _sender, secret = Sender.make_secret(cal, blog)
    to = f"reports+{secret}@newsbook.example"
    its = {"Authorization": f"Bearer {SECRET}", "Inbox-To": to}

    reply = Client().post(
        "/api/inbox/mail", raw, content_type="message/rfc822", headers=its
    )

    assert reply.status_code in {200, 400}
    bring()


def test_a_mail_server_says_who_it_is(blog, cal, monkeypatch, settings):
    _sender, secret = Sender.make_secret(cal, blog)
    to = f"x@newsbook.example, reports+{secret}@newsbook.example"

    def status(number, **headers):
        raw = a_mail(**{"Message-ID": f"<{number}@x>"})
        sends = {
            "content_type": "message/rfc822",
            "headers": headers | {"Inbox-To": to},
        }
        return Client().post("/api/inbox/mail", raw, **sends).status_code

    right = hex_hmac(SECRET, a_mail(**{"Message-ID": "<3@x>"}))
    basic = "Basic OmEtc2VjcmV0LW9mLXRoZS1tYWlsLXNlcnZlcg=="
    assert status(1) == 403
    assert status(1, Authorization="Bearer wrong") == 403
    assert status(1, **{"Inbox-Signature": f"sha256={right}"}) == 403
    assert status(1, Authorization=basic) == 200
    assert status(2, Authorization=f"Bearer {SECRET}") == 200
    assert status(3, **{"Inbox-Signature": f"sha256={right}"}) == 200
    stdin = io.TextIOWrapper(io.BytesIO(a_mail(**{"Message-ID": "<4@x>"})))
    monkeypatch.setattr("sys.stdin", stdin)
    call_command("receive_mail", f"reports+{secret}@newsbook.example")
    assert Message.objects.count() == 4
    settings.INBOX_CHANNELS = {}
    assert status(5, Authorization=f"Bearer {SECRET}") == 404
