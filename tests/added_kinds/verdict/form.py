"""How it is written."""

from django import forms

from liveblog.desk.block_form import BlockForm
from liveblog.desk.fields import WordsField

from .model import VerdictBlock


class VerdictForm(BlockForm):
    kind, name = "verdict", "Verdict"
    words = WordsField(label="Claim", max_length=500)
    is_true = forms.BooleanField(label="It is so", required=False)

    def build(self):
        return VerdictBlock(**self.cleaned_data)
