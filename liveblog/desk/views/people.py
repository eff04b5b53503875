"""The people of the newsroom: who they are, inviting them, and ending their access.

For editors alone: everybody else finds nothing here.
"""

from functools import wraps

from django.conf import settings
from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from accounts import people as verbs
from accounts.models import PersonLine, User
from liveblog import publishing
from liveblog.desk.access import signed_in
from liveblog.desk.body_limits import takes_files
from liveblog.desk.focus import focus_first_error
from liveblog.desk.library import Search
from liveblog.desk.people_forms import ErasingForm, InvitationForm, PersonForm
from liveblog.desk.portraits import show_portrait
from liveblog.desk.replies import again
from liveblog.models import Blog, Portrait
from liveblog.web import headers
from media.replies import rendition_reply

LINES_SHOWN = 200


def for_editors(view):
    """404 to others; and what may not be done is said on the page of whom it is about."""

    @signed_in
    @wraps(view)
    def asked(request, *args, **kwargs):
        if not request.user.is_editor:
            raise Http404
        try:
            return view(request, *args, **kwargs)
        except verbs.NotAnEditor:
            raise Http404 from None
        except verbs.Refused as refusal:
            messages.error(request, _why(refusal))
            return redirect("desk:people")

    return asked


def _why(refusal):
    return {
        verbs.Yourself: _("Of yourself only another editor can change that."),
        verbs.NotInvited: _("This invitation is over: it was used or withdrawn."),
    }[type(refusal)]


@require_safe
@for_editors
def people(request):
    """Everybody, in groups: at work, invited, without access. Two queries."""
    search = Search.of(request.GET)
    found = list(verbs.listed(search.text))
    active = [person for person in found if person.is_active]
    groups = [
        (_("With access"), [person for person in active if person.has_come]),
        (_("Invited"), [person for person in active if not person.has_come]),
        (_("Access ended"), [person for person in found if not person.is_active]),
    ]
    context = {
        "groups": [(name, members) for name, members in groups if members],
        "search": search,
        "is_alone": not search.text and len(found) == 1,
    }
    return render(request, "liveblog/desk/people.html", context)


@require_safe
@for_editors
def people_journal(request):
    """The newest lines of what was decided of people."""
    lines = PersonLine.objects.select_related("person", "by")[:LINES_SHOWN]
    context = {"lines": lines}
    return render(request, "liveblog/desk/people_journal.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_editors
def invite(request):
    form = InvitationForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _invite(request, form):
        said = _("An invitation is on its way to %(address)s.")
        messages.success(request, said % {"address": form.cleaned_data["email"]})
        return redirect("desk:people")
    focus_first_error(form)
    owner = form.owner() if form.is_bound else None
    status = 422 if form.is_bound else 200
    context = {"form": form, "owner": owner}
    return again(request, "liveblog/desk/invite.html", context, status=status)


def _invite(request, form):
    data = form.cleaned_data
    try:
        publishing.let_in(
            data["email"],
            role=data["role"],
            language=data["language"],
            blogs=data["blogs"],
            by=request.user,
        )
    except verbs.HasAccount:
        form.add_error("email", _has_account(form.owner()))
        return False
    return True


def _has_account(person):
    name = {"name": person}
    if not person.is_active:
        return _("%(name)s has an account here, whose access was ended.") % name
    if person.has_come:
        return _("%(name)s has an account here already.") % name
    return _("%(name)s is invited already.") % name


@takes_files
@require_http_methods(["GET", "HEAD", "POST"])
@for_editors
def person(request, person):
    found = get_object_or_404(verbs.listed(), pk=person)
    is_own = found.pk == request.user.pk
    files = request.FILES or None
    form = PersonForm(request.POST or None, files, person=found, is_own=is_own)
    is_right = request.method == "POST" and form.is_valid()
    if is_right and show_portrait(request, form, found):
        verbs.change(found, by=request.user, **form.changes())
        messages.success(request, _("Saved."))
        return redirect("desk:person", found.pk)
    focus_first_error(form)
    context = {
        "form": form,
        "person": found,
        "blogs": Blog.objects.filter(members=found).order_by("-pk")[:LINES_SHOWN],
        "lines": found.lines.select_related("person", "by")[:LINES_SHOWN],
    }
    status = 422 if form.is_bound else 200
    return again(request, "liveblog/desk/person.html", context, status=status)


@require_POST
@for_editors
def invite_again(request, person):
    found = _person(person)
    verbs.invite_again(found, by=request.user)
    said = _("An invitation is on its way to %(address)s.")
    messages.success(request, said % {"address": found.email})
    return redirect("desk:person", found.pk)


@require_POST
@for_editors
def withdraw_invitation(request, person):
    found = _person(person)
    verbs.withdraw_invitation(found, by=request.user)
    said = _("The invitation of %(address)s is withdrawn: its link opens nothing now.")
    messages.success(request, said % {"address": found.email})
    return redirect("desk:people")


@require_POST
@for_editors
def sign_out_person(request, person):
    found = _person(person)
    verbs.sign_out(found, by=request.user)
    said = _("%(name)s is signed out everywhere, and can sign in again.")
    messages.success(request, said % {"name": found})
    return redirect("desk:person", found.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@for_editors
def reset_second_factor(request, person):
    """Asks first."""
    found = _person(person)
    if request.method != "POST":
        context = {"person": found}
        return render(request, "liveblog/desk/reset_second_factor.html", context)
    if verbs.reset_second_factor(found, by=request.user):
        said = _("The second factor of %(name)s is reset, and a mail tells them so.")
        messages.success(request, said % {"name": found})
    return redirect("desk:person", found.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@for_editors
def end_access(request, person):
    """Asks first."""
    found = _person(person)
    if request.method != "POST":
        context = {"person": found}
        return render(request, "liveblog/desk/end_access.html", context)
    verbs.end_access(found, by=request.user)
    messages.success(request, _("%(name)s has no access any more.") % {"name": found})
    return redirect("desk:person", found.pk)


@require_POST
@for_editors
def give_back_access(request, person):
    found = _person(person)
    verbs.give_back_access(found, by=request.user)
    messages.success(request, _("%(name)s has access again.") % {"name": found})
    return redirect("desk:person", found.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@for_editors
def erase_person(request, person):
    """Asks first."""
    found = _person(person)
    initial = {"byline": settings.NEWSROOM_NAME}
    form = ErasingForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        publishing.erase(found, byline=form.new_byline, by=request.user)
        messages.success(request, _("It is erased who this was."))
        return redirect("desk:people")
    focus_first_error(form)
    context = {"person": found, "form": form}
    status = 422 if form.is_bound else 200
    return again(request, "liveblog/desk/erase_person.html", context, status=status)


@require_safe
@signed_in
def portrait(request, person):
    """The picture of a colleague, for whoever is signed in."""
    found = get_object_or_404(
        Portrait.objects.select_related("image"), person=person, person__erased_at=None
    )
    reply = rendition_reply(found.image, found.width_px, "jpg")
    reply.headers["Cache-Control"] = headers.PRIVATE_CACHE
    return reply


def _person(pk):
    return get_object_or_404(User.objects.filter(erased_at=None), pk=pk)
