"""Which addresses can be embedded, what becomes of them, and how readers see it."""

from urllib.parse import urlsplit

import pytest

from liveblog.markup import embeds
from liveblog.web import headers
from tests.embedded import VIDEO, YOUTUBE_FRAME, own_hosts

__all__ = ["own_hosts"]  # fixtures

pytestmark = pytest.mark.one_database


EPISODE = "episode/4rOoJ6Egrf8K2IrywzwOMk"


DID = "did:plc:z72i7hdynmk6r22z27h6tvur"


# Reading an address -------------------------------------------------------------------


READ = {
    f"https://www.youtube.com/watch?v={VIDEO}": ("youtube", VIDEO),
    f"http://youtube.com/watch?v={VIDEO}&t=43&si=who-sent-it": ("youtube", VIDEO),
    f"https://m.youtube.com/watch?app=desktop&v={VIDEO}#comments": ("youtube", VIDEO),
    f"https://www.youtube.com/embed/{VIDEO}?rel=0": ("youtube", VIDEO),
    f"https://www.youtube.com/shorts/{VIDEO}": ("youtube", VIDEO),
    f"https://www.youtube.com/live/{VIDEO}?feature=share": ("youtube", VIDEO),
    f"https://www.youtube-nocookie.com/embed/{VIDEO}": ("youtube", VIDEO),
    f"https://youtu.be/{VIDEO}?si=who-sent-it": ("youtube", VIDEO),
    f"youtu.be/{VIDEO}": ("youtube", VIDEO),
    f"HTTPS://WWW.YouTube.com/watch?v={VIDEO}": ("youtube", VIDEO),
    "https://vimeo.com/76979871": ("vimeo", "76979871"),
    "https://vimeo.com/channels/staffpicks/76979871": ("vimeo", "76979871"),
    "https://vimeo.com/823141156/90e6d75118?share=copy": (
        "vimeo",
        "823141156/90e6d75118",
    ),
    "https://player.vimeo.com/video/76979871": ("vimeo", "76979871"),
    "https://player.vimeo.com/video/823141156?h=90e6d75118&badge=0": (
        "vimeo",
        "823141156/90e6d75118",
    ),
    "https://www.tiktok.com/@arn.rescue/video/6718335390845095173?lang=de": (
        "tiktok",
        "@arn.rescue/video/6718335390845095173",
    ),
    "https://soundcloud.com/radio-arn/dam-interview": (
        "soundcloud",
        "radio-arn/dam-interview",
    ),
    "https://soundcloud.com/radio-arn/sets/flood-night": (
        "soundcloud",
        "radio-arn/sets/flood-night",
    ),
    f"https://open.spotify.com/{EPISODE}?si=who-sent-it": ("spotify", EPISODE),
    f"https://open.spotify.com/intl-de/{EPISODE}": ("spotify", EPISODE),
    f"https://open.spotify.com/embed/{EPISODE}": ("spotify", EPISODE),
    "https://podcasts.apple.com/de/podcast/the-valley/id1473854035?i=1000479125753": (
        "apple",
        "de/podcast/id1473854035?i=1000479125753",
    ),
    "https://bsky.app/profile/arn.example/post/3l6oveex3ii2l": (
        "bluesky",
        "arn.example/post/3l6oveex3ii2l",
    ),
    f"https://bsky.app/profile/{DID}/post/3l6oveex3ii2l": (
        "bluesky",
        f"{DID}/post/3l6oveex3ii2l",
    ),
    "https://x.com/ArnRescue/status/1234567890123456789?s=20": (
        "x",
        "ArnRescue/status/1234567890123456789",
    ),
    "https://twitter.com/ArnRescue/status/1234567890123456789/photo/1": (
        "x",
        "ArnRescue/status/1234567890123456789",
    ),
    "https://www.instagram.com/p/DZTir79OU3j/?igsh=who-sent-it": (
        "instagram",
        "DZTir79OU3j",
    ),
    "https://www.instagram.com/arn_rescue/reel/DZTir79OU3j/": (
        "instagram",
        "DZTir79OU3j",
    ),
}


@pytest.mark.parametrize("address", READ)
def test_an_address_is_read(address):
    found = embeds.read(address)

    assert (found.provider.key, found.id) == READ[address]


@pytest.mark.parametrize("address", READ)
def test_the_originals_address_is_read_as_the_same(address):
    found = embeds.read(address)

    assert embeds.read(found.url) == found
    assert "who-sent-it" not in found.url


FRAMES = {
    f"https://youtu.be/{VIDEO}": YOUTUBE_FRAME,
    "https://vimeo.com/76979871": (
        "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1"
    ),
    "https://vimeo.com/823141156/90e6d75118": (
        "https://player.vimeo.com/video/823141156?h=90e6d75118&dnt=1&autoplay=1"
    ),
    "https://www.tiktok.com/@arn.rescue/video/6718335390845095173": (
        "https://www.tiktok.com/player/v1/6718335390845095173?autoplay=1"
    ),
    "https://soundcloud.com/radio-arn/dam-interview": (
        "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fradio-arn"
        "%2Fdam-interview&auto_play=true"
    ),
    f"https://open.spotify.com/{EPISODE}": f"https://open.spotify.com/embed/{EPISODE}",
    "https://podcasts.apple.com/de/podcast/id1473854035?i=1000479125753": (
        "https://embed.podcasts.apple.com/de/podcast/id1473854035?i=1000479125753"
    ),
    "https://bsky.app/profile/arn.example/post/3l6oveex3ii2l": (
        "https://embed.bsky.app/embed/arn.example/app.bsky.feed.post/3l6oveex3ii2l"
        "?colorMode=system"
    ),
    "https://x.com/ArnRescue/status/1234567890123456789": (
        "https://platform.twitter.com/embed/Tweet.html?id=1234567890123456789&dnt=true"
    ),
    "https://www.instagram.com/p/DZTir79OU3j/": (
        "https://www.instagram.com/p/DZTir79OU3j/embed/captioned/"
    ),
}


@pytest.mark.parametrize("address", FRAMES)
def test_a_frame_is_made_of_the_id_alone(address):
    assert embeds.read(address).frame == FRAMES[address]


def test_every_provider_has_its_frame_tried():
    tried = {embeds.read(address).provider.key for address in FRAMES}

    assert tried == set(embeds.PROVIDERS)


def test_the_policy_lets_in_the_frames_and_nothing_else():
    hosts = {f"https://{urlsplit(frame).netloc}" for frame in FRAMES.values()}
    directives = headers.CONTENT_SECURITY_POLICY.split("; ")

    assert set(embeds.FRAME_SOURCES) == hosts
    assert " ".join(["frame-src", *embeds.FRAME_SOURCES]) in directives
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


@pytest.mark.parametrize("address", LOOK_ALIKES)
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


@pytest.mark.parametrize("address", ODD)
def test_what_no_address_has_is_refused(address):
    with pytest.raises(embeds.NotEmbeddable, match="not a web address"):
        embeds.read(address)


NOT_ONE_THING = [
    "https://www.youtube.com/",
    "https://www.youtube.com/@ArnRescue",
    "https://www.youtube.com/elevenchars",
    "https://www.youtube.com/watch?v=short",
    f"https://www.youtube.com/watch?v={VIDEO}x",
    f"https://www.youtube.com/watch?v={VIDEO}%22",
    f"https://www.youtube.com/watch?v=%0a{VIDEO}",
    f"https://www.youtube.com/watch?x={VIDEO}",
    f"https://www.youtube.com/watch?={VIDEO}",
    f"https://www.youtube.com/embed/../{VIDEO}",
    "https://www.youtube.com/embed/videoseries?list=PL1",
    "https://www.youtube.com/embed/live_stream?channel=UC1",
    "https://youtu.be/watch",
    "https://vimeo.com/arnrescue",
    "https://vimeo.com/823141156/javascript:1",
    "https://www.tiktok.com/@arn.rescue",
    "https://soundcloud.com/radio-arn",
    "https://soundcloud.com/radio-arn/sets",
    "https://soundcloud.com/search/sounds",
    "https://open.spotify.com/user/arn",
    "https://open.spotify.com/episode/short",
    "https://podcasts.apple.com/de/podcast/the-valley/id1473854035",
    "https://podcasts.apple.com/de/podcast/x/id1473854035?i=1%22onload",
    "https://bsky.app/profile/arn.example",
    "https://bsky.app/profile/../post/3l6oveex3ii2l/more",
    "https://x.com/ArnRescue",
    "https://x.com/ArnRescue/status/%31234567890",
    "https://www.instagram.com/arn_rescue/",
]


@pytest.mark.parametrize("address", NOT_ONE_THING)
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
        "Spotify, Apple Podcasts, Bluesky, X, Instagram, and video files (.mp4, .webm) "
        "at live.newsbook.example, video.newsbook.example."
    )


# Embed codes --------------------------------------------------------------------------


CODES = {
    f'<iframe width="560" height="315" src="https://www.youtube.com/embed/{VIDEO}?si=x'
    '&amp;start=3" title="YouTube video player" frameborder="0"></iframe>': "youtube",
    f"<IFRAME SRC='//www.youtube.com/embed/{VIDEO}'></IFRAME>": "youtube",
    '<div><iframe src="https://player.vimeo.com/video/823141156?h=90e6d75118&amp;dnt=1">'
    '</iframe></div><script src="https://player.vimeo.com/api/player.js"></script>': (
        "vimeo"
    ),
    '<iframe src="https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/'
    'tracks/1"></iframe><a href="https://soundcloud.com/radio-arn">Radio Arn</a> · '
    '<a href="https://soundcloud.com/radio-arn/dam-interview">Dam</a>': "soundcloud",
    '<blockquote class="twitter-tweet"><p>Up. <a href="https://t.co/abc">pic</a></p>'
    '<a href="https://twitter.com/ArnRescue/status/1234567890?ref_src=x">Nov 24</a>'
    "</blockquote>": "x",
    '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@arn.rescue/video/'
    '6718335390845095173"></blockquote>': "tiktok",
}


@pytest.mark.parametrize("code", CODES)
def test_an_embed_code_is_read_for_the_address_in_it(code):
    assert embeds.read(f"  {code}\n").provider.key == CODES[code]


@pytest.mark.parametrize(
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
@pytest.mark.parametrize(
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
@pytest.mark.parametrize(
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
@pytest.mark.parametrize(
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
