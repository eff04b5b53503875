"""The list of updates at a blog's desk: which of them, and the page around a time."""

from datetime import datetime, time, timedelta
from urllib.parse import urlencode

from django import forms
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from liveblog.markup.stems import terms
from liveblog.models import State, Verification

from .day_field import DayField, bounds_of
from .fields import LineField
from .moment_field import TIME
from .search import MOST_TERMS, visible_entries

# Of what was published after the time that somebody jumps to, so much stands above it.
SHOWN_AFTER = 5
# So long after the last update a time that somebody asks for is one of the day before.
LONG_AFTER = timedelta(hours=3)

STATES = {
    State.PUBLISHED: (_("Published"), {"state": State.PUBLISHED}),
    State.WITHDRAWN: (_("Withdrawn"), {"state": State.WITHDRAWN}),
    "key": (_("Key event"), {"state": State.PUBLISHED, "is_key_event": True}),
    "pinned": (_("Pinned"), {"state": State.PUBLISHED, "is_pinned": True}),
    Verification.UNCONFIRMED.value: (
        _("Unconfirmed"),
        {"state": State.PUBLISHED, "verification": Verification.UNCONFIRMED},
    ),
}


class ListForm(forms.Form):
    """What of a blog's updates is shown. All of it may be empty; it stands in the address."""

    q = LineField(label=_("Words"), max_length=200, required=False)
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[
            ("", pgettext_lazy("states of updates", "All")),
            *((key, name) for key, (name, _filters) in STATES.items()),
        ],
    )
    author = forms.ModelChoiceField(
        User.objects.none(),
        label=_("Author"),
        required=False,
        empty_label=_("Everybody"),
    )
    label = LineField(
        label=_("Label"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"list": "labels"}),
    )
    day = DayField()
    before = forms.IntegerField(
        required=False, widget=forms.HiddenInput, min_value=0, max_value=2**63 - 1
    )

    def __init__(self, data, *, blog, person):
        super().__init__(data, label_suffix="", auto_id="list_%s")
        self.blog, self.person = blog, person
        self.fields["q"].widget.input_type = "search"
        self.fields["q"].widget.attrs["placeholder"] = _("Find in this blog")
        authors = blog.updates.order_by().values("author")
        self.fields["author"].queryset = User.objects.filter(pk__in=authors)

    @property
    def is_asked(self):
        return any(self.data.get(name) for name in self.fields if name != "before")

    @property
    def is_narrowed(self):
        """By more than words; those fields are folded away otherwise."""
        return any(self.data.get(name) for name in ("state", "author", "label", "day"))

    @property
    def query(self):
        """What was asked for as it stands in an address, without its page."""
        asked = {
            name: self.data.get(name, "") for name in self.fields if name != "before"
        }
        return urlencode({name: value for name, value in asked.items() if value})

    def narrowed(self, updates):
        """Those of a blog's updates that a valid form asks for. No query."""
        asked = self.cleaned_data
        if asked["state"]:
            updates = updates.filter(**STATES[asked["state"]][1])
        if asked["author"]:
            updates = updates.filter(author=asked["author"])
        if asked["label"]:
            updates = updates.filter(label__iexact=asked["label"])
        if asked["day"]:
            begins, ends = bounds_of(asked["day"], self.blog.zone)
            updates = updates.filter(published_at__gte=begins, published_at__lt=ends)
        if asked["q"]:
            updates = updates.filter(pk__in=self._with_words(asked["q"]))
        return updates.older_than(asked["before"]) if asked["before"] else updates

    def _with_words(self, said):
        """Of withdrawn updates the words are found by whom the search over all blogs shows them."""
        entries = visible_entries(self.person, self.blog).filter(update__blog=self.blog)
        wanted = terms(said, [self.blog.language], most=MOST_TERMS)
        # Signs alone are in no index.
        found = entries.filter(stems__has_all=wanted) if wanted else entries.none()
        return found.values("update")


class TimeField(forms.CharField):
    """A time of 24 hours, as it is typed on any keyboard."""

    def clean(self, value):
        written = TIME.fullmatch(super().clean(value).strip())
        if not written:
            raise forms.ValidationError(_("Type a time such as 20:15."))
        hour, minute = map(int, written.groups())
        if hour > 23 or minute > 59:
            raise forms.ValidationError(_("Type a time such as 20:15."))
        return time(hour, minute)


class JumpForm(forms.Form):
    """A time on the blog's clock; without a day, the last time that the clock showed it."""

    time = TimeField(label=_("Go to a time"), max_length=10)
    day = DayField()

    def __init__(self, data=None):
        super().__init__(data, label_suffix="", auto_id="jump_%s")
        self.fields["time"].widget.attrs = {
            "placeholder": "20:15",
            "inputmode": "numeric",
            "autocomplete": "off",
        }


def address_at(blog, at: time, day=None):
    """The page of a blog's desk on which stands what was published around then.

    Its row is that of the newest update published by the end of that minute, or else of the
    oldest. Three queries at most.
    """
    desk = reverse("desk:blog", args=[blog.slug])
    updates = blog.updates.ever_public()
    ends = _moment(blog, at, day) + timedelta(minutes=1)
    around = updates.filter(published_at__lt=ends).newest_first().first()
    around = around or updates.order_by("first_revision").first()
    if around is None:
        return f"{desk}#updates"
    later = updates.filter(first_revision__gt=around.first_revision)
    later = later.order_by("first_revision").values_list("first_revision", flat=True)
    last = [around.first_revision, *later[:SHOWN_AFTER]][-1]
    page = reverse("desk:older_page", args=[blog.slug, last + 1])
    return f"{page}#row-{around.pk}"


def _moment(blog, at, day):
    """That time of that day, or of the last day on which the blog's clock has shown it."""
    now = timezone.now().astimezone(blog.zone)
    latest = (blog.last_published_at or now).astimezone(blog.zone)
    moment = datetime.combine(day or latest.date(), at, tzinfo=blog.zone)
    # An evening that goes on after midnight: 23:50 was the day before, also once it is over.
    if day is None and moment > min(now, latest + LONG_AFTER):
        moment -= timedelta(days=1)
    return moment
