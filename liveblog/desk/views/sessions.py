"""Where a person is signed in, and ending one of these sessions."""

import re

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from liveblog.desk.access import signed_in

# The first that is found: most browsers say that they are others, too.
BROWSERS = [
    ("Edge", "Edg"),
    ("Opera", "OPR/"),
    ("Samsung Internet", "SamsungBrowser"),
    ("Firefox", r"Firefox|FxiOS"),
    ("Chrome", r"Chrom|CriOS"),
    ("Safari", "Safari"),
]
SYSTEMS = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("macOS", "Mac OS"),
    ("ChromeOS", "CrOS"),
    ("Linux", "Linux"),
]


@require_safe
@signed_in
def sessions(request):
    """This person's own. Two queries for each: whether it still is one."""
    found = UserSession.objects.purge_and_list(request.user)
    for session in found:
        session.device = device_of(session.user_agent)
        session.is_this = session.session_key == request.session.session_key
    found.sort(key=lambda session: (session.is_this, session.last_seen_at))
    context = {
        "sessions": reversed(found),
    }
    return render(request, "liveblog/desk/sessions.html", context)


@require_POST
@signed_in
def end_session(request, session):
    """One of one's own: on that device the next request is sent to sign in."""
    own = UserSession.objects.filter(user=request.user)
    get_object_or_404(own, pk=session).end()
    messages.success(request, _("That session has ended."))
    return redirect("desk:sessions")


def device_of(user_agent) -> str:
    """Firefox, Windows; or "" of what says nothing that is known here."""
    named = (_first(names, user_agent) for names in (BROWSERS, SYSTEMS))
    return ", ".join(filter(None, named))


def _first(names, user_agent):
    return next((name for name, sign in names if re.search(sign, user_agent)), "")
