"""An update in other blogs: copied or moved, made a blog of its own, its copies corrected."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from liveblog import publishing
from liveblog.desk import copies
from liveblog.desk.access import (
    editable_update,
    signed_in,
    writable_blog,
    writable_update,
)
from liveblog.desk.focus import focus_first_error
from liveblog.desk.forms import NewBlogForm
from liveblog.desk.replies import back_to_desk
from liveblog.models import Blog, Change, Verb
from liveblog.publishing.copying import says_the_same


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def copy_update(request, slug, pk):
    """Into which blogs, and whether at once; anybody who writes here may copy it."""
    update = _public(request, slug, pk)
    if update.is_withdrawn or update.blog.is_withdrawn:
        return _gone(request, update)
    told = {"update": update, "person": request.user}
    form = copies.CopyForm(request.POST or None, **told)
    outcomes = []
    if request.method == "POST" and form.is_valid():
        outcomes = copies.copied_into(
            form.cleaned_data["blogs"],
            update,
            by=request.user,
            as_draft="as_draft" in request.POST,
        )
        if not any(outcome.is_refused for outcome in outcomes):
            return _done(request, update, outcomes)
    context = {"targets": copies.targets_of(update, request.user)}
    return _page(request, "copy_update.html", update, form, outcomes, **context)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def correct_copies(request, slug, pk):
    """The copies of an update beside it: those that are ticked get the words it has now."""
    update = writable_update(request, slug, pk)
    if update.is_withdrawn:
        return _gone(request, update)
    choosable = copies.writable_copies(update, request.user)
    form = copies.CopiesForm(
        request.POST or None, copies=choosable, initial=_as_told(update)
    )
    outcomes = []
    if request.method == "POST" and form.is_valid():
        outcomes = _corrected(request, update, form)
        if not any(outcome.is_refused for outcome in outcomes):
            return _done(request, update, outcomes)
    context = {"known": copies.known_copies(update, request.user)}
    return _page(request, "correct_copies.html", update, form, outcomes, **context)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def move_update(request, slug, pk):
    """Into which blog it is moved, away from here; for editors."""
    update = editable_update(request, slug, pk)
    if update.is_withdrawn or update.blog.is_withdrawn:
        return _gone(request, update)
    form = copies.CopyForm(request.POST or None, update=update, person=request.user)
    outcomes = []
    if request.method == "POST" and form.is_valid():
        to = form.cleaned_data["blogs"].order_by("pk")[:1]
        outcomes = copies.in_each(
            to,
            lambda blog: copies.where_it_is(
                publishing.move_update(update, blog, by=request.user)
            ),
            blog_of=lambda blog: blog,
        )
        if not any(outcome.is_refused for outcome in outcomes):
            return _done(request, update, outcomes)
    others = update.blog.of_its_sort().live()
    context = {"targets": others.order_by("headline", "pk")}
    return _page(request, "move_update.html", update, form, outcomes, **context)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def blog_of_update(request, slug, pk):
    """A prepared blog with the update's heading as its headline, and a copy as its first draft."""
    update = _public(request, slug, pk)
    if update.is_withdrawn or update.blog.is_withdrawn:
        return _gone(request, update)
    person, initial = request.user, _as_here(update)
    told = {"initial": initial, "person": person, "beside": update.blog}
    form = NewBlogForm(request.POST or None, **told)
    if request.method == "POST" and form.is_valid():
        try:
            return _made_of(request, update, form)
        except publishing.AddressTaken:
            form.refuse_address()
    return _page(request, "blog_of_update.html", update, form, [])


# Below the views ------------------------------------------------------------------------


def _public(request, slug, pk):
    """An update that is, or was, public in a blog in which this person writes."""
    blog = writable_blog(request, slug)
    updates = blog.updates.ever_public().readable_by(request.user)
    update = get_object_or_404(updates, pk=pk)
    update.blog = blog
    return update


def _as_here(update):
    blog = update.blog
    return {
        "headline": update.heading,
        "language": blog.language,
        "time_zone": blog.time_zone,
        "members": blog.members.all(),
    }


def _made_of(request, update, form):
    """Without the copy, where the update was changed or withdrawn at this moment: it is said."""
    blog = publishing.prepare_blog(by=request.user, **form.fields_of_blog())
    [outcome] = copies.copied_into(
        Blog.objects.filter(pk=blog.pk), update, by=request.user, as_draft=True
    )
    if outcome.is_refused:
        copies.tell(request, [outcome])
        return redirect("desk:blog", blog.slug)
    draft = blog.updates.get(original=update)
    return redirect("desk:draft", blog.slug, draft.pk)


def _corrected(request, update, form):
    def correct(copy):
        waits = publishing.correct_copy(copy, update, by=request.user, **form.told)
        if waits:
            return _(
                "With the editors. Readers see nothing of it before they approve it."
            )
        if says_the_same(copy, update, by=request.user):
            return _("It says the same now.")
        return _("It has what this one says now, and keeps what was changed there.")

    chosen = form.cleaned_data["copies"]
    return copies.in_each(chosen, correct, blog_of=lambda copy: copy.blog)


def _as_told(update):
    """What readers were told of its last change: of its copies they are told the same."""
    words = (Verb.CORRECT, Verb.RESTORE)
    line = update.journal.filter(verb__in=words).order_by("-revision").first()
    if line is None:
        return {}
    note = update.corrections.filter(revision=line.revision).first()
    change = {Change.CORRECTION: "wrong", Change.MINOR: "minor"}.get(line.change)
    return {"change": change or "added", "note": note.note if note else ""}


def _page(request, template, update, form, outcomes, **context):
    focus_first_error(form)
    ticked = [*request.POST.getlist("blogs"), *request.POST.getlist("copies")]
    context |= {"blog": update.blog, "update": update, "form": form}
    context |= {"outcomes": outcomes, "ticked": ticked if form.is_bound else None}
    status = (409 if outcomes else 422) if form.is_bound else 200
    return render(request, f"liveblog/desk/{template}", context, status=status)


def _done(request, update, outcomes):
    copies.tell(request, outcomes)
    return back_to_desk(update)


def _gone(request, update):
    messages.info(request, _("That update was withdrawn."))
    return redirect("desk:blog", update.blog.slug)
