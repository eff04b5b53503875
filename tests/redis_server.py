"""A Redis on loopback that keeps nothing."""

import subprocess
from contextlib import contextmanager

import redis

from tests.server import free_port, wait_until


@contextmanager
def redis_server(folder, *options, port=None):
    """Yields its port."""
    port = port or free_port()
    server = subprocess.Popen(
        [
            *("redis-server", "--port", str(port), "--bind", "127.0.0.1"),
            *("--save", "", "--dir", str(folder), "--logfile", f"{folder}/redis.log"),
            *options,
        ]
    )
    try:
        wait_until(lambda: _answers(port))
        yield port
    finally:
        server.terminate()
        server.wait(10)


def _answers(port):
    try:
        return redis.Redis(port=port).ping()
    except redis.ConnectionError:
        return False
