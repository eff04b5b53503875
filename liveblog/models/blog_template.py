"""What blogs of one sort begin with: “Match”, “Election night”."""

from django.db import models


class BlogTemplate(models.Model):
    """A copy of what an existing blog had when it was kept: later changes of either stay its own."""

    name = models.CharField(max_length=60, unique=True)
    # Of Blog, by their names.
    fields = models.JSONField(default=dict)
    # Who writes in it, and what is needed before they publish: {"7": "direct"}
    members = models.JSONField(default=dict)
    # Of updates: their name, heading, label and words.
    update_templates = models.JSONField(default=list)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name
