"""The keys of the desk, as its page lists them; what they do is in the scripts.

Letters alone are for who has switched them on: somebody who speaks to their device would press
one with each word (WCAG 2.1.4). See static/liveblog/desk/ui/single-keys.js and composer/keys.js.
"""

from django.utils.translation import gettext_lazy as _

SINGLE_KEYS = [
    (_("Next update"), ["J"]),
    (_("Previous update"), ["K"]),
    (_("Add to or correct it"), ["E"]),
    (_("Pin it, or unpin it"), ["P"]),
    (_("Find in this blog"), ["/"]),
    (_("This list"), ["?"]),
]
KEYS = [
    (_("Publish"), ["Ctrl", "Enter"]),
    (_("Save as a draft"), ["Ctrl", "S"]),
    (_("Move the block up or down"), ["Alt", "↑", "↓"]),
    (_("Close a menu or a question"), ["Esc"]),
]
