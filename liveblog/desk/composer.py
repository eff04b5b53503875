"""The composer: the ordered blocks and lines of one update, read from one POST.

Each block sends a hidden `block` value such as `quote-x7f2qa`, which is also the prefix
of its fields. Browsers send fields in document order, so the page order is the block
order, and moving a block needs no numbers.
"""

import re
import secrets
import uuid

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from liveblog.models import Update, Words

from .block_forms import FORMS
from .lines import EDITORS_MARKS, CorrectionForm, UpdateForm

BLOCK_NAME = re.compile(r"(text|quote|figure|embed)-[a-z0-9]{1,12}", re.ASCII)
MAX_BLOCKS = 40
SUGGESTED_LABELS = (
    pgettext_lazy("a label", "Correspondent"),
    _("Analysis"),
    _("Podcast"),
    _("What we know"),
)


class Composition:
    """What is in a composer: one form of lines, and one form for each block.

    Made blank, from an update, or from a POST. It cleans and builds; it saves nothing.
    """

    def __init__(self, lines, blocks):
        self.lines = lines
        self.blocks = blocks
        self.error = ""
        self.is_refused = False  # shown again because something in it must be mended
        self.copy = None  # the working copy that it was opened from

    @classmethod
    def blank(cls, *, person, blog, **initial):
        """For a new update: the person's byline, an empty text, and a key of its own."""
        initial |= {"byline": person.byline, "key": str(uuid.uuid4())}
        lines = _lines(UpdateForm, person, blog, initial=initial)
        return cls(lines, [blank_block("text")])

    @classmethod
    def of(cls, update, *, person, form=UpdateForm):
        """For writing on in a draft, or for correcting a public update. Queries blocks."""
        words = update.words()
        initial = {**vars(words), "seen_revision": update.last_revision}
        if update.is_draft:
            initial |= {"draft": update.pk, "key": str(uuid.uuid4())}
            initial |= {"draft_seen": update.saved_at.isoformat()}
            initial |= {mark: getattr(update, mark) for mark in EDITORS_MARKS}
            initial |= {
                "is_unconfirmed": update.is_unconfirmed,
                "announces": update.announces_id,
            }
        blocks = [
            FORMS[block.kind](
                prefix=_block_name(block.kind), initial=vars(block) | _image(block)
            )
            for block in words.blocks
        ]
        lines = _lines(form, person, update.blog, initial=initial)
        return cls(lines, blocks or [blank_block("text")])

    @classmethod
    def reopened(cls, copy, *, person, form=UpdateForm):
        """As it was left: what was typed, without saying yet what is wrong with it."""
        data = QueryDict(mutable=True)
        for name, value in copy.fields:
            data.appendlist(name, value)
        names = [n for n in data.getlist("block") if BLOCK_NAME.fullmatch(n)]
        blocks = [
            _as_left(FORMS[name.partition("-")[0]](prefix=name), data)
            for name in dict.fromkeys(names[:MAX_BLOCKS])
        ]
        lines = _as_left(_lines(form, person, copy.blog), data)
        lines.initial["key"] = lines.initial.get("key") or str(uuid.uuid4())
        composition = cls(lines, blocks or [blank_block("text")])
        composition.copy = copy
        return composition

    @classmethod
    def from_post(cls, data, *, person, blog, form=UpdateForm):
        names = [n for n in data.getlist("block") if BLOCK_NAME.fullmatch(n)]
        blocks = [
            FORMS[name.partition("-")[0]](data, prefix=name)
            for name in dict.fromkeys(names[:MAX_BLOCKS])
        ]
        # The spare one of a composer without scripts comes with every POST.
        blocks = [form for form in blocks if form.kind != "embed" or not form.is_blank]
        composition = cls(_lines(form, person, blog, data=data), blocks)
        if len(names) > MAX_BLOCKS:
            composition.error = _("An update has at most %(n)s blocks.") % {
                "n": MAX_BLOCKS
            }
        return composition

    def is_valid(self):
        """Validates every form before answering, so that all errors show at once."""
        self._refuse_an_embed_twice()
        invalid = [form for form in (self.lines, *self.blocks) if not form.is_valid()]
        if not invalid and not self.error and self.words().is_empty:
            self.error = _("Add some text, a quote or a picture.")
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
            for name in ("heading", "label", "byline", "location", "event_at")
        }
        bound = [form for form in self.blocks if form.is_bound and not form.is_blank]
        return Words(**lines, blocks=[form.build() for form in bound])

    def mark(self, update):
        """Set the marks that these valid lines ask for on an update that is not public.

        A correspondent's form has no editor's marks: those that an editor set on a
        draft stay. One query where it announces what became of an older update.
        """
        lines = self.lines.cleaned_data
        for name in EDITORS_MARKS:
            setattr(update, name, lines.get(name, getattr(update, name)))
        if "is_unconfirmed" in lines:
            known = Update.Verification
            update.verification = (
                known.UNCONFIRMED if lines["is_unconfirmed"] else known.NONE
            )
        update.announces = update.blog.updates.announceable(lines.get("announces"))

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


def _as_left(form, data):
    """The form not bound, so that it finds no fault, with what was typed into it."""
    for name, field in form.fields.items():
        prefixed = form.add_prefix(name)
        form.initial[name] = field.widget.value_from_datadict(data, {}, prefixed)
    return form


def _image(block):
    return {"image": block.image} if hasattr(block, "image") else {}


def _lines(form, person, blog, data=None, initial=None):
    # A correction is open on the same page as the new update: no id may occur twice.
    ids = "correcting-%s" if form is CorrectionForm else "new-%s"
    return form(data, initial=initial, person=person, zone=blog.zone, auto_id=ids)
