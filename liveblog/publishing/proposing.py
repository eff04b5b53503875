"""In a sensitive blog, what no draft carries waits for another editor, too.

That is the blog's own words, marks that say whether an update is true, or call it breaking, and
that readers see the blog at all. The verbs raise NeedsReview; who is refused proposes the same
here, and an editor who has not proposed it approves it. No revision until then.
"""

from accounts.models import User
from liveblog.models import Blog, ProposedChange, ReviewStep, Update, Verb, Verification
from media.models import Image

from . import blogs, editing, marks, revisions, withdrawing_blogs
from .continuing import name_anew, name_both_ways
from .refusals import ChangedSince, NotAllowed, NotTheirOwn, NotWaiting, StaleEdit
from .review_steps import note_step_of_change

Step = ReviewStep.Verb
# What is proposed of one of these is meant beside the others as they are: an alt text for this
# picture, a summary for its own formatting.
TOGETHER = (editing.HERO_FIELDS, *editing.RICH_FIELDS.items())


def propose_words(blog: Blog, *, by: User, **fields) -> ProposedChange | None:
    """Have another editor read these fields of `editing.WORDS` before readers do.

    None if the blog says so already. It takes the place of what this person has proposed for
    the same fields; what they have proposed for others goes on waiting. Raises NotAllowed.
    """
    with blog.locked():
        revisions.require_editor(by)
        wanted = {name: _stored(value) for name, value in fields.items()}
        now = _now(blog, fields)
        wanted = {name: wanted[name] for name in wanted if wanted[name] != now[name]}
        own = blog.proposed_changes.filter(verb=Verb.EDIT_BLOG, by=by)
        for earlier in own:
            _leave_out(earlier, fields.keys())
        if not wanted:
            return None
        change = blog.proposed_changes.create(
            verb=Verb.EDIT_BLOG, before=_now(blog, wanted), after=wanted, by=by
        )
        note_step_of_change(Step.SUBMIT, change, by=by)
    return change


def propose_mark(
    update: Update, verb: Verb, *, by: User, note: str = "", seen: str | None = None
) -> ProposedChange:
    """Have another editor decide on a mark of `marks.NEEDS_ANOTHER`; asked again, anew.

    Who may do it, where nobody else has to, may propose it. `seen` is as of the marks. Raises
    NotAllowed, Withdrawn or StaleEdit.
    """
    blog = update.blog
    with blog.locked():
        revisions.read_under_lock(update, blog)
        if verb in marks.VERIFYING:
            revisions.require_writer(blog, by, of=update)
        else:
            revisions.require_editor(by)
        if seen is not None and update.verification != seen:
            raise StaleEdit(update)
        ProposedChange.objects.filter(update=update, verb=verb, by=by).delete()
        change = blog.proposed_changes.create(
            update=update,
            verb=verb,
            before={"seen": update.last_revision},
            after={"note": note} if note else {},
            by=by,
        )
        note_step_of_change(Step.SUBMIT, change, by=by)
    return change


def propose_showing(blog: Blog, *, by: User) -> ProposedChange | None:
    """Have another editor let a blog go live, or one that is withdrawn come back.

    Asked again, anew. None where readers see it already. Raises NotAllowed.
    """
    with blog.locked():
        revisions.require_editor(by)
        if not blog.is_prepared:
            return None
        verb = Verb.BRING_BACK if blog.is_withdrawn else Verb.GO_LIVE
        blog.proposed_changes.filter(verb=verb, by=by).delete()
        # What its other editor has not read must not go with it: each change takes a revision.
        seen = {"seen": blog.revision}
        change = blog.proposed_changes.create(verb=verb, before=seen, by=by)
        note_step_of_change(Step.SUBMIT, change, by=by)
    return change


def approve_change(change: ProposedChange, *, by: User) -> None:
    """Do what was proposed. The journal has both: who did and who approved it.

    Raises NotWaiting if somebody has decided meanwhile, NotTheirOwn or NotAllowed, ChangedSince
    where readers see something else by now, or Withdrawn.
    """
    blog, update = change.blog, change.update
    told = {"by": by, "update": update, "written_by": change.by}
    with blog.next_revision(Verb(change.verb), **told) as revision:
        _read_waiting(change)
        if not revisions.require_active(by).is_editor:
            raise NotAllowed
        if blog.is_sensitive and change.by_id == by.pk:
            raise NotTheirOwn(change)
        if update is not None:
            revisions.read_under_lock(update, blog)
            _set_mark(update, change, revision)
        elif change.verb == Verb.EDIT_BLOG:
            _set_words(blog, change, revision)
        else:
            _show(blog, change, revision)
        note_step_of_change(Step.APPROVE, change, by=by)
        change.delete()
    _let_others_follow(blog, change, by=by)


def send_back_change(change: ProposedChange, *, by: User, note: str) -> None:
    """Give it back to who proposed it, who finds it in the queue with this note.

    It is gone where they could not propose it again: their access has ended, or their right.
    Raises NotWaiting or NotAllowed.
    """
    with change.blog.locked():
        _read_waiting(change)
        if not revisions.require_active(by).is_editor:
            raise NotAllowed
        note_step_of_change(Step.SEND_BACK, change, by=by, note=note)
        if not _may_go_on(change):
            change.delete()
            return
        change.sent_back_by, change.note = by, note
        change.save(update_fields=["sent_back_by", "note"])


def take_back_change(change: ProposedChange, *, by: User) -> None:
    """Who proposed it wants it no more. Raises NotWaiting where it is gone, or NotAllowed."""
    with change.blog.locked():
        if change.by_id != revisions.require_active(by).pk:
            raise NotAllowed
        if not ProposedChange.objects.filter(pk=change.pk).exists():
            raise NotWaiting(change)
        change.delete()


def is_overtaken(change: ProposedChange) -> bool:
    """Whether readers see something else than where it was proposed: then it is not approved.

    What the house does, such as to a picture that has its sizes now, changes nothing of it. One
    or two queries where there is something newer; none of words.
    """
    blog, update, seen = change.blog, change.update, change.before.get("seen", 0)
    if change.verb == Verb.EDIT_BLOG:
        return _now(blog, change.after) != change.before
    if update is not None:
        update.blog = blog
        return not update.is_as_seen_at(seen)
    by_people = blog.journal.filter(revision__gt=seen, by__isnull=False)
    return blog.revision != seen and (blog.revision < seen or by_people.exists())


# Below the verbs ------------------------------------------------------------------------


def _read_waiting(change: ProposedChange) -> None:
    """Under the lock. What was proposed anew is another row."""
    rows = ProposedChange.objects.filter(pk=change.pk, sent_back_by=None)
    if not rows.exists():
        raise NotWaiting(change)


def _may_go_on(change: ProposedChange) -> bool:
    """Whether who proposed it could propose it again, by the rights that they have now."""
    try:
        person = revisions.require_active(change.by)
        if change.update is not None and Verb(change.verb) in marks.VERIFYING:
            revisions.require_writer(change.blog, person, of=change.update)
            return True
    except NotAllowed:
        return False
    return person.is_editor


def _leave_out(change: ProposedChange, names) -> None:
    """Take from what was proposed what is proposed anew. What is left is another row: who has
    read the first, and approves it a moment later, has not read this one."""
    gone = {*names}
    for pair in editing.RICH_FIELDS.items():
        gone |= {*pair} if gone & {*pair} else set()
    left = {name: value for name, value in change.after.items() if name not in gone}
    if len(left) == len(change.after):
        return
    ProposedChange.objects.filter(pk=change.pk).delete()
    if left:
        change.pk, change.after = None, left
        change.before = {n: change.before[n] for n in _with_neighbours(left)}
        change._state.adding = True
        change.save()


def _with_neighbours(names) -> set[str]:
    beside = [set(group) for group in TOGETHER if {*group} & {*names}]
    return set(names).union(*beside)


def _now(blog: Blog, names) -> dict:
    """What stands there of these, and of what they stand beside."""
    return {name: _stored(getattr(blog, name)) for name in _with_neighbours(names)}


def _stored(value):
    """As it is kept: a picture by its name."""
    if isinstance(value, Image):
        return value.name
    return "" if value is None else value


def _set_words(blog: Blog, change: ProposedChange, revision: int) -> None:
    if is_overtaken(change):
        raise ChangedSince(change)
    fields = dict(change.after)
    if name := fields.get("hero_image"):
        fields["hero_image"] = Image.objects.filter(name=name).first()
        if fields["hero_image"] is None:
            raise ChangedSince(change)
    elif "hero_image" in fields:
        fields["hero_image"] = None
    if "closing_message" in fields and not blog.is_closed:
        raise ChangedSince(change)
    editing.set_fields(blog, revision, fields)


def _set_mark(update: Update, change: ProposedChange, revision: int) -> None:
    if is_overtaken(change):
        raise ChangedSince(change)
    try:
        if change.verb == Verb.MARK_BREAKING:
            marks.set_marks(update, revision, **marks.breaking_from_now())
        else:
            to: Verification = marks.VERIFYING[Verb(change.verb)]
            note = change.after.get("note", "")
            marks.set_verification(update, to, revision, by=change.by, note=note)
    except revisions.AlreadyDone:
        raise ChangedSince(change) from None


def _show(blog: Blog, change: ProposedChange, revision: int) -> None:
    if is_overtaken(change):
        raise ChangedSince(change)
    show = {
        Verb.GO_LIVE: blogs.show_for_the_first_time,
        Verb.BRING_BACK: withdrawing_blogs.show_again,
    }
    try:
        show[Verb(change.verb)](blog, revision)
    except revisions.AlreadyDone:
        raise ChangedSince(change) from None


def _let_others_follow(blog: Blog, change: ProposedChange, *, by: User) -> None:
    """Other blogs, under locks of their own: what leads to this one, and calls it by its name."""
    if change.verb == Verb.GO_LIVE:
        blogs.lead_to(blog, by=by)
    elif change.verb == Verb.BRING_BACK:
        name_both_ways(blog)
    elif "headline" in change.after:
        name_anew(blog)
