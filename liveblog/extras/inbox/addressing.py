"""For which blog a message is."""

import re
from dataclasses import replace

from accounts.models import User
from liveblog.models import Blog

from .incoming import Content

# "#flood" anywhere, "[flood]" in the subject of a mail.
TAG = re.compile(r"(?<![^\s])#([-\w]{1,80})(?![-\w])", re.ASCII)
BRACKETS = re.compile(r"\[([-\w]{1,80})\]", re.ASCII)


def blog_of(
    content: Content, person: User, given: Blog | None
) -> tuple[Blog | None, Content]:
    """The blog, and the message without the tag that names it; no blog where its person must say.

    By the tag; else the one that was `given`; else the only one that is live where they write. None
    of these is closed. At most four queries.
    """
    blogs = Blog.objects.writable_by(person).exclude(status=Blog.Status.CLOSED)
    blog, left = _by_tag(content, blogs)
    if blog is None and given is not None:
        blog = blogs.filter(pk=given.pk).first()
    if blog is None:
        live = list(blogs.live().filter(is_rehearsal=False).order_by("-pk")[:2])
        blog = live[0] if len(live) == 1 else None
    return blog, left


def _by_tag(content: Content, blogs) -> tuple[Blog | None, Content]:
    found = [*BRACKETS.finditer(content.heading), *TAG.finditer(content.heading)]
    tags = {each[1].lower(): ("heading", each[0]) for each in reversed(found)}
    in_words = TAG.finditer(content.words)
    tags |= {
        name.lower(): ("words", whole)
        for name, whole in ((each[1], each[0]) for each in in_words)
        if name.lower() not in tags
    }
    if not tags:
        return None, content
    known = {blog.slug.lower(): blog for blog in blogs.filter(slug__in=tags)}
    for name, (where, whole) in tags.items():
        if name in known:
            text = getattr(content, where).replace(whole, "", 1)
            return known[name], replace(content, **{where: text.strip()})
    return None, content
