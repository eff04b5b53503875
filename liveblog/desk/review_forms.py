"""The forms of review: a note to whoever submitted it, and what a blog needs of whom."""

from django import forms
from django.utils.translation import gettext_lazy as _

from liveblog.models import Blog, ProposedChange, ReviewLevel, Update

from .fields import WordsField


class NoteForm(forms.Form):
    note = WordsField(
        label=_("Your note"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
        error_messages={"required": _("Write a note first: what should be changed?")},
    )


def note_form(about: Update | ProposedChange, typed=None) -> NoteForm:
    """What sending `about` back takes; `typed` is the POST of one that was refused."""
    is_change = isinstance(about, ProposedChange)
    to = about.by if is_change else about.submitted_by or about.author
    form = NoteForm(typed, auto_id=f"%s-{about._meta.model_name}-{about.pk}")
    form.fields["note"].label = _("Your note to %(name)s") % {"name": to}
    return form


class MoveForm(forms.Form):
    to = forms.ModelChoiceField(Blog.objects.all(), to_field_name="slug")


class OptionalNoteForm(forms.Form):
    note = WordsField(max_length=1000, required=False)


class ReviewSettingsForm(forms.Form):
    """What publishing needs here: of all, and of each member beside it."""

    level = forms.ChoiceField(
        label=_("Everybody who writes here"),
        choices=ReviewLevel.choices,
        widget=forms.RadioSelect,
        help_text=_(
            "An editor’s own words need it only where it is Legal, or the blog sensitive."
        ),
    )
    is_sensitive = forms.BooleanField(
        label=_("Sensitive: nobody publishes alone, editors neither"),
        required=False,
    )

    def __init__(self, data=None, *, blog):
        self.members = list(
            blog.member_set.select_related("user").order_by("user__byline", "pk")
        )
        initial = {"level": blog.review_level, "is_sensitive": blog.is_sensitive}
        super().__init__(data, initial=initial)
        for member in self.members:
            self.fields[_name_of(member)] = forms.ChoiceField(
                label=str(member.user),
                choices=ReviewLevel.choices,
                initial=member.review_level,
                # Who became a member since the page was loaded has none in what is sent.
                required=False,
            )

    @property
    def of_members(self):
        return [self[_name_of(member)] for member in self.members]

    @property
    def chosen(self):
        """Of a valid form: what `publishing.set_review` takes."""
        data = self.cleaned_data
        levels = {m.user_id: data[_name_of(m)] for m in self.members}
        return {
            "level": data["level"],
            "is_sensitive": data["is_sensitive"],
            "members": {pk: level for pk, level in levels.items() if level},
        }


def _name_of(member):
    return f"member-{member.user_id}"
