"""The small forms of a blog's page “Address and dates”: each is sent by itself."""

from django import forms
from django.utils.translation import gettext_lazy as _

from liveblog.models import Blog, FormerAddress

TAKEN = _("There is a blog at “{}” already.")
TAKEN_BEFORE = _("“{}” was the address of another blog, and leads there.")


def why_taken(slug: str, blog: Blog | None = None) -> str:
    """Why another blog than this one has, or had, this address; "" where none has. Two queries."""
    if Blog.objects.filter(slug=slug).exclude(pk=blog and blog.pk).exists():
        return TAKEN.format(slug)
    if FormerAddress.objects.of_others(slug, blog).exists():
        return TAKEN_BEFORE.format(slug)
    return ""


class AddressForm(forms.Form):
    slug = forms.SlugField(
        label=_("Address"),
        max_length=80,
        help_text=_(
            "The old one leads to the new one for ever, and no other blog gets it."
        ),
    )

    def __init__(self, *args, blog, **kwargs):
        super().__init__(*args, initial={"slug": blog.slug}, label_suffix="", **kwargs)
        self.blog = blog

    def clean_slug(self):
        slug = self.cleaned_data["slug"]
        if reason := why_taken(slug, self.blog):
            raise forms.ValidationError(reason)
        return slug

    def refuse_address(self):
        """Somebody took the address a moment ago."""
        slug = self.cleaned_data["slug"]
        self.add_error("slug", why_taken(slug, self.blog) or TAKEN.format(slug))
