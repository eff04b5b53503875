"""Pictures of a file become images of ours, through the ordinary decoder."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.models import User
from liveblog.models import ImportedBlog
from liveblog.outgoing.client import Connection, NoReply, NotAllowed
from media import link_pictures
from media.models import Image
from media.uploads import MAX_UPLOAD_BYTES, store_image

from .incoming import IncomingPicture, Notes
from .opening import Opened
from .planning import Plan
from .refusals import NotUnderstood

FAILURES = (KeyError, ValidationError, NotUnderstood, NotAllowed, NoReply, OSError)
SECONDS = 20
OK = 200


class _File:
    """What `store_image` reads."""

    def __init__(self, content: bytes, name: str):
        self._content, self._at = content, 0
        self.size, self.name = len(content), name

    def seek(self, at: int) -> None:
        self._at = at

    def read(self, size: int) -> bytes:
        piece = self._content[self._at : self._at + size]
        self._at += len(piece)
        return piece


class Pictures:
    """By a source's key the image of ours; each is stored once, however often the file comes."""

    def __init__(self, imported: ImportedBlog, plan: Plan, opened: Opened, by: User):
        self._imported, self._plan, self._opened, self._by = imported, plan, opened, by
        updates = plan.incoming.updates
        self._of_links = set().union(*(each.pictures_of_links() for each in updates))

    def take(self, keys: set[str], notes: Notes) -> dict[str, Image]:
        """Those that can be had, by their keys; of others it is noted why not.

        Slow, tenths of a second for each that is new: call it outside any transaction.
        """
        names = self._imported.pictures
        known = {name: key for key, name in names.items() if key in keys}
        images = Image.objects.filter(name__in=known)
        found = {known[image.name]: image for image in images}
        for key in sorted(keys - found.keys()):
            try:
                found[key] = self._store(key)
            except (
                ValidationError,
                NotUnderstood,
                NotAllowed,
                NoReply,
                OSError,
            ) as why:
                said = (
                    " ".join(why.messages) if isinstance(why, ValidationError) else why
                )
                notes.add(_("Picture left out: %(name)s") % {"name": f"{key} ({said})"})
        new = {key: image.name for key, image in found.items()}
        if not new.items() <= names.items():
            self._imported.pictures = names | new
            self._imported.save(update_fields=["pictures"])
        return found

    def _store(self, key: str) -> Image:
        told = self._plan.incoming.pictures[key]
        if self._opened.has(told.file):
            content = self._opened.picture(told.file)
        elif self._plan.fetches:
            content = _fetched(told)
        else:
            raise NotUnderstood(_("it is not here any more"))
        if key in self._of_links:
            return link_pictures.store(content, by=self._by)
        name = (told.file or urlsplit(told.url).path).rpartition("/")[2]
        image = store_image(_File(content, name), by=self._by)
        image.is_sensitive = told.is_sensitive
        image.focus_x, image.focus_y = told.focus
        image.save(update_fields=["is_sensitive", "focus_x", "focus_y"])
        return image


def _fetched(told: IncomingPicture) -> bytes:
    """From another server, by the guarded client. Raises NotAllowed or NoReply."""
    parts = urlsplit(told.url)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    with Connection(parts._replace(fragment="").geturl()) as line:
        reply = line.send("GET", path, seconds=SECONDS)
        if reply.status != OK:
            raise NoReply(f"HTTP {reply.status}")
        return reply.read(longest=MAX_UPLOAD_BYTES)
