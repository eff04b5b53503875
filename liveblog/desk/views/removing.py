"""Remove at once: a name, an address or a picture, after a look at what readers will see."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from liveblog import publishing
from liveblog.desk import copies
from liveblog.desk.access import editable_blog, signed_in, update_with_history
from liveblog.desk.comparing import compare
from liveblog.desk.focus import focus_first_error
from liveblog.desk.pages import strip_context
from liveblog.desk.removal_form import RemovalForm
from liveblog.publishing.removing import (
    copies_saying_it,
    remove_from_copied_drafts,
    says_it,
    standing_elsewhere,
    without,
)

NOT_THERE = gettext_lazy("That stands nowhere in this update, nor in its history.")
MOST_ELSEWHERE = 20


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def remove_from_update(request, slug, pk):
    """Asks what is to go and why, shows what becomes of the update, and does it with `confirm`.

    What was typed is sent in bodies alone: a name must not stand in the log of an address.
    """
    blog = editable_blog(request, slug)
    updates = blog.updates.ever_public().readable_by(request.user)
    update = get_object_or_404(updates, pk=pk)
    update.blog = blog
    form = RemovalForm(request.POST or None, update=update)
    if request.method != "POST" or not form.is_valid():
        return _asked(request, update, form)
    try:
        if "confirm" in request.POST:
            return _removed(request, update, form)
        look = _look(update, form) | _copies(request, update, form)
    except publishing.NotThere:
        form.add_error("words", NOT_THERE)
    except publishing.StillThere:
        form.add_error("words", copies.STILL_THERE)
    else:
        return _asked(request, update, form, **look)
    return _asked(request, update, form)


@require_safe
@signed_in
def removed_words(request, slug, pk):
    """What was removed from an update, as it was: for Legal alone."""
    update = update_with_history(request, slug, pk)
    if not request.user.is_legal:
        raise Http404
    removed = [
        (each, _as_it_was(each.words))
        for each in update.removed_words.select_related("by")
    ]
    context = {
        "blog": update.blog,
        "update": update,
        "removed": removed,
        **strip_context(update.blog),
    }
    return render(request, "liveblog/desk/removed_words.html", context)


# Below the views ------------------------------------------------------------------


def _as_it_was(words):
    said = {name: value for name, value in words.items() if name != "notes"}
    return compare(said, said)


def _removed(request, update, form):
    what, by = form.removal, request.user
    told = {"by": by, "reason": form.cleaned_data["reason"]}
    done = _("Removed. Each place is being looked at.")

    def remove(copy):
        publishing.remove(copy, what, **told)
        return done

    publishing.remove(update, what, **told)
    messages.success(request, done)
    # Afterwards: what was copied until this moment goes, too.
    kept = copies.refused_copies(request.POST)
    rest = [c for c in copies_saying_it(update, what, by=by) if c.pk not in kept]
    outcomes = copies.in_each(rest, remove, blog_of=lambda copy: copy.blog)
    copies.tell(request, outcomes)
    remove_from_copied_drafts(update, what, by=by)
    return redirect("desk:where_it_was", update.blog.slug, update.pk)


def _look(update, form):
    """What readers would see, in how many stored states it stands, and where else."""
    what = form.removal
    said = update.words().as_json()
    made = without(update.words(), what)
    versions = [v for v in update.versions.all() if what.of(v.words) != v.words]
    notes = [c for c in update.corrections.all() if what.of_text(c.note) != c.note]
    is_public = made.as_json() != said
    notice = update.withdrawal_notice
    if not (is_public or versions or notes or what.of_text(notice) != notice):
        raise publishing.NotThere
    return {
        "is_looked_at": True,
        "is_public": is_public,
        "is_withdrawn_by_it": is_public and made.is_empty,
        "comparison": compare(said, made.as_json()),
        "versions": len(versions),
        "notes": notes,
        "elsewhere": standing_elsewhere(update, what)[:MOST_ELSEWHERE],
        "in_blog": says_it(update.blog, what),
    }


def _copies(request, update, form):
    """Those in which it stands, ticked but for those from which the tick was taken."""
    return {
        "copies": copies_saying_it(update, form.removal, by=request.user),
        "kept_copies": copies.refused_copies(request.POST),
    }


def _asked(request, update, form, **look):
    focus_first_error(form)
    context = {
        "blog": update.blog,
        "update": update,
        "form": form,
        **look,
        **strip_context(update.blog),
    }
    status = 422 if form.errors else 200
    return render(request, "liveblog/desk/remove.html", context, status=status)
