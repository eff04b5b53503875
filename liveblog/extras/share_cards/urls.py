"""The addresses of the cards. They stand below the page that each card is of."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from liveblog.web import converters

from . import views


class Form(StringConverter):
    """How a card's file name ends."""

    regex = "png|jpg"


converters.register()
register_converter(Form, "form")

app_name = "share_cards"
UPDATE = "live/<slug:slug>/updates/<revision:pk>"
# The edition changes with the picture; neither it nor the form is read (views.py).
urlpatterns = [
    path("live/<slug:slug>/card.png", views.blog_card, name="blog_card"),
    path(
        "live/<slug:slug>/card-<edition:edition>.<form:form>",
        views.blog_card,
        name="blog_card",
    ),
    path(f"{UPDATE}/card.png", views.update_card, name="update_card"),
    path(
        f"{UPDATE}/card-<edition:edition>.<form:form>",
        views.update_card,
        name="update_card",
    ),
]
