"""What an editor says of a picture in the library."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .fields import LineField


class CreditForm(forms.Form):
    credit = LineField(
        label=_("Credit"),
        max_length=200,
        error_messages={"required": _("Whose picture is it?")},
    )


class ReplacementForm(forms.Form):
    picture = forms.FileField(
        label=_("Another picture"),
        widget=forms.FileInput(
            attrs={"accept": "image/jpeg,image/png,image/webp,image/gif,image/avif"}
        ),
        error_messages={"required": _("Choose the picture that takes its place.")},
    )
