"""Django's apps and middleware: ours, those we build on, and the extras that are on."""

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

MIDDLEWARE = [
    "liveblog.web.middleware.health",
    "liveblog.monitoring.endpoints.monitoring",
    "liveblog.config.logs.named_requests",
    "liveblog.web.middleware.utf8_only",
    "liveblog.web.middleware.CompressedPublicText",
    "liveblog.web.middleware.CompressedDesk",
    # Takes the Cookie header off public requests: nothing after it can make a
    # public answer depend on who asks.
    "liveblog.web.middleware.public_pages",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "liveblog.desk.let_in.answered_if_let_in",
    "liveblog.desk.body_limits.BodyLimits",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "accounts.last_seen.LastSeen",
    "liveblog.desk.busy.RefusedWhileBusy",
    "liveblog.web.middleware.desk_language",
    "django.contrib.messages.middleware.MessageMiddleware",
    "liveblog.web.middleware.desk_policy",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]


def apps(extras: Iterable[str]) -> list[str]:
    """Django's INSTALLED_APPS, with these of `liveblog.extras`."""
    return [*CORE, *(f"liveblog.extras.{name}" for name in extras)]
