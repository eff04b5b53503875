"""Where words were that readers are not to see any more: those of an update, or of a whole blog."""

from types import SimpleNamespace

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from liveblog.desk.access import signed_in, update_with_history, writable_blog
from liveblog.desk.pages import strip_context
from liveblog.desk.receipts import list_context


@require_safe
@signed_in
def where_it_was(request, slug, pk):
    """Each place with the time at which it was fetched and the words were not there.

    It says nothing of the words: who may read the list may be another than who may read them.
    """
    context = _of_update(request, slug, pk)
    return _page(request, context)


@require_safe
@signed_in
def places_now(request, slug, pk):
    """The list alone, as it is now: the page asks for it while something is open."""
    return render(request, "liveblog/desk/_places.html", _of_update(request, slug, pk))


@require_safe
@signed_in
def blog_where_it_was(request, slug):
    """The same of a whole blog."""
    return _page(request, _of_blog(request, slug))


@require_safe
@signed_in
def blog_places_now(request, slug):
    return render(request, "liveblog/desk/_places.html", _of_blog(request, slug))


# Below the views ------------------------------------------------------------------


def _page(request, context):
    context |= strip_context(context["blog"])
    return render(request, "liveblog/desk/where_it_was.html", context)


def _of_update(request, slug, pk):
    update = update_with_history(request, slug, pk)
    return {
        "blog": update.blog,
        "update": update,
        "dated": update,
        "places_address": reverse("desk:places_now", args=[slug, pk]),
        **list_context(update.blog, update.receipts),
    }


def _of_blog(request, slug):
    blog = writable_blog(request, slug)
    return {
        "blog": blog,
        # Times of another day than this are shown with it.
        "dated": SimpleNamespace(blog=blog, published_at=timezone.now()),
        "places_address": reverse("desk:blog_places_now", args=[slug]),
        **list_context(blog, blog.receipts.filter(update=None)),
    }
