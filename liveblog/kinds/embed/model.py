"""A player or a post from elsewhere."""

from datetime import datetime

from django.db import models
from django.db.models import Q

from liveblog.kinds.block import Block, in_a_row, in_json
from liveblog.kinds.card.model import CardBlock
from liveblog.markup import embeds
from liveblog.markup.safe_text import lines_of, unbroken


class EmbedBlock(Block):
    """A player or a post from elsewhere, and what it says: kept here if it goes there."""

    kind = "embed"
    searched = ("title", "author", "words")
    once = ("provider", "provider_id")
    url = models.URLField(max_length=500)
    provider = models.CharField(max_length=20)
    provider_id = models.CharField(max_length=500)
    title = models.CharField(max_length=200)
    author = models.CharField(max_length=120, blank=True)
    words = models.TextField(blank=True)
    # When it said so there: what is shown here stays when the original goes.
    captured_at = models.DateTimeField(null=True, blank=True)

    class Meta(Block.Meta):
        constraints = [
            *Block.Meta.constraints,
            models.CheckConstraint(
                condition=Q(url__startswith="https://") | Q(url__startswith="http://"),
                name="embed_is_at_a_web_address",
            ),
            models.CheckConstraint(
                condition=~Q(provider="") & ~Q(provider_id=""),
                name="embed_has_a_provider",
            ),
            models.CheckConstraint(condition=~Q(title=""), name="embed_has_a_title"),
            # A reader's page tells the players of one update apart by what they play.
            models.UniqueConstraint(
                fields=["update", "provider", "provider_id"],
                name="embed_once_in_an_update",
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def embed(self):
        """The Embed; None where it is no longer one that we show."""
        return embeds.find(self.url)

    def as_story(self):
        embed = self.embed
        return self.as_json() | {"player": embed and embed.as_json()}

    @classmethod
    def from_export(cls, stored, images):
        """Whose it is, its address says, and not the file. What cannot be embedded is a link."""
        embed = embeds.find(stored["url"])
        if embed is None:
            title = stored["title"] or stored["url"]
            return CardBlock(url=stored["url"], title=title, source=stored["author"])
        own = {name: stored[name] for name in ("author", "words")}
        return cls(
            url=embed.url,
            provider=embed.provider.key,
            provider_id=embed.id,
            title=stored["title"] or embed.url,
            captured_at=_read(stored["captured_at"]),
            **own,
        )

    def said(self):
        return unbroken(self.words) or self.title

    @classmethod
    def read_out(cls, story):
        player = story["player"]
        is_elsewhere = not player or not player["is_file"]
        site = player["provider"]["name"] if player else story["url"]
        who = in_a_row(story["author"], site if is_elsewhere else "")
        offer = embeds.spoken(player) if player and is_elsewhere else []
        return lines_of("\n".join([story["title"], who, story["words"], *offer]))

    def as_json(self):
        return {
            "kind": self.kind,
            "url": self.url,
            "provider": self.provider,
            "provider_id": self.provider_id,
            "title": self.title,
            "author": self.author,
            "words": self.words,
            "captured_at": in_json(self.captured_at),
        }

    @classmethod
    def from_json(cls, stored, images):
        block = super().from_json(stored, images)
        block.captured_at = _read(stored.get("captured_at"))  # old versions have none
        return block


def _read(at: str | None) -> datetime | None:
    return datetime.fromisoformat(at) if at else None
