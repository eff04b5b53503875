"""The pages of the wires that are asked: for administrators, but for the yes of whose drafts come of it."""

from contextlib import contextmanager
from copy import copy
from functools import wraps

from django.contrib import messages
from django.db import transaction
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
from liveblog.models import writers_turn

from .wire_asking import FULL
from .wire_forms import ROW, WireForm, host_of
from .wire_models import Wire


def for_administrators(view):
    """404 to others."""

    @signed_in
    @wraps(view)
    def asked(request, *args, **kwargs):
        if not request.user.is_administrator:
            raise Http404
        return view(request, *args, **kwargs)

    return asked


@require_safe
@for_administrators
def wires(request):
    found = Wire.objects.select_related("person", "blog")
    return render(request, "liveblog/inbox/wires.html", {"wires": found, "full": FULL})


@require_http_methods(["GET", "HEAD", "POST"])
@for_administrators
def new_wire(request):
    form = WireForm(request.POST or None, by=request.user)
    if request.method == "POST" and form.is_valid():
        made = form.save(commit=False)
        made.authorization = form.cleaned_data["authorization"]
        made.bound_at = timezone.now() if made.person == request.user else None
        with writers_turn():
            made.save()
        return redirect("inbox:wire", made.pk)
    focus_first_error(form)
    status = 422 if form.is_bound else 200
    page = "liveblog/inbox/new_wire.html"
    return again(request, page, {"form": form}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@for_administrators
def wire(request, pk):
    found = get_object_or_404(Wire.objects.select_related("person", "blog"), pk=pk)
    form = WireForm(request.POST or None, instance=copy(found), by=request.user)
    if request.method == "POST" and form.is_valid():
        _change(form.instance, form.cleaned_data["authorization"], by=request.user)
        messages.success(request, _("Saved."))
        return redirect("inbox:wire", pk)
    focus_first_error(form)
    status = 422 if form.is_bound else 200
    context = {"form": form, "wire": found, "full": FULL}
    return again(request, "liveblog/inbox/wire.html", context, status=status)


@require_POST
@for_administrators
def ask_wire(request, pk):
    """The worker does, within a second or two."""
    with _locked(pk) as found:
        found.next_at = timezone.now()
        found.save(update_fields=["next_at"])
    return redirect("inbox:wire", pk)


@require_POST
@for_administrators
def switch_wire_off(request, pk):
    with _locked(pk) as found:
        if found.is_on:
            found.switch_off(timezone.now())
    return redirect("inbox:wire", pk)


@require_POST
@for_administrators
def switch_wire_on(request, pk):
    with _locked(pk) as found:
        if not found.is_on:
            found.switch_on(timezone.now())
    return redirect("inbox:wire", pk)


@require_http_methods(["GET", "HEAD", "POST"])
@for_administrators
def remove_wire(request, pk):
    """Asks first. The drafts that came of it stay."""
    found = get_object_or_404(Wire, pk=pk)
    if request.method != "POST":
        its = {"removed": found, "its_page": reverse("inbox:wire", args=[pk])}
        return render(request, "liveblog/inbox/remove_wire.html", its)
    with _locked(pk) as locked:
        locked.delete()
    messages.success(request, _("%(name)s is removed.") % {"name": found.name})
    return redirect("inbox:wires")


@require_POST
@signed_in
def bind_wire(request, pk):
    """Yes: what comes from there is this person's."""
    return _bound(request, pk, timezone.now())


@require_POST
@signed_in
def unbind_wire(request, pk):
    return _bound(request, pk, None)


# Below the views ------------------------------------------------------------------------


@contextmanager
def _locked(pk):
    """The wire, which neither the worker nor another administrator changes meanwhile."""
    with writers_turn(), transaction.atomic():
        yield get_object_or_404(Wire.objects.select_for_update(), pk=pk)


def _bound(request, pk, at):
    """One's own alone: 404 is the refusal."""
    own = Wire.objects.filter(person=request.user)
    found = get_object_or_404(own, pk=pk)
    with writers_turn():
        own.filter(pk=found.pk).update(bound_at=at)
    return redirect("inbox:inbox")


def _change(wire: Wire, authorization: str, *, by) -> None:
    """Another address is asked as a new one. The header is shown to no other host than it was given for;
    its person says yes to other words, or another person does. Raises Http404 of one that is removed."""
    with _locked(wire.pk) as former:
        is_there = host_of(former.url) == host_of(wire.url)
        wire.authorization = authorization or (former.authorization if is_there else "")
        changed = ["authorization", "person"]
        if wire.url != former.url:
            wire.etag = wire.last_modified = ""
            wire.created_at = wire.next_at = timezone.now()
            changed += ["etag", "last_modified", "created_at", "next_at"]
        if (wire.url, wire.person_id) != (former.url, former.person_id):
            wire.bound_at = timezone.now() if wire.person == by else None
            changed.append("bound_at")
        # Nothing else: the worker may have written there since.
        wire.save(update_fields=[*ROW, *changed])
