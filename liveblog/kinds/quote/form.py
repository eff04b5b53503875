"""How a quote is written."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from liveblog.desk.block_form import MAX_WORDS, NO_ADDRESS, BlockForm
from liveblog.desk.fields import (
    LineField,
    SpokenLanguageField,
    WebAddressField,
    WordsField,
)

from .model import QuoteBlock


class QuoteForm(BlockForm):
    kind, name, icon = "quote", _("Quote"), "quote"
    order = 2
    words = WordsField(
        label=_("Words"),
        max_length=MAX_WORDS,
        widget=forms.Textarea(
            attrs={"rows": 3, "class": "words", "placeholder": _("“What was said”")}
        ),
        error_messages={"required": _("Add the words, or remove this quote.")},
    )
    speaker = LineField(
        label=_("Speaker"),
        max_length=120,
        error_messages={"required": _("Who says this?")},
    )
    role = LineField(
        label=pgettext_lazy("of a speaker", "Role"), max_length=160, required=False
    )
    place = LineField(label=_("Place"), max_length=120, required=False)
    source_url = WebAddressField(
        label=_("Source link"),
        max_length=500,
        required=False,
        widget=forms.URLInput(attrs={"placeholder": "https://"}),
        error_messages={"invalid": NO_ADDRESS},
    )
    original = WordsField(
        label=_("Original words"),
        max_length=MAX_WORDS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
        help_text=_("Where the words above are a translation. Readers see both."),
    )
    original_language = SpokenLanguageField(
        label=_("Language of the original"),
        required=False,
        error_messages={"invalid_choice": _("Choose a language from the list.")},
    )

    def clean(self):
        data = super().clean()
        if not data.get("original"):
            data["original_language"] = ""
        elif data.get("original_language") == "":
            self.add_error("original_language", _("In which language is the original?"))
        return data

    def build(self):
        return QuoteBlock(**self.cleaned_data)
