"""The interface's words in other languages: complete, and with the same holes to fill in."""

import gettext
import re
from collections import Counter
from datetime import UTC, datetime

import pytest
import time_machine
from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from tests.factories import make_update
from tests.page import parse

OTHERS = [code for code, _ in settings.LANGUAGES if code != "en"]
HOLES = re.compile(r"%\(\w+\)s|(?<!%)\{\w*\}")


def catalog(language):
    """The compiled words by (context, words, plural form)."""
    locale = translation.to_locale(language)  # zh_Hans for zh-hans
    path = settings.LOCALE_PATHS[0] / locale / "LC_MESSAGES" / "django.mo"
    with path.open("rb") as file:
        found = dict(gettext.GNUTranslations(file)._catalog)
    found.pop("")
    return {key: text for key, text in found.items() if text}


def singulars(language):
    return {key[0] if isinstance(key, tuple) else key for key in catalog(language)}


def test_all_languages_have_all_the_words():
    known = {language: singulars(language) for language in OTHERS}

    assert len(known["de"]) > 400
    for language in OTHERS:
        assert known[language] == known["de"], language


@pytest.mark.parametrize("language", OTHERS)
def test_translations_keep_what_is_filled_in(language):
    for key, text in catalog(language).items():
        if isinstance(key, tuple):
            continue  # "one update" may leave its number out
        words = key.rpartition("\x04")[2]
        assert Counter(HOLES.findall(text)) == Counter(HOLES.findall(words)), key


@pytest.mark.parametrize("language", OTHERS)
def test_no_plural_names_what_nobody_fills_in(language):
    for key, text in catalog(language).items():
        if isinstance(key, tuple):
            assert set(HOLES.findall(text)) <= {"%(n)s", "%(names)s", "{n}"} | set(
                HOLES.findall(key[0])
            ), key


@pytest.mark.parametrize(
    ("language", "count"), [("de", 2), ("ar", 6), ("ru", 3), ("uk", 3), ("zh-hans", 1)]
)
def test_each_plural_has_all_its_forms(language, count):
    forms = {}
    for key in catalog(language):
        if isinstance(key, tuple):
            forms.setdefault(key[0], set()).add(key[1])

    assert len(forms) >= 5
    assert set(map(frozenset, forms.values())) == {frozenset(range(count))}


@pytest.mark.parametrize(
    ("language", "badge", "day"),
    [
        ("de", "Eilmeldung", "Dienstag, 24. November 2026"),
        ("fr", "Urgent", "mardi 24 novembre 2026"),
        ("ar", "عاجل", "الثلاثاء 24 نوفمبر 2026"),
        ("uk", "Терміново", "Вівторок, 24 листопада 2026"),
        ("zh-hans", "突发", "2026年11月24日 星期二"),
    ],
)
def test_a_blog_speaks_its_own_language(ada, blog, language, badge, day):
    noon = datetime(2026, 11, 24, 11, tzinfo=UTC)
    blog.language = language
    blog.save()

    with time_machine.travel(noon, tick=False):
        update = make_update(blog, "Shut", is_breaking=True)

    assert f">{badge}</span>" in update.public_html
    with translation.override(language):
        html = render_to_string("liveblog/_update.html", {"update": update})
    wrapper = next(parse(html).find_all(lambda element: element.tag == "article"))
    assert wrapper.attributes["data-day"] == day
