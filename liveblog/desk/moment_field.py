"""A moment that is typed: a time of 24 hours and a day, on the blog's clock."""

import re
from datetime import UTC, date, datetime, time, tzinfo

from django import forms
from django.utils.translation import gettext_lazy as _

# Before that, zones had no name for their time, and HTML has none for their offset.
EARLIEST_YEAR, LATEST_YEAR = 1970, 9000
# 14:30, and as telephones and other languages write it: 1430, 14.30, 14h30.
# Programs say of an hour that is repeated which one it is: 02:30+01:00.
TIME = re.compile(r"(\d{1,2})\s*[:.hH]?\s*(\d{2})")
WITH_OFFSET = re.compile(rf"{TIME.pattern}([+-]\d{{2}}:\d{{2}})?")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class MomentInput(forms.MultiWidget):
    """The time as text, since browsers write AM and PM into a field of their own, by their
    language alone; the day in the browser's field, which has a calendar.

    Its value is [time, day], or None where both are empty. One value under the name itself,
    such as 2026-11-24T14:03, is read too: words that were kept on a device or on the desk
    before there were two fields have it.
    """

    use_fieldset = False  # hint and error describe each of the two

    def __init__(self):
        written = {
            "class": "time",
            "aria-label": _("Time, 24 hours"),
            "placeholder": _("hh:mm"),
            "inputmode": "numeric",
            "autocomplete": "off",
            "data-time": True,
        }
        day = {"type": "date", "aria-label": _("Day")}
        super().__init__(
            {"time": forms.TextInput(attrs=written), "date": forms.DateInput(attrs=day)}
        )

    def value_from_datadict(self, data, files, name):
        value = super().value_from_datadict(data, files, name)
        if not any(value) and (whole := data.get(name)):
            day, _t, written = whole.partition("T")
            value = [written, day]
        return value if any(value) else None

    def value_omitted_from_data(self, data, files, name):
        return name not in data and super().value_omitted_from_data(data, files, name)

    def decompress(self, value):
        return value or ["", ""]


class MomentField(forms.Field):
    """A moment on the blog's clock: `zone` is set by the form that has one.

    Of an hour that the clocks repeat in autumn it is the first, unless its offset from UTC is said;
    one that they skip in spring is refused.
    """

    zone: tzinfo = UTC
    widget = MomentInput
    default_error_messages = {
        "no_time": _("Write the time as 14:30."),
        "no_day": _("Choose the day."),
        "too_early": _("That is too long ago."),
        "too_late": _("That is still to come. Leave it empty."),
        "skipped": _("The clocks skip that time. Choose another."),
    }

    def prepare_value(self, value):
        if isinstance(value, datetime):
            local = value.astimezone(self.zone)
            return [f"{local:%H:%M}", local.date().isoformat()]
        return value

    def to_python(self, value):
        if value in self.empty_values:
            return None
        written, chosen = value
        day = self._day(chosen)
        at, offset = self._time(written)
        typed = datetime.combine(day, at)
        moment = typed.replace(tzinfo=self.zone)
        if offset and not moment.isoformat().endswith(offset):
            moment = moment.replace(fold=1)
            if not moment.isoformat().endswith(offset):
                raise self._refusal("no_time")
        moment = moment.astimezone(UTC)
        if moment.astimezone(self.zone).replace(tzinfo=None) != typed:
            raise self._refusal("skipped")
        return moment

    def _day(self, chosen):
        try:
            if not DAY.fullmatch(chosen or ""):
                raise ValueError
            day = date.fromisoformat(chosen)
        except ValueError:
            raise self._refusal("no_day") from None
        if day.year < EARLIEST_YEAR:
            raise self._refusal("too_early")
        if day.year > LATEST_YEAR:
            raise self._refusal("too_late")
        return day

    def _time(self, written):
        found = WITH_OFFSET.fullmatch((written or "").strip())
        try:
            return time(int(found[1]), int(found[2])), found[3]
        except (TypeError, ValueError):
            raise self._refusal("no_time") from None

    def _refusal(self, code):
        return forms.ValidationError(self.error_messages[code], code=code)
