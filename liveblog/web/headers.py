"""Which answers are public, and their headers: constants, so that no request shows in them."""

import re

from django.conf import settings

from . import before_paint

# Everything else is public: the same for all, and kept by any cache.
PRIVATE_PLACES = ("/desk/", "/accounts/", "/api/")
# Where programs write: they have a token, and no cookie counts.
API = "/api/"


# The public addresses that something is sent to: an open page says that it is open; and what a
# reader sends, a question or how to follow a story (deploy/nginx.conf, varnish.vcl).
HERE = re.compile(r"/live/[-a-zA-Z0-9_]+/here/")
SEND = re.compile(r"/live/[-a-zA-Z0-9_]+/[a-z]+/(?:[-_:a-zA-Z0-9]+/)?send/")
# Where pieces of pictures are sent, which nginx hands over as they come (deploy/nginx.conf).
UPLOADS = "/desk/uploads/"


def is_private(request) -> bool:
    # Where the desk is elsewhere, its addresses are unknown ones like any other.
    return settings.SERVES != "public" and request.path_info.startswith(PRIVATE_PLACES)


def is_of_api(request) -> bool:
    return is_private(request) and request.path_info.startswith(API)


def _policy(sources: dict[str, tuple[str, ...]], *, form_action: str = "'none'") -> str:
    """The policy of public pages: our own host, players, and what the newsroom added.

    Frames have no host of ours. One script may stand in a page: that of before_paint.
    """
    own = {"script-src": ["'self'", before_paint.SOURCE], "frame-src": []}
    directives = ["default-src 'none'"]
    for name, hosts in sources.items():
        directives.append(" ".join([name, *own.get(name, ["'self'"]), *hosts]))
    rest = (
        f"form-action {form_action}",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
    return "; ".join([*directives, *rest])


CONTENT_SECURITY_POLICY = _policy(settings.PUBLIC_CSP)
# Of the page with the form for a question, which is sent to our own host.
POLICY_WITH_FORM = _policy(settings.PUBLIC_CSP, form_action="'self'")

# What guards a page or a file from what others would make of it.
OF_CONTENT: dict[str, str] = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
# Of what programs read, by the end of its address, and whatever it answers: a page of any site may
# fetch it, with these headers.
PROGRAMS_READ = (
    *(".json", "/latest/", "/embed.js", "/oembed"),
    *("/.well-known/webfinger", "/.well-known/nodeinfo"),
)
FOR_PROGRAMS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": (
        "ETag, Poll-Seconds, Retry-After, Stream-Cursor, Stream-Next-Offset, Stream-Up-To-Date"
    ),
    "Cross-Origin-Resource-Policy": "cross-origin",
}
PUBLIC = dict(OF_CONTENT)
if settings.IS_HTTPS:
    PUBLIC["Strict-Transport-Security"] = "max-age=31536000"

# A shared cache may keep a poll for a second: any cached answer is correct, only
# older, since it carries its own next cursor. No stale-while-revalidate: browsers obey
# it, and news would arrive one poll late.
POLL_CACHE = "public, max-age=0, s-maxage=1"
PAGE_CACHE = "public, max-age=0, s-maxage=2"
# Seconds, since a withdrawn update's card must be gone; and never kept by a browser.
CARD_CACHE = "public, max-age=0, s-maxage=10"
# Programs ask for feeds and sitemaps by the minute at best.
FEED_CACHE = "public, max-age=0, s-maxage=30"
PICTURE_CACHE = "public, max-age=600, s-maxage=600"
# Of 200 MB nobody asks for all again, but whether it is there still: one that was taken out is
# gone at once.
RECORDING_CACHE = "public, no-cache"
# Not for longer, nor in a browser: an address that is changed back must lead nobody in a circle.
MOVED_CACHE = "public, max-age=0, s-maxage=2"
LOOK_CACHE = "public, max-age=600, s-maxage=600"
ERROR_CACHE = "public, max-age=0, s-maxage=1"
NO_CACHE = "no-store"
PRIVATE_CACHE = "private, no-store"
# Of the desk and of sign-in, whatever a view has said: its pictures too are for its own
# pages alone, though the same files at their public address may be shown anywhere.
PRIVATE = {
    "Cache-Control": PRIVATE_CACHE,
    "Cross-Origin-Resource-Policy": "same-origin",
}
