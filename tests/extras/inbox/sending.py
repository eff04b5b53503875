"""What colleagues, mail servers and chat services send, shaped as their documentation says."""

import base64
import hashlib
import hmac
import json
import time
from datetime import timedelta
from email.message import EmailMessage
from functools import cache

import dkim
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client
from django.utils import timezone

from liveblog.extras.inbox.bringing import bring_due
from liveblog.extras.inbox.models import Sender

ADDRESS, SECRET = "reports@newsbook.example", "a-secret-of-the-mail-server"
CALS = "cal@newsbook.example"
SIGNING = "slack-signing-secret"
CHANNELS = {
    "mail": {"address": ADDRESS, "secret": SECRET},
    "whatsapp": {
        "number": "+49 30 1234",
        "app_secret": "app-secret",
        "verify_token": "asked-by-meta",
        "token": "graph-token",
        "api": "https://graph.facebook.com",
    },
    "slack": {
        "name": "Newsbook reports",
        "signing_secret": SIGNING,
        "token": "xoxb-token",
        "api": "https://files.slack.com",
    },
    "telegram": {
        "name": "@newsbook_bot",
        "secret": "telegram-secret",
        "token": "123:abc",
        "api": "https://api.telegram.org",
    },
}


def bind(person, channel, address, blog=None):
    its = {"person": person, "channel": channel, "blog": blog}
    return Sender.objects.create(address=address, **its)


def bring(*, hours=1):
    """One round of the worker, so much later."""
    return bring_due(timezone.now() + timedelta(hours=hours))


# Mails ----------------------------------------------------------------------------------


def a_mail(
    words="The bridge is closed.", *, html=None, pictures=(), files=(), **headers
):
    """The bytes of one from Cal to the newsroom's address; headers by their names."""
    mail = EmailMessage()
    its = {"From": f"Cal Ferris <{CALS}>", "To": ADDRESS, "Subject": "Bridge closed"}
    its |= {"Message-ID": "<1@newsbook.example>"}
    for name, value in (its | headers).items():
        if value is not None:
            mail[name] = value
    if words is not None:
        mail.set_content(words)
    if html is not None and words is None:
        mail.set_content(html, subtype="html")
    for content, name in pictures:
        mail.add_attachment(content, maintype="image", subtype="jpeg", filename=name)
    for kind, name in files:
        maintype, _slash, subtype = kind.partition("/")
        its = {"maintype": maintype, "subtype": subtype}
        mail.add_attachment(b"...", filename=name, **its)
    return mail.as_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


@cache
def _key():
    key = rsa.generate_private_key(public_exponent=65537, key_size=1024)  # noqa: S505
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.TraditionalOpenSSL,
        serialization.NoEncryption(),
    )
    der = key.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return pem, b"v=DKIM1; k=rsa; p=" + base64.b64encode(der)


def signed(raw, domain="newsbook.example", **options):
    """As the mail server of this domain signs it."""
    its = {"include_headers": [b"From", b"To", b"Subject", b"Message-ID"]} | options
    return dkim.sign(raw, b"mail", domain.encode(), _key()[0], **its) + raw


def look_up(name, timeout=5):
    """In the place of DNS: every domain has our key."""
    return _key()[1]


# Chats ----------------------------------------------------------------------------------


def hex_hmac(secret, body):
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def post(name, body, **headers):
    return Client().post(
        f"/api/inbox/{name}", body, content_type="application/json", headers=headers
    )


def from_whatsapp(message, *, secret="app-secret", **more):  # noqa: S107
    value = {
        "messaging_product": "whatsapp",
        "metadata": {
            "display_phone_number": "493012345678",
            "phone_number_id": "106540352242922",
        },
        "contacts": [{"profile": {"name": "Cal Ferris"}, "wa_id": "491701234567"}],
        "messages": [{"from": "491701234567", "timestamp": "1764582000", **message}],
    }
    change = {"value": value | more, "field": "messages"}
    entry = {"id": "102290129340398", "changes": [change]}
    told = {"object": "whatsapp_business_account", "entry": [entry]}
    body = json.dumps(told).encode()
    signature = f"sha256={hex_hmac(secret, body)}"
    return post("whatsapp", body, **{"X-Hub-Signature-256": signature})


def from_slack(event, *, at=None, secret=SIGNING, **told):
    its = {
        "token": "verification-token",
        "team_id": "T0NEWS",
        "api_app_id": "A0BOOK",
        "type": "event_callback",
        "event_id": "Ev0123",
        "event_time": 1764582000,
        "event": {"type": "message", "channel_type": "im", "channel": "D0CAL", **event},
    }
    body = json.dumps(its | told).encode()
    at = str(int(time.time() if at is None else at))
    signature = f"v0={hex_hmac(secret, f'v0:{at}:'.encode() + body)}"
    headers = {"X-Slack-Request-Timestamp": at, "X-Slack-Signature": signature}
    return post("slack", body, **headers)


def from_telegram(message, *, number=10, kind="message", secret="telegram-secret"):  # noqa: S107
    its = {
        "message_id": 55,
        "from": {"id": 777, "is_bot": False, "first_name": "Cal"},
        "chat": {"id": 777, "first_name": "Cal", "type": "private"},
        "date": 1764582000,
        **message,
    }
    body = json.dumps({"update_id": number, kind: its})
    return post("telegram", body, **{"X-Telegram-Bot-Api-Secret-Token": secret})
