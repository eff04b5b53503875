"""The form of "Remove at once": what is to go from an update, and why."""

from django import forms
from django.utils.translation import gettext_lazy as _

from liveblog.markup.removing import Removal
from liveblog.models import CardBlock, FigureBlock, RecordingBlock

from .fields import LineField

SHORTEST = 3


class RemovalForm(forms.Form):
    words = LineField(
        label=_("A name or an address, as it stands there"),
        max_length=200,
        required=False,
    )
    files = forms.MultipleChoiceField(
        label=_("Pictures, audio and video"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    reason = LineField(
        label=_("Reason"),
        max_length=500,
        error_messages={"required": _("Say why, for whoever is on shift after you.")},
    )

    def __init__(self, data=None, *, update):
        super().__init__(data, label_suffix="")
        named = map(_file_of, update.blocks())
        self.fields["files"].choices = [each for each in named if each]

    def clean_words(self):
        words = self.cleaned_data["words"]
        if words and sum(map(str.isalnum, words)) < SHORTEST:
            raise forms.ValidationError(
                _("That is too short: it would go from other words, too.")
            )
        return words

    def clean(self):
        data = super().clean()
        if not (data.get("words") or data.get("files") or self.errors):
            self.add_error("words", _("Say what is to go, or tick a file."))
        return data

    @property
    def removal(self):
        data = self.cleaned_data
        return Removal(data["words"], frozenset(data["files"]))


def _file_of(block) -> tuple[str, str] | None:
    """The name of a block's file, and what a person calls it."""
    if isinstance(block, FigureBlock):
        return block.name, block.caption or block.alt or block.credit
    if isinstance(block, RecordingBlock):
        return block.recording.name, block.title
    if isinstance(block, CardBlock) and block.picture:
        return block.picture.name, _("The link’s picture: %(title)s") % vars(block)
    return None
