"""What another site says now, for the composer: asked once, and only if it is wanted."""

from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST, require_safe

from liveblog.desk import link_previews, snapshots
from liveblog.desk.access import signed_in
from liveblog.markup import embeds
from liveblog.models import link_pictures
from liveblog.web import headers
from media.replies import rendition_reply


@require_POST
@signed_in
def snapshot(request):
    """Of a post its title, author and words; {} where its address is none of ours, or the site
    is silent."""
    embed = embeds.find(request.POST.get("url", "")[: embeds.MAX_ADDRESS])
    try:
        told = vars(snapshots.taken(embed)) if embed else {}
    except snapshots.NothingSaid:
        told = {}
    return JsonResponse(told)


@require_POST
@signed_in
def link_preview(request):
    """Of a page its title, teaser and site, and the name of its picture; {} where it is silent."""
    url = request.POST.get("url", "").strip()
    try:
        found = link_previews.taken(url, by=request.user)
    except link_previews.NothingSaid:
        return JsonResponse({})
    name = found.picture.name if found.picture else ""
    return JsonResponse(vars(found) | {"picture": name})


@require_safe
@signed_in
def link_picture(request, name):
    """The file of one: who knows its name may use it."""
    image = get_object_or_404(link_pictures(), name=name)
    reply = rendition_reply(image, image.width_px, "jpg")
    reply.headers["Cache-Control"] = headers.PRIVATE_CACHE
    return reply
