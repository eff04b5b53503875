"""Stored HTML made light: every word, no picture, nothing that is not allowed."""

import re

import pytest

from liveblog.models import Blog, Update
from liveblog.reader.lighten import CLASSES, KEPT, lighten
from tests.factories import figure, make_image, make_update, quote
from tests.page import parse

pytestmark = [pytest.mark.one_database, pytest.mark.slow]


def words_of(html):
    return re.sub(r"<[^>]*>", " ", html).split()


def readable(html):
    """The words that are for reading: no controls, and alt texts for pictures."""
    html = re.sub(r'<a class="(share|light)".*?</a>|<button.*?</button>', "", html)
    html = re.sub(r'<b class="btn .*?</b>', "", html)
    html = re.sub(r'<img[^>]* alt="([^"]*)"[^>]*>', r"Show picture: \1", html)
    html = re.sub(r'<video[^>]* aria-label="([^"]*)"[^>]*>', r"\1", html)
    return words_of(html)


def test_a_picture_becomes_a_link_to_its_smallest_file(ada, blog):
    image = make_image(by=ada, size=(1200, 800), is_finished=True)
    update = make_update(blog, "Bridge", figure(image, alt="A “bridge” & <b>"))

    html = lighten(update.public_html)

    address = f"/media/{image.name}/320.jpg"
    assert f'<a href="{address}">Show picture: A “bridge” &amp; &lt;b&gt;</a>' in html
    assert "<img" not in html
    assert "<picture" not in html
    assert "srcset" not in html
    assert "The upper bridge [Anna Sorg]" in " ".join(words_of(html))


def test_a_picture_without_alt_or_srcset_is_a_link_too():
    assert lighten('<img src="/media/a/480.jpg" alt="">') == (
        '<a href="/media/a/480.jpg">Show picture</a>'
    )


def test_a_picture_inside_a_link_is_its_words():
    html = lighten('<a href="https://a.example/"><img src="/a.jpg" alt="A boat"></a>')

    assert html == '<a href="https://a.example/">Show picture: A boat</a>'


def test_a_player_becomes_a_link():
    html = lighten(
        '<iframe src="https://v.example/1" title="The dam breaks"><p>no</p></iframe>'
        '<video src="/a.mp4" aria-label="The mayor speaks" controls>old</video>'
        '<audio src="/a.mp3" controls></audio>'
    )

    assert html == (
        '<a href="https://v.example/1">The dam breaks</a><a href="/a.mp4">The mayor speaks</a>'
        '<a href="/a.mp3">Play</a>'
    )


def test_what_needs_a_script_is_left_out():
    html = lighten(
        '<p>One<button type="button">Load</button><svg><path d="M0"/></svg>'
        "<template><p>two</p></template><script>three()</script><style>p{}</style>"
        '<a class="share" href="/live/flood/updates/1/" data-share>Share</a>'
        "<span hidden>four<br>five</span></p><noscript>six</noscript>"
    )

    assert html == "<p>One</p> six"


def test_the_light_page_does_not_lead_to_itself():
    status = (
        '<p class="state">Live <a class="light" href="/live/a/light/">Light</a></p>'
    )

    assert lighten(status) == '<p class="state">Live </p>'


def test_a_key_event_on_this_page_is_a_link_within_it():
    stored = (
        '<a href="/live/flood/updates/1/" data-goto="update-1">One</a>'
        '<a href="/live/flood/updates/2/" data-goto="update-2">Two</a>'
    )

    assert lighten(stored, here={"update-1"}) == (
        '<a href="#update-1">One</a><a href="/live/flood/updates/2/">Two</a>'
    )


def test_quotes_keep_their_words_speaker_and_source(blog):
    words = "“" + "river " * 400 + "”\n\n“And more.”"
    update = make_update(
        blog, "", quote(words, role="shopkeeper", source_url="https://a.example/")
    )

    html = lighten(update.public_html)

    # The time, and the heading by which screen readers find it.
    assert words_of(html)[6:] == [
        *words.split(),
        *("Josef", "Lind", ",", "shopkeeper", "Source"),
    ]
    assert html.count("<p dir=") == 2
    assert '<a href="https://a.example/">Source</a>' in html


def test_the_demos_updates_lose_no_word(demo):
    updates = Update.objects.published()
    assert updates.count() > 40

    for update in updates:
        html = update.public_html
        assert words_of(lighten(html)) == readable(html), update


def test_the_demos_parts_lose_no_word(demo):
    for blog in Blog.objects.public():
        for part in (blog.headline_html, blog.status_html, blog.key_events_html):
            assert words_of(lighten(part)) == readable(part)


def test_lines_of_a_paragraph_stay_apart():
    assert lighten("<p>One<br>two<br/>three</br></p>") == "<p>One<br>two<br>three</p>"


def test_spaces_that_may_not_break_are_kept():
    assert (
        lighten("<p>12\u202f000\u00a0m\n   and</p>\n")
        == "<p>12\u202f000\u00a0m and</p>"
    )


HOSTILE = [
    "<p onclick=alert(1) style=color:red id=poll hx-get=/x data-share=1>x</p>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" javascript:alert(1)">x</a>',
    '<a href="//evil.example/">x</a>',
    '<a href="/\\evil.example/">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<img src="javascript:alert(1)" alt="x">',
    '<img src="/a&quot;><script>alert(1)</script>" alt="&lt;script&gt;">',
    '<iframe src="javascript:alert(1)" title="<script>x"></iframe>',
    "<scr<script>ipt>alert(1)</script>",
    "<!--><script>alert(1)</script>-->",
    "<p class='badge evil' dir='\"><script>'>x",
    "</article></main><p>x</p></p></p>",
    "<object data=/x><embed src=/y></object>x",
    "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
    "<textarea><script>x</script></textarea>",
    "<a href='https://a.example/' href=javascript:x>x",
]


@pytest.mark.parametrize("html", HOSTILE)
def test_only_what_is_allowed_comes_out(html):
    out = lighten(html)

    elements = parse(out).find_all(lambda e: True)  # asserts that each is closed
    for element in elements:
        assert element.tag in KEPT
        assert set(element.attributes) <= {"class", "href", "datetime", "dir", "lang"}
        assert set(element.attributes.get("class", "").split()) <= CLASSES
        address = element.attributes.get("href", "/")
        assert re.match(r"(https?://|mailto:|/(?![/\\])|#)", address), address
    assert "<script" not in out
