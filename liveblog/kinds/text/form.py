"""How a text is written: in the rich editor, or in a plain box."""

import hashlib

from django import forms
from django.utils.translation import gettext_lazy as _

from liveblog.desk.block_form import MAX_WORDS, BlockForm
from liveblog.desk.fields import WordsField
from liveblog.markup import rich

from .model import TextBlock


class TextForm(BlockForm):
    """Words from the plain box; or, where an editor has sent them, from its HTML.

    A page whose editor never came shows rich text in the plain box. `html_seen` is the
    digest of the HTML that was under it: where that has not changed, but the words have,
    they were typed into the plain box and are what counts.
    """

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
