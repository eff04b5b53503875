"""What is known of a site that can be embedded: its addresses, and how a frame is made of an id."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qs

# What an embed can be: the words of its button say it.
THINGS = ("video", "audio", "post", "map", "chart", "document")
# Of the room kept for it: `.player.is-…` in players.css.
SHAPES = ("wide", "tall", "bar", "post", "map", "chart")


@dataclass(frozen=True)
class Address:
    """One way in which a provider writes the address of a thing."""

    hosts: frozenset[str]
    # Of the whole path, and of "?name=value&…" with the parameters below that the address has.
    pattern: re.Pattern[str]
    parameters: tuple[str, ...] = ()
    # How the id is put together from the pattern's groups.
    made_of: str = r"\1"

    def id_in(self, host: str, path: str, query: str) -> str:
        """The id of what is there, with values decoded; "" if this is no such address."""
        if host not in self.hosts:
            return ""
        values = parse_qs(query)
        said = [
            f"{name}={values[name][0]}" for name in self.parameters if name in values
        ]
        match = self.pattern.fullmatch(
            "?".join([path, "&".join(said)]) if said else path
        )
        return match.expand(self.made_of) if match else ""


@dataclass(frozen=True)
class Provider:
    key: str  # what is stored
    name: str
    thing: str  # one of THINGS
    shape: str  # one of SHAPES
    addresses: tuple[Address, ...]
    # From an id: the original, without what was added to follow its readers; the frame.
    page: Callable[[str], str]
    frame: Callable[[str], str]
    # Where its frames come from: the content security policy names these hosts and no others.
    frame_hosts: tuple[str, ...]
    # Of an embed code that has no address of the thing: an attribute, and what makes it one.
    attribute: tuple[str, str] = ("", "")
    # What tells of a thing as JSON (oembed.com), to which the original's address is added.
    oembed: str = ""
    # The frame's sandbox, where it is not the one that players.js gives to all.
    sandbox: str | None = None

    def is_at(self, host: str) -> bool:
        return any(host in address.hosts for address in self.addresses)

    def id_in(self, host: str, path: str, query: str) -> str:
        """The id in the first of its addresses that fits; "" if none does."""
        ids = (address.id_in(host, path, query) for address in self.addresses)
        return next(filter(None, ids), "")


def at(hosts: str, pattern: str, *parameters: str, made_of: str = r"\1") -> Address:
    """An address at these hosts, which are separated by spaces."""
    return Address(frozenset(hosts.split()), re.compile(pattern), parameters, made_of)
