"""Audio and video whose time is over leave every page; files that nothing names any more go."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, ProtectedError, QuerySet, TextField
from django.db.models.functions import Cast

from liveblog.models import (
    RecordingBlock,
    SavedDraft,
    Update,
    Verb,
    Version,
    WorkingCopy,
)
from media import recordings
from media.models import Recording

from . import revisions

# So long a file is kept that somebody has sent and put nowhere.
UNUSED_FOR = timedelta(days=7)
AT_ONCE = 100


def updates_with_ended_recordings(now: datetime) -> QuerySet[Update]:
    """Those in which readers still see one whose time is over. One query."""
    over = RecordingBlock.objects.filter(
        update=OuterRef("pk"), ends_at__lte=now, has_ended=False
    )
    return Update.objects.published().filter(Exists(over)).select_related("blog")


def end_recording(update: Update) -> None:
    """Take a recording whose time is over from what readers see; its words stay.

    For the worker; safe to do twice. No "Updated" and no Version, as with a picture.
    """
    with revisions.houses_revision(
        update.blog, Verb.END_RECORDING, update=update
    ) as revision:
        revisions.read_under_lock(update, update.blog)
        blocks = RecordingBlock.objects.filter(update=update, has_ended=False)
        ended = [block for block in blocks if _settled(block).has_ended]
        if not ended:
            raise revisions.AlreadyDone
        RecordingBlock.objects.bulk_update(ended, ["has_ended"])
        revisions.show(update, revision)
        revisions.stamp(update.blog, revision, *revisions.parts_showing(update))


def forget_unused_recordings(now: datetime) -> int:
    """Delete old files that stand in no update, version or unsent words; returns how many."""
    old = Recording.objects.filter(uploaded_at__lt=now - UNUSED_FOR, blocks=None)
    gone = 0
    for recording in old.order_by("uploaded_at")[:AT_ONCE]:
        if _is_named(recording.name):
            continue
        try:
            recordings.erase(recording)
        except ProtectedError:
            continue  # put to use at this moment
        gone += 1
    return gone


# Below the verbs ------------------------------------------------------------------------


def _settled(block: RecordingBlock) -> RecordingBlock:
    block.settle()
    return block


def _is_named(name: str) -> bool:
    """Whether words that are stored somewhere may show it once more."""
    return any(
        rows.annotate(as_text=Cast(column, TextField()))
        .filter(as_text__contains=name)
        .exists()
        for rows, column in _kept_words()
    )


def _kept_words() -> Iterator[tuple[QuerySet, str]]:
    yield Version.objects.all(), "words"
    yield SavedDraft.objects.all(), "words"
    yield WorkingCopy.objects.all(), "fields"
