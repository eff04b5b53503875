"""What other servers ask, beside the reader's other addresses. WebFinger is asked by its query."""

from django.urls import path

from liveblog.web import converters

from . import views
from .inbox import inbox

converters.register()

app_name = "activitypub"
OF = "activitypub/blogs/<revision:blog>"
NOTE = "activitypub/updates/<revision:update>"
urlpatterns = [
    path(".well-known/webfinger", views.webfinger, name="webfinger"),
    path(".well-known/nodeinfo", views.nodeinfo_links, name="nodeinfo_links"),
    path("activitypub/nodeinfo.json", views.nodeinfo, name="nodeinfo"),
    path(f"{OF}/", views.actor, name="actor"),
    path(f"{OF}/followers/", views.followers, name="followers"),
    path(f"{OF}/featured/", views.featured, name="featured"),
    path(f"{OF}/outbox/", views.outbox, name="outbox"),
    path(
        f"{OF}/outbox/before/<revision:before>/", views.outbox_page, name="outbox_page"
    ),
    path(f"{NOTE}/", views.note, name="note"),
    path(f"{NOTE}/<revision:number>/", views.note, name="note_again"),
    path("live/<slug:name>/inbox/send/", inbox, name="inbox"),
]
