"""The public addresses. None reads its query string, since a cache keys on the path alone.

But of stream.json, as a protocol wants it: the caches of deploy/ key on what it asks for.
"""

from django.urls import path, re_path

from liveblog.web import converters

from . import (
    ask,
    authors,
    beginning,
    box,
    corrections,
    feeds,
    front,
    here,
    json_views,
    light,
    look,
    ninjs,
    oembed,
    older,
    oldest_first,
    preview,
    recordings,
    selections,
    series,
    site_files,
    sitemaps,
    streams,
    topics,
    update,
    views,
    widget,
)

converters.register()

app_name = "reader"
# The reader's other pages: older updates, permalinks, the light page, corrections.
other_pages = [
    path(
        "live/<slug:slug>/before/<revision:before>/",
        older.older_page,
        name="older_page",
    ),
    path("live/<slug:slug>/before/<revision:before>/part/", older.older, name="older"),
    path(
        "live/<slug:slug>/oldest-first/",
        oldest_first.oldest_first,
        name="oldest_first",
    ),
    path("live/<slug:slug>/after/<revision:after>/", oldest_first.after, name="after"),
    path(
        "live/<slug:slug>/after/<revision:after>/part/",
        oldest_first.later,
        name="later",
    ),
    path("live/<slug:slug>/key-events/", selections.key_events, name="key_events"),
    path(
        "live/<slug:slug>/key-events/before/<revision:before>/",
        selections.key_events,
        name="key_events_before",
    ),
    path(
        "live/<slug:slug>/by/<unicode_slug:byline>/", selections.byline, name="byline"
    ),
    path(
        "live/<slug:slug>/by/<unicode_slug:byline>/before/<revision:before>/",
        selections.byline,
        name="byline_before",
    ),
    path(
        "live/<slug:slug>/label/<unicode_slug:label>/", selections.label, name="label"
    ),
    path(
        "live/<slug:slug>/label/<unicode_slug:label>/before/<revision:before>/",
        selections.label,
        name="label_before",
    ),
    path("live/<slug:slug>/updates/<revision:pk>/", update.update, name="update"),
    path("live/<slug:slug>/light/", light.light, name="light"),
    path(
        "live/<slug:slug>/light/refreshing/",
        light.light_refreshing,
        name="light_refreshing",
    ),
    path(
        "live/<slug:slug>/light/before/<revision:before>/",
        light.light_before,
        name="light_before",
    ),
    re_path(
        r"^recordings/(?P<name>[0-9a-f]{32})/"
        r"(?P<file_name>recording\.[a-z0-9]{3,4}|poster\.jpg|[0-9a-f]{16}\.vtt)\Z",
        recordings.recording,
        name="recording",
    ),
    path("live/<slug:slug>/ask/", ask.ask, name="ask"),
    path("live/<slug:slug>/ask/send/", ask.send, name="send_question"),
    path("live/<slug:slug>/ask/sent/", ask.sent, name="question_sent"),
    path("live-now/", box.newest, name="box"),
    path("live/<slug:slug>/live-now/", box.of_blog, name="blog_box"),
    path("live/<slug:slug>/embed/", widget.widget, name="widget"),
    path("live/<slug:slug>/latest/", widget.latest, name="latest"),
    path("embed.js", widget.script, name="embed_script"),
    path("oembed", oembed.oembed, name="oembed"),
    path("people/<unicode_slug:author>/", authors.author, name="author"),
    path(
        "people/<unicode_slug:author>/before/<moment:cursor>/",
        authors.author_before,
        name="author_before",
    ),
    path("topics/<unicode_slug:topic>/", topics.topic, name="topic"),
    path(
        "topics/<unicode_slug:topic>/before/<moment:cursor>/",
        topics.topic_before,
        name="topic_before",
    ),
    path("corrections/", corrections.corrections, name="corrections"),
    path(
        "corrections/before/<moment:cursor>/",
        corrections.corrections_before,
        name="corrections_before",
    ),
]

# What programs read: each ends in .json, by which any page of any site may read it (web/headers.py).
for_programs = [
    path("live/<slug:slug>/blog.json", json_views.blog, name="json_blog"),
    path(
        "live/<slug:slug>/since/<revision:since>.json",
        json_views.changes,
        name="json_changes",
    ),
    path(
        "live/<slug:slug>/between/<revision:since>/<revision:before>.json",
        json_views.gap,
        name="json_gap",
    ),
    path(
        "live/<slug:slug>/before/<revision:before>.json",
        json_views.older,
        name="json_older",
    ),
    path(
        "live/<slug:slug>/updates/<revision:pk>.json",
        json_views.update,
        name="json_update",
    ),
    path("live/<slug:slug>/stream.json", streams.stream, name="stream"),
    path("live/<slug:slug>/ninjs.json", ninjs.of_blog, name="ninjs"),
    path(
        "live/<slug:slug>/updates/<revision:pk>/ninjs.json",
        ninjs.of_update,
        name="ninjs_of_update",
    ),
]

urlpatterns = [
    path("", front.front, name="front"),
    path("front/since/<revision:since>/", front.front_changes, name="front_changes"),
    path(
        "front/since/<revision:since>/until/<revision:until>/",
        front.front_changes,
        name="front_changes_until",
    ),
    path("archive/<year:year>/<month:month>/", front.month, name="month"),
    path("theme.css", look.theme, name="theme"),
    path("favicon.ico", look.favicon, name="favicon"),
    path("live/<slug:slug>/", views.blog, name="blog"),
    path(
        "live/<slug:slug>/has-begun/<revision:told>/",
        beginning.has_begun,
        name="has_begun",
    ),
    path("series/<slug:slug>/", series.series, name="series"),
    path("preview/<name:token>/", preview.preview, name="preview"),
    re_path(
        r"^preview/(?P<token>[0-9a-f]{32})/(?P<name>[0-9a-f]{32})/"
        r"(?P<width>[0-9]{1,5})\.(?P<extension>avif|webp|jpg)$",
        preview.preview_picture,
        name="preview_picture",
    ),
    path("live/<slug:slug>/here/", here.here, name="here"),
    path("live/<slug:slug>/since/<revision:since>/", views.changes, name="changes"),
    path(
        "live/<slug:slug>/since/<revision:since>/until/<revision:until>/",
        views.changes,
        name="changes_until",
    ),
    path(
        "live/<slug:slug>/between/<revision:since>/<revision:before>/",
        views.gap,
        name="gap",
    ),
    *other_pages,
    *for_programs,
    re_path(
        r"^live/(?P<slug>[-a-zA-Z0-9_]+)/feed\.(?P<form>atom|rss|json)$",
        feeds.blog_feed,
        name="blog_feed",
    ),
    re_path(r"^feed\.(?P<form>atom|rss|json)$", feeds.front_feed, name="front_feed"),
    re_path(
        r"^topics/(?P<topic>[-\w]{1,80})/feed\.(?P<form>atom|rss|json)$",
        topics.topic_feed,
        name="topic_feed",
    ),
    path("sitemap.xml", sitemaps.sitemap, name="sitemap"),
    path("news-sitemap.xml", sitemaps.news_sitemap, name="news_sitemap"),
    path("robots.txt", site_files.robots, name="robots"),
    path(".well-known/tdmrep.json", site_files.tdmrep, name="tdmrep"),
    path(".well-known/trust.txt", site_files.trust, name="trust"),
    path("trust.txt", site_files.trust, name="trust_at_the_root"),
    path(".well-known/security.txt", site_files.security, name="security"),
    re_path(
        r"^media/(?P<name>[0-9a-f]{32})/(?P<width>[0-9]{1,5})\.(?P<extension>avif|webp|jpg)$",
        views.rendition,
        name="rendition",
    ),
    re_path(
        r"^media/(?P<name>[0-9a-f]{32})/(?P<ratio>16x9|4x3|1x1)\.jpg$",
        views.crop,
        name="crop",
    ),
]
