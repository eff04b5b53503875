"""What a post of another site says now, for the composer: asked once, and only if it is wanted."""

from django.http import JsonResponse
from django.views.decorators.http import require_POST

from liveblog.desk import snapshots
from liveblog.desk.access import signed_in
from liveblog.markup import embeds


@require_POST
@signed_in
def snapshot(request):
    """Its title, author and words; {} where its address is none of ours, or the site is silent."""
    embed = embeds.find(request.POST.get("url", "")[: embeds.MAX_ADDRESS])
    try:
        told = vars(snapshots.taken(embed)) if embed else {}
    except snapshots.NothingSaid:
        told = {}
    return JsonResponse(told)
