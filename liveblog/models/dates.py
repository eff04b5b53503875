"""The part of a blog that says when it begins and ends, and what comes before and after it."""

from datetime import datetime

from django.db import models
from django.db.models import Q

from .update_template import UpdateTemplate


class DatedBlogQuerySet(models.QuerySet):
    def announced(self):
        """Prepared ones of which readers are told when coverage begins."""
        told = self.filter(status="prepared", begins_at__isnull=False)
        return told.filter(withdrawn_at=None, is_rehearsal=False)

    def known_to_readers(self):
        """Those at whose address readers find something."""
        shown = self.filter(is_rehearsal=False).exclude(status="prepared")
        return shown | self.announced()

    def at_any_time_at(self, slug: str):
        """The one that has this address, or that had it before."""
        its = Q(slug=slug) | Q(former_addresses__slug=slug)
        return self.filter(its).distinct()

    def next_to(self, blog):
        """Those that link this blog: it goes on from them, or they from it, or they are editions."""
        linking = Q(continues=blog) | Q(continued_by=blog)
        if blog.editions_id is not None:
            linking |= Q(editions=blog.editions_id) & ~Q(pk=blog.pk)
        return self.filter(linking)

    def between_others(self):
        """Those that link another."""
        is_between = Q(continues__isnull=False) | Q(continued_by__isnull=False)
        return self.filter(is_between | Q(editions__isnull=False))

    def to_be_closed(self, now: datetime):
        """Live ones whose time has come."""
        return self.filter(status="live", closes_at__lte=now)

    def in_order_of_days(self):
        """Of public ones: what is live first, and in each what began last."""
        return self.annotate(is_over=Q(status="closed")).order_by(
            "is_over", "-went_live_at", "-pk"
        )


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
    # What it belongs to, day after day.
    series = models.ForeignKey(
        "liveblog.Series",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="blogs",
    )
    # Of a prepared one: what it continues is closed when this one goes live.
    closes_earlier = models.BooleanField(default=False, db_default=False)

    class Meta:
        abstract = True

    @property
    def takes_original_times(self):
        """Whether no reader has ever held a cursor of it: the order of its updates may change."""
        return self.went_live_at is None  # type: ignore[attr-defined]

    @property
    def ended_elsewhere(self):
        """Whether it was never live here, but came in closed (`publishing.show_closed`)."""
        return bool(self.closed_at and self.closed_at <= self.went_live_at)  # type: ignore[attr-defined]

    @property
    def first_public_at(self):
        """When its first readers saw it, here or elsewhere; None if nobody has yet."""
        if self.ended_elsewhere:
            return self.began_at or self.closed_at  # type: ignore[attr-defined]
        return self.went_live_at  # type: ignore[attr-defined]

    @property
    def offered_templates(self):
        """Of updates. None in the desk's shell, which has no blog."""
        none = UpdateTemplate.objects.none()
        return UpdateTemplate.objects.of(self) if self.pk else none
