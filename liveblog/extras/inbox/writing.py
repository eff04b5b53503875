"""A message becomes a draft, or a submission where its sender's words are read by others first."""

from dataclasses import replace

from django.utils import timezone
from django.utils.translation import gettext as _

from liveblog import publishing
from liveblog.markup import safe_text
from liveblog.models import Blog, ReviewLevel, Update, Words
from liveblog.publishing import sending_in

from . import blocks
from .incoming import Content
from .models import Message

MOST_LETTERS = 200


def write_new(message: Message, blog: Blog, content: Content, *, key: str) -> Update:
    """The draft, under this key. Raises what `publishing.submit` does; NotAllowed where they may not write."""
    person = message.person
    notes = list(content.notes)
    byline = person.byline if content.byline is None else content.byline
    words = replace(
        words_of(message, content, notes),
        label=blog.default_label,
        byline="" if blog.withholds_bylines else safe_text.plain_line(byline)[:120],
    )
    draft = Update(blog=blog, author=person, idempotency_key=key)
    draft.source_note = "\n".join([sent_line(message, blog), *notes])[:1000]
    if content.submits or goes_to_editors(blog, words, message):
        return publishing.submit(draft, words, by=person)
    return sending_in.begin(draft, words, by=person)


def words_of(message: Message, content: Content, notes: list[str]) -> Words:
    """What it says, without the lines of who and where. An empty one says that."""
    read = blocks.of_html if content.html else blocks.of_text
    made = read(content.html or content.words, notes)
    made += blocks.of_pictures(message.images, message.person)
    heading = safe_text.plain_line(content.heading)[:MOST_LETTERS]
    words = Words(heading=heading, blocks=made)
    return replace(words, heading=_("(No words)")) if words.is_empty else words


def goes_to_editors(blog: Blog, words: Words, message: Message) -> bool:
    """Where a person's words are read first; but for a picture that only an editor may let go without
    an alt text: then it is theirs to write, and the draft waits for it."""
    if blog.level_for(message.person) == ReviewLevel.DIRECT:
        return False
    owes = any(getattr(block, "owes_alt", False) for block in words.blocks)
    return message.person.is_editor or not owes


def sent_line(message: Message, blog: Blog) -> str:
    by = message.get_channel_display()
    return _("Came by %(channel)s, %(time)s.") % {
        "channel": by,
        "time": clock(message.came_at, blog),
    }


def clock(at, blog: Blog) -> str:
    return timezone.localtime(at, blog.zone).strftime("%H:%M")
