"""Addresses that blogs had before: each leads to its blog, and is never given to another."""

from django.db import models
from django.utils import timezone


class FormerAddressQuerySet(models.QuerySet):
    def keep(self, blog) -> None:
        """Before a blog gets another slug, in the same transaction; once is enough.

        One that had been an erased blog's is this one's from now on.
        """
        _kept, is_new = self.get_or_create(slug=blog.slug, defaults={"blog": blog})
        if not is_new:
            self.filter(slug=blog.slug, blog=None).update(blog=blog)

    def of_others(self, slug: str, blog=None):
        """That this was the address of another blog than this one."""
        found = self.filter(slug=slug)
        return found if blog is None else found.exclude(blog=blog)


class FormerAddress(models.Model):
    """A slug that was a blog's. It may be that of the same blog again.

    Whoever takes a slug writes it into Blog first and looks here afterwards, in one
    transaction: the unique index of Blog.slug makes them wait for whoever gives it up, whose
    row is here when the wait is over.
    """

    slug = models.SlugField(max_length=80, unique=True)
    blog = models.ForeignKey(
        "liveblog.Blog",
        on_delete=models.SET_NULL,
        null=True,
        related_name="former_addresses",
        help_text="Empty: it was erased.",
    )
    at = models.DateTimeField(default=timezone.now)  # it was given up

    objects = FormerAddressQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self):
        return self.slug
