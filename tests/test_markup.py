import re
import unicodedata

import pytest
from django.core.exceptions import ValidationError
from django.utils.safestring import SafeString

from liveblog.markup import safe_text
from tests.for_each import for_each


@for_each("code", [0x0000, 0xD800, 0xDBFF, 0xDC00, 0xDFFF])
def test_plain_text_refuses_what_cannot_be_stored(code):
    with pytest.raises(ValidationError, match="characters that cannot be stored"):
        safe_text.plain_text(f"water{chr(code)}level")


def test_plain_text_keeps_the_neighbours_of_surrogates():
    assert safe_text.plain_text("a\ud7ff\ue000b") == "a\ud7ff\ue000b"


# Every Cc but NUL (refused), \t (kept) and the ends of lines; every non-character.
JUNK = [
    *(chr(code) for code in range(0x01, 0x20) if chr(code) not in "\t\n\v\f\r"),
    *(chr(code) for code in range(0x7F, 0xA0) if code != 0x85),
    *(chr(code) for code in range(0xFDD0, 0xFDF0)),
    *(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)),
]


@for_each("end", ["\v", "\f", "\r", "\r\n", "\x85", "\u2028"])
def test_plain_text_ends_lines_where_others_do(end):
    assert safe_text.plain_text(f"one{end}two") == "one\ntwo"


@pytest.mark.parametrize("nothing", ["\u200b", " \u00a0\u200d\n", "\ufeff"], ids=ascii)
def test_plain_text_of_what_cannot_be_seen_is_empty(nothing):
    assert safe_text.plain_text(nothing) == ""


def test_plain_text_keeps_characters_younger_than_python():
    assert safe_text.plain_text("\U0001fffa") == "\U0001fffa"


@for_each("junk", JUNK)
def test_plain_text_drops_controls_and_non_characters(junk):
    assert safe_text.plain_text(f"wa{junk}ter") == "water"


@for_each(
    "text",
    [
        "one\ntwo",
        "one\n\ntwo",
        "one\ttwo",
        "neighbours of the non-characters: \ufdcf \ufdf0 \ufffd",
        "<b>“Löwe” & ‘Bär’</b> [sic] – 1 < 2",
        "ماء יָם 水 👩‍🚒",  # the joiner inside the last one is needed
    ],
)
def test_plain_text_keeps(text):
    assert safe_text.plain_text(text) == text


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n"])
def test_plain_text_has_one_kind_of_newline(newline):
    assert safe_text.plain_text(f"one{newline}two{newline}{newline}three") == (
        "one\ntwo\n\nthree"
    )


def test_plain_text_is_composed():
    assert safe_text.plain_text("Fu\u0308r 3 \u212bngstr\u00f6m") == (
        "F\u00fcr 3 \u00c5ngstr\u00f6m"
    )


def test_plain_text_composes_what_stood_on_both_sides_of_a_control():
    assert safe_text.plain_text("u\x07\u0308") == "ü"


def test_plain_text_strips_the_ends():
    assert safe_text.plain_text(" \n\t one two \n ") == "one two"


BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@for_each("control", BIDI)
def test_plain_line_drops_bidi_controls(control):
    assert (
        safe_text.plain_line(f"{control}Ada{control} Brandt{control}") == "Ada Brandt"
    )


def test_plain_text_keeps_bidi_controls_in_longer_texts():
    assert safe_text.plain_text(f"a{BIDI}b") == f"a{BIDI}b"


def test_plain_line_is_composed_after_bidi_controls_are_gone():
    line = safe_text.plain_line("u\u202e\u0308")

    assert line == "ü"
    assert unicodedata.is_normalized("NFC", line)


def test_plain_line_has_one_line_and_single_spaces():
    assert (
        safe_text.plain_line("  Ada\r\n \tvon\u00a0 \u2028Brandt\n") == "Ada von Brandt"
    )


@pytest.mark.parametrize("text", ["Ada\x00", "Ada\ud800"])
def test_plain_line_refuses_what_cannot_be_stored(text):
    with pytest.raises(ValidationError, match="characters that cannot be stored"):
        safe_text.plain_line(text)


@for_each(
    ("text", "expected"),
    [
        ("", []),
        (" \n\n ", []),
        ("one", ["one"]),
        ("one\ntwo", ["one\ntwo"]),
        ("one\n\ntwo", ["one", "two"]),
        ("one\n \t\ntwo", ["one", "two"]),
        ("one\n\n\n\n  two\n\nthree\n", ["one", "two", "three"]),
    ],
)
def test_paragraphs_are_parted_by_blank_lines(text, expected):
    assert safe_text.paragraphs(text) == expected


@for_each(
    ("text", "lines"),
    [
        ("", []),
        ("one", ["one"]),
        ("one\ntwo", ["one<br>two"]),
        ("one\n\ntwo\nthree", ["one", "two<br>three"]),
        ("<script>alert(1)</script>", ["&lt;script&gt;alert(1)&lt;/script&gt;"]),
        ("a < b > c & d", ["a &lt; b &gt; c &amp; d"]),
        ("\"double\" 'single'", ["&quot;double&quot; &#x27;single&#x27;"]),
        ("&lt;b&gt; &amp;", ["&amp;lt;b&amp;gt; &amp;amp;"]),
        ("one<br>two</p>", ["one&lt;br&gt;two&lt;/p&gt;"]),
        ("<p\n\n>", ["&lt;p", "&gt;"]),
        ("“Right” [here] – ‘now’…", ["“Right” [here] – ‘now’…"]),
        (SafeString("<i>"), ["&lt;i&gt;"]),
    ],
)
def test_from_plain_escapes_first_and_then_makes_paragraphs(text, lines):
    expected = "".join(f'<p dir="auto">{line}</p>' for line in lines)

    assert safe_text.from_plain(text) == expected


def test_from_plain_is_not_escaped_again_by_a_template():
    assert isinstance(safe_text.from_plain("one"), SafeString)


@for_each(
    ("text", "expected"),
    [
        ("", ""),
        ("one two", "one two"),
        ("one. \n two\tthree", "one. two three"),
        ("one two.\n\nthree four", "one two. three…"),
        # Nobody takes two items of a list for one sentence.
        ("one\ntwo\n\nthree", "one · two · three"),
        ("one\n“two”\nthree\nfour", "one · “two” three…"),
        ("one\ntwo three\nfour", "one · two three…"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 60 + "…"),
    ],
)
def test_excerpt_has_the_first_words_on_one_line(text, expected):
    assert safe_text.excerpt(text, words=3) == expected


# Rich text ------------------------------------------------------------------------------


def test_rich_text_has_these_elements_and_no_others():
    assert sorted(safe_text.RICH_TAGS) == [
        *("a", "br", "em", "h4", "li", "ol", "p", "strong", "ul")
    ]


ATTRIBUTES = (
    'id="a" class="b" style="c" title="d" lang="e" dir="rtl" data-hx-get="/f" '
    'hx-get="/g" onclick="h" name="i" target="_blank" rel="opener" aria-label="j"'
)


@for_each("tag", sorted(safe_text.RICH_TAGS - {"br", "a"}))
def test_no_attribute_comes_in_with_an_element(tag):
    html = f"<{tag} {ATTRIBUTES}>x</{tag}>"

    assert safe_text.sanitised(html) == f"<{tag}>x</{tag}>"


def test_of_a_link_its_address_alone_comes_in():
    html = f'<a {ATTRIBUTES} href="https://a.example/">x</a>'

    assert safe_text.sanitised(html) == '<a href="https://a.example/">x</a>'


@for_each(
    ("html", "shown"),
    [
        ("<p>x</p>", '<p dir="auto">x</p>'),
        ("<h4>x</h4>", '<h4 dir="auto">x</h4>'),
        ("<ul><li>x</li></ul>", '<ul dir="auto"><li>x</li></ul>'),
        (
            "<ol><li>x<ul><li>y</li></ul></li></ol>",
            '<ol dir="auto"><li>x<ul dir="auto"><li>y</li></ul></li></ol>',
        ),
        (
            '<p><a href="mailto:a@b.example">x</a></p>',
            '<p dir="auto"><a href="mailto:a@b.example" rel="noopener">x</a></p>',
        ),
    ],
)
def test_from_rich_finds_directions_and_cuts_links_off_from_our_page(html, shown):
    assert safe_text.from_rich(html) == shown
    assert isinstance(safe_text.from_rich(html), SafeString)


# As if it had come into the database by another way than `rich.read`.
STORED_AMISS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='//a.example/'>x</a>",
    "<a href='/desk/'>x</a>",
    "<a href='data:text/html,x'>x</a>",
    "<form action=/desk/><input name=x></form>",
    "<p hx-get='/desk/' hx-trigger=load data-hx-get=/ style='position:fixed'>x</p>",
    "<iframe src=https://a.example/></iframe><object></object><embed>",
    "<base href=https://a.example/><meta http-equiv=refresh><link rel=stylesheet>",
    "<!-- x --><![CDATA[x]]><?x?>",
]


@for_each("html", STORED_AMISS)
def test_from_rich_holds_what_is_stored_to_the_policy(html):
    shown = safe_text.from_rich(f"<p>a</p>{html}")

    assert set(re.findall(r"<[^>]*>", shown)) <= {
        *('<p dir="auto">', "</p>", '<a rel="noopener">', "</a>"),
    }
