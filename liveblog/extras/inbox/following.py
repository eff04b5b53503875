"""What becomes of a draft when its message is edited or deleted at the sender's.

What nobody has touched since follows. What somebody has is merged with it as two colleagues' words
are; where that must be asked, and of what is public, a line in the source note says so.
"""

from dataclasses import replace
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from liveblog import publishing
from liveblog.models import Blog, Update, Words
from liveblog.publishing import drafting, revisions, sending_in

from .addressing import without_tag
from .incoming import Content
from .models import Message
from .writing import clock, goes_to_editors, words_of

SHOWN = 400


def follow(
    message: Message, update: Update, content: Content, *, elsewhere: Blog | None = None
) -> dict:
    """What the message's row has afterwards. Raises what the verbs do.

    `elsewhere` is the other blog that an edit names: the draft stays, and says so.
    """
    done = {"state": Message.State.DONE, "update_made": update}
    if message.is_deleted:
        return _follow_deletion(message, update, done)
    if message.version == 0 and message.saved_at is not None:
        # It is this draft, made a moment ago.
        its = {"saved_at": message.saved_at, "is_shared": message.is_shared}
        return done | its
    return done | _follow_edit(message, update, content, elsewhere)


def _follow_edit(
    message: Message, update: Update, content: Content, elsewhere: Blog | None
) -> dict:
    """What it changes of the message's row; nothing where its words are in the note."""
    # Once it was merged, what the message said before is in no draft as it was: another edit would be
    # taken for its person's wish to undo what the colleague has written.
    is_its_own = message.saved_at is not None and not message.is_shared
    done = None
    if is_its_own and is_open(update):
        written = without_tag(content, elsewhere) if elsewhere else content
        words = words_of(message, written, [])
        mine = replace(update.words(), heading=words.heading, blocks=words.blocks)
        is_others = update.saved_at != message.saved_at
        sent = mine.digest()
        try:
            update = save(message, update, mine, content, seen=message.saved_at)
        except (drafting.StaleDraft, drafting.NoLongerADraft):
            pass
        else:
            is_merged = update.words().digest() != sent
            is_shared = message.is_shared or is_others or is_merged
            done = {"saved_at": update.saved_at, "is_shared": is_shared}
    if done is None or elsewhere:
        _tell_edit(message, update, content)
    return done or {}


def _tell_edit(message: Message, update: Update, content: Content) -> None:
    """With the tag of another blog, where there is one."""
    said = " ".join(f"{content.heading} {content.words}".split())
    line = _("Edited by its sender at %(time)s: %(words)s")
    _tell(message, update, line, words=said[:SHOWN])


def save(
    message: Message, update: Update, words: Words, content: Content, *, seen: datetime
) -> Update:
    """Its draft, by its person, who has seen it as it was saved then. What waited for the editors does so
    yet, where they read these words first. Raises what `drafting.keep` and `publishing.submit` do."""
    its = {"by": message.person, "seen": seen.isoformat()}
    revisions.require_writer(update.blog, message.person, of=update)
    stays = content.submits or goes_to_editors(update.blog, words, message)
    if update.is_submitted and stays:
        return publishing.submit(update, words, **its)
    return drafting.keep(update, words, **its)


def _follow_deletion(message: Message, update: Update, done: dict) -> dict:
    seen, by = message.saved_at, message.person
    is_ours = seen is not None and not message.is_shared and update.is_draft
    if is_ours and sending_in.take_back(update, seen=seen, by=by):
        return {"state": Message.State.DONE, "saved_at": None}
    _tell(message, update, _("Deleted by its sender at %(time)s."))
    return done


def is_open(update: Update) -> bool:
    """A draft for which nobody has decided anything yet."""
    is_free = not (update.is_scheduled or update.is_held or update.is_embargoed)
    return update.is_draft and is_free


def _tell(message: Message, update: Update, line: str, **more) -> None:
    its = {"time": clock(timezone.now(), update.blog), **more}
    sending_in.add_to_note(update, line % its, by=message.person)
