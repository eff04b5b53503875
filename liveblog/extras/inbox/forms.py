"""For which blog what somebody sends is."""

from django import forms
from django.utils.translation import gettext_lazy as _

from liveblog.models import Blog

MOST_BLOGS = 60


class BlogForm(forms.Form):
    """Of the blogs that have not closed, in which this person may write."""

    blog = forms.ModelChoiceField(
        Blog.objects.none(),
        to_field_name="slug",
        label=_("Blog"),
        error_messages={
            "required": _("Choose a blog."),
            "invalid_choice": _("Choose a blog that is there, and not closed."),
        },
    )

    def __init__(self, *args, person, may_be_none=False, **kwargs):
        super().__init__(*args, **kwargs)
        blogs = Blog.objects.writable_by(person).exclude(status=Blog.Status.CLOSED)
        newest = blogs.order_by("-pk").values("pk")[:MOST_BLOGS]
        field = self.fields["blog"]
        field.queryset = Blog.objects.filter(pk__in=newest).order_by("-pk")
        field.required = not may_be_none
        field.empty_label = _("The one that is live, or I say it in the message")
        if not may_be_none:
            field.empty_label = _("Choose a blog")
