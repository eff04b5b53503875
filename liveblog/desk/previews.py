"""The readers' own page in a frame of the desk, with what readers do not see yet."""

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from liveblog.story import live_page
from liveblog.web import headers, site

# It stands in a frame of the desk, which no public page may do.
PREVIEW_POLICY = headers.CONTENT_SECURITY_POLICY.replace(
    "frame-ancestors 'none'", "frame-ancestors 'self'"
)


def preview_reply(blog, shown, images, *, at):
    """The page of what `live_page` has shown. `images`: those that may not be public yet."""
    time = timezone.localtime(at, blog.zone).strftime("%H:%M:%S")
    # In the person's language; all else is in the blog's.
    told = _("Preview, %(time)s. Readers do not see this.") % {"time": time}
    context = {"blog": blog, "told": told, "told_in": translation.get_language()}
    with translation.override(blog.interface_language):
        context |= {**site.context(), **shown}
        html = render_to_string("liveblog/desk/preview.html", context)
    # Readers may not have them yet; who writes may.
    names = {image.name for image in filter(None, images)}
    if blog.went_live_at == at:  # it is live in memory alone
        names |= live_page.names_of_pictures(blog, html)
    for name in names:
        html = html.replace(f"/media/{name}/", f"/desk/media/{name}/")
    return framed(HttpResponse(html))


def no_preview(request, forms, error=""):
    """What must be mended in these forms before there is anything to look at."""
    problems = [
        (form.fields[name].label if name in form.fields else "", error)
        for form in forms
        for name, errors in form.errors.items()
        for error in errors
    ]
    context = {"error": error, "problems": problems}
    reply = render(request, "liveblog/desk/no_preview.html", context, status=422)
    return framed(reply)


def framed(reply):
    """With the headers of a public page, but that our own pages may show it in a frame."""
    for name, value in headers.PUBLIC.items():
        reply.headers[name] = value
    reply.headers["Content-Security-Policy"] = PREVIEW_POLICY
    return reply
