"""Audio and video of our own, only while something that readers can see has it."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from liveblog.models import public_recordings
from liveblog.web import headers
from media import recordings
from media.replies import HEADERS

from .replies import page

# Browsers and caches may keep it, but ask whether it is there still: it is gone at once.
KEPT = {"Cache-Control": headers.RECORDING_CACHE}


@require_safe
def recording(request, name, file_name):
    """The file, its poster or its captions. Players ask for parts of the file."""
    shown = public_recordings().filter(recording__name=name)
    if file_name.endswith(".vtt"):
        return _captions(shown, file_name)
    block = shown.first()
    reply = block and recordings.reply(
        request, block.recording, file_name, headers=KEPT
    )
    return reply or _gone()


def _captions(shown, file_name):
    """Of these very words: those that were corrected are gone."""
    for block in shown:
        if block.captions and file_name == f"{block.captions_mark}.vtt":
            kind = "text/vtt; charset=utf-8"
            return HttpResponse(
                block.captions, content_type=kind, headers=HEADERS | KEPT
            )
    return _gone()


def _gone():
    return page("liveblog/reader/404.html", {}, status=404)
