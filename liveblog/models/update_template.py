"""What is written again and again: “Goal”, “Count at 21:00”. It fills a composer."""

from django.db import models
from django.db.models import Q


class UpdateTemplateQuerySet(models.QuerySet):
    def of(self, blog):
        """Those of this blog and of all blogs, by name."""
        its = Q(blog=None) | Q(blog=blog)
        return self.filter(its).order_by("name", "pk")


class UpdateTemplate(models.Model):
    blog = models.ForeignKey(
        "liveblog.Blog",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="update_templates",
        help_text="Empty: it is offered in all blogs.",
    )
    name = models.CharField(max_length=60)
    heading = models.CharField(max_length=200, blank=True)
    label = models.CharField(max_length=30, blank=True)
    words = models.TextField(max_length=4000, blank=True)

    objects = UpdateTemplateQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["blog", "name"], name="update_template_once_in_a_blog"
            ),
            models.UniqueConstraint(
                fields=["name"],
                condition=Q(blog=None),
                name="update_template_once_in_all_blogs",
            ),
        ]

    def __str__(self):
        return self.name
