"""What an editor says of a file that is to be imported."""

from django import forms
from django.utils.translation import gettext_lazy as _

from media.allowance import refuse_on_full_disk


class ImportForm(forms.Form):
    """The file, before it is looked at."""

    file = forms.FileField(
        label=_("File"),
        widget=forms.FileInput(attrs={"accept": ".zip,.json,.html,.htm"}),
        error_messages={"required": _("Which file?"), "empty": _("The file is empty.")},
        help_text=_("At most 40 MB. A larger one an operator imports by a command."),
    )

    def clean_file(self):
        refuse_on_full_disk()
        return self.cleaned_data["file"]


class PlanForm(forms.Form):
    """How it is to be imported, once it is said what is in it."""

    slug = forms.SlugField(
        label=_("Address"),
        max_length=70,
        required=False,
        help_text=_("Small letters, digits and hyphens."),
    )
    fetches = forms.BooleanField(
        label=_("Fetch pictures that the file only names from their own servers"),
        required=False,
    )
    is_shown = forms.BooleanField(
        label=_("Show it to readers at once, as a closed blog"), required=False
    )
