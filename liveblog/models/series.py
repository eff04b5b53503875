"""A series: blogs day after day, under one address that leads to the newest of them."""

from django.db import models
from django.urls import reverse


class Series(models.Model):
    name = models.CharField(max_length=120)
    # It is printed and linked for years: it never changes.
    slug = models.SlugField(max_length=80, unique=True)

    class Meta:
        ordering = ["name", "pk"]
        verbose_name_plural = "series"

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("reader:series", args=[self.slug])
