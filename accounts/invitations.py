"""Inviting a person: an account without a password, and the link that sets one."""

from django.db import transaction

from .models import User
from .password_mails import link_for


@transaction.atomic
def invite(email, *, role=None, byline=None):
    """Create the person, or let them in again, and return their link.

    What is not given stays as it was; a new person is a correspondent with a byline
    made from the address. The link is allauth's own password-reset link: it works
    once, and for PASSWORD_RESET_TIMEOUT seconds (three days).
    """
    user = User.objects.filter(email__iexact=email).first()
    if user is None:
        user = User.objects.create_user(email, byline=byline or byline_from(email))
    user.role = role or user.role
    user.byline = byline or user.byline
    # A link that opens nothing would be a strange invitation.
    user.is_active = True
    user.save(update_fields=["role", "byline", "is_active"])
    return link_for(user)


def byline_from(email):
    return email.split("@")[0].replace(".", " ").title()
