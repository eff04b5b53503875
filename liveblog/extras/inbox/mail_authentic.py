"""Whether a mail comes from the address that it says: by the DKIM signature of its domain (RFC 6376)."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from importlib.util import find_spec

# The extra "mail" of requirements; without it secret addresses alone are taken.
CAN_VERIFY = find_spec("dkim") is not None
SIGNATURE, MOST_SIGNATURES = b"dkim-signature", 5
SECONDS = 5
# What dkimpy reads on past, and the email package as the end of a line: a head that nobody has signed.
BARE_RETURN = re.compile(rb"\r(?!\n)")
MUST_BE_SIGNED = {b"from", b"to", b"subject", b"message-id"}
# What says that it was signed later than this from now is not believed.
CLOCKS_DIFFER = timedelta(days=1)
# Of a host name, its TXT record; None where there is none. As dkimpy asks.
LookUp = Callable[..., bytes | None]


def is_from(raw: bytes, address: str, *, look_up: LookUp, since: datetime) -> bool:
    """Whether a signature of the address's own domain holds, over all of the mail and to whom it went.

    It must have been made `since` then, for so long the mail's number is known when it is sent again.

    One that signs but a part of the body lets anybody add to it. One that does not sign to whom it
    went could be of a mail that its sender has sent to somebody else, who sends it on to us; one that
    does not sign its Message-ID could be sent again as another.
    """
    import dkim  # the extra "mail"

    if BARE_RETURN.search(raw):
        return False
    try:
        checked = dkim.DKIM(raw, timeout=SECONDS)
    except Exception:  # dkimpy raises what it stumbles over
        return False
    heads = [each for name, each in checked.headers if name.lower() == SIGNATURE]
    for number, signature in enumerate(heads[:MOST_SIGNATURES]):
        tags = _tags(signature)
        is_good = _is_of(address, tags) and _is_recent(checked, tags, since)
        if is_good and _holds(checked, number, look_up):
            return True
    return False


def look_up_txt(name: bytes | str, timeout: float = SECONDS) -> bytes | None:
    """By DNS."""
    import dns.exception
    import dns.resolver

    text = name.decode() if isinstance(name, bytes) else name
    try:
        found = dns.resolver.resolve(
            text, "TXT", lifetime=timeout, raise_on_no_answer=False
        )
        return next((b"".join(each.strings) for each in found), None)
    except (dns.exception.DNSException, UnicodeError):
        return None


def _holds(checked, number: int, look_up: LookUp) -> bool:
    with suppress(Exception):
        return bool(checked.verify(idx=number, dnsfunc=look_up))
    return False


def _tags(signature: bytes) -> dict[bytes, bytes]:
    """As dkimpy reads it: the email package would decode words in it that are none to dkimpy."""
    from dkim.util import InvalidTagValueList, parse_tag_value

    try:
        return parse_tag_value(signature)
    except InvalidTagValueList:
        return {}


def _signed(tags: dict[bytes, bytes]) -> set[bytes]:
    """The headers, by small letters."""
    return {name.strip().lower() for name in tags.get(b"h", b"").split(b":")}


def _is_recent(checked, tags: dict[bytes, bytes], since: datetime) -> bool:
    """By the time of the signature; where that has none, by Date, if it is signed."""
    at = _moment(tags[b"t"]) if b"t" in tags else _date(checked, tags)
    return at is not None and since <= at <= datetime.now(UTC) + CLOCKS_DIFFER


def _moment(seconds: bytes) -> datetime | None:
    with suppress(ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(int(seconds), UTC)
    return None


def _date(checked, tags: dict[bytes, bytes]) -> datetime | None:
    said = [value for name, value in checked.headers if name.lower() == b"date"]
    if len(said) != 1 or b"date" not in _signed(tags):
        return None
    with suppress(ValueError, TypeError, OverflowError):
        at = parsedate_to_datetime(said[0].decode("ascii", "replace").strip())
        return at if at.tzinfo else at.replace(tzinfo=UTC)
    return None


def _is_of(address: str, tags: dict[bytes, bytes]) -> bool:
    is_whole = b"l" not in tags and _signed(tags) >= MUST_BE_SIGNED
    domain = address.partition("@")[2]
    return is_whole and _is_aligned(
        domain, tags.get(b"d", b"").decode("ascii", "replace")
    )


def _is_aligned(domain: str, signer: str) -> bool:
    """Its own, or one above it (RFC 7489, relaxed): nobody signs for a top-level domain."""
    signer = re.sub(r"\s", "", signer).lower().rstrip(".")
    if "." not in signer:
        return False
    return domain == signer or domain.endswith(f".{signer}")
