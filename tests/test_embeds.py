"""Which addresses can be embedded, what becomes of them, and how readers see it."""

from urllib.parse import urlsplit

import pytest

from liveblog.markup import embeds
from liveblog.web import headers
from tests.embed_tables import CODES, FRAMES, NOT_ONE_THING, READ
from tests.embedded import VIDEO, own_hosts
from tests.for_each import for_each

__all__ = ["own_hosts"]  # fixtures

pytestmark = pytest.mark.one_database


# Reading an address -------------------------------------------------------------------


@for_each("address", READ)
def test_an_address_is_read(address):
    found = embeds.read(address)

    assert (found.provider.key, found.id) == READ[address]


@for_each("address", READ)
def test_the_originals_address_is_read_as_the_same(address):
    found = embeds.read(address)

    assert embeds.read(found.url) == found
    assert "who-sent-it" not in found.url


@for_each("address", FRAMES)
def test_a_frame_is_made_of_the_id_alone(address):
    assert embeds.read(address).frame == FRAMES[address]


def test_every_provider_has_its_frame_tried(settings):
    tried = {embeds.read(address).provider.key for address in FRAMES}

    assert tried == set(settings.EMBED_PROVIDERS)


def test_the_policy_lets_in_the_frames_and_nothing_else(settings):
    hosts = {f"https://{urlsplit(frame).netloc}" for frame in FRAMES.values()}
    directives = headers.CONTENT_SECURITY_POLICY.split("; ")

    assert set(settings.FRAME_SOURCES) == hosts
    assert " ".join(["frame-src", *settings.FRAME_SOURCES]) in directives
    assert "media-src 'self'" in directives


# What is refused ----------------------------------------------------------------------


LOOK_ALIKES = [
    f"https://youtube.com.evil.example/watch?v={VIDEO}",
    f"https://evil-youtube.com/watch?v={VIDEO}",
    f"https://www.youtube.com./watch?v={VIDEO}",
    f"https://youtube.com:8443/watch?v={VIDEO}",
    f"https://youtube.com:/watch?v={VIDEO}",
    f"https://youtube.com@evil.example/watch?v={VIDEO}",
    f"https://evil@youtube.com/watch?v={VIDEO}",
    f"https://evil.example/?https://youtube.com/watch?v={VIDEO}",
    f"https://evil.example/youtube.com/watch?v={VIDEO}",
    f"https://evil.example#@youtube.com/watch?v={VIDEO}",
    f"https://xn--yutube-9ya.com/watch?v={VIDEO}",
    f"//youtube.com/watch?v={VIDEO}",
    f"/watch?v={VIDEO}",
    f"ftp://youtube.com/watch?v={VIDEO}",
    f"javascript://youtube.com/watch?v={VIDEO}%0Aalert(1)",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "https://",
    "https://[::1/",
    "https://[youtube.com]/",
    "nonsense",
    "",
]


@for_each("address", LOOK_ALIKES)
def test_another_site_is_refused(address):
    with pytest.raises(embeds.NotEmbeddable):
        embeds.read(address)


# No honest address has these: a browser and urlsplit() may read them in different ways.
ODD = [
    f"https:\\\\youtube.com\\watch?v={VIDEO}",
    f"https://evil.example\\@youtube.com/watch?v={VIDEO}",
    f"https://you\ntube.com/watch?v={VIDEO}",
    f"https://youtube.com/watch?v={VIDEO}\nX: y",
    f"https://you\ttube.com/watch?v={VIDEO}",
    f"https://youtube.com/watch?v={VIDEO} onload=alert(1)",
    f'https://youtube.com/watch?v={VIDEO}" onload="alert(1)',
    f"https://youtube.com/watch?v={VIDEO}'",
    f"https://youtube.com/watch?v={VIDEO}<script>",
    f"https://youtube.com/watch?v={VIDEO}`",
    f"https://уoutube.com/watch?v={VIDEO}",  # a Cyrillic у
    f"https://youtube。com/watch?v={VIDEO}",
    f"https://ｙｏｕｔｕｂｅ.com/watch?v={VIDEO}",
    f"https://youtube.com/watch?v={VIDEO}\x00",
    f"https://youtube.com/\u2028watch?v={VIDEO}",
    f"https://youtube.com/watch?v={VIDEO}&" + "a" * 2000,
]


@for_each("address", ODD)
def test_what_no_address_has_is_refused(address):
    with pytest.raises(embeds.NotEmbeddable, match="not a web address"):
        embeds.read(address)


@for_each("address", NOT_ONE_THING)
def test_a_page_that_is_not_one_thing_is_refused_by_the_sites_name(address):
    with pytest.raises(embeds.NotEmbeddable, match="can be embedded, but this is not"):
        embeds.read(address)


def test_who_typed_another_site_is_told_which_can_be_embedded(settings):
    settings.PUBLIC_URL = "https://live.newsbook.example"
    settings.VIDEO_HOSTS = ["video.newsbook.example"]

    with pytest.raises(embeds.NotEmbeddable) as refusal:
        embeds.read("https://www.dailymotion.com/video/x84sh87")

    assert str(refusal.value) == (
        "This site cannot be embedded. These can: YouTube, Vimeo, TikTok, SoundCloud, "
        "Spotify, Apple Podcasts, Omny, Acast, Megaphone, Buzzsprout, Bluesky, X, "
        "Instagram, Threads, Telegram, LinkedIn, Facebook, Mastodon (mastodon.social), "
        "Datawrapper, Flourish, Google Maps, OpenStreetMap, DocumentCloud, and video files "
        "(.mp4, .webm) at live.newsbook.example, video.newsbook.example."
    )


# Embed codes --------------------------------------------------------------------------


@for_each("code", CODES)
def test_an_embed_code_is_read_for_the_address_in_it(code):
    assert embeds.read(f"  {code}\n").provider.key == CODES[code]


@for_each(
    "code",
    [
        "<iframe></iframe>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<script src='https://evil.example/x.js'></script>",
        f"<iframe src='https://evil.example/?https://youtu.be/{VIDEO}'></iframe>",
        "<iframe src='javascript:alert(1)'></iframe>",
        "<![foo[",
        "<",
    ],
)
def test_a_code_without_such_an_address_is_refused(code):
    with pytest.raises(embeds.NotEmbeddable):
        embeds.read(code)


# Video files of the newsroom's own ----------------------------------------------------


@pytest.mark.usefixtures("own_hosts")
@for_each(
    ("address", "kept"),
    [
        ("https://live.newsbook.example/files/dam.mp4", None),
        ("https://video.newsbook.example/2026/dam.webm", None),
        ("https://VIDEO.newsbook.example/dam.MP4", "video.newsbook.example/dam.MP4"),
        ("video.newsbook.example/dam.mp4", "video.newsbook.example/dam.mp4"),
        ("https://video.newsbook.example/dam.mp4?v=2#t=9", "example/dam.mp4?v=2"),
    ],
)
def test_a_video_file_on_a_host_of_ours_is_played(address, kept):
    found = embeds.read(address)

    assert found.is_file
    assert found.url == found.frame == found.id
    assert found.url.endswith(kept or address)
    assert embeds.read(found.url) == found


@pytest.mark.usefixtures("own_hosts")
@for_each(
    "address",
    [
        "https://video.newsbook.example.evil.example/dam.mp4",
        "https://evil.example/dam.mp4",
        "https://video.newsbook.example:8443/dam.mp4",
        "http://video.newsbook.example/dam.mp4",
        "http://live.newsbook.example/dam.mp4",
        "ftp://video.newsbook.example/dam.mp4",
    ],
)
def test_a_video_file_elsewhere_is_refused(address):
    with pytest.raises(embeds.NotEmbeddable, match="This site cannot be embedded"):
        embeds.read(address)


@pytest.mark.usefixtures("own_hosts")
@for_each(
    "address",
    [
        "https://video.newsbook.example/dam.html",
        "https://video.newsbook.example/dam.html?dam.mp4",
        "https://video.newsbook.example/",
        "https://video.newsbook.example/.mp4",
        "https://video.newsbook.example/dam.mp4?" + "a" * 500,
    ],
)
def test_another_file_of_ours_is_refused(address):
    with pytest.raises(embeds.NotEmbeddable, match=r"ends in \.mp4 or \.webm"):
        embeds.read(address)


def test_what_was_stored_and_can_no_longer_be_embedded_is_none(own_hosts, settings):
    address = "https://video.newsbook.example/dam.mp4"
    assert embeds.find(address).url == address

    settings.VIDEO_HOSTS = []

    assert embeds.find(address) is None
    assert embeds.find("") is None
