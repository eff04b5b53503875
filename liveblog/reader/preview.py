"""A prepared blog for who has its link: kept by no cache, found by no search engine."""

import re

from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.views.decorators.http import require_safe

from liveblog.models import PreviewLink
from liveblog.story import live_page
from liveblog.web import headers, site
from media.replies import rendition_reply

from .errors import error_page
from .replies import document

HEADERS = {
    "X-Robots-Tag": "noindex",
    # Whoever is linked from the page must not learn its address.
    "Referrer-Policy": "no-referrer",
}


@require_safe
def preview(request, token):
    """The page as it would be if it went live now; once it is, the way there.

    Three queries, four with pictures. 404 where the link was taken back, or the whole blog
    withdrawn.
    """
    if (link := _active(token)) is None:
        return error_page(404)
    blog = link.blog
    if not blog.is_prepared:
        return _unkept(HttpResponseRedirect(blog.get_absolute_url()))
    shown = live_page.preview_blog(blog, at=timezone.now())
    with translation.override(blog.interface_language):
        context = {**site.context(), **shown, "blog": blog}
        html = render_to_string("liveblog/reader/preview.html", context)
    for name in live_page.names_of_pictures(blog, html):
        # Readers may not have it yet.
        html = html.replace(f"/media/{name}/", f"{request.path}{name}/")
    html = _without_links(html, blog.get_absolute_url())
    return _unkept(document(html, "text/html; charset=utf-8", cache=headers.NO_CACHE))


@require_safe
def preview_picture(request, token, name, width, extension):
    """A file of a picture that the page shows, as long as the link holds."""
    link = _active(token)
    if link is None or not link.blog.is_prepared:
        return error_page(404)
    image = get_object_or_404(live_page.pictures_of(link.blog), name=name)
    return _unkept(rendition_reply(image, int(width), extension))


def _without_links(html, address):
    """Behind the blog's address there is nothing yet: what leads there says only what it is."""
    return re.sub(f' href="{re.escape(address)}[^"]*"', "", html)


def _active(token):
    links = PreviewLink.objects.active().select_related("blog__hero_image")
    return links.filter(token=token, blog__withdrawn_at=None).first()


def _unkept(response):
    response.headers["Cache-Control"] = headers.NO_CACHE
    for name, value in HEADERS.items():
        response.headers[name] = value
    return response
