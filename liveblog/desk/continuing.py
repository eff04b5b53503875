"""The form for the blog in which the coverage of another goes on."""

import re

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from liveblog.models import Blog

from .dates_forms import REHEARSALS, TAKEN, of_a_rehearsal, why_taken
from .forms import TitleFields

MOST_LETTERS = 80
# As the proposal below has put it there: of the day before.
DATE_AT_END = re.compile(r"-\d{4}-\d{2}-\d{2}(-\d+)?$")


class ContinueForm(TitleFields):
    class When:
        LATER, AT_ONCE = "later", "now"

    slug = forms.SlugField(label=_("Address"), max_length=MOST_LETTERS)
    when = forms.ChoiceField(
        label=_("When"),
        choices=[
            (When.LATER, _("Prepare it; an editor sets it live")),
            (When.AT_ONCE, _("Go live at once")),
        ],
        initial=When.LATER,
        widget=forms.RadioSelect,
    )
    closes_earlier = forms.BooleanField(
        label=_("Close this one when the new one goes live"), required=False
    )

    def __init__(self, *args, blog: Blog, **kwargs):
        # Kept for a form that is refused: the address that was proposed is a query or two.
        initial = {"headline": blog.headline, "standfirst": blog.standfirst}
        if not args or args[0] is None:
            initial |= {"slug": proposed_slug(blog), "closes_earlier": True}
        super().__init__(*args, initial=initial, label_suffix="", **kwargs)
        self.blog = blog
        if blog.is_sensitive:  # and so is the new one
            approved = _("Go live once another editor has approved it")
            later, (at_once, _label) = self.fields["when"].choices
            self.fields["when"].choices = [later, (at_once, approved)]
        if not blog.is_live:
            del self.fields["closes_earlier"]

    def clean_slug(self):
        slug = self.cleaned_data["slug"]
        if self.blog.is_rehearsal:
            return of_a_rehearsal(slug)
        if reason := why_taken(slug):
            raise forms.ValidationError(reason)
        return slug

    def refuse_address(self):
        """Somebody took the address a moment ago."""
        slug = self.cleaned_data["slug"]
        self.add_error("slug", why_taken(slug) or TAKEN.format(slug))

    @property
    def goes_live(self):
        return self.cleaned_data["when"] == self.When.AT_ONCE

    def fields_of_blog(self):
        """As `publishing.continue_blog` takes them."""
        data = self.cleaned_data
        names = ("slug", "headline", "standfirst")
        return {name: data[name] for name in names} | {
            "closes_earlier": data.get("closes_earlier", False),
            "goes_live": self.goes_live,
        }


def proposed_slug(blog: Blog) -> str:
    """The blog's own with the day, and a number where that is taken. Two queries or more."""
    stem = DATE_AT_END.sub("", REHEARSALS.sub("", blog.slug))
    day = f"{timezone.localtime(timezone.now(), blog.zone):%Y-%m-%d}"
    number = 1
    while True:
        end = f"-{day}" if number == 1 else f"-{day}-{number}"
        slug = stem[: MOST_LETTERS - len(end)] + end
        if not why_taken(slug):
            return slug
        number += 1
