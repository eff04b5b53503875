"""Sourcefabric Live Blog 3: the answer of /api/client_blogs/<id>/posts.

That has the posts and not the blog. Its own answer, of /api/client_blogs/<id>, can stand in the same
file under "blog"; without it an editor writes the headline here.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from . import html_blocks, shape

PUBLIC = "open"
MAIN = "main"
LARGEST_FIRST = ("original", "baseImage", "viewImage")


def is_one(found: object) -> bool:
    if not isinstance(found, dict):
        return False
    return any("groups" in each for each in shape.dicts(found.get("_items")))


def read(found: dict) -> dict:
    about = found.get("blog")
    blog = about if isinstance(about, dict) else {}
    posts = shape.dicts(found.get("_items"))
    public = [each for each in posts if _is_public(each)]
    address = shape.first(blog, "public_url")
    updates = [_update(each, address) for each in public]
    blocks = [block for each in updates for block in each["blocks"]]
    notes = []
    if left := len(posts) - len(public):
        notes.append(_("%(n)s posts were never public, or deleted.") % {"n": left})
    return {
        "source": shape.origin_of(address) or "liveblog",
        "blog": _blog(blog, public, address),
        "updates": updates,
        "pictures": html_blocks.pictures_of(blocks),
        "notes": notes,
    }


def _is_public(post: dict) -> bool:
    is_gone = post.get("deleted") is True or "unpublished_date" in post
    return post.get("post_status", PUBLIC) == PUBLIC and not is_gone


def _blog(blog: dict, posts: list[dict], address: str) -> dict:
    key = shape.first(blog, "_id") or next((_blog_of(post) for post in posts), "")
    is_closed = blog.get("blog_status") == "closed"
    settings = blog.get("blog_preferences")
    return {
        "key": key,
        "address": address,
        "headline": shape.cut(shape.first(blog, "title"), 200)
        or _("Imported live blog"),
        "introduction": html_blocks.text(shape.first(blog, "description")) or {},
        "language": shape.first(settings, "language")
        if isinstance(settings, dict)
        else "",
        "status": "closed" if is_closed else "live",
        "closed": shape.first(blog, "_updated") or None if is_closed else None,
    }


def _blog_of(post: dict) -> str:
    blog = post.get("blog")
    return shape.first(blog, "_id") if isinstance(blog, dict) else shape.string(blog)


def _update(post: dict, page: str) -> dict:
    items = list(_items(post))
    published = shape.first(post, "published_date", "firstcreated", "_created")
    changed = shape.first(post, "content_updated_date")
    heading, blocks = shape.first(post, "headline"), []
    for item in items:
        blocks += _blocks(item, page)
    return {
        "key": shape.first(post, "_id"),
        "address": "",
        "published": published,
        "added_to": changed if changed > published else None,
        "heading": shape.cut(heading, shape.LONGEST_HEADING),
        "bylines": _bylines(post, items),
        "is_pinned": post.get("sticky") is True,
        "is_key_event": True in (post.get("lb_highlight"), post.get("highlight")),
        "blocks": blocks,
    }


def _items(post: dict) -> Iterator[dict]:
    for group in shape.dicts(post.get("groups")):
        if group.get("id") == MAIN:
            for ref in shape.dicts(group.get("refs")):
                if isinstance(item := ref.get("item"), dict):
                    yield item


def _bylines(post: dict, items: list[dict]) -> list[str]:
    """Whoever wrote its items, or else the post: a name, where the answer has people in it."""
    names = []
    for each in [*items, post]:
        who = each.get("original_creator")
        name = (
            shape.first(who, "byline", "display_name") if isinstance(who, dict) else ""
        )
        if name and name not in names:
            names.append(shape.cut(name, 120))
    return names


def _blocks(item: dict, page: str) -> list[dict]:
    about = item.get("meta")
    meta = about if isinstance(about, dict) else {}
    kind = shape.first(item, "item_type")
    if kind == "image":
        return _picture(meta, page)
    if kind == "quote" and shape.first(meta, "quote"):
        return [_quote(meta)]
    if kind == "embed" and (url := shape.first(meta, "original_url", "url")):
        return [_embed(meta, url)]
    html = item.get("text")
    if not isinstance(html, str):
        return []
    return html_blocks.blocks_of(html, credit=shape.host_of(page), page=page)


def _picture(meta: dict, page: str) -> list[dict]:
    media = meta.get("media")
    renditions = media.get("renditions") if isinstance(media, dict) else None
    if not isinstance(renditions, dict):
        return []
    found = [renditions.get(name) for name in LARGEST_FIRST]
    urls = [
        url
        for each in found
        if isinstance(each, dict) and (url := shape.first(each, "href"))
    ]
    if not urls:
        return []
    caption = shape.first(meta, "caption")
    credit = shape.first(meta, "credit") or shape.host_of(page)
    alt = shape.first(meta, "alt_text", "description_text")
    return [
        html_blocks.figure(
            shape.whole_address(urls[0], page),
            alt=alt,
            caption=caption,
            credit=credit,
        )
    ]


def _quote(meta: dict) -> dict:
    speaker = shape.first(meta, "author", "credit")
    return {
        "kind": "quote",
        "words": shape.first(meta, "quote"),
        "speaker": shape.cut(speaker, 120) or "–",
    }


def _embed(meta: dict, url: str) -> dict:
    return html_blocks.embed(
        url,
        title=shape.first(meta, "title"),
        author=shape.first(meta, "author_name"),
        words=shape.first(meta, "description"),
    )
