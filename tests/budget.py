"""What the first view of public pages may weigh: as sent, with headers, without pictures."""

from dataclasses import dataclass
from urllib.parse import urlsplit

CUMULATIVE_LAYOUT_SHIFT = 0.005
KINDS = {"Document": "HTML", "Stylesheet": "CSS", "Script": "JS", "Font": "fonts"}
AT_MOST = {
    "HTML, KB": 25,
    "CSS, KB": 8,
    "JS, KB": 25,
    "fonts, KB": 45,
    "all of it, KB": 100,
    "requests": 8,
    "third parties": 0,
}
# Of the front page and an update's own page, which have a style sheet more.
AT_MOST_ELSEWHERE = AT_MOST | {"CSS, KB": 12}

# What a widget brings to a page of another site, with the script that fits its frame.
AT_MOST_IN_A_WIDGET = AT_MOST | {"CSS, KB": 9, "JS, KB": 26}
# There the words below the frame may move down once, when it becomes as high as what is in it. (Up to
# 0.1 Google calls good.)
SHIFT_BESIDE_A_WIDGET = 0.1


@dataclass(frozen=True)
class Request:
    """One request of a page, in the words of Chromium's network log."""

    address: str
    kind: str
    mime_type: str
    sent_bytes: int

    @property
    def counts(self):
        is_picture = self.mime_type.startswith("image/")
        is_poll = "/since/" in self.address or self.address.endswith("/here/")
        return not is_picture and not is_poll


def weigh(requests, *, site):
    """The measured numbers, by the names in AT_MOST. `site` is our own address."""
    counted = [request for request in requests if request.counts]
    measured = {
        f"{name}, KB": _kilobytes(r for r in counted if r.kind == kind)
        for kind, name in KINDS.items()
    }
    hosts = {urlsplit(request.address).netloc for request in requests}
    return measured | {
        "all of it, KB": _kilobytes(counted),
        "requests": len(counted),
        "third parties": len(hosts - {urlsplit(site).netloc, ""}),
    }


def _kilobytes(requests):
    return round(sum(request.sent_bytes for request in requests) / 1000, 1)
