"""Filters and tags for showing a story: text, times, and where an element goes."""

from django import template
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import pgettext

from liveblog import markup

register = template.Library()

register.filter("from_plain", markup.from_plain)
register.filter("paragraphs", markup.paragraphs)


@register.filter
def at(moment, blog):
    """2026-11-24T14:03:07+01:00, for a `datetime` attribute."""
    return moment.astimezone(blog.zone).isoformat(timespec="seconds")


@register.filter
def clock(moment, blog):
    """14:03"""
    return moment.astimezone(blog.zone).strftime("%H:%M")


@register.filter
def clock_seconds(moment, blog):
    """14:03:07"""
    return moment.astimezone(blog.zone).strftime("%H:%M:%S")


@register.filter
def day(moment, blog):
    """24 November 2026"""
    return date_format(moment.astimezone(blog.zone), pgettext("a day", "j F Y"))


@register.filter
def day_and_time(moment, blog):
    """24 November 2026 at 14:03"""
    local = moment.astimezone(blog.zone)
    return date_format(local, pgettext("a day and a time", r"j F Y \a\t H:i"))


@register.filter
def weekday(moment, blog):
    """Tuesday 24 November 2026: what stands between two days' updates."""
    local = moment.astimezone(blog.zone)
    return date_format(local, pgettext("a weekday and its date", "l j F Y"))


@register.filter
def short_day(moment, blog):
    """24 Nov, for the rail; the full date is in the time's title."""
    return date_format(moment.astimezone(blog.zone), pgettext("a short day", "j M"))


@register.filter
def full_date(moment, blog):
    """Tuesday 24 November 2026, 14:03 CET"""
    local = moment.astimezone(blog.zone)
    words = date_format(local, pgettext("a full date and time", "l j F Y, H:i"))
    return f"{words} {local.tzname()}"


@register.filter
def zone_name(moment, blog):
    """CET (UTC+1), as the zone stands at that moment."""
    local = moment.astimezone(blog.zone)
    seconds = local.utcoffset().total_seconds()
    hours, minutes = divmod(abs(round(seconds / 60)), 60)
    sign = "−" if seconds < 0 else "+"
    offset = f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")
    name = local.tzname()
    if not name.isalpha():  # zones without a name call themselves "+03"
        return offset
    return f"{name} ({offset})" if seconds else name


@register.filter
def permalink(pk, blog):
    """An update's own address, without asking the database for its blog."""
    return reverse("reader:update", args=[blog.slug, pk])
