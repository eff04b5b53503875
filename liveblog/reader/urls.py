"""The public addresses. None reads its query string: a cache keys on the path alone."""

from django.urls import path, re_path

from liveblog import converters

from . import cards, feeds, front, look, sitemaps, views

converters.register()

app_name = "reader"
urlpatterns = [
    path("", front.front, name="front"),
    path("archive/<year:year>/<month:month>/", front.month, name="month"),
    path("theme.css", look.theme, name="theme"),
    path("favicon.ico", look.favicon, name="favicon"),
    path("live/<slug:slug>/", views.blog, name="blog"),
    path("live/<slug:slug>/since/<revision:since>/", views.changes, name="changes"),
    path(
        "live/<slug:slug>/before/<revision:before>/",
        views.older_page,
        name="older_page",
    ),
    path("live/<slug:slug>/before/<revision:before>/part/", views.older, name="older"),
    path(
        "live/<slug:slug>/between/<revision:since>/<revision:before>/",
        views.gap,
        name="gap",
    ),
    path("live/<slug:slug>/updates/<revision:pk>/", views.update, name="update"),
    # The edition changes with the picture; what it says is not read (cards/views.py).
    path("live/<slug:slug>/card.png", cards.blog_card, name="blog_card"),
    path(
        "live/<slug:slug>/card-<edition:edition>.png", cards.blog_card, name="blog_card"
    ),
    path(
        "live/<slug:slug>/updates/<revision:pk>/card.png",
        cards.update_card,
        name="update_card",
    ),
    path(
        "live/<slug:slug>/updates/<revision:pk>/card-<edition:edition>.png",
        cards.update_card,
        name="update_card",
    ),
    re_path(
        r"^live/(?P<slug>[-a-zA-Z0-9_]+)/feed\.(?P<form>atom|rss|json)$",
        feeds.blog_feed,
        name="blog_feed",
    ),
    re_path(r"^feed\.(?P<form>atom|rss|json)$", feeds.front_feed, name="front_feed"),
    path("sitemap.xml", sitemaps.sitemap, name="sitemap"),
    path("news-sitemap.xml", sitemaps.news_sitemap, name="news_sitemap"),
    path("robots.txt", sitemaps.robots, name="robots"),
    re_path(
        r"^media/(?P<name>[0-9a-f]{32})/(?P<width>[0-9]{1,5})\.(?P<extension>webp|jpg)$",
        views.rendition,
        name="rendition",
    ),
]
