"""What readers ask the newsroom: their words, and nothing of who sent them."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils import timezone

from liveblog.kinds.question.model import QuestionBlock

from .states import State

MAX_WORDS = 1000  # characters of one question
MAX_NAME = 80
# Of one blog at once: as many as a desk could ever read through.
MOST_WAITING = 500
# And with those that were dismissed or answered, which stay for a while.
MOST_KEPT = 2000
DISMISSED_FOR = timedelta(days=7)
KEPT_FOR = timedelta(days=90)


class QuestionQuerySet(models.QuerySet):
    def answered(self):
        """Those that stand in an update which readers can see now."""
        return self.filter(Exists(_answers()))

    def dismissed(self):
        return self.exclude(dismissed_at=None)

    def waiting(self):
        """Neither dismissed nor answered; a draft that quotes one answers nothing yet."""
        return self.filter(~Exists(_answers()), dismissed_at=None)

    def after(self, pk):
        return self.filter(pk__gt=pk)

    def oldest_first(self):
        return self.order_by("pk")

    def with_answers(self):
        """With `answer_pk` and `answered_at`, of the newest public update that quotes it."""
        newest = _answers().order_by("-update__first_revision")[:1]
        return self.annotate(
            answer_pk=Subquery(newest.values("update_id")),
            answered_at=Subquery(newest.values("update__published_at")),
        )

    def with_drafts(self, drafts):
        """With `draft_pk`, of one of these drafts that quotes it."""
        blocks = _blocks().filter(update__in=drafts.values("pk"))
        return self.annotate(draft_pk=Subquery(blocks.values("update_id")[:1]))

    def outdated(self, now: datetime):
        """Those whose time here is over, whatever has become of them."""
        is_dismissed = Q(dismissed_at__lt=now - DISMISSED_FOR)
        return self.filter(is_dismissed | Q(asked_at__lt=now - KEPT_FOR))


class Question(models.Model):
    """One question of a reader to a blog's newsroom.

    That it is answered is nowhere written: it is while a public update has a block of
    kind `question` with its number. So it waits again once that update is withdrawn.
    """

    blog = models.ForeignKey(
        "liveblog.Blog", on_delete=models.CASCADE, related_name="questions"
    )
    words = models.TextField(max_length=MAX_WORDS)
    name = models.CharField(max_length=MAX_NAME, blank=True)
    asked_at = models.DateTimeField(default=timezone.now)
    dismissed_at = models.DateTimeField(null=True, blank=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="question_has_words"),
        ]

    def __str__(self):
        return self.words[:60]

    @property
    def is_dismissed(self):
        return self.dismissed_at is not None


def _blocks():
    """The blocks, in whatever update of the same blog, that quote a question."""
    return QuestionBlock.objects.filter(
        asked=OuterRef("pk"), update__blog=OuterRef("blog")
    )


def _answers():
    return _blocks().filter(update__state=State.PUBLISHED)
