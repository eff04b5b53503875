"""Who has what open, as the open composers say. No blog is locked for it: nobody waits."""

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from liveblog.models import Blog, OpenUpdate, Update, writers_turn


def note_still_open(
    blog: Blog, person: User, composer: str, update: int | None
) -> bool:
    """This composer is open in the same as before, of which it says so again. One query.

    False where it was not: `note_open`. Whether it may be open was asked when it was opened.
    """
    now = timezone.now()
    mine = OpenUpdate.objects.filter(person=person, composer=composer)
    same = mine.filter(blog=blog, update=update).now(now)
    with writers_turn():
        return bool(same.update(seen_at=now))


def note_open(blog: Blog, person: User, composer: str, update: Update | None) -> None:
    """This composer is open: in this update, or in a new one. Two queries.

    What has been silent goes, whoever's it is.
    """
    now = timezone.now()
    there = {"blog": blog, "update": update, "since": now, "seen_at": now}
    with writers_turn(), transaction.atomic():
        OpenUpdate.objects.gone(now).delete()
        OpenUpdate.objects.bulk_create(
            [OpenUpdate(person=person, composer=composer, **there)],
            update_conflicts=True,
            unique_fields=["person", "composer"],
            update_fields=list(there),
        )


def note_closed(person: User, composer: str) -> None:
    with writers_turn():
        OpenUpdate.objects.filter(person=person, composer=composer).delete()
