"""The coverage goes on in a new blog."""

from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from liveblog import publishing
from liveblog.desk.access import editable_blog, signed_in
from liveblog.desk.continuing import ContinueForm
from liveblog.desk.focus import focus_first_error
from liveblog.desk.queue import scheduled_in_vain
from liveblog.desk.replies import again
from liveblog.desk.submissions import show_or_propose


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def continue_blog(request, slug):
    """Asks for headline and address; all else the new blog has of this one."""
    blog = editable_blog(request, slug)
    if blog.is_prepared:
        raise Http404
    form = ContinueForm(request.POST or None, blog=blog)
    if request.method == "POST" and form.is_valid():
        try:
            asked = form.fields_of_blog()
            new = publishing.continue_blog(blog, by=request.user, **asked)
            if asked["goes_live"]:  # it is, but if it is sensitive
                show_or_propose(request, new, publishing.go_live)
            return redirect("desk:blog", new.slug)
        except publishing.AddressTaken:
            form.refuse_address()
    focus_first_error(form)
    context = {
        "blog": blog,
        "form": form,
        **scheduled_in_vain(blog, request.user),
        "continuations": blog.continuations.order_by("-pk"),
    }
    status = 422 if form.is_bound else 200
    return again(request, "liveblog/desk/continue_blog.html", context, status=status)
