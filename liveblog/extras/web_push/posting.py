"""What goes to a push service: encrypted for one device (RFC 8291), signed by us (RFC 8292)."""

import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from queue import SimpleQueue
from urllib.parse import urlsplit

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec
from django.utils import timezone

from liveblog.outgoing.client import Connection, NoReply, NotAllowed, Trusted

from .keys import CURVE, Signer, raw_bytes
from .models import Delivery, Push
from .outcomes import Ended, Outcome, What
from .payload import payload_of

# For one message; and so long one thread goes on with the words that it was given.
SECONDS, BATCH_SECONDS = 10, 5
# So long a push service is left alone that is away, or that says no more than that it is busy.
REST, LONGEST_REST = timedelta(seconds=30), timedelta(hours=1)
GONE, BUSY = {404, 410}, {429, 503}
TYPE = "application/notification+json"
_signer = Signer()


@dataclass(frozen=True)
class Message:
    """What a thread needs to know of a delivery."""

    delivery: int
    subscription: int
    push: int
    endpoint: str
    p256dh: str
    auth: str
    body: bytes
    headers: dict[str, str]

    @classmethod
    def of(cls, delivery: Delivery, push: Push, now: datetime) -> "Message":
        to = delivery.subscription
        seconds = max(0, int((push.expires_at - now).total_seconds()))
        headers = {
            "Content-Type": TYPE,
            "Content-Encoding": "aes128gcm",
            "TTL": str(seconds),
            "Urgency": "normal" if delivery.is_silent else "high",
            # What waits there for a device that is off gives way to what comes in its place.
            "Topic": push.tag,
        }
        body = payload_of(push, is_silent=delivery.is_silent)
        return cls(
            *(delivery.pk, to.pk, push.pk, to.endpoint, to.p256dh, to.auth),
            *(body, headers),
        )

    def encrypted(self) -> bytes:
        return http_ece.encrypt(
            self.body,
            private_key=ec.generate_private_key(CURVE),
            dh=raw_bytes(self.p256dh),
            auth_secret=raw_bytes(self.auth),
            version="aes128gcm",
        )

    def outcome(self, what: What, *, again_at=None, rests=False) -> Outcome:
        origin = urlsplit(self.endpoint)
        service = f"{origin.scheme}://{origin.netloc}" if rests else ""
        ids = (self.delivery, self.subscription, self.push)
        return Outcome(*ids, what, again_at, service)


def post_all(
    origin: str,
    messages: list[Message],
    trusted: Trusted,
    told: "SimpleQueue[Outcome | Ended]",
) -> None:
    """One after the other, over one connection, until the service is away or it takes too long."""
    left = {each.delivery: each for each in messages}
    until, rests_until = time.monotonic() + BATCH_SECONDS, None
    try:
        with Connection(origin, trusted=trusted) as line:
            for each in messages:
                if time.monotonic() > until:
                    return
                outcome = _post(line, each)
                del left[each.delivery]
                told.put(outcome)
                if outcome.service:
                    rests_until = outcome.again_at
                    return
    except NotAllowed:
        # Such as an address in somebody's own house: it is never asked.
        while left:
            told.put(left.popitem()[1].outcome(What.REFUSED))
    finally:
        not_tried = [
            each.outcome(What.LEFT, again_at=rests_until) for each in left.values()
        ]
        told.put(Ended(origin, not_tried))


def _post(line: Connection, message: Message) -> Outcome:
    parts = urlsplit(message.endpoint)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = message.headers | {
        "Authorization": _signer.authorization(message.endpoint)
    }
    body = message.encrypted()
    try:
        reply = line.send("POST", path, headers=headers, body=body, seconds=SECONDS)
    except NoReply:
        again_at = timezone.now() + REST
        return message.outcome(What.AGAIN, again_at=again_at, rests=True)
    return _outcome(message, reply.status, reply.headers.get("Retry-After", ""))


def _outcome(message: Message, status: int, retry_after: str) -> Outcome:
    if 200 <= status < 300:
        return message.outcome(What.SENT)
    if status in GONE:
        return message.outcome(What.GONE)
    if status in BUSY or status >= 500:
        again_at = timezone.now() + pause_of(retry_after, timezone.now())
        return message.outcome(What.AGAIN, again_at=again_at, rests=status in BUSY)
    return message.outcome(What.REFUSED)


def pause_of(retry_after: str, now: datetime) -> timedelta:
    """Of a Retry-After, which is seconds or a date; half a minute where it says nothing."""
    try:
        if retry_after.isascii() and retry_after.isdigit():
            wanted = timedelta(seconds=int(retry_after[:9]))
        else:
            wanted = parsedate_to_datetime(retry_after) - now
    except (ValueError, TypeError):
        wanted = REST
    return min(max(wanted, timedelta(seconds=1)), LONGEST_REST)
