"""A closed blog as one zip, for an editor to keep."""

import tempfile
import threading

from django.http import FileResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_safe

from liveblog.archive.freezing import ChangedMeanwhile, freeze
from liveblog.archive.pictures import images_of, may_be_kept
from liveblog.desk.access import editable_blog, signed_in

# It takes some seconds of one thread: one at a time in each process, the others go on.
_making = threading.Lock()


@require_safe
@signed_in
def archive_blog(request, slug):
    """What will be in it, and the link to it; or why there is none."""
    blog = editable_blog(request, slug)
    return _page(request, blog, refusal=_why_not(blog), status=409)


@require_GET
@signed_in
def archive_zip(request, slug):
    """The zip. It is made first, so that its size can be told and nothing is half sent.

    The server's own threads send it (web/threads.py), from a file that has no name.
    """
    blog = editable_blog(request, slug)
    if refusal := _why_not(blog):
        return _page(request, blog, refusal=refusal, status=409)
    if not _making.acquire(blocking=False):
        busy = _("Another archive is being made. Try again in a minute.")
        return _page(request, blog, refusal=busy, status=503)
    file = tempfile.TemporaryFile()  # noqa: SIM115  the response closes it
    try:
        freeze(blog, file)
    except ChangedMeanwhile:
        file.close()
        changed = _("The blog is changing just now. Try again in a minute.")
        return _page(request, blog, refusal=changed, status=409)
    except BaseException:
        file.close()
        raise
    finally:
        _making.release()
    file.seek(0)
    name = f"{blog.slug}-archive.zip"
    return FileResponse(
        file, as_attachment=True, filename=name, content_type="application/zip"
    )


def _why_not(blog):
    if blog.is_rehearsal:
        return _("A rehearsal is not archived: no reader has seen it.")
    if blog.is_withdrawn:
        return _("The blog is withdrawn: nothing of it is archived.")
    if not blog.is_closed:
        return _("Only a closed blog can be archived. Close it first.")
    return ""


def _page(request, blog, *, refusal, status):
    context = {"blog": blog, "refusal": refusal}
    if not refusal:
        images = images_of(blog)
        context["updates"] = blog.updates.in_the_feed().count()
        context["pictures"] = sum(map(may_be_kept, images))
        context["left_out"] = len(images) - context["pictures"]
    return render(
        request,
        "liveblog/desk/archive_blog.html",
        context,
        status=status if refusal else 200,
    )
