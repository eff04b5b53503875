"""The other editions of a story: their updates taken over or declined, and alarms answered.

Whoever may write in the blog may do all of it.
"""

import re

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

REVISION = re.compile(r"[0-9]{1,18}")


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
    blog = writable_blog(request, slug)
    alarm = _alarm(request, blog, pk)
    if alarm.is_answered:
        return _answered_already(request, blog)
    update = alarm.update
    is_gone = alarm.cause == EditionAlarm.Cause.WITHDRAWN
    context = {
        "blog": blog,
        "alarm": alarm,
        "update": update,
        "notice": editions.notice_of(alarm, request.user),
        "there": None if is_gone else editions.seen_there(alarm, request.user),
        "is_writable": _is_writable(update, request.user),
    }
    return render(request, "liveblog/desk/editions/alarm.html", context)


@require_POST
@signed_in
def answer_alarm(request, slug, pk):
    """Nothing more is said of it at this desk; who answered stays noted."""
    blog = writable_blog(request, slug)
    alarm, answer = _alarm(request, blog, pk), _answer_in(request)
    seen = _seen_in(request)
    try:
        if not publishing.answer_alarm(
            alarm, answer, by=request.user, seen_revision=seen
        ):
            return _answered_already(request, blog)
    except publishing.ChangedThere:
        messages.error(
            request,
            _(
                "A colleague has said something else of it meanwhile: see what stands now."
            ),
        )
        return redirect("desk:edition_alarm", blog.slug, pk)
    messages.success(request, _("Answered: %(what)s") % {"what": _called(alarm.update)})
    return redirect("desk:blog", blog.slug)


@require_safe
@signed_in
def edition_blog_alarm(request, slug, pk):
    """Another edition was withdrawn as a whole, and what came from it is here."""
    blog = writable_blog(request, slug)
    alarm = _blog_alarm(blog, pk)
    if alarm.is_answered:
        return _answered_already(request, blog)
    found = editions.counterparts_here(alarm, request.user)
    here = list(found[: editions.COUNTERPARTS_SHOWN])
    for each in here:
        each.blog = blog
    writable = blog.updates.writable_by(request.user).filter(
        pk__in=[u.pk for u in here]
    )
    context = {
        "blog": blog,
        "alarm": alarm,
        "here": here,
        "count": found.count(),
        "writable": set(writable.values_list("pk", flat=True)),
    }
    return render(request, "liveblog/desk/editions/blog_alarm.html", context)


@require_POST
@signed_in
def answer_blog_alarm(request, slug, pk):
    blog = writable_blog(request, slug)
    alarm, answer = _blog_alarm(blog, pk), _answer_in(request)
    if not publishing.answer_blog_alarm(alarm, answer, by=request.user):
        return _answered_already(request, blog)
    messages.success(request, _("Answered."))
    return redirect("desk:blog", blog.slug)


# Below the views ------------------------------------------------------------------------


def _alarm(request, blog, pk):
    """Also one that a colleague has answered meanwhile."""
    its = EditionAlarm.objects.of(blog, request.user)
    alarm = get_object_or_404(its, pk=pk)
    alarm.update.blog = blog
    return alarm


def _blog_alarm(blog, pk):
    alarm = get_object_or_404(blog.edition_alarms, pk=pk)
    alarm.blog = blog
    return alarm


def _answer_in(request):
    answer = request.POST.get("answer", "")
    if answer not in {EditionAlarm.Answer.UPDATED, EditionAlarm.Answer.NOTHING}:
        raise Http404
    return answer


def _seen_in(request) -> int:
    """The last revision that the page has shown; 0, before all of them, of what is no number."""
    seen = request.POST.get("seen", "")
    return int(seen) if REVISION.fullmatch(seen) else 0


def _answered_already(request, blog):
    messages.info(request, _("This alarm is answered already."))
    return redirect("desk:blog", blog.slug)


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
