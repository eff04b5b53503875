"""Which blogs are editions of one story: linked both ways, for readers and for the desk.

What one of them publishes the others are offered (`EditionQuerySet.offered_to`); what it takes back
or corrects raises an alarm there (`edition_alarms`).
"""

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from accounts.models import User
from liveblog.models import (
    Blog,
    DeclinedOffer,
    EditionSet,
    Update,
    writers_turn,
)

from . import revisions
from .continuing import name_these_anew
from .edition_alarms import forget_alarms
from .refusals import LanguageTaken, NotAllowed


def link_editions(blog: Blog, other: Blog, *, by: User) -> None:
    """Make these editions of one story, with all that are editions of either already.

    Readers of each find the others once both are public; in a pause of one, when it is over. Does
    nothing where they are linked. Raises LanguageTaken where two would be in one language, or
    NotAllowed, also where one of the two is a rehearsal.
    """
    try:
        with writers_turn(), transaction.atomic():
            found = _locked(blog, other)
            revisions.require_editor(by)
            made = _together(blog, other, found)
    except IntegrityError:
        raise LanguageTaken from None
    for each in (blog, other):
        each.refresh_from_db(fields=["editions", "in_editions_since"])
    name_these_anew(Blog.objects.filter(editions=made))


def leave_editions(blog: Blog, *, by: User) -> None:
    """It is an edition of nothing any more; the others stay linked. Raises NotAllowed.

    What was taken over stays a copy of its original, and nobody is alarmed any more.
    """
    with writers_turn(), transaction.atomic():
        found = _locked(blog)
        revisions.require_editor(by)
        before = {each.editions_id for each in found if each.pk == blog.pk} - {None}
        left = [each.pk for each in found if each.editions_id in before]
        leaving = [blog.pk] if len(left) > 2 else left  # nobody is an edition alone
        Blog.objects.filter(pk__in=leaving).update(
            editions=None, in_editions_since=None
        )
        forget_alarms(leaving)
    blog.refresh_from_db(fields=["editions", "in_editions_since"])
    name_these_anew(Blog.objects.filter(pk__in=left))


def decline_offer(update: Update, blog: Blog, *, by: User) -> None:
    """What another edition has published is not for this blog: it is offered there no more.

    To nobody. Does nothing a second time. Raises NotAllowed.
    """
    with blog.locked():
        if not blog.can_be_written_by(revisions.require_active(by)):
            raise NotAllowed
        DeclinedOffer.objects.get_or_create(
            blog=blog, update=update, defaults={"by": by}
        )


# Below the verbs ------------------------------------------------------------------------


def _locked(*blogs: Blog) -> list[Blog]:
    """These and all that are editions of anything, in one order: nobody else links or leaves now."""
    its = Q(pk__in=[blog.pk for blog in blogs]) | Q(editions__isnull=False)
    rows = Blog.objects.filter(its).order_by("pk")
    return list(rows.select_for_update(no_key=True))


def _together(blog: Blog, other: Blog, locked: list[Blog]) -> EditionSet:
    """Both in one set, and whoever is in theirs. Who came in just now is offered nothing older."""
    found = [each for each in locked if each.pk in {blog.pk, other.pk}]
    if len({each.is_rehearsal for each in found}) != 1 or len(found) != 2:
        raise NotAllowed
    sets = [each.editions for each in found if each.editions is not None]
    if len(sets) == 2 and sets[0] == sets[1]:
        return sets[0]
    kept = sets[0] if sets else EditionSet.objects.create()
    coming = Blog.objects.filter(pk__in=[each.pk for each in found])
    coming |= Blog.objects.filter(editions__in=sets)
    coming.exclude(editions=kept).update(
        editions=kept, in_editions_since=timezone.now()
    )
    EditionSet.objects.filter(pk__in=[each.pk for each in sets[1:]]).delete()
    return kept
