"""The addresses of the cards. They stand below the page that each card is of."""

from django.urls import path

from liveblog.web import converters

from . import views

converters.register()

app_name = "share_cards"
UPDATE = "live/<slug:slug>/updates/<revision:pk>"
EDITION = "card-<edition:edition>.<card_form:card_form>"
# Both change with the picture; what they say is not read (views.py).
urlpatterns = [
    path("live/<slug:slug>/card.png", views.blog_card, name="blog_card"),
    path(f"live/<slug:slug>/{EDITION}", views.blog_card, name="blog_card"),
    path(f"{UPDATE}/card.png", views.update_card, name="update_card"),
    path(f"{UPDATE}/{EDITION}", views.update_card, name="update_card"),
]
