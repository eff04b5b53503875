"""A form for an address, and where the links in mails lead. Without scripts.

Links ask before they do something: programs that look at mails follow them.
"""

from django import forms
from django.db import OperationalError
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from accounts.throttle import is_too_often
from liveblog.models import Blog
from liveblog.reader.replies import page
from liveblog.reader.sent_forms import is_from_our_page, read_form
from liveblog.web import headers
from liveblog.web.writers_line import NO_PLACE

from . import asking
from .links import digest_to_stop, key_to_confirm
from .models import MAX_ADDRESS

RATE = "5/m,30/h"
AGAIN = _("This did not arrive whole. Please send it again.")
IN_VAIN = {
    403: _("This was not sent from our page. Please send it from here."),
    429: _("Too many have come from your network. Please try again in a few minutes."),
    503: _("We cannot take it just now. Please try again later."),
}


class AddressForm(forms.Form):
    email = forms.EmailField(
        max_length=MAX_ADDRESS,
        error_messages={
            "required": _("Write your address first."),
            "invalid": _("This is no email address, such as name@example.org."),
            "max_length": _("This is no email address, such as name@example.org."),
        },
    )
    # Nobody sees it; programs that fill in every field do.
    website = forms.CharField(required=False)


class ActForm(forms.Form):
    """Of a link in a mail, or of a mail program's one click."""

    act = forms.CharField(required=False)


@require_safe
def form(request, slug):
    """The empty form; 404 of a blog that is not live. One query."""
    return _form_page(_live(slug), AddressForm())


@require_safe
def sent(request, slug):
    """The same for everybody, whatever is known of the address."""
    return _page("sent", _live(slug))


# It has no cookie that another site could abuse.
@csrf_exempt
@require_POST
def send(request, slug):
    """Have the address asked, or show the form again with it and what is wrong."""
    blog = _live(slug)
    if not is_from_our_page(request):
        return _form_page(blog, AddressForm(), status=403)
    read, refusal = read_form(request, AddressForm)
    if refusal:
        reply = _form_page(blog, AddressForm(), status=refusal)
        reply.headers["Connection"] = "close"
        return reply
    if not read.is_valid():
        return _form_page(blog, read, status=422)
    if read.cleaned_data["website"]:
        return _led_to_sent(blog)
    if request.META.get(NO_PLACE):
        return _form_page(blog, read, status=503)
    if is_too_often(request, "digest_mails", RATE):
        return _form_page(blog, read, status=429)
    try:
        asking.ask_for(blog, read.cleaned_data["email"])
    except OperationalError:
        return _form_page(blog, read, status=503)
    return _led_to_sent(blog)


@require_safe
def confirm(request, slug, token):
    """Asks first. No query of the address."""
    return _page("confirm", _named(slug), {"token": token, "act": "confirm"})


@require_safe
def stop(request, slug, token):
    """The same."""
    return _page("stop", _named(slug), {"token": token, "act": "stop"})


@csrf_exempt
@require_POST
def act(request, slug, token):
    """Confirm, stop, or take that back. A mail program's one click (RFC 8058) names no act."""
    if not is_from_our_page(request):
        return _page("void", _named(slug), status=403)
    read, refusal = read_form(request, ActForm)
    wanted = "" if refusal else read.data.get("act", "")
    digest, key = digest_to_stop(token), key_to_confirm(token)
    if digest:
        if wanted == "again":
            asking.allow_again(digest)
            return _page("allowed", _named(slug), cache=headers.NO_CACHE)
        asking.stop(digest)
        context = {"token": token}
        return _page("stopped", _named(slug), context, cache=headers.NO_CACHE)
    if key and wanted == "confirm" and asking.confirm(key):
        return _page("confirmed", _named(slug), cache=headers.NO_CACHE)
    return _page("void", _named(slug), status=410)


# Below the views ------------------------------------------------------------------------


def _live(slug):
    return get_object_or_404(Blog.objects.public().live(), slug=slug)


def _named(slug):
    """The blog where readers see it; None where links do without: they work in any case."""
    return Blog.objects.public().filter(slug=slug).first()


def _led_to_sent(blog):
    reply = HttpResponseRedirect(reverse("digest_mails:sent", args=[blog.slug]))
    reply.status_code = 303
    reply.headers["Cache-Control"] = headers.NO_CACHE
    return reply


def _form_page(blog, read, *, status=200):
    with translation.override(blog.interface_language):
        problem = "" if status in {200, 422} else IN_VAIN.get(status, AGAIN)
        context = {"form": read, "problem": problem}
        return _page("form", blog, context, status=status)


def _page(name, blog, more=None, *, status=200, cache=headers.PAGE_CACHE):
    cache = cache if status == 200 else headers.NO_CACHE
    context = {"blog": blog, **(more or {})}
    template = f"liveblog/digest_mails/{name}.html"
    reply = page(template, context, cache=cache, status=status)
    reply.headers["Content-Security-Policy"] = headers.POLICY_WITH_FORM
    # The links in mails are secrets.
    reply.headers["Referrer-Policy"] = "same-origin"
    return reply
