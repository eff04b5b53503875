"""What a draft said before it was saved again: the base of a merge (decision 0044)."""

from datetime import datetime

from django.db import models
from django.utils.dateparse import parse_datetime

from .update import Update

# Of each draft. Who has had one open for longer than that is asked as if nothing was known.
MOST_SAVED = 20


class SavedDraftQuerySet(models.QuerySet):
    def words_at(self, seen: str) -> dict | None:
        """Of what was saved then, in ISO 8601; None where that is not known."""
        at = _moment(seen)
        then = self.filter(saved_at=at).values_list("words", flat=True)
        return then.first() if at else None

    def keep(self, draft: Update) -> None:
        """Store this draft as it stands in the database, and forget the oldest."""
        words = draft.words().as_json()
        self.create(update=draft, saved_at=draft.saved_at, words=words)
        older = self.filter(update=draft).order_by("-saved_at", "-pk")
        self.filter(
            pk__in=list(older.values_list("pk", flat=True)[MOST_SAVED:])
        ).delete()


class SavedDraft(models.Model):
    """The words of a draft when it was saved then. They go when it is published."""

    update = models.ForeignKey(
        Update, on_delete=models.CASCADE, related_name="saved_drafts"
    )
    saved_at = models.DateTimeField()
    words = models.JSONField()

    objects = SavedDraftQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["update", "-saved_at"], name="saved_draft_newest"),
        ]

    def __str__(self):
        return f"{self.update_id} at {self.saved_at:%H:%M:%S}"


def _moment(seen: str) -> datetime | None:
    try:
        return parse_datetime(seen)
    except ValueError:
        return None
