"""As much of one person waits as may, by each way in: the rest is not taken, and they are told."""

import io

import pytest
from django.core.management import call_command
from django.test import Client

from liveblog.api.models import Scope, Token
from liveblog.extras.inbox.management.commands import receive_mail
from liveblog.extras.inbox.models import Message, Sender
from liveblog.extras.inbox.room import MOST_WAITING
from media.models import Image
from tests.extras.inbox.agency import an_item
from tests.extras.inbox.sending import (
    SECRET,
    a_mail,
    bind,
    bring,
    from_slack,
    from_telegram,
)
from tests.factories import make_draft, picture_bytes

pytestmark = pytest.mark.one_database


def fill(cal, channel, blog):
    """All but one: messages that wait for a blog, one that could not be taken in, a draft."""
    draft = make_draft(blog, "Waits", by=cal)
    its = {"person": cal, "channel": channel}
    states = {1: {"state": "failed"}, 2: {"state": "done", "update_made": draft}}
    Message.objects.bulk_create(
        Message(number=f"old {n}", **its, **states.get(n, {"state": "asked"}))
        for n in range(1, MOST_WAITING)
    )
    return draft


def test_a_chat_is_told_and_its_person_sees_it_until_something_is_dismissed(
    blog, cal, cals_desk
):
    bind(cal, "telegram", "777")
    bind(cal, "slack", "T0NEWS/U0CAL")
    for channel in ("telegram", "slack"):
        draft = fill(cal, channel, blog)
    assert from_telegram({"text": "One"}).json() == {}
    told = from_telegram({"text": "Two", "message_id": 56}).json()
    assert told["text"].startswith("Not taken: too much of what you sent waits")
    event = {"user": "U0CAL", "text": "One"}
    assert from_slack(event | {"ts": "1.1"}).status_code == 200
    assert from_slack(event | {"ts": "1.2"}).status_code == 200
    assert Message.objects.count() == 2 * MOST_WAITING
    page = cals_desk.get("/desk/you/inbox/").content.decode()
    assert page.count("200 messages of yours wait already.") == 2
    # What it takes already it follows.
    edited = {"text": "One, and more", "message_id": 55}
    from_telegram(edited, kind="edited_message", number=12)
    assert Message.objects.get(number="777:55").version == 12

    draft.delete()
    from_slack(event | {"ts": "1.3"})
    assert Message.objects.filter(number="D0CAL:1.3").exists()
    cals_desk.post("/desk/you/inbox/dismiss/")
    assert from_telegram({"text": "Three", "message_id": 57}).json() == {}
    assert not any(sender.is_full for sender in Sender.objects.all())
    assert "Dismiss all" not in cals_desk.get("/desk/you/inbox/").content.decode()


def test_a_mail_server_and_a_wire_are_told_to_come_again(blog, cal, monkeypatch):
    _sender, secret = Sender.make_secret(cal, blog)
    for channel in ("mail", "wire"):
        fill(cal, channel, blog)
    to = {"To": f"reports+{secret}@newsbook.example"}

    def send(number):
        picture = [(picture_bytes(), "bridge.jpg")]
        raw = a_mail(pictures=picture, **to, **{"Message-ID": f"<{number}@x>"})
        its = {"content_type": "message/rfc822"}
        return raw, Client().post(
            "/api/inbox/mail", raw, headers={"Authorization": f"Bearer {SECRET}"}, **its
        )

    assert send(1)[1].json() == {"became": "taken"}
    raw, refused = send(2)
    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "600")
    assert Image.objects.count() == 1
    stdin = io.TextIOWrapper(io.BytesIO(raw))
    monkeypatch.setattr("sys.stdin", stdin)
    with pytest.raises(SystemExit) as ended:
        call_command("receive_mail")
    assert ended.value.code == receive_mail.TRY_AGAIN

    _token, secret = Token.make(cal, name="Wire", scopes=[Scope.WRITE], days=9)
    replies = [
        Client().post(
            "/api/inbox/wire/flood",
            {"items": [an_item(1), an_item(2)]},
            content_type="application/json",
            headers={"Authorization": f"Bearer {secret}"},
        )
        for _ in range(2)
    ]
    assert [reply.status_code for reply in replies] == [429, 429]
    assert replies[0].json()["detail"] == "200 items wait in the newsroom."
    assert Message.objects.filter(channel="wire", state="waiting").count() == 1
    assert bring() == 2


def test_what_a_wire_takes_back_does_not_wait_behind_what_has_no_room(blog, cal):
    fill(cal, "wire", blog)
    _token, secret = Token.make(cal, name="Wire", scopes=[Scope.WRITE], days=9)

    def send(*items):
        reply = Client().post(
            "/api/inbox/wire/flood",
            {"items": items},
            content_type="application/json",
            headers={"Authorization": f"Bearer {secret}"},
        )
        return reply.status_code

    wrong = an_item(1)
    assert (send(wrong), bring(), blog.updates.drafts().count()) == (202, 1, 2)
    gone = wrong | {"version": "2", "pubstatus": "canceled"}
    assert send(an_item(2), gone) == 429
    assert (bring(), blog.updates.drafts().count()) == (1, 1)
    # There is room for one now.
    assert send(an_item(2), gone) == 202
