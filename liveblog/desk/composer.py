"""The composer: the ordered blocks and lines of one update, read from one POST.

Each block sends a hidden `block` value such as `quote-x7f2qa`, which is also the prefix
of its fields. Browsers send fields in document order, so the page order is the block
order, and moving a block needs no numbers.
"""

import re
import secrets
import uuid

from django import forms
from django.utils.translation import gettext as _

from liveblog.models import Words

from .block_forms import FORMS
from .fields import LineField

BLOCK_NAME = re.compile(r"(text|quote|figure|embed)-[a-z0-9]{1,12}", re.ASCII)
MAX_BLOCKS = 40
SUGGESTED_LABELS = ("Correspondent", "Analysis", "Podcast", "What we know")


class UpdateForm(forms.Form):
    """The lines of an update, and its marks."""

    heading = LineField(
        label="Heading",
        max_length=200,
        required=False,
        widget=forms.Textarea(attrs={"rows": 1, "placeholder": "Heading"}),
    )
    label = LineField(
        label="Label",
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"list": "labels"}),
    )
    byline = LineField(label="Byline", max_length=120, required=False)
    location = LineField(label="Reporting from", max_length=120, required=False)
    is_key_event = forms.BooleanField(label="Key event", required=False)
    is_pinned = forms.BooleanField(label="Pin", required=False)
    key = forms.CharField(required=False, widget=forms.HiddenInput)
    draft = forms.IntegerField(required=False, widget=forms.HiddenInput)
    draft_seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        if not person.is_editor:
            del self.fields["is_key_event"], self.fields["is_pinned"]


class CorrectionForm(UpdateForm):
    """The same for a public update, with what readers are told about the change."""

    class Change:
        WRONG, ADDED = "wrong", "added"

    change = forms.ChoiceField(
        choices=[
            (Change.WRONG, "Something was wrong"),
            (Change.ADDED, "Spelling, or something added"),
        ],
        initial=Change.ADDED,
        error_messages={"required": "Say what kind of change it is."},
    )
    note = LineField(
        label="What was wrong",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    seen_revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in {"is_key_event", "is_pinned", "key", "draft", "draft_seen"} & set(
            self.fields
        ):
            del self.fields[name]

    def clean(self):
        data = super().clean()
        if data.get("change") == self.Change.ADDED:
            data["note"] = ""
        elif not data.get("note") and "note" not in self.errors:
            self.add_error(
                "note", "Say in one sentence what was wrong, and what is right."
            )
        return data


class Composition:
    """What is in a composer: one form of lines, and one form for each block.

    Made blank, from an update, or from a POST. It cleans and builds; it saves nothing.
    """

    def __init__(self, lines, blocks):
        self.lines = lines
        self.blocks = blocks
        self.error = ""
        self.is_refused = False  # shown again because something in it must be mended

    @classmethod
    def blank(cls, *, person):
        """For a new update: the person's byline, an empty text, and a key of its own."""
        initial = {"byline": person.byline, "key": str(uuid.uuid4())}
        return cls(_lines(UpdateForm, person, initial=initial), [blank_block("text")])

    @classmethod
    def of(cls, update, *, person, form=UpdateForm):
        """For writing on in a draft, or for correcting a public update. Queries blocks."""
        words = update.words()
        initial = {**vars(words), "seen_revision": update.last_revision}
        if update.is_draft:
            initial |= {"draft": update.pk, "key": str(uuid.uuid4())}
            initial |= {"draft_seen": update.saved_at.isoformat()}
            initial |= {
                "is_key_event": update.is_key_event,
                "is_pinned": update.is_pinned,
            }
        blocks = [
            FORMS[block.kind](
                prefix=_block_name(block.kind), initial=vars(block) | _image(block)
            )
            for block in words.blocks
        ]
        return cls(
            _lines(form, person, initial=initial), blocks or [blank_block("text")]
        )

    @classmethod
    def from_post(cls, data, *, person, form=UpdateForm):
        names = [n for n in data.getlist("block") if BLOCK_NAME.fullmatch(n)]
        blocks = [
            FORMS[name.partition("-")[0]](data, prefix=name)
            for name in dict.fromkeys(names[:MAX_BLOCKS])
        ]
        # The spare one of a composer without scripts comes with every POST.
        blocks = [form for form in blocks if form.kind != "embed" or not form.is_blank]
        composition = cls(_lines(form, person, data=data), blocks)
        if len(names) > MAX_BLOCKS:
            composition.error = f"An update has at most {MAX_BLOCKS} blocks."
        return composition

    def is_valid(self):
        """Validates every form before answering, so that all errors show at once."""
        self._refuse_an_embed_twice()
        invalid = [form for form in (self.lines, *self.blocks) if not form.is_valid()]
        if not invalid and not self.error and self.words().is_empty:
            self.error = "Add some text, a quote or a picture."
        if not self.blocks:
            self.blocks = [blank_block("text")]
        self.is_refused = bool(invalid or self.error)
        return not self.is_refused

    def _refuse_an_embed_twice(self):
        seen = set()
        for form in self.blocks:
            if form.kind != "embed" or not form.is_valid():
                continue
            url = form.cleaned_data["url"]
            if url in seen:
                form.add_error("url", _("This is in the update already."))
            seen.add(url)

    def spare_embed(self):
        """An empty embed for those without scripts, who cannot add one."""
        return blank_block("embed")

    def refuse(self, sentence):
        """Show it again, with a sentence about all of it."""
        self.error, self.is_refused = sentence, True

    def see(self, name, value):
        """Set a hidden field to what the person is being shown now."""
        self.lines.data = self.lines.data.copy()
        self.lines.data[name] = value

    def words(self):
        """The Words that these valid forms make; blank texts are left out."""
        lines = {
            name: self.lines.cleaned_data[name]
            for name in ("heading", "label", "byline", "location")
        }
        bound = [form for form in self.blocks if form.is_bound and not form.is_blank]
        return Words(**lines, blocks=[form.build() for form in bound])

    @property
    def draft_pk(self):
        """The draft that this composer holds, bound or not; None for a new update."""
        pk = str(self.lines["draft"].value() or "")
        return int(pk) if re.fullmatch("[0-9]{1,15}", pk) else None

    @property
    def key(self):
        return self.lines.cleaned_data.get("key") or None


def blank_block(kind, **initial):
    """An empty form for one block, under a name that no other block has."""
    return FORMS[kind](prefix=_block_name(kind), initial=initial)


def _block_name(kind):
    return f"{kind}-{secrets.token_hex(4)}"


def _image(block):
    return {"image": block.image} if hasattr(block, "image") else {}


def _lines(form, person, data=None, initial=None):
    # A correction is open on the same page as the new update: no id may occur twice.
    ids = "correcting-%s" if form is CorrectionForm else "new-%s"
    return form(data, initial=initial, person=person, auto_id=ids)
