"""Those of allauth's pages that this desk has.

Left out: its e-mail page, where a person could claim a colleague's address before the
colleague is invited; and sign-in codes and re-authentication, which nothing here uses.
"""

from allauth.account import views
from django.urls import path, re_path

from .led_here import without_page
from .sessions import session
from .throttle import limited_sign_in

urlpatterns = [
    path(
        "login/",
        without_page(limited_sign_in(views.login)),
        name="account_login",
    ),
    path("logout/", views.logout, name="account_logout"),
    re_path(r"^session/(?P<token>[\w:-]{1,200})/$", session, name="session"),
    path("signup/", views.signup, name="account_signup"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("password/change/", views.password_change, name="account_change_password"),
    path("password/set/", views.password_set, name="account_set_password"),
    path("password/reset/", views.password_reset, name="account_reset_password"),
    path(
        "password/reset/done/",
        views.password_reset_done,
        name="account_reset_password_done",
    ),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "password/reset/key/done/",
        views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
]
