"""A day to look for, from midnight to midnight where the blog is, or the newsroom."""

from datetime import date, datetime, time, timedelta, tzinfo

from django import forms
from django.utils.translation import gettext_lazy as _

from .moment_field import EARLIEST_YEAR, LATEST_YEAR


class DayField(forms.DateField):
    """May be empty."""

    widget = forms.DateInput(attrs={"type": "date"})

    def __init__(self):
        super().__init__(label=_("Day"), required=False)

    def clean(self, value):
        day = super().clean(value)
        if day is not None and not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
            raise forms.ValidationError(_("Choose the day."))
        return day


def bounds_of(day: date, zone: tzinfo) -> tuple[datetime, datetime]:
    """Its midnight, and the next one; they may be 23 or 25 hours apart."""
    return (
        datetime.combine(day, time.min, tzinfo=zone),
        datetime.combine(day + timedelta(days=1), time.min, tzinfo=zone),
    )
