"""A rehearsal as its readers would see it, for who writes in it; and its end."""

import re

from django.conf import settings
from django.contrib import messages
from django.db import IntegrityError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from liveblog import publishing
from liveblog.desk.access import editable_blog, signed_in, writable_blog
from liveblog.story.changes import changes_since
from liveblog.story.live_page import latest_of, newest_first, one_page, parts
from liveblog.web import headers, site

# Of a rehearsal of an evening nobody asks for a second page.
MOST_SHOWN = 500
_PICTURE = re.compile(r"(?<!/desk)(/media/[0-9a-f]{32}/)")


@require_safe
@signed_in
def rehearsal(request, slug):
    """The live page, which asks for its news here. Three queries."""
    blog = writable_blog(request, slug)
    if not blog.is_rehearsal:
        return redirect("desk:blog", blog.slug)
    if blog.is_prepared:
        return redirect("desk:preview_blog", blog.slug)
    updates, _has_older = one_page(blog, newest_first(blog), limit=MOST_SHOWN)
    context = {
        "blog": blog,
        "parts": parts(blog),
        "updates": updates,
        "latest": latest_of(updates),
        "poll_seconds": settings.POLL_SECONDS,
        # In the person's language; all else is in the blog's.
        "told": _("Rehearsal: no reader sees this"),
        "told_in": translation.get_language(),
    }
    reply = _as_for_readers(blog, "liveblog/desk/rehearsal.html", context)
    for name, value in headers.PUBLIC.items():
        reply.headers[name] = value
    return reply


@require_safe
@signed_in
def rehearsal_changes(request, slug, since):
    """One poll of that page: 204, or only out-of-band elements. One query, two with news."""
    blog = writable_blog(request, slug)
    if not blog.is_rehearsal or blog.is_prepared:
        raise Http404
    if since == blog.revision:
        reply = HttpResponse(status=204)
    else:
        changes = changes_since(blog, since, limit=MOST_SHOWN)
        context = {
            "blog": blog,
            "changes": changes,
            "parts": parts(blog, changes.parts),
            "poll_seconds": settings.POLL_SECONDS,
        }
        reply = _as_for_readers(blog, "liveblog/reader/changes.html", context)
    reply.headers["Poll-Seconds"] = settings.POLL_SECONDS
    return reply


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def wipe_rehearsal(request, slug):
    """Asks first: nothing of it can be had back."""
    blog = editable_blog(request, slug)
    if request.method == "POST":
        try:
            publishing.wipe_rehearsal(blog, by=request.user)
        except IntegrityError:  # the worker has noted something of it at this moment
            messages.error(request, _("That is not possible now."))
            return redirect("desk:blog", slug)
        told = _("The rehearsal “%(headline)s” was wiped.")
        messages.success(request, told % {"headline": blog.headline})
        return redirect("desk:blogs")
    if not blog.is_rehearsal:
        return redirect("desk:blog", blog.slug)
    context = {"blog": blog, "wiped_pictures": publishing.pictures_wiped_with(blog)}
    return render(request, "liveblog/desk/wipe_rehearsal.html", context)


@require_POST
@signed_in
def call_colleagues(request, slug):
    """Simulated ones write in it for two minutes, and end by themselves."""
    blog = editable_blog(request, slug)
    try:
        publishing.call_colleagues(blog, by=request.user)
    except publishing.BlogNotLive:
        messages.error(request, _("A rehearsal is set live first."))
    return redirect("desk:blog", blog.slug)


@require_POST
@signed_in
def send_colleagues_home(request, slug):
    blog = editable_blog(request, slug)
    publishing.send_colleagues_home(blog, by=request.user)
    return redirect("desk:blog", blog.slug)


def _as_for_readers(blog, template, context):
    """In the blog's language, with the pictures' files as the desk hands them out."""
    with translation.override(blog.interface_language):
        html = render_to_string(template, site.context() | context)
    return HttpResponse(_PICTURE.sub(r"/desk\1", html))
