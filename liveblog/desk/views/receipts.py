"""Where the words of an update were that readers are not to see any more."""

from django.conf import settings
from django.shortcuts import render
from django.views.decorators.http import require_safe

from liveblog.desk.access import signed_in, update_with_history
from liveblog.desk.pages import strip_context
from liveblog.desk.receipts import list_context


@require_safe
@signed_in
def where_it_was(request, slug, pk):
    """Each place with the time at which it was fetched and the words were not there.

    It says nothing of the words: who may read the list may be another than who may read them.
    """
    update = update_with_history(request, slug, pk)
    context = {
        "blog": update.blog,
        "update": update,
        "public_address": settings.PUBLIC_URL,
        **list_context(update),
        **strip_context(update.blog),
    }
    return render(request, "liveblog/desk/where_it_was.html", context)


@require_safe
@signed_in
def places_now(request, slug, pk):
    """The list alone, as it is now: the page asks for it while something is open."""
    update = update_with_history(request, slug, pk)
    context = {"blog": update.blog, "update": update, **list_context(update)}
    return render(request, "liveblog/desk/_places.html", context)
