"""Whose network address a request comes from, and whether TRUSTED_PROXIES can be right."""

import logging
import threading

from django.conf import settings

logger = logging.getLogger(__name__)

# Anybody may send a header of their own; ten times in a row it is our proxies'.
IN_A_ROW = 10

TOO_LOW = (
    "TRUSTED_PROXIES is %s, but requests arrive with %s addresses in X-Forwarded-For. "
    "If so many proxies of yours stand in front (a CDN counts), set it to their number: "
    "as it is, all people count as one network address, and ten wrong passwords in a "
    "minute keep everybody from signing in. Never set it higher than their number."
)
TOO_HIGH = (
    "TRUSTED_PROXIES is %s, but requests arrive with %s addresses in X-Forwarded-For. "
    "Set it to the number of proxies of yours in front: as it is, anybody can name any "
    "network address as theirs, and try passwords without end."
)


class Watch:
    """Notices that request after request has more, or fewer, addresses than trusted.

    One for each process; says each of the two once, since a log is no alarm clock.
    """

    def __init__(self):
        self._lock = threading.Lock()
        self._sentence = None
        self._count = 0
        self._said = set()

    def see(self, count: int, trusted: int) -> None:
        """One request that came with so many addresses. No query, and no address logged."""
        sentence = TOO_LOW if count > trusted else TOO_HIGH if count < trusted else None
        with self._lock:
            self._count = self._count + 1 if sentence == self._sentence else 1
            self._sentence = sentence
            if sentence is None or self._count < IN_A_ROW or sentence in self._said:
                return
            self._said.add(sentence)
        logger.warning(sentence, trusted, count)


watch = Watch()


def has_too_few(request) -> bool:
    """Whether X-Forwarded-For is shorter than our proxies would have made it."""
    trusted = settings.ALLAUTH_TRUSTED_PROXY_COUNT
    header = request.headers.get("X-Forwarded-For", "")
    count = len(header.split(",")) if header else 0
    watch.see(count, trusted)
    return count < trusted
