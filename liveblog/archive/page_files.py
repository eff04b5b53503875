"""The files that a page of ours needs beside it: styles, fonts, pictures."""

import posixpath
import re
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders

from liveblog.web import site
from media import storage

PICTURE = re.compile(r"/media/([0-9a-f]{32})/([0-9]{1,5}\.jpg)")
IN_A_STYLE = re.compile(r'url\(\s*["\']?([^"\')#?]+)["\']?\s*\)')
THEME = "/theme.css"


def content_of(path: str) -> bytes:
    """What our own server answers at this path of a picture or static file.

    Raises FileNotFoundError.
    """
    if picture := PICTURE.fullmatch(path):
        with storage.read(picture[1], picture[2]) as file:
            return file.read()
    if path == THEME:
        return site.stylesheet().encode()
    return _static(path).read_bytes()


def is_static(path: str) -> bool:
    """Whether it is a static file's, in its shortest form: anybody may type a path of ours."""
    is_ours = path.startswith(settings.STATIC_URL)
    return is_ours and posixpath.normpath(path) == path and _static(path).is_file()


def needs_of_style(path: str) -> set[str]:
    """Fonts, mostly: what is named relative to the style sheet, which stays where it is."""
    folder = posixpath.dirname(path)
    css = content_of(path).decode()
    paths = {posixpath.normpath(f"{folder}/{each}") for each in IN_A_STYLE.findall(css)}
    return {each for each in paths if is_static(each)}


def _static(path) -> Path:
    name = path.removeprefix(settings.STATIC_URL)
    if settings.STATIC_ROOT:
        return Path(settings.STATIC_ROOT) / name
    return Path(finders.find(name) or "/nowhere")
