"""Tags of the desk's templates."""

from django import template

from liveblog.quotes import marks_of

register = template.Library()


@register.inclusion_tag("liveblog/desk/icon.html")
def icon(name):
    """One drawing of static/liveblog/icons.svg. A word always stands beside it."""
    return {"name": name}


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
def last_correction(update):
    """The newest of the corrections, which the page has prefetched; or None."""
    return next(reversed(list(update.corrections.all())), None)


@register.filter
def quotation_marks(language):
    """The four of a language, as the composer's script reads them."""
    return "|".join(marks_of(language))


@register.filter
def is_by(update, person):
    return update.author_id == person.pk
