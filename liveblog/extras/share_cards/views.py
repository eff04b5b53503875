"""The addresses of the share pictures."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from liveblog.models import Blog
from liveblog.reader.replies import page, unchanged
from liveblog.web import headers
from media.replies import HEADERS

from . import card_files
from .content import blog_edition, blog_sheet, update_edition, update_sheet
from .drawing import draw

PICTURE = HEADERS | {"Cache-Control": headers.CARD_CACHE}
BUSY = {"Cache-Control": headers.NO_CACHE, "Retry-After": str(card_files.WAIT_SECONDS)}


@require_safe
def blog_card(request, slug, edition=None):
    """A blog's card, always as it is now.

    The edition in the address is for those who keep pictures by their address, such as
    social networks: a new picture has a new one. It is not read: who comes back for an
    older edition gets the newest, since withdrawn words must not be drawn again.
    """
    blog = get_object_or_404(Blog.objects.public(), slug=slug)
    current = blog_edition(blog)
    return _held(request, current) or _card(blog, current, lambda: blog_sheet(blog))


@require_safe
def update_card(request, slug, pk, edition=None):
    """An update's card, as `blog_card`; 410 once withdrawn, with or without a notice."""
    blog = get_object_or_404(Blog.objects.public(), slug=slug)
    update = get_object_or_404(blog.updates.ever_public(), pk=pk)
    update.blog = blog
    if update.is_withdrawn:
        return _gone(update)
    current = update_edition(update)
    if reply := _held(request, current):
        return reply
    reply = _card(update, current, lambda: update_sheet(update))
    # A withdrawal that was committed since the update was read may have found the folder
    # still empty: nothing of it may stay there.
    if not blog.updates.published().contains(update):
        return _gone(update)
    return reply


def _card(thing, edition, sheet):
    try:
        picture = card_files.find(thing, edition) or card_files.make(
            thing, edition, lambda: draw(sheet())
        )
    except card_files.Busy:
        return HttpResponse(status=503, headers=BUSY)
    reply = HttpResponse(picture, content_type="image/png", headers=PICTURE)
    reply.headers["ETag"] = f'"{edition}"'
    return reply


def _held(request, edition):
    """The 304 for who holds this edition, with the headers of the picture."""
    if reply := unchanged(request, f'"{edition}"'):
        for name, value in PICTURE.items():
            reply.headers[name] = value
    return reply


def _gone(update):
    card_files.clear(update)
    context = {"blog": update.blog}
    cache = headers.CARD_CACHE
    return page("liveblog/reader/withdrawn.html", context, cache=cache, status=410)
