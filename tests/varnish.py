"""The shipped configuration of Varnish, run by varnishd before servers of ours."""

import os
import re
import socket
import subprocess
from contextlib import contextmanager
from pathlib import Path

from tests.server import free_port, wait_until

CONFIGURATION = Path(__file__).parent.parent / "deploy/varnish.vcl"


@contextmanager
def varnish_before(port, room_port, folder, *, purge_secret=""):
    """Yields varnishd's port: the shipped file, but for whom it asks."""
    text = CONFIGURATION.read_text()
    for host, old, new in [("web", 8000, port), ("room", 8001, room_port)]:
        backend = rf'\.host = "{host}";\n  \.port = "{old}";'
        ours = f'.host = "127.0.0.1";\n  .port = "{new}";'
        text, count = re.subn(backend, ours, text)
        assert count > 0, host
    (folder / "varnish.vcl").write_text(text)
    listens = free_port()
    varnishd = subprocess.Popen(
        [
            *("varnishd", "-F", "-j", "none", "-n", folder / "varnish"),
            *("-a", f"127.0.0.1:{listens}", "-f", folder / "varnish.vcl"),
            *("-s", "malloc,32m", "-p", "vsl_space=1m"),
            # As the file says.
            *re.search(r"^#( +-p \S+)+$", text, re.MULTILINE)[0].lstrip("#").split(),
        ],
        env={
            **os.environ,
            "PATH": f"{os.environ['PATH']}:/usr/sbin",
            "PURGE_SECRET": purge_secret,
        },
    )
    try:
        wait_until(lambda: _listens(varnishd, listens))
        yield listens
    finally:
        varnishd.terminate()
        varnishd.wait(10)


def _listens(process, port):
    assert process.poll() is None
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True
