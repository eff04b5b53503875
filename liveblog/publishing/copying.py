"""An update in other blogs: copied there, and corrected or withdrawn with its original.

Each copy is an update of its own, with a revision in its blog (decision 0048).
"""

from collections.abc import Collection
from contextlib import suppress

from django.core.exceptions import ValidationError
from django.db.models import Q

from accounts.models import User
from liveblog.models import (
    Blog,
    FigureBlock,
    Paused,
    QuestionBlock,
    ReviewLevel,
    ReviewStep,
    Update,
    Version,
    Words,
    awaitable_uploads,
)
from liveblog.story.merging import merge

from . import revisions
from .drafting import REVIEW, SCHEDULE
from .going_out import take_back
from .merging import together
from .originals import keep_original_public, refuse_a_second_copy
from .refusals import (
    CopiedAlready,
    NeedsReview,
    NotAllowed,
    NothingLeft,
    StaleEdit,
    TooLate,
    Withdrawn,
)
from .review_levels import needed
from .review_steps import note_step
from .submitting import submit, submit_correction
from .updates import correct, publish, withdraw

OWN_LINES = ("byline", "more_bylines")


def copy_to(
    blog: Blog, original: Update, *, by: User, as_draft: bool = False
) -> Update:
    """Bring a public update into another blog: published, or as a draft of this person.

    Where their words are read first there, it is submitted. It says whether it is true as
    its original does; marks, source note and what it announces stay behind, and the byline
    where that blog withholds them. Asked again it is the copy that is there. Raises what
    `publish` does, Withdrawn, NothingLeft, or StaleEdit if the original was changed since it
    was read.
    """
    try:
        if as_draft:
            return _keep(*written_anew(original, blog, by), by)
        return _publish_or_submit(original, blog, by)
    except CopiedAlready as refusal:
        return refusal.copy


def withdraw_copies(
    update: Update,
    *,
    by: User,
    notice: str = "",
    reason: str = "",
    but: Collection[int] = (),
) -> list[Update]:
    """Withdraw what was copied from a withdrawn update, each in a revision of its blog.

    But for these keys, and for what other editions made of it, whose writers are alarmed. Also what
    was copied until this moment: whoever copies keeps the original's row. What is scheduled goes
    out no more, and what was submitted waits no more:
    these are drafts. Returns the copies that this person may not withdraw. Sent again it does
    the rest.
    """
    seen: set[int] = set()
    left = []
    # Once more after each round: one of them may have been copied meanwhile.
    while newest := _copies_here(update) - seen:
        seen |= newest
        copies = Update.objects.filter(pk__in=newest).select_related("blog", "author")
        for copy in copies.order_by("blog", "pk"):
            if copy.is_draft:
                _stop(copy, by)
            elif copy.is_published and copy.pk not in but:
                try:
                    withdraw(copy, by=by, notice=notice, reason=reason)
                except Withdrawn:
                    continue
                except NotAllowed:
                    left.append(copy)
    return left


def take_back_copies(update: Update, *, by: User, but: Collection[int] = ()) -> None:
    """Undo what went into other blogs with an update that was taken back a moment ago.

    But for these keys. What is live there for too long is withdrawn without a notice; what this
    person may not touch stays. Sent again it does the rest.
    """
    copies = update.copies.published().exclude(pk__in=but)
    for copy in copies.select_related("blog", "author"):
        with suppress(Withdrawn, NotAllowed):
            try:
                take_back(copy, by=by)
            except TooLate:
                withdraw(copy, by=by)


def correct_copy(
    copy: Update,
    original: Update,
    *,
    by: User,
    note: str = "",
    is_minor: bool = False,
) -> bool:
    """Give a copy the words that its original has now; True if the editors read them first.

    It keeps its byline, and what was changed in it alone. Does nothing where it has them.
    Raises StaleEdit where the same words were changed there, and what `correct` does.
    """
    seen = copy.last_revision or 0  # it is public: there is one
    words = _words_as_in(copy, original, by)
    if words.is_empty:
        raise Withdrawn  # the original, at this moment
    if is_alike(words.as_json(), copy.words().as_json()):
        return False
    try:
        correct(copy, words, by=by, seen_revision=seen, note=note, is_minor=is_minor)
    except (NeedsReview, Paused):
        if needed(copy.blog, by, of=copy) == ReviewLevel.DIRECT:
            raise
        proposal = submit_correction(
            copy, words, by=by, seen_revision=seen, note=note, is_minor=is_minor
        )
        return proposal is not None
    return False


def is_in_step(copy: Update, original: Update) -> bool:
    """Whether its words are those of its original, now or once: nobody has changed it alone.

    Two queries and one for each kind of block.
    """
    its = copy.words().as_json()
    return any(is_alike(its, words) for words in _ever_said(original))


def says_the_same(copy: Update, original: Update, *, by: User) -> bool:
    """Whether its words are those that this person would copy from its original now."""
    return is_alike(copy.words().as_json(), _words_for(original, by).as_json())


def is_alike(one: dict, other: dict) -> bool:
    """Whether these are the same words, whoever signs them."""
    return _without_own(one) == _without_own(other)


# Below the verbs ------------------------------------------------------------------------


def written_anew(original: Update, blog: Blog, by: User) -> tuple[Update, Words]:
    """A new update in another blog, by this person, and what it is to say. Not saved."""
    if blog.pk == original.blog_id:
        raise NotAllowed
    copy = Update(blog=blog, author=by, original=original)
    copy.verify(original.verification, at=original.verified_at)
    words = _words_for(original, by)
    if words.is_empty:
        raise NothingLeft
    if blog.withholds_bylines:
        words.byline, words.more_bylines = "", []
    return copy, words


def _publish_or_submit(original: Update, blog: Blog, by: User) -> Update:
    copy, words = written_anew(original, blog, by)
    try:
        return publish(copy, words, by=by)
    except (NeedsReview, Paused):
        # In a pause, too: who is read first there brings nothing before readers.
        copy, words = written_anew(original, blog, by)
        if needed(blog, by, of=copy) == ReviewLevel.DIRECT:
            raise
        return submit(copy, words, by=by)


def _copies_here(update: Update) -> set[int]:
    return set(Update.objects.keys_of_all_copies(update, in_editions=False))


def _stop(copy: Update, by: User) -> None:
    """It is a plain draft: it goes out no more by itself, and waits for nobody."""
    blog = copy.blog
    with blog.locked():
        draft = Update.objects.drafts().filter(pk=copy.pk, blog=blog).first()
        if draft is None or draft.is_held:
            return
        was_submitted, person = draft.is_submitted, draft.submitted_by
        draft.unschedule()
        if was_submitted:
            draft.leave_queue()
            note_step(ReviewStep.Verb.WITHDRAW, draft, by=by, person=person)
        draft.save(update_fields=[*SCHEDULE, *REVIEW])


def _keep(copy: Update, words: Words, by: User) -> Update:
    blog = copy.blog
    with blog.locked():
        revisions.require_writer(blog, by, of=copy)
        refuse_a_second_copy(copy)
        revisions.read_pictures(words.blocks)
        copy.write(words)
        keep_original_public(copy)
    return copy


def _words_for(original: Update, by: User) -> Words:
    """Its words without what cannot go on: pictures that have ended, or of which this
    person may not wait for, and the number of a question that was asked in its blog."""
    words = original.words()
    words.blocks = [block for block in words.blocks if _may_go_on(block, by)]
    for block in words.blocks:
        if isinstance(block, QuestionBlock):
            block.asked = None
    return words


def _may_go_on(block, by: User) -> bool:
    if not isinstance(block, FigureBlock):
        return True
    if block.image is not None:
        return not block.image.has_ended
    return block.upload in awaitable_uploads(by)


def _words_as_in(copy: Update, original: Update, by: User) -> Words:
    """What a copy is to say: the original's words, and with them what was changed there."""
    words = _words_for(original, by)
    for name in OWN_LINES:
        setattr(words, name, getattr(copy, name))
    if is_in_step(copy, original):
        return words
    found = together(copy, words, _begun_with(copy, original), None)
    if found is None or not found.is_settled:
        raise StaleEdit(copy, found)
    return found.words


def _begun_with(copy: Update, original: Update) -> dict:
    """What the original said when this was copied; or later, where all of that is in it by now.

    Not simply what it said last: a correction that never came here would look as if it had been
    undone here, and would not come with the next one.
    """
    its = copy.words().as_json()
    own = {name: its[name] for name in OWN_LINES}
    here = Q(update=original) | Q(update__moved_to=original)
    since = Version.objects.filter(here, at__gt=copy.created_at).order_by("at", "pk")
    said = [version.words | own for version in since]
    first = said[0] if said else original.words().as_json() | own
    for words in reversed(said[1:]):
        with suppress(ValidationError):
            found = merge(first, words, its)
            if not found.questions and is_alike(found.as_json(), its):
                return words
    return first


def _ever_said(original: Update):
    yield original.words().as_json()
    for version in original.versions.order_by("-revision"):
        yield version.words


def _without_own(words: dict) -> dict:
    lines = {name: value for name, value in words.items() if name not in OWN_LINES}
    blocks = [
        {name: value for name, value in block.items() if name != "asked"}
        for block in words["blocks"]
    ]
    return lines | {"blocks": blocks}
