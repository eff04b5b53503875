"""Pictures on their way: announced, sent in pieces, given up. In the manner of tus 1.0."""

import errno

from django.http import Http404, HttpResponse, JsonResponse
from django.http.request import UnreadablePostError
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from liveblog import publishing
from liveblog.desk.access import signed_in
from liveblog.desk.known import for_scripts
from liveblog.desk.upload_forms import PieceForm, UploadForm
from liveblog.web.request_bodies import BUSY, refusal_of
from media import pieces
from media.models import Image, Recording, Upload

DISK_IS_FULL = {errno.ENOSPC, errno.EDQUOT}


@require_http_methods(["HEAD", "POST", "PATCH", "DELETE"])
@signed_in
def upload(request, name):
    """POST announces a picture, HEAD asks how much of it is here, PATCH brings a piece.

    DELETE gives it up. Each may be repeated: the answer says how it stands now, and
    names the picture, so that the answer of some other page is not taken for it.
    """
    verbs = {"HEAD": _ask, "POST": _announce, "PATCH": _take, "DELETE": _give_up}
    try:
        return verbs[request.method](request, name)
    except pieces.Busy:
        # "Not yet". It is no error: Chromium would write a 423 into the console.
        return HttpResponse(status=202)
    except Upload.DoesNotExist:
        raise Http404 from None
    except OSError as error:
        if error.errno not in DISK_IS_FULL:
            raise
        return HttpResponse(status=507)


# Below the view -------------------------------------------------------------------


def _ask(request, name):
    return _reply(_own(request, name))


def _announce(request, name):
    form = UploadForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"name": name, "errors": form.errors}, status=422)
    if (arrived := _arrived_long_ago(request, name)) is not None:
        return _reply(arrived)
    is_recording = form.cleaned_data["is_recording"]
    made, _is_new = Upload.objects.get_or_create(
        name=name, defaults={"by": request.user, "is_recording": is_recording}
    )
    upload = _own(request, made.name)
    size_bytes, file_name = (form.cleaned_data[f] for f in ("size_bytes", "file_name"))
    pieces.expect(upload, size_bytes, file_name=file_name)
    return _reply(upload)


def _take(request, name):
    upload = _own(request, name)
    form = PieceForm.of(request)
    if not form.is_valid():
        return JsonResponse({"name": name, "errors": form.errors}, status=422)
    piece = _read(request)
    if len(piece) != form.cleaned_data["length"]:
        # Too slow; or the line broke, and nobody will read this.
        status = refusal_of(request) or 400
        return HttpResponse(status=status, headers={"Connection": "close"})
    try:
        pieces.take(upload, piece, offset=form.cleaned_data["offset"])
    except pieces.WrongOffset:
        return _reply(upload, status=409)
    return _reply(upload)


def _read(request):
    """As much of the piece as came. Raises pieces.Busy where too many come at once."""
    try:
        return request.body
    except UnreadablePostError:
        if refusal_of(request) == BUSY:
            raise pieces.Busy from None
        return b""


def _give_up(request, name):
    if not Upload.objects.filter(name=name).exists():
        return _reply(Upload(name=name))  # before the desk had heard of it
    upload = _own(request, name)
    pieces.give_up(upload, _("You have cancelled this picture."))
    return _reply(upload)


def _own(request, name):
    return get_object_or_404(Upload, name=name, by=request.user)


def _arrived_long_ago(request, name):
    """What became of an upload that the worker has cleared away; Http404 if another's."""
    if Upload.objects.filter(name=name).exists():
        return None
    image = Image.objects.filter(name=name).first()
    recording = Recording.objects.filter(name=name).first()
    if (found := image or recording) is None:
        return None
    if found.uploaded_by_id != request.user.pk:
        raise Http404
    return Upload(name=name, image=image, recording=recording, size_bytes=0)


def _reply(upload, *, status=200):
    """How it stands, and the rows on the desk that show it differently from now on."""
    updates = (
        publishing.settle_picture(upload) if upload.pk and upload.is_settled else []
    )
    told = {
        "name": upload.name,
        "offset": upload.received_bytes,
        "has_arrived": upload.has_arrived,
        "problem": upload.problem,
        "known": _known_of(upload),
        "rows": [
            {
                "id": f"row-{update.pk}",
                "url": reverse("desk:row", args=[update.blog.slug, update.pk]),
            }
            for update in updates
        ],
    }
    reply = JsonResponse(told, status=status)
    reply.headers["Upload-Offset"] = upload.received_bytes
    return reply


def _known_of(upload):
    if upload.image:
        return for_scripts(upload.image)
    return {"kind": upload.recording.kind} if upload.recording else {}
