"""How readers see pictures: the markup of figures and of the hero."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from liveblog import publishing
from liveblog.story import rendering
from tests.factories import awaited, figure, make_image, make_update, make_upload, quote
from tests.rendered import assert_same, block_html, shown

pytestmark = pytest.mark.one_database

COLUMN = "(min-width: 52.5rem) 42rem, (min-width: 48rem) calc(100vw - 10.5rem), calc(100vw - 2rem)"
HALF = "(min-width: 52.5rem) 21rem, (min-width: 48rem) calc(50vw - 5rem), calc(100vw - 2rem)"
PAIR = "(min-width: 52.5rem) 21rem, (min-width: 48rem) calc(50vw - 5rem), 50vw"
THIRD = "(min-width: 52.5rem) 14rem, (min-width: 48rem) calc(33vw - 3rem), 40vw"
HERO = "(min-width: 44rem) 42rem, (min-resolution: 1.7dppx) calc(75vw - 1.5rem), calc(100vw - 2rem)"
ALL_WIDTHS = [320, 640, 960, 1280, 1920]


def an_image(width=1920, height=1080, **fields):
    """A finished one, without its files."""
    fields = {"widths_px": ALL_WIDTHS, "formats": ["avif", "webp", "jpg"]} | fields
    image = make_image(size=(8, 8))
    for name, value in (fields | {"width_px": width, "height_px": height}).items():
        setattr(image, name, value)
    image.save()
    return image


def files(image, extension):
    return ", ".join(
        f"/media/{image.name}/{width}.{extension} {width}w" for width in image.widths_px
    )


def rows(html):
    """The rows in this HTML: the class, and the `sizes` of each picture."""
    found = []
    for part in html.split('<div class="')[1:]:
        row, _, inside = part.partition('"')
        imgs = inside.partition("</div>")[0].split("<img ")[1:]
        sizes = [img.partition('sizes="')[2].partition('"')[0] for img in imgs]
        found.append((row, sizes))
    return found


# A figure -----------------------------------------------------------------------------


def test_a_figure_has_all_its_renditions_its_caption_and_its_credit(blog):
    image = an_image()

    html = block_html(blog, figure(image))

    assert_same(
        html,
        f"""
        <figure class="block-figure">
          <a class="enlarge" data-enlarge href="/media/{image.name}/1920.jpg">
          <picture>
            <source type="image/avif" srcset="{files(image, "avif")}" sizes="{COLUMN}">
            <source type="image/webp" srcset="{files(image, "webp")}" sizes="{COLUMN}">
            <img src="/media/{image.name}/960.jpg" srcset="{files(image, "jpg")}"
              sizes="{COLUMN}" width="1920" height="1080" alt="A bridge" loading="lazy"
              decoding="async">
          </picture>
          </a>
          <figcaption>
            <span data-testid="caption">The upper bridge</span>
            <span class="credit" data-testid="credit">[Anna Sorg]</span>
          </figcaption>
        </figure>
        """,
    )


def test_a_picture_that_is_not_finished_is_shown_as_it_is(blog):
    image = an_image(640, 360, widths_px=[640], formats=["webp", "jpg"])

    html = block_html(blog, figure(image, caption=""))

    at = f"/media/{image.name}/640"
    assert_same(
        html,
        f"""
        <figure class="block-figure">
          <a class="enlarge" data-enlarge href="{at}.jpg">
          <picture>
            <source type="image/webp" srcset="{at}.webp 640w" sizes="{COLUMN}">
            <img src="{at}.jpg" srcset="{at}.jpg 640w" sizes="{COLUMN}" width="640"
              height="360" alt="A bridge" loading="lazy" decoding="async">
          </picture>
          </a>
          <figcaption><span class="credit" data-testid="credit">[Anna Sorg]</span></figcaption>
        </figure>
        """,
    )


def test_a_decorative_figure_has_an_empty_alt_and_may_have_no_caption(blog):
    block = figure(make_image(), alt="", caption="", is_decorative=True)

    html = block_html(blog, block)

    assert ' alt="" ' in html
    assert_same(
        html[html.index("<figcaption>") : html.index("</figure>")],
        """
        <figcaption>
          <span class="credit" data-testid="credit">[Anna Sorg]</span>
        </figcaption>
        """,
    )


@pytest.mark.parametrize(
    ("width", "classes"), [(640, "block-figure"), (639, "block-figure small")]
)
def test_a_picture_narrower_than_a_column_is_small(blog, width, classes):
    html = block_html(blog, figure(an_image(width, 300)))

    assert html.strip().startswith(f'<figure class="{classes}">')


def moving_picture(image, *, sizes, alt="", loading="lazy", priority=""):
    facts = f'sizes="{sizes}" width="1920" height="1080"'
    return f"""
        <div class="moves">
          <picture><img class="focus-left-top" src="/media/{image.name}/960.jpg"
            srcset="{files(image, "jpg")}" {facts} alt="{alt}" loading="{loading}"
            decoding="async"{priority}></picture>
          <details class="motion">
            <summary class="btn"><span class="play">Play animation</span><span
              class="stop">Stop animation</span></summary>
            <img class="focus-left-top" src="/media/{image.name}/960.webp"
              srcset="{files(image, "webp")}" {facts} alt="" loading="lazy"
              decoding="async">
          </details>
        </div>"""


def moving(**fields):
    formats = ["webp", "jpg"]
    return an_image(is_animated=True, formats=formats, focus_x=0, focus_y=0, **fields)


def test_a_picture_moves_when_a_reader_asks_for_it(blog, ada):
    image = moving()

    html = block_html(blog, figure(image, caption=""))

    assert_same(
        html,
        f"""
        <figure class="block-figure">
          {moving_picture(image, sizes=COLUMN, alt="A bridge")}
          <figcaption><span class="credit" data-testid="credit">[Anna Sorg]</span></figcaption>
        </figure>""",
    )
    told = {"alt": "A flooded square", "loading": "eager"}
    above = moving_picture(image, sizes=HERO, priority=' fetchpriority="high"', **told)
    html = hero(blog, ada, image)
    assert_same(
        html[html.index("<div") : html.index("<figcaption")].strip(), above.strip()
    )


def test_a_mostly_white_picture_alone_is_dimmed_in_dark_colours(blog, ada):
    chart, photograph = an_image(is_mostly_white=True), an_image()
    moves = moving(is_mostly_white=True)

    assert '<a class="enlarge white"' in block_html(blog, figure(chart))
    assert '<a class="enlarge white"' in hero(blog, ada, chart)
    assert '<div class="moves white">' in block_html(blog, figure(moves))
    assert '<a class="enlarge"' in block_html(blog, figure(photograph))


def test_a_picture_that_moves_is_covered_with_all_of_it(blog):
    html = block_html(blog, figure(moving(is_sensitive=True)))

    inside = html.partition("</summary>")[2].strip()
    assert inside.startswith('<div class="moves">')


def test_what_is_seen_before_a_video_plays_does_not_move(blog, ada):
    html = hero(blog, ada, moving(), hero_video_url="https://youtu.be/dQw4w9WgXcQ")

    assert "<picture><img" in html
    assert "webp" not in html


def test_away_from_our_page_a_picture_that_moves_is_a_still(rey, settings, ada, blog):
    image = moving()
    update = make_update(blog, "Weir", figure(image, caption=""), by=ada)

    still = f"{settings.PUBLIC_URL}/media/{image.name}/960.jpg"
    assert f'<img src="{still}" width="960"' in update.feed_html
    assert update.feed_html.count("<img") == 1
    assert "animation" not in update.feed_html
    assert update.text == "A bridge"
    light = rey.get(f"/live/{blog.slug}/light/").content.decode()
    assert f'<a href="/media/{image.name}/320.jpg">Show picture: A bridge</a>' in light
    assert "animation" not in light
    assert light.count("Show picture") == 1


@pytest.mark.parametrize(
    ("x", "y", "name"),
    [
        (0, 0, "focus-left-top"),
        (33, 50, "focus-left-middle"),
        (33, 67, "focus-left-bottom"),
        (50, 33, "focus-centre-top"),
        (34, 100, "focus-centre-bottom"),
        (67, 0, "focus-right-top"),
        (67, 66, "focus-right-middle"),
        (100, 100, "focus-right-bottom"),
    ],
)
def test_the_focal_point_is_a_class(blog, x, y, name):
    html = block_html(blog, figure(an_image(focus_x=x, focus_y=y)))

    assert f'<img class="{name}" src=' in html


@pytest.mark.parametrize("spot", [34, 50, 66])
def test_a_focal_point_in_the_middle_needs_no_class(blog, spot):
    html = block_html(blog, figure(an_image(focus_x=spot, focus_y=spot)))

    assert "<img src=" in html


# Rows of figures ----------------------------------------------------------------------


def portrait(**fields):
    return figure(an_image(1280, 1920, widths_px=[640, 1280], **fields))


def landscape(**fields):
    return figure(an_image(**fields))


def test_three_portraits_stand_side_by_side(blog):
    html = block_html(blog, "Above.", *(portrait() for _ in range(3)), "Below.")

    assert rows(html) == [
        ("block-text", []),
        ("figures portraits of-3", [THIRD] * 3),
        ("block-text", []),
    ]
    assert shown(html) == "Above. " + "The upper bridge [Anna Sorg] " * 3 + "Below."


def test_two_portraits_stand_side_by_side(blog):
    html = block_html(blog, portrait(), portrait())

    assert rows(html) == [("figures portraits of-2", [PAIR] * 2)]


def test_a_square_stands_among_portraits(blog):
    square, wider = an_image(1200, 1200), an_image(1201, 1200)

    html = block_html(blog, portrait(), figure(square), landscape(), figure(wider))

    assert rows(html) == [
        ("figures portraits of-2", [PAIR] * 2),
        ("figures landscapes of-2", [HALF] * 2),
    ]


def test_two_landscapes_stand_side_by_side(blog):
    html = block_html(blog, landscape(), landscape())

    assert rows(html) == [("figures landscapes of-2", [HALF] * 2)]


def test_the_first_of_three_landscapes_stands_above_the_others(blog):
    html = block_html(blog, *(landscape() for _ in range(3)))

    assert rows(html) == [("figures landscapes of-3", [COLUMN, HALF, HALF])]


@pytest.mark.parametrize(
    ("count", "lengths"),
    [(4, [2, 2]), (5, [3, 2]), (6, [3, 3]), (7, [3, 2, 2]), (8, [3, 3, 2])],
)
def test_none_of_many_is_left_alone(blog, count, lengths):
    html = block_html(blog, *(portrait() for _ in range(count)))

    assert [len(sizes) for _, sizes in rows(html)] == lengths


def test_those_of_different_shapes_or_with_words_between_stand_alone(blog, ada):
    upload = make_upload(by=ada)
    wide, small = an_image(2000, 999), an_image(600, 400)
    blocks = [
        *(portrait(), landscape(), figure(wide), figure(wide), portrait(), quote()),
        *(portrait(), awaited(upload), portrait(), figure(small), figure(small)),
    ]

    html = block_html(blog, *blocks)

    assert rows(html) == []
    assert html.count('<figure class="block-figure') == 10


def test_twice_as_wide_as_high_is_no_panorama_yet(blog):
    html = block_html(blog, *(figure(an_image(2000, 1000)) for _ in range(2)))

    assert rows(html) == [("figures landscapes of-2", [HALF] * 2)]


# What may disturb ---------------------------------------------------------------------


def test_a_sensitive_picture_is_covered_in_its_own_room(blog):
    image = an_image(is_sensitive=True)

    html = block_html(blog, figure(image, caption=""))

    assert_same(
        html,
        f"""
        <figure class="block-figure at-home">
          <details class="sensitive">
            <summary class="cover">
              <svg width="1920" height="1080" viewBox="0 0 1920 1080" aria-hidden="true"></svg>
              <span><span>This picture may disturb.</span>
                <b class="btn show">Show it</b><b class="btn hide">Cover it</b></span>
            </summary>
            <a class="enlarge" data-enlarge href="/media/{image.name}/1920.jpg">
            <picture>
              <source type="image/avif" srcset="{files(image, "avif")}" sizes="{COLUMN}">
              <source type="image/webp" srcset="{files(image, "webp")}" sizes="{COLUMN}">
              <img src="/media/{image.name}/960.jpg" srcset="{files(image, "jpg")}"
                sizes="{COLUMN}" width="1920" height="1080" alt="A bridge" loading="lazy"
                decoding="async">
            </picture>
            </a>
          </details>
          <figcaption><span class="credit" data-testid="credit">[Anna Sorg]</span></figcaption>
        </figure>
        """,
    )


def test_what_covers_a_picture_is_none_of_the_words(blog):
    update = make_update(blog, "", figure(an_image(is_sensitive=True), caption=""))

    assert rendering.stored_title(update) == rendering.title(update) == "A bridge"


def hero(blog, ada, image, **fields):
    publishing.introduce(
        blog,
        by=ada,
        hero_image=image,
        hero_alt="A flooded square",
        hero_caption="The square",
        hero_credit="Anna Sorg",
        **fields,
    )
    return blog.hero_html


def test_a_sensitive_picture_is_no_hero(ada, blog):
    assert hero(blog, ada, an_image(is_sensitive=True)) == ""


def test_a_sensitive_picture_does_not_stand_before_a_video(ada, blog):
    image = an_image(is_sensitive=True)

    html = hero(blog, ada, image, hero_video_url="https://vimeo.com/76979871")

    assert "<img" not in html
    assert 'data-player="hero-vimeo-76979871"' in html


# The hero -----------------------------------------------------------------------------


def test_the_hero_is_loaded_first(ada, blog):
    image = an_image(focus_x=90)

    html = hero(blog, ada, image)

    assert_same(
        html,
        f"""
        <figure class="hero">
          <a class="enlarge" data-enlarge href="/media/{image.name}/1920.jpg">
          <picture>
            <source type="image/avif" srcset="{files(image, "avif")}" sizes="{HERO}">
            <source type="image/webp" srcset="{files(image, "webp")}" sizes="{HERO}">
            <img class="focus-right-middle" src="/media/{image.name}/960.jpg"
              srcset="{files(image, "jpg")}" sizes="{HERO}" width="1920" height="1080"
              alt="A flooded square" loading="eager" decoding="async"
              fetchpriority="high">
          </picture>
          </a>
          <figcaption>
            <span data-testid="caption">The square</span>
            <span class="credit" data-testid="credit">[Anna Sorg]</span>
          </figcaption>
        </figure>
        """,
    )


# Rights -------------------------------------------------------------------------------


def later():
    return timezone.now() + timedelta(days=1)


@pytest.mark.parametrize(
    "fields", [{"own_pages_only": True}, {"ends_at": later()}], ids=["own", "ends"]
)
def test_a_picture_that_may_not_leave_says_so_to_whoever_takes_it_along(
    ada, blog, fields
):
    html = block_html(blog, figure(an_image(**fields)))

    assert html.strip().startswith('<figure class="block-figure at-home">')
    assert hero(blog, ada, an_image(**fields)).startswith(
        '<figure class="hero at-home">'
    )


def test_what_is_stored_does_not_depend_on_the_clock(ada, blog):
    image = an_image(ends_at=timezone.now() + timedelta(minutes=1))
    update = make_update(blog, "", figure(image), figure(image), by=ada)
    seen = (hero(blog, ada, image), update.public_html)
    blog.refresh_from_db()

    with time_machine.travel(timezone.now() + timedelta(minutes=2)):
        assert publishing.rerender(blog) == 0

    update.refresh_from_db()
    assert (blog.hero_html, update.public_html) == seen


def test_a_picture_whose_time_is_over_is_not_rendered_again(ada, blog):
    image = an_image(ends_at=timezone.now())
    update = make_update(blog, "", figure(image), figure(image, caption=""), by=ada)
    assert hero(blog, ada, image) == ""

    assert publishing.rerender(blog) == 0

    update.refresh_from_db()
    assert blog.hero_html == ""
    gone = '<p class="ended" data-testid="ended">[Picture no longer available]</p>'
    body = update.public_html.partition("hx-disable>")[2].rpartition("</div>")[0]
    assert_same(
        body,
        f"""
        <figure class="block-figure at-home">{gone}
          <figcaption><span data-testid="caption">The upper bridge</span></figcaption>
        </figure>
        <figure class="block-figure at-home">{gone}</figure>
        """,
    )
    assert update.text == "The upper bridge"
