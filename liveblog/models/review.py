"""Review: what publishing needs here of whom, and where a draft stands with the editors."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .embargo import EmbargoQuerySet


class ReviewLevel(models.TextChoices):
    """What has to happen before somebody's words are published."""

    DIRECT = "direct", _("Publishes directly")
    SECOND = "second", _("Needs a second pair of eyes")
    LEGAL = "legal", _("Needs Legal")


STRICTER = list(ReviewLevel)  # the later, the stricter


def strictest(*levels: str) -> ReviewLevel:
    return max((ReviewLevel(level) for level in levels), key=STRICTER.index)


class Review(models.TextChoices):
    """Where a draft stands. A draft that nobody has submitted stands nowhere."""

    NONE = "", pgettext_lazy("a draft", "Not submitted")
    SUBMITTED = "submitted", pgettext_lazy("a draft", "Submitted")
    SENT_BACK = "sent_back", pgettext_lazy("a draft", "Sent back")
    HELD = "held", pgettext_lazy("an update", "Held by Legal")


class ReviewedBlog(models.Model):
    """The part of a blog that says what publishing needs in it."""

    # What publishing needs here: of correspondents at least this, of everybody where it is
    # Legal; and where the blog is sensitive, of everybody a second pair of eyes.
    review_level = models.CharField(
        max_length=10,
        choices=ReviewLevel.choices,
        default=ReviewLevel.DIRECT,
        db_default=ReviewLevel.DIRECT,
    )
    is_sensitive = models.BooleanField(default=False, db_default=False)

    class Meta:
        abstract = True

    def level_for(self, user) -> ReviewLevel:
        """What it takes here to publish this person's words. One query; none for editors."""
        levels: list[str] = [ReviewLevel.SECOND] if self.is_sensitive else []
        if user.is_editor:
            if self.review_level == ReviewLevel.LEGAL:
                levels.append(ReviewLevel.LEGAL)
        elif self.pk is not None:
            members = self.member_set  # type: ignore[attr-defined]
            own = members.filter(user=user).values_list("review_level")
            levels += [self.review_level, *(level for (level,) in own)]
        return strictest(ReviewLevel.DIRECT, *levels)


class ReviewQuerySet(models.QuerySet):
    """The part of the updates' QuerySet that asks for it."""

    def submitted(self):
        return self.filter(state="draft", review=Review.SUBMITTED)

    def sent_back(self):
        return self.filter(state="draft", review=Review.SENT_BACK)

    def held(self):
        return self.filter(review=Review.HELD)

    def readable_by(self, user):
        """Without what Legal holds, for all but Legal; and what is secret to this person."""
        found = self if user.is_legal else self.exclude(review=Review.HELD)
        secret = EmbargoQuerySet(self.model).secret_to(user).values("pk")
        return found.exclude(pk__in=secret)

    def waiting_for(self, user):
        """What this person has to decide on, or has submitted; the oldest first.

        Editors see what is submitted in all blogs, Legal also what it holds.
        """
        if user.is_legal:
            found = self.submitted() | self.held()
        elif user.is_editor:
            found = self.submitted()
        else:
            found = self.submitted().filter(Q(submitted_by=user) | Q(author=user))
        secret = EmbargoQuerySet(self.model).secret_to(user).values("pk")
        return found.exclude(pk__in=secret).order_by("submitted_at", "pk")


class InReview(models.Model):
    """The part of an update that says where it stands. No reader sees any of it."""

    review = models.CharField(
        max_length=10, choices=Review.choices, blank=True, default="", db_default=""
    )
    # What it was submitted for; once Legal has released it, a second pair of eyes is enough.
    review_level = models.CharField(
        max_length=10,
        choices=ReviewLevel.choices,
        default=ReviewLevel.DIRECT,
        db_default=ReviewLevel.DIRECT,
    )
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    submitted_at = models.DateTimeField(null=True, blank=True)
    # Of a proposed correction: the public update, and what is said of the change.
    corrects = models.ForeignKey(
        "self",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="proposals",
    )
    proposal = models.JSONField(default=dict, db_default={}, blank=True)

    class Meta:
        abstract = True

    @property
    def is_submitted(self):
        return self.state == "draft" and self.review == Review.SUBMITTED  # type: ignore[attr-defined]

    @property
    def is_sent_back(self):
        return self.state == "draft" and self.review == Review.SENT_BACK  # type: ignore[attr-defined]

    @property
    def is_held(self):
        return self.review == Review.HELD

    @property
    def needs_legal(self):
        return self.review_level == ReviewLevel.LEGAL

    def leave_review(self):
        """It stands nowhere any more: published, or written on."""
        self.review, self.review_level = Review.NONE, ReviewLevel.DIRECT
        self.submitted_by = self.submitted_at = None

    def leave_queue(self):
        """Written on, or taken back, it waits no more; what needed Legal needs Legal still."""
        level = self.review_level if self.needs_legal else ReviewLevel.DIRECT
        self.leave_review()
        self.review_level = level


class ReviewStep(models.Model):
    """One step of a review: who did what, when, with which note, and to which words."""

    class Verb(models.TextChoices):
        """What is stored stays for ever: one may be added, but not renamed."""

        SUBMIT = "submit", pgettext_lazy("an update was", "Submitted")
        WITHDRAW = "withdraw", _("Submission taken back")
        SEND_BACK = "send_back", pgettext_lazy("an update was", "Sent back")
        APPROVE = "approve", pgettext_lazy("an update was", "Approved")
        HOLD = "hold", pgettext_lazy("an update was", "Held by Legal")
        RELEASE = "release", pgettext_lazy("an update was", "Released by Legal")
        MOVE = "move", pgettext_lazy("an update was", "Moved to another blog")

    update = models.ForeignKey(
        "liveblog.Update",
        on_delete=models.CASCADE,
        null=True,
        related_name="review_steps",
    )
    # Of what is no draft (ProposedChange) instead: its blog, of a mark the update, and its verb.
    blog = models.ForeignKey(
        "liveblog.Blog", on_delete=models.CASCADE, null=True, related_name="+"
    )
    marked = models.ForeignKey(
        "liveblog.Update", on_delete=models.CASCADE, null=True, related_name="+"
    )
    change = models.CharField(max_length=20, blank=True, default="", db_default="")
    verb = models.CharField(max_length=10, choices=Verb.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    # Whose submission it was: whoever is to be told of it. Of a change that is proposed nobody:
    # whoever may approve it is.
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )
    at = models.DateTimeField(default=timezone.now)
    note = models.TextField(max_length=1000, blank=True)
    # Of a submission and of what was sent back: the words as they were, as in a Version.
    words = models.JSONField(null=True)
    # Of an approval: the revision by which readers got it.
    revision = models.PositiveBigIntegerField(null=True)
    # Of a proposed correction: by which it is known when it is sent again.
    key = models.CharField(max_length=80, null=True)  # noqa: DJ001
    # When the worker is to ask whether the person must be told by mail; none: it need not.
    mail_due_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(
                fields=["mail_due_at"],
                condition=Q(mail_due_at__isnull=False),
                name="review_step_mail_due",
            ),
            models.Index(fields=["person", "-at"], name="review_step_of_person"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(update__isnull=False, blog=None, marked=None, change="")
                | (Q(update=None, blog__isnull=False) & ~Q(change="")),
                name="review_step_of_a_draft_or_a_change",
            ),
        ]

    def __str__(self):
        what = f"update {self.update_id}" if self.update_id else self.change
        return f"{self.verb} of {what} by {self.by_id}"

    @property
    def is_of_change(self):
        return bool(self.change)

    @property
    def in_blog(self):
        """The blog that it was in."""
        return self.blog if self.update is None else self.update.blog


CONSTRAINTS = [
    models.CheckConstraint(
        condition=Q(review__in=["", "submitted", "sent_back", "held"]),
        name="update_review_is_known",
    ),
    # What is public is in no review; Legal holds what was withdrawn, too.
    models.CheckConstraint(
        condition=Q(review="") | Q(state="draft") | Q(review="held", state="withdrawn"),
        name="update_in_review_is_not_public",
    ),
    models.CheckConstraint(
        condition=~Q(review="submitted") | Q(submitted_by__isnull=False),
        name="update_submitted_by_somebody",
    ),
    models.CheckConstraint(
        condition=Q(corrects__isnull=True) | Q(state="draft"),
        name="update_proposal_is_a_draft",
    ),
    models.UniqueConstraint(
        fields=["corrects", "author"], name="update_one_proposal_a_person"
    ),
]
INDEXES = [
    # The queue over all blogs, which every page of the desk counts. Of all updates: SQLite does
    # not take an index of some for what is asked with a parameter.
    models.Index(fields=["review", "submitted_at"], name="update_waits_for_review"),
]
