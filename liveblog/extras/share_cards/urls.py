"""The addresses of the cards. They stand below the page that each card is of."""

from django.urls import path

from liveblog.web import converters

from . import views

converters.register()

app_name = "share_cards"
# The edition changes with the picture; what it says is not read (views.py).
urlpatterns = [
    path("live/<slug:slug>/card.png", views.blog_card, name="blog_card"),
    path(
        "live/<slug:slug>/card-<edition:edition>.png", views.blog_card, name="blog_card"
    ),
    path(
        "live/<slug:slug>/updates/<revision:pk>/card.png",
        views.update_card,
        name="update_card",
    ),
    path(
        "live/<slug:slug>/updates/<revision:pk>/card-<edition:edition>.png",
        views.update_card,
        name="update_card",
    ),
]
