"""Valkey or Redis as Django's cache, and the database while it does not answer.

What is in it is counted anew after it went away or came back: nothing that is kept there
must be kept. Nobody who asks notices anything else.
"""

import json
import logging
from time import monotonic

from django.core.cache import caches
from django.core.cache.backends.redis import RedisCache
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

logger = logging.getLogger(__name__)

# Far more than it takes, and no longer than somebody who signs in waits gladly.
TIMEOUT_SECONDS = 0.5
# So long it is left alone after it did not answer.
AWAY_SECONDS = 5


class Json:
    """Instead of pickle, which would run what somebody has put into the server."""

    def dumps(self, value):
        return json.dumps(value).encode()

    def loads(self, data):
        return json.loads(data)


class Absence:
    """Of the server, as this process knows of it: all its threads together."""

    def __init__(self):
        self.until = float("-inf")
        self.is_told = False

    def begin(self, failure):
        self.until = monotonic() + AWAY_SECONDS
        if not self.is_told:
            self.is_told = True
            logger.warning(
                "The shared cache does not answer; the database stands in for it: %s",
                failure,
            )

    def end(self):
        if self.is_told:
            self.is_told = False
            logger.warning("The shared cache answers again.")


absence = Absence()


def _or_the_database(name):
    def method(self, *args, **kwargs):
        if monotonic() >= absence.until:
            try:
                found = getattr(RedisCache, name)(self, *args, **kwargs)
            except RedisError as failure:
                absence.begin(failure)
            else:
                absence.end()
                return found
        return getattr(caches["database"], name)(*args, **kwargs)

    method.__name__ = name
    return method


class SharedCache(RedisCache):
    """RedisCache, of which no failure comes out."""

    def __init__(self, server, params):
        options = {
            "serializer": Json(),
            "socket_timeout": TIMEOUT_SECONDS,
            "socket_connect_timeout": TIMEOUT_SECONDS,
            # Once more and at once, since a connection may be from before a restart;
            # redis-py's own would sleep for seconds in between.
            "retry": Retry(NoBackoff(), 1),
        }
        super().__init__(server, {**params, "OPTIONS": options})

    add = _or_the_database("add")
    get = _or_the_database("get")
    set = _or_the_database("set")
    touch = _or_the_database("touch")
    delete = _or_the_database("delete")
    get_many = _or_the_database("get_many")
    has_key = _or_the_database("has_key")
    incr = _or_the_database("incr")
    set_many = _or_the_database("set_many")
    delete_many = _or_the_database("delete_many")
    clear = _or_the_database("clear")
