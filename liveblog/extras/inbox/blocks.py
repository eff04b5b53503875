"""A message's words and pictures as blocks of an update."""

import re
from collections.abc import Iterable
from html import escape

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.models import User
from liveblog.markup import rich, safe_text
from liveblog.models import Block, FigureBlock, TextBlock
from media.models import Image

# Characters in one block, as the composer takes them; and in how many of them a message is kept.
MOST_IN_BLOCK, MOST_BLOCKS = 20_000, 5
LINK = re.compile(r"https?://[^\s<>\"]+")
# What stands behind an address and is not of it.
AFTER = ".,;:!?)]}»”’'\""


def of_text(words: str, notes: list[str]) -> list[Block]:
    """Paragraphs, with their addresses as links. Says in `notes` where it is too long."""
    made = [_text(piece) for piece in _pieces(safe_text.plain_text(words))]
    if len(made) > MOST_BLOCKS:
        notes.append(_("The message is longer than this: its end is left out."))
    return made[:MOST_BLOCKS]


def of_html(html: str, notes: list[str]) -> list[Block]:
    """The same of HTML as it came; what is too long for the formatting keeps its words."""
    try:
        read = rich.read(html)
    except ValidationError:
        lines = rich.lines_of(html[: MOST_IN_BLOCK * MOST_BLOCKS])
        return of_text("\n\n".join(line.words for line in lines), notes)
    if len(read.words) > MOST_IN_BLOCK:
        return of_text(read.words, notes)
    return [TextBlock(**read._asdict())] if read.words else []


def of_pictures(images: Iterable[Image], person: User) -> list[Block]:
    """Each owes its alt text, unless its file says what it shows.

    Who has no byline is not credited by the address with which they sign in.
    """
    whose = "/".join(filter(None, [person.byline, settings.NEWSROOM_NAME]))
    return [
        FigureBlock(
            image=image,
            caption=image.caption[:500],
            credit=(image.credit or whose)[:200],
            alt=image.alt[:500],
            owes_alt=not image.alt,
        )
        for image in images
    ]


def _pieces(text: str) -> list[str]:
    """Paragraphs, as many together as fit into a block."""
    pieces: list[str] = []
    for paragraph in safe_text.paragraphs(text):
        for start in range(0, len(paragraph), MOST_IN_BLOCK):
            part = paragraph[start : start + MOST_IN_BLOCK]
            if pieces and len(pieces[-1]) + len(part) + 2 <= MOST_IN_BLOCK:
                pieces[-1] += f"\n\n{part}"
            else:
                pieces.append(part)
    return pieces


def _text(words: str) -> Block:
    if LINK.search(words):
        paragraphs = (_linked(each) for each in safe_text.paragraphs(words))
        try:
            html = "".join(f"<p>{each}</p>" for each in paragraphs)
            return TextBlock(**rich.read(html)._asdict())
        except ValidationError:
            pass  # too many of them: the addresses stand as words
    return TextBlock(words=words, html="")


def _linked(paragraph: str) -> str:
    made, end = [], 0
    for found in LINK.finditer(paragraph):
        address = found[0].rstrip(AFTER)
        made.append(escape(paragraph[end : found.start()]))
        made.append(f'<a href="{escape(address)}">{escape(address)}</a>')
        end = found.start() + len(address)
    made.append(escape(paragraph[end:]))
    return "".join(made).replace("\n", "<br>")
