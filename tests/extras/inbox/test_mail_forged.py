"""What looks signed, and is not by whom it names: nothing of it is taken in."""

import re
import time
from datetime import timedelta
from email.utils import format_datetime

import dkim
import pytest
from django.utils import timezone

from liveblog.extras.inbox.keeping import FOLLOWED_FOR, SIGNED_FOR, forget
from liveblog.extras.inbox.mail_authentic import CLOCKS_DIFFER
from liveblog.extras.inbox.mailing import Became, receive
from tests.extras.inbox.sending import ADDRESS, CALS, a_mail, bind, look_up, signed

pytestmark = pytest.mark.one_database


def take(raw):
    return receive(raw, look_up=look_up)


def head(*lines):
    return "\r".join([*lines, "", "The dam is broken.", ""]).encode()


def test_a_signature_is_read_by_nobody_but_who_verifies_it(blog, cal, monkeypatch):
    """Decoded as a header's words, it would name another domain than the one whose key is asked for."""
    bind(cal, "mail", CALS)
    tag = (b"z", b"=?us-ascii?q?x=3B_d=3Dnewsbook.example=3B_z=3D?=")
    write = dkim.DKIM.gen_header

    def with_tag(self, tags, *rest):
        return write(self, [*tags[:-1], tag, tags[-1]], *rest)

    monkeypatch.setattr(dkim.DKIM, "gen_header", with_tag)
    forged = signed(a_mail(), "elsewhere.example", identity=b"@elsewhere.example")

    assert dkim.verify(forged, dnsfunc=look_up)
    assert take(forged) == Became.STRANGER


def test_a_head_of_bare_returns_before_a_signed_mail_is_no_head(blog, cal):
    bind(cal, "mail", CALS)
    whole = signed(a_mail())
    signature = re.sub(r"\s+", " ", whole.split(b"From: ")[0].decode()).strip()
    before = head(
        "X-First: 1",
        signature,
        f"From: {CALS}",
        f"To: {ADDRESS}",
        "Subject: Dam",
        "Message-ID: <2@x>",
    )

    assert take(before + b"\r\n" + whole) == Became.STRANGER
    assert take(whole) == Became.TAKEN


def test_a_mail_that_is_sent_again_under_another_number_is_not_taken(blog, cal):
    bind(cal, "mail", CALS)
    unsigned = {"include_headers": [b"From", b"To", b"Subject"]}
    whole = signed(a_mail(), **unsigned)

    again = [
        whole.replace(b"<1@newsbook.example>", b"<2@newsbook.example>"),
        b"Message-ID: <3@newsbook.example>\r\n" + signed(a_mail()),
    ]
    assert [take(each) for each in again] == [Became.STRANGER] * 2

    # Nor with more in its head, where its number is too long to be kept, or is none.
    long, none = f"<{'x' * 300}@x>", b"Message-ID: \r\n"
    sent = signed(a_mail(**{"Message-ID": long}))
    became = [take(more + sent) for more in (b"", b"X-Way: 2\r\n")]
    assert became == [Became.TAKEN, Became.KNOWN]
    raw = a_mail().replace(b"Message-ID: <1@newsbook.example>\r\n", none)
    assert take(signed(raw)) == Became.STRANGER


@pytest.mark.parametrize("before", [b" x\r\n", b"X\xff: y\r\n"])
def test_a_head_that_cannot_be_verified_is_no_error(blog, cal, before):
    bind(cal, "mail", CALS)

    assert take(before + signed(a_mail())) in {Became.STRANGER, Became.TAKEN}


def test_a_mail_whose_number_is_forgotten_is_not_taken_again(blog, cal, monkeypatch):
    bind(cal, "mail", CALS)
    began, hour = time.time(), timedelta(hours=1)

    def signed_ago(age, number):
        with monkeypatch.context() as then:
            then.setattr(time, "time", lambda: began - age.total_seconds())
            return signed(a_mail(**{"Message-ID": f"<{number}@x>"}))

    assert take(signed_ago(SIGNED_FOR - hour, 1)) == Became.TAKEN
    assert take(signed_ago(SIGNED_FOR + hour, 2)) == Became.STRANGER
    # Whoever has signed it may be a day ahead of us.
    assert SIGNED_FOR + CLOCKS_DIFFER <= FOLLOWED_FOR
    assert forget(timezone.now() + FOLLOWED_FOR - hour) == 0


def test_a_signature_without_a_time_has_that_of_a_date_which_it_signs(
    blog, cal, monkeypatch
):
    bind(cal, "mail", CALS)
    write = dkim.DKIM.gen_header

    def without_time(self, tags, *rest):
        return write(self, [tag for tag in tags if tag[0] != b"t"], *rest)

    monkeypatch.setattr(dkim.DKIM, "gen_header", without_time)
    heads = [b"From", b"To", b"Subject", b"Message-ID"]
    both = {"include_headers": [*heads, b"Date"]}

    def sent(days, number, **more):
        date = format_datetime(timezone.now() + timedelta(days=days))
        return signed(a_mail(Date=date, **{"Message-ID": f"<{number}@x>"}), **more)

    refused = [sent(-1, 1), sent(-30, 2, **both), sent(9, 3, **both)]
    now = format_datetime(timezone.now()).encode()
    refused.append(b"Date: " + now + b"\r\n" + sent(-30, 4, **both))
    assert [take(each) for each in refused] == [Became.STRANGER] * 4
    assert take(sent(-1, 5, **both)) == Became.TAKEN
