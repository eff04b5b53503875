"""Answering with a rendition's bytes."""

from django.http import FileResponse, Http404, HttpResponse

from . import crops, renditions, storage

HEADERS = {
    # A stored file can never act as a page, whatever a browser makes of it.
    "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
}


def rendition_reply(image, width_px: int, extension: str) -> FileResponse:
    """The file of one rendition. Raises Http404 where it was never made."""
    if width_px not in image.widths_px or extension not in image.formats:
        raise Http404
    try:
        file = storage.read(image.name, f"{width_px}.{extension}")
    except FileNotFoundError:
        raise Http404 from None
    content_type = renditions.CONTENT_TYPES[extension]
    return FileResponse(file, content_type=content_type, headers=HEADERS)


def crop_reply(image, ratio: str) -> HttpResponse:
    """The image in one of crops.RATIOS. Raises Http404 where its file is not there."""
    try:
        content = crops.cut(image, ratio)
    except FileNotFoundError:
        raise Http404 from None
    return HttpResponse(content, content_type="image/jpeg", headers=HEADERS)
