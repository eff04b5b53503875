"""The form of "Remove at once": what is to go from an update, and why."""

from django import forms
from django.utils.translation import gettext_lazy as _

from liveblog.markup.removing import Removal
from liveblog.models import FigureBlock

from .fields import LineField

SHORTEST = 3


class RemovalForm(forms.Form):
    words = LineField(
        label=_("A name or an address, as it stands there"),
        max_length=200,
        required=False,
    )
    pictures = forms.MultipleChoiceField(
        label=_("Pictures"), required=False, widget=forms.CheckboxSelectMultiple
    )
    reason = LineField(
        label=_("Reason"),
        max_length=500,
        error_messages={"required": _("Say why, for whoever is on shift after you.")},
    )

    def __init__(self, data=None, *, update):
        super().__init__(data, label_suffix="")
        figures = [b for b in update.blocks() if isinstance(b, FigureBlock)]
        self.fields["pictures"].choices = [
            (each.name, each.caption or each.alt or each.credit) for each in figures
        ]

    def clean_words(self):
        words = self.cleaned_data["words"]
        if words and sum(map(str.isalnum, words)) < SHORTEST:
            raise forms.ValidationError(
                _("That is too short: it would go from other words, too.")
            )
        return words

    def clean(self):
        data = super().clean()
        if not (data.get("words") or data.get("pictures") or self.errors):
            self.add_error("words", _("Say what is to go, or tick a picture."))
        return data

    @property
    def removal(self):
        data = self.cleaned_data
        return Removal(data["words"], frozenset(data["pictures"]))
