"""The desk's page of an account: its handle, who follows, which servers do not answer. For editors."""

from django.db import transaction
from django.db.models import Count, Q
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from liveblog.desk.access import editable_blog, signed_in
from liveblog.models import writers_turn
from liveblog.publishing.revisions import require_editor

from .addresses import handle_of
from .models import Account, Copy, Inbox
from .posting import host_of

SHOWN = 50


@require_safe
@signed_in
def account(request, slug):
    blog = editable_blog(request, slug)
    found = Account.objects.filter(blog=blog).first()
    context = {"blog": blog, "account": found}
    if found is not None:
        context |= _context(found)
    return render(request, "liveblog/activitypub/account.html", context)


@require_POST
@signed_in
def switch(request, slug):
    """On or off, as `on` says."""
    blog = editable_blog(request, slug)
    with writers_turn(), transaction.atomic():
        require_editor(request.user)
        rows = Account.objects.select_for_update().filter(blog=blog)
        found = get_object_or_404(rows)
        found.is_on = request.POST.get("on") == "1"
        found.save(update_fields=["is_on"])
    return redirect("fediverse:account", blog.slug)


def _context(account: Account) -> dict:
    """Four queries."""
    following = account.followers.following()
    counted = following.aggregate(
        people=Count("pk"), servers=Count("inbox", distinct=True)
    )
    its = Copy.objects.filter(note__account=account)
    is_of_it = Q(pk__in=its.values("inbox")) | Q(pk__in=following.values("inbox"))
    failing = Inbox.objects.filter(is_of_it, failures__gt=0).order_by("failing_since")
    return {
        "handle": handle_of(account),
        "people": counted["people"],
        "servers": counted["servers"],
        "waiting": its.filter(is_settled=False).count(),
        # They were tried ten times over three days and more.
        "given_up": its.behind().filter(is_settled=True).count(),
        "failing": [(host_of(each.url), each) for each in failing[:SHOWN]],
    }
