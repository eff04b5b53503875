"""The shared cache: a server of its own that may come and go, with the database behind it."""

import logging

import pytest
from django.core.cache import caches
from django.core.exceptions import ImproperlyConfigured

from liveblog.config.caches import cache_config
from liveblog.extras.redis_cache import backend
from liveblog.extras.redis_cache.backend import AWAY_SECONDS, Absence, SharedCache
from tests.redis_server import redis_server
from tests.server import free_port

pytestmark = pytest.mark.django_db


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(backend, "monotonic", clock)
    monkeypatch.setattr(backend, "absence", Absence())
    return clock


@pytest.fixture
def behind(settings):
    """The database behind it, as with a CACHE_URL."""
    settings.CACHES = {
        "default": settings.CACHES["default"],
        "database": settings.CACHES["default"],
    }
    return caches["database"]


def shared(port):
    return SharedCache(f"redis://127.0.0.1:{port}/0", {"KEY_PREFIX": "liveblog"})


def test_where_nobody_answers_the_database_does(clock, behind):
    cache = shared(free_port())

    cache.set("tries", [1.5, 2.5], 60)

    assert cache.add("tries", [], 60) is False
    assert cache.get("tries") == behind.get("tries") == [1.5, 2.5]
    assert cache.get_many(["tries"]) == {"tries": [1.5, 2.5]}
    assert "tries" in cache
    cache.delete("tries")
    assert behind.get("tries") is None


def test_that_it_is_away_is_said_once(clock, behind, caplog):
    cache = shared(free_port())
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            cache.get("tries")
            clock.now += AWAY_SECONDS

    [line] = caplog.messages
    assert line.startswith("The shared cache does not answer")


def test_what_did_not_answer_is_left_alone_for_a_while(clock, behind, monkeypatch):
    asked = []

    def refuse(self, *_):
        asked.append(clock.now)
        raise backend.RedisError

    monkeypatch.setattr(backend.RedisCache, "get", refuse)
    cache = shared(free_port())
    for seconds in (0, 1, AWAY_SECONDS - 1.5, 0.5):
        clock.now += seconds
        cache.get("tries")

    assert asked == [1000.0, 1000.0 + AWAY_SECONDS]


def test_without_an_address_the_database_counts(monkeypatch):
    monkeypatch.delenv("CACHE_URL", raising=False)

    assert list(cache_config()) == ["default"]
    assert cache_config()["default"]["BACKEND"].endswith("DatabaseCache")


@pytest.mark.parametrize(
    "address", ["redis://cache:6379/0", "rediss://u:p@c.example:1/2", "unix:///r.sock"]
)
def test_an_address_puts_the_database_behind_its_server(monkeypatch, address):
    monkeypatch.setenv("CACHE_URL", address)

    found = cache_config()

    assert found["default"]["LOCATION"] == address
    assert found["database"]["BACKEND"].endswith("DatabaseCache")


@pytest.mark.parametrize("address", ["cache:6379", "http://cache/", "redis://a b"])
def test_an_address_that_is_none_stops_the_start(monkeypatch, address):
    monkeypatch.setenv("CACHE_URL", address)

    with pytest.raises(ImproperlyConfigured, match="CACHE_URL"):
        cache_config()


# With a server -------------------------------------------------------------------------


@pytest.mark.nginx
def test_it_counts_in_the_server_and_in_no_other_place(clock, behind, tmp_path):
    with redis_server(tmp_path) as port:
        cache = shared(port)
        cache.set("tries", [1.5], 60)
        cache.set("number", 4, 60)

        assert cache.add("tries", [], 60) is False
        assert cache.get("tries") == [1.5]
        assert cache.incr("number") == 5
        assert behind.get("tries") is None
        assert shared(port).get("tries") == [1.5]


@pytest.mark.nginx
def test_a_server_that_was_restarted_is_used_again(clock, behind, tmp_path, caplog):
    port = free_port()
    cache = shared(port)
    with redis_server(tmp_path, port=port):
        cache.set("tries", [1.5], 60)
    cache.set("tries", [2.5], 60)
    with redis_server(tmp_path, port=port):
        clock.now += AWAY_SECONDS

        assert cache.get("tries") is None  # counted anew

        cache.set("tries", [3.5], 60)
        assert cache.get("tries") == [3.5]
    assert behind.get("tries") == [2.5]
    assert caplog.messages[-1] == "The shared cache answers again."


@pytest.mark.nginx
def test_a_connection_from_before_a_restart_costs_nothing(clock, behind, tmp_path):
    port = free_port()
    cache = shared(port)
    with redis_server(tmp_path, port=port):
        cache.set("tries", [1.5], 60)
    with redis_server(tmp_path, port=port):
        cache.set("tries", [2.5], 60)

        assert shared(port).get("tries") == [2.5]


@pytest.mark.nginx
def test_a_server_that_is_full_leaves_it_to_the_database(clock, behind, tmp_path):
    with redis_server(
        tmp_path, "--maxmemory", "1", "--maxmemory-policy", "noeviction"
    ) as port:
        cache = shared(port)
        cache.set("tries", [1.5], 60)

    assert behind.get("tries") == [1.5]


@pytest.mark.nginx
def test_no_object_of_python_goes_in(clock, behind, tmp_path):
    with redis_server(tmp_path) as port, pytest.raises(TypeError):
        shared(port).set("tries", object(), 60)
