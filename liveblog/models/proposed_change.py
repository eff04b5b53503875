"""A change in a sensitive blog that waits for another editor, and is no update's words.

Those are drafts (`review.py`). This is of the blog's own words, of a mark of an update, or that
readers see the blog at all.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from .states import State
from .verbs import Verb

OF_BLOG = (Verb.EDIT_BLOG, Verb.GO_LIVE, Verb.BRING_BACK)


class ProposedChangeQuerySet(models.QuerySet):
    def waiting_for(self, user):
        """What this person has to decide on, or has proposed; the oldest first.

        Also their own that were sent back, until they take them away. Not of an update that was
        withdrawn: Legal may hold it, and then nobody else reads its heading.
        """
        shown = self.filter(Q(update=None) | Q(update__state=State.PUBLISHED))
        own = Q(by=user)
        found = shown.filter(own | Q(sent_back_by=None) if user.is_editor else own)
        return found.order_by("at", "pk")


class ProposedChange(models.Model):
    """It goes when it is approved, and what readers get of it is in the journal."""

    blog = models.ForeignKey(
        "liveblog.Blog", on_delete=models.CASCADE, related_name="proposed_changes"
    )
    # Of a mark; none: of the blog itself.
    update = models.ForeignKey(
        "liveblog.Update",
        on_delete=models.CASCADE,
        null=True,
        related_name="proposed_changes",
    )
    verb = models.CharField(max_length=20)
    # By the name of its field, a picture by its own name: what stood there, also in the fields
    # that go with it, and what is to. Of all but words the revision that was `seen`.
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)
    sent_back_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    note = models.CharField(max_length=1000, blank=True)

    objects = ProposedChangeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(sent_back_by=None, note="")
                | (Q(sent_back_by__isnull=False) & ~Q(note="")),
                name="proposed_change_sent_back_with_a_note",
            ),
            models.UniqueConstraint(
                fields=["update", "verb", "by"], name="proposed_mark_once_a_person"
            ),
            models.CheckConstraint(
                condition=Q(update__isnull=False)
                | Q(verb__in=[str(verb) for verb in OF_BLOG]),
                name="proposed_change_of_a_blog_or_a_mark",
            ),
        ]

    def __str__(self):
        return f"{self.verb} in blog {self.blog_id} by {self.by_id}"

    @property
    def is_sent_back(self):
        return self.sent_back_by_id is not None
