"""Remove at once: a name, an address or a picture goes from an update, and from all it ever said.

Readers get the update without it, or none where nothing is left. Every stored state of it is
rewritten, too; as they were Legal alone may read them (`RemovedWords`).
"""

from contextlib import suppress

from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import User
from liveblog import extension
from liveblog.markup.removing import Removal
from liveblog.models import (
    Block,
    Blog,
    EditionAlarm,
    FigureBlock,
    Question,
    RecordingBlock,
    RemovedWords,
    SavedDraft,
    Update,
    Verb,
    Words,
    WorkingCopy,
)
from liveblog.models.question import MAX_NAME
from liveblog.models.words import LINES

from . import revisions
from .edition_alarms import raise_alarms
from .link_pictures import erase_link_pictures
from .receipts import Before, before, write_receipt
from .recordings import erase_recordings
from .refusals import NotAllowed, NotThere, StillThere
from .updates import become_tombstone

LINES_OF_BLOG = (
    *("headline", "standfirst", "introduction", "summary", "closing_message"),
    *("hero_caption", "hero_credit", "hero_alt", "source_line"),
    *("related_links", "sponsor_name", "newsletter_words"),
)


def remove(update: Update, what: Removal, *, by: User, reason: str) -> None:
    """Take this out of a public or a withdrawn update, and out of all its stored words.

    Audio, video and links' pictures are deleted then, unless another update shows them.

    Does not ask for a second pair of eyes, and goes on in a pause: words only go. Raises
    NotThere where nothing of it stands there, StillThere where it stands there in a form
    that cannot be taken out, or NotAllowed.
    """
    blog = update.blog
    with revisions.editors_revision(blog, Verb.REMOVE, by=by, update=update) as n:
        update.refresh_from_db()
        update.blog = blog
        if update.is_draft or (update.is_held and not by.is_legal):
            raise NotAllowed
        kept: list[dict] = []
        _from_public_words(update, what, n, by, kept)
        _from_stored_words(update, what, kept)
        if not kept:
            raise NotThere
        _from_unsent_words(update, what)
        _from_questions(update, what)
        update.proposed_changes.all().delete()  # what it says of the old words
        extension.take_out(update, what, by=by)
        told = {"update": update, "revision": n, "reason": reason, "by": by}
        RemovedWords.objects.bulk_create(
            RemovedWords(words=_without_names(words, what), **told) for words in kept
        )
    _erase_files(what)


def standing_elsewhere(update: Update, what: Removal) -> QuerySet[Update]:
    """Other public updates of its blog that say it, as far as a search finds them; newest first."""
    phrase = " ".join(what.words)
    if not phrase:
        return Update.objects.none()
    public = update.blog.updates.published().exclude(pk=update.pk)
    found = public.filter(heading__icontains=phrase) | public.filter(
        text__icontains=phrase
    )
    return found.newest_first()


def copies_saying_it(update: Update, what: Removal, *, by: User) -> list[Update]:
    """What was copied or moved from or to it and says it too, in what is stored of it.

    Public or withdrawn, without what this person may not read. Some queries for each.
    """
    keys = Update.objects.keys_of_its_family(update)
    ever = Update.objects.ever_public().readable_by(by).filter(pk__in=keys)
    found = ever.select_related("blog").order_by("blog", "pk")
    return [each for each in found if stands_in(each, what)]


def stands_in(update: Update, what: Removal) -> bool:
    """Whether it stands in its words, in those it once had, or in what readers are told of them."""
    said = [update.words().as_json(), update.withdrawal_notice]
    said += update.versions.values_list("words", flat=True)
    said += update.corrections.values_list("note", flat=True)
    return any(what.of(each) != each or what.is_left_in(each) for each in said)


def remove_from_copied_drafts(update: Update, what: Removal, *, by: User) -> None:
    """Take it out of drafts that were copied from it, in all blogs, whoever may read them.

    One in which it stands in a form that cannot be taken out is left. Raises NotAllowed.
    """
    keys = Update.objects.keys_of_its_family(update)
    drafts = Update.objects.drafts().filter(pk__in=keys).select_related("blog")
    for draft in drafts.order_by("blog", "pk"):
        with suppress(StillThere), draft.blog.locked():
            revisions.require_editor(by)
            stored = draft.blog.updates.drafts().filter(pk=draft.pk).first()
            if stored is not None and not stored.is_held:
                _from_draft(stored, what)
    _erase_files(what)


def says_it(blog: Blog, what: Removal) -> bool:
    """Whether the blog's own words say it: its headline, introduction, summary and so on."""
    return any(what.is_left_in(getattr(blog, name)) for name in LINES_OF_BLOG)


def without(words: Words, what: Removal) -> Words:
    """The same words as they are once it is removed. Raises StillThere."""
    stored = words.as_json()
    lines = what.of({name: stored[name] for name in LINES if stored.get(name)})
    blocks = [
        _without(block, what) for block in words.blocks if not _shows(block, what)
    ]
    made = Words.from_json(lines, blocks)
    if what.is_left_in(made.as_json()):
        raise StillThere
    return made


# Below the verb -------------------------------------------------------------------------


def _from_public_words(update, what, revision, by, kept):
    if update.is_withdrawn:
        _from_notice(update, what, revision, kept)
        return
    had, blog = before(update), update.blog
    said, made = update.words().as_json(), without(update.words(), what)
    notes = _from_notes(update, what)
    if made.as_json() == said and not notes:
        return
    kept.append(said | ({"notes": notes} if notes else {}))
    if made.is_empty:
        become_tombstone(update, revision, by=by, at=timezone.now())
        return
    known = update.last_revision
    update.marked_at = timezone.now()  # else programs keep what they have
    revisions.write(update, made, revision)
    revisions.stamp(blog, revision, *revisions.parts_showing(update))
    write_receipt(update, had, revision)
    raise_alarms(update, EditionAlarm.Cause.CORRECTED, known)


def _from_notes(update: Update, what: Removal) -> list[str]:
    """From what readers were told of corrections; returns the notes that said it."""
    said = []
    for correction in update.corrections.all():
        if (note := what.of_text(correction.note)) != correction.note:
            said.append(correction.note)
            correction.note = note
            correction.save(update_fields=["note"])
    return said


def _from_notice(update: Update, what: Removal, revision: int, kept: list) -> None:
    said = _from_notes(update, what)
    notice = what.of_text(update.withdrawal_notice)
    if notice != update.withdrawal_notice:
        said.append(update.withdrawal_notice)
        had = Before([update.withdrawal_notice], card="", is_key_event=False)
        update.withdrawal_notice = notice
        revisions.show(update, revision)
        write_receipt(update, had, revision)
    if said:
        kept.append(Words().as_json() | {"notes": said})


def _from_stored_words(update: Update, what: Removal, kept: list[dict]) -> None:
    for version in update.versions.all():
        words = what.of(version.words)
        if what.is_left_in(words):
            raise StillThere
        if words != version.words:
            kept.append(version.words)
            version.words = words
            version.save(update_fields=["words"])
    update.source_note = what.of_text(update.source_note)
    update.withdrawal_reason = what.of_text(update.withdrawal_reason)
    update.saved_at = timezone.now()  # the desk's search reads it again
    update.save(update_fields=["source_note", "withdrawal_reason", "saved_at"])
    for draft in _drafts_of(update):
        said, made = draft.words().as_json(), without(draft.words(), what)
        draft.source_note = what.of_text(draft.source_note)
        draft.proposal = what.of(draft.proposal)
        draft.save(update_fields=["source_note", "proposal"])
        if made.as_json() != said:
            draft.write(made)


def _from_draft(draft: Update, what: Removal) -> None:
    made = without(draft.words(), what)
    draft.source_note = what.of_text(draft.source_note)
    draft.write(made)
    SavedDraft.objects.filter(update=draft).delete()
    _from_unsent_words(draft, what)


def _from_unsent_words(update: Update, what: Removal) -> None:
    drafts = _drafts_of(update)
    SavedDraft.objects.filter(update__in=drafts).delete()
    for each in (update, *drafts):
        for step in each.review_steps.all():
            step.words, step.note = what.of(step.words), what.of_text(step.note)
            step.save(update_fields=["words", "note"])
        for copy in WorkingCopy.objects.filter(update=each):
            copy.fields = what.of(copy.fields)
            copy.version += 1  # who has it open must not write the old words over it
            copy.save(update_fields=["fields", "version"])


def _from_questions(update: Update, what: Removal) -> None:
    """From what readers asked, as the desk lists it, if this update or its drafts ever quoted it.

    In whatever blog: the update may have been moved. One that says it in a form that cannot be
    taken out is deleted; the update keeps its own words.
    """
    said = [update.words().as_json(), *update.versions.values_list("words", flat=True)]
    said += [draft.words().as_json() for draft in _drafts_of(update)]
    asked = {block.get("asked") for words in said for block in words["blocks"]}
    for question in Question.objects.filter(pk__in=asked - {None}):
        words, name = what.of_text(question.words), what.of_text(question.name)
        if what.is_left_in([words, name]):
            question.delete()
        elif (words, name) != (question.words, question.name):
            question.words, question.name = words, name[:MAX_NAME]
            question.save(update_fields=["words", "name"])


def _without_names(words: dict, what: Removal) -> dict:
    """As they were; but a file that is gone from the disk has no name any more."""
    own = ("recording", "picture")
    blocks = [
        block | {key: "" for key in own if block.get(key) in what.files}
        for block in words.get("blocks", [])
    ]
    return words | {"blocks": blocks}


def _erase_files(what: Removal) -> None:
    """From the disk, once no update shows them; our own pictures stay in the library."""
    erase_recordings(what.files)
    erase_link_pictures(what.files)


def _drafts_of(update: Update) -> list[Update]:
    """Corrections that are proposed of it, and the draft that it became."""
    drafts = list(update.proposals.filter(state=Update.State.DRAFT))
    if update.became is not None and update.became.is_draft:
        drafts.append(update.became)
    return drafts


def _without(block: Block, what: Removal) -> Block:
    own = {field.name for field in block._meta.concrete_fields}
    said = {name: value for name, value in block.as_json().items() if name in own}
    for name, value in what.of(said).items():
        if value != said[name]:
            setattr(block, name, None if name == block.picture_key else value)
    return block


def _shows(block: Block, what: Removal) -> bool:
    """Whether it is nothing without a file that is to go."""
    if isinstance(block, RecordingBlock):
        return block.recording.name in what.files
    return isinstance(block, FigureBlock) and block.name in what.files
