"""What is stored of updates and page parts for all who read them, made when they change.

One `render` of an update makes four columns: `public_html` for our pages, `feed_html` for
programs, `text` for search and descriptions, and `story`, the same as data, from which
the two forms of HTML are made. It is the same for every reader, so nothing here knows of
a request or a person. Nothing in it depends on the clock: a picture whose time is over
goes with the revision that takes it off (`FigureBlock.has_ended`).
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from liveblog import story
from liveblog.markup import safe_text
from liveblog.models import BLOCK_MODELS, Block, Blog, Correction, Pause, Update
from media.pictures import Picture

# A page part's name in Python and in the database, and its element's id on the page.
PART_IDS = {
    "headline": "headline",
    "status": "status-line",
    "about": "about-line",
    "hero": "hero",
    "introduction": "introduction",
    "summary": "summary",
    "more": "more-on-this",
    "key_events": "key-events",
    "pinned": "pinned",
    "source": "source-line",
}
PARTS = tuple(PART_IDS)
TITLE_WORDS = 14
PINNED_WORDS = 60
BLANKS = re.compile("[ \t\n]+")  # not the no-break space, which is somebody's words
# Where our templates have line ends inside an element that has none of its own.
EDGES = re.compile(
    "(?<=<p>) |(?<=<figure>) |(?<=<figcaption>) | (?=</(?:p|figure|figcaption|strong)>)"
)


class Rendered(NamedTuple):
    """What is stored of one update, by the names of its columns."""

    public_html: str = ""
    feed_html: str = ""
    text: str = ""
    story: dict = {}

    @classmethod
    def on(cls, update: Update) -> "Rendered":
        """What is stored of it now."""
        return cls(*(getattr(update, name) for name in cls._fields))

    def put_on(self, update: Update) -> None:
        """Set the columns; the caller saves them, COLUMNS."""
        for name, value in self._asdict().items():
            setattr(update, name, value)


COLUMNS = Rendered._fields


def render(update: Update, *, corrections: list[Correction] | None = None) -> Rendered:
    """What is stored of an update. Needs its pk; one query per kind of block.

    `corrections` are its own where none are given: a preview has one that is not saved.
    """
    with translation.override(update.blog.interface_language):
        if update.is_withdrawn:
            return _tombstone(update)
        if corrections is None:
            corrections = list(update.corrections.all())
        blocks = update.blocks()
        with translation.override(update.blog.language):
            # Also where we have no words in it: 1.234 in a table is what the language counts.
            data = story.of_update(update, blocks, corrections)
        return _rendered(update, data, _text(blocks))


def _tombstone(update: Update) -> Rendered:
    if not update.withdrawal_notice:
        return Rendered()
    context = {"blog": update.blog, "update": update}
    return Rendered(
        public_html=render_to_string("liveblog/tombstone.html", context),
        feed_html=_for_feeds("liveblog/feed/tombstone.html", context),
    )


def _rendered(update: Update, data: dict, text: str) -> Rendered:
    told = story.read(data)
    context = {"blog": update.blog, "update": update, "story": told}
    placed = {"blocks": list(_placed(told.blocks))}
    return Rendered(
        public_html=render_to_string("liveblog/update.html", context | placed),
        feed_html=_for_feeds("liveblog/feed/update.html", context),
        text=text,
        story=data,
    )


def _for_feeds(template: str, context: dict) -> str:
    """With whole addresses, and without what no XML document may have."""
    html = render_to_string(template, context | {"site": settings.PUBLIC_URL})
    return EDGES.sub("", BLANKS.sub(" ", safe_text.in_xml(html))).strip()


def _text(blocks: list[Block]) -> str:
    """The words of all blocks, a line for each paragraph; or what can be seen there."""
    lines = [line for block in blocks for line in safe_text.lines_of(block.said())]
    return "\n".join(lines or filter(None, (block.shows() for block in blocks)))


class Row(NamedTuple):
    """Two or three blocks of one kind and shape, which stand side by side."""

    shape: str
    figures: list[dict]

    @property
    def places(self):
        """Each with the place that it has, of which its `sizes` tell."""
        if self.shape == "portrait":
            place = "pair" if len(self.figures) == 2 else "third"
            return [(figure, place) for figure in self.figures]
        # Of three landscapes the first stands above the others, as wide as both.
        places = (
            ["half", "half"] if len(self.figures) == 2 else ["column", "half", "half"]
        )
        return list(zip(self.figures, places, strict=True))


def _placed(blocks: Iterable[dict]) -> Iterator[tuple[str, object]]:
    """The blocks with their templates; those of one shape that follow one another in rows."""
    for (kind, shape), group in groupby(blocks, key=_kind_and_shape):
        left = list(group)
        while left:
            # Never one alone at the end: four are two and two.
            size = 1 if not shape else 2 if len(left) in {2, 4} else 3
            row, left = left[:size], left[size:]
            if len(row) > 1:
                yield f"liveblog/kinds/{kind}/row.html", Row(shape, row)
            else:
                yield f"liveblog/kinds/{kind}/page.html", row[0]


def _kind_and_shape(block: dict) -> tuple[str, str]:
    kind = block["kind"]
    return kind, BLOCK_MODELS[kind].row_shape(block)


# Page parts ---------------------------------------------------------------------------


def render_part(blog: Blog, part: str, *, preview: Update | None = None) -> str:
    """The inside of one page part, "" where it has nothing to show.

    `preview` is an update as it would be once it is public, shown as if it were.
    """
    return part_columns(blog, part, preview=preview)[0]


def list_elsewhere(blog: Blog, part: str) -> str:
    """`key_events` or `pinned` as they may leave our pages: without a word of what stays there.

    One query.
    """
    updates = {"key_events": blog.updates.key_events, "pinned": blog.updates.pinned}
    lines = [
        (update, title_elsewhere(update), words_elsewhere(update, _excerpt(update)))
        for update in updates[part]().newest_first()
    ]
    events = [(update, title) for update, title, _words in lines]
    context = {"blog": blog, "pins": lines, "events": events}
    with translation.override(blog.interface_language):
        return render_to_string(f"liveblog/parts/{part}.html", context).strip()


def part_columns(
    blog: Blog, part: str, *, preview: Update | None = None
) -> tuple[str, object]:
    """A page part's HTML, and what it has in `Blog.story`.

    None for parts that are made of the blog's own row alone: that says it already.
    """
    if part == "status" and blog.is_prepared:
        return "", None  # what it says begins when it goes live
    context, data = _told_in(blog, part, preview)
    with translation.override(blog.interface_language):
        html = render_to_string(
            f"liveblog/parts/{part}.html", {"blog": blog, **context}
        )
    return html.strip(), data


def _told_in(
    blog: Blog, part: str, preview: Update | None
) -> tuple[dict[str, object], object]:
    """What its template needs beside the blog, and what programs are told."""
    if part == "status":
        neighbours = _neighbours(blog)
        # The zone as it stood then: what is stored does not depend on the clock.
        return {"moment": blog.news_at, "neighbours": neighbours}, neighbours
    if part == "about":
        about = _about(blog)
        return {"about": about}, about
    if part == "hero":
        return {}, _hero(blog)
    if part == "pinned":
        pins = [
            (update, title(update), _pinned_excerpt(update))
            for update in _with(preview, blog.updates.pinned(), mark="is_pinned")
        ]
        return {"pins": pins}, [
            _line(update) | {"words": words_elsewhere(update, said)}
            for update, _name, said in pins
        ]
    if part == "key_events":
        events = [
            (update, title(update))
            for update in _with(preview, blog.updates.key_events(), mark="is_key_event")
        ]
        return {"events": events}, [_line(update) for update, _name in events]
    return {}, None


def _neighbours(blog: Blog) -> dict | None:
    """The public blogs between which this one stands, and its other editions; a query for each,
    one for those, and one for a pause.

    In a pause of this blog they are called as they were before it: nothing new comes.
    """
    keys = {"next": blog.continued_by_id, "earlier": blog.continues_id}
    linked = {
        name: Blog.objects.public().filter(pk=key) for name, key in keys.items() if key
    }
    fields = ("slug", "headline", "language", "direction")
    found = {name: rows.values(*fields).first() for name, rows in linked.items()}
    found = {name: told for name, told in found.items() if told}
    editions = _editions(blog)
    if (found or editions) and Pause.objects.of(blog).exists():
        told_before = blog.story.get("status") or {}
        before = [_without_default(each) for each in told_before.get("editions", [])]
        editions = [each for each in editions if each in before]
        found = {
            name: told
            for name, told in told_before.items()
            if name in found and linked[name].at_any_time_at(told["slug"]).exists()
        }
    editions = _with_default(editions)
    return found | ({"editions": editions} if editions else {}) or None


def _editions(blog: Blog) -> list[dict]:
    """The public ones, this among them, in one order for all of them."""
    if blog.editions_id is None:
        return []
    others = blog.other_editions().public().values("pk", "slug", "language")
    this = {"pk": blog.pk, "slug": blog.slug, "language": blog.language}
    found = sorted([*others, this], key=lambda each: each["pk"])
    return [{"slug": each["slug"], "language": each["language"]} for each in found]


def _with_default(editions: list[dict]) -> list[dict]:
    """None where one is alone. A reader of none of these languages is led to the one in the
    newsroom's, or else to the first."""
    if len(editions) < 2:
        return []
    spoken = [e for e in editions if e["language"] == settings.LANGUAGE_CODE]
    default = (spoken or editions)[0]
    return [e | ({"is_default": True} if e is default else {}) for e in editions]


def _without_default(edition: dict) -> dict:
    return {name: told for name, told in edition.items() if name != "is_default"}


def _about(blog: Blog) -> dict | None:
    """One query."""
    topics = [{"name": each.name, "slug": each.slug} for each in blog.shown_topics()]
    return {"topics": topics} if topics else None


def _hero(blog: Blog) -> dict | None:
    picture, video = blog.hero_picture, blog.hero_video
    if picture is None and video is None:
        return None
    return {
        "picture": picture and Picture.of(picture, alt=blog.hero_alt).as_json(),
        "video": video and video.as_json(),
        "caption": blog.hero_caption,
        "credit": blog.hero_credit,
    }


def _line(update: Update) -> dict:
    return {
        "id": update.pk,
        "title": title_elsewhere(update),
        "published": story.to_json(update.published_at),
        "verification": update.verification,
    }


def _with(preview, updates, *, mark):
    """These updates, newest first, with one as it would be among them."""
    found = list(updates.newest_first())
    if preview is None or not getattr(preview, mark):
        return found
    if preview.pk in (pks := [update.pk for update in found]):
        found[pks.index(preview.pk)] = preview
        return found
    # It has an original time, and the blog is not live yet: others may be later.
    place = sum(each.published_at > preview.published_at for each in found)
    return [*found[:place], preview, *found[place:]]


# What an update is called ---------------------------------------------------------------


def title(update: Update) -> str:
    """What an update is called in a list. Queries blocks if it has no heading."""
    return update.heading or called_by(spoken(update), update)


def stored_title(update: Update) -> str:
    """The same by what is stored of it: no query."""
    return update.heading or called_by(update.text, update)


def title_elsewhere(update: Update) -> str:
    """The same where it leaves our pages: without a word of a picture that may not. No query."""
    return update.heading or called_by(words_elsewhere(update, update.text), update)


def words_elsewhere(update: Update, words: str) -> str:
    """These words of it, or where a picture stays on our pages what is said beside that."""
    told = story.read(update.story)
    if not words or not any(block.get("stays_here") for block in told.blocks):
        return words
    with translation.override(update.blog.interface_language):
        return safe_text.excerpt(told.read_out(), words=PINNED_WORDS)


def called_by(words: str, update: Update) -> str:
    """The first of what was said in an update without a heading, or at last its time.

    A picture without words is called by its alt text.
    """
    words = safe_text.excerpt(words, words=TITLE_WORDS)
    if words or update.published_at is None:
        return words
    at = f"{update.published_at.astimezone(update.blog.zone):%H:%M}"
    with translation.override(update.blog.interface_language):
        return _("Update from %(time)s") % {"time": at}


def spoken(update: Update) -> str:
    """The words of all blocks in their order, without markup."""
    return "\n".join(block.said() or block.shows() for block in update.blocks())


def _excerpt(update: Update) -> str:
    """The same by what is stored of it: no query."""
    words = update.text if update.heading else ""
    return safe_text.excerpt(words, words=PINNED_WORDS)


def _pinned_excerpt(update: Update) -> str:
    return (
        safe_text.excerpt(spoken(update), words=PINNED_WORDS) if update.heading else ""
    )
