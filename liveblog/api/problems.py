"""What a program is told when something is refused: Problem Details (RFC 9457)."""

import json
import sys
from typing import NamedTuple

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import InterfaceError, OperationalError
from django.http import HttpResponse

from liveblog import publishing
from liveblog.publishing import drafting
from liveblog.web import headers
from liveblog.web.request_bodies import refusal_of

MEDIA_TYPE = "application/problem+json"
RETRY_AFTER_SECONDS = 5


class Kind(NamedTuple):
    """One type of problem: its status, and the sentence that is the same each time."""

    status: int
    title: str


# By the last part of their `type`. Kept for ever: programs compare them.
KINDS = {
    "bad-request": Kind(400, "The request cannot be read"),
    "no-token": Kind(401, "No token, or one that is not valid (any more)"),
    "second-factor": Kind(
        403, "The person of this token has to set up a second factor"
    ),
    "scope": Kind(403, "The token is not for this"),
    "not-allowed": Kind(403, "This person may not do this"),
    "not-found": Kind(404, "There is nothing here, or nothing that is yours to see"),
    "method": Kind(405, "This address does not take that method"),
    "not-live": Kind(409, "The blog is not live"),
    "paused": Kind(409, "Publishing is paused"),
    "needs-review": Kind(409, "Somebody else has to approve this"),
    "embargo": Kind(409, "It is under an embargo, which is lifted at the desk"),
    "not-a-draft": Kind(409, "It is no draft (any more)"),
    "not-public": Kind(409, "It is not public (yet)"),
    "withdrawn": Kind(409, "It was withdrawn, which is final"),
    "not-waiting": Kind(409, "It waits for nobody (any more)"),
    "too-late": Kind(409, "It has been live for too long to be taken back"),
    "pins-full": Kind(409, "As many updates are pinned as a page can hold"),
    "order-seen": Kind(409, "Readers have seen the order of this blog"),
    "address-taken": Kind(409, "There is, or was, a blog at this address"),
    "language-taken": Kind(409, "Another edition of the story is in this language"),
    "under-way": Kind(409, "The same is being done already"),
    "no-such-cells": Kind(409, "There is no such table or cell, or it would not fit"),
    "not-possible": Kind(409, "That is not possible as things are"),
    "stale": Kind(412, "It was changed since you read it"),
    "too-large": Kind(413, "The body is too large"),
    "media-type": Kind(415, "Send JSON"),
    "not-valid": Kind(422, "Something in it cannot be taken"),
    "key-reused": Kind(422, "This Idempotency-Key was used for something else"),
    "if-match": Kind(428, "Say by If-Match which version you have read"),
    "too-often": Kind(429, "Too many requests"),
    "error": Kind(500, "Something went wrong here"),
    "busy": Kind(503, "Too much is being written just now"),
    "no-space": Kind(507, "There is no space left"),
}
BY_STATUS = {
    **{kind.status: name for name, kind in reversed(KINDS.items())},
    408: "bad-request",
    409: "not-possible",
    411: "bad-request",
    403: "not-allowed",
}


class Problem(Exception):
    """Answers the request with a problem of this kind.

    `errors` are (where, sentence): a pointer into the body (RFC 6901, after a number sign) or
    the name of a parameter, and what is wrong there.
    `now` is what there is instead, as the reply would have it (with its ETag). `seconds` are to
    go until it can be tried again.
    """

    def __init__(self, kind, detail="", *, errors=(), now=None, seconds=None):
        super().__init__(f"{kind}: {detail}")
        self.kind, self.detail = kind, detail
        self.errors, self.now, self.seconds = list(errors), now, seconds


def reply(kind, detail="", *, errors=(), now=None, status=None, seconds=None):
    """An HttpResponse; its status is that of the kind, unless another is said."""
    status = status or KINDS[kind].status
    told = {
        "type": f"{settings.DESK_URL}/api/#{kind}",
        "title": KINDS[kind].title,
        "status": status,
    }
    if detail:
        told["detail"] = str(detail)
    if errors:
        told["errors"] = [
            {_where(where): where, "detail": str(sentence)}
            for where, sentence in errors
        ]
    if now is not None:
        told["now"] = now.body
    text = json.dumps(told, cls=DjangoJSONEncoder, ensure_ascii=False)
    # A sentence may have in it what was sent: half of a pair of surrogates, say.
    body = text.encode(errors="replace")
    made = HttpResponse(body, status=status, content_type=MEDIA_TYPE)
    if now is not None and now.etag:
        made.headers["ETag"] = now.etag
    if seconds or kind in {"busy", "under-way", "paused"}:
        made.headers["Retry-After"] = seconds or RETRY_AFTER_SECONDS
    if kind == "no-token":
        made.headers["WWW-Authenticate"] = 'Bearer realm="api"'
    return made


def _where(where: str) -> str:
    return "pointer" if where.startswith("#") else "parameter"


def not_found(request):
    return reply("not-found")


def bad_request(request):
    refused = refusal_of(request)
    made = reply("bad-request", status=refused or 400)
    # Some are refused before what puts it on the desk's answers (web/middleware.py).
    made.headers["Cache-Control"] = headers.PRIVATE_CACHE
    if refused:
        made.headers["Connection"] = "close"
    return made


def server_error(request):
    """500; or 503 while the database cannot be reached. Django calls this inside the `except`."""
    is_away = isinstance(sys.exception(), OperationalError | InterfaceError)
    return reply("busy" if is_away else "error")


def of_status(response):
    """In the place of an answer that Django, or ninja, has given as HTML or plain text."""
    kind = BY_STATUS.get(response.status_code, "bad-request")
    made = reply(kind, status=response.status_code)
    for name in ("Allow", "Retry-After"):
        if name in response.headers:
            made.headers[name] = response.headers[name]
    return made


# What the verbs refuse, by its class: the kind of problem, and a sentence where there is more
# to say than its title.
_REFUSALS = {
    publishing.BlogNotLive: "not-live",
    publishing.NeedsReview: "needs-review",
    publishing.NotTheirOwn: "needs-review",
    publishing.EmbargoChanged: "embargo",
    publishing.AlreadyPublished: "key-reused",
    publishing.Withdrawn: "withdrawn",
    publishing.NotWaiting: "not-waiting",
    publishing.NoSuchCells: "no-such-cells",
    publishing.TooLate: "too-late",
    publishing.PinsFull: "pins-full",
    publishing.OrderSeen: "order-seen",
    publishing.AddressTaken: "address-taken",
    publishing.LanguageTaken: "language-taken",
    publishing.Overtaken: "stale",
    publishing.StaleEdit: "stale",
    publishing.ChangedSince: "stale",
    publishing.ChangedThere: "stale",
    publishing.NotAllowed: "not-allowed",
    drafting.StaleDraft: "stale",
    drafting.NoLongerADraft: "not-a-draft",
    publishing.UnderWay: "under-way",
}


def of_refusal(refusal: Exception) -> Problem:
    """What to tell of a refusal that a verb has raised."""
    if isinstance(refusal, publishing.Paused):
        pause = refusal.pause
        return Problem("paused", f"By {pause.by}: {pause.reason}")
    if isinstance(refusal, publishing.TooSoon):
        return Problem("too-often", str(refusal), seconds=refusal.seconds)
    return Problem(_REFUSALS.get(type(refusal), "not-possible"))
