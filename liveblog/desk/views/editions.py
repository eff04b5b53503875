"""The other editions of a story: their updates taken over or declined, and alarms answered.

Whoever may write in the blog may do all of it.
"""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from liveblog import publishing
from liveblog.desk import editions
from liveblog.desk.access import signed_in, writable_blog
from liveblog.desk.copies import why_not
from liveblog.models import EditionAlarm, Paused


@require_safe
@signed_in
def edition_offer(request, slug, pk):
    """What another edition has published, to be read before it is taken over."""
    blog = writable_blog(request, slug)
    offer = get_object_or_404(editions.offered(blog, request.user), pk=pk)
    context = {"blog": blog, "original": offer}
    return render(request, "liveblog/desk/editions/offer.html", context)


@require_POST
@signed_in
def take_over(request, slug, pk):
    """A draft with its blocks and pictures, in which it is translated beside the original.

    Taken over before, by this person, it is the draft of then.
    """
    blog = writable_blog(request, slug)
    offers = editions.offered(blog, request.user).filter(pk=pk)
    if (original := offers.first()) is None:
        return _offered_no_more(request, blog, pk)
    try:
        draft = publishing.copy_to(blog, original, by=request.user, as_draft=True)
    except (publishing.Refusal, Paused) as refusal:
        messages.error(request, why_not(refusal))
        return redirect("desk:blog", blog.slug)
    return redirect("desk:draft", blog.slug, draft.pk)


@require_POST
@signed_in
def decline_offer(request, slug, pk):
    blog = writable_blog(request, slug)
    offer = get_object_or_404(editions.offered(blog, request.user), pk=pk)
    publishing.decline_offer(offer, blog, by=request.user)
    return redirect("desk:blog", blog.slug)


@require_safe
@signed_in
def edition_alarm(request, slug, pk):
    """What was changed in the other edition, and what stands here."""
    alarm = _alarm(request, slug, pk)
    source, update = alarm.source, alarm.update
    comparison = None
    if alarm.cause == EditionAlarm.Cause.CORRECTED:
        comparison = editions.what_changed(alarm, request.user)
    notes = source.corrections.filter(revision__gt=alarm.known_revision)
    context = {
        "blog": update.blog,
        "alarm": alarm,
        "update": update,
        "notice": editions.notice_of(alarm, request.user),
        "comparison": comparison,
        "notes": notes.order_by("at") if comparison else (),
        "is_writable": _is_writable(update, request.user),
    }
    return render(request, "liveblog/desk/editions/alarm.html", context)


@require_POST
@signed_in
def answer_alarm(request, slug, pk):
    """Nothing more is said of it at this desk; who answered stays noted."""
    alarm = _alarm(request, slug, pk)
    answer = request.POST.get("answer", "")
    if answer not in {EditionAlarm.Answer.UPDATED, EditionAlarm.Answer.NOTHING}:
        raise Http404
    publishing.answer_alarm(alarm, answer, by=request.user)
    messages.success(request, _("Answered: %(what)s") % {"what": _called(alarm.update)})
    return redirect("desk:blog", slug)


# Below the views ------------------------------------------------------------------------


def _alarm(request, slug, pk):
    blog = writable_blog(request, slug)
    alarm = get_object_or_404(editions.open_alarms(blog, request.user), pk=pk)
    alarm.update.blog = blog
    return alarm


def _is_writable(update, person):
    return update.blog.updates.writable_by(person).filter(pk=update.pk).exists()


def _called(update):
    return update.heading or _("No heading")


def _offered_no_more(request, blog, pk):
    """Where a second press, or a colleague's, was quicker: their draft, if it is this person's to write."""
    drafts = blog.updates.drafts().writable_by(request.user)
    draft = drafts.filter(original=pk).first()
    if draft is not None:
        return redirect("desk:draft", blog.slug, draft.pk)
    messages.info(request, _("This is not offered any more."))
    return redirect("desk:blog", blog.slug)
