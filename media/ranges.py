"""A part of a file, as players ask for it: RFC 9110, one range of bytes."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from django.http import FileResponse, HttpResponse, StreamingHttpResponse

RANGE = re.compile(r"bytes=(?:(\d{1,15})-(\d{0,15})|-(\d{1,15}))")
# Of one answer: a player asks for the next part by itself, and a slow line keeps no thread
# for the length of a film.
MOST_BYTES = 4 * 1024 * 1024
AT_ONCE = 64 * 1024


def reply(
    request, file: BinaryIO, size: int, *, content_type: str, etag: str, headers: dict
):
    """The whole of it, the part that was asked for (206), or 416; 304 where it is known.

    `etag` is with its quotation marks. Closes the file once it is sent.
    """
    common = headers | {"Accept-Ranges": "bytes", "ETag": etag}
    if request.headers.get("If-None-Match") == etag:
        file.close()
        return HttpResponse(status=304, headers=common)
    asked = RANGE.fullmatch(request.headers.get("Range", ""))
    if asked is None or request.headers.get("If-Range", etag) != etag:
        whole = FileResponse(file, content_type=content_type, headers=common)
        whole.headers["Content-Length"] = str(size)
        return whole
    begin, end = _bounds(asked, size)
    if begin >= size or end < begin:
        file.close()
        return HttpResponse(
            status=416, headers=common | {"Content-Range": f"bytes */{size}"}
        )
    end = min(end, begin + MOST_BYTES - 1)
    part = StreamingHttpResponse(
        _Part(file, begin, end + 1 - begin),
        status=206,
        content_type=content_type,
        headers=common | {"Content-Range": f"bytes {begin}-{end}/{size}"},
    )
    part.headers["Content-Length"] = str(end + 1 - begin)
    return part


class _Part:
    """So many bytes from there on. Django closes it, also where nothing of it was read."""

    def __init__(self, file: BinaryIO, begin: int, count: int):
        self.file, self.begin, self.count = file, begin, count

    def __iter__(self) -> Iterator[bytes]:
        self.file.seek(self.begin)
        left = self.count
        while left > 0 and (piece := self.file.read(min(AT_ONCE, left))):
            left -= len(piece)
            yield piece

    def close(self) -> None:
        self.file.close()


def _bounds(asked: re.Match, size: int) -> tuple[int, int]:
    """The first and the last byte; the last may be behind the end of what is asked."""
    begin, end, last = asked.groups()
    if last is not None:
        return (max(0, size - int(last)), size - 1) if int(last) else (size, size)
    return int(begin), min(int(end), size - 1) if end else size - 1
