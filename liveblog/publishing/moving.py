"""A public update that belongs into another blog: gone from here, and there in its stead."""

from django.utils import timezone

from accounts.models import User
from liveblog.models import Blog, Update, Verb, writers_turn

from . import revisions
from .copying import correct_copy, is_alike, written_anew
from .refusals import CopiedAlready, StaleEdit, Withdrawn
from .updates import become_tombstone, publish


def move_update(update: Update, to: Blog, *, by: User) -> Update:
    """Move a public update into another blog; its address leads to where it is now.

    There it is published anew, by its author; here it leaves readers without a notice and
    is a tombstone, with its versions and its journal. What was copied from it follows the new
    one. Editors may, and where their own right is enough to publish it. Two transactions,
    each of one blog: killed in between both are there, and who asks again ends it. Raises
    what `publish` does, Withdrawn, NothingLeft, CopiedAlready if its author has a draft of it
    there, and StaleEdit if it is changed meanwhile.
    """
    revisions.require_editor(by)
    seen = update.last_revision
    new = _there(update, to, by)
    blog = update.blog
    with revisions.editors_revision(
        blog, Verb.MOVE_UPDATE, by=by, update=update
    ) as revision:
        revisions.read_under_lock(update, blog)
        if blog.is_withdrawn:
            raise Withdrawn
        if update.last_revision != seen:
            raise StaleEdit(update)
        update.moved_to = new
        become_tombstone(update, revision, by=by, at=timezone.now())
    with writers_turn():
        update.copies.exclude(pk=new.pk).update(original=new)
    return new


# Below the verb -------------------------------------------------------------------------


def _there(update: Update, to: Blog, by: User) -> Update:
    """It as it is public in the other blog: published now, or copied there before."""
    new = Update.objects.published().filter(original=update, blog=to).first()
    if new is None:
        new, words = written_anew(update, to, update.author)
        try:
            return publish(new, words, by=by)
        except CopiedAlready as refusal:
            if not refusal.copy.is_published:
                raise
            new = refusal.copy  # at this moment
    if not is_alike(new.words().as_json(), update.words().as_json()):
        correct_copy(new, update, by=by)
    return new
