"""What machines may do with the public pages: an administrator's verb, of no blog."""

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from liveblog.models import MachinePolicy, writers_turn

from . import revisions
from .refusals import NotAllowed


def set_machine_policy(*, by: User, **fields) -> MachinePolicy:
    """Set any fields of the one row. Caches have the files of before for half a minute.

    Takes no revision: nothing that is on a page changes. Raises NotAllowed for who is no
    administrator.
    """
    with writers_turn(), transaction.atomic():
        revisions.require_editor(by)
        by.refresh_from_db(fields=["is_superuser"])
        if not by.is_administrator:
            raise NotAllowed
        policy, _is_new = MachinePolicy.objects.update_or_create(
            pk=1, defaults={**fields, "at": timezone.now(), "by": by}
        )
    return policy
