"""What was claimed, and whether it is so."""

from django.db import models

from liveblog.kinds.block import Block


class VerdictBlock(Block):
    kind = "verdict"
    words = models.TextField()
    is_true = models.BooleanField(default=False)

    def as_json(self):
        return {"kind": self.kind, "words": self.words, "is_true": self.is_true}
