"""Facebook: posts and videos, which have a frame each."""

from urllib.parse import quote

from .provider import Address, Provider, at

HOSTS = "facebook.com www.facebook.com m.facebook.com web.facebook.com"
# In an embed code the address of the original is a parameter of the frame's.
PLUGIN = (
    r"/plugins/(?:post|video)\.php\?href=https?://(?:www\.|m\.|web\.)?facebook\.com"
)
AND_MORE = r"(?:[?&].{0,300})?"
NAME = r"(?!plugins/)[A-Za-z0-9.-]{2,80}"
POST = r"(pfbid[A-Za-z0-9]{20,80}|[0-9]{5,22})"
NUMBER = r"([0-9]{5,22})"
TITLE = r"(?:[^/?]{1,200}/)?"


def _both(pattern: str, *parameters: str, made_of: str) -> tuple[Address, Address]:
    """An original's address, and the frame's that shows it."""
    return (
        at(HOSTS, pattern, *parameters, made_of=made_of),
        at(HOSTS, PLUGIN + pattern + AND_MORE, "href", made_of=made_of),
    )


def _page(id: str) -> str:
    return f"https://www.facebook.com/{id}"


def _post_frame(id: str) -> str:
    href = quote(_page(id), safe="")
    return f"https://www.facebook.com/plugins/post.php?href={href}&show_text=true"


def _video_frame(id: str) -> str:
    href = quote(_page(id), safe="")
    return f"https://www.facebook.com/plugins/video.php?href={href}&show_text=false"


FACEBOOK = Provider(
    key="facebook",
    name="Facebook",
    thing="post",
    shape="post",
    addresses=(
        *_both(rf"/({NAME})/posts/{TITLE}{POST}/?", made_of=r"\1/posts/\2"),
        *_both(
            rf"/({NAME})/photos/(?:[a-z0-9.]{{1,60}}/)?{NUMBER}/?",
            made_of=r"\1/photos/\2",
        ),
        *_both(
            rf"/(?:permalink|story)\.php\?story_fbid={POST}&id={NUMBER}",
            *("story_fbid", "id"),
            made_of=r"permalink.php?story_fbid=\1&id=\2",
        ),
        *_both(
            rf"/photo(?:/|\.php)?\?fbid={NUMBER}", "fbid", made_of=r"photo.php?fbid=\1"
        ),
    ),
    page=_page,
    frame=_post_frame,
    frame_hosts=("www.facebook.com",),
)
FACEBOOK_VIDEO = Provider(
    key="facebook-video",
    name="Facebook",
    thing="video",
    shape="wide",
    addresses=(
        *_both(rf"/({NAME})/videos/{TITLE}{NUMBER}/?", made_of=r"\1/videos/\2"),
        *_both(rf"/reel/{NUMBER}/?", made_of=r"reel/\1"),
        *_both(rf"/(?:watch/?|video\.php)\?v={NUMBER}", "v", made_of=r"video.php?v=\1"),
    ),
    page=_page,
    frame=_video_frame,
    frame_hosts=("www.facebook.com",),
)
