"""What every channel makes of what it was sent: the one thing that the rest of this extra knows."""

from dataclasses import asdict, dataclass, field
from enum import Enum
from typing import Protocol


class Outcome(Enum):
    """What became of a message."""

    TAKEN = "taken"
    BOUND = "bound"  # it was a code
    STRANGER = "stranger"  # nothing of it is kept
    FULL = "full"  # nor of this: too much of theirs waits


class Forged(Exception):
    """It does not come from where it says."""


class Full(Exception):
    """As much of this person's waits as may; what has come is not taken."""


class Odd(Exception):
    """It is nothing that this channel sends, as its documentation has it."""


def clean(text: str) -> str:
    """Without what no database stores: NUL, and halves of characters."""
    return text.encode("utf-8", "ignore").decode().replace("\x00", "")


@dataclass(frozen=True)
class Content:
    """Plain text, or in its place HTML as it came.

    `pictures`: each what its channel fetches it by, or the name of an image that is here. `notes` are
    lines for colleagues, such as of what could not be taken. `byline`: None is its person's.
    `submits`: the editors get it, whoever has sent it.
    """

    heading: str = ""
    words: str = ""
    html: str = ""
    pictures: list[dict] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    byline: str | None = None
    submits: bool = False

    def as_json(self) -> dict:
        return asdict(self)

    @property
    def is_empty(self) -> bool:
        return not (self.heading or self.words or self.html or self.pictures)


@dataclass(frozen=True)
class Incoming:
    """A message, or what it is since it was edited or deleted.

    `number` is its id at the sender's, the same for all that becomes of it; a larger `version` is
    later; `address` is of who has sent it, as the channel knows it. Messages of one `album` are one draft.
    """

    channel: str
    number: str
    address: str
    content: Content
    version: int = 0
    is_deleted: bool = False
    album: str = ""


class Chat(Protocol):
    """A channel whose senders are known by a code; `channels` has those that are on."""

    def read(self, request) -> list[Incoming]:
        """Raises Forged or Odd. What is no message is left out."""
        ...

    def answer(self, request, outcomes: list[Outcome]) -> dict:
        """What its service is told, as JSON, once these were taken in."""
        ...

    def fetch(self, picture: dict) -> tuple[bytes, str]:
        """The bytes of a picture and the name of its file. Raises NoReply or NotAllowed."""
        ...
