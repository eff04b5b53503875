"""Marks: pinned, key event, breaking, and whether it is true. One address for each verb."""

from django.contrib import messages
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)
from django_htmx.http import reselect, reswap, retarget

from liveblog import publishing
from liveblog.desk.access import editable_update, signed_in, writable_update
from liveblog.desk.composer import Composition
from liveblog.desk.focus import focus_first_error
from liveblog.desk.keeping import PINS_FULL
from liveblog.desk.pages import blog_context
from liveblog.desk.questions import WrongForm
from liveblog.desk.replies import again, back_to_desk, row_reply
from liveblog.desk.submissions import WITH_THE_EDITORS
from liveblog.models import Verb
from liveblog.story.rendering import title

GONE = _("That update was withdrawn.")
OVERTAKEN = _(
    "A colleague has said something else of it meanwhile: see what stands now."
)


@require_POST
@signed_in
def pin_update(request, slug, pk):
    return _mark(request, slug, pk, publishing.pin)


@require_POST
@signed_in
def unpin_update(request, slug, pk):
    return _mark(request, slug, pk, publishing.unpin)


@require_POST
@signed_in
def key_event(request, slug, pk):
    return _mark(request, slug, pk, publishing.mark_key_event)


@require_POST
@signed_in
def not_key_event(request, slug, pk):
    return _mark(request, slug, pk, publishing.unmark_key_event)


@require_POST
@signed_in
def breaking(request, slug, pk):
    return _mark(request, slug, pk, publishing.mark_breaking)


@require_POST
@signed_in
def not_breaking(request, slug, pk):
    return _mark(request, slug, pk, publishing.end_breaking)


@require_POST
@signed_in
def unconfirmed(request, slug, pk):
    return _verify(request, slug, pk, publishing.mark_unconfirmed)


@require_POST
@signed_in
def not_unconfirmed(request, slug, pk):
    return _verify(request, slug, pk, publishing.unmark_unconfirmed)


@require_POST
@signed_in
def confirm_update(request, slug, pk):
    return _verify(request, slug, pk, publishing.confirm)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def wrong(request, slug, pk):
    """Asks what readers shall be told; then says that the update turned out wrong."""
    update = writable_update(request, slug, pk)
    form = WrongForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            publishing.mark_wrong(
                update,
                by=request.user,
                note=form.cleaned_data["note"],
                seen=_seen(request),
            )
        except publishing.Withdrawn:
            messages.info(request, GONE)
        except publishing.StaleEdit:
            return _overtaken(request, update)
        except publishing.NeedsReview:
            told = {"note": form.cleaned_data["note"], "seen": _seen(request)}
            return _propose(request, update, publishing.mark_wrong, **told)
        return _row(request, update)
    context = {"blog": update.blog, "update": update, "form": form}
    status = 422 if form.is_bound else 200
    focus_first_error(form)
    reply = again(request, "liveblog/desk/wrong.html", context, status=status)
    # Asked in the dialog, and asked again there; the verb's answer goes to the row.
    return reselect(reswap(retarget(reply, "#dialog"), "innerHTML"), "#question")


@require_safe
@signed_in
def announce(request, slug, pk):
    """The blog's desk with a new update that says what became of this one."""
    update = writable_update(request, slug, pk)
    if update.is_withdrawn:
        messages.info(request, GONE)
        return back_to_desk(update)
    heading = title(update)
    if update.verification:
        with translation.override(update.blog.interface_language):  # for readers
            heading = f"{update.verification_word}: {heading}"
    composition = Composition.blank(
        person=request.user, blog=update.blog, heading=heading, announces=update.pk
    )
    context = blog_context(
        request, update.blog, composition=composition, announced=update
    )
    return render(request, "liveblog/desk/blog.html", context)


# Below the views ------------------------------------------------------------------


def _mark(request, slug, pk, verb):
    update = editable_update(request, slug, pk)
    try:
        verb(update, by=request.user)
    except publishing.Withdrawn:
        messages.info(request, GONE)
    except publishing.PinsFull:
        if request.htmx:
            return row_reply(request, update.blog, update, problem=PINS_FULL)
        messages.error(request, PINS_FULL)
    except publishing.NeedsReview:
        return _propose(request, update, verb)
    return _row(request, update)


def _verify(request, slug, pk, verb):
    """A verb that an update's own author may use too."""
    update = writable_update(request, slug, pk)
    try:
        verb(update, by=request.user, seen=_seen(request))
    except publishing.Withdrawn:
        messages.info(request, GONE)
    except publishing.StaleEdit:
        return _overtaken(request, update)
    except publishing.NeedsReview:
        return _propose(request, update, verb, seen=_seen(request))
    return _row(request, update)


def _propose(request, update, verb, **told):
    """In a sensitive blog another editor decides: the same is asked of them."""
    its = Verb(verb.__name__)
    try:
        publishing.propose_mark(update, its, by=request.user, **told)
    except publishing.Withdrawn:
        messages.info(request, GONE)
        return _row(request, update)
    except publishing.StaleEdit:  # a moment ago
        return _overtaken(request, update)
    if not request.htmx:
        messages.info(request, WITH_THE_EDITORS)
    return _row(request, update, told=WITH_THE_EDITORS)


def _seen(request):
    """What stood at the update when the person pressed; None if the form did not say."""
    seen = request.POST.get("seen")
    return "" if seen == "none" else seen


def _overtaken(request, update):
    if request.htmx:
        return row_reply(request, update.blog, update, problem=OVERTAKEN)
    messages.error(request, OVERTAKEN)
    return back_to_desk(update)


def _row(request, update, *, told=""):
    if not request.htmx:
        return back_to_desk(update)
    # Pressed beside the list, where the row may not be: it goes to its place, if it has one.
    is_beside = request.htmx.target != f"row-{update.pk}"
    swap = "true" if is_beside else ""
    return row_reply(request, update.blog, update, swap=swap, told_of_row=told)
