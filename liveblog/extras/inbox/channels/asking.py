"""What all chats ask of their services, and read of what they send."""

import hashlib
import hmac
import json
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from liveblog.extras.inbox.incoming import Forged, Odd, clean
from liveblog.outgoing.client import Connection, NoReply, NotAllowed, Trusted, origin_of
from media.uploads import MAX_UPLOAD_BYTES

SECONDS = 30
MOST_JSON = 64 * 1024
MOST_NAMED = 10


def read_json(request) -> dict:
    """The body, which must be an object. Raises Odd."""
    try:
        told = json.loads(request.body)
    except (ValueError, RecursionError):
        raise Odd from None
    if not isinstance(told, dict):
        raise Odd
    return told


def require_hmac(secret: str, signed: bytes, signature: str) -> None:
    """That this is the HMAC-SHA256, in hex. Raises Forged."""
    right = hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(right.encode(), signature.encode()):
        raise Forged


def require_secret(secret: str, said: str) -> None:
    """Raises Forged."""
    if not hmac.compare_digest(secret.encode(), said.encode()):
        raise Forged


def path(told, *names, kind: type = str):
    """What stands there in JSON, of this type; an empty one of it where nothing does."""
    for name in names:
        told = told.get(name) if isinstance(told, dict) else None
    if not isinstance(told, kind) or isinstance(told, bool):
        return kind()
    return clean(told) if isinstance(told, str) else told


def objects(told, *names) -> list[dict]:
    """The objects in the list that stands there."""
    return [each for each in path(told, *names, kind=list) if isinstance(each, dict)]


def left_out(names: list[str]) -> list[str]:
    """Lines for colleagues: files that came with a message, and of which nothing is taken."""
    why = _("%(name)s: left out, since nothing of it can be shown")
    return [why % {"name": each[:100]} for each in names[:MOST_NAMED] if each]


def written_by(name: str) -> dict:
    """Of a `Content` that its sender has but passed on: no colleague's name stands over it."""
    return {"byline": "", "notes": [_("Source: %(name)s") % {"name": name[:100]}]}


def get_json(api: str, where: str, token: str = "") -> dict:
    """Raises NoReply, or NotAllowed."""
    try:
        told = json.loads(_get(api, f"{api}{where}", token, MOST_JSON))
    except ValueError:
        raise NoReply("no JSON") from None
    return told if isinstance(told, dict) else {}


def get_file(api: str, url: str, *, hosts: tuple[str, ...], token: str = "") -> bytes:
    """A file at `api` or at one of these hosts, or below them: nobody else is shown the token.

    Raises NoReply, or NotAllowed.
    """
    origin = origin_of(url)  # raises NotAllowed of what is no address
    host = urlsplit(url).hostname or ""
    is_theirs = any(host == each or host.endswith(f".{each}") for each in hosts)
    if not is_theirs and origin != origin_of(api):
        raise NotAllowed(host)
    return _get(api, url, token, MAX_UPLOAD_BYTES)


def _get(api: str, url: str, token: str, longest: int) -> bytes:
    parts = urlsplit(url)
    where = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    with Connection(url, trusted=Trusted.own(api)) as line:
        reply = line.send("GET", where, headers=headers, seconds=SECONDS)
        if reply.status != 200:
            raise NoReply(f"HTTP {reply.status}")
        return reply.read(longest=longest)
