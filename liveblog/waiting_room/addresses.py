"""What may be waited for: a live page's news, or another list of blogs on the front page."""

import hashlib
import re
from collections.abc import Mapping

# No slug is that of the front page; `until` is a second since 1970.
ADDRESS = re.compile(
    r"(?P<page>/(?:live/(?P<slug>[-a-zA-Z0-9_]+)|front)/)"
    r"since/(?P<since>[0-9]{1,15})/until/(?P<until>[0-9]{1,11})/"
)
# Where a blog's slug would stand: none is empty.
FRONT_PAGE = ""
# As a number this fits where a revision stands.
DIGEST_BYTES = 6


def cursor_of_list(revisions: Mapping[str, int]) -> int:
    """Stands for the blogs on the front page, by slug, and how far each has gone.

    Another one whenever a blog has come, gone, or gone on. As revisions rise, one comes back only
    where a blog that has come goes again and nothing else has. It is a digest: which of two is
    the newer, it does not say.
    """
    text = "".join(f"{slug} {at}\n" for slug, at in sorted(revisions.items()))
    digest = hashlib.sha256(text.encode()).digest()
    return int.from_bytes(digest[:DIGEST_BYTES], "big")
