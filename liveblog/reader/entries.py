"""What a feed is made of, whatever it is written in. No queries."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from liveblog import story
from liveblog.markup.safe_text import in_xml
from liveblog.models import Update
from liveblog.story.rendering import title_elsewhere

from .shown import largest


@dataclass(frozen=True)
class EntrysFile:
    url: str
    type: str
    size_bytes: int
    seconds: float | None


@dataclass(frozen=True)
class Entry:
    """One update. `bylines` may be none; `image` is the address of its first picture.

    `enclosures` are its own audio and video, with whole addresses.
    """

    id: str
    url: str
    title: str
    html: str
    bylines: list[str]
    published: datetime
    updated: datetime
    language: str
    blog: str
    image: str
    enclosures: list[EntrysFile]


@dataclass(frozen=True)
class Gone:
    """A withdrawal; `notice` may be empty."""

    id: str
    at: datetime
    notice: str
    language: str


@dataclass(frozen=True)
class Feed:
    id: str
    url: str
    page_url: str
    title: str
    description: str
    language: str
    updated: datetime
    entries: list[Entry] = field(default_factory=list)
    gone: list[Gone] = field(default_factory=list)
    is_of_all: bool = False  # then each entry names its blog


def entry_of(update: Update) -> Entry:
    """Needs the update's blog at hand. A tombstone becomes its notice."""
    told = story.read(update.story)
    changes = (
        *(update.published_at, update.marked_at),
        *(told.changed_at, update.withdrawn_at),
    )
    return Entry(
        id=tag_uri("update", update.pk, update.published_at),
        url=settings.PUBLIC_URL + update.get_absolute_url(),
        title=in_xml(title_of(update)),
        html=update.feed_html,
        bylines=[in_xml(name) for name in update.bylines],
        published=to_the_second(update.published_at),
        updated=to_the_second(max(filter(None, changes))),
        language=update.blog.language,
        blog=in_xml(update.blog.headline),
        image=largest(told.pictures[0]) if told.pictures else "",
        enclosures=[_enclosure(file) for file in told.files],
    )


def _enclosure(file: dict) -> EntrysFile:
    address = settings.PUBLIC_URL + file["address"]
    return EntrysFile(address, file["type"], file["size_bytes"], file["seconds"])


def gone_of(update: Update) -> Gone:
    return Gone(
        id=tag_uri("update", update.pk, update.published_at),
        at=to_the_second(update.withdrawn_at),
        notice=in_xml(update.withdrawal_notice),
        language=update.blog.language,
    )


def title_of(update: Update) -> str:
    """What it is called elsewhere too, with its label and its verification."""
    with translation.override(update.blog.interface_language):
        if update.is_withdrawn:
            return _("This update was withdrawn")
        words = title_elsewhere(update)
        return update.named(f"{update.label}: {words}" if update.label else words)


def tag_uri(kind: str, pk: int, since: datetime) -> str:
    """An id that outlives every change of address but that of the host (RFC 4151)."""
    return f"tag:{urlsplit(settings.PUBLIC_URL).hostname},{since:%Y}:{kind}-{pk}"


def to_the_second(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)
