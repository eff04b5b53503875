"""The story: blogs, their updates, and the blocks that updates are made of."""

from .blocks import (
    BLOCK_MODELS,
    Block,
    EmbedBlock,
    FigureBlock,
    QuoteBlock,
    TextBlock,
)
from .blog import Blog, Member
from .history import Correction, Version
from .journal import JournalLine
from .locks import writers_turn
from .update import Update, is_public_image
from .words import Words
from .working_copy import WorkingCopy

__all__ = [
    "BLOCK_MODELS",
    "Block",
    "Blog",
    "Correction",
    "EmbedBlock",
    "FigureBlock",
    "JournalLine",
    "Member",
    "QuoteBlock",
    "TextBlock",
    "Update",
    "Version",
    "Words",
    "WorkingCopy",
    "is_public_image",
    "writers_turn",
]
