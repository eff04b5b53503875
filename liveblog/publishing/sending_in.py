"""What people send from elsewhere: it becomes a draft of theirs. No revision: no reader sees it."""

from datetime import datetime

from accounts.models import User
from liveblog.models import Update, Words

from . import autosave, revisions
from .refusals import BlogNotLive, NotAllowed

LINES = "\n"


def begin(draft: Update, words: Words, *, by: User) -> Update:
    """Save a new draft of this person, who sees nothing of the blog while they write it.

    Raises NotAllowed where they may not write in it at this moment, or BlogNotLive where it is closed:
    nobody would find the draft there.
    """
    blog = draft.blog
    with blog.locked():
        revisions.require_writer(blog, by, of=draft)
        if blog.is_closed:
            raise BlogNotLive(blog)
        draft.write(words)
    return draft


def take_back(draft: Update, *, seen: datetime, by: User) -> bool:
    """Throw away a draft that stands as it was saved at `seen`; False where it does not.

    Nor does what is scheduled, held by Legal or under an embargo: somebody has decided on it. Waiting
    for the editors it goes, too; what somebody is typing in it at the desk stays. Raises NotAllowed.
    """
    blog = draft.blog
    with blog.locked():
        stored = blog.updates.drafts().filter(pk=draft.pk, saved_at=seen).first()
        if stored is None or stored.is_scheduled or stored.is_held:
            return False
        if stored.is_embargoed:
            return False
        revisions.require_writer(blog, by, of=stored)
        autosave.outlive(stored)
        stored.delete()
    return True


def add_to_note(update: Update, line: str, *, by: User) -> None:
    """Put one more line under its source note, for colleagues alone; a line twice stands once.

    Of a draft or of what is public. Where the note is full, its oldest lines go. Raises NotAllowed.
    """
    blog = update.blog
    most = Update._meta.get_field("source_note").max_length or 0
    with blog.locked():
        update.refresh_from_db()
        update.blog = blog
        revisions.require_writer(blog, by, of=update)
        if update.is_held:
            raise NotAllowed
        lines = [each for each in update.source_note.split(LINES) if each != line]
        lines = [*filter(None, lines), line[:most]]
        while len(LINES.join(lines)) > most:
            lines.pop(0)
        update.source_note = LINES.join(lines)
        update.save(update_fields=["source_note"])
