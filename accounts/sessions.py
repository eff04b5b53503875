"""Whether the desk has ended a person's sessions, for a device that is signed out.

A session that has run out is the person's still: they sign in again and go on. One is
ended when the account is closed, its password changed, or the person signs out everywhere.
"""

from django.core import signing
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from .models import User

SALT = "accounts.sessions"


def token_for(person):
    """Names the person and how they may sign in now; tells nobody else either."""
    return signing.dumps([person.pk, person.get_session_auth_hash()[-16:]], salt=SALT)


@require_safe
def session(request, token):
    """204 while the sessions of then may go on; 410 once they were ended."""
    try:
        pk, sign = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        # Of another installation, or before its secret key was changed: all have ended.
        return HttpResponse(status=410)
    person = User.objects.filter(pk=pk, is_active=True).first()
    is_ended = person is None or person.get_session_auth_hash()[-16:] != sign
    return HttpResponse(status=410 if is_ended else 204)
