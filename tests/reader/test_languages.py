"""Blogs in languages in which we have no words: ours are English, and marked so beside the story."""

import json
import re
from html.parser import HTMLParser

import pytest
from lxml import etree

from liveblog import publishing
from liveblog.desk.language_field import LanguageField, direction_of
from liveblog.markup import languages
from tests.factories import figure, make_blog, make_image, make_update, quote, table
from tests.factories import words as written
from tests.page import VOID

PERSIAN = re.compile("[\u0600-\u06ff]")
LATIN = re.compile("[A-Za-z]")


class Said(HTMLParser):
    """Each text of a page's body, and each alternative of a picture, with the language it is in."""

    def __init__(self, html):
        super().__init__()
        self.within, self.texts, self.is_body = [("", "")], [], False
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        told = dict(attributes)
        self.is_body = self.is_body or tag == "body"
        language = told.get("lang", self.within[-1][1])
        if "alt" in told:
            self.texts.append((language, told["alt"]))
        if tag not in VOID:
            self.within.append((tag, language))

    def handle_endtag(self, tag):
        while self.within.pop()[0] != tag:
            pass

    def handle_data(self, text):
        tag, language = self.within[-1]
        if self.is_body and text.strip() and tag != "script":
            self.texts.append((language, text.strip()))


def test_a_list_of_languages_by_their_own_names_begins_with_those_that_we_speak():
    choices = dict(LanguageField().choices)
    [(group, others)] = [(k, v) for k, v in choices.items() if isinstance(v, list)]

    assert [*choices][:10] == [
        *("en", "de", "es", "fr", "pt", "tr", "ru", "uk", "ar", "zh-hans"),
    ]
    named = dict(others)
    assert (named["so"], named["cs"]) == ("Soomaali – Somali", "Čeština – Czech")
    assert str(group) == "Words around the story in English"
    letters = [name for name in named.values() if name[0] in "ABCČDEÈ"]
    assert letters.index(named["cs"]) < letters.index(named["da"])
    assert LanguageField().clean("ti") == "ti"
    assert languages.own_name("de-at") == "Deutsch"
    assert languages.own_name("tlh") == "tlh"


@pytest.mark.parametrize(
    ("language", "interface", "direction"),
    [
        ("de-at", "de-at", "ltr"),
        ("zh-hans", "zh-hans", "ltr"),
        ("zh-hant", "en", "ltr"),
        ("az", "en", "ltr"),
        ("prs", "en", "rtl"),
        ("ar-dz", "ar-dz", "rtl"),
    ],
)
def test_our_words_are_english_where_we_have_none(language, interface, direction):
    assert languages.interface_language(language) == interface
    assert direction_of(language) == direction


@pytest.mark.one_database
def test_a_persian_story_and_our_english_words_say_which_they_are(rey, ada):
    blog = persian(ada)
    update = persian_update(blog, ada)
    gone = make_update(blog, "خبر", by=ada)
    publishing.withdraw(gone, by=ada, notice="این درست نبود")

    live = "/live/rud/"
    for path in (
        live,
        f"{live}light/",
        update.get_absolute_url(),
        f"{live}oldest-first/",
    ):
        html = rey.get(path).content.decode()
        assert '<html lang="fa" dir="rtl">' in html, path
        # On the light page our words and the alternative of a picture are one link.
        texts = [said for said in Said(html).texts if "Show picture" not in said[1]]
        persian_ones = {lang for lang, text in texts if PERSIAN.search(text)}
        others = {
            (lang, text)
            for lang, text in texts
            if LATIN.search(text) and not PERSIAN.search(text) and lang != "en"
        }
        assert persian_ones == {"fa"}, path
        assert others <= {("fa", "[Newsbook]"), ("tr", "Su yukarı")}, path
    assert ("fa", "پل در باران") in Said(rey.get("/live/rud/").content.decode()).texts


@pytest.mark.one_database
def test_programs_are_told_the_storys_language(rey, ada):
    blog = persian(ada)
    persian_update(blog, ada)

    entry = etree.fromstring(rey.get("/live/rud/feed.atom").content).find("{*}entry")
    page = rey.get("/live/rud/").content.decode()
    told = json.loads(re.search(r"ld\+json[^>]*>(.*?)</script>", page, re.S)[1])

    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "fa"
    content = "".join(entry.itertext())
    assert '<p lang="en" dir="ltr"> <strong>Key event</strong>' in content
    assert '</time>. <span lang="fa">ساعت ۱۱ بود</span></p>' in content
    assert told["inLanguage"] == "fa"


@pytest.mark.one_database
def test_a_table_counts_as_its_language_does_also_where_we_have_no_words(ada):
    cells = "Città|Voti\nRoma|1.200\nBari|600"
    italian = make_blog(by=ada, language="it")

    update = make_update(italian, "Voti", table(cells, chart=2), by=ada)

    bars = update.story["blocks"][0]["chart"]["bars"]
    assert [bar["length"] for bar in bars] == [100.0, 50.0]


def persian(ada):
    blog = make_blog(
        slug="rud",
        headline="رودخانه بالا می‌آید",
        standfirst="خانواده‌ها می‌روند",
        language="fa",
        direction="rtl",
        by=ada,
    )
    publishing.edit_blog(
        blog,
        by=ada,
        introduction="پل بسته است",
        summary="سه پل بسته است",
        source_line="Newsbook",
        hero_image=make_image(by=ada),
        hero_alt="پل در باران",
        hero_caption="پل",
        hero_credit="Newsbook",
    )
    return blog


def persian_update(blog, ada):
    shown = figure(make_image(by=ada), alt="پل", caption="پل قدیمی", credit="Newsbook")
    said = quote(
        "آب از پله‌ها بالا آمد",
        "سارا",
        original="Su yukarı",
        original_language="tr",
        source_url="https://example.org/",
    )
    update = make_update(
        blog,
        "پل بسته شد",
        "مهندسان پل را بستند.",
        said,
        shown,
        by=ada,
        is_key_event=True,
        is_pinned=True,
    )
    words = written("پل بسته است", "مهندسان پل را بستند.", said, shown)
    publishing.correct(
        update, words, by=ada, seen_revision=update.last_revision, note="ساعت ۱۱ بود"
    )
    return update
