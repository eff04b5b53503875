"""The code in which guards stand, and where one of them does."""

import re
from pathlib import Path

from .mutation import Mutation

ROOMS = ("accounts", "media", "liveblog")
# What is built of the scripts, and what others wrote, has the same words a second time.
NOT_SOURCES = {"vendor", "built", "dist", "bundles", "node_modules"}


def sources(root: Path, language: str) -> dict[Path, str]:
    """The text of each file of ours with this ending."""
    return {
        file: file.read_text()
        for room in ROOMS
        for file in sorted((root / room).rglob(f"*{language}"))
        if NOT_SOURCES.isdisjoint(file.relative_to(root).parts)
    }


def without_guard(texts: dict[Path, str], mutation: Mutation) -> tuple[Path, str]:
    """The file with the guard, and its text without it. Raises LookupError."""
    words = mutation.old.split()
    guard = re.compile(r"\s+".join(map(re.escape, words)))
    found = [
        (file, guard.sub(lambda _: mutation.new, text))
        for file, text in texts.items()
        if words[0] in text  # quicker than the pattern
        for _ in guard.finditer(text)
    ]
    if len(found) != 1:
        raise LookupError(f"found {len(found)} times, not once: {mutation.old}")
    return found[0]
