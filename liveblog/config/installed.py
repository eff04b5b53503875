"""Which Django apps there are: ours, those we build on, and the extras that are on."""

from collections.abc import Iterable

CORE = [
    "accounts",
    "media",
    "liveblog",
    "liveblog.api",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "csp",
    "django_prose_editor",  # for its script alone: the rich editor
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]


def installed_apps(extras: Iterable[str]) -> list[str]:
    """Django's INSTALLED_APPS, with these of `liveblog.extras`."""
    return [*CORE, *(f"liveblog.extras.{name}" for name in extras)]
