"""The desk as an app of a device, into which other apps share links, words and pictures."""

from django.conf import settings
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from liveblog.desk.access import signed_in, writable_blog
from liveblog.desk.body_limits import NoFiles, takes_files
from liveblog.desk.pages import blog_context
from liveblog.desk.sharing import (
    Shared,
    blogs_to_share_into,
    composition_of,
    the_one,
)

PAPER = "#FCFBF8"  # --paper of tokens.css


@require_safe
@signed_in
def manifest(request):
    """What a browser needs to install the desk, and to offer it where something is shared."""
    sizes = (192, 512)
    told = {
        "id": reverse("desk:blogs"),
        "name": _("%(newsroom)s desk") % {"newsroom": settings.NEWSROOM_NAME},
        "short_name": settings.NEWSROOM_NAME,
        "start_url": reverse("desk:blogs"),
        "scope": reverse("desk:blogs"),
        "display": "minimal-ui",
        "background_color": PAPER,
        "icons": [
            {
                "src": static(f"liveblog/icon-{size}.png"),
                "sizes": f"{size}x{size}",
                "type": "image/png",
            }
            for size in sizes
        ],
        # The service worker takes it (templates/liveblog/desk/service_worker.js).
        "share_target": {
            "action": reverse("desk:take_shared"),
            "method": "POST",
            "enctype": "multipart/form-data",
            "params": {
                **{name: name for name in ("title", "text", "url")},
                "files": [{"name": "pictures", "accept": ["image/*"]}],
            },
        },
    }
    return JsonResponse(told, content_type="application/manifest+json")


@require_safe
@signed_in
def share(request):
    """Leads to the composer with what was shared; asks for which blog it is, unless one is live.

    Pictures wait here until their person goes on: another site could have sent the form, and the
    composer uploads what is in it at once.
    """
    shared, blogs = Shared.of(request.GET), blogs_to_share_into(request.user)
    slug = request.GET.get("blog", "")
    chosen, goes_on = the_one(blogs, slug), bool(slug) or not shared.pictures
    if chosen is not None and not shared.is_empty and goes_on:
        address = reverse("desk:new_shared", args=[chosen.slug])
        return redirect(f"{address}?{shared.query}")
    address = settings.DESK_URL + reverse("desk:share")
    context = {"shared": shared, "blogs": blogs, "address": address}
    return render(request, "liveblog/desk/share.html", context)


@csrf_exempt  # it changes nothing, and an app that shares has no token
@takes_files
@require_POST
@signed_in
def take_shared(request):
    """For a browser without the service worker, which takes it else: what to do about the pictures.

    They are not read. A link and words lead on.
    """
    request.upload_handlers = [NoFiles(request)]
    shared = Shared.of(request.POST).cut()
    address = f"{reverse('desk:share')}?{shared.query}"
    if not getattr(request, "has_passed_over_files", False):
        return redirect(address)
    context = {"address": "" if shared.is_empty else address}
    return render(request, "liveblog/desk/share_again.html", context)


@require_safe
@signed_in
def new_shared(request, slug):
    """A blog's desk with a new update that has it in it. Nothing is saved."""
    blog = writable_blog(request, slug)
    shared = Shared.of(request.GET)
    composition = composition_of(shared, person=request.user, blog=blog)
    context = blog_context(request, blog, composition=composition)
    return render(request, "liveblog/desk/blog.html", context)
