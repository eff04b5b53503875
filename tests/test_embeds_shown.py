"""Embeds as readers see them, in updates and at the top of a blog."""

import pytest

from liveblog import publishing
from liveblog.markup import embeds
from liveblog.models import EmbedBlock
from liveblog.story.rendering import render_part
from tests.embedded import VIDEO, YOUTUBE_FRAME, own_hosts
from tests.factories import embed, make_image, make_update, words
from tests.for_each import for_each
from tests.page import parse

__all__ = ["own_hosts"]  # fixtures

pytestmark = pytest.mark.one_database


# What readers see ---------------------------------------------------------------------


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


# The hero -----------------------------------------------------------------------------


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


# What is stored -----------------------------------------------------------------------


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
        "captured_at": None,
    }
    assert str(kept) == "Drone flight over the dam"
    assert kept.embed == embeds.read(f"https://youtu.be/{VIDEO}")


@for_each("field", ["url", "provider", "provider_id", "title", "author", "words"])
def test_digest_changes_with_every_field_of_an_embed(field):
    fields = embed().as_json() | {field: "Something else"}
    del fields["kind"]

    other = words("", EmbedBlock(**fields))

    assert other.digest() != words("", embed()).digest()
