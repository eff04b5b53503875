"""The form of an alt text that was owed."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .fields import LineField


class DescriptionForm(forms.Form):
    alt = LineField(label=_("Alt text"), max_length=500, required=False)
    is_decorative = forms.BooleanField(
        label=_("Decorative, needs no alt text"), required=False
    )

    def __init__(self, *args, picture, update, **kwargs):
        # Several stand on one page, and no id may occur twice.
        ids = f"owed-{update.pk}-{picture[:8]}-%s"
        super().__init__(*args, auto_id=ids, **kwargs)
        self.update = update

    def clean(self):
        data = super().clean()
        if data.get("is_decorative"):
            data["alt"] = ""
        elif not data.get("alt") and "alt" not in self.errors:
            self.add_error("alt", _("Say what is in the picture, or tick the box."))
        return data
