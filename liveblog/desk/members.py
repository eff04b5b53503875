"""Who writes in a blog: those who do are ticked, others are added by their name."""

import re
from collections import Counter

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from accounts.models import User

from .fields import NamesField

NUMBER = re.compile("[0-9]{1,15}")


def correspondents():
    return User.objects.filter(role=User.Role.CORRESPONDENT, is_active=True)


class MembersField(forms.ModelMultipleChoiceField):
    def __init__(self, **kwargs):
        super().__init__(
            correspondents(),
            label=_("Correspondents who write in it"),
            required=False,
            widget=forms.CheckboxSelectMultiple,
            **kwargs,
        )

    def clean(self, value):
        self._refuse_what_is_no_number(value)
        return super().clean(value)

    def to_python(self, value):
        """Of what the page has sent along as who was a member before."""
        self._refuse_what_is_no_number(value)
        return super().to_python(value)

    def _refuse_what_is_no_number(self, value):
        # SQLite cannot be asked for a number beyond 63 bits.
        if any(not NUMBER.fullmatch(str(pk)) for pk in value or []):
            raise forms.ValidationError(_("Choose from the list."))


class AddedField(NamesField):
    """Correspondents by their bylines, or by their addresses where two have one byline."""

    MOST, MAX_LENGTH = 40, 254

    def clean(self, value):
        """The people. One query for each name."""
        names = super().clean(value)
        return list(dict.fromkeys(self._called(name) for name in names))

    def validate(self, value):
        if len(value) > self.MOST or any(len(n) > self.MAX_LENGTH for n in value):
            raise forms.ValidationError(_("Choose from the list."))

    def _called(self, name):
        found = correspondents()
        found = list(
            found.filter(email__iexact=name)[:1] or found.filter(byline=name)[:2]
        )
        if not found:
            sentence = _("No correspondent is called “%(name)s”.")
        elif len(found) > 1:
            sentence = _("Two people are called “%(name)s”: write an email address.")
        else:
            return found[0]
        raise forms.ValidationError(sentence, params={"name": name})


class MembersForm(forms.Form):
    members = MembersField()
    added_members = AddedField(label=_("Add a correspondent"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "added_members" in self.fields:
            names = self["added_members"].value() or []
            self.fields["added_members"].choices = [(name, name) for name in names]

    @cached_property
    def _ticks(self):
        """One for each correspondent, and whether it is shown. One query for them all."""
        was = {str(person.pk) for person in self["members"].initial or []}
        return [
            (tick, tick.data["selected"] or str(tick.data["value"]) in was)
            for tick in self["members"]
        ]

    @property
    def shown_members(self):
        """The ticks of those who write in it, or are about to."""
        return [tick for tick, is_shown in self._ticks if is_shown]

    @property
    def other_members(self):
        """What can be typed to add each of the others: names, addresses of namesakes."""
        of_ticks = [(t.data["value"].instance, shown) for t, shown in self._ticks]
        times = Counter(person.byline for person, _shown in of_ticks)
        return [
            person.byline
            if times[person.byline] == 1 and person.byline
            else person.email
            for person, is_shown in of_ticks
            if not is_shown
        ]

    @property
    def all_members(self):
        """Of a valid form: who is to write in it."""
        data = self.cleaned_data
        ticked = data.get("members", ())
        return list(dict.fromkeys([*ticked, *data.get("added_members", ())]))
