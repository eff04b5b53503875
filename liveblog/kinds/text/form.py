"""How a text is written: in the rich editor, or in a plain box."""

from django import forms
from django.utils.translation import gettext_lazy as _

from liveblog.desk.block_form import MAX_WORDS, BlockForm
from liveblog.desk.fields import WordsField
from liveblog.desk.rich_words import digest, read_words

from .model import TextBlock


class TextForm(BlockForm):
    """Words from the plain box; or, where an editor has sent them, from its HTML."""

    kind, name, icon = "text", _("Text"), "text"
    order, has_toolbar = 1, True
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
        seen = self.data.get(self.add_prefix("html_seen"))
        try:
            read = read_words(data["words"], data["html"], seen=seen)
            self.fields["words"].run_validators(read.words)
        except forms.ValidationError as error:
            self.add_error("words", error)  # html's cannot be seen
            return data
        return data | read._asdict()

    def html_seen(self):
        """Of what is in the form now; what comes back tells whether an editor changed it."""
        return digest(self["html"].value() or "")

    def build(self):
        return TextBlock(**self.cleaned_data)
