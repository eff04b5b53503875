"""The addresses of what other servers read: they are ids, and stay for ever.

They go by keys, since the address of a blog may change. The inbox goes by the account's name, which
does not, and ends as all public addresses do to which something is sent (web/headers.py).
"""

from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse

from liveblog.models import Blog

from .models import Account, Note

TYPE = "application/activity+json"
# What others say in its place (ActivityPub, 3.2).
TYPES = {TYPE, "application/ld+json"}
PUBLIC = "https://www.w3.org/ns/activitystreams#Public"


def whole(name: str, *args) -> str:
    return settings.PUBLIC_URL + reverse(f"activitypub:{name}", args=args)


def host() -> str:
    """Behind the @ of a handle: with the port, where we have one of our own."""
    return urlsplit(settings.PUBLIC_URL).netloc


def handle_of(account: Account) -> str:
    """@flood@live.example"""
    return f"@{account.name}@{host()}"


def actor_of(account: Account) -> str:
    return whole("actor", account.blog_id)


def key_of(account: Account) -> str:
    return f"{actor_of(account)}#main-key"


def inbox_of(account: Account) -> str:
    return whole("inbox", account.name)


def of_note(note: Note) -> str:
    """What was withdrawn and brought back has another: of the first, others have a tombstone."""
    if note.number == 1:
        return whole("note", note.update_id)
    return whole("note_again", note.update_id, note.number)


def page_of(shown) -> str:
    """Of a blog its actor, of an update its note. No queries: there may be none yet."""
    name = "actor" if isinstance(shown, Blog) else "note"
    return whole(name, shown.pk)
