"""The interface's words for the page's script, which has none of its own."""

from django import template
from django.conf import settings
from django.utils.html import format_html_join
from django.utils.translation import get_language, ngettext

register = template.Library()

# Phrases with a number in them, by the name that the script has for each.
PHRASES = {
    "new": lambda n: ngettext("%(n)s new update", "%(n)s new updates", n),
    "since": lambda n: ngettext(
        "%(n)s update since you left", "%(n)s updates since you left", n
    ),
    "more": lambda n: ngettext(
        "More than %(n)s update since you left",
        "More than %(n)s updates since you left",
        n,
    ),
}
# A number of each plural category that `Intl.PluralRules` may answer: right for the
# languages that the interface speaks, Arabic with all six among them.
EXAMPLES = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}


@register.simple_tag
def plural_forms(phrase):
    """Each form as an attribute: data-new-one="{n} new update" data-new-two="…" …"""
    return format_html_join(
        " ",
        'data-{}-{}="{}"',
        (
            (phrase, category, PHRASES[phrase](number) % {"n": "{n}"})
            for category, number in EXAMPLES.items()
        ),
    )


@register.simple_tag
def words_language():
    """The language that the interface's words are in.

    Not always the page's: a blog in one that we do not speak has ours around it.
    """
    language = get_language()
    known = {code for code, name in settings.LANGUAGES}
    # `de-at` by its first part; `zh-hans` is one of ours as it stands.
    ours = {language, language.split("-")[0]} & known
    return language if ours else settings.LANGUAGE_CODE
