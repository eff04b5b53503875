"""How a reader's question is quoted: it comes from the desk's list of them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from liveblog.desk.block_form import MAX_WORDS, BlockForm
from liveblog.desk.fields import LineField, WordsField

from .model import QuestionBlock


class QuestionForm(BlockForm):
    kind, name = "question", _("Reader’s question")
    has_button = False
    words = WordsField(
        label=_("Question"),
        max_length=MAX_WORDS,
        widget=forms.Textarea(attrs={"rows": 2, "class": "words"}),
        error_messages={"required": _("Add the question, or remove this block.")},
    )
    asker = LineField(label=_("Asked by"), max_length=80, required=False)
    asked = forms.IntegerField(
        required=False, min_value=1, max_value=10**15, widget=forms.HiddenInput
    )

    def build(self):
        return QuestionBlock(**self.cleaned_data)
