"""The file that an editor has: whatever it is, it takes so much memory and time and no more.

A zip is never unpacked: of it are read one file of data, and the pictures that this names. So a name
such as ../../etc/passwd leads nowhere.
"""

import hashlib
import io
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import BinaryIO

from django.utils.translation import gettext as _

from liveblog.archive.exporting import NAME
from liveblog.archive.zip_file import AT_ONCE, SUMS
from media.uploads import MAX_UPLOAD_BYTES

from .formats import of_json, of_page
from .refusals import NotUnderstood

# Of text. Python needs up to eight times as much for what it says.
MOST_DATA_BYTES = 32 * 1024 * 1024
# Of the list of files in a zip, of which all is read: some 20,000 names.
MOST_LIST_BYTES = 2 * 1024 * 1024
ZIP, PAGE = b"PK", b"<"
END, END_64, LOCATOR_64 = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
BARE_END, END_64_BYTES, LOCATOR_BYTES = 22, 56, 20
LONGEST_COMMENT = 0xFFFF
# Half of a character, as JSON escapes it.
HALF = re.compile(r"\\u[dD][89a-fA-F]")
FAULTS = (
    *(zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error),
    *(EOFError, ValueError, OSError),
)


class Opened:
    """What a file says, in the shape of data.json, and the pictures in it."""

    def __init__(self, data: dict, zipped: zipfile.ZipFile | None = None):
        self.data, self._zip = data, zipped

    def has(self, name: str, *, most: int = MAX_UPLOAD_BYTES) -> bool:
        """Whether there is such a file in it, of a size that we take."""
        try:
            return self._zip is not None and self._zip.getinfo(name).file_size <= most
        except KeyError:
            return False

    def picture(self, name: str) -> bytes:
        """Raises NotUnderstood."""
        return _read(self._zip, name, MAX_UPLOAD_BYTES)

    def copy(self, name: str, into: BinaryIO, *, most: int) -> int:
        """Write a file of it there, and return its size. In memory are `AT_ONCE` bytes of it.

        Raises NotUnderstood, also where it is not what the zip's own checksums say.
        """
        if self._zip is None or name not in self._zip.NameToInfo:
            raise NotUnderstood(_not_there(name))
        digest, size = hashlib.sha256(), 0
        try:
            with self._zip.open(name) as entry:
                while piece := entry.read(AT_ONCE):
                    size += len(piece)
                    if size > most:
                        raise NotUnderstood(_too_large_in_zip(name))
                    digest.update(piece)
                    into.write(piece)
        except FAULTS:
            raise NotUnderstood(_unreadable(name)) from None
        if self._sums.get(name, digest.hexdigest()) != digest.hexdigest():
            raise NotUnderstood(_unreadable(name))
        return size

    @cached_property
    def _sums(self) -> dict[str, str]:
        """By the name of each file; none where the zip does not say."""
        if not self.has(SUMS, most=MOST_LIST_BYTES):
            return {}
        lines = _read(self._zip, SUMS, MOST_LIST_BYTES).decode(errors="replace")
        told = (line.partition("  ") for line in lines.splitlines())
        return {name: digest for digest, _gap, name in told}


@contextmanager
def opened(file: BinaryIO, *, most: int = MOST_DATA_BYTES) -> Iterator[Opened]:
    """Read a file, which can seek; of its text so many bytes at most. Raises NotUnderstood."""
    start = file.read(2)
    file.seek(0)
    if start == ZIP:
        _refuse_long_list(file)
        with _zip(file) as zipped:
            yield Opened(of_json(_json(_read(zipped, NAME, most))), zipped)
        return
    content = file.read(most + 1)
    if len(content) > most:
        raise NotUnderstood(_too_large(most))
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(PAGE):
        yield Opened(of_page(_text(content), _json_of_text))
    else:
        yield Opened(of_json(_json(content)))


def _json(content: bytes) -> object:
    return _json_of_text(_text(content))


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotUnderstood(_("The file is not text in UTF-8.")) from None


def _json_of_text(text: str) -> object:
    try:
        found = json.loads(text, parse_constant=_refuse_constant)
        if HALF.search(text):
            # A lone one is no character: neither a database nor a page takes it.
            whole = json.dumps(found, ensure_ascii=False).encode(errors="replace")
            found = json.loads(whole)
    except RecursionError:
        raise NotUnderstood(_("The file is nested too deeply.")) from None
    except ValueError:
        raise NotUnderstood(_("The file is no JSON that can be read.")) from None
    return found


def _refuse_constant(name):
    raise ValueError(name)


def _too_large(most: int) -> str:
    return _("The file has more than %(most)s MB of text.") % {"most": most // 2**20}


# Zips -----------------------------------------------------------------------------------


@contextmanager
def _zip(file: BinaryIO) -> Iterator[zipfile.ZipFile]:
    try:
        zipped = zipfile.ZipFile(file)
    except FAULTS:
        raise NotUnderstood(_("The file is no zip that can be read.")) from None
    with zipped:
        yield zipped


def _refuse_long_list(file: BinaryIO) -> None:
    """Before it is read: a list of a million empty files would be half a gigabyte in memory."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - LONGEST_COMMENT - 256))
    tail = file.read()
    file.seek(0)
    # As zipfile does: where there is no comment, nothing else is looked for.
    is_bare = tail[-BARE_END:].startswith(END) and tail.endswith(b"\0\0")
    end = len(tail) - BARE_END if is_bare else tail.rfind(END)
    if end < 0 or len(tail) < end + 16:
        raise NotUnderstood(_("The file is no zip that can be read."))
    (length,) = struct.unpack_from("<I", tail, end + 12)
    if tail[max(0, end - LOCATOR_BYTES) : end].startswith(LOCATOR_64):
        # Of files above 4 GB: the list's length is said once more, and that counts.
        at = end - LOCATOR_BYTES - END_64_BYTES
        if at < 0 or not tail.startswith(END_64, at):
            raise NotUnderstood(_("The file is no zip that can be read."))
        length = max(struct.unpack_from("<Q", tail, at + 40)[0], 0)
    if length > MOST_LIST_BYTES:
        raise NotUnderstood(_("There are too many files in the zip."))


def _read(zipped: zipfile.ZipFile | None, name: str, most: int) -> bytes:
    """A whole file in it. What it says of its own size nobody believes."""
    if zipped is None or name not in zipped.NameToInfo:
        raise NotUnderstood(_not_there(name))
    try:
        with zipped.open(name) as entry:
            content = entry.read(most + 1)
    except FAULTS:
        raise NotUnderstood(_unreadable(name)) from None
    if len(content) > most:
        if name == NAME:
            raise NotUnderstood(_too_large(most))
        raise NotUnderstood(_too_large_in_zip(name))
    return content


def _not_there(name: str) -> str:
    return _("There is no %(name)s in the zip.") % {"name": name}


def _unreadable(name: str) -> str:
    return _("%(name)s in the zip cannot be read.") % {"name": name}


def _too_large_in_zip(name: str) -> str:
    return _("%(name)s in the zip is too large.") % {"name": name}
