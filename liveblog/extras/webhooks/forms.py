"""What an editor says of an endpoint."""

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from liveblog.desk.fields import LineField
from liveblog.models import Blog
from liveblog.outgoing.client import NotAllowed, refuse_what_is_never_asked

from .models import Endpoint
from .sending import trusted

MOST_BLOGS = 40
# The columns that the form is of.
ROW = ("name", "url", "tells_updates", "tells_marks", "tells_blogs")


class EndpointForm(forms.ModelForm):
    name = LineField(label=_("Name"), max_length=80)
    url = forms.URLField(
        label=_("Address"),
        max_length=500,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"autocomplete": "off", "dir": "ltr"}),
        help_text=_("https, in the public internet. It gets a POST for each change."),
    )
    blogs = forms.ModelMultipleChoiceField(
        Blog.objects.none(),
        label=_("Blogs"),
        to_field_name="slug",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    tells_updates = forms.BooleanField(
        label=_("Updates: published, corrected, withdrawn"),
        required=False,
        initial=True,
    )
    tells_marks = forms.BooleanField(
        label=_("Marks: pinned, key event, breaking, verification"), required=False
    )
    tells_blogs = forms.BooleanField(
        label=_("Blogs: live, closed, headline, “What we know”"),
        required=False,
        initial=True,
    )

    class Meta:
        model = Endpoint
        fields = (*ROW, "blogs")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        running = Blog.objects.filter(is_rehearsal=False).exclude(status="closed")
        newest = running.order_by("-pk").values("pk")[:MOST_BLOGS]
        chosen = self.instance.blogs.values("pk") if self.instance.pk else []
        found = Blog.objects.filter(Q(pk__in=newest) | Q(pk__in=chosen))
        self.fields["blogs"].queryset = found.order_by("-pk")

    def clean_url(self):
        url = self.cleaned_data["url"]
        try:
            refuse_what_is_never_asked(url, trusted())
        except NotAllowed:
            raise forms.ValidationError(
                _("Give an https address in the public internet, without a password.")
            ) from None
        return url

    def clean(self):
        names = ("tells_updates", "tells_marks", "tells_blogs")
        if not any(self.cleaned_data.get(name) for name in names):
            self.add_error("tells_blogs", _("Of what is it to be told?"))
        return self.cleaned_data
