"""The desk's pages of webhooks: who is told, and what became of it. For editors alone."""

from contextlib import contextmanager
from functools import wraps

from django.contrib import messages
from django.db import transaction
from django.db.models import Count, Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
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
from liveblog.desk.verb_names import done
from liveblog.models import writers_turn
from liveblog.publishing.revisions import require_editor

from .forms import ROW, EndpointForm
from .models import Delivery, Endpoint
from .outbox import new_delivery
from .payload import TEST

SHOWN = 100
# Where a new secret waits to be shown, once, to who has made it.
NEW_SECRET = "webhook_secret"  # noqa: S105


def for_editors(view):
    """404 to others."""

    @signed_in
    @wraps(view)
    def asked(request, *args, **kwargs):
        if not request.user.is_editor:
            raise Http404
        return view(request, *args, **kwargs)

    return asked


@require_safe
@for_editors
def endpoints(request):
    waiting = Count("deliveries", filter=Q(deliveries__state="waiting"))
    found = Endpoint.objects.annotate(waiting_count=waiting)
    return render(request, "liveblog/webhooks/endpoints.html", {"endpoints": found})


@require_http_methods(["GET", "HEAD", "POST"])
@for_editors
def new_endpoint(request):
    form = EndpointForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = form.save(commit=False)
        made.created_by = request.user
        made.is_for_all_blogs = not form.cleaned_data["blogs"]
        with _as_editor(request):
            made.save()
            form.save_m2m()
        _show_once(request, made)
        return redirect("webhooks:endpoint", made.pk)
    focus_first_error(form)
    status = 422 if form.is_bound else 200
    page = "liveblog/webhooks/new_endpoint.html"
    return again(request, page, {"form": form}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@for_editors
def endpoint(request, pk):
    found = get_object_or_404(Endpoint.objects.select_related("created_by"), pk=pk)
    form = EndpointForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        with _as_editor(request):
            # Those that it was for may have been erased: nobody has unticked them.
            is_for_all = found.is_for_all_blogs or found.blogs.exists()
            found.is_for_all_blogs = is_for_all and not form.cleaned_data["blogs"]
            # Nothing else: the worker may have written there since.
            found.save(update_fields=[*ROW, "is_for_all_blogs"])
            found.blogs.set(form.cleaned_data["blogs"])
        messages.success(request, _("Saved."))
        return redirect("webhooks:endpoint", pk)
    focus_first_error(form)
    status = 422 if form.is_bound else 200
    context = {
        "form": form,
        "new_secret": _secret_to_show(request, found),
        "has_former_secret": len(found.secrets_at(timezone.now())) > 1,
        **_log_context(found),
    }
    page = "liveblog/webhooks/endpoint.html"
    return again(request, page, context, status=status)


@require_safe
@for_editors
def log(request, pk):
    """The list alone, as it is now: the page asks for it while something is under way."""
    context = _log_context(get_object_or_404(Endpoint, pk=pk))
    return render(request, "liveblog/webhooks/_log.html", context)


@require_POST
@for_editors
def send_test(request, pk):
    found = get_object_or_404(Endpoint, pk=pk)
    with _as_editor(request):
        new_delivery(found, type_=TEST).save()
    return redirect("webhooks:endpoint", pk)


@require_POST
@for_editors
def send_again(request, pk, delivery):
    """What has ended; of what waits there is nothing to be done."""
    with _as_editor(request):
        ended = Delivery.objects.exclude(state="waiting").exclude(line=None)
        its = ended.filter(endpoint=pk, endpoint__off_since=None)
        get_object_or_404(its.select_for_update(of=["self"]), pk=delivery).send_again(
            timezone.now()
        )
    return redirect("webhooks:endpoint", pk)


@require_POST
@for_editors
def rotate(request, pk):
    with _locked(request, pk) as found:
        found.rotate(timezone.now())
    _show_once(request, found)
    return redirect("webhooks:endpoint", pk)


@require_POST
@for_editors
def switch_off(request, pk):
    with _locked(request, pk) as found:
        if found.is_on:
            found.switch_off(Endpoint.Why.BY_HAND, timezone.now())
    return redirect("webhooks:endpoint", pk)


@require_POST
@for_editors
def switch_on(request, pk):
    with _locked(request, pk) as found:
        if not found.is_on:
            found.switch_on(timezone.now())
    return redirect("webhooks:endpoint", pk)


@require_http_methods(["GET", "HEAD", "POST"])
@for_editors
def remove(request, pk):
    """Asks first."""
    found = get_object_or_404(Endpoint, pk=pk)
    if request.method != "POST":
        its = {"removed": found, "its_page": reverse("webhooks:endpoint", args=[pk])}
        return render(request, "liveblog/webhooks/remove.html", its)
    with _locked(request, pk) as locked:
        locked.delete()
    messages.success(request, _("%(name)s is removed.") % {"name": found.name})
    return redirect("webhooks:endpoints")


# Below the views ------------------------------------------------------------------------


@contextmanager
def _as_editor(request):
    """A transaction of who is an editor yet: else NotAllowed, and nothing is written."""
    with writers_turn(), transaction.atomic():
        require_editor(request.user)
        yield


@contextmanager
def _locked(request, pk):
    """The endpoint, which neither the worker nor another editor changes meanwhile."""
    with _as_editor(request):
        yield get_object_or_404(Endpoint.objects.select_for_update(), pk=pk)


def _log_context(found):
    """One query."""
    its = found.deliveries.select_related("line__blog").order_by("-pk")
    listed = [(each, _name_of(each)) for each in its[:SHOWN]]
    is_under_way = any(each.is_first_try for each, _name in listed)
    return {"endpoint": found, "deliveries": listed, "is_under_way": is_under_way}


def _name_of(delivery):
    return _("Test") if delivery.line is None else done(delivery.line)


def _show_once(request, found):
    request.session[NEW_SECRET] = {str(found.pk): found.secret}


def _secret_to_show(request, found):
    """ "" but for the first page after it was made."""
    waiting = request.session.get(NEW_SECRET, {})
    if str(found.pk) not in waiting:
        return ""
    del request.session[NEW_SECRET]
    return waiting[str(found.pk)]
