"""A message that was edited to name another blog: there its draft is begun anew."""

from liveblog.models import Blog, Update, writers_turn
from liveblog.publishing import sending_in

from .addressing import named_in
from .incoming import Content
from .models import Channel, Message


def named_elsewhere(message: Message, draft: Update, content: Content) -> Blog | None:
    """The open blog that it names by now, where it is another than its draft's. One query, of tags."""
    if message.channel == Channel.WIRE:
        return None
    named = named_in(content, message.person)
    return named if named is not None and named.pk != draft.blog_id else None


def leaves(message: Message, draft: Update, *, to: Blog) -> bool:
    """Throw its draft away, unless somebody has touched it or decided on it: then False.

    What the message's row says of it goes first: a worker that dies in between leaves a message that
    is still to be brought in, into that blog. Raises NotAllowed.
    """
    seen = message.saved_at
    if seen is None or message.is_shared:
        return False
    _note(message, saved_at=None, blog=to)
    if sending_in.take_back(draft, seen=seen, by=message.person):
        return True
    _note(message, saved_at=seen, blog=draft.blog)
    return False


def _note(message: Message, **its) -> None:
    """Whatever its version is: of an edit that has come meanwhile it is as true."""
    with writers_turn():
        Message.objects.filter(pk=message.pk).update(**its)
    for name, value in its.items():
        setattr(message, name, value)
