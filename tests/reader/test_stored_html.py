"""What an update's stored HTML becomes outside of our pages."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
import time_machine

from liveblog import publishing
from liveblog.reader.stored_html import Note, Picture, in_xml, read
from tests.factories import figure, make_image, make_update, quote, words

SITE = "https://news.example"
CET = timezone(timedelta(hours=1))


def html(stored):
    return read(stored, SITE).html


def text(stored):
    return read(f'<div class="body">{stored}</div>', SITE).text


# As HTML ------------------------------------------------------------------------------


def test_hooks_classes_and_ids_stay_at_home():
    assert html('<p id="a" class="b" data-c="d" hx-get="/e" dir="rtl">Words</p>') == (
        '<p dir="rtl">Words</p>'
    )


def test_a_figure_that_stays_at_home_does_so_with_its_words_and_its_picture():
    kept = '<figure class="block-figure at-home"><img src="/a.jpg">Kept</figure>'
    row = f'<p>One</p> <div class="figures"> {kept} {kept} </div> <p>Two</p>'

    stored = read(f'<div class="body">{row}</div>', SITE)

    assert " ".join(stored.html.split()) == "<p>One</p> <p>Two</p>"
    assert stored.text == "One\nTwo"
    assert stored.pictures == ()


@pytest.mark.parametrize("tag", ["div", "span", "section", "custom-element"])
def test_words_of_other_elements_leave_without_them(tag):
    assert html(f"<p>One <{tag}>two</{tag}> three</p>") == "<p>One two three</p>"


@pytest.mark.parametrize(
    "tag", ["button", "script", "style", "iframe", "template", "form", "svg", "h3"]
)
def test_what_does_nothing_elsewhere_is_left_out_with_its_words(tag):
    assert html(f"<p>One <{tag}>two</{tag}>three</p>") == "<p>One three</p>"


@pytest.mark.parametrize("name", ["when", "share", "badge out b-pin", "label", "vh"])
def test_what_is_said_elsewhere_is_left_out(name):
    assert (
        html(f'<p>One <span class="{name}">two</span>three</p>') == "<p>One three</p>"
    )


def test_badges_stand_out_without_our_stylesheet():
    assert html('<p><span class="badge b-corr">Correction</span> x</p>') == (
        "<p><strong>Correction</strong> x</p>"
    )


def test_paragraphs_with_nothing_left_are_left_out():
    assert html('<p class="meta"> <a class="when" href="/x/">14:03</a>\n </p>') == ""


def test_no_break_spaces_stay_and_other_blanks_are_one():
    assert html("<p>7.42\u00a0metres\n\n  and \t more</p>") == (
        "<p>7.42\u00a0metres and more</p>"
    )


@pytest.mark.parametrize(
    ("address", "outside"),
    [
        ("/live/flood/", "https://news.example/live/flood/"),
        ("https://a.example/?b&amp;c", "https://a.example/?b&amp;c"),
        ("http://a.example/", "http://a.example/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
    ],
)
def test_addresses_become_absolute(address, outside):
    assert html(f'<a href="{address}">x</a>') == f'<a href="{outside}">x</a>'


@pytest.mark.parametrize(
    "address", ["javascript:x", "//evil.example", "data:text/html,x", "page", "#x", ""]
)
def test_what_is_no_address_elsewhere_is_no_link(address):
    assert html(f'<a href="{address}">x</a>') == "<a>x</a>"


def test_what_was_escaped_stays_escaped():
    escaped = "&lt;script&gt; &amp;amp; &quot;double&quot; ]]&gt;"

    assert html(f'<p>{escaped}</p><img src="/a.jpg" alt="{escaped}">') == (
        f'<p>{escaped}</p><img src="https://news.example/a.jpg" alt="{escaped}">'
    )


@pytest.mark.parametrize(
    "broken", ["<p>One", "One</p>", "<p><em>One</p>", "<p>One</em></p>", "</div>One"]
)
def test_tags_that_do_not_match_break_nothing(broken):
    assert "One" in html(broken)
    assert html(broken).count("<p>") == html(broken).count("</p>")


def test_a_picture_has_the_size_of_the_file_it_names():
    picture = (
        '<picture><source srcset="/m/480.webp 480w"><img src="/m/960.jpg" '
        'srcset="/m/480.jpg 480w, /m/960.jpg 960w, /m/1600.jpg 1600w" sizes="100vw" '
        'width="1600" height="900" alt="A boat" loading="lazy"></picture>'
    )

    assert html(picture) == (
        '<img src="https://news.example/m/960.jpg" width="960" height="540" alt="A boat">'
    )
    assert read(picture, SITE).pictures == (
        Picture("https://news.example/m/1600.jpg", 1600, 900, "A boat"),
    )


def test_a_picture_without_sizes_is_taken_as_it_is():
    picture = '<img src="https://a.example/b.png" alt="">'

    assert html(picture) == '<img src="https://a.example/b.png" alt="">'
    assert read(picture, SITE).pictures == (
        Picture("https://a.example/b.png", 0, 0, ""),
    )


# As text ------------------------------------------------------------------------------


def test_text_has_a_line_for_each_paragraph():
    assert text("<p>One<br>two</p>\n<p>three <em>and</em> four</p>") == (
        "One\ntwo\nthree and four"
    )


def test_text_is_the_bodys_alone():
    stored = '<p class="meta">14:03</p><h3>Heading</h3><div class="body">Words</div>'

    assert read(stored, SITE).text == "Words"


def test_text_has_no_words_of_controls():
    assert text('<p>One</p><button>Load</button><p class="vh">x</p>two') == "One\ntwo"


def test_text_has_what_markup_would_need_escapes_for():
    assert text("<p>1 &lt; 2 &amp; “a”</p>") == "1 < 2 & “a”"


# As rendered ----------------------------------------------------------------------------


def test_a_rendered_update_is_read(ada, blog):
    image = make_image(by=ada, size=(1200, 900), is_finished=True)
    update = make_update(
        blog, "Bridge", "One.\n\nTwo.", quote("“Up.”", role="baker"), figure(image)
    )

    stored = read(update.public_html, SITE)

    assert stored.text == ("One.\nTwo.\n“Up.”\nJosef Lind, baker\nThe upper bridge")
    assert stored.pictures == (
        Picture(f"{SITE}/media/{image.name}/1200.jpg", 1200, 900, "A bridge"),
    )
    assert stored.corrections == ()
    assert stored.changed_at is None


def test_corrections_are_read_with_their_times(ada, blog):
    update = make_update(blog, "2,900")
    for minute, note in [(5, "“Not” [2,900]: it is fewer."), (9, "…and fewer still")]:
        with time_machine.travel(datetime(2026, 11, 24, 13, minute, tzinfo=UTC)):
            publishing.correct(
                update,
                words("1,900"),
                by=ada,
                seen_revision=update.last_revision,
                note=note,
            )

    stored = read(update.public_html, SITE)

    assert stored.corrections == (
        Note(datetime(2026, 11, 24, 14, 5, tzinfo=CET), "“Not” [2,900]: it is fewer."),
        Note(datetime(2026, 11, 24, 14, 9, tzinfo=CET), "…and fewer still"),
    )
    assert stored.changed_at == datetime(2026, 11, 24, 14, 9, tzinfo=CET)


def test_what_no_xml_may_have_is_left_out():
    kept = "\t\n é \x85 \ud7ff\ue000\ufffd \U0010ffff"

    assert in_xml(f"\x00\x08\x0b\x1f\ufffe\uffff\ud800{kept}") == kept
