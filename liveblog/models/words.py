"""What a person wrote for one update, apart from where and when it was published."""

import hashlib
import json
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime

from liveblog.kinds.block import Block


@dataclass
class Words:
    """A heading, or blocks, or both; and the lines that say who wrote them, from where.

    `more_bylines` are the names of those who wrote it with the first. `event_at` is when
    it happened, where that is not when it was posted. `blocks` are unsaved Block
    instances in their order.
    """

    heading: str = ""
    label: str = ""
    byline: str = ""
    more_bylines: list[str] = field(default_factory=list)
    location: str = ""
    event_at: datetime | None = None
    blocks: list[Block] = field(default_factory=list)

    def as_json(self) -> dict:
        lines = {name: getattr(self, name) for name in LINES}
        if self.event_at is not None:
            lines["event_at"] = self.event_at.astimezone(UTC).isoformat()
        return {**lines, "blocks": [block.as_json() for block in self.blocks]}

    @classmethod
    def from_json(cls, stored: dict, blocks: list[Block]) -> "Words":
        """Of what `as_json` has given, with these blocks in the place of its own."""
        lines = {name: stored[name] for name in LINES if name in stored}
        if lines.get("event_at"):
            lines["event_at"] = datetime.fromisoformat(lines["event_at"])
        return cls(**lines, blocks=blocks)

    def digest(self) -> str:
        """SHA-256 of the words, in hex: the same words have the same digest."""
        text = json.dumps(self.as_json(), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()

    @property
    def is_empty(self) -> bool:
        return not self.heading and not self.blocks


LINES = tuple(name for name in asdict(Words()) if name != "blocks")
