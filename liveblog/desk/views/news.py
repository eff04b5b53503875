"""What colleagues have done since the desk was loaded: said at once, shown when asked."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseClientRefresh, trigger_client_event

from liveblog.desk.access import signed_in, writable_blog
from liveblog.desk.asked import waiting_count
from liveblog.desk.pages import (
    desk_rows,
    places_in_rows,
    poll_context,
    side_context,
    strip_context,
)
from liveblog.models import MARKING_VERBS, Verb
from liveblog.monitoring.at_desk import say_at_desk
from liveblog.monitoring.readers_now import readers_now
from liveblog.story.changes import changed_updates

# Upkeep by the house in which no row comes out with other words: what it changes (sharper
# renditions, the status line) would be announced as somebody's change, and show nothing.
UPKEEP = (Verb.REFRESH_PICTURE, Verb.RERENDER, Verb.FALL_SILENT)
# Not a change of words that somebody may be correcting.
OTHER_THAN_WORDS = (*MARKING_VERBS, Verb.PUBLISH, Verb.ADD_PICTURE)


@require_safe
@signed_in
def news(request, slug, shown, since):
    """204 if nothing has happened since; else a bar that says what colleagues did.

    `since` is what the desk has asked up to, `shown` the revision that its rows are
    right at. Nothing in the list moves until the person presses "Show it". What stands
    beside the list follows one's own publications here, so that they need not wait for it.
    """
    blog = writable_blog(request, slug)
    say_at_desk(request.user, blog, timezone.now())
    if since == blog.revision:
        return HttpResponse(status=204)
    since_shown = blog.journal.filter(revision__gt=shown).select_related("by")
    lines = list(since_shown.exclude(verb__in=UPKEEP, by=None))
    others = [line for line in lines if line.by_id != request.user.pk]
    own = [
        line
        for line in lines
        if line.by_id == request.user.pk and line.revision > since
    ]
    context = {
        **(side_context(request, blog) if own else _strip(blog)),
        **_said(others),
        "blog": blog,
        "with_side": bool(own),
        **poll_context(),
    }
    # One's own changes are in the list already, unless they came from another tab, or from
    # the outbox in the last moment of the page before.
    context["shown"] = shown if context["changes"] else blog.revision
    if not others:
        arrived = [line.update_id for line in own if line.verb == "publish"]
        context |= {"own_arrivals": arrived, "shown_before": shown}
    reply = render(request, "liveblog/desk/news.html", context)
    newest = [line for line in others if line.revision > since]
    return _tell_who_corrects(reply, newest)


@require_safe
@signed_in
def rows(request, slug, shown):
    """The rows that have changed since they were shown, for htmx to put in their places."""
    blog = writable_blog(request, slug)
    if _are_moved(blog, shown):
        return HttpResponseClientRefresh()
    among = desk_rows(blog.updates.ever_public())
    updates = changed_updates(blog, shown, among=among)
    for update in updates:
        update.blog = blog
    arrived, changed = _apart(blog, updates, shown)
    context = {
        **side_context(request, blog),
        "blog": blog,
        "arrived": arrived,
        "changed": changed,
        "shown": blog.revision,
        **poll_context(),
    }
    return render(request, "liveblog/desk/rows.html", context)


@require_safe
@signed_in
def readers(request, slug):
    """How many have the live page open, to be asked for again."""
    blog = writable_blog(request, slug)
    context = {"blog": blog, "readers": readers_now(blog)}
    return render(request, "liveblog/desk/readers.html", context)


def _are_moved(blog, shown):
    """Whether an update was given another place since, also in another tab: it is loaded again."""
    if not blog.takes_original_times:
        return False
    lines = blog.journal.filter(revision__gt=shown, verb=Verb.SET_ORIGINAL_TIME)
    return lines.exists()


def _apart(blog, updates, shown):
    """Those that have arrived since, and those that were there. Two queries, or none.

    Where the order is by time, what is first published may stand below what was shown.
    """
    if not blog.takes_original_times:
        new = {update.pk for update in updates if update.first_revision > shown}
    else:
        lines = blog.journal.filter(revision__gt=shown, verb=Verb.PUBLISH)
        new, places = set(lines.values_list("update", flat=True)), places_in_rows(blog)
        for update in updates:
            update.place = places.get(update.pk, "none")
    arrived = [update for update in updates if update.pk in new]
    return arrived, [update for update in updates if update.pk not in new]


def _strip(blog):
    return strip_context(blog) | {"asked_count": waiting_count(blog)}


def _tell_who_corrects(reply, lines):
    """An event by which an open correction learns that its update has other words now."""
    changed = {
        line.update_id: _(
            "%(name)s changed this update while you were writing. Yours is safe."
        )
        % {"name": line.by}
        for line in lines
        if line.by and line.update_id and line.verb not in OTHER_THAN_WORDS
    }
    return trigger_client_event(reply, "desk:corrected", changed) if changed else reply


def _said(lines):
    """How many changes, how many of them new updates, and by whom."""
    people = list(dict.fromkeys(str(line.by) for line in lines if line.by))
    return {
        "changes": len(lines),
        "arrivals": sum(line.verb == "publish" for line in lines),
        "people": people,  # of what goes out by itself, nobody
    }
