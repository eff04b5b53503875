"""The people of the demo, and the passwords that this installation gives them."""

import base64
import hashlib
import hmac

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import transaction

from accounts.models import User

from .story import CAST


def make_cast() -> dict[str, User]:
    """The people by their short names; those who exist already are left alone."""
    return {name: _make_person(name) for name in CAST}


def email_of(name: str) -> str:
    return f"{name}@newsbook.example"


def password_of(address: str) -> str:
    """Four groups of four letters or digits, the same for as long as SECRET_KEY is."""
    key = f"demo-password:{settings.SECRET_KEY}".encode()
    digest = hmac.new(key, address.encode(), hashlib.sha256).digest()
    letters = base64.b32encode(digest).decode().lower()
    return "-".join(letters[at : at + 4] for at in range(0, 16, 4))


@transaction.atomic
def _make_person(name):
    address = email_of(name)
    person = User.objects.filter(email__iexact=address).first()
    if person is None:
        person = User.objects.create_user(address, password_of(address), **CAST[name])
    EmailAddress.objects.get_or_create(
        user=person, email=address, defaults={"primary": True, "verified": True}
    )
    return person
