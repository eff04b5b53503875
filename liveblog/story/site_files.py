"""The files that tell machines what they may do. None of them is there where it says nothing.

robots.txt (RFC 9309), tdmrep.json (W3C TDMRep), trust.txt (JournalList), security.txt (RFC 9116).
"""

import json
from collections.abc import Callable

from django.conf import settings
from django.urls import reverse

from liveblog.markup.crawlers import CRAWLERS
from liveblog.models import MachinePolicy

# Of everybody: what no crawler finds anything in.
PRIVATE = ("/desk/", "/accounts/")
SITEMAPS = ("reader:sitemap", "reader:news_sitemap")


def robots(policy: MachinePolicy) -> str:
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in PRIVATE), ""]
    if names := refused(policy):
        lines += [*(f"User-agent: {name}" for name in names), "Disallow: /", ""]
    sitemaps = (settings.PUBLIC_URL + reverse(name) for name in SITEMAPS)
    return _text([*lines, *(f"Sitemap: {address}" for address in sitemaps)])


def refused(policy: MachinePolicy) -> list[str]:
    """The names of the crawlers that are to stay away, each once."""
    known = (name for group in policy.refused for name in CRAWLERS.get(group, ()))
    return list(dict.fromkeys([*known, *policy.more_refused.split()]))


def tdmrep(policy: MachinePolicy) -> str:
    """Of all pages. A program that reads no file of this name is told nothing else."""
    if not policy.is_mining_reserved:
        return ""
    told: dict[str, object] = {"location": "/", "tdm-reservation": 1}
    if policy.mining_policy_url:
        told["tdm-policy"] = policy.mining_policy_url
    return json.dumps([told], indent=2) + "\n"


def trust(policy: MachinePolicy) -> str:
    """With what is said of training already."""
    lines = policy.trust.splitlines()
    if not lines:
        return ""
    may = "no" if "training" in policy.refused else "yes"
    return _text([*lines, f"datatrainingallowed={may}"])


def security(policy: MachinePolicy) -> str:
    """Until the end of its last day, UTC."""
    if not policy.security_contacts:
        return ""
    lines = [f"Contact: {each}" for each in policy.security_contacts.splitlines()]
    lines.append(f"Expires: {policy.security_expires:%Y-%m-%d}T23:59:59Z")
    if policy.security_policy_url:
        lines.append(f"Policy: {policy.security_policy_url}")
    address = settings.PUBLIC_URL + reverse("reader:security")
    return _text([*lines, f"Canonical: {address}"])


# By the names of their addresses (reader/urls.py).
FILES: dict[str, Callable[[MachinePolicy], str]] = {
    "robots": robots,
    "tdmrep": tdmrep,
    "trust": trust,
    "security": security,
}


def _text(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
