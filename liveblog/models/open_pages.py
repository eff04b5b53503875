"""How many live pages are open, as the pages themselves have said."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import OuterRef, Subquery, Sum

# Every page says it once a minute; what is older is of no use but to look at.
SAID_EVERY = timedelta(minutes=1)
KEPT = timedelta(minutes=10)


class OpenPagesQuerySet(models.QuerySet):
    def lately(self, now: datetime):
        """What was said in the last minute: each open page once."""
        return self.filter(at__gt=now - SAID_EVERY, at__lte=now)

    def too_old(self, now: datetime):
        return self.filter(at__lte=now - KEPT)


class OpenPages(models.Model):
    """So many pages of a blog said in the seconds before that they were open.

    One row for each process, blog and some seconds, only ever added: with one row a
    minute to count in, all processes would wait for one another.
    """

    blog = models.ForeignKey(
        "liveblog.Blog", on_delete=models.CASCADE, related_name="open_pages"
    )
    at = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField()

    objects = OpenPagesQuerySet.as_manager()

    def __str__(self):
        return f"{self.count} at {self.at:%H:%M:%S}"


def open_pages_of_each(now: datetime):
    """To annotate blogs with: how many pages of each are open, None where none says so."""
    said = OpenPages.objects.lately(now).filter(blog=OuterRef("pk")).order_by()
    return Subquery(
        said.values("blog").annotate(pages=Sum("count")).values("pages"),
        output_field=models.IntegerField(),
    )
