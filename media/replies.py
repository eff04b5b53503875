"""Answering with a rendition's bytes."""

from django.http import FileResponse, Http404

from . import renditions, storage

HEADERS = {
    # A stored file can never act as a page, whatever a browser makes of it.
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
}


def rendition_reply(image, width_px: int, extension: str) -> FileResponse:
    """The file of one rendition. Raises Http404 where it was never made."""
    if width_px not in image.widths_px:
        raise Http404
    content_type, _ = renditions.FORMATS[extension]
    try:
        file = storage.read(image.name, f"{width_px}.{extension}")
    except FileNotFoundError:
        raise Http404 from None
    return FileResponse(file, content_type=content_type, headers=HEADERS)
