"""What is made of an address that somebody wants to embed. Nothing is fetched for it.

No database.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import SplitResult, parse_qs, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from .providers import FRAME_SOURCES, PROVIDERS, Provider

__all__ = [
    "FRAME_SOURCES",
    "PROVIDERS",
    "Embed",
    "NotEmbeddable",
    "find",
    "read",
    "sites",
]

MAX_ADDRESS = 2000  # characters, as typed; what is kept is shorter
MAX_FILE_ADDRESS = 500  # as the columns that keep it
# Printable ASCII without what ends an attribute or reads as another character somewhere.
ADDRESS = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&()*+,;=%]+")
FILE_PATH = re.compile(r"/[A-Za-z0-9\-._~/%!$&()*+,;=:@]+\.(?:mp4|webm)", re.I)
# In an embed code: of a frame, of a quotation, of a link.
IN_CODE = re.compile(r"""\b(?:src|cite|href)=["']?((?:https?:)?//[^\s"'<>]+)""", re.I)
# Not a site: a file that the browser plays itself. Its id is its address.
FILES = Provider("file", "", "video", "wide", addresses=(), page=str, frame=str)


class NotEmbeddable(Exception):
    """This is no address that we embed. Its words are for who typed it."""


@dataclass(frozen=True)
class Embed:
    """A player or a post of one of PROVIDERS, or a video file of the newsroom's own."""

    provider: Provider
    id: str

    @property
    def key(self) -> str:
        """The same for the same thing, however often the HTML around it is made anew."""
        return f"{self.provider.key}-{self.id}"

    @property
    def url(self) -> str:
        """The original's address; `read` of it is this embed again."""
        return self.provider.page(self.id)

    @property
    def frame(self) -> str:
        """What is loaded in its place; from another site, unless `is_file`."""
        return self.provider.frame(self.id)

    @property
    def is_file(self) -> bool:
        return self.provider is FILES

    def as_json(self) -> dict:
        """What a template needs to make its player, under the same names."""
        provider = self.provider
        return {
            "provider": {
                "name": provider.name,
                "thing": provider.thing,
                "shape": provider.shape,
            },
            "key": self.key,
            "url": self.url,
            "frame": self.frame,
            "is_file": self.is_file,
        }


def read(text: str) -> Embed:
    """What an address leads to, or the first address in a pasted embed code that does.

    Raises NotEmbeddable.
    """
    problem = NotEmbeddable(_("There is no address in this code that can be embedded."))
    for address in _addresses_in(text.strip()):
        try:
            return _read_address(address)
        except NotEmbeddable as refusal:
            problem = refusal
    raise problem


def find(text: str) -> Embed | None:
    """`read`, for what is stored: its provider may have left the list since."""
    try:
        return read(text)
    except NotEmbeddable:
        return None


def spoken(player: dict) -> list[str]:
    """What the player of an Embed as JSON says of itself: `_player.html` has the same."""
    sentences = {
        "video": _("Play the video from %(site)s"),
        "audio": _("Play the audio from %(site)s"),
        "post": _("Show the post from %(site)s"),
    }
    notice = _("This loads content from %(site)s, which will know of your visit.")
    site = {"site": player["provider"]["name"]}
    return [sentences[player["provider"]["thing"]] % site, notice % site]


def sites() -> str:
    """What can be embedded, for a sentence."""
    own = ", ".join([urlsplit(settings.PUBLIC_URL).netloc, *settings.VIDEO_HOSTS])
    names = ", ".join(provider.name for provider in PROVIDERS.values())
    return _("%(sites)s, and video files (.mp4, .webm) at %(hosts)s") % {
        "sites": names,
        "hosts": own,
    }


def _read_address(address: str) -> Embed:
    if len(address) > MAX_ADDRESS or not ADDRESS.fullmatch(address):
        raise NotEmbeddable(_("That is not a web address (https://…)."))
    if "://" not in address:
        address = f"https://{address}"  # as browsers show it
    try:
        parts = urlsplit(address)
    except ValueError:
        raise NotEmbeddable(_("That is not a web address (https://…).")) from None
    # The whole of it is compared: no port, user name or final dot can hide in it.
    host = parts.netloc.lower()
    if parts.scheme in {"http", "https"}:
        for provider in PROVIDERS.values():
            if any(host in known.hosts for known in provider.addresses):
                return Embed(provider, _id(provider, host, parts.path, parts.query))
    if _is_ours(parts.scheme, host):
        return Embed(FILES, _file_address(parts._replace(netloc=host)))
    raise NotEmbeddable(
        _("This site cannot be embedded. These can: %(sites)s.") % {"sites": sites()}
    )


def _id(provider: Provider, host: str, path: str, query: str) -> str:
    values = parse_qs(query)
    for known in provider.addresses:
        value = values.get(known.parameter, [""])[0] if known.parameter else ""
        match = known.pattern.fullmatch(f"{path}?{value}" if value else path)
        if host in known.hosts and match:
            return match.expand(known.made_of)
    raise NotEmbeddable(
        _("%(site)s can be embedded, but this is not one video, recording or post.")
        % {"site": provider.name}
    )


def _is_ours(scheme: str, host: str) -> bool:
    own = urlsplit(settings.PUBLIC_URL)
    return (scheme, host) == (own.scheme, own.netloc.lower()) or (
        scheme == "https" and host in settings.VIDEO_HOSTS
    )


def _file_address(parts: SplitResult) -> str:
    address = parts._replace(fragment="").geturl()
    if not FILE_PATH.fullmatch(parts.path) or len(address) > MAX_FILE_ADDRESS:
        raise NotEmbeddable(
            _("The address of a video file ends in .mp4 or .webm; this one does not.")
        )
    return address


def _addresses_in(text: str) -> Iterator[str]:
    if not text.startswith("<"):
        yield text
        return
    for found in IN_CODE.findall(text):
        address = unescape(found)
        yield f"https:{address}" if address.startswith("//") else address
