"""Slack, by the Events API: messages to the app itself (`message.im`), their edits and deletions."""

import re
import time
from html import unescape

from liveblog.extras.inbox.incoming import Content, Forged, Incoming, Outcome

from .asking import (
    get_file,
    left_out,
    objects,
    path,
    read_json,
    require_hmac,
    written_by,
)

# An older request may be one that somebody has recorded, and sends again.
WINDOW_SECONDS = 300
HOSTS = ("files.slack.com",)
SAID = {"", "file_share"}
# <https://a.example|words>, <@U123>, <#C123|name>, <!here>
MARKUP = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")


class Slack:
    def __init__(self, its: dict[str, str]):
        self.its = its

    def read(self, request) -> list[Incoming]:
        at = request.headers.get("X-Slack-Request-Timestamp", "")
        if not re.fullmatch("[0-9]{1,12}", at, re.ASCII):
            raise Forged
        if abs(time.time() - int(at)) > WINDOW_SECONDS:
            raise Forged
        signed = f"v0:{at}:".encode() + request.body
        signature = request.headers.get("X-Slack-Signature", "").removeprefix("v0=")
        require_hmac(self.its["signing_secret"], signed, signature)
        told = read_json(request)
        if path(told, "type") != "event_callback":
            return []
        event = path(told, "event", kind=dict)
        found = _read(event, path(told, "team_id"))
        return [found] if found and found.number else []

    def answer(self, request, outcomes: list[Outcome]) -> dict:
        """What Slack wants to read when the address is set up there."""
        told = read_json(request)
        is_asked = path(told, "type") == "url_verification"
        return {"challenge": path(told, "challenge")} if is_asked else {}

    def fetch(self, picture: dict) -> tuple[bytes, str]:
        token, api = self.its["token"], self.its["api"]
        return get_file(api, picture["url"], hosts=HOSTS, token=token), picture["name"]


def _read(event: dict, team: str) -> Incoming | None:
    subtype = path(event, "subtype")
    if path(event, "type") != "message" or path(event, "channel_type") != "im":
        return None
    now, before = (
        path(event, name, kind=dict) for name in ("message", "previous_message")
    )
    # What had replies leaves a message of Slack's own in its place.
    is_deleted = subtype == "message_deleted" or path(now, "subtype") == "tombstone"
    said, version = event, 0
    if is_deleted:
        said = before
    elif subtype == "message_changed":
        said = now
        if before and _content(before) == _content(now):
            return None  # Slack has put the preview of a link below it
    elif subtype not in SAID:
        return None
    if subtype not in SAID:
        version = _microseconds(path(event, "event_ts") or path(event, "ts"))
    if path(said, "bot_id") or not path(said, "user"):
        return None
    return Incoming(
        channel="slack",
        number=f"{path(event, 'channel')}:{path(said, 'ts')}"[:255],
        address=f"{team}/{path(said, 'user')}"[:254],
        content=Content() if is_deleted else _content(said),
        version=version,
        is_deleted=is_deleted,
    )


def _content(said: dict) -> Content:
    pictures, others = [], []
    for file in objects(said, "files"):
        url, name = path(file, "url_private_download"), path(file, "name")
        if url and path(file, "mimetype").startswith("image/"):
            pictures.append({"url": url, "name": name})
        else:
            others.append(name)
    shared = [
        each for each in objects(said, "attachments") if each.get("is_share") is True
    ]
    texts = [path(said, "text"), *(path(each, "text") for each in shared)]
    words = "\n\n".join(plain(text) for text in texts if text)
    its = _passed_on(said, shared)
    its["notes"] = [*its.get("notes", []), *left_out(others)]
    return Content(words=words, pictures=pictures, **its)


def _passed_on(said: dict, shared: list[dict]) -> dict:
    """What is said of messages that were shared: whose they are, unless their sender's own."""
    own = path(said, "user")
    names = [path(each, "author_name") or "?" for each in shared if path(each, "text")]
    is_own = all(path(each, "author_id") == own for each in shared)
    return {} if not names or is_own else written_by(", ".join(dict.fromkeys(names)))


def plain(text: str) -> str:
    """Slack's marks as plain words: of a link its words and its address."""
    return unescape(MARKUP.sub(_named, text))


def _named(found: re.Match) -> str:
    what, words = found[1], found[2] or ""
    if what[:1] in {"@", "#", "!"}:
        return words or what
    return what if words in ("", what) else f"{words} ({what})"


def _microseconds(ts: str) -> int:
    """Of "1652635675.000200"."""
    digits = ts.replace(".", "", 1)
    is_number = digits.isdecimal() and digits.isascii() and len(digits) < 19
    return int(digits) if is_number else 1
