"""Author pages: what the newsroom has published under somebody's name, alone or with others.

Of who has published nothing, has no access any more or was erased there is none; nor does it
list what was published without a byline, which would say whose it was.
"""

from django.conf import settings
from django.db.models import Q
from django.http import Http404
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_safe

from accounts.models import User
from liveblog.markup.slugs import slug_of
from liveblog.models import Blog, Facet, State
from liveblog.story.rendering import stored_title

from . import response_cache
from .replies import page

PUBLIC = (Blog.Status.LIVE, Blog.Status.CLOSED)
FIELDS = ("blog", "heading", "text", "published_at", "state", "verification", "label")
BLOG_FIELDS = (
    *("slug", "headline", "language", "direction", "time_zone"),
    "is_rehearsal",
)


def address_of(byline: str) -> str | None:
    """The author page of who is called so; None where there is none. One query a minute."""
    slug = slug_of(byline)
    is_known = slug in response_cache.by("authors", _people)
    return reverse("reader:author", args=[slug]) if is_known else None


@require_safe
def author(request, author):
    """The newest of theirs. Two queries, and one a minute for the names."""
    return _page(author, None)


@require_safe
def author_before(request, author, cursor):
    """Those below a place in the list."""
    return _page(author, cursor)


def _page(slug, cursor):
    person = _person(slug)
    facets = published_by(slug)
    if cursor is not None:
        at, pk = cursor
        below = Q(published_at=at, update__lt=pk) | Q(published_at__lt=at)
        facets = facets.filter(below, published_at__lte=at)
    rows = [facet.update for facet in facets[: settings.UPDATES_PER_PAGE + 1]]
    if not rows:
        raise Http404
    shown = rows[: settings.UPDATES_PER_PAGE]
    context = {
        "author": person,
        "portrait": _portrait(person),
        "slug": slug,
        "cursor": cursor,
        "lines": [(update, _title(update)) for update in shown],
        "earlier": _cursor(shown[-1]) if len(rows) > len(shown) else None,
    }
    return page("liveblog/reader/author.html", context)


def _portrait(person):
    """None where there is none, or it may not be shown just so."""
    portrait = getattr(person, "portrait", None)
    if portrait is None or portrait.image.has_ended or portrait.image.is_sensitive:
        return None
    return portrait


def _title(update):
    """Never without saying that it is unconfirmed or wrong."""
    with translation.override(update.blog.interface_language):
        return update.named(stored_title(update))


def _cursor(update):
    """Its place in the list, where two may have the same time. See converters.py."""
    return update.published_at, update.pk


def published_by(slug):
    """The facets of what readers see under a byline, whoever has published it, with its update."""
    facets = Facet.objects.filter(kind=Facet.Kind.BYLINE, slug=slug)
    shown = (*FIELDS, *(f"blog__{name}" for name in BLOG_FIELDS))
    return (
        facets.filter(
            update__state=State.PUBLISHED,
            update__blog__status__in=PUBLIC,
            update__blog__is_rehearsal=False,
        )
        .select_related("update__blog")
        .only("published_at", *(f"update__{name}" for name in shown))
        .order_by("-published_at", "-update")
    )


def _person(slug):
    pk = response_cache.by("authors", _people).get(slug)
    people = User.objects.filter(is_active=True, pk=pk).exclude(byline="")
    person = people.select_related("portrait__image").first() if pk else None
    # Under another name since: what was kept for a minute is no longer so.
    if person is None or slug_of(person.byline) != slug:
        raise Http404
    return person


def _people():
    """The people by the slug of their byline; of two who are called so, the first.

    A byline without a letter or a digit is no address.
    """
    active = User.objects.filter(is_active=True).exclude(byline="").order_by("-pk")
    names = active.values_list("byline", "pk")
    return {slug: pk for byline, pk in names if (slug := slug_of(byline))}
