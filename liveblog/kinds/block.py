"""What the blocks of all kinds have in common. An update's blocks are replaced whole."""

from collections.abc import Callable
from datetime import UTC
from typing import ClassVar

from django.db import models
from django.utils.translation import pgettext

from liveblog.markup.safe_text import lines_of, unbroken


class Block(models.Model):
    """One part of an update. `kind` is the one word that names it everywhere."""

    kind: str
    # Of each row: fetched with it in one query.
    relations: tuple[str, ...] = ()
    # The parts of `as_json` in which the desk's search looks.
    searched: tuple[str, ...] = ("words",)
    # Whether its "words" are the running text: paragraphs of it may move one by one.
    is_prose = False
    # Where `as_json` has the name of its picture, if there is one.
    picture_key = ""
    # Whether it is the same without it, so that it stays where its picture cannot.
    stands_without_picture = False
    # Where it names another file of its own: with another one it is another block.
    file_key = ""
    # Its fields by which an update has it once, if it has any.
    once: tuple[str, ...] = ()
    # Parts in which tabs and blanks mean something: they come in as they are.
    spaced: tuple[str, ...] = ()
    # Parts of `as_json` that say nothing one without the other: merged as one.
    inseparable: tuple[tuple[str, ...], ...] = ()
    # By a part's name, how two people's changes of it are merged: where neither as words nor
    # whole. Called with the three sides, the Answers and the place: see story/merging.py.
    merged: ClassVar[dict[str, Callable]] = {}

    update = models.ForeignKey("liveblog.Update", on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()

    class Meta:
        abstract = True
        app_label = "liveblog"  # also of a kind that is kept elsewhere
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["update", "position"], name="%(class)s_once_a_position"
            ),
        ]

    def settle(self):
        """See, when it is written down, to what time has made of it."""

    def as_json(self):
        """The words of this block, as kept in a Version and compared by digest."""
        raise NotImplementedError

    @classmethod
    def from_json(cls, stored, images):
        """The unsaved block of what `as_json` has given; None where its picture is gone.

        `images` are those that there are, by name.
        """
        fields = {field.name for field in cls._meta.concrete_fields}
        return cls(**{name: stored[name] for name in stored.keys() & fields})

    # For files that leave and come in again: see liveblog/archive/exporting.py.

    def as_export(self):
        """What another newsroom needs to have it: public, and the same after a round trip.

        None where it stays on our own pages.
        """
        return self.as_json()

    @classmethod
    def from_export(cls, stored, images):
        """The unsaved block of what `as_export` has given, or somebody who knows how it looks.

        Strings are clean and whatever field has one is there (importing/blocks.py); `images`
        are by the names in that file, audio and video too. The caller validates the block.
        None where its picture, or its file, is gone. Raises ValidationError.
        """
        return cls.from_json(stored, images)

    # For readers and programs: see liveblog/story/data.py. In the language of the page.

    def as_story(self):
        """All that templates are told of this block, as JSON; "picture" is a Picture's."""
        return self.as_json()

    def said(self):
        """Its own words, a line for each paragraph, without who said them.

        For titles, descriptions and search.
        """
        return unbroken(self.as_story().get("words", ""))

    def shows(self):
        """What can be seen in it: its name where nothing is said. Pictures have one."""
        return ""

    @classmethod
    def read_out(cls, story):
        """The lines of its story that search engines are told, as if it was read aloud."""
        return lines_of(story.get("words", ""))

    @classmethod
    def row_shape(cls, story):
        """What is equal for two of its kind that can stand side by side; "" for alone."""
        return ""


def in_json(moment):
    """A time as `as_json` has it, in UTC; None for None."""
    return moment.astimezone(UTC).isoformat(timespec="seconds") if moment else None


def in_a_row(*names):
    """Ada Brandt, shopkeeper: those that are there, in the language of the page."""
    comma = pgettext("between a name and a role", ", ")
    return comma.join(filter(None, names))
