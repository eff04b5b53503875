"""Those of allauth's pages that this desk has.

Left out: its e-mail page, where a person could claim a colleague's address before the
colleague is invited; and sign-in codes, which nothing here uses.
"""

from allauth.account import views
from allauth.mfa.base import views as second_factor
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount import views as from_elsewhere
from django.urls import path, re_path

from . import single_sign_on
from .authenticator_code import authenticator_code
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

# Named as allauth calls them, and reverses them.
urlpatterns += [
    path("again/", views.reauthenticate, name="account_reauthenticate"),
    path("factors/", second_factor.index, name="mfa_index"),
    path("factors/code/", second_factor.authenticate, name="mfa_authenticate"),
    path("factors/again/", second_factor.reauthenticate, name="mfa_reauthenticate"),
    path("factors/app/", totp.activate_totp, name="mfa_activate_totp"),
    path("factors/app/code.svg", authenticator_code, name="authenticator_code"),
    path("factors/app/remove/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path(
        "factors/recovery/", codes.view_recovery_codes, name="mfa_view_recovery_codes"
    ),
    path(
        "factors/recovery/new/",
        codes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "factors/recovery/codes.txt",
        codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path("factors/passkeys/", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("factors/passkeys/add/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("factors/passkeys/login/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path(
        "factors/passkeys/again/",
        passkeys.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
    re_path(
        r"^factors/passkeys/(?P<pk>[0-9]{1,15})/remove/\Z",
        passkeys.remove_webauthn,
        name="mfa_remove_webauthn",
    ),
    re_path(
        r"^factors/passkeys/(?P<pk>[0-9]{1,15})/name/\Z",
        passkeys.edit_webauthn,
        name="mfa_edit_webauthn",
    ),
]

urlpatterns += [
    path("single-sign-on/", single_sign_on.begin, name="single_sign_on"),
    path(
        "single-sign-on/<slug:provider_id>/back/",
        single_sign_on.come_back,
        name="openid_connect_callback",
    ),
    path(
        "single-sign-on/cancelled/",
        from_elsewhere.login_cancelled,
        name="socialaccount_login_cancelled",
    ),
    path(
        "single-sign-on/failed/",
        from_elsewhere.login_error,
        name="socialaccount_login_error",
    ),
]
