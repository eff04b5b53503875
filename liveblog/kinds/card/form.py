"""How a link that stands by itself is written."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from liveblog.desk.block_form import NO_ADDRESS, BlockForm
from liveblog.desk.fields import LineField, WebAddressField
from liveblog.desk.image_field import NAME, LinkPictureField
from liveblog.models import link_pictures
from media.models import Image

from .model import CardBlock


class CardForm(BlockForm):
    kind, name, icon = "card", _("Link card"), "card"
    order = 5
    url = WebAddressField(
        label=pgettext_lazy("of a web page", "Address"),
        max_length=500,
        required=False,
        widget=forms.URLInput(attrs={"placeholder": "https://"}),
        error_messages={"invalid": NO_ADDRESS},
    )
    title = LineField(
        label=_("Title"),
        max_length=200,
        required=False,
        help_text=_("What readers find there."),
    )
    teaser = LineField(
        label=_("Teaser"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 1}),
    )
    source = LineField(label=_("Source"), max_length=120, required=False)
    picture = LinkPictureField(
        Image.objects.none(),  # see __init__
        to_field_name="name",
        required=False,
        widget=forms.HiddenInput,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.is_bound:
            self.fields["picture"].queryset = link_pictures()

    @classmethod
    def initial_of(cls, block):
        return vars(block) | {"picture": block.picture}

    @property
    def is_blank(self):
        return not any(str(field.value() or "").strip() for field in self)

    @property
    def shown_picture(self):
        """The name of its picture, if it has one."""
        value = self["picture"].value()
        name = value.name if isinstance(value, Image) else str(value or "")
        return name if NAME.fullmatch(name) else ""

    @property
    def takes_pictures(self):
        return settings.LINK_PICTURES

    def clean(self):
        data = super().clean()
        if self.is_blank:
            return data
        if not data.get("url") and "url" not in self.errors:
            self.add_error("url", _("Paste the address, or remove this link."))
        if not data.get("title") and "title" not in self.errors:
            self.add_error("title", _("Say in a few words what it is."))
        return data

    def build(self):
        return CardBlock(**self.cleaned_data)
