"""Reads the sites that an administrator adds to those that can be embedded.

They stand in a TOML file, a table `[[provider]]` for each (docs/operating.md). Its frames run
on readers' pages, and its patterns over what people paste: what could be unsafe or slow does
not start. Every function raises ImproperlyConfigured, and names the entry and what is wrong.
"""

import re
import tomllib
from collections.abc import Collection, Iterable
from pathlib import Path
from urllib.parse import quote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from liveblog.markup.providers import SHAPES, THINGS, Address, Provider

from .environment import HOST, env_file
from .pattern_cost import TooCostly, ways_to_match

MOST_PROVIDERS = 40  # each host stands in the headers of every page
MOST_WAYS = 5000  # of matching an address that was made for it: some milliseconds
NEEDED = (
    "key",
    "name",
    "thing",
    "shape",
    "hosts",
    "pattern",
    "page",
    "frame",
    "example",
)
OPTIONAL: dict[str, list[str] | None] = {"parameters": [], "sandbox": None}
KEY, NAME = (
    re.compile(r"[a-z][a-z0-9-]{0,19}"),
    re.compile(r"[^\s<>&\"'][^<>&\"\n\r]{0,39}"),
)
PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,30}")
# Beside {id} nothing that a browser and we could read in two ways.
_REST = r"[A-Za-z0-9._~/?&=:@%+-]*"
WITH_ID = re.compile(rf"https://({HOST})/{_REST}\{{id\}}{_REST}")
# No address that fits has a character which is written in more than one way.
PLAIN = r"(?=[A-Za-z0-9._~/:@?=&-]*\Z)"
# All but what lets a frame lead the reader away from the page.
SANDBOX = {
    "allow-downloads",
    "allow-forms",
    "allow-modals",
    "allow-orientation-lock",
    "allow-pointer-lock",
    "allow-popups",
    "allow-popups-to-escape-sandbox",
    "allow-presentation",
    "allow-same-origin",
    "allow-scripts",
    "allow-storage-access-by-user-activation",
}


def env_embed_providers(
    name: str, *, beside: Iterable[Provider], our_hosts: Collection[str]
) -> tuple[Provider, ...]:
    """These providers, and behind them those of the file that is named by this variable.

    A frame from `our_hosts` is refused: it could reach into the page around it.
    """
    providers = [*beside]
    for number, entry in enumerate(_entries(name), 1):
        where = f"{name}, provider {number}"
        added = _provider(entry, where)
        if added.key in {"file", *(each.key for each in providers)}:
            raise _wrong(where, f"key {added.key} is taken")
        providers.append(added)
    for host in (host for each in providers for host in each.frame_hosts):
        if host in our_hosts:
            raise ImproperlyConfigured(
                f"{name} or MASTODON_HOSTS has frames from {host}: give another host than "
                "our own, whose frames could reach into readers' pages."
            )
    return tuple(providers)


def _entries(name: str) -> list:
    path = env_file(name)
    if not path:
        return []
    try:
        found = tomllib.loads(Path(path).read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise ImproperlyConfigured(f"{name} is {path}: not TOML: {fault}.") from None
    entries = found.pop("provider", [])
    if (
        found
        or not isinstance(entries, list)
        or not 1 <= len(entries) <= MOST_PROVIDERS
    ):
        raise ImproperlyConfigured(
            f"{name} is {path}: give 1 to {MOST_PROVIDERS} tables [[provider]], and nothing else."
        )
    return entries


def _provider(entry: dict, where: str) -> Provider:
    entry = _checked_words(entry, where)
    hosts, parameters = entry["hosts"], tuple(entry["parameters"])
    pattern = _pattern(entry["pattern"], where)
    [page, _], [frame, frame_host] = (
        _address_with_id(entry[name], name, where) for name in ("page", "frame")
    )
    provider = Provider(
        key=entry["key"],
        name=entry["name"],
        thing=entry["thing"],
        shape=entry["shape"],
        addresses=(Address(frozenset(hosts), pattern, parameters),),
        page=page,
        frame=frame,
        frame_hosts=(frame_host,),
        sandbox=_sandbox(entry["sandbox"], where),
    )
    _try(provider, entry["example"], where)
    return provider


def _checked_words(entry: dict, where: str) -> dict:
    """The entry with what may be missing; every word of it by its own rule."""
    if not isinstance(entry, dict) or not entry.keys() >= set(NEEDED):
        raise _wrong(where, f"give {', '.join(NEEDED)}")
    if unknown := entry.keys() - {*NEEDED, *OPTIONAL}:
        raise _wrong(where, f"{', '.join(sorted(unknown))}: no such setting")
    entry = OPTIONAL | entry
    for name in (*NEEDED, "sandbox"):
        if name != "hosts" and not isinstance(entry[name] or "", str):
            raise _wrong(where, f"{name} must be a text")
    if not KEY.fullmatch(entry["key"]):
        raise _wrong(where, "key must be 1 to 20 of a-z, 0-9 and -, a letter first")
    if not NAME.fullmatch(entry["name"]):
        raise _wrong(where, "name must be 1 to 40 letters, without quotes and brackets")
    for name, words in (("thing", THINGS), ("shape", SHAPES)):
        if entry[name] not in words:
            raise _wrong(where, f"{name} must be one of {', '.join(words)}")
    _require_each(entry["hosts"], re.compile(HOST), where, "hosts", least=1)
    _require_each(entry["parameters"], PARAMETER, where, "parameters", least=0)
    return entry


def _require_each(words, form: re.Pattern, where: str, name: str, *, least: int):
    is_list = isinstance(words, list) and least <= len(words) <= 10
    if not is_list or not all(isinstance(w, str) and form.fullmatch(w) for w in words):
        raise _wrong(
            where,
            f"{name} must be a list of at most 10 such names, without * and https://"
            if name == "hosts"
            else f"{name} must be a list of at most 10 names of parameters",
        )


def _pattern(text: str, where: str) -> re.Pattern:
    try:
        ways = ways_to_match(text)
        # In a group: what stands behind a | is to be plain, too.
        compiled = re.compile(f"{PLAIN}(?:{text})")
    except (TooCostly, re.error, RecursionError) as fault:
        raise _wrong(where, f"pattern {text}: {fault}") from None
    if ways > MOST_WAYS:
        raise _wrong(
            where,
            f"pattern {text}: {ways} ways to match it, and {MOST_WAYS} are the most: "
            "give shorter lengths, or fewer pieces of a length that varies",
        )
    if compiled.groups != 1:
        raise _wrong(where, f"pattern {text}: put (…) around the id, and nothing else")
    return compiled


def _address_with_id(text: str, name: str, where: str):
    """What makes such an address of an id, and its host."""
    match = WITH_ID.fullmatch(text)
    if not match or text.count("{id}") != 1:
        raise _wrong(
            where,
            f"{name} {text}: give https://, a host without *, a path, and {{id}} once behind it",
        )
    before, after = text.split("{id}")

    def address(id: str) -> str:
        return f"{before}{quote(id, safe='/:@')}{after}"

    return address, match[1]


def _sandbox(words: str | None, where: str) -> str | None:
    if words is not None and (unknown := set(words.split()) - SANDBOX):
        raise _wrong(
            where,
            f"sandbox has {', '.join(sorted(unknown))}: give {' '.join(sorted(SANDBOX))}",
        )
    return words if words is None else " ".join(words.split())


def _try(provider: Provider, example: str, where: str) -> None:
    """What is stored is the page's address: it must be read again as the same."""
    id = _id_in(provider, example)
    if not id:
        raise _wrong(where, f"example {example} does not fit hosts and pattern")
    if _id_in(provider, provider.page(id)) != id:
        raise _wrong(
            where,
            f"page gives {provider.page(id)} for the example, which hosts and pattern "
            f"do not read as {id} again",
        )


def _id_in(provider: Provider, address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    is_https = parts.scheme == "https"
    return provider.id_in(parts.netloc, parts.path, parts.query) if is_https else ""


def _wrong(where: str, what: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"{where}: {what}.")
