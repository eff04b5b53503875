"""Words that come from the rich editor as HTML, or from the plain box that it stands on."""

import hashlib

from liveblog.markup import rich


def read_words(words: str, html: str | None, *, seen: str | None) -> rich.Rich:
    """What was written: the HTML of the editor, or else what was typed into the plain box.

    A page whose editor never came shows rich text in the plain box. `seen` is the digest
    of the HTML that was under it: where that has not changed, but the words have, they
    were typed into the plain box and are what counts. Raises ValidationError.
    """
    html = html or ""
    read = rich.read(html)
    is_another = read.words.split() != words.split()
    # An empty editor sends an empty paragraph: the plain words win over that.
    if not read.words or (is_another and seen == digest(html)):
        return rich.Rich("", words)
    return read


def digest(html: str) -> str:
    """Of what is in a form now; what comes back tells whether an editor changed it."""
    # As a browser sends it: the value of a field has its own ends of lines.
    return hashlib.sha256(" ".join(html.split()).encode()).hexdigest()[:16]
