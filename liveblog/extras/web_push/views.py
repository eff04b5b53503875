"""What readers' browsers ask: the panel, the service worker, and to follow or to stop."""

from django.contrib.staticfiles import finders
from django.db import OperationalError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from accounts.throttle import is_too_often
from liveblog.models import Blog, writers_turn
from liveblog.reader.replies import document, page
from liveblog.reader.sent_forms import is_from_our_page, read_form
from liveblog.web import headers
from liveblog.web.writers_line import NO_PLACE

from .forms import SubscriptionForm
from .keys import public_key
from .models import Subscription

# From one network address, which thousands share on a mobile network.
RATE = "10/m,60/h"
HOURS = [f"{hour:02}:00" for hour in range(24)]


@require_safe
def panel(request, slug):
    """What opens when "Follow" is pressed: the same for everybody. One query."""
    blog = get_object_or_404(Blog.objects.public(), slug=slug)
    context = {"blog": blog, "key": public_key(), "hours": HOURS}
    return page("liveblog/web_push/panel.html", context)


@require_safe
def worker(request):
    """The service worker. Its scope is a folder in which there are no pages. No query."""
    script = finders.find("liveblog/built/push_worker.js")
    with open(script) as file:  # noqa: PTH123 what finders give is a text
        return document(file.read(), "text/javascript", cache=headers.LOOK_CACHE)


# It has no cookie that another site could abuse.
@csrf_exempt
@require_POST
def follow(request, slug):
    """Follow on this device, change its quiet hours, or stop. Nothing is answered but a status.

    Who stops is not counted, nor asked whether the blog is still there.
    """
    if not is_from_our_page(request):
        return _status(403)
    form, refusal = read_form(request, SubscriptionForm)
    if refusal:
        return _status(refusal)
    if request.META.get(NO_PLACE):
        return _status(503)
    if not form.is_valid():
        return _status(422)
    try:
        if form.stops:
            return _stop(slug, form.cleaned_data["endpoint"])
        blog = get_object_or_404(Blog.objects.public(), slug=slug)
        if is_too_often(request, "push", RATE):
            return _status(429)
        return _follow(blog, form.cleaned_data)
    except OperationalError:
        return _status(503)


# Below the views ------------------------------------------------------------------------


def _stop(slug, endpoint):
    with writers_turn():
        its = Subscription.objects.filter(endpoint=endpoint)
        its.filter(blog__slug=slug).delete()
        its.filter(blog__former_addresses__slug=slug).delete()
    return _status(204)


def _follow(blog, told):
    kept = ("p256dh", "auth", "quiet_from", "quiet_until", "time_zone")
    fields = {name: told[name] for name in kept}
    with writers_turn():
        its = Subscription.objects.filter(blog=blog)
        if told["replaces"] and told["replaces"] != told["endpoint"]:
            before = its.filter(endpoint=told["replaces"]).first()
            if before is None:
                return _status(404)  # it has stopped
            for name in kept[2:]:
                fields[name] = getattr(before, name)
            before.delete()
        its.update_or_create(
            blog=blog, endpoint=told["endpoint"], defaults=fields | {"refusals": 0}
        )
    return _status(204)


def _status(status):
    reply = HttpResponse(status=status, content_type="text/plain")
    reply.headers["Cache-Control"] = headers.NO_CACHE
    if status == 204:
        del reply.headers["Content-Type"]
    return reply
