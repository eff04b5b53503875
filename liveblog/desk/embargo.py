"""What a composer says of an embargo, and what others are told of one."""

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from liveblog.publishing.drafting import Embargo

FIELDS = ("is_embargoed", "embargoed_for", "asks_embargo")
NEEDS_A_TIME = _("An embargo needs a time. Choose it, and press Schedule.")
STILL_ON = _("It is under an embargo. Untick that to publish it now.")
# All that is fetched of an update for who may not read it.
TOLD = (
    *("due_at", "missed_because", "state", "review", "saved_at"),
    *("author__byline", "scheduled_by__byline"),
)


def fields_of(update):
    """For the composer of a draft. A query where it is under an embargo."""
    if not update.is_embargoed:
        return {}
    named = update.people_named.values_list("person", flat=True)
    return {"is_embargoed": True, "embargoed_for": list(named)}


def embargo_in(composition):
    """What this valid composition says of an embargo; None where it says nothing."""
    lines = composition.lines.cleaned_data
    if not lines["asks_embargo"]:
        return None
    people = User.objects.filter(pk__in=lines["embargoed_for"])
    return Embargo(lines["is_embargoed"], people)


def secrets(blog, person):
    """Of each update under an embargo that this editor may not read: when, and whose it is.

    Correspondents, who know nothing of colleagues' drafts, are told nothing. One query.
    """
    if not person.is_editor:
        return []
    secret = blog.updates.secret_to(person).select_related("author", "scheduled_by")
    return list(secret.only(*TOLD).order_by("due_at", "pk"))
