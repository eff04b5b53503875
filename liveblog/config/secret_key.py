"""Keys of an installation that was given none: made once, and kept in files."""

import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile


def secret_key_in(file: Path, make: Callable[[], str] | None = None) -> str:
    """The key in this file (0600), which is made where it is missing: by `make`, or by chance.

    Of processes that start together, one makes the key and the others read it: the file
    appears with all of it, or not at all.
    """
    if not file.exists():
        with NamedTemporaryFile("w", dir=file.parent, prefix=".key-") as new:  # 0600
            new.write(make() if make else secrets.token_urlsafe(50))
            new.flush()
            with suppress(FileExistsError):
                file.hardlink_to(new.name)
    return file.read_text().strip()
