"""WhatsApp, by Meta's Cloud API: webhooks of the field `messages`.

Edits and deletions come for numbers that are used in the WhatsApp Business app as well; where Meta
sends an edit as `unsupported`, nothing is known of it.
"""

from liveblog.extras.inbox.incoming import Content, Forged, Incoming, Outcome

from .asking import (
    get_file,
    get_json,
    left_out,
    objects,
    path,
    read_json,
    require_hmac,
    require_secret,
    written_by,
)

VERSION = "v23.0"
# Where Meta keeps what was sent.
HOSTS = ("fbsbx.com", "facebook.com", "whatsapp.net")
PREFIX = "sha256="


class WhatsApp:
    def __init__(self, its: dict[str, str]):
        self.its = its

    def challenge(self, query) -> str:
        """What Meta wants to read when the address is set up there. Raises Forged."""
        if query.get("hub.mode") != "subscribe":
            raise Forged
        require_secret(self.its["verify_token"], query.get("hub.verify_token", ""))
        return query.get("hub.challenge", "")

    def read(self, request) -> list[Incoming]:
        signature = request.headers.get("X-Hub-Signature-256", "")
        signature = signature.removeprefix(PREFIX)
        require_hmac(self.its["app_secret"], request.body, signature)
        found = [
            _read(message)
            for entry in objects(read_json(request), "entry")
            for change in objects(entry, "changes")
            for message in objects(change, "value", "messages")
            if not path(message, "group_id")
        ]
        return [each for each in found if each and each.number and each.address]

    def answer(self, request, outcomes: list[Outcome]) -> dict:
        return {}

    def fetch(self, picture: dict) -> tuple[bytes, str]:
        token = self.its["token"]
        where = f"/{VERSION}/{picture['id']}"
        url = path(get_json(self.its["api"], where, token), "url")
        content = get_file(self.its["api"], url, hosts=HOSTS, token=token)
        return content, ""


def _read(message: dict) -> Incoming | None:
    kind, number, version = path(message, "type"), path(message, "id"), 0
    is_deleted, said = kind == "revoke", message
    if kind in {"edit", "revoke"}:
        number = path(message, kind, "original_message_id")
        version = _seconds(path(message, "timestamp"))
        said = path(message, kind, "message", kind=dict)
        kind = path(said, "type")
    content = _content(said, kind)
    if content is None and not is_deleted:
        return None
    return Incoming(
        channel="whatsapp",
        number=number[:255],
        address=path(message, "from")[:254],
        content=content or Content(),
        version=version,
        is_deleted=is_deleted,
    )


def _content(said: dict, kind: str) -> Content | None:
    """None of what has neither words nor a picture."""
    its = _passed_on(said)
    if kind == "text":
        return Content(words=path(said, "text", "body"), **its)
    file = path(said, kind, kind=dict)
    name = path(file, "id") if kind in {"image", "document"} else ""
    if path(file, "mime_type").startswith("image/") and name.isalnum():
        return Content(words=path(file, "caption"), pictures=[{"id": name}], **its)
    if words := path(file, "caption"):
        notes = left_out([path(file, "filename") or kind])
        its["notes"] = [*its.get("notes", []), *notes]
        return Content(words=words, **its)
    return None


def _passed_on(said: dict) -> dict:
    """Of a message that was forwarded; Meta does not say whose it is."""
    forwarded = path(said, "context", kind=dict)
    is_one = True in (
        forwarded.get("forwarded"),
        forwarded.get("frequently_forwarded"),
    )
    return written_by("?") if is_one else {}


def _seconds(said: str) -> int:
    is_number = said.isdecimal() and said.isascii() and len(said) < 16
    return int(said) if is_number else 1
