"""The desk's answers to a verb: fragments for htmx, a redirect for everyone else.

A verb has one address whoever calls it. The desk is never cached, so the answer may
differ by caller (decision 0006); reader addresses never do.
"""

from django.shortcuts import redirect, render
from django.urls import reverse

from .pages import blog_context, desk_rows, side_context


def back_to_desk(update):
    """To the update's row on its blog's desk."""
    address = reverse("desk:blog", args=[update.blog.slug])
    return redirect(f"{address}#row-{update.pk}")


def composer_again(request, blog, composition, *, status):
    """The composer with its words and what is wrong with them."""
    context = {"blog": blog, "composition": composition}
    if request.htmx:
        template = "liveblog/desk/_composer.html"
        return render(request, template, context, status=status)
    context = blog_context(request, blog, composition=composition)
    return render(request, "liveblog/desk/blog.html", context, status=status)


def row_reply(request, blog, update, *, with_side=True, problem=""):
    """One row of the list as it is now, and beside it the parts that show it too."""
    row = desk_rows(blog.updates.filter(pk=update.pk)).get()
    row.blog = blog
    context = {"blog": blog, "update": row, "problem": problem}
    if with_side:
        context |= side_context(request, blog)
    template = "liveblog/desk/row.html" if with_side else "liveblog/desk/_row.html"
    return render(request, template, context)
