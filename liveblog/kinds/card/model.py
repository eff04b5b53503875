"""A link that stands by itself."""

from urllib.parse import urlsplit

from django.db import models
from django.db.models import Q

from liveblog.kinds.block import Block
from media.models import Image
from media.pictures import Picture


class CardBlock(Block):
    """A link that stands by itself. Readers fetch nothing of that site, also no picture."""

    kind = "card"
    searched = ("title", "teaser", "source")
    relations = ("picture",)
    picture_key = "picture"
    stands_without_picture = True
    url = models.URLField(max_length=500)
    title = models.CharField(max_length=200)
    teaser = models.CharField(max_length=300, blank=True, default="", db_default="")
    source = models.CharField(max_length=120, blank=True)
    # Decorative: the title beside it says what it is of.
    picture = models.ForeignKey(
        Image, on_delete=models.PROTECT, related_name="cards", null=True, blank=True
    )

    class Meta(Block.Meta):
        constraints = [
            *Block.Meta.constraints,
            models.CheckConstraint(
                condition=Q(url__startswith="https://") | Q(url__startswith="http://"),
                name="card_is_at_a_web_address",
            ),
            models.CheckConstraint(condition=~Q(title=""), name="card_has_a_title"),
        ]

    def __str__(self):
        return self.title

    @property
    def host(self):
        """www.example.org as example.org: who is asked, where no source is named."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")

    def as_story(self):
        picture = self.picture and Picture.of(self.picture, alt="").as_json()
        return self.as_json() | {"host": self.host, "picture": picture}

    @classmethod
    def from_json(cls, stored, images):
        """Also where its picture is gone."""
        picture = images.get(stored.get("picture") or "")
        return super().from_json(stored | {"picture": picture}, images)

    def said(self):
        return self.title

    @classmethod
    def read_out(cls, story):
        lines = [story["title"], story.get("teaser"), story["source"] or story["host"]]
        return [*filter(None, lines)]

    def as_json(self):
        return {
            "kind": self.kind,
            "url": self.url,
            "title": self.title,
            "teaser": self.teaser,
            "source": self.source,
            "picture": self.picture.name if self.picture else "",
        }
