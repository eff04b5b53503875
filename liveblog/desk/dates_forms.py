"""The small forms of a blog's page “Address and dates”: each is sent by itself."""

import re
import secrets

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from liveblog.markup.languages import own_name
from liveblog.markup.moments import clock_or_day
from liveblog.models import Blog, FormerAddress, Series

from .fields import LineField
from .moment_field import MomentField
from .overtaken import overtaken

REHEARSALS = re.compile("-rehearsal-[0-9a-f]{6}$")
TAKEN = _("There is a blog at “{}” already.")
TAKEN_BEFORE = _("“{}” was the address of another blog, and leads there.")


def why_taken(slug: str, blog: Blog | None = None) -> str:
    """Why another blog than this one has, or had, this address; "" where none has. Two queries.

    Those of rehearsals are given to none.
    """
    if REHEARSALS.search(slug) and (blog is None or slug != blog.slug):
        return TAKEN.format(slug)
    if Blog.objects.filter(slug=slug).exclude(pk=blog and blog.pk).exists():
        return TAKEN.format(slug)
    if FormerAddress.objects.of_others(slug, blog).exists():
        return TAKEN_BEFORE.format(slug)
    return ""


def of_a_rehearsal(slug: str) -> str:
    """An address that no other blog gets, also once this one is wiped: what a device still
    sends to it must come into no blog that readers see."""
    end = f"-rehearsal-{secrets.token_hex(3)}"
    return REHEARSALS.sub("", slug)[: 80 - len(end)].rstrip("-") + end


class _SeenForm(forms.Form):
    """Of one thing that the blog has, and what it was when the page was loaded.

    Who has seen another is told what it is now, and decides anew. A program, or an older page,
    that says nothing of it overwrites.
    """

    of: str  # the name of its field, and of the blog's
    seen = forms.CharField(
        required=False, widget=forms.HiddenInput(attrs={"id": False})
    )

    def __init__(self, *args, blog, initial, **kwargs):
        self.blog = blog
        initial |= {"seen": self.stands}
        super().__init__(*args, initial=initial, label_suffix="", **kwargs)

    @property
    def stands(self) -> str:
        """What the blog has now, as the page keeps it."""
        return f"{getattr(self.blog, self.of) or ''}"

    def told(self) -> str:
        """The same, as people read it."""
        return self.stands

    def clean(self):
        data = super().clean()
        now, wanted = getattr(self.blog, self.of), data.get(self.of)
        is_seen = "seen" not in self.data or data.get("seen") == self.stands
        if not (is_seen or self.errors or (wanted or None) == (now or None)):
            self._tell_overtaken()
        return data

    def standing(self) -> dict | None:
        """What it was when the blog was read, for the verb to ask under the lock."""
        if "seen" not in self.data:
            return None
        return {self.of: getattr(self.blog, self.of)}

    def refuse_overtaken(self) -> None:
        """Somebody has set another a moment ago."""
        self.blog.refresh_from_db()
        self._tell_overtaken()

    def _tell_overtaken(self) -> None:
        self.add_error(self.of, overtaken(self.told()))
        # What the person sees now is the latest: sent again it counts.
        self.data = self.data.copy()
        self.data["seen"] = self.stands


class AddressForm(_SeenForm):
    of = "slug"
    slug = forms.SlugField(
        label=_("Address"),
        max_length=80,
        help_text=_(
            "The old one leads to the new one for ever, and no other blog gets it."
        ),
    )

    def __init__(self, *args, blog, **kwargs):
        super().__init__(*args, blog=blog, initial={"slug": blog.slug}, **kwargs)

    def clean_slug(self):
        slug = self.cleaned_data["slug"]
        if self.blog.is_rehearsal and slug != self.blog.slug:
            return of_a_rehearsal(slug)
        if reason := why_taken(slug, self.blog):
            raise forms.ValidationError(reason)
        return slug

    def refuse_address(self):
        """Somebody took the address a moment ago."""
        slug = self.cleaned_data["slug"]
        self.add_error("slug", why_taken(slug, self.blog) or TAKEN.format(slug))


class SeriesForm(_SeenForm):
    """One that there is, or a name and an address for a new one."""

    of = "series"
    series = forms.ModelChoiceField(
        Series.objects.all(), label=_("Series"), required=False, empty_label="—"
    )
    name = LineField(label=_("Name of a new series"), max_length=120, required=False)
    series_slug = forms.SlugField(
        label=_("Address of a new series"),
        max_length=80,
        required=False,
        help_text=_("It never changes: people print it, and link to it for years."),
    )

    def __init__(self, *args, blog, **kwargs):
        initial = {"series": blog.series_id}
        super().__init__(*args, blog=blog, initial=initial, **kwargs)

    @property
    def stands(self):
        return f"{self.blog.series_id or ''}"

    def told(self):
        return f"{self.blog.series or ''}"

    def clean(self):
        data = super().clean()
        name, slug = data.get("name"), data.get("series_slug")
        if name and not slug and "series_slug" not in self.errors:
            self.add_error("series_slug", _("A new series needs an address."))
        elif slug and not name and "name" not in self.errors:
            self.add_error("name", _("A new series needs a name."))
        elif slug and Series.objects.filter(slug=slug).exists():
            self.refuse_address()
        return data

    def refuse_address(self):
        self.add_error("series_slug", _("There is a series at this address already."))


class EditionForm(forms.Form):
    """Another blog, in another language, that tells the same story."""

    MOST = 200  # of the newest

    edition = forms.ChoiceField(
        label=_("Another edition"),
        error_messages={
            "required": _("Choose a blog."),
            "invalid_choice": _("Choose a blog."),
        },
    )

    def __init__(self, *args, blog, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        others = blog.of_its_sort().exclude(language=blog.language)
        if blog.editions_id is not None:
            others = others.exclude(editions=blog.editions_id)
        self.others = others.order_by("-pk").only("slug", "headline", "language")
        self.fields["edition"].choices = self._choices

    def _choices(self):
        named = [
            (each.slug, f"{own_name(each.language)}: {each.headline}")
            for each in self.others[: self.MOST]
        ]
        return [("", "—"), *named]

    def clean_edition(self):
        found = self.others.filter(slug=self.cleaned_data["edition"]).first()
        if found is None:  # erased, or linked, a moment ago
            message = self.fields["edition"].error_messages["invalid_choice"]
            raise forms.ValidationError(message)
        return found

    def refuse_language(self):
        self.add_error("edition", _("Two editions would be in one language."))


class _MomentForm(_SeenForm):
    """One moment of a blog's, on its clock, that is still to come; or none."""

    def __init__(self, *args, blog, **kwargs):
        initial = {self.of: getattr(blog, self.of)}
        super().__init__(*args, blog=blog, initial=initial, **kwargs)
        self.fields[self.of].zone = blog.zone

    def told(self):
        at = getattr(self.blog, self.of)
        return clock_or_day(at, self.blog.zone) if at else ""

    def clean(self):
        data = super().clean()
        at = data.get(self.of)
        if at and at <= timezone.now():
            self.add_error(self.of, _("That time is over. Choose a later one."))
        return data

    @property
    def moment(self):
        return self.cleaned_data[self.of]


class BeginningForm(_MomentForm):
    of = "begins_at"
    begins_at = MomentField(
        label=_("Coverage begins at"),
        required=False,
        help_text=_(
            "Readers find headline, standfirst and this time at the blog’s address. Empty, "
            "they find nothing. It does not go live by itself."
        ),
    )

    def refuse_alone(self):
        self.add_error(
            "begins_at",
            _(
                "This blog is sensitive: readers learn nothing of it before another editor "
                "has approved that it goes live."
            ),
        )


class ClosingTimeForm(_MomentForm):
    of = "closes_at"
    closes_at = MomentField(
        label=_("Closes at"),
        required=False,
        help_text=_(
            "The blog closes by itself then, also while publishing is paused. An editor can "
            "reopen it."
        ),
    )
