"""An update as data: what stands in its `story` column, made and read again.

Templates are given the same whether an update is rendered or read: blocks as their kinds
describe them, with pictures as `Picture`s and times as datetimes. No queries but those
for the neighbour that an update announces.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from liveblog.models import BLOCK_MODELS, Block, Blog, Correction, Update
from media.pictures import Picture


@dataclass(frozen=True)
class Note:
    """A correction, as readers see it."""

    at: datetime
    text: str


@dataclass(frozen=True)
class Neighbour:
    """The older update of which this one says what became of it."""

    pk: int
    published_at: datetime


@dataclass(frozen=True)
class Story:
    """What an update says beyond the columns of its own row. A tombstone says nothing."""

    blocks: list[dict]
    corrections: list[Note]
    changed_at: datetime | None
    announces: Neighbour | None

    @property
    def pictures(self) -> list[Picture]:
        """Our own that may leave our pages, in their order."""
        pictures = [block["picture"] for block in self.blocks if block.get("picture")]
        own = [picture for picture in pictures if not picture.is_of_link]
        return [picture for picture in own if picture.leaves_our_pages]

    @property
    def files(self) -> list[dict]:
        """Audio and video of our own that may leave our pages, in their order."""
        blocks = [block for block in self.blocks if not block.get("stays_here")]
        return [block["file"] for block in blocks if block.get("file")]

    @property
    def quote(self) -> dict | None:
        """The first of its blocks that is a quotation."""
        return next((b for b in self.blocks if b["kind"] == "quote"), None)

    def read_out(self) -> str:
        """All its words but heading and credits, a line for each paragraph."""
        lines = []
        for block in self.blocks:
            # Of a kind that has gone, what all kinds have in common.
            lines += BLOCK_MODELS.get(block["kind"], Block).read_out(block)
        return "\n".join(lines)


def of_update(
    update: Update, blocks: Iterable[Block], corrections: Iterable[Correction]
) -> dict:
    """The story of a published update, as JSON. In the language of its blog."""
    notes = [(each.at, each.note) for each in corrections]
    announced = update.announces
    changed_at = max(
        filter(None, [update.added_to_at, *(at for at, _ in notes)]), default=None
    )
    return {
        "blocks": [block.as_story() for block in blocks],
        "corrections": [{"at": to_json(at), "text": note} for at, note in notes],
        "times": {
            "published": to_json(update.published_at),
            "happened": to_json(update.event_at),
            "changed": to_json(changed_at),
        },
        "announces": announced
        and {"id": announced.pk, "published": to_json(announced.published_at)},
    }


def read(stored: dict) -> Story:
    """What `of_update` has made; {}, as of a tombstone, is the story of nothing."""
    announced = stored.get("announces")
    return Story(
        blocks=[_with_picture(block) for block in stored.get("blocks", [])],
        corrections=[
            Note(datetime.fromisoformat(each["at"]), each["text"])
            for each in stored.get("corrections", [])
        ],
        changed_at=to_time(stored.get("times", {}).get("changed")),
        announces=announced
        and Neighbour(announced["id"], datetime.fromisoformat(announced["published"])),
    )


def to_json(moment: datetime | None) -> str | None:
    """To the second: an update is rendered before its own time is known more exactly."""
    return moment.astimezone(UTC).isoformat(timespec="seconds") if moment else None


def to_time(stored: str | None) -> datetime | None:
    return datetime.fromisoformat(stored) if stored else None


def _with_picture(block: dict) -> dict:
    picture = block.get("picture")
    return block | {"picture": Picture(**picture)} if picture else block


# Of a blog ------------------------------------------------------------------------------


def hero_pictures(blog: Blog) -> list[Picture]:
    """The picture at the top, if it may leave our pages; not that of a film of our own."""
    hero = blog.story.get("hero") or {}
    stored, video = hero.get("picture"), hero.get("video")
    if not stored or (video and video["is_file"]):
        return []
    picture = Picture(**stored)
    return [picture] if picture.leaves_our_pages else []


def topics(blog: Blog) -> list[dict]:
    """Each with its `name` and `slug`, by name."""
    return (blog.story.get("about") or {}).get("topics", [])


@dataclass(frozen=True)
class Line:
    """An update in a list of its blog, such as the key events."""

    pk: int
    title: str
    published_at: datetime
    verification: str


def key_events(blog: Blog) -> list[Line]:
    return [
        Line(
            each["id"],
            each["title"],
            datetime.fromisoformat(each["published"]),
            each["verification"],
        )
        for each in blog.story.get("key_events", [])
    ]
