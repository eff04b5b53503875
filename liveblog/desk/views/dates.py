"""“Address and dates” of a blog: small forms, each with an address of its own."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from liveblog import publishing
from liveblog.desk.access import editable_blog, signed_in
from liveblog.desk.dates_forms import (
    AddressForm,
    BeginningForm,
    ClosingTimeForm,
    EditionForm,
    SeriesForm,
)
from liveblog.desk.focus import focus_first_error
from liveblog.desk.queue import scheduled_in_vain
from liveblog.publishing import series

FORMS = {
    "address": AddressForm,
    "beginning": BeginningForm,
    "closing": ClosingTimeForm,
    "series": SeriesForm,
    "editions": EditionForm,
}


@require_safe
@signed_in
def dates(request, slug):
    return _page(request, editable_blog(request, slug))


@require_POST
@signed_in
def change_address(request, slug):
    """The blog's next address; at all that it had before, it is found by a redirect."""
    blog = editable_blog(request, slug)
    form = AddressForm(request.POST, blog=blog)
    if form.is_valid():
        try:
            its = {"by": request.user, "seen": form.standing()}
            publishing.change_address(blog, form.cleaned_data["slug"], **its)
            return _saved(request, blog)
        except publishing.AddressTaken:
            form.refuse_address()
        except publishing.Overtaken:
            form.refuse_overtaken()
    return _page(request, blog, address=form)


@require_POST
@signed_in
def set_beginning(request, slug):
    """When coverage begins, for readers; without a time they find nothing."""
    blog = editable_blog(request, slug)
    form = BeginningForm(request.POST, blog=blog)
    if not form.is_valid():
        return _page(request, blog, beginning=form)
    try:
        its = {"by": request.user, "seen": form.standing()}
        publishing.set_beginning(blog, form.moment, **its)
    except publishing.NeedsReview:
        form.refuse_alone()
        return _page(request, blog, beginning=form)
    except publishing.Overtaken:
        form.refuse_overtaken()
        return _page(request, blog, beginning=form)
    return _saved(request, blog, is_so=blog.begins_at == form.moment)


@require_POST
@signed_in
def set_closing_time(request, slug):
    """When the blog closes by itself; without a time, somebody closes it."""
    blog = editable_blog(request, slug)
    form = ClosingTimeForm(request.POST, blog=blog)
    if not form.is_valid():
        return _page(request, blog, closing=form)
    try:
        its = {"by": request.user, "seen": form.standing()}
        publishing.set_closing_time(blog, form.moment, **its)
    except publishing.Overtaken:
        form.refuse_overtaken()
        return _page(request, blog, closing=form)
    return _saved(request, blog, is_so=blog.closes_at == form.moment)


@require_POST
@signed_in
def set_series(request, slug):
    """The series that was chosen, or a new one, or none."""
    blog = editable_blog(request, slug)
    form = SeriesForm(request.POST, blog=blog)
    if form.is_valid():
        try:
            its = {"by": request.user, "seen": form.standing()}
            _put_in_series(blog, form.cleaned_data, **its)
            return _saved(request, blog)
        except publishing.AddressTaken:
            form.refuse_address()
        except publishing.Overtaken:
            form.refuse_overtaken()
    return _page(request, blog, series=form)


@require_POST
@signed_in
def link_edition(request, slug):
    """With a blog in another language that tells the same story, and with its editions."""
    blog = editable_blog(request, slug)
    form = EditionForm(request.POST, blog=blog)
    if form.is_valid():
        try:
            other = form.cleaned_data["edition"]
            publishing.link_editions(blog, other, by=request.user)
            return _saved(request, blog)
        except publishing.LanguageTaken:
            form.refuse_language()
    return _page(request, blog, editions=form)


@require_POST
@signed_in
def leave_editions(request, slug):
    blog = editable_blog(request, slug)
    publishing.leave_editions(blog, by=request.user)
    return _saved(request, blog)


@require_POST
@signed_in
def make_preview_link(request, slug):
    """For somebody who has no account here."""
    blog = editable_blog(request, slug)
    if blog.is_prepared and not blog.is_withdrawn:
        publishing.make_preview_link(blog, by=request.user)
    return _saved(request, blog)


@require_POST
@signed_in
def revoke_preview_link(request, slug, pk):
    blog = editable_blog(request, slug)
    link = get_object_or_404(blog.preview_links.all(), pk=pk)
    publishing.revoke_preview_link(link, by=request.user)
    return _saved(request, blog)


# Below the views ------------------------------------------------------------------------


def _put_in_series(blog, asked, **its):
    if asked["name"]:
        new = {"name": asked["name"], "slug": asked["series_slug"]}
        series.begin_series(blog, **new, **its)
    else:
        series.put_in_series(blog, asked["series"], **its)


def _saved(request, blog, *, is_so=True):
    """Not where it went live, or was closed, since the page was loaded."""
    if is_so:
        messages.success(request, _("Saved."))
    else:
        messages.warning(request, _("This was not saved"))
    return redirect("desk:dates", blog.slug)


def _page(request, blog, **refused):
    """All the forms, of which one may have been refused."""
    forms = {name: form(blog=blog) for name, form in FORMS.items()} | refused
    for form in refused.values():
        focus_first_error(form)
    context = {
        "blog": blog,
        "editions": blog.other_editions(),
        "preview_links": blog.preview_links.active()
        .select_related("by")
        .order_by("pk"),
        "drafts_count": blog.updates.drafts().count(),
        **_in_vain(request, blog),
        "former": blog.former_addresses.exclude(slug=blog.slug),
        **{f"{name}_form": form for name, form in forms.items()},
    }
    status = 422 if refused else 200
    return render(request, "liveblog/desk/dates.html", context, status=status)


def _in_vain(request, blog):
    if not blog.closes_at:
        return {}
    return scheduled_in_vain(blog, request.user, closes_at=blog.closes_at)
