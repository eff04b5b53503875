"""The shipped nginx configuration, run by nginx before servers of ours."""

import http.client
import os
import re
import shutil
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

from tests.server import free_port

CONFIGURATION = Path(__file__).parent.parent / "deploy/nginx.conf"
COMPOSE = CONFIGURATION.parent.parent / "docker-compose.yml"
SERVER = r"server web:8000 ([^;]*);"


@contextmanager
def nginx_before(
    ports,
    folder,
    *,
    started=lambda process: None,
    purge_secret=None,
    also="",
    room_port=None,
    smaller=(),
    collapses=False,
):
    """Yields nginx's port: the shipped file, but for where it listens, asks and writes.

    `started` is told of the process. With a secret it has the file that compose makes;
    `also` is a location more. Without `room_port` no waiting room is there.
    With `collapses` polls that wait for the same are one to the room.
    `smaller` are pairs of a limit as it is written and one that a test can reach.
    """
    if purge_secret is not None:
        (folder / "purge.conf").write_text(_purge_file(purge_secret))
    if collapses:
        shutil.copy(CONFIGURATION.parent / "collapse.conf", folder)
    port = free_port()
    text = CONFIGURATION.read_text()
    servers = "".join(rf"server 127.0.0.1:{each} \1;" for each in ports)
    changes = {
        SERVER: servers,
        r"server room:8001": f"server 127.0.0.1:{room_port or free_port()}",
        r"listen 80;": f"listen 127.0.0.1:{port}; {also}",
        r"127\.0\.0\.1:8503": f"127.0.0.1:{free_port()}",
        r"127\.0\.0\.1:8504": f"127.0.0.1:{free_port()}",
        r"/etc/nginx/": f"{folder}/",
        r"/tmp/nginx": f"{folder}/nginx",  # noqa: S108 what the file says
        # Where this runs, more may not be allowed.
        r"worker_rlimit_nofile 65536;": "",
        r"worker_processes auto;": "worker_processes 1; daemon off; user root;",
    }
    for old, new in [*changes.items(), *smaller]:
        text, count = re.subn(old, new, text)
        assert count > 0, old
    (folder / "nginx.conf").write_text(text)
    nginx = subprocess.Popen(
        ["nginx", "-e", "stderr", "-p", folder, "-c", folder / "nginx.conf"],
        env={**os.environ, "PATH": f"{os.environ['PATH']}:/usr/sbin"},
    )
    try:
        _wait(nginx, port)
        started(nginx)
        yield port
    finally:
        nginx.terminate()
        nginx.wait(10)


def _wait(nginx, port):
    deadline = time.monotonic() + 10
    while True:
        try:
            http.client.HTTPConnection("127.0.0.1", port, timeout=1).connect()
            return
        except OSError:
            assert nginx.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.05)


def _purge_file(secret):
    line = re.search(
        r"^ +(\S*\$\{PURGE_SECRET.* 1;)$", COMPOSE.read_text(), re.MULTILINE
    )
    return re.sub(r"\$\{PURGE_SECRET[^}]*\}", secret, line[1]).replace("$$", "$")
