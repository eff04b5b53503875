"""The addresses at the desk: of each person for themselves, and of administrators for wires."""

from django.urls import path, re_path

from liveblog.web import converters

from . import desk_views, wire_desk_views

converters.register()

app_name = "inbox"
WIRE = "wires/<revision:pk>"
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
    path("you/inbox/dismiss/", desk_views.dismiss, name="dismiss"),
    *[
        path(f"you/inbox/wires/<revision:pk>/{verb}/", view, name=view.__name__)
        for verb, view in [
            ("bind", wire_desk_views.bind_wire),
            ("end", wire_desk_views.unbind_wire),
        ]
    ],
    path("wires/", wire_desk_views.wires, name="wires"),
    path("wires/new/", wire_desk_views.new_wire, name="new_wire"),
    path(f"{WIRE}/", wire_desk_views.wire, name="wire"),
    *[
        path(f"{WIRE}/{verb}/", view, name=view.__name__)
        for verb, view in [
            ("ask", wire_desk_views.ask_wire),
            ("switch-off", wire_desk_views.switch_wire_off),
            ("switch-on", wire_desk_views.switch_wire_on),
            ("remove", wire_desk_views.remove_wire),
        ]
    ],
]
