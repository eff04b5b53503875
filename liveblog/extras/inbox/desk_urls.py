"""The addresses at the desk, of each person for themselves."""

from django.urls import path, re_path

from liveblog.web import converters

from . import desk_views

converters.register()

app_name = "inbox"
urlpatterns = [
    path("you/inbox/", desk_views.inbox, name="inbox"),
    path("you/inbox/mails/", desk_views.take_my_mails, name="take_my_mails"),
    path("you/inbox/address/", desk_views.new_address, name="new_address"),
    re_path(
        r"^you/inbox/code/(?P<name>whatsapp|slack|telegram)/\Z",
        desk_views.new_code,
        name="new_code",
    ),
    path("you/inbox/<revision:pk>/blog/", desk_views.set_blog, name="set_blog"),
    path("you/inbox/<revision:pk>/end/", desk_views.end, name="end"),
    path("you/inbox/came/<revision:pk>/", desk_views.place, name="place"),
]
