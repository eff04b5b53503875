"""The forms for an update's lines: what stands around its blocks, and its marks."""

from django import forms
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from liveblog.models import Blog
from liveblog.publishing.original_times import EARLIEST

from .fields import BlogsField, LineField, NamesField, WordsField
from .moment_field import MomentField

EDITORS_MARKS = ("is_breaking", "is_key_event", "is_pinned")
# What the composer shows under "Label, byline, place, time, source".
FOLDED = ("label", "more_bylines", "location", "event_at", "source_note")
# When it goes out, or went out elsewhere.
TIMES = ("due_at", "original_at")
NEW_ONLY = (
    *("is_unconfirmed", "announces", *TIMES, "also_in"),
    *("key", "draft", "draft_seen"),
    *("is_embargoed", "embargoed_for", "asks_embargo"),
)
ORDER_SEEN = _(
    "Readers have already seen this blog’s order. Say when it happened with “Happened at”."
)
ONE_TIME = _("It has this time or goes out at a time: clear one of the two.")


def refuse_impossible(at):
    """Raises ValidationError where `publishing` takes no such original time; None is none."""
    if at is not None and at > timezone.now():
        raise forms.ValidationError(_("That time is still to come."))
    if at is not None and at < EARLIEST:
        raise forms.ValidationError(_("That is too long ago."))


def times_of(draft):
    """For a form of it. An original time has lapsed where readers have seen the blog's order."""
    if not draft.blog.takes_original_times:
        return {"due_at": draft.due_at}
    return {name: getattr(draft, name) for name in TIMES}


class UpdateForm(forms.Form):
    """The lines of an update, and its marks."""

    heading = LineField(
        label=_("Heading"),
        max_length=200,
        required=False,
        widget=forms.Textarea(attrs={"rows": 1, "placeholder": _("Heading")}),
    )
    label = LineField(
        label=_("Label"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"list": "labels"}),
    )
    byline = LineField(
        label=_("Byline"),
        max_length=120,
        required=False,
        help_text=_("A pen name will do."),
    )
    more_bylines = NamesField(label=_("Written with"), required=False)
    is_withheld = forms.BooleanField(label=_("Withhold the names"), required=False)
    location = LineField(label=_("Reporting from"), max_length=120, required=False)
    event_at = MomentField(label=_("Happened at"), required=False)
    source_note = WordsField(
        label=_("Source note"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    is_breaking = forms.BooleanField(label=_("Breaking"), required=False)
    is_key_event = forms.BooleanField(label=_("Key event"), required=False)
    is_pinned = forms.BooleanField(label=_("Pin"), required=False)
    is_unconfirmed = forms.BooleanField(label=_("Unconfirmed"), required=False)
    due_at = MomentField(
        label=_("Publish at"),
        required=False,
        error_messages={"too_late": _("That is more than a year away.")},
    )
    # When it was first published, of what began elsewhere: publishing/original_times.py.
    original_at = MomentField(
        label=_("Original time"),
        required=False,
        help_text=_(
            "Of what was first published elsewhere. It stands at its time, and readers see it "
            "once the blog is live."
        ),
    )
    # Blogs into which it is copied when it is published, as copy_to does.
    also_in = BlogsField(label=_("Also in"), required=False)
    is_embargoed = forms.BooleanField(label=_("Under embargo"), required=False)
    embargoed_for = forms.TypedMultipleChoiceField(
        label=_("Until then seen only by"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Choose from the list.")},
    )
    # What the page has shown of it (`Update.embargo_state`). Without it the two above say
    # nothing: an older page does not know of them.
    asks_embargo = forms.CharField(
        required=False, initial="off", widget=forms.HiddenInput
    )
    announces = forms.IntegerField(required=False, widget=forms.HiddenInput)
    key = forms.CharField(required=False, widget=forms.HiddenInput)
    draft = forms.IntegerField(required=False, widget=forms.HiddenInput)
    draft_seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, person, blog, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("event_at", *TIMES):
            self.fields[name].zone = blog.zone
        self.blog, self.person = blog, person
        self.fields["more_bylines"].choices = self._named
        self.fields["also_in"].queryset = self._other_blogs()
        # For the script: nobody has typed it, and alone it is no update.
        self.fields["label"].widget.attrs["data-usual"] = blog.default_label
        self.fields["embargoed_for"].choices = self._colleagues
        if not person.is_editor:
            for name in (*EDITORS_MARKS, "original_at"):
                del self.fields[name]

    @property
    def has_options(self):
        """Whether one of the lines that are folded away is filled in, or was refused.

        The blog's own label is in all of them, and says nothing of this one.
        """
        values = [self[name].value() for name in FOLDED]
        filled = any(value and value != self.blog.default_label for value in values)
        return filled or any(self[name].errors for name in ("byline", *FOLDED))

    @cached_property
    def targets(self):
        """The other blogs that are live, in which this person writes. One query."""
        shown = ("slug", "headline", "language")
        return list(self._other_blogs().live().only(*shown).order_by("headline", "pk"))

    def clean(self):
        """A name ticked takes the place of an empty byline; withheld is nobody's."""
        data = super().clean()
        if data.get("original_at") and data.get("due_at"):
            self.add_error("original_at", ONE_TIME)
        names = [data.get("byline", ""), *data.get("more_bylines", [])]
        if data.get("is_withheld"):
            names = []
        first, *others = [name for name in dict.fromkeys(names) if name] or [""]
        data["byline"], data["more_bylines"] = first, others
        return data

    def _named(self):
        """The names that are ticked: of those who are named already."""
        names = dict.fromkeys(self["more_bylines"].value() or [])
        names.pop(self["byline"].value(), None)
        return [(name, name) for name in names]

    @property
    def others(self):
        """What a name that is typed is completed to: those who write here. One query."""
        named = {self["byline"].value(), *(self["more_bylines"].value() or [])}
        here = dict.fromkeys(byline for _pk, byline in self._writers)
        return [name for name in here if name and name not in named]

    def _other_blogs(self):
        if self.blog.pk is None:
            return Blog.objects.none()  # of the shell
        return self.blog.of_its_sort().writable_by(self.person)

    def _colleagues(self):
        """Who may be named on an embargo. Who is named and writes here no more stays out."""
        own = self.person.pk
        return [(pk, byline) for pk, byline in self._writers if pk != own]

    @cached_property
    def _writers(self):
        """(key, byline) of all who write here. One query."""
        if self.blog.pk is None:
            return []  # of the shell: nobody is known there
        return list(self.blog.writers().values_list("pk", "byline"))

    def clean_original_at(self):
        at = self.cleaned_data["original_at"]
        if at is not None and not self.blog.takes_original_times:
            raise forms.ValidationError(ORDER_SEEN)
        refuse_impossible(at)
        return at

    def clean_event_at(self):
        at = self.cleaned_data["event_at"]
        if at is not None and at > timezone.now():
            raise forms.ValidationError(_("That is still to come. Leave it empty."))
        return at


class ChangeForm(forms.Form):
    """What kind of change this is of a public update, and what readers are told of it."""

    class Change:
        WRONG, ADDED, MINOR = "wrong", "added", "minor"

    change = forms.ChoiceField(
        choices=[
            (Change.MINOR, _("Minor edit")),
            (Change.ADDED, _("Something was added")),
            (Change.WRONG, _("Something was wrong")),
        ],
        initial=Change.ADDED,
        error_messages={"required": _("Say what kind of change it is.")},
    )
    note = LineField(
        label=_("What was wrong"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    seen_revision = forms.IntegerField(widget=forms.HiddenInput)

    @property
    def told(self):
        """Of a valid form: what `publishing.correct` and `restore` take."""
        is_minor = self.cleaned_data["change"] == self.Change.MINOR
        return {"note": self.cleaned_data["note"], "is_minor": is_minor}

    def clean(self):
        data = super().clean()
        if data.get("change") in (self.Change.ADDED, self.Change.MINOR):
            data["note"] = ""
        elif not data.get("note") and "note" not in self.errors:
            self.add_error(
                "note", _("Say in one sentence what was wrong, and what is right.")
            )
        return data


class RestoreForm(ChangeForm):
    """Asked before older words are published again. The key makes two presses one."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)


class CorrectionForm(ChangeForm, UpdateForm):
    """The lines of a public update, with what readers are told about the change."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Each mark of a public update has its own verb.
        for name in (*EDITORS_MARKS, *NEW_ONLY):
            self.fields.pop(name, None)
