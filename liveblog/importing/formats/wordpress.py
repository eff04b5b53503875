"""The Liveblog plugin of WordPress: its public answer of /wp-json/liveblog/v1/<post>/entries/<from>/<to>.

An entry that was changed or deleted is there again, under the number of the first. The name of
the post is in no answer: it can stand in the file under "title".
"""

import re
from html import unescape

from . import html_blocks, shape

GONE, KEY = "delete", "type-key"
TAGS = re.compile(r"<[^<>]{0,500}>")


def is_one(found: object) -> bool:
    if not isinstance(found, dict):
        return False
    entries = shape.dicts(found.get("entries"))
    return bool(entries) and all("id" in each for each in entries[:5])


def read(found: dict) -> dict:
    entries = shape.dicts(found.get("entries"))
    address = next((url for each in entries if (url := _page_of(each))), "")
    by_key: dict[str, dict] = {}
    for entry in sorted(entries, key=_seconds):
        key = str(entry.get("id"))[:40]
        if entry.get("type") == GONE:
            by_key.pop(key, None)
        else:
            by_key[key] = _update(entry, key, address, before=by_key.get(key))
    updates = list(by_key.values())
    blocks = [block for each in updates for block in each["blocks"]]
    return {
        "source": shape.origin_of(address) or "wordpress",
        "blog": {
            "key": address or shape.first(found, "title") or "wordpress",
            "address": address,
            "headline": shape.cut(shape.first(found, "title") or _called(address), 200),
            "status": "closed",
        },
        "updates": updates,
        "pictures": html_blocks.pictures_of(blocks),
        "notes": [],
    }


def _update(entry: dict, key: str, page: str, *, before: dict | None) -> dict:
    html = next(
        (
            said
            for name in ("render", "html", "content")
            if isinstance(said := entry.get(name), str)
        ),
        "",
    )
    own = shape.from_seconds(entry.get("timestamp"))
    if before is None and entry.get("type") == "update":
        # Its first words are not in the file; of their time there is the site's own clock.
        first = shape.from_seconds(entry.get("entry_time")) or own
    else:
        first = before["published"] if before else own
    classes = entry.get("css_classes")
    return {
        "key": key,
        "address": "",  # each stands in the page, behind a “#”
        "published": first,
        "added_to": own if own != first else None,
        "heading": "",
        "bylines": _bylines(entry),
        "is_key_event": KEY in html or (isinstance(classes, str) and KEY in classes),
        "blocks": html_blocks.blocks_of(html, credit=shape.host_of(page), page=page),
    }


def _seconds(entry: dict) -> int:
    try:
        return int(str(entry.get("timestamp")))
    except ValueError:
        return 0


def _bylines(entry: dict) -> list[str]:
    names = [shape.first(each, "name") for each in shape.dicts(entry.get("authors"))]
    if not any(names):
        link = str(entry.get("author_link") or "")
        names = [shape.string(unescape(TAGS.sub("", link)))]
    return [shape.cut(name, 120) for name in names if name]


def _page_of(entry: dict) -> str:
    return shape.first(entry, "share_link").partition("#")[0]


def _called(address: str) -> str:
    """Of /2026/05/storm-over-arn/ “Storm over arn”: what an editor will write anew."""
    words = address.rstrip("/").rpartition("/")[2].replace("-", " ").strip()
    return words.capitalize() or "WordPress Liveblog"
