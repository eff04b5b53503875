"""What is made of an address that somebody wants to embed. Nothing is fetched for it.

Which sites can be embedded stands in settings.EMBED_PROVIDERS, by their keys. No database.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from .providers import Provider
from .providers.posts import MASTODON_POST

MAX_ADDRESS = 2000  # characters, as typed; what is kept is shorter
MAX_KEPT = 500  # as the columns that keep an id and an address
# Printable ASCII without what ends an attribute or reads as another character somewhere.
ADDRESS = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&()*+,;=%]+")
FILE_PATH = re.compile(r"/[A-Za-z0-9\-._~/%!$&()*+,;=:@]+\.(?:mp4|webm)", re.I)
# In an embed code: of a frame, of a quotation, of a link.
IN_CODE = re.compile(r"""\b(?:src|cite|href)=["']?((?:https?:)?//[^\s"'<>]+)""", re.I)
# Not a site: a file that the browser plays itself. Its id is its address.
FILES = Provider(
    "file", "", "video", "wide", addresses=(), page=str, frame=str, frame_hosts=()
)


class NotEmbeddable(Exception):
    """This is no address that we embed. Its words are for who typed it."""


class UnknownSite(NotEmbeddable):
    """Nothing of this host is embedded: of several refusals, the one that says least."""


@dataclass(frozen=True)
class Embed:
    """What one of the providers shows in a frame, or a video file of the newsroom's own."""

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
                "sandbox": provider.sandbox,
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
    problem = None
    for address in _addresses_in(text.strip()):
        try:
            return _read_address(address)
        except NotEmbeddable as refusal:
            if problem is None or isinstance(problem, UnknownSite):
                problem = refusal
    raise problem or NotEmbeddable(
        _("There is no address in this code that can be embedded.")
    )


def find(text: str) -> Embed | None:
    """`read`, for what is stored: its provider may have left the list since."""
    try:
        return read(text)
    except NotEmbeddable:
        return None


def offer(thing: str, site: str) -> str:
    """The words of the link that opens a frame of this site."""
    sentences = {
        "video": _("Play the video from %(site)s"),
        "audio": _("Play the audio from %(site)s"),
        "map": _("Show the map from %(site)s"),
        "chart": _("Show the chart from %(site)s"),
        "document": _("Show the document from %(site)s"),
    }
    return sentences.get(thing, _("Show the post from %(site)s")) % {"site": site}


def spoken(player: dict) -> list[str]:
    """What the player of an Embed as JSON says of itself: `_player.html` has the same."""
    name, thing = player["provider"]["name"], player["provider"]["thing"]
    notice = _("This loads content from %(site)s, which will know of your visit.")
    return [offer(thing, name), notice % {"site": name}]


def sites() -> str:
    """What can be embedded, for a sentence."""
    own = ", ".join([urlsplit(settings.PUBLIC_URL).netloc, *settings.VIDEO_HOSTS])
    # Facebook is there twice, for its posts and for its videos.
    names = dict.fromkeys(map(_in_a_list, settings.EMBED_PROVIDERS.values()))
    return _("%(sites)s, and video files (.mp4, .webm) at %(hosts)s") % {
        "sites": ", ".join(names),
        "hosts": own,
    }


def _in_a_list(provider: Provider) -> str:
    if provider.key != "mastodon":
        return provider.name
    return f"{provider.name} ({', '.join(provider.frame_hosts)})"


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
    is_web = parts.scheme in {"http", "https"}
    if is_web and (known := _providers_at(host)):
        return _read_of_providers(known, host, parts)
    if _is_ours(parts.scheme, host):
        return Embed(FILES, _file_address(parts._replace(netloc=host)))
    if is_web and any(re.fullmatch(post, parts.path) for post in MASTODON_POST):
        raise NotEmbeddable(_unnamed_server())
    raise UnknownSite(
        _("This site cannot be embedded. These can: %(sites)s.") % {"sites": sites()}
    )


def _providers_at(host: str) -> list[Provider]:
    return [each for each in settings.EMBED_PROVIDERS.values() if each.is_at(host)]


def _read_of_providers(known: list[Provider], host: str, parts: SplitResult) -> Embed:
    for provider in known:
        if id := provider.id_in(host, parts.path, parts.query):
            found = Embed(provider, id)
            if _can_be_kept(found):
                return found
    raise NotEmbeddable(
        _(
            "%(site)s can be embedded, but this is not one video, recording, post, map, "
            "chart or document. Take the address or the code that it offers for embedding."
        )
        % {"site": known[0].name}
    )


def _can_be_kept(found: Embed) -> bool:
    """Whether it fits into the columns, and is what the address that is stored is read as."""
    again = urlsplit(found.url)
    its = found.provider.id_in(again.netloc, again.path, again.query)
    return its == found.id and max(len(found.id), len(found.url)) <= MAX_KEPT


def _unnamed_server() -> str:
    return _(
        "Posts of Mastodon can be embedded from servers that an administrator has named: "
        "%(hosts)s."
    ) % {"hosts": ", ".join(settings.EMBED_PROVIDERS["mastodon"].frame_hosts)}


def _is_ours(scheme: str, host: str) -> bool:
    own = urlsplit(settings.PUBLIC_URL)
    return (scheme, host) == (own.scheme, own.netloc.lower()) or (
        scheme == "https" and host in settings.VIDEO_HOSTS
    )


def _file_address(parts: SplitResult) -> str:
    address = parts._replace(fragment="").geturl()
    if not FILE_PATH.fullmatch(parts.path) or len(address) > MAX_KEPT:
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
    for provider in settings.EMBED_PROVIDERS.values():
        name, begin = provider.attribute
        for value in (
            re.findall(rf"""\b{name}=["']?([\w/]{{1,100}})""", text) if name else ()
        ):
            yield f"{begin}{value}"
