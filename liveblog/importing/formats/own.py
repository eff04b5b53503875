"""Our own exports (archive/exporting.py)."""

from django.utils.translation import gettext as _

from liveblog.archive.exporting import FORMAT, VERSION
from liveblog.importing.refusals import NotUnderstood


def is_one(found: object) -> bool:
    return isinstance(found, dict) and found.get("format") == FORMAT


def read(found: dict) -> dict:
    if found.get("version") != VERSION:
        raise NotUnderstood(
            _(
                "The file is version %(theirs)s of our format; this release reads version %(ours)s."
            )
            % {"theirs": str(found.get("version"))[:20], "ours": VERSION}
        )
    return found
