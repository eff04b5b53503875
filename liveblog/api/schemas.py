"""What programs send, and what they are told. Descriptions are what the documentation says."""

from datetime import datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import AfterValidator, AwareDatetime, ConfigDict, Field

from liveblog.desk.moment_field import EARLIEST_YEAR, LATEST_YEAR
from liveblog.kinds.table.cells import MAX_CELL, MAX_COLUMNS, MAX_ROWS
from liveblog.models import Verb

from .blocks import PICTURE, Strict, any_block

Slug = Annotated[str, Field(pattern=r"^[-a-zA-Z0-9_]{1,80}$")]
Id = Annotated[int, Field(ge=1, le=2**53)]
PictureName = Annotated[str, Field(pattern=PICTURE)]
Before = Annotated[
    int | None, Field(ge=1, le=2**53, description="The `before` of the page above.")
]
# A place in the search has more digits than JavaScript's numbers hold.
Place = Annotated[
    str | None,
    Field(pattern="^[0-9]{1,19}$", description="The `before` of the page above."),
]
Name = Annotated[str, Field(max_length=120)]
Label = Annotated[str, Field(max_length=30)]
Line = Annotated[str, Field(max_length=200)]
Moment = Annotated[
    AwareDatetime | None, Field(description="With its offset from UTC, to the minute.")
]


def _of_a_clock(at: datetime | None) -> datetime | None:
    if at is not None and not EARLIEST_YEAR <= at.year <= LATEST_YEAR:
        raise ValueError("no clock of a blog shows that time")
    return at


# Updates --------------------------------------------------------------------------------


class WordsIn(Strict):
    """The words of an update. What is left out of a change stays as it is."""

    heading: Line | None = None
    label: Annotated[str, Field(max_length=30)] | None = None
    people: (
        Annotated[list[Annotated[str, Field(max_length=120)]], Field(max_length=9)]
        | None
    ) = Field(
        None, description="The names that readers see; none at all: the newsroom’s."
    )
    location: Annotated[str, Field(max_length=120)] | None = None
    happened: Moment = None
    source_note: Annotated[str, Field(max_length=1000)] | None = Field(
        None,
        description="Where the facts come from. Colleagues read it, readers never.",
    )
    blocks: Annotated[list[any_block()], Field(max_length=40)] | None = None


class DraftIn(WordsIn):
    is_breaking: bool | None = Field(None, description="Editors’ tokens only.")
    is_key_event: bool | None = Field(None, description="Editors’ tokens only.")
    is_pinned: bool | None = Field(None, description="Editors’ tokens only.")
    is_unconfirmed: bool | None = None
    announces: Id | None = Field(
        None, description="The older update of which this one says what became of it."
    )
    original: Moment = Field(
        None,
        description=(
            "When it was first published, elsewhere. Editors’ tokens only, before the blog is live."
        ),
    )


class UpdateIn(DraftIn):
    state: Literal["draft", "submitted", "published"] = Field(
        "draft",
        description=(
            "What becomes of it: kept as a draft, sent to the editors, or published at once, "
            "for which the token needs the scope `publish`."
        ),
    )


class CorrectionIn(WordsIn):
    change: Literal["minor", "added", "wrong"] = Field(
        ..., description="`wrong` makes it a correction, and needs a `note`."
    )
    note: Annotated[str, Field(max_length=500)] = Field(
        "", description="What was wrong, and what is right. Readers see it."
    )


class CellIn(Strict):
    row: Annotated[int, Field(ge=0, lt=MAX_ROWS, description="0 is the header.")]
    column: Annotated[int, Field(ge=0, lt=MAX_COLUMNS)]
    text: Annotated[str, Field(max_length=MAX_CELL)]


class CellsIn(Strict):
    cells: Annotated[
        list[CellIn], Field(min_length=1, max_length=MAX_ROWS * MAX_COLUMNS)
    ]
    table: Annotated[int, Field(ge=0, le=40)] = Field(
        0, description="Which of the tables of the update, from 0."
    )
    as_of: Annotated[Moment, AfterValidator(_of_a_clock)] = Field(
        None, description="When the figures were so."
    )


class WithdrawalIn(Strict):
    notice: Annotated[str, Field(max_length=500)] = Field(
        "", description="What readers see in its place; nothing stays without it."
    )
    reason: Annotated[str, Field(min_length=1, max_length=500)] = Field(
        ..., description="For colleagues."
    )


class ScheduleIn(Strict):
    at: AwareDatetime | None = Field(
        ...,
        description=(
            "When it goes out by itself, at a whole minute: this or the next. null: it does not "
            "(any more)."
        ),
    )


class NoteIn(Strict):
    note: Annotated[str, Field(min_length=1, max_length=1000)]


MARKS = (
    *(Verb.PIN, Verb.UNPIN, Verb.MARK_KEY_EVENT, Verb.UNMARK_KEY_EVENT),
    *(Verb.MARK_BREAKING, Verb.END_BREAKING, Verb.MARK_UNCONFIRMED),
    *(Verb.UNMARK_UNCONFIRMED, Verb.CONFIRM, Verb.MARK_WRONG),
)


class MarkIn(Strict):
    verb: Literal[tuple(str(verb) for verb in MARKS)]  # type: ignore[valid-type]
    note: Annotated[str, Field(max_length=500)] = Field(
        "", description="Of `mark_wrong`: what was wrong, and what is right."
    )


class Block(Schema):
    """As it can be sent again: see the blocks that an update takes."""

    model_config = ConfigDict(extra="allow")
    kind: str


class UpdateOut(Schema):
    id: int
    blog: str = Field(description="The address of its blog: its slug.")
    address: str | None = Field(description="Where readers find it.")
    version: str = Field(description="What its ETag has between the quotation marks.")
    state: Literal["draft", "published", "withdrawn"]
    review: Literal["", "submitted", "sent_back", "held"]
    author: str
    heading: str
    label: str
    people: list[str]
    location: str
    happened: datetime | None
    source_note: str | None = Field(description="null where it is not yours to read.")
    is_breaking: bool
    is_key_event: bool
    is_pinned: bool
    verification: Literal["", "unconfirmed", "confirmed", "wrong"]
    announces: int | None
    original: datetime | None
    corrects: int | None = Field(
        description="Of a proposed correction: the public update."
    )
    is_embargoed: bool
    scheduled: datetime | None = Field(
        description="Of a draft null, too, once that time has passed in vain."
    )
    revision: int | None
    published: datetime | None
    withdrawn: datetime | None
    notice: str
    saved: datetime
    blocks: list[Block]


class UpdateBriefOut(Schema):
    """What a token without the scope `read` is told of an update that it has written."""

    id: int
    blog: str
    address: str | None
    version: str
    state: Literal["draft", "published", "withdrawn"]


class UpdatesOut(Schema):
    updates: list[UpdateOut]
    before: int | None = Field(
        description="Ask with this for the page after this one; null: none."
    )


# Blogs ----------------------------------------------------------------------------------


class NewBlogIn(Strict):
    headline: Annotated[str, Field(min_length=1, max_length=200)]
    standfirst: Annotated[str, Field(max_length=400)] = ""
    slug: Annotated[str, Field(max_length=80)] = Field(
        "", description="Its address; left out, it is made from the headline."
    )
    language: str = "en"
    time_zone: str | None = Field(
        None, description="Europe/Berlin, say; left out: the newsroom’s."
    )
    is_rehearsal: bool = False


class BlogIn(Strict):
    """What is left out stays as it is."""

    headline: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    standfirst: Annotated[str, Field(max_length=400)] | None = None
    introduction: Annotated[str, Field(max_length=8000)] | None = None
    summary: Annotated[str, Field(max_length=4000)] | None = Field(
        None, description="“What we know”, as of now."
    )
    source_line: Annotated[str, Field(max_length=300)] | None = None


class ClosingIn(Strict):
    message: Annotated[str, Field(max_length=2000)] = Field(
        "", description="Readers see it above the updates."
    )


class PauseIn(Strict):
    reason: Annotated[str, Field(min_length=1, max_length=300)]


class BlogOut(Schema):
    id: int
    slug: str
    address: str | None = Field(description="Where readers find it.")
    version: str
    status: Literal["prepared", "live", "closed"]
    is_rehearsal: bool
    is_sensitive: bool
    is_paused: bool
    may_publish: bool = Field(description="Whether your words need nobody else here.")
    language: str
    direction: Literal["ltr", "rtl"]
    time_zone: str
    headline: str
    standfirst: str
    introduction: str
    summary: str
    summary_at: datetime | None
    source_line: str
    closing_message: str
    went_live: datetime | None
    closed: datetime | None
    revision: int


class BlogBriefOut(Schema):
    """What a token without the scope `read` is told of a blog that it has changed."""

    id: int
    slug: str
    address: str | None
    version: str
    status: Literal["prepared", "live", "closed"]


class BlogsOut(Schema):
    blogs: list[BlogOut]
    before: int | None


# Pictures, search, oneself ----------------------------------------------------------------


class PictureOut(Schema):
    name: str = Field(
        pattern=PICTURE, description="What a figure gives as its `image`."
    )
    width: int
    height: int
    is_animated: bool
    caption: str
    credit: str
    alt: str
    own_pages_only: bool
    ends: datetime | None


class PictureBriefOut(Schema):
    """What a token without the scope `read` is told of a picture that it has sent."""

    name: str = Field(pattern=PICTURE)


class PicturesOut(Schema):
    pictures: list[PictureOut]
    before: int | None


class HitOut(Schema):
    id: int
    blog: str
    state: Literal["draft", "published", "withdrawn"]
    heading: str
    excerpt: str


class SearchOut(Schema):
    hits: list[HitOut]
    before: str | None


class MeOut(Schema):
    id: int
    byline: str
    role: Literal["correspondent", "editor", "legal"]
    token: str
    scopes: list[str]
    blogs: list[str] | None = Field(description="null: all that are yours.")
    expires: datetime


class ErrorOut(Schema):
    detail: str
    pointer: str | None = Field(
        None, description="Where in the body, as in RFC 6901, after a number sign."
    )
    parameter: str | None = Field(None, description="Or of which parameter.")


class ProblemOut(Schema):
    """Problem Details (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str | None = None
    errors: list[ErrorOut] | None = None
    now: dict[str, Any] | None = Field(
        None, description="Of 412: as it is now, with its ETag in the headers."
    )
