"""Words with a speaker."""

from django.conf.locale import LANG_INFO
from django.db import models
from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from liveblog.kinds.block import Block, in_a_row
from liveblog.markup.languages import interface_language
from liveblog.markup.safe_text import lines_of


class QuoteBlock(Block):
    kind = "quote"
    inseparable = (("original", "original_language"),)
    searched = ("words", "speaker", "role", "place", "original")
    words = models.TextField(help_text="Plain text; a blank line makes a paragraph.")
    speaker = models.CharField(max_length=120)
    role = models.CharField(max_length=160, blank=True)
    place = models.CharField(max_length=120, blank=True)
    source_url = models.URLField(max_length=500, blank=True)
    # What was said, where `words` are its translation; and the code of that language.
    original = models.TextField(blank=True)
    original_language = models.CharField(max_length=12, blank=True)

    class Meta(Block.Meta):
        constraints = [
            *Block.Meta.constraints,
            models.CheckConstraint(condition=~Q(words=""), name="quote_has_words"),
            models.CheckConstraint(
                condition=~Q(speaker=""), name="quote_has_a_speaker"
            ),
            models.CheckConstraint(
                condition=Q(source_url="")
                | Q(source_url__startswith="https://")
                | Q(source_url__startswith="http://"),
                name="quote_source_is_a_web_address",
            ),
            models.CheckConstraint(
                condition=Q(original="", original_language="")
                | (~Q(original="") & ~Q(original_language="")),
                name="quote_original_has_its_language",
            ),
        ]

    def __str__(self):
        return f"{self.speaker}: {self.words[:60]}"

    @property
    def original_language_name(self):
        """In that of our words on the page; "" for another than those that have a name."""
        code = self.original_language
        if code not in LANG_INFO:
            return ""
        with translation.override(interface_language(translation.get_language())):
            return str(translation.get_language_info(code)["name_translated"])

    def as_story(self):
        name = {"original_language_name": self.original_language_name}
        return self.as_json() | (name if self.original else {})

    @classmethod
    def read_out(cls, story):
        lines = lines_of(story["words"])
        if story.get("original"):
            name = story["original_language_name"]
            named = _("Original: %(name)s") % {"name": name}
            lines += [
                named if name else pgettext("of a translated quotation", "Original")
            ]
            lines += lines_of(story["original"])
        who = in_a_row(story["speaker"], story["role"], story["place"])
        source = pgettext("of a quotation", "Source") if story["source_url"] else ""
        return [*lines, f"{who} {source}".strip()]

    def as_json(self):
        return {
            "kind": self.kind,
            "words": self.words,
            "speaker": self.speaker,
            "role": self.role,
            "place": self.place,
            "source_url": self.source_url,
            "original": self.original,
            "original_language": self.original_language,
        }
