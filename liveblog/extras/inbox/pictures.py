"""A message's pictures come in by the same door as uploads: decoded apart, counted as their sender's."""

import io
import json

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.models import User
from liveblog.models import writers_turn
from liveblog.outgoing.client import NotAllowed
from media.decoder_slots import Busy
from media.models import Image
from media.uploads import store_image

from . import channels
from .models import Message

MOST = 10
# The name of an image that is here, among what its channel fetches pictures by.
HERE = "image"


class File(io.BytesIO):
    """What `store_image` reads."""

    def __init__(self, content: bytes, name: str):
        super().__init__(content)
        self.size, self.name = len(content), name


def store(content: bytes, name: str, by: User) -> Image:
    """Raises ValidationError, or Busy where it can be tried again."""
    return store_image(File(content, name), by=by)


def images_of(message: Message) -> list[Image]:
    """Its images, in their order; what cannot be taken is said in the message's `notes`.

    Each is stored once, however often it is tried or edited: its name is kept in the message. Slow:
    call it outside any transaction. Raises NoReply or Busy, where it can be tried again.
    """
    told = message.content
    notes = told.setdefault("notes", [])
    pictures = told.get("pictures", [])
    if len(pictures) > MOST:
        notes.append(too_many())
        told["pictures"] = pictures = pictures[:MOST]
    for place, picture in enumerate(pictures):
        if HERE in picture:
            continue
        key = json.dumps(picture, sort_keys=True)
        if key not in message.fetched:
            message.fetched[key] = _fetched(message, picture, notes)
            with writers_turn():
                its = Message.objects.filter(pk=message.pk)
                its.update(fetched=message.fetched)
        pictures[place] = {HERE: message.fetched[key]}
    names = [each[HERE] for each in pictures if each[HERE]]
    found = Image.objects.in_bulk(names, field_name="name")
    return [found[name] for name in names if name in found]


def _fetched(message: Message, picture: dict, notes: list[str]) -> str:
    """The name of its image; "" where there is none."""
    chat = channels.of(message.channel)
    if chat is None:
        return ""  # it was switched off since
    try:
        content, name = chat.fetch(picture)
        return store(content, name, message.person).name
    except Busy:
        raise
    except ValidationError as problem:
        notes.append(leave_out(" ".join(problem.messages)))
    except NotAllowed:
        notes.append(leave_out(_("it is at an address that is not asked")))
    return ""


def leave_out(why: str) -> str:
    return _("Picture left out: %(why)s") % {"why": why}


def too_many() -> str:
    return _("More than %(most)s pictures: the others are left out.") % {"most": MOST}
