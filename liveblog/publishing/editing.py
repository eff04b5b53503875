"""What an editor changes of a blog itself: its words, its hero, its language, its members."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from django.db import IntegrityError
from django.utils import timezone

from accounts.models import User
from liveblog.models import Blog, Member, Verb
from liveblog.story.rendering import PARTS

from . import revisions
from .continuing import name_anew
from .refusals import LanguageTaken
from .rendering_again import render_again
from .review_levels import require_another
from .topics import set_topics

# The fields that `introduce` sets, which are also those of the desk's form.
HERO_FIELDS = (
    "hero_image",
    "hero_caption",
    "hero_credit",
    "hero_alt",
    "hero_video_url",
)
INTRODUCTION_FIELDS = (
    *("introduction", "introduction_rich"),
    *HERO_FIELDS,
    "source_line",
)
# Words, and the field that has them once more where they are formatted.
RICH_FIELDS = {"introduction": "introduction_rich", "summary": "summary_rich"}
# What decides on the words and times around a story: all of it is rendered with them.
LOCALE_FIELDS = ("language", "direction", "time_zone")
# What the composer of a new update begins with, and who may embed the blog: the desk's own, which
# no reader sees.
DESK_FIELDS = ("default_label", "withholds_bylines", "framed_by")
# The page part that shows each of the other fields.
PART_OF = {
    "headline": "headline",
    "standfirst": "headline",
    "summary": "summary",
    "summary_rich": "summary",
    "introduction": "introduction",
    "introduction_rich": "introduction",
    **dict.fromkeys(HERO_FIELDS, "hero"),
    "source_line": "source",
    **dict.fromkeys(("sponsor_name", "sponsor_url", "has_slots"), "about"),
    **dict.fromkeys(("related_links", "newsletter_words", "newsletter_url"), "more"),
    "closing_message": "status",
    "takes_questions": "status",
}
# What readers read or look at of the blog itself: of a sensitive one two people decide.
WORDS = PART_OF.keys() - {"takes_questions", "has_slots"}


def edit_blog(
    blog: Blog,
    *,
    by: User,
    seen: Mapping[str, object] | None = None,
    added: Iterable[User] = (),
    removed: Iterable[int] = (),
    added_topics: Iterable[str] = (),
    removed_topics: Iterable[str] = (),
    **fields,
) -> None:
    """Set any of a blog's fields and change its members and topics: all of it, or nothing.

    `fields` are those of PART_OF, LOCALE_FIELDS and DESK_FIELDS, `removed` the keys of
    people; topics are given by name, and new ones are made. It takes one revision, whatever
    was changed; none for members and DESK_FIELDS alone, of which no reader sees anything.
    Raises NeedsReview for other WORDS than a sensitive blog has (see `proposing`), LanguageTaken,
    or Overtaken where any of its fields is not as it was `seen`.
    """
    added, removed = list(added), list(removed)
    of_desk = {name: fields.pop(name) for name in DESK_FIELDS if name in fields}
    topics = {"added": list(added_topics), "removed": list(removed_topics)}
    if fields or any(topics.values()):
        with (
            _alone_in(blog, fields.get("language")),
            revisions.editors_revision(blog, Verb.EDIT_BLOG, by=by) as revision,
        ):
            _set_for_desk(blog, of_desk, added, removed, seen=seen)
            _set(blog, revision, fields, by=by)
            if any(topics.values()):
                set_topics(blog, **topics)
                revisions.stamp(blog, revision, "about")
        if "headline" in fields or "language" in fields:
            name_anew(blog)
    elif of_desk or added or removed:
        with blog.locked():
            revisions.require_editor(by)
            _set_for_desk(blog, of_desk, added, removed, seen=seen)
            blog.save(update_fields=list(of_desk))


def retitle(blog: Blog, *, headline: str, standfirst: str, by: User) -> None:
    fields = {"headline": headline, "standfirst": standfirst}
    with revisions.editors_revision(blog, Verb.RETITLE, by=by) as revision:
        _set(blog, revision, fields, by=by)
    name_anew(blog)


def summarise(blog: Blog, *, summary: str, by: User) -> None:
    """Set "What we know", as of now. An empty one takes it off the page."""
    with revisions.editors_revision(blog, Verb.SUMMARISE, by=by) as revision:
        _set(blog, revision, {"summary": summary}, by=by)


def introduce(blog: Blog, *, by: User, **fields) -> None:
    """Set any of INTRODUCTION_FIELDS; stamps only the page parts that come out changed."""
    asked = {name: fields[name] for name in INTRODUCTION_FIELDS if name in fields}
    with revisions.editors_revision(blog, Verb.INTRODUCE, by=by) as revision:
        _set(blog, revision, asked, by=by)


def localise(blog: Blog, *, by: User, **fields: str) -> None:
    """Set any of LOCALE_FIELDS and render the whole blog again, in one revision.

    Open pages are asked to load again: no poll brings a page's own language, or all of
    a story. Does nothing if all is so already. Raises LanguageTaken.
    """
    asked = {name: fields[name] for name in LOCALE_FIELDS if name in fields}
    with (
        _alone_in(blog, asked.get("language")),
        revisions.editors_revision(blog, Verb.LOCALISE, by=by) as revision,
    ):
        if not revisions.differs(blog, asked):
            raise revisions.AlreadyDone
        _set(blog, revision, asked, by=by)
    name_anew(blog)


# Below the verbs ------------------------------------------------------------------------


def change_members(
    blog: Blog, *, added: Iterable[User] = (), removed: Iterable[int] = ()
) -> None:
    """Under the lock. Another editor's changes of other people stay."""
    Member.objects.filter(blog=blog, user__in=list(removed)).delete()
    rows = [Member(blog=blog, user=person) for person in added]
    Member.objects.bulk_create(rows, ignore_conflicts=True)


@contextmanager
def _alone_in(blog: Blog, language: str | None) -> Iterator[None]:
    """Raises LanguageTaken where another edition has it, as the database says at the end."""
    try:
        yield
    except IntegrityError:
        others = blog.other_editions().filter(language=language)
        if not others.exists():
            raise
        raise LanguageTaken from None


def _set_for_desk(
    blog: Blog,
    fields: dict,
    added: Iterable[User],
    removed: Iterable[int],
    *,
    seen: Mapping[str, object] | None,
) -> None:
    """Under the lock, first of all. Who saves the row, saves the fields. Raises Overtaken."""
    revisions.refuse_overtaken(blog, seen)
    change_members(blog, added=added, removed=removed)
    for name, value in fields.items():
        setattr(blog, name, value)


def _set(blog: Blog, revision: int, fields: dict, *, by: User) -> None:
    """Under the lock: set these, or raise NeedsReview where somebody else must approve."""
    if revisions.differs(blog, {name: fields[name] for name in WORDS & fields.keys()}):
        require_another(blog, by)
    set_fields(blog, revision, fields)


def set_fields(blog: Blog, revision: int, fields: dict) -> None:
    """Under the lock: set these, and render again what shows them. For what was approved, too."""
    for words, rich in RICH_FIELDS.items():
        if words in fields:
            fields.setdefault(rich, "")  # what was formatted are other words
    place = {name: value for name, value in fields.items() if name in LOCALE_FIELDS}
    has_moved = revisions.differs(blog, place)
    for name, value in fields.items():
        setattr(blog, name, value)
    if "summary" in fields:
        blog.summary_at = timezone.now() if blog.summary else None
    parts = {PART_OF[name] for name in fields if name not in place}
    if "hero" in parts:
        _read_hero(blog)
    if has_moved:
        render_again(blog, revision)
        revisions.stamp(blog, revision, *PARTS)
        blog.restored_floor = revision  # no poll brings it: pages load again
    else:
        revisions.stamp(blog, revision, *sorted(parts))


def _read_hero(blog: Blog) -> None:
    if blog.hero_image:
        revisions.read_picture(blog.hero_image)
        if blog.hero_image.has_ended:
            blog.hero_image = None  # as `end_picture` leaves it
