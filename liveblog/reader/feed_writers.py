"""How a feed is written: Django's Atom and RSS with what they leave out, and JSON Feed."""

import json

from django.conf import settings
from django.utils.feedgenerator import (
    Atom1Feed,
    Enclosure,
    Rss201rev2Feed,
    rfc3339_date,
)

from liveblog.extension import feed_hub

from .entries import Entry, EntrysFile, Feed

DUBLIN_CORE = {"xmlns:dc": "http://purl.org/dc/elements/1.1/"}


class _Written:
    """What both of Django's writers need to hear."""

    def latest_post_date(self):
        # Django's falls back on the clock.
        return self.feed["updated"]

    @classmethod
    def text(cls, feed: Feed) -> str:
        written = cls(
            title=feed.title,
            link=feed.page_url,
            description=feed.description,
            subtitle=feed.description,
            language=feed.language,
            author_name=settings.NEWSROOM_NAME,
            feed_url=feed.url,
            feed_guid=feed.id,
            updated=feed.updated,
            gone=feed.gone,
        )
        for entry in feed.entries:
            written.add_item(**cls.item(entry), categories=_tags(feed, entry))
        return written.writeString("utf-8")

    @classmethod
    def item(cls, entry: Entry) -> dict:
        return {
            "title": entry.title,
            "link": entry.url,
            "description": entry.html,
            "author_name": next(iter(entry.bylines), None),
            "more_authors": entry.bylines[1:],
            "pubdate": entry.published,
            "updateddate": entry.updated,
            "unique_id": entry.id,
            "unique_id_is_permalink": False,
            "language": entry.language,
            "enclosures": [_written_enclosure(each) for each in entry.enclosures],
        }


class _Atom(_Written, Atom1Feed):
    def root_attributes(self):
        tombstones = {"xmlns:at": "http://purl.org/atompub/tombstones/1.0"}
        return super().root_attributes() | tombstones

    def add_root_elements(self, handler):
        super().add_root_elements(handler)
        if hub := feed_hub():
            handler.addQuickElement("link", "", {"rel": "hub", "href": hub})
        for gone in self.feed["gone"]:  # RFC 6721
            attributes = {"ref": gone.id, "when": rfc3339_date(gone.at)}
            handler.startElement("at:deleted-entry", attributes)
            if gone.notice:
                language = {"xml:lang": gone.language}
                handler.addQuickElement("at:comment", gone.notice, language)
            handler.endElement("at:deleted-entry")

    def item_attributes(self, item):
        return {"xml:lang": item["language"]}

    def add_item_elements(self, handler, item):
        # Django's has only a summary; this is the whole.
        content = item["description"]
        super().add_item_elements(handler, item | {"description": None})
        for name in item["more_authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.endElement("author")
        handler.addQuickElement("content", content, {"type": "html"})


class _Rss(_Written, Rss201rev2Feed):
    @classmethod
    def item(cls, entry: Entry) -> dict:
        item = super().item(entry)
        return item | {"enclosures": item["enclosures"][:1]}  # it has place for one

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        for name in item["more_authors"]:
            handler.addQuickElement("dc:creator", name, DUBLIN_CORE)
        # RSS has no word for it, and a correction must be seen to be newer.
        handler.addQuickElement("atom:updated", rfc3339_date(item["updateddate"]))


def _json(feed: Feed) -> str:
    whole = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page_url,
        "feed_url": feed.url,
        "description": feed.description,
        "language": feed.language,
        "authors": [{"name": settings.NEWSROOM_NAME, "url": f"{settings.PUBLIC_URL}/"}],
        "items": [_json_item(feed, entry) for entry in feed.entries],
    }
    return json.dumps(whole, ensure_ascii=False)


def _json_item(feed: Feed, entry: Entry) -> dict:
    item = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.html,
        "image": entry.image,
        "date_published": rfc3339_date(entry.published),
        "date_modified": rfc3339_date(entry.updated),
        "authors": [{"name": name} for name in entry.bylines],
        "tags": _tags(feed, entry),
        "language": entry.language,
        "attachments": [_attachment(each) for each in entry.enclosures],
    }
    # Its HTML may be empty (an update that is only a heading) and must be there.
    return {k: v for k, v in item.items() if v or k == "content_html"}


def _written_enclosure(each: EntrysFile) -> Enclosure:
    return Enclosure(each.url, str(each.size_bytes), each.type)


def _attachment(each: EntrysFile) -> dict:
    told = {"url": each.url, "mime_type": each.type, "size_in_bytes": each.size_bytes}
    return told | ({"duration_in_seconds": each.seconds} if each.seconds else {})


def _tags(feed: Feed, entry: Entry) -> list[str]:
    return [entry.blog] if feed.is_of_all else []


WRITERS = {
    "atom": (_Atom.text, _Atom.content_type),
    "rss": (_Rss.text, _Rss.content_type),
    "json": (_json, "application/feed+json; charset=utf-8"),
}
