"""A zip with the checksums of what is in it. The same contents give the same bytes."""

import hashlib
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import BinaryIO

SUMS = "SHA256SUMS"
AT_ONCE = 1 << 18
# For everybody to read, wherever it is unpacked.
MODE = 0o644


class ZipFile:
    """Files are added one after the other; `at` is the time that each of them has.

    Text is packed, pictures are stored as they are. No more than `AT_ONCE` bytes of a file
    are in memory.
    """

    def __init__(self, into: BinaryIO, *, at: datetime):
        self._zip = zipfile.ZipFile(into, "w")
        self._at = at.astimezone(UTC).timetuple()[:6]
        self._sums: dict[str, str] = {}

    def add(self, name: str, content: BinaryIO, *, packed: bool = True) -> None:
        digest = hashlib.sha256()
        with self._zip.open(self._entry(name, packed=packed), "w") as entry:
            for piece in _pieces(content):
                digest.update(piece)
                entry.write(piece)
        self._sums[name] = digest.hexdigest()

    def add_bytes(self, name: str, content: bytes, *, packed: bool = True) -> None:
        self.add(name, BytesIO(content), packed=packed)

    def finish(self) -> None:
        """Write the checksums, as `sha256sum -c` reads them, and the list of all files."""
        lines = [f"{digest}  {name}\n" for name, digest in sorted(self._sums.items())]
        self._zip.writestr(self._entry(SUMS), "".join(lines))
        self._zip.close()

    def _entry(self, name, *, packed=True):
        entry = zipfile.ZipInfo(name, date_time=self._at)
        entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        entry.create_system, entry.external_attr = 3, MODE << 16
        return entry


def _pieces(content: BinaryIO) -> Iterator[bytes]:
    while piece := content.read(AT_ONCE):
        yield piece
