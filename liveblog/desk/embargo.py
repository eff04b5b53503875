"""What a composer says of an embargo, and what others are told of one."""

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from liveblog.publishing.drafting import Embargo

FIELDS = ("is_embargoed", "embargoed_for", "asks_embargo")
NEEDS_A_TIME = _("An embargo needs a time. Choose it, and press Schedule.")
STILL_ON = _("It is under an embargo. Untick that to publish it now.")
CHANGED = _(
    "A colleague has changed its embargo while you were writing: see who reads it until when, "
    "and press again."
)
# All that is fetched of an update for who may not read it.
TOLD = (
    *("blog", "due_at", "missed_because", "state", "review", "saved_at"),
    *("author__byline", "scheduled_by__byline"),
)


def fields_of(update):
    """For the composer of a draft. A query where it is under an embargo."""
    state = {"asks_embargo": update.embargo_state}
    if not update.is_embargoed:
        return state
    named = update.people_named.values_list("person", flat=True)
    return state | {"is_embargoed": True, "embargoed_for": list(named)}


def embargo_in(composition):
    """What this valid composition says of an embargo; None where it says nothing."""
    lines = composition.lines.cleaned_data
    if not lines["asks_embargo"]:
        return None
    people = User.objects.filter(pk__in=lines["embargoed_for"])
    return Embargo(lines["is_embargoed"], people, seen=lines["asks_embargo"])


def has_shown_it(composition):
    """Whether the page that was sent has shown that its draft is under an embargo."""
    return composition.lines.cleaned_data["asks_embargo"].startswith("on")


def asked_again(composition, draft):
    """Of this valid composition another one, with the embargo and the time as they are stored.

    What a colleague has saved meanwhile it has not seen yet.
    """
    seen = composition.lines.cleaned_data["draft_seen"]
    made = composition.with_words(draft, composition.words())
    stored = {"due_at": draft.due_at, "draft_seen": seen, **fields_of(draft)}
    made.lines.initial |= stored
    made.refuse(CHANGED)
    return made


def secrets(blog, person):
    """Of each update under an embargo that this editor may not read: when, and whose it is.

    Correspondents, who know nothing of colleagues' drafts, are told nothing. One query, or two.
    """
    if not person.is_editor or not blog.updates.embargoed().exists():
        return []
    secret = blog.updates.secret_to(person).select_related("author", "scheduled_by")
    return list(secret.only(*TOLD).order_by("due_at", "pk"))
