"""The desk's pages of tokens: one's own, and for editors everybody's."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from liveblog.desk.access import signed_in
from liveblog.desk.focus import focus_first_error
from liveblog.desk.replies import again
from liveblog.models import writers_turn
from liveblog.publishing.revisions import require_editor

from .forms import TokenForm
from .models import Token

# Where a new secret waits to be shown, once, to who has made it.
NEW_SECRET = "token_secret"  # noqa: S105


@require_safe
@signed_in
def tokens(request):
    """This person's own. Two queries."""
    own = Token.objects.not_ended().filter(person=request.user)
    context = {
        "tokens": own.prefetch_related("blogs"),
        "new_secret": request.session.pop(NEW_SECRET, ""),
    }
    return render(request, "liveblog/api/tokens.html", context)


@require_safe
@signed_in
def all_tokens(request):
    """Everybody's, for editors; others find nothing here."""
    if not request.user.is_editor:
        raise Http404
    found = Token.objects.not_ended().select_related("person")
    context = {"tokens": found.prefetch_related("blogs"), "is_of_all": True}
    return render(request, "liveblog/api/all_tokens.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
@reauthentication_required
def new_token(request):
    """Asks who is signed in for the password again: a token outlives the session."""
    form = TokenForm(request.POST or None, person=request.user)
    if request.method == "POST" and form.is_valid():
        with writers_turn():
            _made, secret = Token.make(request.user, **form.facts)
        request.session[NEW_SECRET] = secret
        return redirect("tokens:tokens")
    focus_first_error(form)
    status = 422 if form.is_bound else 200
    page = "liveblog/api/new_token.html"
    return again(request, page, {"form": form}, status=status)


@require_POST
@signed_in
def end_token(request, pk):
    """One of one's own; an editor ends anybody's. It opens nothing from the next request on."""
    found = Token.objects.not_ended()
    if not request.user.is_editor:
        found = found.filter(person=request.user)
    token = get_object_or_404(found, pk=pk)
    with writers_turn(), transaction.atomic():
        if token.person_id != request.user.pk:
            require_editor(request.user)  # may be one no more by now
        its = Token.objects.not_ended().filter(pk=token.pk)
        its.update(ended_at=timezone.now(), ended_by=request.user)
    messages.success(request, _("“%(name)s” has ended.") % {"name": token.name})
    is_own = token.person_id == request.user.pk and "of_all" not in request.POST
    return redirect("tokens:tokens" if is_own else "tokens:all_tokens")
