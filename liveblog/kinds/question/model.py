"""A reader's question, which the update answers."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _

from liveblog.kinds.block import Block
from liveblog.markup.safe_text import lines_of


class QuestionBlock(Block):
    kind = "question"
    searched = ("words", "asker")
    words = models.TextField(help_text="Plain text; a blank line makes a paragraph.")
    asker = models.CharField(
        max_length=80, blank=True, help_text="As typed, if at all."
    )
    # The number of the Question, which may be deleted by now: the words are the update's own.
    asked = models.PositiveBigIntegerField(null=True, blank=True, db_index=True)

    class Meta(Block.Meta):
        constraints = [
            *Block.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(words=""), name="question_block_has_words"
            ),
        ]

    def __str__(self):
        return self.words[:60]

    @classmethod
    def read_out(cls, story):
        name = story["asker"]
        asked_by = (
            _("A question from %(name)s") % {"name": name}
            if name
            else _("A reader’s question")
        )
        return [f"{asked_by}:", *lines_of(story["words"])]

    def as_story(self):
        """Without the number, by which nobody but the desk finds anything."""
        return {"kind": self.kind, "words": self.words, "asker": self.asker}

    def as_export(self):
        return self.as_story()

    def as_json(self):
        return self.as_story() | {"asked": self.asked}
