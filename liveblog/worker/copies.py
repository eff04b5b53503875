"""The round that copies what went out at its time into the other blogs that were chosen."""

from datetime import datetime

from liveblog.models import Blog, Update
from liveblog.publishing import copying_on_time
from liveblog.publishing.refusals import NothingLeft, StaleEdit, Withdrawn

from .schedule import PASSING, why_missed


def copy_what_went_out(_now: datetime) -> int:
    """One round; returns how many copies went live. One query when nothing is to be copied."""
    due = Update.objects.to_be_copied().select_related("blog", "scheduled_by")
    return sum(
        _copy(update, blog)
        for update in due
        for blog in copying_on_time.goes_into(update)
    )


def _copy(update: Update, blog: Blog) -> bool:
    try:
        return copying_on_time.copy_on_time(update, blog).is_published
    except StaleEdit:
        return False  # corrected a moment ago: the next round has the words of now
    except (Withdrawn, NothingLeft):
        copying_on_time.forget(update, blog)
        return False
    except PASSING:
        raise
    except Exception as failure:
        because = why_missed(failure, of=update)
    copying_on_time.miss_copy(update, blog, because)
    return False
