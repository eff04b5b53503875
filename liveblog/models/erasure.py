"""Erasing a whole blog: the one way in which lines of the journal go."""

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from .addresses import FormerAddress
from .locks import writers_turn


class Erasure(models.Model):
    """What is left of a blog that was erased. As long as there is none its journal stays.

    Append-only, like the journal: see append_only.py.
    """

    blog_id = models.BigIntegerField(unique=True)  # no foreign key: the row goes
    slug = models.CharField(max_length=80)
    revision = models.PositiveBigIntegerField(help_text="The last that it had.")
    why = models.CharField(max_length=200)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        help_text="Empty: the house itself.",
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(why=""), name="erasure_says_why"),
        ]

    def __str__(self):
        return f"{self.slug}, erased {self.at:%Y-%m-%d}: {self.why}"


def erase_blog(blog, *, why: str, by=None) -> list[int]:
    """Delete a blog with its updates, versions and journal; who, when and why stays.

    Asks for no rights, and tells no reader: what was public must be withdrawn before.
    Returns the keys of blogs that link it, as `publishing.erase_blog` needs them, by which
    whole blogs are erased. In a transaction of its own, unless it is called inside of one.
    """
    with writers_turn(), transaction.atomic():
        neighbours = lock_to_erase(blog)
        erase_locked(blog, why=why, by=by)
    return neighbours


def erase_locked(blog, *, why: str, by=None) -> None:
    """The same for a caller who has locked it by `lock_to_erase`."""
    Erasure.objects.create(
        blog_id=blog.pk, slug=blog.slug, revision=blog.revision, why=why, by=by
    )
    FormerAddress.objects.keep(blog)  # and it stays taken
    blog.delete()


def lock_to_erase(blog) -> list[int]:
    """The keys of the blogs that link it. In one order: two of them may be erased at once.

    To the end nobody may join anything to it: a first autosave would hinder its going. For that its
    row is locked once more, when all are locked that a neighbour's verb locks: who is withdrawn as a
    whole holds its own row and names this one as it commits (its alarm), which must not wait for us.
    """
    rows = type(blog)._default_manager
    keys = {blog.pk, *rows.next_to(blog).values_list("pk", flat=True)}
    locked = rows.filter(pk__in=keys).order_by("pk").select_for_update(no_key=True)
    neighbours = [key for key in locked.values_list("pk", flat=True) if key != blog.pk]
    blog.refresh_from_db(from_queryset=rows.select_for_update())
    return neighbours
