"""The story: blogs, their updates, and the blocks that updates are made of."""

from .blocks import (
    BLOCK_MODELS,
    Block,
    CardBlock,
    EmbedBlock,
    FigureBlock,
    QuoteBlock,
    TextBlock,
)
from .blog import Blog, Member
from .history import Correction, Version
from .journal import JournalLine
from .update import Update, is_public_image
from .words import Words

__all__ = [
    "BLOCK_MODELS",
    "Block",
    "Blog",
    "CardBlock",
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
    "is_public_image",
]
