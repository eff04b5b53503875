"""What is typed at the side of a blog's desk: claims, shifts and hand-over notes."""

from datetime import UTC, datetime, time, timedelta, tzinfo
from functools import cache

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .fields import LineField, WordsField
from .moment_field import TIME

# A time that is longer ago than this is one of tomorrow.
JUST_PAST = timedelta(hours=6)


class ClockField(forms.CharField):
    """A time of 24 hours on the blog's clock: the next there is, or one just past.

    `zone` is set by the form that has one.
    """

    zone: tzinfo = UTC

    def __init__(self, **kwargs):
        attrs = {"class": "time", "inputmode": "numeric", "autocomplete": "off"}
        widget = forms.TextInput(attrs=attrs | {"placeholder": _("hh:mm")})
        super().__init__(max_length=8, widget=widget, **kwargs)

    def clean(self, value):
        value = super().clean(value)
        if not value:
            return None
        found = TIME.fullmatch(value.strip())
        try:
            at = time(int(found[1]), int(found[2]))
        except (TypeError, ValueError):
            raise forms.ValidationError(_("Write the time as 14:30.")) from None
        now = timezone.now().astimezone(self.zone)
        days = (now.date() + timedelta(days=n) for n in (-1, 0, 1))
        moments = (datetime.combine(day, at, tzinfo=self.zone) for day in days)
        return next(moment for moment in moments if moment > now - JUST_PAST)


class _OnTheClock(forms.Form):
    def __init__(self, *args, blog, **kwargs):
        super().__init__(*args, auto_id=f"{self.prefix_of_ids}-%s", **kwargs)
        for field in self.fields.values():
            if isinstance(field, ClockField):
                field.zone = blog.zone


class ClaimForm(_OnTheClock):
    prefix_of_ids = "claim"
    words = LineField(
        label=_("I have …"),
        max_length=120,
        error_messages={"required": _("Say what you have.")},
        widget=forms.TextInput(attrs={"placeholder": _("the 20:15 speech")}),
    )
    due_at = ClockField(label=_("At"), required=False)


class ShiftForm(_OnTheClock):
    prefix_of_ids = "shift"
    person = forms.ModelChoiceField(None, label=_("Who"), empty_label=None)
    begins_at = ClockField(label=pgettext_lazy("the beginning of a shift", "From"))
    ends_at = ClockField(label=_("To"))

    def __init__(self, *args, blog, by, **kwargs):
        super().__init__(*args, blog=blog, **kwargs)
        people = blog.writers().order_by("byline")
        people = people if by.is_editor else people.filter(pk=by.pk)
        self.fields["person"].queryset = people
        # Asked for once: a select looks at its choices twice.
        self.fields["person"].choices = cache(lambda: _names_of(people))
        self.fields["person"].initial = by.pk

    def clean(self):
        data = super().clean()
        begins, ends = data.get("begins_at"), data.get("ends_at")
        if begins and ends and ends <= begins:
            data["ends_at"] = ends + timedelta(days=1)
        return data


def _names_of(people):
    named = people.only("byline", "email", "erased_at")
    return [(person.pk, str(person)) for person in named]


class HandOverForm(_OnTheClock):
    prefix_of_ids = "hand-over"
    words = WordsField(
        label=_("Hand-over note"),
        max_length=2000,
        error_messages={"required": _("Write what the next shift must know.")},
        widget=forms.Textarea(attrs={"rows": 3}),
    )
