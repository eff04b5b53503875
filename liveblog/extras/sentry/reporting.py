"""Errors reported to Sentry, where SENTRY_DSN says to which. Nothing of it otherwise."""

from importlib import import_module

from django.core.exceptions import ImproperlyConfigured


def start_sentry(dsn, *, release):
    """Begin to report errors, without what could tell who had them.

    Raises ImproperlyConfigured where sentry-sdk, which is not among the requirements, is
    missing.
    """
    try:
        sentry_sdk = import_module("sentry_sdk")
    except ImportError:
        raise ImproperlyConfigured(
            "SENTRY_DSN is set, and sentry-sdk is not installed: "
            "pip install 'liveblog[sentry]', or 'sentry-sdk[django]>=2,<3'."
        ) from None
    sentry_sdk.init(
        dsn=dsn,
        release=release,
        # No user, no cookie, no reader's address; no words of a draft, which stand in the
        # bodies of requests and in local variables.
        send_default_pii=False,
        max_request_body_size="never",
        include_local_variables=False,
        traces_sample_rate=0,
    )
