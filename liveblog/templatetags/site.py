"""Filters for what stands around a story: the newsroom's links and times."""

from urllib.parse import quote
from zoneinfo import ZoneInfo

from django import template
from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from liveblog import extension
from liveblog.markup import moments

register = template.Library()


@register.simple_tag
def readers_links():
    """What extras put at the foot of a live blog's pages: names of addresses, and words."""
    return extension.readers_links()


@register.filter
def report_error(path):
    """The link by which readers report an error in the page at this path."""
    words = {
        "{url}": settings.PUBLIC_URL + path,
        "{subject}": _("An error in a live page"),
    }
    link = settings.REPORT_ERROR_URL
    for place, word in words.items():
        link = link.replace(place, quote(word, safe=""))
    return link


@register.filter
def mail_to_oneself(path, title):
    """A link that opens the reader's own mail program with this page's address in it.

    Whom it goes to, and where it is kept, is theirs to say: we hear nothing of it.
    """
    address = settings.PUBLIC_URL + path
    return f"mailto:?subject={quote(title, safe='')}&body={quote(address, safe='')}"


@register.filter
def clock_or_day(moment, blog):
    return moments.clock_or_day(moment, blog.zone)


@register.filter
def newsroom_day(moment):
    """24 Nov, in the newsroom's zone: a list by month goes by that."""
    zone = ZoneInfo(settings.TIME_ZONE_OF_NEWSROOM)
    return date_format(moment.astimezone(zone), pgettext("a short day", "j M"))
