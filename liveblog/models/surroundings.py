"""What stands around a story: its topics, and what else of a blog is no part of its coverage."""

from django.db import models

from liveblog.markup import related

from .topic import Topic


class Surroundings(models.Model):
    """The part of a blog that has them."""

    topics = models.ManyToManyField(Topic, related_name="blogs", blank=True)

    # "More on this": up to six links, one a line (markup/related.py).
    related_links = models.TextField(
        max_length=4000, blank=True, default="", db_default=""
    )

    # Who pays, and a line that leads to a newsletter.
    sponsor_name = models.CharField(
        max_length=100, blank=True, default="", db_default=""
    )
    sponsor_url = models.URLField(max_length=500, blank=True, default="", db_default="")
    newsletter_words = models.CharField(
        max_length=160, blank=True, default="", db_default=""
    )
    newsletter_url = models.URLField(
        max_length=500, blank=True, default="", db_default=""
    )
    # Whether its pages have the places that the newsroom fills (SLOTS, SLOT_EVERY).
    has_slots = models.BooleanField(default=True, db_default=True)

    # As the other page parts (blog.py). About: topics and sponsor. More: links and newsletter.
    about_html = models.TextField(default="", db_default="", editable=False)
    about_revision = models.PositiveBigIntegerField(default=0, db_default=0)
    more_html = models.TextField(default="", db_default="", editable=False)
    more_revision = models.PositiveBigIntegerField(default=0, db_default=0)

    # While it is only looked at: topics that are not saved (`hold_topics`).
    held_topics: list[Topic] | None = None

    class Meta:
        abstract = True

    @property
    def shows_slots(self):
        """Whether its pages have places for advertising: never beside what may disturb."""
        # What the two are, other parts of a blog say.
        is_never_shown = self.is_sensitive or self.is_rehearsal  # type: ignore[attr-defined]
        return self.has_slots and not is_never_shown

    @property
    def related(self) -> list[related.Related]:
        return related.read(self.related_links)

    def shown_topics(self) -> list[Topic]:
        """By name. One query, unless they are held."""
        if self.held_topics is not None:
            return self.held_topics
        return list(self.topics.all())

    def hold_topics(self, names: list[str]) -> None:
        """Show it as if these were its topics; those that there are not yet, too."""
        found = [Topic.objects.called(name) or Topic.named(name) for name in names]
        by_slug = {each.slug: each for each in found}
        self.held_topics = sorted(by_slug.values(), key=lambda each: each.name)
