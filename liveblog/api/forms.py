"""What somebody says of a new token."""

from django import forms
from django.utils.translation import gettext_lazy as _

from liveblog.desk.fields import LineField
from liveblog.models import Blog

from .models import MOST_DAYS, Scope

MOST_BLOGS = 40
USUAL_DAYS = 90


class TokenForm(forms.Form):
    name = LineField(
        label=_("Name"),
        max_length=80,
        help_text=_(
            "What uses it: “Wire import”. The journal names it at all that is done with it."
        ),
        error_messages={"required": _("Give it a name: which program uses it?")},
    )
    scopes = forms.MultipleChoiceField(
        label=_("What it may do"),
        choices=Scope.choices,
        initial=[Scope.READ, Scope.WRITE],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one.")},
    )
    blogs = forms.ModelMultipleChoiceField(
        Blog.objects.none(),
        label=_("Blogs"),
        to_field_name="slug",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    days = forms.TypedChoiceField(
        label=_("It ends after"),
        coerce=int,
        initial=USUAL_DAYS,
        choices=[
            (7, _("7 days")),
            (30, _("30 days")),
            (USUAL_DAYS, _("90 days")),
            (MOST_DAYS, _("One year")),
        ],
    )

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        found = Blog.objects.writable_by(person).exclude(status=Blog.Status.CLOSED)
        newest = found.order_by("-pk").values("pk")[:MOST_BLOGS]
        self.fields["blogs"].queryset = Blog.objects.filter(pk__in=newest).order_by(
            "-pk"
        )

    @property
    def facts(self):
        """What `Token.make` takes, of a valid form."""
        return {n: self.cleaned_data[n] for n in ("name", "scopes", "days", "blogs")}
