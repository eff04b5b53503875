"""How often all readers' pages ask: one verb for every blog at once."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from liveblog.models import Pace, writers_turn

from . import revisions


def set_pace(seconds: int, *, by: User) -> Pace:
    """Have every open live page ask so often from its next answer on. Three queries.

    `seconds` is one of models.pace.PACES, or POLL_SECONDS, the usual pace: then the
    setting decides again, also once it is changed. Takes no revision: nothing that is on
    a page changes, and every poll's answer names the pace.
    Raises NotAllowed.
    """
    held = None if seconds == settings.POLL_SECONDS else seconds
    with writers_turn(), transaction.atomic():
        revisions.require_editor(by)
        pace, _is_new = Pace.objects.update_or_create(
            pk=1, defaults={"seconds": held, "at": timezone.now(), "by": by}
        )
    return pace
