"""Who has which update open: asked for every second, and said by every open composer."""

import re

from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_POST, require_safe

from liveblog.desk.access import signed_in, writable_blog
from liveblog.desk.at_work import (
    NOTHING_KNOWN,
    OF_BLOG,
    read_anew,
    shared_standing,
    standing_of,
)
from liveblog.publishing import presence

COMPOSER = re.compile(r"[0-9a-f-]{1,36}")
UPDATE = re.compile(r"[0-9]{1,15}")


@require_safe
@signed_in
def people_at_work(request, slug, known):
    blog = writable_blog(request, slug, only=OF_BLOG)
    standing = shared_standing(blog.pk) or standing_of(blog)
    return standing.told(known)


@require_POST
@signed_in
def open_update(request, slug):
    """An open composer says that it is open, or, with `gone`, that it is not any more.

    `update` is the public update or the draft in it; none is a new update. The answer is
    who else is at work, so that who opens it hears that at once.
    """
    blog = writable_blog(request, slug, only=OF_BLOG)
    composer, pk = (request.POST.get(name, "") for name in ("composer", "update"))
    if not COMPOSER.fullmatch(composer):
        return JsonResponse({"problem": "composer"}, status=422)
    if "gone" in request.POST:
        presence.note_closed(request.user, composer)
        read_anew(blog)
        return HttpResponse(status=204)
    number = int(pk) if UPDATE.fullmatch(pk) else 0
    where = blog, request.user, composer
    if not presence.note_still_open(*where, number if pk else None):
        known = blog.updates.writable_by(request.user).only("blog")
        update = known.filter(pk=number).first() if pk else None
        if pk and update is None:
            return JsonResponse({"problem": "update"}, status=422)
        presence.note_open(*where, update)
    return standing_of(blog).told(NOTHING_KNOWN)
