"""The addresses of the share pictures."""

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from liveblog.models import Blog
from liveblog.reader.replies import page, unchanged
from liveblog.web import headers
from media.replies import HEADERS

from . import card_files, photographs
from .content import blog_edition, blog_sheet, update_edition, update_sheet
from .drawing import draw
from .image import CONTENT_TYPES

PICTURE = HEADERS | {"Cache-Control": headers.CARD_CACHE}
BUSY = {"Cache-Control": headers.NO_CACHE, "Retry-After": str(card_files.WAIT_SECONDS)}


@require_safe
def blog_card(request, slug, edition=None, card_form=None):
    """A blog's card, always as it is now.

    The edition in the address is for those who keep pictures by their address, such as
    social networks: a new picture has a new one. It is not read: who comes back for an
    older edition gets the newest, since withdrawn words must not be drawn again. Nor is the
    form: a card that has a photograph now is a JPEG at any address.
    """
    blog = get_object_or_404(Blog.objects.public(), slug=slug)
    shown = photographs.allowed(photographs.of_blog(blog))
    return _answer(request, blog, shown, blog_edition, blog_sheet)


@require_safe
def update_card(request, slug, pk, edition=None, card_form=None):
    """An update's card, as `blog_card`; 410 once withdrawn, with or without a notice."""
    blog = get_object_or_404(Blog.objects.public(), slug=slug)
    update = get_object_or_404(blog.updates.ever_public(), pk=pk)
    update.blog = blog
    if update.is_withdrawn:
        return _gone(update)
    shown = photographs.allowed(photographs.of_update(update))
    reply = _answer(request, update, shown, update_edition, update_sheet)
    # A withdrawal that was committed since the update was read may have found the folder
    # still empty: nothing of it may stay there.
    if reply.status_code != 304 and not blog.updates.published().contains(update):
        return _gone(update)
    return reply


def _answer(request, thing, shown, edition_of, sheet_of):
    edition = edition_of(thing, shown)
    if reply := _held(request, edition):
        return reply
    form = "jpg" if shown else "png"
    try:
        picture = _kept(thing, f"{edition}.{form}", shown, sheet_of)
    except card_files.Busy:
        return HttpResponse(status=503, headers=BUSY)
    except FileNotFoundError:  # of its picture's file nothing is left
        return _answer(request, thing, None, edition_of, sheet_of)
    reply = HttpResponse(picture, content_type=CONTENT_TYPES[form], headers=PICTURE)
    reply.headers["ETag"] = f'"{edition}"'
    return reply


def _kept(thing, name, shown, sheet_of):
    def drawn():
        sheet = sheet_of(thing)
        if shown:
            photograph = photographs.cut(shown.picture)
            sheet = replace(sheet, photograph=photograph, credit=shown.credit)
        return draw(sheet)

    return card_files.find(thing, name) or card_files.make(thing, name, drawn)


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
