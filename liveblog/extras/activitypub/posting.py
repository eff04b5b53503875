"""What goes to a server's inbox: one after the other, signed, over one connection. No database."""

import time
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Event
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone

from liveblog.outgoing.client import Connection, NoReply, NotAllowed, Trusted

from .addresses import TYPE
from .signing import Signer

# For one message; and so long one thread goes on with the words that it was given.
SECONDS, BATCH_SECONDS = 10, 5
REFUSED = {400, 401, 403, 404, 405, 406, 413, 415, 422}
USER_AGENT = "liveblog-activitypub/1"


@dataclass(frozen=True)
class Message:
    """`copy` and the edition that it then has; or `follower`, who is answered. One that `withdraws`
    stands beside others of its sort alone."""

    body: bytes
    signer: Signer
    copy: int | None = None
    edition: int = 0
    follower: int | None = None
    withdraws: bool = False


@dataclass(frozen=True)
class Outcome:
    """Of one try; no status where nothing was answered."""

    inbox: int
    message: Message
    status: int | None
    problem: str

    @property
    def is_good(self) -> bool:
        return self.status is not None and 200 <= self.status < 300

    @property
    def is_refused(self) -> bool:
        """This message, by a server that takes others."""
        return self.status in REFUSED


@dataclass(frozen=True)
class Ended:
    """A thread has no more to do."""

    inbox: int


def trusted() -> Trusted:
    """Servers in the newsroom's own house (ACTIVITYPUB_ORIGINS)."""
    return Trusted.own(*settings.ACTIVITYPUB_ORIGINS)


def post_all(
    inbox: int,
    url: str,
    messages: list[Message],
    told: "SimpleQueue[Outcome | Ended]",
    stop: Event,
) -> None:
    """Until it is away or busy, it takes too long, or is to stop: what is left is sent another time."""
    until = time.monotonic() + BATCH_SECONDS
    try:
        with Connection(url, trusted=trusted()) as line:
            for each in messages:
                if time.monotonic() > until or stop.is_set():
                    return
                outcome = _post(line, inbox, url, each)
                told.put(outcome)
                if not (outcome.is_good or outcome.is_refused):
                    return
    except NotAllowed as failure:
        # Such as an address in somebody's own house: it counts as a try.
        told.put(Outcome(inbox, messages[0], None, str(failure)))
    finally:
        told.put(Ended(inbox))


def _post(line: Connection, inbox: int, url: str, message: Message) -> Outcome:
    host, path = host_and_path(url)
    signed = message.signer.headers("POST", host, path, timezone.now(), message.body)
    headers = signed | {"Content-Type": TYPE, "User-Agent": USER_AGENT}
    try:
        reply = line.send(
            "POST", path, headers=headers, body=message.body, seconds=SECONDS
        )
    except NoReply as failure:
        return Outcome(inbox, message, None, str(failure))
    is_good = 200 <= reply.status < 300
    problem = "" if is_good else f"it answers {reply.status}"
    return Outcome(inbox, message, reply.status, problem)


def host_and_path(url: str) -> tuple[str, str]:
    """As they are asked and signed: with a port that is none of its scheme's own."""
    parts = urlsplit(url)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return host_of(url), path


def host_of(url: str) -> str:
    parts = urlsplit(url)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    own = {"https": 443, "http": 80}.get(parts.scheme)
    return f"{host}" if parts.port in (None, own) else f"{host}:{parts.port}"
