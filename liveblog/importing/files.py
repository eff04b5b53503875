"""Files that come along: pictures through the ordinary decoder, audio and video as they came."""

import tempfile
from contextlib import suppress
from io import BytesIO
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.models import User
from liveblog.models import ImportedBlog
from liveblog.outgoing.client import Connection, NoReply, NotAllowed
from media import link_pictures, recordings
from media.models import Image, Recording
from media.uploads import MAX_UPLOAD_BYTES, store_image

from .blocks import Stored
from .incoming import RECORDING, IncomingFile, Notes
from .opening import Opened
from .planning import Plan, left_out, most_bytes
from .refusals import NotUnderstood

FAILURES = (ValidationError, NotUnderstood, NotAllowed, NoReply, OSError)
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


class Files:
    """By a source's key the file of ours; each is stored once, however often the import is run."""

    def __init__(self, imported: ImportedBlog, plan: Plan, opened: Opened, by: User):
        self._imported, self._plan, self._opened, self._by = imported, plan, opened, by
        updates = plan.incoming.updates
        self._of_links = set().union(*(each.pictures_of_links() for each in updates))

    def take(self, keys: set[str], notes: Notes) -> dict[str, Stored]:
        """Those that can be had, by their keys; of others it is noted why not.

        Slow, tenths of a second for each that is new: call it outside any transaction.
        """
        names = self._imported.pictures
        known = {name: key for key, name in names.items() if key in keys}
        found: dict[str, Stored] = {}
        for model in (Image, Recording):
            for each in model.objects.filter(name__in=known):
                found[known[each.name]] = each
        for key in sorted(keys - found.keys()):
            try:
                found[key] = self._store(key)
            except FAILURES as why:
                said = (
                    " ".join(why.messages) if isinstance(why, ValidationError) else why
                )
                notes.add(left_out(key, f"{key} ({said})"))
        new = {key: each.name for key, each in found.items()}
        if not new.items() <= names.items():
            self._imported.pictures = names | new
            self._imported.save(update_fields=["pictures"])
        return found

    def _store(self, key: str) -> Stored:
        told = self._plan.incoming.files[key]
        if key.startswith(RECORDING):
            return self._store_recording(key, told)
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

    def _store_recording(self, key: str, told: IncomingFile) -> Recording:
        with tempfile.TemporaryFile() as file:
            size = self._opened.copy(told.file, file, most=most_bytes(key))
            file.seek(0)
            recording = recordings.store_whole(file, size, by=self._by)
        if recording.is_video and self._opened.has(
            told.poster, most=recordings.MAX_POSTER_BYTES
        ):
            # Without one it plays all the same.
            with suppress(*FAILURES):
                picture = BytesIO(self._opened.picture(told.poster))
                recordings.add_poster(recording, picture)
        return recording


def _fetched(told: IncomingFile) -> bytes:
    """From another server, by the guarded client. Raises NotAllowed or NoReply."""
    parts = urlsplit(told.url)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    with Connection(parts._replace(fragment="").geturl()) as line:
        reply = line.send("GET", path, seconds=SECONDS)
        if reply.status != OK:
            raise NoReply(f"HTTP {reply.status}")
        return reply.read(longest=MAX_UPLOAD_BYTES)
