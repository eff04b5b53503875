"""The sites whose players, posts, maps, charts and documents can be embedded, and our frames.

What a reader's browser loads, once they ask for it, is a frame whose address is made here
from an id that was checked: no HTML of another site is ever kept. No database, no settings:
which of them a newsroom has is in settings.EMBED_PROVIDERS.
"""

from collections.abc import Iterable

from .audio import AUDIO
from .facebook import FACEBOOK, FACEBOOK_VIDEO
from .graphics import GRAPHICS
from .posts import POSTS, mastodon
from .provider import SHAPES, THINGS, Address, Provider
from .videos import VIDEOS

__all__ = [
    "SHAPES",
    "THINGS",
    "Address",
    "Provider",
    "built_in",
    "frame_sources",
]


def built_in(*, mastodon_hosts: Iterable[str]) -> tuple[Provider, ...]:
    """All that come with the software, in the order in which people are told of them."""
    return (
        *(*VIDEOS, *AUDIO, *POSTS, FACEBOOK, FACEBOOK_VIDEO),
        *(mastodon(tuple(mastodon_hosts)), *GRAPHICS),
    )


def frame_sources(providers: Iterable[Provider]) -> tuple[str, ...]:
    """For the content security policy: the only hosts that a frame may come from, each once."""
    hosts = (host for provider in providers for host in provider.frame_hosts)
    return tuple(f"https://{host}" for host in dict.fromkeys(hosts))
