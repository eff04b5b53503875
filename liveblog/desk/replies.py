"""The desk's answers to a verb: fragments for htmx, a redirect for everyone else.

A verb has one address whoever calls it. The desk is never cached, so the answer may
differ by caller (decision 0006); reader addresses never do.
"""

from urllib.parse import urlsplit

from django.shortcuts import redirect, render
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

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
    return HttpResponseClientRedirect(address) if request.htmx else redirect(address)


def has_own_page(request, update):
    """Whether the correction that is asked for or sent has a page to itself, and no row around it."""
    if not request.htmx:
        return True
    args = [update.blog.slug, update.pk]
    pages = ("edit_update", "arrange_correction")
    try:
        shown = urlsplit(request.htmx.current_url_abs_path or "").path
    except ValueError:  # no address, as no browser says
        return False
    return shown in {reverse(f"desk:{name}", args=args) for name in pages}


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
