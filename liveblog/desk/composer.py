"""The composer: the ordered blocks and lines of one update, read from one POST.

Each block sends a hidden `block` value such as `quote-x7f2qa`, which is also the prefix
of its fields. Browsers send fields in document order, so the page order is the block
order, and moving a block needs no numbers.
"""

import json
import re
import secrets
import uuid

from django.conf import settings
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from liveblog.models import ReviewLevel, Update, Words
from liveblog.models.words import LINES

from . import copies, embargo
from .block_forms import forms, with_a_button
from .known import known_words
from .lines import EDITORS_MARKS, TIMES, CorrectionForm, UpdateForm, times_of
from .typed_fields import typed_labels

BLOCK_NAME = re.compile(r"([a-z]+)-[a-z0-9]{1,12}", re.ASCII)
MAX_BLOCKS = 40
SUGGESTED_LABELS = (
    pgettext_lazy("a label", "Correspondent"),
    *(_("Analysis"), _("Podcast"), _("What we know")),
)


class Composition:
    """What is in a composer: one form of lines, and one form for each block.

    Made blank, from an update, or from a POST. It cleans and builds; it saves nothing.
    Of blocks that are too many none is left out: it is refused with all that was sent.
    """

    max_blocks = MAX_BLOCKS

    def __init__(self, lines, blocks):
        self.lines = lines
        self.blocks = blocks
        self.error = ""
        self.is_refused = False  # shown again because something in it must be mended
        self.is_scheduled = False  # the draft in it goes out by itself
        self.is_merged = False  # there is more in it than its person has sent
        self.copy = None  # the working copy that it was opened from
        self.has_note_of_desk = False  # nobody has typed into it here
        self.conflict = []  # where a colleague has changed the same words: conflicts.Asked

    @classmethod
    def blank(cls, *, person, blog, **initial):
        """For a new update: as its blog begins one, by this person, under a key of its own."""
        given = {"label": blog.default_label, "is_withheld": blog.withholds_bylines}
        initial = given | initial | {"byline": person.byline, "key": str(uuid.uuid4())}
        lines = _lines(UpdateForm, person, blog, initial=initial)
        return cls(lines, [blank_block("text")])

    @classmethod
    def of(cls, update, *, person, form=UpdateForm, words=None):
        """For writing on in a draft, or for correcting a public update. Queries blocks.

        With these words in it, where they are not those of the update.
        """
        words = words or update.words()
        initial = {**vars(words), "seen_revision": update.last_revision}
        initial |= {"is_withheld": not words.byline}
        if update.is_draft:
            initial |= {"draft": update.pk, "key": str(uuid.uuid4())}
            initial |= {"draft_seen": update.saved_at.isoformat()}
            initial |= {mark: getattr(update, mark) for mark in EDITORS_MARKS}
            initial |= {
                "is_unconfirmed": update.is_unconfirmed,
                "announces": update.announces_id,
                **times_of(update),
                **embargo.fields_of(update),
                "also_in": copies.chosen_for(update),
            }
        blocks = [
            form_of(block.kind)(
                prefix=_block_name(block.kind),
                initial=form_of(block.kind).initial_of(block),
                person=person,
                blog=update.blog,
            )
            for block in words.blocks
        ]
        lines = _lines(form, person, update.blog, initial=initial)
        composition = cls(lines, blocks or [blank_block("text")])
        composition.is_scheduled = update.is_scheduled
        composition.let_note_stand(update)
        return composition

    @classmethod
    def as_left(cls, data, *, person, blog, form=UpdateForm):
        """What was typed so far, without saying yet what is wrong with it."""
        blocks = [
            _as_left(_block_form(name, person=person, blog=blog), data)
            for name in _block_names(data)
        ]
        lines = _as_left(_lines(form, person, blog), data)
        composition = cls(lines, blocks or [blank_block("text")])
        composition._find_draft(data, person=person, blog=blog)
        return composition

    @classmethod
    def reopened(cls, copy, *, person, form=UpdateForm):
        """A working copy as it was left, under its key: a new update's, if what it corrected is gone."""
        data = QueryDict(mutable=True)
        for name, value in copy.fields:
            data.appendlist(name, value)
        composition = cls.as_left(data, person=person, blog=copy.blog, form=form)
        initial = composition.lines.initial
        initial["key"] = initial.get("key") or copy.key
        composition.copy = copy
        if copy.update and initial["source_note"] in (None, copy.update.source_note):
            composition.let_note_stand(copy.update)
        return composition

    @classmethod
    def from_post(cls, data, *, person, blog, form=UpdateForm):
        """What was sent, to be validated: the form says then what is wrong with it."""
        blocks = [
            _block_form(name, data, person=person, blog=blog)
            for name in _block_names(data)
        ]
        composition = cls(_lines(form, person, blog, data=data), blocks)
        composition._find_draft(data, person=person, blog=blog)
        composition._count_blocks()
        return composition

    def _count_blocks(self):
        if len(self.blocks) > MAX_BLOCKS:
            self.error = _("An update has at most %(most)s blocks; this has %(n)s.") % {
                "most": MAX_BLOCKS,
                "n": len(self.blocks),
            }

    def _find_draft(self, data, *, person, blog):
        if not self.draft_pk:
            return
        drafts = blog.updates.readable_by(person).filter(pk=self.draft_pk)
        self.is_scheduled = drafts.scheduled().exists()
        if "source_note" not in data:
            draft = drafts.drafts().writable_by(person).first()
            if draft:
                self.let_note_stand(draft)

    def let_note_stand(self, update):
        """Show the note as it stands on this update: it is sent if it is typed into.

        What waited on a device has none, and one that nobody has touched may be a
        colleague's, or be one's own no more.
        """
        self.has_note_of_desk = True
        self.lines.fields["source_note"].widget.attrs["data-stands"] = True
        if self.lines.is_bound:
            self.see("source_note", update.source_note)
        else:
            self.lines.initial["source_note"] = update.source_note

    def arrange(self, asked):
        """Do to the blocks what was asked for: for those without scripts.

        `add-quote` adds a block at the end; `up-`, `down-` and `remove-` go before the
        name of one. Anything else does nothing.
        """
        verb, _, name = asked.partition("-")
        names = [form.prefix for form in self.blocks]
        if name in names:
            _rearrange(self.blocks, verb, names.index(name))
        elif verb == "add" and name in with_a_button():
            self.append(blank_block(name))
        self.blocks = self.blocks or [blank_block("text")]

    def append(self, block):
        """Add a block's form at the end, and say so where it is one too many."""
        self.blocks.append(block)
        self._count_blocks()

    def is_valid(self):
        """Validates every form before answering, so that all errors show at once."""
        self._refuse_the_same_twice()
        invalid = [form for form in (self.lines, *self.blocks) if not form.is_valid()]
        if not invalid and not self.error and self.words().is_empty:
            self.error = _("Add some text, a quote or a picture.")
        if not invalid and not self.error and self._has_nothing_but_awaited_pictures():
            self.error = _(
                "The picture is still on its way. Add a heading or a text, and they go "
                "live at once."
            )
        if not self.blocks:
            self.blocks = [blank_block("text")]
        self.is_refused = bool(invalid or self.error)
        return not self.is_refused

    def _refuse_the_same_twice(self):
        seen = set()
        for form in self.blocks:
            if not form.only_once or not form.is_valid():
                continue
            value = form.kind, form.cleaned_data[form.only_once]
            if value in seen:
                form.add_error(form.only_once, _("This is in the update already."))
            seen.add(value)

    def _has_nothing_but_awaited_pictures(self):
        """Readers would get an update that says nothing, maybe for hours."""
        written = [form for form in self.blocks if form.is_bound and not form.is_blank]
        return not self.lines.cleaned_data["heading"] and all(
            form.waits for form in written
        )

    def refuse(self, sentence):
        """Show it again, with a sentence about all of it."""
        self.error, self.is_refused = sentence, True

    def ask(self, conflict, sentence):
        """Show it again, with what must be chosen first."""
        self.conflict = conflict
        self.refuse(sentence)

    def with_words(self, update, words):
        """Another one for the same: with these words of it, and all that this valid one says
        around them.
        """
        person, form = self.lines.person, type(self.lines)
        made = Composition.of(update, person=person, form=form, words=words)
        data = self.lines.cleaned_data
        around = {"key", "change", "note", *TIMES, "also_in", *embargo.FIELDS}
        for name in made.lines.fields.keys() & around:
            made.lines.initial[name] = data[name]
        if "source_note" in self.lines.data and not self.has_note_of_desk:
            made.lines.initial["source_note"] = data["source_note"]
            made.lines.fields["source_note"].widget.attrs.pop("data-stands")
            made.has_note_of_desk = False
        return made

    def refuse_line(self, name, sentence):
        """Show it again, with what is wrong with one of its lines beside it."""
        self.lines.add_error(name, sentence)
        self.is_refused = True

    def see(self, name, value):
        """Set a field to what the person is being shown now."""
        self.lines.data = self.lines.data.copy()
        self.lines.data[name] = value

    def words(self):
        """The Words that these valid forms make; blank texts are left out."""
        lines = {name: self.lines.cleaned_data[name] for name in LINES}
        bound = [form for form in self.blocks if form.is_bound and not form.is_blank]
        return Words(**lines, blocks=[form.build() for form in bound])

    @property
    def has_marks(self):
        """Whether something is wrong with one of its fields, and said beside it."""
        return any(form.errors for form in (self.lines, *self.blocks))

    @property
    def figures(self):
        """The forms of its pictures."""
        return [form for form in self.blocks if form.has_picture]

    def mark(self, update):
        """Set the marks and the note of these valid lines on an update not yet public.

        A correspondent's form has no editor's marks: those that an editor set on a
        draft stay. So does a note that was not sent.
        One query where it announces what became of an older update.
        """
        lines = self.lines.cleaned_data
        if "source_note" in self.lines.data and not self.has_note_of_desk:
            update.source_note = lines["source_note"]
        for name in (*EDITORS_MARKS, "original_at"):
            setattr(update, name, lines.get(name, getattr(update, name)))
        if "is_unconfirmed" in lines:
            known = Update.Verification
            update.verification = (
                known.UNCONFIRMED if lines["is_unconfirmed"] else known.NONE
            )
        update.announces = update.blog.updates.announceable(lines.get("announces"))

    @property
    def buttons(self):
        """The forms of the kinds that are added by one."""
        return with_a_button().values()

    @property
    def labels(self):
        """JSON of what each field is called, for the script."""
        return json.dumps(typed_labels(), ensure_ascii=False, separators=(",", ":"))

    @property
    def signers(self):
        """The names that readers would see with it as it stands; none where withheld."""
        if self.lines["is_withheld"].value():
            return []
        byline, more = (self.lines[name].value() for name in ("byline", "more_bylines"))
        names = [name.strip() for name in (byline or "", *(more or []))]
        return list(dict.fromkeys(filter(None, names)))

    @cached_property
    def needs_review(self):
        """Whether it goes to the editors, and not to readers. A query, but for editors."""
        blog, person = self.lines.blog, self.lines.person
        return blog.level_for(person) != ReviewLevel.DIRECT

    @property
    def draft_pk(self):
        """The draft that this composer holds, bound or not; None for a new update."""
        if "draft" not in self.lines.fields:
            return None  # a correction
        pk = str(self.lines["draft"].value() or "")
        return int(pk) if re.fullmatch("[0-9]{1,15}", pk) else None

    @property
    def key(self):
        return self.lines.cleaned_data.get("key") or None


def form_of(kind):
    return forms()[kind]


def blank_block(kind, *, person=None, blog=None, **initial):
    """An empty form for one block, under a name that no other block has.

    A form with a picture in it needs to know who has it before them: it shows nobody a
    picture that they may not use.
    """
    prefix = _block_name(kind)
    return form_of(kind)(prefix=prefix, initial=initial, person=person, blog=blog)


def _rearrange(order, verb, place):
    """Move the item at this place of a list up or down by one, or take it out."""
    item = order.pop(place)
    if verb != "remove":
        order.insert(max(0, place + {"up": -1, "down": 1}.get(verb, 0)), item)


def figure_to_copy(person):
    """The form that a script fills with a picture just chosen, also without a line."""
    initial = {"credit": _credit_of(person)}
    return form_of("figure")(prefix="figure-new", initial=initial, person=person)


def figure_with(image, *, person, blog=None):
    """A form with this picture in it, and with what is known of the picture."""
    initial = {"image": image, "credit": _credit_of(person)} | known_words(image)
    prefix = _block_name("figure")
    return form_of("figure")(prefix=prefix, initial=initial, person=person, blog=blog)


def _credit_of(person):
    """A correspondent's pictures are their own, mostly; an editor's are others'."""
    return "" if person.is_editor else f"{person.byline}/{settings.NEWSROOM_NAME}"


def _block_names(data):
    """The names of the blocks that were sent, in their order: also those too many.

    How many fields are read of a request is bounded (DATA_UPLOAD_MAX_NUMBER_FIELDS).
    """
    names = [name for name in data.getlist("block") if _is_a_blocks(name)]
    return list(dict.fromkeys(names))


def _is_a_blocks(name):
    found = BLOCK_NAME.fullmatch(name)
    return found is not None and found[1] in forms()


def _block_form(name, *data, person, blog):
    kind = name.partition("-")[0]
    return form_of(kind)(*data, prefix=name, person=person, blog=blog)


def _block_name(kind):
    return f"{kind}-{secrets.token_hex(4)}"


def _as_left(form, data):
    """The form not bound, so that it finds no fault, with what was typed into it."""
    for name, field in form.fields.items():
        typed = field.widget.value_from_datadict(data, {}, form.add_prefix(name))
        form.initial[name] = typed
    return form


def _lines(form, person, blog, data=None, initial=None):
    # A correction is open on the same page as the new update: no id may occur twice.
    ids = "correcting-%s" if form is CorrectionForm else "new-%s"
    return form(data, initial=initial, person=person, blog=blog, auto_id=ids)
