"""Whether a mail comes from the address that it says: by the DKIM signature of its domain (RFC 6376)."""

import re
from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec

# The extra "mail" of requirements; without it secret addresses alone are taken.
CAN_VERIFY = find_spec("dkim") is not None
MOST_SIGNATURES = 5
SECONDS = 5
TAG = re.compile(r"(?:^|;)\s*([a-z]+)\s*=([^;]*)")
# Of a host name, its TXT record; None where there is none. As dkimpy asks.
LookUp = Callable[..., bytes | None]


def is_from(
    signatures: list[str], raw: bytes, address: str, *, look_up: LookUp
) -> bool:
    """Whether a signature of the address's own domain holds, over all of the mail and to whom it went.

    One that signs but a part of the body lets anybody add to it. One that does not sign to whom it
    went could be of a mail that its sender has sent to somebody else, who sends it on to us.
    """
    import dkim  # the extra "mail"

    domain = address.partition("@")[2]
    checked = dkim.DKIM(raw, timeout=SECONDS)
    for number, signature in enumerate(signatures[:MOST_SIGNATURES]):
        tags = {name: value.strip() for name, value in TAG.findall(signature)}
        signed = {name.strip().lower() for name in tags.get("h", "").split(":")}
        if "l" in tags or not {"from", "to", "subject"} <= signed:
            continue
        if not _is_aligned(domain, tags.get("d", "")):
            continue
        with suppress(Exception):  # dkimpy raises what it stumbles over
            if checked.verify(idx=number, dnsfunc=look_up):
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


def _is_aligned(domain: str, signer: str) -> bool:
    """Its own, or one above it (RFC 7489, relaxed): nobody signs for a top-level domain."""
    signer = re.sub(r"\s", "", signer).lower().rstrip(".")
    if "." not in signer:
        return False
    return domain == signer or domain.endswith(f".{signer}")
