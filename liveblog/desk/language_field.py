"""The language that a blog is in: any that we know a name of."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from liveblog.markup import languages
from liveblog.markup.quotes import marks_of
from liveblog.models import Blog


class LanguageSelect(forms.Select):
    """Each language with its quotation marks: the script sets them in the fields beside."""

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        option["attrs"]["data-quotes"] = "|".join(marks_of(value))
        return option


class LanguageField(forms.ChoiceField):
    """First those that the interface speaks; of the others also the name in the page's language."""

    widget = LanguageSelect

    def __init__(self, **kwargs):
        super().__init__(choices=_choices, **kwargs)


def direction_of(language: str) -> str:
    """Which way a blog in it is written, as `Blog.direction` has it."""
    is_rtl = languages.is_right_to_left(language)
    return Blog.Direction.RIGHT_TO_LEFT if is_rtl else Blog.Direction.LEFT_TO_RIGHT


def _choices():
    spoken = dict(settings.LANGUAGES)
    others = [
        (code, _told(name, languages.name_here(code)))
        for code, name in languages.own_names().items()
        if code not in spoken
    ]
    return [*settings.LANGUAGES, (_("Words around the story in English"), others)]


def _told(own_name, name_here):
    """“Soomaali – Somali”: not everybody who looks for it reads its letters."""
    is_one = own_name.casefold() == name_here.casefold()
    return own_name if is_one else f"{own_name} – {name_here}"
