"""Browsers that have signed in to an account before, by a signed cookie.

Such a browser has sign-in attempts of its own (`throttle`), so that a stranger's wrong
passwords do not refuse the person who owns the account. The cookie signs nobody in, and
without our secret key nobody can tell for which address it was made.
"""

from django.conf import settings
from django.core import signing
from django.utils.crypto import get_random_string

COOKIE = "__Secure-devices" if settings.IS_HTTPS else "devices"
DAYS = 180
# So many people may share one browser; the one who signed in first is dropped.
MOST_ACCOUNTS = 5


def device_of(request, account: str) -> str:
    """Which of this account's known devices this browser is: a random name, or ""."""
    for mark in _marks(request):
        if name := _name_in(mark, account):
            return name
    return ""


def remember(response, request, account: str) -> None:
    """Let this browser be known to the account, under a new name, for 180 days."""
    others = [mark for mark in _marks(request) if not _name_in(mark, account)]
    mark = _signer(account).sign(get_random_string(16))
    response.set_cookie(
        COOKIE,
        ".".join([mark, *others][:MOST_ACCOUNTS]),
        max_age=DAYS * 24 * 3600,
        path="/accounts/",
        secure=settings.IS_HTTPS,
        httponly=True,
        samesite="Lax",
    )


def _marks(request):
    # No more than we have set: each costs a signature.
    return request.COOKIES.get(COOKIE, "").split(".", MOST_ACCOUNTS)[:MOST_ACCOUNTS]


def _name_in(mark, account):
    try:
        return _signer(account).unsign(mark, max_age=DAYS * 24 * 3600)
    except signing.BadSignature:
        return ""


def _signer(account):
    # The address is part of the key, not of what is signed: so it does not stand there.
    return signing.TimestampSigner(salt=f"accounts.devices:{account}")
