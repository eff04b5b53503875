"""The forms for an update's lines: what stands around its blocks, and its marks."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .fields import LineField, MomentField

EDITORS_MARKS = ("is_breaking", "is_key_event", "is_pinned")
NEW_ONLY = ("is_unconfirmed", "announces", "key", "draft", "draft_seen")


class UpdateForm(forms.Form):
    """The lines of an update, and its marks."""

    heading = LineField(
        label=_("Heading"),
        max_length=200,
        required=False,
        widget=forms.Textarea(attrs={"rows": 1, "placeholder": _("Heading")}),
    )
    label = LineField(
        label=_("Label"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"list": "labels"}),
    )
    byline = LineField(label=_("Byline"), max_length=120, required=False)
    location = LineField(label=_("Reporting from"), max_length=120, required=False)
    event_at = MomentField(label=_("Happened at"), required=False)
    is_breaking = forms.BooleanField(label=_("Breaking"), required=False)
    is_key_event = forms.BooleanField(label=_("Key event"), required=False)
    is_pinned = forms.BooleanField(label=_("Pin"), required=False)
    is_unconfirmed = forms.BooleanField(label=_("Unconfirmed"), required=False)
    announces = forms.IntegerField(required=False, widget=forms.HiddenInput)
    key = forms.CharField(required=False, widget=forms.HiddenInput)
    draft = forms.IntegerField(required=False, widget=forms.HiddenInput)
    draft_seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, person, zone, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["event_at"].zone = zone
        if not person.is_editor:
            for mark in EDITORS_MARKS:
                del self.fields[mark]

    def clean_event_at(self):
        at = self.cleaned_data["event_at"]
        if at is not None and at > timezone.now():
            raise forms.ValidationError(_("That is still to come. Leave it empty."))
        return at


class CorrectionForm(UpdateForm):
    """The same for a public update, with what readers are told about the change."""

    class Change:
        WRONG, ADDED = "wrong", "added"

    change = forms.ChoiceField(
        choices=[
            (Change.WRONG, _("Something was wrong")),
            (Change.ADDED, _("Spelling, or something added")),
        ],
        initial=Change.ADDED,
        error_messages={"required": _("Say what kind of change it is.")},
    )
    note = LineField(
        label=_("What was wrong"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    seen_revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Each mark of a public update has its own verb.
        for name in (*EDITORS_MARKS, *NEW_ONLY):
            self.fields.pop(name, None)

    def clean(self):
        data = super().clean()
        if data.get("change") == self.Change.ADDED:
            data["note"] = ""
        elif not data.get("note") and "note" not in self.errors:
            self.add_error(
                "note", _("Say in one sentence what was wrong, and what is right.")
            )
        return data
