"""What is stored of each kind of block."""

import pytest

from liveblog import publishing
from liveblog.models import TextBlock
from tests.factories import (
    card,
    figure,
    make_blog,
    make_image,
    make_update,
    quote,
    rich_text,
)
from tests.rendered import assert_same, block_html, shown

pytestmark = pytest.mark.one_database


def test_text_becomes_paragraphs(blog):
    html = block_html(blog, "One.\nStill one.\n\nTwo.")

    assert_same(
        html,
        '<div class="block-text"><p dir="auto">One.<br>Still one.</p><p dir="auto">Two.</p></div>',
    )


def test_quote_names_its_speaker(blog):
    html = block_html(blog, quote("“Up.”\n\n“And up.”", "Josef Lind"))

    assert_same(
        html,
        """
        <figure class="block-quote">
          <blockquote data-testid="quote"><p dir="auto">“Up.”</p><p dir="auto">“And up.”</p></blockquote>
          <figcaption>
            <bdi class="speaker" data-testid="speaker">Josef Lind</bdi>
          </figcaption>
        </figure>
        """,
    )


def test_quote_says_where_it_comes_from(blog):
    block = quote(
        "“Up.”",
        "Josef Lind",
        role="baker",
        place="Ulm",
        source_url="https://a.example/?a=1&b=2",
    )

    html = block_html(blog, block)

    assert_same(
        html,
        """
        <figure class="block-quote">
          <blockquote data-testid="quote" cite="https://a.example/?a=1&amp;b=2">
            <p dir="auto">“Up.”</p>
          </blockquote>
          <figcaption>
            <bdi class="speaker" data-testid="speaker">Josef Lind</bdi>, baker, Ulm
            <a class="source" href="https://a.example/?a=1&amp;b=2" rel="noopener">
              Source</a>
          </figcaption>
        </figure>
        """,
    )


RICH = (
    "<h4>What we know</h4><p>It <strong>holds</strong>, <em>so far</em>:<br>all of it.</p>"
    "<ul><li>dam<ol><li>wall</li></ol></li></ul>"
    '<p><a href="https://a.example/?a=1&amp;b=2">more</a></p>'
)


def test_rich_text_is_shown_as_it_was_marked_up(blog):
    html = block_html(blog, rich_text(RICH))

    assert html.strip() == (
        '<div class="block-text"><h4 dir="auto">What we know</h4>'
        '<p dir="auto">It <strong>holds</strong>, <em>so far</em>:<br>all of it.</p>'
        '<ul dir="auto"><li>dam<ol dir="auto"><li>wall</li></ol></li></ul>'
        '<p dir="auto"><a href="https://a.example/?a=1&amp;b=2" rel="noopener">more</a></p>'
        "</div>"
    )


def test_what_is_stored_is_held_to_todays_policy_when_it_is_rendered_again(blog):
    update = make_update(blog, "Dam", rich_text(RICH))
    TextBlock.objects.update(html='<p onclick="x()">It <u>holds</u><img src="x"></p>')

    publishing.rerender(blog)

    update.refresh_from_db()
    assert '<div class="block-text"><p dir="auto">It holds</p></div>' in (
        update.public_html
    )


@pytest.mark.parametrize(
    ("language", "code", "label"),
    [
        ("en", "uk", "Original: Ukrainian"),
        ("en", "und", "Original"),
        ("en", "xx", "Original"),  # as of an import
    ],
)
def test_a_translated_quote_has_what_was_said_below(ada, language, code, label):
    blog = make_blog(by=ada, language=language)
    said = quote("“Up.”", original="«Вгору»\n\n<і>", original_language=code)

    html = block_html(blog, said)

    assert_same(
        html,
        f"""
        <figure class="block-quote">
          <blockquote data-testid="quote"><p dir="auto">“Up.”</p></blockquote>
          <div class="original" data-testid="original">
            <p class="from">{label}</p>
            <blockquote lang="{code}"><p dir="auto">«Вгору»</p><p dir="auto">&lt;і&gt;</p></blockquote>
          </div>
          <figcaption>
            <bdi class="speaker" data-testid="speaker">Josef Lind</bdi>
          </figcaption>
        </figure>
        """,
    )


def test_the_language_of_an_original_is_named_in_the_blogs(ada):
    blog = make_blog(by=ada, language="de")

    html = block_html(blog, quote(original="«Вгору»", original_language="uk"))

    assert "Ukrainisch" in html


@pytest.mark.parametrize(
    ("source", "shown"),
    [("River <Office>", "River &lt;Office&gt;"), ("", "a.example")],
)
def test_a_card_is_a_link_that_says_where_it_goes(blog, source, shown):
    html = block_html(
        blog, card("https://www.a.example/?a=1&b=2", title='"Arn" & <i>', source=source)
    )

    assert_same(
        html,
        f"""
        <div class="block-card" data-testid="card">
          <p class="what" dir="auto">
            <a href="https://www.a.example/?a=1&amp;b=2" rel="noopener">&quot;Arn&quot; &amp; &lt;i&gt;</a>
          </p>
          <p class="from"><bdi>{shown}</bdi></p>
        </div>
        """,
    )


def test_blocks_are_in_their_order(blog):
    html = block_html(blog, quote("“1”"), "2", figure(make_image(), caption="3"), "4")

    assert shown(html) == "“1” Josef Lind 2 3 [Anna Sorg] 4"
