"""The sites whose players and posts can be embedded: their addresses, and our frames.

What a reader's browser loads, once they ask for it, is a frame whose address is made here
from an id that was checked: no HTML of another site is ever kept. No database.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urlsplit


@dataclass(frozen=True)
class Address:
    """One way in which a provider writes the address of a thing."""

    hosts: frozenset[str]
    # Of the whole path, and "?" with the parameter's value where there is one.
    pattern: re.Pattern[str]
    parameter: str = ""
    # How the id is put together from the pattern's groups.
    made_of: str = r"\1"


@dataclass(frozen=True)
class Provider:
    key: str  # what is stored
    name: str
    thing: str  # "video", "audio" or "post"
    shape: str  # of the room kept for it: `.player.is-…` in players.css
    addresses: tuple[Address, ...]
    # From an id: the original, without what was added to follow its readers; the frame.
    page: Callable[[str], str]
    frame: Callable[[str], str]


def _at(hosts: str, pattern: str, **more: str) -> Address:
    return Address(frozenset(hosts.split()), re.compile(pattern), **more)


# Each has a documented frame that works by an id alone, but for the last two: theirs are
# the frames that their own embed codes make. Dailymotion is not among them: since
# September 2026 its frames need a player's id from an account of the newsroom.

# Eleven letters each, and no videos: a playlist, and whatever a channel sends now.
YOUTUBE_ID = r"((?!videoseries|live_stream)[A-Za-z0-9_-]{11})"
SOUNDCLOUD_NAME = r"(?!search/|discover/|you/|stream/|charts/)[a-z0-9_-]+"
SOUNDCLOUD_PIECE = r"(?!sets/?$|tracks/?$|albums/?$|reposts/?$|likes/?$)[a-z0-9_-]+"


def _vimeo_frame(id: str) -> str:
    # An unlisted video has a second part, which its frame wants as a parameter.
    number, _slash, secret = id.partition("/")
    hidden = f"h={secret}&" if secret else ""
    return f"https://player.vimeo.com/video/{number}?{hidden}dnt=1&autoplay=1"


def _soundcloud_frame(id: str) -> str:
    page = quote(f"https://soundcloud.com/{id}", safe="")
    return f"https://w.soundcloud.com/player/?url={page}&auto_play=true"


def _tiktok_frame(id: str) -> str:
    return f"https://www.tiktok.com/player/v1/{id.rpartition('/')[2]}?autoplay=1"


def _bluesky_frame(id: str) -> str:
    who, _post, key = id.split("/")
    post = f"{who}/app.bsky.feed.post/{key}"
    return f"https://embed.bsky.app/embed/{post}?colorMode=system"


def _x_frame(id: str) -> str:
    number = id.rpartition("/")[2]
    return f"https://platform.twitter.com/embed/Tweet.html?id={number}&dnt=true"


YOUTUBE = Provider(
    key="youtube",
    name="YouTube",
    thing="video",
    shape="wide",
    addresses=(
        _at(
            "youtube.com www.youtube.com m.youtube.com music.youtube.com",
            rf"/watch/?\?{YOUTUBE_ID}",
            parameter="v",
        ),
        _at(
            "youtube.com www.youtube.com m.youtube.com"
            " youtube-nocookie.com www.youtube-nocookie.com",
            rf"/(?:embed|live|shorts)/{YOUTUBE_ID}/?",
        ),
        _at("youtu.be", rf"/{YOUTUBE_ID}/?"),
    ),
    page="https://www.youtube.com/watch?v={}".format,
    # YouTube's own name for the host that sets no cookie before something plays.
    frame="https://www.youtube-nocookie.com/embed/{}?autoplay=1&playsinline=1".format,
)
VIMEO = Provider(
    key="vimeo",
    name="Vimeo",
    thing="video",
    shape="wide",
    addresses=(
        _at(
            "vimeo.com www.vimeo.com",
            r"/(?:channels/[a-z0-9]+/|groups/[a-z0-9]+/videos/)?([0-9]{5,12})/?",
        ),
        _at("vimeo.com www.vimeo.com", r"/([0-9]{5,12}/[0-9a-f]{8,16})/?"),
        _at(
            "player.vimeo.com",
            r"/video/([0-9]{5,12})/?\?([0-9a-f]{8,16})",
            parameter="h",
            made_of=r"\1/\2",
        ),
        _at("player.vimeo.com", r"/video/([0-9]{5,12})/?"),
    ),
    page="https://vimeo.com/{}".format,
    frame=_vimeo_frame,
)
TIKTOK = Provider(
    key="tiktok",
    name="TikTok",
    thing="video",
    shape="tall",
    addresses=(
        _at(
            "tiktok.com www.tiktok.com m.tiktok.com",
            r"/(@[A-Za-z0-9._]{1,30}/(?:video|photo)/[0-9]{10,22})/?",
        ),
    ),
    page="https://www.tiktok.com/{}".format,
    frame=_tiktok_frame,
)
SOUNDCLOUD = Provider(
    key="soundcloud",
    name="SoundCloud",
    thing="audio",
    shape="bar",
    addresses=(
        _at(
            "soundcloud.com www.soundcloud.com m.soundcloud.com",
            rf"/({SOUNDCLOUD_NAME}/(?:sets/)?{SOUNDCLOUD_PIECE})/?",
        ),
    ),
    page="https://soundcloud.com/{}".format,
    frame=_soundcloud_frame,
)
SPOTIFY = Provider(
    key="spotify",
    name="Spotify",
    thing="audio",
    shape="bar",
    addresses=(
        _at(
            "open.spotify.com",
            r"/(?:intl-[a-z]{2}/)?(?:embed/)?"
            r"((?:episode|show|track|album|playlist)/[A-Za-z0-9]{22})/?",
        ),
    ),
    page="https://open.spotify.com/{}".format,
    frame="https://open.spotify.com/embed/{}".format,
)
APPLE_PODCASTS = Provider(
    key="apple",
    name="Apple Podcasts",
    thing="audio",
    shape="bar",
    addresses=(
        _at(
            "podcasts.apple.com embed.podcasts.apple.com",
            r"/([a-z]{2})/podcast/(?:[^/?]+/)?(id[0-9]{5,12})/?\?([0-9]{8,16})",
            parameter="i",
            made_of=r"\1/podcast/\2?i=\3",
        ),
    ),
    page="https://podcasts.apple.com/{}".format,
    frame="https://embed.podcasts.apple.com/{}".format,
)
BLUESKY = Provider(
    key="bluesky",
    name="Bluesky",
    thing="post",
    shape="post",
    addresses=(
        _at("bsky.app", r"/profile/([A-Za-z0-9.:-]{3,250}/post/[a-z0-9]{10,15})/?"),
    ),
    page="https://bsky.app/profile/{}".format,
    frame=_bluesky_frame,
)
X = Provider(
    key="x",
    name="X",
    thing="post",
    shape="post",
    addresses=(
        _at(
            "x.com www.x.com twitter.com www.twitter.com mobile.twitter.com",
            r"/([A-Za-z0-9_]{1,15}/status/[0-9]{5,20})(?:/(?:photo|video)/[0-9])?/?",
        ),
    ),
    page="https://x.com/{}".format,
    frame=_x_frame,
)
INSTAGRAM = Provider(
    key="instagram",
    name="Instagram",
    thing="post",
    shape="post",
    addresses=(
        _at(
            "instagram.com www.instagram.com",
            r"/(?:[A-Za-z0-9._]{1,30}/)?(?:p|reel|reels|tv)/([A-Za-z0-9_-]{5,40})/?",
        ),
    ),
    page="https://www.instagram.com/p/{}/".format,
    frame="https://www.instagram.com/p/{}/embed/captioned/".format,
)

PROVIDERS: dict[str, Provider] = {
    provider.key: provider
    for provider in (
        YOUTUBE,
        VIMEO,
        TIKTOK,
        SOUNDCLOUD,
        SPOTIFY,
        APPLE_PODCASTS,
        BLUESKY,
        X,
        INSTAGRAM,
    )
}

# For the content security policy: the only hosts that a frame may come from. (Any id
# with the parts that a frame is made of will do to ask.)
FRAME_SOURCES = tuple(
    f"https://{urlsplit(provider.frame('a/b/c')).netloc}"
    for provider in PROVIDERS.values()
)
