"""The round that forgets who was at a desk some time ago."""

from datetime import datetime

from liveblog.models import AtDesk, writers_turn


def forget_who_left(now: datetime) -> int:
    """Returns how many; one query."""
    with writers_turn():
        count, _by_model = AtDesk.objects.long_gone(now).delete()
    return count
