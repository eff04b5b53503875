"""A whole blog that was withdrawn: no reader sees any of it, until an editor brings it back."""

from django.conf import settings
from django.db import models


class WithdrawnBlog(models.Model):
    """The part of a blog that says so.

    Meanwhile its status is "prepared": whatever hides that from readers hides this, too, in the
    release before as well.
    """

    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    withdrawal_reason = models.CharField(
        max_length=500, blank=True, default="", db_default=""
    )
    # When it had been closed, if it was: as that it comes back.
    was_closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def is_withdrawn(self) -> bool:
        return self.withdrawn_at is not None
