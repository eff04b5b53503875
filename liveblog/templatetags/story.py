"""Filters and tags for showing a story: text, times, and where an element goes."""

from datetime import datetime

from django import template
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import conditional_escape, format_html
from django.utils.text import get_text_list
from django.utils.translation import pgettext

from liveblog.markup import embeds, safe_text, zones
from liveblog.markup.languages import is_right_to_left, own_name
from liveblog.markup.slugs import slug_of

register = template.Library()
register.filter("from_plain", safe_text.from_plain)
register.filter("from_rich", safe_text.from_rich)
register.filter("rich_elsewhere", safe_text.rich_elsewhere)
register.filter("paragraphs", safe_text.paragraphs)
register.filter("own_name", own_name)
register.simple_tag(embeds.offer, name="offer")


# A blog may be in a language in which we have no words. Its page is in that language and ours around
# the story are English: the body says so, what is the story's own says what it is, and our words
# inside of it (a picture that follows, the source of a quotation) say again that they are English.


@register.simple_tag(takes_context=True)
def body_lang(context):
    """Of the element around story and interface: lang="en", where that is not the blog's own."""
    blog = context.get("blog")
    return _lang(blog.interface_language) if _stands_among_others(blog) else ""


@register.simple_tag(takes_context=True)
def story_lang(context):
    """Of an element with a blog's own words: lang="fa", where those around are not in Persian."""
    blog = context.get("blog")
    return _lang(blog.language) if _stands_among_others(blog) else ""


@register.simple_tag(takes_context=True)
def interface_lang(context):
    """Of our own words inside the story, as `body_lang`, and their direction where it is another."""
    blog = context.get("blog")
    if not _stands_among_others(blog):
        return ""
    is_turned = blog.direction == "rtl" and not is_right_to_left(
        blog.interface_language
    )
    return _lang(blog.interface_language) + (
        format_html(' dir="{}"', "ltr") if is_turned else ""
    )


@register.simple_tag(takes_context=True)
def in_story(context, words):
    """A sentence of the blog's own behind one of ours: in an element only where it needs one."""
    lang = story_lang(context)
    if not words or not lang:
        return conditional_escape(words)
    return format_html("<span{}>{}</span>", lang, words)


def _stands_among_others(blog):
    return bool(blog) and blog.language != blog.interface_language


def _lang(code):
    return format_html(' lang="{}"', code)


@register.filter
def beside(these, those):
    """Each of these with the one of those that has its place."""
    return list(zip(these, those, strict=True))


@register.filter
def moment(stored):
    """A time as a block's story has it."""
    return datetime.fromisoformat(stored)


@register.filter
def unlocalised(number):
    """12.5, for an attribute, in whatever language the page is."""
    return f"{number:g}"


@register.filter
def playing_time(seconds):
    """4:07, or 1:04:07."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


@register.filter
def slug_in(name, blog):
    """As it stands in the address of all that this name has in the blog; "" where there is none."""
    return "" if blog.is_rehearsal else slug_of(name)


@register.filter
def at(moment, blog):
    """2026-11-24T14:03:07+01:00, for a `datetime` attribute."""
    return moment.astimezone(blog.zone).isoformat(timespec="seconds")


@register.filter
def clock(moment, blog):
    """14:03"""
    return moment.astimezone(blog.zone).strftime("%H:%M")


@register.filter
def clock_and_other_day(moment, update):
    """14:03; or "14:03, 25 November 2026" where that was another day than the update's."""
    blog, since = update.blog, update.published_at or moment
    days = {each.astimezone(blog.zone).date() for each in (moment, since)}
    return clock(moment, blog) if len(days) == 1 else clock_and_day(moment, blog)


@register.filter
def clock_and_day(moment, blog):
    """14:03, 25 November 2026: for what stands after "at" and "since"."""
    return f"{clock(moment, blog)}, {day(moment, blog)}"


@register.filter
def clock_seconds(moment, blog):
    """14:03:07"""
    return moment.astimezone(blog.zone).strftime("%H:%M:%S")


@register.filter
def seconds_and_other_day(moment, update):
    """14:03:07; or "14:03:07, 25 November 2026" where the update is of another day."""
    blog = update.blog
    days = {at.astimezone(blog.zone).date() for at in (moment, update.published_at)}
    seconds = clock_seconds(moment, blog)
    return seconds if len(days) == 1 else f"{seconds}, {day(moment, blog)}"


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
    return f"{words} {zones.name(local)}"


@register.filter
def zone_name(moment, blog):
    """CET (UTC+1), as the zone stands at that moment."""
    local = moment.astimezone(blog.zone)
    name, offset = zones.name(local), zones.offset(local)
    return name if name == offset or not local.utcoffset() else f"{name} ({offset})"


@register.filter
def together(names):
    """Ada Brandt, Mira Holt and Cal Ferris, in the language of the page."""
    return get_text_list(names, pgettext("before the last of several names", "and"))


@register.filter
def apart(names):
    """Each name with what `together` has before it, so that each may be a link."""
    *before, _ = together(["\0"] * len(names)).split("\0")
    return list(zip(before, names, strict=True))


@register.filter
def permalink(pk, blog):
    """An update's own address, without asking the database for its blog."""
    if blog.is_rehearsal:
        return f"{blog.get_absolute_url()}#update-{pk}"
    return reverse("reader:update", args=[blog.slug, pk])


@register.filter
def feed_template(block):
    """Where its kind says what a block is outside of our pages, and on the light page."""
    return f"liveblog/kinds/{block['kind']}/feed.html"
