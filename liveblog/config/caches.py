"""Where what is counted for a while is counted: the same for every process."""

import os
import re

from django.core.exceptions import ImproperlyConfigured

IN_THE_DATABASE = {
    "BACKEND": "django.core.cache.backends.db.DatabaseCache",
    "LOCATION": "cache",
    # The default of 300 would let an attacker push out the count of wrong passwords
    # for one address by trying some hundred others.
    "OPTIONS": {"MAX_ENTRIES": 100_000},
}
A_SERVER = re.compile(r"(?:rediss?|unix)://\S+")


def cache_config():
    """Django's CACHES: the server that CACHE_URL names, with the database behind it.

    The sign-in throttle counts there: all processes share it in either case.
    """
    address = os.environ.get("CACHE_URL", "").strip()
    if not address:
        return {"default": IN_THE_DATABASE}
    if not A_SERVER.fullmatch(address):
        raise ImproperlyConfigured(
            "CACHE_URL is no such address: give redis://host:6379/0, rediss://… or unix://…."
        )
    shared = {
        "BACKEND": "liveblog.extras.redis_cache.backend.SharedCache",
        "LOCATION": address,
        "KEY_PREFIX": "liveblog",
    }
    return {"default": shared, "database": IN_THE_DATABASE}
