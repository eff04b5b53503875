"""The only producer of public HTML: updates and page parts, rendered when they change.

What comes out is stored and is the same for every reader, so nothing here knows of a
request or a person. Nothing in it depends on the clock: a picture whose time is over goes
with the revision that takes it off (`FigureBlock.has_ended`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from media.shapes import shape_of

from . import markup
from .models import Blog, Correction, FigureBlock, Update

# A page part's name in Python and in the database, and its element's id on the page.
PART_IDS = {
    "headline": "headline",
    "status": "status-line",
    "hero": "hero",
    "introduction": "introduction",
    "summary": "summary",
    "key_events": "key-events",
    "pinned": "pinned",
    "source": "source-line",
}
PARTS = tuple(PART_IDS)
TITLE_WORDS = 14
PINNED_WORDS = 60


def render_update(
    update: Update, *, corrections: list[Correction] | None = None
) -> str:
    """The inside of an update's article. Needs its pk; one query per kind of block.

    `corrections` are its own where none are given: a preview has one that is not saved.
    """
    if update.is_withdrawn:
        if not update.withdrawal_notice:
            return ""
        return _html("liveblog/tombstone.html", update.blog, update=update)
    if corrections is None:
        corrections = list(update.corrections.all())
    return _html(
        "liveblog/update.html",
        update.blog,
        update=update,
        blocks=list(_placed(update.blocks())),
        corrections=corrections,
        changed_at=update.changed_at(corrections),
    )


@dataclass(frozen=True)
class Row:
    """Two or three figures of one shape, which stand side by side."""

    shape: str
    figures: list[FigureBlock]

    @property
    def places(self):
        """Each figure with the place that it has, of which its `sizes` tell."""
        if self.shape == "portrait":
            place = "pair" if len(self.figures) == 2 else "third"
            return [(figure, place) for figure in self.figures]
        # Of three landscapes the first stands above the others, as wide as both.
        places = (
            ["half", "half"] if len(self.figures) == 2 else ["column", "half", "half"]
        )
        return list(zip(self.figures, places, strict=True))


def _placed(blocks) -> Iterator[tuple[str, object]]:
    """The blocks with their templates; figures of one shape that follow one another in rows."""
    for shape, group in groupby(blocks, key=_row_shape):
        left = list(group)
        while left:
            # Never one alone at the end: four are two and two.
            size = 1 if not shape else 2 if len(left) in {2, 4} else 3
            row, left = left[:size], left[size:]
            if len(row) > 1:
                yield "liveblog/blocks/figures.html", Row(shape, row)
            else:
                yield f"liveblog/blocks/{row[0].kind}.html", row[0]


def _row_shape(block) -> str:
    """The shape in which a figure can stand in a row; "" for all else."""
    if not isinstance(block, FigureBlock) or block.image is None:
        return ""
    if block.has_ended:
        return ""
    shape = shape_of(block.image)
    return shape if shape in {"portrait", "landscape"} else ""


def render_part(blog: Blog, part: str, *, preview: Update | None = None) -> str:
    """The inside of one page part, "" where it has nothing to show.

    `preview` is an update as it would be once it is public, shown as if it were.
    """
    context: dict[str, object] = {}
    if part == "status":
        # The zone as it stood then: what is stored does not depend on the clock.
        context["moment"] = blog.news_at
    elif part == "pinned":
        context["pins"] = [
            (update, title(update), _pinned_excerpt(update))
            for update in _with(preview, blog.updates.pinned(), mark="is_pinned")
        ]
    elif part == "key_events":
        context["events"] = [
            (update, title(update))
            for update in _with(preview, blog.updates.key_events(), mark="is_key_event")
        ]
    return _html(f"liveblog/parts/{part}.html", blog, **context).strip()


def _with(preview, updates, *, mark):
    """These updates, newest first, with one as it would be among them."""
    found = list(updates.newest_first())
    if preview is None or not getattr(preview, mark):
        return found
    if preview.pk in (pks := [update.pk for update in found]):
        found[pks.index(preview.pk)] = preview
        return found
    return [preview, *found]


def title(update: Update) -> str:
    """What an update is called in a list. Queries blocks if it has no heading."""
    return update.heading or called_by(spoken(update), update)


def called_by(words: str, update: Update) -> str:
    """The first of what was said in an update without a heading, or at last its time.

    A picture without words is called by its alt text.
    """
    words = markup.excerpt(words, words=TITLE_WORDS)
    if words or update.published_at is None:
        return words
    at = f"{update.published_at.astimezone(update.blog.zone):%H:%M}"
    with translation.override(update.blog.language):
        return _("Update from %(time)s") % {"time": at}


def spoken(update: Update) -> str:
    """The words of all blocks in their order, without markup."""
    return "\n".join(
        getattr(block, "words", "")
        or getattr(block, "title", "")
        or getattr(block, "caption", "")
        or getattr(block, "alt", "")
        for block in update.blocks()
    )


def _pinned_excerpt(update: Update) -> str:
    return markup.excerpt(spoken(update), words=PINNED_WORDS) if update.heading else ""


def _html(template: str, blog: Blog, **context) -> str:
    with translation.override(blog.language):
        return render_to_string(template, {"blog": blog, **context})
