"""What other servers read: who an account is, and what it has published. The same for all."""

from django.conf import settings
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from liveblog.models import Blog, Update
from liveblog.reader.json_replies import data_reply
from liveblog.web import headers

from . import documents
from .addresses import TYPE, actor_of, host, whole
from .models import Account, Note

NODEINFO = "http://nodeinfo.diaspora.software/ns/schema/2.1"
JRD = "application/jrd+json"
A_PAGE = 20
GONE = 410
# No blog reaches it: the first page of what was published.
NEWEST = 10**15 - 1


@require_safe
def webfinger(request):
    """Who is behind a handle, or behind the address of a live page (RFC 7033). Two queries at most."""
    asked = request.GET.get("resource", "")
    if not asked or "\0" in asked:
        return _finger({"error": "Which resource?"}, status=400)
    try:
        account = _account_behind(asked)
    except Http404:
        return _finger({"error": "Nobody is there."}, status=404)
    page = settings.PUBLIC_URL + account.blog.get_absolute_url()
    links = [
        {"rel": "self", "type": TYPE, "href": actor_of(account)},
        {
            "rel": "http://webfinger.net/rel/profile-page",
            "type": "text/html",
            "href": page,
        },
    ]
    told = {
        "subject": f"acct:{account.name}@{host()}",
        "aliases": [page, actor_of(account)],
        "links": links,
    }
    return _finger(told, cache=headers.FEED_CACHE)


def _finger(told, *, status=200, cache=headers.ERROR_CACHE):
    return data_reply(told, content_type=JRD, status=status, cache=cache)


def _account_behind(asked: str) -> Account:
    """By its name, by an address that its blog has or had, or by its own. Raises Http404."""
    name, is_page = _name_in(asked), not asked.startswith("acct:")
    shown = Account.objects.shown().filter(is_on=True).select_related("blog")
    # At a page it may be another blog's handle.
    found = None if is_page else shown.filter(name=name.lower()).first()
    if found is None and name:
        is_of = Q(blog__slug=name) | Q(blog__former_addresses__slug=name)
        found = shown.filter(is_of).first()
    if found is None and asked.startswith(settings.PUBLIC_URL):
        pk = asked.removeprefix(whole("actor", 0).removesuffix("0/")).removesuffix("/")
        is_key = pk.isascii() and pk.isdecimal() and len(pk) < 16
        found = shown.filter(blog=int(pk)).first() if is_key else None
    if found is None:
        raise Http404
    return found


def _name_in(asked: str) -> str:
    """What stands before the @ of our host, or in the address of a blog of ours; or ""."""
    kind, _, handle = asked.partition(":")
    if kind == "acct":
        name, _, at = handle.removeprefix("@").rpartition("@")
        return name if at.lower() == host().lower() else ""
    inside = asked.removeprefix(f"{settings.PUBLIC_URL}/live/")
    return inside.removesuffix("/") if inside != asked else ""


@require_safe
def nodeinfo_links(request):
    """No queries."""
    link = {"rel": NODEINFO, "href": whole("nodeinfo")}
    return data_reply({"links": [link]}, cache=headers.FEED_CACHE)


@require_safe
def nodeinfo(request):
    """What this server is. Two queries."""
    told = {
        "version": "2.1",
        "software": {"name": "liveblog", "version": "1"},
        "protocols": ["activitypub"],
        "services": {"inbound": [], "outbound": ["atom1.0", "rss2.0"]},
        "openRegistrations": False,
        "usage": {
            "users": {"total": Account.objects.shown().count()},
            "localPosts": Note.objects.standing().count(),
        },
        "metadata": {"nodeName": settings.NEWSROOM_NAME},
    }
    return data_reply(told, cache=headers.FEED_CACHE)


# An account ----------------------------------------------------------------------------


@require_safe
def actor(request, blog):
    """Two queries. Of a blog that readers do not see its key and no words: it is still to be believed
    that its updates are withdrawn."""
    account = get_object_or_404(Account, blog=blog)
    shown = Blog.objects.public().filter(pk=blog).first()
    return _reply(documents.actor(account, shown))


@require_safe
def followers(request, blog):
    """How many, and not who. Two queries."""
    account = _shown(blog)
    count = account.followers.following().count()
    return _reply(documents.collection(whole("followers", blog), count))


@require_safe
def featured(request, blog):
    """What is pinned. Three queries."""
    account = _shown(blog)
    pinned = account.blog.updates.pinned().newest_first()
    items = [
        documents.note_of(note, update) for note, update in _noted(account, pinned)
    ]
    told = documents.collection(
        whole("featured", blog),
        len(items),
        type="OrderedCollection",
        orderedItems=items,
    )
    return _reply(told)


@require_safe
def outbox(request, blog):
    """How many updates there are, and where the newest are. Two queries."""
    account = _shown(blog)
    count = account.notes.standing().count()
    first = whole("outbox_page", blog, NEWEST)
    more = {"type": "OrderedCollection", "first": first}
    return _reply(documents.collection(whole("outbox", blog), count, **more))


@require_safe
def outbox_page(request, blog, before):
    """Those before a revision, newest first. Three queries."""
    account = _shown(blog)
    noted = account.notes.standing().values("update_id")
    older = account.blog.updates.published().older_than(before).newest_first()
    found = list(older.filter(pk__in=noted)[:A_PAGE])
    items = [documents.publication(*each) for each in _noted(account, found)]
    told = {
        "id": whole("outbox_page", blog, before),
        "type": "OrderedCollectionPage",
        "partOf": whole("outbox", blog),
        "orderedItems": items,
    }
    if len(found) == A_PAGE:
        told["next"] = whole("outbox_page", blog, found[-1].first_revision)
    return _reply(told)


def _shown(blog: int) -> Account:
    found = Account.objects.shown().select_related("blog")
    return get_object_or_404(found, blog=blog)


def _noted(account: Account, updates) -> list[tuple[Note, Update]]:
    """Those that stand, in the order of these updates."""
    updates = list(updates)
    standing = account.notes.standing().filter(update_id__in=[u.pk for u in updates])
    notes = {each.update_id: each for each in standing}
    for each in notes.values():
        each.account = account
    for update in updates:
        update.blog = account.blog
    return [(notes[each.pk], each) for each in updates if each.pk in notes]


# An update -----------------------------------------------------------------------------


@require_safe
def note(request, update, number=1):
    """410 and a tombstone of what is withdrawn, 404 of what was never told. Two queries."""
    found = get_object_or_404(
        Note.objects.select_related("account"), update_id=update, number=number
    )
    shown = Update.objects.published().in_public_blogs().select_related("blog")
    of = None if found.is_gone else shown.filter(pk=update).first()
    if of is None:
        return _reply(documents.tombstone_of(found), status=GONE)
    return _reply(documents.note_of(found, of))


def _reply(told, *, status=200):
    return data_reply(documents.document(told), content_type=TYPE, status=status)
