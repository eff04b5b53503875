"""How somebody's lists of updates look: in full, or as headings alone."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from liveblog.desk.access import signed_in, writable_blog


@require_POST
@signed_in
def as_headings(request, slug):
    return _look(request, slug, is_headings=True)


@require_POST
@signed_in
def in_full(request, slug):
    return _look(request, slug, is_headings=False)


def _look(request, slug, *, is_headings):
    """Of all blogs and devices: it is this person's. A script shows it without a new page."""
    blog = writable_blog(request, slug)
    request.user.lists_headings = is_headings
    request.user.save(update_fields=["lists_headings"])
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204)
    return redirect(f"{reverse('desk:blog', args=[blog.slug])}#updates")
