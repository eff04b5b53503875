"""What an editor says of a picture in the library."""

from django import forms
from django.utils.translation import gettext_lazy as _

from media.uploads import store_image

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

    def store(self, person):
        """The new image, made slowly and before any lock; None, with why, if unreadable."""
        try:
            return store_image(self.cleaned_data["picture"], by=person)
        except forms.ValidationError as error:
            self.add_error("picture", error)
            return None
