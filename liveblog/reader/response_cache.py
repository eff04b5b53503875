"""What was made once and is asked for again: the live page, and the news since a revision.

In this process alone, and by all that it was made from: a blog that goes on has another
revision, so nothing here can be out of date, and nobody has to throw it away.
"""

from django.core.cache.backends.locmem import LocMemCache

# A page of 20 updates is about 60 KB, the news since a revision a few: 10 MB at most.
MOST = 150
SECONDS = 60  # and then the memory is free again

_kept = LocMemCache("kept", {"TIMEOUT": SECONDS, "OPTIONS": {"MAX_ENTRIES": MOST}})


def by(tag, make):
    """What was made under this tag before, or what `make` returns now."""
    html = _kept.get(tag)
    if html is None:
        html = make()
        _kept.set(tag, html)
    return html


def forget():
    """All of it, where tags begin anew: between tests."""
    _kept.clear()
