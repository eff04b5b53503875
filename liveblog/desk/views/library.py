"""The library: all pictures, each with where it is used, and an editor's verbs on one."""

import re

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from liveblog import publishing
from liveblog.desk.access import signed_in, writable_blog
from liveblog.desk.composer import Composition
from liveblog.desk.focus import focus_first_error
from liveblog.desk.library import (
    Search,
    chosen_block,
    library_context,
    picture_context,
)
from liveblog.desk.library_forms import CreditForm, ReplacementForm
from liveblog.desk.pages import blog_context
from liveblog.desk.replies import again
from liveblog.models import Blog, visible_images

SLUG = re.compile(r"[-\w]{1,80}", re.ASCII)


@require_safe
@signed_in
def pictures(request, before=None):
    """All pictures that this person may see, newest first; with `before`, older ones."""
    search = Search.of(request.GET)
    context = library_context(request.user, search, before=before)
    return render(request, "liveblog/desk/library.html", context)


@require_safe
@signed_in
def choose_picture(request, before=None):
    """The same for the composer's dialog: a press puts one into the update."""
    search = Search.of(request.GET)
    context = library_context(request.user, search, before=before, usable=True)
    # Asked for by what is in the dialog already, it is the list alone.
    is_part = request.htmx.target == "shelf" or before is not None
    template = "_shelf" if is_part else "choose_picture"
    return render(
        request, f"liveblog/desk/{template}.html", context | {"chooses": True}
    )


@require_safe
@signed_in
def library_block(request, name):
    """A figure's form with this picture in it, and what was said of it to begin with.

    `blog`: for which; its clock says until when the picture may be used.
    """
    slug = request.GET.get("blog", "")
    blogs = Blog.objects.writable_by(request.user)
    blog = blogs.filter(slug=slug).first() if SLUG.fullmatch(slug) else None
    context = {"block": _figure(request, name, blog=blog), "blog": blog}
    return render(request, "liveblog/desk/_block_form.html", context)


@require_safe
@signed_in
def picture(request, name):
    return picture_page(request, _visible_image(request, name))


@require_POST
@signed_in
def correct_credit(request, name):
    """Say whose picture it is, wherever it is used."""
    image = editable_image(request, name)
    form = CreditForm(request.POST)
    if not form.is_valid():
        return picture_page(request, image, status=422, credit_form=form)
    publishing.correct_credit(image, form.cleaned_data["credit"], by=request.user)
    messages.success(request, _("The credit is corrected wherever it is used."))
    return redirect("desk:picture", image.name)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def delete_picture(request, name):
    """Asks first, and says from where it will be gone."""
    image = _visible_image(request, name)
    if not publishing.may_delete(image, request.user):
        raise Http404
    if request.method != "POST":
        context = picture_context(image, request.user)
        return render(request, "liveblog/desk/delete_picture.html", context)
    publishing.delete_picture(image, by=request.user)
    messages.success(
        request, _("The picture is deleted, from every page and from disk.")
    )
    return redirect("desk:pictures")


@require_safe
@signed_in
def new_with_picture(request, slug, name):
    """A blog's desk with a new update that has this picture in it."""
    blog = writable_blog(request, slug)
    composition = Composition.blank(person=request.user, blog=blog)
    composition.blocks.append(_figure(request, name, blog=blog))
    context = blog_context(request, blog, composition=composition)
    return render(request, "liveblog/desk/blog.html", context)


# Below the views ------------------------------------------------------------------


def picture_page(request, image, *, status=200, **forms):
    context = picture_context(image, request.user)
    context["credit_form"] = CreditForm(
        initial={"credit": context["image"].said_credit}
    )
    context["replacement_form"] = ReplacementForm()
    for refused in forms.values():
        focus_first_error(refused)
    return again(request, "liveblog/desk/picture.html", context | forms, status=status)


def _visible_image(request, name):
    images = visible_images(request.user).select_related("uploaded_by")
    return get_object_or_404(images, name=name)


def _figure(request, name, *, blog):
    if (block := chosen_block(request.user, name, blog=blog)) is None:
        raise Http404
    return block


def editable_image(request, name):
    """404 is the refusal: what changes many blogs at once takes an editor."""
    if not request.user.is_editor:
        raise Http404
    return _visible_image(request, name)
