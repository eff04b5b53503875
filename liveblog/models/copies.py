"""An update that was copied from one in another blog. No reader sees that it was."""

from typing import Any

from django.db import models
from django.db.models import F, Q

from .states import State


class CopyQuerySet(models.QuerySet):
    def to_be_copied(self):
        """What was scheduled for other blogs, too, and has gone out; some of it by a person."""
        rows = self.model.goes_into.through  # type: ignore[attr-defined]
        noted = rows._default_manager.values("update")
        gone_out = self.filter(pk__in=noted).exclude(state=State.DRAFT)
        return gone_out.order_by("published_at", "pk")

    def copies_of(self, original):
        """What was copied from it, and is public or still to come."""
        return self.filter(original=original).exclude(state=State.WITHDRAWN)

    def in_another_edition(self):
        """What was copied from an update of another edition: it says the same in its own language."""
        return self.filter(blog__editions=F("original__blog__editions"))

    def keys_of_all_copies(self, original, *, in_editions=True):
        """Of what was copied from it and from that, or from what was moved and is now this.

        Whatever has become of them, with the tombstones of what was moved. One query for each
        step of copying, and one more; two where what other editions made of it is left out.
        """
        found, newest = [], [original.pk]
        while newest:
            beside = self.filter(Q(original__in=newest) | Q(moved_to__in=newest))
            keys = beside.values_list("pk", flat=True)
            newest = [pk for pk in keys if pk != original.pk and pk not in found]
            if newest and not in_editions:
                others = self.in_another_edition().filter(pk__in=newest)
                theirs = set(others.values_list("pk", flat=True))
                newest = [pk for pk in newest if pk not in theirs]
            found += newest
        return found

    def keys_of_its_family(self, update):
        """Of all that says the same elsewhere: what it was copied or moved from, and to.

        Also drafts. One query for each step, and one more.
        """
        found = newest = {update.pk}
        while newest:
            down = Q(original__in=newest) | Q(moved_to__in=newest)
            up = Q(copies__in=newest) | Q(moved_from__in=newest)
            keys = self.filter(down | up).values_list("pk", flat=True)
            newest = set(keys) - found
            found = found | newest
        return found - {update.pk}


class Copied(models.Model):
    """The part of an update that says so."""

    # It stays with a copy whose own words have become others, and goes if the original does.
    original = models.ForeignKey(
        "liveblog.Update",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="copies",
    )

    # Of a tombstone: where it is now. Its own address leads there for ever.
    moved_to = models.ForeignKey(
        "liveblog.Update",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="moved_from",
    )

    # Of what is scheduled: where else it is to be copied once it has gone out by itself. Each
    # goes from here when that is done, or is not to be done any more.
    goes_into = models.ManyToManyField("liveblog.Blog", related_name="+", blank=True)

    class Meta:
        abstract = True

    def original_edition(self, person):
        """What an update of this edition was taken over from, as readers of that one see it now.

        None where it is no edition's, or this person does not see it. One query, or none.
        """
        blog: Any = self.blog  # type: ignore[attr-defined]
        if self.original_id is None or blog.editions_id is None:
            return None
        rows: Any = type(self)._default_manager
        shown = rows.published().filter(blog__in=type(blog).objects.shown_to(person))
        its = shown.filter(pk=self.original_id, blog__editions=blog.editions_id)
        return its.exclude(blog=blog).select_related("blog").first()
