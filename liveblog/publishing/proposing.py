"""In a sensitive blog, what no draft carries waits for another editor, too.

That is the blog's own words, and marks that say whether an update is true, or call it
breaking. The verbs raise NeedsReview; who is refused proposes the same here, and an editor who
has not proposed it approves it. No revision until then.
"""

from accounts.models import User
from liveblog.models import Blog, ProposedChange, Update, Verb, Verification
from media.models import Image

from . import editing, marks, revisions
from .continuing import name_anew
from .refusals import ChangedSince, NotAllowed, NotTheirOwn, NotWaiting


def propose_words(blog: Blog, *, by: User, **fields) -> ProposedChange | None:
    """Have another editor read these fields of `editing.WORDS` before readers do.

    None if the blog says so already. It takes the place of what this person has proposed for
    the same fields. Raises NotAllowed.
    """
    with blog.locked():
        revisions.require_editor(by)
        now = {name: _stored(getattr(blog, name)) for name in fields}
        wanted = {name: _stored(value) for name, value in fields.items()}
        wanted = {name: wanted[name] for name in wanted if wanted[name] != now[name]}
        for earlier in blog.proposed_changes.filter(update=None, by=by):
            if earlier.after.keys() & fields.keys():
                earlier.delete()
        if not wanted:
            return None
        return blog.proposed_changes.create(
            verb=Verb.EDIT_BLOG,
            before={name: now[name] for name in wanted},
            after=wanted,
            by=by,
        )


def propose_mark(
    update: Update, verb: Verb, *, by: User, note: str = ""
) -> ProposedChange:
    """Have another editor decide on a mark of `marks.NEEDS_ANOTHER`; asked again, anew.

    Who may do it, where nobody else has to, may propose it. Raises NotAllowed or Withdrawn.
    """
    blog = update.blog
    with blog.locked():
        revisions.read_under_lock(update, blog)
        if verb in marks.VERIFYING:
            revisions.require_writer(blog, by, of=update)
        else:
            revisions.require_editor(by)
        ProposedChange.objects.filter(update=update, verb=verb, by=by).delete()
        return blog.proposed_changes.create(
            update=update,
            verb=verb,
            before={"seen": update.last_revision},
            after={"note": note} if note else {},
            by=by,
        )


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
        if update is None:
            _set_words(blog, change, revision)
        else:
            revisions.read_under_lock(update, blog)
            _set_mark(update, change, revision)
        change.delete()
    if "headline" in change.after:
        name_anew(blog)


def send_back_change(change: ProposedChange, *, by: User, note: str) -> None:
    """Give it back to who proposed it, who finds it in the queue with this note.

    Raises NotWaiting or NotAllowed.
    """
    with change.blog.locked():
        _read_waiting(change)
        if not revisions.require_active(by).is_editor:
            raise NotAllowed
        change.sent_back_by, change.note = by, note
        change.save(update_fields=["sent_back_by", "note"])


def take_back_change(change: ProposedChange, *, by: User) -> None:
    """Who proposed it wants it no more. Does nothing where it is gone. Raises NotAllowed."""
    with change.blog.locked():
        if change.by_id != revisions.require_active(by).pk:
            raise NotAllowed
        ProposedChange.objects.filter(pk=change.pk).delete()


# Below the verbs ------------------------------------------------------------------------


def _read_waiting(change: ProposedChange) -> None:
    """Under the lock. What was proposed anew is another row."""
    rows = ProposedChange.objects.filter(pk=change.pk, sent_back_by=None)
    if not rows.exists():
        raise NotWaiting(change)


def _stored(value):
    """As it is kept: a picture by its name."""
    if isinstance(value, Image):
        return value.name
    return "" if value is None else value


def _set_words(blog: Blog, change: ProposedChange, revision: int) -> None:
    now = {name: _stored(getattr(blog, name)) for name in change.before}
    if now != change.before:
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
    if update.last_revision != change.before["seen"]:
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
