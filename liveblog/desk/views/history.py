"""What an update said before: its history, and restoring one of its versions."""

import uuid
from datetime import datetime

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from django.views.decorators.http import require_http_methods, require_safe

from liveblog import publishing
from liveblog.desk.access import signed_in, update_with_history, writable_update
from liveblog.desk.comparing import compare
from liveblog.desk.focus import focus_first_error
from liveblog.desk.history import NOW, history_of, show_pictures, summary, words_of
from liveblog.desk.keeping import TWICE
from liveblog.desk.lines import RestoreForm
from liveblog.desk.pages import strip_context
from liveblog.desk.replies import back_to_desk
from liveblog.desk.submissions import WITH_THE_EDITORS, goes_to_editors
from liveblog.markup.safe_text import excerpt
from liveblog.story.rendering import stored_title

ALONE = "none"  # compared with nothing
STALE = gettext_lazy(
    "Somebody changed this update meanwhile. Look at what would change now, and restore "
    "again."
)
NOTHING_LEFT = gettext_lazy("Of this version nothing is left that readers could see.")


@require_safe
@signed_in
def history(request, slug, pk):
    """Every change of an update, and one of its states compared with another.

    `version` and `against` name states: a Version's key, 0 for now, or for the second
    `none`. Without them it is the newest, against the one before.
    """
    update = update_with_history(request, slug, pk)
    found = history_of(update)
    chosen = _chosen(request, found)
    against = _against(request, found, chosen)
    context = {
        "blog": update.blog,
        "update": update,
        "history": found,
        "chosen": chosen,
        "against": against,
        "others": [step for step in found.states if step != chosen],
        "restorable": _restorable(request, update, found, chosen, against),
        **_comparison(request, update, chosen, against),
        **strip_context(update.blog),
    }
    return render(request, "liveblog/desk/history.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def restore_version(request, slug, pk, version):
    """Shows what readers would see change, asks what kind of change it is, and publishes."""
    update = writable_update(request, slug, pk)
    kept = get_object_or_404(update.versions, pk=version)
    if update.is_withdrawn:
        messages.info(request, _("That update was withdrawn."))
        return redirect("desk:history", slug, pk)
    form = _restore_form(update, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return _restored(request, update, kept, form)
        except publishing.StaleEdit as refusal:
            update, problem = refusal.update, STALE
        except publishing.NothingLeft:
            problem = NOTHING_LEFT
        except publishing.Withdrawn:
            messages.info(request, _("That update was withdrawn."))
            return back_to_desk(update)
        form = _asked_again(update, form, problem)
    return _look(request, update, kept, form)


# Below the views ------------------------------------------------------------------


def _chosen(request, found):
    states = [step.state for step in found.states]
    if not states:
        raise Http404  # of before there was a history
    asked = _number(request.GET.get("version"))
    return found.step_of(asked if asked in states else states[0])


def _against(request, found, chosen):
    if request.GET.get("against") == ALONE:
        return None
    asked = _number(request.GET.get("against"))
    other = found.step_of(asked) if asked != chosen.state else None
    return other or found.step_of(chosen.before)


def _number(text):
    is_number = text is not None and text.isascii() and text.isdigit()
    return int(text) if is_number and len(text) < 16 else None


def _restorable(request, update, found, chosen, against):
    """The step whose words can be restored from here, for who may; or None."""
    may = request.user.is_editor or update.author_id == request.user.pk
    if not (may and update.is_published):
        return None
    return next((s for s in (chosen, against) if s and s.state != NOW), None)


def _comparison(request, update, chosen, against):
    after = words_of(update, chosen.state)
    before = words_of(update, against.state) if against else after
    comparison = compare(before, after, written=_written(update.blog))
    show_pictures(comparison, request.user)
    return {
        "called": _called(update, after),
        "comparison": comparison,
        "summary": summary(comparison) if against else "",
    }


def _called(update, words):
    """What the desk calls it: a tombstone by what it was."""
    if update.is_published:
        return Truncator(stored_title(update)).chars(90)
    texts = (block.get("words", "") for block in words["blocks"])
    return words["heading"] or excerpt("\n".join(texts), words=12)


def _written(blog):
    """How a moment in stored words is read: on the clock of the blog."""

    def written(moment):
        local = datetime.fromisoformat(moment).astimezone(blog.zone)
        return date_format(local, pgettext("a day and a time", r"j F Y \a\t H:i"))

    return written


def _restore_form(update, data=None):
    initial = {"seen_revision": update.last_revision, "key": str(uuid.uuid4())}
    return RestoreForm(data, initial=initial)


def _asked_again(update, form, problem):
    """With what was chosen, about the update as it is now and under a new key."""
    data = form.data.copy()
    data["seen_revision"], data["key"] = update.last_revision, str(uuid.uuid4())
    again = _restore_form(update, data)
    again.add_error(None, problem)
    return again


def _restored(request, update, kept, form):
    data = form.cleaned_data
    try:
        publishing.restore(
            update,
            kept,
            by=request.user,
            seen_revision=data["seen_revision"],
            key=data["key"] or None,
            **form.told,
        )
    except (publishing.NeedsReview, publishing.Paused) as refusal:
        if not goes_to_editors(refusal, update, request.user):
            raise
        return _proposed(request, update, kept, form)
    messages.success(request, _live_since(update))
    return redirect("desk:history", update.blog.slug, update.pk)


def _proposed(request, update, kept, form):
    """Who may not publish has the editors decide on it, as on any correction of theirs."""
    words = publishing.restorable(update, kept, by=request.user).words
    waiting = publishing.submit_correction(
        update,
        words,
        by=request.user,
        seen_revision=form.cleaned_data["seen_revision"],
        **form.told,
    )
    told = WITH_THE_EDITORS
    if waiting is None:  # approved before this was sent again
        is_live = update.words().digest() == words.digest()
        told = _live_since(update) if is_live else TWICE
    messages.success(request, told)
    return redirect("desk:history", update.blog.slug, update.pk)


def _live_since(update):
    at = timezone.localtime(update.text_live_since, update.blog.zone)
    return _("Live at %(time)s.") % {"time": f"{at:%H:%M:%S}"}


def _look(request, update, kept, form):
    found = publishing.restorable(update, kept, by=request.user)
    now, then = update.words().as_json(), found.words.as_json()
    comparison = compare(now, then, written=_written(update.blog))
    show_pictures(comparison, request.user)
    focus_first_error(form)
    context = {
        "blog": update.blog,
        "update": update,
        "version": kept,
        "form": form,
        "left_out": found.left_out,
        "is_possible": not (found.words.is_empty or now == then),
        "step": history_of(update).step_of(kept.pk),
        "comparison": comparison,
        "summary": summary(comparison),
        **strip_context(update.blog),
    }
    status = 422 if form.is_bound else 200
    return render(request, "liveblog/desk/restore.html", context, status=status)
