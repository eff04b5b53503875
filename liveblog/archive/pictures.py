"""Which pictures and recordings of a blog may be in its archive, and their files in it."""

import logging
import re

from liveblog.models import Blog, RecordingBlock, Update
from media import storage
from media.models import Image

from .zip_file import ZipFile

logger = logging.getLogger(__name__)

FILE = re.compile(
    r"/media/([0-9a-f]{32})/([0-9]{1,5}\.(?:jpg|webp))"
    r"|/recordings/([0-9a-f]{32})/(recording\.[a-z0-9]+|poster\.jpg|[0-9a-f]{16}\.vtt)"
)


def images_of(blog: Blog) -> list[Image]:
    """All that its public updates and the top of its page use, each once. Three queries.

    Of figures, then of cards, as they were published; then the top's.
    """
    public = blog.updates.filter(state=Update.State.PUBLISHED)
    found: list[Image] = []
    for blocks in ("figures", "cards"):
        of_updates = Image.objects.filter(**{f"{blocks}__update__in": public})
        order = f"{blocks}__update__first_revision", f"{blocks}__position"
        found += of_updates.order_by(*order)
    found += Image.objects.filter(heroes=blog)
    return list({image.pk: image for image in found}.values())


def recordings_of(blog: Blog) -> list[RecordingBlock]:
    """Those that its public updates have and that may be kept, with their files. One query."""
    shown = RecordingBlock.objects.filter(
        update__blog=blog, update__state=Update.State.PUBLISHED
    )
    kept = shown.filter(own_pages_only=False, ends_at=None)
    return list(kept.select_related("recording").order_by("update", "position"))


def may_be_kept(image: Image) -> bool:
    """Whether it may be shown for ever, and by others: what is in a zip is not taken back."""
    return not (image.own_pages_only or image.ends_at)


class Pictures:
    """Puts files of pictures and recordings into the zip as a page asks for them, each once."""

    def __init__(
        self, images: list[Image], recordings: list[RecordingBlock], to: ZipFile
    ):
        self._names = {image.name for image in images if may_be_kept(image)}
        self._names |= {block.recording.name for block in recordings}
        # Of these no file is stored: by their addresses.
        self._captions = {
            block.captions_address: block.captions
            for block in recordings
            if block.captions
        }
        self._zip = to
        # By the name of each: its files that are in the zip, and their names in it.
        self.files: dict[str, dict[str, str]] = {}

    def find(self, path: str) -> str | None:
        """The name in the zip of what is at this path; None where it is not to be there."""
        found = FILE.fullmatch(path)
        if found is None or (found[1] or found[3]) not in self._names:
            return None
        name, file_name = filter(None, found.groups())
        files = self.files.setdefault(name, {})
        if file_name not in files:
            folder = "pictures" if found[1] else "recordings"
            in_zip = f"{folder}/{name}-{file_name}"
            if not self._add(path, name, file_name, in_zip):
                logger.warning("An archive is without %s: there is no file.", in_zip)
                return None
            files[file_name] = in_zip
        return files[file_name]

    def _add(self, path: str, name: str, file_name: str, in_zip: str) -> bool:
        if path in self._captions:
            self._zip.add_bytes(in_zip, self._captions[path].encode())
            return True
        try:
            with storage.read(name, file_name) as content:
                self._zip.add(in_zip, content, packed=False)
        except FileNotFoundError:
            return False
        return True
