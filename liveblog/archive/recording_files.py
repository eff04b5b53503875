"""Audio and video in an export: each file as it came, and the poster of a film beside it."""

from liveblog.models import Blog
from media import recordings, storage
from media.models import Recording

from .pictures import recordings_of
from .zip_file import ZipFile


def kept_of(blog: Blog) -> dict[str, Recording]:
    """By their names those that may leave us and whose file is there. One query."""
    found = {block.recording.name: block.recording for block in recordings_of(blog)}
    return {name: each for name, each in found.items() if _is_there(each)}


def described(recording: Recording) -> dict:
    """Its file's own name may say whose it is: it stays here."""
    return {
        "file": _in_zip(recording),
        "type": recording.content_type,
        "size": recording.size_bytes,
        "seconds": recording.seconds,
        "width": recording.width_px,
        "height": recording.height_px,
        "poster": _poster_in_zip(recording),
    }


def add(recording: Recording, to: ZipFile) -> None:
    with storage.read(recording.name, recordings.file_of(recording)) as file:
        to.add(_in_zip(recording), file, packed=False)
    if in_zip := _poster_in_zip(recording):
        with storage.read(recording.name, recordings.POSTER) as picture:
            to.add(in_zip, picture, packed=False)


# Below ----------------------------------------------------------------------------------


def _is_there(recording: Recording) -> bool:
    return recordings.file_of(recording) in storage.files(recording.name)


def _in_zip(recording: Recording) -> str:
    return f"recordings/{recording.name}.{recording.ending}"


def _poster_in_zip(recording: Recording) -> str | None:
    is_there = recording.has_poster and recordings.POSTER in storage.files(
        recording.name
    )
    return f"recordings/{recording.name}.jpg" if is_there else None
