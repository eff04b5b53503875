"""What colleagues send from a chat: verified, once, and followed as it is edited or deleted there."""

import json
import threading
import time
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from liveblog import publishing
from liveblog.extras.inbox.apps import InboxConfig
from liveblog.extras.inbox.channels.asking import get_file
from liveblog.extras.inbox.channels.slack import plain
from liveblog.extras.inbox.keeping import forget
from liveblog.extras.inbox.models import Code, Message, Sender
from liveblog.models import Review, ReviewLevel, Update
from liveblog.outgoing.client import NotAllowed
from liveblog.publishing import drafting
from tests.extras.inbox.sending import (
    bind,
    bring,
    from_slack,
    from_telegram,
    from_whatsapp,
    post,
)
from tests.factories import picture_bytes, words

pytestmark = pytest.mark.one_database

WHATSAPP, SLACK, TELEGRAM = "491701234567", "T0NEWS/U0CAL", "777"


@contextmanager
def serving(answers):
    """A service that answers what stands there by path, to who shows its token where one is asked."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append((self.path, self.headers.get("Authorization")))
            body = answers.get(self.path)
            self.send_response(404 if body is None else 200)
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def drafts():
    return list(Update.objects.drafts().order_by("pk"))


def said(update):
    update.refresh_from_db()
    return [getattr(block, "words", "(picture)") for block in update.blocks()]


def test_whatsapp_from_a_code_to_a_deletion(blog, cal, cals_desk, channels):
    cals_desk.post("/desk/you/inbox/code/whatsapp/")
    page = cals_desk.get("/desk/you/inbox/").content.decode()
    code = page.partition('new-secret" dir="ltr">')[2].partition("<")[0]
    assert code not in cals_desk.get("/desk/you/inbox/").content.decode()
    hello = {"id": "wamid.0", "type": "text", "text": {"body": f" {code.upper()} "}}

    assert from_whatsapp(hello).status_code == 200
    assert Sender.objects.get().address == WHATSAPP
    assert not (Code.objects.exists())
    assert not (Message.objects.exists())

    picture = {"id": "1003383421387256", "mime_type": "image/jpeg", "caption": "Closed"}
    image = {"id": "wamid.1", "type": "image", "image": picture}
    assert [from_whatsapp(image).status_code for _ in range(2)] == [200, 200]
    answers = {}
    with serving(answers) as (api, asked):
        channels["whatsapp"]["api"] = api
        answers["/v23.0/1003383421387256"] = json.dumps(
            {"url": f"{api}/m?x=1"}
        ).encode()
        assert bring() == 1  # its picture is not there yet
        assert (drafts(), Message.objects.get().tries) == ([], 1)
        answers["/m?x=1"] = picture_bytes()
        assert bring(hours=2) == 1
        assert asked[-1] == ("/m?x=1", "Bearer graph-token")
    (draft,) = drafts()
    assert (draft.author, said(draft)) == (cal, ["Closed", "(picture)"])

    edit = {"original_message_id": "wamid.1", "message": {"type": "text"}}
    edit["message"]["text"] = {"body": "Closed until noon"}
    edited = {"id": "wamid.2", "type": "edit", "edit": edit}
    assert from_whatsapp(edited).status_code == 200
    assert from_whatsapp(image).status_code == 200  # a retry that comes late
    bring()
    assert said(draft) == ["Closed until noon"]

    gone = {"original_message_id": "wamid.1"}
    revoked = {"id": "wamid.3", "type": "revoke", "revoke": gone}
    from_whatsapp(revoked | {"timestamp": "1764582100"})
    from_whatsapp(edited | {"timestamp": "1764582200"})
    bring()
    assert drafts() == []


def test_whatsapp_asks_whether_the_address_is_ours(db):
    def asked(token):
        its = {"hub.mode": "subscribe", "hub.challenge": "1158201444"}
        reply = Client().get("/api/inbox/whatsapp", its | {"hub.verify_token": token})
        return reply.status_code, reply.content

    assert asked("asked-by-meta") == (200, b"1158201444")
    assert asked("guessed")[0] == 403


def test_slack_from_a_message_to_a_deletion(blog, cal, ada, channels):
    bind(cal, "slack", SLACK)
    asked = from_slack({}, type="url_verification", challenge="3eZbrw1a")
    assert asked.json() == {"challenge": "3eZbrw1a"}
    with serving({"/files/bridge.jpg": picture_bytes()}) as (api, requests):
        channels["slack"]["api"] = api
        files = [
            {"mimetype": "image/jpeg", "name": "a.jpg", "url_private_download": url}
            for url in (f"{api}/files/bridge.jpg", "https://127.0.0.1/steal")
        ]
        its = {"user": "U0CAL", "ts": "1764582000.000100", "text": "It <b|rains>"}
        sent = its | {"subtype": "file_share", "files": files}
        assert [from_slack(sent).status_code for _ in range(2)] == [200, 200]
        from_slack(its | {"bot_id": "B0BOT", "ts": "1764582000.000101"})
        from_slack(its | {"channel_type": "channel", "ts": "1764582000.000102"})
        assert bring() == 1
        assert requests == [("/files/bridge.jpg", "Bearer xoxb-token")]
    (draft,) = drafts()
    assert said(draft) == ["It rains (b)", "(picture)"]
    assert "Picture left out: it is at an address" in draft.source_note

    def changed(text, at, **more):
        message = its | {"text": text, "edited": {"user": "U0CAL", "ts": at}}
        told = {"subtype": "message_changed", "message": message, "event_ts": at}
        return from_slack(told | more)

    changed("It pours", "1764582011.000000")
    changed("It drips", "1764582010.000000")  # an older one, which comes later
    bring()
    assert said(draft) == ["It pours"]
    with_picture = {"subtype": "message_changed", "event_ts": "1764582011.600000"}
    from_slack(with_picture | {"message": sent | {"text": "#flood It pours"}})
    bring()  # its picture is not asked for again: nobody serves it any more
    assert said(draft) == ["It pours", "(picture)"]

    publishing.publish(draft, draft.words(), by=ada)
    changed("It hails", "1764582012.000000")
    bring()
    gone = {"subtype": "message_deleted", "deleted_ts": its["ts"], "hidden": True}
    from_slack(gone | {"previous_message": its, "event_ts": "1764582013.000000"})
    bring()
    assert said(draft) == ["It pours", "(picture)"]
    lines = draft.source_note.splitlines()
    assert lines[-2].endswith(": It hails")
    assert lines[-1].startswith("Deleted by its sender at ")


def test_what_slack_leaves_in_the_place_of_a_message_with_replies_is_its_deletion(
    blog, cal
):
    bind(cal, "slack", SLACK)
    its = {"type": "message", "user": "U0CAL", "ts": "1764582000.000100", "text": "It"}
    from_slack(its)
    bring()
    assert [said(draft) for draft in drafts()] == [["It"]]

    left = {"subtype": "tombstone", "user": "USLACKBOT", "text": "Deleted."}
    told = {"subtype": "message_changed", "hidden": True, "message": its | left}
    told |= {"previous_message": its, "event_ts": "1764582013.000000"}
    assert from_slack(told).status_code == 200
    bring()

    assert drafts() == []


def test_a_link_whose_preview_slack_has_added_is_not_edited(blog, cal, ada):
    bind(cal, "slack", SLACK)
    its = {"user": "U0CAL", "ts": "1764582000.000100", "text": "<https://a.example>"}
    from_slack(its)
    bring()
    (draft,) = drafts()
    publishing.publish(draft, draft.words(), by=ada)

    shown = its | {"attachments": [{"text": "A page", "from_url": "https://a.example"}]}
    told = {"subtype": "message_changed", "message": shown, "previous_message": its}
    from_slack(told | {"event_ts": "1764582001.000000"})
    bring()

    draft.refresh_from_db()
    assert "Edited by its sender" not in draft.source_note


def test_what_was_forwarded_has_no_colleagues_name_and_says_whose_it_is(blog, cal):
    bind(cal, "telegram", TELEGRAM)
    bind(cal, "whatsapp", WHATSAPP)
    lind = {"id": 9, "first_name": "Josef", "last_name": "Lind"}
    origins = [
        {"type": "user", "sender_user": lind},
        {"type": "hidden_user", "sender_user_name": "J. L."},
        {"type": "channel", "chat": {"id": -1, "title": "River Office"}},
        {"type": "user", "sender_user": {"id": 777, "first_name": "Cal"}},
    ]
    for number, origin in enumerate(origins):
        told = {"message_id": number + 1, "text": "The mayor resigns."}
        from_telegram(told | {"forward_origin": origin})
    text = {"id": "wamid.1", "type": "text", "text": {"body": "The mayor resigns."}}
    from_whatsapp(text | {"context": {"forwarded": True}})
    bind(cal, "slack", SLACK)
    shared = {"is_share": True, "is_msg_unfurl": True, "text": "The mayor resigns."}
    shared |= {"author_id": "U0LIND", "author_name": "Josef Lind"}
    its = {"user": "U0CAL", "ts": "1764582000.000100", "text": "Heard?"}
    from_slack(its | {"attachments": [shared]})
    own = {"author_id": "U0CAL", "author_name": "Cal"}
    told = {"ts": "1764582000.000101", "text": "", "attachments": [shared | own]}
    from_slack(its | told)
    bring()

    assert [said(draft) for draft in drafts()][-2:] == [
        ["Heard?\n\nThe mayor resigns."],
        ["The mayor resigns."],
    ]

    found = [(draft.byline, draft.source_note.partition("\n")[2]) for draft in drafts()]
    assert found == [
        ("", "Source: Josef Lind"),
        ("", "Source: J. L."),
        ("", "Source: River Office"),
        (cal.byline, ""),
        ("", "Source: ?"),
        ("", "Source: Josef Lind"),
        (cal.byline, ""),
    ]


def test_words_beside_a_file_that_is_not_taken_come_and_say_so(blog, cal):
    for channel, address in (
        *(("whatsapp", WHATSAPP), ("slack", SLACK), ("telegram", TELEGRAM)),
    ):
        bind(cal, channel, address)
    film = {"id": "12", "mime_type": "video/mp4", "caption": "The bridge falls"}
    from_whatsapp({"id": "wamid.1", "type": "video", "video": film})
    file = {"id": "13", "mime_type": "application/pdf", "filename": "levels.pdf"}
    file |= {"caption": "The levels"}
    from_whatsapp({"id": "wamid.2", "type": "document", "document": file})
    files = [{"mimetype": "video/mp4", "name": "dam.mp4"}]
    its = {
        "user": "U0CAL",
        "ts": "1764582000.000100",
        "text": "The dam",
        "files": files,
    }
    from_slack(its | {"subtype": "file_share"})
    from_telegram({"caption": "The mayor", "voice": {"file_id": "abc"}})
    bring()

    left_out = "left out, since nothing of it can be shown"
    found = [(*said(draft), draft.source_note.partition("\n")[2]) for draft in drafts()]
    assert found == [
        ("The bridge falls", f"video: {left_out}"),
        ("The levels", f"levels.pdf: {left_out}"),
        ("The dam", f"dam.mp4: {left_out}"),
        ("The mayor", f"voice: {left_out}"),
    ]


def test_a_services_token_is_shown_to_that_service_alone():
    api, hosts = "https://files.slack.com", ("files.slack.com",)
    for host in ("elsewhere.invalid", "xfiles.slack.com.invalid"):
        with pytest.raises(NotAllowed):
            get_file(api, f"https://{host}/a.jpg", hosts=hosts, token="xoxb")


def test_slacks_marks_are_words():
    assert plain("&lt;b&gt; <https://a.example> <https://a.example|here> <@U1>") == (
        "<b> https://a.example here (https://a.example) @U1"
    )


def test_telegram_answers_whom_nobody_knows_and_follows_whom_somebody_does(blog, cal):
    reply = from_telegram({"text": "Hello"}).json()
    assert (reply["method"], reply["chat_id"]) == ("sendMessage", 777)
    assert "Nobody here knows this chat" in reply["text"]
    ((sample,),) = (family.samples for family in InboxConfig.metrics(None))
    told = ("liveblog_inbox_strangers_total", {"channel": "telegram"}, 1.0)
    assert (sample.name, sample.labels, sample.value) == told
    code = Code.make(cal, "telegram")
    assert "yours now" in from_telegram({"text": f"/start {code}"}).json()["text"]
    assert "Nobody" in from_telegram({"text": code, "from": {"id": 778}}).json()["text"]
    over = Code.make(cal, "telegram")
    Code.objects.update(expires_at=timezone.now())
    from_telegram({"text": over, "from": {"id": 779}})
    assert Sender.objects.get().address == TELEGRAM

    assert from_telegram({"text": "One", "message_id": 5}).json() == {}
    from_telegram({"text": "Two", "message_id": 5}, kind="edited_message", number=12)
    assert bring() == 1  # both at once
    (draft,) = drafts()
    assert said(draft) == ["Two"]
    group = {"text": "Three", "chat": {"id": -5, "type": "group"}}
    assert (from_telegram(group).json(), bring()) == ({}, 0)


def test_an_album_is_one_draft_as_long_as_nobody_has_decided_on_it(
    blog, cal, ada, channels
):
    bind(cal, "telegram", TELEGRAM)

    def send(number, *, album="1371", **more):
        photo = [{"file_id": f"small{number}"}, {"file_id": f"photo{number}"}]
        its = {"message_id": number, "photo": photo, "media_group_id": album}
        assert from_telegram(its | more).json() == {}

    bot = "/bot123:abc/getFile?file_id=photo"
    files = {f"{bot}{n}": {"file_path": f"photos/{n}.jpg"} for n in range(1, 6)}
    answers = {at: json.dumps({"result": its}).encode() for at, its in files.items()}
    for n, colour in enumerate(("red", "tan", "blue", "pink"), 1):
        picture = picture_bytes(colour=colour)
        answers[f"/file/bot123:abc/photos/{n}.jpg"] = picture
    with serving(answers) as (api, _asked):
        channels["telegram"]["api"] = api
        send(1, caption="#flood The bridge")
        send(2)
        assert bring() == 2
        (draft,) = drafts()
        assert said(draft) == ["The bridge", "(picture)", "(picture)"]
        # A colleague has written in it meanwhile; a worker died before it noted what it did.
        theirs = draft.words()
        drafting.keep(draft, replace(theirs, heading="Bridge"), by=ada)
        send(3)
        assert bring() == 1
        lost = {"update_made": None, "saved_at": None, "state": "waiting"}
        lost["next_at"] = timezone.now()
        Message.objects.filter(number="777:2").update(
            **lost, content={"pictures": [{"id": "photo2"}]}
        )
        assert bring() == 1
        assert drafts() == [draft]
        assert said(draft) == ["The bridge", *["(picture)"] * 3]
        assert draft.heading == "Bridge"
        edited = {"message_id": 1, "caption": "The dam", "media_group_id": "1371"}
        from_telegram(edited, kind="edited_message", number=12)
        assert bring() == 1
        assert said(draft)[0] == "The bridge"
        assert draft.source_note.endswith(": The dam")

        publishing.publish(draft, described(draft), by=ada)
        send(4)
        assert bring() == 1
        assert [said(each) for each in drafts()] == [["(picture)"]]


def described(draft):
    words = draft.words()
    for block in words.blocks:
        if hasattr(block, "owes_alt"):
            block.alt, block.owes_alt = "A bridge", False
    return words


def test_an_edit_is_merged_with_what_a_colleague_has_written_and_never_lost(
    blog, cal, ada
):
    bind(cal, "telegram", TELEGRAM)
    from_telegram({"text": "The bridge is closed.\n\nNobody is hurt."})
    bring()
    (draft,) = drafts()
    theirs = words("Bridge", "The bridge is closed.\n\nNobody was hurt, we hear.")
    drafting.keep(draft, theirs, by=ada)

    def edit(text, number):
        from_telegram({"text": text}, kind="edited_message", number=number)
        bring()

    edit("The upper bridge is closed.\n\nNobody is hurt.", 11)
    merged = "The upper bridge is closed.\n\nNobody was hurt, we hear."
    assert (draft.heading, said(draft)) == ("Bridge", [merged])

    edit("The upper bridge is closed.\n\nTwo people are hurt.", 12)
    assert said(draft) == [merged]
    assert "Two people are hurt." in draft.source_note
    assert Message.objects.get().is_shared


def test_a_draft_that_somebody_has_written_in_outlives_its_message(blog, cal, ada):
    blog.review_level = ReviewLevel.SECOND
    blog.save()
    bind(cal, "slack", SLACK)
    its = {"user": "U0CAL", "text": "One"}
    for number in (1, 2):
        from_slack(its | {"ts": f"1764582000.00010{number}"})
    bring()
    first, second = drafts()
    assert (first.review, second.review) == (Review.SUBMITTED, Review.SUBMITTED)
    drafting.keep(second, words("", "One and more"), by=ada)

    for number in (1, 2):
        gone = {"subtype": "message_deleted", "event_ts": "1764582013.000000"}
        gone["previous_message"] = its | {"ts": f"1764582000.00010{number}"}
        from_slack(gone)
    bring()

    assert drafts() == [second]
    second.refresh_from_db()
    assert "Deleted by its sender" in second.source_note


@pytest.mark.parametrize("name", ["whatsapp", "slack", "telegram"])
def test_what_is_forged_or_odd_is_refused_and_nothing_is_kept(name, db, channels):
    cache.clear()
    send = {"whatsapp": from_whatsapp, "slack": from_slack, "telegram": from_telegram}
    message = {"id": "wamid.1", "type": "text", "text": {"body": "x"}, "user": "U"}

    assert send[name](message, secret="guessed").status_code == 403
    assert post(name, b"{}").status_code == 403
    for odd in (
        {"text": 5, "id": 7},
        {"text": "\u0000\ud800", "files": "x", "ts": "1"},
    ):
        assert send[name](message | odd).status_code == 200
    assert not Message.objects.exists()
    for _ in range(60):
        post(name, b"{}")
    assert post(name, b"{}").status_code == 429
    del channels[name]
    assert send[name](message).status_code == 404


def test_a_recorded_request_of_slacks_is_too_old_after_five_minutes(db, cal):
    bind(cal, "slack", SLACK)
    event = {"user": "U0CAL", "text": "One", "ts": "1764582000.000100"}

    assert from_slack(event, at=time.time() - 301).status_code == 403
    assert from_slack(event, at=time.time() - 290).status_code == 200


def test_what_is_over_is_forgotten(blog, cal):
    bind(cal, "telegram", TELEGRAM)
    from_telegram({"text": "One"})
    bring()
    Code.make(cal, "slack")
    assert forget(timezone.now()) == 0

    assert forget(timezone.now() + timedelta(days=31)) == 2
    from_telegram({"text": "Two", "message_id": 56})
    Code.make(cal, "slack")
    cal.erased_at = timezone.now()
    cal.save()
    assert forget(timezone.now()) == 3
    assert not Sender.objects.exists()
    assert not Message.objects.exists()
