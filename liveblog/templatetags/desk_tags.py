"""Tags of the desk's templates."""

import math
from datetime import timedelta
from functools import cache, lru_cache

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from liveblog.markup import zones
from liveblog.markup.quotes import marks_of

register = template.Library()

# So long the desk asks whether an update was seen at the public address.
AWAITS_RECEIPT_SECONDS = 60
# Words that were added or removed, and what is read out around them: in an element that
# does not count where a paragraph finds its direction by its first letter.
ADDED, REMOVED = (
    f'<{tag}><bdi class="vh" lang="{{}}">{{}} </bdi>{{}}'
    f'<bdi class="vh" lang="{{}}"> {{}}</bdi></{tag}>{{}}'
    for tag in ("ins", "del")
)


@register.simple_tag
def icon(name):
    """One drawing of static/liveblog/icons.svg. A word always stands beside it.

    Not by a template of its own: a long page of the desk has two hundred of them.
    """
    return _drawing(static("liveblog/icons.svg"), name)


@cache
def _drawing(file, name):
    drawn = '<svg class="i" aria-hidden="true"><use href="{}#{}"></use></svg>'
    return format_html(f"{drawn}\n", file, name)  # a space before the word


@register.simple_tag
def words_of_scripts():
    """What the desk's scripts say, and where they ask, in the language of the page."""
    return _words_of_scripts(get_language(), static("django_prose_editor/editor.js"))


@cache
def _words_of_scripts(language, file):
    """Once for each language: it takes as long as all else that every page of the desk has.

    And for each name of the files, which are named anew when they change.
    """
    return render_to_string("liveblog/desk/words/all.html")


@register.simple_tag
def update_url(name, blog, update):
    """The desk's address of this name for an update, as `url` has it.

    A row has twenty of them, and all desks the same rows.
    """
    return _update_url(name, blog.slug, update.pk)


@lru_cache(maxsize=20_000)
def _update_url(name, slug, pk):
    return reverse(f"desk:{name}", args=[slug, pk])


@register.simple_tag
def changed_words(runs):
    """Runs of words, of which some were added or removed: also for who hears them."""
    marks = {
        "added": (ADDED, pgettext("before words that are read out", "added:")),
        "removed": (REMOVED, pgettext("before words that are read out", "removed:")),
    }
    end = pgettext("after words that are read out", "end")
    return format_html_join("", "{}", ((_marked(run, marks, end),) for run in runs))


@register.simple_tag
def own_words(runs):
    """Runs of one of two texts, of which those that it alone has are marked and read out."""
    if not runs:
        return format_html('<i class="soft">{}</i>', _("Taken out"))
    called = pgettext("before words that are read out", "only here:")
    marks = {"added": (ADDED.replace("ins>", "mark>"), called)}
    end = pgettext("after words that are read out", "end")
    return format_html_join("", "{}", ((_marked(run, marks, end),) for run in runs))


def _marked(run, marks, end):
    if run.kind not in marks:
        return run.text
    html, called = marks[run.kind]
    text = run.text.rstrip()  # a space at its end is not underlined
    language = get_language()  # of what is read out; the words have their own
    space = run.text[len(text) :]
    return format_html(html, language, called, text, language, end, space)


@register.filter
def in_thousands(number):
    """1,200, as the language writes it."""
    return number_format(number, force_grouping=True)


@register.filter
def last_words(update):
    """The heading a tombstone had, from its last version: for the desk alone."""
    versions = list(update.versions.all())
    if not versions:
        return ""
    words = versions[-1].words
    if words["heading"]:
        return words["heading"]
    texts = [block.get("words") or block.get("title", "") for block in words["blocks"]]
    return " ".join(" ".join(texts).split()[:12])


@register.filter
def block_called(block):
    """What a block of a version that is gone was: its picture's caption, or its kind."""
    said = (block.get(name) for name in ("caption", "alt", "title", "words"))
    return next(filter(None, said), block["kind"])


@register.filter
def last_correction(update):
    """The newest of the corrections, which the page has prefetched; or None."""
    return next(reversed(list(update.corrections.all())), None)


@register.filter
def last_edit(update):
    """When its words last changed, if readers were told nothing of that; or None."""
    newest = next(reversed(list(update.versions.all())), None)
    correction = last_correction(update)
    told = [update.added_to_at, correction and correction.at]
    if newest is None or any(at and at >= newest.at for at in told):
        return None
    return newest.at


@register.filter
def last_addition(update):
    """When it was added to, if no correction came after that; or None."""
    correction = last_correction(update)
    is_newer = (
        correction is None or (update.added_to_at or correction.at) > correction.at
    )
    return update.added_to_at if is_newer else None


@register.filter
def inside_quotes(words, language):
    """Words that stand in quotation marks: their own are the inner ones of their language."""
    outer, outer_end, inner, inner_end = marks_of(language)
    return words.replace(outer, inner).replace(outer_end, inner_end)


@register.filter
def quotation_marks(language):
    """The four of a language, as the composer's script reads them."""
    return "|".join(marks_of(language))


@register.filter
def is_by(update, person):
    return update.author_id == person.pk


@register.filter
def original_edition(update, person):
    """What it was taken over from, in another edition, for who translates it; None where nothing is."""
    return update.original_edition(person) if update else None


@register.filter
def also_in(update, person):
    """Its copies that are public, and drafts that this person may read. No query if prefetched, but
    one of each under an embargo."""
    return [
        copy
        for copy in update.copies.all()
        if copy.is_published or (copy.is_draft and _may_read(copy, person))
    ]


def _may_read(draft, person):
    if draft.is_held or (draft.is_embargoed and draft.is_secret_to(person)):
        return False
    return person.is_editor or is_by(draft, person)


@register.filter
def awaits_receipt(update):
    """Whether the worker is still to say what it saw at the public address."""
    if not settings.RECEIPT_URL or update.blog.is_rehearsal:
        return False
    receipt = last_receipt(update)
    if receipt is not None and receipt.gone_at is None:
        return _is_new(receipt.at)
    if not update.is_published or update.seen_at or update.original_at:
        return False
    return _is_new(update.published_at)


def _is_new(moment):
    return timezone.now() - moment < timedelta(seconds=AWAITS_RECEIPT_SECONDS)


@register.filter
def last_receipt(update):
    """Of the last change that took words from readers, or gave them others; or None.

    No query where the page has prefetched them.
    """
    return max(update.receipts.all(), key=lambda each: each.revision, default=None)


@register.filter
def is_looked_for(receipt):
    return receipt is not None and bool(settings.RECEIPT_URL)


@register.filter
def place_and_zone(blog):
    """Berlin (CET): by whose clock times are typed, which may be in summer or in winter."""
    place = blog.time_zone.rpartition("/")[2].replace("_", " ")
    name = zones.name(timezone.now().astimezone(blog.zone))
    return place if place == name else f"{place} ({name})"


@register.filter
def zone_unless_as_in(blog, newsroom):
    """EET; "" where the blog's clock shows the same as the newsroom's."""
    now = timezone.now()
    here, there = (now.astimezone(each.zone) for each in (blog, newsroom))
    return "" if here.utcoffset() == there.utcoffset() else zones.name(here)


@register.filter
def until(moment):
    """in 54 min; in 2 h 10 min; in 3 days. Overdue, if it should have been already."""
    minutes = math.ceil((moment - timezone.now()) / timedelta(minutes=1))
    hours, rest = divmod(minutes, 60)
    if minutes < 0:
        return _("overdue")
    if minutes <= 60:
        return ngettext("in %(n)s min", "in %(n)s min", minutes) % {"n": minutes}
    if hours < 48:
        return _("in %(hours)s h %(minutes)s min") % {"hours": hours, "minutes": rest}
    return ngettext("in %(n)s day", "in %(n)s days", hours // 24) % {"n": hours // 24}
