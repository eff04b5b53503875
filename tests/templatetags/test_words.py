"""The interface's words reach the page's script in every form that it may need."""

import pytest
from django.template import Context, Template
from django.utils import translation

from liveblog.templatetags import words

ARABIC = {0: "صفر", 1: "واحد", 2: "اثنان", 3: "بضعة", 11: "كثير", 100: "مئة"}


def render(text):
    return Template("{% load words %}" + text).render(Context())


def test_english_has_two_forms_for_six_categories():
    assert render('{% plural_forms "new" %}') == " ".join(
        [
            'data-new-zero="{n} new updates"',
            'data-new-one="{n} new update"',
            'data-new-two="{n} new updates"',
            'data-new-few="{n} new updates"',
            'data-new-many="{n} new updates"',
            'data-new-other="{n} new updates"',
        ]
    )


def test_all_six_arabic_forms_can_be_told_apart(monkeypatch):
    def arabic(one, many, number):
        return f"%(n)s {ARABIC[number]}"

    monkeypatch.setattr(words, "ngettext", arabic)

    rendered = render('{% plural_forms "since" %}')

    assert rendered == " ".join(
        f'data-since-{category}="{{n}} {ARABIC[number]}"'
        for category, number in words.EXAMPLES.items()
    )


def test_a_quotation_mark_in_a_translation_stays_inside_its_attribute(monkeypatch):
    monkeypatch.setattr(words, "ngettext", lambda one, many, number: '"%(n)s"')

    assert 'data-more-one="&quot;{n}&quot;"' in render('{% plural_forms "more" %}')


@pytest.mark.parametrize(
    ("language", "spoken"),
    [
        ("en", "en"),
        ("de", "de"),
        ("de-at", "de-at"),
        ("ar", "ar"),
        ("zh-hans", "zh-hans"),
        ("pl", "en"),
    ],
)
def test_the_words_are_in_the_pages_language_where_we_speak_it(language, spoken):
    with translation.override(language):
        assert render("{% words_language %}") == spoken
