"""What Django's system checks say of people and sign-in when a command starts."""

from django.conf import settings
from django.core.checks import Warning as CheckWarning
from django.core.checks import register


@register
def trusted_proxies(app_configs, **kwargs):
    """Our server speaks no TLS: with an https address there is a proxy in front."""
    if settings.IS_HTTPS and not settings.ALLAUTH_TRUSTED_PROXY_COUNT:
        return [
            CheckWarning(
                "PUBLIC_URL is https, so a proxy stands in front, but TRUSTED_PROXIES "
                "is 0: all people count as one network address, and ten wrong "
                "passwords in a minute keep everybody from signing in.",
                hint="Set TRUSTED_PROXIES to the number of proxies of yours that add "
                "to X-Forwarded-For (docs/operating.md).",
                id="accounts.W001",
            )
        ]
    return []
