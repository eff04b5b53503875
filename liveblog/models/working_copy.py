"""What a person is writing and has not sent: kept as typed, also what is not valid."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q, Sum
from django.db.models.functions import Cast, Coalesce, Length
from django.utils import timezone

from .blog import Blog
from .update import Update


class WorkingCopyQuerySet(models.QuerySet):
    def by(self, person):
        return self.filter(person=person)

    def newest_first(self):
        return self.order_by("-saved_at", "-pk")

    def unsent(self):
        """Without those that were kept at the very moment of their publication."""
        sent = Update.objects.ever_public().filter(
            author=OuterRef("person"), idempotency_key=OuterRef("key")
        )
        return self.exclude(Exists(sent))

    def finished(self, *, key, update):
        """Those whose words have been sent: under this key, or as this update."""
        return self.filter(Q(key=key or "") | Q(update=update))

    def size(self):
        """Of their fields together, in characters, and a kilobyte for each row."""
        characters = Length(Cast("fields", models.TextField()))
        return self.aggregate(size=Coalesce(Sum(characters + 1024), 0))["size"]


class WorkingCopy(models.Model):
    """One composer's fields, for the person who writes in it and for nobody else.

    Of a new update, of a draft, or of a public update that is being corrected: what
    readers see, and what colleagues see of a draft, is never touched by it.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="working_copies",
    )
    blog = models.ForeignKey(
        Blog, on_delete=models.CASCADE, related_name="working_copies"
    )
    update = models.ForeignKey(
        Update,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="working_copies",
    )
    # Of the composition: the idempotency key under which it would be published.
    key = models.CharField(max_length=64)
    # [name, value] as the form would post them, in their order.
    fields = models.JSONField(default=list)
    # Counts the times it was kept. Who has not seen the last may not overwrite it ...
    version = models.PositiveIntegerField(default=0)
    # ... but the open composer that wrote it last: its answer may have been lost.
    session = models.CharField(max_length=36, blank=True)
    saved_at = models.DateTimeField(default=timezone.now)

    objects = WorkingCopyQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "blog", "key"], name="working_copy_once_a_key"
            ),
            models.CheckConstraint(condition=~Q(key=""), name="working_copy_has_a_key"),
        ]
        indexes = [
            models.Index(
                fields=["person", "blog", "-saved_at"], name="working_copy_newest"
            ),
        ]

    def __str__(self):
        return self.title or f"Working copy {self.pk}"

    @property
    def title(self):
        """What it is about: the heading, or the first words of a text; or ""."""
        texts = [value for name, value in self.fields if name.endswith("-words")]
        lines = [value for name, value in self.fields if name == "heading"]
        first = next((text for text in [*lines, *texts] if text.strip()), "")
        return " ".join(first.split()[:12])

    def value(self, name):
        return next((value for known, value in self.fields if known == name), "")


class DiscardedSession(models.Model):
    """An open composer whose words its writer has thrown away: it keeps nothing more.

    What it had sent before may arrive later, and what it left on a device may be handed
    over weeks later. One small row for each discard; publishing/autosave.py bounds how many.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    session = models.CharField(max_length=36)
    discarded_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "session"], name="discarded_session_once"
            ),
        ]

    def __str__(self):
        return self.session
