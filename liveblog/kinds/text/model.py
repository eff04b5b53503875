"""Words, with or without formatting."""

from django.db import models
from django.db.models import Q

from liveblog.kinds.block import Block
from liveblog.markup import rich


class TextBlock(Block):
    """Words; where some are bold, a link or in a list, `html` has them all once more.

    `html` is what `rich.read` made, and `words` are what it found in it.
    """

    kind = "text"
    is_prose = True
    words = models.TextField()
    html = models.TextField(blank=True)

    class Meta(Block.Meta):
        constraints = [
            *Block.Meta.constraints,
            models.CheckConstraint(condition=~Q(words=""), name="text_has_words"),
        ]

    def __str__(self):
        return self.words[:60]

    def said(self):
        # In the words of rich text a line is a paragraph, or an item of a list.
        return self.words if self.html else super().said()

    def as_json(self):
        return {"kind": self.kind, "words": self.words, "html": self.html}

    @classmethod
    def from_json(cls, stored, images):
        """Its HTML is written anew: what was stored is held to what may be stored today."""
        if stored["html"]:
            return cls(**rich.read(stored["html"])._asdict())
        return cls(words=stored["words"])
