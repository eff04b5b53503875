"""What a person wrote for one update, apart from where and when it was published."""

import hashlib
import json
from dataclasses import asdict, dataclass, field

from .blocks import Block


@dataclass
class Words:
    """A heading, or blocks, or both; and the line that says who wrote them, from where.

    `blocks` are unsaved Block instances in their order.
    """

    heading: str = ""
    label: str = ""
    byline: str = ""
    location: str = ""
    blocks: list[Block] = field(default_factory=list)

    def as_json(self) -> dict:
        return {
            **{name: getattr(self, name) for name in LINES},
            "blocks": [block.as_json() for block in self.blocks],
        }

    def digest(self) -> str:
        """SHA-256 of the words, in hex: the same words have the same digest."""
        text = json.dumps(self.as_json(), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()

    @property
    def is_empty(self) -> bool:
        return not self.heading and not self.blocks


LINES = tuple(name for name in asdict(Words()) if name != "blocks")
