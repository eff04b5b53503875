"""The side of a blog's desk where colleagues agree: one POST address for each verb.

What a colleague has changed a moment ago is no error: the answer is that side as it is now.
"""

from contextlib import suppress

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from liveblog.desk.access import signed_in, writable_blog
from liveblog.desk.shift_forms import ClaimForm, HandOverForm, ShiftForm
from liveblog.desk.shifts import shift_context
from liveblog.publishing import NotAllowed, shifts


@require_safe
@signed_in
def shift(request, slug, state):
    """204 if all stands there as it did; else the part of the desk as it is now."""
    blog = writable_blog(request, slug)
    context = shift_context(request, blog)
    if context["shift_state"] == state:
        return HttpResponse(status=204)
    return render(request, "liveblog/desk/shift.html", {"blog": blog, **context})


@require_POST
@signed_in
def claim(request, slug):
    blog = writable_blog(request, slug)
    form = ClaimForm(request.POST, blog=blog)
    if not form.is_valid():
        return _reply(request, blog, claim_form=form)
    data = form.cleaned_data
    shifts.claim(blog, data["words"], by=request.user, due_at=data["due_at"])
    return _reply(request, blog)


@require_POST
@signed_in
def take_over_claim(request, slug, pk):
    blog = writable_blog(request, slug)
    if (claim := blog.claims.filter(pk=pk).first()) is not None:
        shifts.take_over(claim, by=request.user)
    return _reply(request, blog)


@require_POST
@signed_in
def release_claim(request, slug, pk):
    blog = writable_blog(request, slug)
    with suppress(NotAllowed):  # a colleague has taken it over: it is shown who
        if (claim := blog.claims.filter(pk=pk).first()) is not None:
            shifts.release(claim, by=request.user)
    return _reply(request, blog)


@require_POST
@signed_in
def put_on_shift(request, slug):
    blog = writable_blog(request, slug)
    form = ShiftForm(request.POST, blog=blog, by=request.user)
    if not form.is_valid():
        return _reply(request, blog, shift_form=form)
    data = form.cleaned_data
    shifts.put_on_shift(
        blog, data["person"], data["begins_at"], data["ends_at"], by=request.user
    )
    return _reply(request, blog)


@require_POST
@signed_in
def take_off_shift(request, slug, pk):
    blog = writable_blog(request, slug)
    if (shift := blog.shifts.filter(pk=pk).first()) is not None:
        shifts.take_off_shift(shift, by=request.user)
    return _reply(request, blog)


@require_POST
@signed_in
def hand_over(request, slug):
    blog = writable_blog(request, slug)
    form = HandOverForm(request.POST, blog=blog)
    if not form.is_valid():
        return _reply(request, blog, hand_over_form=form)
    shifts.hand_over(blog, form.cleaned_data["words"], by=request.user)
    return _reply(request, blog)


@require_POST
@signed_in
def read_hand_over(request, slug, pk):
    blog = writable_blog(request, slug)
    shifts.have_read(get_object_or_404(blog.hand_overs, pk=pk), by=request.user)
    return _reply(request, blog)


def _reply(request, blog, **refused):
    """This part of the desk for htmx; a refused form comes back with what is wrong."""
    if not request.htmx and not refused:
        return redirect("desk:blog", blog.slug)
    context = {"blog": blog, **shift_context(request, blog, **refused)}
    if request.htmx:
        return render(request, "liveblog/desk/shift.html", context)
    return render(request, "liveblog/desk/shift_page.html", context, status=422)
