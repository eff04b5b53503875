"""Public answers: rendered without a request, so that no page can depend on one."""

import hashlib

from django.conf import settings
from django.http import (
    HttpResponse,
    HttpResponseNotModified,
    HttpResponsePermanentRedirect,
)
from django.template.loader import render_to_string
from django.utils import translation

from liveblog.web import headers, site

from . import response_cache


def page(template, context, *, cache=headers.PAGE_CACHE, status=200):
    """A public page or fragment with the public headers.

    It speaks the language of the blog in the context, else the newsroom's own.
    """
    return _answer(_html(template, context), cache=cache, status=status)


def tagged_page(request, facts, template, context, *, keeps=False):
    """A page with an ETag of these facts, or the 304 for a reader who holds it.

    `context` is a function: what it would query is not needed for a 304, nor for a page
    that this process made before and `keeps` by its facts.
    """
    tag = etag(*facts)
    if reply := unchanged(request, tag):
        return reply
    html = _kept_html(tag, template, context) if keeps else _html(template, context())
    reply = _answer(html, cache=headers.PAGE_CACHE)
    reply.headers["ETag"] = tag
    return reply


def polled_page(request, template, context, *, pace):
    """A page that asks for itself again while it is open. Its ETag is of all that it says."""
    html = _html(template, context)
    tag = etag(html)
    reply = unchanged(request, tag) or _answer(html, cache=headers.PAGE_CACHE)
    reply.headers["ETag"] = tag
    reply.headers["Poll-Seconds"] = pace
    return reply


def moved(address, *, cache=headers.PAGE_CACHE):
    """For good, though a cache asks again: where it is now may move on, or be withdrawn."""
    response = HttpResponsePermanentRedirect(address)
    response.headers["Cache-Control"] = cache
    return response


def fragment(template, context):
    """Updates to go into an open page, and the revision that they are right at.

    A cache may hand out an answer older than what the page has polled since, so the
    page polls again from there (cursor.js): a correction it dropped, because the
    update was not on it yet, comes once more.
    """
    reply = page(template, context, cache=headers.POLL_CACHE)
    reply.headers["Blog-Revision"] = context["blog"].revision
    return reply


def poll_answer(facts, template, context, *, pace, cache=headers.POLL_CACHE):
    """News for an open page, kept by its facts: readers who are as far ask for the same.

    It names the pace, so that an editor slows all pages at once.
    """
    html = _kept_html(etag(*facts), template, context)
    response = _answer(html, cache=cache)
    response.headers["Poll-Seconds"] = pace
    return response


def document(text, content_type, *, cache):
    """A public answer that is no page: a feed, a sitemap."""
    response = HttpResponse(text, content_type=content_type)
    response.headers["Cache-Control"] = cache
    return response


def nothing_new(*, pace):
    response = HttpResponse(status=204)
    del response.headers["Content-Type"]
    response.headers["Cache-Control"] = headers.POLL_CACHE
    response.headers["Poll-Seconds"] = pace
    return response


def etag(*facts):
    """A strong ETag of the facts that the answer is made from, and of our release."""
    text = "\n".join(str(fact) for fact in (settings.RELEASE, *facts))
    return f'"{hashlib.sha256(text.encode()).hexdigest()[:20]}"'


def unchanged(request, tag, *, cache=headers.PAGE_CACHE):
    """The 304 for a reader who holds this very answer; otherwise None."""
    held = request.headers.get("If-None-Match", "")
    # A compressing cache in front turns our tag into a weak one.
    if tag in [each.strip().removeprefix("W/") for each in held.split(",")]:
        response = HttpResponseNotModified()
        response.headers["ETag"] = tag
        response.headers["Cache-Control"] = cache
        return response
    return None


# Below the answers ----------------------------------------------------------------------


def _kept_html(tag, template, context):
    return response_cache.by(tag, lambda: _html(template, context()))


def _html(template, context):
    blog = context.get("blog")
    with translation.override(
        blog.interface_language if blog else settings.LANGUAGE_CODE
    ):
        return render_to_string(template, site.context() | context)


def _answer(html, *, cache, status=200):
    response = HttpResponse(html, status=status)
    response.headers["Cache-Control"] = cache
    return response
