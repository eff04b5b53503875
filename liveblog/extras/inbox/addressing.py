"""For which blog a message is."""

import re
from dataclasses import replace
from itertools import islice

from accounts.models import User
from liveblog.models import Blog

from .incoming import Content

# "#flood" anywhere, "[flood]" in the subject of a mail.
TAG = re.compile(r"(?<![^\s])#([-\w]{1,80})(?![-\w])", re.ASCII)
MOST_TAGS = 20
BRACKETS = re.compile(r"\[([-\w]{1,80})\]", re.ASCII)


def blog_of(
    content: Content, person: User, given: Blog | None
) -> tuple[Blog | None, Content]:
    """The blog, and the message without the tag that names it; no blog where its person must say.

    By the tag; else the one that was `given`; else the only one that is live where they write. None
    of these is closed. At most four queries.
    """
    blogs = open_blogs(person)
    blog, left = _by_tag(content, blogs)
    if blog is None and given is not None:
        blog = blogs.filter(pk=given.pk).first()
    if blog is None:
        live = list(blogs.live().filter(is_rehearsal=False).order_by("-pk")[:2])
        blog = live[0] if len(live) == 1 else None
    return blog, left


def named_in(content: Content, person: User) -> Blog | None:
    """The open blog that one of its tags names. One query, where it has tags at all."""
    return _by_tag(content, open_blogs(person))[0]


def open_blogs(person: User):
    """Where they may write, none of them closed."""
    return Blog.objects.writable_by(person).exclude(status=Blog.Status.CLOSED)


def without_tag(content: Content, blog: Blog) -> Content:
    """An edited message names its blog again. One query, where it has tags at all."""
    return _by_tag(content, Blog.objects.filter(pk=blog.pk))[1]


def _by_tag(content: Content, blogs) -> tuple[Blog | None, Content]:
    """The first tag that is the address of one of these blogs."""
    patterns = (("heading", BRACKETS), ("heading", TAG), ("words", TAG))
    found = [
        (where, tag)
        for where, pattern in patterns
        for tag in islice(pattern.finditer(getattr(content, where)), MOST_TAGS)
    ]
    slugs = {tag[1].lower() for _where, tag in found}
    known = {blog.slug: blog for blog in blogs.filter(slug__in=slugs)} if slugs else {}
    for where, tag in found:
        if blog := known.get(tag[1].lower()):
            text = getattr(content, where).replace(tag[0], "", 1)
            return blog, replace(content, **{where: text.strip()})
    return None, content
