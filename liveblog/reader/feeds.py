"""Atom, RSS and JSON Feed: one blog's updates, or the newest of all blogs.

The feed of all has an entry for each update, not for each blog: who follows it wants
the news, and the entries are the very ones of the blogs' own feeds, with the same ids,
so that a reader program with both shows each once. A blog as an entry would change with
every update, and most reader programs show an entry once and never again.
"""

from datetime import UTC, datetime

from django.conf import settings
from django.db.models import Prefetch
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from liveblog.markup.safe_text import in_xml
from liveblog.models import Blog, Topic, Update
from liveblog.web import headers

from .entries import Entry, Feed, Gone, entry_of, gone_of, tag_uri, to_the_second
from .feed_writers import WRITERS
from .listing import state_of
from .replies import document, etag, unchanged

ENTRIES = 100  # the newest; and as many of the latest withdrawals
# Other sites may show a feed, as they may show our pictures.
OPEN = "cross-origin"
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@require_safe
def blog_feed(request, slug, form):
    """One query where the reader program is up to date, two or three where it is not."""
    blog = get_object_or_404(Blog.objects.public(), slug=slug)
    tag = etag("feed", form, settings.NEWSROOM_NAME, blog.pk, blog.revision)
    with translation.override(blog.interface_language):
        return _reply(request, form, tag, lambda: _of_blog(blog, form))


@require_safe
def front_feed(request, form):
    """As many queries as a blog's feed, however many blogs there are."""
    tag = etag("feeds", form, settings.NEWSROOM_NAME, *state_of(Blog.objects.public()))
    with translation.override(settings.LANGUAGE_CODE):
        return _reply(request, form, tag, lambda: _of_all(form))


def topic_feed(request, topic: Topic, form):
    """The same of the blogs of one topic; 404 where readers find none."""
    state = state_of(Blog.objects.public().filter(topics=topic))
    if not state.blogs:
        raise Http404
    told = (topic.pk, topic.slug, topic.name, topic.description)
    facts = (form, settings.NEWSROOM_NAME, *told, *state)
    with translation.override(settings.LANGUAGE_CODE):
        tag = etag("topic", *facts)
        return _reply(request, form, tag, lambda: _of_topic(topic, form))


def _reply(request, form, tag, make):
    reply = unchanged(request, tag, cache=headers.FEED_CACHE)
    if reply is None:
        write, content_type = WRITERS[form]
        reply = document(write(make()), content_type, cache=headers.FEED_CACHE)
        reply.headers["ETag"] = tag
    reply.headers["Cross-Origin-Resource-Policy"] = OPEN
    return reply


def _of_blog(blog: Blog, form: str) -> Feed:
    updates = blog.updates.as_of(blog.revision).newest_first()
    found, withdrawn = _newest(updates, form)
    for update in found + withdrawn:
        update.blog = blog
    entries, gone = _told(found, withdrawn)
    return Feed(
        id=tag_uri("blog", blog.pk, blog.went_live_at),
        url=settings.PUBLIC_URL + reverse("reader:blog_feed", args=[blog.slug, form]),
        page_url=settings.PUBLIC_URL + blog.get_absolute_url(),
        title=in_xml(f"{blog.headline} – {settings.NEWSROOM_NAME}"),
        description=in_xml(_description(blog)),
        language=blog.language,
        updated=_latest(entries, gone, blog.went_live_at, blog.closed_at),
        entries=entries,
        gone=gone,
    )


def _description(blog: Blog) -> str:
    """What it is about, and who pays."""
    words = blog.standfirst or blog.headline
    if not blog.sponsor_name:
        return words
    paid = _("Supported by %(name)s") % {"name": blog.sponsor_name}
    return f"{words} ({paid})"


def _of_all(form: str) -> Feed:
    entries, gone = _of_several(Update.objects.in_public_blogs(), form)
    return Feed(
        id=f"{settings.PUBLIC_URL}/",
        url=settings.PUBLIC_URL + reverse("reader:front_feed", args=[form]),
        page_url=settings.PUBLIC_URL + reverse("reader:front"),
        title=settings.NEWSROOM_NAME,
        description=_("The newest updates of all live pages"),
        language=settings.LANGUAGE_CODE,
        updated=_latest(entries, gone),
        entries=entries,
        gone=gone,
        is_of_all=True,
    )


def _of_topic(topic: Topic, form: str) -> Feed:
    blogs = Blog.objects.public().filter(topics=topic)
    entries, gone = _of_several(Update.objects.filter(blog__in=blogs), form)
    return Feed(
        id=tag_uri("topic", topic.pk, topic.created_at),
        url=settings.PUBLIC_URL + reverse("reader:topic_feed", args=[topic.slug, form]),
        page_url=settings.PUBLIC_URL + topic.get_absolute_url(),
        title=in_xml(f"{topic.name} – {settings.NEWSROOM_NAME}"),
        description=in_xml(topic.description or topic.name),
        language=settings.LANGUAGE_CODE,
        updated=_latest(entries, gone, topic.created_at),
        entries=entries,
        gone=gone,
        is_of_all=True,
    )


def _of_several(updates, form: str):
    # Without the blogs' page parts, which are the most of their rows.
    blogs = Blog.objects.only(
        "slug", "headline", "language", "time_zone", "is_rehearsal"
    )
    updates = updates.order_by("-published_at", "-pk")
    updates = updates.prefetch_related(Prefetch("blog", queryset=blogs))
    return _told(*_newest(updates, form))


def _newest(updates, form: str) -> tuple[list[Update], list[Update]]:
    """The newest of these updates, and the latest withdrawals. One query, two for Atom.

    Atom can say that an entry is gone, and says so of all, however old the update is.
    RSS and JSON Feed cannot: there an update that was withdrawn with a notice becomes
    the notice, under its old id, and one without is absent.
    """
    if form != "atom":
        return list(updates.in_the_feed()[:ENTRIES]), []
    withdrawn = updates.withdrawn().order_by("-withdrawn_at")
    return list(updates.published()[:ENTRIES]), list(withdrawn[:ENTRIES])


def _told(found: list[Update], withdrawn: list[Update]):
    return [entry_of(each) for each in found], [gone_of(each) for each in withdrawn]


def _latest(entries: list[Entry], gone: list[Gone], *moments) -> datetime:
    """Never the clock: the same feed is the same text."""
    changes = [each.updated for each in entries] + [each.at for each in gone]
    changes += [to_the_second(each) for each in moments if each]
    return max(changes, default=LONG_AGO)
