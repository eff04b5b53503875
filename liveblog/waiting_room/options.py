"""What the process is told when it is started, by config/server.py alone."""

import os
from typing import NamedTuple


class Options(NamedTuple):
    # Where this process is asked.
    host: str
    port: int
    # Where the web process is, by TCP.
    web_host: str
    web_port: int
    # Under which name it is asked: that of readers' pages.
    public_host: str
    # A file of SQLite, or a connection string of libpq.
    database: str
    is_postgres: bool
    # A poll waits until the next multiple of so many seconds since 1970.
    hold_seconds: int
    # So many may wait at once.
    most_holds: int
    # The usual pace: while an editor has set a slower one, nobody waits here.
    poll_seconds: int
    # The process that has started this one, with which it ends; 0 for none.
    parent: int

    def as_environment(self) -> dict[str, str]:
        return {_variable(name): str(value) for name, value in self._asdict().items()}

    @classmethod
    def from_environment(cls) -> "Options":
        text = {name: os.environ[_variable(name)] for name in cls._fields}
        return cls(
            host=text["host"],
            port=int(text["port"]),
            web_host=text["web_host"],
            web_port=int(text["web_port"]),
            public_host=text["public_host"],
            database=text["database"],
            is_postgres=text["is_postgres"] == "True",
            hold_seconds=int(text["hold_seconds"]),
            most_holds=int(text["most_holds"]),
            poll_seconds=int(text["poll_seconds"]),
            parent=int(text["parent"]),
        )


def _variable(name):
    return f"WAITING_ROOM_{name.upper()}"
