"""When an update goes out, and second thoughts: schedule, cancel, undo; the receipt."""

from datetime import timedelta
from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import replace_url, reswap

from liveblog import publishing
from liveblog.desk.access import signed_in, writable_blog, writable_update
from liveblog.desk.composer import Composition
from liveblog.desk.embargo import embargo_in
from liveblog.desk.keeping import draft_of, keep, read_key, saved
from liveblog.desk.pages import desk_rows, side_context
from liveblog.desk.queue import looked_at
from liveblog.desk.replies import back_to_desk, composer_again, naming, row_reply
from liveblog.publishing import drafting

LATEST = timedelta(days=366)
READ_FIRST = gettext_lazy(
    "What you write here is read first: send it to the editors, who can schedule it."
)


@require_POST
@signed_in
def schedule_update(request, slug):
    """Have what is in the composer go out by itself; or at another time than before."""
    blog = writable_blog(request, slug)
    composition = Composition.from_post(request.POST, person=request.user, blog=blog)
    if not composition.is_valid():
        return composer_again(request, blog, composition, status=422)
    key, at = read_key(request, composition), composition.lines.cleaned_data["due_at"]
    if problem := _cannot_be(at, blog):
        composition.refuse_line("due_at", problem)
    if composition.is_refused:
        return composer_again(request, blog, composition, status=422)
    draft = draft_of(request, blog, composition)
    if draft.pk is None:
        draft.idempotency_key = key  # pressed twice, it goes out once
    also_in = composition.lines.cleaned_data["also_in"]
    asked = {"at": at, "by": request.user, "embargo": embargo_in(composition)}
    asked |= {"also_in": also_in}
    write = partial(drafting.schedule, **asked)
    try:
        if refusal := keep(request, blog, composition, draft, write):
            return refusal
    except publishing.NeedsReview:
        composition.refuse_line("due_at", READ_FIRST)
        return composer_again(request, blog, composition, status=422)
    return naming(_scheduled(request, draft), draft, key=key)


@require_POST
@signed_in
def unschedule_update(request, slug):
    """Keep what is in the composer as a draft that no longer goes out by itself."""
    blog = writable_blog(request, slug)
    composition = Composition.from_post(request.POST, person=request.user, blog=blog)
    if not composition.is_valid():
        return composer_again(request, blog, composition, status=422)
    draft = draft_of(request, blog, composition)
    write = partial(drafting.unschedule, by=request.user)
    if refusal := keep(request, blog, composition, draft, write):
        return refusal
    template, to_write_on = "liveblog/desk/saved.html", saved(draft, composition)
    reply = _in_the_composer(request, draft, template, composition=to_write_on)
    return naming(reply, draft, key=composition.key)


@require_POST
@signed_in
def take_back(request, slug, pk):
    """Undo a publication of a moment ago: its words come back as a draft.

    `keep_composer` says that something else is being written there already.
    """
    update = writable_update(request, slug, pk)
    try:
        draft = publishing.take_back(update, by=request.user)
    except publishing.TooLate:
        problem = _("It is on its way to subscribers by now. Withdraw it instead.")
        return _not_taken_back(request, update, problem)
    except publishing.Withdrawn:
        return _not_taken_back(request, update, _("That update was withdrawn."))
    publishing.take_back_copies(update, by=request.user)
    row = desk_rows(update.blog.updates.filter(pk=update.pk)).get()
    row.blog = update.blog
    template = "liveblog/desk/taken_back.html"
    # Back under an embargo without this person, or held by Legal since: not theirs to read.
    is_theirs = (
        update.blog.updates.writable_by(request.user).filter(pk=draft.pk).exists()
    )
    if not (is_theirs or request.htmx):
        return back_to_desk(update)
    is_kept = bool(request.htmx and request.POST.get("keep_composer")) or not is_theirs
    reply = _in_the_composer(request, draft, template, update=row, is_kept=is_kept)
    return reswap(reply, "none") if is_kept else reply


@require_safe
@signed_in
def receipt(request, slug, pk):
    """When it went live and was seen at the public address: the row's line, asked again."""
    blog = writable_blog(request, slug)
    update = get_object_or_404(blog.updates.ever_public(), pk=pk)
    context = {"blog": blog, "update": update}
    return render(request, "liveblog/desk/_receipt.html", context)


@require_safe
@signed_in
def queue(request, slug, state):
    """204 if the queue still looks as it did; else the queue as it is now."""
    blog = writable_blog(request, slug)
    queue = looked_at(request.user, blog)
    if queue.state == state:
        return HttpResponse(status=204)
    context = {"blog": blog, **queue.context(request.user, blog)}
    return render(request, "liveblog/desk/queue.html", context)


# Below the views ------------------------------------------------------------------


def _cannot_be(at, blog):
    """Why an update cannot go out then; "" if it can."""
    now = timezone.now()
    if blog.is_closed:
        return _("This blog is closed. Ask an editor to reopen it first.")
    if at is None:
        return _("Choose a time.")
    if at <= now:
        time = timezone.localtime(now, blog.zone).strftime("%H:%M")
        return _(
            "That time is over, it is %(time)s now. Choose a later one, or publish now."
        ) % {"time": time}
    if at > now + LATEST:
        return _("That is more than a year away.")
    return ""


def _scheduled(request, draft):
    blog = draft.blog
    if not request.htmx:
        time = timezone.localtime(draft.due_at, blog.zone).strftime("%H:%M")
        messages.success(request, _("Goes out at %(time)s.") % {"time": time})
        return redirect("desk:blog", blog.slug)
    context = {
        **side_context(request, blog),
        "blog": blog,
        "going_out": draft,
        "composition": Composition.blank(person=request.user, blog=blog),
    }
    reply = render(request, "liveblog/desk/saved.html", context)
    return replace_url(reply, reverse("desk:blog", args=[blog.slug]))


def _in_the_composer(request, draft, template, **more):
    """A draft to write on in; beside it, for htmx, what shows that it is one now."""
    blog = draft.blog
    if not request.htmx:
        return redirect("desk:draft", blog.slug, draft.pk)
    context = {
        **side_context(request, blog),
        "blog": blog,
        "saved_at": draft.saved_at,
        "composition": Composition.of(draft, person=request.user),
        **more,
    }
    reply = render(request, template, context)
    if more.get("is_kept"):
        return reply
    return replace_url(reply, reverse("desk:draft", args=[blog.slug, draft.pk]))


def _not_taken_back(request, update, problem):
    if request.htmx:
        return row_reply(request, update.blog, update, problem=problem)
    messages.error(request, problem)
    return back_to_desk(update)
