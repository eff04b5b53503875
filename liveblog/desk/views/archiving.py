"""A blog as one zip, for an editor to keep: a closed one for readers, any for an importer."""

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_safe

from liveblog.archive.exporting import export, may_be_exported
from liveblog.archive.freezing import ChangedMeanwhile, freeze
from liveblog.archive.pictures import images_of, may_be_kept, recordings_of
from liveblog.desk.access import editable_blog, signed_in
from liveblog.desk.zips import Busy, zip_reply
from liveblog.models import RecordingBlock


@require_safe
@signed_in
def archive_blog(request, slug):
    """What will be in it, and the link to it; or why there is none."""
    blog = editable_blog(request, slug)
    return _page(request, blog, refusal=_why_not(blog), status=409)


@require_GET
@signed_in
def archive_zip(request, slug):
    """The zip (web/threads.py sends it from a file that has no name)."""
    blog = editable_blog(request, slug)
    if refusal := _why_not(blog):
        return _page(request, blog, refusal=refusal, status=409)
    return _sent(
        lambda file: freeze(blog, file),
        name=f"{blog.slug}-archive.zip",
        refused=lambda why, status: _page(request, blog, refusal=why, status=status),
    )


@require_safe
@signed_in
def export_blog(request, slug):
    """What an export is for, and the link to it; or why there is none."""
    return _export_page(request, editable_blog(request, slug))


@require_GET
@signed_in
def export_zip(request, slug):
    blog = editable_blog(request, slug)
    if not may_be_exported(blog):
        return _export_page(request, blog)
    return _sent(
        lambda file: export(blog, file),
        name=f"{blog.slug}-export.zip",
        refused=lambda why, status: _export_page(request, blog, why, status),
    )


# Below the views ------------------------------------------------------------------------


def _sent(make, *, name, refused):
    """The zip; or the page again, which says why not now."""
    try:
        return zip_reply(make, name=name)
    except Busy:
        return refused(_("Another archive is being made. Try again in a minute."), 503)
    except ChangedMeanwhile:
        changed = _("The blog is changing just now. Try again in a minute.")
        return refused(changed, 409)


def _export_page(request, blog, refusal="", status=409):
    if not may_be_exported(blog):
        refusal = _("A rehearsal, or a withdrawn blog, is not exported.")
    context = {"blog": blog, "refusal": refusal} | ({} if refusal else _counts(blog))
    template = "liveblog/desk/export_blog.html"
    return render(request, template, context, status=status if refusal else 200)


def _counts(blog):
    images = images_of(blog)
    pictures = sum(map(may_be_kept, images))
    recordings = len({block.recording_id for block in recordings_of(blog)})
    shown = RecordingBlock.objects.filter(update__in=blog.updates.published())
    of_all = shown.values("recording").distinct().count()
    return {
        "updates": blog.updates.in_the_feed().count(),
        "pictures": pictures,
        "recordings": recordings,
        "left_out": len(images) - pictures + of_all - recordings,
    }


def _why_not(blog):
    if blog.is_rehearsal:
        return _("A rehearsal is not archived: no reader has seen it.")
    if blog.is_withdrawn:
        return _("The blog is withdrawn: nothing of it is archived.")
    if not blog.is_closed:
        return _("Only a closed blog can be archived. Close it first.")
    return ""


def _page(request, blog, *, refusal, status):
    context = {"blog": blog, "refusal": refusal} | ({} if refusal else _counts(blog))
    template = "liveblog/desk/archive_blog.html"
    return render(request, template, context, status=status if refusal else 200)
