"""Sites of recordings and podcasts."""

from urllib.parse import quote

from .provider import Provider, at

SOUNDCLOUD_NAME = r"(?!search/|discover/|you/|stream/|charts/)[a-z0-9_-]+"
SOUNDCLOUD_PIECE = r"(?!sets/?$|tracks/?$|albums/?$|reposts/?$|likes/?$)[a-z0-9_-]+"
# A show and an episode, each by its id or by its name.
ACAST_SHOW, ACAST_EPISODE = (
    r"([A-Za-z0-9-]{1,100})",
    r"([A-Za-z0-9-][A-Za-z0-9._-]{1,200})",
)
MEGAPHONE_ID = r"([A-Z]{2,12}[0-9]{8,12})"


def _soundcloud_frame(id: str) -> str:
    page = quote(f"https://soundcloud.com/{id}", safe="")
    return f"https://w.soundcloud.com/player/?url={page}&auto_play=true"


def _acast_page(id: str) -> str:
    show, _slash, episode = id.partition("/")
    return f"https://shows.acast.com/{show}/episodes/{episode}"


SOUNDCLOUD = Provider(
    key="soundcloud",
    name="SoundCloud",
    thing="audio",
    shape="bar",
    addresses=(
        at(
            "soundcloud.com www.soundcloud.com m.soundcloud.com",
            rf"/({SOUNDCLOUD_NAME}/(?:sets/)?{SOUNDCLOUD_PIECE})/?",
        ),
    ),
    page="https://soundcloud.com/{}".format,
    frame=_soundcloud_frame,
    frame_hosts=("w.soundcloud.com",),
    oembed="https://soundcloud.com/oembed?format=json&url=",
)
SPOTIFY = Provider(
    key="spotify",
    name="Spotify",
    thing="audio",
    shape="bar",
    addresses=(
        at(
            "open.spotify.com",
            r"/(?:intl-[a-z]{2}/)?(?:embed/)?"
            r"((?:episode|show|track|album|playlist)/[A-Za-z0-9]{22})/?",
        ),
    ),
    page="https://open.spotify.com/{}".format,
    frame="https://open.spotify.com/embed/{}".format,
    frame_hosts=("open.spotify.com",),
    oembed="https://open.spotify.com/oembed?url=",
)
APPLE_PODCASTS = Provider(
    key="apple",
    name="Apple Podcasts",
    thing="audio",
    shape="bar",
    addresses=(
        at(
            "podcasts.apple.com embed.podcasts.apple.com",
            r"/([a-z]{2})/podcast/(?:[^/?]+/)?(id[0-9]{5,12})/?\?i=([0-9]{8,16})",
            "i",
            made_of=r"\1/podcast/\2?i=\3",
        ),
    ),
    page="https://podcasts.apple.com/{}".format,
    frame="https://embed.podcasts.apple.com/{}".format,
    frame_hosts=("embed.podcasts.apple.com",),
)
OMNY = Provider(
    key="omny",
    name="Omny",
    thing="audio",
    shape="bar",
    addresses=(
        at(
            "omny.fm www.omny.fm",
            r"/shows/([a-z0-9-]{1,100}/(?!playlists(?:/embed)?/?$)"
            r"(?:playlists/)?[a-z0-9-]{1,200})(?:/embed)?/?",
        ),
    ),
    page="https://omny.fm/shows/{}".format,
    frame="https://omny.fm/shows/{}/embed".format,
    frame_hosts=("omny.fm",),
)
ACAST = Provider(
    key="acast",
    name="Acast",
    thing="audio",
    shape="bar",
    addresses=(
        at(
            "embed.acast.com",
            rf"/(?:\$/)?{ACAST_SHOW}/(?:episodes/)?{ACAST_EPISODE}/?",
            made_of=r"\1/\2",
        ),
        at("play.acast.com", rf"/s/{ACAST_SHOW}/{ACAST_EPISODE}/?", made_of=r"\1/\2"),
        at(
            "shows.acast.com",
            rf"/{ACAST_SHOW}/episodes/{ACAST_EPISODE}/?",
            made_of=r"\1/\2",
        ),
    ),
    page=_acast_page,
    frame="https://embed.acast.com/{}".format,
    frame_hosts=("embed.acast.com",),
)
MEGAPHONE = Provider(
    key="megaphone",
    name="Megaphone",
    thing="audio",
    shape="bar",
    addresses=(
        at("playlist.megaphone.fm", rf"/?\?e={MEGAPHONE_ID}", "e"),
        at("player.megaphone.fm", rf"/{MEGAPHONE_ID}/?"),
    ),
    # Episodes have no page of their own there: the player stands for it.
    page="https://playlist.megaphone.fm/?e={}".format,
    frame="https://playlist.megaphone.fm/?e={}".format,
    frame_hosts=("playlist.megaphone.fm",),
)
BUZZSPROUT = Provider(
    key="buzzsprout",
    name="Buzzsprout",
    thing="audio",
    shape="bar",
    addresses=(
        # The end in ".js" is of the script in its embed codes.
        at(
            "buzzsprout.com www.buzzsprout.com",
            r"/([0-9]{3,9})/(?:episodes/)?([0-9]{4,10})(?:-[^/?]{0,200})?(?:\.js)?/?",
            made_of=r"\1/episodes/\2",
        ),
    ),
    page="https://www.buzzsprout.com/{}".format,
    frame="https://www.buzzsprout.com/{}?client_source=small_player&iframe=true".format,
    frame_hosts=("www.buzzsprout.com",),
)

AUDIO = (SOUNDCLOUD, SPOTIFY, APPLE_PODCASTS, OMNY, ACAST, MEGAPHONE, BUZZSPROUT)
