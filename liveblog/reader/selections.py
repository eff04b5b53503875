"""Some of a blog's updates, newest first: its key events, by one author, under one label.

Whole updates, on pages by cursor that no later update moves.
"""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from liveblog.markup.slugs import slug_of
from liveblog.models import Blog, Facet, State, Update
from liveblog.story import live_page

from . import fetch, pace
from .replies import tagged_page


@dataclass(frozen=True)
class Selection:
    """`rows` have the `first_revision` of their update: updates themselves, or facets.

    `address` is the name of its first page's URL, and `slug` what that has of a name.
    """

    blog: Blog
    address: str
    rows: QuerySet
    slug: str = ""

    def url(self, *, before: int | None = None) -> str:
        values = [self.blog.slug, *filter(None, [self.slug])]
        if before is None:
            return reverse(f"reader:{self.address}", args=values)
        return reverse(f"reader:{self.address}_before", args=[*values, before])


@require_safe
def key_events(request, slug, before=None):
    """Two queries; with `before` three."""
    blog = fetch.public_blog(slug)
    rows = blog.updates.key_events().on_pages()
    return _page(request, Selection(blog, "key_events", rows), before)


@require_safe
def byline(request, slug, byline, before=None):
    """Two queries; with `before` three. 404 where there are no updates by this name."""
    return _found_by(request, slug, Facet.Kind.BYLINE, byline, before)


@require_safe
def label(request, slug, label, before=None):
    """The same for a label."""
    return _found_by(request, slug, Facet.Kind.LABEL, label, before)


def found_by(blog, kind, name):
    """The facets of the updates that readers find by a name, with them."""
    facets = blog.facets.filter(kind=kind, slug=name)
    # By their state, too: a process of the release before leaves facets to what it withdraws.
    rows = facets.filter(update__state=State.PUBLISHED).select_related("update")
    return rows.defer("update__feed_html", "update__text", "update__story")


def newest_first(rows, blog, before=None):
    """Of all that the blog had when it was read, or of what is below a revision."""
    top = live_page.below(blog, before)
    return rows.filter(first_revision__lt=top).order_by("-first_revision")


def _found_by(request, slug, kind, name, before):
    blog = fetch.public_blog(slug)
    rows = found_by(blog, kind, name)
    return _page(request, Selection(blog, kind.value, rows, name), before)


def _page(request, selection, before):
    blog = selection.blog
    polled = pace.of_other_pages(blog)

    def context():
        updates, has_older = _older(selection, before)
        if not updates and selection.slug:
            raise Http404
        oldest = updates[-1].first_revision if has_older else None
        return polled | {
            "blog": blog,
            "parts": live_page.parts(blog, ("status",)),
            "title": _title(selection, updates),
            "updates": list(fetch.with_days(updates)),
            "before": before,
            "older": oldest and selection.url(before=oldest),
            "newer": before and _newer(selection, before),
        }

    page = selection.url(before=before)
    facts = ("selection", blog.pk, blog.revision, page, polled["poll_seconds"])
    return tagged_page(request, facts, "liveblog/reader/selection.html", context)


def _older(selection, before) -> tuple[list[Update], bool]:
    size = settings.UPDATES_PER_PAGE
    rows = newest_first(selection.rows, selection.blog, before)
    updates = [getattr(row, "update", row) for row in rows[: size + 1]]
    for update in updates:
        update.blog = selection.blog
    return updates[:size], len(updates) > size


def _newer(selection, before) -> str:
    """The address of the page of those above: the first page, where they are its."""
    rows = selection.rows.filter(
        first_revision__gte=before, first_revision__lte=selection.blog.revision
    )
    return selection.url(before=fetch.first_beyond(rows.order_by("first_revision")))


def _title(selection, updates):
    """With names as the newest of these updates has them."""
    with override(selection.blog.interface_language):
        if not selection.slug:
            return _("Key events")
        newest, is_label = updates[0], selection.address == Facet.Kind.LABEL
        names = [newest.label] if is_label else newest.bylines
        name = next((n for n in names if slug_of(n) == selection.slug), selection.slug)
        return name if is_label else _("Updates by %(name)s") % {"name": name}
