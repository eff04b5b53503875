"""The verbs on a blog itself: its life, its words, and all of its stored HTML."""

from contextlib import suppress
from datetime import datetime

from django.utils import timezone

from accounts.models import User
from liveblog.models import Blog, Verb
from liveblog.rendering import PARTS, render_update

from . import gate


def go_live(blog: Blog, *, by: User) -> None:
    """Show a prepared blog to readers. Does nothing if it is not prepared."""
    with gate.editors_revision(blog, Verb.GO_LIVE, by=by) as revision:
        if not blog.is_prepared:
            raise gate.AlreadyDone
        blog.status = Blog.Status.LIVE
        blog.went_live_at = timezone.now()
        gate.stamp(blog, revision, *PARTS)


def close(blog: Blog, *, by: User, message: str = "") -> None:
    """End a live blog. Does nothing if it is not live.

    A correspondent who publishes at the same moment either got the lock first, and is
    in, or finds the blog closed and gets BlogNotLive.
    """
    with gate.editors_revision(blog, Verb.CLOSE, by=by) as revision:
        if not blog.is_live:
            raise gate.AlreadyDone
        blog.status = Blog.Status.CLOSED
        blog.is_silent = False
        blog.closed_at = timezone.now()
        blog.closing_message = message
        gate.stamp(blog, revision, "status")


def reopen(blog: Blog, *, by: User) -> None:
    """Resume a closed blog. Does nothing if it is not closed."""
    with gate.editors_revision(blog, Verb.REOPEN, by=by) as revision:
        if not blog.is_closed:
            raise gate.AlreadyDone
        blog.status = Blog.Status.LIVE
        blog.closed_at = None
        blog.closing_message = ""
        gate.stamp(blog, revision, "status")


def fall_silent(blog: Blog, *, since: datetime) -> None:
    """Say that a live blog has published nothing since then. For the worker.

    Does nothing if it has published meanwhile, or says so already.
    """
    with gate.editors_revision(blog, Verb.FALL_SILENT, by=None) as revision:
        last = blog.last_published_at
        if not blog.is_live or blog.is_silent or last is None or last > since:
            raise gate.AlreadyDone
        blog.is_silent = True
        gate.stamp(blog, revision, "status")


def retitle(blog: Blog, *, headline: str, standfirst: str, by: User) -> None:
    with gate.editors_revision(blog, Verb.RETITLE, by=by) as revision:
        blog.headline, blog.standfirst = headline, standfirst
        gate.stamp(blog, revision, "headline")


def summarise(blog: Blog, *, summary: str, by: User) -> None:
    """Set "What we know", as of now. An empty one takes it off the page."""
    with gate.editors_revision(blog, Verb.SUMMARISE, by=by) as revision:
        blog.summary = summary
        blog.summary_at = timezone.now() if summary else None
        gate.stamp(blog, revision, "summary")


# The fields that `introduce` sets, which are also those of the desk's form.
INTRODUCTION_FIELDS = (
    "introduction",
    "hero_image",
    "hero_caption",
    "hero_credit",
    "hero_alt",
    "hero_video_url",
    "source_line",
)


def introduce(blog: Blog, *, by: User, **fields) -> None:
    """Set any of INTRODUCTION_FIELDS; stamps only the page parts that come out changed."""
    with gate.editors_revision(blog, Verb.INTRODUCE, by=by) as revision:
        for name in INTRODUCTION_FIELDS:
            if name in fields:
                setattr(blog, name, fields[name])
        if blog.hero_image:
            gate.read_picture(blog.hero_image)
            if blog.hero_image.has_ended:
                blog.hero_image = None  # as `end_picture` leaves it
        gate.stamp(blog, revision, "hero", "introduction", "source")


def pin_blog(blog: Blog, *, by: User) -> None:
    """Keep a blog at the top of the front page."""
    _pin_blog(Verb.PIN_BLOG, blog, by=by, is_pinned=True)


def unpin_blog(blog: Blog, *, by: User) -> None:
    _pin_blog(Verb.UNPIN_BLOG, blog, by=by, is_pinned=False)


# The fields that `localise` sets: what decides on the words and times around a story.
LOCALE_FIELDS = ("language", "direction", "time_zone")


def localise(blog: Blog, *, by: User, **fields: str) -> None:
    """Set any of LOCALE_FIELDS and render the whole blog again, in one revision.

    Open pages are asked to load again: no poll brings a page's own language, or all of
    a story. Does nothing if all is so already.
    """
    asked = {name: fields[name] for name in LOCALE_FIELDS if name in fields}
    with gate.editors_revision(blog, Verb.LOCALISE, by=by) as revision:
        if all(getattr(blog, name) == value for name, value in asked.items()):
            raise gate.AlreadyDone
        for name, value in asked.items():
            setattr(blog, name, value)
        _render_again(blog, revision)
        blog.restored_floor = revision


def rerender(blog: Blog) -> int:
    """Render all of a blog's stored HTML again, after its templates have changed.

    What comes out changed is stamped, in one revision, so that open pages get it.
    Returns how many updates did. Takes no revision where nothing changed.
    """
    changed = 0
    with (
        suppress(gate.AlreadyDone),
        blog.next_revision(Verb.RERENDER, by=None) as revision,
    ):
        changed = _render_again(blog, revision)
        parts_changed = any(getattr(blog, f"{p}_revision") == revision for p in PARTS)
        if not changed and not parts_changed:
            raise gate.AlreadyDone
    return changed


# Below the verbs ------------------------------------------------------------------------


def _pin_blog(verb: Verb, blog: Blog, *, by: User, is_pinned: bool) -> None:
    with gate.editors_revision(blog, verb, by=by):
        if blog.is_pinned == is_pinned:
            raise gate.AlreadyDone
        blog.is_pinned = is_pinned


def _render_again(blog: Blog, revision: int) -> int:
    changed = 0
    for update in blog.updates.ever_public():
        update.blog = blog
        html = render_update(update)
        if html != update.public_html:
            update.public_html, update.last_revision = html, revision
            update.save(update_fields=["public_html", "last_revision"])
            changed += 1
    gate.stamp(blog, revision, *PARTS)
    return changed
