"""What mail servers and chat services send, and programs with a token of the wire.

Each is verified before anything of it is believed, and answered at once: the worker makes the draft.
"""

import base64
import binascii
import hashlib
import hmac
import time

from django.conf import settings
from django.http import Http404, HttpResponse, JsonResponse
from django.views.decorators.http import require_http_methods, require_POST

from accounts import throttle
from liveblog.api import problems, rates
from liveblog.web.request_bodies import KIND, Kind
from media.decoder_slots import Busy

from . import channels
from .incoming import Forged, Full, Odd
from .mailing import receive
from .room import RETRY_AFTER_SECONDS
from .taking import take_from_chat

MOST_FORGED_PER_MINUTE = 60
MAIL_SIGNATURE, MAIL_TO = "Inbox-Signature", "Inbox-To"
MOST_MAIL_BYTES = 45 * 1024 * 1024


def verified(view):
    """Answers what is forged, odd, busy or too much, and counts what is forged by its network address."""

    def asked(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except Forged:
            sender = throttle.sender_digest(request, "inbox")
            used = rates.count(sender, now=time.time()).used
            is_guessing = used > MOST_FORGED_PER_MINUTE
            return problems.reply("too-often" if is_guessing else "not-allowed")
        except Odd:
            return problems.reply("bad-request")
        except Busy:
            return problems.reply("busy")
        except Full:
            return problems.reply("too-often", seconds=RETRY_AFTER_SECONDS)

    return asked


@require_POST
@verified
def mail(request):
    """One mail as it came, in the body; a header says to whom it went, where its own may not.

    Not the address of the request: it stands in logs, and may be a secret.
    """
    its = settings.INBOX_CHANNELS.get("mail")
    if its is None:
        raise Http404
    is_known = _has_secret(request, its["secret"])
    request.META[KIND] = Kind.FILES if is_known else Kind.NOBODYS
    to = request.headers.get(MAIL_TO, "").split(",")
    raw = request.read(MOST_MAIL_BYTES)
    if not is_known:
        _require_signature(request, its["secret"], raw)
    return JsonResponse({"became": receive(raw, to).value})


@require_http_methods(["GET", "HEAD", "POST"])
@verified
def chat(request, name):
    """What a chat service sends; GET is the question of one (Meta) whether this address is ours."""
    found = channels.of(name)
    if found is None:
        raise Http404
    if request.method != "POST":
        if not hasattr(found, "challenge"):
            raise Http404
        return HttpResponse(found.challenge(request.GET), content_type="text/plain")
    outcomes = [take_from_chat(each) for each in found.read(request)]
    return JsonResponse(found.answer(request, outcomes))


# Below the views ------------------------------------------------------------------------


def _has_secret(request, secret: str) -> bool:
    """In the head: as a token, or as the password of an address with one in it. Raises Forged."""
    said = request.headers.get("Authorization", "")
    if not said:
        return False
    kind, _space, value = said.partition(" ")
    if kind.lower() == "basic":
        value = _password(value)
    if not hmac.compare_digest(value.strip().encode(), secret.encode()):
        raise Forged
    return True


def _password(value: str) -> str:
    try:
        decoded = base64.b64decode(value, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        raise Forged from None
    return decoded.partition(":")[2]


def _require_signature(request, secret: str, raw: bytes) -> None:
    """HMAC-SHA256 of the body, in hex. Raises Forged."""
    said = request.headers.get(MAIL_SIGNATURE, "").removeprefix("sha256=")
    right = hmac.new(secret.encode(), raw, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(said.encode(), right.encode()):
        raise Forged
