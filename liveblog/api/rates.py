"""How often a token may ask: counted in the shared cache, by the minute."""

import time
from typing import NamedTuple

from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError

from accounts import throttle
from liveblog.models import writers_turn

WINDOW_SECONDS = 60
# From one network address: a secret cannot be guessed, but each guess asks the database.
WRONG_TOKENS_PER_MINUTE = 60


class Rate(NamedTuple):
    """How often a token has asked in this minute, and when the next one begins."""

    used: int
    resets_in: int

    @property
    def is_too_often(self) -> bool:
        return self.used > settings.API_REQUESTS_PER_MINUTE

    def put_on(self, response) -> None:
        """The headers of draft-ietf-httpapi-ratelimit-headers, as of its tenth edition."""
        most = settings.API_REQUESTS_PER_MINUTE
        left = max(0, most - self.used)
        response.headers["RateLimit-Policy"] = f'"token";q={most};w={WINDOW_SECONDS}'
        response.headers["RateLimit"] = f'"token";r={left};t={self.resets_in}'
        if self.is_too_often:
            response.headers["Retry-After"] = self.resets_in


def count_of_token(token_pk: int) -> Rate:
    return count(str(token_pk), now=time.time())


def is_guessing(request) -> bool:
    """Count a wrong token from this network address; whether there were too many."""
    sender = throttle.sender_digest(request, "api_token")
    return count(sender, now=time.time()).used > WRONG_TOKENS_PER_MINUTE


def count(name: str, *, now: float) -> Rate:
    """Count one more under this name. Where nothing can be counted it is as if it was the first."""
    minute, second = divmod(int(now), WINDOW_SECONDS)
    key = f"api-{name}-{minute}"
    try:
        with writers_turn():
            used = _one_more(key)
    except (DatabaseError, ValueError):  # or another has just cleared it away
        used = 1
    return Rate(used, WINDOW_SECONDS - second)


def _one_more(key: str) -> int:
    try:
        return cache.incr(key)
    except ValueError:  # there is none in this minute yet
        is_first = cache.add(key, 1, timeout=2 * WINDOW_SECONDS)
        return 1 if is_first else cache.incr(key)
