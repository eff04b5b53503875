"""A blog from a file: sent, looked at, and then imported; each step on a page of its own."""

import threading

from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from liveblog.desk.access import signed_in
from liveblog.desk.body_limits import takes_files
from liveblog.desk.focus import focus_first_error
from liveblog.desk.import_forms import ImportForm, PlanForm
from liveblog.importing import (
    NotUnderstood,
    carry_out,
    opened,
    plan_of,
    waiting_files,
)

# What a page waits for: some ten seconds of one thread. The command takes more.
MOST_UPDATES, MOST_FILES = 1000, 100
MOST_DATA_BYTES = 8 * 1024 * 1024
# And one at a time in each process.
_importing = threading.Lock()


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
@takes_files
def import_blog(request):
    """Takes the file, and leads to what is in it."""
    _editors_alone(request)
    is_sent = request.method == "POST"
    form = ImportForm(request.POST, request.FILES) if is_sent else ImportForm()
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            with opened(file, most=MOST_DATA_BYTES) as found:
                plan_of(found)
        except NotUnderstood as refusal:
            form.add_error("file", str(refusal))
        else:
            token = waiting_files.keep(file, by=request.user)
            return redirect("desk:planned_import", token)
    focus_first_error(form)
    template, status = "liveblog/desk/import_blog.html", 422 if form.is_bound else 200
    return render(request, template, {"form": form}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def planned_import(request, token):
    """The dry run; a POST looks again with other answers, or does it."""
    _editors_alone(request)
    form = PlanForm(request.POST) if request.method == "POST" else PlanForm()
    answers = form.cleaned_data if form.is_valid() else {}
    try:
        with (
            waiting_files.opened_again(token, by=request.user) as file,
            opened(file, most=MOST_DATA_BYTES) as found,
        ):
            fetches, slug = answers.get("fetches", False), answers.get("slug", "")
            plan = plan_of(found, fetches=fetches, slug=slug)
            is_wanted = answers and "import" in request.POST
            if not is_wanted or _too_much(plan):
                return _page(request, plan, form, token)
            return _do(request, plan, found, answers, token)
    except FileNotFoundError:
        raise Http404 from None
    except NotUnderstood as refusal:
        form = ImportForm()
        context = {"form": form, "problem": str(refusal)}
        return render(request, "liveblog/desk/import_blog.html", context, status=409)


# Below the views ------------------------------------------------------------------------


def _editors_alone(request):
    if not request.user.is_editor:
        raise Http404


def _do(request, plan, found, answers, token):
    if not _importing.acquire(blocking=False):
        busy = _("Another file is being imported. Try again in a minute.")
        return _page(request, plan, PlanForm(request.POST), token, problem=busy)
    try:
        done = carry_out(plan, found, by=request.user, is_shown=answers["is_shown"])
    finally:
        _importing.release()
    waiting_files.forget(token, by=request.user)
    return render(
        request, "liveblog/desk/imported.html", {"done": done, "blog": done.blog}
    )


def _too_much(plan):
    """Why this is not for a page; "" where it is."""
    updates = len(plan.new) + len(plan.changed)
    if updates <= MOST_UPDATES and len(plan.files) <= MOST_FILES:
        return ""
    return _(
        "This takes longer than a page can wait (%(updates)s updates, %(files)s files). "
        "An operator imports it with: manage.py import_blog"
    ) % {"updates": updates, "files": len(plan.files)}


def _page(request, plan, form, token, problem=""):
    if not form.is_bound:
        form = PlanForm(initial={"slug": plan.slug})
    context = {
        "form": form,
        "plan": plan,
        "token": token,
        "problem": problem,
        "too_much": _too_much(plan),
        "was_closed": plan.incoming.was_closed and plan.takes_new,
    }
    status = 503 if problem else 422 if form.errors else 200
    return render(request, "liveblog/desk/planned_import.html", context, status=status)
