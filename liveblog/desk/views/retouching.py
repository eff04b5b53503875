"""A picture's focal point and cover, and the tools by which it is edited on the device."""

from django.contrib import messages
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)
from django_htmx.http import trigger_client_event

from liveblog import publishing
from liveblog.desk.access import signed_in
from liveblog.desk.replies import again
from liveblog.desk.retouching import FocusForm, ForgetForm
from liveblog.models import visible_images
from liveblog.web import headers
from media import pieces
from media.models import Image, Upload
from media.replies import rendition_reply


@require_safe
@signed_in
def retouch(request):
    """What a script opens to crop, turn and blur: words and buttons, nobody's picture."""
    return render(request, "liveblog/desk/_retouch.html")


@require_safe
@signed_in
def whole_picture(request, name):
    """The picture to be edited. 202 until it is here as large as it will be: from the
    first rendition an edited one would be small for ever."""
    image = get_object_or_404(visible_images(request.user), name=name)
    if image.finished_at is None:
        return HttpResponse(status=202)
    reply = rendition_reply(image, image.widths_px[-1], "jpg")
    reply.headers["Cache-Control"] = headers.PRIVATE_CACHE
    return reply


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def focus_picture(request, name):
    """Where every crop of a picture is held, and whether it is covered."""
    image = get_object_or_404(publishing.retouchable_by(request.user), name=name)
    form = FocusForm(request.POST or None, image=image, person=request.user)
    if request.method == "POST" and form.is_valid():
        _say(image, form, by=request.user)
        if request.htmx:
            reply = HttpResponse(status=204)
            return trigger_client_event(reply, "desk:focused", {"name": name})
        messages.success(request, _("Saved."))
        return redirect("desk:focus_picture", name)
    context = {"image": image, "form": form}
    status = 422 if form.is_bound else 200
    return again(request, "liveblog/desk/focus.html", context, status=status)


@require_POST
@signed_in
def forget_picture(request, name):
    """Of a person's own picture that was edited: nothing of it as it was stays here."""
    if _is_anothers(name, request.user):
        raise Http404
    form = ForgetForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"name": name, "errors": form.errors}, status=422)
    instead = form.cleaned_data["instead"]
    try:
        is_gone = publishing.forget_picture(name, by=request.user, instead=instead)
    except (publishing.NotYet, pieces.Busy):
        return HttpResponse(status=202)  # asked again
    return JsonResponse({"name": name, "is_gone": is_gone})


# Below the views ------------------------------------------------------------------


def _say(image, form, *, by):
    """By the verbs: each reaches readers at once, where there is something new."""
    publishing.focus_picture(image, *form.position, by=by)
    if form.covers is not None:
        mark = publishing.mark_sensitive if form.covers else publishing.unmark_sensitive
        mark(image, by=by)


def _is_anothers(name, person):
    images = Image.objects.filter(name=name).exclude(uploaded_by=person)
    return images.exists() or (
        Upload.objects.filter(name=name).exclude(by=person).exists()
    )
