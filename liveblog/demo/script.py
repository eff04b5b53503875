"""Reads the story's plain data: prose, times of day, blocks and pictures."""

import re
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from django.core.files import File

from accounts.models import User
from liveblog.markup import rich
from liveblog.models import (
    Block,
    Blog,
    CardBlock,
    FigureBlock,
    QuoteBlock,
    TextBlock,
    Words,
)
from media.decoder_slots import Busy
from media.decoding import TakesTooLong
from media.finishing import finish
from media.models import Image
from media.uploads import store_image

PICTURES = Path(__file__).parent / "pictures"
# Each of them within the limits that hold for a stranger's.
TRIES = 4
# Said of the picture itself, wherever it is used.
MARKS = ("own_pages_only", "is_sensitive", "focus_x", "focus_y")
BLANK_LINE = re.compile(r"\n\s*\n")
TIME_OF_DAY = re.compile(r"\{(\d+)\}")


class Script:
    """How one blog's data is read: which minute is what time, and which image shows what."""

    def __init__(self, blog: Blog, *, start: datetime):
        self.blog, self.start = blog, start
        self._images: dict[str, Image] = {}

    def moment(self, minute: int) -> datetime:
        return self.start + timedelta(minutes=minute)

    def prose(self, text: str) -> str:
        """Paragraphs as we keep them, with the time of day for each `{minute}`."""
        paragraphs = BLANK_LINE.split(text.strip())
        told = "\n\n".join(" ".join(lines.split()) for lines in paragraphs)
        return TIME_OF_DAY.sub(self._clock, told)

    def words(self, facts: dict, *, by: User) -> Words:
        return Words(
            heading=facts.get("heading", ""),
            label=facts.get("label", ""),
            byline=facts.get("byline", "" if by.is_editor else by.byline),
            location=facts.get("location", ""),
            event_at=self.moment(facts["event_at"]) if "event_at" in facts else None,
            blocks=self.blocks(facts.get("blocks", []), by=by),
        )

    def blocks(self, parts: list, *, by: User) -> list[Block]:
        return [self._block(part, by) for part in parts]

    def image(self, name: str, *, by: User) -> Image:
        """A picture's file as a stored image, the same one each time it is asked for."""
        if name not in self._images:
            image = patiently(lambda: _store(name, by))
            # Not left to the worker, which would take a revision of the blog for each:
            # who has asked for a demo knows its revisions. Quick, so the files are larger.
            patiently(lambda: finish(image, avif_speed=10))
            self._images[name] = image
        return self._images[name]

    def _block(self, part, by):
        if isinstance(part, str):
            return TextBlock(words=self.prose(part))
        facts = dict(part)
        if "html" in facts:
            told = TIME_OF_DAY.sub(self._clock, facts["html"])
            return TextBlock(**rich.read(told)._asdict())
        if "url" in facts:
            return CardBlock(**facts)
        if "picture" in facts:
            return self._figure(facts, by)
        return QuoteBlock(words=self.prose(facts.pop("words")), **facts)

    def _figure(self, facts, by):
        image = self.image(facts.pop("picture"), by=by)
        marks = {name: facts.pop(name) for name in MARKS if name in facts}
        for name, value in marks.items():
            setattr(image, name, value)
        image.save(update_fields=[*marks])
        return FigureBlock(image=image, **facts)

    def _clock(self, minute):
        local = self.moment(int(minute[1])).astimezone(self.blog.zone)
        return local.strftime("%H:%M")


def swapped(words: Words, old: str, new: str) -> Words:
    """These words with one phrase in place of another, in the heading and in texts."""
    words.heading = words.heading.replace(old, new)
    for block in words.blocks:
        if isinstance(block, TextBlock):
            block.words = block.words.replace(old, new)
            block.html = block.html.replace(old, new)
    return words


def patiently(make):
    """What this returns, also on a machine on which a picture takes longer than it may."""
    for _ in range(TRIES - 1):
        with suppress(TakesTooLong, Busy):
            return make()
    return make()


def _store(name, by):
    with (PICTURES / name).open("rb") as file:
        return store_image(File(file, name=name), by=by)
