"""The brake: an editor pauses publishing, in one blog or in all, and lets it go on."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from liveblog import publishing
from liveblog.desk.access import editable_blog, signed_in
from liveblog.desk.focus import focus_first_error
from liveblog.desk.questions import PauseForm
from liveblog.desk.replies import again
from liveblog.models import Pause


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def pausing(request, slug=None):
    """Asks for the reason; without a blog, of all blogs. Says who has paused what is."""
    blog = _blog(request, slug)
    form = PauseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        publishing.pause(blog, reason=form.cleaned_data["reason"], by=request.user)
        messages.success(request, _("Publishing is paused."))
        return _back(blog)
    pauses = list(Pause.objects.of(blog).select_related("by", "blog"))
    is_paused = any(pause.blog_id == (blog and blog.pk) for pause in pauses)
    focus_first_error(form)
    context = {"blog": blog, "form": form, "pauses": pauses, "is_paused": is_paused}
    status = 422 if form.is_bound else 200
    return again(request, "liveblog/desk/pausing.html", context, status=status)


@require_POST
@signed_in
def resume(request, slug=None):
    blog = _blog(request, slug)
    publishing.resume(blog, by=request.user)
    if not Pause.objects.of(blog).exists():
        messages.success(request, _("Publishing goes on."))
    return _back(blog)


def _blog(request, slug):
    if not request.user.is_editor:
        raise Http404
    return editable_blog(request, slug) if slug else None


def _back(blog):
    return redirect("desk:blog", blog.slug) if blog else redirect("desk:blogs")
