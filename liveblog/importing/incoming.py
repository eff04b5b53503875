"""What a file says, examined: clean words, times, and keys; and what of it is not understood."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from liveblog.markup import languages, rich, zones
from liveblog.markup.related import MOST as MOST_RELATED
from liveblog.markup.related import Related
from liveblog.markup.related import write as write_related
from liveblog.markup.slugs import slug_of
from liveblog.models import Blog, Topic, Update, Verification
from liveblog.models.imports import MOST_KEY
from liveblog.publishing.original_times import is_possible

from . import cleaning
from .refusals import Left, NotUnderstood

MOST_UPDATES = 20_000
MOST_BLOCKS = 200
MOST_NOTES = 100
MOST_NAMES = 20
MOST_TOPICS = 8
# Before the keys of audio and video: among the pictures of a file one may be called the same.
RECORDING = "recording:"


def recording_key(key: str) -> str:
    return RECORDING + key


@dataclass
class IncomingUpdate:
    """Of a tombstone `withdrawn_at` and `notice`, and no words."""

    key: str
    path: str
    published_at: datetime
    withdrawn_at: datetime | None = None
    notice: str = ""
    heading: str = ""
    label: str = ""
    bylines: list[str] = field(default_factory=list)
    location: str = ""
    event_at: datetime | None = None
    added_to_at: datetime | None = None
    verification: str = ""
    verified_at: datetime | None = None
    is_key_event: bool = False
    is_pinned: bool = False
    announces: str = ""  # a key
    blocks: list[dict] = field(default_factory=list)
    corrections: list[tuple[datetime, str]] = field(default_factory=list)

    def files(self) -> set[str]:
        """The keys of those that it names."""
        recordings = {recording_key(each) for each in self._named("recording")}
        return self._named("image") | self.pictures_of_links() | recordings

    def pictures_of_links(self) -> set[str]:
        return self._named("picture")

    def _named(self, key: str) -> set[str]:
        named = (block.get(key) for block in self.blocks)
        found = {name for name in named if isinstance(name, str) and name}
        return {name for name in found if not name.startswith(RECORDING)}

    def digest(self, there: set[str]) -> str:
        """Of what it says, with those of its files that can be had."""
        return digest_of([asdict(self), sorted(self.files() & there)])


@dataclass
class IncomingFile:
    """A picture; or audio or video, which is in the zip alone."""

    file: str  # in the zip
    url: str = ""  # or where it is
    is_sensitive: bool = False
    focus: tuple[int, int] = (50, 50)
    poster: str = ""  # in the zip


@dataclass
class Incoming:
    """`fields` are those of the blog's row; of its hero `image` is a picture's key."""

    source: str
    key: str
    path: str
    slug: str
    fields: dict
    topics: list[str]
    summary_at: datetime | None
    hero: str
    was_closed: bool
    closed_at: datetime | None
    closing_message: str
    updates: list[IncomingUpdate] = field(default_factory=list)
    files: dict[str, IncomingFile] = field(default_factory=dict)
    notes: "Notes" = field(default_factory=lambda: Notes())

    def digest(self, there: set[str]) -> str:
        had = self.hero in there
        own = [self.fields, self.topics, self.summary_at]
        return digest_of([*own, had and self.hero])


class Notes:
    """What is not understood, line by line: a hundred of them, and how many more there are."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.more = 0

    def add(self, line: str) -> None:
        if len(self.lines) < MOST_NOTES:
            self.lines.append(line)
        else:
            self.more += 1


def digest_of(said: object) -> str:
    whole = json.dumps(said, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(whole.encode()).hexdigest()


def incoming(data: dict) -> Incoming:
    """Raises NotUnderstood where nothing can be made of it."""
    told = cleaning.part(data, "blog")
    try:
        found = _blog(told, data)
    except Left as refusal:
        raise NotUnderstood(_("The blog itself: %(why)s.") % {"why": refusal}) from None
    updates = cleaning.items(data, "updates")
    if len(updates) > MOST_UPDATES:
        raise NotUnderstood(
            _("There are %(n)s updates in the file; we take %(most)s.")
            % {"n": len(updates), "most": MOST_UPDATES}
        )
    for line in cleaning.items(data, "notes")[: MOST_NOTES * 10]:
        found.notes.add(cleaning.string(line)[:300])
    found.updates = list(_updates(updates, found.notes))
    found.files = dict(_pictures(cleaning.part(data, "pictures")))
    found.files |= _recordings(cleaning.part(data, "recordings"))
    return found


# The blog -------------------------------------------------------------------------------


def _blog(told: dict, data: dict) -> Incoming:
    address = cleaning.web_address(told.get("address"))
    headline = _line_of(told, "headline")
    if not headline:
        raise Left(_("it has no headline"))
    hero = cleaning.part(told, "hero")
    fields = {
        "headline": headline,
        "standfirst": _line_of(told, "standfirst"),
        **_rich_of(told, "introduction"),
        **_rich_of(told, "summary"),
        "source_line": _line_of(told, "source_line"),
        "hero_video_url": cleaning.web_address(hero.get("video")),
        **{
            f"hero_{name}": _hero_line(hero, name)
            for name in ("caption", "credit", "alt")
        },
        **_around(told),
        **_locale(told),
    }
    as_of = cleaning.moment(cleaning.part(told, "summary").get("as_of"))
    source = cleaning.string(data.get("source"))[:MOST_KEY]
    source = cleaning.line(source, MOST_KEY, "source")
    return Incoming(
        source=source,
        key=cleaning.line(told.get("key"), MOST_KEY, "key") or address or headline,
        path=cleaning.old_path(address),
        slug=cleaning.string(told.get("slug"))[:80],
        fields=fields,
        topics=_topics(told),
        summary_at=as_of if as_of and is_possible(as_of) else None,
        hero=_picture_key(hero),
        was_closed=told.get("status") == Blog.Status.CLOSED,
        closed_at=cleaning.moment(told.get("closed")),
        closing_message=_text_of(told, "closing_message"),
    )


def _around(told: dict) -> dict:
    """What stands around the story."""
    sponsor, letter = (cleaning.part(told, name) for name in ("sponsor", "newsletter"))
    links = [
        Related(cleaning.line(each.get("title"), 200, "title"), address)
        for each in cleaning.items(told, "related")[:MOST_RELATED]
        if isinstance(each, dict)
        and (address := cleaning.web_address(each.get("address")))
    ]
    most = _most(Blog, "sponsor_name")
    return {
        "related_links": write_related([each for each in links if each.title]),
        "sponsor_name": cleaning.line(sponsor.get("name"), most, "sponsor"),
        "sponsor_url": cleaning.web_address(sponsor.get("address")),
        "newsletter_words": cleaning.line(
            letter.get("words"), _most(Blog, "newsletter_words"), "newsletter"
        ),
        "newsletter_url": cleaning.web_address(letter.get("address")),
    }


def _topics(told: dict) -> list[str]:
    most = _most(Topic, "name")
    names = (
        cleaning.line(each, most, "topic") for each in cleaning.items(told, "topics")
    )
    return list(dict.fromkeys(filter(slug_of, names)))[:MOST_TOPICS]


def _most(model, name: str) -> int:
    return model._meta.get_field(name).max_length


def _line_of(told: dict, name: str) -> str:
    return cleaning.line(told.get(name), _most(Blog, name), name)


def _picture_key(hero: dict) -> str:
    """Never that of a recording, however often its beginning stands there."""
    key = cleaning.string(hero.get("image"))
    return "" if key.startswith(RECORDING) else key


def _hero_line(hero: dict, name: str) -> str:
    return cleaning.line(hero.get(name), _most(Blog, f"hero_{name}"), name)


def _text_of(told: dict, name: str) -> str:
    found = cleaning.text(told.get(name))
    if len(found) > (most := _most(Blog, name)):
        raise Left(
            _("%(what)s is longer than %(most)s characters")
            % {"what": name, "most": most}
        )
    return found


def _rich_of(told: dict, name: str) -> dict:
    """Words and, where something is marked up, the HTML that has them once more."""
    part = cleaning.part(told, name)
    html = cleaning.html(part.get("html"))
    try:
        found = (
            rich.read(html) if html else rich.Rich("", cleaning.text(part.get("words")))
        )
    except ValidationError as refusal:
        raise Left(" ".join(refusal.messages)) from None
    words = found.words
    if len(words) > _most(Blog, name):
        raise Left(
            _("%(what)s is longer than %(most)s characters")
            % {"what": name, "most": _most(Blog, name)}
        )
    return {name: words, f"{name}_rich": found.html}


def _locale(told: dict) -> dict:
    language = cleaning.string(told.get("language"))[:12].lower()
    zone = cleaning.string(told.get("time_zone"))
    direction = cleaning.string(told.get("direction"))
    known = languages.own_names()
    code = next(
        filter(known.get, (language, language.partition("-")[0])),
        settings.LANGUAGE_CODE,
    )
    usual = "rtl" if languages.is_right_to_left(code) else "ltr"
    return {
        "language": code,
        "direction": direction if direction in Blog.Direction.values else usual,
        "time_zone": zone if zone in zones.known() else settings.TIME_ZONE_OF_NEWSROOM,
    }


# Its updates ----------------------------------------------------------------------------


def _updates(told: list, notes: Notes) -> Iterator[IncomingUpdate]:
    """In the order of the file; each key once."""
    seen: set[str] = set()
    for number, each in enumerate(told, start=1):
        name = _("Update %(number)s") % {"number": number}
        try:
            update = _update(each if isinstance(each, dict) else {})
            if update.key in seen:
                raise Left(_("its key is another one’s"))
        except Left as refusal:
            notes.add(f"{name}: {refusal}")
            continue
        seen.add(update.key)
        yield update


def _update(told: dict) -> IncomingUpdate:
    published_at = cleaning.moment(told.get("published"))
    if published_at is None or not is_possible(published_at):
        raise Left(_("it has no time at which it can have been published"))
    key = cleaning.line(told.get("key"), MOST_KEY, "key")
    if not key:
        raise Left(_("it has no key"))
    address = cleaning.web_address(told.get("address"))
    found = IncomingUpdate(
        key=key, path=cleaning.old_path(address), published_at=published_at
    )
    if told.get("state") == Update.State.WITHDRAWN:
        found.withdrawn_at = cleaning.moment(told.get("withdrawn")) or published_at
        most = _most(Update, "withdrawal_notice")
        found.notice = cleaning.line(told.get("notice"), most, "notice")
    else:
        _words(found, told)
    return found


def _words(found: IncomingUpdate, told: dict) -> None:
    for name in ("heading", "label", "location"):
        setattr(found, name, cleaning.line(told.get(name), _most(Update, name), name))
    names = cleaning.items(told, "bylines")[:MOST_NAMES]
    most = _most(Update, "byline")
    found.bylines = [
        each for each in (cleaning.line(n, most, "byline") for n in names) if each
    ]
    found.event_at = cleaning.moment(told.get("happened"))
    found.added_to_at = _past(told.get("added_to"))
    if told.get("verification") in Verification.values:
        found.verification = told["verification"]
    found.verified_at = _past(told.get("verified"))
    found.is_key_event = told.get("is_key_event") is True
    found.is_pinned = told.get("is_pinned") is True
    found.announces = cleaning.string(told.get("announces"))
    blocks = cleaning.items(told, "blocks")
    if len(blocks) > MOST_BLOCKS:
        raise Left(_("it has more than %(most)s blocks") % {"most": MOST_BLOCKS})
    found.blocks = [block for block in blocks if isinstance(block, dict)]
    found.corrections = list(_corrections(cleaning.items(told, "corrections")))


def _past(value: object) -> datetime | None:
    """None for what is still to come, too: nobody has said so yet."""
    at = cleaning.moment(value)
    return at if at and is_possible(at) else None


def _corrections(told: list) -> Iterator[tuple[datetime, str]]:
    for each in told[:MOST_BLOCKS]:
        note = cleaning.line(
            each.get("text") if isinstance(each, dict) else "", 500, "note"
        )
        at = _past(each.get("at")) if note else None
        if at is not None:
            yield at, note


def _pictures(told: dict) -> Iterator[tuple[str, IncomingFile]]:
    for key, each in told.items():
        if not isinstance(each, dict) or "\0" in key or key.startswith(RECORDING):
            continue
        focus = [
            n for n in cleaning.items(each, "focus") if type(n) is int and 0 <= n <= 100
        ]
        yield (
            key,
            IncomingFile(
                file=cleaning.string(each.get("file")),
                url=cleaning.web_address(each.get("url")),
                is_sensitive=each.get("is_sensitive") is True,
                focus=(focus[0], focus[1]) if len(focus) == 2 else (50, 50),
            ),
        )


def _recordings(told: dict) -> dict[str, IncomingFile]:
    return {
        recording_key(key): IncomingFile(
            file=cleaning.string(each.get("file")),
            poster=cleaning.string(each.get("poster")),
        )
        for key, each in told.items()
        if isinstance(each, dict) and "\0" not in key
    }
