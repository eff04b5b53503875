"""Who did what, when, and to which revision. Written by `Blog.next_revision` alone."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from media.models import Image

from .verbs import Verb

# So long after it went live an update can be taken back as if nothing had been; who
# presses at the last moment gets the slack, for the way to us.
UNDO_SECONDS, UNDO_SLACK_SECONDS = 10, 2
# A line is relayed so long after its change at the earliest: who asked for a picture
# before the change has been answered by then, and no cache takes that answer in afterwards.
SETTLE_SECONDS = 1
# What an editor does to a picture wherever it is used: one line a blog, of no one update.
PICTURE_VERBS = (Verb.CORRECT_CREDIT, Verb.REPLACE_PICTURE, Verb.DELETE_PICTURE)


class JournalQuerySet(models.QuerySet):
    def of_the_newsroom(self):
        """Without those of rehearsals, in which nothing happened."""
        return self.filter(blog__is_rehearsal=False)

    def ready_to_leave(self, now: datetime):
        """Lines that subscribers may be told of, in their order.

        Of an update that may still be taken back nothing leaves yet, nor of one in a blog that
        is not live yet; of one that was taken back, nothing ever does. What is said of other
        updates does not wait for it. What each of them has been told is an account of its own:
        caches hear of a line at once.
        """
        settled = now - timedelta(seconds=UNDO_SECONDS + UNDO_SLACK_SECONDS)
        lines = self.of_the_newsroom()
        lines = lines.exclude(update__isnull=False, blog__went_live_at=None)
        return lines.exclude(update__published_at__gt=settled).exclude(
            update__is_taken_back=True
        )

    def not_relayed(self):
        return self.filter(relayed_at__isnull=True)

    def to_relay(self, now: datetime):
        """Those whose turn it is, in their order. One index holds all that are waiting."""
        settled = now - timedelta(seconds=SETTLE_SECONDS)
        waiting = self.not_relayed().filter(at__lte=settled, not_before__lte=now)
        return waiting.order_by("pk")


class JournalLine(models.Model):
    """One public change. It stays as it is written: see append_only.py."""

    blog = models.ForeignKey(
        "liveblog.Blog", on_delete=models.CASCADE, related_name="journal"
    )
    revision = models.PositiveBigIntegerField()
    verb = models.CharField(max_length=30)  # one of Verb
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        help_text="Empty: the house itself.",
    )
    # What the token is called by which a program did it for them: liveblog/api/.
    program = models.CharField(max_length=80, blank=True, default="", db_default="")
    # Of what was approved: who had submitted it. Then `by` is who approved it.
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    update = models.ForeignKey(
        "liveblog.Update", on_delete=models.CASCADE, null=True, related_name="journal"
    )
    at = models.DateTimeField(default=timezone.now)
    # Of a verb that changes words: one of Change.
    change = models.CharField(max_length=10, blank=True, default="", db_default="")
    # Of an update that was given its original time: which, and its time until then.
    time_given = models.DateTimeField(null=True, blank=True)
    time_before = models.DateTimeField(null=True, blank=True)
    # What was sent twice under one key of one person was done once.
    key = models.CharField(max_length=80, null=True, blank=True)  # noqa: DJ001
    # The pictures that this took off something which readers see, and their widths: noted
    # here, since of one that is deleted nothing else is left. {name: [320, 640]}
    taken_off = models.JSONField(default=dict, blank=True)
    # When all caches had been told what they may no longer serve.
    relayed_at = models.DateTimeField(null=True, blank=True)
    # Whoever relays leaves it alone until then: a worker has it in hand, or a cache is away.
    not_before = models.DateTimeField(default=timezone.now)

    objects = JournalQuerySet.as_manager()

    class Meta:
        ordering = ["blog_id", "revision"]
        constraints = [
            models.UniqueConstraint(
                fields=["blog", "revision"], name="journal_one_line_a_revision"
            ),
            models.UniqueConstraint(fields=["by", "key"], name="journal_key_used_once"),
        ]
        indexes = [
            # What the worker asks twice a second.
            models.Index(
                fields=["id"],
                condition=Q(relayed_at__isnull=True),
                name="journal_not_relayed",
            ),
        ]

    def __str__(self):
        return f"{self.revision}: {self.verb} by {self.by or 'the house'}"


def widths_of(names: set[str], pk: int | None = None) -> dict[str, list[int]]:
    """By name, how wide the renditions of these images are, and of the one with this key.

    One query where there are any. Of an image that is gone nothing is known.
    """
    if not names and pk is None:
        return {}
    images = Image.objects.filter(Q(name__in=names) | Q(pk=pk))
    return dict(images.values_list("name", "widths_px"))


def acting(by) -> dict:
    """Who does it, as a line has it: a person, by a program of theirs where one asks."""
    return {"by": by, "program": by.program if by else ""}
