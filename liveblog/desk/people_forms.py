"""The forms for people: inviting one, and what an editor may change of one."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from liveblog.models import Blog

from .fields import BoundField, LineField

ROLES = [
    (User.Role.CORRESPONDENT, _("Correspondent")),
    (User.Role.EDITOR, _("Editor")),
    (User.Role.LEGAL, _("Legal")),
]
MOST_BLOGS = 40


class PictureFields(forms.Form):
    picture = forms.FileField(
        label=_("Picture"),
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
        help_text=_("Readers see it on the page of what is published under this name."),
    )
    remove_picture = forms.BooleanField(label=_("Take the picture off"), required=False)


class _WithLanguage(forms.Form):
    language = forms.ChoiceField(label=_("Language of the desk"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Endonyms: whoever looks for theirs may not read ours.
        self.fields["language"].choices = [
            ("", _("As their browser asks")),
            *settings.LANGUAGES,
        ]


class InvitationForm(_WithLanguage):
    email = forms.EmailField(
        label=_("Email address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off", "dir": "ltr"}),
        error_messages={"required": _("Whom do you invite?")},
    )
    role = forms.ChoiceField(
        label=_("Role"),
        choices=ROLES,
        initial=User.Role.CORRESPONDENT,
        help_text=_(
            "Correspondents write in their blogs. Editors also close, pin and correct "
            "in all of them, and invite people."
        ),
    )
    blogs = forms.ModelMultipleChoiceField(
        Blog.objects.none(),
        label=_("Blogs"),
        to_field_name="slug",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    field_order = ("email", "role", "blogs", "language")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        running = Blog.objects.exclude(status=Blog.Status.CLOSED).order_by("-pk")
        newest = running.values("pk")[:MOST_BLOGS]
        self.fields["blogs"].queryset = Blog.objects.filter(pk__in=newest)

    def clean_email(self):
        return self.cleaned_data["email"].strip().lower()

    def owner(self):
        """Who has the address that was typed already; None for nobody. One query."""
        email = self.cleaned_data.get("email", "")
        return User.objects.filter(email__iexact=email).first() if email else None


class PersonForm(_WithLanguage, PictureFields):
    bound_field_class = BoundField
    byline = LineField(
        label=_("Byline"),
        max_length=120,
        help_text=_("Readers see it on what they publish next."),
    )
    role = forms.ChoiceField(label=_("Role"), choices=ROLES)
    field_order = ("byline", "role", "picture", "remove_picture", "language")

    def __init__(self, *args, person, is_own, **kwargs):
        names = ("byline", "role", "language")
        initial = {name: getattr(person, name) for name in names}
        super().__init__(*args, initial=initial, **kwargs)
        # What was seen goes with the form: who changes the byline gives no role back that
        # another editor has taken meanwhile.
        for name in names:
            self.fields[name].show_hidden_initial = True
        # Then what is sent of it is passed over.
        self.fields["role"].disabled = is_own
        if is_own:
            self.fields["role"].help_text = _("Another editor can change yours.")

    def changes(self):
        """What was changed in this valid form, as `accounts.people.change` takes it."""
        names = {"byline", "role", "language"}.intersection(self.changed_data)
        return {name: self.cleaned_data[name] for name in names}


class ErasingForm(forms.Form):
    class Keeps:
        NEUTRAL, NAME = "neutral", "name"

    keeps = forms.ChoiceField(
        label=_("What they published stays"),
        choices=[
            (Keeps.NEUTRAL, _("under another byline")),
            (Keeps.NAME, _("under the byline that it has")),
        ],
        initial=Keeps.NEUTRAL,
    )
    byline = LineField(
        label=_("The other byline"),
        max_length=120,
        required=False,
        help_text=_("Empty: no byline at all, the newsroom stands for it."),
    )

    @property
    def new_byline(self):
        """What readers see from now on; None where it stays as it is."""
        is_kept = self.cleaned_data["keeps"] == self.Keeps.NAME
        return None if is_kept else self.cleaned_data["byline"]
