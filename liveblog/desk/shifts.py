"""Who has what, who is on the desk of a blog, and what one shift tells the next."""

import hashlib

from django.utils import timezone

from .shift_forms import ClaimForm, HandOverForm, ShiftForm

# Those before follow as these are read.
NOTES_SHOWN = 20


def shift_context(request, blog, **refused):
    """Who has what, who is on, and the notes that this person has still to read.

    Three queries, and one for who may be put on a shift. `shift_state` changes whenever it
    looks different.
    """
    now, person = timezone.now(), request.user
    claims = list(blog.claims.current(now).select_related("person"))
    people = list(blog.shifts.current_or_next(now).select_related("person"))
    notes = list(blog.hand_overs.unread_by(person, now)[:NOTES_SHOWN])
    seen = (
        [(each.pk, each.person_id) for each in claims],
        [(each.pk, each.begins_at <= now) for each in people],
        [each.pk for each in notes],
    )
    return {
        "claims": claims,
        "shifts": people,
        "on_shift": {each.pk for each in people if each.begins_at <= now},
        "hand_overs": notes,
        "shift_state": hashlib.sha256(repr(seen).encode()).hexdigest()[:12],
        "claim_form": ClaimForm(blog=blog),
        "shift_form": ShiftForm(blog=blog, by=person),
        "hand_over_form": HandOverForm(blog=blog),
        **refused,
    }
