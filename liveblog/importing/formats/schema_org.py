"""LiveBlogPosting of schema.org, as pages tell search engines: JSON-LD, in a page or by itself.

It has what search engines want: headings, times, plain text, one picture an update. Links, quotes
and players it lacks.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _

from liveblog.importing.refusals import NotUnderstood

from . import html_blocks, shape

TYPE = "LiveBlogPosting"
SCRIPT, END, LD = "<script", "</script", "application/ld+json"
LONGEST_TAG = 1000
DEEPEST = 4


def is_one(found: object) -> bool:
    return _posting_in(found) is not None


def of_page(html: str, read_json: Callable[[str], object]) -> dict:
    """Of the first LiveBlogPosting in a web page. Raises NotUnderstood."""
    for content in _scripts(html):
        try:
            found = read_json(content)
        except NotUnderstood:
            continue
        if is_one(found):
            return read(found)
    raise NotUnderstood(_("There is no LiveBlogPosting of schema.org in this page."))


def read(found: object) -> dict:
    posting = _posting_in(found) or {}
    address = _address_of(posting)
    posts = shape.dicts(posting.get("liveBlogUpdate"))
    keys = _keys(posts, page=address)
    updates = [
        _update(each, address, key) for each, key in zip(posts, keys, strict=True)
    ]
    for each in updates:
        if each["address"].partition("#")[0] == address.partition("#")[0]:
            each["address"] = ""  # it stands in the blog’s own page, which leads there
    blocks = [block for each in updates for block in each["blocks"]]
    return {
        "source": shape.origin_of(address) or "schema.org",
        "blog": _blog(posting, address),
        "updates": updates,
        "pictures": html_blocks.pictures_of(blocks),
        "notes": [],
    }


def _blog(posting: dict, address: str) -> dict:
    ended = shape.first(posting, "coverageEndTime")
    return {
        "key": address or shape.first(posting, "@id", "headline", "name"),
        "address": address,
        "headline": shape.cut(shape.first(posting, "headline", "name"), 200),
        "standfirst": shape.cut(shape.first(posting, "description", "abstract"), 400),
        "language": shape.first(posting, "inLanguage"),
        "status": "closed" if ended else "live",
        "closed": ended or None,
    }


def _keys(posts: list[dict], *, page: str) -> list[str]:
    """For each the first of its names that no other one has here, nor the blog itself.

    Many pages name themselves in each update, as the page that it stands in. What says the same
    twice is one update.
    """
    names = [_names(post) for post in posts]
    counted = [
        Counter(name for name, _whole in {(its[n], its[-1]) for its in names})
        for n in range(len(names[0]) if names else 0)
    ]
    return [
        next(
            name
            for name, count in zip(its, counted, strict=True)
            if name and name != page and count[name] == 1
        )
        for its in names
    ]


def _names(post: dict) -> tuple[str, ...]:
    """Of an update, the best first. The last stands for all that it says."""
    said = _published(post) + _heading(post)[:80]
    words = json.dumps([_heading(post), _body(post), post.get("image")])
    digest = hashlib.sha256(words.encode()).hexdigest()[:16]
    own = [shape.first(post, name) for name in ("@id", "identifier", "url")]
    return *own, _page_of(post), said, f"{said} {digest}"


def _update(post: dict, page: str, key: str) -> dict:
    heading = _heading(post)
    blocks = list(_blocks(post, page))
    if len(heading) > shape.LONGEST_HEADING:
        blocks.insert(0, html_blocks.plain(heading))
        heading = shape.cut(heading, shape.LONGEST_HEADING)
    authors = shape.listed(post.get("author"))
    return {
        "key": key,
        "address": _address_of(post),
        "published": _published(post),
        "heading": heading,
        "bylines": [shape.cut(name, 120) for each in authors if (name := _name(each))],
        "blocks": blocks,
    }


def _heading(post: dict) -> str:
    return shape.first(post, "headline", "name")


def _published(post: dict) -> str:
    return shape.first(post, "datePublished", "dateCreated", "dateModified")


def _body(post: dict) -> object:
    return post.get("articleBody") or post.get("text") or post.get("description")


def _blocks(post: dict, page: str) -> Iterator[dict]:
    body, host = _body(post), shape.host_of(page)
    page = page or _address_of(post)
    if isinstance(body, str) and body.strip():
        yield from html_blocks.blocks_of_either(body, credit=host, page=page)
    for image in shape.listed(post.get("image"))[:1]:
        about = image if isinstance(image, dict) else {}
        url = shape.first(about, "url", "contentUrl", "@id") or shape.string(image)
        if url:
            yield html_blocks.figure(
                shape.whole_address(url, page),
                alt="",
                caption=shape.first(about, "caption", "description"),
                credit=shape.first(about, "creditText", "copyrightNotice") or host,
            )


def _name(author: object) -> str:
    return (
        shape.first(author, "name")
        if isinstance(author, dict)
        else shape.string(author)
    )


def _address_of(found: dict) -> str:
    return shape.first(found, "url") or _page_of(found)


def _page_of(found: dict) -> str:
    page = found.get("mainEntityOfPage")
    its = shape.first(page, "@id", "url") if isinstance(page, dict) else ""
    return its or shape.string(page)


def _posting_in(found: object, deep: int = 0) -> dict | None:
    """The first in it, by itself, in a list or in a graph."""
    if isinstance(found, dict) and TYPE in shape.listed(found.get("@type")):
        return found
    inside = found.get("@graph") if isinstance(found, dict) else found
    if not isinstance(inside, list) or deep >= DEEPEST:
        return None
    looked = (_posting_in(each, deep + 1) for each in inside)
    return next((each for each in looked if each is not None), None)


def _scripts(html: str) -> Iterator[str]:
    """What stands in elements of structured data. Each letter is looked at twice at most."""
    lower, at = html.lower(), 0
    while (start := lower.find(SCRIPT, at)) >= 0:
        begin = lower.find(">", start, start + LONGEST_TAG)
        end = lower.find(END, begin) if begin >= 0 else -1
        if end < 0:
            return
        if LD in lower[start:begin]:
            yield html[begin + 1 : end]
        at = end
