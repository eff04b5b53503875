"""Another picture wherever one is: it is sent first, then shown beside the old one and asked."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from liveblog import publishing
from liveblog.desk.access import signed_in
from liveblog.desk.body_limits import takes_files
from liveblog.desk.library import picture_context
from liveblog.desk.library_forms import ReplacementForm
from liveblog.models import figures_of
from media.models import Image
from media.uploads import store_image

from .library import editable_image, picture_page


@require_POST
@signed_in
@takes_files
def replace_picture(request, name):
    """Store the picture that is to take its place. Nothing that readers see changes yet."""
    image = editable_image(request, name)
    form = ReplacementForm(request.POST, request.FILES)
    if not form.is_valid() or (new := _stored(request, form)) is None:
        return picture_page(request, image, status=422, replacement_form=form)
    return redirect("desk:replace_with", image.name, new.name)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def replace_with(request, name, new):
    """Asks first, with both pictures and every place; the old one is then deleted."""
    image = editable_image(request, name)
    new = _brought_for_this(request, image, new)
    if request.method != "POST":
        return _question(request, image, new)
    try:
        publishing.replace_picture(image, new, by=request.user)
    except publishing.NeedsReview:  # the page says where, and what to do
        return _question(request, image, new, status=409)
    messages.success(request, _("Replaced wherever it was used. The other is deleted."))
    return redirect("desk:picture", new.name)


# Below the views ------------------------------------------------------------------


def _question(request, image, new, *, status=200):
    context = picture_context(image, request.user) | {"new": new}
    template = "liveblog/desk/replace_picture.html"
    return render(request, template, context, status=status)


def _stored(request, form):
    """The new image, made slowly and before any lock; None, with why, if unreadable."""
    try:
        return store_image(form.cleaned_data["picture"], by=request.user)
    except ValidationError as error:
        form.add_error("picture", error)
        return None


def _brought_for_this(request, image, name):
    """404 for one that has places and words of its own: those of the old would replace them."""
    mine = Image.objects.filter(uploaded_by=request.user).exclude(pk=image.pk)
    new = get_object_or_404(mine, name=name)
    if figures_of(new).exists() or new.heroes.exists():
        raise Http404
    return new
