"""The part of a blog that says when it begins and ends, and what comes before and after it."""

from django.db import models


class DatedBlog(models.Model):
    """Coverage may go on in the next blog, day after day."""

    # Of a prepared one: when coverage begins, as readers are told at its address. Where it is
    # empty there is nothing at it.
    begins_at = models.DateTimeField(null=True, blank=True)
    # The worker closes it then.
    closes_at = models.DateTimeField(null=True, blank=True)
    # The blog that this one goes on from.
    continues = models.ForeignKey(
        "liveblog.Blog",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="continuations",
    )
    # The public one that goes on from this, the newest of several. Readers are led there.
    continued_by = models.ForeignKey(
        "liveblog.Blog",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    # Of a prepared one: what it continues is closed when this one goes live.
    closes_earlier = models.BooleanField(default=False, db_default=False)

    class Meta:
        abstract = True
