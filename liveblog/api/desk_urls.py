"""The desk's addresses of tokens."""

from django.urls import path

from liveblog.web import converters

from . import pages

converters.register()

app_name = "tokens"
urlpatterns = [
    path("you/tokens/", pages.tokens, name="tokens"),
    path("you/tokens/new/", pages.new_token, name="new_token"),
    path("you/tokens/<revision:pk>/end/", pages.end_token, name="end_token"),
    path("people/tokens/", pages.all_tokens, name="all_tokens"),
]
