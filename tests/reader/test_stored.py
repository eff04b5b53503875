"""The words that stored HTML is read for are those that the blocks have."""

import pytest

from liveblog import publishing
from liveblog.models import Update
from liveblog.reader import stored
from liveblog.rendering import spoken
from liveblog.rendering import title as title_by_query
from tests.factories import figure, make_image, make_update, quote

pytestmark = [pytest.mark.one_database, pytest.mark.slow]


def words_of(text):
    return text.split()


def test_spoken_has_the_words_of_all_blocks_and_no_attribution(ada, blog):
    update = make_update(
        blog,
        "Heading",
        "First & <second>.\nA new line\n\nA paragraph",
        quote("“One.”\n\n“Two.”", role="shopkeeper", source_url="https://a.example/"),
        figure(make_image(by=ada), caption="The bridge", credit="Anna Sorg"),
        byline="Mira Holt",
    )

    assert stored.spoken(update.public_html) == (
        "First & <second>. A new line A paragraph “One.” “Two.” The bridge"
    )


def test_spoken_of_a_picture_without_caption_is_its_alt_text(ada, blog):
    pictures = [
        figure(make_image(by=ada), caption="", alt=alt) for alt in ("A bridge", "A <b>")
    ]

    assert stored.spoken(make_update(blog, "", *pictures).public_html) == (
        "A bridge A <b>"
    )


def test_spoken_of_a_post_from_elsewhere_is_what_it_says():
    html = (
        '<div class="body"><p>See this:</p><figure class="block-embed"><figcaption>'
        '<p class="what">A film</p></figcaption><blockquote>“Look!”</blockquote>'
        '<div class="player"><img src="/a.jpg" alt="A poster"><a href="/a">Play</a></div>'
        '<p class="terms">This loads content.</p></figure></div>'
    )

    assert stored.spoken(html) == "See this: “Look!”"


def test_spoken_of_a_notice_is_nothing(ada, blog):
    update = make_update(blog, "Bridge closed", "Text")
    publishing.withdraw(update, by=ada, notice="It is open.")

    assert stored.spoken(update.public_html) == ""


@pytest.mark.parametrize("html", ["", "</p></div>", "<div class=body>open <p>still"])
def test_spoken_never_fails(html):
    assert stored.spoken(html) in {"", "open still"}


def test_spoken_and_title_agree_with_those_that_query_the_blocks(
    demo, django_assert_num_queries
):
    updates = list(Update.objects.published().select_related("blog"))
    assert len(updates) > 40

    with django_assert_num_queries(0):
        found = [
            (stored.title(u), words_of(stored.spoken(u.public_html))) for u in updates
        ]

    assert found == [(title_by_query(u), words_of(spoken(u))) for u in updates]


def test_title_of_an_update_without_words_is_its_time(ada, blog):
    decorative = figure(make_image(by=ada), caption="", alt="", is_decorative=True)
    update = make_update(blog, "", decorative)

    time = update.published_at.astimezone(blog.zone)
    assert stored.title(update) == f"Update from {time:%H:%M}"
