"""How a text is written: in the rich editor, or in a plain box."""

from django import forms
from django.utils.translation import gettext_lazy as _

from liveblog.desk.block_form import MAX_WORDS, BlockForm
from liveblog.desk.fields import WordsField
from liveblog.desk.rich_words import digest, read_words
from liveblog.markup import rich

from .model import TextBlock

NOT_AS_IN_HTML = (
    "It says something else than `html`: change both, or send one of the two."
)


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

    @classmethod
    def typed(cls, told):
        """Where both were sent the HTML counts: changed words beside it would be lost in silence."""
        words, html = told.get("words") or "", told.get("html") or ""
        try:
            read = rich.read(html).words
        except forms.ValidationError:
            return told  # the form says what is wrong with it
        if words.strip() and read and read.split() != words.split():
            raise forms.ValidationError({"words": NOT_AS_IN_HTML})
        return told

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
