"""The links in mails: signed, so that what nobody was sent asks the database nothing."""

from datetime import timedelta

from django.conf import settings
from django.core.signing import BadSignature, Signer, TimestampSigner
from django.urls import reverse

from .models import Address

CONFIRMED_WITHIN = timedelta(hours=48)
_confirming = TimestampSigner(salt="digest mails: confirm")
# Works for as long as somebody may keep a mail.
_stopping = Signer(salt="digest mails: stop")


def link_to_confirm(to: Address) -> str:
    return _link("confirm", to, _confirming.sign(to.key))


def link_to_stop(to: Address) -> str:
    return _link("stop", to, _stopping.sign(to.digest))


def one_click(to: Address) -> str:
    """Where a mail program sends the one click of RFC 8058."""
    return _link("act", to, _stopping.sign(to.digest))


def key_to_confirm(token: str) -> str | None:
    """None of what is not one of these links, or two days old."""
    try:
        return _confirming.unsign(token, max_age=CONFIRMED_WITHIN)
    except BadSignature:
        return None


def digest_to_stop(token: str) -> str | None:
    try:
        return _stopping.unsign(token)
    except BadSignature:
        return None


def _link(name: str, to: Address, token: str) -> str:
    path = reverse(f"digest_mails:{name}", args=[to.blog.slug, token])
    return settings.PUBLIC_URL + path
