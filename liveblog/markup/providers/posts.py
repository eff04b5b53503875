"""Sites of posts. (Facebook, which has posts and videos, is in facebook.py.)

X and Instagram document no frame that works by an id: theirs are the frames that their own
embed codes make.
"""

from collections.abc import Iterable

from .provider import Provider, at

LINKEDIN_KIND, LINKEDIN_NUMBER = r"(share|activity|ugcPost)", r"([0-9]{15,22})"
COLON = r"(?::|%3A)"
MASTODON_NAME, MASTODON_NUMBER = r"[A-Za-z0-9_.-]{1,64}", r"[0-9]{5,22}"
# Of a post of any Mastodon server: a person there, and a number. (`@name@other.example` is a
# post of another server, which alone gives a frame of it.)
MASTODON_POST = (
    rf"/(?:web/|deck/)?@({MASTODON_NAME})/({MASTODON_NUMBER})(?:/embed)?/?",
    rf"/users/({MASTODON_NAME})/statuses/({MASTODON_NUMBER})(?:/embed)?/?",
)


def _bluesky_frame(id: str) -> str:
    who, _post, key = id.split("/")
    post = f"{who}/app.bsky.feed.post/{key}"
    return f"https://embed.bsky.app/embed/{post}?colorMode=system"


def _x_frame(id: str) -> str:
    number = id.rpartition("/")[2]
    return f"https://platform.twitter.com/embed/Tweet.html?id={number}&dnt=true"


BLUESKY = Provider(
    key="bluesky",
    name="Bluesky",
    thing="post",
    shape="post",
    addresses=(
        at("bsky.app", r"/profile/([A-Za-z0-9.:-]{3,250}/post/[a-z0-9]{10,15})/?"),
    ),
    page="https://bsky.app/profile/{}".format,
    frame=_bluesky_frame,
    frame_hosts=("embed.bsky.app",),
    oembed="https://embed.bsky.app/oembed?format=json&url=",
)
X = Provider(
    key="x",
    name="X",
    thing="post",
    shape="post",
    addresses=(
        at(
            "x.com www.x.com twitter.com www.twitter.com mobile.twitter.com",
            r"/([A-Za-z0-9_]{1,15}/status/[0-9]{5,20})(?:/(?:photo|video)/[0-9])?/?",
        ),
    ),
    page="https://x.com/{}".format,
    frame=_x_frame,
    frame_hosts=("platform.twitter.com",),
    oembed="https://publish.twitter.com/oembed?omit_script=1&url=",
)
INSTAGRAM = Provider(
    key="instagram",
    name="Instagram",
    thing="post",
    shape="post",
    addresses=(
        at(
            "instagram.com www.instagram.com",
            r"/(?:[A-Za-z0-9._]{1,30}/)?(?:p|reel|reels|tv)/([A-Za-z0-9_-]{5,40})/?",
        ),
    ),
    page="https://www.instagram.com/p/{}/".format,
    frame="https://www.instagram.com/p/{}/embed/captioned/".format,
    frame_hosts=("www.instagram.com",),
)
THREADS = Provider(
    key="threads",
    name="Threads",
    thing="post",
    shape="post",
    addresses=(
        at(
            "threads.com www.threads.com threads.net www.threads.net",
            r"/(@[A-Za-z0-9._]{1,30}/post/[A-Za-z0-9_-]{5,40})(?:/embed)?/?",
        ),
    ),
    page="https://www.threads.com/{}".format,
    frame="https://www.threads.com/{}/embed".format,
    frame_hosts=("www.threads.com",),
)
TELEGRAM = Provider(
    key="telegram",
    name="Telegram",
    thing="post",
    shape="post",
    addresses=(
        # Of public channels: those that only members see are at /c/….
        at(
            "t.me telegram.me",
            r"/(?:s/)?([A-Za-z][A-Za-z0-9_]{3,31}/[0-9]{1,9})/?",
        ),
    ),
    page="https://t.me/{}".format,
    frame="https://t.me/{}?embed=1".format,
    frame_hosts=("t.me",),
    attribute=("data-telegram-post", "https://t.me/"),
)
LINKEDIN = Provider(
    key="linkedin",
    name="LinkedIn",
    thing="post",
    shape="post",
    addresses=(
        at(
            "linkedin.com www.linkedin.com",
            rf"/(?:embed/)?feed/update/urn{COLON}li{COLON}{LINKEDIN_KIND}{COLON}{LINKEDIN_NUMBER}/?",
            made_of=r"urn:li:\1:\2",
        ),
        at(
            "linkedin.com www.linkedin.com",
            rf"/posts/[^/?]{{1,200}}-{LINKEDIN_KIND}-{LINKEDIN_NUMBER}(?:-[A-Za-z0-9_-]{{1,10}})?/?",
            made_of=r"urn:li:\1:\2",
        ),
    ),
    page="https://www.linkedin.com/feed/update/{}/".format,
    frame="https://www.linkedin.com/embed/feed/update/{}".format,
    frame_hosts=("www.linkedin.com",),
)

POSTS = (BLUESKY, X, INSTAGRAM, THREADS, TELEGRAM, LINKEDIN)


def mastodon(hosts: Iterable[str]) -> Provider:
    """Posts of these servers. Any host can be one; a policy of readers' pages names each."""
    return Provider(
        key="mastodon",
        name="Mastodon",
        thing="post",
        shape="post",
        addresses=tuple(
            at(host, pattern, made_of=rf"{host}/@\1/\2")
            for host in hosts
            for pattern in MASTODON_POST
        ),
        page="https://{}".format,
        frame="https://{}/embed".format,
        frame_hosts=tuple(hosts),
    )
