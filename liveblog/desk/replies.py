"""The desk's answers to a verb: fragments for htmx, a redirect for everyone else.

A verb has one address whoever calls it. The desk is never cached, so the answer may
differ by caller (decision 0006); reader addresses never do.
"""

from urllib.parse import urlsplit

from django.shortcuts import redirect, render
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect, HttpResponseClientRefresh

from .pages import blog_context, desk_rows, side_context


def back_to_desk(update):
    """To the update's row on its blog's desk."""
    address = reverse("desk:blog", args=[update.blog.slug])
    return redirect(f"{address}#row-{update.pk}")


def again(request, template, context, *, status):
    """The same form with its words and what is wrong with them.

    htmx gets it as 200: Chromium would write any 4xx into the console as a resource
    that failed to load. Everyone else gets the status.
    """
    return render(request, template, context, status=200 if request.htmx else status)


def done(request, to, *args, fragment=None):
    """On to another page. A script hears it, so that it can drop what it kept."""
    address = reverse(to, args=args, fragment=fragment)
    if not request.htmx:
        return redirect(address)
    # Where only the fragment is another, a browser would not load the page again.
    page = address.partition("#")[0]
    if _without_host(request.htmx.current_url or "") == page:
        return HttpResponseClientRefresh()
    return HttpResponseClientRedirect(address)


def _without_host(address):
    """Its path and query; the host is not compared, as a proxy may know another one."""
    try:
        return urlsplit(address)._replace(scheme="", netloc="", fragment="").geturl()
    except ValueError:  # of which no browser shows a page
        return ""


def has_own_page(request):
    """Whether the correction that is asked for or sent stands in no row: then its form says so."""
    return not request.htmx or "Own-Page" in request.headers


def on_from_its_page(request, update, *, offers_copies):
    """To its row on the desk, or first to its copies in other blogs, to be corrected too."""
    if offers_copies:
        return done(request, "desk:correct_copies", update.blog.slug, update.pk)
    row = f"row-{update.pk}"
    return done(request, "desk:blog", update.blog.slug, fragment=row)


def naming(reply, update, *, key):
    """The answer with what the device waits for before it drops what it holds.

    A bare 200 proves nothing: a hotel's sign-in page answers so too.
    """
    reply.headers["Idempotency-Key"] = key or ""
    reply.headers["Update-Id"] = update.pk
    return reply


def composer_again(request, blog, composition, *, status):
    """The composer alone for htmx, or the desk around it."""
    if request.htmx:
        context = {"blog": blog, "composition": composition}
        return render(request, "liveblog/desk/_composer.html", context)
    context = blog_context(request, blog, composition=composition)
    return again(request, "liveblog/desk/blog.html", context, status=status)


def row_reply(request, blog, update, *, with_side=True, problem="", swap="", **more):
    """One row of the list as it is now, and beside it the parts that show it too.

    `swap`: how htmx is to put it there out of band, where it is not what was asked for.
    """
    row = desk_rows(blog.updates.filter(pk=update.pk)).get()
    row.blog = blog
    context = {"blog": blog, "update": row, "problem": problem, "swap": swap, **more}
    if with_side:
        context |= side_context(request, blog)
    template = "liveblog/desk/row.html" if with_side else "liveblog/desk/_row.html"
    return render(request, template, context)
