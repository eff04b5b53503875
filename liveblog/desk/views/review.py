"""Review: the queue over all blogs, what is decided in it, and what a blog needs of whom."""

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from liveblog import publishing
from liveblog.desk.access import blog_at, editable_blog, signed_in
from liveblog.desk.proposed import name_of
from liveblog.desk.review import current_state, review_context
from liveblog.desk.review_forms import (
    MoveForm,
    NoteForm,
    OptionalNoteForm,
    ReviewSettingsForm,
    note_form,
)
from liveblog.models import Blog, ProposedChange, ReviewStep, Update
from liveblog.publishing import drafting


@require_safe
@signed_in
def review_queue(request):
    """What waits in all blogs: for editors and Legal to decide on; of others their own."""
    context = review_context(request.user)
    return render(request, "liveblog/desk/review.html", context)


@require_safe
@signed_in
def review_queue_since(request, state):
    """204 if the queue still looks as it did; else the queue as it is now."""
    if current_state(request.user) == state:
        return HttpResponse(status=204)
    context = review_context(request.user)
    return render(request, "liveblog/desk/_review_queue.html", context)


@require_POST
@signed_in
def approve(request, slug, pk):
    """Publish it, or correct the public update by it."""
    draft = _waiting(request, slug, pk, editors=True)
    return _decide(request, draft, publishing.approve, _published_or_scheduled)


@require_POST
@signed_in
def send_back(request, slug, pk):
    """Back to who submitted it, with a note; it is refused without one."""
    draft = _waiting(request, slug, pk, editors=True, legal=True)
    form = NoteForm(request.POST)
    if not form.is_valid():
        return _reply(request, form.errors["note"][0], status=422, of=draft)
    done = _("Sent back: %(what)s")
    note = form.cleaned_data["note"]
    return _decide(request, draft, publishing.send_back, done, note=note)


@require_POST
@signed_in
def move(request, slug, pk):
    """Let it wait in another blog, `to`."""
    draft = _waiting(request, slug, pk, editors=True)
    form = MoveForm(request.POST)
    blog = form.cleaned_data["to"] if form.is_valid() else None
    if blog is None or (draft and draft.blog == blog):
        return _reply(request, _("Choose a blog."), status=422, of=draft)
    done = _("Moved to “%(blog)s”: %(what)s") % {"blog": blog, "what": "%(what)s"}
    return _decide(
        request,
        draft,
        lambda draft, **asked: publishing.move(draft, blog, **asked),
        done,
    )


@require_POST
@signed_in
def hold(request, slug, pk):
    """Legal keeps it from everybody else: also what is public, which is withdrawn."""
    update = _for_legal(request, slug, pk)
    done, note = _("Held. Nobody but Legal reads it."), _note(request)
    # Whatever its words are by now: to hold it is never wrong.
    return _decide(
        request,
        update,
        lambda update, seen, **asked: publishing.hold(update, **asked),
        done,
        note=note,
    )


@require_POST
@signed_in
def release(request, slug, pk):
    """Legal lets go of what it holds, or of what was submitted to it."""
    update = _for_legal(request, slug, pk)
    done, note = _("Released."), _note(request)
    return _decide(request, update, publishing.release, done, note=note)


@require_POST
@signed_in
def withdraw_submission(request, slug, pk):
    """Who has submitted it takes it back, to write on."""
    # An editor may have moved it to a blog in which they do not write.
    theirs = Q(author=request.user) | Q(submitted_by=request.user)
    blog = blog_at(Blog.objects.all(), slug)
    drafts = Update.objects.drafts().readable_by(request.user)
    drafts = drafts.filter(theirs, blog=blog)
    draft = get_object_or_404(drafts.select_related("blog"), pk=pk)
    is_writable = draft.blog.can_be_written_by(request.user)
    try:
        publishing.withdraw_submission(draft, by=request.user)
    except publishing.NotWaiting as refusal:
        messages.info(request, _decided(refusal.update))
        return redirect("desk:blog", slug) if is_writable else _to_queue()
    if not is_writable:
        messages.success(request, ReviewStep.Verb.WITHDRAW.label)
        return _to_queue()
    if draft.corrects_id:
        return redirect("desk:edit_update", slug, draft.corrects_id)
    return redirect("desk:draft", slug, pk)


@require_POST
@signed_in
def approve_change(request, slug, pk):
    """Let readers see what was proposed for a blog itself, or for a mark."""
    change = _proposed(request, slug, pk)
    done = _("Published: %(what)s")
    return _decide_change(request, change, publishing.approve_change, done)


@require_POST
@signed_in
def send_back_change(request, slug, pk):
    """Back to who proposed it, with a note; it is refused without one."""
    change = _proposed(request, slug, pk)
    form = NoteForm(request.POST)
    if not form.is_valid():
        return _reply(request, form.errors["note"][0], status=422, of_change=change)
    done, note = _("Sent back: %(what)s"), form.cleaned_data["note"]
    return _decide_change(request, change, publishing.send_back_change, done, note=note)


@require_POST
@signed_in
def take_back_change(request, slug, pk):
    """Who has proposed it wants it no more. Also when they are no editor any more."""
    blog = blog_at(Blog.objects.all(), slug)
    change = blog.proposed_changes.filter(pk=pk).first()
    if change is None:  # an editor was quicker
        return _reply(request, _("It waits no longer."), status=409)
    if change.by_id != request.user.pk:
        raise Http404
    change.blog = blog
    done = ReviewStep.Verb.WITHDRAW.label
    return _decide_change(request, change, publishing.take_back_change, done)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def review_settings(request, slug):
    """What it takes to publish in a blog, for everybody and for each member."""
    blog = editable_blog(request, slug)
    form = ReviewSettingsForm(request.POST or None, blog=blog)
    if request.method == "POST" and form.is_valid():
        publishing.set_review(blog, by=request.user, **form.chosen)
        messages.success(request, _("Saved."))
        return redirect("desk:review_settings", slug)
    context = {"blog": blog, "form": form}
    status = 422 if form.is_bound else 200
    return render(request, "liveblog/desk/review_settings.html", context, status=status)


# Below the views ------------------------------------------------------------------------


def _waiting(request, slug, pk, *, editors=False, legal=False):
    """An update in a blog, for these roles; 404 is the refusal. What it is the verb asks.

    None where it is gone: a proposed correction that was approved, or what was moved.
    """
    person = request.user
    if not ((editors and person.is_editor) or (legal and person.is_legal)):
        raise Http404
    blog = blog_at(Blog.objects.readable_by(person), slug)
    updates = blog.updates.readable_by(person).select_related("submitted_by")
    update = updates.filter(pk=pk).first()
    if update is not None:
        update.blog = blog
    return update


def _for_legal(request, slug, pk):
    return _waiting(request, slug, pk, legal=True)


def _note(request):
    form = OptionalNoteForm(request.POST)
    return form.cleaned_data["note"] if form.is_valid() else ""


def _decide(request, draft, verb, done, **more):
    if draft is None:  # somebody was quicker
        return _reply(request, _("It waits no longer."), status=409)
    called = draft.heading or _("No heading")
    try:
        verb(draft, by=request.user, seen=request.POST.get("seen", ""), **more)
    except (publishing.Refusal, publishing.Paused, drafting.StaleDraft) as refusal:
        if isinstance(refusal, publishing.NotAllowed):
            raise
        return _reply(request, _why(refusal), status=409, of=draft)
    if callable(done):
        done = done(draft)
    return _reply(request, done % {"what": called})


def _proposed(request, slug, pk):
    if not request.user.is_editor:
        raise Http404
    blog = blog_at(Blog.objects.all(), slug)
    change = blog.proposed_changes.select_related("update", "by").filter(pk=pk).first()
    if change is not None:
        change.blog = blog
    return change


def _decide_change(request, change, verb, done, **more):
    if change is None:  # somebody was quicker
        return _reply(request, _("It waits no longer."), status=409)
    called = name_of(change)
    try:
        verb(change, by=request.user, **more)
    except (publishing.Refusal, publishing.Paused) as refusal:
        if isinstance(refusal, publishing.NotAllowed):
            raise
        return _reply(request, _why(refusal), status=409, of_change=change)
    return _reply(request, done % {"what": called})


def _published_or_scheduled(draft):
    if draft.is_scheduled:  # it is under an embargo
        time = date_format(timezone.localtime(draft.due_at, draft.blog.zone), "H:i")
        return (_("Goes out at %(time)s.") % {"time": time}).replace("%", "%%")
    return _("Published: %(what)s")


def _to_queue():
    return redirect("desk:review_queue")


def _reply(request, told, *, status=200, of=None, of_change=None):
    """The queue with what was done, or why it was not, beside the row that it is about."""
    if status == 200 and not request.htmx:
        messages.success(request, told)
        return _to_queue()
    context = review_context(request.user)
    context |= {"told": told, "is_refused": status != 200, "refused": of and of.pk}
    context["refused_change"] = of_change and of_change.pk
    if status != 200 and "note" in request.POST:
        context |= _given_back(request, context, of or of_change)
    if request.htmx:
        return render(request, "liveblog/desk/_review_queue.html", context)
    return render(request, "liveblog/desk/review.html", context, status=status)


def _given_back(request, context, about):
    """The note in the field that it was typed in, with what is wrong with it.

    Or above the queue, where what it is about waits no longer.
    """
    rows = [(row.draft, row) for row in context["submissions"]]
    rows += [(row.change, row) for row in context["changes"]]
    for waiting, row in rows:
        if waiting == about and "send_back" in row.may:
            row.note = note_form(about, request.POST)
            return {"told": ""} if row.note.errors else {}
    form = NoteForm(request.POST) if about is None else note_form(about, request.POST)
    return {"unsent_note": form["note"]}


def _why(refusal):
    if isinstance(refusal, publishing.NotWaiting):
        if isinstance(refusal.update, ProposedChange):
            return _("It waits no longer.")
        return _decided(refusal.update)
    if isinstance(refusal, publishing.Paused):
        told = {"name": refusal.pause.by, "reason": refusal.pause.reason}
        return _("Publishing is paused (%(name)s: %(reason)s).") % told
    sentences = {
        drafting.StaleDraft: _("It has other words now. Read them, and decide again."),
        publishing.NeedsReview: _("Legal has not released it yet."),
        publishing.NotTheirOwn: _(
            "This blog is sensitive: somebody else must approve it."
        ),
        publishing.NotAMember: _(
            "Who wrote it does not write in this blog. Move it first."
        ),
        publishing.BlogNotLive: _("This blog is not live."),
        publishing.PinsFull: _("Three updates are pinned already. Unpin one first."),
        publishing.StaleEdit: _(
            "The update was changed since this correction was written. Send it back."
        ),
        publishing.Withdrawn: _("That update was withdrawn."),
        publishing.ChangedSince: _(
            "What readers see was changed since this was proposed. Send it back."
        ),
    }
    return sentences.get(type(refusal), _("That is not possible now."))


def _decided(update):
    """By whom it was decided a moment ago, and what."""
    verbs = ReviewStep.Verb
    step = update.review_steps.exclude(verb=verbs.SUBMIT).select_related("by").last()
    if step is None:
        return _("It waits no longer.")
    return _("It waits no longer. %(name)s: %(done)s.") % {
        "name": step.by,
        "done": step.get_verb_display(),
    }
