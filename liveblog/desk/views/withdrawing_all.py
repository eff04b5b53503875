"""Withdrawing everything from one person since a moment, once somebody has looked through it."""

from zoneinfo import ZoneInfo

from django import forms
from django.conf import settings
from django.contrib import messages
from django.db.models import prefetch_related_objects
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from accounts.models import User
from liveblog import publishing
from liveblog.desk.access import signed_in
from liveblog.desk.fields import LineField, StillThereField
from liveblog.desk.focus import focus_first_error
from liveblog.desk.moment_field import MomentField
from liveblog.models import Update

AT_ONCE = 200  # rows that one page lists and one request takes


class SinceForm(forms.Form):
    since = MomentField(label=_("Since"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["since"].zone = ZoneInfo(settings.TIME_ZONE_OF_NEWSROOM)


class WithdrawAllForm(forms.Form):
    """Which of them, and what is said of it."""

    updates = StillThereField(
        Update.objects.none(),
        error_messages={"required": _("Choose at least one.")},
    )
    reason = LineField(
        label=_("Why"),
        max_length=300,
        error_messages={"required": _("Say why, for whoever is on shift after you.")},
    )
    notice = LineField(
        label=_("What readers see in the place of each"), max_length=300, required=False
    )

    def __init__(self, *args, updates, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["updates"].queryset = updates


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def withdraw_all(request, person):
    """What this person has published since a time, each with a tick; then withdraws those."""
    found = _person(request, person)
    since_form = SinceForm(request.GET or None)
    if not since_form.is_valid():
        return _page(request, since_form, person=found)
    since = since_form.cleaned_data["since"]
    public = publishing.public_since(found, since)
    form = WithdrawAllForm(request.POST or None, updates=public)
    if request.method == "POST" and form.is_valid():
        return _withdrawn(request, **form.cleaned_data)
    return _page(
        request,
        form,
        person=found,
        since=since,
        since_form=since_form,
        ticked=request.POST.getlist("updates") if form.is_bound else None,
        **_lists(found, since),
    )


def _lists(person, since):
    """The oldest of each list, and in `totals` how many there are where that is not all."""
    found = {
        "updates": publishing.public_since(person, since),
        "rewritten": publishing.rewritten_since(person, since),
        "withdrawn": publishing.withdrawn_since(person, since),
        "put_back": publishing.put_back_since(person, since),
    }
    lists = {name: _as_they_were(rows) for name, rows in found.items()}
    full = [name for name, rows in lists.items() if len(rows) == AT_ONCE]
    totals = {name: total for name in full if (total := found[name].count()) > AT_ONCE}
    return {"at_once": AT_ONCE, "totals": totals, **lists}


def _page(request, form, **context):
    focus_first_error(form)
    context = {"form": form, "since_form": form, **context}
    status = 422 if form.is_bound else 200
    return render(request, "liveblog/desk/withdraw_all.html", context, status=status)


def _withdrawn(request, *, updates, reason, notice):
    count = publishing.withdraw_all(
        updates[:AT_ONCE], by=request.user, reason=reason, notice=notice
    )
    said = ngettext("%(n)s update is withdrawn.", "%(n)s updates are withdrawn.", count)
    messages.success(request, said % {"n": count})
    return redirect(request.get_full_path())


@require_POST
@signed_in
def put_back_all(request, person):
    """Drafts again of what was withdrawn since that time."""
    found = _person(request, person)
    form = SinceForm(request.GET)
    if not form.is_valid():
        raise Http404
    withdrawn = publishing.withdrawn_since(found, form.cleaned_data["since"])[:AT_ONCE]
    drafts = [publishing.put_back(each, by=request.user) for each in withdrawn]
    count = len([draft for draft in drafts if draft is not None])
    messages.success(
        request,
        ngettext(
            "%(n)s update is a draft again.", "%(n)s updates are drafts again.", count
        )
        % {"n": count},
    )
    page = reverse("desk:withdraw_all", args=[found.pk])
    return redirect(f"{page}?{request.GET.urlencode()}")


def _as_they_were(rows):
    """The first of them; what is withdrawn with the heading that it had: a tombstone has none."""
    updates = list(rows[:AT_ONCE])
    gone = [each for each in updates if each.is_withdrawn]
    prefetch_related_objects(gone, "versions")
    for update in gone:
        last = max(update.versions.all(), key=lambda each: each.revision)
        update.heading = last.words.get("heading", "")
    return updates


def _person(request, pk):
    if not request.user.is_editor:
        raise Http404
    return get_object_or_404(User, pk=pk)
