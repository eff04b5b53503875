"""Telegram, by a bot's webhook: private messages to it and their edits. It tells of no deletions."""

import re

from django.utils.translation import gettext_lazy as _

from liveblog.extras.inbox.incoming import Content, Incoming, Outcome

from .asking import (
    get_file,
    get_json,
    left_out,
    objects,
    path,
    read_json,
    require_secret,
    written_by,
)

ANSWERS = {
    Outcome.BOUND: _(
        "This chat is yours now: what you send here becomes a draft of yours."
    ),
    Outcome.STRANGER: _(
        "Nobody here knows this chat. Who works for the newsroom finds a code in their account."
    ),
    Outcome.FULL: _(
        "Not taken: too much of what you sent waits at the desk. Publish or discard some of it, then send this again."
    ),
}
HEADER = "X-Telegram-Bot-Api-Secret-Token"
# Files that are not taken; an animation stands there as a document, too.
OTHERS = ("video", "video_note", "voice", "audio", "document")
FILE = re.compile(r"[-\w/.]{1,300}", re.ASCII)


class Telegram:
    def __init__(self, its: dict[str, str]):
        self.its = its

    def read(self, request) -> list[Incoming]:
        require_secret(self.its["secret"], request.headers.get(HEADER, ""))
        told = read_json(request)
        edited = path(told, "edited_message", kind=dict)
        message = edited or path(told, "message", kind=dict)
        chat = path(message, "chat", "id", kind=int)
        sender = path(message, "from", "id", kind=int)
        is_private = path(message, "chat", "type") == "private"
        if not (is_private and chat and sender):
            return []
        number = path(message, "message_id", kind=int)
        version = path(told, "update_id", kind=int) if edited else 0
        album = path(message, "media_group_id")
        return [
            Incoming(
                channel="telegram",
                number=f"{chat}:{number}"[:255],
                address=str(sender)[:254],
                content=_content(message),
                version=min(max(version, 0), 2**62),
                album=f"{chat}:{album}"[:100] if album else "",
            )
        ]

    def answer(self, request, outcomes: list[Outcome]) -> dict:
        """Telegram tells the sender what stands in the answer: there is no other request for it."""
        message = path(read_json(request), "message", kind=dict)
        words = [ANSWERS[each] for each in outcomes if each in ANSWERS]
        if not (message and words):
            return {}
        chat = path(message, "chat", "id", kind=int)
        return {"method": "sendMessage", "chat_id": chat, "text": str(words[0])}

    def fetch(self, picture: dict) -> tuple[bytes, str]:
        api, bot = self.its["api"], f"bot{self.its['token']}"
        told = get_json(api, f"/{bot}/getFile?file_id={picture['id']}")
        where = path(told, "result", "file_path")
        if not FILE.fullmatch(where) or ".." in where:
            return b"", ""
        content = get_file(api, f"{api}/file/{bot}/{where}", hosts=())
        return content, where.rpartition("/")[2]


def _content(message: dict) -> Content:
    sizes = objects(message, "photo")  # the largest is the last
    files, others = [path(each, "file_id") for each in sizes[-1:]], []
    for kind in OTHERS:
        file = path(message, kind, kind=dict)
        if kind == "document" and path(file, "mime_type").startswith("image/"):
            files.append(path(file, "file_id"))
        elif file:
            others.append(path(file, "file_name") or kind)
    pictures = [{"id": each} for each in files if re.fullmatch(r"[-\w]{1,200}", each)]
    words = path(message, "text") or path(message, "caption")
    its = _passed_on(message)
    its["notes"] = [*its.get("notes", []), *left_out(others)]
    return Content(words=words, pictures=pictures, **its)


def _passed_on(message: dict) -> dict:
    """What is said of a message that was forwarded: whose it is, unless its sender's own."""
    origin = path(message, "forward_origin", kind=dict)
    who = path(origin, "sender_user", kind=dict)
    own = path(message, "from", "id", kind=int)
    if not origin or path(who, "id", kind=int) == own:
        return {}
    named = " ".join(path(who, name) for name in ("first_name", "last_name")).strip()
    named = named or path(origin, "sender_user_name")
    chats = (path(origin, name, "title") for name in ("sender_chat", "chat"))
    return written_by(named or next(filter(None, chats), "?"))
