"""When a person was last at the desk, noted beside each of their sessions.

At most once in five minutes for a session and a process: a desk asks for news all the time,
and on SQLite each note waits for its turn among those who publish.
"""

import logging
from collections import OrderedDict
from datetime import timedelta
from time import time

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed, PermissionDenied
from django.db import DatabaseError
from django.db.models import Max
from django.utils import timezone

logger = logging.getLogger(__name__)

EVERY_SECONDS = 300
MOST_SESSIONS = 5000
KEY_LENGTH = UserSession._meta.get_field("session_key").max_length


class LastSeen:
    """A middleware; must stand after the one that knows the user."""

    def __init__(self, get_response):
        if not settings.NOTE_LAST_SEEN:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self._noted = OrderedDict()  # when, by session; the oldest first

    def __call__(self, request):
        response = self.get_response(request)
        # Whom no view has asked for is nobody who works here: it would cost a query.
        user = getattr(request, "_cached_user", None)
        if user is not None and user.is_authenticated and self._is_time_for(request):
            self._note(request)
        return response

    def _is_time_for(self, request):
        key = request.session.session_key
        if not key or len(key) > KEY_LENGTH:
            return False
        now = time()
        if now - self._noted.get(key, -EVERY_SECONDS) < EVERY_SECONDS:
            return False
        self._noted.pop(key, None)
        self._noted[key] = now
        while len(self._noted) > MOST_SESSIONS:
            self._noted.popitem(last=False)
        return True

    def _note(self, request):
        try:
            of_this = UserSession.objects.filter(
                session_key=request.session.session_key
            )
            if not of_this.update(last_seen_at=timezone.now()):
                # Signed in before this was noted, or by a command.
                UserSession.objects.create_from_request(request)
        except (DatabaseError, PermissionDenied):  # or no network address is known
            logger.warning("When a person was last here could not be noted.")


def last_seen(person):
    """When this person was last at the desk, to five minutes; None if never. One query."""
    sessions = UserSession.objects.filter(user=person)
    return sessions.aggregate(at=Max("last_seen_at"))["at"]


def forget_sessions(now):
    """Drop what was noted of sessions that ended by themselves: for the worker, hourly."""
    old = now - timedelta(seconds=settings.SESSION_COOKIE_AGE, days=1)
    return UserSession.objects.filter(last_seen_at__lt=old).delete()[0]
