"""Which addresses can be embedded, what becomes of them, and how readers see it."""

from urllib.parse import urlsplit

import pytest

from liveblog import publishing
from liveblog.markup import embeds
from liveblog.models import EmbedBlock
from liveblog.story.rendering import render_part
from liveblog.web import headers
from tests.factories import embed, make_image, make_update, words
from tests.page import parse

pytestmark = pytest.mark.one_database

VIDEO = "dQw4w9WgXcQ"
YOUTUBE_FRAME = (
    f"https://www.youtube-nocookie.com/embed/{VIDEO}?autoplay=1&playsinline=1"
)
EPISODE = "episode/4rOoJ6Egrf8K2IrywzwOMk"
DID = "did:plc:z72i7hdynmk6r22z27h6tvur"


# Reading an address -----------------------------------------------------------------------

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


# What is refused --------------------------------------------------------------------------

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


# Embed codes --------------------------------------------------------------------------------

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


# Video files of the newsroom's own ------------------------------------------------------------


@pytest.fixture
def own_hosts(settings):
    settings.PUBLIC_URL = "https://live.newsbook.example"
    settings.VIDEO_HOSTS = ["video.newsbook.example"]


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


# What readers see ----------------------------------------------------------------------------


def element(html, **attributes):
    """The first element with these attributes."""
    wanted = {name.replace("_", "-"): value for name, value in attributes.items()}
    return next(
        parse(html).find_all(lambda e: wanted.items() <= e.attributes.items()), None
    )


def test_an_embed_is_a_card_that_works_without_a_script(blog):
    update = make_update(
        blog,
        "Dam",
        embed(title="Drone flight over the dam", author="Arn rescue", words="Look."),
    )

    card = element(update.public_html, data_testid="embed")
    link = next(card.find_all(lambda e: "data-embed" in e.attributes))

    assert link.attributes == {
        "class": "btn",
        "href": f"https://www.youtube.com/watch?v={VIDEO}",
        "rel": "noopener nofollow ugc",
        "data-embed": YOUTUBE_FRAME,
        "data-title": "Drone flight over the dam",
    }
    assert link.inner_html == "Play the video from YouTube"
    assert "This loads content from YouTube, which will know of your visit." in (
        card.inner_html
    )
    assert '<p class="what" dir="auto">Drone flight over the dam</p>' in card.inner_html
    assert "<bdi>Arn rescue</bdi>, <a href=" in card.inner_html
    assert '<p dir="auto">Look.</p>' in card.inner_html
    tags = {each.tag for each in card.find_all(lambda e: True)}
    assert not tags & {"iframe", "img", "video", "script", "link"}


def test_a_post_is_shown_and_a_recording_played(blog):
    update = make_update(
        blog,
        "Dam",
        embed("https://x.com/ArnRescue/status/1234567890"),
        embed("https://soundcloud.com/radio-arn/dam-interview"),
    )

    assert "Show the post from X" in update.public_html
    assert "Play the audio from SoundCloud" in update.public_html


def test_an_embeds_words_are_text(blog):
    nasty = '"><script>alert(1)</script><a data-embed="https://evil.example/">'
    update = make_update(blog, "Dam", embed(title=nasty, author=nasty, words=nasty))

    frames = [
        e.attributes["data-embed"]
        for e in parse(update.public_html).find_all(
            lambda e: "data-embed" in e.attributes
        )
    ]

    assert frames == [YOUTUBE_FRAME]
    assert "<script" not in update.public_html


def test_a_player_keeps_its_name_through_a_correction(ada, blog):
    """Blocks are replaced whole: what plays must be known by something else."""
    update = make_update(blog, "Dam", embed(title="Dem", words="Old."))
    before = element(update.public_html, data_player=f"embed-youtube-{VIDEO}")

    publishing.correct(
        update,
        words("Dam", "A text before it.", embed(title="Dam")),
        by=ada,
        seen_revision=update.last_revision,
    )

    assert before is not None
    assert element(update.public_html, data_player=f"embed-youtube-{VIDEO}")
    assert "Dem" not in update.public_html


def test_a_video_of_ours_plays_at_once_and_loads_nothing_before(blog, own_hosts):
    address = "https://video.newsbook.example/dam.mp4"
    update = make_update(blog, "Dam", embed(address, title="Dam", author="Anna Sorg"))

    video = next(parse(update.public_html).find_all(lambda e: e.tag == "video"))

    assert video.attributes == {
        "controls": None,
        "preload": "none",
        "playsinline": None,
        "src": address,
        "aria-label": "Dam",
    }
    assert "data-embed" not in update.public_html
    assert '<p class="from"><bdi>Anna Sorg</bdi></p>' in update.public_html


def test_an_embed_outlives_its_provider(ada, blog, own_hosts, settings):
    address = "https://video.newsbook.example/dam.mp4"
    make_update(blog, "Dam", embed(address, title="Drone flight", words="Look."))
    settings.VIDEO_HOSTS = []

    publishing.rerender(blog)

    html = blog.updates.get().public_html
    assert "Drone flight" in html
    assert "Look." in html
    assert f'<a href="{address}" rel="noopener nofollow ugc">{address}</a>' in html
    assert "data-player" not in html


# The hero ----------------------------------------------------------------------------------


def hero(blog, ada, **fields):
    publishing.introduce(blog, by=ada, **fields)
    return blog.hero_html


def test_a_hero_may_be_a_player_with_the_picture_before_it(ada, blog):
    image = make_image()

    html = hero(
        blog,
        ada,
        hero_image=image,
        hero_alt="The dam from above",
        hero_caption="The dam",
        hero_credit="Anna Sorg",
        hero_video_url=f"https://www.youtube.com/watch?v={VIDEO}",
    )

    player = element(html, data_player=f"hero-youtube-{VIDEO}")
    link = next(player.find_all(lambda e: "data-embed" in e.attributes))
    picture = next(player.find_all(lambda e: e.tag == "img"))
    assert link.attributes["data-embed"] == YOUTUBE_FRAME
    assert link.attributes["data-title"] == "The dam"
    assert picture.attributes["alt"] == "The dam from above"
    assert '<span class="credit" data-testid="credit">[Anna Sorg]</span>' in html


def test_a_hero_may_be_a_video_of_ours(ada, blog, own_hosts):
    address = "https://video.newsbook.example/dam.mp4"
    image = make_image()

    html = hero(blog, ada, hero_image=image, hero_alt="Dam", hero_video_url=address)

    video = next(parse(html).find_all(lambda e: e.tag == "video"))
    assert video.attributes["src"] == address
    assert video.attributes["poster"].startswith(f"/media/{image.name}/")
    assert video.attributes["aria-label"] == blog.headline
    assert "<img" not in html


def test_a_hero_video_needs_no_picture(ada, blog):
    html = hero(blog, ada, hero_video_url=f"https://www.youtube.com/watch?v={VIDEO}")

    assert "data-embed" in html
    assert "figcaption" not in html


def test_another_hero_video_is_another_player(ada, blog):
    """An open page keeps a player that is in use; not one that was taken off the page."""
    hero(blog, ada, hero_video_url=f"https://www.youtube.com/watch?v={VIDEO}")

    html = hero(blog, ada, hero_video_url="https://vimeo.com/76979871")

    assert element(html, data_player="hero-vimeo-76979871")
    assert f"hero-youtube-{VIDEO}" not in html


def test_a_hero_video_that_can_no_longer_be_shown_leaves_the_picture(ada, blog):
    blog.hero_image = make_image()
    blog.hero_video_url = "https://www.dailymotion.com/video/x84sh87"

    html = render_part(blog, "hero")

    assert "<img" in html
    assert "data-player" not in html


def test_only_the_hero_changes_with_its_video(ada, blog):
    before = blog.introduction_revision, blog.source_revision

    hero(blog, ada, hero_video_url="https://vimeo.com/76979871")

    assert blog.hero_revision == blog.revision
    assert (blog.introduction_revision, blog.source_revision) == before


# What is stored -----------------------------------------------------------------------------


def test_an_embed_is_written_and_read_again(blog):
    update = make_update(blog, "Dam", "A text.", embed(author="Arn", words="Look."))

    kept = update.blocks()[1]

    assert kept.as_json() == {
        "kind": "embed",
        "url": f"https://www.youtube.com/watch?v={VIDEO}",
        "provider": "youtube",
        "provider_id": VIDEO,
        "title": "Drone flight over the dam",
        "author": "Arn",
        "words": "Look.",
    }
    assert str(kept) == "Drone flight over the dam"
    assert kept.embed == embeds.read(f"https://youtu.be/{VIDEO}")


@pytest.mark.parametrize(
    "field", ["url", "provider", "provider_id", "title", "author", "words"]
)
def test_digest_changes_with_every_field_of_an_embed(field):
    fields = embed().as_json() | {field: "Something else"}
    del fields["kind"]

    other = words("", EmbedBlock(**fields))

    assert other.digest() != words("", embed()).digest()
