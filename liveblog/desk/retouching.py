"""What is said of a picture itself: the spot that every crop keeps, and its cover."""

from django import forms
from django.utils.translation import gettext_lazy as _

from liveblog import publishing

# Where a press on the picture is not wanted or not possible: nine spots.
SPOTS = {
    "17 17": _("Top left"),
    "50 17": _("Top"),
    "83 17": _("Top right"),
    "17 50": _("Left"),
    "50 50": _("Middle"),
    "83 50": _("Right"),
    "17 83": _("Bottom left"),
    "50 83": _("Bottom"),
    "83 83": _("Bottom right"),
}


class FocusForm(forms.Form):
    """A spot as "x y", each 0 to 100 per cent; and whether the picture is covered."""

    spot = forms.RegexField(
        r"^(100|[0-9]{1,2}) (100|[0-9]{1,2})\Z",
        error_messages={
            "required": _("Choose a spot."),
            "invalid": _("Choose a spot in the picture."),
        },
    )
    is_sensitive = forms.BooleanField(
        label=_("Sensitive: covered until a reader asks to see it"), required=False
    )
    # For an editor, of what a correspondent has covered.
    takes_over = forms.BooleanField(label=_("Editors alone uncover it"), required=False)
    # As the page has shown the tick: only one that is changed is a decision.
    was_sensitive = forms.NullBooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, image, person, **kwargs):
        self.image = image
        self.now = f"{image.focus_x} {image.focus_y}"
        initial = {
            "spot": self.now,
            "is_sensitive": image.is_sensitive,
            "was_sensitive": image.is_sensitive,
        }
        super().__init__(*args, initial=initial, **kwargs)
        if not (
            person.is_editor and image.is_sensitive and not image.covered_by_editor
        ):
            del self.fields["takes_over"]
        if not publishing.may_uncover(image, person):
            # As it is, whatever is sent.
            self.fields["is_sensitive"].disabled = True
            self.fields["is_sensitive"].help_text = _(
                "An editor has covered it, and editors alone uncover it."
            )

    @property
    def covers(self):
        """Of a valid form: whether the picture is to be covered; None if nothing is said of it."""
        covers, was = (
            self.cleaned_data[name] for name in ("is_sensitive", "was_sensitive")
        )
        if was is None:
            was = self.image.is_sensitive
        is_decided = covers != was or (covers and self.cleaned_data.get("takes_over"))
        return covers if is_decided else None

    def spots(self):
        """The nine: value, word, and whether it is the one."""
        return [(value, word, value == self.now) for value, word in SPOTS.items()]

    @property
    def is_elsewhere(self):
        """Whether it was set by a press on the picture, to none of the nine."""
        return self.now not in SPOTS

    @property
    def position(self):
        """Of the valid spot: from the left and from the top, in per cent."""
        x, y = self.cleaned_data["spot"].split()
        return int(x), int(y)


class ForgetForm(forms.Form):
    """The name of the picture that takes its place, if one does."""

    instead = forms.RegexField(r"^[0-9a-f]{32}\Z", required=False)
