"""A whole blog is withdrawn, and brought back."""

from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from liveblog import publishing
from liveblog.desk.access import editable_blog, signed_in
from liveblog.desk.copies import outside_of
from liveblog.desk.focus import focus_first_error
from liveblog.desk.questions import BlogWithdrawalForm
from liveblog.desk.replies import again
from liveblog.desk.submissions import show_or_propose


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def withdraw_blog(request, slug):
    """Asks why, and takes the blog from readers; leads to the list of where it was."""
    blog = editable_blog(request, slug)
    if blog.is_prepared:  # never public, or withdrawn already
        return redirect("desk:blog", blog.slug)
    form = BlogWithdrawalForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        publishing.withdraw_blog(blog, by=request.user, **form.cleaned_data)
        return redirect("desk:blog_where_it_was", blog.slug)
    focus_first_error(form)
    context = {
        "blog": blog,
        "form": form,
        "elsewhere": outside_of(blog),
        "editions": blog.other_editions().filter(withdrawn_at=None),
    }
    status = 422 if form.is_bound or request.method == "POST" else 200
    return again(request, "liveblog/desk/withdraw_blog.html", context, status=status)


@require_POST
@signed_in
def bring_back_blog(request, slug):
    blog = editable_blog(request, slug)
    show_or_propose(request, blog, publishing.bring_back)
    return redirect("desk:blog", blog.slug)
