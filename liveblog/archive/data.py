"""A blog as JSON beside its page: what readers saw, for programs.

The same words by the same names as the stored stories; times in UTC, pictures by their names
in the archive.
"""

import json
from collections.abc import Iterable
from typing import BinaryIO

from liveblog.models import Blog, Update
from liveblog.story import shapes
from media.pictures import Picture
from media.renditions import CONTENT_TYPES

# By the picture's name: its files, such as "960.jpg", with their names in the archive.
Files = dict[str, dict[str, str]]

NAME = "blog.json"
FORMAT = 1


def write_data(
    blog: Blog, updates: Iterable[Update], into: BinaryIO, *, files: Files
) -> None:
    """One update after the other, oldest first: they need not be in memory together."""
    head = _dumps(of_blog(blog, files=files)).removesuffix("}")
    into.write(f'{head}, "updates": ['.encode())
    between = ""
    for update in updates:
        into.write(f"{between}\n{_dumps(of_update(update, files=files))}".encode())
        between = ","
    into.write(b"\n]}\n")


def of_blog(blog: Blog, *, files: Files) -> dict:
    return {
        "format": FORMAT,
        **shapes.of_blog(blog),
        "revision": blog.revision,
        "parts": shapes.of_parts(blog, tell=_teller(files)),
    }


def of_update(update: Update, *, files: Files) -> dict:
    """One that is public; of a tombstone when it was withdrawn, and its notice."""
    return shapes.of_update(update, tell=_teller(files))


def _teller(files: Files) -> shapes.Tell:
    def picture_in_zip(picture: Picture) -> dict | None:
        """None where the archive is without it."""
        kept = files.get(picture.name)
        if not kept:
            return None
        return {
            **shapes.of_picture(picture),
            "is_sensitive": picture.is_sensitive,
            "files": sorted(_files(picture, kept), key=lambda each: each["width"]),
        }

    return shapes.Tell(picture_in_zip, lambda block: _recording(block, files))


def _recording(block: dict, files: Files) -> dict:
    """Its file, None where the archive is without it; and what is in the archive beside that."""
    file = block["file"]
    _, _, name, file_name = file["address"].split("/")
    kept = files.get(name, {})

    def in_zip(address: str) -> str:
        return kept.get(address.rpartition("/")[2], "")

    if file_name not in kept:
        return {"file": None, "captions": ""}
    told = {"address": kept[file_name], "poster": in_zip(file["poster"])}
    return {"file": file | told, "captions": in_zip(block["captions"])}


def _files(picture, kept):
    for file_name, in_zip in kept.items():
        width, ending = file_name.split(".")
        yield {
            "name": in_zip,
            "type": CONTENT_TYPES[ending],
            "width": int(width),
            "height": picture.height_at(int(width)),
        }


def _dumps(data) -> str:
    return json.dumps(data, ensure_ascii=False)
