"""The fields of a blog's form about what stands around its story."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .fields import LineField
from .related_field import HttpsField, RelatedField
from .topics_field import TopicsForm

# Those that are called as the blog's own.
AROUND = (
    *("related_links", "sponsor_name", "sponsor_url"),
    *("newsletter_words", "newsletter_url", "has_slots"),
)


def _address(label):
    box = forms.TextInput(attrs={"placeholder": "https://"})
    return HttpsField(label=label, max_length=500, required=False, widget=box)


class AroundForm(TopicsForm):
    related_links = RelatedField(
        label=_("More on this"),
        required=False,
        widget=forms.Textarea(
            attrs={"rows": 4, "placeholder": _("What it is called https://…")}
        ),
        help_text=_(
            "Up to six links to other coverage, each on a line: what it is called, then its "
            "address. They stand below “What we know”."
        ),
    )
    sponsor_name = LineField(
        label=_("Supported by"),
        max_length=100,
        required=False,
        help_text=_(
            "Readers see it under the headline, and programs in the feeds: who pays is said."
        ),
    )
    sponsor_url = _address(_("Address of the supporter"))
    newsletter_words = LineField(
        label=_("Newsletter"),
        max_length=160,
        required=False,
        help_text=_(
            "One line that leads to it: “The day’s news by mail, every evening”."
        ),
    )
    newsletter_url = _address(_("Address of the newsletter"))
    has_slots = forms.BooleanField(
        label=_("Advertising in this blog"),
        required=False,
        help_text=_(
            "Where your site has places for it. A sensitive blog has none in any case."
        ),
    )

    def clean(self):
        data = super().clean()
        if self._is_alone("sponsor_url", without="sponsor_name"):
            self.add_error("sponsor_name", _("Whose address is it?"))
        if self._is_alone("newsletter_url", without="newsletter_words"):
            self.add_error("newsletter_words", _("Write what the link says."))
        if self._is_alone("newsletter_words", without="newsletter_url"):
            self.add_error("newsletter_url", _("Where does it lead?"))
        return data

    def _is_alone(self, name, *, without):
        data = self.cleaned_data
        has_other = data.get(without) or without in self.errors
        return bool(data.get(name)) and not has_other
