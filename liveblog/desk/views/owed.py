"""Alt texts, transcripts and captions that are owed: the list, and writing an alt text down."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from liveblog import publishing
from liveblog.desk.access import signed_in, writable_blog
from liveblog.desk.descriptions import DescriptionForm
from liveblog.desk.replies import again
from liveblog.models import FigureBlock, RecordingBlock

OWED_SHOWN = 50


@require_safe
@signed_in
def owed(request):
    """What readers see undescribed in the blogs where this person may write. Two queries."""
    return render(request, "liveblog/desk/owed.html", _list(request))


@require_POST
@signed_in
def describe_picture(request, slug, pk, name):
    """Give a public picture its alt text, by the name of its image or upload."""
    blog = writable_blog(request, slug)
    update = get_object_or_404(blog.updates.published(), pk=pk)
    update.blog = blog
    form = DescriptionForm(request.POST, picture=name, update=update)
    if not form.is_valid():
        return _again(request, form, name)
    try:
        publishing.describe_picture(update, name, by=request.user, **form.cleaned_data)
    except publishing.Withdrawn:
        told = _("That update was withdrawn.")
    else:
        now = timezone.localtime(timezone.now(), blog.zone)
        told = _("Described. Readers have it since %(time)s.") % {
            "time": now.strftime("%H:%M:%S")
        }
    if not request.htmx:
        messages.success(request, told)
        return redirect("desk:owed")
    context = {"update": update, "picture": name, "told": told}
    return render(request, "liveblog/desk/described.html", context)


# Below the views ------------------------------------------------------------------


def _owing(request):
    figures = FigureBlock.objects.owing_alt().in_blogs_of(request.user)
    figures = figures.select_related("image", "upload", "update__blog")
    return figures.order_by("update__published_at", "position")


def _list(request):
    """The oldest debt first, each with its form."""
    figures = list(_owing(request)[:OWED_SHOWN])
    for figure in figures:
        figure.form = DescriptionForm(picture=figure.name, update=figure.update)
    recordings = RecordingBlock.objects.owing_words().in_blogs_of(request.user)
    recordings = recordings.select_related("update__blog", "recording")
    recordings = recordings.order_by("update__published_at", "position")
    return {"figures": figures, "recordings": recordings[:OWED_SHOWN]}


def _again(request, refused, name):
    """The same with what is wrong: one picture for htmx, the list for everyone else."""
    context = _list(request)
    for figure in context["figures"]:
        if (figure.update_id, figure.name) == (refused.update.pk, name):
            figure.form, context["figure"] = refused, figure
    if request.htmx and "figure" in context:
        return render(request, "liveblog/desk/_owed.html", context)
    return again(request, "liveblog/desk/owed.html", context, status=422)
