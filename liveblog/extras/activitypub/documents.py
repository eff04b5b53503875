"""What other servers read of an account and of its updates: ActivityStreams 2.0, as JSON. No queries."""

import hashlib
import json
from datetime import UTC, datetime

from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html

from liveblog import story
from liveblog.models import Blog, Update
from liveblog.reader.shown import largest
from liveblog.story.data import hero_pictures, to_json

from .addresses import (
    PUBLIC,
    actor_of,
    inbox_of,
    key_of,
    of_note,
    whole,
)
from .content import attachments_of, content_of
from .models import Account, Follower, Note

STREAMS = "https://www.w3.org/ns/activitystreams"
SECURITY = "https://w3id.org/security/v1"
# Names of Mastodon's that the two above do not know.
MASTODON = {
    "toot": "http://joinmastodon.org/ns#",
    "discoverable": "toot:discoverable",
    "indexable": "toot:indexable",
    "featured": {"@id": "toot:featured", "@type": "@id"},
    "focalPoint": {"@container": "@list", "@id": "toot:focalPoint"},
    "manuallyApprovesFollowers": "as:manuallyApprovesFollowers",
    "sensitive": "as:sensitive",
    "schema": "http://schema.org#",
    "PropertyValue": "schema:PropertyValue",
    "value": "schema:value",
}
CONTEXT = [STREAMS, SECURITY, MASTODON]


def document(told: dict) -> dict:
    return {"@context": CONTEXT} | told


# An account ----------------------------------------------------------------------------


def actor(account: Account, blog: Blog | None) -> dict:
    """Of a blog that readers do not see (None), what it takes to believe that updates are withdrawn."""
    address = actor_of(account)
    told = {
        "id": address,
        # It posts by itself what people publish elsewhere.
        "type": "Service",
        "preferredUsername": account.name,
        "inbox": inbox_of(account),
        "outbox": whole("outbox", account.blog_id),
        "followers": whole("followers", account.blog_id),
        "manuallyApprovesFollowers": False,
        "publicKey": {
            "id": key_of(account),
            "owner": address,
            "publicKeyPem": account.public_key,
        },
    }
    return told if blog is None else told | _face(account, blog)


def _face(account: Account, blog: Blog) -> dict:
    url = settings.PUBLIC_URL + blog.get_absolute_url()
    icon = settings.PUBLIC_URL + static("liveblog/icon-192.png")
    heroes = hero_pictures(blog)
    header = heroes and {
        "type": "Image",
        "mediaType": "image/jpeg",
        "url": largest(heroes[0]),
        "name": heroes[0].alt or None,
    }
    link = format_html('<a href="{}" rel="me">{}</a>', url, url.partition("//")[2])
    return {
        "name": blog.headline,
        "summary": format_html("<p>{}</p>", blog.standfirst) if blog.standfirst else "",
        "url": url,
        "published": to_json(blog.went_live_at),
        "icon": {"type": "Image", "mediaType": "image/png", "url": icon},
        "featured": whole("featured", account.blog_id),
        "discoverable": account.is_on,
        "indexable": account.is_on,
        "attachment": [
            {"type": "PropertyValue", "name": settings.NEWSROOM_NAME, "value": link}
        ],
    } | ({"image": header} if header else {})


def collection(address: str, count: int, **more) -> dict:
    return {"id": address, "totalItems": count, "type": "Collection"} | more


# An update -----------------------------------------------------------------------------


def note_of(note: Note, update: Update) -> dict:
    """One that readers see; needs its account, and the update's blog at hand."""
    blog, told = update.blog, story.read(update.story)
    content = content_of(update)
    is_covered = any(picture.is_sensitive for picture in told.pictures)
    return {
        "id": of_note(note),
        "type": "Note",
        "attributedTo": actor_of(note.account),
        "to": [PUBLIC],
        "cc": [whole("followers", note.account.blog_id)],
        "url": settings.PUBLIC_URL + update.get_absolute_url(),
        "published": to_json(update.published_at),
        "content": content,
        "contentMap": {blog.language: content},
        "sensitive": is_covered,
        "attachment": attachments_of(told),
    } | ({"updated": _exactly(note.changed_at)} if note.changed_at else {})


def _exactly(moment: datetime) -> str:
    """Mastodon passes over a change that is not later than the one before, in the same second or not."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def digest_of(told: dict) -> str:
    """Of all that it says, but of when that changed."""
    said = {name: value for name, value in told.items() if name != "updated"}
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def tombstone_of(note: Note) -> dict:
    return {"id": of_note(note), "type": "Tombstone"} | (
        {"deleted": to_json(note.gone_at)} if note.gone_at else {}
    )


# What is sent --------------------------------------------------------------------------


def publication(note: Note, update: Update) -> dict:
    return _activity("Create", note, note_of(note, update), "create") | {
        "published": to_json(update.published_at)
    }


def change(note: Note, update: Update) -> dict:
    told = note_of(note, update)
    return _activity("Update", note, told, f"update-{note.edition}")


def change_of_account(note: Note, blog: Blog | None) -> dict:
    """Of its headline, say."""
    address = actor_of(note.account)
    return {
        "id": f"{address}#update-{note.edition}",
        "type": "Update",
        "actor": address,
        "to": [PUBLIC],
        "object": actor(note.account, blog),
    }


def withdrawal(note: Note) -> dict:
    return _activity("Delete", note, tombstone_of(note), "delete")


def answer(follower: Follower) -> dict:
    """To who wants to follow, as `owed` says."""
    account = follower.account
    address = actor_of(account)
    asked = {
        "id": follower.follow,
        "type": "Follow",
        "actor": follower.actor,
        "object": address,
    }
    return {
        "id": f"{address}#{follower.owed}-{follower.pk}-{int(follower.since.timestamp())}",
        "type": "Accept" if follower.owed == Follower.Owed.ACCEPT else "Reject",
        "actor": address,
        "to": [follower.actor],
        "object": asked,
    }


def _activity(kind: str, note: Note, told: dict, mark: str) -> dict:
    return {
        "id": f"{of_note(note)}#{mark}",
        "type": kind,
        "actor": actor_of(note.account),
        "to": [PUBLIC],
        "cc": [whole("followers", note.account.blog_id)],
        "object": told,
    }


def as_bytes(told: dict) -> bytes:
    text = json.dumps(document(told), ensure_ascii=False, separators=(",", ":"))
    return text.encode()
