"""Audio and video whose time is over leave every page; files that nothing names any more go."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, ProtectedError, QuerySet

from liveblog.models import RecordingBlock, Update, Verb
from media import recordings
from media.models import Recording

from . import revisions
from .kept_words import is_named, kept_words

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
    """Delete old files that stand in no update and no words that are kept; returns how many."""
    old = Recording.objects.filter(uploaded_at__lt=now - UNUSED_FOR, blocks=None)
    gone = 0
    for recording in old.order_by("uploaded_at")[:AT_ONCE]:
        if not is_named(recording.name, kept_words()):
            gone += _is_erased(recording)
    return gone


def erase_recordings(names: Iterable[str]) -> None:
    """Delete those that no update shows, though old words name them: they were removed at once."""
    for recording in Recording.objects.filter(name__in=list(names), blocks=None):
        _is_erased(recording)


# Below the verbs ------------------------------------------------------------------------


def _is_erased(recording: Recording) -> bool:
    try:
        recordings.erase(recording)
    except ProtectedError:
        return False  # put to use at this moment
    return True


def _settled(block: RecordingBlock) -> RecordingBlock:
    block.settle()
    return block
