"""What an administrator says of a wire that is asked."""

from urllib.parse import urlsplit

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from liveblog.desk.fields import LineField
from liveblog.models import Blog
from liveblog.outgoing.client import NotAllowed, refuse_what_is_never_asked

from .forms import MOST_BLOGS
from .wire_asking import trusted
from .wire_models import LEAST_SECONDS, MOST_SECONDS, Wire

# The columns that the form is of; its person and the header follow rules of their own.
ROW = ("name", "url", "blog", "submits", "every_seconds")


class WireForm(forms.ModelForm):
    name = LineField(label=_("Name"), max_length=80)
    url = forms.URLField(
        label=_("Address"),
        max_length=500,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"autocomplete": "off", "dir": "ltr"}),
        help_text=_(
            "https, in the public internet. It answers with items in ninjs, as JSON."
        ),
    )
    authorization = forms.CharField(
        label=_("Authorization"),
        max_length=500,
        required=False,
        widget=forms.PasswordInput(
            attrs={"autocomplete": "off", "dir": "ltr"}, render_value=True
        ),
        help_text=_("The header with which it is asked, such as: Bearer abc123"),
    )
    every_seconds = forms.IntegerField(
        label=_("Seconds between two questions"),
        min_value=LEAST_SECONDS,
        max_value=MOST_SECONDS,
        initial=LEAST_SECONDS,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "dir": "ltr"}),
    )
    blog = forms.ModelChoiceField(
        Blog.objects.none(),
        to_field_name="slug",
        label=_("Blog"),
        empty_label=_("Choose a blog"),
        error_messages={
            "required": _("Choose a blog."),
            "invalid_choice": _("Choose a blog that is there, and not closed."),
        },
    )
    person = forms.ModelChoiceField(
        User.objects.none(),
        label=_("Whose drafts its items are"),
        empty_label=None,
        help_text=_("Anybody but you says yes to it on a page of their own first."),
    )
    submits = forms.BooleanField(
        label=_("What comes waits for the editors"), required=False
    )

    class Meta:
        model = Wire
        fields = (*ROW, "person")

    def __init__(self, *args, by: User, **kwargs):
        super().__init__(*args, **kwargs)
        its, wire = self.instance, Q(pk=self.instance.blog_id)
        running = Blog.objects.exclude(status=Blog.Status.CLOSED)
        newest = running.order_by("-pk").values("pk")[:MOST_BLOGS]
        its_or_new = Blog.objects.filter(Q(pk__in=newest) | wire)
        self.fields["blog"].queryset = its_or_new.order_by("-pk")
        if its.blog_id is not None:
            self.initial["blog"] = its.blog.slug if its.blog else ""
        people = User.objects.filter(is_active=True).exclude(last_login=None)
        self.fields["person"].queryset = people.order_by("byline", "pk")
        if its.pk is None:
            self.initial["person"] = by.pk
        elif its.authorization:
            self.fields["authorization"].help_text = _(
                "There is one. It stays, unless another is given or the address leads to another host."
            )

    def clean_url(self):
        url = self.cleaned_data["url"]
        try:
            refuse_what_is_never_asked(url, trusted())
        except NotAllowed:
            raise forms.ValidationError(
                _("Give an https address in the public internet, without a password.")
            ) from None
        return url

    def clean_authorization(self):
        said = self.cleaned_data["authorization"]
        if not (said.isascii() and said.isprintable()):
            raise forms.ValidationError(_("Letters of a header alone: plain ASCII."))
        return said

    def clean(self):
        person, blog = self.cleaned_data.get("person"), self.cleaned_data.get("blog")
        if person and blog:
            theirs = Blog.objects.writable_by(person).filter(pk=blog.pk)
            if not theirs.exists():
                self.add_error("person", _("They do not write in this blog."))
            elif blog.status == Blog.Status.CLOSED:
                self.add_error(
                    "blog", _("Choose a blog that is there, and not closed.")
                )
        return self.cleaned_data


def host_of(url: str) -> tuple[str, str]:
    """Whom a header of an address is shown to."""
    parts = urlsplit(url)
    return parts.scheme, parts.netloc.lower()
