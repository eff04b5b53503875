"""What search engines are told of: the sitemap and the news sitemap.

Not django.contrib.sitemaps: it takes the host from the request or from the sites
framework, and public answers take it from PUBLIC_URL alone.
"""

from collections import defaultdict
from datetime import timedelta

from django.conf import settings
from django.db.models import F
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from liveblog.markup.safe_text import in_xml
from liveblog.models import Blog, Topic
from liveblog.web import headers

from .replies import document

XML = "application/xml; charset=utf-8"
MOST_PAGES = 50_000  # that a sitemap may list
MOST_TOPICS = 1_000  # of these
MOST_NEWS = 1_000  # that a news sitemap may
# Without the page parts of 50,000 blogs.
LISTED = (
    *("slug", "language", "is_rehearsal", "editions"),
    *("changed_at", "went_live_at"),
)
NEWS_FOR = timedelta(days=2)  # Google: only what was created in the last two days


@require_safe
def sitemap(request):
    """The front page, the corrections, every public blog and every topic that has one.

    Blogs with their last public change, and with their other editions. Two queries.
    """
    topics = Topic.objects.with_public_blogs().only("slug")[:MOST_TOPICS]
    blogs = Blog.objects.public().order_by("-went_live_at")
    blogs = blogs.only(*LISTED)[: MOST_PAGES - 2 - len(topics)]
    changed = [(blog, blog.changed_at or blog.went_live_at) for blog in blogs]
    latest = max((moment for _blog, moment in changed), default=None)
    editions = _editions(blogs)
    pages = [
        _page(reverse("reader:front"), latest),
        _page(reverse("reader:corrections")),
        *(_page(topic.get_absolute_url()) for topic in topics),
        *(
            _page(blog.get_absolute_url(), moment, editions.get(blog.editions_id, []))
            for blog, moment in changed
        ),
    ]
    return _document("sitemap.xml", XML, pages=pages)


@require_safe
def news_sitemap(request):
    """The blogs that went live in the last two days. One query.

    A blog keeps the date at which it went live: a new day is a new blog. One that ended elsewhere,
    and is shown as an archive, is no news.
    """
    pages = [
        {
            "url": _url(blog.get_absolute_url()),
            "language": news_language(blog.language),
            "went_live_at": _at(blog.went_live_at),
            "title": in_xml(blog.headline),
        }
        for blog in _new_blogs()[:MOST_NEWS]
    ]
    return _document("news_sitemap.xml", XML, pages=pages)


def news_language(language: str) -> str:
    """ISO 639 without region or script, but for the two Chinese ones that Google names."""
    subtags = language.lower().split("-")
    if subtags[0] == "zh":
        return "zh-tw" if {"tw", "hk", "mo", "hant"} & set(subtags) else "zh-cn"
    return subtags[0]


def _new_blogs():
    since = timezone.now() - NEWS_FOR
    blogs = Blog.objects.public().filter(went_live_at__gte=since)
    blogs = blogs.exclude(closed_at__lte=F("went_live_at"))
    return blogs.order_by("-went_live_at")


def _editions(blogs) -> dict[int, list]:
    """The public blogs of each set of editions that has more than one: their language and address."""
    found = defaultdict(list)
    for blog in sorted(blogs, key=lambda each: each.pk):
        if blog.editions_id is not None:
            address = _url(blog.get_absolute_url())
            found[blog.editions_id].append({"language": blog.language, "url": address})
    return {key: editions for key, editions in found.items() if len(editions) > 1}


def _page(path, moment=None, editions=()):
    changed_at = moment and _at(moment)
    return {"url": _url(path), "changed_at": changed_at, "editions": editions}


def _at(moment) -> str:
    return moment.isoformat(timespec="seconds")


def _url(path: str) -> str:
    return settings.PUBLIC_URL + path


def _document(template, content_type, **context):
    site = {"newsroom": settings.NEWSROOM_NAME, "public_url": settings.PUBLIC_URL}
    text = render_to_string(f"liveblog/reader/feeds/{template}", site | context)
    return document(text, content_type, cache=headers.FEED_CACHE)
