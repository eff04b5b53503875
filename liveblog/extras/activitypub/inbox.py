"""What other servers send. It is noted and answered at once: who it is from is found out by the worker.

Somebody wants to follow, follows no longer, or is no more; all else is taken and forgotten.
"""

import hashlib
import json
from collections.abc import Mapping
from urllib.parse import urlsplit

from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError
from django.http import HttpResponse
from django.http.request import UnreadablePostError
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from accounts.throttle import is_too_often
from liveblog.models import writers_turn
from liveblog.outgoing.client import NotAllowed, refuse_what_is_never_asked
from liveblog.web import headers
from liveblog.web.request_bodies import KIND, Kind, refusal_of
from liveblog.web.writers_line import NO_PLACE

from .addresses import TYPES, actor_of
from .models import MAX_ADDRESS, Account, Follower, Received
from .posting import trusted
from .signing import NotSigned, Signed, signed_of

# deploy/nginx.conf has the same number.
MOST_BYTES = 64 * 1024
# From one network address: a large server sends what all of its people do.
RATE = "300/m,6000/h"
# So much may wait to be found out; of one host, so that no one keeps the others out.
MOST_WAITING, MOST_OF_A_HOST = 2000, 200
TAKEN = 202


# It has no cookie that another site could abuse.
@csrf_exempt
@require_POST
def inbox(request, name):
    """202 where it is taken, whatever it is. Nothing is asked of anybody."""
    body, refusal = _body_of(request)
    if refusal:
        return _answer(refusal)
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return _answer(400)
    if request.META.get(NO_PLACE):
        return _answer(503)
    try:
        return _take(request, name, told, body)
    except OperationalError:
        return _answer(503)


def _body_of(request):
    """The body, and None; or None and the status that refuses it."""
    request.META[KIND] = Kind.NOBODYS
    length = request.META.get("CONTENT_LENGTH") or "0"
    if request.content_type not in TYPES or not length.isdecimal():
        return None, 400
    if int(length) > MOST_BYTES:
        return None, 413
    try:
        return request.body, None
    except UnreadablePostError:
        return None, refusal_of(request) or 400
    except RequestDataTooBig:
        return None, 413


def _take(request, name, told, body):
    account = get_object_or_404(Account, name=name)
    found = _received(told, account)
    if found is None:
        return _answer(TAKEN)
    if is_too_often(request, "activitypub", RATE):
        return _answer(429)
    sent = {key.lower(): value for key, value in request.headers.items()}
    try:
        signed = signed_of("POST", request.path, sent, body, timezone.now())
    except NotSigned:
        return _answer(401)
    if not _may_be(signed, found.actor):
        return _answer(401)
    return _answer(_note(found, signed))


def _received(told, account: Account) -> Received | None:
    """What it says, where that concerns us."""
    if not isinstance(told, Mapping):
        return None
    kind, actor, thing = told.get("type"), _id(told.get("actor")), told.get("object")
    found = Received(account=account, actor=actor)
    if kind == "Follow" and _id(thing) == actor_of(account):
        found.act, found.follow = Received.Act.FOLLOW, _id(told)
        return found if _is_address(actor) and found.follow else None
    if kind == "Undo" and isinstance(thing, Mapping) and thing.get("type") == "Follow":
        found.act = Received.Act.STOP
        return found if _may_follow(actor, account=account) else None
    if kind == "Delete" and actor and _id(thing) == actor:
        found.act = Received.Act.DELETED
        return found if _may_follow(actor) else None
    return None


def _may_follow(actor: str, **what) -> bool:
    """Who does, and who is about to: whether it was them that asked is found out later."""
    follows = Follower.objects.filter(actor=actor, **what)
    wanting = Received.objects.waiting().filter(act=Received.Act.FOLLOW)
    return follows.exists() or wanting.filter(actor=actor, **what).exists()


def _id(thing) -> str:
    """Of an object or of its address; "" of what is none that we would keep."""
    found = thing.get("id") if isinstance(thing, Mapping) else thing
    is_known = isinstance(found, str) and len(found) <= MAX_ADDRESS
    return found if is_known and found.isascii() and found.isprintable() else ""


def _is_address(actor: str) -> bool:
    try:
        refuse_what_is_never_asked(actor, trusted())
    except NotAllowed:
        return False
    return True


def _may_be(signed: Signed, actor: str) -> bool:
    """By a key of the actor's own host, and short enough to be kept."""
    is_kept = len(signed.key) <= MAX_ADDRESS and len(signed.signature) <= 1100
    is_kept = is_kept and len(signed.text) <= 4000 and "\0" not in signed.text
    try:
        hosts = {urlsplit(address).netloc for address in (signed.key, actor)}
    except ValueError:
        return False
    return is_kept and len(hosts) == 1


def _note(found: Received, signed: Signed) -> int:
    """The status. What was sent before under this signature is no other."""
    found.key, found.signed, found.signature = signed.key, signed.text, signed.signature
    found.digest = hashlib.sha256(signed.signature.encode()).hexdigest()
    waiting = Received.objects.waiting()
    origin = found.actor.partition("://")[2].partition("/")[0]
    of_host = waiting.filter(actor__contains=f"://{origin}/")
    if of_host.count() >= MOST_OF_A_HOST or waiting.count() >= MOST_WAITING:
        return 503
    with writers_turn():
        Received.objects.bulk_create([found], ignore_conflicts=True)
    return TAKEN


def _answer(status):
    reply = HttpResponse(status=status, content_type="text/plain")
    reply.headers["Cache-Control"] = headers.NO_CACHE
    if status in (429, 503):
        reply.headers["Retry-After"] = "60"
    return reply
