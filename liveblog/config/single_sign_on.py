"""The settings of signing in by the newsroom's own OpenID Connect server."""

import os

from django.core.exceptions import ImproperlyConfigured

from .environment import env_bool, env_hosts, env_sources

# The issuer's address: below it is .well-known/openid-configuration.
OPENID_SERVER = os.environ.get("OPENID_SERVER", "").strip().rstrip("/")
OPENID_NAME = os.environ.get("OPENID_NAME", "").strip()  # on the button
OPENID_MAIL_DOMAINS = env_hosts("OPENID_MAIL_DOMAINS")
OPENID_VOUCHES_FOR_ALL = env_bool("OPENID_VOUCHES_FOR_ALL", default=False)

_id = os.environ.get("OPENID_CLIENT_ID", "").strip()
_secret = os.environ.get("OPENID_CLIENT_SECRET", "").strip()
if OPENID_SERVER and not (OPENID_SERVER.startswith("https://") and _id and _secret):
    raise ImproperlyConfigured(
        "OPENID_SERVER is set: give it as https://…, with OPENID_CLIENT_ID and "
        "OPENID_CLIENT_SECRET."
    )

SOCIALACCOUNT_ADAPTER = "accounts.single_sign_on.SingleSignOn"
SOCIALACCOUNT_LOGIN_ON_GET = True  # our own view takes nothing but POST
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "newsroom",
                "name": OPENID_NAME or "OpenID",
                "client_id": _id,
                "secret": _secret,
                "settings": {"server_url": OPENID_SERVER},
            }
        ]
        if OPENID_SERVER
        else [],
    }
}

# Chromium lets a form lead to no host that the policy does not name. Where the server's
# sign-in page has another host than OPENID_SERVER, name it in OPENID_FORM_HOSTS.
_host = "/".join(OPENID_SERVER.split("/")[:3])
OPENID_FORM_SOURCES = (*([_host] if _host else []), *env_sources("OPENID_FORM_HOSTS"))
