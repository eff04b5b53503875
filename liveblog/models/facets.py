"""By which names readers find updates: those of who wrote them, and their labels."""

from django.db import models
from django.db.models import Q

from liveblog.markup.slugs import slug_of


class FacetQuerySet(models.QuerySet):
    def save_of(self, update):
        """Let readers find a public update by the names in its words alone.

        One query where they stay, or none if they were prefetched.
        """
        own = {(facet.kind, facet.slug) for facet in update.facets.all()}
        if own != _names_of(update):
            self.filter(update=update).delete()
            self.add_of(update)

    def add_of(self, update):
        """The same for one that has none yet. One query, or none without names."""
        at = {
            "blog": update.blog,
            "update": update,
            "first_revision": update.first_revision,
            "published_at": update.published_at,
        }
        names = sorted(_names_of(update))
        facets = [Facet(kind=kind, slug=slug, **at) for kind, slug in names]
        self.bulk_create(facets)  # type: ignore[arg-type]


def _names_of(update):
    """The kind and the slug of each."""
    named = [(Facet.Kind.BYLINE, name) for name in update.bylines]
    named.append((Facet.Kind.LABEL, update.label))
    return {(kind.value, slug) for kind, name in named if (slug := slug_of(name))}


class Facet(models.Model):
    """One name of one published update, as it stands in an address.

    Written with what is stored of the update. It has the blog, the first revision and the time
    once more, so that a page of a name's updates is read off one index: of one blog in the order
    of its feed, or of all blogs in that of time.
    """

    class Kind(models.TextChoices):
        BYLINE = "byline"
        LABEL = "label"

    blog = models.ForeignKey(
        "liveblog.Blog",
        on_delete=models.CASCADE,
        related_name="facets",
        db_index=False,  # the index below begins with it
    )
    update = models.ForeignKey(
        "liveblog.Update",
        on_delete=models.CASCADE,
        related_name="facets",
        db_index=False,  # and that of facet_once with this
    )
    kind = models.CharField(max_length=6, choices=Kind.choices)
    slug = models.CharField(max_length=80)
    first_revision = models.PositiveBigIntegerField()
    published_at = models.DateTimeField()

    objects = FacetQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["update", "kind", "slug"], name="facet_once"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["byline", "label"]), name="facet_kind_is_known"
            ),
            models.CheckConstraint(condition=~Q(slug=""), name="facet_has_a_slug"),
        ]
        indexes = [
            models.Index(
                fields=["blog", "kind", "slug", "-first_revision"],
                name="facet_in_feed_order",
            ),
            models.Index(
                fields=["kind", "slug", "-published_at", "-update"],
                name="facet_in_time_order",
            ),
        ]

    def __str__(self):
        return f"{self.kind} {self.slug}"
