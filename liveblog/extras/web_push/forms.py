"""What a browser says of a device that follows, and what an editor says in a push."""

from cryptography.hazmat.primitives.asymmetric import ec
from django import forms
from django.utils.translation import gettext_lazy as _

from liveblog.desk.fields import LineField
from liveblog.markup import zones
from liveblog.outgoing.client import NotAllowed, refuse_what_is_never_asked

from .keys import CURVE, raw_bytes
from .models import MAX_ENDPOINT, MAX_WORDS
from .sending import trusted

AUTH_BYTES = 16
OFFERED = 30


class EndpointField(forms.CharField):
    """An address that may be asked: https, in the public internet."""

    def clean(self, value):
        value = super().clean(value)
        if value:
            try:
                refuse_what_is_never_asked(value, trusted())
            except NotAllowed:
                raise forms.ValidationError("No push service is there.") from None
        return value


class SubscriptionForm(forms.Form):
    """Filled in by our script alone: nobody reads its errors."""

    act = forms.ChoiceField(choices=[("follow", ""), ("stop", "")])
    endpoint = EndpointField(max_length=MAX_ENDPOINT)
    p256dh = forms.CharField(max_length=90, required=False)
    auth = forms.CharField(max_length=24, required=False)
    quiet_from = forms.IntegerField(min_value=0, max_value=23, required=False)
    quiet_until = forms.IntegerField(min_value=0, max_value=23, required=False)
    time_zone = forms.CharField(max_length=64, required=False)
    # In whose place it comes, where a browser has given it another address.
    replaces = forms.CharField(max_length=MAX_ENDPOINT, required=False)

    @property
    def stops(self) -> bool:
        return self.cleaned_data["act"] == "stop"

    def clean_time_zone(self):
        zone = self.cleaned_data["time_zone"]
        return zone if zone in zones.known() else "UTC"

    def clean(self):
        told = super().clean()
        if told.get("act") != "follow":
            return told
        try:
            point = raw_bytes(told.get("p256dh", ""))
            ec.EllipticCurvePublicKey.from_encoded_point(CURVE, point)
            is_known = len(raw_bytes(told.get("auth", ""))) == AUTH_BYTES
        except ValueError:
            is_known = False
        if not is_known:
            self.add_error("p256dh", "These are no keys.")
        hours = told.get("quiet_from"), told.get("quiet_until")
        # All day, or of one hour alone, is what nobody means.
        if None in hours or hours[0] == hours[1]:
            told |= {"quiet_from": None, "quiet_until": None}
        return told


class PushForm(forms.Form):
    """Of one blog. `update` is what it leads to, among the latest; None: the live page."""

    words = LineField(
        label=_("What they read"),
        max_length=MAX_WORDS,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        error_messages={"required": _("Write what they are to read.")},
    )
    update = forms.ModelChoiceField(
        None,
        label=_("What it leads to"),
        required=False,
        empty_label=_("The live page"),
        error_messages={
            "invalid_choice": _("This update is not public any more. Choose again.")
        },
    )
    # After the question that a second push in ten minutes asks.
    confirmed = forms.BooleanField(required=False, label=_("Send it all the same"))

    def __init__(self, *args, blog, **kwargs):
        super().__init__(*args, **kwargs)
        latest = blog.updates.published().order_by("-first_revision")
        offered = latest.values("pk")[:OFFERED]
        field = self.fields["update"]
        field.queryset = latest.filter(
            pk__in=list(offered.values_list("pk", flat=True))
        )
        field.label_from_instance = _name


def _name(update) -> str:
    return update.heading or _("Update without a heading")
