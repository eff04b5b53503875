"""Names of other sites' hosts, as a Content-Security-Policy takes them."""

import re
from urllib.parse import urlsplit

_NAME = re.compile(
    r"(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}(?::[0-9]{1,5})?"
)
LONGEST = 253


def host_in(words: str) -> str | None:
    """The host that these name, itself or as a part of an address; None if they name none.

    In lower case and ASCII (IDNA), with `*.` before it where it stands for all names below it.
    """
    words = words.strip().rstrip(".,;")
    try:
        host = urlsplit(words if "//" in words else f"//{words}").netloc.lower()
        host = host.encode("idna").decode() if not host.isascii() else host
    except (
        ValueError
    ):  # an address with half a bracket, or a name that IDNA does not know
        return None
    return host if len(host) <= LONGEST and _NAME.fullmatch(host) else None


def as_frame_ancestors(hosts: str) -> str:
    """The sources of `frame-ancestors` for hosts parted by spaces; any site for none.

    What is no host, whoever stored it, becomes no part of a policy, and opens nothing.
    """
    named = hosts.split()
    sources = [f"https://{host}" for host in named if _NAME.fullmatch(host)]
    return " ".join(sources) or ("'none'" if named else "*")
