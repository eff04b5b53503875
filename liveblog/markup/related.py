"""Links to other coverage as lines of text: what each is called, and then its address."""

from typing import NamedTuple
from urllib.parse import urlsplit

MOST = 6


class Related(NamedTuple):
    title: str
    url: str

    @property
    def host(self) -> str:
        return (urlsplit(self.url).hostname or "").removeprefix("www.")


def read(text: str) -> list[Related]:
    """Those of a text that `write` has made; "" has none. A line without an address has "" there."""
    lines = (line.strip() for line in text.splitlines())
    return [_read_line(line) for line in lines if line]


def write(links: list[Related]) -> str:
    return "\n".join(f"{link.title} {link.url}" for link in links)


def _read_line(line: str) -> Related:
    *words, last = line.split()
    if last.startswith(("https://", "http://", "/")):
        return Related(" ".join(words), last)
    return Related(line, "")
