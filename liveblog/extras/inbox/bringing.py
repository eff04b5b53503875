"""The round that makes drafts of messages, and follows what becomes of them at the sender's.

The blog's lock and a message's row are not held together: a worker that dies in between leaves the
draft, which the next one knows by its key.
"""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.db import IntegrityError, InterfaceError, OperationalError
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from liveblog import publishing
from liveblog.models import Blog, SavedDraft, Update, writers_turn
from liveblog.outgoing.client import NoReply
from liveblog.publishing import drafting
from media.decoder_slots import Busy

from . import albums, following, moving, writing
from .addressing import blog_of, open_blogs, without_tag
from .incoming import Content
from .models import Channel, Message
from .pictures import HERE, images_of, leave_out

logger = logging.getLogger(__name__)

AT_ONCE = 20
# Longer than a message's pictures may take to come.
LEASE = timedelta(minutes=5)
FIRST_PAUSE, MOST_TRIES = timedelta(seconds=20), 6
REFUSED = (publishing.Refusal, publishing.Paused, Blog.DoesNotExist)
# Pictures that do not come; or another worker is at the same message, which was edited meanwhile, or at
# one of its album.
LATER = (
    *(NoReply, Busy, publishing.UnderWay, IntegrityError),
    *(drafting.StaleDraft, drafting.NoLongerADraft),
)
OF_THE_DRAFT = ("update_made", "saved_at", "blog", "is_shared")
State = Message.State


def bring_due(now: datetime) -> int:
    """One round; how many were due. One query when nothing is."""
    due = Message.objects.due(now).select_related("person", "sender__blog", "blog")
    found = list(due.order_by("pk")[:AT_ONCE])
    return sum(_bring(each, now) for each in found)


def _bring(message: Message, now: datetime) -> bool:
    with writers_turn():
        if not _as_read(message).due(now).update(next_at=now + LEASE):
            return False
    language = message.person.language or settings.LANGUAGE_CODE
    try:
        with translation.override(language):
            done = _made(message)
    except (OperationalError, InterfaceError):
        raise
    except LATER as failure:
        done = _again(message, failure, now)
    except REFUSED as refusal:
        done = {"state": State.FAILED, "problem": type(refusal).__name__}
    except Exception:
        # Not its text, which may be the message's.
        logger.exception("%s could not be brought in", message)
        done = {"state": State.FAILED, "problem": "Error"}
    _note(message, done)
    return True


def _note(message: Message, done: dict) -> None:
    """An edit that came meanwhile has made it wait again: then it stays so, with what it needs."""
    if done.get("state") == State.DONE:
        done = done | {"content": {}}
    with writers_turn():
        if _as_read(message).update(**done):
            return
        made = {name: done[name] for name in OF_THE_DRAFT if name in done}
        if made:
            Message.objects.filter(pk=message.pk).update(**made)


def _as_read(message: Message):
    """Its row, unless it was edited or deleted meanwhile: both may be in the same second."""
    its = {"version": message.version, "is_deleted": message.is_deleted}
    return Message.objects.filter(pk=message.pk, **its)


def _made(message: Message) -> dict:
    """What the message's row has afterwards."""
    content = _content(message)
    # After its pictures, which are slow: what a colleague has done meanwhile stays.
    update = _update_of(message)
    if update is not None:
        elsewhere = moving.named_elsewhere(message, update, content)
        if elsewhere is None or not moving.leaves(message, update, to=elsewhere):
            if message.channel != Channel.WIRE:
                content = without_tag(content, update.blog)
            return following.follow(message, update, content, elsewhere=elsewhere)
    elif message.is_deleted or message.saved_at is not None:
        return {"state": State.DONE}  # it, or the draft, is gone
    album, key = albums.draft_of(message)
    if album is not None:
        return albums.add(message, album, content)
    blog, content = _blog_of(message, content)
    if blog is None:
        return {"state": State.ASKED}
    try:
        draft = writing.write_new(message, blog, content, key=key)
    except publishing.BlogNotLive:  # closed a moment ago
        return {"state": State.ASKED, "blog": None}
    told = {"state": State.DONE, "update_made": draft, "saved_at": draft.saved_at}
    return told | {"blog": blog}


def _blog_of(message: Message, content: Content) -> tuple[Blog | None, Content]:
    """The one that was chosen for this message, and no other; else as `blog_of` finds it.

    Of a wire's item one was chosen always: where that is deleted, its words name no other.
    """
    chosen = message.blog
    if chosen is None and message.channel == Channel.WIRE:
        return None, content
    if chosen is None:
        usual = message.sender.blog if message.sender else None
        return blog_of(content, message.person, albums.blog_of(message) or usual)
    blog = open_blogs(message.person).filter(pk=chosen.pk).first()
    is_tagged = message.channel != Channel.WIRE
    return blog, without_tag(content, chosen) if is_tagged else content


def _content(message: Message) -> Content:
    message.images = images_of(message) if message.content else []
    return Content(**message.content)


def _update_of(message: Message) -> Update | None:
    """By its row; or by its key, where whoever made it died before that was noted."""
    its = Update.objects.select_related("blog", "author")
    if message.update_made_id is not None:
        return its.filter(pk=message.update_made_id).first()
    if message.saved_at is not None:
        return None
    found = its.filter(author=message.person, idempotency_key=message.key).first()
    if found is not None and found.is_draft and message.version == 0:
        message.saved_at = found.saved_at
        # Whoever has saved it since has written in it.
        message.is_shared = SavedDraft.objects.filter(update=found).exists()
    return found


def _again(message: Message, failure: Exception, now: datetime) -> dict:
    """Later; after some tries without the pictures that do not come."""
    if message.tries + 1 < MOST_TRIES:
        pause = FIRST_PAUSE * 2**message.tries
        return {"next_at": now + pause, "tries": message.tries + 1}
    told = message.content
    logger.warning("%s waits no longer: %s", message, type(failure).__name__)
    told["pictures"] = [each for each in told.get("pictures", []) if HERE in each]
    told["notes"] = [*told.get("notes", []), leave_out(_("it did not come"))]
    return {"content": told, "next_at": timezone.now(), "tries": 0}
