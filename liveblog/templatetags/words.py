"""The interface's words for the page's script, which has none of its own."""

from django import template
from django.utils.html import format_html_join
from django.utils.translation import get_language, ngettext

from liveblog.markup.languages import interface_language

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
    """The language that the interface's words are in: of a blog's pages not always its own."""
    return interface_language(get_language())
