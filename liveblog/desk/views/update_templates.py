"""Templates of updates and of blogs: editors keep them, whoever writes uses them."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from liveblog.desk.access import editable_blog, signed_in, writable_blog
from liveblog.desk.focus import focus_first_error
from liveblog.desk.replies import again
from liveblog.desk.update_templates import (
    BlogTemplateForm,
    UpdateTemplateForm,
    block_of,
)
from liveblog.models import BlogTemplate, UpdateTemplate
from liveblog.publishing import blog_templates, templates


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def update_templates(request, slug):
    """All that are offered in a blog, and a form for one more."""
    blog = editable_blog(request, slug)
    form = UpdateTemplateForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        named, fields = form.template(blog)
        templates.keep_template(*named, by=request.user, **fields)
        return _saved(request, blog)
    return _page(request, blog, form, BlogTemplateForm())


@require_POST
@signed_in
def keep_blog_template(request, slug):
    """Keep this blog as what others of its sort begin with."""
    blog = editable_blog(request, slug)
    form = BlogTemplateForm(request.POST)
    if form.is_valid():
        name = form.cleaned_data["name"]
        blog_templates.keep_blog_template(blog, name, by=request.user)
        return _saved(request, blog)
    return _page(request, blog, UpdateTemplateForm(), form)


@require_POST
@signed_in
def remove_blog_template(request, slug, pk):
    blog = editable_blog(request, slug)
    template = get_object_or_404(BlogTemplate, pk=pk)
    blog_templates.remove_blog_template(template, by=request.user)
    return _saved(request, blog)


@require_POST
@signed_in
def remove_update_template(request, slug, pk):
    blog = editable_blog(request, slug)
    template = get_object_or_404(UpdateTemplate.objects.of(blog), pk=pk)
    templates.remove_template(template, by=request.user)
    return _saved(request, blog)


@require_safe
@signed_in
def template_block(request, slug, pk):
    """The block of its text, to be added to a composer; nothing where it has none."""
    blog = writable_blog(request, slug)
    template = get_object_or_404(UpdateTemplate.objects.of(blog), pk=pk)
    if (block := block_of(template)) is None:
        return HttpResponse()
    return render(request, "liveblog/desk/_block_form.html", {"block": block})


# Below the views ------------------------------------------------------------------------


def _saved(request, blog):
    messages.success(request, _("Saved."))
    return redirect("desk:update_templates", blog.slug)


def _page(request, blog, form, blog_form):
    for each in (form, blog_form):
        focus_first_error(each)
    context = {
        "blog": blog,
        "form": form,
        "blog_form": blog_form,
        "templates": UpdateTemplate.objects.of(blog).select_related("blog"),
        "blog_templates": BlogTemplate.objects.all(),
    }
    status = 422 if form.is_bound or blog_form.is_bound else 200
    return again(request, "liveblog/desk/update_templates.html", context, status=status)
