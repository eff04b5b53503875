"""The desk's pages of pushes: one is written and sent, corrected, withdrawn. For editors alone."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from liveblog import publishing
from liveblog.desk.access import editable_blog, signed_in
from liveblog.desk.focus import focus_first_error
from liveblog.desk.replies import again
from liveblog.models import JournalLine, Pause, ReviewLevel, Verb

from . import pushes as acts
from .forms import PushForm
from .models import MAX_WORDS, Push
from .payload import corrected

SHOWN = 50


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def pushes(request, slug):
    """Write one and send it; below it what was sent."""
    blog = editable_blog(request, slug)
    form = PushForm(request.POST or None, blog=blog, initial=_initial(request))
    last = None
    if request.method == "POST" and form.is_valid():
        try:
            acts.send(
                blog,
                words=form.cleaned_data["words"],
                update=form.cleaned_data["update"],
                by=request.user,
                is_confirmed=form.cleaned_data["confirmed"],
            )
        except acts.TooSoon as refusal:
            last = refusal.last
            if refusal.is_again:
                return redirect("pushes:pushes", blog.slug)
        except publishing.Withdrawn:
            form.add_error("update", _("This update was withdrawn a moment ago."))
        except publishing.NotShown:
            pass  # the page says so
        else:
            messages.success(request, _("It is on its way."))
            return redirect("pushes:pushes", blog.slug)
    focus_first_error(form)
    context = {"form": form, "last": last, **_context(request, blog)}
    status = 422 if form.is_bound else 200
    return again(request, "liveblog/web_push/pushes.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def correct(request, slug, pk):
    """In the place of a push: what is right."""
    blog = editable_blog(request, slug)
    push = _replaceable(blog, pk)
    words = _shortened(push.update_shown.heading if push.update_shown else "")
    form = PushForm(
        request.POST or None, blog=blog, initial={"words": words or push.words}
    )
    if request.method == "POST" and form.is_valid():
        try:
            acts.correct(push, words=form.cleaned_data["words"], by=request.user)
        except (acts.Replaced, publishing.Withdrawn, publishing.NotShown):
            messages.error(request, _("It is withdrawn, or something else was sent."))
        else:
            messages.success(request, _("The correction is on its way."))
        return redirect("pushes:pushes", blog.slug)
    focus_first_error(form)
    with translation.override(blog.interface_language):
        before_words = corrected("")
    context = {"form": form, "corrects": push, "before_words": before_words}
    context |= _context(request, blog)
    status = 422 if form.is_bound else 200
    return again(request, "liveblog/web_push/correct.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def withdraw(request, slug, pk):
    """Asks first."""
    blog = editable_blog(request, slug)
    push = _replaceable(blog, pk)
    if request.method != "POST":
        context = {"blog": blog, "push": push}
        return render(request, "liveblog/web_push/withdraw.html", context)
    try:
        acts.withdraw(push, by=request.user)
    except acts.Replaced:
        messages.error(request, _("Something else was sent in its place meanwhile."))
    return redirect("pushes:pushes", blog.slug)


@require_safe
@signed_in
def note(request, slug):
    """Above the composer: pushes of what was corrected since. Asked for by the page itself."""
    blog = editable_blog(request, slug)
    found = [push for push in _listed(blog)[:SHOWN] if push.is_replaceable]
    context = {"blog": blog, "corrected": _corrected(found)}
    return render(request, "liveblog/web_push/_corrected.html", context)


# Below the views ------------------------------------------------------------------------


def _initial(request):
    return {"update": request.GET.get("update", "")}


def _listed(blog):
    its = Push.objects.filter(blog=blog)
    return its.select_related("by", "update_shown", "replaced_by", "replaces")


def _replaceable(blog, pk):
    push = get_object_or_404(_listed(blog), pk=pk)
    if not push.is_replaceable:
        raise Http404
    push.blog = blog
    return push


def _context(request, blog):
    followers, quiet = acts.receivers(blog, timezone.now())
    listed = list(_listed(blog)[:SHOWN])
    return {
        "blog": blog,
        "most": MAX_WORDS,
        "followers": followers,
        "quiet": quiet,
        "receivers": followers - quiet,
        "pushes": listed,
        "corrected": {push.pk for push in _corrected(listed)},
        "is_shown": not (blog.is_prepared or blog.is_rehearsal),
        "needs_another": blog.level_for(request.user) != ReviewLevel.DIRECT,
        "pause": Pause.objects.of(blog).first(),
    }


def _corrected(found):
    """Those of updates in which something was wrong, as was found after they were sent."""
    of_updates = {push.update_shown_id: push for push in found if push.update_shown_id}
    lines = JournalLine.objects.filter(update__in=of_updates)
    wrong = lines.filter(verb=Verb.MARK_WRONG) | lines.filter(change="correction")
    newest = dict(wrong.order_by("at").values_list("update", "at"))
    return [
        push
        for push in found
        if push.is_replaceable
        and push.update_shown_id in newest
        and newest[push.update_shown_id] > push.at
    ]


def _shortened(words):
    return words if len(words) <= MAX_WORDS else f"{words[: MAX_WORDS - 1].rstrip()}…"
