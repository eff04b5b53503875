"""An album of a chat, whose pictures come as messages of their own, is one draft.

The draft's key is the album's: of two workers that begin it at once, one finds what the other has made.
"""

from dataclasses import replace

from liveblog.models import Block, Blog, FigureBlock, Update, Words, writers_turn
from liveblog.publishing import sending_in

from . import following, writing
from .addressing import named_in, without_tag
from .incoming import Content
from .models import Message


def draft_of(message: Message) -> tuple[Update | None, str]:
    """The draft of its album, where there is one for which nobody has decided anything yet; and the
    key for a new one: the album's, or the message's own where that one is used already.

    Both as of one look: else who begins the album while another worker does would begin a second.
    """
    if not message.album:
        return None, message.key
    its = Update.objects.select_related("blog", "author")
    draft = its.filter(author=message.person, idempotency_key=message.album_key).first()
    if draft is None:
        return None, message.album_key
    return (draft if following.is_open(draft) else None), message.key


def blog_of(message: Message) -> Blog | None:
    """Where others of its album are, or the one that they name: one alone of them has the words, and may
    wait for its picture yet. A query for each, of an album."""
    if not message.album:
        return None
    others = Message.objects.of_album(message).exclude(pk=message.pk)
    for other in others.select_related("blog").order_by("pk"):
        said = Content(**other.content)
        if found := other.blog or named_in(said, message.person):
            return found
    return None


def add(message: Message, draft: Update, content: Content) -> dict:
    """Put its words above, its pictures below; what the message's row has afterwards.

    What stands there already, as after a worker that died, is not put there twice. From then on an
    edit is a line in the source note: the draft says more than any one message. Raises what the verbs
    do, and StaleDraft or NoLongerADraft where a colleague was quicker: it can be tried again.
    """
    content = without_tag(content, draft.blog)
    there = draft.words()
    made = writing.words_of(message, content, []).blocks
    new = [block for block in made if not _stands(block, there)]
    if new:
        figures = [block for block in new if isinstance(block, FigureBlock)]
        texts = [block for block in new if block not in figures]
        mine = replace(there, blocks=[*texts, *there.blocks, *figures])
        draft = following.save(message, draft, mine, content, seen=draft.saved_at)
        with writers_turn():
            Message.objects.filter(update_made=draft).update(is_shared=True)
    for note in content.notes:
        sending_in.add_to_note(draft, note, by=message.person)
    done = {"state": Message.State.DONE, "update_made": draft, "blog": draft.blog}
    return done | {"saved_at": draft.saved_at, "is_shared": True}


def _stands(block: Block, words: Words) -> bool:
    if isinstance(block, FigureBlock):
        images = {getattr(each, "image_id", None) for each in words.blocks}
        return block.image_id in images
    said = {getattr(each, "words", None) for each in words.blocks}
    return getattr(block, "words", None) in said
