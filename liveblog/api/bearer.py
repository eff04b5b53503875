"""Who sends a request: the token in it, and its person as they are now."""

from django.db import DatabaseError
from django.db.models import Q
from django.utils import timezone
from ninja.security import HttpBearer

from accounts import second_factors
from liveblog.models import writers_turn
from liveblog.web.request_bodies import KIND, Kind

from . import rates
from .models import NOTED_EVERY, PREFIX, Token, digest_of
from .problems import Problem


class Bearer(HttpBearer):
    """Sets `request.auth` to the Token. Nothing of the body is read before it is known."""

    def authenticate(self, request, secret):
        """Two queries, or three where a second factor is asked for. Raises Problem."""
        token = find(secret)
        if token is None:
            if rates.is_guessing(request):
                raise Problem("too-often")
            raise Problem("no-token")
        if second_factors.is_owed(token.person):
            raise Problem("second-factor")
        if getattr(request, "takes_files", False):
            request.META[KIND] = Kind.FILES
        # Here, so that what has a body is not counted twice: web/threads.py calls us once
        # without it, and gives that call up where it is read.
        request.META["wsgi.input"].read(0)
        request.rate = rates.count_of_token(token.pk)
        if request.rate.is_too_often:
            raise Problem("too-often")
        _note_use(token)
        token.person.program = token.name
        return token


def find(secret: str) -> Token | None:
    if not secret.startswith(PREFIX):
        return None
    usable = Token.objects.usable(timezone.now()).select_related("person")
    return usable.filter(digest=digest_of(secret)).first()


def _note_use(token: Token) -> None:
    now = timezone.now()
    if token.last_used_at is not None and now - token.last_used_at < NOTED_EVERY:
        return
    its = Token.objects.filter(pk=token.pk)
    is_old = Q(last_used_at=None) | Q(last_used_at__lte=now - NOTED_EVERY)
    try:
        with writers_turn():
            its.filter(is_old).update(last_used_at=now)
    except DatabaseError:
        return  # it is noted at the next request
