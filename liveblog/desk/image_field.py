"""A field that names a stored picture: in a figure's form, and in that of a blog's hero."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

NAME = re.compile(r"[0-9a-f]{32}")  # of an image, and of the upload that it was
NOT_HERE = _("Add the picture again; it did not arrive.")


class ImageField(forms.ModelChoiceField):
    def to_python(self, value):
        # PostgreSQL cannot even be asked for a name with NUL in it.
        if value and not NAME.fullmatch(str(value)):
            raise forms.ValidationError(self.error_messages["invalid_choice"])
        return super().to_python(value)


class LinkPictureField(ImageField):
    """One that is not here (any more) is none: the link stands without it."""

    def to_python(self, value):
        try:
            return super().to_python(value)
        except forms.ValidationError:
            return None
