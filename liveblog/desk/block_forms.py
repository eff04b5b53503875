"""One form for each kind of block: it cleans what was typed and builds the block."""

import hashlib

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from liveblog import embeds, rich
from liveblog.models import CardBlock, EmbedBlock, QuoteBlock, TextBlock

from .block_form import BlockForm
from .fields import (
    EmbedField,
    LineField,
    SpokenLanguageField,
    WebAddressField,
    WordsField,
)
from .figure_form import FigureForm

MAX_WORDS = 20_000  # characters in one block; a long read has about 10,000
NO_ADDRESS = _("That is not a web address (https://…).")


class TextForm(BlockForm):
    """Words from the plain box; or, where an editor has sent them, from its HTML.

    A page whose editor never came shows rich text in the plain box. `html_seen` is the
    digest of the HTML that was under it: where that has not changed, but the words have,
    they were typed into the plain box and are what counts.
    """

    kind, name = "text", _("Text")
    words = WordsField(
        label=_("Text"),
        max_length=MAX_WORDS,
        required=False,
        widget=forms.Textarea(
            attrs={"rows": 3, "class": "words", "placeholder": _("What has happened?")}
        ),
    )

    html = forms.Field(required=False, widget=forms.HiddenInput)

    @property
    def is_blank(self):
        return not self.cleaned_data["words"]

    def clean(self):
        data = super().clean()
        if "words" in self.errors:
            return data
        try:
            read = rich.read(data["html"] or "")
            self.fields["words"].run_validators(read.words)
        except forms.ValidationError as error:
            self.add_error("words", error)  # html's cannot be seen
            return data
        # An empty editor sends an empty paragraph: the plain words win over that.
        if not read.words or self._was_typed_over(read):
            return data | {"html": ""}
        return data | read._asdict()

    def html_seen(self):
        """Of what is in the form now; what comes back tells whether an editor changed it."""
        return _digest(self["html"].value() or "")

    def _was_typed_over(self, read):
        seen = self.data.get(self.add_prefix("html_seen"))
        is_another = read.words.split() != self.cleaned_data["words"].split()
        return is_another and seen == _digest(self.data[self.add_prefix("html")])

    def build(self):
        return TextBlock(**self.cleaned_data)


def _digest(html):
    # As a browser sends it: the value of a field has its own ends of lines.
    return hashlib.sha256(" ".join(html.split()).encode()).hexdigest()[:16]


class QuoteForm(BlockForm):
    kind, name = "quote", _("Quote")
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
    role = LineField(label=_("Role"), max_length=160, required=False)
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


class EmbedForm(BlockForm):
    kind, name = "embed", _("Embed")
    url = EmbedField(
        label=_("Address or embed code"),
        required=False,
        widget=forms.TextInput(attrs={"placeholder": "https://"}),
    )
    title = LineField(
        label=_("What it is"),
        max_length=200,
        required=False,
        help_text=_(
            "Readers see it before they load anything: “Drone flight over the dam”."
        ),
    )
    author = LineField(label=_("Author"), max_length=120, required=False)
    words = WordsField(
        label=_("What it says"),
        max_length=MAX_WORDS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_(
            "The words of a post, or what is heard and seen. They stay here when the "
            "original goes."
        ),
    )

    @property
    def is_blank(self):
        return not any(str(field.value() or "").strip() for field in self)

    def clean(self):
        data = super().clean()
        if self.is_blank:
            return data
        if not data.get("url") and "url" not in self.errors:
            self.add_error("url", _("Paste the address, or remove this embed."))
        if not data.get("title") and "title" not in self.errors:
            self.add_error("title", _("Say in a few words what it is."))
        return data

    def build(self):
        embed = embeds.read(self.cleaned_data["url"])
        return EmbedBlock(
            provider=embed.provider.key, provider_id=embed.id, **self.cleaned_data
        )


class CardForm(BlockForm):
    kind, name = "card", _("Link")
    url = WebAddressField(
        label=pgettext_lazy("of a web page", "Address"),
        max_length=500,
        required=False,
        widget=forms.URLInput(attrs={"placeholder": "https://"}),
        error_messages={"invalid": NO_ADDRESS},
    )
    title = LineField(
        label=_("Title"),
        max_length=200,
        required=False,
        help_text=_("What readers find there. Nothing is fetched from the address."),
    )
    source = LineField(label=_("Source"), max_length=120, required=False)

    @property
    def is_blank(self):
        return not any(str(field.value() or "").strip() for field in self)

    def clean(self):
        data = super().clean()
        if self.is_blank:
            return data
        if not data.get("url") and "url" not in self.errors:
            self.add_error("url", _("Paste the address, or remove this link."))
        if not data.get("title") and "title" not in self.errors:
            self.add_error("title", _("Say in a few words what it is."))
        return data

    def build(self):
        return CardBlock(**self.cleaned_data)


FORMS = {
    form.kind: form for form in (TextForm, QuoteForm, FigureForm, EmbedForm, CardForm)
}
