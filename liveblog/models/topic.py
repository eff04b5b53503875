"""What blogs are about, for readers who follow a subject: a short list that editors keep."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from liveblog.markup.slugs import slug_of


class TopicQuerySet(models.QuerySet):
    def called(self, name: str):
        """The one of this name, or at the address that it would have, now or before."""
        slug = slug_of(name)
        its = Q(name__iexact=name) | Q(slug=slug) | Q(former_addresses__slug=slug)
        return self.filter(its).distinct().order_by("pk").first()

    def with_public_blogs(self):
        """Those of which readers find a page."""
        its = Q(blogs__is_rehearsal=False) & ~Q(blogs__status="prepared")
        return self.filter(its).distinct()


class Topic(models.Model):
    name = models.CharField(max_length=60, unique=True)
    # Of its name, in any script, until somebody chooses another.
    slug = models.SlugField(max_length=80, unique=True, allow_unicode=True)
    description = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects = TopicQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(slug=""), name="topic_has_name_and_slug"
            )
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("reader:topic", args=[self.slug])

    @classmethod
    def named(cls, name: str) -> "Topic":
        """A new one, not saved."""
        return cls(name=name, slug=slug_of(name))


class FormerTopicAddress(models.Model):
    """A slug that was a topic's: it leads to it, and is never given to another."""

    slug = models.SlugField(max_length=80, unique=True, allow_unicode=True)
    topic = models.ForeignKey(
        Topic, on_delete=models.CASCADE, related_name="former_addresses"
    )
    at = models.DateTimeField(default=timezone.now)  # it was given up

    def __str__(self):
        return self.slug
