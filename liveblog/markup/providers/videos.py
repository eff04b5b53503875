"""Sites of videos. (Dailymotion's frames need a player's id from an account of the newsroom.)"""

from .provider import Provider, at

# Eleven letters each, and no videos: a playlist, and whatever a channel sends now.
YOUTUBE_ID = r"((?!videoseries|live_stream)[A-Za-z0-9_-]{11})"
YOUTUBE_HOSTS = "youtube.com www.youtube.com m.youtube.com"


def _vimeo_frame(id: str) -> str:
    # An unlisted video has a second part, which its frame wants as a parameter.
    number, _slash, secret = id.partition("/")
    hidden = f"h={secret}&" if secret else ""
    return f"https://player.vimeo.com/video/{number}?{hidden}dnt=1&autoplay=1"


def _tiktok_frame(id: str) -> str:
    return f"https://www.tiktok.com/player/v1/{id.rpartition('/')[2]}?autoplay=1"


YOUTUBE = Provider(
    key="youtube",
    name="YouTube",
    thing="video",
    shape="wide",
    addresses=(
        at(f"{YOUTUBE_HOSTS} music.youtube.com", rf"/watch/?\?v={YOUTUBE_ID}", "v"),
        at(
            f"{YOUTUBE_HOSTS} music.youtube.com youtube-nocookie.com www.youtube-nocookie.com",
            rf"/(?:embed|live|shorts)/{YOUTUBE_ID}/?",
        ),
        at("youtu.be", rf"/{YOUTUBE_ID}/?"),
    ),
    page="https://www.youtube.com/watch?v={}".format,
    # YouTube's own name for the host that sets no cookie before something plays.
    frame="https://www.youtube-nocookie.com/embed/{}?autoplay=1&playsinline=1".format,
    frame_hosts=("www.youtube-nocookie.com",),
    oembed="https://www.youtube.com/oembed?format=json&url=",
)
VIMEO = Provider(
    key="vimeo",
    name="Vimeo",
    thing="video",
    shape="wide",
    addresses=(
        at(
            "vimeo.com www.vimeo.com",
            r"/(?:channels/[a-z0-9]+/|groups/[a-z0-9]+/videos/)?([0-9]{5,12})/?",
        ),
        at("vimeo.com www.vimeo.com", r"/([0-9]{5,12}/[0-9a-f]{8,16})/?"),
        at(
            "player.vimeo.com",
            r"/video/([0-9]{5,12})/?\?h=([0-9a-f]{8,16})",
            "h",
            made_of=r"\1/\2",
        ),
        at("player.vimeo.com", r"/video/([0-9]{5,12})/?"),
    ),
    page="https://vimeo.com/{}".format,
    frame=_vimeo_frame,
    frame_hosts=("player.vimeo.com",),
    oembed="https://vimeo.com/api/oembed.json?url=",
)
TIKTOK = Provider(
    key="tiktok",
    name="TikTok",
    thing="video",
    shape="tall",
    addresses=(
        at(
            "tiktok.com www.tiktok.com m.tiktok.com",
            r"/(@[A-Za-z0-9._]{1,30}/(?:video|photo)/[0-9]{10,22})/?",
        ),
    ),
    page="https://www.tiktok.com/{}".format,
    frame=_tiktok_frame,
    frame_hosts=("www.tiktok.com",),
    oembed="https://www.tiktok.com/oembed?url=",
)

VIDEOS = (YOUTUBE, VIMEO, TIKTOK)
