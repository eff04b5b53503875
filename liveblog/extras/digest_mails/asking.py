"""What a reader's form and links do: ask for a digest, confirm it, stop."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from liveblog.models import Blog, writers_turn

from .models import Address, Refusal, digest_of

# One address is not asked more often whether it wants a digest, whoever types it.
AGAIN_AFTER, MOST_IN_A_DAY = timedelta(hours=1), 5


def ask_for(blog: Blog, address: str) -> None:
    """Have a mail sent that asks whether it was they who asked. Nobody learns what is known here:
    of an address that wants none, or has confirmed, nothing is said and nothing sent."""
    digest, now = digest_of(address), timezone.now()
    with writers_turn(), transaction.atomic():
        if Refusal.objects.filter(digest=digest).exists():
            return
        its = Address.objects.filter(digest=digest)
        known = its.select_for_update().filter(blog=blog).first()
        if known is None:
            if its.filter(asked_at__gt=now - timedelta(days=1)).count() < MOST_IN_A_DAY:
                # Pressed twice: of two at once one is there already.
                new = Address(blog=blog, address=address, digest=digest)
                Address.objects.bulk_create([new], ignore_conflicts=True)
        elif _may_be_asked_again(known, now):
            known.question_sent_at, known.due_at = None, now
            known.asked_at, known.tries = now, 0
            known.save()


def _may_be_asked_again(known: Address, now) -> bool:
    sent_at = known.question_sent_at
    is_open = known.confirmed_at is None and sent_at is not None
    return is_open and sent_at < now - AGAIN_AFTER


def confirm(key: str) -> bool:
    """Whether there is something to confirm, or was. Safe to do twice."""
    with writers_turn():
        its = Address.objects.filter(key=key).exclude(question_sent_at=None)
        its.unconfirmed().update(confirmed_at=timezone.now(), due_at=timezone.now())
    return its.exists()


def stop(digest: str) -> None:
    """No mail of these goes to this address any more, of any blog."""
    with writers_turn(), transaction.atomic():
        Refusal.objects.get_or_create(digest=digest)
        Address.objects.filter(digest=digest).delete()


def allow_again(digest: str) -> None:
    """Who has stopped, and thought better of it."""
    with writers_turn():
        Refusal.objects.filter(digest=digest).delete()
