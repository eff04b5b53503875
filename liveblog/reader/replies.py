"""Public answers: rendered without a request, so that no page can depend on one."""

import hashlib

from django.conf import settings
from django.http import HttpResponse, HttpResponseNotModified
from django.template.loader import render_to_string
from django.utils import translation

from liveblog import headers


def page(template, context, *, cache=headers.PAGE_CACHE, status=200):
    """A public page or fragment with the public headers.

    It speaks the language of the blog in the context, else the newsroom's own. Never a
    lazy response: it would be rendered after the language has been put back.
    """
    site = {"newsroom": settings.NEWSROOM_NAME, "public_url": settings.PUBLIC_URL}
    blog = context.get("blog")
    with translation.override(blog.language if blog else settings.LANGUAGE_CODE):
        html = render_to_string(template, site | context)
    response = HttpResponse(html, status=status)
    response.headers["Cache-Control"] = cache
    return response


def poll_answer(template, context, *, cache=headers.POLL_CACHE):
    """News for an open page. It names the pace, so that an operator slows all pages at once."""
    response = page(template, context, cache=cache)
    response.headers["Poll-Seconds"] = settings.POLL_SECONDS
    return response


def nothing_new():
    response = HttpResponse(status=204)
    del response.headers["Content-Type"]
    response.headers["Cache-Control"] = headers.POLL_CACHE
    response.headers["Poll-Seconds"] = settings.POLL_SECONDS
    return response


def etag(*facts):
    """A strong ETag of the facts that the answer is made from, and of our release."""
    text = "\n".join(str(fact) for fact in (settings.RELEASE, *facts))
    return f'"{hashlib.sha256(text.encode()).hexdigest()[:20]}"'


def unchanged(request, tag):
    """The 304 for a reader who holds this very answer; otherwise None."""
    held = request.headers.get("If-None-Match", "")
    # A compressing cache in front turns our tag into a weak one.
    if tag in [each.strip().removeprefix("W/") for each in held.split(",")]:
        response = HttpResponseNotModified()
        response.headers["ETag"] = tag
        response.headers["Cache-Control"] = headers.PAGE_CACHE
        return response
    return None
