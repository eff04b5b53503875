"""The forms of the desk's questions: what is asked before a verb that cannot be undone."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .fields import LineField, WordsField


class ClosingForm(forms.Form):
    message = WordsField(
        label=_("Closing message"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "serif"}),
    )


class PauseForm(forms.Form):
    """What everybody at the desk reads while nothing can be published."""

    reason = LineField(
        label=_("Why"),
        max_length=300,
        error_messages={"required": _("Say why: all who write here will read it.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)


class BlogWithdrawalForm(forms.Form):
    reason = LineField(
        label=_("Reason"),
        max_length=500,
        error_messages={"required": _("Say why, for whoever is on shift after you.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)


class WithdrawalForm(forms.Form):
    class Leave:
        NOTICE, NOTHING = "notice", "nothing"

    leave = forms.ChoiceField(
        choices=[(Leave.NOTICE, _("A note")), (Leave.NOTHING, _("Nothing"))],
        initial=Leave.NOTICE,
    )
    notice = LineField(
        label=_("The note"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    reason = LineField(
        label=_("Reason"),
        max_length=500,
        error_messages={"required": _("Say why, for whoever is on shift after you.")},
    )

    def clean(self):
        data = super().clean()
        if data.get("leave") == self.Leave.NOTHING:
            data["notice"] = ""
        elif not data.get("notice") and "notice" not in self.errors:
            self.add_error("notice", _("Write the note, or choose that nothing stays."))
        return data


class WrongForm(forms.Form):
    note = LineField(
        label=_("What was wrong, and what is right"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Say it in one sentence.")},
    )
