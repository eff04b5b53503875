"""The one script that stands in public pages themselves, and its hash for their policy.

Written in static/liveblog/reader/before_paint.js; a file would come after the first paint.
"""

import base64
import hashlib

from django.conf import settings
from django.utils.safestring import mark_safe

_BUILT = settings.BASE_DIR / "liveblog/static/liveblog/built/before_paint.js"
SCRIPT = mark_safe(_BUILT.read_text().strip())  # noqa: S308 our own file
HASH = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
# As script-src names it.
SOURCE = f"'sha256-{HASH}'"
