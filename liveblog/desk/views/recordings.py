"""Audio and video at the desk: to be played before readers may, and a still of a film."""

from io import BytesIO

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST, require_safe

from liveblog.desk.access import signed_in
from liveblog.models import visible_recordings
from liveblog.web import headers
from media import recordings

PRIVATE = {"Cache-Control": headers.PRIVATE_CACHE}


@require_safe
@signed_in
def recording(request, name):
    """The file, for who may see what it stands in; or has sent it."""
    found = get_object_or_404(visible_recordings(request.user), name=name)
    its_file = recordings.file_of(found)
    reply = recordings.reply(request, found, its_file, headers=PRIVATE)
    return reply or HttpResponse(status=404)


@require_POST
@signed_in
def add_poster(request, name):
    """A still that the device has taken from its person's own film; once."""
    found = get_object_or_404(visible_recordings(request.user), name=name)
    is_theirs = request.user.is_editor or found.uploaded_by_id == request.user.pk
    if not is_theirs:
        raise Http404
    if found.is_video and not found.has_poster:
        try:
            recordings.add_poster(found, BytesIO(request.body))
        except ValidationError as refusal:
            return JsonResponse({"problem": refusal.messages[0]}, status=422)
    return JsonResponse({"name": name})
