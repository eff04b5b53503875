"""What is started beside the web process: the worker, and the room where polls wait."""

import os
import socket
from contextlib import closing
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection

from liveblog.config import server
from liveblog.waiting_room.options import Options


def worker():
    """The worker's command and environment; it ends when this process does.

    This one is told by its number, which exec keeps: a worker that asks when it is up may have
    lost its parent already, and would stay for ever.
    """
    return server.worker("--with-parent", str(os.getpid())), {}


def waiting_room(*, host="127.0.0.1", port, web_host="127.0.0.1", web_port, parent=0):
    """The same for the waiting room; without `parent` it does not end with anybody."""
    asked = options(
        host=host, port=port, web_host=web_host, web_port=web_port, parent=parent
    )
    return server.waiting_room(), asked.as_environment()


def options(*, host="127.0.0.1", port, web_host="127.0.0.1", web_port, parent=0):
    """What a waiting room is told, by the settings and the database of this process."""
    is_postgres = connection.vendor == "postgresql"
    return Options(
        host=host,
        port=port,
        web_host=web_host,
        web_port=web_port,
        public_host=urlsplit(settings.PUBLIC_URL).netloc,
        database=_libpq_string()
        if is_postgres
        else str(connection.settings_dict["NAME"]),
        is_postgres=is_postgres,
        hold_seconds=settings.HOLD_SECONDS or 1,
        # Where none waits it says so to each: docker-compose starts it, and nginx names it.
        most_holds=settings.MOST_HOLDS if settings.HOLD_SECONDS else 0,
        poll_seconds=settings.POLL_SECONDS,
        parent=parent,
    )


def everything(*, web_port):
    """The worker, and the waiting room where pages may wait; the web process is told where."""
    if not settings.HOLD_SECONDS:
        return [worker()]
    port = free_port()
    os.environ["WAITING_ROOM_PORT"] = str(port)
    return [worker(), waiting_room(port=port, web_port=web_port, parent=os.getpid())]


def free_port():
    """Of this machine; nobody keeps it free."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _libpq_string():
    from psycopg.conninfo import make_conninfo

    parameters = connection.get_connection_params()
    own = {"cursor_factory", "context", "prepare_threshold", "client_encoding"}
    return make_conninfo(**{name: parameters[name] for name in parameters.keys() - own})
